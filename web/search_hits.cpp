#include "web/format.h"
#include "web/marked.h"
#include "web/rows.h"
#include "web/search_parts.h"

namespace danchieu::web {
namespace {

/// The plan's page, at the first hit of the excerpt.
std::string place_of_hit(const std::string& plan_id, const std::string& question, std::uint32_t start) {
  return print_address(plan_address(plan_id), {{"q", question}, {"at", std::to_string(start)}}) + "#cho";
}

Fields excerpt_fields(const std::string& plan_id, const std::string& question, const search::Excerpt& excerpt) {
  Fields row;
  put(row, "page", std::to_string(excerpt.page));
  put(row, "place", place_of_hit(plan_id, question, excerpt.start));
  put(row, "pieces", marked_pieces(excerpt.text, excerpt.marks));
  return row;
}

}  // namespace

Fields hit_fields(const Asked& asked, const search::FoundPlan& found) {
  const archive::PlanRow& plan = found.hit.plan;
  Fields row = plan_fields(plan);
  const std::string opened = print_address(plan_address(plan.id), {{"q", asked.question.text}});
  put(row, "plan_link", opened);
  Rows excerpts;
  for (const search::Excerpt& excerpt : found.excerpts) excerpts.emplace_back(excerpt_fields(plan.id, asked.question.text, excerpt));
  put(row, "excerpts", std::move(excerpts));
  put_count(row, "more_places", found.more_places);
  put(row, "more_places_link", opened + "#cho");
  put_count(row, "copies", found.hit.copies);
  put(row, "copies_link", with_only(asked, "copies", "all"));
  put_count(row, "cites", plan.cites);
  put(row, "cites_link", plan_address(plan.id) + "#dan-chieu");
  put(row, "like_link", plan_address(plan.id) + "/similar");
  return row;
}

}  // namespace danchieu::web
