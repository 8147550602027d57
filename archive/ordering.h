#pragma once
/// Puts the plans that match a question into the order that it asks for, and folds copies.
///
/// Every order is total, ties broken by docid, so that pages never overlap. Of plans that are copies of each other the first one in that
/// order stays, and knows how many others match.

#include <xapian.h>

#include <functional>
#include <span>
#include <vector>

#include "archive/columns.h"
#include "archive/query.h"
#include "archive/standing.h"

namespace danchieu::archive {

struct Ordered {
  struct Plan {
    Xapian::docid docid = 0;
    double score = 100;  ///< percent of the best; 100 where rank is not asked for
    int copies = 0;      ///< folded into it
    int cites = 0;       ///< works
  };
  std::vector<Plan> plans;  ///< from the query's offset on
  int all = 0;              ///< plans there are in the whole list
};

/// The first so many plans by rank, best first.
using FirstByRank = std::function<std::vector<Ordered::Plan>(Xapian::doccount count)>;

/// `matches`: ascending; each stands for `share` plans where it is a sample of them (by rank only). `standing`: nullptr where neither
/// copies are folded nor citations counted. `by_rank`: empty where nothing in the question ranks; then the newest come first. Linear in the
/// matches.
Ordered in_order(const Query& query, std::span<const Xapian::docid> matches, const Columns& columns, const Standing* standing,
                 const FirstByRank& by_rank, double share = 1);

/// Sets what is folded into each, among `matches` (ascending).
void count_copies(Ordered& ordered, std::span<const Xapian::docid> matches, const Standing& standing);

}  // namespace danchieu::archive
