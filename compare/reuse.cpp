#include "compare/reuse.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>

#include "archive/page_starts.h"
#include "compare/stretches.h"
#include "compare/wording.h"
#include "text/chars.h"

namespace danchieu::compare {
namespace {

/// What is left of a stretch beside an older source is a passage of its own from so many words on.
constexpr std::uint32_t kLeastRest = 25;
/// Stretches of one source that stand not further apart are one passage with a change in it.
constexpr std::uint32_t kNear = 30;
/// Two formulas that stand not further apart are one.
constexpr std::uint32_t kFormulaGap = 30;
/// Of a stretch, what is no formula.
constexpr double kOwnPart = 0.6;
constexpr std::size_t kRounds = 3;
constexpr std::size_t kBeginWords = 8;

int rank(std::string_view level) {
  constexpr std::array<std::string_view, 4> levels = {"central", "province", "district", "commune"};
  return static_cast<int>(std::find(levels.begin(), levels.end(), level) - levels.begin());
}

/// The earlier one first; of what is not known nothing follows.
std::optional<bool> is_before(const text::Date& a, const text::Date& b) {
  if (!a.known() || !b.known()) return std::nullopt;
  if (a.year != b.year) return a.year < b.year;
  if (a.month == 0 || b.month == 0) return std::nullopt;
  if (a.month != b.month) return a.month < b.month;
  if (a.day == 0 || b.day == 0 || a.day == b.day) return std::nullopt;
  return a.day < b.day;
}

text::Date date_of(const std::string& issued, int year) {
  const text::Date date = text::Date::from_iso(issued).value_or(text::Date{});
  return date.known() ? date : text::Date{.year = year};
}

/// As sources are preferred: those before this plan, the oldest first; those of unknown order; the younger ones.
struct Preference {
  Order order;
  int year, month, day, level;
  std::string id;
  auto operator<=>(const Preference&) const = default;
};

Preference preference(const archive::Plan& plan, const archive::SharingPlan& other) {
  const text::Date date = date_of(other.issued, other.year);
  constexpr int late = 99;  // a part that is not known comes behind those that are
  return {order_of(plan, other),
          date.year == 0 ? 9999 : date.year,
          date.month == 0 ? late : date.month,
          date.day == 0 ? late : date.day,
          rank(other.level),
          other.id};
}

/// A stretch with another plan.
struct Found {
  Stretch stretch;
  std::size_t text;  ///< index of texts
};

struct Text {
  std::uint32_t plan;  ///< index of SharedText::plans
  CountedWords words;
  archive::PageStarts pages;
  std::vector<archive::Page> printed;
};

class Search {
 public:
  Search(archive::Archive& archive, const archive::StoredPlan& plan)
      : archive_(archive),
        plan_(plan),
        words_(counted_words(plan.document)),
        stretches_(words_.prints),
        shared_(archive.shared_text(plan.id)) {
    for (const archive::SharingPlan& other : shared_.plans) preferences_.push_back(preference(plan.document.plan, other));
    mark_formulas();
  }

  Reuse run() {
    read_texts();
    Reuse reuse;
    reuse.words = static_cast<std::uint32_t>(std::count(words_.counted.begin(), words_.counted.end(), true)) + formula_;
    reuse.formula = formula_;
    std::vector<bool> in_shared(words_.prints.size()), in_earlier(words_.prints.size());
    // The preferred source takes its words first, what is left of other stretches stays to the others.
    std::stable_sort(found_.begin(), found_.end(), [&](const Found& a, const Found& b) {
      return std::tuple(preferences_[plan_of(a)], a.stretch.a_first) < std::tuple(preferences_[plan_of(b)], b.stretch.a_first);
    });
    std::vector<bool> taken(words_.prints.size());
    for (const Found& one : found_) {
      const bool earlier = preferences_[plan_of(one)].order == Order::before;
      for (std::uint32_t at = one.stretch.a_first; at < one.stretch.a_last; ++at) {
        if (!words_.counted[at]) continue;
        in_shared[at] = true;
        if (earlier) in_earlier[at] = true;
      }
      take(one, taken, reuse);
    }
    reuse.shared = static_cast<std::uint32_t>(std::count(in_shared.begin(), in_shared.end(), true));
    reuse.earlier = static_cast<std::uint32_t>(std::count(in_earlier.begin(), in_earlier.end(), true));
    put_in_order(reuse);
    return reuse;
  }

