#pragma once
/// The versions of a statute on the page of a work: which one is in force, from when to when each was, and where that is known from
/// (citations/law_numbers.h).

#include <string_view>

#include "archive/archive.h"
#include "text/date.h"
#include "web/view.h"

namespace danchieu::web {

/// Where the work of that key is a law that the table knows, by its title or by the number of a version: has_versions, laws_until (the day
/// up to which the table is complete) and a sentence of now (law_now: the number in force on `day`, law_link), and the rows `versions`:
/// number, link (where the archive knows that version), passed, from, to, in_force, is_this, sources.
void put_law(Fields& fields, archive::Archive& archive, std::string_view key, text::Date day);

}  // namespace danchieu::web
