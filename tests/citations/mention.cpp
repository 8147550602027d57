#include "citations/mention.h"

#include <gtest/gtest.h>

#include <random>

#include "citations/own_number.h"

namespace danchieu::citations {
namespace {

Context cao_bang() {
  Context context;
  context.province = places::province("Cao Bằng");
  context.level = places::Level::province;
  context.level_known = true;
  context.issued = {2022, 4, 4};
  context.issuer = "Ban chỉ đạo phòng, chống tội phạm, tệ nạn xã hội tỉnh Cao Bằng";
  return context;
}

std::vector<Mention> find(const char* text) { return find_mentions(text::Text(text), cao_bang()); }

struct Row {
  const char* text;
  const char* number;
  const char* kind;
  const char* issued;
  const char* relation;
  const char* pinpoint;
  const char* work;
  const char* why;
};

TEST(Mention, IsReadWithWhatStandsAroundIt) {
  const Row rows[] = {
      {"Thực hiện Kết luận số 44-KL/TW ngày 22/01/2019 của Ban Bí thư.", "44-KL/TW", "Kết luận", "2019-01-22", "implements", "",
       "vn:dang/kl/tw/k12/44", "term from the date"},
      {"theo tinh thần Kết luận số 44-\n\nKL/TW ngày 22 tháng 01 năm 2019 của Ban Bí thư", "44-KL/TW", "Kết luận", "2019-01-22", "follows",
       "", "vn:dang/kl/tw/k12/44", "a break inside the number"},
      {"Căn cứ Quyết định số 521/QĐ-TTg, ngày 13/6/2005 của Thủ tướng Chính phủ;", "521/QĐ-TTg", "Quyết định", "2005-06-13", "based_on", "",
       "vn:hc/qd/ttg/2005/521", "a comma before the date"},
      {"Căn cứ Thông tư số 24/2014/TT-BTNMT ban hành ngày 19/5/2014 của Bộ trưởng Bộ Tài nguyên và Môi trường;", "24/2014/TT-BTNMT",
       "Thông tư", "2014-05-19", "based_on", "", "vn:qppl/tt/btnmt/2014/24", "words before the date"},
      {"Thực hiện theo quy định tại Điều 10, Nghị định số 111/2018/NĐ-CP ngày 31/8/2018 của Chính phủ", "111/2018/NĐ-CP", "Nghị định",
       "2018-08-31", "follows", "Điều 10", "vn:qppl/nd/cp/2018/111", "a pinpoint and a comma"},
      {"theo quy định tại điểm b khoản 1, khoản 2 Điều 5 của Thông tư số 12/2020/TT-BCA", "12/2020/TT-BCA", "Thông tư", "", "follows",
       "điểm b khoản 1, khoản 2 Điều 5", "vn:qppl/tt/bca/2020/12", "a pinpoint of several places"},
      {"Chỉ thị số 09-/TW của Ban Bí thư khóa XI về tăng cường", "09-CT/TW", "Chỉ thị", "", "mentions", "", "vn:dang/ct/tw/k11/9",
       "the type code is lost; the term is printed"},
      {"theo kế hoạch số 346 - KH/TU ngày 28/5/2019 của Tỉnh ủy Cao Bằng", "346-KH/TU", "Kế hoạch", "2019-05-28", "follows", "",
       "vn:dang/kh/tu@cao-bang/nk2015/346", "a local term"},
      {"Thực hiện Chỉ thị số 07/CT-BCA-V28, ngày 15/8/2014 của Bộ trưởng Bộ Công an", "07/CT-BCA-V28", "Chỉ thị", "2014-08-15",
       "implements", "", "vn:hc/ct/bca/2014/7", "the drafting unit is no part of the key"},
      {"Thực hiện công văn số 323/V05-P5 ngày 22/03/2022 của Cục V05 - Bộ Công an", "323/V05-P5", "Công văn", "2022-03-22", "implements",
       "", "vn:hc/cv/bca.v05/2022/323", "a department of the ministry"},
      {"Kế hoạch số 17/KH-UBND, ngày 20/01/2022 của Ủy ban nhân dân tỉnh", "17/KH-UBND", "Kế hoạch", "2022-01-20", "mentions", "",
       "vn:hc/kh/ubnd@cao-bang/2022/17", "the citing plan's province (R8)"},
      {"Kế hoạch số 17/KH-UBND ngày 20/01/2022 của UBND huyện Trùng Khánh", "17/KH-UBND", "Kế hoạch", "2022-01-20", "mentions", "",
       "vn:hc/kh/ubnd@cao-bang.trung-khanh/2022/17", "a district of it"},
      {"Kế hoạch số 57/KH-BCĐ ngày 23/3/2022 của Ban Chỉ đạo\n138 huyện Tứ Kỳ", "57/KH-BCĐ", "Kế hoạch", "2022-03-23", "mentions", "",
       "vn:hc/kh/bcd138@hai-duong.tu-ky/2022/57", "a committee of another province"},
      {"Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân số 85/2015/QH13", "85/2015/QH13", "Luật", "", "mentions", "",
       "vn:qppl/l/qh/qh13.2015/85", "a title between kind and number"},
      {"Nghị quyết số 101/2019/QH14 ngày 01/12/2019", "101/2019/QH14", "Nghị quyết", "2019-12-01", "mentions", "",
       "vn:qppl/nq/qh/qh14.2019/101", "a resolution of equal shape is no law"},
      {"Quyết định số 16/2021/QĐ-UBND của UBND tỉnh Lào Cai", "16/2021/QĐ-UBND", "Quyết định", "", "mentions", "",
       "vn:qppl/qd/ubnd@lao-cai/2021/16", "a norm of a province"},
      {"Quyết định số 16/QĐ-UBND ngày 05/02/2021 của UBND tỉnh Lào Cai", "16/QĐ-UBND", "Quyết định", "2021-02-05", "mentions", "",
       "vn:hc/qd/ubnd@lao-cai/2021/16", "an individual decision of equal number and year"},
      {"bãi bỏ Quyết định số 12/2015/QĐ-TTg", "12/2015/QĐ-TTg", "Quyết định", "", "repeals", "", "vn:qppl/qd/ttg/2015/12", "a repeal"},
      {"và thay thế Quyết định số 104/1999/QĐ-TTg", "104/1999/QĐ-TTg", "Quyết định", "", "replaces", "", "vn:qppl/qd/ttg/1999/104",
       "a replacement"},
      {"Thông Tu số 5/2020/TT-BNV", "5/2020/TT-BNV", "Thông tư", "", "mentions", "", "vn:qppl/tt/bnv/2020/5",
       "a capital too many, a mark too few"},
      {"Thông tưsố 5/2020/TT-BNV", "5/2020/TT-BNV", "Thông tư", "", "mentions", "", "vn:qppl/tt/bnv/2020/5", "số glued to the kind"},
      {"Tờ trình số 263/TTr-CP ngày 08/8/2022 của Chính phủ và Báo cáo thẩm tra", "263/TTr-CP", "Tờ trình", "2022-08-08", "mentions", "",
       "", "another kind ends the issuer; dated after the citing plan"},
      {"Quyết định số\n521\n/QĐ-TTg ngày 13/6/2005", "521/QĐ-TTg", "Quyết định", "2005-06-13", "mentions", "", "vn:hc/qd/ttg/2005/521",
       "the number on a line of its own, from a review"},
      {"Công văn số 12 /\n\n UBND - VP ngày 02/02/2022 của UBND tỉnh", "12/UBND-VP", "Công văn", "2022-02-02", "mentions", "",
       "vn:hc/cv/ubnd@cao-bang/2022/12", "blanks before the drafting unit, from a review"},
      {"Không thực hiện Quyết định số 12/2015/QĐ-TTg", "12/2015/QĐ-TTg", "Quyết định", "", "mentions", "", "vn:qppl/qd/ttg/2015/12",
       "not carried out, from a review"},
      {"QCVN 01:2021/BXD ban hành kèm theo Thông tư số 01/2021/TT-BXD", "01/2021/TT-BXD", "Thông tư", "", "promulgates", "",
       "vn:qppl/tt/bxd/2021/1", "a standard is none, the circular that promulgates it is"},
      {"Quy định thi hành Điều lệ Đảng số 23-QĐ/TW ngày 30/7/2021", "23-QĐ/TW", "Quy định", "2021-07-30", "mentions", "",
       "vn:dang/qd/tw/k13/23", "the title stands between kind and number, and its words are no cue"},
      {"Căn cứ Quy định thi hành Điều lệ Đảng số 23-QĐ/TW ngày 30/7/2021", "23-QĐ/TW", "Quy định", "2021-07-30", "based_on", "",
       "vn:dang/qd/tw/k13/23", "what stands before the kind is"},
      {"214 NQ/UBTVQH9 ngày 25/11/1993", "214NQ/UBTVQH9", "Nghị quyết", "1993-11-25", "mentions", "", "vn:hc/nq/ubtvqh/qh9/214",
       "a blank for the slash, and nothing before it"},
      {"Quyết định số 123/QĐ-BTP ngày 3/2/2021 công bố Danh mục văn bản hết hiệu lực", "123/QĐ-BTP", "Quyết định", "2021-02-03", "mentions",
       "", "vn:hc/qd/btp/2021/123", "it tells what has ended, nobody ends it"},
      {"Quyết định số 12/2015/QĐ-TTg hết hiệu lực do được thay thế", "12/2015/QĐ-TTg", "Quyết định", "", "mentions", "",
       "vn:qppl/qd/ttg/2015/12", "ended by another, told by a table"},
      {"Quyết định số 12/2015/QĐ-TTg về tư vấn pháp luật hết hiệu lực kể từ ngày Quyết định này có hiệu lực", "12/2015/QĐ-TTg",
       "Quyết định", "", "repeals", "", "vn:qppl/qd/ttg/2015/12", "ended by this one"},
      {"Nghị định 67/2019", "67/2019", "Nghị định", "", "mentions", "", "vn:qppl/nd/cp/2019/67",
       "a short form that determines its issuer (R10)"},
  };
  for (const Row& row : rows) {
    const auto found = find(row.text);
    ASSERT_EQ(found.size(), 1u) << row.text << ": " << row.why;
    EXPECT_EQ(found[0].number, row.number) << row.why;
    EXPECT_EQ(found[0].kind, row.kind) << row.why;
    EXPECT_EQ(found[0].issued.iso(), row.issued) << row.why;
    EXPECT_EQ(name(found[0].relation), row.relation) << row.why;
    EXPECT_EQ(found[0].pinpoint, row.pinpoint) << row.why;
    EXPECT_EQ(found[0].work, row.work) << row.why;
  }
}

TEST(Mention, IsNotMadeOfWhatOnlyLooksLikeOne) {
  const char* texts[] = {
      "kỷ niệm 77 năm (19/8/1945 - 19/8/2022)",
      "Quốc khánh 2/9",
      "phòng, chống dịch Covid- 19 để tổ chức",
      "Ban Chỉ đạo 138 huyện Tứ Kỳ",
      "SĐT 0694 204.270",
      "giai đoạn 2019 - 2023",
      "bản đồ tỷ lệ 1/500",
      "tại mục (1), (2)",
      "Số:        /KH-BCĐ",
      "Số: 1238/BCĐ-CAT-PV05",
      "ỦY BAN NHÂN DÂN\nXÃ PHONG ĐIỀN\nSố: 116/KH-UBND",
      "TRƯỜNG ĐẠI HỌC LUẬT\nSố: 12/KH-ĐHL",
      "ỦY BAN NHÂN DÂN\nHUYỆN VĂN BÀN\nSố: 2411/UBND-VP",
      "Kế hoạch này",
      "Mẫu số 02/HNCT",
      "QCVN 06:2022/BXD",
      "TCVN 5687:2010 về thông gió",
      "TCVN ISO 9001:2015, TCVN ISO/IEC 27001:2019",
      "QCVN 41/2019/BGTVT",
      "Quy chuẩn kỹ thuật quốc gia QCVN-01/2012/BQP",
      "TCXDVN số 33/2006/BXD",
      "22 TCN số 211/2006/BGTVT và 22TCN 211-06",
      "TCVN số 12/2011/BXD, 13/2011/BXD",
      "quy chuẩn số 14/2008/BTNMT và quy chuẩn Việt Nam số 01/2009/BYT",
      "theo tiêu chuẩn số 33/2006/BXD",
      "10 - Công an tỉnh",
      "https://thukyluat.vn/vb/chi-thi-07-ct-bca-v28-2014-toan-dan.html",
      "Thông báo số ……TB/MTTQ",
      "ngày 15 tháng 8 năm 2022",
      "Nhà số 12/5 đường Lê Lợi",
      "Hội Luật gia huyện",
      "đạt 100/KH đề ra",
      "chi 50/TB",
      "tỷ lệ 3/CT",
      "Luật được ban hành",
      "NÂNG CAO Ý THỨC CHẤP HÀNH PHÁP LUẬT CHO CÁN BỘ",
      "PHỔ BIẾN PHÁP LUẬT GIAO THÔNG",
      "biển số 29-A1 12345",
  };
  for (const char* text : texts) {
    const auto found = find(text);
    EXPECT_TRUE(found.empty()) << text << " gave " << found.front().surface;
  }
}

TEST(Mention, InsideATitleBelongsToTheOuterOne) {
  const auto found = find(
      "theo kế hoạch số 346 - KH/TU ngày 28/5/2019 của Tỉnh ủy Cao Bằng về tổ chức thực hiện Kết luận số 44-KL/TW ngày 22/01/2019 của Ban "
      "Bí thư "
      "\"Về tiếp tục đẩy mạnh thực hiện Chỉ thị số 09-/TW của Ban Bí thư khóa XI về tăng cường sự lãnh đạo của Đảng\". Trọng tâm là: Quyết "
      "định số 521/QĐ-TTg");
  ASSERT_EQ(found.size(), 4u);
  EXPECT_EQ(found[0].inside, -1);
  EXPECT_EQ(found[1].inside, 0);
  EXPECT_EQ(name(found[1].relation), "implements");
  EXPECT_EQ(found[2].inside, 1);
  EXPECT_EQ(name(found[2].relation), "continues");
  EXPECT_EQ(found[3].inside, -1) << "the quotes and the full stop close the titles";
}

TEST(Mention, BearsItsTitleWithoutLeadAndQuotes) {
  const std::pair<const char*, const char*> rows[] = {
      {"Kết luận số 44-KL/TW ngày 22/01/2019 của Ban Bí thư về việc tiếp tục đẩy mạnh phong trào; các đơn vị",
       "tiếp tục đẩy mạnh phong trào"},
      {"Nghị quyết số 12-NQ/TW của Bộ Chính trị về “Đẩy mạnh xây dựng lực lượng”. Tập trung", "Đẩy mạnh xây dựng lực lượng"},
      {"Chỉ thị số 09/CT-BCA-V28 của Bộ trưởng Bộ Công an “về đẩy mạnh phong trào”; khác", "đẩy mạnh phong trào"},
      {"công văn số 323/V05-P5 của Cục V05 V/v tổ chức \"Ngày hội\" năm 2022. Ban", "tổ chức \"Ngày hội\" năm 2022"},
      {"Công điện số 481/CĐ-TTg ngày 26/4/2019 của Thủ tướng Chính phủ về phòng cháy rừng (gửi kèm theo Công điện), ngày 02 tháng 5 năm "
       "2019 Chủ tịch Ủy ban nhân dân tỉnh đã có Công văn số 2552/UBND-NN",
       "phòng cháy rừng"},
      {"Kế hoạch số 8/KH-UBND ngày 26/4/2019 của UBND tỉnh về cháy rừng, ngày 02 tháng 5 năm 2019 Sở Nội vụ đã có Công văn", "cháy rừng"},
      {"Quyết định số 1489/QĐ-TTg của Thủ tướng Chính phủ phê duyệtChương trình mục tiêu", "phê duyệtChương trình mục tiêu"},
      {"Quy định số 132-QĐ/TW của Bộ Chính trị về việc kiểm điểm, Ban Tổ chức Trung ương hướng dẫn việc kiểm điểm như sau", "kiểm điểm"},
      {"THỰC HIỆN KẾT LUẬN SỐ 91-KL/TW CỦA BỘ CHÍNH TRỊ VỀ ĐỔI MỚI “GIÁO DỤC”\nCHÍNH PHỦ\nCăn cứ", "ĐỔI MỚI \"GIÁO DỤC\""},
      {"THỰC HIỆN KẾT LUẬN SỐ 91-KL/TW CỦA BỘ CHÍNH TRỊ VỀ ĐỔI MỚI HOẠT ĐỘNG CỦA\nCHÍNH PHỦ\nCăn cứ", "ĐỔI MỚI HOẠT ĐỘNG CỦA CHÍNH PHỦ"},
      {"Kết luận số 80-KL/TW ngày 20/6/2020 của Ban Bí thưvề việc tiếp tục thực hiện", "tiếp tục thực hiện"},
      {"Kế hoạch số 8-KH/TU của Ban Thường vụ Tỉnh ủyvề chuyển đổi số", "chuyển đổi số"},
      {"Nghị quyết số 163/NQ-HĐND về kế hoạch đầu tư công và Côngvăn số 892/BKHĐT-TH", "kế hoạch đầu tư công"},
      {"Thông báo số 106/TB-VPCP ngày 14/5/2021 về công tác bầu cử\nTheo đó, Thủ tướng yêu cầu", "công tác bầu cử"},
      {"Kết luận số 56-KL/TW của Bộ Chính trị về khí hậu (được ban hành tại Nghị quyết số 08/NQ-CP", "khí hậu"},
      {"Hướng dẫn số 96-HD/BTGTW của Ban Tuyên giáo Trung ương tuyên truyền kỷ niệm 110 năm", "tuyên truyền kỷ niệm 110 năm"},
      {"Nghị quyết số 37-NQ/TW NQ/TW ngày 24/12/2018 của Bộ Chính trị về việc sắp xếp", "sắp xếp"},
      {"Quyết định số 749/QĐ-TTg ngày 03 ngày 6 tháng 2020 của Thủ tướng Chính phủ phê duyệt Chương trình", "phê duyệt Chương trình"},
      {"Nghị quyết số 24-NQ/TW ngày 3/6/2013 Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XI về khí hậu", "khí hậu"},
      {"Chỉ thị 06/CT-CTUBND năm 2021 về phòng dịch do tỉnh Vĩnh Phúc ban hành", "phòng dịch"},
      {"Thông tư số 124/2021/TT-BCA Quy định về khu dân cư đạt tiêu chuẩn \"An toàn; Quyết định số 510/QĐ-BCA",
       "Quy định về khu dân cư đạt tiêu chuẩn \"An toàn"},
  };
  for (const auto& [text, title] : rows) {
    const auto found = find(text);
    ASSERT_FALSE(found.empty()) << text;
    EXPECT_EQ(found[0].title, title);
  }
}

TEST(Mention, OfAListSharesTheCueOfItsHead) {
  const auto found = find(
      "Thực hiện có hiệu quả các văn bản, trọng tâm là: Kết luận số 44-KL/TW ngày 22/01/2019 của Ban Bí thư về tiếp tục thực hiện Chỉ thị "
      "số 09-CT/TW;\n"
      "Nghị quyết số 12-NQ/TW ngày 16/3/2022 của Bộ Chính trị về \"Đẩy mạnh xây dựng lực lượng\"; Chỉ thị số 49-CT/TW ngày 20/10/2015.");
  ASSERT_EQ(found.size(), 4u);
  EXPECT_EQ(name(found[0].relation), "implements");
  EXPECT_EQ(name(found[1].relation), "continues");
  EXPECT_EQ(name(found[2].relation), "implements");
  EXPECT_EQ(name(found[3].relation), "implements");
}

TEST(Mention, OfAnAmendingDocumentIsHistory) {
  const auto found = find(
      "Căn cứ Luật Công an nhân dân số 37/2018/QH14 được sửa đổi, bổ sung bởi Luật số 21/2023/QH15; Luật số 30/2023/QH15;\nCăn cứ Nghị "
      "định số 02/2025/NĐ-CP;");
  ASSERT_EQ(found.size(), 4u);
  EXPECT_EQ(name(found[0].relation), "based_on");
  EXPECT_EQ(name(found[1].relation), "mentions");
  EXPECT_EQ(name(found[2].relation), "mentions");
  EXPECT_EQ(name(found[3].relation), "based_on");
}

TEST(Identity, OfAShortMentionComesFromTheWholeOne) {
  const auto found = find(
      "Thực hiện Quyết định số 521/QĐ-TTg ngày 13/6/2005 của Thủ tướng Chính phủ. Đánh giá việc thực hiện Quyết định số 521/QĐ-TTg; tiếp "
      "tục.");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[1].work, "vn:hc/qd/ttg/2005/521");
}

TEST(Identity, StaysPartialWhereTwoCandidatesDiffer) {
  const auto found =
      find("Quyết định số 521/QĐ-TTg ngày 13/6/2005. Quyết định số 521/QĐ-TTg ngày 20/4/2010. Theo Quyết định số 521/QĐ-TTg, các đơn vị.");
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[2].work, "");
  EXPECT_EQ(found[2].partial, "vn:hc/qd/ttg/?/521");
}

