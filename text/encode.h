#pragma once
/// Inside text/: whole runs of characters as UTF-8, without a branch a letter: one-, two- and three-byte letters alternate in Vietnamese
/// without a rule that a processor could predict.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace danchieu::text {

/// Adds `chars` as they are.
void encode(std::u32string_view chars, std::string& out);
/// Adds `chars` with every run of white space one space and none at the ends.
void encode_tidied(std::u32string_view chars, std::string& out);
/// The same; adds to `ends` for each character how long `out` is behind it. Of white space that `out` ends with nothing is said.
void encode_tidied(std::u32string_view chars, std::string& out, std::vector<std::uint32_t>& ends);

}  // namespace danchieu::text
