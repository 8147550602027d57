#include "indexer/recipients.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/signature.h"

namespace danchieu::indexer {
namespace {

using testing::ElementsAreArray;

TEST(Recipients, AreTheListAndNotTheOtherColumn) {
  const struct {
    const char* text;
    std::vector<std::string> names;
    const char* why;
  } rows[] = {
      {"Nơi nhận:\n- UBND tỉnh (b/c);\n- Các xã;\n- Lưu: VT, NV.\nCHỦ TỊCH\nLê Văn Tám",
       {"UBND tỉnh (b/c)", "Các xã", "Lưu: VT, NV"},
       "a list"},
      {"Nơi nhận:                    T/M BAN THƯỜNG VỤ\n- Tỉnh ủy,                   PHÓ BÍ THƯ\n- Lưu VP.\n                 Lê Văn Tám",
       {"Tỉnh ủy", "Lưu VP"},
       "two columns; the Party's commas"},
      {"Nơi nhận: KT. CỤC TRƯỞNG\n- Như trên; PHÓ CỤC TRƯỞNG\n- Lưu: VT.\nLê Văn Tám",
       {"Như trên", "Lưu: VT"},
       "columns that ran together"},
      {"| Nơi nhận: - Như trên; - Bộ Lao động - Thương binh và Xã hội; (để b/c) - Lưu: VT. | CHỦ TỊCH Lê Văn Tám |",
       {"Như trên", "Bộ Lao động - Thương binh và Xã hội; (để b/c)", "Lưu: VT"},
       "one cell; the dash inside a name is no bullet"},
      {"Nơi nhận:\n- Bí thư Chi bộ, Ban công\ntác MT thôn;\n- Ban xây dựng Đảng,\nVP Đảng uỷ;\n- Lưu: MTTQ\nTM. BAN THƯỜNG TRỰC",
       {"Bí thư Chi bộ, Ban công tác MT thôn", "Ban xây dựng Đảng, VP Đảng uỷ", "Lưu: MTTQ"},
       "lines that broke"},
      {"Nơi nhận:\nNhư trên;\nSở Y tế;\nLưu: VT.\nGIÁM ĐỐC\nLê Văn Tám", {"Như trên", "Sở Y tế", "Lưu: VT"}, "no bullets"},
      {"Nơi nhận:\n- Sở Y tế;\n- Lưu: VT.\nPHỤ LỤC\n- Một việc khác;", {"Sở Y tế", "Lưu: VT"}, "what is filed is the last"},
      {"CHỦ TỊCH\nLê Văn Tám", {}, "none"},
  };
  for (const auto& row : rows) {
    const Script script(row.text);
    EXPECT_THAT(read_signature(script, 0).recipients.names, ElementsAreArray(row.names)) << row.why;
  }
}

TEST(Addressees, StandBehindKinhGui) {
  const struct {
    const char* text;
    std::vector<std::string> names;
    const char* why;
  } rows[] = {
      {"Kính gửi: Cục Thuế tỉnh Cao Bằng\nTrả lời công văn", {"Cục Thuế tỉnh Cao Bằng"}, "one"},
      {"Kính gửi:\n- Bộ Y tế;\n- Sở Y tế các tỉnh, thành phố trực\nthuộc Trung ương.\nNgày 3/2",
       {"Bộ Y tế", "Sở Y tế các tỉnh, thành phố trực thuộc Trung ương"},
       "several"},
      {"| Kính gửi: | - Bộ Quốc phòng; - Bộ Tài chính |\n\nXét đề nghị", {"Bộ Quốc phòng", "Bộ Tài chính"}, "a table"},
      {"| Kính gửi: | Sở Nội vụ |\n\nXét đề nghị", {"Sở Nội vụ"}, "a table with one"},
      {"Kinh gửi: Công ty A\n(Địa chỉ: số 1)\nMST: 01", {"Công ty A"}, "an address is nobody"},
      {"Kính\ngửi: Cục Hải quan các tỉnh\nTrong quá trình", {"Cục Hải quan các tỉnh"}, "a converter broke the words"},
      {"Kính gửi: Hiệu trưởng các trường Trung học cơ sở\n\nCăn cứ Công văn số 5",
       {"Hiệu trưởng các trường Trung học cơ sở"},
       "an office that is written to (the text below it was taken)"},
      {"Kính gửi: ……………..\nCăn cứ", {}, "left blank"},
      {"Căn cứ Luật", {}, "no letter"},
  };
  for (const auto& row : rows) {
    const Script script(row.text);
    EXPECT_THAT(read_addressees(script, 0).names, ElementsAreArray(row.names)) << row.why;
  }
}

}  // namespace
}  // namespace danchieu::indexer
