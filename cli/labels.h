#pragma once
/// How values are called in a line for people. The Vietnamese words are those of the pages (web/labels.h, web/format.h).

#include <string>
#include <string_view>
#include <vector>

#include "archive/answers.h"

namespace danchieu::cli {

/// "relation", "implements" -> "thực hiện"; in English the name itself, "based on".
std::string label(std::string_view of, const std::string& name);
/// The names that --relation and --level take.
std::vector<std::string> relation_names();
std::vector<std::string> level_names();

/// The parts that are known, `between` them.
std::string joined(const std::vector<std::string>& parts, std::string_view between = " · ");
/// "Kết luận 44-KL/TW · Ban Bí thư · 22/01/2019".
std::string work_line(const archive::WorkHead& work);
/// "Kế hoạch 57/KH-BCĐ · Quang Khải, Tứ Kỳ, Hải Dương (nay Hải Phòng) · 2023".
std::string plan_line(const archive::PlanRow& plan);

}  // namespace danchieu::cli
