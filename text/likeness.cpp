#include "text/likeness.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "text/common_words.h"
#include "text/fingerprint.h"
#include "text/misread.h"
#include "text/words.h"
#include "text/year.h"

namespace danchieu::text {
namespace {

constexpr std::size_t kAnchorWords = 4;
constexpr std::size_t kCellsOfGap = 1 << 16;
/// An alignment reads no more than so many cells for each word of the texts: hostile texts cost no more than others.
constexpr std::size_t kCellsOfWord = 64;
/// So many words in a row that the other text does not have are a stretch of their own, no other wording.
constexpr std::size_t kStretch = 20;
/// No longer word is looked at as one of two that were written together.
constexpr std::size_t kLongestJoined = 32;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Of equally cheap ones the first is taken.
enum class Step : std::uint8_t { none, equal, blurred, figure, other, two_to_one, one_to_two, only_a, only_b };
struct Move {
  Step step;
  std::size_t a, b;  ///< words that it takes
  int cost;
};
constexpr Move kMoves[] = {{Step::none, 0, 0, 0},       {Step::equal, 1, 1, 0},  {Step::blurred, 1, 1, 1},
                           {Step::figure, 1, 1, 1},     {Step::other, 1, 1, 3},  {Step::two_to_one, 2, 1, 1},
                           {Step::one_to_two, 1, 2, 1}, {Step::only_a, 1, 0, 2}, {Step::only_b, 0, 1, 2}};

constexpr std::size_t kUnlike = std::size_t{1} << 32;

using PrintPair = std::pair<std::uint64_t, std::uint64_t>;

class Alignment {
 public:
  Alignment(const Wording& a, const Wording& b, const LeastAlike& least)
      : a_(a),
        b_(b),
        cells_left_(kCellsOfWord * (a.size() + b.size())),
        least_(words_of_shorter(least.share)),
        least_equal_(words_of_shorter(least.equal)) {
    like_.words_a = a.size();
    like_.words_b = b.size();
  }

  Likeness run() {
    const std::vector<Stretch> same = may_be_equal_enough() ? stretches() : std::vector<Stretch>();
    if (same.empty()) {
      like_.apart = a_.size() + b_.size();
      return like_;
    }
    // What may be met at most: all of the same stretches, and of each gap between them the shorter side.
    std::size_t hoped = 0;
    for_each_gap(same, [&](const Gap& gap) {
      hoped += most_met(gap);
      return true;
    });
    for (const Stretch& stretch : same) hoped += stretch.words;
    std::size_t next = 0;
    for_each_gap(same, [&](const Gap& gap) {
      if (hoped < least_) return false;
      const std::size_t met = like_.equal + like_.blurred;
      align(gap);
      hoped -= most_met(gap) - (like_.equal + like_.blurred - met);
      if (next < same.size()) {
        const Stretch& stretch = same[next++];
        for (std::size_t k = 0; k < stretch.words; ++k) take(Step::equal, stretch.a + k, stretch.b + k, true);
      }
      return true;
    });
    count_consistent();
    return like_;
  }

 private:
  std::size_t words_of_shorter(double part) const {
    return static_cast<std::size_t>(std::ceil(part * static_cast<double>(std::min(a_.size(), b_.size()))));
  }

  /// All that are equal in an alignment stand in both texts in one order.
  bool may_be_equal_enough() const {
    if (least_equal_ == 0) return true;
    const std::size_t cells = a_.size() * b_.size();
    return cells / kCellsOfWord > kCellsOfWord * (a_.size() + b_.size()) || common_words_in_order(a_, b_) >= least_equal_;
  }

  /// So many words that are the same, from `a` and `b` on.
  struct Stretch {
    std::size_t a, b, words;
  };
  /// What lies between two of them, or before the first or behind the last.
  struct Gap {
    std::size_t from_a, to_a, from_b, to_b;
    bool at_border;
    std::size_t a() const { return to_a - from_a; }
    std::size_t b() const { return to_b - from_b; }
  };

  std::vector<Stretch> stretches() const {
    std::vector<Stretch> same;
    std::size_t i = 0, j = 0;
    for (const auto& [x, y] : anchors()) {
      if (x < i || y < j) continue;
      for (i = x, j = y; i < a_.size() && j < b_.size() && a_[i].print == b_[j].print;) ++i, ++j;
      same.push_back({x, y, i - x});
    }
    return same;
  }

