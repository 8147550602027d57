#include "indexer/html_letters.h"

#include <algorithm>
#include <iterator>

#include "indexer/code_page.h"
#include "text/decode.h"
#include "text/legacy.h"

namespace danchieu::indexer {

std::string_view declared_charset(std::string_view bytes) {
  constexpr std::size_t enough = 4096;
  constexpr std::string_view word = "charset", of_xml = "encoding";
  bytes = bytes.substr(0, enough);
  const auto is_letter = [](char c, char of) { return c == of || c == of - 'a' + 'A'; };
  const auto find = [&](std::string_view name, std::size_t from) {
    const auto found = std::search(bytes.begin() + static_cast<std::ptrdiff_t>(from), bytes.end(), name.begin(), name.end(), is_letter);
    return found == bytes.end() ? bytes.npos : static_cast<std::size_t>(found - bytes.begin());
  };
  const auto value = [&](std::size_t at) -> std::string_view {
    at = bytes.find_first_not_of(" \t\r\n", at);
    if (at == bytes.npos || bytes[at] != '=') return {};
    at = bytes.find_first_not_of(" \t\r\n\"'", at + 1);
    if (at == bytes.npos) return {};
    return bytes.substr(at, bytes.find_first_of(" \t\r\n\"'>;/?", at) - at);
  };
  for (std::size_t at = find(word, 0); at != bytes.npos; at = find(word, at + 1))
    if (const std::string_view found = value(at + word.size()); !found.empty()) return found;
  if (bytes.starts_with("<?xml"))
    if (const std::size_t at = find(of_xml, 0); at < bytes.find("?>")) return value(at + of_xml.size());
  return {};
}

std::string html_letters(std::string_view bytes, std::string_view charset) {
  const text::Decoded decoded = text::decode(bytes.substr(0, 1024));
  if (bytes.starts_with("\xEF\xBB\xBF") || decoded.encoding.starts_with("UTF-16")) return text::decode(bytes).utf8;
  // Pages that are UTF-8 and declare something else are many, those that are something else and could be UTF-8 are none.
  if (is_utf8(bytes)) return std::string(bytes);
  for (const std::string_view name : {charset, declared_charset(bytes)}) {
    const auto code_page = code_page_of(name);
    // Windows-1258 is declared by pages in .Vn and VNI fonts, too: their letters are found behind Windows-1252.
    if (code_page && *code_page != utf8_code_page && *code_page != western) {
      std::string as_declared = from_code_page(bytes, *code_page);
      if (*code_page != vietnamese ||
          text::legacy_of(from_code_page(bytes, western)).value_or(text::Legacy::windows_1258) == text::Legacy::windows_1258)
        return as_declared;
    }
    if (code_page && *code_page == utf8_code_page) return from_code_page(bytes, utf8_code_page);
  }
  return from_code_page(bytes, western);
}

}  // namespace danchieu::indexer
