#include "indexer/signature.h"
#include "indexer/family_names.h"

#include <gtest/gtest.h>

namespace danchieu::indexer {
namespace {

TEST(FamilyNames, ARecogniserMissesTheMarksOfOne) {
  const struct {
    const char *read, *mended, *why;
  } rows[] = {
      {"Đỉnh Xuân Cường", "Đinh Xuân Cường", "one name has these letters"},
      {"Ngõ Xuân Tuấn", "Ngô Xuân Tuấn", "one name has these letters"},
      {"Nguyên Thị Kim Chi", "Nguyễn Thị Kim Chi", "the most frequent one"},
      {"Dinh Văn Tám", "Đinh Văn Tám", "đ is a letter with a mark"},
      {"Ngô Văn Phúc", "", "it is one"},
      {"Lu Văn Tám", "", "Lư or Lữ"},
      {"Cuông Văn Tám", "", "none is like it"},
      {"Định", "", "a given name alone"},
      {"", "", "nobody"},
  };
  for (const auto& row : rows) EXPECT_EQ(row.mended, mended_family_name(row.read).value_or("")) << row.why;
}

TEST(Signature, IsReadUnderWhatTheSignerIs) {
  const struct {
    const char* text;
    const char* signer;
    std::size_t roles;
    const char* why;
  } rows[] = {
      {"Nơi nhận:\n- Lưu: VT.\nTM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\n\nCHỦ TỊCH UBND HUYỆN\nNguyễn Chí Tường", "Nguyễn Chí Tường", 3, "three roles"},
      {"BỘ TRƯỞNG\n\n(Đã ký)\n\nĐại tướng Lương Tam Quang", "Lương Tam Quang", 1, "a rank, a note"},
      {"KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n[daky]\nLê Minh Khái\nPhụ lục", "Lê Minh Khái", 2, "another note; an annex follows"},
      {"| Nơi nhận: - Như trên; | KT. BỘ TRƯỞNG THỨ TRƯỞNG Bùi Hồng Lĩnh |", "Bùi Hồng Lĩnh", 1, "all in one cell"},
      {"| - Lưu: VT. | CHỦ TỊCH Đặ ng Văn Minh |", "Đặng Văn Minh", 1, "letters that a recogniser parted"},
      {"**KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN**\n\n**GIÁM ĐỐC CÔNG AN TỈNH\nĐại tá Vũ Hồng Quang**", "Vũ Hồng Quang", 3, "bold"},
      {"Nơi nhận:              TM. CHÍNH PHỦ\n- Ban Bí thư;           KT. THỦ TƯỚNG\n- Lưu: VT.             PHÓ THỦ TƯỚNG\n"
       "                       Trần Hồng Hà",
       "Trần Hồng Hà", 3, "columns side by side"},
      {"Nơi nhận: KT. CỤC TRƯỞNG\n- Như trên; PHÓ CỤC TRƯỞNG\n- Lưu: VT.\n\nLê Văn Tám", "Lê Văn Tám", 2, "columns that ran together"},
      {"T/M BAN THƯỜNG VỤ\nBÍ THƯ\nLê Văn Tám i", "Lê Văn Tám", 2, "the Party's slash; a speck"},
      {"| - Lưu: VT. | KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC (Đã ký) Lê Văn Tám |", "Lê Văn Tám", 1, "a note inside the cell"},
      {"Điều 3. Thi hành.\nVõ Văn Kiệt\n(Đã ký)", "Võ Văn Kiệt", 0, "a paper of 1988 on a law portal: no office"},
      {"GIÁM ĐỐC\nBSCKII. Lê Văn Tám", "Lê Văn Tám", 1, "a specialist doctor"},
      {"GIÁM ĐỐC\nPGS.TS. Nguyễn Thị Kim Tiến", "Nguyễn Thị Kim Tiến", 1, "degrees"},
      {"CHỦ TỊCH\nNGUYỄN VĂN AN", "NGUYỄN VĂN AN", 1, "a name in capitals"},
      {"Nơi nhận:\n~ Như trên,\n~ Lưu VP.\n(200113/ZV09)\n“Mai Sơn", "Mai Sơn", 0, "the role was not recognised, the family name is known"},
      {"CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Tổ chức\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nHoàng Quốc Khánh", "Hoàng Quốc Khánh", 2,
       "who enacts does not sign there"},
      {"Nơi nhận:\n- Tổng cục Thuế;\n- Vụ Pháp chế;\n- Lưu: VT.\nKT. TỔNG CỤC TRƯỞNG", "", 0, "nobody can be read"},
      {"NGƯỜI VIẾT ĐƠN\n(Ký và ghi rõ họ tên)", "", 0, "a form"},
      {"", "", 0, "nothing"},
  };
  for (const auto& row : rows) {
    const Script script(row.text);
    const Signature signature = read_signature(script, 0);
    EXPECT_EQ(row.signer, signature.signer) << row.why;
    EXPECT_EQ(row.roles, signature.roles.size()) << row.why;
  }
}

}  // namespace
}  // namespace danchieu::indexer
