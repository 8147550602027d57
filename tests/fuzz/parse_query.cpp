#include "archive/query.h"
#include "search/print.h"
#include "search/search.h"
#include "tests/fuzz/targets.h"
#include "text/text.h"

namespace danchieu::fuzz {
namespace {

using archive::Node;

constexpr std::size_t most_parts = 100;

/// How many nodes a tree has, each of which is sound.
std::size_t check_node(const Node& node, int depth) {
  const auto leaf = node.kind != Node::Kind::all && node.kind != Node::Kind::any && node.kind != Node::Kind::but_not;
  must(depth < 200, "a tree is not deeper than its parentheses may be");
  must(!leaf || node.children.empty(), "a leaf has no children");
  must(leaf || node.children.size() >= 2, "what hangs parts together has some");
  must(node.kind != Node::Kind::but_not || node.children.size() == 2, "but_not has what is wanted and what is not");
  must(node.kind != Node::Kind::field || !node.field.empty(), "a field has a name");
  must(node.kind == Node::Kind::everything || !leaf || !node.text.empty(), "a leaf asks for something");
  must(text::to_utf8(text::to_utf32(node.text)) == node.text, "what is asked for is sound UTF-8");
  std::size_t nodes = 1;
  for (const Node& child : node.children) nodes += check_node(child, depth + 1);
  return nodes;
}

}  // namespace

void parse_query(std::string_view bytes) {
  search::Question question{.text = std::string(bytes)};
  const std::uint32_t size = text::count_code_points(question.text);
  const search::Parsed parsed = search::parse(question);
  must(check_node(parsed.query.root, 0) <= 40 * most_parts, "a tree is not larger than its question");
  must(parsed.understood.size() <= most_parts, "there are no more parts than are read");
  for (const search::Understood& part : parsed.understood) {
    must(!part.kind.empty() && !part.text.empty(), "a part that is told has a text");
    must(!part.span.empty() && part.span.end <= size, "a part stands in the question");
    must(part.with_operator.contains(part.span) && part.with_operator.end <= size, "and so does what goes with it");
  }
  for (const search::QueryProblem& problem : parsed.problems)
    must(!problem.message.empty() && problem.span.begin <= problem.span.end && problem.span.end <= size, "a problem has its place");
  for (const search::Note& note : parsed.notes)
    must(!note.text.empty() && !note.instead.empty() && note.span.end <= size, "a note can be answered");
  must(search::print(search::parse(question).query.root) == search::print(parsed.query.root), "a question read twice is read alike");
}

}  // namespace danchieu::fuzz
