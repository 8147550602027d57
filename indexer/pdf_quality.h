#pragma once
/// Whether the letters of a page can be used, by what they are; not whether they are right.
///
///     is_usable(U"Căn cứ Nghị định số 12/2020/NĐ-CP …")   true
///     is_usable(U"The Government of Viet Nam …")          true
///     is_usable(U"&ăQ Fứ 1JKӏ ÿӏQK Vӕ …")                 false: a font that does not say what its letters mean
///
/// Pure: no Poppler here.

#include <string_view>

namespace danchieu::indexer {

/// True also of what is too short to be judged.
bool is_usable(std::u32string_view chars);

/// Of Vietnamese that somebody recognised: whether it is worth keeping. Scanners that know no Vietnamese lay "CONG HOA XA HQI" over the
/// image.
bool is_well_recognised(std::u32string_view chars);

}  // namespace danchieu::indexer
