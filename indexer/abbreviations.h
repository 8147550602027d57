#pragma once
/// Short forms that a document explains: "an ninh Tổ quốc (ANTQ)", "(gọi tắt là Ngày hội)", "(sau đây viết tắt là …)".

#include <vector>

#include "archive/document.h"
#include "indexer/script.h"

namespace danchieu::indexer {

/// Each short form once, where it is explained first.
std::vector<archive::Abbreviation> find_abbreviations(const Script& script);

}  // namespace danchieu::indexer
