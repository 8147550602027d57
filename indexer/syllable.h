#pragma once
/// What can be one syllable of Vietnamese, by its letters alone.

#include <string_view>

namespace danchieu::indexer {

/// Of folded letters: one run of vowels, and an end that occurs: "nguyen", "quang"; not "ubnd", "canco", "mttq".
bool is_syllable(std::u32string_view folded);

}  // namespace danchieu::indexer
