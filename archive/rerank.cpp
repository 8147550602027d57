#include "archive/rerank.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "archive/exact_phrase.h"
#include "archive/terms.h"

namespace danchieu::archive {
namespace {

constexpr std::size_t kWordsOfRun = 16;  // later ones tell nothing new
constexpr double kLeastRarity = 0.1;

void add_run(Run& run, std::vector<Run>& runs) {
  if (!run.empty()) runs.push_back(std::move(run));
  run.clear();
}

void add_words(std::string_view text, Run& run) {
  for (const TypedWord& word : typed_words(text))
    if (run.size() < kWordsOfRun && std::find(run.begin(), run.end(), word.folded) == run.end()) run.push_back(word.folded);
}

void collect(const Node& node, Run& run, std::vector<Run>& runs) {
  if (node.other_name) return;  // it finds, but what was typed comes first
  switch (node.kind) {
    case Node::Kind::word:
      return add_words(node.text, run);
    case Node::Kind::phrase:
    case Node::Kind::near:
      add_run(run, runs);
      add_words(node.text, run);
      return add_run(run, runs);
    case Node::Kind::all:
      for (const Node& child : node.children) collect(child, run, runs);
      return;
    case Node::Kind::any:
      add_run(run, runs);
      for (const Node& child : node.children) {
        collect(child, run, runs);
        add_run(run, runs);
      }
      return;
    case Node::Kind::but_not:
      if (!node.children.empty()) collect(node.children.front(), run, runs);
      return;
    case Node::Kind::everything:
    case Node::Kind::prefix:
    case Node::Kind::number:
    case Node::Kind::field:
      return add_run(run, runs);
  }
}

/// The next part of `text`, which goes on behind it.
std::string_view cut(std::string_view& text, char between) {
  const std::string_view part = text.substr(0, text.find(between));
  text.remove_prefix(std::min(text.size(), part.size() + 1));
  return part;
}

/// The same as ==; most words differ in size or in their first letter. `word` is not empty.
bool is_same(std::string_view other, std::string_view word) {
  return other.size() == word.size() && other.front() == word.front() && other == word;
}

/// From 0 for plans of kOldest and before to 1 of kNewest.
double recency(int year) {
  constexpr int kOldest = 2005, kNewest = 2030;
  return year == 0 ? 0 : std::clamp(double(year - kOldest) / (kNewest - kOldest), 0.0, 1.0);
}

}  // namespace

std::vector<Run> runs_of(const Node& root) {
  std::vector<Run> runs;
  Run run;
  collect(root, run, runs);
  add_run(run, runs);
  return runs;
}

double rarity(const Xapian::Database& index, const std::string& term) {
  const double plans = index.get_doccount(), with = index.get_termfreq(term);
  return std::max(kLeastRarity, std::log((plans - with + 0.5) / (with + 0.5)));
}

Rerank::Rerank(const Xapian::Database& index, const Node& root, const Ranking& ranking) : index_(index), ranking_(ranking) {
  for (Run& words : runs_of(root)) {
    Weighed& run = runs_.emplace_back();
    for (std::string& word : words) {
      run.rarities.push_back(rarity(index, term("", word)));
      run.sum += run.rarities.back();
    }
    run.words = std::move(words);
  }
}

std::vector<double> Rerank::raise(const std::vector<Candidate>& plans) const {
  std::vector<std::size_t> rising(plans.size());
  std::iota(rising.begin(), rising.end(), 0);
  std::sort(rising.begin(), rising.end(), [&](std::size_t one, std::size_t other) { return plans[one].plan < plans[other].plan; });
  std::vector<Xapian::docid> docids;
  for (const std::size_t i : rising) docids.push_back(plans[i].plan);

  std::vector<double> sums;
  double of_all = 0;
  for (const Xapian::docid plan : docids) sums.push_back(in_titles(plan));
  for (const Weighed& run : runs_) {
    of_all += run.sum;
    const std::vector<double> of_run = in_texts(run, docids);
    for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += of_run[i];
  }
  std::vector<double> raised(plans.size());
  for (std::size_t i = 0; i < sums.size(); ++i) raised[rising[i]] = sums[i] + ranking_.recency * of_all * recency(plans[rising[i]].year);
  return raised;
}

double Rerank::in_titles(Xapian::docid plan) const {
  const std::string titles = index_.get_document(plan).get_data();
  const OfHeading of_title{ranking_.title_share, ranking_.title_only, ranking_.title_pair};
  const OfHeading of_others{ranking_.heading_only, ranking_.heading_only, ranking_.heading_only};
  double sum = 0, best_heading = 0;
  bool is_title = true;
  for (std::string_view rest = titles; !rest.empty(); is_title = false) {
    const std::string_view heading = cut(rest, kBetweenTitles);
    double here = 0;
    for (const Weighed& run : runs_) here += in_heading(run, heading, is_title ? of_title : of_others);
    (is_title ? sum : best_heading) = is_title ? here : std::max(best_heading, here);
  }
  return sum + best_heading;
}

std::vector<double> Rerank::in_texts(const Weighed& run, const std::vector<Xapian::docid>& plans) const {
  if (run.words.size() < 2) return std::vector<double>(plans.size());  // its only word is there
  std::vector<std::vector<Place>> places(plans.size());
  for (std::size_t i = 0; i < run.words.size(); ++i) {
    const std::string word = term("", run.words[i]);
    for (std::size_t plan = 0; plan < plans.size(); ++plan)
      for (auto at = index_.positionlist_begin(plans[plan], word), end = index_.positionlist_end(plans[plan], word); at != end; ++at)
        places[plan].push_back({*at, i});
  }
  std::vector<double> sums;
  for (std::vector<Place>& of_plan : places) sums.push_back(in_text(run, of_plan));
  return sums;
}

double Rerank::in_text(const Weighed& run, std::vector<Place>& places) const {
  std::sort(places.begin(), places.end(), [](const Place& a, const Place& b) { return a.at < b.at; });

  // Neighbours, and the narrowest place with all words that the plan has.
  std::vector<int> pairs(run.words.size(), 0), in_window(run.words.size(), 0), has(run.words.size(), 0);
  for (const Place& place : places) has[place.word] = 1;
  std::size_t wanted = 0, seen = 0, first = 0;
  double of_wanted = 0;
  for (std::size_t i = 0; i < has.size(); ++i)
    if (has[i]) ++wanted, of_wanted += run.rarities[i];
  Xapian::termpos narrowest = 0;
  for (std::size_t last = 0; last < places.size(); ++last) {
    if (last > 0 && places[last].at == places[last - 1].at + 1 && places[last].word == places[last - 1].word + 1)
      ++pairs[places[last].word];
    if (in_window[places[last].word]++ == 0) ++seen;
    for (; seen == wanted; ++first) {
      const Xapian::termpos size = places[last].at - places[first].at + 1;
      if (narrowest == 0 || size < narrowest) narrowest = size;
      if (--in_window[places[first].word] == 0) --seen;
    }
  }
  double sum = 0;
  for (std::size_t i = 1; i < pairs.size(); ++i)
    sum += ranking_.pair * (run.rarities[i - 1] + run.rarities[i]) / 2 * pairs[i] / (pairs[i] + ranking_.pair_often);
  sum -= ranking_.missing * (run.sum - of_wanted);
  if (wanted > 1) sum += ranking_.window * of_wanted * static_cast<double>(wanted) / static_cast<double>(narrowest);
  return sum;
}

double Rerank::in_heading(const Weighed& run, std::string_view heading, const OfHeading& counts) const {
  std::vector<Place> places;
  Xapian::termpos words = 0;
  for (; !heading.empty(); ++words) {
    const std::string_view word = cut(heading, ' ');
    const auto same = std::find_if(run.words.begin(), run.words.end(), [&](const std::string& one) { return is_same(word, one); });
    if (same != run.words.end()) places.push_back({words, static_cast<std::size_t>(same - run.words.begin())});
  }
  if (places.empty()) return 0;
  std::vector<bool> there(run.words.size()), side_by_side(run.words.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    there[places[i].word] = true;
    if (i > 0 && places[i].at == places[i - 1].at + 1 && places[i].word == places[i - 1].word + 1) side_by_side[places[i].word] = true;
  }
  double of_words = 0, of_pairs = 0;
  for (std::size_t i = 0; i < run.words.size(); ++i) {
    if (there[i]) of_words += run.rarities[i];
    if (side_by_side[i]) of_pairs += (run.rarities[i - 1] + run.rarities[i]) / 2;
  }
  const double share_of_heading = static_cast<double>(places.size()) / static_cast<double>(words);
  return counts.share * of_words + counts.only * of_words * share_of_heading + counts.pair * of_pairs;
}

}  // namespace danchieu::archive
