#include "search/conjunction.h"

#include <algorithm>
#include <map>

namespace danchieu::search {

namespace {

using archive::Node;

bool add_new(std::vector<Node>& nodes, Node node) {
  // "hop dong lao dong" is four words: what stands beside what tells the places that answer it. Typed twice running, it is one.
  const auto from = node.kind == Node::Kind::word && !nodes.empty() ? nodes.end() - 1 : nodes.begin();
  if (std::find(from, nodes.end(), node) != nodes.end()) return false;
  nodes.push_back(std::move(node));
  return true;
}

}  // namespace

Node joined(Node::Kind kind, std::vector<Node> children) {
  if (children.size() == 1) return std::move(children.front());
  Node node;
  node.kind = kind;
  node.children = std::move(children);
  return node;
}

bool Conjunction::add(Node node, const archive::Field* field) {
  if (field) {
    const auto same = [&](const Value& value) { return value.field == field && value.run == run_ && value.node == node; };
    if (std::any_of(fields_.begin(), fields_.end(), same)) return false;
    fields_.push_back({std::move(node), field, run_});
    return true;
  }
  if (node.kind != Node::Kind::all) return add_new(wanted_, std::move(node));
  bool any_new = false;
  for (Node& child : node.children) any_new = add_new(wanted_, std::move(child)) || any_new;
  return any_new;
}

bool Conjunction::exclude(Node node) { return add_new(unwanted_, std::move(node)); }

Node Conjunction::node() && {
  std::vector<Node> wanted = std::move(wanted_);
  for (const archive::Field& field : archive::fields()) {
    std::map<int, std::vector<Node>> runs;
    for (Value& value : fields_)
      if (value.field == &field) runs[value.run].push_back(std::move(value.node));
    const bool many = field.kind == archive::FieldKind::work;
    for (auto& [run, values] : runs) wanted.push_back(joined(many ? Node::Kind::all : Node::Kind::any, std::move(values)));
  }
  Node root = wanted.empty() ? Node{} : joined(Node::Kind::all, std::move(wanted));
  if (unwanted_.empty()) return root;
  return joined(Node::Kind::but_not, {std::move(root), joined(Node::Kind::any, std::move(unwanted_))});
}

}  // namespace danchieu::search
