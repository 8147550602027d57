#include "web/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <stdexcept>

namespace danchieu::web {
namespace {

constexpr int level = 1;  // of the time that a page takes some hundredths; the higher levels save a few per cent of its size
constexpr int gzip_window = 15 + 16;
constexpr std::size_t least = 1400;  // what one packet holds anyway

}  // namespace

bool accepts_gzip(std::string_view header) {
  while (!header.empty()) {
    std::string_view coding = header.substr(0, header.find(','));
    header.remove_prefix(std::min(header.size(), coding.size() + 1));
    std::string plain;
    std::copy_if(coding.begin(), coding.end(), std::back_inserter(plain), [](char c) { return c != ' ' && c != '\t'; });
    const std::string_view name = std::string_view(plain).substr(0, plain.find(';'));
    if (name != "gzip" && name != "*") continue;
    const std::size_t weight = plain.find("q=");
    return weight == plain.npos || plain.find_first_of("123456789", weight) != plain.npos;
  }
  return false;
}

bool is_worth_gzip(std::string_view type, std::size_t size) {
  constexpr std::string_view beginnings[] = {"text/",           "application/json",     "application/problem+json",
                                             "application/xml", "application/atom+xml", "image/svg+xml"};
  return size >= least &&
         std::any_of(std::begin(beginnings), std::end(beginnings), [&](std::string_view begin) { return type.starts_with(begin); });
}

std::string gzip(std::string_view text) {
  z_stream stream{};
  if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK) throw std::runtime_error("zlib has no memory");
  std::string small(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(small.data());
  stream.avail_out = static_cast<uInt>(small.size());
  const int ended = deflate(&stream, Z_FINISH);
  small.resize(stream.total_out);
  deflateEnd(&stream);
  if (ended != Z_STREAM_END) throw std::runtime_error("zlib did not come to an end");
  return small;
}

}  // namespace danchieu::web
