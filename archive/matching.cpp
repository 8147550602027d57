#include "archive/matching.h"

#include <algorithm>
#include <set>

#include "archive/docid_source.h"
#include "archive/exact_phrase.h"
#include "archive/most_words.h"
#include "archive/terms.h"

namespace danchieu::archive {
namespace {

// More hits than these may be estimated, …
constexpr double kCounted = 10'000;
// … from so many places of words, in plans of which there are no fewer than that, where there are many more that have the words.
constexpr std::size_t kPlacesSampled = 4'000, kFewestSampled = 1'000, kTooMany = 15'000;
// Fewer hits than that are estimated only where so many places would have to be looked at: that takes a tenth of a second and more.
constexpr std::size_t kTooDear = 120'000;
// Of two neighbours of a phrase it is kept where they stand side by side: not where that is too dear, or takes many times longer than to look
// at the phrase itself, nor for so few plans that it saves nothing.
constexpr std::size_t kDearerForPair = 2, kFewForPair = 500;

/// Which of many plans are looked at: spread by a multiplicative hash, since neighbours came into the archive together and are alike.
bool is_sampled(Xapian::docid plan, std::size_t step) { return (plan * 2654435761U >> 12) % step == 0; }

Xapian::Query side_by_side(const std::string& first, const std::string& second) {
  const std::string words[] = {first, second};
  return {Xapian::Query::OP_PHRASE, std::begin(words), std::end(words), 2};
}

/// Of how many words it must be seen where they stand, to know what it finds; not of those in what is excluded.
std::size_t words_to_place(const Node& node, bool exact_marks) {
  if (node.kind == Node::Kind::but_not) return node.children.empty() ? 0 : words_to_place(node.children.front(), exact_marks);
  if (node.kind == Node::Kind::word || node.kind == Node::Kind::phrase) {
    const std::vector<TypedWord> words = typed_words(node.text);
    const bool marks_tell = exact_marks && std::any_of(words.begin(), words.end(), [](const TypedWord& word) { return word.marked(); });
    return words.size() > 1 && !marks_tell ? words.size() : 0;
  }
  std::size_t words = 0;
  for (const Node& child : node.children) words += words_to_place(child, exact_marks);
  return words;
}

}  // namespace

Docids all_matches(const Xapian::Database& index, const Xapian::Query& query) {
  class Collector : public Xapian::MatchSpy {
   public:
    void operator()(const Xapian::Document& match, double) override { docids.push_back(match.get_docid()); }
    Docids docids;
  } all;
  Xapian::Enquire enquire(index);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.add_matchspy(&all);
  enquire.get_mset(0, 0, index.get_doccount());
  if (!std::is_sorted(all.docids.begin(), all.docids.end())) std::sort(all.docids.begin(), all.docids.end());
  return std::move(all.docids);
}

Xapian::Query only(Docids plans) { return Xapian::Query((new DocidSource(std::move(plans)))->release()); }

Docids Matching::among(const Docids& plans) const {
  const PlanSet within(postings_.size(), plans);
  PlanSet found = find(query_.root, &within, Places::matter);
  found &= within;
  return found.docids();
}

Sample Matching::sample() const {
  const std::size_t words = words_to_place(query_.root, query_.exact_marks);
  if (words == 0) return {all()};
  const Docids candidates = this->candidates().docids();
  if (candidates.size() < kTooMany) return {among(candidates)};
  const std::size_t step = candidates.size() / std::max(kPlacesSampled / words, kFewestSampled);
  Docids part;
  std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(part), [&](Xapian::docid plan) { return is_sampled(plan, step); });
  const double share = static_cast<double>(candidates.size()) / std::max(1.0, static_cast<double>(part.size()));
  part = among(part);
  const double estimate = static_cast<double>(part.size()) * share;
  if (estimate < kCounted && places_to_see(query_.root) < kTooDear) return {among(candidates)};
  return {std::move(part), share, static_cast<double>(candidates.size()) / estimate};
}

std::size_t Matching::places_to_see(const Node& node) const {
  if (node.kind == Node::Kind::but_not) return node.children.empty() ? 0 : places_to_see(node.children.front());
  if (node.kind == Node::Kind::word || node.kind == Node::Kind::phrase)
    return typed_words(node.text).size() > 1 ? find(node, nullptr, Places::of_pairs).count() : 0;
  std::size_t places = 0;
  for (const Node& child : node.children) places += places_to_see(child);
  return places;
}

