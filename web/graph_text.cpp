#include "web/graph_text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <vector>

#include "text/chars.h"
#include "web/format.h"
#include "web/labels.h"

namespace danchieu::web {
namespace {

/// As a quoted string of DOT: its escapes (\N, \G …) are undone, too.
std::string dot_string(std::string_view text) {
  std::string made = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') made += '\\';
    made += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  }
  return made + '"';
}

std::string xml(std::string_view text) {
  std::string made;
  for (const char c : text) {
    if (c == '&') made += "&amp;";
    else if (c == '<') made += "&lt;";
    else if (c == '>') made += "&gt;";
    else if (c == '"') made += "&quot;";
    else made += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
  }
  return made;
}

/// At most so many code points, in lines of so many, broken between words.
std::string wrapped(const std::string& text, std::size_t line, std::size_t most) {
  std::u32string all = text::to_utf32(text), made;
  if (all.size() > most) all = all.substr(0, most) + U'…';
  std::size_t begin = 0;
  while (all.size() - begin > line) {
    const std::size_t space = all.rfind(U' ', begin + line);
    const std::size_t end = space == all.npos || space <= begin ? begin + line : space;
    made += all.substr(begin, end - begin) + U'\n';
    begin = end + (end == space ? 1 : 0);
  }
  return text::to_utf8(made + all.substr(begin));
}

/// A text in lines, as HTML-like labels of Graphviz have it.
std::string lines_of(const std::string& text, std::size_t line, std::size_t most) {
  std::string made;
  for (const char c : wrapped(text, line, most)) made += c == '\n' ? "<BR/>" : xml(std::string_view(&c, 1));
  return made;
}

/// At most so many code points: what is too long is cut in its first part, the issuer, and not in the date behind it.
std::string shortened(const std::string& about, std::size_t most) {
  const std::u32string all = text::to_utf32(about);
  if (all.size() <= most) return about;
  const std::size_t rest = all.find(U" · ");
  const std::size_t kept = rest == all.npos ? 0 : all.size() - rest;
  if (kept == 0 || kept + 1 >= most) return about;
  return text::to_utf8(all.substr(0, most - kept - 1) + U'…' + all.substr(rest));
}

std::string face_of(const GraphNode& node) {
  constexpr std::size_t line = 24, most_name = 60, most_about = 56;
  std::string face = lines_of(node.name, line, most_name);
  if (!node.about.empty())
    face += "<BR/><FONT POINT-SIZE=\"8\">" + lines_of(shortened(node.about, most_about), line + 6, most_about) + "</FONT>";
  return face;
}

const std::string& tip_of(const GraphNode& node) { return node.title.empty() ? node.name : node.title; }

std::string relation_text(std::string_view relation) { return std::string(label_or("relation." + std::string(relation), relation)); }

std::string node_name(std::size_t index) { return "n" + std::to_string(index); }

bool is_group(const GraphNode& node) { return node.id.starts_with("group:"); }

constexpr std::size_t fewest_in_table = 3;

/// Draws with as few lines as can be.
class Drawing {
 public:
  explicit Drawing(const Neighbourhood& graph) : graph_(graph), standing_(graph.nodes.size()) {
    std::vector<std::vector<std::size_t>> of_node(graph.nodes.size());
    for (std::size_t i = 0; i < graph.edges.size(); ++i) {
      of_node[graph.edges[i].from].push_back(i);
      of_node[graph.edges[i].to].push_back(i);
    }
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) find_table(i, of_node[i]);
    std::erase_if(tables_, [](const auto& table) { return table.second.size() < fewest_in_table; });
    std::size_t number = 0;
    for (const auto& [table, members] : tables_) {
      for (const std::size_t member : members) standing_[member] = "t" + std::to_string(number);
      ++number;
    }
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
      if (standing_[i].empty()) standing_[i] = node_name(i);
  }

