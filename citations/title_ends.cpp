#include "citations/title_ends.h"

#include <algorithm>

#include "citations/heads.h"
#include "citations/phrases.h"
#include "text/chars.h"
#include "text/date.h"

namespace danchieu::citations {
namespace {

/// Behind a comma: what no title goes on with.
const PhraseSet& behind_comma() {
  static const PhraseSet words({"như sau", "cụ thể", "đã", "trong đó", "theo đó", "qua đó", "nay", "văn bản sửa đổi", "với các nội dung",
                                "với những nội dung", "với nội dung", "tổ chức hội nghị quán triệt"});
  return words;
}

/// In a parenthesis: how the document came, or by what it was issued, and no part of its title.
const PhraseSet& sent_with() {
  static const PhraseSet words({"gửi kèm", "kèm theo công điện", "kèm theo công văn", "có văn bản kèm theo", "được ban hành tại",
                                "được ban hành kèm theo", "ban hành tại", "được phê duyệt tại"});
  return words;
}

/// Behind "và": everything else that the sentence speaks of.
const PhraseSet& and_others() {
  static const PhraseSet words({"các quy định", "các văn bản", "các hướng dẫn", "các nội dung", "các chương trình , kế hoạch",
                                "chỉ đạo của", "ý kiến", "kết luận của", "hướng dẫn của", "đề nghị của", "tình hình thực tế",
                                "điều kiện thực tế"});
  return words;
}

/// Behind "đã": what the document did ("… và hội nhập quốc tế đã đặt ra yêu cầu mới"), or what was done to it.
const PhraseSet& resolves() {
  static const PhraseSet words({"đặt ra yêu cầu", "đặt ra mục tiêu", "đặt ra những", "đề ra mục tiêu", "đề ra nhiệm vụ", "đề ra những",
                                "xác định mục tiêu", "xác định rõ", "nêu rõ", "chỉ rõ", "khẳng định", "đề cập", "chỉ ra", "được sửa đổi",
                                "được thay thế"});
  return words;
}

/// What a body's name begins with, and the words behind it that say what the body does now.
const PhraseSet& bodies() {
  static const PhraseSet words({"ủy ban",    "uỷ ban",    "ubnd",      "hdnd",          "hội đồng",    "thủ tướng", "chính phủ", "chủ tịch",
                                "bộ",        "sở",        "ban",       "cục",           "tổng cục",    "chi cục",   "công an",   "đảng ủy",
                                "đảng uỷ",   "tỉnh ủy",   "tỉnh uỷ",   "huyện ủy",      "huyện uỷ",    "thành ủy",  "thành uỷ",  "trường",
                                "phòng",     "trung tâm", "bệnh viện", "văn phòng",     "viện",        "bch",       "bcd",       "btv",
                                "thanh tra", "tòa án",    "kho bạc",   "mặt trận",      "hội",         "đoàn",      "liên đoàn", "quận ủy",
                                "thị ủy",    "ngân hàng", "bảo hiểm",  "phó thủ tướng", "phó chủ tịch"});
  return words;
}
const PhraseSet& acts() {
  static const PhraseSet words(
      {"có ý kiến", "yêu cầu", "đề nghị", "như sau", "thông báo", "báo cáo", "đã", "ban hành nội dung", "hướng dẫn"});
  return words;
}

/// "ban hành Kế hoạch", "xây dựng Chỉ thị": a document is made.
bool makes_document(const Reading& reading, std::uint32_t at) {
  static const PhraseSet verbs({"ban hành", "xây dựng", "lập", "đề ra"});
  const std::uint32_t behind = verbs.end(reading, at);
  return behind > at && head_at(reading, behind).kind != nullptr;
}

/// ", Ủy ban nhân dân tỉnh ban hành Kế hoạch": the subject of the sentence, and its verb before another comma.
bool is_subject(const Reading& reading, std::uint32_t begin) {
  constexpr std::uint32_t furthest = 30;
  if (begin >= reading.size() || !reading[begin].capital || !bodies().at(reading, begin)) return false;
  for (std::uint32_t i = begin + 1; i < reading.size() && i < begin + furthest && !reading.ends_sentence(i - 1); ++i) {
    if (reading.is_mark(i, U';') || reading.is_mark(i, U':')) return false;
    if (acts().at(reading, i) || makes_document(reading, i)) return true;
  }
  return false;
}

/// ", ngày 02 tháng 5 năm 2019 Chủ tịch … đã có": one past the date, and a comma, that the next sentence begins with; `at` where none does.
std::uint32_t behind_date(const Reading& reading, std::uint32_t at) {
  if (!reading.is_word(at, "ngay"_w) || at + 1 >= reading.size() || !reading[at + 1].digit) return at;
  const auto date = text::read_date(reading.chars(), reading[at].span.begin);
  if (!date) return at;
  const std::uint32_t behind = reading.token_at(date->span.end, at);
  return reading.is_mark(behind, U',') ? behind + 1 : behind;
}

bool is_shouted(const Reading& reading, std::uint32_t token) {
  if (token >= reading.size() || !reading[token].word()) return false;
  const text::Span span = reading[token].span;
  const std::u32string_view word = reading.chars().substr(span.begin, span.size());
  return word.size() > 1 && std::all_of(word.begin(), word.end(), text::is_upper);
}

/// "… tìm kiếm cứu nạn Để triển khai", "… cứu hộ Theo Quyết định số 51": the stop before it is lost.
bool opens_sentence(const Reading& reading, std::uint32_t at) {
  static const PhraseSet openings(
      {"để triển khai", "để thực hiện", "nhằm triển khai", "nhằm thực hiện", "theo khoản", "theo điều", "theo điểm", "theo đó ,"});
  static const PhraseSet bases({"theo", "căn cứ"});
  static const PackedWord in_order = pack("để"), aiming = pack("nhằm");
  if (!reading[at].capital || is_shouted(reading, at)) return false;
  if (reading[at].line_start && (reading.is_exactly(at, in_order) || reading.is_exactly(at, aiming))) return true;
  const std::uint32_t basis = bases.end(reading, at);
  return openings.at(reading, at) || (basis > at && heads_document(reading, basis));
}

/// What a line does not end a title with.
const PhraseSet& asks_for_more() {
  static const PhraseSet words({"của",  "và",    "về",        "do",   "tại", "cho",    "theo",   "với",
                                "tỉnh", "huyện", "thành phố", "quận", "xã",  "phường", "thị xã", "thị trấn",
                                "bộ",   "sở",    "ban",       "hội",  "số",  "các",    "những",  "thực hiện"});
  return words;
}

/// "… GIÁO DỤC VÀ ĐÀO TẠO” / CHÍNH PHỦ / Căn cứ …": who enacts stands on a line of his own below a title in capitals.
bool enacts(const Reading& reading, std::uint32_t at) {
  constexpr std::uint32_t longest = 12;
  static const PhraseSet goes_on({"trưởng", "tịch", "giữa", "đốc", "ương", "việt nam"});
  if (at == 0 || !is_shouted(reading, at) || !bodies().at(reading, at)) return false;
  if (asks_for_more().at(reading, at - 1) || goes_on.at(reading, at - 1) || reading.is_mark(at - 1, U',')) return false;
  std::uint32_t next = at + 1;
  while (next < reading.size() && next < at + longest && !reading[next].line_start && is_shouted(reading, next)) ++next;
  return next < reading.size() && reading[next].line_start && reading[next].capital && !is_shouted(reading, next);
}

/// Behind a blank line, or where a page tells its date ("Ngày cập nhật 30/10/2017"): a capital begins a paragraph of its own, unless the
/// word before it asks for more ("… của / / Ủy ban nhân dân tỉnh", where a converter parted all lines so).
bool opens_paragraph(const Reading& reading, std::uint32_t at) {
  static const PhraseSet page_dates({"ngày cập nhật", "ngày đăng"});
  if (!reading[at].capital || is_shouted(reading, at) || at == 0) return false;
  if (page_dates.at(reading, at) || (reading.is_word(at, "ngay"_w) && at + 1 < reading.size() && reading[at + 1].digit)) return true;
  if (!reading[at - 1].word() || asks_for_more().at(reading, at - 1)) return false;
  const std::u32string_view between = reading.chars().substr(reading[at - 1].span.end, reading[at].span.begin - reading[at - 1].span.end);
  return std::count(between.begin(), between.end(), U'\n') > 1;
}

}  // namespace

Promulgator promulgator_at(const Reading& reading, std::uint32_t at) {
  static const PackedWord by = pack("do");
  constexpr std::uint32_t longest = 16;
  if (!reading.is_exactly(at, by) || at + 1 >= reading.size()) return {};
  static const PhraseSet units({"tỉnh", "thành phố", "huyện", "quận", "thị xã"});
  const std::uint32_t name = units.end(reading, at + 1);  // "do tỉnh Vĩnh Phúc ban hành"
  if (name >= reading.size() || !reading[name].capital) return {};
  for (std::uint32_t i = at + 2; i < reading.size() && i < at + longest && !reading.ends_sentence(i - 1); ++i)
    if (reading.are_words(i, "ban"_w, "hanh"_w)) return {at + 1, i};
  return {};
}

bool sentence_resumes(const Reading& reading, std::uint32_t begin, std::uint32_t at) {
  if (opens_sentence(reading, at)) return true;
  if (promulgator_at(reading, at)) return true;
  if (entry_ends(reading, begin, at)) return true;
  if (reading.is_mark(at, U',')) return behind_comma().at(reading, at + 1) || is_subject(reading, behind_date(reading, at + 1));
  if (reading.is_word(at, "va"_w)) return and_others().at(reading, at + 1);
  if (reading.is_word(at, "da"_w)) return resolves().at(reading, at + 1);
  if (reading.is_mark(at, U'('))
    return (reading.is_digits(at + 1) && reading.is_word(at + 2, "trang"_w)) ||
           sent_with().at(reading, at + 1);                              // of a portal: "(1 trang)"
  if (reading.are_words(at, "co"_w, "trach"_w, "nhiem"_w)) return true;  // what the subject of the sentence has to do
  return reading.are_words(at, "het"_w, "hieu"_w, "luc"_w) || reading.are_words(at, "duoc"_w, "dieu"_w, "chinh"_w);
}

bool entry_ends(const Reading& reading, std::uint32_t begin, std::uint32_t at) {
  if (reading[at].line_start && is_shouted(reading, at) && is_shouted(reading, at + 1) && !is_shouted(reading, begin)) return true;
  if (reading[at].line_start && is_shouted(reading, begin) && enacts(reading, at)) return true;
  if (reading[at].line_start && reading.are_words(at, "so"_w, "hieu"_w)) return true;  // "Số hiệu: 66/2021/NĐ-CP", of a record
  if (reading[at].line_start && opens_paragraph(reading, at)) return true;
  const Promulgator by = promulgator_at(reading, at);
  const std::uint32_t next = by.end + 2;
  return by && (reading.ends_sentence(next - 1) || reading[next].line_start);
}

bool goes_on_over(const Reading& reading, std::uint32_t begin, std::uint32_t at) {
  const auto names_task = [&](std::uint32_t i) { return reading.is_word(i, "viec"_w) && !reading[i].capital; };
  // "quy định khung số lượng …; quy trình giới thiệu, bầu cử …; điều động, cách chức …"
  static const PhraseSet more_rules({"quy trình", "trình tự", "thủ tục", "thẩm quyền", "điều động", "tiêu chuẩn", "chế độ", "mức chi",
                                     "mức thu", "nhiệm vụ , quyền hạn"});
  if (reading.are_words(begin, "quy"_w, "dinh"_w) && at + 1 < reading.size() && !reading[at + 1].line_start && !reading[at + 1].capital &&
      more_rules.at(reading, at + 1))
    return true;
  if (!names_task(at + 1)) return false;
  for (std::uint32_t i = begin + 1; i < at; ++i)
    if (names_task(i)) return true;
  return false;
}

}  // namespace danchieu::citations
