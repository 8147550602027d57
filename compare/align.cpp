#include "compare/align.h"

#include <algorithm>
#include <tuple>

#include "compare/fact.h"
#include "compare/likeness.h"
#include "compare/word_diff.h"

namespace danchieu::compare {
namespace {

using archive::BlockKind;

constexpr std::uint32_t none = UINT32_MAX;
constexpr std::size_t no_pair = SIZE_MAX;

/// Least likeness of paragraphs that stand in the same order; of those that moved; of a piece to the whole that it is of.
constexpr double like_in_order = 0.30, like_moved = 0.50, like_piece = 0.60;
/// What is nearly the same moved, what is nearly all of it in a paragraph beside it is a piece of that: before what is only like something.
constexpr double the_same = 0.95, surely_piece = 0.85;
/// Below it only what is like nothing else can have moved.
constexpr double surely_moved = 0.65;
/// The same but for what is no change.
constexpr double equal = 0.999;
/// Headings of main sections hold the documents together: what little is alike on the two sides of them does not. Not those of a
/// collection, of which many are the same.
constexpr std::size_t most_main_headings = 20;
constexpr double like_main_heading = 0.5, weight_of_main_heading = 12;
/// Of what is left over between the same two pairs: the same place says the most.
constexpr double like_in_gap = 0.2;
constexpr std::uint32_t most_in_gap = 12;
/// A paragraph that has much more in common with another one is not laid on this one.
constexpr double rival = 0.7;
constexpr std::uint32_t least_words_moved = 4, least_words_piece = 3;
constexpr std::size_t nearest_piece = 3;

/// Head, foot and body are three texts: a line of one is rarely a line of the other.
int zone_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::head:
    case BlockKind::title:
      return 0;
    case BlockKind::recipients:
    case BlockKind::signature:
      return 2;
    default:
      return 1;
  }
}

struct Link {
  std::uint32_t a, b;
  double likeness;
  double weight;
};

/// Largest sum of weights among what ends before a place, and what it ends with.
class BestBefore {
 public:
  explicit BestBefore(std::size_t size) : best_(size + 1) {}
  struct Best {
    double weight = 0;
    int link = -1;
  };
  Best before(std::size_t place) const {
    Best best;
    for (; place > 0; place &= place - 1)
      if (best_[place].weight > best.weight) best = best_[place];
    return best;
  }
  void put(std::size_t place, Best best) {
    for (++place; place < best_.size(); place += place & (~place + 1))
      if (best.weight > best_[place].weight) best_[place] = best;
  }

 private:
  std::vector<Best> best_;
};

class Aligning {
 public:
  Aligning(const Side& a, const Side& b)
      : a_(a),
        b_(b),
        like_(a, b),
        to_b_(a.paragraphs.size(), none),
        to_a_(b.paragraphs.size(), none),
        moved_(a.paragraphs.size()),
        pair_of_a_(a.paragraphs.size(), no_pair),
        pair_of_b_(b.paragraphs.size(), no_pair) {}

  std::vector<Pair> pairs() {
    read_links();
    lay_in_order();
    lay_moved(the_same);
    add_pieces(surely_piece);
    lay_moved(like_moved);
    lay_in_gaps();
    add_pieces(like_piece);
    add_titles(true);
    add_titles(false);
    return in_order();
  }

 private:
  void read_links() {
    std::vector<double> best_of_b(b_.paragraphs.size());
    std::vector<double> best_of_a(a_.paragraphs.size());
    for (std::uint32_t a = 0; a < a_.paragraphs.size(); ++a) {
      for (const Candidate& candidate : like_.candidates()[a]) {
        if (candidate.likeness < (one_zone(a, candidate.paragraph) ? like_in_order : like_moved)) continue;
        links_.push_back({a, candidate.paragraph, candidate.likeness, 0});
        best_of_a[a] = std::max(best_of_a[a], candidate.likeness);
        best_of_b[candidate.paragraph] = std::max(best_of_b[candidate.paragraph], candidate.likeness);
      }
    }
    std::erase_if(links_,
                  [&](const Link& link) { return link.likeness < rival * best_of_a[link.a] || link.likeness < rival * best_of_b[link.b]; });
    leave_to_equals();
    const bool framed = main_headings(a_) <= most_main_headings && main_headings(b_) <= most_main_headings;
    for (Link& link : links_) {
      const double size = std::min(like_.weight_a(link.a), like_.weight_b(link.b));
      link.weight = (link.likeness - like_in_order + 0.05) * size;
      if (framed && is_main_heading(link)) link.weight *= weight_of_main_heading;
    }
  }

