#include "citations/mention.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <utility>

#include "citations/behind_title.h"
#include "citations/bodies.h"
#include "citations/candidate.h"
#include "citations/cues.h"
#include "citations/evidence.h"
#include "citations/found.h"
#include "citations/heads.h"
#include "citations/identity.h"
#include "citations/law_numbers.h"
#include "citations/leads.h"
#include "citations/numbered.h"
#include "citations/programmes.h"
#include "citations/reading.h"
#include "citations/spare.h"
#include "citations/titled.h"
#include "citations/titles.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

/// Where the text goes on behind `lead` and the blanks after it, from `at` on; `at` where it does not begin so.
std::uint32_t behind_lead(std::u32string_view chars, std::uint32_t at, std::uint32_t end, std::u32string_view lead) {
  std::uint32_t i = at;
  for (const char32_t c : lead) {
    if (i == end || (c == U' ' ? !text::is_space(chars[i]) : text::to_lower(chars[i]) != c)) return at;
    ++i;
    if (c == U' ')
      while (i < end && text::is_space(chars[i])) ++i;
  }
  return i < end ? i : at;
}

/// Where a title stands without the words that lead to it and the quotes around it: `về việc "Tăng cường …"` is "Tăng cường …".
text::Span bare_title(std::u32string_view chars, text::Span title) {
  constexpr std::u32string_view leads[] = {U"về việc ", U"vềviệc ", U"về ", U"v/v "};
  if (title.empty()) return title;
  auto [begin, end] = title;
  std::uint32_t inner = 0;  // behind the quote that opens it, and a lead behind that
  for (const std::u32string_view lead : leads) {
    if (inner == 0) begin = behind_lead(chars, begin, end, lead);
    if (inner == 0 && chars[begin] == U'"') inner = begin + 1;
    if (inner != 0) inner = behind_lead(chars, inner, end, lead);
  }
  // "vềphê duyệt": the blank behind the lead was lost.
  if (inner == 0 && end - begin > 2 && chars[begin] == U'v' && chars[begin + 1] == U'ề' && text::is_letter(chars[begin + 2])) begin += 2;
  while (end > begin && (chars[end - 1] == U',' || chars[end - 1] == U'/')) --end;
  if (end > begin && chars[end - 1] == U'.' && chars.substr(end, 1) == U"/") --end;  // "…./."
  const bool opens = inner != 0, closes = chars[end - 1] == U'"';
  if (!opens && !closes) return {begin, end};
  const auto quotes = std::count(chars.begin() + begin, chars.begin() + end, U'"');
  const bool both = quotes == 2 && opens && closes, odd = quotes % 2 == 1;
  if (opens && (both || odd)) begin = inner;
  if (closes && (both || (odd && !opens))) --end;
  while (begin < end && text::is_space(chars[begin])) ++begin;
  while (begin < end && text::is_space(chars[end - 1])) --end;
  return {begin, end};
}

/// "Luật Nhà ở số 27/2023/QH15": the name between the noun and the number is the title of that law.
Tokens name_before_number(const Reading& reading, const Candidate& law) {
  if (!law.titled) return {};
  constexpr std::uint32_t furthest = 4;  // "khoản 3 Điều 217 của Luật Doanh nghiệp số …"
  std::uint32_t begin = law.pinpoint.empty() ? law.clause : law.pinpoint.end;
  const std::uint32_t last = begin + furthest;
  while (begin < last && head_at(reading, begin).kind == nullptr) ++begin;
  const Head noun = head_at(reading, begin);
  if (noun.kind == nullptr) return {};
  Tokens name{noun.end, law.core.begin};
  while (!name.empty() && (!reading[name.end - 1].word() || reading.is_word(name.end - 1, "so"_w))) --name.end;
  if (name.end > name.begin + 2 && reading.is_word(name.end - 1, "luat"_w) && !reading[name.end - 2].word()) name.end -= 2;  // "(Luật số"
  return name;
}

/// Folded, without signs and blanks: "QĐ/BNN-KL" is "QĐ-BNN-KL".
std::string letters_and_digits(std::string_view text) {
  std::string folded = text::fold(text);
  std::erase_if(folded, [](char c) { return c == '/' || c == '-' || c == ' '; });
  return folded;
}

