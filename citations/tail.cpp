#include "citations/tail.h"

#include <algorithm>
#include <array>
#include <optional>

#include "citations/heads.h"
#include "citations/phrases.h"
#include "citations/title_verbs.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

constexpr std::uint32_t max_issuer = 45;  // tokens

/// Words that begin a title or another clause: an issuer ends before them.
const PhraseSet& issuer_stops() {
  static const PhraseSet stops({"về", "v", "quy dinh", "ban hanh", "huong dan", "phe duyet", "sua doi", "bo sung", "ngay", "bai bo",
                                "thay the", "cong bo", "chi tiet", "lướng dẫn"});
  return stops;
}
/// Words that end an issuer which is no steering committee ("Ban Chỉ đạo Thực hiện phong trào …" holds some of them).
const PhraseSet& clause_words() {
  static const PhraseSet words({"trong",        "trên",     "thuc hien",  "tại",       "theo",      "để",           "có",
                                "=cho",         "là",       "như",        "nêu",       "đã",        "được",         "đến",
                                "số",           "năm",      "chi dao",    "tranh",     "=giao",     "gửi",          "yeu cau",
                                "trien khai",   "báo cáo",  "đề nghị",    "thông báo", "kiến nghị", "trình",        "xin",
                                "tiep tuc",     "van ban",  "nhằm",       "khi",       "thì",       "tai lieu",     "xay dung ke hoach",
                                "lap ke hoach", "công tác", "siết chặt",  "giai đoạn", "với những", "với nội dung", "với các",
                                "hỏi",          "phù hợp",  "hoan thanh", "gắn với",   "bảo đảm",   "đảm bảo",      "góp phần",
                                "nhất là",      "hằng năm", "hàng năm",   "vào"});
  return words;
}

/// Behind an issuer and "và": no body that issued it with him.
const PhraseSet& others() {
  static const PhraseSet words({"ý kiến",    "các",        "những",     "đề nghị", "kết quả",   "chỉ đạo", "tình hình",
                                "điều kiện", "điều",       "khoản",     "điểm",    "số",        "QĐ",      "TT",
                                "sự",        "nhu cầu",    "yêu cầu",   "thực tế", "ngân sách", "nguồn",   "nhiệm vụ",
                                "mục tiêu",  "chủ trương", "quyết tâm", "việc"});
  return words;
}

bool starts_committee(const Reading& reading, std::uint32_t token) {
  return (reading.is_word(token, "ban"_w) && reading.is_word(token + 1, "chi"_w) && reading.is_word(token + 2, "dao"_w)) ||
         reading.is_word(token, "bcd"_w);
}

std::uint32_t matching_parenthesis(const Reading& reading, std::uint32_t open) {
  for (std::uint32_t i = open + 1; i < reading.size() && i < open + 40; ++i) {
    if (reading.is_mark(i, U')')) return i;
  }
  return open;
}

/// "khóa XI" at `token`: the number of the term, or 0.
int term_at(const Reading& reading, std::uint32_t token) {
  if (!reading.is_word(token, "khoa"_w) || token + 1 >= reading.size() || !reading[token + 1].word()) return 0;
  const Packed word = reading[token + 1].folded;
  return all_digits(word) && letter_count(word) < 3 ? number_of(word) : roman(word);
}

/// All in capitals.
bool shouted(const Reading& reading, std::uint32_t token) {
  const text::Span span = reading[token].span;
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    if (!text::is_upper(reading.chars()[i])) return false;
  }
  return span.size() > 1;
}

/// "Ban Chỉ đạo liên ngành về an toàn thực phẩm tỉnh Hải Dương": the "về" of a committee's name has the level or the place behind it, and
/// none before.
bool is_of_name(const Reading& reading, std::uint32_t begin, std::uint32_t token) {
  constexpr std::uint32_t longest = 16;
  static const PhraseSet levels({"tỉnh", "huyện", "thành phố", "quận", "xã", "phường", "thị xã", "thị trấn", "trung ương", "quốc gia"});
  if (!reading.is_word(token, "ve"_w)) return false;
  for (std::uint32_t i = begin; i < token; ++i)
    if (levels.at(reading, i) || reading[i].digit) return false;
  for (std::uint32_t i = token + 1; i < reading.size() && i < token + longest && !reading.ends_sentence(i - 1); ++i) {
    if (reading[i].mark == U',' || reading[i].mark == U';' || reading.is_word(i, "ve"_w)) return false;
    if (levels.at(reading, i)) return true;
  }
  return false;
}

