#include <algorithm>
#include <cctype>

#include "text/legacy.h"

namespace danchieu::text {

namespace {

struct Family {
  std::string_view begin;  ///< of the name in small letters
  Legacy legacy;
};

// What the makers of the fonts begin their names with. "Vn…" without a dot is used by several that disagree.
constexpr Family families[] = {
    {".vn", Legacy::tcvn3}, {"vntime", Legacy::tcvn3}, {"vnarial", Legacy::tcvn3}, {"vni-", Legacy::vni},
    {"vni ", Legacy::vni},  {"vni_", Legacy::vni},     {"vnitimes", Legacy::vni},  {"vnihelve", Legacy::vni},
    {"vps ", Legacy::vps},  {"vps-", Legacy::vps},     {"vi ", Legacy::viscii},
};
constexpr std::string_view exceptions[] = {"vntimes"};  // VNtimes new roman: VietWare once, Unicode today
constexpr std::string_view styles[] = {"bold", "italic", "oblique", "regular", "normal", "mt"};

/// `ABCDEE+.VnTime` -> `.VnTime`
std::string_view without_subset(std::string_view name) {
  constexpr std::size_t letters = 6;
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const bool subset = name.size() > letters && name[letters] == '+' && std::all_of(name.begin(), name.begin() + letters, is_capital);
  return subset ? name.substr(letters + 1) : name;
}

std::string family_of(std::string_view name) {
  name = without_subset(name);
  name = name.substr(0, name.find(','));
  std::string family;
  for (const char c : name)
    if (c != '"' && c != '\'') family.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
  for (bool more = true; more;) {
    more = false;
    while (!family.empty() && std::string_view(" -_").find(family.back()) != std::string_view::npos) family.pop_back();
    for (const std::string_view style : styles) {
      if (!family.ends_with(style)) continue;
      family.resize(family.size() - style.size());
      more = true;
    }
  }
  return family;
}

}  // namespace

std::optional<LegacyFont> legacy_of_font(std::string_view name) {
  const std::string family = family_of(name);
  const auto begins = [&](std::string_view begin) { return family.starts_with(begin); };
  if (std::any_of(std::begin(exceptions), std::end(exceptions), begins)) return std::nullopt;
  for (const Family& known : families)
    if (begins(known.begin)) return LegacyFont{known.legacy, family.ends_with('h')};  // H for "hoa", capital
  return std::nullopt;
}

}  // namespace danchieu::text
