#include "compare/difference.h"

#include <algorithm>
#include <map>

#include "compare/formal.h"
#include "compare/joints.h"

namespace danchieu::compare {
namespace {

constexpr std::string_view change_names[] = {"kept", "reworded", "new", "gone"};
constexpr std::string_view formal_names[] = {"line", "page", "paragraph", "numbering", "marks", "case", "quotes", "punctuation", "figure"};
static_assert(std::size(formal_names) == formal_kinds);

std::vector<std::uint32_t> folded(const Side& side, const std::vector<std::uint32_t>& words) {
  std::vector<std::uint32_t> numbers;
  for (const std::uint32_t word : words) numbers.push_back(side.words[word].folded);
  return numbers;
}

/// Words that are the same but for their marks ("thù", "Thu") are no change in a text that stays; among words that change they are.
std::vector<Edit> without_islands_of_marks(const Side& a, const std::vector<std::uint32_t>& words_a, const Side& b,
                                           const std::vector<std::uint32_t>& words_b, std::vector<Edit> edits) {
  constexpr std::uint32_t island = 3;
  std::vector<Edit> merged;
  for (const Edit& edit : edits) {
    const auto other_marks = [&](const Edit& last) {
      for (std::uint32_t i = 0; i < edit.a.begin - last.a.end; ++i)
        if (a.words[words_a[last.a.end + i]].exact == b.words[words_b[last.b.end + i]].exact) return false;
      return true;
    };
    if (!merged.empty() && edit.a.begin - merged.back().a.end <= island && other_marks(merged.back())) {
      merged.back().a.end = edit.a.end;
      merged.back().b.end = edit.b.end;
    } else {
      merged.push_back(edit);
    }
  }
  return merged;
}

Change change_of(const Side& a, const Side& b, Pair&& pair) {
  Change change{.moved = pair.moved, .a = std::move(pair.a), .b = std::move(pair.b)};
  if (change.a.empty() || change.b.empty()) {
    change.kind = change.a.empty() ? ChangeKind::added : ChangeKind::removed;
    return change;
  }
  const std::vector<std::uint32_t> words_a = words_of(a, change.a), words_b = words_of(b, change.b);
  change.edits = without_islands_of_marks(a, words_a, b, words_b, diff_words(folded(a, words_a), folded(b, words_b)));
  if (!change.edits.empty()) change.kind = ChangeKind::reworded;
  return change;
}

std::uint32_t size_of(const Side& side, const std::vector<std::uint32_t>& paragraphs) {
  std::uint32_t words = 0;
  for (const std::uint32_t index : paragraphs) words += side.paragraphs[index].size();
  return words;
}

Shares shares_of(const Side& a, const Side& b, const Change& change) {
  Shares shares;
  if (change.a.empty()) shares.added = size_of(b, change.b);
  else if (change.b.empty()) shares.removed = size_of(a, change.a);
  else {
    shares.kept = size_of(a, change.a);
    for (const Edit& edit : change.edits) {
      shares.kept -= edit.a.size();
      shares.reworded += std::max(edit.a.size(), edit.b.size());
    }
  }
  return shares;
}

/// Lays sections on each other that most words of theirs, and their headings, say are one.
class SectionPairing {
 public:
  SectionPairing(const Side& a, const Side& b) : a_(a), b_(b) {}

  std::vector<SectionPair> pairs(const std::vector<Change>& changes) {
    for (const Change& change : changes) vote(change);
    const std::vector<int> to_a = choose();
    std::vector<SectionPair> pairs;
    std::vector<int> pair_of_a(a_.document->sections.size(), -1);
    for (std::size_t section = 0; section < to_a.size(); ++section) {
      if (to_a[section] >= 0) pair_of_a[static_cast<std::size_t>(to_a[section])] = static_cast<int>(pairs.size());
      pairs.push_back({.a = to_a[section], .b = static_cast<int>(section)});
    }
    add_gone(pairs, pair_of_a);
    for (const Change& change : changes) {
      const int own = change.b.empty() ? pair_of_a_of(change, pair_of_a) : section_of(b_, change.b);
      if (own >= 0) pairs[static_cast<std::size_t>(own)].shares.add(shares_of(a_, b_, change));
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [&](const SectionPair& x, const SectionPair& y) { return place_[key(x)] < place_[key(y)]; });
    return pairs;
  }

 private:
  static int section_of(const Side& side, const std::vector<std::uint32_t>& paragraphs) {
    return side.paragraphs[paragraphs.front()].section;
  }

  void vote(const Change& change) {
    if (change.a.empty() || change.b.empty()) return;
    const int a = section_of(a_, change.a), b = section_of(b_, change.b);
    if (a < 0 || b < 0) return;
    const bool heads = a_.paragraphs[change.a.front()].begins_section && b_.paragraphs[change.b.front()].begins_section;
    constexpr std::uint32_t weight_of_heading = 40;
    votes_[{a, b}] += shares_of(a_, b_, change).kept + (heads ? weight_of_heading : 0);
  }

  std::vector<int> choose() const {
    std::vector<std::pair<std::uint32_t, std::pair<int, int>>> ranked;
    for (const auto& [sections, votes] : votes_) ranked.push_back({votes, sections});
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& x, const auto& y) { return x.first > y.first; });
    std::vector<int> to_a(b_.document->sections.size(), -1);
    std::vector<bool> taken(a_.document->sections.size());
    for (const auto& [votes, sections] : ranked) {
      const auto a = static_cast<std::size_t>(sections.first), b = static_cast<std::size_t>(sections.second);
      if (taken[a] || to_a[b] >= 0) continue;
      taken[a] = true;
      to_a[b] = sections.first;
    }
    return to_a;
  }

