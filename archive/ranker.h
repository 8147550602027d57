#pragma once
/// The best of the plans that a question finds: first by the words that they have, then, among the best of these, by where those stand.
///
///     Ranker ranker(index, postings, columns, query, matching, matching.sample());
///     ranker.first(10);        // the same ten as among ranker.first(100)

#include <xapian.h>

#include <cstdint>
#include <vector>

#include "archive/matching.h"
#include "archive/ordering.h"
#include "archive/rerank.h"

namespace danchieu::archive {

class Ranker {
 public:
  /// `found`: what `matching` finds, which must outlive this.
  Ranker(const Xapian::Database& index, const PostingCache& postings, const Columns& columns, const Query& query, const Matching& matching,
         const Sample& found);

  /// Scores are percent of the best.
  std::vector<Ordered::Plan> first(Xapian::doccount count) const;

 private:
  struct Scored {
    double score;
    std::uint32_t date;
    Xapian::docid docid;
  };
  std::vector<Ordered::Plan> best(std::size_t count) const;
  std::vector<Ordered::Plan> best_found(std::size_t count) const;
  void look_again(std::vector<Ordered::Plan>& plans) const;

  const Matching& matching_;
  const Columns& columns_;
  Ranking ranking_;
  Rerank rerank_;
  std::vector<Scored> scored_;  ///< what is found, or where that is a sample, what has the words
  bool found_is_known_;
  double candidates_;  ///< plans by words for each that is found
};

}  // namespace danchieu::archive
