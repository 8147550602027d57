#include "indexer/file_type.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string>

#include "text/decode.h"

namespace danchieu::indexer {
namespace {

using namespace std::string_view_literals;

using Type = std::variant<FileType, Trouble>;

struct Mark {
  std::string_view bytes;
  std::size_t at;
  Type type;
};

constexpr Mark marks[] = {
    {"PK\x03\x04"sv, 0, FileType::zip},
    {"PK\x05\x06"sv, 0, FileType::zip},  // without a part
    {"\x89PNG\r\n"sv, 0, FileType::image},
    {"\xFF\xD8\xFF"sv, 0, FileType::image},  // JPEG
    {"GIF8"sv, 0, Trouble::image},
    {"II*\0"sv, 0, FileType::image},  // TIFF, both orders
    {"MM\0*"sv, 0, FileType::image},
    {"WEBP"sv, 8, Trouble::image},
    {"ftyphei"sv, 4, Trouble::image},                       // HEIC, HEIF
    {"\xD0\xCF\x11\xE0\xA1\xB1"sv, 0, FileType::compound},  // .doc .xls of before 2007
    {"Rar!\x1A"sv, 0, Trouble::packed},
    {"7z\xBC\xAF"sv, 0, Trouble::packed},
    {"\x1F\x8B"sv, 0, Trouble::packed},  // gzip
    {"BZh"sv, 0, Trouble::packed},
    {"\xFD"
     "7zXZ"sv,
     0, Trouble::packed},
    {"\x28\xB5\x2F\xFD"sv, 0, Trouble::packed},  // zstd
    {"\x7F"
     "ELF"sv,
     0, Trouble::program},
    {"MZ\x90"sv, 0, Trouble::program},
};

/// In small letters, behind a byte order mark and white space.
std::string beginning(std::string_view bytes) {
  constexpr std::size_t enough = 4096;
  bytes = bytes.substr(0, enough);
  // Of one byte a character all encodings have the letters that matter here at the same places.
  const bool wide = bytes.find('\0') != bytes.npos;
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
  std::string first = wide ? text::decode(bytes).utf8 : std::string(bytes);
  first.erase(0, first.find_first_not_of(" \t\r\n"));
  std::transform(first.begin(), first.end(), first.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return first;
}

/// As browsers tell (WHATWG MIME Sniffing, 7.1), and XHTML.
bool is_web_page(std::string_view first) {
  constexpr std::string_view tags[] = {"!doctype html", "html", "head", "body",   "table", "div", "meta", "title",  "style", "script", "h1",
                                       "font",          "p",    "br",   "center", "span",  "b",   "link", "article"};
  if (!first.starts_with('<')) return false;
  if (first.starts_with("<?xml") || first.starts_with("<!--"))
    return first.find("<html") != first.npos || first.find("<!doctype html") != first.npos;
  return std::any_of(std::begin(tags), std::end(tags), [&](std::string_view tag) {
    const std::string_view rest = first.substr(1);
    return rest.starts_with(tag) && rest.size() > tag.size() && std::string_view(" >/\t\r\n").find(rest[tag.size()]) != rest.npos;
  });
}

/// Word and LibreOffice can save a document as one file of XML, which nearly nobody does.
bool is_office_xml(std::string_view first) {
  constexpr std::string_view roots[] = {"<?mso-application", "<w:worddocument", "<pkg:package", "<office:document", "<ss:workbook"};
  const auto holds = [&](std::string_view root) { return first.find(root) != first.npos; };
  return first.starts_with("<?xml") && std::any_of(std::begin(roots), std::end(roots), holds);
}

/// A web page with its pictures as one message of mail, which Word saves and offices name ".doc".
bool is_web_archive(std::string_view first) {
  const bool message = first.starts_with("mime-version:") || first.starts_with("from:") || first.starts_with("content-type:");
  return message && first.find("multipart/related") != first.npos;
}

/// JSON, or XML of some other kind: what programs exchange, and no document. "[1] Căn cứ …" is one.
bool is_data(std::string_view first) {
  if (first.starts_with("<?xml")) return true;
  if (!first.starts_with('{') && !first.starts_with('[')) return false;
  const std::size_t next = first.find_first_not_of(" \t\r\n", 1);
  return next != first.npos && (first[next] == '"' || (first[0] == '{' ? first[next] == '}' : first[next] == '{'));
}

/// A zero unit of 16 bits stands in no text, of whatever encoding.
bool holds_zeros(std::string_view bytes) {
  constexpr std::size_t enough = std::size_t{1} << 16;
  for (std::size_t at = 0; at + 1 < std::min(bytes.size(), enough); at += 2)
    if (bytes[at] == '\0' && bytes[at + 1] == '\0') return true;
  return false;
}

}  // namespace

std::variant<FileType, Trouble> file_type(std::string_view bytes) {
  if (bytes.empty()) return Trouble::empty;
  for (const Mark& mark : marks)
    if (bytes.size() >= mark.at && bytes.substr(mark.at).starts_with(mark.bytes)) return mark.type;
  // Readers of PDF accept its mark anywhere in the first 1024 bytes, and files rely on it.
  if (bytes.substr(0, 1024).find("%PDF-") != bytes.npos) return FileType::pdf;
  const std::string first = beginning(bytes);
  if (first.starts_with("{\\rtf")) return FileType::rtf;
  if (is_office_xml(first)) return Trouble::office;
  if (is_web_page(first)) return FileType::html;
  if (is_web_archive(first)) return FileType::mhtml;
  if (is_data(first)) return Trouble::data;
  return holds_zeros(bytes) ? Type(Trouble::not_text) : FileType::text;
}

}  // namespace danchieu::indexer
