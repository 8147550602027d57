#include "web/rows.h"

#include "web/address.h"
#include "web/format.h"
#include "web/labels.h"

namespace danchieu::web {

Fields plan_fields(const archive::PlanRow& plan) {
  Fields fields;
  put(fields, "plan_link", plan_address(plan.id));
  put(fields, "plan_title", plan.title);
  put(fields, "plan_name", plan_name(plan));
  put(fields, "plan_issuer", plan.issuer);
  put(fields, "plan_generated", plan.generated);
  put(fields, "plan_level", plan.level.empty() ? "" : label_or("in_text.level." + plan.level, plan.level));
  put(fields, "plan_place", place_text(plan));
  put(fields, "plan_date", date_text(plan.issued));
  put(fields, "plan_year", plan.year ? std::to_string(plan.year) : "");
  put_count(fields, "plan_pages", plan.pages);
  put_count(fields, "plan_cited", plan.cited);
  put(fields, "plan_recognised", plan.recognised > 0);
  put(fields, "plan_sure", plan.sure == 0 ? "" : std::to_string(plan.sure));
  return fields;
}

archive::PlanRow row_of(const archive::StoredPlan& stored) {
  const archive::Plan& plan = stored.document.plan;
  return {.id = stored.id,
          .title = plan.title,
          .kind = plan.kind,
          .number = plan.number,
          .issued = plan.issued.iso(),
          .level = plan.level,
          .province = plan.province,
          .province_today = plan.province_today,
          .district = plan.district,
          .commune = plan.commune,
          .issuer = plan.issuer,
          .year = plan.year,
          .pages = static_cast<int>(stored.document.pages.size()),
          .cites = 0,
          .generated = archive::is_generated(stored.file)};
}

Fields work_fields(const archive::Work& work) {
  Fields fields = head_fields(work);
  put_count(fields, "work_plans", work.plans);
  put_count(fields, "work_through", work.plans - work.direct);
  return fields;
}

Fields head_fields(const archive::WorkHead& work) {
  Fields fields;
  put(fields, "work_link", work_address(work.key));
  const std::string name = work_name(work);
  put(fields, "work_name", name);
  const bool says_all = work.number.empty() || name.find(work.title) != name.npos;  // "Luật Trẻ em 102/2016/QH13"
  put(fields, "work_title", says_all ? "" : work.title);
  put(fields, "work_issuer", work.issuer);
  put(fields, "work_date", date_text(work.issued));
  const std::string term = term_of(work.key);
  put(fields, "work_term", term.empty() ? "" : fill(label("work.term"), {term}));
  put(fields, "work_held", work.held_by.empty() ? "" : plan_address(work.held_by));
  put_count(fields, "work_direct", work.direct);
  return fields;
}

}  // namespace danchieu::web
