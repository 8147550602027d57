#include "archive/ranker.h"

#include <algorithm>

#include "archive/terms.h"

namespace danchieu::archive {
namespace {

Docids docids_of(const std::vector<Ordered::Plan>& plans, std::size_t count) {
  Docids docids;
  for (std::size_t i = 0; i < std::min(plans.size(), count); ++i) docids.push_back(plans[i].docid);
  std::sort(docids.begin(), docids.end());
  return docids;
}

}  // namespace

Ranker::Ranker(const Xapian::Database& index, const Columns& columns, QueryMaker& queries, const Query& query, const Matching& matching,
               const Sample& found)
    : index_(index),
      matching_(matching),
      columns_(columns),
      ranking_(query.ranking),
      rerank_(index, query.root, query.ranking),
      by_words_(queries.ranked_by_words(query.root)),
      candidates_(found.candidates) {
  if (!QueryMaker::looks_further(query.root)) {
    found_is_known_ = true;
  } else if (found.all()) {
    by_words_ = {Xapian::Query::OP_FILTER, by_words_, only(found.plans)};
    found_is_known_ = true;
  }
}

std::vector<Ordered::Plan> Ranker::best(const Xapian::Query& query, Xapian::doccount count) const {
  Xapian::Enquire enquire(index_);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BM25Weight(ranking_.k1, 0, 1, ranking_.b, ranking_.shortest));
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

/// Puts the first of them into the order of where their words stand, too; the rest follow in the order of their words alone.
void Ranker::look_again(std::vector<Ordered::Plan>& plans) const {
  const auto end = plans.begin() + std::min(std::ssize(plans), static_cast<std::ptrdiff_t>(ranking_.looked_at));
  for (auto plan = plans.begin(); plan != end; ++plan)
    plan->score += rerank_.raise(plan->docid, static_cast<int>(columns_.date(plan->docid) / 10'000));
  std::stable_sort(plans.begin(), end, [](const Ordered::Plan& a, const Ordered::Plan& b) { return a.score > b.score; });
}

std::vector<Ordered::Plan> Ranker::first(Xapian::doccount count) const {
  std::vector<Ordered::Plan> plans = best_found(std::max(count, static_cast<Xapian::doccount>(ranking_.looked_at)));
  look_again(plans);
  if (plans.size() > count) plans.resize(count);
  double most = 0;
  for (const Ordered::Plan& plan : plans) most = std::max(most, plan.score);
  for (Ordered::Plan& plan : plans) plan.score = most > 0 ? 100 * plan.score / most : 100;
  return plans;
}

}  // namespace danchieu::archive
