/// danchieu-reader: reads documents for danchieu, which speaks to it on standard input (indexer/request.h), each in a process of its own
/// that tells the pages on a pipe (indexer/frames.h).
///
/// That process trusts nothing in its document. Before the first byte is looked at it gives up what it does not need (indexer/sandbox.h).

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <exception>
#include <new>

#include "indexer/bundle.h"
#include "indexer/doc_pages.h"
#include "indexer/file_type.h"
#include "indexer/fork_server.h"
#include "indexer/frames.h"
#include "indexer/html_pages.h"
#include "indexer/image_pages.h"
#include "indexer/page_image.h"
#include "indexer/pdf_pages.h"
#include "indexer/recognise.h"
#include "indexer/rtf_pages.h"
#include "indexer/sandbox.h"
#include "indexer/tell.h"
#include "indexer/text_pages.h"
#include "indexer/zip_pages.h"
#include "text/chars.h"
#include "text/decode.h"
#include "text/layout.h"
#include "text/text.h"

namespace danchieu::indexer {
namespace {

void send(char letter, std::string_view payload) {
  const std::string made = frame(letter, payload);
  for (std::size_t done = 0; done < made.size();) {
    const ssize_t wrote = write(STDOUT_FILENO, made.data() + done, made.size() - done);
    if (wrote <= 0) _exit(2);  // nobody listens any more
    done += static_cast<std::size_t>(wrote);
  }
}

/// To the program that waits at the other end of the pipe.
class TellPipe : public Tell {
 public:
  using Tell::Tell;
  void media_type(std::string_view name) override { send('M', name); }
  void converted_from(std::string_view encoding) override { send('C', encoding); }
  void page(const archive::Page& page) override {
    send(page.recognised ? 'R' : 'P', page.text);
    if (page.layout != text::Layout()) send('L', text::pack(page.layout));
  }
  void still_working() override { send('W', ""); }
};

void tell_end(std::optional<Trouble> trouble) { send(trouble ? 'X' : 'E', trouble ? name(*trouble) : ""); }

std::string_view input() {
  struct stat found {};
  if (fstat(STDIN_FILENO, &found) != 0) _exit(2);
  const auto size = static_cast<std::size_t>(found.st_size);
  if (size == 0) return {};
  void* bytes = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
  if (bytes == MAP_FAILED) throw std::bad_alloc();
  return {static_cast<const char*>(bytes), size};
}

/// Text has letters, and next to no control characters or broken sequences.
bool is_readable(const text::Decoded& decoded) {
  constexpr std::size_t one_in = 100, enough = std::size_t{1} << 16;
  const auto controls = static_cast<std::size_t>(std::count_if(decoded.utf8.begin(), decoded.utf8.end(), [](char c) {
    return static_cast<unsigned char>(c) < ' ' && std::string_view("\t\n\r\f").find(c) == std::string_view::npos;
  }));
  const std::u32string first = text::to_utf32(std::string_view(decoded.utf8).substr(0, enough));
  return std::any_of(first.begin(), first.end(), text::is_letter) && (controls + decoded.replaced) * one_in <= decoded.utf8.size();
}

std::optional<Trouble> read_text(std::string_view bytes, Tell& tell) {
  const text::Decoded decoded = text::decode(bytes);
  if (!is_readable(decoded)) return Trouble::not_text;
  tell.media_type("text/plain");
  if (decoded.converted) tell.converted_from(decoded.encoding);
  for (std::string& page : text_pages(decoded.utf8)) tell.page({.text = std::move(page)});
  return std::nullopt;
}

struct Kind {
  FileType type;
  std::optional<Trouble> (*read)(std::string_view bytes, Tell& tell);
};

constexpr Kind kinds[] = {
    {FileType::pdf, pdf_pages},      {FileType::image, image_pages}, {FileType::text, read_text},  {FileType::zip, zip_pages},
    {FileType::compound, doc_pages}, {FileType::rtf, rtf_pages},     {FileType::html, html_pages}, {FileType::mhtml, mhtml_pages},
};

/// The tables of characters, which are computed when they are first asked.
void warm_up_text() { static_cast<void>(is_readable(text::decode("Kế hoạch"))); }

/// What is loaded once, before the first document comes.
constexpr void (*warm_ups[])() = {warm_up_text, warm_up_recognition};

std::optional<Trouble> read(std::string_view bytes, Tell& tell) {
  const auto type = file_type(bytes);
  if (const Trouble* trouble = std::get_if<Trouble>(&type)) return *trouble;
  const auto kind = std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind& k) { return k.type == std::get<FileType>(type); });
  return kind->read(bytes, tell);
}

std::optional<Trouble> read_one(std::string_view bytes, int threads) {
  try {
    TellPipe tell(threads);
    return read(bytes, tell);
  } catch (const std::bad_alloc&) {
    return Trouble::out_of_memory;
  } catch (const std::exception&) {
    return Trouble::damaged;
  }
}

/// A page as an image, in place of all that is written in the document.
std::optional<Trouble> draw(std::string_view bytes, int page, int width) {
  try {
    const std::string image = page_image(bytes, page, width);
    if (image.empty()) return Trouble::damaged;
    send('I', image);
    return std::nullopt;
  } catch (const std::exception&) {
    return Trouble::damaged;
  }
}

[[noreturn]] void read_and_finish(const Request& request) {
  try {
    const std::string_view bytes = input();
    if (request.draw_page != 0) {
      tell_end(draw(bytes, static_cast<int>(request.draw_page), static_cast<int>(request.draw_width)));
      _exit(0);
    }
    if (request.texts == 0) tell_end(read_one(bytes, static_cast<int>(request.threads)));
    for (const std::string_view text : unbundle(bytes, request.texts)) {
      if (file_type(text) == std::variant<FileType, Trouble>(FileType::text)) tell_end(read_one(text, 1));
      else send('D', "");
    }
  } catch (const std::bad_alloc&) {
    tell_end(Trouble::out_of_memory);
  }
  _exit(0);
}

}  // namespace
}  // namespace danchieu::indexer

int main() {
  using namespace danchieu::indexer;
  struct stat input {};
  if (fstat(STDIN_FILENO, &input) != 0 || !S_ISSOCK(input.st_mode)) {
    constexpr std::string_view usage = "danchieu-reader is started by danchieu: use `danchieu read FILE`\n";
    return write(STDERR_FILENO, usage.data(), usage.size()) > 0 ? 2 : 1;
  }
  for (void (*const warm_up)() : warm_ups) warm_up();
  static const Sandbox sandbox;
  return serve_documents(STDIN_FILENO, [](const Request& request) {
    sandbox.enter(request);
    read_and_finish(request);
  });
}
