#pragma once
/// "Số: 1238/BCĐ-CAT-PV05": the line with a document's own number.

#include <optional>
#include <string>

#include "indexer/script.h"

namespace danchieu::indexer {

struct OwnNumber {
  text::Span span;        ///< of number and symbol, or of what is printed of them; empty where there is nothing
  std::string canonical;  ///< "1238/BCĐ-CAT-PV05"; empty where the number was left blank ("Số:     /KH-BCĐ") or cannot be read
  std::string symbol;     ///< "BCĐ-CAT-PV05"
  bool blank = false;
  bool damaged = false;  ///< the line or its number was not printed as it is read: "S6: 12/…", "Số: 25ŠT/CT-TTHT"
};

/// What the cell says, where it is such a line: "Số: …", "Số 44-KL/TW", "Luật số: 51/2024/QH15". The number may stand in the next cell.
std::optional<OwnNumber> read_number_line(const Script& script, text::Span cell);

/// "59/2006/QĐ-UBND" alone in its cell: a portal left the "Số:" out. Only a number with the code of a kind.
std::optional<OwnNumber> bare_number_line(const Script& script, text::Span cell);

/// What stands behind number and year: "QĐ-UBND" of "15/2024/QĐ-UBND".
std::string symbol_of(const std::string& canonical);

}  // namespace danchieu::indexer
