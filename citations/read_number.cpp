#include "citations/number.h"

#include <algorithm>
#include <array>
#include <utility>

#include "citations/bodies.h"
#include "citations/kinds.h"
#include "citations/number_atoms.h"
#include "citations/recent_symbols.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

using text::is_digit;

constexpr std::uint32_t max_ordinal_digits = 6;
class Scanner : NumberAtoms {
 public:
  Scanner(std::u32string_view text, std::uint32_t at, NumberFound& found)
      : NumberAtoms(text), start_(at), at_(at), found_(found), number_(found.number) {}

  /// Whether a number was found; else what is in it means nothing.
  bool read() {
    if (!read_ordinal()) return false;
    read_year();
    if (!read_symbol_or_recall()) return false;
    number_.repaired |= std::any_of(text_.begin() + start_, text_.begin() + at_, [](char32_t c) { return latin_look_alike(c) != c; });
    found_.span = {start_, at_};
    return true;
  }

 private:
  bool read_ordinal() {
    std::uint32_t i = at_;
    while (is_digit(at(i))) ++i;
    // "l705/BCT", "8I9/QĐ-BVHTTDL": only between digits and a separator.
    std::uint32_t end = i;
    while (digit_at(end) != 0) ++end;
    const bool look_alikes =
        end > i && std::any_of(text_.begin() + at_, text_.begin() + end, is_digit) && is_separator(at(skip_blanks(end)));
    if (look_alikes) {
      i = end;
      number_.repaired = true;
    }
    if (i == at_ || i - at_ > max_ordinal_digits) return false;
    std::array<char32_t, max_ordinal_digits> digits;
    for (std::uint32_t k = 0; k < i - at_; ++k) {
      digits[k] = digit_at(at_ + k);
      number_.ordinal = number_.ordinal * 10 + static_cast<int>(digits[k] - U'0');
    }
    const std::u32string_view repaired(digits.data(), i - at_);
    if (at(i) == U'.' && is_digit(at(i + 1))) {  // 66.13/2026/NQ-CP
      std::uint32_t k = i + 1;
      while (is_digit(at(k))) ++k;
      if (k - i > 3 || (at(k) != U'/' && at(k) != U'-')) return false;
      number_.fraction = Digits(text::to_utf8(text_.substr(i + 1, k - i - 1)));
      i = k;
    } else if (at(i) >= U'a' && at(i) <= U'd' && (at(i + 1) == U'/' || at(i + 1) == U'-')) {  // 5a-KH/TU
      number_.letter = static_cast<char>(at(i));
      ++i;
    }
    if (look_alikes) number_.ordinal_printed = text::to_utf8(repaired);
    else
      for (std::uint32_t k = at_; k < i; ++k) number_.ordinal_printed += static_cast<char>(text_[k]);  // ASCII only
    at_ = i;
    return true;
  }

  /// "/2018" or "/ 2018 /"; leaves everything where it is when that is no year.
  void read_year() {
    std::uint32_t i = skip_blanks(at_);
    if (at(i) != U'/') return;
    i = skip_blanks(i + 1);
    int year = 0;
    std::uint32_t k = i;
    while (is_digit(at(k)) && k < i + 6) year = year * 10 + static_cast<int>(at(k++) - U'0');
    if (const std::uint32_t end = broken_year_end(i); end != i) {
      for (++k; k < end; ++k) year = year * 10 + static_cast<int>(at(k) - U'0');
      i = k - 4;
      number_.repaired = true;
    }
    // "45/25010/NĐ-CP", "44/211/TT-BGDĐT": a digit too many or too few before a code.
    const bool misprinted =
        (k - i == 3 || k - i == 5) && (at(i) == U'1' || at(i) == U'2') && is_separator(at(k)) && is_atom_letter(at(k + 1));
    if (misprinted) {
      number_.impossible_year = Digits(text::to_utf8(text_.substr(i, k - i)));
      at_ = k;
      return;
    }
    if (const int misread = k - i < 4 ? misread_year(i) : 0; misread != 0) {
      number_.year = misread;
      number_.repaired = true;
      at_ = i + 4;
      return;
    }
    if (k - i != 4 || year < first_year || year > last_year) return;
    number_.year = year;
    at_ = k;
  }