/// "Ban Chỉ đạo 138 huyện": the subject of a committee, then whose it is. Its name ends there, but for the name of the place.
class CommitteeName {
 public:
  CommitteeName(const Reading& reading, std::uint32_t begin)
      : reading_(reading), is_one_(starts_committee(reading, begin)), subject_(begin + (reading.is_word(begin, "bcd"_w) ? 1 : 3)) {}
  explicit operator bool() const { return is_one_; }
  /// Whether the name has ended before that word.
  bool ended(std::uint32_t token) {
    static const PhraseSet levels(
        {"tỉnh", "huyện", "thành phố", "quận", "xã", "phường", "thị xã", "thị trấn", "đặc khu", "chính phủ", "cp"});
    if (!is_one_ || token <= subject_) return false;
    const bool society = reading_.is_word(token, "xa"_w) && reading_.is_word(token + 1, "hoi"_w);
    if (!society && levels.at(reading_, token)) {
      level_end_ = levels.end(reading_, token);
      return false;
    }
    const bool of_place = token < level_end_ || reading_[token].capital || reading_[token].digit || reading_.is_word(token, "uy"_w);
    return level_end_ != 0 && !of_place;
  }
  bool settled() const { return level_end_ != 0; }

 private:
  const Reading& reading_;
  bool is_one_;
  std::uint32_t subject_, level_end_ = 0;
};

/// "Ban Chỉ huy Phòng, chống thiên tai", "Tổ công tác", "BỘ GIAO THÔNG VẬN TẢI": by itself the word would begin another clause.
bool is_of_compound(const Reading& reading, std::uint32_t token) {
  return reading.are_words(token - 1, "thien"_w, "tai"_w) || reading.are_words(token - 1, "to"_w, "cong"_w, "tac"_w) ||
         reading.are_words(token - 1, "doan"_w, "cong"_w, "tac"_w) || reading.are_words(token - 1, "bo"_w, "giao"_w, "thong"_w) ||
         reading.are_words(token - 1, "so"_w, "giao"_w, "thong"_w);
}

/// "của Phòng PC08, Công an tỉnh Vĩnh Long": a part of a body, and behind the comma whose part it is.
bool names_whole(const Reading& reading, std::uint32_t begin, std::uint32_t token) {
  static const PhraseSet parts({"phòng", "đội", "cục", "chi cục", "vụ", "trung tâm", "viện", "khoa", "trường"});
  static const PhraseSet wholes({"công an", "sở", "bộ", "ubnd", "ủy ban nhân dân", "tổng cục", "đại học", "cục"});
  return parts.at(reading, begin) && wholes.at(reading, token) && reading[token].capital;
}

/// "…, UBND xã xây dựng Kế hoạch": behind the comma stands who makes the citing document.
bool makes_plan(const Reading& reading, std::uint32_t token) {
  static const PhraseSet verbs({"xây dựng kế hoạch", "lập kế hoạch", "ban hành kế hoạch"});
  return verbs.at(reading, token);
}

/// "xã Tân Bình, huyện Tứ Kỳ, tỉnh Hải Dương": a higher unit. Not ", Huyện ủy Tiên Lãng …", nor a lower one behind "tỉnh Hải Dương": those
/// make the citing document.
bool goes_on_above(const Reading& reading, std::uint32_t begin, std::uint32_t token) {
  static const PhraseSet units({"tỉnh", "huyện", "thành phố", "tp", "thị xã", "quận"}), districts({"huyện", "thị xã", "quận"}),
      provinces({"tỉnh", "thành phố"});
  const std::uint32_t end = units.end(reading, token);
  if (end == token || reading.is_word(end, "uy"_w)) return false;
  if (!districts.at(reading, token)) return true;
  for (std::uint32_t i = begin; i + 1 < token; ++i)
    if (const std::uint32_t name = provinces.end(reading, i); name > i && name + 1 < token && reading[name].capital) return false;
  return true;
}

