#pragma once
/// Kind words in running text: where another document begins.

#include "citations/reading.h"

namespace danchieu::citations {

/// A kind word that heads another document: "và Nghị định số …", but not the "Quyết định" of "quyết định này".
bool heads_document(const Reading& reading, std::uint32_t token);

/// A kind word with a capital, whatever follows: "và Báo cáo thẩm tra số …".
bool names_kind(const Reading& reading, std::uint32_t token);

}  // namespace danchieu::citations
