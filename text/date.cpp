#include "text/date.h"

#include <array>
#include <cstdio>

#include "text/chars.h"

namespace danchieu::text {

namespace {

constexpr int first_year = 1800, last_year = 2199;
constexpr std::array<int, 13> month_lengths = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

int month_length(int year, int month) {
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month_lengths[static_cast<std::size_t>(month)] + (month == 2 && leap ? 1 : 0);
}

struct MonthWord {
  std::u32string_view word;
  int month;
};
// The longer words stand before those that they begin with.
constexpr MonthWord month_words[] = {{U"giêng", 1}, {U"một", 1},       {U"hai", 2},       {U"ba", 3},    {U"tư", 4},
                                     {U"bốn", 4},   {U"sáu", 6},       {U"bảy", 7},       {U"bẩy", 7},   {U"tám", 8},
                                     {U"chín", 9},  {U"mười một", 11}, {U"mười hai", 12}, {U"mười", 10}, {U"chạp", 12}};

/// Reads one date from its begin. The small functions move on and give true, or stay where they are and give false; where one of
/// the three forms (numeric, blank_numeric, worded) does not fit, the next one is tried, worded last.
class Reader {
 public:
  Reader(std::u32string_view text, std::uint32_t at) : text_(text), at_(at) {}

  std::uint32_t at() const { return at_; }

  /// The date is not yet known to exist: 31/2/2022 is read, too.
  std::optional<Date> read() {
    if (at_ > 0 && is_word_char(text_[at_ - 1])) return std::nullopt;
    const bool named_day = framed_ = fixed(U"ngay");
    if (named_day) {
      spaces();
      if (fixed(U"mong") || fixed(U"mung")) spaces();
    }
    Date date;
    if (number(date.day, 2)) {
      if (date.day == 0) return std::nullopt;
      if (numeric(date, named_day)) return date;
    } else if (named_day) {
      blank();
      if (blank_numeric(date)) return date;
    }
    return worded(date, named_day) ? std::optional(date) : std::nullopt;
  }

 private:
  bool ended() const { return at_ >= text_.size(); }
  char32_t peek(std::uint32_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : 0; }
  static bool is_word_char(char32_t c) { return is_letter(c) || is_digit(c); }