TEST(Identity, IsNeverGuessed) {
  struct {
    const char* text;
    const char* partial;
    const char* why;
  } rows[] = {
      {"Quyết định số 521/QĐ-TTg", "vn:hc/qd/ttg/?/521", "no year"},
      {"Chỉ thị số 09-CT/TW", "vn:dang/ct/tw/?/9", "no term"},
      {"Nghị quyết số 10-NQ/TU ngày 05/10/2020 của Tỉnh ủy Cao Bằng", "vn:dang/nq/tu@cao-bang/?/10", "the months of the congress (R7)"},
      {"Kế hoạch số 17/KH-UBND ngày 20/01/2022", "vn:hc/kh/ubnd@?/2022/17", "no level"},
      {"số 43/2013/QH13", "vn:qppl/?/qh/qh13.2013/43", "law or resolution"},
      {"Quyết định số 99/QĐ-TTg ngày 05/5/2025 của Thủ tướng Chính phủ", "vn:hc/qd/ttg/?/99", "a date after the citing one (R11)"},
  };
  for (const auto& row : rows) {
    const auto found = find(row.text);
    ASSERT_EQ(found.size(), 1u) << row.text;
    EXPECT_EQ(found[0].work, "") << row.why;
    EXPECT_EQ(found[0].partial, row.partial) << row.why;
  }
}