  /// What has its one equal in the other document is laid on nothing else.
  void leave_to_equals() {
    std::vector<std::uint32_t> equals_of_a(a_.paragraphs.size()), equals_of_b(b_.paragraphs.size());
    for (const Link& link : links_) {
      if (link.likeness < equal) continue;
      ++equals_of_a[link.a];
      ++equals_of_b[link.b];
    }
    std::vector<bool> sure_a(a_.paragraphs.size()), sure_b(b_.paragraphs.size());
    const auto is_sure = [&](const Link& link) {
      const bool says_much = least_words_of(link) >= least_words_moved || is_heading(link);
      return says_much && link.likeness >= equal && equals_of_a[link.a] == 1 && equals_of_b[link.b] == 1;
    };
    for (const Link& link : links_)
      if (is_sure(link)) sure_a[link.a] = sure_b[link.b] = true;
    std::erase_if(links_, [&](const Link& link) { return !is_sure(link) && (sure_a[link.a] || sure_b[link.b]); });
  }
  bool is_heading(const Link& link) const {
    return a_.paragraphs[link.a].kind == BlockKind::heading && b_.paragraphs[link.b].kind == BlockKind::heading;
  }
  /// Both titles that a text runs on behind, or both such texts.
  bool are_halves(const Link& link) const {
    return a_.paragraphs[link.a].half != Half::none && a_.paragraphs[link.a].half == b_.paragraphs[link.b].half;
  }
  std::uint32_t least_words_of(const Link& link) const { return std::min(a_.paragraphs[link.a].size(), b_.paragraphs[link.b].size()); }

  bool one_zone(std::uint32_t a, std::uint32_t b) const { return zone_of(a_.paragraphs[a].kind) == zone_of(b_.paragraphs[b].kind); }

  static std::size_t main_headings(const Side& side) {
    std::size_t count = 0;
    for (std::uint32_t p = 0; p < side.paragraphs.size(); ++p) count += is_main_heading(side, p);
    return count;
  }
  bool is_main_heading(const Link& link) const {
    return link.likeness >= like_main_heading && is_main_heading(a_, link.a) && is_main_heading(b_, link.b);
  }
  static bool is_main_heading(const Side& side, std::uint32_t index) {
    const Paragraph& paragraph = side.paragraphs[index];
    return paragraph.begins_section && side.document->sections[static_cast<std::size_t>(paragraph.section)].depth == 1;
  }

  void lay(std::uint32_t a, std::uint32_t b, bool moved) {
    to_b_[a] = b;
    to_a_[b] = a;
    moved_[a] = moved;
    pair_of_a_[a] = pair_of_b_[b] = pairs_.size();
    pairs_.push_back({{a}, {b}, moved});
  }

  void lay_in_order() {
    for (const Link& link : heaviest_chain(links_)) lay(link.a, link.b, false);
    links_of_a_.resize(a_.paragraphs.size());
    links_of_b_.resize(b_.paragraphs.size());
    for (const Link& link : links_) {
      ++links_of_a_[link.a];
      ++links_of_b_[link.b];
    }
    // For what moved: the likest first, of equally like ones those that say most.
    const auto step = [](const Link& link) { return static_cast<int>(link.likeness * 20 + 1e-6); };
    std::sort(links_.begin(), links_.end(), [&](const Link& x, const Link& y) {
      return std::tuple(-step(x), -x.weight, x.a, x.b) < std::tuple(-step(y), -y.weight, y.a, y.b);
    });
  }

