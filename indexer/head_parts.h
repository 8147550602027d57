#pragma once
/// What a head joins or says twice, put right. All spans are of the script's flow.
///
///     "K ẾT LUẬN"                                        -> the kind "Kết luận"
///     "CỦA CHÍNH PHỦ SỐ 61/1998/NĐ-CP NGÀY … VỀ LỄ TÂN"  -> the title "VỀ LỄ TÂN"

#include <string_view>
#include <vector>

#include "indexer/head.h"
#include "indexer/script.h"

namespace danchieu::indexer {

/// "K ẾT LUẬN", "K Ế  H O Ạ C H", "QUYẾT / ĐỊNH": letters of a kind set apart, by a typist, a recogniser or a narrow column; an empty noun
/// where they are none.
KindFound broken_kind(const Script& script, text::Span cell);

/// "DỰ THẢO BÁO CÁO": the kind behind the word for a draft.
KindFound draft_kind(const Script& script, text::Span cell);

/// In a text without line breaks who enacts stands behind the title: "… TRÊN ĐỊA BÀN THÀNH PHỐ HÀ NỘI ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI".
text::Span without_enacting_body(const Script& script, text::Span title, const std::vector<text::Span>& bodies);

/// "CỦA CHÍNH PHỦ SỐ 61/1998/NĐ-CP NGÀY 15 THÁNG 8 NĂM 1998 VỀ …": old portals print issuer, number and date once more over the title.
text::Span without_own_number(const Script& script, text::Span title, std::string_view canonical);

}  // namespace danchieu::indexer
