// Mentions as files print them whose lines end where they like and whose blanks, signs and words were lost (CITATIONS §6).

#include <gtest/gtest.h>

#include "citations/mention.h"

namespace danchieu::citations {
namespace {

Context of_cao_bang() {
  Context context;
  context.province = places::province("Cao Bằng");
  context.level = places::Level::province;
  context.level_known = true;
  context.issued = {2023, 4, 4};
  return context;
}

std::vector<Mention> found_in(const char* text) { return find_mentions(text::Text(text), of_cao_bang()); }

TEST(Damaged, MentionIsReadWithItsFields) {
  struct {
    const char *text, *number, *kind, *issued, *issuer, *title, *why;
  } rows[] = {
      {"Căn cứ Quyết định số 5\n21/QĐ-TTg ngày 13/6/2005 của Thủ tướng Chính phủ", "521/QĐ-TTg", "Quyết định", "2005-06-13",
       "Thủ tướng Chính phủ", "", "a line ends within the number"},
      {"Căn cứ Công văn số\n2\n166/BYT-DP ngày 03/4/2020 của Bộ Y tế", "166/BYT-DP", "Công văn", "2020-04-03", "Bộ Y tế", "",
       "a number alone on its line is a page's"},
      {"Nghị định số 34/20\n16/NĐ-CP ngày 14/5/2016 của Chính phủ", "34/2016/NĐ-CP", "Nghị định", "2016-05-14", "Chính phủ", "",
       "a line ends within the year"},
      {"Hướng dẫn số 34/ HD - SNN ngày 03/4/2023 của Sở Nông nghiệp về trồng lúa", "34/HD-SNN", "Hướng dẫn", "2023-04-03", "Sở Nông nghiệp",
       "trồng lúa", "blanks about a body that no table has"},
      {"Quyết định số 476 / QĐ - BNN - TY ngày 17/02/2016 của Bộ Nông nghiệp", "476/QĐ-BNN-TY", "Quyết định", "2016-02-17",
       "Bộ Nông nghiệp", "", "blanks about every sign"},
      {"Kế hoạch số 12/KH-UBND - BAN HÀNH NGÀY 03/4/2023", "12/KH-UBND", "Kế hoạch", "", "", "", "a heading behind one of them"},
      {"Tờ trình số 187/TTrVP ngày 22/8/2019", "187/TTr-VP", "Tờ trình", "2019-08-22", "", "", "the hyphen behind a small letter is lost"},
      {"Quyết định số 81/-UBND ngày 13/5/2014 của UBND tỉnh Hà Tĩnh", "81/QĐ-UBND", "Quyết định", "2014-05-13", "UBND tỉnh Hà Tĩnh", "",
       "so is the type code of the State's form"},
      {"Quy chế số 06/QC-TT.HĐND-UBND ngày 20/3/2019", "06/QC-TT.HĐND-UBND", "Quy chế", "2019-03-20", "", "", "a full stop in a code"},
      {"Nghị định: 09/2006/NĐ-CP ngày 16/01/2006 của Chính phủ", "09/2006/NĐ-CP", "Nghị định", "2006-01-16", "Chính phủ", "",
       "a colon instead of \"số\""},
      {"Kế hoạch số 168/KH-LĐLĐ ngày 03/12/2021của LĐLĐ tỉnh Lai Châu về chăm lo", "168/KH-LĐLĐ", "Kế hoạch", "2021-12-03",
       "LĐLĐ tỉnh Lai Châu", "chăm lo", "\"của\" is glued to the date"},
      {"Nghị định số 23/2006/NĐ-CP ngày 03/3/2006 củaChính phủ về bảo vệ rừng", "23/2006/NĐ-CP", "Nghị định", "2006-03-03", "Chính phủ",
       "bảo vệ rừng", "and to the issuer"},
      {"Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 Chính phủ về cơ chế một cửa", "61/2018/NĐ-CP", "Nghị định", "2018-04-23",
       "Chính phủ", "cơ chế một cửa", "and was left out"},
      {"Thực hiện Kế hoạch số 12/KH-UBND ngày 03/4/2023 Ủy ban nhân dân xã ban hành Kế hoạch như sau:", "12/KH-UBND", "Kế hoạch",
       "2023-04-03", "", "", "who acts begins the sentence"},
      {"(Ban hành kèm theo Quyết định số: 59/QĐ-UBND\nNgày 22 tháng 7 năm 2021 của UBND xã Minh Tân)", "59/QĐ-UBND", "Quyết định",
       "2021-07-22", "UBND xã Minh Tân", "", "the date opens a line"},
      {"THỰC HIỆN QUYẾT ĐỊNH SỐ 64/QĐ-BGTVT NGÀY 22/01/2024 CỦA BỘ GIAO THÔNG VẬN TẢI VỀ VIỆC MỞ ĐƯỜNG", "64/QĐ-BGTVT", "Quyết định",
       "2024-01-22", "BỘ GIAO THÔNG VẬN TẢI", "MỞ ĐƯỜNG", "in capitals \"GIAO\" is of the name, and \"VỀ VIỆC\" leads to the title"},
      {"TRIỂN KHAI KẾ HOẠCH SỐ 6/KH-BYT VỀ THỰC HIỆN CHỈ THỊ SỐ\n31/CT-TTG VỀ MÙA HÈ\nThực hiện nghiêm", "6/KH-BYT", "Kế hoạch", "", "",
       "THỰC HIỆN CHỈ THỊ SỐ 31/CT-TTG VỀ MÙA HÈ", "a heading goes on in a figure"},
      {"Căn cứ Quyết định số 15/2O19/QĐ-UBND ngày 03/4/2019 của UBND tỉnh", "15/2019/QĐ-UBND", "Quyết định", "2019-04-03", "UBND tỉnh", "",
       "a letter for a digit of the year"},
      {"Chỉ thị số 21-CT/T.Ư ngày 26-3-2008 của Bộ Chính trị về phòng, chống ma túy", "21-CT/TƯ", "Chỉ thị", "2008-03-26", "Bộ Chính trị",
       "phòng, chống ma túy", "a newspaper's full stop within a code"},
      {"theo Nghị định số [105/2014/NĐ-CP](https://law.vn/nghi-dinh-105-2014.aspx) ngày 15/11/2014 của Chính phủ về bảo hiểm",
       "105/2014/NĐ-CP", "Nghị định", "2014-11-15", "Chính phủ", "bảo hiểm", "a link of Markdown"},
      {"Công văn số 4079/UBND-KT ngày 19/6 của UBND tỉnh về phòng dịch", "4079/UBND-KT", "Công văn", "", "UBND tỉnh", "phòng dịch",
       "a date without its year"},
      {"Kế hoạch số 15/KH-UBND ngày 10/01/2023 do UBND tỉnh Sơn La ban hành về dân vận", "15/KH-UBND", "Kế hoạch", "2023-01-10",
       "UBND tỉnh Sơn La", "dân vận", "who issued it stands before the title"},
      {"- 3Công văn số 12/UBND-VP ngày 02/02/2022 của UBND tỉnh", "12/UBND-VP", "Công văn", "2022-02-02", "UBND tỉnh", "",
       "the number of the list is glued to the kind"},
  };
  for (const auto& row : rows) {
    const auto found = found_in(row.text);
    ASSERT_FALSE(found.empty()) << row.text;
    EXPECT_EQ(row.number, found[0].number) << row.why;
    EXPECT_EQ(row.kind, found[0].kind) << row.why;
    EXPECT_EQ(row.issued, found[0].issued.iso()) << row.why;
    EXPECT_EQ(row.issuer, found[0].issuer) << row.why;
    EXPECT_EQ(row.title, found[0].title) << row.why;
  }
  EXPECT_EQ("Công văn số 12/UBND-VP", found_in("- 3Công văn số 12/UBND-VP ngày 02/02/2022")[0].surface);
}

TEST(Damaged, DateAndIssuerAreReadBehindTheTitle) {
  struct {
    const char *text, *issued, *issuer, *title, *why;
  } rows[] = {
      {"Thực hiện Kế hoạch số 120/KH-UBND về phòng cháy năm 2022 ngày 12/02/2022 của UBND huyện Tân Lạc, Công an xã xây dựng kế hoạch",
       "2022-02-12", "UBND huyện Tân Lạc", "phòng cháy năm 2022", "both of them"},
      {"Căn cứ Nghị quyết số 12/NQ-HĐND về phát triển kinh tế, ngày 20 tháng 12 năm 2022 của Hội đồng nhân dân xã;", "2022-12-20",
       "Hội đồng nhân dân xã", "phát triển kinh tế", "behind a comma"},
      {"(Điều 1 Nghị định số 66/2021/NĐ-CP Quy định chi tiết thi hành Luật Đê điều ngày 06/7/2021 của Chính phủ, có hiệu lực từ nay)",
       "2021-07-06", "Chính phủ", "Quy định chi tiết thi hành Luật Đê điều", "the Government passes no law"},
      {"Thông tư số 156/2013/TT-BTC Hướng dẫn thi hành Luật Quản lý thuế ban hành ngày 06/11/2013)", "2013-11-06", "",
       "Hướng dẫn thi hành Luật Quản lý thuế", "the date alone"},
      {"Thông báo số 12/TB-UBND về kết luận tại cuộc họp ngày 12/3/2022 của Chủ tịch UBND tỉnh;", "", "",
       "kết luận tại cuộc họp ngày 12/3/2022 của Chủ tịch UBND tỉnh", "when they met"},
      {"Thông tư số 3/2013/TT-BNV Quy định chi tiết Nghị định số 45/2010/NĐ-CP ngày 16/4/2013 của Bộ Nội vụ, có hiệu lực", "2013-04-16",
       "Bộ Nội vụ", "Quy định chi tiết Nghị định số 45/2010/NĐ-CP", "no ministry issues a decree"},
      {"Kế hoạch số 3/KH-UBND về thực hiện Nghị định số 4/2021/NĐ-CP ngày 06/7/2021 của Chính phủ;", "", "",
       "thực hiện Nghị định số 4/2021/NĐ-CP ngày 06/7/2021 của Chính phủ", "what the other document has"},
  };
  for (const auto& row : rows) {
    const auto found = found_in(row.text);
    ASSERT_FALSE(found.empty()) << row.text;
    EXPECT_EQ(row.issued, found[0].issued.iso()) << row.why;
    EXPECT_EQ(row.issuer, found[0].issuer) << row.why;
    EXPECT_EQ(row.title, found[0].title) << row.why;
  }
  const auto law = found_in("Nghị định số 66/2021/NĐ-CP Quy định chi tiết thi hành Luật Đê điều ngày 06/7/2021 của Chính phủ, có hiệu lực");
  ASSERT_EQ(2u, law.size());
  EXPECT_EQ("", law[1].issuer + law[1].issued.iso());
}

TEST(Damaged, PinpointAndLawAreReadWithoutTheirBlanksAndMarks) {
  const auto one = [](const char* text) { return found_in(text).empty() ? Mention{} : found_in(text).front(); };
  EXPECT_EQ("Điều 7", one("theo Điều7 Thông tư số 10/2020/TT-BTP").pinpoint);
  EXPECT_EQ("khoản 12 Điều 1", one("tại khoản12 Điều 1 Nghị định số 38/2023/NĐ-CP").pinpoint);
  EXPECT_EQ("Luật Phổbiến, giáo dục pháp luật", one("Căn cứ Luật Phổbiến, giáo dục pháp luật;").surface);
  EXPECT_EQ("Luat phòng, chống ma túy", one("Căn cứ Luat phòng, chống ma túy;").surface);
  EXPECT_EQ("", one("Ông Luat nói").surface);
  EXPECT_EQ("", one("Ký hiệu: QCVN 01-51 : 2011/TTBNNPTNT").surface) << "the year of a standard";
}

TEST(Damaged, LineMayEndBeforeAHyphen) {
  const auto found = found_in("theo quy định của Nghị định số 5/2021/NĐ\n-CP, Thông tư số 6/2020/TT\n-BNV và Nghị quyết số 7/2005/NQ\n-UBTVQH11;");
  ASSERT_EQ(3u, found.size());
  const char* numbers[] = {"5/2021/NĐ-CP", "6/2020/TT-BNV", "7/2005/NQ-UBTVQH11"};
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(numbers[i], found[i].number);
    EXPECT_EQ("follows", name(found[i].relation)) << numbers[i];
  }
}

TEST(Damaged, IssuerGoesOnOrEnds) {
  struct {
    const char *text, *issuer, *why;
  } rows[] = {
      {"Công văn số 248/PCTT ngày 31/10/2019 của Ban Chỉ huy Phòng chống thiên tai và Tìm kiếm cứu nạn tỉnh về ứng phó bão",
       "Ban Chỉ huy Phòng chống thiên tai và Tìm kiếm cứu nạn tỉnh", "\"thiên tai\" holds no \"tại\""},
      {"Công văn số 285/CCTTHC ngày 08/9/2009 của Tổ công tác cải cách thủ tục hành chính về công bố",
       "Tổ công tác cải cách thủ tục hành chính", "\"công tác\" is of the name"},
      {"Kế hoạch số 121/KH-PC08 ngày 22/10/2022 của Phòng PC08, Công an tỉnh Lai Châu về cao điểm", "Phòng PC08, Công an tỉnh Lai Châu",
       "whose part it is"},
      {"Công văn số 2/SYT-NV của Sở Y tế, Công an tỉnh phối hợp thực hiện", "Sở Y tế", "another body behind the comma"},
      {"Thông báo số 4/TB-VPCP ngày 07/01/2016 của Văn phòng Chính phủ Kết luận của Phó Thủ tướng tại cuộc họp", "Văn phòng Chính phủ",
       "what it says begins with a capital"},
  };
  for (const auto& row : rows) {
    const auto found = found_in(row.text);
    ASSERT_EQ(1u, found.size()) << row.text;
    EXPECT_EQ(row.issuer, found[0].issuer) << row.why;
  }
  const auto list =
      found_in("Căn cứ các Thông tư của Bộ Y tế: Thông tư số 4/2016/TT-BYT, Thông tư số 7/2016/TT-BYT và Thông tư số 9/2016/TT-BYT;");
  ASSERT_EQ(3u, list.size());
  for (const Mention& mention : list) EXPECT_EQ("Bộ Y tế", mention.issuer) << mention.number;
}

TEST(Damaged, TitleHoldsNothingLaterAndNoSource) {
  const auto later = found_in(
      "Kế hoạch số 25-KH/TU ngày 30/11/2016 của Tỉnh ủy thực hiện Kết luận số 100-KL/TW ngày 18/8/2014 và Kết luận số 111-KL/TU ngày "
      "14/8/2017 của Tỉnh ủy");
  ASSERT_EQ(3u, later.size());
  EXPECT_EQ(0, later[1].inside);
  EXPECT_EQ(-1, later[2].inside) << "a plan carries out nothing that was issued after it";
  const auto source = found_in("Chỉ thị số 35-CT/TW về đại hội đảng bộ các cấp, tại Công văn số 119-CV/VPTW đã truyền đạt ý kiến");
  ASSERT_EQ(2u, source.size());
  EXPECT_EQ("đại hội đảng bộ các cấp", source[0].title);
  EXPECT_EQ(-1, source[1].inside);
}

TEST(Damaged, YearBehindALawThatIsAmendedIsOfTheOneItFits) {
  const auto amending = found_in("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Nghĩa vụ quân sự năm 1994;");
  ASSERT_EQ(2u, amending.size());
  EXPECT_EQ(1994, amending[0].issued.year);
  EXPECT_EQ("Luật Nghĩa vụ quân sự", amending[1].surface);
  EXPECT_EQ(0, amending[1].issued.year);
  const auto amended = found_in("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đất đai năm 2013;");
  ASSERT_EQ(2u, amended.size());
  EXPECT_EQ(0, amended[0].issued.year);
  EXPECT_EQ("Luật Đất đai năm 2013", amended[1].surface);
  EXPECT_EQ("vn:qppl/l/qh/qh13.2013/45", amended[1].work);
}

TEST(Damaged, NumberOfAJointResolutionIsShortForTheWhole) {
  const auto found = found_in(
      "Nghị quyết liên tịch số 102/2025/NQLT-UBTVQH15-CP-ĐCTUBTWMTTQVN ngày 01/01/2025; theo Nghị quyết liên tịch số 102/2025/NQLT");
  ASSERT_EQ(2u, found.size());
  EXPECT_FALSE(found[0].work.empty());
  EXPECT_EQ(found[0].work, found[1].work);
}

TEST(Damaged, OwnNumberIsTheSameWithOtherSignsAndAShorterIssuer) {
  Context context = of_cao_bang();
  context.number = "211/QĐ-UBND";
  context.issuer = "Ủy ban nhân dân tỉnh Cao Bằng";
  const auto count = [&](const char* text) { return find_mentions(text::Text(text), context).size(); };
  EXPECT_EQ(0u, count("(Kèm theo Quyết định số: 211/QĐ-UBND ngày 04/4/2023 của UBND tỉnh Cao Bằng)"));
  EXPECT_EQ(0u, count("(Kèm theo Quyết định số: 211/QĐ/UBND ngày 04/4/2023)"));
  EXPECT_EQ(1u, count("Quyết định số 211/QĐ-UBND ngày 04/4/2023 của UBND tỉnh Lai Châu")) << "another province's";
  EXPECT_EQ(1u, count("Quyết định số 211/QĐ-UBND ngày 03/4/2023 của UBND huyện Trùng Khánh")) << "a district's, of another day";
}

}  // namespace
}  // namespace danchieu::citations
