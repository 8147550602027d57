#pragma once
/// The second look at the best plans: what is added to their BM25 weight because of where the words stand.
///
///     Rerank rerank(index, query.root, query.ranking);
///     rerank.raise({{docid, 2024}, {other, 0}});    // of each; 0 where the question has no words; year 0 is not known
///
/// Words typed one after the other are a run. For each run count, weighed by the rarity of its words: neighbours that stand side by side in
/// the text, the narrowest place that has all of them, and how much of the title and of the best heading they are. Costs a list of
/// positions a word and plan, and the plan's titles (index_document.h). Plans are raised together, since the lists of a word lie side by
/// side in the index, in the order of the plans.

#include <xapian.h>

#include <string>
#include <vector>

#include "archive/query.h"

namespace danchieu::archive {

/// Words that were typed one after the other, folded, each once, in their order.
using Run = std::vector<std::string>;
/// The runs that are wanted: of the words side by side and of each phrase.
std::vector<Run> runs_of(const Node& root);

/// How rare a word is among all plans, as BM25 has it; never below a small positive number.
double rarity(const Xapian::Database& index, const std::string& term);

class Rerank {
 public:
  Rerank(const Xapian::Database& index, const Node& root, const Ranking& ranking);
  struct Candidate {
    Xapian::docid plan;
    int year;
  };
  std::vector<double> raise(const std::vector<Candidate>& plans) const;

 private:
  struct Weighed {
    Run words;
    std::vector<double> rarities;
    double sum = 0;
  };
  /// One word of a run at one place of a text or heading.
  struct Place {
    Xapian::termpos at;
    std::size_t word;
  };
  /// How much it counts that a heading has words of a run, that it has little else, and that they stand side by side.
  struct OfHeading {
    double share, only, pair;
  };
  double in_titles(Xapian::docid plan) const;
  /// Of each of `plans`, which rise.
  std::vector<double> in_texts(const Weighed& run, const std::vector<Xapian::docid>& plans) const;
  double in_text(const Weighed& run, std::vector<Place>& places) const;
  double in_heading(const Weighed& run, std::string_view heading, const OfHeading& counts) const;

  const Xapian::Database& index_;
  Ranking ranking_;
  std::vector<Weighed> runs_;
};

}  // namespace danchieu::archive
