#pragma once
/// Which plans a question finds; how good they are is another matter (ranker.h).
///
///     Matching matching(index, queries, query.root);
///     matching.all();             // docids
///     matching.sample();          // some of them, where they are very many and phrases make it dear to find all
#include <xapian.h>

#include <utility>
#include <vector>

#include "archive/index_query.h"
#include "archive/query.h"

namespace danchieu::archive {

/// Ascending.
using Docids = std::vector<Xapian::docid>;

/// What `query` finds.
Docids all_matches(const Xapian::Database& index, const Xapian::Query& query);
/// A query that finds these.
Xapian::Query only(Docids plans);

/// The plans that a question finds, or so many of them that stand for all: the same ones each time.
struct Sample {
  Docids plans;
  double share = 1;       ///< plans that each stands for
  double candidates = 1;  ///< so many plans have the words for each that is found
  bool all() const { return share == 1; }
};

class Matching {
 public:
  Matching(const Xapian::Database& index, QueryMaker& queries, const Node& root);

  Docids all() const { return all_matches(index_, query_); }
  /// Those of `plans` that it finds.
  Docids among(Docids plans) const { return all_matches(index_, {Xapian::Query::OP_FILTER, query_, only(std::move(plans))}); }
  /// All of them, but only a sample where there are more than may be estimated (answers.h) and phrases make it dear to find all.
  Sample sample() const;

 private:
  const Xapian::Database& index_;
  Xapian::Query query_;
  Xapian::Query candidates_;  ///< the same with the words of phrases anywhere
  bool has_phrases_ = false;
};

}  // namespace danchieu::archive
