#pragma once
/// From which works a chain of citations leads to a given one, and along which.

#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "archive/answers.h"
#include "archive/citation_graph.h"
#include "archive/database.h"
#include "citations/relation.h"

namespace danchieu::archive {

/// A relation as the catalogue spells it.
citations::Relation relation_of(std::string_view name);
/// Whether a document with this relation to another leads on to it.
bool leads_on(citations::Relation relation);
/// Whether those who cite a plan are led on to what this mention in it names: its own text must say more than a name in passing.
bool is_followed(const CitationGraph::Said& said);

/// One work of the chains to another.
struct ChainLink {
  std::uint32_t work = 0;
  std::uint32_t next = 0;      ///< that it names on the way to the goal; 0 of the goal itself
  std::uint32_t distance = 0;  ///< 0 of the goal, 1 of a work that names it …
};
/// The shortest chains to one work, found backwards from it, breadth first: the goal and every work that leads to it, nearest first. Of two
/// equally short ones that with the smaller keys is taken, so that the order in which plans arrived does not matter.
std::vector<ChainLink> chains_to(const CitationGraph& graph, std::uint32_t goal);

/// What is said of one work of a chain and the next: the strongest relation that leads on, with its evidence. The same whatever the order
/// in which plans arrived. `work` and `label` stay empty.
class Links {
 public:
  /// `graph` must live as long.
  Links(Database& db, const CitationGraph& graph);
  const Step& between(std::uint32_t from, std::uint32_t to);

 private:
  const CitationGraph& graph_;
  Statement said_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, Step> known_;
};

}  // namespace danchieu::archive