TEST(Identity, TellsEqualNumbersApart) {
  // CITATIONS §8.5: 12-NQ/TW names three real documents of three terms.
  const auto found =
      find("Nghị quyết số 12-NQ/TW ngày 16/01/2012; Nghị quyết số 12-NQ/TW ngày 03/6/2017; Nghị quyết số 12-NQ/TW ngày 16/3/2022.");
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0].work, "vn:dang/nq/tw/k11/12");
  EXPECT_EQ(found[1].work, "vn:dang/nq/tw/k12/12");
  EXPECT_EQ(found[2].work, "vn:dang/nq/tw/k13/12");
}

TEST(Identity, OfAPlanIsThatOfItsMentions) {
  Context context = cao_bang();
  context.issued = {2022, 4, 4};
  EXPECT_EQ(own_key("Kế hoạch", "17/KH-UBND", "Ủy ban nhân dân tỉnh Cao Bằng", context), "vn:hc/kh/ubnd@cao-bang/2022/17");
  EXPECT_EQ(own_key("Nghị định", "111/2018/NĐ-CP", "Chính phủ", context), "vn:qppl/nd/cp/2018/111");
  EXPECT_EQ(own_key("Kế hoạch", "", "Ủy ban nhân dân tỉnh Cao Bằng", context), "") << "a blank number is no identity";
}

