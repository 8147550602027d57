#include "compare/fact.h"

#include "text/chars.h"
#include "text/words.h"

namespace danchieu::compare {

using archive::BlockKind;
using text::Span;

bool is_body(const Paragraph& paragraph) {
  if (paragraph.foot) return false;
  switch (paragraph.kind) {
    case BlockKind::heading:
    case BlockKind::paragraph:
    case BlockKind::item:
    case BlockKind::row:
      return true;
    default:
      return false;
  }
}

Span sentence_at(const Side& side, std::uint32_t paragraph, std::uint32_t at) {
  const Span whole = side.paragraphs[paragraph].span;
  const std::u32string_view text = side.text;
  const auto ends = [&](std::uint32_t place) {
    const char32_t c = text[place];
    if (c != U'.' && c != U';' && c != U'!' && c != U'?' && c != U'…') return false;
    std::uint32_t next = place + 1;
    while (next < whole.end && text::is_space(text[next])) ++next;
    // "TP. Huế", "8 tháng..." go on; so does what begins small, but for the items of a list.
    return next > place + 1 && next < whole.end && (c == U';' || text::is_upper(text[next]) || text[next] == U'(');
  };
  Span sentence = whole;
  for (std::uint32_t place = std::min(at, whole.end); place-- > whole.begin;)
    if (ends(place)) {
      sentence.begin = place + 1;
      break;
    }
  while (sentence.begin < at && text::is_space(text[sentence.begin])) ++sentence.begin;
  for (std::uint32_t place = at; place < whole.end; ++place)
    if (ends(place)) {
      sentence.end = place + 1;
      break;
    }
  return sentence;
}

std::string folded_words(const Side& side, Span span) {
  std::string words;
  const std::string utf8 = text::to_utf8(side.slice(span));
  text::WordReader reader(utf8);
  while (const text::Word* word = reader.next()) {
    if (!words.empty()) words += ' ';
    words += word->folded;
  }
  return words;
}

namespace {

/// "23/3/2023", "2023"; empty where it is not known.
std::string printed_date(const text::Date& date) {
  if (!date.known()) return {};
  const std::string year = std::to_string(date.year);
  if (date.month == 0) return year;
  return (date.day == 0 ? "" : std::to_string(date.day) + "/") + std::to_string(date.month) + "/" + year;
}

/// Kind and number in their usual form, however they are written here; a document without a number as it is printed.
std::string called(const Side& side, const citations::Mention& mention) {
  if (mention.number.empty()) return side.printed(mention.span);
  const std::string date = printed_date(mention.issued);
  return (mention.kind.empty() ? "" : mention.kind + " ") + mention.number + (date.empty() ? "" : " (" + date + ")");
}

}  // namespace

std::vector<Fact> read_citations(const Side& side) {
  std::vector<Fact> facts;
  if (side.paragraphs.empty()) return facts;
  for (const citations::Mention& mention : side.document->mentions) {
    const auto paragraph = static_cast<std::uint32_t>(side.paragraph_at(mention.span.begin));
    std::string value = mention.work.empty() ? mention.partial : mention.work;
    if (value.empty()) value = text::fold(mention.title.empty() ? mention.surface : mention.title);
    facts.push_back({.value = std::move(value),
                     .about = mention.kind,
                     .part = mention.pinpoint,
                     .shown = called(side, mention),
                     .span = mention.span,
                     .sentence = sentence_at(side, paragraph, mention.span.begin),
                     .paragraph = paragraph});
  }
  return facts;
}

}  // namespace danchieu::compare