  /// The symbol, or none behind a year.
  bool read_symbol_or_recall() {
    RecentSymbols& recent = RecentSymbols::of_thread();
    const std::uint32_t begin = at_;
    const std::u32string_view written = symbol_by_itself();
    if (const Symbol* const same = written.empty() ? nullptr : recent.find(written, number_.year != 0)) {
      number_.symbol = *same;
      at_ += static_cast<std::uint32_t>(written.size());
      return true;
    }
    if (!read_symbol()) {
      if (number_.year == 0) return false;
      at_ = begin;
    }
    number_.symbol = Symbol(std::move(atoms_), std::move(separators_));
    if (!written.empty() && at_ == begin + written.size() && !number_.repaired) recent.keep(written, number_.year != 0, number_.symbol);
    return true;
  }
  /// The run of letters, digits and separators from here on where nothing behind it can change how it is read; else nothing.
  std::u32string_view symbol_by_itself() const {
    constexpr std::uint32_t longest = 32;
    static constexpr auto of_ascii = [] {
      std::array<bool, 128> table{};
      for (char32_t c = 0; c < table.size(); ++c) table[c] = may_be_in_atom(c) || is_separator(c);
      return table;
    }();
    const auto within = [](char32_t c) { return c < of_ascii.size() ? of_ascii[c] : is_atom_letter(c); };
    std::uint32_t end = at_;
    while (end < size() && end - at_ < longest && within(text_[end])) ++end;
    if (end == at_ || end - at_ == longest) return {};
    const char32_t next = at(end), after = at(end + 1);
    const bool blank = is_blank(next) && !is_blank(after) && !is_separator(after);
    const bool closed = blank || end == size() || next == U',' || next == U';' || next == U')' || next == U':' || next == U'"';
    return closed ? text_.substr(at_, end - at_) : std::u32string_view();
  }

  /// One or more separators and atoms. At least one atom must be read.
  bool read_symbol() {
    while (atoms_.size() < most_atoms && (read_next_atom() || read_parenthesis())) {
    }
    if (atoms_.size() == 1 && separators_.front() == ' ') return false;  // "1949TTg- UB HĐNDI": more than the code must follow
    return !atoms_.empty() && !(atoms_.size() == 1 && atoms_.front().empty());
  }

  bool read_next_atom() {
    const bool first = atoms_.empty();
    std::uint32_t i = skip_blanks(at_);
    if (!first && at(i) == U'.' && i == at_) return read_dotted_body();
    if (!first && at(i) != U'-' && at(i) != U'/') return false;
    const bool blank_before = i > at_;
    char separator = ' ';
    if (at(i) == U'-' || at(i) == U'/') {
      separator = static_cast<char>(at(i));
      ++i;
    } else if (!first || number_.year != 0) {
      return false;
    }
    std::uint32_t k = skip_blanks(i);
    const bool blank_after = separator != ' ' && k > i;
    const bool line_break_after = std::any_of(text_.begin() + i, text_.begin() + std::max(i, std::min<std::uint32_t>(k, size())),
                                              [](char32_t c) { return c == U'\n'; });

    char behind_lost = '\0';
    if (first && separator != ' ' && (at(k) == U'/' || at(k) == U'-')) {  // "09-/TW", "1281/-UBND": the type code is lost
      behind_lost = static_cast<char>(at(k));
      k = skip_blanks(k + 1);
    }
    const std::uint32_t end = atom_end(k, first);
    if (end == k) return false;
    if (first) atoms_.reserve(4);
    std::string atom = repaired(spelled(k, end));
    if (separator == ' ' && !opens_without_separator(atom, end)) return false;
    const bool apart = blank_before && blank_after;
    const bool after_type = apart && atoms_.size() == 1 && kind_of_code(atoms_.front()) != nullptr;
    // "476 / QĐ - BNN - TY": each sign stands alone, so one before a word does not tell that the symbol has ended.
    const bool evenly = spaced_ && apart && !line_break_after && !text::is_upper(at(skip_blanks(end)));
    const bool dated = apart && !line_break_after && date_follows(end);
    if (!first && apart && !after_type && !evenly && !dated) {
      const bool unit_of_body = atoms_.size() == 1 && is_known(atoms_.front()) && is_drafting_unit(atom);
      if (!unit_of_body) return false;
    }
    if (!first && blank_after && !line_break_after && !evenly && !dated && !is_known(atom) &&
        (atom.size() < (blank_before ? 3 : 2) || capitals_follow(end)))
      return false;
    const bool of_type = after_type && !line_break_after;  // "34/ HD - SNN"
    if (!first && blank_before && !evenly && !of_type && !dated && !is_known(atom)) return false;
    spaced_ = apart && (first || spaced_);

    if (behind_lost != '\0') {
      separators_ += separator;
      atoms_.emplace_back();
      separator = behind_lost;
    }
    separators_ += separator;
    atoms_.push_back(std::move(atom));
    at_ = end;
    split_fused();
    read_fused_body();
    return true;
  }

