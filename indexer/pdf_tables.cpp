#include "indexer/pdf_tables.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace danchieu::indexer {
namespace {

constexpr float near = 2.5F;  // points by which rules that meet may miss each other
constexpr std::size_t most_of_a_table = 2'000;

float across(const PdfRule& rule) { return rule.along() ? (rule.top + rule.bottom) / 2 : (rule.left + rule.right) / 2; }

/// The same rule drawn cell by cell, or twice, becomes one. All of `rules` go one way; the result is sorted by `across`.
std::vector<PdfRule> joined(std::vector<PdfRule> rules, float PdfRule::*begin, float PdfRule::*end) {
  std::sort(rules.begin(), rules.end(), [](const PdfRule& a, const PdfRule& b) { return across(a) < across(b); });
  std::vector<PdfRule> made;
  for (std::size_t first = 0; first < rules.size();) {
    constexpr float same = 1.5F;
    std::size_t last = first + 1;
    while (last < rules.size() && across(rules[last]) - across(rules[first]) <= same) ++last;
    const auto from = rules.begin() + static_cast<std::ptrdiff_t>(first), to = rules.begin() + static_cast<std::ptrdiff_t>(last);
    std::sort(from, to, [&](const PdfRule& a, const PdfRule& b) { return a.*begin < b.*begin; });
    made.push_back(*from);
    for (auto rule = from + 1; rule != to; ++rule) {
      if ((*rule).*begin <= made.back().*end + near) made.back().*end = std::max(made.back().*end, (*rule).*end);
      else made.push_back(*rule);
    }
    first = last;
  }
  return made;
}

/// Sets of rules that cross each other.
class Groups {
 public:
  explicit Groups(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }
  std::size_t of(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { parent_[of(a)] = of(b); }

 private:
  std::vector<std::size_t> parent_;
};

bool is_table(const std::vector<PdfRule>& along, const std::vector<PdfRule>& down) {
  constexpr float lowest = 8, narrowest = 40;
  const bool open = along.size() < 2;  // a row that goes on on another page
  if (down.size() < (open ? 3 : 1) || along.size() + down.size() < (open ? 3U : 4U) || along.size() + down.size() > most_of_a_table)
    return false;
  const PdfTable table(along, down);
  if (table.box().bottom - table.box().top < lowest || table.box().right - table.box().left < narrowest) return false;
  const auto at_side = [&](const PdfRule& rule) {
    return across(rule) < table.box().left + near || across(rule) > table.box().right - near;
  };
  return along.size() > 2 || !std::all_of(down.begin(), down.end(), at_side);
}

}  // namespace

PdfTable::PdfTable(std::vector<PdfRule> along, std::vector<PdfRule> down) : along_(std::move(along)), down_(std::move(down)) {
  box_ = {down_.front().left, down_.front().top, down_.front().right, down_.front().bottom};
  for (const auto* rules : {&along_, &down_})
    for (const PdfRule& rule : *rules)
      box_ = {std::min(box_.left, rule.left), std::min(box_.top, rule.top), std::max(box_.right, rule.right),
              std::max(box_.bottom, rule.bottom)};
}

PdfTable::Cell PdfTable::cell_at(float x, float y) const {
  Cell cell{box_.top, box_.left};
  for (const PdfRule& rule : along_) {
    if (across(rule) > y) break;
    if (rule.left - near <= x && x <= rule.right + near) cell.top = across(rule);
  }
  for (const PdfRule& rule : down_) {
    if (across(rule) > x) break;
    if (rule.top - near <= y && y <= rule.bottom + near) cell.left = across(rule);
  }
  return cell;
}

bool PdfTable::has_edge(float x, float y) const {
  return std::any_of(down_.begin(), down_.end(), [&](const PdfRule& rule) {
    return std::abs(across(rule) - x) <= near && rule.top - near <= y && y <= rule.bottom + near;
  });
}

std::vector<PdfTable> find_tables(const std::vector<PdfRule>& rules) {
  std::vector<PdfRule> along, down;
  for (const PdfRule& rule : rules) (rule.along() ? along : down).push_back(rule);
  along = joined(std::move(along), &PdfRule::left, &PdfRule::right);
  down = joined(std::move(down), &PdfRule::top, &PdfRule::bottom);

  Groups groups(along.size() + down.size());
  std::size_t looks = 0;
  constexpr std::size_t most_looks = 4'000'000;
  for (std::size_t d = 0; d < down.size() && looks < most_looks; ++d) {
    const float x = across(down[d]);
    auto a = std::partition_point(along.begin(), along.end(), [&](const PdfRule& rule) { return across(rule) < down[d].top - near; });
    for (; a != along.end() && across(*a) <= down[d].bottom + near; ++a, ++looks)
      if (a->left - near <= x && x <= a->right + near) groups.join(static_cast<std::size_t>(a - along.begin()), along.size() + d);
  }

  // Where a row goes on from another page, or to one, nothing may cross the rules between its cells; they are of one length.
  std::vector<std::size_t> by_ends(down.size());
  std::iota(by_ends.begin(), by_ends.end(), 0U);
  const auto ends = [&](std::size_t i) { return std::pair(std::lround(down[i].top), std::lround(down[i].bottom)); };
  std::sort(by_ends.begin(), by_ends.end(), [&](std::size_t a, std::size_t b) { return ends(a) < ends(b); });
  for (std::size_t i = 1; i < by_ends.size(); ++i)
    if (ends(by_ends[i]) == ends(by_ends[i - 1])) groups.join(along.size() + by_ends[i], along.size() + by_ends[i - 1]);

  std::vector<std::vector<PdfRule>> group_along(along.size() + down.size()), group_down(along.size() + down.size());
  for (std::size_t i = 0; i < along.size(); ++i) group_along[groups.of(i)].push_back(along[i]);
  for (std::size_t i = 0; i < down.size(); ++i) group_down[groups.of(along.size() + i)].push_back(down[i]);
  std::vector<PdfTable> tables;
  for (std::size_t i = 0; i < group_along.size(); ++i)
    if (is_table(group_along[i], group_down[i])) tables.emplace_back(std::move(group_along[i]), std::move(group_down[i]));
  std::sort(tables.begin(), tables.end(), [](const PdfTable& a, const PdfTable& b) {
    return std::pair(a.box().top, a.box().left) < std::pair(b.box().top, b.box().left);
  });
  return tables;
}

}  // namespace danchieu::indexer
