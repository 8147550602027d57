#pragma once
/// One of the two documents that are compared: its paragraphs, and its words as they are compared.
///
///     Vocabulary words;
///     const Side last_year(a, words), this_year(b, words);
///     this_year.words[7].folded == last_year.words[3].folded      // the same word, but perhaps for marks and case
///
/// Words are folded: marks, tone placement, case, quotes, punctuation, line and page breaks are no difference; "05" is "5". Signs that
/// carry meaning ("%", "$") are words of their own. The bullet or numeral that a paragraph begins with is no part of its words. Linear in
/// the text.

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "archive/lines.h"
#include "archive/page_starts.h"

namespace danchieu::compare {

/// Words as numbers: equal words, equal numbers.
class Vocabulary {
 public:
  std::uint32_t number_of(std::string_view word);

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

struct Word {
  std::uint32_t folded = 0;
  std::uint32_t exact = 0;  ///< with its marks
  text::Span span;          ///< code points of the document
};

/// "4. Kinh phí: Sử dụng …" is two paragraphs, one behind the other: a title, and what runs on behind it.
enum class Half : std::uint8_t { none, title, text };

struct Paragraph {
  archive::BlockKind kind = archive::BlockKind::paragraph;
  int depth = 0;     ///< archive::LineBlock
  int section = -1;  ///< index of the section that it stands in, or that it begins
  bool begins_section = false;
  Half half = Half::none;
  bool foot = false;  ///< behind "Nơi nhận:"
  int page = 1;
  text::Span span = {};               ///< with its label
  text::Span label = {};              ///< "-", "2.1.", "a)"; empty where there is none
  std::uint32_t first = 0, last = 0;  ///< its words are [first, last) of Side::words
  std::uint32_t size() const { return last - first; }
};

/// The document must outlive it.
struct Side {
  Side(const archive::Document& document, Vocabulary& vocabulary);

  std::u32string_view slice(text::Span span) const { return std::u32string_view(text).substr(span.begin, span.size()); }
  /// What is printed there, white space tidied, NFC.
  std::string printed(text::Span span) const;
  /// Of the words [first, last).
  text::Span span_of(std::uint32_t first, std::uint32_t last) const { return {words[first].span.begin, words[last - 1].span.end}; }
  /// Index of the paragraph that holds code point `at`, or that comes before it; of the first one where none does.
  std::size_t paragraph_at(std::uint32_t at) const;

  const archive::Document* document;
  archive::PageStarts pages;
  std::u32string text;
  std::vector<Word> words;
  /// Those that have words, in the order of the text. A title of a section that its text follows in the same line stands apart.
  std::vector<Paragraph> paragraphs;
  /// Words that may begin a paragraph or only a line: before them stands a full line that ends a sentence. In order.
  std::vector<std::uint32_t> joints;

 private:
  /// With its words, if it has any.
  void add(Paragraph& paragraph);
  void add_joints(const archive::Blocks& blocks, const archive::LineBlock& block);
};

}  // namespace danchieu::compare
