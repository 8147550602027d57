#include "archive/most_words.h"

#include <algorithm>
#include <cmath>

namespace danchieu::archive {

std::size_t most_of(std::size_t words, double share) {
  constexpr std::size_t kFewest = 5;
  if (words < kFewest) return words;
  return static_cast<std::size_t>(std::ceil(share * static_cast<double>(words)));
}

std::vector<Xapian::docid> with_at_least(const Xapian::Database& index, std::vector<std::string> terms, std::size_t least) {
  std::sort(terms.begin(), terms.end(),
            [&](const std::string& a, const std::string& b) { return index.get_termfreq(a) < index.get_termfreq(b); });
  struct Walk {
    Xapian::PostingIterator at, end;
  };
  std::vector<Walk> walks;
  for (const std::string& term : terms) walks.push_back({index.postlist_begin(term), index.postlist_end(term)});
  // A plan with so many of the words has one of these.
  const std::size_t leading = terms.size() - least + 1;
  std::vector<Xapian::docid> plans;
  for (;;) {
    Xapian::docid plan = 0;
    for (std::size_t i = 0; i < leading; ++i)
      if (walks[i].at != walks[i].end && (plan == 0 || *walks[i].at < plan)) plan = *walks[i].at;
    if (plan == 0) return plans;
    std::size_t has = 0;
    for (std::size_t i = 0; i < walks.size() && has + walks.size() - i >= least; ++i) {
      Walk& walk = walks[i];
      if (i >= leading && walk.at != walk.end && *walk.at < plan) walk.at.skip_to(plan);
      if (walk.at != walk.end && *walk.at == plan) ++has;
    }
    if (has >= least) plans.push_back(plan);
    for (std::size_t i = 0; i < leading; ++i)
      if (walks[i].at != walks[i].end && *walks[i].at == plan) ++walks[i].at;
  }
}

}  // namespace danchieu::archive
