#include "archive/ranker.h"

#include <algorithm>

#include "archive/terms.h"

namespace danchieu::archive {
namespace {

// Where words stand is looked at in so many plans, the best by their words alone; the rest follow in that order.
constexpr Xapian::doccount kLookedAt = 100;

Docids docids_of(const std::vector<Ordered::Plan>& plans, std::size_t count) {
  Docids docids;
  for (std::size_t i = 0; i < std::min(plans.size(), count); ++i) docids.push_back(plans[i].docid);
  std::sort(docids.begin(), docids.end());
  return docids;
}

}  // namespace

Ranker::Ranker(const Xapian::Database& index, QueryMaker& queries, const Node& root, const Matching& matching, const Sample& found)
    : index_(index),
      matching_(matching),
      by_words_(queries.ranked_by_words(root)),
      by_all_(queries.ranked(root)),
      candidates_(found.candidates) {
  if (!QueryMaker::looks_further(root)) {
    found_is_known_ = true;
  } else if (found.all()) {
    by_words_ = {Xapian::Query::OP_FILTER, by_words_, only(found.plans)};
    found_is_known_ = true;
  }
}

std::vector<Ordered::Plan> Ranker::best(const Xapian::Query& query, Xapian::doccount count) const {
  Xapian::Enquire enquire(index_);
  enquire.set_query(query);
  enquire.set_sort_by_relevance_then_value(date_slot, true);
  const Xapian::MSet matches = enquire.get_mset(0, count);
  std::vector<Ordered::Plan> plans;
  for (Xapian::MSetIterator match = matches.begin(); match != matches.end(); ++match) plans.push_back({*match, match.get_weight()});
  return plans;
}

/// The best by words that the question finds, too.
std::vector<Ordered::Plan> Ranker::best_found(Xapian::doccount count) const {
  if (found_is_known_) return best(by_words_, count);
  for (Xapian::doccount tried = static_cast<Xapian::doccount>(1.3 * candidates_ * count);; tried *= 4) {
    std::vector<Ordered::Plan> plans = best(by_words_, tried);
    const bool are_all = plans.size() < tried;
    const Docids found = matching_.among(docids_of(plans, plans.size()));
    std::erase_if(plans, [&](const Ordered::Plan& plan) { return !std::binary_search(found.begin(), found.end(), plan.docid); });
    if (plans.size() > count) plans.resize(count);
    if (plans.size() == count || are_all) return plans;
  }
}

/// Puts the first of them into the order of where their words stand.
void Ranker::look_again(std::vector<Ordered::Plan>& plans) const {
  const std::vector<Ordered::Plan> again = best({Xapian::Query::OP_FILTER, by_all_, only(docids_of(plans, kLookedAt))}, kLookedAt);
  std::copy(again.begin(), again.end(), plans.begin());
}

std::vector<Ordered::Plan> Ranker::first(Xapian::doccount count) const {
  std::vector<Ordered::Plan> plans = best_found(std::max(count, kLookedAt));
  look_again(plans);
  if (plans.size() > count) plans.resize(count);
  const double most = plans.empty() ? 0 : plans.front().score;
  for (Ordered::Plan& plan : plans) plan.score = most > 0 ? 100 * plan.score / most : 100;
  return plans;
}

}  // namespace danchieu::archive
