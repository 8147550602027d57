#include "archive/ordering.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace danchieu::archive {
namespace {

using Docids = std::vector<Xapian::docid>;

/// Which plans are folded into one.
class Folding {
 public:
  explicit Folding(const Standing* standing) : standing_(standing) {}
  /// 0: of none.
  std::uint32_t group(Xapian::docid plan) const { return standing_ ? standing_->group[plan] : 0; }
  std::size_t groups() const { return standing_ ? standing_->members.size() : 1; }
  bool any() const { return groups() > 1; }

 private:
  const Standing* standing_;
};

/// What is sorted by, the least first.
std::uint32_t key(Sort sort, Xapian::docid plan, const Columns& columns, const Standing* standing) {
  constexpr std::uint32_t last = std::numeric_limits<std::uint32_t>::max();
  const std::uint32_t date = columns.date(plan);
  switch (sort) {
    case Sort::oldest:
      return date == 0 ? last : date;
    case Sort::most_cited:
      return last - standing->cited[plan];
    case Sort::least_cited:
      return standing->cited[plan];
    case Sort::added:
      return last - plan;
    case Sort::newest:
    case Sort::relevance:
      break;
  }
  return last - date;
}

Ordered by_key(const Query& query, std::span<const Xapian::docid> matches, const Columns& columns, const Standing* standing,
               const Folding& folding) {
  std::vector<std::pair<std::uint32_t, Xapian::docid>> keys;
  keys.reserve(matches.size());
  std::vector<std::size_t> place_of_group(folding.groups(), matches.size());
  for (const Xapian::docid plan : matches) {
    const std::pair key_of_plan(key(query.sort, plan, columns, standing), plan);
    const std::uint32_t group = folding.group(plan);
    if (group != 0 && place_of_group[group] < matches.size()) {
      auto& first = keys[place_of_group[group]];
      first = std::min(first, key_of_plan);
      continue;
    }
    place_of_group[group] = keys.size();
    keys.push_back(key_of_plan);
  }
  Ordered ordered;
  ordered.all = static_cast<int>(keys.size());
  const auto at = [&keys](int place) { return keys.begin() + std::clamp<std::ptrdiff_t>(place, 0, std::ssize(keys)); };
  const auto begin = at(query.offset), end = begin + std::clamp<std::ptrdiff_t>(query.limit, 0, keys.end() - begin);
  std::nth_element(keys.begin(), begin, keys.end());
  std::partial_sort(begin, end, keys.end());
  for (auto one = begin; one != end; ++one) ordered.plans.push_back({one->second});
  return ordered;
}

int count_folded(std::span<const Xapian::docid> matches, const Folding& folding) {
  std::vector<bool> seen(folding.groups());
  return static_cast<int>(std::count_if(matches.begin(), matches.end(), [&](Xapian::docid plan) {
    const std::uint32_t group = folding.group(plan);
    if (group == 0) return true;
    const bool is_new = !seen[group];
    seen[group] = true;
    return is_new;
  }));
}

Ordered by_rank(const Query& query, std::span<const Xapian::docid> matches, const Folding& folding, const FirstByRank& first,
                double share) {
  Ordered ordered;
  ordered.all = static_cast<int>(share * (folding.any() ? count_folded(matches, folding) : static_cast<int>(matches.size())));
  if (query.limit <= 0 || query.offset >= ordered.all) return ordered;
  const auto offset = static_cast<std::size_t>(std::max(query.offset, 0));
  const std::size_t wanted = std::min(offset + static_cast<std::size_t>(query.limit), static_cast<std::size_t>(ordered.all));
  // A few more than are wanted, for those that are folded; where that is not enough, twice as many again.
  for (std::size_t count = wanted + (folding.any() ? wanted / 2 + 5 : 0);; count *= 2) {
    std::vector<bool> seen(folding.groups());
    std::vector<Ordered::Plan> kept;
    const std::vector<Ordered::Plan> ranked = first(static_cast<Xapian::doccount>(count));
    for (const Ordered::Plan& plan : ranked) {
      const std::uint32_t group = folding.group(plan.docid);
      if (group != 0 && seen[group]) continue;
      seen[group] = true;
      kept.push_back(plan);
    }
    if (kept.size() < wanted && ranked.size() == count) continue;
    for (std::size_t i = offset; i < std::min(kept.size(), wanted); ++i) ordered.plans.push_back(kept[i]);
    return ordered;
  }
}

}  // namespace

Ordered in_order(const Query& query, std::span<const Xapian::docid> matches, const Columns& columns, const Standing* standing,
                 const FirstByRank& first_by_rank, double share) {
  const Folding folding(query.fold_copies ? standing : nullptr);
  Ordered ordered = query.sort == Sort::relevance && first_by_rank ? by_rank(query, matches, folding, first_by_rank, share)
                                                                   : by_key(query, matches, columns, standing, folding);
  for (Ordered::Plan& plan : ordered.plans) plan.cites = static_cast<int>(columns.works(plan.docid).size());
  return ordered;
}

void count_copies(Ordered& ordered, std::span<const Xapian::docid> matches, const Standing& standing) {
  const auto matching = [&](Xapian::docid plan) { return std::binary_search(matches.begin(), matches.end(), plan); };
  for (Ordered::Plan& plan : ordered.plans) {
    if (standing.group[plan.docid] == 0) continue;
    const auto& members = standing.members[standing.group[plan.docid]];
    plan.copies = static_cast<int>(std::count_if(members.begin(), members.end(), matching)) - 1;
  }
}

}  // namespace danchieu::archive