  /// The gap before each stretch, and the one behind the last, until `visit` says that it is enough.
  template <class Visit>
  void for_each_gap(const std::vector<Stretch>& same, Visit visit) const {
    Gap gap{0, 0, 0, 0, true};
    for (const Stretch& stretch : same) {
      gap.to_a = stretch.a;
      gap.to_b = stretch.b;
      if (!visit(gap)) return;
      gap = {stretch.a + stretch.words, 0, stretch.b + stretch.words, 0, false};
    }
    visit(Gap{gap.from_a, a_.size(), gap.from_b, b_.size(), true});
  }

  static bool is_too_long(const Gap& gap) { return gap.a() > kCellsOfGap || gap.b() > kCellsOfGap || cells(gap) > kCellsOfGap; }
  static std::size_t cells(const Gap& gap) { return (gap.a() + 1) * (gap.b() + 1); }
  static std::size_t most_met(const Gap& gap) { return is_too_long(gap) ? 0 : std::min(gap.a(), gap.b()); }

  /// The longest chain of runs that both texts have in the same order.
  std::vector<std::pair<std::size_t, std::size_t>> anchors() const {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    auto in_b = b_.runs().begin();
    for (const Wording::Run& run : a_.runs()) {
      while (in_b != b_.runs().end() && in_b->print < run.print) ++in_b;
      if (in_b != b_.runs().end() && in_b->print == run.print) pairs.emplace_back(run.at, in_b->at);
    }
    std::sort(pairs.begin(), pairs.end());
    constexpr auto none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> ends, before(pairs.size(), none);  // ends[n]: the pair that a chain of n + 1 ends with, lowest in b
    for (std::size_t at = 0; at < pairs.size(); ++at) {
      const auto place = std::lower_bound(ends.begin(), ends.end(), at,
                                          [&](std::size_t one, std::size_t other) { return pairs[one].second < pairs[other].second; });
      if (place != ends.begin()) before[at] = *std::prev(place);
      if (place == ends.end()) ends.push_back(at);
      else *place = at;
    }
    std::vector<std::pair<std::size_t, std::size_t>> chain;
    for (std::size_t at = ends.empty() ? none : ends.back(); at != none; at = before[at]) chain.push_back(pairs[at]);
    std::reverse(chain.begin(), chain.end());
    return chain;
  }

  Step meet(std::size_t i, std::size_t j) const {
    if (a_[i].print == b_[j].print) return Step::equal;
    if (a_[i].figure && b_[j].figure) return Step::figure;
    return is_misread(a_.word(i), b_.word(j), a_[i].letters, b_[j].letters) ? Step::blurred : Step::other;
  }
  static bool joined(const Wording& two, std::size_t at, const Wording& one, std::size_t single) {
    const Wording::Item &first = two[at], &second = two[at + 1], &whole = one[single];
    const std::size_t size = first.size + second.size;
    if (size > whole.size + 1 || whole.size > size + 1) return false;
    // A letter that is changed, put in or left out is two kinds of letters more or less at most.
    if (!at_most_bits((first.letters | second.letters) ^ whole.letters, 2)) return false;
    char both[2 * kLongestJoined];
    if (size > sizeof both) return false;
    std::copy_n(two.word(at).data(), first.size, both);
    std::copy_n(two.word(at + 1).data(), second.size, both + first.size);
    return within({both, size}, one.word(single), 1);
  }

  void align(const Gap& gap) {
    const std::size_t m = gap.a(), n = gap.b();
    if (m == 0 && n == 0) return;
    if (m == 0 || n == 0 || is_too_long(gap) || cells(gap) > cells_left_) {
      leave(m, n, gap.at_border);
      return;
    }
    cells_left_ -= cells(gap);
    choose_steps(gap);
    struct Taken {
      Step step;
      std::size_t a, b;
    };
    std::vector<Taken> path;
    std::size_t lone_a = 0, lone_b = 0;
    for (std::size_t i = m, j = n; i > 0 || j > 0;) {
      const Move& move = kMoves[static_cast<std::size_t>(steps_[i * (n + 1) + j])];
      i -= move.a;
      j -= move.b;
      path.push_back({move.step, gap.from_a + i, gap.from_b + j});
      lone_a += move.step == Step::other || move.step == Step::only_a;
      lone_b += move.step == Step::other || move.step == Step::only_b;
    }
    // Among words that have nothing to do with each other it means nothing which of them met, unless many did in a row.
    const bool near = std::max(lone_a, lone_b) <= kStretch;
    const auto met = [&](const Taken& taken) {
      return taken.step == Step::equal || taken.step == Step::blurred || taken.step == Step::figure;
    };
    for (auto first = path.begin(); first != path.end();) {
      const auto last = std::find_if(first, path.end(), [&](const Taken& taken) { return met(taken) != met(*first); });
      if (near || static_cast<std::size_t>(last - first) >= kAnchorWords) {
        for (auto taken = first; taken != last; ++taken) take(taken->step, taken->a, taken->b, near);
      } else if (met(*first)) {
        lone_a += static_cast<std::size_t>(last - first);
        lone_b += static_cast<std::size_t>(last - first);
      }
      first = last;
    }
    leave(lone_a, lone_b, gap.at_border);
  }

