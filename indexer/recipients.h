#pragma once
/// To whom a document goes: the list behind "Nơi nhận", and whom a letter addresses.
///
///     Nơi nhận:                              ->  "UBND tỉnh (b/c)", "Lưu: VT"
///     - UBND tỉnh (b/c);   KT. CHỦ TỊCH          (the other column is no part of it)
///     - Lưu: VT.
///
/// Layout: NĐ 30/2020, Appendix I, II.9.

#include <string>
#include <vector>

#include "indexer/script.h"

namespace danchieu::indexer {

struct Recipients {
  std::vector<std::string> names;  ///< as written, without bullet and final stop
  text::Span span;                 ///< from the heading to the end of the last; empty where there are none
};

/// The list under the "Nơi nhận" of the cell `first`.
Recipients read_recipients(const Script& script, std::size_t first);
/// Behind "Kính gửi" in the first cells from `from` on.
Recipients read_addressees(const Script& script, std::uint32_t from);

}  // namespace danchieu::indexer
