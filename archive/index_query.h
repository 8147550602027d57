#pragma once
/// From what may be asked (archive/query.h) to Xapian's query.
///
///   word    the folded word; its exact form, where marks were typed, and its place in the title raise the rank
///   phrase  the folded words side by side; exact forms and the title raise the rank
///   all     all of them; words that stand side by side in the question raise the rank where they do so in the text or the title
///   number  plans that cite it, first the one that bears it
///   field   a filter without weight
///
/// With exact marks every marked word must occur in its exact form; exact forms have no positions in the index, so the candidates
/// for a phrase are read through.

#include <xapian.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/query.h"

namespace danchieu::archive {

/// The texts of a plan's pages.
using TextsOf = std::function<std::vector<std::string>(Xapian::docid)>;

class QueryMaker {
 public:
  QueryMaker(const Xapian::Database& index, TextsOf texts_of, bool exact_marks)
      : index_(index), texts_of_(std::move(texts_of)), exact_marks_(exact_marks) {}
  Xapian::Query make(const Node& node) const;

 private:
  Xapian::Query all(const std::vector<Node>& children) const;
  Xapian::Query phrase(std::string_view text) const;
  Xapian::Query field(const Node& node) const;

  const Xapian::Database& index_;
  TextsOf texts_of_;
  bool exact_marks_;
};

}  // namespace danchieu::archive
