#pragma once
/// Inside search/: the words that hang parts of a query together. In capitals only; small "và", "or" are words like others.

#include <cstdint>
#include <optional>
#include <string_view>

#include "search/split.h"

namespace danchieu::search {

struct Operator {
  Part::Kind kind;
  std::uint32_t size = 0;   ///< characters
  int distance = 0;         ///< of near
  bool vietnamese = false;  ///< KHÔNG stands in a line of capitals as a word, too; NOT does not
};

/// How many other words may stand among those of NEAR without a figure.
inline constexpr int usual_distance = 10, farthest = 100;

/// The operator that begins at `at` and ends where a word ends; nullopt where none does.
std::optional<Operator> operator_at(std::u32string_view query, std::uint32_t at);

/// Whether the word at `at` is in capitals and may stand in a line of them: NINH, but not ANTQ, which is no syllable, nor Ninh.
bool is_capital_syllable(std::u32string_view query, std::uint32_t at);

}  // namespace danchieu::search
