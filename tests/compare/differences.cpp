#include "compare/difference.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/compare/read.h"

namespace danchieu::compare {
namespace {

const std::string head = "Thực hiện Kế hoạch của Ban Chỉ đạo ";

TEST(Differences, OfFormAreNoChanges) {
  struct Row {
    std::string a, b;
    FormalKind kind;
    std::string_view why;
  };
  const Row rows[] = {
      {"tỉnh về tổ chức Ngày hội", "tỉnh về tổ\nchức Ngày hội", FormalKind::line, "another line end"},
      {"huyện hòa bình", "huyện hoà bình", FormalKind::marks, "the old place of a tone"},
      {"toàn dân bảo vệ", "toàn dẫn bảo vệ", FormalKind::marks, "a mark"},
      {"Nhân dân trên địa bàn", "nhân dân trên địa bàn", FormalKind::letter_case, "a capital"},
      {"tổ chức “Ngày hội toàn dân” năm nay", "tổ chức \"Ngày hội toàn dân\" năm nay", FormalKind::quotes, "other quotation marks"},
      {"tổ chức Ngày hội toàn dân năm nay", "tổ chức “Ngày hội toàn dân” năm nay", FormalKind::quotes, "quotation marks where none were"},
      {"các ban ngành, đoàn thể", "các ban, ngành, đoàn thể", FormalKind::punctuation, "a comma"},
      {"trước ngày 05/8", "trước ngày 5/8", FormalKind::figure, "a leading zero"},
  };
  for (const Row& row : rows) {
    const archive::Document a = document_of(head + row.a + " được giao."), b = document_of(head + row.b + " được giao.");
    const Difference difference = compare(a, b);
    ASSERT_THAT(difference.changes, testing::SizeIs(1)) << row.why;
    EXPECT_FALSE(difference.changes[0].is_change()) << row.why;
    EXPECT_GE(difference.formal_counts()[static_cast<std::size_t>(row.kind)], 1U) << row.why;
  }
}

TEST(Differences, CountNumberingAndPagesApart) {
  const archive::Document a = document_of("1. Công an xã chủ trì, phối hợp với các ban ngành của xã tổ chức thực hiện.");
  archive::Document b = document_of("2. Công an xã chủ trì, phối hợp với các ban\n");
  b.pages.push_back({.text = "ngành của xã tổ chức thực hiện."});
  const Difference difference = compare(a, b);
  ASSERT_THAT(difference.changes, testing::SizeIs(1));
  EXPECT_FALSE(difference.changes[0].is_change());
  EXPECT_EQ(difference.formal_counts()[static_cast<std::size_t>(FormalKind::numbering)], 1U);
  EXPECT_EQ(difference.formal_counts()[static_cast<std::size_t>(FormalKind::page)], 1U);
}

TEST(Differences, PercentIsAWord) {
  const archive::Document a = document_of("Phấn đấu 95% khu dân cư đạt tiêu chuẩn an toàn về an ninh, trật tự."),
                          b = document_of("Phấn đấu 95 khu dân cư đạt tiêu chuẩn an toàn về an ninh, trật tự.");
  const Difference difference = compare(a, b);
  ASSERT_THAT(difference.changes, testing::SizeIs(1));
  ASSERT_THAT(difference.changes[0].edits, testing::SizeIs(1));
  EXPECT_EQ(difference.a.printed(difference.changes[0].span_a(difference.a, difference.changes[0].edits[0])), "%");
}

TEST(Differences, WordsThatAreTheSameButForMarksDoNotPartTwoChanges) {
  const archive::Document a = document_of("Đấu tranh làm thất bại âm mưu của các thế lực thù địch và tội phạm trên địa bàn huyện."),
                          b = document_of(
                              "Đấu tranh làm thất bại âm mưu trong tình hình mới. Thu hút đông đảo nhân dân trên địa bàn huyện.");
  const Difference difference = compare(a, b);
  ASSERT_THAT(difference.changes, testing::SizeIs(1));
  ASSERT_THAT(difference.changes[0].edits, testing::SizeIs(1));
  EXPECT_EQ(difference.a.printed(difference.changes[0].span_a(difference.a, difference.changes[0].edits[0])),
            "của các thế lực thù địch và tội phạm");
}

TEST(Differences, TheOnlyParagraphsBetweenTwoPairsAreOne) {
  const archive::Document a = document_of(
      "- Công an xã chủ trì, phối hợp với các ban ngành của xã.\n"
      "- Sử dụng kinh phí đã bố trí trong dự toán ngân sách của địa phương và các nguồn huy động hợp pháp khác.\n"
      "- Văn phòng tổng hợp kết quả thực hiện báo cáo huyện.\n");
  const archive::Document b = document_of(
      "- Công an xã chủ trì, phối hợp với các ban ngành của xã.\n"
      "- Kinh phí tổ chức Ngày hội được trích từ ngân sách địa phương và nguồn kinh phí hợp pháp khác.\n"
      "- Văn phòng tổng hợp kết quả thực hiện báo cáo huyện.\n");
  EXPECT_THAT(compare(a, b).changes, testing::SizeIs(3));
}

TEST(Differences, AnAddressStaysWhereOtherChangesComeAndGo) {
  const std::string last = "- Văn phòng tổng hợp kết quả thực hiện, báo cáo huyện trước ngày 25/8.\n";
  const archive::Document a = document_of("- Công an xã chủ trì.\n" + last), b = document_of(last),
                          c = document_of("- Một đoạn hoàn toàn mới đứng trước.\n- Và một đoạn mới nữa.\n" + last);
  const auto id_of_last = [](const Difference& difference) {
    for (std::size_t i = 0; i < difference.changes.size(); ++i)
      if (difference.changes[i].kind == ChangeKind::kept) return change_ids(difference)[i];
    return std::string();
  };
  EXPECT_EQ(id_of_last(compare(a, b)), id_of_last(compare(a, c)));
  const archive::Document twice = document_of("- Đoạn lặp lại hai lần.\n- Đoạn lặp lại hai lần.\n");
  const std::vector<std::string> ids = change_ids(compare(twice, twice));
  ASSERT_THAT(ids, testing::SizeIs(2));
  EXPECT_EQ(ids[1], ids[0] + "-2");
}

TEST(Differences, SharesAreOfAllWords) {
  const archive::Document a =
      document_of(std::vector<std::string>{"- Một hai ba bốn năm sáu bảy tám chín mười.", "- Đoạn văn này năm sau không còn nữa đâu."});
  const archive::Document b = document_of(std::vector<std::string>{"- Một hai ba bốn năm sáu bảy tám chín trăm."});
  const Shares shares = compare(a, b).shares;
  EXPECT_EQ(shares.kept, 9U);
  EXPECT_EQ(shares.reworded, 1U);
  EXPECT_EQ(shares.removed, 9U);
  EXPECT_EQ(shares.added, 0U);
}

TEST(Differences, SectionsThatSayTheSameAreOne) {
  const archive::Document a =
      document_of(std::vector<std::string>{"I. MỤC ĐÍCH, YÊU CẦU", "- Giáo dục truyền thống yêu nước cho các tầng lớp nhân dân.",
                                           "II. KINH PHÍ", "- Kinh phí được bố trí trong dự toán ngân sách hằng năm."});
  const archive::Document b =
      document_of(std::vector<std::string>{"I. MỤC TIÊU", "- Giáo dục truyền thống yêu nước cho các tầng lớp nhân dân.", "II. NỘI DUNG",
                                           "- Tổ chức hội thao và giao lưu văn nghệ quần chúng ở các thôn.", "III. KINH PHÍ THỰC HIỆN",
                                           "- Kinh phí được bố trí trong dự toán ngân sách hằng năm."});
  std::vector<std::pair<int, int>> pairs;
  for (const SectionPair& pair : compare(a, b).sections) pairs.push_back({pair.a, pair.b});
  EXPECT_THAT(pairs, testing::ElementsAre(std::pair{0, 0}, std::pair{-1, 1}, std::pair{1, 2}));
}

}  // namespace
}  // namespace danchieu::compare