TEST(Mention, OfTheOwnNumberIsSelfUnlessItIsAnothersOrOfAnotherYear) {
  Context context = cao_bang();
  context.number = "57/KH-UBND";
  context.issuer = "Ủy ban nhân dân tỉnh Cao Bằng";
  const auto count = [&](const char* text) { return find_mentions(text::Text(text), context).size(); };
  EXPECT_EQ(count("(Kèm theo Kế hoạch số 57/KH-UBND ngày 04/4/2022 của Ủy ban nhân dân tỉnh Cao Bằng)"), 0u);
  EXPECT_EQ(count("Kế hoạch số 57/KH-UBND này"), 0u);
  EXPECT_EQ(count("Kế hoạch số 57/KH-UBND ngày 01/02/2021 của Ủy ban nhân dân tỉnh Cao Bằng"), 1u) << "last year's";
  EXPECT_EQ(count("Kế hoạch số 57/KH-UBND ngày 01/02/2022 của UBND tỉnh Lai Châu"), 1u) << "another province's";
}

TEST(Mention, TellsWhatWasRepaired) {
  EXPECT_TRUE(find("Chỉ thị số 09-/TW của Ban Bí thư khóa XI").at(0).repaired) << "a lost type code";
  EXPECT_TRUE(find("Thông tư số 72/2024/TT-BTС").at(0).repaired) << "a Cyrillic letter";
  EXPECT_FALSE(find("Thông tư số 72/2024/TT-BTC").at(0).repaired);
}

TEST(Mention, SpansHoldWhatTheySay) {
  const char* source = "~~Số~~ Thực  hiện *Kế hoạch*\n\nsố 1222/KH-BCĐ ngày 27/4/2021";
  const text::Text text(source);
  const auto found = find_mentions(text, cao_bang());
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(text.written(found[0].span), "Kế hoạch*\n\nsố 1222/KH-BCĐ");
}

TEST(Mention, OfRandomTextNeverBreaks) {
  std::mt19937 random(3);
  const char* pieces[] = {"Quyết định ",  "số ", "521", "/",  "-",   "QĐ",      "TTg ", "ngày ", "13/6/2005", "của ",
                          "Ban Chỉ đạo ", "(",   ")",   "\"", ";",   ".",       "\n",   "\n\n",  "về ",       "khóa XI",
                          "Điều 10",      ", ",  "~~",  "*",  "1. ", "Căn cứ ", "và ",  "tỉnh ", "\xff",      "44-KL/TW"};
  for (int i = 0; i < 400; ++i) {
    std::string text;
    for (int k = 0; k < 60; ++k) text += pieces[random() % std::size(pieces)];
    const auto mentions = find_mentions(text::Text(text), cao_bang());
    for (std::size_t k = 0; k < mentions.size(); ++k) {
      EXPECT_LT(mentions[k].inside, static_cast<int>(k));
      EXPECT_LE(mentions[k].span.end, text::count_code_points(text));
      EXPECT_TRUE(mentions[k].sentence.contains(mentions[k].span));
    }
  }
}

/// What a text says of each of its mentions, in order: "number relation", "number relation <index" inside another, "(title)" for one
/// without a number, "number=issued" where a date is read.
std::string said(const char* text, const Context& context = cao_bang()) {
  std::string all;
  for (const Mention& mention : find_mentions(text::Text(text), context)) {
    all += (all.empty() ? "" : "; ") + (mention.number.empty() ? "(" + mention.surface + ")" : mention.number) + " " +
           std::string(name(mention.relation));
    if (mention.inside >= 0) all += " <" + std::to_string(mention.inside);
  }
  return all;
}

