#pragma once
/// A document's number, taken apart: the printed "521/QĐ-TTg", "44-KL/TW", "111/2018/NĐ-CP".
///
///     auto n = parse_number("346 - KH/TU");     n->canonical() == "346-KH/TU"
///     parse_number(n->canonical())->canonical() == n->canonical()          (a law, tested)
///
/// Shapes and codes: CITATIONS §1, §2, §8.2; damage that is read over (blanks and line breaks inside, a lost type code, a lost
/// separator, look-alike letters, glued words): §6. Linear in the text that is read.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citations/symbol.h"
#include "text/date.h"
#include "text/text.h"

namespace danchieu::citations {

/// A joint circular of eight bodies has nine.
inline constexpr std::size_t most_atoms = 12;

/// A few digits, in place.
class Digits {
 public:
  Digits() = default;
  explicit Digits(std::string_view digits) : size_(static_cast<std::uint8_t>(digits.copy(chars_.data(), chars_.size()))) {}
  bool empty() const { return size_ == 0; }
  operator std::string_view() const { return {chars_.data(), size_}; }
  bool operator==(const Digits&) const = default;

 private:
  std::array<char, 7> chars_{};
  std::uint8_t size_ = 0;
};

struct Number {
  int ordinal = 0;              ///< 44
  int year = 0;                 ///< of the symbol, "111/2018/NĐ-CP"; 0 where there is none
  std::string ordinal_printed;  ///< "06", "66.13", "5a": leading zero kept
  Symbol symbol;                ///< "KL","TW"; "BCĐ","CAT","PV05"
  Digits fraction;              ///< "13" of "66.13"
  Digits impossible_year;       ///< "25010" of "45/25010/NĐ-CP": as written; `year` is 0 then
  char letter = 0;              ///< 'a' of "5a"; 0 where there is none
  bool repaired = false;        ///< damaged characters were restored by rule: look-alikes, a lost hyphen or type code

  const std::vector<std::string>& atoms() const { return symbol.atoms(); }
  const std::string& separators() const { return symbol.separators(); }
  /// The canonical printed form: no blanks, parentheses closed.
  std::string canonical() const;
  /// The ordinal without leading zeros, "44", "66.13", "5a".
  std::string plain_ordinal() const;
  /// Whether canonical() is the same.
  bool printed_like(const Number& other) const;
};

struct NumberFound {
  Number number;
  text::Span span;  ///< of the text that was read
};

/// The number that begins with the digit at `at`; nullopt where none does. Blanks of `text` are ' ' and '\n'.
/// A number without a symbol is read only in the form n/yyyy ("111/2018"): its caller must know the kind.
std::optional<NumberFound> read_number(std::u32string_view text, std::uint32_t at);

/// What somebody typed, as read_number() wants it: capitals, but for the letter of an ordinal, "299a/KH-UBND".
std::u32string in_capitals(std::u32string_view typed);

/// A number that stands alone in `utf8`; nullopt where it is none. Codes may be typed in any case and without marks.
std::optional<Number> parse_number(std::string_view utf8);

/// The terms under which a document of this kind and number is found, from the whole number ("44/kltw") to what people
/// type for short ("kl/44", "nd/111/2018") and the ordinal alone ("44"). Folded; without the prefix of any index. `kind`: "Kết luận", or
/// empty.
std::vector<std::string> number_terms(std::string_view kind, std::string_view canonical_number);

/// A number that somebody typed among other words.
struct TypedNumber {
  text::Span span;           ///< code points of the query
  std::string shown;         ///< "44-KL/TW", "Quyết định 521"
  std::string term;          ///< the one of number_terms() that it asks for
  text::Date issued;         ///< of the date or year behind it, which `span` holds, too: "521/QĐ-TTg ngày 13/6/2005", "QĐ 521 năm 2005"
  bool may_be_year = false;  ///< "quyết định 1968": the words may as well mean a year
};
/// Every form of DESIGN decision 5: 44-KL/TW, kl 44, 521/qd-ttg, 521 QD TTg, QĐ 521, quyết định 521, NĐ 111/2018, số 44-KL/TW.
std::vector<TypedNumber> find_typed_numbers(std::string_view query);

}  // namespace danchieu::citations
