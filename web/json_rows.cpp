#include "web/json_rows.h"

#include "web/labels.h"

namespace danchieu::web {
namespace {

Json counted(const std::vector<std::pair<std::string, int>>& values) {
  Json list = Json::array();
  for (const auto& [text, count] : values) list.push_back({{"text", text}, {"count", count}});
  return list;
}

}  // namespace

std::string print(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace); }
std::string print_line(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json row_json(const archive::PlanRow& row) {
  Json json{{"plan", row.id},
            {"title", known(row.title)},
            {"kind", known(row.kind)},
            {"number", known(row.number)},
            {"year", known(row.year)},
            {"issued", known(row.issued)},
            {"level", known(row.level)},
            {"province", known(row.province)},
            {"province_today", known(row.province_today)},
            {"district", known(row.district)},
            {"commune", known(row.commune)},
            {"issuer", known(row.issuer)},
            {"pages", row.pages},
            {"cites", row.cites}};
  if (row.generated) json["generated"] = true;
  return json;
}

Json work_json(const archive::Work& work) {
  Json json = head_json(work);
  json.update({{"other_keys", work.other_keys},
               {"flags", work.flags},
               {"plans", work.plans},
               {"forms", counted(work.forms)},
               {"titles", counted(work.titles)},
               {"dates", counted(work.dates)}});
  return json;
}

Json head_json(const archive::WorkHead& work) {
  return {{"key", work.key},
          {"kind", known(work.kind)},
          {"number", known(work.number)},
          {"issued", known(work.issued)},
          {"issuer", known(work.issuer)},
          {"title", known(work.title)},
          {"held_by", known(work.held_by)},
          {"direct", work.direct}};
}

Json heads_json(const std::vector<archive::WorkHead>& works) {
  Json list = Json::array();
  for (const archive::WorkHead& work : works) list.push_back(head_json(work));
  return list;
}

Json problem_json(const search::QueryProblem& problem) {
  return {{"message", sentence_text(problem.said)}, {"start", problem.span.begin}, {"end", problem.span.end}};
}

}  // namespace danchieu::web
