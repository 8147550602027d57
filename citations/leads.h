#pragma once
/// What stands before a number and tells of its document: "Ngày 12/3/2012, Văn phòng Chính phủ đã có văn bản số 87/TB-VPCP".

#include "citations/candidate.h"
#include "citations/reading.h"

namespace danchieu::citations {

/// Sets issued and issuer_text of numbered candidates that have none behind them (read_tail comes first): from the clause before, or from
/// the head of a list ("các Quyết định của Thủ tướng Chính phủ: số 1521/QĐ-TTg …; số 21/2021/QĐ-TTg …").
void read_leads(const Reading& reading, Candidates& candidates);

}  // namespace danchieu::citations
