/// Which title of a work is shown.

#include <gtest/gtest.h>

#include "archive/best_title.h"

namespace danchieu::archive {
namespace {

TEST(BestTitle, IsTheLongestThatSeveralAgreeUpon) {
  struct Row {
    std::string why;
    std::vector<std::pair<std::string, int>> titles;
    std::string best;
  };
  const std::string full = "tăng cường an ninh trong tình hình mới", cut = "tăng cường an ninh",
                    over = "tăng cường an ninh trong tình hình mới và tiến độ thực hiện";
  const std::vector<Row> table{
      {"none", {}, ""},
      {"one", {{full, 1}}, full},
      {"cut off more often than not", {{cut, 5}, {full, 3}}, full},
      {"runs into the next clause", {{full, 4}, {over, 1}}, full},
      {"one that goes on agrees with what it goes on from", {{cut, 1}, {over, 1}}, cut},
      {"copied twice is not agreed upon where most say otherwise", {{full, 20}, {over, 2}}, full},
      {"nobody agrees: the most frequent, of equals the longest", {{"phòng, chống ma túy", 1}, {full, 1}}, full},
      {"the usual spelling", {{"Tăng cường an ninh", 1}, {"tăng cường An Ninh", 3}, {"TĂNG CƯỜNG AN NINH", 1}}, "tăng cường An Ninh"},
      {"half a word is no beginning", {{"tăng cường an", 1}, {"tăng cường anh ninh", 3}}, "tăng cường anh ninh"},
  };
  for (const Row& row : table) EXPECT_EQ(best_title(row.titles), row.best) << row.why;
}

}  // namespace
}  // namespace danchieu::archive
