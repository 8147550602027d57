#pragma once
/// What some documents say of themselves only over their signature: when an assembly passed them, number and date of a consolidation.
///
///     "Luật này được Quốc hội … khóa XV, kỳ họp thứ 8 thông qua ngày 27 tháng 11 năm 2024."
///     "Số: 466/VBHN-BLĐTBXH / XÁC THỰC VĂN BẢN HỢP NHẤT / Hà Nội, ngày 10 tháng 02 năm 2025"
///
/// Sources: laws and resolutions of Quốc hội, UBTVQH; Pháp lệnh 01/2012/UBTVQH13 on consolidation.

#include <string>

#include "indexer/head.h"
#include "indexer/signature.h"

namespace danchieu::indexer {

struct Foot {
  text::Span number;
  std::string canonical_number;
  text::Span date;
  text::Date issued;
  text::Span consolidated;  ///< "XÁC THỰC VĂN BẢN HỢP NHẤT"
};

Foot read_foot(const Script& script, const Head& head, const Signature& signature);

}  // namespace danchieu::indexer