  std::string text() {
    std::string dot =
        "digraph danchieu {\n  rankdir=TB; newrank=true; ranksep=0.5; nodesep=0.25; bgcolor=transparent;\n"
        "  node [shape=box, fontname=\"sans-serif\", fontsize=10, margin=\"0.09,0.05\", height=0.3];\n"
        "  edge [fontname=\"sans-serif\", fontsize=9, arrowsize=0.6, dir=back];\n";
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i)
      if (standing_[i] == node_name(i)) dot += node_line(i);
    for (const auto& [table, members] : tables_) dot += table_line(table, members);
    dot += layer_lines();
    for (const GraphEdge& edge : graph_.edges) dot += edge_line(edge);
    return dot + "}\n";
  }

 private:
  /// What the members of a table have in common.
  struct Table {
    Layer layer;
    std::size_t other;  ///< the document that they all cite, or that cites them all
    bool citing;
    auto operator<=>(const Table&) const = default;
  };

  /// A document with one neighbour goes into a table with others of its kind.
  void find_table(std::size_t node, const std::vector<std::size_t>& edges) {
    if (node == graph_.centre || edges.empty()) return;
    const GraphEdge& first = graph_.edges[edges.front()];
    const bool citing = first.from == node;
    const std::size_t other = citing ? first.to : first.from;
    for (const std::size_t i : edges) {
      const GraphEdge& edge = graph_.edges[i];
      if ((edge.from == node) != citing || (citing ? edge.to : edge.from) != other) return;
    }
    tables_[{graph_.nodes[node].layer, other, citing}].push_back(node);
  }

  std::string node_line(std::size_t i) const {
    const GraphNode& node = graph_.nodes[i];
    const bool centre = i == graph_.centre;
    std::string line = "  " + node_name(i) + " [label=<" + face_of(node) + ">, class=" +
                       dot_string(centre           ? "centre"
                                  : is_group(node) ? "group"
                                  : node.held      ? "held"
                                                   : "not-held") +
                       ", URL=" + dot_string(node.address) + ", tooltip=" + dot_string(tip_of(node));
    if (centre) line += ", penwidth=2";
    else if (is_group(node)) line += ", peripheries=2";
    else if (!node.held) line += ", style=dashed";
    return line + "];\n";
  }

  std::string table_line(const Table& table, std::vector<std::size_t> members) const {
    std::sort(members.begin(), members.end(), [&](std::size_t a, std::size_t b) {
      return std::tie(graph_.nodes[a].province, graph_.nodes[a].name) < std::tie(graph_.nodes[b].province, graph_.nodes[b].name);
    });
    const std::size_t columns =
        std::clamp<std::size_t>(static_cast<std::size_t>(std::ceil(std::sqrt(2.0 * static_cast<double>(members.size())))), 3, 7);
    std::string cells = "<TABLE BORDER=\"1\" CELLBORDER=\"1\" CELLSPACING=\"4\" CELLPADDING=\"4\"><TR><TD BORDER=\"0\" COLSPAN=\"" +
                        std::to_string(columns) + "\">" + xml(heading_of(table, members)) + "</TD></TR>";
    for (std::size_t i = 0; i < members.size(); ++i) {
      const GraphNode& node = graph_.nodes[members[i]];
      if (i % columns == 0) cells += "<TR>";
      cells += "<TD HREF=\"" + xml(node.address) + "\" TOOLTIP=\"" + xml(tip_of(node)) + "\"" + (node.held ? "" : " STYLE=\"dashed\"") +
               ">" + face_of(node) + "</TD>";
      if (i % columns == columns - 1 || i + 1 == members.size()) cells += "</TR>";
    }
    return "  " + standing_[members.front()] + " [shape=plain, class=\"table\", label=<" + cells + "</TABLE>>];\n";
  }

  /// "Cấp xã: thực hiện 12 · căn cứ 3"
  std::string heading_of(const Table& table, const std::vector<std::size_t>& members) const {
    const std::set<std::size_t> in(members.begin(), members.end());
    std::map<std::string, int> times;
    for (const GraphEdge& edge : graph_.edges)
      if (in.contains(table.citing ? edge.from : edge.to)) times[edge.relation] += edge.times;
    std::vector<std::pair<int, std::string>> most;
    for (const auto& [relation, count] : times) most.emplace_back(-count, relation);
    std::sort(most.begin(), most.end());
    std::string heading;
    for (const auto& [count, relation] : most)
      heading += (heading.empty() ? "" : " · ") + relation_text(relation) + ' ' + count_text(-count);
    return std::string(label("graph.layer." + std::string(name(table.layer)))) + ": " + heading;
  }

  /// Layers stand below each other; in that of the centre, what cites stands below what is cited.
  std::string layer_lines() const {
    std::string dot, above;
    for (const Layer layer : layers) {
      std::set<std::string> members;
      for (std::size_t i = 0; i < graph_.nodes.size(); ++i)
        if (graph_.nodes[i].layer == layer) members.insert(standing_[i]);
      if (members.empty()) continue;
      const std::string anchor = "above_" + std::string(name(layer)), foot = "below_" + std::string(name(layer));
      for (const std::string& each : {anchor, foot}) dot += "  " + each + " [style=invis, shape=point, width=0.01];\n";
      if (!above.empty()) dot += "  " + above + " -> " + anchor + " [style=invis];\n";
      for (const std::string& member : members) dot += "  " + anchor + " -> " + member + " -> " + foot + " [style=invis];\n";
      above = foot;
    }
    return dot;
  }

  std::string edge_line(const GraphEdge& edge) {
    const std::string from = standing_[edge.from], to = standing_[edge.to];
    if (!drawn_.emplace(from, to, edge.relation).second) return {};
    // A table tells all that its members have in common, by its heading.
    const bool bundled = from.front() == 't' || to.front() == 't';
    if (bundled && !drawn_.emplace(from, to, "").second) return {};
    const bool downward = graph_.nodes[edge.to].layer <= graph_.nodes[edge.from].layer;
    std::string line =
        "  " + to + " -> " + from + " [class=" + dot_string(edge.relation) + ", tooltip=" + dot_string(relation_text(edge.relation));
    if (!bundled) line += ", label=" + dot_string(relation_text(edge.relation));
    if (!downward) line += ", constraint=false";
    return line + "];\n";
  }

  const Neighbourhood& graph_;
  std::vector<std::string> standing_;  ///< by node: its own name in the drawing, or that of its table
  std::map<Table, std::vector<std::size_t>> tables_;
  std::set<std::tuple<std::string, std::string, std::string>> drawn_;
};

}  // namespace

