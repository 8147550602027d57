#pragma once
/// Inside search/: where the parts of a question begin and end. What they mean is parse.cpp's matter.

#include <vector>

#include "archive/fields.h"
#include "citations/number.h"
#include "text/text.h"

namespace danchieu::search {

/// Spans are code points of the normalised text that is split.
struct Part {
  enum class Kind { words, phrase, number, field };
  Kind kind = Kind::words;
  bool unwanted = false;  ///< a minus, KHÔNG or NOT stands before it
  text::Span span;        ///< whole, with minus, name and quotes
  text::Span value;       ///< without them
  const archive::Field* field = nullptr;
  const citations::TypedNumber* number = nullptr;
};

struct Split {
  std::vector<Part> parts;
  std::vector<text::Span> unclosed;        ///< from a quote that has no second one
  std::vector<text::Span> unknown_fields;  ///< the names; their values are parts like any others
};

/// `numbers`: those of the source of `query`. They must outlive the answer.
Split split(const text::Text& query, const std::vector<citations::TypedNumber>& numbers);

}  // namespace danchieu::search
