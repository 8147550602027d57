#pragma once
/// What stands before the "số" of a number where that is no kind noun: a title, and the noun that heads it.
///
///     "Luật Bầu cử đại biểu Quốc hội số 85/2015/QH13"        law_before() is "Luật"
///     "Quy định thi hành Điều lệ Đảng số 23-QĐ/TW"            titled_head_before() is "Quy định"

#include <cstdint>

#include "citations/heads.h"
#include "citations/reading.h"
#include "citations/symbol.h"

namespace danchieu::citations {

/// Whether the number at `token` stands in "các Luật: Quy hoạch đô thị số 30/2009/QH12; Xây dựng số 50/2014/QH13".
bool is_in_list_of_laws(const Reading& reading, std::uint32_t token);

/// "Báo cáo thẩm định số": the kind of the noun that the phrase before "số" begins with; `end`: of that phrase. nullptr where none.
const Kind* kind_of_phrase(const Reading& reading, std::uint32_t end);

/// The noun of the law or resolution whose title stands before the number at `token`, which ends before token `number_end`; not before
/// the character `done`.
Head law_before(const Reading& reading, std::uint32_t token, std::uint32_t number_end, std::uint32_t done);

/// The noun of the title that stands before the "số" of a number, which ends before token `end`: "Quy định thi hành Điều lệ Đảng số
/// 23-QĐ/TW". Of the kind that the symbol says; QĐ of the Party is Quy định, too.
Head titled_head_before(const Reading& reading, std::uint32_t end, const Symbol& symbol);

}  // namespace danchieu::citations
