#include "archive/most_words.h"

#include <algorithm>
#include <cmath>

namespace danchieu::archive {

std::size_t most_of(std::size_t words, double share) {
  constexpr std::size_t kFewest = 5;
  if (words < kFewest) return words;
  return std::clamp<std::size_t>(static_cast<std::size_t>(std::ceil(share * static_cast<double>(words))), 1, words);
}

PlanSet with_at_least(const Xapian::Database& index, const PostingCache& postings, const std::vector<std::string>& terms,
                      std::size_t least) {
  std::vector<std::uint16_t> has(postings.size());
  for (const std::string& term : terms) {
    const std::shared_ptr<const Postings> plans = postings.of(index, term);
    const std::span<const std::uint16_t> times = plans->times();
    for (std::size_t plan = 0; plan < times.size(); ++plan) has[plan] = static_cast<std::uint16_t>(has[plan] + (times[plan] > 0 ? 1 : 0));
    for (const Postings::Posting& posting : plans->few()) ++has[posting.plan];
  }
  PlanSet found(postings.size());
  for (Xapian::docid plan = 0; plan < has.size(); ++plan)
    if (has[plan] >= least) found.add(plan);
  return found;
}

}  // namespace danchieu::archive
