#include "web/asked.h"
#include "web/json.h"
#include "web/json_rows.h"
#include "web/labels.h"

namespace danchieu::web {
namespace {

Json excerpts_json(const std::vector<search::Excerpt>& excerpts) {
  Json list = Json::array();
  for (const search::Excerpt& excerpt : excerpts) {
    Json marks = Json::array();
    for (const text::Span mark : excerpt.marks) marks.push_back({mark.begin, mark.end});
    list.push_back({{"page", excerpt.page}, {"text", excerpt.text}, {"marks", std::move(marks)}});
  }
  return list;
}

constexpr std::string_view how_names[] = {"without", "words", "any_marks", "not_exclude"};

Json relaxed_json(const search::Relaxed& relaxed) {
  Json looser = Json::array();
  for (const search::Looser& one : relaxed.looser)
    looser.push_back({{"how", std::string(how_names[static_cast<std::size_t>(one.how)])},
                      {"part", known(one.part)},
                      {"field", known(one.field)},
                      {"query", one.question.text},
                      {"address", list_address(one.question)},
                      {"total", one.total}});
  return {{"nowhere", relaxed.nowhere}, {"looser", std::move(looser)}};
}

}  // namespace

std::string json_of_answer(const search::Answer& answer, const search::Relaxed& relaxed, const std::optional<search::Spelled>& spelled) {
  Json json{{"total", answer.total}, {"estimated", answer.estimated}, {"took_ms", answer.took_ms}};
  Json& understood = json["understood"] = Json::array();
  for (const search::Understood& part : answer.understood)
    understood.push_back({{"kind", part.kind}, {"text", part.text}, {"start", part.span.begin}, {"end", part.span.end}});
  Json& problems = json["problems"] = Json::array();
  for (const search::QueryProblem& problem : answer.problems) problems.push_back(problem_json(problem));
  Json& notes = json["notes"] = Json::array();
  for (const search::Note& note : answer.notes) {
    Json row{{"text", sentence_text(note.said)}, {"start", note.span.begin}, {"end", note.span.end}, {"instead", note.instead}};
    if (!note.field.empty()) row["field"] = note.field;
    if (!note.source.sentence.empty())
      row["source"] = {
          {"plan", note.source.plan}, {"title", note.source.title}, {"page", note.source.page}, {"sentence", note.source.sentence}};
    notes.push_back(std::move(row));
  }
  Json& facets = json["facets"] = Json::object();
  for (const auto& [field, values] : answer.facets) {
    Json& facet = facets[field] = Json::object();
    for (const auto& [value, count] : values) facet[value] = count;
  }
  json["works"] = answer.work ? Json::array({work_json(*answer.work)}) : heads_json(answer.works);
  json["unknown_numbers"] = answer.unknown_numbers;
  Json& hits = json["hits"] = Json::array();
  for (const search::FoundPlan& found : answer.plans) {
    Json hit = row_json(found.hit.plan);
    hit["score"] = found.hit.score;
    hit["copies"] = found.hit.copies;
    hit["excerpts"] = excerpts_json(found.excerpts);
    hit["more_places"] = found.more_places;
    hits.push_back(std::move(hit));
  }
  if (spelled)
    json["spelled"] = {{"query", spelled->question.text}, {"address", list_address(spelled->question)}, {"total", spelled->total}};
  if (answer.total == 0) json["relaxed"] = relaxed_json(relaxed);
  return print(json);
}

}  // namespace danchieu::web
