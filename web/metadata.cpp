#include "web/metadata.h"

#include <nlohmann/json.hpp>
#include <set>
#include <string_view>

#include "web/address.h"
#include "web/format.h"
#include "web/rows.h"

namespace danchieu::web {
namespace {

using Json = nlohmann::ordered_json;

/// What both kinds of pages say, as far as it is known.
struct Facts {
  std::string address, name, kind, number, issued, issuer, place, identity;
  std::set<std::string> works;  ///< addresses of those that it cites
};

void add(Json& json, const char* name, const std::string& value) {
  if (!value.empty()) json[name] = value;
}

std::string linked_data(const Facts& facts) {
  Json json{{"@context", "https://schema.org"}, {"@type", "Legislation"}, {"@id", facts.address}, {"inLanguage", "vi"}};
  add(json, "name", facts.name);
  add(json, "legislationType", facts.kind);
  add(json, "legislationIdentifier", facts.number);
  add(json, "identifier", facts.identity);
  add(json, "legislationDate", facts.issued);
  if (!facts.issuer.empty()) json["legislationPassedBy"] = {{"@type", "GovernmentOrganization"}, {"name", facts.issuer}};
  if (!facts.place.empty()) json["spatialCoverage"] = {{"@type", "AdministrativeArea"}, {"name", facts.place}};
  for (const std::string& work : facts.works) json["citation"].push_back({{"@type", "Legislation"}, {"@id", work}});
  std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
  // Nothing in it may end the element that holds it, or begin a comment there (HTML §4.12.1.3): no letter of markup stays.
  std::string safe;
  for (const char c : text) {
    constexpr std::string_view markup = "<>&'", digits = "0123456789abcdef";
    if (markup.find(c) == markup.npos) safe.push_back(c);
    else safe.append("\\u00") += {digits[static_cast<unsigned char>(c) >> 4], digits[static_cast<unsigned char>(c) & 15]};
  }
  return safe;
}

void put_all(Fields& fields, const Facts& facts) {
  Rows rows;
  const std::pair<const char*, const std::string&> elements[] = {{"title", facts.name},        {"creator", facts.issuer},
                                                                 {"date", facts.issued},       {"type", facts.kind},
                                                                 {"identifier", facts.number}, {"coverage", facts.place}};
  for (const auto& [name, value] : elements) {
    if (value.empty()) continue;
    Fields row;
    put(row, "name", name);
    put(row, "content", value);
    rows.emplace_back(std::move(row));
  }
  put(fields, "dublin_core", std::move(rows));
  put(fields, "linked_data", linked_data(facts));
  put(fields, "canonical", facts.address);
}

}  // namespace

void put_metadata(Fields& fields, const archive::StoredPlan& plan, const std::string& origin) {
  const archive::PlanRow row = row_of(plan);
  Facts facts{.address = origin + plan_address(plan.id),
              .name = row.title.empty() ? plan_name(row) : row.title,
              .kind = row.kind,
              .number = row.number,
              .issued = row.issued,
              .issuer = row.issuer,
              .place = place_text(row),
              .identity = plan.work,
              .works = {}};
  for (const citations::Mention& mention : plan.document.mentions)
    if (!mention.work.empty()) facts.works.insert(origin + work_address(mention.work));
  put_all(fields, facts);
}

void put_metadata(Fields& fields, const archive::Work& work, const std::string& origin) {
  put_all(fields, {.address = origin + work_address(work.key),
                   .name = work.title.empty() ? work_name(work) : work.title,
                   .kind = work.kind,
                   .number = work.number,
                   .issued = work.issued,
                   .issuer = work.issuer,
                   .place = "",
                   .identity = work.key,
                   .works = {}});
}

}  // namespace danchieu::web
