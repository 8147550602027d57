#pragma once
/// How the program speaks: each sentence stands once, in Vietnamese and in English, in cli/texts.h.
///
///     say<texts::plans_found>(4)     "4 kế hoạch"; with DANCHIEU_LANG=en "4 plan(s)"
///
/// A sentence whose places do not fit its arguments does not compile.

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace danchieu::cli {

struct Text {
  std::string_view vietnamese;
  std::string_view english;
};

/// True unless the environment variable DANCHIEU_LANG begins with "en".
bool in_vietnamese();

/// A text without places, in the language of the reader.
inline std::string_view word(const Text& text) { return in_vietnamese() ? text.vietnamese : text.english; }

template <const Text& text, typename... Args>
std::string say(Args&&... args) {
  constexpr fmt::format_string<Args...> vietnamese(text.vietnamese);
  constexpr fmt::format_string<Args...> english(text.english);
  return fmt::format(in_vietnamese() ? vietnamese : english, std::forward<Args>(args)...);
}

}  // namespace danchieu::cli
