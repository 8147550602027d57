#pragma once
/// What may be asked of an archive, as data. `search/` makes it from what people type; only `archive/` speaks Xapian.

#include <string>
#include <vector>

namespace danchieu::archive {

/// A tree of what must be found.
struct Node {
  enum class Kind { everything, all, any, but_not, word, phrase, number, field };
  Kind kind = Kind::everything;
  /// word, phrase: as typed, marks kept (each word's marks raise its rank, they do not filter). field: its value.
  /// number: the term of citations::TypedNumber.
  std::string text;
  std::string field;           ///< English name of a row of archive/fields.h, where kind is field
  std::vector<Node> children;  ///< all, any: any number; but_not: what is wanted, what is not
};

enum class Sort { relevance, newest, oldest, most_cited };

struct Query {
  Node root;
  bool exact_marks = false;  ///< the switch "đúng dấu": every word must bear the marks typed
  Sort sort = Sort::relevance;
  int offset = 0;
  int limit = 10;
};

}  // namespace danchieu::archive
