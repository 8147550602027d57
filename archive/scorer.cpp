#include "archive/scorer.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "archive/exact_phrase.h"
#include "archive/terms.h"

namespace danchieu::archive {

std::vector<double> Scorer::scores(std::span<const Xapian::docid> plans) {
  plans_ = plans;
  scores_.assign(plans.size(), 0);
  damping_.resize(plans.size());
  const Ranking& ranking = query_.ranking;
  const double mean = index_.get_avlength();
  for (std::size_t i = 0; i < plans.size(); ++i) {
    const double length = std::max(mean > 0 ? postings_.lengths()[plans[i]] / mean : 1, ranking.shortest);
    damping_[i] = ranking.k1 * (length * ranking.b + 1 - ranking.b);
  }
  add(query_.root, {});
  return std::move(scores_);
}

void Scorer::add(const Node& node, Share share) {
  switch (node.kind) {
    case Node::Kind::everything:
    case Node::Kind::field:
      return;
    case Node::Kind::word:
    case Node::Kind::phrase:
    case Node::Kind::near:
      return add_words(node, share);
    case Node::Kind::prefix: {
      const std::vector<TypedWord> words = typed_words(node.text);
      if (words.size() == 1 && QueryMaker::tells(words_beginning(index_, term("", words.front().folded))))
        add_postings(*postings_.beginning(index_, term("", words.front().folded)), share.factor, share.only);
      return;
    }
    case Node::Kind::number:
      add_term(term(kOwnNumber, node.text), share.factor * kOwnNumberWeight, share.only);
      return add_term(term(field_named("cites")->prefix, node.text), share.factor, share.only);
    case Node::Kind::all:
      if (&node == matching_.relaxed()) return add_most(node, share);
      for (const Node& child : node.children) add(child, share);
      return;
    case Node::Kind::any:
      return add_choice(node, share);
    case Node::Kind::but_not:
      if (!node.children.empty()) add(node.children.front(), share);
      return;
  }
}

void Scorer::add_words(const Node& node, Share share) {
  const Ranking& ranking = query_.ranking;
  const std::vector<TypedWord> words = typed_words(node.text);
  const bool near = node.kind == Node::Kind::near && words.size() > 1;
  for (const TypedWord& word : words) {
    add_term(term("", word.folded), share.factor, share.only);
    if (!share.raised || (near && query_.exact_marks)) continue;
    if (word.marked()) add_term(term("", word.exact), share.factor * ranking.exact, share.only);
    if (near) continue;
    add_term(term(kTitle, word.folded), share.factor * ranking.title, share.only);
    add_term(term(kHeading, word.folded), share.factor * ranking.heading, share.only);
  }
}

/// Each word counts where the plan has it.
void Scorer::add_most(const Node& node, Share share) {
  for (const Node& child : node.children) {
    if (child.kind != Node::Kind::word) {
      add(child, share);
      continue;
    }
    PlanSet with = matching_.candidates(child);
    if (share.only) with &= *share.only;
    add(child, {share.factor, share.raised, &with});
  }
}

void Scorer::add_choice(const Node& node, Share share) {
  share.raised = share.raised && node.children.size() <= kRaisedChoices;
  for (const Node& child : node.children) {
    PlanSet with = matching_.candidates(child);
    if (share.only) with &= *share.only;
    // Another name counts less than what was typed, however many words it has: each of them weighs.
    const double words = child.other_name ? static_cast<double>(std::max<std::size_t>(typed_words(child.text).size(), 1)) : 1;
    add(child, {share.factor * (child.other_name ? kOtherName / words : 1), share.raised, &with});
  }
}

void Scorer::add_postings(const Postings& postings, double factor, const PlanSet* only) {
  if (postings.count() == 0) return;
  const double without = index_.get_doccount() - postings.count() + 0.5, with = postings.count() + 0.5;
  double rarity = without / with;
  if (rarity < 2) rarity = rarity * 0.5 + 1;  // Xapian's: a word that most plans have counts little, and never against them
  const double weight = std::log(rarity) * (query_.ranking.k1 + 1) * factor;
  const auto score = [&](std::size_t place, double times) { scores_[place] += weight * times / (damping_[place] + times); };

  if (const std::span<const std::uint16_t> times = postings.times(); !times.empty()) {
    for (std::size_t i = 0; i < plans_.size(); ++i)
      if (const std::uint16_t here = times[plans_[i]]; here > 0 && (!only || only->has(plans_[i]))) score(i, here);
    return;
  }
  auto place = plans_.begin();
  for (const Postings::Posting& posting : postings.few()) {
    place = std::lower_bound(place, plans_.end(), posting.plan);
    if (place == plans_.end()) return;
    if (*place == posting.plan && posting.times > 0 && (!only || only->has(posting.plan)))
      score(static_cast<std::size_t>(place - plans_.begin()), posting.times);
  }
}

}  // namespace danchieu::archive
