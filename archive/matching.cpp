#include "archive/matching.h"

#include <algorithm>
#include <iterator>

#include "archive/docid_source.h"

namespace danchieu::archive {
namespace {

// More hits than these may be estimated, …
constexpr double kCounted = 10'000;
// … from the positions of words in so many plans, where there are many more that have the words.
constexpr std::size_t kSampled = 2'000, kTooMany = 15'000;

/// Which of many plans are looked at: spread by a multiplicative hash, since neighbours came into the archive together and are alike.
bool is_sampled(Xapian::docid plan, std::size_t step) { return (plan * 2654435761U >> 12) % step == 0; }

Xapian::doccount most_matches(const Xapian::Database& index, const Xapian::Query& query) {
  Xapian::Enquire enquire(index);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire.get_mset(0, 0).get_matches_upper_bound();
}

}  // namespace

Docids all_matches(const Xapian::Database& index, const Xapian::Query& query) {
  class Collector : public Xapian::MatchSpy {
   public:
    void operator()(const Xapian::Document& match, double) override { docids.push_back(match.get_docid()); }
    Docids docids;
  } all;
  Xapian::Enquire enquire(index);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.add_matchspy(&all);
  enquire.get_mset(0, 0, index.get_doccount());
  if (!std::is_sorted(all.docids.begin(), all.docids.end())) std::sort(all.docids.begin(), all.docids.end());
  return std::move(all.docids);
}

Xapian::Query only(Docids plans) { return Xapian::Query((new DocidSource(std::move(plans)))->release()); }

Matching::Matching(const Xapian::Database& index, QueryMaker& queries, const Node& root) : index_(index), query_(queries.unranked(root)) {
  std::size_t phrases = 0;
  candidates_ = queries.candidates(root, phrases);
  has_phrases_ = phrases > 0;
}

Sample Matching::sample() const {
  if (!has_phrases_ || most_matches(index_, candidates_) < kTooMany) return {all()};
  const Docids candidates = all_matches(index_, candidates_);
  if (candidates.size() < kTooMany) return {all()};
  Docids part;
  std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(part),
               [step = candidates.size() / kSampled](Xapian::docid plan) { return is_sampled(plan, step); });
  const double share = static_cast<double>(candidates.size()) / std::max(1.0, static_cast<double>(part.size()));
  part = among(std::move(part));
  const double estimate = static_cast<double>(part.size()) * share;
  if (estimate < kCounted) return {all()};
  return {std::move(part), share, static_cast<double>(candidates.size()) / estimate};
}

}  // namespace danchieu::archive