  void spaces() {
    while (!ended() && is_space(peek())) ++at_;
  }
  /// What stands where a day or month is still to be written by hand.
  void blank() {
    while (!ended() && (is_space(peek()) || peek() == U'.' || peek() == U'…' || peek() == U'_')) ++at_;
  }
  bool one(char32_t c) {
    if (peek() != c) return false;
    ++at_;
    return true;
  }
  /// A word of the frame, with or without marks: damaged texts lose them.
  bool fixed(std::u32string_view folded) {
    for (std::uint32_t i = 0; i < folded.size(); ++i)
      if (fold(peek(i)) != folded[i]) return false;
    const auto size = static_cast<std::uint32_t>(folded.size());
    if (is_letter(peek(size))) return false;
    at_ += size;
    return true;
  }
  /// One digit; in the frame of a date also the letters that a recognised scan has for 0 and 1 (CITATIONS §6 row 14).
  int digit(std::uint32_t ahead) const {
    const char32_t c = peek(ahead);
    if (is_digit(c)) return static_cast<int>(c - U'0');
    if (framed_ && (c == U'O' || c == U'o')) return 0;
    if (framed_ && (c == U'l' || c == U'I')) return 1;
    return -1;
  }
  bool number(int& value, std::uint32_t digits) {
    std::uint32_t count = 0;
    int read = 0;
    for (; count <= digits && digit(count) >= 0; ++count) read = read * 10 + digit(count);
    if (count == 0 || count > digits) return false;
    if (is_letter(peek(count)) && is_letter(peek(count - 1))) return false;  // a word that begins with such letters
    value = read;
    at_ += count;
    return true;
  }
  /// Four digits; one or two more are a footnote's mark that stuck to them (CITATIONS §6 row 17).
  bool year(int& value) {
    std::uint32_t digits = 0;
    int read = 0;
    for (; digits <= 6 && digit(digits) >= 0; ++digits)
      if (digits < 4) read = read * 10 + digit(digits);
    if (digits < 4 || digits > 6 || read < first_year || read > last_year) return false;
    value = read;
    at_ += 4;
    return true;
  }
  /// "20 21": a converter set its halves apart.
  bool parted_year(int& value) {
    const bool parted = (digit(0) == 1 || digit(0) == 2) && digit(1) >= 0 && peek(2) == U' ' && digit(3) >= 0 && digit(4) >= 0 &&
                        digit(5) < 0 && !is_letter(peek(5));
    const int read = parted ? digit(0) * 1000 + digit(1) * 100 + digit(3) * 10 + digit(4) : 0;
    if (read < first_year || read > last_year) return false;
    value = read;
    at_ += 5;
    return true;
  }
  /// `/`, `-` or `.`; spaces around it only where `loose`, or at a slash.
  bool separator(char32_t& which, bool loose) {
    const std::uint32_t before = at_;
    spaces();
    const bool spaced = at_ != before;
    const char32_t c = peek();
    if ((c == U'/' || c == U'-' || c == U'.') && (which == 0 || which == c) && (loose || c == U'/' || !spaced)) {
      ++at_;
      if (loose && c == U'/' && peek() == c) ++at_;  // "07/8//2024"
      const std::uint32_t behind = at_;
      spaces();
      if (loose || c == U'/' || at_ == behind) {
        which = c;
        return true;
      }
    }
    at_ = before;
    return false;
  }
  /// Whether the digits before `at_` end a date, and not one part of a document's number or a longer row of digits.
  bool ends_here(char32_t separator) const {
    const char32_t next = peek(), second = peek(1);
    if (next == U'/') return !is_word_char(second);
    if (next == U'-') return !is_upper(second) && !(separator == U'-' && is_digit(second));
    if (next == U'.') return !(separator == U'.' && is_digit(second));
    return true;
  }
  /// Whether the digits at `begin` begin a date, in the same sense.
  bool begins_at(std::uint32_t begin, char32_t separator) const {
    if (begin == 0) return true;
    const char32_t before = text_[begin - 1];
    if (before == U'/') return false;
    if (begin == 1 || (before != U'-' && before != U'.')) return true;
    const char32_t second = text_[begin - 2];
    return before == U'-' ? !is_letter(second) && !(separator == U'-' && is_digit(second)) : !(separator == U'.' && is_digit(second));
  }

  /// Behind the day: `/4/2022`, `/4 năm 2022`.
  bool numeric(Date& date, bool named_day) {
    const std::uint32_t before = at_;
    std::uint32_t begin = before;
    while (begin > 0 && is_digit(text_[begin - 1])) --begin;
    char32_t which = 0;
    if (separator(which, named_day) && number(date.month, 2) && (named_day || begins_at(begin, which)) &&
        ((separator(which, named_day) && (year(date.year) || (named_day && parted_year(date.year))) && ends_here(which)) ||
         (which == U'/' && said_year(date.year))))
      return true;
    at_ = before;
    date.month = date.year = 0;
    return false;
  }
  /// Behind a blank day: `/4/2022`, `/   /2022`.
  bool blank_numeric(Date& date) {
    const std::uint32_t before = at_;
    if (one(U'/')) {
      blank();
      const bool month = number(date.month, 2);
      spaces();
      if (one(U'/')) {
        spaces();
        if (year(date.year) && ends_here(U'/')) return true;
      }
      if (!month) date.month = 0;
    }
    at_ = before;
    date.month = 0;
    return false;
  }
  /// `tháng 4 năm 2022`, `tháng Tư năm 2022`, `tháng 4/2022`. A month left blank only behind `ngày`: "12 tháng năm 2022" is a while.
  bool worded(Date& date, bool named_day) {
    spaces();
    if (one(U',')) spaces();
    if (!fixed(U"thang")) return false;
    const std::uint32_t behind = at_;
    spaces();
    if (number(date.month, 2) || month_word(date.month)) {
      if (said_year(date.year)) return true;
      char32_t which = 0;
      if (separator(which, false) && year(date.year) && ends_here(which)) return true;
      return false;
    }
    // "tháng năm 2022" with the day blank: the month is blank as well. May needs a second "năm".
    spaces();
    const std::uint32_t word = at_;
    if (fixed(U"nam") && said_year(date.year)) {
      date.month = 5;
      return true;
    }
    at_ = word;
    if (!named_day) return false;
    at_ = behind;
    blank();
    date.day = 0;
    return said_year(date.year);
  }
  bool month_word(int& month) {
    for (const MonthWord& row : month_words) {
      const std::uint32_t before = at_;
      bool same = true;
      for (std::size_t i = 0; same && i < row.word.size(); ++i) {
        if (row.word[i] == U' ') {
          same = is_space(peek());
          spaces();
        } else {
          same = to_lower(peek()) == row.word[i];
          if (same) ++at_;
        }
      }
      if (same && !is_letter(peek())) {
        month = row.month;
        return true;
      }
      at_ = before;
    }
    return false;
  }
  /// `năm 2022`, with or without a comma before.
  bool said_year(int& value) {
    const std::uint32_t before = at_;
    spaces();
    if (one(U',')) spaces();
    if (fixed(U"nam")) {
      spaces();
      if (year(value)) return true;
    }
    at_ = before;
    return false;
  }