  static std::pair<int, int> key(const SectionPair& pair) { return {pair.a, pair.b}; }

  /// Sections that are gone stand behind the one that came before them.
  void add_gone(std::vector<SectionPair>& pairs, std::vector<int>& pair_of_a) {
    for (std::size_t p = 0; p < pairs.size(); ++p) place_[key(pairs[p])] = {p, 0};
    std::pair<std::size_t, std::size_t> place{0, 0};
    for (std::size_t a = 0; a < pair_of_a.size(); ++a) {
      if (pair_of_a[a] >= 0) {
        place = {static_cast<std::size_t>(pair_of_a[a]), 0};
        continue;
      }
      ++place.second;
      pair_of_a[a] = static_cast<int>(pairs.size());
      pairs.push_back({.a = static_cast<int>(a), .b = -1});
      place_[key(pairs.back())] = place;
    }
  }

  int pair_of_a_of(const Change& change, const std::vector<int>& pair_of_a) const {
    const int section = section_of(a_, change.a);
    return section < 0 ? -1 : pair_of_a[static_cast<std::size_t>(section)];
  }

  const Side &a_, &b_;
  std::map<std::pair<int, int>, std::uint32_t> votes_;
  std::map<std::pair<int, int>, std::pair<std::size_t, std::size_t>> place_;  ///< where a pair stands in the list
};

}  // namespace

std::string_view name(ChangeKind kind) { return change_names[static_cast<std::size_t>(kind)]; }
std::string_view name(FormalKind kind) { return formal_names[static_cast<std::size_t>(kind)]; }

namespace {

/// The word at `place` of the words of these paragraphs, one behind the other.
const Word& word_at(const Side& side, const std::vector<std::uint32_t>& paragraphs, std::uint32_t place) {
  std::size_t p = 0;
  for (; place >= side.paragraphs[paragraphs[p]].size(); ++p) place -= side.paragraphs[paragraphs[p]].size();
  return side.words[side.paragraphs[paragraphs[p]].first + place];
}

text::Span span_of(const Side& side, const std::vector<std::uint32_t>& paragraphs, Range range) {
  if (range.size() > 0) return {word_at(side, paragraphs, range.begin).span.begin, word_at(side, paragraphs, range.end - 1).span.end};
  if (range.begin == 0) {
    const std::uint32_t begin = word_at(side, paragraphs, 0).span.begin;
    return {begin, begin};
  }
  const std::uint32_t end = word_at(side, paragraphs, range.begin - 1).span.end;
  return {end, end};
}

}  // namespace

text::Span Change::span_a(const Side& side, const Edit& edit) const { return span_of(side, a, edit.a); }
text::Span Change::span_b(const Side& side, const Edit& edit) const { return span_of(side, b, edit.b); }

void Shares::add(const Shares& other) {
  kept += other.kept;
  reworded += other.reworded;
  added += other.added;
  removed += other.removed;
}

std::array<std::uint32_t, formal_kinds> Difference::formal_counts() const {
  std::array<std::uint32_t, formal_kinds> counts{};
  for (const Formal& difference : formal) ++counts[static_cast<std::size_t>(difference.kind)];
  return counts;
}

std::vector<std::string> change_ids(const Difference& difference) {
  std::vector<std::string> ids;
  std::map<std::string, int> seen;
  for (const Change& change : difference.changes) {
    // FNV-1a of the words as they are printed: of what is kept, reworded, new and gone alike.
    std::uint32_t hash = 2166136261U;
    const auto mix = [&](char32_t c) { hash = (hash ^ c) * 16777619U; };
    const auto add = [&](const Side& side, const std::vector<std::uint32_t>& paragraphs) {
      for (const std::uint32_t word : words_of(side, paragraphs)) {
        for (const char32_t c : side.slice(side.words[word].span)) mix(c);
        mix(U' ');
      }
      mix(U'\n');
    };
    add(difference.a, change.a);
    add(difference.b, change.b);
    constexpr char digits[] = "0123456789abcdef";
    std::string id = "doi-";
    for (int shift = 28; shift >= 0; shift -= 4) id += digits[hash >> shift & 15];
    const int before = seen[id]++;
    ids.push_back(before == 0 ? id : id + "-" + std::to_string(before + 1));
  }
  return ids;
}

Difference compare(const archive::Document& document_a, const archive::Document& document_b) {
  Vocabulary vocabulary;
  Side a(document_a, vocabulary), b(document_b, vocabulary);
  break_at_joints(a, b);
  std::vector<Change> changes;
  std::vector<Formal> formal;
  Shares shares;
  for (Pair& pair : align(a, b)) {
    changes.push_back(change_of(a, b, std::move(pair)));
    find_formal(a, b, changes.back(), changes.size() - 1, formal);
    shares.add(shares_of(a, b, changes.back()));
  }
  std::vector<SectionPair> sections = SectionPairing(a, b).pairs(changes);
  return {std::move(a), std::move(b), std::move(changes), std::move(formal), shares, std::move(sections)};
}

}  // namespace danchieu::compare
