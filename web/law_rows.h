#pragma once
/// The versions of a statute on the page of a work: which one is in force, from when to when each was, and where that is known from
/// (citations/law_numbers.h).

#include <string_view>

#include "text/date.h"
#include "web/view.h"

namespace danchieu::web {

/// Where the work of that key is a law that the table knows, by its title or by the number of a version: has_versions, laws_until (the day
/// up to which the table is complete) and a sentence of now (law_now: the number in force on `day`, law_link), and the rows `versions`:
/// number, link, passed, from, to, in_force, is_this, sources.
void put_law(Fields& fields, std::string_view key, text::Date day);

}  // namespace danchieu::web
