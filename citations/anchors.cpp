#include "citations/anchors.h"

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "citations/kind_words.h"
#include "citations/looks.h"
#include "citations/noise.h"
#include "citations/spare.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

using text::is_digit;
using text::Span;

// What is read before and behind an anchor is its sentence, and the one that opens the list it stands in; of endless sentences so much:
constexpr std::uint32_t reach_before = 1000;
constexpr std::uint32_t reach_behind = 1200;
constexpr std::uint32_t line_search = 300;
// So near to an anchor no sentence ends: a mention may hold what looks like an end ("NĐ\n-CP"), and its words may stand on both sides.
constexpr std::uint32_t clear_before = 60;
constexpr std::uint32_t clear_behind = 100;
constexpr std::uint32_t longest_ordinal = 7;
// Of the characters behind digits so many may hold the separator before a symbol.
constexpr std::uint64_t near_separators = 0xFFFFFFFF;

class Scan {
 public:
  explicit Scan(std::u32string_view chars) : chars_(chars), size_(static_cast<std::uint32_t>(chars.size())) { look(chars, *looks_); }

  Anchors anchors(bool clean) {
    constexpr Looks nothing;
    bool in_digits = false;
    for (std::uint32_t block = 0; block < looks_->size(); ++block) {
      if (clean && found_.noise && !found_.ranges.empty()) break;
      const Looks& looks = (*looks_)[block];
      const std::uint64_t numbers = looks.digits & ~(looks.digits << 1 | (in_digits ? 1U : 0U));
      const Looks& behind = block + 1 < looks_->size() ? (*looks_)[block + 1] : nothing;
      const std::uint64_t others = looks.alone | (looks.initials & (looks.seconds >> 1 | behind.seconds << 63));
      std::uint64_t starts = 0;
      if (numbers != 0) starts |= worth_a_look(64 * block, numbers, looks, behind.separators);
      if (others != 0) starts |= worth_a_look(64 * block, others);
      in_digits = looks.digits >> 63 != 0;
      for (; starts != 0; starts &= starts - 1) look_at(64 * block + static_cast<std::uint32_t>(std::countr_zero(starts)));
    }
    return std::move(found_);
  }

 private:
  /// Of the digits that begin a number in the block at `first`, those that may be more than dates and labels. Which are cannot be foretold,
  /// so few branches depend on it. `behind`: the separators of the next block.
  std::uint64_t worth_a_look(std::uint32_t first, std::uint64_t numbers, const Looks& looks, std::uint64_t behind) const {
    std::uint64_t worth = 0;
    for (; numbers != 0; numbers &= numbers - 1) {
      const auto bit = static_cast<std::uint32_t>(std::countr_zero(numbers));
      const auto digits = static_cast<std::uint32_t>(std::countr_one(looks.digits >> bit));
      const std::uint32_t end = bit + digits;
      const bool whole = end < 64 && digits <= longest_ordinal;  // or its other digits stand in the next block
      const bool may_be = !whole || may_be_number(first + bit, first + end, looks.separators >> end | behind << (64 - end));
      worth |= std::uint64_t{may_be} << bit;
    }
    return worth;
  }
  /// Of the initials and marks in the block at `first`, those that may be more than other words.
  std::uint64_t worth_a_look(std::uint32_t first, std::uint64_t others) const {
    std::uint64_t worth = 0;
    for (; others != 0; others &= others - 1) {
      const auto bit = static_cast<std::uint32_t>(std::countr_zero(others));
      const char32_t c = chars_[first + bit];
      worth |= std::uint64_t{static_cast<unsigned>(may_be_name(first + bit, c)) | static_cast<unsigned>(is_noise_mark(c))} << bit;
    }
    return worth;
  }
  /// Of the digits [begin, end), behind which separators stand where `separators` has bits. False of parts of dates, of "Điều 12, …" and
  /// of "khoản 2 Điều …": where no separator is near only what leads to a number makes it one.
  bool may_be_number(std::uint32_t begin, std::uint32_t end, std::uint64_t separators) const {
    if (begin < 3 || end + 1 >= size_) return true;
    const char32_t before = chars_[begin - 1], second = chars_[begin - 2], next = chars_[end], after = chars_[end + 1];
    const auto all = [](auto... each) { return (... & static_cast<unsigned>(each)); };
    const auto any = [](auto... each) { return (... | static_cast<unsigned>(each)); };
    const std::uint32_t lead = is_lead_mark(second) ? std::max(lead_end(begin - 1), 2U) : begin - 1;
    const unsigned leads = kinds_.may_lead(letters_[chars_[lead - 2]].folded, letters_[chars_[lead - 1]].folded);
    const unsigned part = all(joins_digits(before), is_digit(second));
    const unsigned page = all(any(next == U' ', next == U'\n'), any(before == U'\n', second == U' ', second == U'\n'));
    const unsigned odd = any(next == U'~', next == U'*', next == U'l', next == U'I', next == U'o', next == U'O');
    const unsigned before_word = any(next == U',', next == U';', next == U')', all(next == U' ', is_lower(after)),
                                     all(next == U'.', any(after == U' ', after == U'\n')));
    const unsigned separated = all((separators & near_separators) != 0, before_word ^ 1U);
    return all(part ^ 1U, any(leads, !is_lead_mark(before), page, odd, separated)) != 0;
  }

