#pragma once
/// A document's number, taken apart: the printed "521/QĐ-TTg", "44-KL/TW", "111/2018/NĐ-CP" and what people type for it.
///
///     auto n = parse_number("346 - KH/TU");     n->canonical() == "346-KH/TU"
///     parse_number(n->canonical())->canonical() == n->canonical()          (a law, tested)
///
/// Shapes and codes: CITATIONS §1, §2; damage that is read over: §6.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace danchieu::citations {

struct Number {
  int ordinal = 0;                 ///< 44
  std::string fraction;            ///< "13" of "66.13"
  std::string letter;              ///< "a" of "5a"
  std::string ordinal_printed;     ///< "06", "66.13", "5a": leading zero kept
  int year = 0;                    ///< of the symbol, "111/2018/NĐ-CP"; 0 where there is none
  std::vector<std::string> atoms;  ///< "KL","TW"; "BCĐ","CAT","PV05"
  std::vector<char> separators;    ///< before each atom: '-', '/', '('
  /// The canonical printed form: no spaces, parentheses closed.
  std::string canonical() const;
};

/// A number that stands alone in `utf8`; nullopt where it is none. Symbols may be typed in any case and without marks.
std::optional<Number> parse_number(std::string_view utf8);

/// The terms under which a document of this kind and number is indexed, from the whole number ("44kltw") to what people
/// type for short ("kl44", "nd111/2018"). Folded; without the prefix of any index. `kind`: "Kết luận", or empty.
std::vector<std::string> number_terms(std::string_view kind, std::string_view canonical_number);

/// A number that somebody typed among other words.
struct TypedNumber {
  text::Span span;    ///< code points of the query
  std::string shown;  ///< "44-KL/TW", "Quyết định 521"
  std::string term;   ///< the one of number_terms() that it asks for
};
/// Every form of DESIGN decision 5: 44-KL/TW, kl 44, 521/qd-ttg, 521 QD TTg, QĐ 521, quyết định 521, NĐ 111/2018, số 44-KL/TW.
std::vector<TypedNumber> find_typed_numbers(std::string_view query);

}  // namespace danchieu::citations
