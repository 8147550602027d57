#pragma once
/// How values are called in a line for people: relations, levels, dates, plans and works.

#include <string>
#include <string_view>
#include <vector>

#include "archive/answers.h"

namespace danchieu::cli {

/// "implements" -> "thực hiện". A name that is not in the table stays as it is.
std::string relation_label(std::string_view name);
/// All relation names, for --relation.
std::vector<std::string> relation_names();
/// "province" -> "tỉnh".
std::string level_label(std::string_view name);
std::vector<std::string> level_names();
/// "2022-04-04" -> "04/04/2022", "2023-05" -> "05/2023", "2023" stays.
std::string day(std::string_view iso);
/// "Kon Tum (nay Quảng Ngãi)".
std::string province_label(const std::string& then, const std::string& today);
/// The parts that are known, " · " between them.
std::string joined(const std::vector<std::string>& parts, std::string_view between = " · ");
/// "Kết luận 44-KL/TW · Ban Bí thư · 22/01/2019".
std::string work_line(const archive::Work& work);
/// "Kế hoạch 57/KH-BCĐ · Quang Khải, Tứ Kỳ, Hải Dương (nay Hải Phòng) · 2023".
std::string plan_line(const archive::PlanRow& plan);

}  // namespace danchieu::cli
