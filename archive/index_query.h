#pragma once
/// From what may be asked (archive/query.h) to Xapian's query.
///
///   word    the folded word; its exact form, where marks were typed, and its standing in the title or a heading raise the rank
///   prefix  one of the words that begin so, the most frequent ones
///   near    the folded words in any order, with so many others among them
///   phrase  the folded words side by side; the same raises
///   all     all of them; or most of the words, where relax() was told so
///   number  plans that cite it, first the one that bears it
///   field   a filter without weight
///
/// Where words stand in a plan is the matter of archive/rerank.h. With exact marks every marked word must occur in its exact form; exact
/// forms have no positions in the index, so the candidates for a phrase are read through.

#include <xapian.h>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/query.h"

namespace danchieu::archive {

/// The texts of a plan's pages.
using TextsOf = std::function<std::vector<std::string>(Xapian::docid)>;

inline constexpr double kOwnNumberWeight = 5.0, kOtherName = 0.3;
/// In a choice among more than these, only the words themselves rank.
inline constexpr std::size_t kRaisedChoices = 12;
/// A begin that so many places of plans and words have tells nothing of a plan: it filters, and raises nobody.
inline constexpr std::size_t kPlacesOfPrefix = 50'000;

class QueryMaker {
 public:
  /// `query` must outlive it.
  QueryMaker(const Xapian::Database& index, TextsOf texts_of, const Query& query)
      : index_(index), texts_of_(std::move(texts_of)), exact_marks_(query.exact_marks), ranking_(query.ranking) {}
  /// What ranks the plans by words alone, with no look at where they stand and at what is excluded; so it finds more.
  Xapian::Query ranked_by_words(const Node& root);
  /// What finds the same plans at less cost.
  Xapian::Query unranked(const Node& root);
  /// Whether it matters where words stand, or what is excluded.
  static bool looks_further(const Node& root);
  /// Whether words of a begin (words_beginning) are so rare that they rank.
  static bool tells(const std::vector<std::pair<Xapian::doccount, std::string>>& words);

 private:
  Xapian::Query make(const Node& node);
  Xapian::Query phrase(const std::string& text);
  Xapian::Query begin(const std::string& text) const;
  Xapian::Query near(const Node& node);
  Xapian::Query other_name(const Node& node);
  Xapian::Query raised(const Xapian::Query& query, const std::vector<Xapian::Query>& raises) const;
  Xapian::Query field(const Node& node) const;

  const Xapian::Database& index_;
  TextsOf texts_of_;
  bool exact_marks_;
  bool ranked_ = true;
  Ranking ranking_;
  bool positions_ = true;                               ///< of phrases and near words
  bool exclusions_ = true;                              ///< but_not
  std::map<std::string, Xapian::Query> exact_phrases_;  ///< read through once, for both queries
};

}  // namespace danchieu::archive
