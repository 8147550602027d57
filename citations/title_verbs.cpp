#include "citations/title_verbs.h"

#include <algorithm>
#include <array>

#include "citations/phrases.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

const PhraseSet& verbs() {
  static const PhraseSet set({"phân cấp",   "phân bổ",  "phân công",    "đẩy mạnh",  "tăng cường",    "nâng cao",     "đổi mới",
                              "phát triển", "xây dựng", "điều chỉnh",   "thành lập", "kiện toàn",     "thông qua",    "ứng dụng",
                              "bảo đảm",    "đảm bảo",  "xử lý",        "xử phạt",   "thí điểm",      "đặt tên",      "hỗ trợ",
                              "quản lý",    "củng cố",  "ưu tiên",      "huy động",  "sắp xếp",       "cho phép",     "công nhận",
                              "ủy quyền",   "kéo dài",  "kiểm soát",    "khắc phục", "chấn chỉnh",    "phối hợp",     "khuyến khích",
                              "tổng kết",   "sơ kết",   "thu hút",      "hợp nhất",  "đính chính",    "quy hoạch",    "kiểm kê",
                              "kiểm tra",   "bổ nhiệm", "nâng mức",     "thi hành",  "cơ cấu",        "chuyển đổi",   "hoàn thiện",
                              "cụ thể hóa", "chỉ đạo",  "tuyên truyền", "phát động", "giao nhiệm vụ", "giao chỉ tiêu"});
  return set;
}

/// "Bộ xây dựng", "Ban quản lý", "Quỹ hỗ trợ", "Ủy ban quản lý vốn": old papers write the rest of a name in small letters.
bool is_noun_of_body(Packed word) {
  static constexpr std::array nouns = {"bo"_w,  "so"_w, "cuc"_w, "vu"_w,   "ban"_w,  "phong"_w,  "vien"_w, "quy"_w,
                                       "tam"_w, "ty"_w, "to"_w,  "quan"_w, "doan"_w, "truong"_w, "hoi"_w,  "don"_w};
  return std::find(nouns.begin(), nouns.end(), word) != nouns.end();
}

/// "phê duyệtChương trình", "ban hànhQuy chế": a verb that titles begin with, the blank behind it lost.
bool is_glued_verb(const Reading& reading, std::uint32_t token) {
  struct Row {
    Packed first;
    std::u32string_view second;
  };
  static constexpr std::array rows = {Row{"phe"_w, U"duyet"}, Row{"ban"_w, U"hanh"},  Row{"quy"_w, U"dinh"},
                                      Row{"huong"_w, U"dan"}, Row{"thong"_w, U"qua"}, Row{"cong"_w, U"bo"}};
  const Packed first = reading[token].folded;
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& one) { return one.first == first; });
  if (row == rows.end() || token + 1 >= reading.size() || reading[token + 1].capital || reading[token].capital) return false;
  const text::Span span = reading[token + 1].span;
  const std::u32string_view word = reading.chars().substr(span.begin, span.size());
  return word.size() > row->second.size() && text::is_upper(word[row->second.size()]) &&
         std::equal(row->second.begin(), row->second.end(), word.begin(), [](char32_t a, char32_t b) { return a == text::fold(b); });
}

}  // namespace

bool is_title_verb(const Reading& reading, std::uint32_t token) {
  if (token == 0 || token >= reading.size() || reading[token].capital || !verbs().at(reading, token)) return false;
  const Token& before = reading[token - 1];
  const bool assembly = token > 1 && reading.are_words(token - 2, "quoc"_w, "hoi"_w);
  // "thành phố Hải Phòng", "huyện Cao Phong", "Thương binh và Xã hội": such a noun ends a name.
  const bool society = token > 1 && reading.are_words(token - 2, "xa"_w, "hoi"_w);
  const bool named = society || (token > 1 && before.capital && reading[token - 2].capital && before.folded != "ban"_w);
  // "Sở Nông nghiệp và phát triển nông thôn": behind "và" it may be the second half of a name.
  return assembly || (before.word() && before.folded != "va"_w && (named || !is_noun_of_body(before.folded)));
}

bool ends_with_about(const Reading& reading, std::uint32_t token) {
  if (token >= reading.size() || !reading[token].word()) return false;
  const text::Span span = reading[token].span;
  return span.size() > 3 && reading.chars()[span.end - 1] == U'ề' && reading.chars()[span.end - 2] == U'v';
}

bool is_glued_about(const Reading& reading, std::uint32_t token) {
  if (token >= reading.size()) return false;
  if (is_glued_verb(reading, token)) return true;
  const text::Span span = reading[token].span;
  return span.size() > 2 && reading.chars()[span.begin] == U'v' && reading.chars()[span.begin + 1] == U'ề';
}

}  // namespace danchieu::citations
