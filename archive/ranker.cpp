#include "archive/ranker.h"

#include <algorithm>

#include "archive/scorer.h"

namespace danchieu::archive {
namespace {

Docids docids_of(const std::vector<Ordered::Plan>& plans, std::size_t count) {
  Docids docids;
  for (std::size_t i = 0; i < std::min(plans.size(), count); ++i) docids.push_back(plans[i].docid);
  std::sort(docids.begin(), docids.end());
  return docids;
}

}  // namespace

Ranker::Ranker(const Xapian::Database& index, const PostingCache& postings, const Columns& columns, const Query& query,
               const Matching& matching, const Sample& found)
    : matching_(matching),
      columns_(columns),
      ranking_(query.ranking),
      rerank_(index, query.root, query.ranking),
      found_is_known_(found.all()),
      candidates_(found.candidates) {
  const Docids wider = found_is_known_ ? Docids() : matching.candidates().docids();
  const Docids& plans = found_is_known_ ? found.plans : wider;
  const std::vector<double> scores = Scorer(index, postings, matching, query).scores(plans);
  scored_.reserve(plans.size());
  for (std::size_t i = 0; i < plans.size(); ++i) scored_.push_back({scores[i], columns.date(plans[i]), plans[i]});
}

/// By their words; of equal ones the newest first.
std::vector<Ordered::Plan> Ranker::best(std::size_t count) const {
  const auto comes_first = [](const Scored& a, const Scored& b) {
    if (a.score != b.score) return a.score > b.score;
    return a.date != b.date ? a.date > b.date : a.docid < b.docid;
  };
  std::vector<Scored> first(std::min(count, scored_.size()));
  std::partial_sort_copy(scored_.begin(), scored_.end(), first.begin(), first.end(), comes_first);
  std::vector<Ordered::Plan> plans;
  for (const Scored& plan : first) plans.push_back({plan.docid, plan.score});
  return plans;
}

/// The best by words that the question finds, too.
std::vector<Ordered::Plan> Ranker::best_found(std::size_t count) const {
  if (found_is_known_) return best(count);
  for (auto tried = static_cast<std::size_t>(1.3 * candidates_ * static_cast<double>(count));; tried *= 4) {
    std::vector<Ordered::Plan> plans = best(tried);
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
  std::vector<Rerank::Candidate> candidates;
  for (auto plan = plans.begin(); plan != end; ++plan)
    candidates.push_back({plan->docid, static_cast<int>(columns_.date(plan->docid) / 10'000)});
  const std::vector<double> raised = rerank_.raise(candidates);
  for (std::size_t i = 0; i < raised.size(); ++i) plans[i].score += raised[i];
  std::stable_sort(plans.begin(), end, [](const Ordered::Plan& a, const Ordered::Plan& b) { return a.score > b.score; });
}

std::vector<Ordered::Plan> Ranker::first(Xapian::doccount count) const {
  std::vector<Ordered::Plan> plans = best_found(std::max<std::size_t>(count, static_cast<std::size_t>(ranking_.looked_at)));
  look_again(plans);
  if (plans.size() > count) plans.resize(count);
  double most = 0;
  for (const Ordered::Plan& plan : plans) most = std::max(most, plan.score);
  for (Ordered::Plan& plan : plans) plan.score = most > 0 ? 100 * plan.score / most : 100;
  return plans;
}

}  // namespace danchieu::archive
