#pragma once
/// What the pages of a work have in common: its head, and the way from one to the other.

#include <string_view>

#include "archive/answers.h"
#include "web/view.h"

namespace danchieu::web {

/// tab_plans, tab_provinces: addresses; on_plans …: which of them this page is. To be used with part_work_tabs.html.
void put_work_tabs(Fields& fields, const archive::Work& work, std::string_view page);

}  // namespace danchieu::web