 private:
  std::uint32_t plan_of(const Found& one) const { return texts_[one.text].plan; }

  std::size_t word_at(std::uint32_t code_point) const {
    const auto found =
        std::partition_point(words_.spans.begin(), words_.spans.end(), [&](text::Span span) { return span.end <= code_point; });
    return static_cast<std::size_t>(found - words_.spans.begin());
  }

  /// Words of formulas, and between two of them, are not counted any more.
  void mark_formulas() {
    const archive::SharedPassage* before = nullptr;
    for (const archive::SharedPassage& passage : shared_.passages) {
      if (passage.formula) {
        std::size_t from = word_at(passage.span.begin);
        if (before) {
          const std::size_t end = word_at(before->span.end);
          if (from <= end + kFormulaGap) from = std::min(from, end);
        }
        for (; from < words_.spans.size() && words_.spans[from].begin < passage.span.end; ++from) {
          if (!words_.counted[from]) continue;
          words_.counted[from] = false;
          ++formula_;
        }
      }
      before = passage.formula ? &passage : nullptr;
    }
  }

  /// Each passage asks for its preferred plan; what is read answers for others, too. Where it turns out that a plan has less than it
  /// seemed, the passage asks again for the next one.
  void read_texts() {
    std::vector<bool> read(shared_.plans.size()), answered(shared_.passages.size());
    for (std::size_t round = 0; round < kRounds; ++round) {
      std::map<std::uint32_t, std::size_t> votes;
      for (std::size_t p = 0; p < shared_.passages.size(); ++p) {
        if (answered[p] || shared_.passages[p].formula) continue;
        std::optional<std::uint32_t> best;
        for (const std::uint32_t plan : shared_.passages[p].plans)
          if (!read[plan] && (!best || preferences_[plan] < preferences_[*best])) best = plan;
        if (best) ++votes[*best];
      }
      std::vector<std::pair<std::size_t, std::uint32_t>> order;
      for (const auto& [plan, count] : votes) order.emplace_back(count, plan);
      std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
      for (const auto& [count, plan] : order) {
        if (texts_.size() == kMostTexts) return;
        read[plan] = true;
        read_text(plan);
      }
      for (std::size_t p = 0; p < shared_.passages.size(); ++p) {
        const std::size_t at = word_at(shared_.passages[p].span.begin);
        answered[p] = answered[p] || std::any_of(found_.begin(), found_.end(),
                                                 [&](const Found& one) { return at >= one.stretch.a_first && at < one.stretch.a_last; });
      }
    }
  }

  void read_text(std::uint32_t plan) {
    std::optional<archive::Document> document = archive_.text(shared_.plans[plan].id, false);
    if (!document) return;
    texts_.push_back({plan, words_of(document->pages), archive::PageStarts(document->pages), std::move(document->pages)});
    std::vector<Stretch> rest;
    const std::size_t first = found_.size();
    for (const Stretch& stretch : stretches_.with(texts_.back().words.prints)) {
      const std::uint32_t own = counted_in(stretch.a_first, stretch.a_last, {});
      if (own < kLeastRest || own < kOwnPart * (stretch.a_last - stretch.a_first) || !is_no_formula(stretch, plan)) continue;
      if (own >= kLeastWords) found_.push_back({stretch, texts_.size() - 1});
      else rest.push_back(stretch);
    }
    // What goes on behind a place where more was changed belongs to it.
    const std::size_t last = found_.size();
    for (const Stretch& stretch : rest)
      if (std::any_of(found_.begin() + static_cast<std::ptrdiff_t>(first), found_.begin() + static_cast<std::ptrdiff_t>(last),
                      [&](const Found& one) { return are_near(one.stretch, stretch); }))
        found_.push_back({stretch, texts_.size() - 1});
  }

