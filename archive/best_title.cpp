#include "archive/best_title.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "text/words.h"

namespace danchieu::archive {
namespace {

/// Each word with a space behind it: a title that goes on from another begins with it.
std::string words_of(std::string_view title) {
  std::string all;
  text::WordReader words(title);
  while (const text::Word* word = words.next()) all.append(word->folded).push_back(' ');
  return all;
}

struct Spellings {
  int count = 0;
  std::string shown;
  int most = 0;
};

}  // namespace

std::string best_title(const std::vector<std::pair<std::string, int>>& titles) {
  std::map<std::string, Spellings> by_words;
  int total = 0;
  for (const auto& [title, count] : titles) {
    Spellings& spellings = by_words[words_of(title)];
    spellings.count += count;
    total += count;
    if (std::tuple(count, title) > std::tuple(spellings.most, spellings.shown))
      std::tie(spellings.most, spellings.shown) = std::tuple(count, title);
  }
  const std::string* best = nullptr;
  std::tuple<bool, int, std::size_t> best_rank;
  for (auto title = by_words.begin(); title != by_words.end(); ++title) {
    // In the order of their words those that go on from this one follow it.
    int agreeing = 0;
    for (auto other = title; other != by_words.end() && other->first.starts_with(title->first); ++other) agreeing += other->second.count;
    const bool agreed = agreeing >= 2 && 4 * agreeing >= total;
    const std::size_t length = title->first.size();
    const std::tuple rank = agreed ? std::tuple(true, 0, length) : std::tuple(false, title->second.count, length);
    if (!best || rank > best_rank) best = &title->second.shown, best_rank = rank;
  }
  return best ? *best : std::string();
}

}  // namespace danchieu::archive
