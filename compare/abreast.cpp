#include "compare/abreast.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>

#include "archive/subject.h"
#include "citations/law_numbers.h"
#include "compare/fact.h"
#include "compare/side.h"
#include "compare/wording.h"
#include "text/chars.h"

namespace danchieu::compare {
namespace {

constexpr int kLookedAt = 400;
constexpr double kOneSubject = 0.6;
constexpr std::size_t kMostTimes = 8, kMostOwn = 3, kRun = 6, kBeginWords = 24;
constexpr std::uint32_t kOwnPassage = 25;

archive::Node field(const std::string& name, const std::string& value) {
  archive::Node node;
  node.kind = archive::Node::Kind::field;
  node.field = name;
  node.text = value;
  return node;
}

struct Candidate {
  archive::PlanRow plan;
  double like = 0;
};

std::string place_of(const archive::PlanRow& plan) {
  return text::fold(plan.province_today) + '\n' + text::fold(plan.district) + '\n' + text::fold(plan.commune) + '\n' +
         (plan.level == "central" ? text::fold(plan.issuer) : "");
}

/// Of each place the plan that is most like the subject.
std::vector<Candidate> candidates(archive::Archive& archive, const std::vector<std::string>& subject, int year, const std::string& level) {
  archive::Query query;
  query.root.kind = archive::Node::Kind::all;
  query.root.children.push_back(field("year", std::to_string(year)));
  if (!level.empty()) query.root.children.push_back(field("level", level));
  archive::Node any;
  any.kind = archive::Node::Kind::any;
  for (const std::string& word : subject) {
    archive::Node& node = any.children.emplace_back();
    node.kind = archive::Node::Kind::word;
    node.text = word;
  }
  query.root.children.push_back(std::move(any));
  query.facets = false;
  query.limit = kLookedAt;
  std::map<std::string, Candidate> of_place;
  for (const archive::Hit& hit : archive.search(query).hits) {
    const double like = archive::likeness(archive::subject_words(hit.plan), subject);
    if (like < kOneSubject) continue;
    Candidate& best = of_place[hit.plan.level + '\n' + place_of(hit.plan)];
    if (std::tuple(-like, hit.plan.issued, hit.plan.id) < std::tuple(-best.like, best.plan.issued, best.plan.id)) best = {hit.plan, like};
  }
  std::vector<Candidate> found;
  for (auto& [place, one] : of_place) found.push_back(std::move(one));
  return found;
}

std::vector<archive::PlanRow> nearest(std::vector<Candidate> found, std::size_t most) {
  std::stable_sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) { return a.like > b.like; });
  if (found.size() > most) found.resize(most);
  std::vector<archive::PlanRow> plans;
  for (Candidate& one : found) plans.push_back(std::move(one.plan));
  std::sort(plans.begin(), plans.end(), [](const archive::PlanRow& a, const archive::PlanRow& b) {
    return std::tuple(place_of(a), a.id) < std::tuple(place_of(b), b.id);
  });
  return plans;
}

/// Whether a plan leans on what it cites so.
bool is_basis(citations::Relation relation) {
  using citations::Relation;
  constexpr Relation bases[] = {Relation::implements, Relation::follows, Relation::based_on, Relation::continues, Relation::guided_by};
  return std::find(std::begin(bases), std::end(bases), relation) != std::end(bases);
}

/// Laws, decrees, circulars: only their like end them.
bool is_norm(const std::string& key) { return key.starts_with("vn:qppl/") || key.starts_with("vn:work/"); }

/// Whether the one day is surely before the other.
bool is_before(const text::Date& a, const text::Date& b) {
  if (!a.known() || !b.known()) return false;
  if (a.year != b.year) return a.year < b.year;
  return a.whole() && b.whole() && a < b;
}

/// What is read of one plan beside its row.
struct Read {
  archive::StoredPlan stored;
  CountedWords words;
  std::vector<std::uint64_t> runs;  ///< of kRun words, by their first one
};

std::vector<std::uint64_t> runs_of(const std::vector<std::uint64_t>& words) {
  std::vector<std::uint64_t> runs;
  for (std::size_t at = 0; at + kRun <= words.size(); ++at) {
    std::uint64_t print = 0;
    for (std::size_t k = 0; k < kRun; ++k) print = (print ^ words[at + k]) * 0x9E3779B97F4A7C15 + (print >> 29);
    runs.push_back(print);
  }
  return runs;
}

class Reader {
 public:
  Reader(archive::Archive& archive, Abreast& made) : archive_(archive), made_(made) {}