TEST(Relation, IsBoundToItsOwnClause) {
  struct {
    const char* text;
    const char* said;
    const char* why;
  } rows[] = {
      {"- Thông tư 32/2025/TT-BTC thay thế Thông tư 78/2021/TT-BTC.\n- Công điện 72/CĐ-TTg ngày 02/6/2025",
       "32/2025/TT-BTC mentions; 78/2021/TT-BTC mentions; 72/CĐ-TTg mentions", "another document acts; and the next item is none of it"},
      {"Thực hiện Kế hoạch số 15/KH-UBND ngày 01/02/2022 của UBND tỉnh; Kế hoạch cải cách ban hành kèm theo Quyết định số 1687/QĐ-UBND; Kế "
       "hoạch số 24/KH-BCĐ",
       "15/KH-UBND implements; 1687/QĐ-UBND promulgates; 24/KH-BCĐ implements", "a cue inside an item is of that item, the head goes on"},
      {"Văn bản này thay thế nội dung hướng dẫn tại mục 2 Công văn số 4177/BNV-CQĐP", "4177/BNV-CQĐP replaces",
       "the verb of the document itself"},
      {"Sửa đổi Điều 5 của Quy định ban hành kèm theo Quyết định số 51/2021/QĐ-UBND", "51/2021/QĐ-UBND amends",
       "what is attached is amended"},
      {"Bãi bỏ hướng dẫn tại điểm 2 công văn số 1300/TCT-CS", "1300/TCT-CS repeals", "the object of the verb"},
      {"tại Thông tư 26/2015/TT-BTC (sửa đổi tại Luật số 75/2025/QH15)", "26/2015/TT-BTC mentions; 75/2025/QH15 mentions",
       "history without \"được\""},
      {"Căn cứ Quy định số 22-QĐ/TW và theo Quy định số 69-QĐ/TW", "22-QĐ/TW based_on; 69-QĐ/TW follows",
       "the kind word is no part of \"theo quy định\""},
      {"Các văn bản sau đây hết hiệu lực thi hành kể từ ngày Nghị định này có hiệu lực thi hành:\na) Nghị định số 80/2001/NĐ-CP;\nb) Nghị "
       "định số 58/2003/NĐ-CP",
       "80/2001/NĐ-CP repeals; 58/2003/NĐ-CP repeals", "\"hiệu lực thi hành\" carries nothing out"},
      {"Xét Tờ trình số 12/TTr-UBND ngày 01/02/2022", "12/TTr-UBND proposes", "a resolution of a council"},
      {"quán triệt sâu sắc nội dung Nghị quyết số 18-NQ/TW", "18-NQ/TW implements", "\"dung\" is no \"đúng\""},
      {"Phạm vi điều chỉnh của Nghị định số 35/2011/NĐ-CP", "35/2011/NĐ-CP mentions", "a heading that holds the words of a cue"},
      {"Đối tượng áp dụng Nghị định nêu trên. Việc áp dụng Thông tư số 14/2021/TT-BTC", "14/2021/TT-BTC follows",
       "a cue directly before alone"},
      {"Thay thế cụm từ “giáo viên” tại Điều 3 Nghị định số 105/2020/NĐ-CP", "105/2020/NĐ-CP amends", "words that are replaced"},
      {"Bãi bỏ cụm từ “Nghị quyết số 30a/2008/NQ-CP” tại Điều 3", "30a/2008/NQ-CP mentions", "words that name it"},
      {"III. TỔ CHỨC THỰC HIỆN\nThông tư số 02/2019/TT-BNV có hiệu lực", "02/2019/TT-BNV mentions", "a heading is a sentence of its own"},
      {"Nghị định số 73/2024/NĐ-CP (trước đó là Nghị định 24/2023/NĐ-CP)", "73/2024/NĐ-CP mentions; 24/2023/NĐ-CP mentions", "an aside"},
      {"Các quy định tại Thông tư số 02/2001/TT-BYT, Chỉ thị số 20/2002/CT-BYT trái với Thông tư này đều bãi bỏ",
       "02/2001/TT-BYT repeals; 20/2002/CT-BYT repeals", "the verb stands behind"},
      {"Căncứ Quyết định số 8/QĐ-UBND; Căn cứ Quyết định số 9/QĐ-UBND", "8/QĐ-UBND based_on; 9/QĐ-UBND based_on", "a lost blank"},
      {"UBND xã thựchiện Kế hoạch số 8/KH-UBND theoquy định tại Thông tư số 9/2021/TT-BNV", "8/KH-UBND implements; 9/2021/TT-BNV follows",
       "lost blanks inside cues"},
      {"Căn cứ Nghị quyết số 80/NQ-CP;\nThực hiệnQuyết định số 1489/QĐ-TTg; theoQuyết định số 8/QĐ-TTg",
       "80/NQ-CP based_on; 1489/QĐ-TTg implements; 8/QĐ-TTg follows", "cues to which the noun is glued"},
      {"Yêu cầu thay đổi Ban Chấphành tại Nghị định số 62/2015/NĐ-CP", "62/2015/NĐ-CP mentions", "and inside what is none"},
      {"| 1 | Nghị định | 95/2018/NĐ-CP | thay thế bởi Nghị định số 83/2023/NĐ-CP |\n| 2 | Thông tư số 132/2012/TT-BTC |",
       "95/2018/NĐ-CP mentions; 83/2023/NĐ-CP mentions; 132/2012/TT-BTC mentions", "cells of a table"},
  };
  for (const auto& row : rows) EXPECT_EQ(said(row.text), row.said) << row.why;
}

TEST(Relation, IsNotReadOutOfOtherWords) {
  const std::pair<const char*, const char*> rows[] = {
      {"các đồng chí Ban Chấp hành Đảng bộ tại Chỉ thị số 12-CT/TU", "12-CT/TU mentions"},
      {"Căn cứ Pháp lệnh do Hội đồng Nhà nước ban hành ngày 20-5-1988 và Nghị định số 52-HĐBT ngày 18-3-1989", "52-HĐBT based_on"},
      {"Theo đề nghị của Giám đốc Sở Tư pháp,\nQUYẾT ĐỊNH:\n1. Quyết định số 90/2008/QĐ-UBND ngày 30/5/2008", "90/2008/QĐ-UBND mentions"},
      {"(sau đây gọi tắt là số 19/CT-TTg)", "19/CT-TTg mentions"},
      {"Quy định (Ban hành theo Quyết định số 36/2006/QĐ-UBND)", "36/2006/QĐ-UBND promulgates"},
      {"trên cơ sở tham mưu của Công an tỉnh tại Công văn số 823/CAT-PV01", "823/CAT-PV01 proposes"},
      {"Điều 24.8.TT.3.9. Tổ chức thực hiện\n\n(Điều 9 Thông tư số 39/2018/TT-BNNPTNT, có hiệu lực", "39/2018/TT-BNNPTNT mentions"},
  };
  for (const auto& [text, what] : rows) EXPECT_EQ(said(text), what);
}

TEST(Relation, OfALetterChangesNoNorm) {
  Context letter = cao_bang();
  letter.kind = "Công văn";
  EXPECT_EQ(said("Tại khoản 3 sửa đổi, bổ sung Điều 18 Thông tư số 219/2013/TT-BTC", letter), "219/2013/TT-BTC mentions");
  letter.kind = "Thông tư";
  EXPECT_EQ(said("Sửa đổi, bổ sung Điều 18 Thông tư số 219/2013/TT-BTC", letter), "219/2013/TT-BTC amends");
}

TEST(Relation, BetweenMentionsTellsWhoActs) {
  const auto found = find("Thông tư 32/2025/TT-BTC thay thế Thông tư 78/2021/TT-BTC.");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].acts_on, 1);
  EXPECT_EQ(name(found[0].action), "replaces");
  EXPECT_EQ(found[1].acts_on, -1);
}

TEST(Mention, InsideATitleEndsWithIt) {
  struct {
    const char* text;
    const char* said;
    const char* why;
  } rows[] = {
      {"Thông tư số 156/2013/TT-BTC ngày 06/11/2013 của Bộ Tai chính hướng dẫn thi hành Nghị định số 83/2013/NĐ-CP",
       "156/2013/TT-BTC mentions; 83/2013/NĐ-CP implements <0", "\"Tai\" of a scan is no \"tại\""},
      {"nêu tại NĐ 167/2025/NĐ-CP (sửa đổi NĐ 08/2015/NĐ-CP)", "167/2025/NĐ-CP mentions; 08/2015/NĐ-CP amends <0",
       "a title in a parenthesis"},
      {"Nghị quyết số 31/2019/NQ-HĐND ngày 12/7/2019 của Hội đồng nhân dân tỉnh Cao Bằng phân bổ vốn theo Quyết định số 26/2020/QĐ-TTg",
       "31/2019/NQ-HĐND mentions; 26/2020/QĐ-TTg follows <0", "a title without \"về\" ends the issuer"},
      {"Nghị định số 61/2009/NĐ-CP của Chính phủ về sửa đổi khoản 2, Điều 8, Nghị định số 31/2008/NĐ-CP ngày 04/02/2008 của Chính phủ",
       "61/2009/NĐ-CP mentions; 31/2008/NĐ-CP amends <0", "the comma within a pinpoint"},
      {"Thực hiện Nghị định số 31/2015/NĐ-CP quy định chi tiết một số điều của Luật Hộ tịch và Quyết định số 110/QĐ-TTg ngày 23/01/2017",
       "31/2015/NĐ-CP implements; (Luật Hộ tịch) implements <0; 110/QĐ-TTg implements", "a decree details no decision"},
      {"Thực hiện Chỉ thị số 91/CT-TTg về thi đua thực hiện thắng lợi nhiệm vụ 5 năm và Kế hoạch số 61/KH-HĐTĐKT ngày 31/8/2021",
       "91/CT-TTg implements; 61/KH-HĐTĐKT implements", "a directive carries out no plan"},
      {"Thông tư số 20/2011/TT-BNV về cơ cấu tổ chức bị bãi bỏ bởi Thông tư số 10/2015/TT-BNV",
       "20/2011/TT-BNV mentions; 10/2015/TT-BNV mentions", "what became of it is no title"},
      {"Thông tư hướng dẫn Nghị định số 15/2003/NĐ-CP về chế độ công chức\n______\nThi hành Nghị định số 15/2003/NĐ-CP, Bộ Nội vụ",
       "15/2003/NĐ-CP implements; 15/2003/NĐ-CP implements", "a rule below the title of the document"},
      {"theo Chỉ thị số 18/CT-TTg ngày 05/4/2021 của Thủ tướng Chính phủ (Chỉ thị 18/CT-TTg) và Công điện số 5/CĐ-TTg",
       "18/CT-TTg follows; 18/CT-TTg mentions; 5/CĐ-TTg follows", "the short name of the one before"},
      {"(Nghị định số 84/2020/NĐ-CP quy định chi tiết Luật) theo Thông tư số 12/2021/TT-BGDĐT",
       "84/2020/NĐ-CP mentions; 12/2021/TT-BGDĐT follows", "the parenthesis closes"},
      {"Thông tư số 103/2014/TT-BTC hướng dẫn nghĩa vụ thuế (gọi tắt là Thông tư số 103/2014/TT-BTC)",
       "103/2014/TT-BTC mentions; 103/2014/TT-BTC mentions", "a short name"},
      {"Công văn số 3127/UBND-SNV gửi các sở, ngành về việc triển khai Nghị quyết số 97/2025/UBTVQH15",
       "3127/UBND-SNV mentions; 97/2025/UBTVQH15 implements <0", "behind the addressees"},
      {"Nghị định số 75/2012/NĐ-CP quy định chi tiết một số điều của Luật Khiếu nại và Nghị định số 89/2013/NĐ-CP",
       "75/2012/NĐ-CP mentions; (Luật Khiếu nại) implements <0; 89/2013/NĐ-CP mentions", "a decree details no decree"},
      {"Kế hoạch số 2415/KH-UBND thực hiện Nghị quyết số 66-NQ/TW và Nghị quyết số 140/NQ-CP",
       "2415/KH-UBND mentions; 66-NQ/TW implements <0; 140/NQ-CP implements <0", "a plan carries out several"},
  };
  for (const auto& row : rows) EXPECT_EQ(said(row.text), row.said) << row.why;
}

