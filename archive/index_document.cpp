#include "archive/index_document.h"

#include <algorithm>
#include <set>

#include "archive/chains.h"
#include "archive/terms.h"
#include "archive/word_tally.h"
#include "citations/number.h"
#include "text/chars.h"
#include "text/words.h"

namespace danchieu::archive {
namespace {

// Of a title and of a heading; longer ones are sentences. And so many headings of a plan.
constexpr std::size_t kWordsOfTitle = 60, kWordsOfHeading = 30, kHeadings = 100;

struct FieldOfPlan {
  std::string_view field;
  std::string Plan::*value;
};
constexpr FieldOfPlan kFieldsOfPlan[] = {
    {"province", &Plan::province}, {"province", &Plan::province_today},
    {"district", &Plan::district}, {"commune", &Plan::commune},
    {"level", &Plan::level},       {"kind", &Plan::kind},
    {"issuer", &Plan::issuer},     {"signer", &Plan::signer},
};

/// Counted first: Xapian looks a term up each time that it is given one, and finds it sooner where it found it a moment ago.
void add_words(Xapian::Document& document, const std::vector<Page>& pages) {
  Xapian::termpos position = 0;
  WordTally folded, exact;
  for (const Page& page : pages) {
    text::WordReader words(page.text);
    while (const text::Word* word = words.next()) {
      if (word->folded.empty()) continue;
      folded.put(word->print, word->folded, ++position);
      if (word->exact_print != word->print) exact.put(word->exact_print, word->exact, position);
    }
    position += kPageGap;
  }
  folded.for_each([&](std::string_view word, Xapian::termcount, const auto& for_each_place) {
    const std::string name = term("", word);
    for_each_place([&](Xapian::termpos place) { document.add_posting(name, place); });
  });
  exact.for_each([&](std::string_view word, Xapian::termcount times, const auto&) { document.add_term(term("", word), times); });
}

void add_words(Xapian::Document& document, std::string_view prefix, std::string_view value) {
  Xapian::termpos position = 0;
  text::WordReader words(value);
  while (const text::Word* word = words.next())
    if (!word->folded.empty()) document.add_posting(term(prefix, word->folded), ++position);
}

/// The first words of a text, folded, with a space between.
std::string folded_words(std::string_view value, std::size_t most) {
  std::string all;
  text::WordReader words(value);
  std::size_t count = 0;
  while (const text::Word* word = words.next()) {
    if (word->folded.empty()) continue;
    if (++count > most) break;
    all.append(all.empty() ? "" : " ").append(word->folded);
  }
  return all;
}

/// The first line that says anything.
std::string_view first_line(const std::vector<Page>& pages) {
  for (const Page& page : pages) {
    std::string_view rest = page.text;
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      if (text::WordReader(line).next()) return line;
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    }
  }
  return {};
}

void add_titles(Xapian::Document& document, const Document& plan) {
  const std::string_view title = plan.plan.title.empty() ? first_line(plan.pages) : std::string_view(plan.plan.title);
  add_words(document, kTitle, title);
  std::string titles = folded_words(title, kWordsOfTitle);
  std::size_t headings = 0;
  for (const Section& section : plan.sections) {
    const std::string words = folded_words(section.title, kWordsOfHeading);
    if (words.empty()) continue;
    if (++headings > kHeadings) break;
    titles.append(1, kBetweenTitles).append(words);
    for (std::size_t at = 0, end = 0; at < words.size(); at = end + 1) {
      end = std::min(words.find(' ', at), words.size());
      document.add_term(term(kHeading, std::string_view(words).substr(at, end - at)));
    }
  }
  document.set_data(titles);
}

/// A field's terms, and its value where facets count it.
void add_field(Xapian::Document& document, const Field& field, const Plan& plan) {
  std::set<std::string> known;
  std::string shown;
  for (const FieldOfPlan& row : kFieldsOfPlan) {
    const std::string& value = plan.*row.value;
    if (row.field != field.name) continue;
    const std::string compared = field_value(field, value);
    if (compared.empty() || !known.insert(compared).second) continue;
    document.add_boolean_term(term(field.prefix, compared));
    if (field.by_words) add_words(document, words_prefix(field), value);
    if (!shown.empty()) shown += kBetweenValues;
    shown += text::tidy(value);
  }
  if (field.facet && !shown.empty()) document.add_value(facet_slot(field), shown);
}

void add_year(Xapian::Document& document, const Field& field, int year) {
  if (year == 0) return;
  const std::string digits = std::to_string(year);
  document.add_boolean_term(term(field.prefix, digits));
  document.add_value(year_slot, Xapian::sortable_serialise(year));
  document.add_value(facet_slot(field), digits);
}

/// Fields that only some relations of the plan to a work belong to; a field that is not here takes all.
struct RelationsOfField {
  std::string_view field;
  bool (*has)(citations::Relation);
};
constexpr RelationsOfField kRelationsOfFields[] = {
    {"implements", citations::counts_as_implementing},
    {"based_on", [](citations::Relation relation) { return relation == citations::Relation::based_on; }},
};

/// What the plan itself says of a mentioned document; through titles only where each document leads on to the next.
citations::Relation relation_of_plan(const std::vector<citations::Mention>& mentions, const citations::Mention& mention) {
  const citations::Mention* outer = &mention;
  while (outer->inside >= 0 && mentions.data() + outer->inside < outer) {
    if (!leads_on(outer->relation)) return citations::Relation::mentions;
    outer = &mentions[static_cast<std::size_t>(outer->inside)];
  }
  return outer->relation;
}

void add_citations(Xapian::Document& document, const Field& field, const std::vector<citations::Mention>& mentions,
                   const std::vector<std::uint32_t>& cited) {
  const auto* relations = std::find_if(std::begin(kRelationsOfFields), std::end(kRelationsOfFields),
                                       [&](const RelationsOfField& row) { return row.field == field.name; });
  const bool all = relations == std::end(kRelationsOfFields);
  for (const citations::Mention& mention : mentions) {
    if (!all && !relations->has(relation_of_plan(mentions, mention))) continue;
    if (!mention.number.empty())
      for (const std::string& number : citations::number_terms(mention.kind, mention.number)) document.add_term(term(field.prefix, number));
    if (!mention.work.empty()) document.add_boolean_term(term(field.keys, mention.work));
  }
  if (field.facet && !cited.empty()) document.add_value(facet_slot(field), pack(cited));
}

}  // namespace

