#pragma once
/// A plan as others cite it.
///
///     reference_of(plan, "")   "Ban Chỉ đạo huyện Ngọc Hồi (2022), Kế hoạch số 57/KH-BCĐ, ngày 04/4/2022: Tổ chức Ngày hội …, Kon Tum."
///     bibtex_of(plan, "")      "@misc{danchieu-6041317a2b3c,\n  author = {{Ban Chỉ đạo huyện Ngọc Hồi}},\n …}\n"
///
/// What is not known is left out. `origin`: of the pages, "http://kho.example.vn"; empty where there are none.

#include <string>

#include "archive/answers.h"

namespace danchieu::web {

std::string reference_of(const archive::PlanRow& plan, const std::string& origin);
std::string bibtex_of(const archive::PlanRow& plan, const std::string& origin);

}  // namespace danchieu::web