/// "UBND tỉnh Nghệ An", "UBND tỉnh" of the "Ủy ban nhân dân tỉnh Nghệ An".
bool is_short_for(const std::string& name, const std::string& whole) {
  static constexpr std::array levels = {"tinh", "huyen", "pho", "quan", "xa", "phuong", "tran"};
  const std::vector<const Body*> named = bodies_named(name), wholly = bodies_named(whole);
  if (named.empty() || wholly.empty() || named.front() != wholly.front()) return false;
  const auto last = [](const std::string& folded) { return folded.substr(folded.rfind(' ') + 1); };
  const std::string end = last(text::fold(name));
  return end == last(text::fold(whole)) || std::find(levels.begin(), levels.end(), end) != levels.end();
}

/// A self reference (CITATIONS §8.5): the citing document's own number, and nothing printed at it that makes it another document.
bool is_self(const Candidate& candidate, const Context& context) {
  if (context.number.empty() || !candidate.number ||
      letters_and_digits(candidate.number->canonical()) != letters_and_digits(context.number))
    return false;
  const bool other_date = candidate.issued.known() && context.issued.known() && candidate.issued.year != context.issued.year;
  const bool same_day = candidate.issued.whole() && candidate.issued == context.issued;
  const std::string issuer = text::fold(candidate.issuer_text);
  const bool other_issuer = !issuer.empty() && !context.issuer.empty() && text::fold(context.issuer).find(issuer) == std::string::npos;
  const bool same_body = other_issuer && same_day && is_short_for(candidate.issuer_text, context.issuer);
  return !other_date && (!other_issuer || same_body);
}

/// "LUẬT / BAN HÀNH VĂN BẢN …": the heading of a law is itself, and so is what bears its title below.
void drop_own_title(const Context& context, Candidates& candidates, const Reading& reading) {
  if (context.kind != "Luật" && context.kind != "Bộ luật" && context.kind != "Pháp lệnh") return;
  const auto shouted = [&](const Candidate& one) {
    const text::Span noun = reading[one.core.begin].span;
    return !one.number && !one.named_work.empty() && text::is_upper(reading.chars()[noun.end - 1]);
  };
  const auto own = std::find_if(candidates.begin(), candidates.end(), shouted);
  if (own == candidates.end()) return;
  const std::string title = own->named_work;
  std::erase_if(candidates, [&](const Candidate& one) { return !one.number && !one.issued.known() && one.named_work == title; });
}