  std::u32string_view text_;
  std::uint32_t at_;
  bool framed_ = false;  ///< "ngày" was read
};

bool may_begin(std::u32string_view text, std::uint32_t at) {
  const char32_t c = fold(text[at]);
  if (!is_digit(c) && c != U'n' && c != U't') return false;
  return at == 0 || !(is_letter(text[at - 1]) || is_digit(text[at - 1]));
}

}  // namespace

bool Date::valid() const {
  if (year < 1 || month < 0 || month > 12 || day < 0) return false;
  return month == 0 ? day == 0 : day <= month_length(year, month);
}

std::string Date::iso() const {
  char out[40] = "";
  if (whole()) {
    std::snprintf(out, sizeof out, "%04d-%02d-%02d", year, month, day);
  } else if (year != 0 && month != 0) {
    std::snprintf(out, sizeof out, "%04d-%02d", year, month);
  } else if (year != 0) {
    std::snprintf(out, sizeof out, "%04d", year);
  }
  return out;
}

std::optional<Date> Date::from_iso(std::string_view iso) {
  constexpr std::string_view shape = "dddd-dd-dd";
  if (iso.size() != 4 && iso.size() != 7 && iso.size() != 10) return std::nullopt;
  int parts[3] = {};
  int part = 0;
  for (std::size_t at = 0; at < iso.size(); ++at) {
    if (shape[at] == '-') {
      if (iso[at] != '-') return std::nullopt;
      ++part;
    } else {
      if (iso[at] < '0' || iso[at] > '9') return std::nullopt;
      parts[part] = parts[part] * 10 + (iso[at] - '0');
    }
  }
  const Date date{parts[0], parts[1], parts[2]};
  const bool complete = (part < 1 || date.month != 0) && (part < 2 || date.day != 0);
  return complete && date.valid() ? std::optional(date) : std::nullopt;
}

std::optional<DateFound> read_date(std::u32string_view text, std::uint32_t at) {
  if (at >= text.size()) return std::nullopt;
  Reader reader(text, at);
  const auto date = reader.read();
  if (!date || !date->valid()) return std::nullopt;
  return DateFound{*date, {at, reader.at()}};
}

std::vector<DateFound> find_dates(std::u32string_view text) {
  std::vector<DateFound> found;
  for (std::uint32_t at = 0; at < text.size();) {
    if (!may_begin(text, at)) {
      ++at;
      continue;
    }
    Reader reader(text, at);
    const auto date = reader.read();
    if (!date) {
      ++at;
      continue;
    }
    // A day that does not exist is passed over whole: "31/2/2022" holds no "1/2/2022", "ngày 31 tháng 2 năm 2022" no February.
    if (date->valid()) found.push_back({*date, {at, reader.at()}});
    at = reader.at();
  }
  return found;
}

}  // namespace danchieu::text
