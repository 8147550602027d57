#include "compare/joints.h"

#include <gtest/gtest.h>

#include "tests/compare/read.h"

namespace danchieu::compare {
namespace {

/// A full line that ends a sentence, and the next one with a capital: two paragraphs, or one?
const std::string doubtful =
    "- Phát huy vai trò của các tầng lớp Nhân dân trong bảo vệ an ninh\n"
    "Tổ quốc, giữ gìn trật tự, an toàn xã hội ở từng địa bàn cơ sở nay.\n"
    "Kiểm tra việc thực hiện Kế hoạch ở các xã, phường và thị trấn của\n"
    "huyện, báo cáo kết quả.\n";

std::vector<std::string> paragraphs(const Side& side) {
  std::vector<std::string> texts;
  for (const Paragraph& paragraph : side.paragraphs) texts.push_back(side.printed(paragraph.span));
  return texts;
}

TEST(Joints, AreBrokenWhereTheOtherDocumentTells) {
  struct Row {
    std::string a, b;
    std::size_t count;
    std::string_view why;
  };
  const Row rows[] = {
      {doubtful, doubtful, 1, "both have it: nothing tells"},
      {doubtful, "", 1, "no other document"},
      {doubtful, "- Một đoạn khác hẳn, không liên quan.\n", 1, "neither half stands there"},
      {doubtful, "- Kiểm tra việc thực hiện Kế hoạch ở các xã.\n", 2, "the other one begins a paragraph there"},
      {doubtful, "- Giữ gìn trật tự ở từng địa bàn cơ sở nay.\n- Kết quả khác.\n", 2, "the other one ends a paragraph there"},
      {doubtful, "- Như sau: Kiểm tra việc thực hiện Kế hoạch ở các xã.\n", 1, "there it stands in the midst"},
  };
  for (const Row& row : rows) {
    const archive::Document read_a = document_of(row.a), read_b = document_of(row.b);
    Vocabulary words;
    Side a(read_a, words), b(read_b, words);
    ASSERT_EQ(a.paragraphs.size(), 1U) << row.why;
    break_at_joints(a, b);
    EXPECT_EQ(a.paragraphs.size(), row.count) << row.why;
  }
}

TEST(Joints, LeaveNoWordOutAndNoSpaceIn) {
  const archive::Document read_a = document_of(doubtful), read_b = document_of("- Kiểm tra việc thực hiện Kế hoạch ở các xã.\n");
  Vocabulary words;
  Side a(read_a, words), b(read_b, words);
  const std::uint32_t count = a.paragraphs[0].size();
  break_at_joints(a, b);
  ASSERT_EQ(a.paragraphs.size(), 2U);
  EXPECT_EQ(a.paragraphs[0].size() + a.paragraphs[1].size(), count);
  EXPECT_EQ(paragraphs(a)[0].substr(paragraphs(a)[0].size() - 4), "nay.");
  EXPECT_EQ(paragraphs(a)[1], "Kiểm tra việc thực hiện Kế hoạch ở các xã, phường và thị trấn của huyện, báo cáo kết quả.");
}

}  // namespace
}  // namespace danchieu::compare