TEST(Mention, OfALawIsFoundWithTheInitialsGluedToAWord) {
  const auto found = find("Căn cứ Luật Tổ chứcHĐND và UBND ngày 26/11/2003; Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIII của Đảng 1843");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].surface, "Luật Tổ chứcHĐND và UBND");
  EXPECT_EQ(found[0].issued.year, 2003);
  EXPECT_EQ(found[1].issued.year, 0) << "a page's count of readers is no year";
}

TEST(Mention, WithoutANumberIsNamedByItsTitle) {
  struct {
    const char* text;
    const char* surface;
    const char* work;
  } rows[] = {
      {"theo Điều 101 Luật BHXH năm 2014", "Luật BHXH năm 2014", "vn:qppl/l/qh/qh13.2014/58"},
      {"Luật Thuế GTGT", "Luật Thuế GTGT", "vn:qppl/l/qh/qh12.2008/13"},
      {"theo Điều 171 BLHS", "BLHS", "vn:qppl/l/qh/qh13.2015/100"},
      {"Luật Giao thông đường bộ 2008", "Luật Giao thông đường bộ 2008", "vn:qppl/l/qh/qh12.2008/23"},
      {"Căn cứ Luật Tổ chức Hội đồng nhândân và Ủy ban nhân dân;", "Luật Tổ chức Hội đồng nhândân và Ủy ban nhân dân",
       "vn:work/luat-to-chuc-hoi-dong-nhan-dan-va-uy-ban-nhan-dan"},
      {"Căn cứ Luật Tổ chức Chính phủngày 25 tháng 12 năm 2001;", "Luật Tổ chức Chính phủngày", "vn:work/luat-to-chuc-chinh-phu"},
      {"Căn cứ Pháp lệnh Nuôi và bảo vệ chim yến ngày 04/4/2001;", "Pháp lệnh Nuôi và bảo vệ chim yến",
       "vn:work/phap-lenh-nuoi-va-bao-ve-chim-yen"},
      {"theo Luật Đất đai, Nghị định này", "Luật Đất đai", "vn:qppl/l/qh/qh13.2013/45"},
      {"thi hành Luật sửa đổi, bổ sung một số điều của các Luật về thuế", "Luật sửa đổi, bổ sung một số điều của các Luật về thuế",
       "vn:work/luat-sua-doi-bo-sung-mot-so-dieu-cua-cac-luat-ve-thue"},
      {"Thực hiện Đề án “Vận động toàn dân tham gia phòng ngừa tội phạm”.", "Đề án “Vận động toàn dân tham gia phòng ngừa tội phạm”",
       "vn:title/da/van-dong-toan-dan-tham-gia-phong-ngua-toi-pham"},
      {"Triển khai Chương trình phối hợp giữa Công an và Liên đoàn lao động tỉnh giai đoạn 2019 - 2023.",
       "Chương trình phối hợp giữa Công an và Liên đoàn lao động tỉnh giai đoạn 2019 - 2023", ""},
      {"Thực hiện Chương trình công tác xây dựng phong trào năm 2022 của Bộ Công an", "Chương trình công tác xây dựng phong trào năm 2022",
       ""},
  };
  for (const auto& row : rows) {
    const auto found = find(row.text);
    ASSERT_EQ(found.size(), 1u) << row.text;
    EXPECT_EQ(found[0].surface, row.surface);
    EXPECT_EQ(found[0].work, row.work) << row.text;
    EXPECT_TRUE(found[0].named_only);
  }
  for (const char* none : {"Ban hành Quy chế phối hợp giữa Công an và Sở Tài chính", "Phê duyệt Đề án “Vận động toàn dân”",
                           "Ban hành kèm theo Quyết định này Quy chế phối hợp giữa Công an và Sở Tài chính, giai đoạn 2013-2015",
                           "Chương trình này", "Luật Việt Nam || Nguyên liệu", "Tham mưu xây dựng Chương trình công tác năm 2022 của Ban"})
    EXPECT_EQ(said(none), "") << none;
}

TEST(Mention, OfAListSharesSymbolAndTail) {
  const auto found = find("Thực hiện các Kết luận số 21, 61 và 65-KL/TW của Bộ Chính trị khóa XIII");
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0].work, "vn:dang/kl/tw/k13/21");
  EXPECT_EQ(found[1].number, "61-KL/TW");
  EXPECT_EQ(found[2].work, "vn:dang/kl/tw/k13/65");
  const auto two = find("Quyết định số 1013/QĐ-TLĐ và Quyết định số 1014/QĐ-TLĐ ngày 19/8/2011");
  ASSERT_EQ(two.size(), 2u);
  EXPECT_EQ(two[0].work, "vn:mtdt/qd/tld/2011/1013") << "CITATIONS §8.7: the date is of both";
  EXPECT_FALSE(two[0].issued.known()) << "but it is not printed there";
  EXPECT_EQ(said("theo Nghị định số 25/CP và 26/CP ngày 23-5-1993"), "25/CP follows; 26/CP follows");
}

TEST(Mention, HasTheDateThatLeadsToIt) {
  const std::pair<const char*, const char*> rows[] = {
      {"Vì vậy ngày 23/5/2011, Bộ Nội vụ đã ban hành Công văn số 1609/BNV-CCHC về việc", "2011-05-23"},
      {"Ngày 30/6/2025, Chính phủ ban hành Nghị định số 174/2024/NĐ-CP", ""},
      {"Nghị định số 168/2021/NĐ-CP (06/11/2021)", ""},
      {"Được sửa đổi 79/2014/QĐ-UBND\n27/02/2015 Hết hiệu lực", ""},
      {"Kể từ ngày 01/01/2021 các đơn vị có Kế hoạch số 17/KH-UBND", ""},
  };
  for (const auto& [text, issued] : rows) {
    const auto found = find(text);
    ASSERT_EQ(found.size(), 1u) << text;
    EXPECT_EQ(found[0].issued.iso(), issued) << text;
  }
}

