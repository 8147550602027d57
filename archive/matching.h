#pragma once
/// Which plans a question finds; how good they are is another matter (ranker.h).
///
///     Matching matching(index, postings, queries, query);
///     matching.all();             // docids
///     matching.sample();          // some of them, where they are very many and phrases make it dear to find all
///
/// Words, numbers and fields are sets of plans (postings.h); only where words must stand side by side Xapian is asked, of those plans that
/// have them and all else.
#include <xapian.h>

#include <optional>
#include <utility>
#include <vector>

#include "archive/exact_phrase.h"
#include "archive/index_query.h"
#include "archive/postings.h"
#include "archive/query.h"

namespace danchieu::archive {

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

/// So many of so many words.
struct Most {
  int least = 0, of = 0;
};

class Matching {
 public:
  /// All of these must outlive it.
  Matching(const Xapian::Database& index, const PostingCache& postings, QueryMaker& queries, const Query& query)
      : index_(index), postings_(postings), queries_(queries), query_(query) {}

  Docids all() const { return find(query_.root, nullptr, Places::matter).docids(); }
  /// Those of `plans` that it finds.
  Docids among(const Docids& plans) const;
  /// Those and more: where neighbours in a phrase stand side by side somewhere, or wherever they stand where that is dear to tell; but for
  /// what is excluded.
  PlanSet candidates() const { return find(query_.root, nullptr, Places::of_pairs); }
  /// Of a part of the question, wherever its words stand.
  PlanSet candidates(const Node& node) const { return find(node, nullptr, Places::are_open); }
  /// All of them, but only a sample where there are more than may be estimated (answers.h), or it is too dear to find all, because of
  /// phrases.
  Sample sample() const;

  /// From now on plans with most of the words of the question will do; how many, of how many. nullopt, and nothing changes, where there are
  /// too few words.
  std::optional<Most> relax();
  /// The part of the question of which most words are enough; nullptr where none is.
  const Node* relaxed() const { return relaxed_; }
  const PlanSet& with_most() const { return with_most_; }

 private:
  enum class Places { matter, of_pairs, are_open };
  /// `within`: nothing else is of interest; nullptr: all is.
  PlanSet find(const Node& node, const PlanSet* within, Places places) const;
  /// How many plans must be looked at for the words of a phrase to stand side by side, of all phrases together.
  std::size_t places_to_see(const Node& node) const;
  PlanSet find_words(const Node& node, const PlanSet* within, Places places) const;
  bool cut_by_pairs(const std::vector<TypedWord>& words, PlanSet& found) const;
  PlanSet find_all(const Node& node, const PlanSet* within, Places places) const;
  PlanSet find_field(const Node& node) const;
  PlanSet with_term(const std::string& term) const { return postings_.of(index_, term)->plans(); }

  const Xapian::Database& index_;
  const PostingCache& postings_;
  QueryMaker& queries_;
  const Query& query_;
  const Node* relaxed_ = nullptr;
  PlanSet with_most_;
};

}  // namespace danchieu::archive