/// "Bộ Chính trị, Ban Bí thư", or two bodies that the number or the kind names, "12/CTPH-UBND-MTTQ": a body behind the comma at `comma` is
/// another issuer. Behind others it makes the citing document: "của UBND tỉnh, Ban Thường vụ Huyện ủy ban hành …".
bool may_have_partner(const Reading& reading, const Candidate& candidate, std::uint32_t begin, std::uint32_t comma) {
  const bool of_center = reading.are_words(begin, "bo"_w, "chinh"_w, "tri"_w) || reading.are_words(begin, "ban"_w, "bi"_w, "thu"_w) ||
                         reading.are_words(begin, "ban"_w, "chap"_w, "hanh"_w, "trung"_w);
  if (of_center || !candidate.number || (candidate.head != nullptr && candidate.head->series == "ttlt")) return true;
  for (std::uint32_t i = begin; i < comma; ++i)
    if (reading.is_word(i, "voi"_w)) return false;  // "giữa Công an tỉnh với Hội Phụ nữ tỉnh, …": both were named
  const Symbol& symbol = candidate.number->symbol;
  std::size_t bodies = 0;
  for (std::size_t i = 0; i < symbol.size(); ++i) bodies += symbol.code(i).body != nullptr && symbol.atoms()[i] != "BTT";
  return bodies > 1;
}

/// `skipped`: the characters of the first word that are none of the issuer's, the "của" that is glued to it.
std::uint32_t read_issuer(const Reading& reading, Candidate& candidate, std::uint32_t begin, std::uint32_t skipped = 0) {
  CommitteeName committee(reading, begin);
  std::uint32_t comma = 0;  // the first, and how much of the text stands before it
  std::size_t before_comma = 0;
  std::uint32_t i = begin;
  std::string text;
  const auto take = [&](std::uint32_t token) {
    const Token& t = reading[token];
    if (!text.empty() && t.span.begin > reading[token - 1].span.end) text += ' ';
    if (token == begin && skipped > 0) reading.text().append_tidied({t.span.begin + skipped, t.span.end}, text);
    else reading.append_words(token, token + 1, text);
  };
  for (; i < reading.size() && i < begin + max_issuer; ++i) {
    const Token& token = reading[i];
    if (token.mark == U'(') {
      const std::uint32_t close = matching_parenthesis(reading, i);
      if (close == i) break;
      if (const int term = term_at(reading, i + 1)) {
        candidate.term = term;
        text += " (" + reading.words(i + 1, close) + ")";
        i = close + 1;
        break;
      }
      const bool goes_on = close + 1 < reading.size() && reading[close + 1].word();
      const bool alias_next = reading.is_mark(close + 1, U'(');
      if (!committee || (!goes_on && !alias_next)) break;
      i = close;
      continue;
    }
    if (token.mark == U',') {
      // A comma inside a name ("Phòng, chống tội phạm"; "Văn hóa, Thể thao"; "Bộ Chính trị, Ban Bí thư") goes on; any other ends it.
      const bool more =
          i + 1 < reading.size() && reading[i + 1].word() && !issuer_stops().at(reading, i + 1) && !heads_document(reading, i + 1);
      // "của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ": two offices of one person.
      const bool office = i > begin && reading.is_word(i - 1, "truong"_w) && reading.is_word(i + 1, "chu"_w);
      const bool body = reading.is_word(i + 1, "ban"_w) || reading.is_word(i + 1, "bo"_w);
      const bool named_on = office || goes_on_above(reading, begin, i + 1) || reading.is_word(i + 1, "the"_w) ||
                            (body && may_have_partner(reading, candidate, begin, i)) || reading.are_words(i + 1, "thuong"_w, "binh"_w) ||
                            (comma == 0 && names_whole(reading, begin, i + 1));
      if (!more || ((!committee || committee.settled()) && !named_on)) break;
      if (comma == 0) comma = i, before_comma = text.size();
      text += ',';
      continue;
    }
    const bool inside_code = token.mark == U'/' && i > begin && reading[i - 1].span.end == token.span.begin && i + 1 < reading.size() &&
                             reading[i + 1].span.begin == token.span.end;  // "Ban Chỉ đạo 138/CP"
    if (inside_code) text += '/';
    if (inside_code) continue;
    // "của liên Bộ: Nông nghiệp và PTNT - Công an - Quốc phòng"
    const bool joint = token.mark == U':' && i == begin + 2 && reading.are_words(begin, "lien"_w, "bo"_w);
    if (joint) text += ':';
    if (joint) continue;
    if (token.mark == U'-' || token.mark == U'&') {
      take(i);
      continue;
    }
    if (!token.word() || token.item_start) break;
    if (i > begin && reading.ends_sentence(i - 1)) break;
    if (i > begin && is_glued_about(reading, i)) break;
    if (comma != 0 && makes_plan(reading, i)) {
      text.resize(before_comma);
      i = comma;
      break;
    }
    if (i > begin && reading.are_words(i, "ket"_w, "luan"_w) && reading[i].capital && !shouted(reading, i))
      break;  // "của Văn phòng Chính phủ Kết luận của …"
    const bool of_name = committee && is_of_name(reading, begin, i);
    if (i > begin && !of_name && (issuer_stops().at(reading, i) || committee.ended(i))) break;
    // In a name such words have capitals: "Việt Nam", "Chợ Mới".
    const bool in_name = token.capital && !shouted(reading, i);
    if (!committee && i > begin && !in_name && (clause_words().at(reading, i) || is_title_verb(reading, i)) && !is_of_compound(reading, i))
      break;
    if (token.folded == "va"_w &&
        (head_at(reading, i + 1).kind != nullptr || issuer_stops().at(reading, i + 1) || others().at(reading, i + 1)))
      break;
    // "của Thủ tướng Chính phủ / Các chương trình …": another line, or a table's next cell. Names have a small one: "Ủy ban các vấn đề xã
    // hội".
    if (i > begin && in_name && (token.folded == "cac"_w || token.folded == "nhung"_w)) break;
    if (i > begin && token.line_start && shouted(reading, i) && shouted(reading, i + 1) && !shouted(reading, begin)) break;  // a heading
    if (const int term = term_at(reading, i)) {
      candidate.term = term;
      take(i);
      take(i + 1);
      i += 2;
      break;
    }
    take(i);
    if (i > begin && ends_with_about(reading, i)) {  // "Tỉnh ủyvề việc"
      text.resize(text.size() - std::string_view("về").size());
      ++i;
      break;
    }
  }
  candidate.issuer = {begin, i};
  while (!text.empty() && (text.back() == ' ' || text.back() == ',' || text.back() == '-')) text.pop_back();
  for (const std::string_view last : {" và", " va"})
    if (text.ends_with(last)) text.resize(text.size() - last.size());
  candidate.issuer_text = text::tidy(text);
  return i;
}

