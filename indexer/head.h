#pragma once
/// What the head of a document says: issuing bodies, number, place and date, kind, title.
///
///     BỘ CÔNG AN                          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
///     Số: 06/2026/TT-BCA                  Hà Nội, ngày 12 tháng 01 năm 2026
///                        THÔNG TƯ
///          Bãi bỏ một số văn bản quy phạm pháp luật
///
/// Layout: NĐ 30/2020, Appendix I (State); HD 36-HD/VPTW (Party: "Số 44-KL/TW", no colon). Any part may be missing.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/script.h"
#include "text/date.h"

namespace danchieu::indexer {

/// All spans are of the script's flow, empty where the head does not have it.
struct Head {
  std::vector<text::Span> bodies;  ///< of the agency block, the higher body first
  bool last_goes_on = false;       ///< the last of them is the end of the name before it; the other column stands between
  text::Span number;               ///< what stands behind "Số", also struck out
  std::string canonical_number;
  std::string symbol;           ///< of the number, or of a line whose number is blank or cannot be read
  bool number_blank = false;
  bool number_damaged = false;
  text::Span place;  ///< "Cao Bằng" of place and date
  text::Span date;
  text::Date issued;
  text::Span kind;        ///< the word over the title: "KẾ HOẠCH"
  std::string_view noun;  ///< what it is: "Kế hoạch"
  bool kind_alone = false;  ///< on a line of its own
  bool has_motto = false;
  text::Span title;
  bool is_letter = false;  ///< "Kính gửi", "V/v": a công văn
  std::uint32_t body = 0;  ///< where the text itself begins
};

Head read_head(const Script& script);

/// The noun of citations::kinds() that `span` begins with, the longest, and where it ends; empty where there is none.
struct KindFound {
  std::string_view noun;
  text::Span span;
};
KindFound kind_at(const Script& script, text::Span span);

}  // namespace danchieu::indexer
