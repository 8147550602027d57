#pragma once
/// Where a local body sits: the place part of an identity key (CITATIONS §8.4 R8).
///
///     "UBND huyện Chợ Mới, tỉnh Bắc Kạn"  -> "bac-kan.cho-moi"
///     "Ủy ban nhân dân tỉnh" in a plan of Cao Bằng  -> "cao-bang"

#include <optional>
#include <string>
#include <string_view>

#include "citations/mention.h"

namespace danchieu::citations {

/// The level that a phrase speaks of: "Ủy ban nhân dân tỉnh", "BCĐ 138 xã Quang Khải"; of several the lowest.
std::optional<places::Level> level_of(std::string_view phrase);

/// Behind the place of a province that was joined with others, for what it issued in 2025 since then.
inline constexpr std::string_view since_2025 = "~2025";

/// Whether a phrase says more of the seat than its level: "UBND xã Quang Khải", not "UBND xã".
bool names_seat(std::string_view phrase);

/// "Trung ương", "quốc gia", "Chính phủ".
bool speaks_of_center(std::string_view phrase);

/// The place of a body of `level` that `phrase` names, else the citing document's own. `issued`, or else the citing document's date, tells
/// which units there were. Empty where the phrase names one that the tables do not tell apart.
std::string seat_place(places::Level level, const std::string& phrase, const Context& context, text::Date issued);

}  // namespace danchieu::citations
