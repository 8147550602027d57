#include "search/print.h"

namespace danchieu::search {

using archive::Node;

std::string print(const Node& node) {
  const auto children = [&node](std::string name) {
    name += '(';
    for (std::size_t i = 0; i < node.children.size(); ++i) name.append(i ? " " : "").append(print(node.children[i]));
    return name + ')';
  };
  const std::string exactly = node.exactly ? "=" : node.other_name ? "~" : "";
  switch (node.kind) {
    case Node::Kind::everything:
      return "everything";
    case Node::Kind::all:
      return children("all");
    case Node::Kind::any:
      return children("any");
    case Node::Kind::but_not:
      return children("but_not");
    case Node::Kind::word:
      return exactly + node.text;
    case Node::Kind::prefix:
      return node.text + "*";
    case Node::Kind::phrase:
      return exactly + '"' + node.text + '"';
    case Node::Kind::near:
      return "near/" + std::to_string(node.distance) + "(" + node.text + ")";
    case Node::Kind::number:
      return "#" + node.text;
    case Node::Kind::field:
      return node.field + "=" + node.text;
  }
  return "?";
}

}  // namespace danchieu::search
