#pragma once
/// Plans and works as rows of the templates: the names that part_plan.html and the lists of works use.

#include "archive/answers.h"
#include "web/view.h"

namespace danchieu::web {

/// plan_link, plan_title, plan_name, plan_issuer, plan_level, plan_place, plan_date, plan_year, plan_pages
Fields plan_fields(const archive::PlanRow& plan);
archive::PlanRow row_of(const archive::StoredPlan& plan);

/// work_link, work_name, work_title, work_issuer, work_date, work_term, work_held (address of the plan), work_direct
Fields head_fields(const archive::WorkHead& work);
/// The same, work_plans and work_through.
Fields work_fields(const archive::Work& work);

}  // namespace danchieu::web