  void leave(std::size_t lone_a, std::size_t lone_b, bool at_border) {
    if (at_border || std::max(lone_a, lone_b) > kStretch) like_.apart += lone_a + lone_b;
    else like_.other += std::max(lone_a, lone_b);
  }

  /// The cheapest last step of every pair of beginnings, into steps_; of equally cheap ones the first in the order of Step. Words are
  /// looked at letter by letter only where that decides.
  void choose_steps(const Gap& gap) {
    const std::size_t m = gap.a(), n = gap.b();
    steps_.resize((m + 1) * (n + 1));
    before_last_.assign(n + 1, 0);
    last_.resize(n + 1);
    costs_.resize(n + 1);
    steps_[0] = Step::none;
    for (std::size_t j = 0; j <= n; ++j) {
      last_[j] = cost(Step::only_b) * static_cast<int>(j);
      if (j > 0) steps_[j] = Step::only_b;
    }
    for (std::size_t i = 1; i <= m; ++i) {
      Step* const steps = &steps_[i * (n + 1)];
      steps[0] = Step::only_a;
      costs_[0] = cost(Step::only_a) * static_cast<int>(i);
      const std::size_t at_a = gap.from_a + i - 1;
      for (std::size_t j = 1; j <= n; ++j) {
        const std::size_t at_b = gap.from_b + j - 1;
        const int with_a = last_[j] + cost(Step::only_a), with_b = costs_[j - 1] + cost(Step::only_b);
        Step step = with_b < with_a ? Step::only_b : Step::only_a;
        int best = std::min(with_a, with_b);
        const auto is_better = [&](int cost, Step other) { return cost < best || (cost == best && other < step); };
        const auto take_if_better = [&](int cost, Step other) {
          if (!is_better(cost, other)) return;
          best = cost;
          step = other;
        };
        const int diagonal = last_[j - 1];
        if (a_[at_a].print == b_[at_b].print || is_better(diagonal + cost(Step::blurred), Step::blurred)) {
          const Step met = meet(at_a, at_b);
          take_if_better(diagonal + cost(met), met);
        }
        if (i > 1 && is_better(before_last_[j - 1] + cost(Step::two_to_one), Step::two_to_one) && joined(a_, at_a - 1, b_, at_b))
          take_if_better(before_last_[j - 1] + cost(Step::two_to_one), Step::two_to_one);
        if (j > 1 && is_better(last_[j - 2] + cost(Step::one_to_two), Step::one_to_two) && joined(b_, at_b - 1, a_, at_a))
          take_if_better(last_[j - 2] + cost(Step::one_to_two), Step::one_to_two);
        costs_[j] = best;
        steps[j] = step;
      }
      before_last_.swap(last_);
      last_.swap(costs_);
    }
  }
  static constexpr int cost(Step step) { return kMoves[static_cast<std::size_t>(step)].cost; }

  void take(Step step, std::size_t i, std::size_t j, bool near) {
    switch (step) {
      case Step::equal:
        ++like_.equal;
        like_.figures += a_[i].figure;
        if (is_year(a_, i)) years_kept_.insert(year(a_, i));
        break;
      case Step::blurred:
      case Step::figure:
      case Step::other:
        like_.blurred += step == Step::blurred;
        like_.figures_other += step == Step::figure;
        if (!near) break;
        if (is_year(a_, i) && is_year(b_, j)) years_replaced_.emplace_back(year(a_, i), year(b_, j));
        // Of words of a letter or two nothing follows.
        if (std::max(a_[i].size, b_[j].size) > 2) replaced_[{a_[i].print, b_[j].print}] += step == Step::other ? kUnlike + 1 : 1;
        break;
      case Step::two_to_one:
      case Step::one_to_two:
        like_.blurred += 1;
        break;
      case Step::none:
      case Step::only_a:
      case Step::only_b:
        break;
    }
  }