/// What the number of the next document in a list begins with, "123/…", "12/KH-…": no day of a date.
bool is_other_number(std::u32string_view chars, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < chars.size() && end < at + 3 && text::is_digit(chars[end])) ++end;
  return end == at + 3 || (end + 1 < chars.size() && chars[end] == U'/' && text::is_upper(chars[end + 1]));
}

std::uint32_t read_date_at(const Reading& reading, Candidate& candidate, std::uint32_t token) {
  std::uint32_t i = token;
  if (reading.is_mark(i, U',') || reading.is_mark(i, U'(')) ++i;
  if (reading.are_words(i, "ngay"_w, "ngay"_w)) ++i;  // typed twice
  if (i >= reading.size() || candidate.issued.known()) return token;
  // "THI HÀNH LUẬT THỦ ĐÔ / Ngày 28 tháng 6 năm 2024, Quốc hội …": a sentence that begins with its own date.
  const bool opens_line = reading.is_word(i, "ngay"_w) && reading[i].line_start && reading[i].capital && !shouted(reading, i);
  // A table has the date of its next row there: "79/2014/QĐ-UBND / 27/02/2015 …".
  const bool next_row = reading[i].digit && reading[i].line_start;
  const bool may_be_date = (reading[i].digit && !next_row && !is_other_number(reading.chars(), reading[i].span.begin)) ||
                           reading.is_word(i, "ngay"_w) || reading.is_word(i, "thang"_w);
  const auto date = may_be_date ? text::read_date(reading.chars(), reading[i].span.begin) : std::nullopt;
  // "(06/11/2025)" without the word "ngày" is when a portal showed it.
  const bool posted = reading.is_mark(token, U'(') && reading[i].digit;
  const std::uint32_t behind = date ? reading.token_at(date->span.end, i) : i;
  if (opens_line && !reading.is_word(behind, "cua"_w)) return token;
  if (date && date->date.known() && !posted) {
    candidate.issued = date->date;
    i = behind;
  } else if (reading.is_word(i, "nam"_w) && i + 1 < reading.size() && is_year(reading[i + 1].folded)) {
    candidate.issued = {number_of(reading[i + 1].folded), 0, 0};
    i += 2;
  } else {
    return token;
  }
  if (reading.is_mark(token, U'(') && reading.is_mark(i, U')')) ++i;
  return i;
}

