#pragma once
/// The date and the body of a document that are printed behind its title.
///
///     "Kế hoạch số 120/KH-UBND về phòng cháy ngày 12/02/2024 của UBND huyện Tân Lạc": its date, its body, and a title that ends before
///     them

#include "citations/candidate.h"
#include "citations/reading.h"

namespace danchieu::citations {

/// For those that have neither before their titles. They may have fallen to a law that the title ends with: "thi hành Luật Đất đai ngày
/// 03/4/2024 của Bộ Tài chính".
void read_behind_titles(const Reading& reading, Candidates& candidates);

}  // namespace danchieu::citations
