#pragma once
/// The works that a plan cites, each once, by what the plan says of them.

#include <string>
#include <vector>

#include "archive/answers.h"
#include "citations/relation.h"

namespace danchieu::web {

struct CitedWork {
  citations::Relation relation;  ///< the strongest of its mentions
  std::vector<int> mentions;     ///< their indices, in the order of the text
  int outer = -1;                ///< where every mention stands in another's title: the index of that other of the first
};

/// In the order of relations, then of the text. Mentions of one work are those with the same key, else with the same partial key,
/// else with the same number, else with the same words.
std::vector<CitedWork> cited_works(const std::vector<citations::Mention>& mentions);

}  // namespace danchieu::web
