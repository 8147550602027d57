#pragma once
/// A text with marks as pieces for a template: {{#pieces}}{{#mark}}<mark>{{text}}</mark>{{/mark}}{{^mark}}{{text}}{{/mark}}{{/pieces}}

#include <string_view>
#include <vector>

#include "text/text.h"
#include "web/view.h"

namespace danchieu::web {

/// `marks`: code points of `text`, in order, none overlapping another; what does not fit the text is passed over.
Rows marked_pieces(std::string_view text, const std::vector<text::Span>& marks);

}  // namespace danchieu::web
