#include "citations/mention.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "citations/candidate.h"
#include "citations/cues.h"
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

constexpr std::uint32_t most_before = 240;  // code points of a sentence shown before a mention
constexpr std::uint32_t most_after = 260;
constexpr std::uint32_t head_shown = 110;  // of a long sentence, its beginning tells what governs its list

struct Sentence {
  std::uint32_t begin = 0, end = 0;  ///< tokens
  bool operator==(const Sentence&) const = default;
};

/// Where the sentences of mentions begin and end. Asked in text order, it looks at each token once, however many mentions a sentence has.
class Sentences {
 public:
  explicit Sentences(const Reading& reading) : reading_(reading) {}

  /// Of an endless sentence so many tokens before and behind the mention.
  Sentence of(const Candidate& candidate) {
    constexpr std::uint32_t longest = 600;
    const auto [first, last] = candidate.core;
    if (first < seen_) begin_ = seen_ = 0;
    for (; seen_ < first; ++seen_)
      if (reading_.ends_sentence(seen_)) begin_ = seen_ + 1;
    if (last > end_ || last <= end_from_) {
      end_ = end_from_ = last;
      end_from_ -= 1;
      while (end_ < reading_.size() && !reading_.ends_sentence(end_ - 1)) ++end_;
    }
    return {std::max(begin_, first > longest ? first - longest : 0), std::min(end_, last + longest)};
  }

 private:
  const Reading& reading_;
  std::uint32_t seen_ = 0, begin_ = 0;    // the last sentence that begins at or before `seen_`
  std::uint32_t end_from_ = 0, end_ = 0;  // the first end of a sentence behind `end_from_`
};

/// The sentence that was shown whole last: a list repeats its own with each item.
struct Shown {
  Sentence sentence;
  std::string evidence;
};

/// The sentence as it is shown: whole, or around the mention with the words that open it.
std::string shown(const Reading& reading, const Candidate& candidate, Sentence sentence, Shown& last) {
  const auto begin_of = [&](std::uint32_t token) { return reading[token].span.begin; };
  const auto end_of = [&](std::uint32_t token) { return reading[token - 1].span.end; };
  std::uint32_t from = sentence.begin, to = sentence.end;
  std::string evidence;
  if (candidate.span.begin - begin_of(sentence.begin) > most_before) {
    std::uint32_t head_end = sentence.begin + 1;
    while (end_of(head_end) - begin_of(sentence.begin) < head_shown) ++head_end;
    reading.append_words(sentence.begin, head_end, evidence);
    evidence += " … ";
    from = reading.token_at(candidate.span.begin - (most_before - head_shown));
    while (from < candidate.core.begin && begin_of(from) == end_of(from)) ++from;
  }
  to = std::max(std::min(to, reading.token_at(candidate.span.end + most_after + 1)), candidate.core.end);
  const auto within_word = [&](std::uint32_t token) { return token < sentence.end && begin_of(token) == end_of(token); };
  while (to > candidate.core.end && (end_of(to) - candidate.span.end > most_after || within_word(to))) --to;
  const bool whole = from == sentence.begin && to == sentence.end;
  if (whole && last.sentence == sentence) return last.evidence;
  reading.append_words(from, to, evidence);
  if (to < sentence.end) evidence += " …";
  if (whole) last = {sentence, evidence};
  return evidence;
}

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
      if (token != next.clause || token == one.core.end || !year_fits || !alike) continue;
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
Mention make_mention(const text::Text& source, const Reading& reading, Candidate& candidate, Sentence sentence, Shown& last) {
  Mention mention;
  // The reading is made of `source`, which is made of the file: the file's code points are what is reported.
  mention.span = reading.text().source(candidate.span);
  mention.surface = source.written_tidied(mention.span);
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
  mention.sentence = reading.text().source({reading[sentence.begin].span.begin, reading[sentence.end - 1].span.end});
  mention.evidence = shown(reading, candidate, sentence, last);
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
  Sentences sentences(reading);
  Shown last;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    Mention& mention = mentions.emplace_back(make_mention(text, reading, candidates[i], sentences.of(candidates[i]), last));
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