  void read(const std::vector<archive::PlanRow>& plans) {
    for (const archive::PlanRow& row : plans) {
      auto stored = archive_.plan(row.id);
      if (!stored) continue;
      CountedWords words = counted_words(stored->document);
      std::vector<std::uint64_t> runs = runs_of(words.prints);
      read_.push_back({std::move(*stored), std::move(words), std::move(runs)});
      made_.plans.push_back({.plan = row});
    }
    for (std::size_t i = 0; i < read_.size(); ++i) {
      put_citations(i);
      put_times(i);
    }
    put_works();
    put_lacking();
    put_own();
    for (std::size_t i = 0; i < read_.size(); ++i) put_ended(i);
  }

 private:
  void put_citations(std::size_t i) {
    const archive::Document& document = read_[i].stored.document;
    for (const citations::Mention& mention : document.mentions) {
      if (mention.work.empty()) continue;
      const auto [at, is_new] = made_.plans[i].cites.try_emplace(mention.work);
      const bool direct = mention.inside < 0;
      if (is_new || (direct && !at->second.direct))
        at->second = {mention.span.begin, archive::page_at(document.pages, mention.span.begin).page, direct};
      std::string& label = labels_[mention.work];
      if (label.empty()) label = mention.number.empty() ? text::tidy(mention.surface) : mention.number;
    }
  }

  void put_times(std::size_t i) {
    Vocabulary vocabulary;
    const Side side(read_[i].stored.document, vocabulary);
    std::set<std::string> known;
    for (const Fact& fact : read_times(side)) {
      if (fact.about == "day" || made_.plans[i].times.size() == kMostTimes || !known.insert(fact.about + fact.value).second) continue;
      made_.plans[i].times.push_back(
          {fact.about, side.printed(fact.span), fact.span.begin, archive::page_at(side.document->pages, fact.span.begin).page});
    }
  }

  void put_works() {
    std::map<std::string, int> plans;
    for (const AbreastPlan& plan : made_.plans)
      for (const auto& [key, cited] : plan.cites) plans[key] += cited.direct;
    for (const auto& [key, count] : plans)
      if (count > 0) made_.works.push_back({key, labels_[key], count});
    std::stable_sort(made_.works.begin(), made_.works.end(), [](const AbreastWork& a, const AbreastWork& b) { return a.plans > b.plans; });
  }

  void put_lacking() {
    const std::size_t others = made_.plans.size() - std::min<std::size_t>(made_.plans.size(), 1);
    if (others < kLeastOthers) return;
    for (AbreastPlan& plan : made_.plans)
      for (std::size_t w = 0; w < made_.works.size(); ++w)
        if (2 * static_cast<std::size_t>(made_.works[w].plans) > others && !plan.cites.contains(made_.works[w].key))
          plan.lacking.push_back(w);
  }

  /// A word is shared where a run of words over it stands in another of the plans.
  void put_own() {
    constexpr std::uint32_t several = static_cast<std::uint32_t>(-1);
    std::unordered_map<std::uint64_t, std::uint32_t> holder;
    for (std::uint32_t i = 0; i < read_.size(); ++i)
      for (const std::uint64_t run : read_[i].runs) {
        const auto [at, is_new] = holder.try_emplace(run, i);
        if (!is_new && at->second != i) at->second = several;
      }
    for (std::size_t i = 0; i < read_.size(); ++i) {
      const Read& read = read_[i];
      std::vector<bool> own = read.words.counted;
      for (std::size_t at = 0; at < read.runs.size(); ++at)
        if (holder[read.runs[at]] == several) std::fill_n(own.begin() + static_cast<std::ptrdiff_t>(at), kRun, false);
      AbreastPlan& plan = made_.plans[i];
      plan.words = static_cast<std::uint32_t>(std::count(read.words.counted.begin(), read.words.counted.end(), true));
      plan.own = static_cast<std::uint32_t>(std::count(own.begin(), own.end(), true));
      plan.own_passages = own_passages(read, own);
    }
  }

