#include <algorithm>
#include <iterator>
#include <map>

#include "text/chars.h"
#include "web/format.h"
#include "web/hits.h"
#include "web/labels.h"
#include "web/marked.h"
#include "web/rows.h"
#include "web/search_parts.h"

namespace danchieu::web {
namespace {

// The plan's page has them all; a long list is looked through rather than read.
constexpr std::size_t excerpts_shown = 2, excerpts_of_long_list = 1;
constexpr int long_list = 20;
constexpr std::size_t sisters_shown = 4, sisters_of_long_list = 3;
// So much of a title stands in a list, the whole of it on the plan's page: where a title was read on into the text it would push all else
// away.
constexpr std::size_t title_shown = 180;

/// Cut between words.
std::string shortened(const std::string& title) {
  const std::u32string letters = text::to_utf32(title);
  if (letters.size() <= title_shown) return title;
  const std::size_t blank = letters.rfind(U' ', title_shown);
  return text::to_utf8(std::u32string_view(letters).substr(0, blank == letters.npos ? title_shown : blank)) + " …";
}

/// The plan's page, at the first hit of the excerpt.
std::string place_of_hit(const std::string& plan_id, const std::string& question, std::uint32_t start) {
  return print_link(plan_address(plan_id), {{"q", question}, {"at", std::to_string(start)}}) + "#cho";
}

Fields excerpt_fields(const std::string& plan_id, const std::string& question, const search::Excerpt& excerpt) {
  Fields row;
  put(row, "page", std::to_string(excerpt.page));
  put(row, "place", place_of_hit(plan_id, question, excerpt.start));
  put(row, "pieces", marked_pieces(excerpt.text, excerpt.marks));
  return row;
}

/// "Thực hiện 521/QĐ-TTg (+2)", "Căn cứ 24/2018/QH14": the first of each relation, and how many more.
Rows bases_rows(archive::Archive& archive, const std::string& plan_id) {
  const std::vector<archive::Basis> bases = archive.bases(plan_id);
  Rows rows;
  for (auto first = bases.begin(); first != bases.end();) {
    const auto last = std::find_if(first, bases.end(), [&](const archive::Basis& row) { return row.relation != first->relation; });
    Fields row;
    put(row, "relation", label("cited." + first->relation));
    put(row, "name", first->name);
    put(row, "link", first->work.empty() ? "" : work_address(first->work));
    put_count(row, "more", last - first - 1);
    rows.emplace_back(std::move(row));
    first = last;
  }
  return rows;
}

/// "2019 2020 **2021** 2022": the plans of its series, one a year, those of the years nearest to its own. None where it has no sister.
Rows year_rows(const FoundSeries* found, const archive::PlanRow& plan, std::size_t most) {
  const compare::Series* series = found ? found->of(plan.id) : nullptr;
  if (!series || plan.year == 0) return {};
  std::map<int, std::string> sisters;
  for (const archive::PlanRow& sister : series->plans)
    if (sister.year != 0 && sister.year != plan.year) sisters.emplace(sister.year, sister.id);
  while (sisters.size() > most) {
    const auto last = std::prev(sisters.end());
    sisters.erase(last->first - plan.year > plan.year - sisters.begin()->first ? last : sisters.begin());
  }
  if (sisters.empty()) return {};
  sisters.emplace(plan.year, "");
  Rows rows;
  for (const auto& [year, id] : sisters) {
    Fields row;
    put(row, "sister_year", std::to_string(year));
    put(row, "sister", id.empty() ? "" : plan_address(id));
    rows.emplace_back(std::move(row));
  }
  return rows;
}

}  // namespace

Fields hit_fields(archive::Archive& archive, const Asked& asked, const search::Wanted& wanted, const search::FoundPlan& found,
                  const FoundSeries* series) {
  const archive::PlanRow& plan = found.hit.plan;
  const bool is_long = asked.question.limit >= long_list;
  Fields row = plan_fields(plan);
  const std::string opened = print_link(plan_address(plan.id), {{"q", asked.question.text}});
  put(row, "plan_link", opened);
  const std::string title = shortened(plan.title);
  put(row, "title_pieces", marked_pieces(title, find_hits(title, wanted)));
  Rows bases = bases_rows(archive, plan.id);
  put(row, "has_bases", !bases.empty());
  put(row, "bases", std::move(bases));
  put(row, "series_link", "/series/" + plan.id);
  put(row, "sisters", year_rows(series, plan, is_long ? sisters_of_long_list : sisters_shown));
  Rows excerpts;
  const std::size_t shown = std::min(found.excerpts.size(), is_long ? excerpts_of_long_list : excerpts_shown);
  for (std::size_t i = 0; i < shown; ++i) excerpts.emplace_back(excerpt_fields(plan.id, asked.question.text, found.excerpts[i]));
  put(row, "excerpts", std::move(excerpts));
  put_count(row, "more_places", found.more_places + static_cast<std::int64_t>(found.excerpts.size() - shown));
  put_count(row, "copies", found.hit.copies);
  put(row, "copies_link", with_only(asked, "copies", "all"));
  put_count(row, "cites", plan.cites);
  put(row, "cites_link", plan_address(plan.id) + "#dan-chieu");
  put(row, "cited_link", plan_address(plan.id) + "#duoc-dan");
  put(row, "like_link", plan_address(plan.id) + "/similar");
  return row;
}

}  // namespace danchieu::web
