#pragma once
/// Inside search/: parts side by side become one node: all that is wanted, without what is not.
///
/// Values of one field that only stand side by side are a choice, năm:2021 năm:2022; of a field that a plan has many of (dẫn), all are
/// wanted, and so are they with an AND between.

#include <utility>
#include <vector>

#include "archive/fields.h"
#include "archive/query.h"

namespace danchieu::search {

/// The only child stands for itself.
archive::Node joined(archive::Node::Kind kind, std::vector<archive::Node> children);

class Conjunction {
 public:
  bool empty() const { return wanted_.empty() && unwanted_.empty() && fields_.empty(); }
  /// False where it is there already. `field`: what it is a value of, nullptr where it is none.
  bool add(archive::Node node, const archive::Field* field = nullptr);
  bool exclude(archive::Node node);
  /// An AND stands between what came and what comes.
  void next_run() { ++run_; }
  /// A value from outside the question: it joins those of its field in the first run.
  void filter(archive::Node node, const archive::Field* field) { fields_.push_back({std::move(node), field, 0}); }

  /// Everything, where nothing was added.
  archive::Node node() &&;

 private:
  struct Value {
    archive::Node node;
    const archive::Field* field;
    int run;
  };
  std::vector<archive::Node> wanted_, unwanted_;
  std::vector<Value> fields_;
  int run_ = 0;
};

}  // namespace danchieu::search
