#include <cmath>

#include "web/comparison.h"
#include "web/json_rows.h"

namespace danchieu::web {
namespace {

using compare::Change;
using compare::Side;

Json span_json(text::Span span) { return {{"start", span.begin}, {"end", span.end}}; }

Json side_json(const Compared& compared, const Side& side) {
  const archive::Plan& plan = side.document->plan;
  return {{"plan", known(compared.plan)}, {"file", known(compared.file)},     {"kind", known(plan.kind)},
          {"number", known(plan.number)}, {"title", known(plan.title)},       {"year", known(plan.year)},
          {"issuer", known(plan.issuer)}, {"province", known(plan.province)}, {"pages", side.document->pages.size()},
          {"words", side.words.size()}};
}

Json shares_json(const compare::Shares& shares) {
  return {{"kept", shares.kept}, {"reworded", shares.reworded}, {"new", shares.added}, {"gone", shares.removed}};
}

Json paragraphs_json(const Side& side, const std::vector<std::uint32_t>& paragraphs, bool text) {
  Json list = Json::array();
  for (const std::uint32_t index : paragraphs) {
    const compare::Paragraph& paragraph = side.paragraphs[index];
    Json row = span_json(paragraph.span);
    if (text) {
      row["page"] = paragraph.page;
      row["label"] = known(side.printed(paragraph.label));
      row["text"] = side.printed(paragraph.span);
    }
    list.push_back(std::move(row));
  }
  return list;
}

Json edits_json(const compare::Difference& difference, const Change& change) {
  Json list = Json::array();
  for (const compare::Edit& edit : change.edits) {
    const text::Span a = change.span_a(difference.a, edit), b = change.span_b(difference.b, edit);
    list.push_back({{"a", span_json(a)}, {"b", span_json(b)}, {"from", difference.a.printed(a)}, {"to", difference.b.printed(b)}});
  }
  return list;
}

Json changes_json(const compare::Difference& difference) {
  Json list = Json::array();
  const std::vector<std::string> ids = compare::change_ids(difference);
  for (std::size_t i = 0; i < difference.changes.size(); ++i) {
    const Change& change = difference.changes[i];
    if (!change.is_change()) continue;
    list.push_back({{"id", ids[i]},
                    {"kind", name(change.kind)},
                    {"moved", change.moved},
                    {"split", change.split()},
                    {"joined", change.joined()},
                    {"a", paragraphs_json(difference.a, change.a, true)},
                    {"b", paragraphs_json(difference.b, change.b, true)},
                    {"edits", edits_json(difference, change)}});
  }
  return list;
}

Json pairs_json(const compare::Difference& difference) {
  Json list = Json::array();
  for (const Change& change : difference.changes)
    list.push_back({{"kind", name(change.kind)},
                    {"moved", change.moved},
                    {"a", paragraphs_json(difference.a, change.a, false)},
                    {"b", paragraphs_json(difference.b, change.b, false)}});
  return list;
}

Json section_json(const Side& side, int index) {
  if (index < 0) return {};
  const archive::Section& section = side.document->sections[static_cast<std::size_t>(index)];
  return {{"label", section.label}, {"title", known(section.title)}, {"depth", section.depth}, {"start", section.span.begin}};
}

Json sections_json(const compare::Difference& difference) {
  Json list = Json::array();
  for (const compare::SectionPair& pair : difference.sections)
    list.push_back(
        {{"a", section_json(difference.a, pair.a)}, {"b", section_json(difference.b, pair.b)}, {"words", shares_json(pair.shares)}});
  return list;
}

Json formal_json(const compare::Difference& difference) {
  Json counts = Json::object();
  const auto by_kind = difference.formal_counts();
  for (std::size_t kind = 0; kind < by_kind.size(); ++kind)
    counts[std::string(name(static_cast<compare::FormalKind>(kind)))] = by_kind[kind];
  return {{"total", difference.formal.size()}, {"kinds", counts}};
}

Json fact_json(const Side& side, const std::optional<compare::Fact>& fact) {
  if (!fact) return {};
  Json row = span_json(fact->span);
  row["page"] = side.pages.at(fact->span.begin).page;
  row["value"] = fact->value;
  row["about"] = known(fact->about);
  row["text"] = fact->shown;
  row["sentence"] = side.printed(fact->sentence);
  return row;
}

Json turns_json(const compare::Difference& difference, const std::vector<compare::Turn>& turns) {
  Json list = Json::array();
  for (const compare::Turn& turn : turns) {
    const char* change = !turn.a ? "new" : !turn.b ? "gone" : "changed";
    list.push_back({{"change", change}, {"a", fact_json(difference.a, turn.a)}, {"b", fact_json(difference.b, turn.b)}});
    if (turn.next_year) list.back()["next_year"] = true;
    if (turn.other_part) list.back()["other_part"] = true;
  }
  return list;
}

Json duties_json(const compare::Difference& difference, const std::vector<compare::Duties>& duties) {
  const auto tasks = [](const Side& side, const std::vector<compare::Fact>& facts) {
    Json list = Json::array();
    for (const compare::Fact& fact : facts)
      list.push_back({{"page", side.pages.at(fact.sentence.begin).page},
                      {"start", fact.sentence.begin},
                      {"end", fact.sentence.end},
                      {"task", side.printed(fact.sentence)}});
    return list;
  };
  Json list = Json::array();
  for (const compare::Duties& one : duties)
    list.push_back({{"agency", one.agency}, {"gained", tasks(difference.b, one.gained)}, {"lost", tasks(difference.a, one.lost)}});
  return list;
}

}  // namespace

std::string json_of_comparison(const Compared& a, const Compared& b, const compare::Difference& difference, const compare::Findings& found,
                               double took_ms) {
  return print({{"a", side_json(a, difference.a)},
                {"b", side_json(b, difference.b)},
                {"took_ms", std::round(took_ms * 10) / 10},
                {"words", shares_json(difference.shares)},
                {"suppressed", formal_json(difference)},
                {"citations", turns_json(difference, found.citations)},
                {"times", turns_json(difference, found.times)},
                {"figures", turns_json(difference, found.figures)},
                {"places", turns_json(difference, found.places)},
                {"agencies", duties_json(difference, found.duties)},
                {"sections", sections_json(difference)},
                {"changes", changes_json(difference)},
                {"pairs", pairs_json(difference)}});
}

}  // namespace danchieu::web