/// "ngày 19/6 của UBND tỉnh": the year is for the reader to know. One past it; `token` where there is no such date.
std::uint32_t day_and_month_end(const Reading& reading, std::uint32_t token) {
  const std::uint32_t i = token + (reading.is_mark(token, U',') ? 1 : 0);
  const bool shaped = reading.is_word(i, "ngay"_w) && reading.is_digits(i + 1) && reading.is_digits(i + 3) &&
                      (reading.is_mark(i + 2, U'/') || reading.is_mark(i + 2, U'-'));
  if (!shaped || reading.is_mark(i + 4, U'/') || reading.is_mark(i + 4, U'-')) return token;
  const bool day = number_of(reading[i + 1].folded) <= 31 && number_of(reading[i + 3].folded) <= 12;
  return day ? i + 4 : token;
}

/// "ngày 03 ngày 6 tháng 2020 của", "ngày … tháng … của": nobody can say which day; one past it where the issuer follows, else `token`.
std::uint32_t spoiled_date_end(const Reading& reading, std::uint32_t token) {
  constexpr std::uint32_t longest = 10;
  static const PhraseSet parts({"ngày", "tháng", "năm"});
  if (!reading.is_word(token, "ngay"_w)) return token;
  std::uint32_t i = token;
  while (i < reading.size() && i < token + longest && !reading.is_word(i, "cua"_w) && (i == token || !reading.ends_sentence(i - 1)) &&
         (!reading[i].word() || reading.is_digits(i) || parts.at(reading, i)))
    ++i;
  return reading.is_word(i, "cua"_w) ? i : token;
}

/// "37-NQ/TW NQ/TW": the symbol stands twice; one past it, else `token`.
std::uint32_t repeated_symbol_end(const Reading& reading, const Candidate& candidate, std::uint32_t token) {
  constexpr std::uint32_t length = 3;  // tokens: "NQ", "/", "TW"
  if (candidate.core.end < candidate.core.begin + length + 1 || token + length > reading.size()) return token;
  for (std::uint32_t i = 0; i < length; ++i) {
    const Token &one = reading[candidate.core.end - length + i], &again = reading[token + i];
    if (one.folded != again.folded || one.mark != again.mark || (i != 1 && !one.capital)) return token;
  }
  return token + length;
}

/// "của", and then no letter, or where `capital` a capital: "2021của LĐLĐ", "củaChính phủ".
bool is_glued_of(const Reading& reading, std::uint32_t at, bool capital) {
  constexpr std::u32string_view of = U"của";
  const std::u32string_view chars = reading.chars().substr(std::min<std::size_t>(at, reading.chars().size()));
  if (!chars.starts_with(of)) return false;
  return capital ? chars.size() > of.size() && text::is_upper(chars[of.size()])
                 : chars.size() > of.size() && !text::is_letter(chars[of.size()]);
}

/// "ngày 3/6/2013 Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XI": one past the words that tell at which of its meetings.
std::uint32_t behind_plenum(const Reading& reading, std::uint32_t begin) {
  std::uint32_t i = begin;
  if (!reading.are_words(i, "hoi"_w, "nghi"_w)) return begin;
  i += 2;
  if (reading.are_words(i, "lan"_w, "thu"_w)) return i + 3;
  return begin;
}

/// "ngày 23 tháng 4 năm 2018 Chính phủ về thực hiện …": the "của" between the date and the body was left out. Only where the title follows:
/// a body that does something else begins the sentence.
std::uint32_t read_issuer_without_of(const Reading& reading, Candidate& candidate, std::uint32_t begin) {
  static const PhraseSet bodies({"chính phủ", "thủ tướng", "quốc hội", "ủy ban",   "ubnd",      "hđnd",           "hội đồng", "bộ",
                                 "sở",        "ban",       "tỉnh ủy",  "thành ủy", "huyện ủy",  "quận ủy",        "đảng ủy",  "công an",
                                 "văn phòng", "chủ tịch",  "tổng cục", "cục",      "liên đoàn", "tổng liên đoàn", "lđlđ",     "phòng"});
  static const PhraseSet titles({"về", "quy định chi tiết", "v / v"});
  const std::uint32_t first = behind_plenum(reading, begin);
  if (first >= reading.size() || !reading[first].word() || !reading[first].capital || !bodies.at(reading, first)) return begin;
  Candidate tried;
  const std::uint32_t end = read_issuer(reading, tried, first);
  if (end == begin || !titles.at(reading, end) || reading.ends_sentence(end - 1)) return begin;
  candidate.issuer = tried.issuer;
  candidate.issuer_text = std::move(tried.issuer_text);
  if (tried.term != 0) candidate.term = tried.term;
  return end;
}

}  // namespace