  /// Of links those that rise on both sides and weigh most together; the last one first.
  std::vector<Link> heaviest_chain(std::vector<Link>& links) const {
    std::sort(links.begin(), links.end(), [](const Link& x, const Link& y) { return x.a != y.a ? x.a < y.a : x.b > y.b; });
    BestBefore best(b_.paragraphs.size());
    std::vector<int> before(links.size());
    BestBefore::Best last;
    for (std::size_t i = 0; i < links.size(); ++i) {
      const BestBefore::Best chain = best.before(links[i].b);
      before[i] = chain.link;
      const BestBefore::Best longer{chain.weight + links[i].weight, static_cast<int>(i)};
      best.put(links[i].b, longer);
      if (longer.weight > last.weight) last = longer;
    }
    std::vector<Link> chain;
    for (int i = last.link; i >= 0; i = before[static_cast<std::size_t>(i)]) chain.push_back(links[static_cast<std::size_t>(i)]);
    return chain;
  }

  void lay_moved(double least) {
    for (const Link& link : links_) {
      if (link.likeness < least) continue;
      if (link.likeness < surely_moved && (links_of_a_[link.a] > 1 || links_of_b_[link.b] > 1)) continue;
      if (to_b_[link.a] != none || to_a_[link.b] != none) continue;
      if (least_words_of(link) < least_words_moved && !are_halves(link)) continue;
      lay(link.a, link.b, true);
    }
  }

  /// Between two pairs that stand in order, what neither side has laid on anything: the likest first, none across another.
  void lay_in_gaps() {
    std::uint32_t a = 0, b = 0;
    for (std::uint32_t next = 0; next <= to_b_.size(); ++next) {
      const bool end = next == to_b_.size();
      if (!end && (to_b_[next] == none || moved_[next] || to_b_[next] < b)) continue;
      lay_in_gap({a, next}, {b, end ? static_cast<std::uint32_t>(to_a_.size()) : to_b_[next]});
      if (end) break;
      a = next + 1;
      b = to_b_[next] + 1;
    }
  }
  void lay_in_gap(Range a, Range b) {
    if (a.size() == 0 || b.size() == 0 || a.size() > most_in_gap || b.size() > most_in_gap) return;
    Link best{0, 0, like_in_gap, 0};
    bool found = false;
    for (std::uint32_t i = a.begin; i < a.end; ++i) {
      for (std::uint32_t j = b.begin; j < b.end; ++j) {
        if (to_b_[i] != none || to_a_[j] != none || a_.paragraphs[i].kind != b_.paragraphs[j].kind || !is_body(a_.paragraphs[i])) continue;
        const double likeness = like_.of(i, j);
        if (likeness < best.likeness) continue;
        best = {i, j, likeness, 0};
        found = true;
      }
    }
    if (!found) return;
    lay(best.a, best.b, false);
    lay_in_gap({a.begin, best.a}, {b.begin, best.b});
    lay_in_gap({best.a + 1, a.end}, {best.b + 1, b.end});
  }