TEST(Mention, HasTheIssuerThatLeadsToIt) {
  const std::pair<const char*, const char*> rows[] = {
      {"Ngày 12/3/2022, Văn phòng Chính phủ đã có văn bản số 87/TB-VPCP", "Văn phòng Chính phủ"},
      {"Theo đề nghị của Bộ Quốc phòng tại công văn số 5865/BQP-TM", "Bộ Quốc phòng"},
      {"Bộ Công an ban hành Thông tư số 12/2020/TT-BCA", "Bộ Công an"},
      {"Vì vậy ngày 23/5/2011, Bộ Lao động - Thương binh và Xã hội đã ban hành Công văn số 1609/LĐTBXH-NCC",
       "Bộ Lao động - Thương binh và Xã hội"},
      {"Tỉnh ủy Cao Bằng đã kịp thời ban hành Kế hoạch số 46-KH/TU", "Tỉnh ủy Cao Bằng"},
      {"Nghị quyết số 31/2019/NQ-HĐND của Hội đồng nhân dân tỉnh Cao Bằng phân bổ vốn đầu tư", "Hội đồng nhân dân tỉnh Cao Bằng"},
      {"Xét đề nghị của Trưởng Ban Dân tộc tại Tờ trình số 32/TTr-BDT", "Trưởng Ban Dân tộc"},
      {"Công văn số 39/UBND-TH ngày 05/8/2020 của UBND tỉnh báo cáo Bộ Tài chính", "UBND tỉnh"},
      {"Quyết định số 8/QĐ-SNN của Sở Nông nghiệp và phát triển nông thôn", "Sở Nông nghiệp và phát triển nông thôn"},
      {"Báo cáo số 18/BC-HĐND của Ban Pháp chế và ý kiến của các đại biểu", "Ban Pháp chế"},
      {"Quyết định số 12/QĐ-TTg của Thủ tướng Chính phủ và chương trình hành động của tỉnh", "Thủ tướng Chính phủ"},
      {"Quyết định số 12/QĐ-TTg của Thủ tướng Chính phủ\nCác chương trình đào tạo do Bộ GDĐT thẩm định", "Thủ tướng Chính phủ"},
      {"Kế hoạch số 17/KH-BCĐ của Ban Chỉ đạo 138 thành phố Vinh tăng cường cải thiện môi trường đầu tư", "Ban Chỉ đạo 138 thành phố Vinh"},
      {"Kế hoạch số 17/KH-BCĐ của Ban Chỉ đạo phòng, chống tệ nạn xã hội và ma túy tỉnh Gia Lai triển khai thực hiện",
       "Ban Chỉ đạo phòng, chống tệ nạn xã hội và ma túy tỉnh Gia Lai"},
      {"Kế hoạch số 17/KH-BCĐ của BCĐ 138 xã, UBND xã xây dựng Kế hoạch công tác", "BCĐ 138 xã"},
      {"Thông tư số 38/2017/TT-BCT của Bộ Công Thương, Bộ trưởng Bộ Tài chính xây dựng Kế hoạch", "Bộ Công Thương"},
      {"Quyết định số 8/QĐ-TTg của Thủ tướng Chính phủ và tình hình thực tế của địa phương", "Thủ tướng Chính phủ"},
      {"Quyết định số 8/QĐ-TTg của Thủ tướng Chính phủ và các chương trình đào tạo", "Thủ tướng Chính phủ"},
      {"Quyết định số 8/QĐ-UBND của UBND tỉnh Thái Nguyên siết chặt bình đẳng giới", "UBND tỉnh Thái Nguyên"},
      {"Kế hoạch số 92/KH-UBND của UBND huyện Cao Phong nâng cao hiệu quả công tác dân tộc", "UBND huyện Cao Phong"},
      {"Kế hoạch số 4/KH-BLĐTBXH của Bộ Lao động - Thương binh và Xã hội tăng cường hòa giải", "Bộ Lao động - Thương binh và Xã hội"},
      {"Các đơn vị đã có Kế hoạch số 17/KH-UBND", ""},
      {"Chỉ thị số 08-CT/TW của Ban Bí thư Trung ương Đảng và sự lãnh đạo trực tiếp của cấp ủy", "Ban Bí thư Trung ương Đảng"},
      {"Kế hoạch số 8-KH/TU của Ban Thường vụ Tỉnh ủyvề chuyển đổi số", "Ban Thường vụ Tỉnh ủy"},
      {"Nghị quyết số 8/NQ-CP của Chính phủ và ngân sách địa phương", "Chính phủ"},
      {"Sở NN&PTNT vừa ban hành Văn bản số 841/SNN&PTNT-CCKL", "Sở NN&PTNT"},
      {"Nghị quyết số 24-NQ/TW ngày 3/6/2013 Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XI về khí hậu",
       "Ban Chấp hành Trung ương khóa XI"},
      {"Chỉ thị 06/CT-CTUBND năm 2021 về phòng dịch do tỉnh Vĩnh Phúc ban hành", "tỉnh Vĩnh Phúc"},
      {"Theo đề nghị của đồng chí Nguyễn Văn A tại Tờ trình số 12/TTr-VP", ""},
      {"Thực hiện Kế hoạch số 197/KH-UBND ngày 15/8/2012 của UBND tỉnh Hưng Yên, Ban Thường vụ Huyện ủy Khoái Châu ban hành Nghị quyết",
       "UBND tỉnh Hưng Yên"},
      {"Thực hiện Kế hoạch số 167/KH-UBND ngày 13/7/2011 của UBND thành phố Hải Phòng, Huyện ủy Tiên Lãng ban hành Nghị quyết",
       "UBND thành phố Hải Phòng"},
      {"Thực hiện Kế hoạch số 16/KH-UBND ngày 13/7/2011 của UBND tỉnh Hải Dương, huyện Tứ Kỳ triển khai như sau", "UBND tỉnh Hải Dương"},
      {"Thực hiện Chương trình số 12/CTPH-UBND-MTTQ ngày 13/7/2011 của UBND tỉnh, Ban Thường trực Ủy ban MTTQ tỉnh",
       "UBND tỉnh, Ban Thường trực Ủy ban MTTQ tỉnh"},
      {"Thực hiện Kế hoạch số 3/KH-UBND ngày 13/7/2011 của UBND xã Tân Bình, huyện Tứ Kỳ, tỉnh Hải Dương về việc",
       "UBND xã Tân Bình, huyện Tứ Kỳ, tỉnh Hải Dương"},
  };
  for (const auto& [text, issuer] : rows) {
    const auto found = find(text);
    ASSERT_EQ(found.size(), 1u) << text;
    EXPECT_EQ(found[0].issuer, issuer);
  }
}

TEST(Mention, OfALawTakesNothingFromWhatCarriesItOut) {
  const auto found =
      find("quy định chi tiết thi hành Luật Đất đai ban hành ngày 06/01/2017; thi hành Luật Đất đai của Nghị định 43/2014/NĐ-CP");
  ASSERT_EQ(found.size(), 3u);
  for (const std::size_t law : {0, 1}) {
    EXPECT_EQ(found[law].surface, "Luật Đất đai");
    EXPECT_EQ(found[law].title, "");
    EXPECT_EQ(found[law].issuer, "");
    EXPECT_FALSE(found[law].issued.known());
  }
}