  void look_at(std::uint32_t i) {
    const char32_t c = chars_[i];
    if (is_digit(c)) look_at_digits(i);
    else if (may_be_name(i, c) && is_name(i, c)) add(i);
    else if (may_be_noise(i, c)) found_.noise = true;
  }

  void look_at_digits(std::uint32_t begin) {
    const std::uint32_t end = digits_end(begin);
    const char32_t next = at(end);
    // Most digits are parts of dates and of labels: the month and year of 19/8/2022, the thousands of 1.500; and the day of such a date.
    const bool short_enough = end - begin <= longest_ordinal;
    if (short_enough && begin > 1 && joins_digits(chars_[begin - 1]) && is_digit(chars_[begin - 2])) return;
    const bool of_date = short_enough && (next == U'/' || next == U'-') && is_digit(at(end + 1)) &&
                         !(may_be_figure(at(end + 2)) && may_be_figure(at(end + 3)) && may_be_figure(at(end + 4)));
    const bool anchor = !of_date && is_number(begin, end);
    if (anchor) add(begin);
    if (anchor || may_be_damaged(begin, end)) found_.numbers.push_back(begin);
    if (of_date) return;
    const bool may_end_line = next == U' ' || next == U'\n' || end == size_;
    if (may_end_line && opens_line(begin) && page_number_line(chars_, begin) > begin) found_.noise = true;
  }
  static bool joins_digits(char32_t c) { return c >= U',' && c <= U'/'; }  // , - . /
  static bool is_noise_mark(char32_t c) { return c == U'*' || c == U'~' || c == U':' || c == U'w' || c == U'W'; }
  /// What may stand between a number and what leads to it.
  static bool is_lead_mark(char32_t c) {
    return static_cast<int>(c == U' ') | static_cast<int>(c == U'\n') | static_cast<int>(c == U':') | static_cast<int>(c == U'.');
  }
  bool may_be_noise(std::uint32_t i, char32_t c) const {
    switch (c) {
      case U'*':
        return true;
      case U'~':
        return at(i + 1) == U'~';
      case U':':
        return at(i + 1) == U'/';
      case U'w':
      case U'W':
        return starts_url(chars_, i);
      default:
        return false;
    }
  }

