#pragma once
/// How good plans are by the words that they have, wherever those stand: BM25 as Xapian has it, over folded words, exact forms, titles and
/// headings (ranking.h). It is QueryMaker::ranked_by_words, counted with the postings that are kept.
///
///     Scorer(index, postings, matching, query).scores(matching.all());    // one for each plan

#include <xapian.h>

#include <span>
#include <string>
#include <vector>

#include "archive/matching.h"
#include "archive/postings.h"

namespace danchieu::archive {

class Scorer {
 public:
  /// All of these must outlive it.
  Scorer(const Xapian::Database& index, const PostingCache& postings, const Matching& matching, const Query& query)
      : index_(index), postings_(postings), matching_(matching), query_(query) {}

  /// `plans`: ascending, each below postings.size().
  std::vector<double> scores(std::span<const Xapian::docid> plans);

 private:
  /// A part of the question counts `factor` times, in plans of `only` (nullptr: in all).
  struct Share {
    double factor = 1;
    bool raised = true;  ///< by exact forms, title and headings
    const PlanSet* only = nullptr;
  };
  void add(const Node& node, Share share);
  void add_words(const Node& node, Share share);
  void add_most(const Node& node, Share share);
  void add_choice(const Node& node, Share share);
  void add_term(const std::string& term, double factor, const PlanSet* only) { add_postings(*postings_.of(index_, term), factor, only); }
  void add_postings(const Postings& postings, double factor, const PlanSet* only);

  const Xapian::Database& index_;
  const PostingCache& postings_;
  const Matching& matching_;
  const Query& query_;
  std::span<const Xapian::docid> plans_;
  std::vector<double> scores_;   ///< by place in plans_
  std::vector<double> damping_;  ///< what a word's times are held against, by the plan's length
};

}  // namespace danchieu::archive
