#pragma once
/// What the address of a result list asks for: /search?q=…&year=…&province=…&marks=exact&sort=newest&page=2
///
/// Filters bear the English names of archive/fields.h; a name may stand several times.

#include <string>
#include <string_view>

#include "search/search.h"
#include "web/address.h"

namespace danchieu::web {

constexpr int results_on_page = 10;

struct Asked {
  search::Question question;
  int page = 1;
  Values values;  ///< as they stand in an address, without the page
};

/// Values that say nothing known are passed over.
Asked read_asked(const Address& address);

/// "relevance", "newest", "oldest", "most_cited"
std::string_view name(archive::Sort sort);

/// Addresses of the same list with one thing changed; always its first page.
std::string with(const Asked& asked, std::string_view name, std::string_view value);
std::string without(const Asked& asked, std::string_view name, std::string_view value);
/// In place of all values of that name.
std::string with_only(const Asked& asked, std::string_view name, std::string_view value);

}  // namespace danchieu::web
