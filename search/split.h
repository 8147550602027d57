#pragma once
/// Inside search/: where the parts of a question begin and end. How they hang together is parse.cpp's matter.
///
///     ("ngày hội" OR kl 44) -năm:2022   gives   open  phrase[ngày hội]  any  number[Kết luận 44]  close  none  field year[2022]

#include <string>
#include <vector>

#include "archive/fields.h"
#include "citations/number.h"
#include "text/text.h"

namespace danchieu::search {

/// Spans are code points of the normalised text that is split.
struct Part {
  enum class Kind {
    words,
    phrase,
    number,
    field,  ///< with its value; without one, the group behind it holds the values
    open,
    close,
    all,   ///< AND, VÀ
    any,   ///< OR, HOẶC, |
    none,  ///< -, NOT, KHÔNG, the không- before a field's name
    near   ///< NEAR, GẦN
  };
  Kind kind = Kind::words;
  text::Span span;        ///< whole, with name and quotes
  text::Span value = {};  ///< without them
  bool exactly = false;   ///< words, phrase, field: = stands before it
  bool quoted = false;    ///< field: so was its value
  int distance = 0;       ///< near
  const archive::Field* field = nullptr;
  const citations::TypedNumber* number = nullptr;
};

struct EmptyField {
  text::Span name;  ///< as typed: "năm", "không-dẫn"
  const archive::Field* field;
};

struct Split {
  std::vector<Part> parts;
  std::vector<text::Span> unclosed;        ///< from a quote that has no second one
  std::vector<text::Span> unknown_fields;  ///< the names; their values are parts like any others
  std::vector<EmptyField> empty_fields;    ///< names of fields that no value follows; they are words
};

/// `numbers`: those of the source of `query`. They must outlive the answer.
Split split(const text::Text& query, const std::vector<citations::TypedNumber>& numbers);

/// A part on a line: its kind, its value in brackets.
std::string print(const Part& part, const text::Text& query);

}  // namespace danchieu::search
