#include "web/centred_text.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <limits>

namespace danchieu::web {
namespace {

constexpr std::string_view node_begins = "<g id=\"node", box_begins = "<polygon ", line_begins = "<text text-anchor=\"start\" x=\"";

/// From the left to the right.
struct Range {
  double left = std::numeric_limits<double>::max(), right = std::numeric_limits<double>::lowest();
  bool is_known() const { return left <= right; }
  void take(double x) { left = std::min(left, x), right = std::max(right, x); }
};

/// Of points="x,y x,y …" in one element.
Range range_of(std::string_view element) {
  constexpr std::string_view attribute = " points=\"";
  Range range;
  const std::size_t begin = element.find(attribute);
  if (begin == element.npos) return range;
  std::string_view points = element.substr(begin + attribute.size());
  points = points.substr(0, points.find('"'));
  while (!points.empty()) {
    double x = 0;
    if (std::from_chars(points.data(), points.data() + points.size(), x).ec == std::errc{}) range.take(x);
    points.remove_prefix(std::min(points.find(' '), points.size() - 1) + 1);
  }
  return range;
}

std::string_view element_at(std::string_view svg, std::size_t at) { return svg.substr(at, svg.find('>', at) - at); }

Range range_of_node(std::string_view node) {
  Range whole;
  for (std::size_t at = node.find(box_begins); at != node.npos; at = node.find(box_begins, at + 1))
    if (const Range box = range_of(element_at(node, at)); box.is_known()) whole.take(box.left), whole.take(box.right);
  return whole;
}

void add_node(std::string_view node, std::string& made) {
  Range box = range_of_node(node);
  std::size_t done = 0;
  for (std::size_t at = 0; at < node.size();) {
    const std::size_t line = node.find(line_begins, at), next_box = node.find(box_begins, at);
    if (next_box < line) {
      box = range_of(element_at(node, next_box));
      at = next_box + 1;
      continue;
    }
    if (line == node.npos) break;
    const std::size_t digits = line + line_begins.size(), end = std::min(node.find('"', digits), node.size());
    at = end;
    if (!box.is_known()) continue;
    char middle[32];
    std::snprintf(middle, sizeof middle, "%.2f", (box.left + box.right) / 2);
    made.append(node.substr(done, line - done)).append("<text text-anchor=\"middle\" x=\"").append(middle);
    done = end;
  }
  made.append(node.substr(done));
}

}  // namespace

std::string centred_text(std::string_view svg) {
  std::string made;
  made.reserve(svg.size());
  std::size_t at = std::min(svg.find(node_begins), svg.size());
  made.append(svg.substr(0, at));
  while (at < svg.size()) {
    const std::size_t next = std::min(svg.find(node_begins, at + 1), svg.size());
    // Lines beside edges are in the middle already.
    const std::size_t edge = std::min(svg.find("<g id=\"edge", at), next);
    add_node(svg.substr(at, edge - at), made);
    made.append(svg.substr(edge, next - edge));
    at = next;
  }
  return made;
}

}  // namespace danchieu::web