  /// "01/1999/QĐ.UB", "17-NQ.TW": a full stop for the hyphen between a type code and a body.
  bool read_dotted_body() {
    if (atoms_.size() != 1 || kind_of_code(atoms_.front()) == nullptr || !is_atom_letter(at(at_ + 1))) return false;
    const std::uint32_t end = atom_end(at_ + 1, false);
    if (end == at_ + 1 || text::is_letter(at(end)) || is_separator(at(end)) || at(end) == U'(') return false;
    std::string body = spelled(at_ + 1, end);
    if (body_of_code(body) == nullptr) return false;
    separators_ += '-';
    atoms_.push_back(std::move(body));
    number_.repaired = true;
    at_ = end;
    return true;
  }

  /// "187/TTrVP": a body glued to a type code that ends with a small letter.
  void read_fused_body() {
    if (atoms_.size() != 1 || !is_atom_letter(at(at_)) || kind_of_code(atoms_.front()) == nullptr) return;
    const std::uint32_t end = atom_end(at_, false);
    if (end < at_ + 2) return;
    atoms_.push_back(repaired(spelled(at_, end)));
    separators_ += '-';
    at_ = end;
    number_.repaired = true;
  }

  /// "(PV05)" behind an atom.
  bool read_parenthesis() {
    if (atoms_.empty() || at(at_) != U'(') return false;
    const std::uint32_t end = atom_end(at_ + 1, false);
    if (end == at_ + 1 || at(end) != U')' || !is_drafting_unit(spelled(at_ + 1, end))) return false;
    separators_ += '(';
    atoms_.push_back(spelled(at_ + 1, end));
    at_ = end + 1;
    return true;
  }

  /// "5609/VP - ĐT ngày 19/6/2019": what stands before the date is the number.
  bool date_follows(std::uint32_t end) const {
    constexpr std::u32string_view day = U"ngay";
    std::uint32_t i = skip_blanks(end);
    if (i == end) return false;
    for (const char32_t letter : day)
      if (text::fold(at(i++)) != letter) return false;
    return is_digit(at(skip_blanks(i)));
  }

  /// A capital behind a blank: what looks like an atom may be the first word of a heading.
  bool capitals_follow(std::uint32_t end) const { return is_blank(at(end)) && text::is_upper(at(skip_blanks(end))); }

  /// Without a separator ("22HD/TWĐTN", "64 TC/TCT") only a known code may follow, and more must follow it.
  bool opens_without_separator(const std::string& atom, std::uint32_t end) const {
    const std::uint32_t next = skip_blanks(end + 1);
    const bool more = is_separator(at(end)) && atom_end(next, true) > next;
    return more && (kind_of_code(atom) != nullptr || body_of_code(atom) != nullptr);
  }

