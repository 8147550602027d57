#pragma once
/// What the address of a result list asks for:
///
///     /search?q=…&year=2021..2024&province=…&not.province=…&marks=exact&copies=all&sort=newest&page=2
///
/// Filters bear the English names of archive/fields.h, with "not." before it where plans with that value are not wanted; a name may stand
/// several times. `from` and `to`, as a form sends them, are the years of one filter: year=from..to.

#include <span>
#include <string>
#include <string_view>

#include "search/search.h"
#include "web/address.h"

namespace danchieu::web {

/// Unless ?rows= asks for another of these.
constexpr int results_on_page = 10;
constexpr int numbers_of_rows[] = {10, 20, 50};

struct Asked {
  search::Question question;
  int page = 1;
  Values values;          ///< as they stand in an address, without the page
  bool permanent = true;  ///< the address that was read is the list's own: no years of a form in it
};

/// Values that say nothing known are passed over.
Asked read_asked(const Address& address);

/// What an address says of a question; nothing of offset and limit.
Values values_of(const search::Question& question);

/// "relevance", "newest", "oldest", "most_cited", "added"
std::string_view name(archive::Sort sort);
std::span<const archive::Sort> sorts();

/// "not.province"
std::string excluding(std::string_view field);

/// Links of a page to the same list with one thing changed; always its first page.
std::string with(const Asked& asked, std::string_view name, std::string_view value);
std::string without(const Asked& asked, std::string_view name, std::string_view value);
/// In place of all values of that name; "" takes them away.
std::string with_only(const Asked& asked, std::string_view name, std::string_view value);
/// The list of another question.
std::string list_address(const search::Question& question);

}  // namespace danchieu::web
