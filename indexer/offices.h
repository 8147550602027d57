#pragma once
/// The offices that sign documents, and how a signature says for whom.
///
///     "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH"   ->  "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"
///     signs_for_another(U"kt. chu tich")                ->  true
///
/// TM. for a body, KT. in place of a superior, TL. by order, TUQ. by authority, Q. acting (NĐ 30/2020, Appendix I, II.7; the Party writes
/// T/M, K/T, T/L: HD 36-HD/VPTW).

#include <string_view>
#include <vector>

#include "indexer/script.h"

namespace danchieu::indexer {

/// Whether an office, or one of the abbreviations before one, begins here: "pho chu tich", "t/m ban thuong vu". Folded letters.
bool begins_office(std::u32string_view folded);
/// Whether this begins with an abbreviation that names somebody else than the signer: "kt. chu tich", not "q. giam doc".
bool signs_for_another(std::u32string_view folded);
/// What is printed over a name, cut where one office ends and the next begins.
std::vector<text::Span> cut_offices(const Script& script, const std::vector<text::Span>& printed);

}  // namespace danchieu::indexer
