#pragma once
/// Many questions at once: a file with one a line, an answer for each.
///
///     search_batch(archive, Question{.limit = 10}, "queries.txt", false)
///     {"query":"ngay hoi","total":4,"problems":[],"hits":[…]}
///     {"query":"xyz","total":0,"problems":[],"hits":[]}
///
/// One that cannot be answered says so in its row ("error") and does not stop the others. Empty lines are passed over.

#include <string>

#include "archive/archive.h"
#include "cli/command.h"
#include "search/search.h"

namespace danchieu::cli {

/// `form`: what is the same for all, filters and limit. `file`: "-" is standard input.
/// Ends with Exit::problems where a question had any.
Exit search_batch(archive::Archive& archive, const search::Question& form, const std::string& file, bool csv);

}  // namespace danchieu::cli
