#pragma once
/// Programmes, projects, regulations and guidelines that are named by their titles alone (CITATIONS §5.5):
///
///     Thực hiện Đề án “Vận động toàn dân tham gia phòng ngừa tội phạm”; Chương trình phối hợp giữa A và B giai đoạn 2021 - 2025
///
/// The nouns are common words, so that more than the noun is asked for: quotes, parties, a period, a year with its issuer, or a place in
/// a list of documents.

#include <vector>

#include "citations/candidate.h"
#include "citations/reading.h"

namespace danchieu::citations {

/// Adds them to `candidates`, which stay in text order.
void add_programmes(const Reading& reading, Candidates& candidates);

/// Takes out those that nothing carries out, follows or is based on: then the noun was a common word after all. Relations must be read.
void drop_idle_programmes(Candidates& candidates);

}  // namespace danchieu::citations
