#include "compare/align.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "compare/difference.h"
#include "tests/compare/read.h"

namespace danchieu::compare {
namespace {

using Lines = std::vector<std::string>;

const std::string aim = "- Giáo dục truyền thống yêu nước, lòng tự hào dân tộc cho cán bộ, đảng viên và các tầng lớp nhân dân trong huyện.";
const std::string praise = "- Biểu dương, khen thưởng, cổ vũ các tập thể, cá nhân có thành tích xuất sắc trong phong trào thi đua năm qua.";
const std::string money = "- Kinh phí được bố trí trong dự toán ngân sách hằng năm của các cơ quan, đơn vị theo quy định hiện hành.";
const std::string report = "- Các xã, thị trấn báo cáo kết quả về Công an huyện trước ngày 25 tháng 8 để tổng hợp, báo cáo cấp trên.";
const std::string games = "- Tổ chức các hoạt động văn hóa, văn nghệ, thể dục, thể thao có chủ đề vận động toàn dân tham gia.";

/// "0=0 1>3 2=1,2 +4 -5": the paragraphs of a and of b that are one; > where they moved; + new, - gone.
std::string printed(const Lines& a, const Lines& b) {
  const archive::Document read_a = document_of(a), read_b = document_of(b);
  std::string line;
  const auto list = [&](const std::vector<std::uint32_t>& paragraphs) {
    std::string numbers;
    for (const std::uint32_t index : paragraphs) numbers += (numbers.empty() ? "" : ",") + std::to_string(index);
    return numbers;
  };
  for (const Change& change : compare(read_a, read_b).changes) {
    const char sign = change.moved ? '>' : change.edits.empty() ? '=' : '~';
    if (!line.empty()) line += ' ';
    if (change.a.empty()) line += "+" + list(change.b);
    else if (change.b.empty()) line += "-" + list(change.a);
    else line += list(change.a) + sign + list(change.b);
  }
  return line;
}

TEST(Align, LaysParagraphsOnEachOther) {
  struct Row {
    Lines a, b;
    std::string pairs;
    std::string_view why;
  };
  const std::string reworded =
      "- Biểu dương, khen thưởng, động viên kịp thời các tập thể, cá nhân có thành tích xuất sắc trong phong trào thi đua năm qua.";
  const Row rows[] = {
      {{}, {}, "", "nothing"},
      {{aim}, {}, "-0", "all is gone"},
      {{}, {aim}, "+0", "all is new"},
      {{aim, praise, money}, {aim, praise, money}, "0=0 1=1 2=2", "equal"},
      {{aim, praise, money}, {aim, reworded, money}, "0=0 1~1 2=2", "reworded"},
      {{aim, praise, money, report}, {praise, money, report, aim}, "1=0 2=1 3=2 0>3", "moved to the end"},
      {{aim, praise, money, report}, {report, aim, reworded, money}, "3>0 0=1 1~2 2=3", "moved to the front, another one reworded"},
      {{aim, money, report}, {aim, games, report}, "0=0 -1 +1 2=2", "one is gone and another one is new"},
      {{aim + " Nâng cao ý thức trách nhiệm bảo vệ an ninh, trật tự ở cơ sở, khu dân cư và cơ quan, doanh nghiệp."},
       {aim, "- Nâng cao ý thức trách nhiệm bảo vệ an ninh, trật tự ở cơ sở, khu dân cư và cơ quan, doanh nghiệp."},
       "0=0,1",
       "split in two"},
      {{games, money, report}, {games, money + " " + report.substr(2)}, "0=0 1,2=1", "two became one"},
      {{"1. Tổ chức thực hiện nghiêm túc, tiết kiệm các hoạt động của Ngày hội."},
       {"3. Tổ chức thực hiện nghiêm túc, tiết kiệm các hoạt động của Ngày hội."},
       "0=0",
       "renumbered"},
      {{"I. MỤC ĐÍCH", aim, "II. NỘI DUNG THỰC HIỆN", games, "III. TỔ CHỨC THỰC HIỆN", report},
       {"I. MỤC ĐÍCH", aim, "II. NỘI DUNG", games, report, "III. TỔ CHỨC THỰC HIỆN", money},
       "0=0 1=1 2~2 3=3 5>4 4=5 +6",
       "main headings hold, what went over them moved"},
      {{"I. Văn phòng: Bố trí kinh phí thực hiện theo quy định hiện hành.", games, money, praise, aim,
        "II. Công an: Bố trí kinh phí thực hiện theo quy định hiện hành."},
       {"I. Công an: Bố trí kinh phí thực hiện theo quy định hiện hành.", games, money, praise, aim,
        "II. Văn phòng: Bố trí kinh phí thực hiện theo quy định hiện hành."},
       "6>0 7>1 2=2 3=3 4=4 5=5 0>6 1>7",
       "one task of two agencies: it goes with its agency"},
      {{"I. Nội dung thực hiện, bao gồm:", aim},
       {"I. Nội dung thực hiện, bao gồm:", aim},
       "0=0 1=1",
       "behind the colon stands nothing: a title in its order"},
  };
  for (const Row& row : rows) EXPECT_EQ(printed(row.a, row.b), row.pairs) << row.why;
}

TEST(Align, PutsEachParagraphInOnePair) {
  const Lines a = {aim, aim, praise, praise, praise, money, "- Như trên;", "- Như trên;"},
              b = {praise, aim, praise, aim, "- Như trên;", report};
  const archive::Document read_a = document_of(a), read_b = document_of(b);
  std::vector<int> seen_a(a.size()), seen_b(b.size());
  for (const Change& change : compare(read_a, read_b).changes) {
    for (const std::uint32_t index : change.a) ++seen_a[index];
    for (const std::uint32_t index : change.b) ++seen_b[index];
  }
  EXPECT_THAT(seen_a, testing::Each(1));
  EXPECT_THAT(seen_b, testing::Each(1));
}

}  // namespace
}  // namespace danchieu::compare
