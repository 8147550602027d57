#pragma once
/// Where a plan's text answers the question that led to it.

#include <string>
#include <string_view>
#include <vector>

#include "archive/document.h"
#include "search/wanted.h"
#include "text/text.h"

namespace danchieu::web {

/// Code points of the document, in order, none overlapping another; a phrase, neighbouring words, a cited number are one hit. Linear in the
/// text.
std::vector<text::Span> find_hits(const archive::Document& document, const std::string& question);
/// The same in a text that stands alone, as a title does: words and phrases.
std::vector<text::Span> find_hits(std::string_view utf8, const search::Wanted& wanted);

}  // namespace danchieu::web
