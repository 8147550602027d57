#pragma once
/// The JSON of DESIGN §5, once, for the command line and the API. UTF-8, one object each.

#include <optional>
#include <span>
#include <string>

#include "archive/answers.h"
#include "search/relax.h"
#include "search/search.h"
#include "search/spell.h"
#include "search/suggest.h"
#include "web/beside.h"
#include "web/draft.h"

namespace danchieu::web {

/// `danchieu read FILE --json`: one line without its end, so that many files make JSON Lines. Spans of a PDF's mentions count from the page
/// they begin on.
std::string json_of_document(const archive::Document& document, const std::string& file, const std::string& sha256);
/// `danchieu show PLAN --json`.
std::string json_of_plan(const archive::StoredPlan& plan, const Beside& beside = {});
/// `relaxed`: what to ask in place of a question that finds nothing; `spelled`: the one that may have been meant.
std::string json_of_answer(const search::Answer& answer, const search::Relaxed& relaxed = {},
                           const std::optional<search::Spelled>& spelled = {});
std::string json_of_suggestions(const std::string& typed, const std::vector<search::Suggestion>& suggestions);
/// ["typed", ["completed", …], ["about", …], ["address", …]], as browsers want it.
std::string opensearch_suggestions(const std::string& typed, const std::vector<search::Suggestion>& suggestions, const std::string& origin);
/// `plan`: id of the one that the others are like.
std::string json_of_alike(const std::string& plan, const std::vector<archive::AlikePlan>& alike);
/// `work` may be null: then `candidates` says which works the number can mean. `partials`: mentions that it does not decide.
/// `plans` are a part of `total`.
std::string json_of_cited_by(const archive::Work* work, const std::vector<archive::WorkHead>& candidates,
                             const std::vector<archive::Partial>& partials, std::span<const archive::CitingPlan> plans, std::size_t total);
/// What a pasted text cites, and what it lacks. Positions are code points of the text.
std::string json_of_draft(const DraftReading& read);
/// `from`, `to`: what texts say that it does to others, and others to it. Of a law also its versions by citations/law_numbers.h.
std::string json_of_work(const archive::Work& work, const std::vector<archive::WorkLink>& from, const std::vector<archive::WorkLink>& to);
std::string json_of_corrections(const std::vector<archive::Correction>& corrections);
std::string json_of_status(const archive::Status& status);
std::string json_of_problems(const std::vector<archive::Problem>& problems);

}  // namespace danchieu::web