  static bool is_year(const Wording& words, std::size_t at) { return words[at].figure && text::is_year(words.word(at)); }

  static int year(const Wording& words, std::size_t at) {
    int value = 0;
    for (const char c : words.word(at)) value = 10 * value + (c - '0');
    return value;
  }

  void count_consistent() {
    for (const auto& years : years_replaced_)
      if (!years_kept_.contains(years.first) || std::count(years_replaced_.begin(), years_replaced_.end(), years) > 1)
        like_.years_changed.push_back(years);
    std::map<std::uint64_t, std::size_t> often_a, often_b;
    for (const auto& [pair, times] : replaced_) {
      if (times % kUnlike < 2) continue;
      often_a[pair.first] = 0;
      often_b[pair.second] = 0;
    }
    count(a_, often_a);
    count(b_, often_b);
    for (const auto& [pair, weighed] : replaced_) {
      const std::size_t times = weighed % kUnlike;
      // Recognition does not make the same other word of a word twice; what looks like it may be, where it is so nearly every time.
      const bool unlike = weighed >= kUnlike;
      const std::size_t often = std::max(often_a[pair.first], often_b[pair.second]);
      if (times > 1 && (unlike || 2 * times > often)) like_.consistent += times;
    }
  }

  static void count(const Wording& words, std::map<std::uint64_t, std::size_t>& often) {
    if (often.empty()) return;
    for (std::size_t i = 0; i < words.size(); ++i)
      if (const auto found = often.find(words[i].print); found != often.end()) ++found->second;
  }

  const Wording& a_;
  const Wording& b_;
  std::size_t cells_left_;
  const std::size_t least_, least_equal_;  ///< words that must be met, and be equal
  Likeness like_;
  std::vector<Step> steps_;                      // of the gap that is being aligned
  std::vector<int> before_last_, last_, costs_;  // of its rows
  std::map<PrintPair, std::size_t> replaced_;    // how often; and kUnlike for each time that the two do not look alike
  std::vector<std::pair<int, int>> years_replaced_;
  std::set<int> years_kept_;
};

}  // namespace

Wording::Wording(const std::vector<std::string>& pages) {
  for (const std::string& page : pages) {
    WordReader words(page);
    while (const Word* word = words.next()) {
      if (word->folded.empty()) continue;
      Item item{word->print, static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(word->folded.size()), 0,
                std::all_of(word->folded.begin(), word->folded.end(), is_digit)};
      item.letters = letters_of(word->folded);
      letters_ += word->folded;
      items_.push_back(item);
    }
  }
  find_runs();
}

void Wording::find_runs() {
  by_print_.resize(size());
  std::iota(by_print_.begin(), by_print_.end(), 0U);
  std::sort(by_print_.begin(), by_print_.end(), [this](std::uint32_t one, std::uint32_t other) {
    return items_[one].print != items_[other].print ? items_[one].print < items_[other].print : one < other;
  });
  for (std::size_t at = 0; at + kAnchorWords <= size(); ++at) {
    std::uint64_t sum = 0;
    for (std::size_t k = 0; k < kAnchorWords; ++k) sum = sum * 0x9E3779B97F4A7C15 + items_[at + k].print;
    runs_.push_back({sum, static_cast<std::uint32_t>(at)});
  }
  std::sort(runs_.begin(), runs_.end(), [](const Run& one, const Run& other) { return one.print < other.print; });
  const auto same_print = [](const Run& one, const Run& other) { return one.print == other.print; };
  auto kept = runs_.begin();
  for (auto run = runs_.begin(); run != runs_.end();) {
    const auto next = std::find_if_not(run, runs_.end(), [&](const Run& other) { return same_print(*run, other); });
    if (next - run == 1) *kept++ = *run;
    run = next;
  }
  runs_.erase(kept, runs_.end());
}

double Likeness::share() const {
  const std::size_t shorter = std::min(words_a, words_b);
  return shorter == 0 ? 0 : static_cast<double>(equal + blurred) / static_cast<double>(shorter);
}

double Likeness::blur() const {
  const std::size_t met = equal + blurred + other;
  return met == 0 ? 0 : static_cast<double>(blurred) / static_cast<double>(met);
}

Likeness compare(const Wording& a, const Wording& b, const LeastAlike& least) { return Alignment(a, b, least).run(); }

}  // namespace danchieu::text