  /// "QHI4", "UBTVQHl3", "VO1", "BCĐI38": letters for the digits behind the letters, where that makes an assembly, a department or a known
  /// committee of it; "T1-BTC".
  std::string repaired(const std::string& atom) {
    const bool known =
        kind_of_code(atom) != nullptr || assembly_of_code(atom) || body_of_code(atom) != nullptr || is_public_security_department(atom);
    if (known && !is_numbered_committee(atom)) return atom;
    std::string fixed = atom;
    std::size_t tail = fixed.size();
    while (tail > 0 && (fixed[tail - 1] == 'l' || fixed[tail - 1] == 'I' || fixed[tail - 1] == 'O' || fixed[tail - 1] == 'o' ||
                        (fixed[tail - 1] >= '0' && fixed[tail - 1] <= '9')))
      --tail;
    for (std::size_t i = tail; i < fixed.size(); ++i)
      if (const char32_t digit = digit_look_alike(static_cast<char32_t>(fixed[i])); digit != 0) fixed[i] = static_cast<char>(digit);
    if (atom == "T1" && atoms_.empty() && number_.year != 0) fixed = "TT";
    const bool roman = atom.find('.') != atom.npos;         // "C.IV"
    const bool glued = tail > 0 && fixed[tail - 1] == '&';  // "X&I9": before digits no '&' can be printed
    const bool numbered = assembly_of_code(fixed) || is_public_security_department(fixed) || is_numbered_committee(fixed);
    const bool sure = fixed != atom && !glued && !roman && (numbered || fixed == "TT");
    number_.repaired = number_.repaired || sure;
    return sure ? fixed : atom;
  }

  /// "BCĐ138", "BCĐI38": a committee that is called by a number.
  static bool is_numbered_committee(const std::string& atom) {
    constexpr std::string_view committee = "BCĐ", digits = "0123456789", look_alikes = "lIOo0123456789";
    if (!atom.starts_with(committee)) return false;
    const std::string_view number = std::string_view(atom).substr(committee.size());
    return number.find_first_of(digits) != number.npos && number.find_first_not_of(look_alikes) == number.npos;
  }

  static bool is_known(const std::string& atom) {
    return kind_of_code(atom) != nullptr || body_of_code(atom) != nullptr || is_drafting_unit(atom) || assembly_of_code(atom);
  }

  /// "106/2013/NĐCP": a type code and a body without the hyphen between them.
  void split_fused() {
    if (atoms_.size() != 1 || is_known(atoms_.front())) return;
    std::u32string fused = text::to_utf32(atoms_.front());
    std::uint32_t footnote = 0;  // "39/2017/NĐCP2"
    while (fused.size() > 4 && footnote < 2 && text::is_digit(fused.back())) fused.pop_back(), ++footnote;
    for (std::size_t cut = 2; cut + 2 <= fused.size(); ++cut) {
      if (fused[cut - 1] == U'&' || fused[cut] == U'&') continue;
      const std::string type = text::to_utf8(std::u32string_view(fused).substr(0, cut));
      const std::string body = as_printed(text::to_utf8(std::u32string_view(fused).substr(cut)));
      if (kind_of_code(type) == nullptr || body_of_code(body) == nullptr) continue;
      atoms_ = {type, body};
      separators_ += '-';
      number_.repaired = true;
      at_ -= footnote;
      return;
    }
  }

  std::uint32_t size() const { return static_cast<std::uint32_t>(text_.size()); }

  std::uint32_t start_;
  std::uint32_t at_;
  NumberFound& found_;
  Number& number_;                  // of it
  std::vector<std::string> atoms_;  // of its symbol, and what stands before each
  std::string separators_;
  bool spaced_ = false;  // each separator so far has blanks on both sides
};

}  // namespace

std::optional<NumberFound> read_number(std::u32string_view text, std::uint32_t at) {
  std::optional<NumberFound> found;
  if (NumberLetters(text).may_have_symbol(at) && !Scanner(text, at, found.emplace()).read()) found.reset();
  return found;
}

}  // namespace danchieu::citations
