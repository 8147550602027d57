#include <algorithm>

#include "web/answer_tag.h"
#include "web/asked.h"
#include "web/assets.h"
#include "web/json.h"
#include "web/labels.h"
#include "web/pages.h"
#include "web/resolve.h"
#include "web/work_filter.h"

namespace danchieu::web {
namespace {

constexpr int most_results = 100, citing_plans = 100, most_citing_plans = 1000;

Response json_response(std::string body) { return {.type = "application/json; charset=utf-8", .body = std::move(body)}; }

}  // namespace

Response api_description(const Visit&) { return json_response(std::string(asset("openapi.json")->text)); }

Response api_search(const Visit& visit) {
  Asked asked = read_asked(visit.address);
  asked.question.limit = std::min(visit.address.number("limit", 0).value_or(results_on_page), most_results);
  asked.question.offset = visit.address.number("offset", 0).value_or(asked.question.offset);
  asked.question.facets = visit.address.value("facets") != "none";
  const Archives::Loan archive = visit.archives.lend();
  const std::string tag = answer_tag(*archive, visit);
  if (is_known(visit, tag)) return unchanged(tag);
  const search::Answer answer = search::ask(*archive, asked.question);
  const search::Relaxed relaxed = answer.total == 0 ? search::relax(*archive, asked.question, answer.understood) : search::Relaxed();
  Response response = json_response(json_of_answer(answer, relaxed, search::spell(*archive, asked.question, answer.total)));
  response.headers.emplace_back("ETag", tag);
  return response;
}

Response api_plan(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const auto plan = archive->plan(visit.names.at(0));
  if (!plan) return error_answer(visit.address, 404, "no_plan", visit.names.at(0));
  return json_response(json_of_plan(*plan, beside_of(*archive, plan->id)));
}

Response api_work(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const std::string key = key_of_path(visit.names);
  const Meant meant = works_of_key(*archive, key);
  if (meant.works.empty()) return error_answer(visit.address, 404, "no_work", key);
  if (meant.works.size() > 1 || !meant.partials.empty())
    return json_response(json_of_cited_by(nullptr, meant.works, meant.partials, {}, 0));
  const auto work = archive->work(meant.works.front().key);
  if (!work) return error_answer(visit.address, 404, "no_work", key);
  return json_response(json_of_work(*work, archive->links_from(work->key), archive->links_to(work->key)));
}

/// ?work=KEY or ?number=44-KL/TW, the filters relation, year, province, units, level and how (direct, through), and limit and offset.
Response api_cited_by(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const archive::Archive::State one_state(*archive);
  const std::string& key = visit.address.value("work");
  const std::string& number = visit.address.value("number");
  const Meant meant = key.empty() ? works_meant(*archive, number) : works_of_key(*archive, key);
  if (meant.shown.empty()) return error_answer(visit.address, 400, "no_number", number);
  if (!key.empty() && meant.works.empty()) return error_answer(visit.address, 404, "no_work", key);
  const bool undecided = !key.empty() && !meant.partials.empty();
  if (meant.works.size() != 1 || undecided) return json_response(json_of_cited_by(nullptr, meant.works, meant.partials, {}, 0));
  const auto work = archive->work(meant.works.front().key);
  if (!work) return error_answer(visit.address, 404, "no_work", key);
  const auto citing = archive->citing(work->key);
  if (!citing) return error_answer(visit.address, 404, "no_work", key);
  const std::vector<archive::Citing::Plan> plans = wanted_plans(*citing, visit.address);
  const auto from = std::min(plans.size(), static_cast<std::size_t>(visit.address.number("offset", 0).value_or(0)));
  const auto wanted = static_cast<std::size_t>(std::min(visit.address.number("limit", 0).value_or(citing_plans), most_citing_plans));
  const auto part = archive->in_full(std::span(plans).subspan(from, std::min(wanted, plans.size() - from)), *citing);
  return json_response(json_of_cited_by(&*work, {}, meant.partials, part, plans.size()));
}

Response api_status(const Visit& visit) { return json_response(json_of_status(visit.archives.lend()->status())); }

}  // namespace danchieu::web
