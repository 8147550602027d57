#include "indexer/sections.h"

#include <gtest/gtest.h>

namespace danchieu::indexer {
namespace {

/// "I Mục đích | 1 | a Nội dung", with dots for depth.
std::string outline(const char* text) {
  std::string all;
  for (const archive::Section& section : find_sections(Script(text), 0)) {
    if (!all.empty()) all += " | ";
    all +=
        std::string(static_cast<std::size_t>(section.depth - 1), '.') + section.label + (section.title.empty() ? "" : " " + section.title);
  }
  return all;
}

TEST(Sections, AreNestedByTheirLabels) {
  const struct {
    const char* text;
    const char* outline;
    const char* why;
  } rows[] = {
      {"I. MỤC ĐÍCH\n1. Yêu cầu\na) Nội dung:\n- Một\nb) Hình thức\n- Hai\nII. TỔ CHỨC\n- Ba",
       "I MỤC ĐÍCH | .1 Yêu cầu | ..a Nội dung | ..b Hình thức | II TỔ CHỨC", "three rows"},
      {"1. Một\n1.1. Hai\n1.1.1. Ba\n- x\n1.2. Bốn\n- x\n2. Năm\n- x", "1 Một | .1.1 Hai | ..1.1.1 Ba | .1.2 Bốn | 2 Năm", "dotted labels"},
      {"c) Ba\n- x\nd) Bốn\n- x\n", "", "a row begins with its first label"},
      {"a) Một\n- x\nb) Hai\n- x\nc) Ba\n- x\nd) Bốn\n- x\nđ) Năm\n- x\ne) Sáu\n- x", "a Một | b Hai | c Ba | d Bốn | đ Năm | e Sáu",
       "đ is a letter"},
      {"1. Một\n- x\n3. Ba\n- x\n19. Mười chín", "1 Một | 3 Ba", "a lost label is bridged, a leap is none"},
      {"Điều 1. Phạm vi\n1. Thông tư này quy định chi tiết một số điều của Luật.\n2. Áp dụng chung.\nĐiều 2. Hiệu lực\nThông tư này có "
       "hiệu lực từ ngày ký ban hành chính thức.",
       "Điều 1 Phạm vi | .1 | .2 | Điều 2 Hiệu lực", "articles; sentences have no title"},
      {"theo quy định tại\nĐiều 1 Nghị định số 5\n", "", "an article that is cited"},
      {"Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\n- x\nChương II\nTHI HÀNH\n- x",
       "Chương I QUY ĐỊNH CHUNG | .Điều 1 Phạm vi | Chương II THI HÀNH", "a chapter's title stands below it"},
      {"1. Nội dung\n(1) Tiếp tục thực hiện, trọng tâm là: Kết luận số 44.\n(2) Hai.\n(3), (4)”.", "1 Nội dung | .1 | .2",
       "a counted item is a sentence; a list of items is no label"},
      {"1. Thời gian: Từ ngày 01/8 đến ngày 19/8.\n2. Ban Chỉ đạo xây dựng kế hoạch.", "1 Thời gian | 2", "a heading that runs in"},
      {"1. Các cơ quan của Đảng\nvà Nhà nước\n2. Hai\n- x", "1 Các cơ quan của Đảng và Nhà nước | 2 Hai", "a heading of two lines"},
      {"Điều 1. Ban hành Kế hoạch này.\nKẾ HOẠCH\nI. MỤC ĐÍCH\n- x", "Điều 1 | I MỤC ĐÍCH", "what a decision promulgates counts anew"},
      {"I. MỤC ĐÍCH,\nYÊU CẦU\n- x\nII. Căn cứ xây dựng kế hoạch.\nQuyết định số 4/QĐ-TTg phê duyệt Đề án “Đổi mới chương trình, sách giáo "
       "khoa”;\n",
       "I MỤC ĐÍCH, YÊU CẦU | II Căn cứ xây dựng kế hoạch", "a heading broken behind its comma, one with a full stop (they had no title)"},
      {"I. MỤC ĐÍCH\n- x\nĐiều", "I MỤC ĐÍCH", "the text breaks off behind the word of a label"},
      {"Chương", "", "and nothing else"},
      {"Điều 1. Phạm vi\n- x\nĐiều 2. Chánh Văn phòng, Giám đốc các Sở: Tài chính, Y tế chịu trách nhiệm thi hành Quyết định này.",
       "Điều 1 Phạm vi | Điều 2", "a colon within what an article says"},
      {"Nơi nhận:\n- Lưu: VT.", "", "no labels"},
      {"I.\nMỤC ĐÍCH, YÊU CẦU\n1. Một\n- x\nII - NHIỆM VỤ\n- x", "I MỤC ĐÍCH, YÊU CẦU | .1 Một | II NHIỆM VỤ",
       "a heading below its label; a blank before the dash"},
      {"A -MỤC ĐÍCH\n- x\nB - NỘI DUNG\nI. ĐỐI VỚI TỔ CHỨC\n- x", "A MỤC ĐÍCH | B NỘI DUNG | .I ĐỐI VỚI TỔ CHỨC", "and none behind it"},
      {"Điều 1. Ban hành kèm theo\nQuyết định này Quy chế về hoạt động của Ban Chỉ đạo.\nĐiều 2. Hiệu lực\n- x", "Điều 1 | Điều 2 Hiệu lực",
       "a line that goes on is no heading"},
      {"A- A A+ | Tăng tương phản\nI. MỤC ĐÍCH\n- x", "I MỤC ĐÍCH", "a page's sizes of letters"},
      {"Một dòng.\nII. NHIỆM VỤ\n- x\nIII. TỔ CHỨC\n- x", "II NHIỆM VỤ | III TỔ CHỨC", "the first heading is lost"},
      {"Theo Mục\nII. Nhiệm vụ của\n- x", "", "a place that is cited"},
  };
  for (const auto& row : rows) EXPECT_EQ(row.outline, outline(row.text)) << row.why;
}

TEST(Sections, SpanLabelAndTitle) {
  const std::string text = "KẾ HOẠCH\n\n I. MỤC ĐÍCH, YÊU CẦU  \n\n- Một";
  const auto sections = find_sections(Script(text), 0);
  ASSERT_EQ(1u, sections.size());
  EXPECT_EQ("I. MỤC ĐÍCH, YÊU CẦU", text::Text(text).written(sections[0].span));
}

}  // namespace
}  // namespace danchieu::indexer
