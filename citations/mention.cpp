#include "citations/mention.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "citations/candidate.h"
#include "citations/cues.h"
#include "citations/evidence.h"
#include "citations/identity.h"
#include "citations/law_numbers.h"
#include "citations/numbered.h"
#include "citations/programmes.h"
#include "citations/reading.h"
#include "citations/tail.h"
#include "citations/titled.h"
#include "citations/titles.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

/// A title without the words that lead to it and the quotes around it: `về việc "Tăng cường …"` is "Tăng cường …".
std::string bare_title(std::string title) {
  if (title.empty()) return title;
  for (const std::string_view lead : {"về việc ", "Về việc ", "về ", "Về ", "V/v ", "v/v "}) {
    if (title.starts_with(lead)) title.erase(0, lead.size());
    if (title.starts_with('"') && std::string_view(title).substr(1).starts_with(lead)) title.erase(1, lead.size());
  }
  const auto quotes = std::count(title.begin(), title.end(), '"');
  if (quotes == 2 && title.front() == '"' && title.back() == '"') title = title.substr(1, title.size() - 2);
  else if (quotes % 2 == 1 && title.front() == '"') title.erase(0, 1);
  else if (quotes % 2 == 1 && title.back() == '"') title.pop_back();
  return title;
}

/// A self reference (CITATIONS §8.5): the citing document's own number, and nothing printed at it that makes it another document.
bool is_self(const Candidate& candidate, const Context& context) {
  if (context.number.empty() || text::fold(candidate.printed_number) != text::fold(context.number)) return false;
  const bool other_date = candidate.issued.known() && context.issued.known() && candidate.issued.year != context.issued.year;
  const std::string issuer = text::fold(candidate.issuer_text);
  const bool other_issuer = !issuer.empty() && !context.issuer.empty() && text::fold(context.issuer).find(issuer) == std::string::npos;
  return !other_date && !other_issuer;
}

/// "Quyết định A và Quyết định B ngày …": date, issuer and term behind the last of a list are of all (CITATIONS §8.7). Printed they are at
/// the last alone, so this serves identities only.
class SharedTails {
 public:
  SharedTails(const Reading& reading, const std::vector<Candidate>& candidates) : candidates_(candidates), with_tail_(candidates.size()) {
    for (std::size_t i = candidates.size(); i-- > 1;) {
      const Candidate& next = (*this)[i];
      const Candidate& one = candidates[i - 1];
      const bool bare = one.number && !one.issued.known() && one.issuer_text.empty() && one.term == 0 && one.tail_end == one.core.end;
      if (!bare || !next.number || one.parent != next.parent) continue;
      std::uint32_t token = one.core.end;
      while (token < next.clause && (reading.is_mark(token, U',') || reading.is_word(token, "va"_w))) ++token;
      const bool year_fits = !one.number->year || !next.issued.known() || one.number->year == next.issued.year;
      // Documents of one kind and one issuer; of others the tail is the last one's own.
      const bool alike = one.head == next.head && one.number->atoms == next.number->atoms;
      const bool any = next.issued.known() || !next.issuer_text.empty() || next.term != 0;
      if (token != next.clause || token == one.core.end || !year_fits || !alike || !any) continue;
      Candidate& filled = *(with_tail_[i - 1] = std::make_unique<Candidate>(one));
      filled.issued = next.issued;
      filled.issuer_text = next.issuer_text;
      filled.term = next.term;
    }
  }
  const Candidate& operator[](std::size_t i) const { return with_tail_[i] ? *with_tail_[i] : candidates_[i]; }

 private:
  const std::vector<Candidate>& candidates_;
  std::vector<std::unique_ptr<Candidate>> with_tail_;  // of the few that share one
};

