#pragma once
/// The best of the plans that a question finds: first by the words that they have, then, among the best of these, by where those stand.
///
///     Ranker ranker(index, columns, queries, query, matching, matching.sample());
///     ranker.first(10);        // the same ten as among ranker.first(100)

#include <xapian.h>

#include <vector>

#include "archive/matching.h"
#include "archive/ordering.h"
#include "archive/rerank.h"

namespace danchieu::archive {

class Ranker {
 public:
  /// `found`: what `matching` finds, which must outlive this.
  Ranker(const Xapian::Database& index, const Columns& columns, QueryMaker& queries, const Query& query, const Matching& matching,
         const Sample& found);

  /// Scores are percent of the best.
  std::vector<Ordered::Plan> first(Xapian::doccount count) const;

 private:
  std::vector<Ordered::Plan> best(const Xapian::Query& query, Xapian::doccount count) const;
  std::vector<Ordered::Plan> best_found(Xapian::doccount count) const;
  void look_again(std::vector<Ordered::Plan>& plans) const;

  const Xapian::Database& index_;
  const Matching& matching_;
  const Columns& columns_;
  Ranking ranking_;
  Rerank rerank_;
  Xapian::Query by_words_;
  bool found_is_known_ = false;
  double candidates_ = 1;  ///< plans by words for each that is found
};

}  // namespace danchieu::archive
