#pragma once
/// What is shown of the text round a mention: its sentence, or the part of a long one that tells.
///
///     Evidence evidence(reading);
///     const Excerpt excerpt = evidence.of(candidate, evidence.sentence_of(candidate));
///     ExcerptWriter(reading.text()).written(excerpt)
///         ->  "Thực hiện các văn bản sau của Bộ Công an: … sửa đổi, bổ sung Thông tư số 36/2010/TT-BCA …"
///
/// Asked in the order of the text, Evidence looks at each end of a sentence once and the writer encodes each character once, however many
/// mentions a sentence has.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "citations/candidate.h"
#include "citations/reading.h"

namespace danchieu::citations {

/// A part of a text as UTF-8, tidied, that grows with what is asked of it.
class Strip {
 public:
  explicit Strip(const text::Text& text) : text_(text) {}
  /// Makes sure of `span`, which begins and ends with a word or a mark.
  void cover(text::Span span);
  /// What stands at `span`, which begins and ends so too and is covered. Valid until more is covered.
  std::string_view at(text::Span span) const;

 private:
  const text::Text& text_;
  text::Span span_;                  // what is encoded
  std::string utf8_;                 // of it
  std::vector<std::uint32_t> ends_;  // of each of its characters in `utf8_`
};

/// What is shown of a sentence, as places of the text that was read.
struct Excerpt {
  text::Span head;          ///< the words that open a long sentence; empty where `part` begins with them
  text::Span part;          ///< what stands round the mention
  bool cut_behind = false;  ///< the sentence goes on
};

class ExcerptWriter {
 public:
  explicit ExcerptWriter(const text::Text& text) : text_(text), strip_(text) {}
  /// Tidied, with dots for what is left out.
  std::string written(const Excerpt& excerpt);

 private:
  const text::Text& text_;
  text::Span whole_;  // the sentence that was written whole last: a list repeats its own with each item
  std::string written_whole_;
  Strip strip_;  // of long sentences, of which mentions show parts that overlap
};

class Evidence {
 public:
  explicit Evidence(const Reading& reading) : reading_(reading) {}

  /// Of an endless sentence so many tokens before and behind the mention.
  Tokens sentence_of(const Candidate& candidate);
  /// The sentence as it is shown: whole, or around the mention with the words that open it.
  Excerpt of(const Candidate& candidate, Tokens sentence);

 private:
  std::uint32_t begin_of(std::uint32_t token) const { return reading_[token].span.begin; }
  std::uint32_t end_of(std::uint32_t token) const { return reading_[token - 1].span.end; }
  text::Span span_of(Tokens tokens) const { return {begin_of(tokens.begin), end_of(tokens.end)}; }
  /// The words that open a long sentence.
  Tokens head_of(Tokens sentence);

  const Reading& reading_;
  std::uint32_t from_ = 0, to_ = 0;  // where the last excerpt was cut: the next one is cut near
  std::uint32_t head_end_ = 0;       // where the last head ended
  std::size_t passed_ = 0;           // the ends of sentences before the mention that was asked for last
};

}  // namespace danchieu::citations
