#pragma once
/// Keys that an input method should have turned into marks, and did not.
///
///     from_keystrokes("hoachj") == "hoạch"    (Telex)      from_keystrokes("kees") == "kế"
///     from_keystrokes("ngay2") == "ngày"      (VNI)        from_keystrokes("dde63") == nullopt: of both, so of neither
///
/// nullopt where neither method makes a syllable of Vietnamese of the word, or where no key is left over.
/// Telex: s f r x j are tones, z takes one away, aa ee oo aw ow uw dd shapes. VNI: 1–5 tones, 6–9 shapes. A key stands behind its letter,
/// at once or at the end of the word.

#include <optional>
#include <string>
#include <string_view>

namespace danchieu::text {

/// Of one word, any case; the answer is in lower case.
std::optional<std::string> from_keystrokes(std::string_view word);

}  // namespace danchieu::text
