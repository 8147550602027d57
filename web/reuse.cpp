#include "web/reuse.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "web/address.h"
#include "web/format.h"
#include "web/json_rows.h"
#include "web/labels.h"
#include "web/pages.h"
#include "web/rows.h"

namespace danchieu::web {
namespace {

constexpr std::array<std::string_view, 3> orders = {"before", "unknown", "after"};
constexpr std::array<std::string_view, 3> kinships = {"own", "superior", "other"};

std::string_view name_of(compare::Order order) { return orders.at(static_cast<std::size_t>(order)); }
std::string_view name_of(compare::Kinship kinship) { return kinships.at(static_cast<std::size_t>(kinship)); }

/// Of the mark in the margin.
std::string passage_id(std::size_t passage) { return "chung-" + std::to_string(passage + 1); }

Fields mark_fields(const compare::Reuse& reuse, std::size_t at) {
  const compare::ReusedPassage& passage = reuse.passages[at];
  const compare::ReuseSource& source = reuse.sources[passage.source];
  const archive::PlanRow& plan = source.plan;
  std::string name = plan.number.empty() ? plan.title : plan_name(plan);
  if (const std::string place = place_text(plan); !place.empty()) name += ", " + place;
  Fields mark;
  put(mark, "id", passage_id(at));
  put(mark, "number", std::to_string(passage.source + 1));
  put(mark, "href", passage_address(passage, source));
  put(mark, "about",
      fill(label("reuse.mark"),
           {count_text(passage.words), name, std::to_string(passage.page_there), kinship_text(source), count_text(passage.plans)}));
  return mark;
}

Json span_json(text::Span span) { return Json::array({span.begin, span.end}); }

}  // namespace

int shared_percent(const compare::Reuse& reuse, std::uint32_t words) {
  return reuse.words == 0 ? 0 : static_cast<int>((200ULL * words + reuse.words) / (2ULL * reuse.words));
}

std::string passage_address(const compare::ReusedPassage& passage, const compare::ReuseSource& source) {
  return print_address(plan_address(source.plan.id),
                       {{"q", '"' + passage.begin_there + '"'}, {"at", std::to_string(passage.there.begin)}}) +
         "#cho";
}

std::string kinship_text(const compare::ReuseSource& source) {
  return std::string(label("reuse.kinship." + std::string(name_of(source.kinship)))) + ", " +
         std::string(label("reuse.order." + std::string(name_of(source.order))));
}

std::string json_of_reuse(const std::string& plan, const compare::Reuse& reuse, double took_ms) {
  Json sources = Json::array(), passages = Json::array();
  for (const compare::ReuseSource& source : reuse.sources) {
    Json row = row_json(source.plan);
    row["words"] = source.words;
    row["order"] = name_of(source.order);
    row["kinship"] = name_of(source.kinship);
    sources.push_back(std::move(row));
  }
  for (const compare::ReusedPassage& passage : reuse.passages)
    passages.push_back({{"span", span_json(passage.span)},
                        {"page", passage.page},
                        {"words", passage.words},
                        {"source", reuse.sources[passage.source].plan.id},
                        {"source_span", span_json(passage.there)},
                        {"source_page", passage.page_there},
                        {"plans", passage.plans}});
  return print({{"plan", plan},
                {"took_ms", took_ms},
                {"words", reuse.words},
                {"shared", reuse.shared},
                {"earlier", reuse.earlier},
                {"formula", reuse.formula},
                {"sources", std::move(sources)},
                {"passages", std::move(passages)}});
}

void put_reuse(Fields& fields, const compare::Reuse& reuse, const PlanParts& parts, std::size_t most) {
  put(fields, "has_reuse", !reuse.passages.empty());
  put(fields, "reuse_share", std::to_string(shared_percent(reuse, reuse.shared)));
  put(fields, "reuse_earlier", std::to_string(shared_percent(reuse, reuse.earlier)));
  put(fields, "reuse_formula", reuse.formula == 0 ? "" : std::to_string(shared_percent(reuse, reuse.formula)));
  Rows rows;
  for (std::size_t i = 0; i < std::min(most, reuse.sources.size()); ++i) {
    const compare::ReuseSource& source = reuse.sources[i];
    Fields row = plan_fields(source.plan);
    put(row, "link", plan_address(source.plan.id));
    put(row, "number", std::to_string(i + 1));
    put(row, "share", std::to_string(shared_percent(reuse, source.words)));
    put(row, "kinship", kinship_text(source));
    Rows passages;
    for (std::size_t p = 0; p < reuse.passages.size(); ++p) {
      const compare::ReusedPassage& passage = reuse.passages[p];
      if (passage.source != i) continue;
      Fields one;
      put(one, "here", parts.link(passage_id(p), passage.span.begin));
      put(one, "there", passage_address(passage, source));
      put(one, "page", std::to_string(passage.page));
      put(one, "page_there", std::to_string(passage.page_there));
      put(one, "words", count_text(passage.words));
      passages.emplace_back(one);
    }
    put(row, "passages", std::move(passages));
    rows.emplace_back(row);
  }
  put_count(fields, "reuse_more", static_cast<std::int64_t>(reuse.sources.size() - rows.size()));
  put(fields, "reuse_sources", std::move(rows));
}

void mark_reuse(Rows& rows, const std::vector<Block>& blocks, const compare::Reuse& reuse) {
  std::size_t next = 0;  // passage that has no mark yet
  const std::uint32_t first = blocks.empty() ? 0 : blocks.front().runs.front().span.begin;
  while (next < reuse.passages.size() && reuse.passages[next].span.begin < first) ++next;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Rows marks;
    bool reused = false;
    if (!blocks[i].runs.empty()) {
      const std::uint32_t begin = blocks[i].runs.front().span.begin, end = blocks[i].runs.back().span.end;
      reused = std::any_of(reuse.passages.begin(), reuse.passages.end(),
                           [&](const compare::ReusedPassage& one) { return one.span.begin < end && one.span.end > begin; });
      for (; next < reuse.passages.size() && reuse.passages[next].span.begin < end; ++next) marks.emplace_back(mark_fields(reuse, next));
    }
    rows.set(i, "reused", reused);
    rows.set(i, "marks", std::move(marks).take());
  }
}

Response api_reuse(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const std::string& id = visit.names.at(0);
  const auto stored = archive->plan(id);
  if (!stored) return error_answer(visit.address, 404, "no_plan", id);
  const auto begin = std::chrono::steady_clock::now();
  const compare::Reuse reuse = compare::find_reuse(*archive, *stored);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  return {.type = "application/json; charset=utf-8", .body = json_of_reuse(id, reuse, took.count())};
}

}  // namespace danchieu::web
