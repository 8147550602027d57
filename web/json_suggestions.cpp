#include "web/address.h"
#include "web/format.h"
#include "web/json.h"
#include "web/json_rows.h"
#include "web/labels.h"

namespace danchieu::web {
namespace {

std::string address_of(const search::Suggestion& one) { return one.plan.empty() ? search_address(one.text) : plan_address(one.plan); }

/// What stands behind it, smaller: "Kết luận · 312 chỗ dẫn".
std::string note_of(const search::Suggestion& one) {
  using Kind = search::Suggestion::Kind;
  std::string note = one.kind == Kind::title ? std::string(label("suggestion.title")) : std::string(translated(one.about));
  const auto add = [&](std::string_view sentence, int count) {
    if (count == 0) return;
    note += (note.empty() ? "" : " · ") + fill(label(sentence), {count_text(count)});
  };
  if (one.works > 1) add("suggestion.works", one.works);
  add(one.kind == Kind::number ? "suggestion.cited" : "suggestion.plans", one.count);
  return note;
}

}  // namespace

std::string json_of_suggestions(const std::string& typed, const std::vector<search::Suggestion>& suggestions) {
  Json json{{"query", typed}};
  Json& list = json["suggestions"] = Json::array();
  for (const search::Suggestion& one : suggestions)
    list.push_back({{"kind", std::string(name(one.kind))},
                    {"text", one.text},
                    {"shown", one.shown},
                    {"about", known(note_of(one))},
                    {"count", one.count},
                    {"address", address_of(one)}});
  return print_line(json);
}

std::string opensearch_suggestions(const std::string& typed, const std::vector<search::Suggestion>& suggestions,
                                   const std::string& origin) {
  Json texts = Json::array(), notes = Json::array(), addresses = Json::array();
  for (const search::Suggestion& one : suggestions) {
    texts.push_back(one.text);
    notes.push_back(note_of(one));
    addresses.push_back(origin + address_of(one));
  }
  return print_line(Json::array({typed, std::move(texts), std::move(notes), std::move(addresses)}));
}

std::string json_of_alike(const std::string& plan, const std::vector<archive::AlikePlan>& alike) {
  Json json{{"plan", plan}};
  Json& list = json["similar"] = Json::array();
  for (const archive::AlikePlan& one : alike) {
    Json row = row_json(one.plan);
    row["share"] = one.share;
    row["words"] = one.words;
    Json& works = row["works"] = Json::array();
    for (const auto& [key, number] : one.works) works.push_back({{"key", key}, {"number", number}});
    list.push_back(std::move(row));
  }
  return print(json);
}

}  // namespace danchieu::web