/// The keys of what is named by its title. A law is the version of its year or date, in the table of laws; without one that which the
/// document names elsewhere (R4), else that which was in force when the document was issued (CITATIONS §5.5).
class TitledKeys {
 public:
  TitledKeys(const std::vector<Candidate>& candidates, const std::vector<Identity>& identities, text::Date citing) : citing_(citing) {
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const LawVersion* const law = candidates[i].number ? numbered(candidates[i], identities[i]) : dated(candidates[i]);
      if (law == nullptr) continue;
      const auto [named, fresh] = named_.try_emplace(law->slug, law);
      if (!fresh && named->second != law) named->second = nullptr;  // of two it is neither
    }
  }

  std::string of(const Candidate& candidate) const {
    if (!is_law(candidate)) return "vn:" + candidate.named_work;
    const std::string slug(slug_of(candidate));
    const LawVersion* law = nullptr;
    if (candidate.issued.known()) law = dated(candidate);
    else if (const auto named = named_.find(slug); named != named_.end()) law = named->second;
    else if (citing_.known()) law = law_in_force(slug, citing_);
    return law != nullptr && !law->key.empty() ? law->key : "vn:work/" + slug;
  }

 private:
  static constexpr std::string_view by_title = "work/";
  static bool is_law(const Candidate& candidate) { return candidate.named_work.starts_with(by_title); }
  static std::string_view slug_of(const Candidate& candidate) {
    return law_slug(std::string_view(candidate.named_work).substr(by_title.size()));
  }
  static const LawVersion* dated(const Candidate& candidate) {
    return is_law(candidate) && candidate.issued.known() ? law_dated(slug_of(candidate), candidate.issued) : nullptr;
  }
  static const LawVersion* numbered(const Candidate& candidate, const Identity& identity) {
    const bool statute = candidate.head != nullptr && (candidate.head->series == "l" || candidate.head->series == "pl");
    return statute ? law_of_key(identity.key()) : nullptr;
  }

  text::Date citing_;
  std::map<std::string, const LawVersion*> named_;  // by slug; nullptr where the document names several
};

/// Takes what it is made of from `candidate`.
Mention make_mention(const text::Text& source, const Reading& reading, Candidate& candidate, Evidence& evidence) {
  Mention mention;
  // The reading is made of `source`, which is made of the file: the file's code points are what is reported.
  mention.span = reading.text().source(candidate.span);
  mention.surface = reading.text().as_written() ? reading.text().tidied(candidate.span) : source.written_tidied(mention.span);
  mention.kind = std::move(candidate.kind);
  mention.number = std::move(candidate.printed_number);
  mention.named_only = !candidate.number;
  mention.issued = candidate.issued;
  mention.issuer = std::move(candidate.issuer_text);
  mention.title = bare_title(reading.words(candidate.title.begin, candidate.title.end));
  mention.pinpoint = reading.words(candidate.pinpoint.begin, candidate.pinpoint.end);
  mention.relation = candidate.relation;
  mention.repaired = candidate.number && candidate.number->repaired;
  mention.inside = candidate.parent;
  mention.acts_on = candidate.acts_on;
  mention.action = candidate.action;
  const Tokens sentence = evidence.sentence_of(candidate);
  mention.sentence = reading.text().source({reading[sentence.begin].span.begin, reading[sentence.end - 1].span.end});
  mention.evidence = evidence.of(candidate, sentence);
  return mention;
}

}  // namespace

std::vector<Mention> find_mentions(const text::Text& text, const Context& context) {
  const Reading reading(text);
  if (reading.size() == 0) return {};
  std::vector<Candidate> candidates = find_numbered(reading);
  std::erase_if(candidates, [&](const Candidate& candidate) { return is_self(candidate, context); });
  add_titled(reading, candidates);
  add_programmes(reading, candidates);
  read_leads(reading, candidates);
  read_titles(reading, candidates);
  read_relations(reading, context.kind.empty() ? nullptr : kind_of_noun(context.kind), candidates);
  drop_idle_programmes(candidates);

  std::vector<Identity> identities;
  identities.reserve(candidates.size());
  const SharedTails tails(reading, candidates);
  for (std::size_t i = 0; i < candidates.size(); ++i) identities.push_back(candidates[i].number ? identify(tails[i], context) : Identity{});
  inherit(candidates, identities);
  const TitledKeys titled(candidates, identities, context.issued);

  std::vector<Mention> mentions;
  mentions.reserve(candidates.size());
  Evidence evidence(reading);
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    Mention& mention = mentions.emplace_back(make_mention(text, reading, candidates[i], evidence));
    if (candidates[i].number) {
      mention.unit = drafting_unit(*candidates[i].number);
      mention.suspect = is_suspect(candidates[i], context);
      mention.partial = identities[i].key();
      if (identities[i].complete()) mention.work = mention.partial;
    } else if (!candidates[i].named_work.empty()) {
      mention.work = mention.partial = titled.of(candidates[i]);
    }
  }
  return mentions;
}

}  // namespace danchieu::citations
