#pragma once
/// Inside text/: whole runs of characters as UTF-8, without a branch a letter: one-, two- and three-byte letters alternate in Vietnamese
/// without a rule that a processor could predict.

#include <string>
#include <string_view>

namespace danchieu::text {

/// Adds `chars` as they are.
void encode(std::u32string_view chars, std::string& out);
/// Adds `chars` with every run of white space one space and none at the ends.
void encode_tidied(std::u32string_view chars, std::string& out);

}  // namespace danchieu::text
