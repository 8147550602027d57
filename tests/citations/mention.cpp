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
      {"Thông tưsố 5/2020/TT-BNV", "5/2020/TT-BNV", "Thông tư", "", "mentions", "", "vn:qppl/tt/bnv/2020/5", "số glued to the kind"},
      {"Tờ trình số 263/TTr-CP ngày 08/8/2022 của Chính phủ và Báo cáo thẩm tra", "263/TTr-CP", "Tờ trình", "2022-08-08", "mentions", "",
       "", "another kind ends the issuer; dated after the citing plan"},
      {"Quyết định số\n521\n/QĐ-TTg ngày 13/6/2005", "521/QĐ-TTg", "Quyết định", "2005-06-13", "mentions", "", "vn:hc/qd/ttg/2005/521",
       "the number on a line of its own, from a review"},
      {"Công văn số 12 /\n\n UBND - VP ngày 02/02/2022 của UBND tỉnh", "12/UBND-VP", "Công văn", "2022-02-02", "mentions", "",
       "vn:hc/cv/ubnd@cao-bang/2022/12", "blanks before the drafting unit, from a review"},
      {"Không thực hiện Quyết định số 12/2015/QĐ-TTg", "12/2015/QĐ-TTg", "Quyết định", "", "mentions", "", "vn:qppl/qd/ttg/2015/12",
       "not carried out, from a review"},
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
      "Kế hoạch này",
      "Mẫu số 02/HNCT",
      "QCVN 06:2022/BXD",
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

}  // namespace
}  // namespace danchieu::citations
