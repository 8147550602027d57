#pragma once
/// Short forms that a document explains: "an ninh Tổ quốc (ANTQ)", "(gọi tắt là Ngày hội)", "(sau đây viết tắt là …)".

#include <string>
#include <vector>

#include "archive/document.h"
#include "indexer/script.h"

namespace danchieu::indexer {

/// Each short form once, where it is explained first.
std::vector<archive::Abbreviation> find_abbreviations(const Script& script);

/// "Bộ Công an (BCA) và" -> "Bộ Công an và": a name without the short forms explained inside it.
std::string without_parentheses(std::string text);

}  // namespace danchieu::indexer
