#pragma once
/// A question with one of its parts changed.
///
///     with_words("ngay hoi Cao Bằng", {5, 8}, "hội") == "ngay hội Cao Bằng"
///     with_words("ngay hoi", {0, 4}, "") == "hoi"

#include <string>
#include <string_view>

#include "text/text.h"

namespace danchieu::search {

/// `part`: code points of `question`, as in Understood::span. White space around it becomes one blank.
std::string with_words(const std::string& question, text::Span part, std::string_view words);

}  // namespace danchieu::search