  /// In both texts.
  static bool are_near(const Stretch& a, const Stretch& b) {
    return a.a_first <= b.a_last + kNear && b.a_first <= a.a_last + kNear && a.b_first <= b.b_last + kNear && b.b_first <= a.b_last + kNear;
  }

  /// Between the fingerprints that are kept nobody knows what is a formula: those that the two plans share must not be fewer.
  bool is_no_formula(const Stretch& stretch, std::uint32_t plan) const {
    const std::uint32_t begin = words_.spans[stretch.a_first].begin, end = words_.spans[stretch.a_last - 1].end;
    std::size_t formulas = 0, shared = 0;
    for (const archive::SharedPassage& passage : shared_.passages) {
      if (passage.span.begin < begin || passage.span.end > end) continue;
      formulas += passage.formula;
      shared += std::find(passage.plans.begin(), passage.plans.end(), plan) != passage.plans.end();
    }
    return shared >= formulas;
  }

  /// Words of [first, last) that count and are not taken.
  std::uint32_t counted_in(std::uint32_t first, std::uint32_t last, const std::vector<bool>& taken) const {
    std::uint32_t count = 0;
    for (std::uint32_t at = first; at < last; ++at) count += words_.counted[at] && (taken.empty() || !taken[at]);
    return count;
  }

  /// Makes passages of those parts of a stretch that no other source has taken.
  void take(const Found& one, std::vector<bool>& taken, Reuse& reuse) {
    const Stretch& stretch = one.stretch;
    for (std::uint32_t first = stretch.a_first; first < stretch.a_last;) {
      if (taken[first]) {
        ++first;
        continue;
      }
      std::uint32_t last = first;
      while (last < stretch.a_last && !taken[last]) ++last;
      const std::uint32_t words = counted_in(first, last, taken);
      if (words >= kLeastRest) {
        std::fill(taken.begin() + first, taken.begin() + last, true);
        reuse.passages.push_back(passage(one, first, last, words));
      }
      first = last;
    }
  }

  ReusedPassage passage(const Found& one, std::uint32_t first, std::uint32_t last, std::uint32_t words) const {
    const Stretch& stretch = one.stretch;
    const Text& text = texts_[one.text];
    // Where the part begins and ends there: as far from the ends of the stretch as here.
    const std::uint32_t size_there = stretch.b_last - stretch.b_first;
    const std::uint32_t skipped = std::min(first - stretch.a_first, size_there - 1);
    const std::uint32_t first_there = stretch.b_first + skipped;
    const std::uint32_t last_there = std::max(first_there + 1, stretch.b_last - std::min(stretch.a_last - last, size_there - 1));
    const text::Span span{words_.spans[first].begin, words_.spans[last - 1].end};
    const text::Span there{text.words.spans[first_there].begin, text.words.spans[last_there - 1].end};
    return {.span = span,
            .there = there,
            .page = archive::page_at(plan_.document.pages, span.begin).page,
            .page_there = text.pages.at(there.begin).page,
            .words = words,
            .source = text.plan,
            .plans = holders_of(span),
            .begin_there = printed(text, first_there, std::min<std::size_t>(last_there, first_there + kBeginWords))};
  }

  static std::string printed(const Text& text, std::size_t first, std::size_t last) {
    const archive::PageAt page = text.pages.at(text.words.spans[first].begin);
    while (last > first + 1 && text.pages.at(text.words.spans[last - 1].begin).page != page.page) --last;
    const std::u32string all = text::to_utf32(text.printed[static_cast<std::size_t>(page.page - 1)].text);
    const std::uint32_t begin = text.words.spans[first].begin - page.begin, end = text.words.spans[last - 1].end - page.begin;
    return text::tidy(text::to_utf8(std::u32string_view(all).substr(begin, end - begin)));
  }