  /// A digit, or a letter that a recogniser has for one: "2O19".
  static bool may_be_figure(char32_t c) { return is_digit(c) || c == U'O' || c == U'o' || c == U'l' || c == U'I'; }
  bool is_upper(char32_t c) const { return (letters_[c].is & Letter::upper) != 0; }
  bool is_lower(char32_t c) const { return (letters_[c].is & Letter::lower) != 0; }
  bool is_letter(char32_t c) const { return (letters_[c].is & (Letter::in_word | Letter::digit)) == Letter::in_word; }
  bool opens_line(std::uint32_t i) const {
    while (i > 0 && chars_[i - 1] == U' ') --i;
    return i > 0 && chars_[i - 1] == U'\n';
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

  /// What is no anchor, but may be a number where it stands near one: "4l/2010/QĐ-TTg", "44/211/TT-BGDĐT", "34/20⏎16/NĐ-CP" (a line ends
  /// within the year), "số 2-79/TTCP", "Nghị định 83 / 12", "15 BCĐ389/TU".
  bool may_be_damaged(std::uint32_t begin, std::uint32_t end) const {
    const char32_t next = at(end);
    if (next == U'l' || next == U'I' || next == U'o' || next == U'O' || follows_so(begin)) return true;
    if (next == U'.') end = digits_end(end + 1);
    const std::uint32_t after = skip_blanks(end);
    if (is_upper(at(after))) {
      std::uint32_t i = after;
      while (letters_[at(i)].word() || at(i) == U'&' || at(i) == U'.') ++i;
      return at(i) == U'/' || at(i) == U'-';
    }
    if (at(after) != U'/' && at(after) != U'-') return false;
    const std::uint32_t year = skip_blanks(after + 1), year_end = digits_end(year), digits = year_end - year;
    return digits == 3 || digits == 5 || (digits != 0 && at(year_end) == U'\n') || (after > end && follows_kind(begin));
  }

  /// A word before ends with "số", or with what a scan has for it.
  bool follows_so(std::uint32_t i) const {
    const std::uint32_t end = lead_end(i);
    if (end < 2 || letters_[chars_[end - 2]].folded != 's') return false;
    const std::uint8_t last = letters_[chars_[end - 1]].folded;
    return last == 'o' || last == 'e' || last == '6';
  }

  /// "công văn số OM-HN.18112018": the run without blanks that holds the digits follows "số".
  bool is_of_letter(std::uint32_t i) const {
    constexpr std::uint32_t longest = 24;
    const std::uint32_t stop = i > longest ? i - longest : 0;
    std::uint32_t begin = i;
    while (begin > stop && chars_[begin - 1] != U' ' && chars_[begin - 1] != U'\n') --begin;
    return begin < i && word_before(begin).folded == "so"_w;
  }

  /// A separator with a capital, a year, another separator or a line's end behind it.
  bool opens_symbol(std::uint32_t separator) const {
    const std::uint32_t next = skip_blanks(separator + 1);
    const char32_t c = at(next);
    if (is_digit(c)) {
      std::uint32_t year_end = next;
      while (year_end < next + 5 && may_be_figure(at(year_end))) ++year_end;
      const bool year = year_end == next + 4 && (c == U'1' || c == U'2');
      const bool over_lines = std::find(chars_.begin() + separator, chars_.begin() + next, U'\n') != chars_.begin() + next;
      return year || over_lines || digits_end(next) > next + 4;
    }
    return c == U'/' || c == U'-' || is_upper(c);
  }

  /// "298 KH/TWĐTN", "22HD/TWĐTN".
  bool opens_symbol_without_separator(std::uint32_t i) const {
    const std::uint32_t begin = i;
    while (i < begin + 12 && is_upper(at(i))) ++i;
    while (i < begin + 14 && is_lower(at(i))) ++i;  // TTr
    const std::uint32_t next = skip_blanks(i);
    return i > begin && is_upper(at(begin)) && (at(next) == U'/' || at(next) == U'-');
  }

  /// The end of a word of up to ten letters, folded; only the last of a longer one.
  struct Word {
    std::uint32_t begin = 0, end = 0;
    Packed folded = 0;
    bool empty() const { return begin == end; }
  };
  Word word_ending(std::uint32_t end) const {
    constexpr std::uint32_t longest = 10;  // those that are asked for are shorter than nine
    Word word{end, end};
    while (word.begin > 0 && end - word.begin < longest) {
      const Letter letter = letters_[chars_[word.begin - 1]];
      if (!letter.word()) break;
      --word.begin;
      if (end - word.begin <= 8) word.folded |= Packed{letter.folded} << 8 * (end - word.begin - 1);
    }
    if (end - word.begin > 8) word.folded = folded({word.begin, end});
    return word;
  }
  std::uint32_t blanks_before(std::uint32_t i) const {
    while (i > 0 && (chars_[i - 1] == U' ' || chars_[i - 1] == U'\n')) --i;
    return i;
  }
  /// Where what stands before `i` ends, blanks, ':' and '.' between them.
  std::uint32_t lead_end(std::uint32_t i) const {
    while (i > 0 && (chars_[i - 1] == U' ' || chars_[i - 1] == U'\n' || chars_[i - 1] == U':' || chars_[i - 1] == U'.')) --i;
    return i;
  }
  Word word_before(std::uint32_t i) const { return word_ending(lead_end(i)); }
  Packed folded(Span word) const {
    Packed packed = 0;
    for (std::uint32_t i = word.begin; i < word.end; ++i) packed = pack_letter(packed, i - word.begin, letters_[chars_[i]].folded);
    return packed;
  }

  /// "Quyết định 521", "Quyết định số: 521", "QĐ 20": the words before end a kind noun, or are a code.
  bool follows_kind(std::uint32_t i) const {
    const std::uint32_t end = lead_end(i);
    if (end < 2 || !kinds_.may_lead(letters_[chars_[end - 2]].folded, letters_[chars_[end - 1]].folded)) return false;
    Word word = word_ending(end);
    if (word.empty()) return false;
    for (int twice = 0; twice < 2 && word.folded == "so"_w; ++twice) {
      i = word.begin;
      word = word_before(i);
    }
    if (blanks_before(i) != word.end) return false;
    if (const Packed noun = before_so(word.folded); noun != 0)  // "Kế hoạchsố 34"
      return kinds_.ends_noun(word_ending(blanks_before(word.begin)).folded, noun);
    if (kinds_.may_end_noun(word.folded) && kinds_.ends_noun(word_ending(blanks_before(word.begin)).folded, word.folded)) return true;
    return word.end - word.begin >= 2 && is_upper(chars_[word.begin]) && is_upper(chars_[word.begin + 1]) && kinds_.is_code(word.folded);
  }

  /// The word that begins at `i`, folded; 0 where none does.
  Packed word_at(std::uint32_t i) const {
    std::uint32_t end = i;
    while (end < size_ && end - i < 9 && letters_[chars_[end]].word()) ++end;
    return folded({i, end});
  }
  /// Where the word behind the one at `i` begins.
  std::uint32_t next_word(std::uint32_t i) const {
    while (i < size_ && letters_[chars_[i]].word()) ++i;
    return skip_blanks(i);
  }
  /// A title's noun at `i`, and not "Luật này".
  bool is_title(std::uint32_t i, Packed noun) const { return word_at(i) == noun && word_at(next_word(i)) != "nay"_w; }

  /// By what stands beside a capital: the first two letters of the words that is_name() knows, or a Roman number apart from other letters.
  /// Most words with such an initial are others, and no order of branches would tell them well.
  bool may_be_name(std::uint32_t i, char32_t c) const {
    constexpr std::uint8_t numeral = 16;
    static constexpr auto tables = [] {
      struct {
        std::array<std::uint8_t, 128> initials{}, seconds{};
      } made;
      const auto add = [&](std::string_view capitals, std::string_view letters, std::uint8_t bit) {
        for (const char one : capitals) made.initials[static_cast<std::size_t>(one)] = bit;
        for (const char one : letters) made.seconds[static_cast<std::size_t>(one)] |= bit;
      };
      add("B", "ol", 1);
      add("CP", "h", 2);
      add("", "e", 4);  // "Đề án"
      add("LQ", "u", 8);
      add("H", "ui", 32);
      add("XVI", "", numeral);
      return made;
    }();
    const std::uint8_t initial = c < tables.initials.size() ? tables.initials[c] : 4;
    const char32_t before = i > 0 ? chars_[i - 1] : U' ';
    const Letter next = letters_[at(i + 1)];
    const bool begins = !letters_[before].word();
    const bool named = (initial & tables.seconds[next.folded & 127U]) != 0;
    const bool alone = static_cast<int>((initial & numeral) != 0) & static_cast<int>((next.is & Letter::lower) == 0) &
                       static_cast<int>(is_lead_mark(before));
    return static_cast<int>(named & begins) | static_cast<int>(alone);
  }

  /// A word that heads a document named by its title.
  bool is_name(std::uint32_t i, char32_t c) const {
    if (c == U'X' || c == U'V' || c == U'I') return word_before(i).folded == "thu"_w;  // "lần thứ XIII"
    switch (word_at(i)) {
      case "luat"_w:
        return is_title(i, "luat"_w);
      case "bo"_w:
        return is_title(next_word(i), "luat"_w);
      case "phap"_w:
        return is_title(next_word(i), "lenh"_w);
      case "blhs"_w:
      case "bltths"_w:
      case "blds"_w:
      case "blttds"_w:
      case "blld"_w:
        return true;
      case "chuong"_w:
        return word_at(next_word(i)) == "trinh"_w;
      case "chien"_w:
        return word_at(next_word(i)) == "luoc"_w;
      case "quy"_w:
        return word_at(next_word(i)) == "che"_w;
      case "huong"_w:
        return word_at(next_word(i)) == "dan"_w;
      case "hien"_w:
        return word_at(next_word(i)) == "phap"_w && is_one_constitution(i, next_word(next_word(i)));
      case "de"_w:
        return word_at(next_word(i)) == "an"_w;
      default:
        return false;
    }
  }

  /// "Căn cứ Hiến pháp", "Điều 3 Hiến pháp", "Hiến pháp năm 2013", "Hiến pháp nước …"; most others are any that there may be.
  bool is_one_constitution(std::uint32_t begin, std::uint32_t behind) const {
    const Packed next = word_at(behind);
    if (next == "nuoc"_w || next == "nam"_w || next == "ngay"_w) return true;
    const Word before = word_before(begin);
    return before.folded == "cu"_w || (!before.empty() && is_digit(chars_[before.end - 1])) || before.folded == "cua"_w;
  }

  void add(std::uint32_t anchor) {
    const std::uint32_t near = std::min(anchor + clear_behind, size_);
    if (found_.ranges.empty() || anchor >= found_.ranges.back().end) {
      const std::uint32_t floor = found_.ranges.empty() ? 0 : found_.ranges.back().end;
      const std::uint32_t begin = begin_before(anchor, floor);
      if (found_.ranges.empty() || begin > floor) found_.ranges.push_back({begin, begin});
    }
    std::uint32_t& end = found_.ranges.back().end;
    if (near <= end && closed_) return;
    end = end_behind(std::max(near, end), std::max(std::min(anchor + reach_behind, size_), end));
  }

  /// Where reading begins for an anchor; not before `floor`.
  std::uint32_t begin_before(std::uint32_t anchor, std::uint32_t floor) const {
    const std::uint32_t furthest = anchor > reach_before ? std::max(word_begin(anchor - reach_before), floor) : floor;
    std::uint32_t begin = sentence_before(anchor > clear_before ? anchor - clear_before : 0, furthest);
    if (begin > furthest && chars_[begin - 1] == U'\n') {
      // A list item: what governs it is the sentence above, where that ends with ':' or "sau (đây)".
      std::uint32_t above = begin - 1;
      while (above > furthest && (chars_[above - 1] == U' ' || chars_[above - 1] == U'\n')) --above;
      const char32_t last = above > furthest ? chars_[above - 1] : U'\0';
      const bool opens = last == U':' || last == U'u' || last == U'y' || last == U'U' || last == U'Y';
      begin = opens ? sentence_before(above, furthest) : std::max(word_begin(above), furthest);
    }
    return begin;
  }

  /// One past the last character before `i` that surely ends a sentence; `floor` where none does.
  std::uint32_t sentence_before(std::uint32_t i, std::uint32_t floor) const {
    if (i <= floor) return floor;
    std::uint32_t block = (i - 1) / 64;
    std::uint64_t stops = (*looks_)[block].stops & ~std::uint64_t{0} >> (63 - (i - 1) % 64);
    for (;;) {
      for (; stops != 0; stops &= ~(std::uint64_t{1} << (std::bit_width(stops) - 1))) {
        const std::uint32_t stop = 64 * block + static_cast<std::uint32_t>(std::bit_width(stops)) - 1;
        if (stop < floor) return floor;
        if (ends_sentence(stop)) return stop + 1;
      }
      if (64 * block <= floor) return floor;
      stops = (*looks_)[--block].stops;
    }
  }
  std::uint32_t end_behind(std::uint32_t first, std::uint32_t limit) {
    closed_ = true;
    for (std::uint32_t block = first / 64; 64 * block < limit; ++block) {
      std::uint64_t stops = (*looks_)[block].stops;
      if (block == first / 64) stops &= ~std::uint64_t{0} << first % 64;
      for (; stops != 0; stops &= stops - 1) {
        const std::uint32_t stop = 64 * block + static_cast<std::uint32_t>(std::countr_zero(stops));
        if (stop < limit && ends_sentence(stop)) return stop + 1;
      }
    }
    closed_ = limit == size_;
    return closed_ ? size_ : std::max(first, word_begin(limit));
  }

  /// Whether the line feed or full stop at `i` surely ends a sentence, as Reading will see it: a list item follows, or a capital.
  bool ends_sentence(std::uint32_t i) const {
    std::uint32_t next = i + 1;
    while (next < i + 8 && (at(next) == U' ' || (at(next) == U'\n' && chars_[i] == U'.'))) ++next;
    const char32_t c = at(next);
    if (chars_[i] == U'\n') {
      if (c == U'-' || c == U'+' || c == U'•') return true;
      std::uint32_t label = next;
      while (label < next + 3 && is_digit(at(label))) ++label;
      if (label == next && is_letter(c)) ++label;
      return label > next && (at(label) == U')' || (at(label) == U'.' && at(label + 1) == U' '));
    }
    if (next == i + 1 || !is_upper(c)) return false;
    // Behind a word of three letters or more, which does not open its line: "TP. Hồ Chí Minh" and "1. Sửa đổi" go on.
    std::uint32_t word = i;
    while (word > 0 && i - word < 10 && is_letter(chars_[word - 1])) --word;
    return i - word > 2 && word > 1 && chars_[word - 1] == U' ' && letters_[chars_[word - 2]].word();
  }

  /// Where the line begins, or else the word, that `i` stands in.
  std::uint32_t word_begin(std::uint32_t i) const {
    const std::uint32_t furthest = i > line_search ? i - line_search : 0;
    std::uint32_t word = i;
    while (word > furthest && chars_[word - 1] != U' ' && chars_[word - 1] != U'\n') --word;
    const std::uint32_t line = line_begin(word, furthest);
    return line > furthest || line == 0 ? line : word;
  }
  /// One past the last line feed before `i`, but not before `furthest`.
  std::uint32_t line_begin(std::uint32_t i, std::uint32_t furthest) const {
    if (i <= furthest) return i;
    std::uint32_t block = (i - 1) / 64;
    std::uint64_t stops = (*looks_)[block].stops & ~std::uint64_t{0} >> (63 - (i - 1) % 64);
    for (;;) {
      for (; stops != 0; stops &= ~(std::uint64_t{1} << (std::bit_width(stops) - 1))) {
        const std::uint32_t stop = 64 * block + static_cast<std::uint32_t>(std::bit_width(stops)) - 1;
        if (stop < furthest) return furthest;
        if (chars_[stop] == U'\n') return stop + 1;
      }
      if (64 * block <= furthest) return furthest;
      stops = (*looks_)[--block].stops;
    }
  }

  std::u32string_view chars_;
  std::uint32_t size_;
  Spare<std::vector<Looks>> looks_;  // of 64 characters each
  const Letters& letters_ = Letters::get();
  const KindWords& kinds_ = KindWords::get();
  bool closed_ = true;  ///< the last range ends with a sentence
  Anchors found_;
};

}  // namespace

Anchors find_anchors(std::u32string_view chars, bool clean) { return Scan(chars).anchors(clean); }

}  // namespace danchieu::citations
