#pragma once
/// What the title of a plan speaks of, whoever issued it and when.
///
///     subject_words(plan)      // "Kế hoạch Ngày hội toàn dân năm 2022 trên địa bàn tỉnh Cao Bằng" -> ngay hoi toan dan
///     likeness({"ngay", "hoi"}, {"ngay", "hoi", "lang"}) == 2.0 / 3
///
/// Pure.

#include <string>
#include <string_view>
#include <vector>

#include "archive/answers.h"

namespace danchieu::archive {

std::vector<std::string> folded_words(std::string_view utf8);

/// The folded words of the title, in their order, without kind, year and places.
std::vector<std::string> subject_words(const PlanRow& plan);

/// The same as it is printed, from the first of these words to the last: "Ngày hội toàn dân".
std::string printed_subject(const PlanRow& plan);

/// Of the words of both together, those that both have: 0 to 1.
double likeness(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace danchieu::archive
