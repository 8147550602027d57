#include "web/abreast.h"
#include "web/json_rows.h"

namespace danchieu::web {
namespace {

Json plan_json(const compare::Abreast& found, const compare::AbreastPlan& plan) {
  Json json = row_json(plan.plan);
  Json& cites = json["works"] = Json::array();
  for (const auto& [key, cited] : plan.cites)
    cites.push_back({{"work", key}, {"direct", cited.direct}, {"page", cited.page}, {"start", cited.begin}});
  Json& times = json["times"] = Json::array();
  for (const compare::AbreastTime& time : plan.times)
    times.push_back({{"about", time.about}, {"printed", time.printed}, {"page", time.page}, {"start", time.begin}});
  json["words"] = plan.words;
  json["own_words"] = plan.own;
  Json& own = json["own"] = Json::array();
  for (const compare::OwnPassage& passage : plan.own_passages)
    own.push_back({{"page", passage.page},
                   {"start", passage.span.begin},
                   {"end", passage.span.end},
                   {"words", passage.words},
                   {"begin", passage.begin}});
  Json& lacking = json["lacking"] = Json::array();
  for (const std::size_t work : plan.lacking) lacking.push_back({{"work", found.works[work].key}, {"plans", found.works[work].plans}});
  Json& ended = json["ended"] = Json::array();
  for (const compare::EndedBasis& basis : plan.ended)
    ended.push_back({{"work", basis.key},
                     {"page", basis.page},
                     {"start", basis.begin},
                     {"ended", basis.ended},
                     {"by", known(basis.by)},
                     {"by_work", known(basis.by_key)},
                     {"evidence", known(basis.evidence)},
                     {"said_in", known(basis.said_in)}});
  return json;
}

}  // namespace

std::string json_of_abreast(const compare::Abreast& found) {
  Json works = Json::array(), plans = Json::array();
  for (const compare::AbreastWork& work : found.works) works.push_back({{"work", work.key}, {"number", work.label}, {"plans", work.plans}});
  for (const compare::AbreastPlan& plan : found.plans) plans.push_back(plan_json(found, plan));
  return print({{"subject", found.subject},
                {"year", known(found.year)},
                {"level", known(found.level)},
                {"works", std::move(works)},
                {"plans", std::move(plans)}});
}

}  // namespace danchieu::web
