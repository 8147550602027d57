#include "compare/fact.h"

#include <algorithm>
#include <set>

#include "citations/law_numbers.h"
#include "citations/statement.h"
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

constexpr std::string_view work_prefix = "vn:work/";

/// Without the date: "luat bau cu", "nghi quyet lien tich 102/2025/nqlt".
std::string folded_name(const Fact& fact) { return text::fold(fact.shown.substr(0, fact.shown.find(" ("))); }

/// "101/2025/ubtvqh15": with its year and symbol nothing else of the same place bears it, whatever kind is printed before it.
std::string_view whole_number(std::string_view name) {
  const std::string_view number = name.substr(name.rfind(' ') + 1);
  const std::size_t first = number.find('/'), second = number.find('/', first + 1);
  const bool has_year =
      second != number.npos && second - first == 5 && (number.substr(first + 1, 2) == "20" || number.substr(first + 1, 2) == "19");
  return has_year ? number : std::string_view();
}

/// "10/2022/QĐ-UBND" of two provinces.
bool are_of_two_places(const Fact& one, const Fact& other) {
  const auto first = citations::Key::read(one.value), second = citations::Key::read(other.value);
  return first && second && first->has_place && second->has_place && first->place != second->place;
}

/// Whether `brief` is how a document calls further down what it named in full: "Luật Bầu cử", "Nghị quyết liên tịch 102/2025/NQLT". The
/// title of a law of its own is not short for another: "Luật Giáo dục", "Luật Giáo dục đại học".
bool is_short_for(const Fact& brief, std::string_view name, const Fact& full, std::string_view full_name) {
  if (!full_name.starts_with(name) || full_name.size() == name.size()) return false;
  const char next = full_name[name.size()];
  if (name.find('/') != name.npos) return next == '/' || next == '-';
  if (next != ' ' || !brief.value.starts_with(work_prefix)) return false;
  const auto law = [](const Fact& fact) {
    return citations::law_of_key(fact.value) ||
           (fact.value.starts_with(work_prefix) && !citations::law_versions(fact.value.substr(work_prefix.size())).empty());
  };
  return !law(brief) && law(full);
}

/// What is called by a short name, or a wrong kind, becomes the one work of this document that it can be.
void settle_names(std::vector<Fact>& facts) {
  std::vector<std::string> names;
  for (const Fact& fact : facts) names.push_back(folded_name(fact));
  std::vector<std::string_view> numbers;
  for (const std::string& name : names) numbers.push_back(whole_number(name));
  for (std::size_t i = 0; i < facts.size(); ++i) {
    std::set<std::string> fulls;
    for (std::size_t j = 0; j < facts.size(); ++j) {
      const bool same_number = j < i && !numbers[i].empty() && numbers[i] == numbers[j] && !are_of_two_places(facts[i], facts[j]);
      if (facts[j].value != facts[i].value && (same_number || is_short_for(facts[i], names[i], facts[j], names[j])))
        fulls.insert(facts[j].value);
    }
    if (fulls.size() == 1) facts[i].value = *fulls.begin();
  }
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
  settle_names(facts);
  return facts;
}

}  // namespace danchieu::compare
