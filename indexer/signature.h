#pragma once
/// Who signed a document, and as what.
///
///     Nơi nhận:                  KT. TRƯỞNG BAN
///     - V05 - Bộ Công an;        PHÓ TRƯỞNG BAN THƯỜNG TRỰC
///     - Lưu: VT.                 GIÁM ĐỐC CÔNG AN TỈNH
///                                Đại tá Phạm Kim Đĩnh          ->  name "Phạm Kim Đĩnh", three roles

#include <string>
#include <vector>

#include "indexer/recipients.h"
#include "indexer/script.h"

namespace danchieu::indexer {

struct Signature {
  std::vector<text::Span> roles;     ///< in capitals, as printed over the name
  std::vector<text::Span> signs_for;  ///< of these: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"
  std::vector<text::Span> offices;    ///< and the signer's own: "PHÓ CHỦ TỊCH"
  text::Span name;                ///< empty where nobody can be read
  std::string signer;             ///< without rank and degree
  Recipients recipients;          ///< behind "Nơi nhận"
};

/// The first signature behind `body`: annexes come after it.
Signature read_signature(const Script& script, std::uint32_t body);

}  // namespace danchieu::indexer
