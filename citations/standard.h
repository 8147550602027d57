#pragma once
/// Standards and technical regulations: "TCVN 5687:2010", "QCVN 01:2021/BXD", "22 TCN 211-06". They are numbered in series of their own and
/// are no documents of this grammar (CITATIONS §2.1, §3): never a mention, nor any part of one.
///
///     "QCVN số 01/2021/BXD ban hành kèm theo Thông tư số 01/2021/TT-BXD"     the circular alone is a mention

#include <cstdint>

#include "citations/reading.h"

namespace danchieu::citations {

/// Whether the tokens before `end` say that the number there is a standard's: its code, or "tiêu chuẩn", "Quy chuẩn kỹ thuật quốc gia".
/// Or the standards of a list do: "TCVN số 12/2011/BXD, 13/2011/BXD". Nothing before `begin` is asked: behind a mention no standards go on.
bool leads_to_standard(const Reading& reading, std::uint32_t begin, std::uint32_t end);

}  // namespace danchieu::citations