  /// How many plans have at least half of the fingerprints there.
  int holders_of(text::Span span) const {
    std::map<std::uint32_t, std::size_t> times;
    std::size_t passages = 0;
    for (const archive::SharedPassage& passage : shared_.passages) {
      if (passage.plans.empty() || passage.span.begin < span.begin || passage.span.end > span.end) continue;
      ++passages;
      for (const std::uint32_t plan : passage.plans) ++times[plan];
    }
    return std::max(
        1, static_cast<int>(std::count_if(times.begin(), times.end(), [&](const auto& one) { return 2 * one.second >= passages; })));
  }

  /// Passages in the order of the text, sources by their words; until now a passage's source is an index of SharedText::plans.
  void put_in_order(Reuse& reuse) {
    std::sort(reuse.passages.begin(), reuse.passages.end(),
              [](const ReusedPassage& a, const ReusedPassage& b) { return a.span.begin < b.span.begin; });
    std::map<std::size_t, std::uint32_t> words;
    for (const ReusedPassage& passage : reuse.passages) words[passage.source] += passage.words;
    std::vector<std::size_t> plans;
    for (const auto& [plan, count] : words) plans.push_back(plan);
    std::sort(plans.begin(), plans.end(),
              [&](std::size_t a, std::size_t b) { return words[a] != words[b] ? words[a] > words[b] : preferences_[a] < preferences_[b]; });
    for (const std::size_t plan : plans) {
      const archive::SharingPlan& other = shared_.plans[plan];
      reuse.sources.push_back({.plan = archive_.row(other.id).value_or(archive::PlanRow{.id = other.id}),
                               .order = preferences_[plan].order,
                               .kinship = kinship_of(plan_.document.plan, other),
                               .words = words[plan]});
    }
    for (ReusedPassage& passage : reuse.passages)
      passage.source = static_cast<std::size_t>(std::find(plans.begin(), plans.end(), passage.source) - plans.begin());
  }

  archive::Archive& archive_;
  const archive::StoredPlan& plan_;
  CountedWords words_;
  CommonStretches stretches_;
  archive::SharedText shared_;
  std::vector<Preference> preferences_;  ///< of shared_.plans
  std::uint32_t formula_ = 0;
  std::vector<Text> texts_;
  std::vector<Found> found_;
};

}  // namespace

Order order_of(const archive::Plan& plan, const archive::SharingPlan& other) {
  const text::Date own = plan.issued.known() ? plan.issued : text::Date{.year = plan.year}, others = date_of(other.issued, other.year);
  if (const std::optional<bool> before = is_before(others, own)) return *before ? Order::before : Order::after;
  if (!own.whole() || own != others || rank(other.level) == rank(plan.level)) return Order::unknown;
  return rank(other.level) < rank(plan.level) ? Order::before : Order::after;
}

Kinship kinship_of(const archive::Plan& plan, const archive::SharingPlan& other) {
  const auto same = [](const std::string& a, const std::string& b) { return text::fold(a) == text::fold(b); };
  if (plan.level.empty() || other.level.empty()) return Kinship::other;
  const bool in_place = (other.province_today.empty() || same(other.province_today, plan.province_today)) &&
                        (other.district.empty() || same(other.district, plan.district)) &&
                        (other.commune.empty() || same(other.commune, plan.commune));
  if (!in_place) return Kinship::other;
  if (rank(other.level) < rank(plan.level)) return Kinship::superior;
  const bool one_place =
      same(other.province_today, plan.province_today) && same(other.district, plan.district) && same(other.commune, plan.commune);
  return other.level == plan.level && one_place ? Kinship::own : Kinship::other;
}

Reuse find_reuse(archive::Archive& archive, const archive::StoredPlan& plan) { return Search(archive, plan).run(); }

}  // namespace danchieu::compare
