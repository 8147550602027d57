#pragma once
/// What the page of results is made of, as fields of its template (templates/search.html).

#include <optional>
#include <string>

#include "archive/archive.h"
#include "search/relax.h"
#include "search/search.h"
#include "search/spell.h"
#include "search/wanted.h"
#include "web/all_series.h"
#include "web/asked.h"
#include "web/view.h"

namespace danchieu::web {

/// What a field's value is called: the word for a level, the name of the work that a key stands for.
std::string value_text(archive::Archive& archive, const std::string& field, const std::string& value);
/// "1.204", "khoảng 1.200".
std::string total_text(int total, bool estimated);

/// How the question was read, what of it was not, filters with a way to take each away, numbers that lead to works.
void put_header(Fields& fields, archive::Archive& archive, const Asked& asked, const search::Answer& answer);
/// Sorts, forms to take the list away, its other addresses.
void put_list_links(Fields& fields, const Asked& asked);
void put_pager(Fields& fields, const Asked& asked, const search::Answer& answer);

/// Values with counts, those that are chosen first; years as bars. `open`: the field of which all values are shown, not the most frequent
/// alone.
void put_facets(Fields& fields, archive::Archive& archive, const Asked& asked, const search::Answer& answer, std::string_view open);

/// `wanted`: what of the question can stand in a title. `series`: nullptr where none were found yet.
Fields hit_fields(archive::Archive& archive, const Asked& asked, const search::Wanted& wanted, const search::FoundPlan& found,
                  const FoundSeries* series);

/// The question that may have been meant.
void put_spelled(Fields& fields, const std::optional<search::Spelled>& spelled);
/// What to ask in place of what found nothing.
void put_relaxed(Fields& fields, archive::Archive& archive, const search::Relaxed& relaxed);

}  // namespace danchieu::web
