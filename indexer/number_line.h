#pragma once
/// "Số: 1238/BCĐ-CAT-PV05": the line with a document's own number.

#include <optional>
#include <string>

#include "indexer/script.h"

namespace danchieu::indexer {

struct OwnNumber {
  text::Span span;        ///< of number and symbol; empty where the number was left blank ("Số:     /KH-BCĐ")
  std::string canonical;  ///< "1238/BCĐ-CAT-PV05"
};

/// What the cell says, where it is such a line: "Số: …", "Số 44-KL/TW", "Luật số: 51/2024/QH15".
std::optional<OwnNumber> read_number_line(const Script& script, text::Span cell);

}  // namespace danchieu::indexer
