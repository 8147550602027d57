#pragma once
/// What must be true of any input, as functions: libFuzzer looks for an input that breaks them (preset `fuzz`), and the inputs that once
/// did are replayed by every ./check.
///
///     clean_text("\xFF…")       // returns, or the program ends with the sentence that is not true
///
/// A new target is a row of targets() and a folder of corpus/.

#include <span>
#include <string_view>

namespace danchieu::fuzz {

/// Decoding, legacy letters, normalising, folding, words and dates (text/).
void clean_text(std::string_view bytes);
/// Mentions of a text, read with a context that the first bytes choose (citations/mention.h).
void find_mentions(std::string_view bytes);
/// Queries as people type them (search/search.h).
void parse_query(std::string_view bytes);
/// Numbers read from any text, and numbers printed and read again (citations/number.h).
void parse_number(std::string_view bytes);

struct Target {
  std::string_view name;
  void (*run)(std::string_view bytes);
};
std::span<const Target> targets();

/// Ends the program with the sentence where it is not true.
void must(bool is_true, const char* sentence);

}  // namespace danchieu::fuzz
