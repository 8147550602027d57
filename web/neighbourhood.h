#pragma once
/// What stands around a work or a plan in the graph of citations: what it leads to, what leads to it, over how many steps.
///
///     Neighbourhood graph = neighbourhood(archive, "vn:dang/kl/tw/k12/44");
///     graph.nodes[graph.centre].name     // "Kết luận 44-KL/TW"
///     graph.edges[0]                     // from → to: "implements"
///
/// Edges go from what cites to what is cited.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "archive/archive.h"

namespace danchieu::web {

/// Where a document stands: from the top of a drawing to its foot.
enum class Layer { central, province, district, commune, unknown };
inline constexpr Layer layers[] = {Layer::central, Layer::province, Layer::district, Layer::commune, Layer::unknown};
std::string_view name(Layer layer);

struct GraphNode {
  std::string id;  ///< "work:vn:dang/kl/tw/k12/44", "plan:4f2a90c1d3e7", "group:district:Cao Bằng"
  Layer layer = Layer::unknown;
  std::string name;   ///< "Kết luận 44-KL/TW"
  std::string about;  ///< who and when
  std::string title;
  std::string address;  ///< of its page
  bool held = false;
  std::string province;  ///< today's; groups are made by it
  int plans = 1;         ///< of a group: how many it stands for
};

struct GraphEdge {
  std::size_t from = 0, to = 0;  ///< indices of nodes
  std::string relation;
  int times = 1;  ///< of groups: how many
};

struct Neighbourhood {
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
  std::size_t centre = 0;
  std::size_t left = 0;  ///< documents beyond most_nodes
};

inline constexpr std::size_t most_nodes = 2000;

/// How much of it is wanted.
struct Bounds {
  /// With more nodes than that, plans are counted in groups, by level and province, and of what lies between them and the centre only that
  /// stays which most go through. 0: every document, up to most_nodes.
  std::size_t readable = 0;
  std::string list = {};  ///< address of the list behind a group; level and province are added
};
/// Around a work: plans that cite it and what lies between, and what it acts on or what acts on it.
Neighbourhood neighbourhood(archive::Archive& archive, const archive::Work& work, const Bounds& bounds = {});
/// Around a plan: what it cites, and who cites it.
Neighbourhood neighbourhood(archive::Archive& archive, const archive::StoredPlan& plan, const Bounds& bounds = {});

/// The same with at most some `readable` nodes: plans of one level and province become one node, communes first, where there are too many.
/// The centre and what is no plan stay. `list`: address of the list behind a group; level and province are added.
Neighbourhood grouped(const Neighbourhood& graph, std::size_t readable, const std::string& list);

}  // namespace danchieu::web
