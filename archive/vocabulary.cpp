#include "archive/vocabulary.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>
#include <unordered_map>

#include "text/chars.h"

namespace danchieu::archive {
namespace {

constexpr Xapian::doccount kLeastPlans = 2;
constexpr std::size_t kLongest = 12, kShort = 4;
constexpr int kOfShort = 2, kOfLong = 4;  // half changes

constexpr bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }

/// Those that recognition, and a hasty eye, take for each other.
bool look_alike(char a, char b) {
  constexpr std::string_view kGroups[] = {"l1i", "o0", "s5", "b8", "z2", "gq9", "uv", "ce"};
  return std::any_of(std::begin(kGroups), std::end(kGroups),
                     [&](std::string_view group) { return group.find(a) != group.npos && group.find(b) != group.npos; });
}

bool is_word(std::string_view term) { return term.size() <= kLongest && std::all_of(term.begin(), term.end(), is_small_letter); }

}  // namespace

int half_changes(std::string_view a, std::string_view b, int most) {
  const int difference = std::abs(static_cast<int>(a.size()) - static_cast<int>(b.size()));
  if (2 * difference > most || a.size() > kLongest + 2 || b.size() > kLongest) return most + 1;
  using Row = std::array<int, kLongest + 1>;
  std::array<Row, kLongest + 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = 2 * static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    int least = rows[i][0] = 2 * static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const char x = a[i - 1], y = b[j - 1];
      int cost = rows[i - 1][j - 1] + (x == y ? 0 : look_alike(x, y) ? 1 : 2);
      cost = std::min({cost, rows[i - 1][j] + 2, rows[i][j - 1] + 2});
      if (i > 1 && j > 1 && x == b[j - 2] && a[i - 2] == y) cost = std::min(cost, rows[i - 2][j - 2] + 2);
      if (i > 1 && a.substr(i - 2, 2) == "rn" && y == 'm') cost = std::min(cost, rows[i - 2][j - 1] + 1);
      if (j > 1 && b.substr(j - 2, 2) == "rn" && x == 'm') cost = std::min(cost, rows[i - 1][j - 2] + 1);
      least = std::min(least, rows[i][j] = cost);
    }
    // Two rows on may be reached past this one, by letters that changed places: that costs two.
    if (least > most + 1) return most + 1;
  }
  return rows[a.size()][b.size()];
}

Vocabulary::Vocabulary(const Xapian::Database& index) {
  struct Marked {
    std::string form;
    Xapian::doccount plans = 0;
  };
  std::unordered_map<std::string, Marked> marked;
  Xapian::TermIterator at = index.allterms_begin();
  // Prefixes are capital letters, and numbers stand before both.
  for (at.skip_to("a"); at != index.allterms_end(); ++at) {
    const Xapian::doccount plans = at.get_termfreq();
    if (plans < kLeastPlans) continue;
    const std::string term = *at;
    if (is_word(term)) {
      words_.push_back({term, {}, static_cast<int>(plans)});
    } else if (term.size() <= 3 * kLongest) {
      const std::string folded = text::fold(term);
      if (Marked& most = marked[folded]; plans > most.plans) most = {term, plans};
    }
  }
  for (Word& word : words_)
    // A form without marks is counted with all others under the folded one, so only a frequent marked one is meant by it.
    if (const auto found = marked.find(word.folded); found != marked.end() && 2 * static_cast<int>(found->second.plans) > word.plans / 2)
      word.marked = found->second.form;
}

std::vector<LikeWord> Vocabulary::like(std::string_view folded, std::size_t limit) const {
  const int most = folded.size() <= kShort ? kOfShort : kOfLong;
  std::vector<LikeWord> found;
  for (const Word& word : words_) {
    if (word.folded == folded) continue;
    const int changes = half_changes(folded, word.folded, most);
    if (changes <= most) found.push_back({word.folded, word.marked, word.plans, changes});
  }
  const auto likelier = [](const LikeWord& a, const LikeWord& b) {
    return a.half_changes != b.half_changes ? a.half_changes < b.half_changes : a.plans > b.plans;
  };
  std::sort(found.begin(), found.end(), likelier);
  if (found.size() > limit) found.resize(limit);
  return found;
}

}  // namespace danchieu::archive