  static std::vector<OwnPassage> own_passages(const Read& read, const std::vector<bool>& own) {
    std::vector<std::tuple<std::uint32_t, std::size_t>> found;  // words, first one
    for (std::size_t first = 0; first < own.size();) {
      std::size_t last = first;
      while (last < own.size() && own[last]) ++last;
      if (last - first >= kOwnPassage) found.emplace_back(static_cast<std::uint32_t>(last - first), first);
      first = last + 1;
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return std::get<0>(a) > std::get<0>(b); });
    if (found.size() > kMostOwn) found.resize(kMostOwn);
    std::u32string text;
    for (const archive::Page& page : read.stored.document.pages) text += text::to_utf32(page.text);
    std::vector<OwnPassage> passages;
    for (const auto& [words, first] : found) {
      const text::Span span{read.words.spans[first].begin, read.words.spans[first + words - 1].end};
      const std::uint32_t end = read.words.spans[first + std::min<std::size_t>(words, kBeginWords) - 1].end;
      passages.push_back({span, archive::page_at(read.stored.document.pages, span.begin).page, words,
                          text::tidy(text::to_utf8(std::u32string_view(text).substr(span.begin, end - span.begin)))});
    }
    return passages;
  }

  void put_ended(std::size_t i) {
    const archive::StoredPlan& stored = read_[i].stored;
    const text::Date signed_on = stored.document.plan.issued;
    std::set<std::string> looked_at;
    for (const citations::Mention& mention : stored.document.mentions) {
      if (mention.work.empty() || mention.inside >= 0 || !is_basis(mention.relation) || !looked_at.insert(mention.work).second) continue;
      std::optional<EndedBasis> ended = ended_law(mention.work, signed_on);
      if (!ended) ended = ended_by_text(mention.work, signed_on, stored);
      if (!ended) continue;
      ended->key = mention.work;
      ended->label = labels_[mention.work];
      ended->begin = mention.span.begin;
      ended->page = archive::page_at(stored.document.pages, mention.span.begin).page;
      made_.plans[i].ended.push_back(std::move(*ended));
    }
  }

  static std::optional<EndedBasis> ended_law(const std::string& key, const text::Date& signed_on) {
    const citations::LawVersion* law = citations::law_of_key(key);
    if (!law || !is_before(law->to, signed_on)) return std::nullopt;
    EndedBasis ended{.ended = law->to.iso()};
    for (const citations::LawVersion& next : citations::law_versions(law->slug))
      if (next.from > law->to && ended.by.empty()) ended.by = next.number, ended.by_key = next.key;
    return ended;
  }

  std::optional<EndedBasis> ended_by_text(const std::string& key, const text::Date& signed_on, const archive::StoredPlan& stored) {
    const auto [at, is_new] = endings_.try_emplace(key);
    if (is_new) at->second = archive_.endings(key);
    for (const archive::Ending& one : at->second) {
      const bool own = one.work.empty() ? one.plan == stored.id : one.work == stored.work;
      if (own || (is_norm(key) && !is_norm(one.work)) || !is_before(text::Date::from_iso(one.issued).value_or(text::Date{}), signed_on))
        continue;
      return EndedBasis{.ended = one.issued, .by = one.label, .by_key = one.work, .evidence = one.evidence, .said_in = one.plan};
    }
    return std::nullopt;
  }

  archive::Archive& archive_;
  Abreast& made_;
  std::vector<Read> read_;
  std::map<std::string, std::string> labels_;
  std::map<std::string, std::vector<archive::Ending>> endings_;
};

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

}  // namespace

Abreast read_abreast(archive::Archive& archive, const archive::PlanRow& plan) {
  const std::vector<std::string> subject = archive::subject_words(plan);
  Abreast made{.subject = joined(subject), .year = plan.year, .level = plan.level};
  std::vector<archive::PlanRow> plans{plan};
  if (!subject.empty() && plan.year != 0) {
    std::vector<Candidate> found = candidates(archive, subject, plan.year, plan.level);
    std::erase_if(found, [&](const Candidate& one) { return one.plan.id == plan.id || place_of(one.plan) == place_of(plan); });
    for (archive::PlanRow& other : nearest(std::move(found), kMostAbreast - 1)) plans.push_back(std::move(other));
  }
  Reader(archive, made).read(plans);
  return made;
}

Abreast read_abreast(archive::Archive& archive, const std::string& subject, int year, const std::string& level) {
  archive::PlanRow asked;
  asked.title = subject;
  const std::vector<std::string> words = archive::subject_words(asked);
  Abreast made{.subject = joined(words), .year = year, .level = level};
  std::vector<Candidate> found = words.empty() ? std::vector<Candidate>() : candidates(archive, words, year, level);
  if (level.empty()) {
    std::map<std::string, int> levels;
    for (const Candidate& one : found) ++levels[one.plan.level];
    const auto most = std::max_element(levels.begin(), levels.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != levels.end()) made.level = most->first;
    std::erase_if(found, [&](const Candidate& one) { return one.plan.level != made.level; });
  }
  Reader(archive, made).read(nearest(std::move(found), kMostAbreast));
  return made;
}

}  // namespace danchieu::compare