/// "Quyết định A và Quyết định B ngày …": date, issuer and term behind the last of a list are of all (CITATIONS §8.7). Printed they are at
/// the last alone, so this serves identities only.
class SharedTails {
 public:
  SharedTails(const Reading& reading, const Candidates& candidates) : candidates_(candidates), with_tail_(candidates.size()) {
    for (std::size_t i = candidates.size(); i-- > 1;) {
      const Candidate& next = (*this)[i];
      const Candidate& one = candidates[i - 1];
      const bool bare = one.number && !one.issued.known() && one.issuer_text.empty() && one.term == 0 && one.tail_end == one.core.end;
      if (!bare || !next.number || one.parent != next.parent) continue;
      std::uint32_t token = one.core.end;
      while (token < next.clause && (reading.is_mark(token, U',') || reading.is_word(token, "va"_w))) ++token;
      const bool year_fits = !one.number->year || !next.issued.known() || one.number->year == next.issued.year;
      // Documents of one kind and one issuer; of others the tail is the last one's own.
      const bool alike = one.head == next.head && one.number->symbol.same_atoms(next.number->symbol);
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
  const Candidates& candidates_;
  std::vector<std::unique_ptr<Candidate>> with_tail_;  // of the few that share one
};

/// The keys of what is named by its title. A law is the version of its year or date, in the table of laws; without one that which the
/// document names elsewhere (R4), else that which was in force when the document was issued (CITATIONS §5.5).
class TitledKeys {
 public:
  TitledKeys(const Candidates& candidates, const Identities& identities, text::Date citing) : citing_(citing) {
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

/// "Điều7" as it should have been printed; "5a" and "đ1" stay.
std::string with_blanks(std::string pinpoint) {
  constexpr std::size_t shortest = 3;  // letters of "mục"
  std::size_t letters = 0;             // bytes of them
  for (std::size_t i = 0; i < pinpoint.size(); ++i) {
    const bool digit = pinpoint[i] >= '0' && pinpoint[i] <= '9';
    if (digit && letters >= shortest) pinpoint.insert(i++, 1, ' ');
    const bool letter =
        (pinpoint[i] & 0x80) != 0 || (pinpoint[i] >= 'A' && pinpoint[i] <= 'Z') || (pinpoint[i] >= 'a' && pinpoint[i] <= 'z');
    letters = letter ? letters + 1 : 0;
  }
  return pinpoint;
}

/// Takes what it is made of from `candidate`.
void fill(FoundMention& found, const Reading& reading, Candidate& candidate, Evidence& evidence) {
  // The reading is made of the source, which is made of the file: the file's code points are what is reported.
  found.span = reading.text().source(candidate.span);
  found.kind = candidate.kind;
  if (candidate.number) found.number = candidate.number->canonical();
  found.named_only = !candidate.number;
  found.issued = candidate.issued;
  found.issuer = std::move(candidate.issuer_text);
  const Tokens title = candidate.title.empty() ? name_before_number(reading, candidate) : candidate.title;
  found.title = bare_title(reading.chars(), reading.span_of(title.begin, title.end));
  found.pinpoint = reading.span_of(candidate.pinpoint.begin, candidate.pinpoint.end);
  found.relation = candidate.relation;
  found.repaired = candidate.number && candidate.number->repaired;
  found.inside = candidate.parent;
  found.acts_on = candidate.acts_on;
  found.action = candidate.action;
  const Tokens sentence = evidence.sentence_of(candidate);
  found.sentence = reading.text().source({reading[sentence.begin].span.begin, reading[sentence.end - 1].span.end});
  found.evidence = evidence.of(candidate, sentence);
}

}  // namespace

Found::Found(const text::Text& text, const Context& context) : source_(text) {
  Reading reading(text);
  if (reading.size() == 0) return;
  Spare<Candidates> spare_candidates;
  Spare<Identities> spare_identities;
  Candidates& candidates = *spare_candidates;
  Identities& identities = *spare_identities;
  find_numbered(reading, candidates);
  std::erase_if(candidates, [&](const Candidate& candidate) { return is_self(candidate, context); });
  add_titled(reading, candidates);
  drop_own_title(context, candidates, reading);
  add_programmes(reading, candidates);
  read_leads(reading, candidates);
  read_titles(reading, candidates);
  read_behind_titles(reading, candidates);
  read_relations(reading, context.kind.empty() ? nullptr : kind_of_noun(context.kind), candidates);
  drop_idle_programmes(candidates);

  const SharedTails tails(reading, candidates);
  identify_all(
      candidates.size(), [&](std::size_t i) -> const Candidate& { return tails[i]; }, context, identities);
  inherit(candidates, identities);
  const TitledKeys titled(candidates, identities, context.issued);

  mentions_.resize(candidates.size());
  Evidence evidence(reading);
  KeyWriter keys;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    FoundMention& mention = mentions_[i];
    if (candidates[i].number) {
      mention.unit = candidates[i].number->symbol.unit();
      mention.suspect = is_suspect(candidates[i], context);
      mention.key = keys.key(identities[i]);
      mention.identified = identities[i].complete();
    } else if (!candidates[i].named_work.empty()) {
      mention.key = titled.of(candidates[i]);
      mention.identified = true;
    }
    fill(mention, reading, candidates[i], evidence);
  }
  cleaned_ = reading.take_prepared();
}

Mention Found::written(const FoundMention& found, ExcerptWriter& excerpts) const {
  Mention mention;
  mention.span = found.span;
  mention.surface = source_.written_tidied(found.span);
  mention.kind = found.kind;
  mention.number = found.number;
  mention.issued = found.issued;
  mention.issuer = found.issuer;
  mention.title = read().tidied(found.title);
  mention.pinpoint = with_blanks(read().tidied(found.pinpoint));
  mention.relation = found.relation;
  mention.inside = found.inside;
  mention.named_only = found.named_only;
  mention.repaired = found.repaired;
  mention.suspect = found.suspect;
  mention.unit = found.unit;
  mention.acts_on = found.acts_on;
  mention.action = found.action;
  mention.sentence = found.sentence;
  mention.evidence = excerpts.written(found.evidence);
  if (found.identified) mention.work = found.key;
  mention.partial = found.key;
  return mention;
}

std::vector<Mention> Found::written() const {
  std::vector<Mention> mentions;
  mentions.reserve(mentions_.size());
  ExcerptWriter excerpts(read());
  for (const FoundMention& found : mentions_) mentions.push_back(written(found, excerpts));
  return mentions;
}

std::vector<Mention> find_mentions(const text::Text& text, const Context& context) { return Found(text, context).written(); }

}  // namespace danchieu::citations