std::string drawing_of(const Neighbourhood& graph) { return Drawing(graph).text(); }

std::string dot_of(const Neighbourhood& graph, const std::string& origin) {
  std::string dot = "digraph danchieu {\n  rankdir=BT;\n  node [shape=box];\n";
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const GraphNode& node = graph.nodes[i];
    dot += "  " + node_name(i) + " [label=" + dot_string(node.name) + ", tooltip=" + dot_string(tip_of(node)) +
           ", URL=" + dot_string(origin + node.address) + ", about=" + dot_string(node.about) + ", level=" + dot_string(name(node.layer)) +
           (node.held ? "" : ", style=dashed") + (i == graph.centre ? ", penwidth=2" : "") + "];\n";
  }
  for (const GraphEdge& edge : graph.edges)
    dot += "  " + node_name(edge.from) + " -> " + node_name(edge.to) + " [label=" + dot_string(relation_text(edge.relation)) + "];\n";
  return dot + "}\n";
}

std::string graphml_of(const Neighbourhood& graph, const std::string& origin) {
  struct Attribute {
    const char* name;
    std::string (*value)(const GraphNode&);
  };
  static const Attribute attributes[] = {
      {"name", [](const GraphNode& node) { return node.name; }},
      {"about", [](const GraphNode& node) { return node.about; }},
      {"title", [](const GraphNode& node) { return node.title; }},
      {"level", [](const GraphNode& node) { return std::string(name(node.layer)); }},
      {"province", [](const GraphNode& node) { return node.province; }},
      {"held", [](const GraphNode& node) { return std::string(node.held ? "true" : "false"); }},
  };
  std::string made = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  for (const Attribute& attribute : attributes)
    made += "<key id=\"" + std::string(attribute.name) + "\" for=\"node\" attr.name=\"" + attribute.name + "\" attr.type=\"string\"/>\n";
  made += "<key id=\"address\" for=\"node\" attr.name=\"address\" attr.type=\"string\"/>\n";
  made += "<key id=\"relation\" for=\"edge\" attr.name=\"relation\" attr.type=\"string\"/>\n<graph edgedefault=\"directed\">\n";
  for (const GraphNode& node : graph.nodes) {
    made += "<node id=\"" + xml(node.id) + "\">";
    for (const Attribute& attribute : attributes)
      if (const std::string value = attribute.value(node); !value.empty())
        made += "<data key=\"" + std::string(attribute.name) + "\">" + xml(value) + "</data>";
    made += "<data key=\"address\">" + xml(origin + node.address) + "</data></node>\n";
  }
  for (const GraphEdge& edge : graph.edges)
    made += "<edge source=\"" + xml(graph.nodes[edge.from].id) + "\" target=\"" + xml(graph.nodes[edge.to].id) +
            "\"><data key=\"relation\">" + xml(edge.relation) + "</data></edge>\n";
  return made + "</graph>\n</graphml>\n";
}

}  // namespace danchieu::web
