#include "indexer/code_page.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "text/legacy.h"
#include "text/legacy_table.h"
#include "text/text.h"

namespace danchieu::indexer {
namespace {

// Numbers of our own, for encodings that no Windows knows.
constexpr int tcvn3 = -1, vni = -2, vps = -3, viscii = -4;

struct Named {
  std::string_view name;
  int code_page;
};
// Those of the WHATWG Encoding Standard that Vietnamese pages declare, and the names of before it.
constexpr Named names[] = {{"utf-8", utf8_code_page},
                           {"utf8", utf8_code_page},
                           {"unicode-1-1-utf-8", utf8_code_page},
                           {"windows-1258", vietnamese},
                           {"cp1258", vietnamese},
                           {"x-cp1258", vietnamese},
                           {"windows-1252", western},
                           {"cp1252", western},
                           {"x-cp1252", western},
                           {"iso-8859-1", western},
                           {"iso8859-1", western},
                           {"latin1", western},
                           {"us-ascii", western},
                           {"ascii", western},
                           {"x-user-defined", western},  // what pages in .Vn and VNI fonts declared
                           {"tcvn", tcvn3},
                           {"x-viet-tcvn", tcvn3},
                           {"x-viet-tcvn5712", tcvn3},
                           {"x-viet-vni", vni},
                           {"x-viet-vps", vps},
                           {"viscii", viscii},
                           {"x-viet-viscii", viscii}};

struct Legacy {
  int code_page;
  text::Legacy legacy;
};
constexpr Legacy legacies[] = {{vietnamese, text::Legacy::windows_1258},
                               {tcvn3, text::Legacy::tcvn3},
                               {vni, text::Legacy::vni},
                               {vps, text::Legacy::vps},
                               {viscii, text::Legacy::viscii}};

}  // namespace

std::optional<int> code_page_of(std::string_view charset) {
  std::string low(charset);
  std::transform(low.begin(), low.end(), low.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  const auto found = std::find_if(std::begin(names), std::end(names), [&](const Named& row) { return row.name == low; });
  return found == std::end(names) ? std::nullopt : std::optional(found->code_page);
}

std::string from_code_page(std::string_view bytes, int code_page) {
  if (code_page == utf8_code_page) return text::to_utf8(text::to_utf32(bytes));  // what is broken becomes U+FFFD
  std::u32string chars(bytes.size(), U'\0');
  std::transform(bytes.begin(), bytes.end(), chars.begin(), [](char c) { return text::windows_1252(static_cast<unsigned char>(c)); });
  const std::string utf8 = text::to_utf8(chars);
  const auto legacy = std::find_if(std::begin(legacies), std::end(legacies), [&](const Legacy& row) { return row.code_page == code_page; });
  return legacy == std::end(legacies) ? utf8 : text::from_legacy(utf8, {legacy->legacy});
}

bool is_utf8(std::string_view bytes) {
  if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) return false;
  const std::string_view replacement = "\xEF\xBF\xBD";
  return bytes.find(replacement) != bytes.npos || text::to_utf8(text::to_utf32(bytes)).find(replacement) == std::string::npos;
}

}  // namespace danchieu::indexer
