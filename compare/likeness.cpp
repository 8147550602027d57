#include "compare/likeness.h"

#include <algorithm>
#include <cmath>

namespace danchieu::compare {
namespace {

constexpr std::size_t most_candidates = 20;
/// Features that more paragraphs of b have lead to none of them; those that have many of them are found through others.
constexpr std::size_t most_leads = 48;
/// A heading that is part of another one.
constexpr double like_heading_held = 0.7;

/// Words and pairs of neighbours as numbers.
class FeatureNumbers {
 public:
  std::uint32_t number_of(std::uint64_t feature) {
    return numbers_.try_emplace(feature, static_cast<std::uint32_t>(numbers_.size())).first->second;
  }
  std::size_t size() const { return numbers_.size(); }

 private:
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
};

std::vector<std::uint32_t> features_of(const Side& side, const Paragraph& paragraph, FeatureNumbers& numbers) {
  std::vector<std::uint32_t> ids;
  for (std::uint32_t w = paragraph.first; w < paragraph.last; ++w) {
    const std::uint64_t word = side.words[w].folded;
    ids.push_back(numbers.number_of(word << 32));
    if (w + 1 < paragraph.last) ids.push_back(numbers.number_of(word << 32 | (side.words[w + 1].folded + 1)));
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

std::uint64_t print_of(const std::vector<std::uint32_t>& ids) {
  std::uint64_t print = 0xCBF29CE484222325;
  for (const std::uint32_t id : ids) print = (print ^ id) * 0x9E3779B97F4A7C15, print ^= print >> 29;
  return print;
}

}  // namespace

template <class Numbers>
Likenesses::Document Likenesses::read(const Side& side, Numbers& numbers) {
  Document document;
  for (const Paragraph& paragraph : side.paragraphs) {
    document.own.push_back({features_of(side, paragraph, numbers), 0, paragraph.kind == archive::BlockKind::heading});
    document.half.push_back(paragraph.half);
  }
  document.whole.resize(document.own.size());
  for (std::size_t p = 0; p + 1 < document.own.size(); ++p) {
    if (document.half[p] != Half::title || document.half[p + 1] != Half::text) continue;
    std::vector<std::uint32_t>& ids = document.whole[p].ids;
    std::set_union(document.own[p].ids.begin(), document.own[p].ids.end(), document.own[p + 1].ids.begin(), document.own[p + 1].ids.end(),
                   std::back_inserter(ids));
    document.whole[p + 1].ids = ids;
  }
  return document;
}

Likenesses::Likenesses(const Side& a, const Side& b) {
  FeatureNumbers numbers;
  a_ = read(a, numbers);
  b_ = read(b, numbers);
  weights_.resize(numbers.size());
  weigh();
  find_candidates();
}

void Likenesses::weigh() {
  for (const Document* document : {&a_, &b_})
    for (const Features& features : document->own)
      for (const std::uint32_t id : features.ids) ++weights_[id];
  const auto paragraphs = static_cast<double>(a_.own.size() + b_.own.size());
  for (double& weight : weights_) weight = std::log(1 + paragraphs / weight);
  for (Document* document : {&a_, &b_})
    for (auto* all : {&document->own, &document->whole})
      for (Features& features : *all)
        for (const std::uint32_t id : features.ids) features.weight += weights_[id];
}

double Likenesses::common(const Features& a, const Features& b) const {
  double weight = 0;
  auto in_b = b.ids.begin();
  for (const std::uint32_t id : a.ids) {
    while (in_b != b.ids.end() && *in_b < id) ++in_b;
    if (in_b == b.ids.end()) break;
    if (*in_b == id) weight += weights_[id];
  }
  return weight;
}

double Likenesses::likeness(double common, const Features& a, const Features& b) const {
  const double share = 2 * common / (a.weight + b.weight);
  return a.heading && b.heading ? std::max(share, like_heading_held * common / std::min(a.weight, b.weight)) : share;
}

double Likenesses::of(std::size_t a, std::size_t b) const {
  const bool halves = a_.half[a] != Half::none && a_.half[a] == b_.half[b];
  const Features &of_a = halves ? a_.whole[a] : a_.own[a], &of_b = halves ? b_.whole[b] : b_.own[b];
  return likeness(common(of_a, of_b), of_a, of_b);
}

double Likenesses::held(bool of_b, std::size_t part, std::size_t whole, const std::vector<std::uint32_t>& taken) const {
  const std::vector<Features>&own = of_b ? b_.own : a_.own, &other = of_b ? a_.own : b_.own;
  Features rest{own[part].ids, 0, false};
  for (const std::uint32_t index : taken) {
    std::vector<std::uint32_t> left;
    std::set_difference(rest.ids.begin(), rest.ids.end(), own[index].ids.begin(), own[index].ids.end(), std::back_inserter(left));
    rest.ids = std::move(left);
  }
  for (const std::uint32_t id : rest.ids) rest.weight += weights_[id];
  return rest.weight * 3 < own[part].weight ? 0 : common(rest, other[whole]) / rest.weight;
}

void Likenesses::find_candidates() {
  const std::size_t count_a = a_.own.size(), count_b = b_.own.size();
  std::vector<std::vector<std::uint32_t>> with(weights_.size());
  for (std::uint32_t b = 0; b < count_b; ++b)
    for (const std::uint32_t id : b_.widest(b).ids) with[id].push_back(b);

  // Of what is in all of many paragraphs no feature leads anywhere: equals are known by all their features at once.
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> equal;
  for (std::uint32_t b = 0; b < count_b; ++b) equal[print_of(b_.widest(b).ids)].push_back(b);

  candidates_.resize(count_a);
  std::vector<double> shared(count_b);
  std::vector<std::uint32_t> met;
  const double slope = count_a == 0 ? 0 : static_cast<double>(count_b) / static_cast<double>(count_a);
  for (std::size_t a = 0; a < count_a; ++a) {
    met.clear();
    for (const std::uint32_t id : a_.widest(a).ids) {
      if (with[id].size() > most_leads) continue;
      for (const std::uint32_t b : with[id]) {
        if (shared[b] == 0) met.push_back(b);
        shared[b] += weights_[id];
      }
    }
    if (const auto same = equal.find(print_of(a_.widest(a).ids)); same != equal.end())
      for (const std::uint32_t b : same->second) {
        if (shared[b] == 0) met.push_back(b);
        shared[b] = a_.widest(a).weight;
      }
    std::vector<Candidate>& found = candidates_[a];
    for (const std::uint32_t b : met) {
      found.push_back({b, likeness(shared[b], a_.widest(a), b_.widest(b))});
      shared[b] = 0;
    }
    // Of equal ones those that stand where this one stands.
    const double place = static_cast<double>(a) * slope;
    const auto better = [&](const Candidate& x, const Candidate& y) {
      if (std::abs(x.likeness - y.likeness) > 1e-9) return x.likeness > y.likeness;
      return std::abs(x.paragraph - place) < std::abs(y.paragraph - place);
    };
    const std::size_t kept = std::min(found.size(), most_candidates);
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(), better);
    found.resize(kept);
    for (Candidate& candidate : found) candidate.likeness = of(a, candidate.paragraph);
    std::sort(found.begin(), found.end(), better);
  }
}

}  // namespace danchieu::compare
