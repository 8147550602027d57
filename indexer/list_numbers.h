#pragma once
/// Numbers that a word processor sets before paragraphs by itself: they stand nowhere in the text of the file and must be counted.
///
///     ListCounter counter;                                    // of one list
///     counter.next({{NumberStyle::upper_roman, "%1."}, {NumberStyle::decimal, "%2."}}, 0)   ->  "I."
///     counter.next(…, 1)  ->  "1."     counter.next(…, 1)  ->  "2."     counter.next(…, 0)  ->  "II."     counter.next(…, 1)  ->  "1."
///
/// Source: ECMA-376 part 1, 17.9 (Numbering); the same model is in [MS-DOC] 2.9.150 (LVL) and in ODF 1.2, 19.880 (text:display-levels).

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace danchieu::indexer {

constexpr std::size_t most_list_levels = 10;  // Word has 9, OpenDocument 10

enum class NumberStyle { none, bullet, decimal, decimal_zero, upper_roman, lower_roman, upper_letter, lower_letter };

struct ListLevel {
  NumberStyle style = NumberStyle::decimal;
  std::string text;  ///< "%1.%2)": %n is the number of level n, from 1; of a bullet the bullet itself
  int start = 1;
  std::optional<int> restart_after = {};  ///< starts anew only below a paragraph of this level (from 1) or above; 0: never
  bool legal = false;                     ///< the numbers of upper levels as decimals ("1.1" below "I")
};
using ListLevels = std::vector<ListLevel>;

/// `number` as its style has it: "IV", "d", "aa". The letters are those of Word, not of the Vietnamese alphabet.
std::string number_text(NumberStyle style, int number);

/// A bullet as people type it: fonts of symbols have their signs at private code points.
std::string bullet_text(std::string_view utf8);

class ListCounter {
 public:
  /// The label of the next paragraph of `level` (from 0), without a space behind it; empty where that level shows nothing.
  std::string next(const ListLevels& levels, std::size_t level);
  /// The next paragraph of `level` begins with `start` again.
  void restart(std::size_t level, int start);

 private:
  struct Level {
    int number = 0;
    bool begun = false;
    std::optional<int> start;  ///< other than that of the level
  };
  std::array<Level, most_list_levels> levels_;
};

}  // namespace danchieu::indexer
