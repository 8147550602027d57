#include <algorithm>

#include "web/asked.h"
#include "web/json.h"
#include "web/labels.h"
#include "web/pages.h"
#include "web/resolve.h"

namespace danchieu::web {
namespace {

constexpr int most_results = 100;

Response json_response(std::string body) { return {.type = "application/json; charset=utf-8", .body = std::move(body)}; }

}  // namespace

Response api_search(const Visit& visit) {
  Asked asked = read_asked(visit.address);
  asked.question.limit = std::min(visit.address.number("limit", 0).value_or(results_on_page), most_results);
  asked.question.offset = visit.address.number("offset", 0).value_or(asked.question.offset);
  const Archives::Loan archive = visit.archives.lend();
  return json_response(json_of_answer(search::ask(*archive, asked.question)));
}

Response api_plan(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const auto plan = archive->plan(visit.names.at(0));
  if (!plan) return error_answer(visit.address, 404, "no_plan", visit.names.at(0));
  return json_response(json_of_plan(*plan));
}

Response api_work(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const std::string key = key_of_path(visit.names);
  const auto work = archive->work(key);
  if (!work) return error_answer(visit.address, 404, "no_work", key);
  return json_response(json_of_work(*work));
}

/// ?work=KEY or ?number=44-KL/TW, and the filters relation, year, province, level.
Response api_cited_by(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const std::string& key = visit.address.value("work");
  const std::string& number = visit.address.value("number");
  std::vector<archive::Work> works;
  if (!key.empty()) {
    if (auto work = archive->work(key)) works.push_back(std::move(*work));
    if (works.empty()) return error_answer(visit.address, 404, "no_work", key);
  } else {
    Meant meant = works_meant(*archive, number);
    if (meant.shown.empty()) return error_answer(visit.address, 400, "no_number", number);
    works = std::move(meant.works);
  }
  if (works.size() != 1) return json_response(json_of_cited_by(nullptr, works, {}));
  return json_response(json_of_cited_by(&works.front(), {}, archive->cited_by(works.front().key, cited_by_filter(visit.address))));
}

Response api_status(const Visit& visit) { return json_response(json_of_status(visit.archives.lend()->status())); }

}  // namespace danchieu::web
