#pragma once
/// What a head joins or says twice, put right. All spans are of the script's flow.
///
///     "K ẾT LUẬN"                                        -> the kind "Kết luận"
///     "CỦA CHÍNH PHỦ SỐ 61/1998/NĐ-CP NGÀY … VỀ LỄ TÂN"  -> the title "VỀ LỄ TÂN"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/head.h"
#include "indexer/script.h"
#include "text/date.h"

namespace danchieu::indexer {

/// "K ẾT LUẬN", "K Ế  H O Ạ C H", "QUYẾT / ĐỊNH": letters of a kind set apart, by a typist, a recogniser or a narrow column; an empty noun
/// where they are none.
KindFound broken_kind(const Script& script, text::Span cell);

/// "DỰ THẢO BÁO CÁO": the kind behind the word for a draft.
KindFound draft_kind(const Script& script, text::Span cell);

/// "CỘNG / HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ / HỘI CHỦ …": a converter broke it where it liked. True of the cell with its first
/// part.
bool is_broken_motto(const Script& script, std::size_t cell);

/// In a text without line breaks who enacts stands behind the title: "… TRÊN ĐỊA BÀN THÀNH PHỐ HÀ NỘI ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI".
text::Span without_enacting_body(const Script& script, text::Span title, const std::vector<text::Span>& bodies);

/// "CỦA CHÍNH PHỦ SỐ 61/1998/NĐ-CP NGÀY 15 THÁNG 8 NĂM 1998 VỀ …": old portals print issuer, number and date once more over the title.
text::Span without_own_number(const Script& script, text::Span title, std::string_view canonical);

/// "… XÃ VẦY NƯA (Ban hành kèm theo Quyết định số …": in a text without line breaks the title ends before it.
text::Span without_source(const Script& script, text::Span title);

/// The number that stands with the kind, without a line of its own; `number` is empty where none does.
struct OldNumber {
  std::size_t cell = 0;
  text::Span number;
  std::string canonical;
  text::Span date;
  text::Date issued;
  text::Span issuer;
};
/// "THÔNG TƯ / CỦA BỘ TÀI CHÍNH SỐ 64/2004/TT-BTC NGÀY 29 THÁNG 6 NĂM 2004": the head of the Gazette and of law portals up to about 2008.
/// "KẾT LUẬN 127-KL/TW CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ VỀ …": a head of one line. In cells `kind_cell` to `last`.
OldNumber read_old_number(const Script& script, std::size_t kind_cell, std::size_t last, text::Span kind);

/// "Bộ Tư pháp Số: 1707/QĐ-BTP": from "Số" on, where a portal set the body before it; empty where the cell is no such.
text::Span number_line_behind_body(const Script& script, text::Span cell);

/// Where the words of a cell begin, behind "***".
std::uint32_t behind_stars(const Script& script, text::Span cell);

/// "Đăng ngày 03/03/2023", "03/03/2023 17:11": what a web page sets between its headline and the text.
bool is_page_chrome(const Script& script, text::Span cell);

}  // namespace danchieu::indexer
