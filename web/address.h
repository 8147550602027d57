#pragma once
/// Addresses of pages: read safely, and made.
///
///     read_address("/search?q=ng%C3%A0y+h%E1%BB%99i")->value("q") == "ngày hội"
///     work_address("vn:dang/kl/tw/k12/44") == "/works/dang/kl/tw/k12/44"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace danchieu::web {

using Values = std::vector<std::pair<std::string, std::string>>;

struct Address {
  std::vector<std::string> segments;  ///< "/plans/ab12" gives plans, ab12; "/" gives none
  Values values;                      ///< what stands behind "?", in its order
  /// The first value of that name, or "".
  const std::string& value(std::string_view name) const;
  /// A whole number, at least `least`; nullopt where the value is none.
  std::optional<int> number(std::string_view name, int least) const;
};

/// Takes a request target apart and undoes its percent signs. nullopt where it is broken: bad percent signs, broken UTF-8,
/// control characters, a segment "." or "..", no "/" at its begin, or more parts
/// than any page has.
std::optional<Address> read_address(std::string_view target);

/// The first value of that name in the body of a form (application/x-www-form-urlencoded), whatever bytes it has; nullopt where there is
/// none, or where its percent signs are broken.
std::optional<std::string> form_value(std::string_view form, std::string_view name);

/// One segment, percent-encoded (RFC 3986 pchar stay as they are).
std::string encode(std::string_view segment);
/// "/search?q=…": empty values are left out.
std::string print_address(std::string_view path, const Values& values);
/// The same for a link of a page, a third as long: letters of any script stay as they are, for browsers encode them (WHATWG URL §4.4), and
/// a blank is "+". "/search?q=ngày+hội". No header may bear it.
std::string print_link(std::string_view path, const Values& values);

std::string plan_address(std::string_view plan_id);
/// Of the citation that begins at code point `start` of that plan.
std::string mention_address(std::string_view plan_id, std::uint32_t start);
/// Of one of its pages, from 1.
std::string page_address(std::string_view plan_id, int page);
std::string work_address(std::string_view key);
/// Of a number as printed: "521/QĐ-TTg" -> "/numbers/521-Q%C4%90-TTg".
std::string number_address(std::string_view number);
std::string search_address(std::string_view query);

}  // namespace danchieu::web
