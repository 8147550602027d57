#include "citations/anchors.h"

#include <algorithm>
#include <array>
#include <utility>

#include "citations/kinds.h"
#include "citations/noise.h"
#include "citations/packed.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

using text::is_digit;
using text::Span;

// What is read before and behind an anchor: a sentence that opens a list before, a title and a list behind.
constexpr std::uint32_t reach_before = 1000;
constexpr std::uint32_t reach_behind = 1200;
constexpr std::uint32_t line_search = 300;
constexpr std::uint32_t longest_ordinal = 7;

/// Characters that an anchor may begin with, digits and the initials of documents that are named without a number, Roman numbers of congresses; and
/// what noise begins with.
constexpr std::u32string_view looked_at = U"0123456789/LBPIVXCQHĐ*~wW\n";
constexpr auto is_looked_at = [] {
  std::array<bool, U'Đ' + 1> table{};
  for (const char32_t c : looked_at) table[c] = true;
  return table;
}();

class Scan {
 public:
  explicit Scan(std::u32string_view chars) : chars_(chars), size_(static_cast<std::uint32_t>(chars.size())) {}

  Anchors anchors() {
    for (std::uint32_t i = next(0); i < size_; i = next(i)) i = look_at(i, chars_[i]) + 1;
    for (Span& range : found_.ranges) range = {word_begin(range.begin), range.end < size_ ? word_begin(range.end) : size_};
    return std::move(found_);
  }

 private:
  /// The first character from `i` on that is to be looked at. Few are: this loop is what most of the time goes into.
  std::uint32_t next(std::uint32_t i) const {
    const char32_t* at = chars_.data() + i;
    const char32_t* const end = chars_.data() + size_;
    while (at < end && (*at >= is_looked_at.size() || !is_looked_at[*at])) ++at;
    return static_cast<std::uint32_t>(at - chars_.data());
  }

  /// The last character that was looked at.
  [[gnu::noinline]] std::uint32_t look_at(std::uint32_t i, char32_t c) {
    if (is_digit(c)) {
      const std::uint32_t end = digits_end(i);
      if (is_number(i, end)) add(i);
      return end - 1;
    }
    if (c == U'\n') {
      const std::uint32_t next = skip_blanks(i);
      if (is_digit(at(next)) && page_number_line(chars_, next) > next) found_.noise = true;
    } else if (c == U'*' || (c == U'~' && at(i + 1) == U'~') || (c == U'/' && at(i + 1) == U'/') || ((c == U'w' || c == U'W') && starts_url(chars_, i))) {
      found_.noise = true;
    } else if (is_name(i)) {
      add(i);
    }
    return i;
  }

  char32_t at(std::uint32_t i) const { return i < size_ ? chars_[i] : U'\0'; }
  std::uint32_t skip_blanks(std::uint32_t i) const {
    while (at(i) == U' ' || at(i) == U'\n') ++i;
    return i;
  }
  std::uint32_t digits_end(std::uint32_t i) const {
    while (is_digit(at(i))) ++i;
    return i;
  }

  bool is_number(std::uint32_t begin, std::uint32_t end) const {
    if (end - begin > longest_ordinal) return is_of_letter(begin);
    const char32_t before = begin > 0 ? chars_[begin - 1] : U' ';
    // The month and year of 19/8/2022, the thousands of 1.500.
    const bool inside = (before == U'/' || before == U'-' || before == U'.' || before == U',') && begin > 1 && is_digit(chars_[begin - 2]);
    if (inside) return false;
    char32_t next = at(end);
    if (next >= U'a' && next <= U'd' && (at(end + 1) == U'/' || at(end + 1) == U'-')) next = at(++end);
    if (next == U'.' && is_digit(at(end + 1))) {
      end = digits_end(end + 1);
      next = at(end);
    }
    const std::uint32_t after = skip_blanks(end);
    if (at(after) == U'/' || at(after) == U'-') return opens_symbol(after);
    if (next == U'~' || next == U'*') return true;
    return opens_symbol_without_separator(after) || follows_kind(begin) || is_of_letter(begin);
  }

  /// "công văn số OM-HN.18112018": the run without blanks that holds the digits follows "số".
  bool is_of_letter(std::uint32_t i) const {
    constexpr std::uint32_t longest = 24;
    const std::uint32_t stop = i > longest ? i - longest : 0;
    std::uint32_t begin = i;
    while (begin > stop && chars_[begin - 1] != U' ' && chars_[begin - 1] != U'\n') --begin;
    return begin < i && word_before(begin) == "so"_w;
  }

  /// A separator with a capital, a year, another separator or a line's end behind it.
  bool opens_symbol(std::uint32_t separator) const {
    const std::uint32_t next = skip_blanks(separator + 1);
    const char32_t c = at(next);
    if (is_digit(c)) {
      const bool year = digits_end(next) == next + 4 && (c == U'1' || c == U'2');
      const bool over_lines = std::find(chars_.begin() + separator, chars_.begin() + next, U'\n') != chars_.begin() + next;
      return year || over_lines || digits_end(next) > next + 4;
    }
    return c == U'/' || c == U'-' || text::is_upper(c);
  }

