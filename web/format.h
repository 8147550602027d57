#pragma once
/// Values as people read them, in the language of web/language.h.
///
///     count_text(1204) == "1.204"    date_text("2022-04-04") == "04/4/2022"    bytes_text(13230) == "12,9 KB"
///     in English "1,204", "4 April 2022", "12.9 KB"

#include <cstdint>
#include <string>
#include <string_view>

#include "archive/answers.h"

namespace danchieu::web {

std::string count_text(std::int64_t count);
/// Of an ISO date, whole or in part: "04/4/2022", "5/2023", "2023"; of a moment in UTC its day. As it is where it is no date.
/// In Vietnamese, days, and the months 1 and 2, have two digits (NĐ 30/2020, appendix I).
std::string date_text(std::string_view iso);
/// Of a share: "99,64 %"; in English "99.64%".
std::string percent_text(double share);
std::string bytes_text(std::int64_t bytes);
/// To a tenth, and without it where it is none: "33,3" "100".
std::string rate_text(double rate);

/// "Kế hoạch 1238/BCĐ-CAT-PV05", the kind alone where there is no number.
std::string plan_name(const archive::PlanRow& plan);
/// What a link to it says, never empty: kind and number; without a number the title; else the kind, or that no title could be read.
std::string plan_caption(const archive::PlanRow& plan);
/// "Quang Khải, Tứ Kỳ, Hải Dương (nay Hải Phòng)"; empty where no place is known.
std::string place_text(const archive::PlanRow& plan);
/// "Kết luận 44-KL/TW", "Luật Đất đai 31/2024/QH15": nobody knows a statute by its number; where there is no number, what it is called
/// most: "Luật Bảo vệ bí mật nhà nước".
std::string work_name(const archive::WorkHead& work);
/// The term of a Party document, from its key: "XII"; empty where the key names none (CITATIONS §8.3).
std::string term_of(std::string_view work_key);

}  // namespace danchieu::web
