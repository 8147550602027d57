#include "compare/wording.h"

#include <algorithm>

#include "archive/lines.h"
#include "archive/page_starts.h"
#include "text/fingerprint.h"
#include "text/words.h"

namespace danchieu::compare {
namespace {

/// Between a citation and its title stand a date and an issuer: at most so many words.
constexpr std::size_t kBeforeTitle = 30;

std::vector<std::uint64_t> prints_of(std::string_view utf8) {
  std::vector<std::uint64_t> prints;
  text::WordReader reader(utf8);
  while (const text::Word* word = reader.next())
    if (!word->folded.empty()) prints.push_back(word->print);
  return prints;
}

/// Lines of paragraphs, items and headings, up to the recipients; behind them from the next page on.
std::vector<text::Span> body_of(const archive::Document& document) {
  using archive::BlockKind;
  const archive::PageStarts pages(document.pages);
  const archive::Blocks blocks = archive::read_blocks(document);
  std::vector<text::Span> body;
  int page_of_foot = 0;
  for (const archive::LineBlock& block : blocks.blocks) {
    if (block.first == block.last) continue;
    const text::Span span{blocks.lines[block.first].span.begin, blocks.lines[block.last - 1].span.end};
    const int page = pages.at(span.begin).page;
    if (block.kind == BlockKind::recipients) page_of_foot = page;
    const bool is_body = block.kind == BlockKind::paragraph || block.kind == BlockKind::item || block.kind == BlockKind::heading;
    if (is_body && (page_of_foot == 0 || page > page_of_foot)) body.push_back(span);
  }
  return body;
}

/// The first word that does not end before code point `at`.
std::size_t word_at(const CountedWords& words, std::uint32_t at) {
  const auto found = std::partition_point(words.spans.begin(), words.spans.end(), [at](text::Span span) { return span.end <= at; });
  return static_cast<std::size_t>(found - words.spans.begin());
}

void leave_out(CountedWords& words, text::Span span) {
  for (std::size_t at = word_at(words, span.begin); at < words.spans.size() && words.spans[at].begin < span.end; ++at)
    words.counted[at] = false;
}

/// The title that is printed behind a citation.
void leave_out_title(CountedWords& words, const citations::Mention& mention) {
  const std::vector<std::uint64_t> title = prints_of(mention.title);
  const auto first = words.prints.begin() + static_cast<std::ptrdiff_t>(word_at(words, mention.span.end));
  const auto room = static_cast<std::size_t>(words.prints.end() - first);
  const auto last = first + static_cast<std::ptrdiff_t>(std::min(room, kBeforeTitle + title.size()));
  const auto found = std::search(first, last, title.begin(), title.end());
  if (title.empty() || found == last) return;
  const std::ptrdiff_t at = found - words.prints.begin();
  std::fill_n(words.counted.begin() + at, title.size(), false);
}

}  // namespace

CountedWords words_of(const std::vector<archive::Page>& pages) {
  CountedWords words;
  std::uint32_t begin = 0;
  for (const archive::Page& page : pages) {
    text::WordReader reader(page.text);
    while (const text::Word* word = reader.next()) {
      if (word->folded.empty()) continue;
      words.prints.push_back(word->print);
      words.spans.push_back({begin + word->span.begin, begin + word->span.end});
    }
    begin += text::count_code_points(page.text);
  }
  return words;
}

CountedWords counted_words(const archive::Document& document) {
  CountedWords words = words_of(document.pages);
  words.counted.assign(words.prints.size(), false);
  for (const text::Span body : body_of(document))
    for (std::size_t at = word_at(words, body.begin); at < words.spans.size() && words.spans[at].begin < body.end; ++at)
      words.counted[at] = true;
  for (const citations::Mention& mention : document.mentions) {
    leave_out(words, mention.span);
    leave_out_title(words, mention);
  }
  return words;
}

}  // namespace danchieu::compare
