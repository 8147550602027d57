#include "compare/joints.h"

#include <algorithm>
#include <unordered_set>

namespace danchieu::compare {
namespace {

/// Words that tell a place from others, and the fewest that do.
constexpr std::uint32_t most_told = 5, least_told = 3;

/// The words on one side of a place, as one number; 0 where they are too few.
using Print = std::uint64_t;

Print print_of(const Side& side, std::uint32_t first, std::uint32_t last) {
  if (last < first + least_told) return 0;
  Print print = 0xCBF29CE484222325;
  for (std::uint32_t w = first; w < last; ++w) print = (print ^ (side.words[w].folded + 1)) * 0x9E3779B97F4A7C15, print ^= print >> 29;
  return print;
}

/// A place where a paragraph may end: what stands before it and behind it.
struct Seam {
  Print before = 0, behind = 0;
};

Seam seam_at(const Side& side, const Paragraph& paragraph, std::uint32_t word) {
  const std::uint32_t reach_before = std::min(most_told, word - paragraph.first), reach_behind = std::min(most_told, paragraph.last - word);
  return {print_of(side, word - reach_before, word), print_of(side, word, word + reach_behind)};
}

/// What stands at ends of paragraphs and at joints, and at the latter beside each other.
class Neighbours {
 public:
  explicit Neighbours(const Side& side) {
    auto joint = side.joints.begin();
    for (const Paragraph& paragraph : side.paragraphs) {
      add({0, seam_at(side, paragraph, paragraph.first).behind});
      add({seam_at(side, paragraph, paragraph.last).before, 0});
      for (; joint != side.joints.end() && *joint < paragraph.last; ++joint) add(seam_at(side, paragraph, *joint));
    }
  }
  /// Whether one of the two stands here, but never beside the other one.
  bool parts(const Seam& seam) const {
    const bool beside = seam.before != 0 && side_by_side_.contains(both(seam));
    return (before_.contains(seam.before) || behind_.contains(seam.behind)) && !beside;
  }

 private:
  static Print both(const Seam& seam) { return (seam.before ^ seam.behind >> 31) * 0x9E3779B97F4A7C15 + seam.behind; }
  void add(const Seam& seam) {
    if (seam.before != 0) before_.insert(seam.before), side_by_side_.insert(both(seam));
    if (seam.behind != 0) behind_.insert(seam.behind);
  }

  std::unordered_set<Print> before_, behind_;  ///< what ends a paragraph or stands before a joint; what begins one or stands behind
  std::unordered_set<Print> side_by_side_;
};

std::vector<Paragraph> broken(const Side& side, const Neighbours& other) {
  std::vector<Paragraph> paragraphs;
  auto joint = side.joints.begin();
  for (const Paragraph& paragraph : side.paragraphs) {
    Paragraph left = paragraph;
    for (; joint != side.joints.end() && *joint < paragraph.last; ++joint) {
      if (*joint <= left.first || !other.parts(seam_at(side, paragraph, *joint))) continue;
      const Paragraph whole = left;
      left.last = *joint;
      left.span.end = side.words[*joint - 1].span.end;
      while (left.span.end < side.words[*joint].span.begin && side.text[left.span.end] != U'\n') ++left.span.end;
      paragraphs.push_back(left);
      const std::uint32_t begin = side.words[*joint].span.begin;
      left = whole;
      left.kind = archive::BlockKind::paragraph;
      left.begins_section = false;
      left.half = Half::none;
      left.first = *joint;
      left.span.begin = begin;
      left.label = {begin, begin};
      left.page = side.pages.at(begin).page;
    }
    paragraphs.push_back(left);
  }
  return paragraphs;
}

}  // namespace

void break_at_joints(Side& a, Side& b) {
  const Neighbours of_a(a), of_b(b);
  a.paragraphs = broken(a, of_b);
  b.paragraphs = broken(b, of_a);
}

}  // namespace danchieu::compare
