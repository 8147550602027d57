#include "web/format.h"
#include "web/json.h"
#include "web/labels.h"
#include "web/pages.h"
#include "web/rows.h"
#include "web/view.h"

namespace danchieu::web {
namespace {

constexpr std::size_t alike_shown = 20;

Rows word_rows(const std::vector<std::string>& words) {
  Rows rows;
  for (const std::string& word : words) {
    Fields row;
    put(row, "word", word);
    rows.emplace_back(std::move(row));
  }
  return rows;
}

Rows work_rows(const std::vector<std::pair<std::string, std::string>>& works) {
  Rows rows;
  for (const auto& [key, number] : works) {
    Fields row;
    put(row, "link", work_address(key));
    put(row, "number", number);
    rows.emplace_back(std::move(row));
  }
  return rows;
}

}  // namespace

Response similar_page(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const std::string& id = visit.names.at(0);
  const auto stored = archive->plan(id);
  if (!stored) return error_answer(visit.address, 404, "no_plan", id);
  const archive::PlanRow row = row_of(*stored);

  Fields fields = plan_fields(row);
  put(fields, "id", id);
  put(fields, "tab_path", plan_address(id));
  put(fields, "on_similar", true);
  Rows rows;
  for (const archive::AlikePlan& one : archive->alike(id, alike_shown)) {
    Fields each = plan_fields(one.plan);
    put(each, "share", std::to_string(one.share));
    put(each, "words", word_rows(one.words));
    put(each, "works", work_rows(one.works));
    put(each, "shares_words", !one.words.empty());
    put(each, "shares_works", !one.works.empty());
    rows.emplace_back(std::move(each));
  }
  put(fields, "alike", std::move(rows));
  return make_page("similar", fill(label("page.similar"), {plan_caption(row)}), std::move(fields));
}

Response api_similar(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const std::string& id = visit.names.at(0);
  if (!archive->plan(id)) return error_answer(visit.address, 404, "no_plan", id);
  return {.type = "application/json; charset=utf-8", .body = json_of_alike(id, archive->alike(id, alike_shown))};
}

}  // namespace danchieu::web
