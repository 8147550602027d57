#include <algorithm>
#include <string_view>

#include "compare/fact.h"
#include "text/chars.h"

namespace danchieu::compare {
namespace {

using text::Span;

/// Words before a number that is a name and counts nothing: "Điều 10", "BCĐ 138", "Covid-19", "tháng 8", "năm 2022".
constexpr std::string_view words_of_names[] = {"dieu", "khoan", "diem",  "muc",  "luc", "so",    "phan", "chuong", "bcd",
                                               "dao",  "covid", "thang", "quy",  "nam", "bieu",  "mau",  "cong",   "phong",
                                               "sdt",  "thoai", "khoa",  "ngay", "lan", "trang", "gio"};
constexpr std::string_view words_of_articles[] = {"dieu", "khoan", "diem", "muc", "chuong", "phan"};
/// Words that multiply what stands before them.
struct Scale {
  std::string_view word;
  int zeros;
};
constexpr Scale scales[] = {{"nghin", 3}, {"ngan", 3}, {"trieu", 6}, {"ty", 9}, {"ti", 9}};
/// Words around a figure that make it the least or the most there may be.
struct Bound {
  std::string_view words, sign;
};
constexpr Bound bounds_before[] = {{"it nhat", "≥"},        {"toi thieu", "≥"}, {"khong duoi", "≥"}, {"khong it hon", "≥"},
                                   {"tren", ">"},           {"hon", ">"},       {"khong qua", "≤"},  {"toi da", "≤"},
                                   {"khong vuot qua", "≤"}, {"duoi", "<"},      {"khoang", "≈"},     {"gan", "≈"}};
constexpr Bound bounds_behind[] = {{"tro len", "≥"}, {"tro xuong", "≤"}};
constexpr std::uint32_t longest_bound = 3;  // words
/// Before a time of day: "lúc 7 giờ", "trước 17 giờ".
constexpr std::string_view words_before_hour[] = {"luc", "hoi", "truoc"};
/// Units of two words that the first one alone does not tell.
constexpr std::string_view words_that_open_units[] = {"khu", "co",    "don", "ho",   "tap",   "mo",    "lop", "cuoc", "doi",
                                                      "hoi", "thanh", "nha", "cu",   "dai",   "can",   "hoc", "gia",  "dang",
                                                      "van", "san",   "tre", "nghi", "quyet", "thong", "ke",  "chi"};
/// Between the two ends of a range: "từ 05 đến 15 thành viên".
constexpr std::string_view words_of_range[] = {"den", "toi"};
/// What stands behind a number and is counted by none.
constexpr std::string_view no_units[] = {"cua", "va",    "hoac", "den", "toi", "thi", "la",  "theo",
                                         "tai", "trong", "tren", "voi", "tu",  "ve",  "nay", "nhu"};

template <class List>
bool is_one_of(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

class FigureReader {
 public:
  FigureReader(const Side& side, const std::vector<Fact>& times) : side_(side) {
    for (const Fact& time : times) closed_.push_back(time.span);
    for (const citations::Mention& mention : side.document->mentions) closed_.push_back(mention.span);
    std::sort(closed_.begin(), closed_.end(), [](Span a, Span b) { return a.begin < b.begin; });
  }

  std::vector<Fact> read() {
    std::vector<Fact> facts;
    for (std::uint32_t p = 0; p < side_.paragraphs.size(); ++p) {
      const Paragraph& paragraph = side_.paragraphs[p];
      if (!is_body(paragraph)) continue;
      for (std::uint32_t w = paragraph.first; w < paragraph.last;) w = read_at(p, w, facts);
    }
    return facts;
  }

 private:
  /// The figure at word `w`, if there is one; gives the word behind it.
  std::uint32_t read_at(std::uint32_t p, std::uint32_t w, std::vector<Fact>& facts) {
    const Paragraph& paragraph = side_.paragraphs[p];
    if (!is_number(w)) return w + 1;
    std::uint32_t last = w;
    std::string digits = text::to_utf8(side_.slice(side_.words[w].span));
    // "1.000.000", "98,5"
    while (last + 1 < paragraph.last && is_number(last + 1) && (gap(last) == U"." || gap(last) == U",")) {
      const std::string more = text::to_utf8(side_.slice(side_.words[last + 1].span));
      const bool thousands = gap(last) == U"." && more.size() == 3;
      digits += thousands ? more : "," + more;
      ++last;
    }
    const std::uint32_t next = last + 1;
    if (is_closed(side_.words[w].span) || is_name(paragraph, w) || is_numeral(w, last) || is_telephone(w, last)) return next;
    if (digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"))) return next;  // a year
    std::uint32_t behind = next;
    std::string unit = unit_behind(paragraph, last, behind, digits);
    if (unit.empty() || (unit == "gio" && is_hour(paragraph, w, behind))) return next;
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
    Span span{side_.words[w].span.begin, side_.words[behind - 1].span.end};
    const std::string bound = bound_of(paragraph, w, behind, span);
    facts.push_back({.value = (bound.empty() ? "" : bound + " ") + digits + " " + unit,
                     .about = unit,
                     .shown = without_quotes(side_.printed(span)),
                     .span = span,
                     .sentence = sentence_at(side_, p, side_.words[w].span.begin),
                     .paragraph = p});
    return behind;
  }

  /// Its sign; `span` grows by the words that say so.
  std::string bound_of(const Paragraph& paragraph, std::uint32_t w, std::uint32_t& behind, Span& span) const {
    for (const Bound& bound : bounds_behind)
      if (behind + 2 <= paragraph.last && folded_words(side_, side_.span_of(behind, behind + 2)) == bound.words) {
        span.end = side_.words[++behind].span.end;
        ++behind;
        return std::string(bound.sign);
      }
    // "ít nhất là 50%"
    const std::uint32_t end = w > paragraph.first && word(w - 1) == "la" ? w - 1 : w;
    for (std::uint32_t count = std::min(longest_bound, end - paragraph.first); count > 0; --count) {
      const std::string before = folded_words(side_, side_.span_of(end - count, end));
      for (const Bound& bound : bounds_before) {
        if (before != bound.words) continue;
        span.begin = side_.words[end - count].span.begin;
        return std::string(bound.sign);
      }
    }
    return {};
  }
  /// 01 “điểm”
  static std::string without_quotes(std::string printed) {
    for (const std::string_view quote : {"“", "”", "\"", "«", "»"})
      for (std::size_t at; (at = printed.find(quote)) != printed.npos;) printed.erase(at, quote.size());
    return printed;
  }

  /// "17 giờ 00, ngày …", "lúc 7 giờ": when, not how long ("sau 72 giờ").
  bool is_hour(const Paragraph& paragraph, std::uint32_t w, std::uint32_t behind) const {
    const bool minutes = behind < paragraph.last && is_number(behind);
    const bool day = behind < paragraph.last && word(behind) == "ngay";
    return minutes || day || (w > paragraph.first && is_one_of(words_before_hour, word(w - 1)));
  }

  /// What is counted; scales go into the digits. Empty where nothing follows that can be counted.
  std::string unit_behind(const Paragraph& paragraph, std::uint32_t last, std::uint32_t& behind, std::string& digits) const {
    std::uint32_t at = last + 1;
    const auto follows = [&] { return at < paragraph.last && gap(at - 1).find_first_of(U".,;:()/") == std::u32string_view::npos; };
    for (bool more = true; more && follows();) {
      more = false;
      for (const Scale& scale : scales)
        if (word(at) == scale.word && digits.find(',') == digits.npos) {
          digits += std::string(static_cast<std::size_t>(scale.zeros), '0');
          more = true;
          ++at;
          break;
        }
    }
    if (follows() && at + 1 < paragraph.last && is_one_of(words_of_range, word(at)) && is_number(at + 1)) {
      std::string to = text::to_utf8(side_.slice(side_.words[at + 1].span));
      to.erase(0, std::min(to.find_first_not_of('0'), to.size() - 1));
      digits += "-" + to;
      at += 2;
    }
    if (!follows() || is_number(at)) return {};
    std::string unit = word(at++);
    if (is_one_of(no_units, unit)) return {};
    for (int more = 0; more < 2 && is_one_of(words_that_open_units, word(at - 1)) && follows() && !is_number(at); ++more)
      unit += " " + word(at++);
    behind = at;
    return unit;
  }

  bool is_number(std::uint32_t w) const {
    const std::u32string_view chars = side_.slice(side_.words[w].span);
    return chars.size() <= 12 && std::all_of(chars.begin(), chars.end(), text::is_digit);
  }
  std::u32string_view gap(std::uint32_t w) const { return side_.slice({side_.words[w].span.end, side_.words[w + 1].span.begin}); }
  std::string word(std::uint32_t w) const {
    const std::string folded = folded_words(side_, side_.words[w].span);
    return folded.empty() ? text::to_utf8(side_.slice(side_.words[w].span)) : folded;  // "%" is no word there
  }
  bool is_closed(Span span) {
    const auto after = std::upper_bound(closed_.begin(), closed_.end(), span.begin, [](std::uint32_t at, Span s) { return at < s.begin; });
    for (auto it = after; it != closed_.begin() && after - it < 4;)
      if ((--it)->overlaps(span)) return true;
    return false;
  }
  bool is_name(const Paragraph& paragraph, std::uint32_t w) const {
    if (w == paragraph.first) return false;
    const std::u32string_view before = gap(w - 1);
    if (before.find_first_of(U"/") != before.npos || before == U"-") return true;
    if (before == U"." && !is_number(w - 1)) return true;  // "Mục II.4"
    if (is_in_list_of_articles(paragraph, w)) return true;
    return before.find_first_of(U".,;:(") == before.npos && is_one_of(words_of_names, word(w - 1));
  }
  /// "Điều 2, 3 và 4"
  bool is_in_list_of_articles(const Paragraph& paragraph, std::uint32_t w) const {
    const auto plain = [&](std::uint32_t at) { return gap(at).find_first_not_of(U" \n") == std::u32string_view::npos; };
    std::uint32_t first = w;
    while (first > paragraph.first + 1) {
      const bool comma = is_number(first - 1) && (gap(first - 1) == U", " || gap(first - 1) == U",\n");
      const bool and_one =
          first > paragraph.first + 2 && word(first - 1) == "va" && is_number(first - 2) && plain(first - 1) && plain(first - 2);
      if (!comma && !and_one) break;
      first -= comma ? 1 : 2;
    }
    return first < w && first > paragraph.first && is_one_of(words_of_articles, word(first - 1));
  }
  /// "(1)", "1)" of an enumeration.
  bool is_numeral(std::uint32_t w, std::uint32_t last) const {
    const std::uint32_t begin = side_.words[w].span.begin, end = side_.words[last].span.end;
    return end < side_.text.size() && side_.text[end] == U')' && begin > 0 && side_.text[begin - 1] == U'(';
  }
  bool is_telephone(std::uint32_t w, std::uint32_t last) const {
    const std::u32string_view first = side_.slice(side_.words[w].span);
    return first.front() == U'0' && (first.size() > 2 || side_.words[last].span.end - side_.words[w].span.begin > 7);
  }

  const Side& side_;
  std::vector<Span> closed_;  ///< dates and mentions
};

}  // namespace

std::vector<Fact> read_figures(const Side& side) { return FigureReader(side, read_times(side)).read(); }

}  // namespace danchieu::compare
