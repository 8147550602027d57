#include <algorithm>

#include "search/relax.h"
#include "search/spell.h"
#include "text/text.h"
#include "web/answer_tag.h"
#include "web/asked.h"
#include "web/labels.h"
#include "web/pages.h"
#include "web/search_parts.h"

namespace danchieu::web {
namespace {

/// All of it is a province's name: "tp hcm" is no slip of the keys.
bool is_place(const search::Question& question, const search::Answer& answer) {
  const text::Span whole{0, static_cast<std::uint32_t>(text::to_utf32(question.text).size())};
  return std::any_of(answer.notes.begin(), answer.notes.end(),
                     [&](const search::Note& note) { return note.kind == search::Note::Kind::place && note.span == whole; });
}

}  // namespace

Response search_page(const Visit& visit) {
  const Asked asked = read_asked(visit.address);
  if (!asked.permanent) return {.status = 303, .headers = {{"Location", print_address("/search", asked.values)}}};
  const Archives::Loan archive = visit.archives.lend();
  const std::string tag = answer_tag(*archive, visit);
  if (is_known(visit, tag)) return unchanged(tag);
  const search::Answer answer = search::ask(*archive, asked.question);

  Fields fields;
  put_header(fields, *archive, asked, answer);
  put_list_links(fields, asked);
  put_facets(fields, *archive, asked, answer, visit.address.value("more"));
  put_pager(fields, asked, answer);
  const search::Wanted wanted(search::parse(asked.question).query);
  const AllSeries::List series = visit.archives.all_series().last();
  Rows hits;
  for (const search::FoundPlan& found : answer.plans) hits.emplace_back(hit_fields(*archive, asked, wanted, found, series.get()));
  put(fields, "hits", std::move(hits));
  put_spelled(fields, is_place(asked.question, answer) ? std::nullopt : search::spell(*archive, asked.question, answer.total));
  if (answer.total == 0) put_relaxed(fields, *archive, search::relax(*archive, asked.question, answer.understood));
  const std::string& text = asked.question.text;
  const std::string title = text.empty() ? std::string(label("page.search_all")) : fill(label("page.search"), {text});
  Response response = make_page("search", title, std::move(fields));
  response.headers.emplace_back("ETag", tag);
  return response;
}

}  // namespace danchieu::web
