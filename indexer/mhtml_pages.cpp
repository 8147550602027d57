#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "indexer/html_pages.h"

namespace danchieu::indexer {
namespace {

constexpr int deepest = 8;  // parts within parts

std::string lower(std::string_view text) {
  std::string low(text);
  std::transform(low.begin(), low.end(), low.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return low;
}

struct Headers {
  std::string type, encoding, charset, boundary;
};

/// `name="value"` or `name=value` of a header's line.
std::string parameter(std::string_view line, std::string_view name) {
  const std::size_t found = lower(line).find(std::string(name) + "=");
  if (found == line.npos) return {};
  std::string_view value = line.substr(found + name.size() + 1);
  if (value.starts_with('"')) return std::string(value.substr(1, value.find('"', 1) - 1));
  return std::string(value.substr(0, value.find_first_of("; \t\r\n")));
}

/// Takes the headers and the empty line behind them from the begin of `rest`.
Headers take_headers(std::string_view& rest) {
  Headers headers;
  std::string line;
  const auto take = [&] {
    const std::string low = lower(line);
    if (low.starts_with("content-type:")) {
      const std::size_t begin = low.find_first_not_of(" \t", 13);
      headers.type = begin == low.npos ? "" : low.substr(begin, low.find_first_of("; \t", begin) - begin);
      headers.charset = parameter(line, "charset");
      headers.boundary = parameter(line, "boundary");
    } else if (low.starts_with("content-transfer-encoding:")) {
      const std::size_t begin = low.find_first_not_of(" \t", 26);
      headers.encoding = begin == low.npos ? "" : low.substr(begin, low.find_last_not_of(" \t") - begin + 1);
    }
  };
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view next = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (next.ends_with('\r')) next.remove_suffix(1);
    const bool goes_on = next.starts_with(' ') || next.starts_with('\t');
    if (!goes_on) {
      take();
      line.clear();
    }
    if (next.empty()) break;
    line += next;
  }
  take();
  return headers;
}

std::string from_quoted_printable(std::string_view text) {
  const auto digit = [](char c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  };
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '=') {
      bytes += text[at];
    } else if (text.substr(at + 1).starts_with("\r\n")) {
      at += 2;
    } else if (text.substr(at + 1).starts_with('\n')) {
      at += 1;
    } else if (at + 2 < text.size() && digit(text[at + 1]) >= 0 && digit(text[at + 2]) >= 0) {
      bytes += static_cast<char>(digit(text[at + 1]) * 16 + digit(text[at + 2]));
      at += 2;
    }
  }
  return bytes;
}

std::string from_base64(std::string_view text) {
  constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::array<int, 256> values;
  values.fill(-1);
  for (std::size_t i = 0; i < alphabet.size(); ++i) values[static_cast<unsigned char>(alphabet[i])] = static_cast<int>(i);
  std::string bytes;
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    const int value = values[static_cast<unsigned char>(c)];
    if (value < 0) continue;
    bits = (bits << 6 | static_cast<unsigned>(value)) & 0xFFFFFF;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count & 0xFF);
  }
  return bytes;
}

struct Page {
  std::string bytes, charset;
};

std::optional<Page> find_page(std::string_view part, int depth) {
  const Headers headers = take_headers(part);
  if (headers.type.starts_with("multipart/") && !headers.boundary.empty() && depth < deepest) {
    const std::string line = "--" + headers.boundary;
    for (std::size_t at = part.find(line); at != part.npos;) {
      const std::size_t begin = std::min(part.find('\n', at), part.size() - 1) + 1;
      const std::size_t end = part.find(line, begin);
      if (auto page = find_page(part.substr(begin, end - begin), depth + 1)) return page;
      at = end;
    }
    return std::nullopt;
  }
  if (headers.type != "text/html") return std::nullopt;
  if (headers.encoding == "base64") return Page{from_base64(part), headers.charset};
  if (headers.encoding == "quoted-printable") return Page{from_quoted_printable(part), headers.charset};
  return Page{std::string(part), headers.charset};
}

}  // namespace

std::optional<Trouble> mhtml_pages(std::string_view bytes, Tell& tell) {
  const auto page = find_page(bytes, 0);
  if (!page) return Trouble::without_words;
  tell.media_type("multipart/related");
  return html_text(page->bytes, page->charset, tell);
}

}  // namespace danchieu::indexer
