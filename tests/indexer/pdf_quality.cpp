#include "indexer/pdf_quality.h"

#include <gtest/gtest.h>

#include "text/text.h"

namespace danchieu::indexer {
namespace {

TEST(PdfQuality, TellsLettersFromGarbage) {
  const struct {
    const char* text;
    bool usable;
    const char* why;
  } rows[] = {
      {"", true, "nothing is not garbage"},
      {"Số: 12/KH-UBND", true, "too short to be judged"},
      {"Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Ủy ban nhân dân tỉnh xây dựng kế hoạch như sau", true,
       "Vietnamese"},
      {"CAN CU LUAT TO CHUC CHINH QUYEN DIA PHUONG UY BAN NHAN DAN TINH XAY DUNG KE HOACH THUC HIEN NHIEM VU NAM NAY", true,
       "without marks"},
      {"The Government of Viet Nam has decided to strengthen the capacity of all provinces through the following measures and steps", true,
       "English"},
      {"Le gouvernement a décidé de renforcer les capacités de toutes les provinces par les mesures et les étapes suivantes", true,
       "French"},
      {"Правительство приняло решение укрепить потенциал всех провинций посредством следующих мер и последующих шагов всех", true,
       "another script"},
      {"| 1 | 12.345 | 67,8 | 2022 | UBND | 12 | 34,5 | 2023 | TT | 45 | 2024 | 1.234.567 | 89 | 10,11 | 12 | 13 | 14 | 15,16 |", true,
       "figures"},
      {"\uF0B7 Công an tỉnh chủ trì \uF0B7 Sở Nội vụ phối hợp \uF0B7 các huyện thực hiện \uF0B7 thành phố báo cáo \uF0B7 cuối năm tổng kết",
       true, "bullets of Symbol are private-use characters"},
      {"&ăQ Fứ /Xұt 7ổ Fhức Fhính Txyền ÿịa Shương Qgày WhánJ QăP ӪX EDQ QKkQ GkQ WӍQK [k\\ GӵQJ NӃ KRҥFK QKѭ VDX WURQJ QăP QD\\", false,
       "numbers of glyphs taken for characters"},
      {"\uE043\uE044\uE045 \uE046\uE047\uE048 \uE049\uE050\uE051 \uE052\uE053\uE054 \uE055\uE056\uE057", false, "private-use letters"},
      {"C\uFFFDn c\uFFFD Lu\uFFFDt T\uFFFD ch\uFFFDc ch\uFFFDnh quy\uFFFDn \uFFFD\uFFFDa ph\uFFFD\uFFFDng ng\uFFFDy th\uFFFDng n\uFFFDm "
       "k\uFFFD ho\uFFFDch",
       false, "letters that the font does not name"},
      {"xqzj kkrt wpfl bncd gtrw zxcv mnbv lkjh gfds qwrt plmk njhb vgfc dxsz wrtp sdfg hjkl zxcv bnmq wrtp sdfg", false, "no vowels"},
      {"iIlI1 lIiIl fRaG lIlIl cAnH mƯoI qUyEt xAyD dUnG kEhO aChT tHuC hIeN nHiE mVuN aMn aYtR oNgN hUnG nGaY tIe", false,
       "capitals within words"},
  };
  for (const auto& row : rows) EXPECT_EQ(row.usable, is_usable(text::to_utf32(row.text))) << row.why;
}

TEST(PdfQuality, KeepsOnlyWhatWasWellRecognised) {
  const struct {
    const char* text;
    bool good;
    const char* why;
  } rows[] = {
      {"Căn cứ Luật Tổ chức chính quyền địa phương; UBND tỉnh ban hành Kế hoạch số 12/KH-UBND thực hiện Nghị quyết của HĐND", true,
       "Vietnamese"},
      {"Can cu Luat To chuc chinh quyen dia phuong; UBND tinh ban hanh Ke hoach so 12/KH-UBND thuc hien Nghi quyet cua", false,
       "its marks were lost"},
      {"Cãn cir Lußt Tó chirc chinh quyèn dia phuong; UBND tinh ban hành Kê hoach sô 12/KH-UBND thirc hiên Nghj quyét cùa HDND xqt", false,
       "read by a program that knows no Vietnamese"},
      {"The Government of Viet Nam has decided to strengthen the capacity of all provinces through the following measures", true,
       "English"},
  };
  for (const auto& row : rows) EXPECT_EQ(row.good, is_well_recognised(text::to_utf32(row.text))) << row.why;
}

}  // namespace
}  // namespace danchieu::indexer
