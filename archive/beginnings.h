#pragma once
/// What of an archive begins as somebody types: values of fields, numbers, titles, short forms.
///
///     values_beginning(index, db, *field_named("province"), "ca", 5)   // {"Cao Bằng", 412 plans}, {"Cà Mau", 77}
///     numbers_beginning(db, "44/k", 5)                                // {"44-KL/TW", "Kết luận", 312 mentions, 1 work}
///     titles_with(index, db, "ngay hoi toa", 5)
///
/// Read from the terms of the index and the catalogue as they are, so nothing is kept for it and adding a plan costs nothing. Each looks at
/// a bounded part: of very many the first in the order of the terms.

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "archive/answers.h"
#include "archive/database.h"
#include "archive/fields.h"

namespace danchieu::archive {

/// `begin`: as typed. Those of most plans first.
std::vector<Beginning> values_beginning(const Xapian::Database& index, Database& db, const Field& field, std::string_view begin,
                                        std::size_t limit);
/// `begin`: of a term of citations::number_terms. Those that are cited most first; documents of one number and kind are one row.
std::vector<Beginning> numbers_beginning(Database& db, std::string_view begin, std::size_t limit);
/// `begin`: folded. Short forms with what they stand for in most plans.
std::vector<Beginning> abbreviations_beginning(Database& db, std::string_view begin, std::size_t limit);
/// Plans whose title has all these words, the last one perhaps only begun; one of each title.
std::vector<PlanRow> titles_with(const Xapian::Database& index, Database& db, std::string_view words, std::size_t limit);

}  // namespace danchieu::archive