void read_tail(const Reading& reading, Candidate& candidate) {
  std::uint32_t i = candidate.core.end;
  while (i < reading.size() && std::u32string_view(U"¹²³⁴⁵⁶⁷⁸⁹⁰").find(reading[i].mark) != std::u32string_view::npos &&
         reading[i].mark != 0)
    ++i;  // the mark of a footnote
  if (candidate.number) i = repeated_symbol_end(reading, candidate, i);
  // "[105/2014/NĐ-CP](https://…) ngày 15/11/2014": a link of Markdown; its address was read over.
  if (reading.is_mark(i, U']') && reading.is_mark(i + 1, U'(')) i += reading.is_mark(i + 2, U')') ? 3 : 2;
  // "Nghị quyết 10/2016/NQ-HĐND tỉnh ngày 7/12/2016": whose council it is, behind its number.
  static const PhraseSet levels({"tỉnh", "huyện", "thành phố", "thị xã", "quận", "xã", "phường"});
  if (candidate.number)
    if (const std::uint32_t level = levels.end(reading, i); level > i && reading.is_word(level, "ngay"_w)) i = level;
  // "Thông tư số 5/2017/TT-BTC ban hành ngày 15/5/2017"; of a law without a number it may be the date of what carries it out.
  static const PhraseSet issuing({"ban hành ngày", "được ban hành ngày", "ký ngày", "ký ban hành ngày"});
  if (candidate.number)
    if (const std::uint32_t day = issuing.end(reading, i); day > i) i = day - 1;
  i = read_date_at(reading, candidate, i);
  if (const std::uint32_t day = candidate.issued.known() ? i : day_and_month_end(reading, i); day > i) i = day;
  else if (candidate.number && !candidate.issued.known()) i = spoiled_date_end(reading, i);
  std::uint32_t after_comma = i;
  if (reading.is_mark(after_comma, U',')) ++after_comma;
  // "Nghị quyết số 41/NQ-ĐU, ngày 25/12/2018 Nghị quyết của Ban chấp hành": the kind once more
  const Head again = i > candidate.core.end ? head_at(reading, after_comma) : Head{};
  if (again.kind != nullptr && again.kind == candidate.head && reading.is_word(again.end, "cua"_w)) after_comma = again.end;
  // "thi hành Luật Đất đai của Nghị định 43/2014/NĐ-CP": a document, and nobody who issues one.
  // "chấp hành Luật Giao thông đường bộ của người tham gia giao thông": nor are those who keep it.
  static const PhraseSet people({"người", "nhân dân", "công dân", "mọi", "cán bộ", "doanh nghiệp", "học sinh", "từng", "mỗi"});
  // "cảu" is how a hasty hand types it.
  static const PackedWord mistyped = pack("cảu");
  const bool of = reading.is_word(after_comma, "cua"_w) || reading.is_exactly(after_comma, mistyped);
  const bool of_body =
      of && !heads_document(reading, after_comma + 1) && !(people.at(reading, after_comma + 1) && !reading[after_comma + 1].capital);
  if (of_body || reading.is_word(after_comma, "giua"_w)) {
    i = read_issuer(reading, candidate, after_comma + 1);
    i = read_date_at(reading, candidate, i);
  } else if (candidate.number && after_comma < reading.size()) {
    const std::uint32_t before = i > 0 ? reading[i - 1].span.begin : 0, end = i > 0 ? reading[i - 1].span.end : 0;
    std::uint32_t glued = before;  // "2021của"
    while (glued < end && text::is_digit(reading.chars()[glued])) ++glued;
    constexpr std::uint32_t of_size = 3;
    if (is_glued_of(reading, reading[after_comma].span.begin, true)) i = read_issuer(reading, candidate, after_comma, of_size);
    else if (i > candidate.core.end && glued > before && is_glued_of(reading, glued, false)) i = read_issuer(reading, candidate, i);
    else if (i > candidate.core.end && i == after_comma) i = read_issuer_without_of(reading, candidate, i);
  }
  std::uint32_t at_term = i + (reading.is_mark(i, U',') || reading.is_mark(i, U'(') ? 1 : 0);
  if (candidate.term == 0) {
    candidate.term = term_at(reading, at_term);
    if (candidate.term != 0) i = at_term + 2 + (reading.is_mark(at_term + 2, U')') ? 1 : 0);
  }
  candidate.tail_end = i;
}

}  // namespace danchieu::citations
