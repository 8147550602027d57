#pragma once
/// Pages made small for the way (RFC 1952): a list of results to a sixth.
///
///     if (accepts_gzip("gzip, deflate, br")) response.body = gzip(response.body);
///
/// Pure.

#include <string>
#include <string_view>

namespace danchieu::web {

/// Whether a header Accept-Encoding takes gzip (RFC 9110 §12.5.3).
bool accepts_gzip(std::string_view header);
/// Whether it is worth it: texts of some length. `type`: the media type.
bool is_worth_gzip(std::string_view type, std::size_t size);
std::string gzip(std::string_view text);

}  // namespace danchieu::web
