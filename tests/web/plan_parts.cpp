#include "web/plan_parts.h"

#include <gtest/gtest.h>

#include "archive/page_starts.h"

namespace danchieu::web {
namespace {

/// Blocks of so many characters, one behind the other.
std::vector<Block> blocks_of(const std::vector<std::uint32_t>& sizes) {
  std::vector<Block> blocks;
  std::uint32_t at = 0;
  for (const std::uint32_t size : sizes) {
    Run run;
    run.text = "chữ";
    run.span = {at, at + size};
    blocks.emplace_back().runs.push_back(run);
    at += size;
  }
  return blocks;
}

TEST(PlanParts, CutsALongTextBetweenBlocks) {
  struct Row {
    std::vector<std::uint32_t> sizes;
    std::uint32_t place;
    std::size_t first, count;  ///< of the blocks shown
    std::string_view why;
  };
  const Row rows[] = {
      {{}, 0, 0, 0, "no text"},
      {{10'000, 69'000}, 0, 0, 2, "what fits is one part"},
      {{10'000, 69'000}, 4'000'000'000, 0, 2, "and so it is for a place behind its end"},
      {{50'000, 50'000, 20'000}, 0, 0, 2, "two even parts: a block that begins before the middle stays"},
      {{50'000, 50'000, 20'000}, 99'999, 0, 2, "the last place of the first part"},
      {{50'000, 50'000, 20'000}, 100'000, 2, 1, "the first of the second"},
      {{50'000, 50'000, 20'000}, 4'000'000'000, 2, 1, "behind the end: the last part"},
      {{300'000}, 200'000, 0, 1, "a block is never cut"},
  };
  for (const Row& row : rows) {
    const std::vector<Block> all = blocks_of(row.sizes);
    PlanParts parts("/plans/p", "", all);
    parts.show(row.place);
    const std::vector<Block> shown = parts.shown_blocks();
    ASSERT_EQ(shown.size(), row.count) << row.why;
    if (row.count > 0) {
      EXPECT_EQ(shown.front().runs.front().span, all[row.first].runs.front().span) << row.why;
    }
  }
}

TEST(PlanParts, LeadsToPlacesInOtherParts) {
  PlanParts parts("/plans/p", "an ninh", blocks_of({60'000, 60'000}));
  EXPECT_EQ(parts.link("muc-1", 10), "#muc-1");
  EXPECT_EQ(parts.link("muc-9", 70'000), "/plans/p?q=an%20ninh&from=70000#muc-9");
  parts.show(70'000);
  EXPECT_EQ(parts.link("muc-1", 10), "/plans/p?q=an%20ninh&from=10#muc-1");
  EXPECT_EQ(parts.link("muc-9", 70'000), "#muc-9");
  parts.show_all();
  EXPECT_EQ(parts.link("muc-1", 10), "#muc-1");
  EXPECT_EQ(parts.link("muc-9", 70'000), "#muc-9");
}

}  // namespace
}  // namespace danchieu::web