std::optional<Most> Matching::relax() {
  const Node* node = &query_.root;
  while (node->kind == Node::Kind::but_not && !node->children.empty()) node = &node->children.front();
  if (node->kind != Node::Kind::all || query_.exact_marks) return std::nullopt;
  std::set<std::string> words;
  for (const Node& child : node->children)
    if (child.kind == Node::Kind::word)
      for (const TypedWord& word : typed_words(child.text)) words.insert(term("", word.folded));
  const std::size_t least = most_of(words.size(), query_.ranking.most);
  if (least == words.size()) return std::nullopt;
  with_most_ = with_at_least(index_, postings_, {words.begin(), words.end()}, least);
  relaxed_ = node;
  return Most{static_cast<int>(least), static_cast<int>(words.size())};
}

PlanSet Matching::find(const Node& node, const PlanSet* within, Places places) const {
  switch (node.kind) {
    case Node::Kind::everything:
      return postings_.all();
    case Node::Kind::word:
    case Node::Kind::phrase:
    case Node::Kind::near:
      return find_words(node, within, places);
    case Node::Kind::prefix: {
      const std::vector<TypedWord> words = typed_words(node.text);
      return words.size() == 1 ? postings_.beginning(index_, term("", words.front().folded))->plans() : PlanSet(postings_.size());
    }
    case Node::Kind::number: {
      PlanSet found = with_term(term(kOwnNumber, node.text));
      return found |= with_term(term(field_named("cites")->prefix, node.text));
    }
    case Node::Kind::field:
      return find_field(node);
    case Node::Kind::all:
      return find_all(node, within, places);
    case Node::Kind::any: {
      PlanSet found(postings_.size());
      for (const Node& child : node.children) {
        if (places != Places::matter || !QueryMaker::looks_further(child)) {
          found |= find(child, within, places);
          continue;
        }
        PlanSet open = within ? *within : postings_.all();
        open -= found;
        found |= find(child, &open, places);
      }
      return found;
    }
    case Node::Kind::but_not: {
      if (node.children.empty()) return postings_.all();
      PlanSet found = find(node.children.front(), within, places);
      if (within) found &= *within;
      for (std::size_t i = 1; i < node.children.size(); ++i) found -= find(node.children[i], &found, Places::matter);
      return found;
    }
  }
  return PlanSet(postings_.size());
}

PlanSet Matching::find_words(const Node& node, const PlanSet* within, Places places) const {
  const std::vector<TypedWord> words = typed_words(node.text);
  PlanSet found = within ? *within : postings_.all();
  bool marked = false;
  for (const TypedWord& word : words) {
    postings_.of(index_, term("", word.folded))->cut(found);
    if (!query_.exact_marks || !word.marked()) continue;
    postings_.of(index_, term("", word.exact))->cut(found);
    marked = true;
  }
  if (words.size() < 2) return found;
  const bool settled = node.kind != Node::Kind::near && places != Places::are_open && cut_by_pairs(words, found);
  if (!marked && (settled || places != Places::matter)) return found;
  return {postings_.size(), all_matches(index_, {Xapian::Query::OP_FILTER, only(found.docids()), queries_.unranked(node)})};
}

/// Takes out plans in which neighbours of a phrase nowhere stand side by side; true where that is all there is to see. Most Vietnamese words
/// are two syllables: the next phrase has the same two again.
bool Matching::cut_by_pairs(const std::vector<TypedWord>& words, PlanSet& found) const {
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::size_t candidates = found.count();
    if (candidates <= kFewForPair) return false;
    const std::string first = term("", words[i - 1].folded), second = term("", words[i].folded);
    PlanSet both = postings_.of(index_, first)->plans();
    postings_.of(index_, second)->cut(both);
    if (both.count() > std::min(kTooDear, kDearerForPair * words.size() * candidates)) return false;
    postings_.kept('"' + first + ' ' + second, [&] { return all_matches(index_, side_by_side(first, second)); })->cut(found);
  }
  return words.size() == 2;
}

PlanSet Matching::find_all(const Node& node, const PlanSet* within, Places places) const {
  PlanSet found = within ? *within : postings_.all();
  if (&node == relaxed_) found &= with_most_;
  // First what costs little, so that the places of words are looked at in few plans.
  for (const bool dear : {false, true})
    for (const Node& child : node.children)
      if (QueryMaker::looks_further(child) == dear && (&node != relaxed_ || child.kind != Node::Kind::word))
        found &= find(child, &found, places);
  return found;
}

PlanSet Matching::find_field(const Node& node) const {
  return postings_.kept(node.field + ":" + node.text, [&] { return all_matches(index_, queries_.unranked(node)); })->plans();
}

}  // namespace danchieu::archive
