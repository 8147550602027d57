#include "compare/joints.h"

#include <algorithm>
#include <unordered_map>

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

/// What stands beside the words at ends of paragraphs and at joints; of the former 0.
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
    return (behind_.contains(seam.before) || before_.contains(seam.behind)) && !beside(behind_, seam.before, seam.behind);
  }

 private:
  using Beside = std::unordered_multimap<Print, Print>;
  void add(const Seam& seam) {
    if (seam.before != 0) behind_.emplace(seam.before, seam.behind);
    if (seam.behind != 0) before_.emplace(seam.behind, seam.before);
  }
  static bool beside(const Beside& all, Print print, Print other) {
    const auto [first, last] = all.equal_range(print);
    return std::any_of(first, last, [&](const auto& pair) { return pair.second == other; });
  }

  Beside behind_, before_;
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