Xapian::Document index_document(const StoredPlan& plan, const std::vector<std::uint32_t>& cited) {
  Xapian::Document document;
  const Plan& head = plan.document.plan;
  add_words(document, plan.document.pages);
  add_titles(document, plan.document);
  if (!head.number.empty())
    for (const std::string& number : citations::number_terms(head.kind, head.number)) document.add_term(term(kOwnNumber, number));
  for (const Field& field : fields()) {
    switch (field.kind) {
      case FieldKind::term:
        add_field(document, field, head);
        break;
      case FieldKind::number:
        add_year(document, field, head.year);
        break;
      case FieldKind::work:
        add_citations(document, field, plan.document.mentions, cited);
        break;
      case FieldKind::date:
        break;  // date_slot, below
    }
  }
  const std::string date = head.issued.known() ? head.issued.iso() : head.year != 0 ? std::to_string(head.year) : std::string();
  if (!date.empty()) document.add_value(date_slot, date);
  return document;
}

std::string pack(const std::vector<std::uint32_t>& ids) {
  std::string value;
  value.reserve(4 * ids.size());
  for (const std::uint32_t id : ids)
    for (int shift = 24; shift >= 0; shift -= 8) value += static_cast<char>(id >> shift & 0xff);
  return value;
}

std::vector<std::uint32_t> unpack(std::string_view value) {
  std::vector<std::uint32_t> ids(value.size() / 4);
  for (std::size_t i = 0; i < 4 * ids.size(); ++i) ids[i / 4] = ids[i / 4] << 8 | static_cast<unsigned char>(value[i]);
  return ids;
}

}  // namespace danchieu::archive
