#pragma once
/// What may be asked of an archive, as data. `search/` makes it from what people type; only `archive/` speaks Xapian.

#include <string>
#include <vector>

#include "archive/ranking.h"

namespace danchieu::archive {

/// A tree of what must be found.
struct Node {
  enum class Kind { everything, all, any, but_not, word, prefix, phrase, near, number, field };
  Kind kind = Kind::everything;
  /// word, phrase: as typed, marks kept (each word's marks raise its rank, they do not filter). prefix: how a word begins. near: words in
  /// any order. field: its value. number: the term of citations::TypedNumber.
  std::string text;
  std::string field;           ///< English name of a row of archive/fields.h, where kind is field
  std::vector<Node> children;  ///< all, any: any number; but_not: what is wanted, what is not
  int distance = 0;            ///< near: other words that may stand among them
  bool exactly = false;        ///< word, phrase: so as typed; no other name of it is looked for
  bool other_name = false;     ///< of any: looked for beside what was typed, and counts less
  bool operator==(const Node&) const = default;
};

/// newest, oldest: by the plan's date. most_cited, least_cited: by how many plans cite it. added: the one that came last into the archive
/// first.
enum class Sort { relevance, newest, oldest, most_cited, least_cited, added };

struct Query {
  Node root = {};
  bool exact_marks = false;  ///< the switch "đúng dấu": every word must bear the marks typed
  Sort sort = Sort::relevance;
  bool facets = true;       ///< counted only where they are wanted: they cost a look at every match
  std::string facet = {};   ///< where those of one field alone are wanted: its name
  bool fold_copies = true;  ///< of plans that are copies of each other, the best one is a hit
  /// Where few plans have all words of a long question, plans with most of them are found, too; each counts by the words that it has.
  bool most_words = true;
  Ranking ranking = {};
  int offset = 0;
  int limit = 10;
};

}  // namespace danchieu::archive