  void add_pieces(double least) {
    add_pieces(true, least);
    add_pieces(false, least);
  }
  /// A paragraph that is left over, beside a pair, may be a piece of what that pair has on the other side. `of_b`: the piece is of b.
  void add_pieces(bool of_b, double least) {
    const Side& own = of_b ? b_ : a_;
    for (std::uint32_t piece = 0; piece < own.paragraphs.size(); ++piece) {
      if ((of_b ? pair_of_b_ : pair_of_a_)[piece] != no_pair || own.paragraphs[piece].size() < least_words_piece) continue;
      std::size_t best = no_pair;
      double most = least;
      for (const std::size_t index : pairs_near(of_b, piece)) {
        const Pair& pair = pairs_[index];
        const auto& wholes = of_b ? pair.a : pair.b;
        const double held = wholes.size() == 1 ? like_.held(of_b, piece, wholes.front(), of_b ? pair.b : pair.a) : 0;
        if (held <= most) continue;
        most = held;
        best = index;
      }
      if (best != no_pair) add_piece(of_b, piece, best);
    }
  }
  void add_piece(bool of_b, std::uint32_t piece, std::size_t index) {
    Pair& pair = pairs_[index];
    auto& members = of_b ? pair.b : pair.a;
    (of_b ? pair_of_b_ : pair_of_a_)[piece] = index;
    (of_b ? to_a_ : to_b_)[piece] = (of_b ? pair.a : pair.b).front();
    if (!of_b) moved_[piece] = pair.moved;
    members.insert(std::upper_bound(members.begin(), members.end(), piece), piece);
  }
  /// "3. Văn phòng:" goes where its text went, into a paragraph that has both.
  void add_titles(bool of_b) {
    const Side& own = of_b ? b_ : a_;
    const std::vector<std::size_t>& pair_of_own = of_b ? pair_of_b_ : pair_of_a_;
    for (std::uint32_t p = 0; p + 1 < own.paragraphs.size(); ++p) {
      if (own.paragraphs[p].half != Half::title || pair_of_own[p] != no_pair || pair_of_own[p + 1] == no_pair) continue;
      const Pair& pair = pairs_[pair_of_own[p + 1]];
      const auto& wholes = of_b ? pair.a : pair.b;
      if (wholes.size() == 1 && like_.held(of_b, p, wholes.front(), {}) > like_piece) add_piece(of_b, p, pair_of_own[p + 1]);
    }
  }

  /// Pairs of the paragraphs that stand beside this one in its own document, and of unpaired ones between: at most `nearest_piece` away.
  std::vector<std::size_t> pairs_near(bool of_b, std::uint32_t piece) const {
    const std::vector<std::size_t>& pair_of_own = of_b ? pair_of_b_ : pair_of_a_;
    std::vector<std::size_t> near;
    for (std::size_t away = 1; away <= nearest_piece; ++away)
      for (const std::size_t beside : {piece - away, piece + away})
        if (beside < pair_of_own.size() && pair_of_own[beside] != no_pair) near.push_back(pair_of_own[beside]);  // not what wrapped below 0
    return near;
  }

  std::vector<Pair> in_order() {
    for (std::uint32_t b = 0; b < b_.paragraphs.size(); ++b)
      if (pair_of_b_[b] == no_pair) pairs_.push_back({{}, {b}, false});
    std::sort(pairs_.begin(), pairs_.end(), [](const Pair& x, const Pair& y) { return x.b.front() < y.b.front(); });
    // What is gone goes behind the pair of the paragraph before it.
    std::vector<std::size_t> place_of(a_.paragraphs.size(), SIZE_MAX);
    for (std::size_t p = 0; p < pairs_.size(); ++p)
      for (const std::uint32_t a : pairs_[p].a) place_of[a] = pairs_[p].moved ? SIZE_MAX - 1 : p;
    std::vector<std::vector<Pair>> behind(pairs_.size() + 1);
    std::size_t place = 0;  // 0: before all
    for (std::uint32_t a = 0; a < a_.paragraphs.size(); ++a) {
      if (place_of[a] == SIZE_MAX) behind[place].push_back({{a}, {}, false});
      else if (place_of[a] < pairs_.size()) place = std::max(place, place_of[a] + 1);
    }
    std::vector<Pair> ordered = std::move(behind[0]);
    for (std::size_t p = 0; p < pairs_.size(); ++p) {
      ordered.push_back(std::move(pairs_[p]));
      std::move(behind[p + 1].begin(), behind[p + 1].end(), std::back_inserter(ordered));
    }
    return ordered;
  }

  const Side &a_, &b_;
  Likenesses like_;
  std::vector<Link> links_;
  std::vector<std::uint32_t> to_b_, to_a_;
  std::vector<bool> moved_;
  std::vector<Pair> pairs_;
  std::vector<std::size_t> pair_of_a_, pair_of_b_;
  std::vector<int> links_of_a_, links_of_b_;
};

}  // namespace

std::vector<Pair> align(const Side& a, const Side& b) { return Aligning(a, b).pairs(); }

}  // namespace danchieu::compare