TEST(Mention, WithoutASymbolHasADateOrAnIssuerBehindIt) {
  const std::pair<const char*, const char*> rows[] = {
      {"thông qua Tờ trình số 5745, ngày 9/11/2020 của UBND tỉnh", "5745 mentions"},
      {"theo Công văn số 390 của Ủy ban nhân dân huyện", "390 follows"},
      {"theo Công văn số 390 trong hồ sơ", ""},
      {"Đề án1089/QĐ-UBND của UBND huyện", "1089/QĐ-UBND mentions"},
      {"CHÍNH PHỦ Số 128 2008 NĐ-CP", ""},
      {"Nghị quyết 31/2019/NQ-HĐND tỉnh ngày 12/7/2019 của HĐND tỉnh", "31/2019/NQ-HĐND mentions"},
  };
  for (const auto& [text, what] : rows) EXPECT_EQ(said(text), what);
}

TEST(Mention, HasItsNounAlsoWithoutTheBlankBehindIt) {
  struct {
    const char *text, *surface, *kind, *why;
  } rows[] = {
      {"Theo Kế hoạchsố 34/KH-UBND", "Kế hoạchsố 34/KH-UBND", "Kế hoạch", "the noun was no part of the mention (it was)"},
      {"Theo công vănsố 34/UBND-VX", "công vănsố 34/UBND-VX", "Công văn", "without a type code nothing else tells: it was not found"},
      {"Luậtsố 34/2018/QH14", "Luậtsố 34/2018/QH14", "Luật", "a noun of one word"},
      {"Nghị quyết liên tịchsố 3/2020/NQLT-CP", "Nghị quyết liên tịchsố 3/2020/NQLT-CP", "Nghị quyết liên tịch", "the longest noun"},
      {"- 6Nghị quyết 759/2014/UBTVQH13", "Nghị quyết 759/2014/UBTVQH13", "Nghị quyết", "the number of a list glued to it (it was a law)"},
      {"Theo Côngvăn số 34/UBND-VX", "Côngvăn số 34/UBND-VX", "Công văn", "a blank lost in the noun"},
      {"bà Lê Thị Duẩn 34/KH-UBND", "34/KH-UBND", "Kế hoạch", "a name, and no \"Dự án\""},
      {"theoQuyết định số 34/QĐ-UBND", "Quyết định số 34/QĐ-UBND", "Quyết định", "a word glued to it"},
      {"Kế hoạch số 34/KH-UBND; kế hoạchsố 34 nêu trên", "kế hoạchsố 34", "Kế hoạch", "and of a number without its symbol"},
  };
  for (const auto& row : rows) {
    const auto found = find(row.text);
    ASSERT_FALSE(found.empty()) << row.why;
    EXPECT_EQ(found.back().surface, row.surface) << row.why;
    EXPECT_EQ(found.back().kind, row.kind) << row.why;
  }
}

TEST(Mention, OfADamagedNumberIsRepairedWhereSure) {
  struct {
    const char* text;
    const char* number;
    bool repaired;
    bool suspect;
  } rows[] = {
      {"công văn sé 4943/TCT-KK", "4943/TCT-KK", false, false},
      {"công văn số 2 894/TCT-CS", "2894/TCT-CS", true, false},
      {"Quyết định số O9/2011/QĐ-TTg", "09/2011/QĐ-TTg", true, false},
      {"Nghị định số 45/25010/NĐ-CP", "45/25010/NĐ-CP", false, true},
      {"Kế hoạch số 180/KH-UBND2 ngày 01/02/2022", "180/KH-UBND", false, false},
      {"Kết luận 85-KL/TW¹ năm 2019", "85-KL/TW", false, false},
      {"công văn số OM-HN.18112018 ngày 18/11/2018", "OM-HN.18112018", false, false},
      {"Nghị định s48/2013/NĐ-CP ngày 14/5/2013", "48/2013/NĐ-CP", false, false},
      {"THÔNG TƯ15/2017/TT-BTC", "15/2017/TT-BTC", false, false},
      {"phương án số 14/P.A-DTNT", "14/PA-DTNT", false, false},
      {"Công văn số 5609/ VP – ĐT ngày 19/6/2019", "5609/VP-ĐT", false, false},
      {"Công văn số 5609/VP - Sở Nội vụ", "5609/VP", false, false},
      {"Công văn số 4943/TCT- KK ngày 01/02/2022", "4943/TCT-KK", false, false},
  };
  for (const auto& row : rows) {
    const auto found = find(row.text);
    ASSERT_EQ(found.size(), 1u) << row.text;
    EXPECT_EQ(found[0].number, row.number);
    EXPECT_EQ(found[0].repaired, row.repaired) << row.text;
    EXPECT_EQ(found[0].suspect, row.suspect) << row.text;
  }
}

TEST(Identity, OfALawByItsTitleIsTheVersionThatIsMeant) {
  Context context = cao_bang();
  context.issued = {2024, 9, 1};
  const auto work_of_last = [&](const char* text) { return find_mentions(text::Text(text), context).back().work; };
  EXPECT_EQ(work_of_last("theo Luật Đất đai"), "vn:qppl/l/qh/qh15.2024/31") << "the one in force";
  EXPECT_EQ(work_of_last("theo Luật Đất đai năm 2013. Điều 5 Luật Đất đai"), "vn:qppl/l/qh/qh13.2013/45")
      << "the one that the document names";
  EXPECT_EQ(work_of_last("theo Luật Đất đai số 45/2013/QH13. Điều 5 Luật Đất đai"), "vn:qppl/l/qh/qh13.2013/45")
      << "the same, by its number";
  EXPECT_EQ(work_of_last("Luật Đất đai năm 2013, Luật Đất đai năm 2024 và Luật Đất đai"), "vn:work/luat-dat-dai") << "of two neither";
}

TEST(Identity, TakesThePlaceThatThePhraseNames) {
  const std::pair<const char*, const char*> rows[] = {
      {"Kế hoạch số 17/KH-UBND ngày 20/3/2019 của UBND huyện Chợ Mới, tỉnh Bắc Kạn", "vn:hc/kh/ubnd@bac-kan.cho-moi/2019/17"},
      {"Kế hoạch số 45/KH-UBND ngày 15/7/2013 của UBND thành phố Thanh Hóa", "vn:hc/kh/ubnd@thanh-hoa.thanh-hoa/2013/45"},
      {"Kế hoạch số 5/KH-UBND ngày 01/01/2022 của UBND xã Tân Kỳ, huyện Tứ Kỳ", "vn:hc/kh/ubnd@hai-duong.tu-ky.tan-ky/2022/5"},
      {"Kế hoạch số 9/KH-MTTQ-BTT ngày 17/02/2012 của Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Quảng Ninh",
       "vn:mtdt/kh/mttq@quang-ninh/2012/9"},
      {"Kế hoạch số 5/KH-UBND ngày 01/02/2012 của Chủ tịch\nUBND tỉnh", "vn:hc/kh/ubnd@cao-bang/2012/5"},
      {"Kế hoạch số 12/KH-BCĐ ngày 02/3/2019 của Ban Chỉ đạo 138/CP", "vn:hc/kh/bcd138@tw/2019/12"},
      {"Thông tư số 79/TT-BYT ngày 14 tháng 11 năm 2012", "vn:qppl/tt/byt/2012/79"},
  };
  for (const auto& [text, work] : rows) {
    const auto found = find(text);
    ASSERT_EQ(found.size(), 1u) << text;
    EXPECT_EQ(found[0].work, work) << text;
  }
}

}  // namespace
}  // namespace danchieu::citations
