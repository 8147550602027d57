#include "citations/bodies.h"

#include <gtest/gtest.h>

namespace danchieu::citations {
namespace {

TEST(Bodies, AreKnownWhereTheirNamesWereMisread) {
  struct Row {
    const char* read;
    const char* body;
    const char* why;
  };
  constexpr Row table[] = {
      {"Bộ Giáo đục và Đào tạo", "Bộ Giáo dục và Đào tạo", "a mark of a letter"},
      {"Bộ Giáo dục và Đảo tạơ", "Bộ Giáo dục và Đào tạo", "marks of vowels"},
      {"Bộ Tài nguycn và Môi trường", "Bộ Tài nguyên và Môi trường", "a letter"},
      {"Bộ Giáo dục và Đào tạo", "Bộ Giáo dục và Đào tạo", "read well"},
      {"Bộ Y tê", "Bộ Y tế", "of a short name the marks"},
      {"Bộ Y tá", "", "and no letter"},
      {"Sở Giáo dục và Đào tạo", "Sở Giáo dục và Đào tạo", "another body, a letter or two away"},
      {"Sở Tài chính", "Sở Tài chính", "the same"},
      {"Sở Giáo dục và Đào tạo Cao Bằng", "", "more than the name"},
      {"", "", "nothing"},
  };
  for (const Row& row : table) EXPECT_EQ(misread_body(row.read), row.body) << row.why;
}

}  // namespace
}  // namespace danchieu::citations
