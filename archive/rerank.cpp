#include "archive/rerank.h"

#include <algorithm>
#include <cmath>

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

/// One word of a run at one place of a text.
struct Place {
  Xapian::termpos at;
  std::size_t word;
};

/// The next part of `text`, which goes on behind it.
std::string_view cut(std::string_view& text, char between) {
  const std::string_view part = text.substr(0, text.find(between));
  text.remove_prefix(std::min(text.size(), part.size() + 1));
  return part;
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

double Rerank::raise(Xapian::docid plan, int year) const {
  double sum = in_titles(plan), all = 0;
  for (const Weighed& run : runs_) {
    all += run.sum;
    sum += in_text(run, plan);
  }
  return sum + ranking_.recency * all * recency(year);
}

double Rerank::in_titles(Xapian::docid plan) const {
  const std::string titles = index_.get_document(plan).get_data();
  double sum = 0, best_heading = 0;
  bool is_title = true;
  std::vector<std::string_view> words;
  for (std::string_view rest = titles; !rest.empty();) {
    words.clear();
    for (std::string_view line = cut(rest, kBetweenTitles); !line.empty();) words.push_back(cut(line, ' '));
    double here = 0;
    for (const Weighed& run : runs_)
      here += is_title ? in_heading(run, words, ranking_.title_share, ranking_.title_only, ranking_.title_pair)
                       : in_heading(run, words, ranking_.heading_only, ranking_.heading_only, ranking_.heading_only);
    (is_title ? sum : best_heading) = is_title ? here : std::max(best_heading, here);
    is_title = false;
  }
  return sum + best_heading;
}

double Rerank::in_text(const Weighed& run, Xapian::docid plan) const {
  if (run.words.size() < 2) return 0;  // its only word is there
  std::vector<Place> places;
  for (std::size_t i = 0; i < run.words.size(); ++i) {
    const std::string word = term("", run.words[i]);
    for (auto at = index_.positionlist_begin(plan, word), end = index_.positionlist_end(plan, word); at != end; ++at)
      places.push_back({*at, i});
  }
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

double Rerank::in_heading(const Weighed& run, const std::vector<std::string_view>& heading, double share, double only, double pair) const {
  const auto is_typed = [&run](std::string_view word) { return std::find(run.words.begin(), run.words.end(), word) != run.words.end(); };
  if (std::none_of(heading.begin(), heading.end(), is_typed)) return 0;
  double of_words = 0, of_pairs = 0;
  std::size_t there = 0;
  std::vector<std::size_t> before;  // places of the word before
  for (std::size_t i = 0; i < run.words.size(); ++i) {
    std::vector<std::size_t> here;
    for (std::size_t at = 0; at < heading.size(); ++at)
      if (heading[at] == run.words[i]) here.push_back(at);
    if (!here.empty()) of_words += run.rarities[i];
    there += here.size();
    const bool side_by_side = std::any_of(here.begin(), here.end(), [&](std::size_t at) {
      return at > 0 && std::find(before.begin(), before.end(), at - 1) != before.end();
    });
    if (side_by_side) of_pairs += (run.rarities[i - 1] + run.rarities[i]) / 2;
    before = std::move(here);
  }
  return share * of_words + only * of_words * static_cast<double>(there) / static_cast<double>(heading.size()) + pair * of_pairs;
}

}  // namespace danchieu::archive