  /// "298 KH/TWĐTN", "22HD/TWĐTN".
  bool opens_symbol_without_separator(std::uint32_t i) const {
    const std::uint32_t begin = i;
    while (i < begin + 12 && text::is_upper(at(i))) ++i;
    while (i < begin + 14 && text::is_lower(at(i))) ++i;  // TTr
    const std::uint32_t next = skip_blanks(i);
    return i > begin && text::is_upper(at(begin)) && (at(next) == U'/' || at(next) == U'-');
  }

  /// The word before `i`, blanks, ':' and '.' between them.
  Span span_before(std::uint32_t i) const {
    std::uint32_t end = i;
    while (end > 0 && (chars_[end - 1] == U' ' || chars_[end - 1] == U'\n' || chars_[end - 1] == U':' || chars_[end - 1] == U'.')) --end;
    std::uint32_t begin = end;
    while (begin > 0 && end - begin < 10 && letter_of(chars_[begin - 1]).word()) --begin;
    return {begin, end};
  }
  Packed word_before(std::uint32_t i) const {
    const Span word = span_before(i);
    return pack(chars_.substr(word.begin, word.size())).folded;
  }

  /// "số 521", "Quyết định 521", "QĐ 20": the word before ends a kind noun, is "số" or a code.
  bool follows_kind(std::uint32_t i) const {
    const Span word = span_before(i);
    if (word.empty()) return false;
    const Packed folded = pack(chars_.substr(word.begin, word.size())).folded;
    if (folded == "so"_w) return true;
    const auto& last = last_words();
    if (std::binary_search(last.begin(), last.end(), folded)) return true;
    return word.size() >= 2 && word.size() <= 5 && text::is_upper(chars_[word.begin]) && text::is_upper(chars_[word.begin + 1]);
  }

  static const std::vector<Packed>& last_words() {
    static const std::vector<Packed> made = [] {
      std::vector<Packed> words;
      for (const Kind& kind : kinds()) words.push_back(pack(kind.noun.substr(kind.noun.rfind(' ') + 1)).folded);
      std::sort(words.begin(), words.end());
      return words;
    }();
    return made;
  }

  /// The word that begins at `i`, folded; 0 where none does or `i` is inside one.
  Packed word_at(std::uint32_t i) const {
    if (i > 0 && letter_of(at(i - 1)).word()) return 0;
    std::uint32_t end = i;
    while (end < size_ && end - i < 9 && letter_of(chars_[end]).word()) ++end;
    return pack(chars_.substr(i, end - i)).folded;
  }
  Packed next_word(std::uint32_t i) const {
    while (i < size_ && letter_of(chars_[i]).word()) ++i;
    return word_at(skip_blanks(i));
  }

  /// A word that heads a document named by its title.
  bool is_name(std::uint32_t i) const {
    switch (word_at(i)) {
      case "luat"_w:
      case "blhs"_w:
      case "bltths"_w:
      case "blds"_w:
      case "blttds"_w:
      case "blld"_w:
        return true;
      case "bo"_w:
        return next_word(i) == "luat"_w;
      case "phap"_w:
        return next_word(i) == "lenh"_w;
      case "chuong"_w:
        return next_word(i) == "trinh"_w;
      case "chien"_w:
        return next_word(i) == "luoc"_w;
      case "quy"_w:
        return next_word(i) == "che"_w;
      case "huong"_w:
        return next_word(i) == "dan"_w;
      case "de"_w:
        return next_word(i) == "an"_w;
      default:
        return (at(i) == U'X' || at(i) == U'V' || at(i) == U'I') && word_before(i) == "thu"_w;  // "lần thứ XIII"
    }
  }

  void add(std::uint32_t anchor) {
    const std::uint32_t begin = anchor > reach_before ? anchor - reach_before : 0;
    const std::uint32_t end = std::min(anchor + reach_behind, size_);
    if (!found_.ranges.empty() && begin <= found_.ranges.back().end + line_search) found_.ranges.back().end = end;
    else found_.ranges.push_back({begin, end});
  }

  /// Where the line begins, or else the word, that `i` stands in.
  std::uint32_t word_begin(std::uint32_t i) const {
    const std::uint32_t furthest = i > line_search ? i - line_search : 0;
    std::uint32_t word = i;
    while (word > furthest && chars_[word - 1] != U' ' && chars_[word - 1] != U'\n') --word;
    std::uint32_t line = word;
    while (line > furthest && chars_[line - 1] != U'\n') --line;
    return line > furthest || line == 0 ? line : word;
  }

  std::u32string_view chars_;
  std::uint32_t size_;
  Anchors found_;
};

}  // namespace

Anchors find_anchors(std::u32string_view chars) { return Scan(chars).anchors(); }

}  // namespace danchieu::citations
