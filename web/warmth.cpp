#include "web/warmth.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/words.h"
#include "web/all_series.h"

namespace danchieu::web {
namespace {

constexpr int works_read_first = 60, works_read = 8, plans_looked_at = 40;
constexpr std::size_t words_read = 300;

/// The words that most of some plans have, as they are written there.
std::vector<std::string> common_words(archive::Archive& archive) {
  std::unordered_map<std::string, int> plans_with;
  for (const archive::PlanRow& plan : archive.newest(plans_looked_at)) {
    const auto document = archive.text(plan.id, false);
    if (!document) continue;
    std::set<std::string> words;
    for (const archive::Page& page : document->pages) {
      text::WordReader reader(page.text);
      while (const text::Word* word = reader.next()) words.emplace(word->exact);
    }
    for (const std::string& word : words) ++plans_with[word];
  }
  std::vector<std::pair<int, std::string>> order;
  for (const auto& [word, plans] : plans_with)
    if (plans > 1) order.emplace_back(-plans, word);
  std::sort(order.begin(), order.end());
  std::vector<std::string> words;
  for (auto& [against, word] : order)
    if (words.size() < words_read) words.push_back(std::move(word));
  return words;
}

/// What every list of plans is made from: columns, and which plans are copies.
void read_columns(archive::Archive& archive) {
  archive::Query query;
  query.limit = 1;
  archive.search(query);
}

/// What the index has of a word is kept once it was read (archive/postings.h).
void read_places(archive::Archive& archive, const std::string& word) {
  archive::Query query;
  query.root.kind = archive::Node::Kind::word;
  query.root.text = word;
  query.facets = query.fold_copies = false;
  query.limit = 1;
  archive.search(query);
}

}  // namespace

Warmth::Warmth(Archives& archives) : thread_([this, &archives](const std::stop_token& stop) { go_on(archives, stop); }) {}

void Warmth::go_on(Archives& archives, const std::stop_token& stop) {
  for (std::int64_t revision = -1; !stop.stop_requested();) {
    try {
      revision = warm(archives, revision, stop);
      archives.all_series().prepare(revision);
    } catch (const std::exception&) {
      // Who asks for a page hears of it.
    }
    std::unique_lock lock(mutex_);
    ended_.wait_for(lock, stop, std::chrono::seconds(1), [] { return false; });
  }
}

std::int64_t Warmth::warm(Archives& archives, std::int64_t known, const std::stop_token& stop) {
  const Archives::Loan archive = archives.lend();
  archive->ledger_counts();  // files come without a revision, too
  const std::int64_t revision = archive->revision();
  if (revision == known) return known;
  archive->status();
  archive->holdings();
  read_columns(*archive);
  for (const archive::Work& work : archive->most_implemented(words_read_ ? works_read : works_read_first)) {
    if (stop.stop_requested()) return known;
    archive->work(work.key);
  }
  if (words_read_) return revision;  // while plans come in, each commit would have all words read again
  for (const std::string& word : common_words(*archive)) {
    if (stop.stop_requested()) return known;
    read_places(*archive, word);
  }
  words_read_ = true;
  return revision;
}

}  // namespace danchieu::web
