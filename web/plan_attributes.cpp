#include "web/plan_attributes.h"

#include <algorithm>

#include "web/format.h"
#include "web/labels.h"
#include "web/plan_text.h"

namespace danchieu::web {
namespace {

struct Attribute {
  const char* field;
  std::string value;
  bool expected;                 ///< a plan without it: the page says that it could not be read
  std::string_view filter = {};  ///< the field of a search for plans with the same; empty: there is none
  std::string searched = {};     ///< its value there, where it is not the one shown
};

std::string all_of(const std::vector<std::string>& values) {
  std::string all;
  for (const std::string& value : values) all += (all.empty() ? "" : "; ") + value;
  return all;
}

std::string number_of(const archive::Plan& plan) {
  if (plan.number_state == "struck") return fill(label("attribute.number.struck"), {plan.number});
  return plan.number.empty() && !plan.symbol.empty() ? fill(label("attribute.number.blank"), {plan.symbol}) : plan.number;
}

std::vector<Attribute> attributes_of(const archive::Plan& plan) {
  const std::string year = plan.year ? std::to_string(plan.year) : "";
  return {{"kind", plan.kind, true, "kind"},
          {"number", number_of(plan), true},
          {"title", plan.title, true},
          {"issued", date_text(plan.issued.iso()), true, "issued", plan.issued.iso()},
          {"year", year, true, "year"},
          {"issuer", plan.issuer, true, "issuer"},
          {"signer", plan.signer, true, "signer"},
          {"office", plan.office, false},
          {"signs_for", all_of(plan.signs_for), false},
          {"addressees", all_of(plan.addressees), false},
          {"level", std::string(label_or("level." + plan.level, plan.level)), true, "level", plan.level},
          {"province", plan.province, false, "province"},
          {"province_today", plan.province_today == plan.province ? "" : plan.province_today, false, "province"},
          {"district", plan.district, false, "district"},
          {"commune", plan.commune, false, "commune"},
          {"period", std::string(label_or("period." + plan.period, "")), false},
          {"recipients", all_of(plan.recipients), false}};
}

/// Plans that have the same there.
std::string same_link(const Attribute& attribute) {
  if (attribute.filter.empty() || attribute.value.empty()) return {};
  return print_address("/search", {{std::string(attribute.filter), attribute.searched.empty() ? attribute.value : attribute.searched}});
}

const archive::Correction* correction_of(const std::vector<archive::Correction>& corrections, std::string_view field) {
  if (field == "province_today") field = "province";
  const auto found =
      std::find_if(corrections.begin(), corrections.end(), [&](const archive::Correction& row) { return row.field == field; });
  return found == corrections.end() ? nullptr : &*found;
}

/// What the machine reads there, as this page shows values.
std::string read_before(const archive::Correction& correction) {
  if (correction.field == "issued") return date_text(correction.extracted);
  if (correction.field == "level") return std::string(label_or("level." + correction.extracted, correction.extracted));
  return correction.extracted;
}

}  // namespace

Rows attribute_rows(const archive::Document& document, const archive::PageStarts& pages, const PlanParts& parts,
                    const std::vector<archive::Correction>& corrections) {
  Rows rows;
  for (const Attribute& attribute : attributes_of(document.plan)) {
    const archive::Correction* correction = correction_of(corrections, attribute.field);
    if (attribute.value.empty() && !attribute.expected && !correction) continue;
    const auto evidence = std::find_if(document.evidence.begin(), document.evidence.end(),
                                       [&](const archive::Evidence& row) { return row.field == attribute.field; });
    const bool known = evidence != document.evidence.end() && !attribute.value.empty() && !correction;
    const bool shown = known && !evidence->span.empty();
    Fields row;
    put(row, "label", label("attribute." + std::string(attribute.field)));
    put(row, "value", attribute.value);
    put(row, "corrected", correction != nullptr && attribute.field == correction->field);
    if (correction) {
      put(row, "by", correction->by);
      put(row, "when", date_text(correction->when));
      put(row, "was", read_before(*correction));
      put(row, "reason", correction->reason);
    }
    put(row, "link", shown ? parts.link(evidence_id(*evidence), evidence->span.begin) : "");
    put(row, "page", shown ? std::to_string(pages.at(evidence->span.begin).page) : "");
    put(row, "same_link", same_link(attribute));
    put(row, "inferred", known && evidence->inferred);
    put(row, "sure", known && evidence->sure != 0 ? std::to_string(evidence->sure) : "");
    rows.emplace_back(std::move(row));
  }
  return rows;
}

}  // namespace danchieu::web
