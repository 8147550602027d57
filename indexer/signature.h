#pragma once
/// Who signed a document, and as what.
///
///     Nơi nhận:                  KT. TRƯỞNG BAN
///     - V05 - Bộ Công an;        PHÓ TRƯỞNG BAN THƯỜNG TRỰC
///     - Lưu: VT.                 GIÁM ĐỐC CÔNG AN TỈNH
///                                Đại tá Phạm Kim Đĩnh          ->  name "Phạm Kim Đĩnh", three roles

#include <string>
#include <vector>

#include "indexer/script.h"

namespace danchieu::indexer {

struct Signature {
  std::vector<text::Span> roles;  ///< in capitals, as printed over the name
  text::Span name;                ///< empty where nobody can be read
  std::string signer;             ///< without rank and degree
  text::Span recipients;          ///< behind "Nơi nhận"; empty where there are none
};

/// The first signature behind `body`: annexes come after it.
Signature read_signature(const Script& script, std::uint32_t body);

}  // namespace danchieu::indexer
