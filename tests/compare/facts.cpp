#include "compare/fact.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "compare/findings.h"
#include "tests/compare/read.h"

namespace danchieu::compare {
namespace {

using testing::ElementsAre;
using Strings = std::vector<std::string>;

archive::Document plan_of(int year, const std::string& text) {
  archive::Document document = document_of(text);
  document.plan.year = year;
  document.mentions = citations::find_mentions(text::Text(text), archive::context_of(document.plan));
  return document;
}

Strings told(std::vector<Fact> (*read)(const Side&), const std::string& text) {
  const archive::Document document = plan_of(2022, text);
  Vocabulary vocabulary;
  Strings list;
  for (const Fact& fact : read(Side(document, vocabulary))) list.push_back(fact.about + ": " + fact.value);
  return list;
}

TEST(Facts, TimesOfAPlan) {
  struct Row {
    std::string text;
    Strings times;
    std::string_view why;
  };
  const Row rows[] = {
      {"- Thời gian: từ ngày 01/8 đến ngày 19/8/2022.", {"period: 2022-08-01/2022-08-19"}, "the begin has the end's year"},
      {"- Tập trung từ ngày 01 tháng 8 đến ngày 19 tháng 8 năm 2022.", {"period: 2022-08-01/2022-08-19"}, "in words"},
      {"- Từ 15/12/2022 - 15/01/2023.", {"period: 2022-12-15/2023-01-15"}, "a dash, over the turn of a year"},
      {"- Gửi kế hoạch trước ngày 31/5; báo cáo kết quả về Công an huyện trước ngày 25 tháng 8 năm 2022.",
       {"deadline: 2022-05-31", "report: 2022-08-25"},
       "deadlines"},
      {"- Từ ngày 17/12/2025 đến 17 giờ 00, ngày 01/02/2026.", {"period: 2025-12-17/2026-02-01"}, "an hour between"},
      {"- Định kỳ 6 tháng (trước ngày 25/5) báo cáo về Công an tỉnh.", {"report: 2022-05-25"}, "in brackets, before what is to be done"},
      {"- Chào mừng Quốc khánh 2/9 và dịp 02 tháng 9.",
       {"day: 2022-09-02", "day: 2022-09-02"},
       "days without a year are of the plan's own"},
      {"- Kỷ niệm ngày truyền thống (19/8/1945 - 19/8/2022).", {"day: 2022-08-19"}, "what is celebrated is no period"},
      {"Thực hiện Kế hoạch số 57/KH-BCĐ ngày 23/3/2022 của Ban Chỉ đạo huyện.", {}, "the date of a cited document is none of the plan"},
      {"- Hoàn thành trong tháng 6/2022.", {"deadline: 2022-06"}, "a month"},
      {"- Ý kiến chiếm 2/3 số đại biểu.", {}, "a fraction is no day"},
      {"- Đề án phát triển giai đoạn 2021 - 2025 của các xã, thị trấn.", {"years: 2021/2025"}, "a stretch of years"},
  };
  for (const Row& row : rows) EXPECT_EQ(told(read_times, row.text), row.times) << row.why;
}

TEST(Facts, FiguresCountSomething) {
  struct Row {
    std::string text;
    Strings figures;
    std::string_view why;
  };
  const Row rows[] = {
      {"- Chào mừng Quốc khánh 02/9 và ngày 19/8 ở các xã, thị trấn trong huyện.\n"
       "- Phấn đấu 95% khu dân cư và ít nhất 01 điểm mỗi xã.",
       {"%: 95 %", "diem: ≥ 1 diem"},
       "a share and a count, and that it is the least"},
      {"- Trên 90% số hộ, không quá 03 ngày, 80% trở lên, khoảng 500 người.",
       {"%: > 90 %", "ngay: ≤ 3 ngay", "%: ≥ 80 %", "nguoi: ≈ 500 nguoi"},
       "bounds before and behind"},
      {"- Đạt ít nhất là 50% tổng số cử tri.", {"%: ≥ 50 %"}, "\"ít nhất là\" is \"ít nhất\""},
      {"- Từ 7 giờ 30 đến 17 giờ 00 ngày 01/02/2026, trực 24 giờ.", {"gio: 24 gio"}, "a time of day counts nothing"},
      {"- Báo cáo sau 72 giờ, chậm nhất trước 17 giờ.", {"gio: 72 gio"}, "how long, and when"},
      {"- Kinh phí 1.200.000 đồng và 500 triệu đồng.", {"dong: 1200000 dong", "dong: 500000000 dong"}, "thousands and scales"},
      {"- Thực hiện Điều 10, khoản 2 và Mục 3 của Quy chế.", {}, "articles count nothing"},
      {"- Theo Điều 2, 3 và 4 của Quy chế này và tại Mục II.4 Kế hoạch.", {}, "articles one behind the other"},
      {"- Tổ kiểm phiếu có từ 05 đến 15 thành viên, ít nhất 55 cử tri.",
       {"thanh vien: 5-15 thanh vien", "cu tri: ≥ 55 cu tri"},
       "a range; a unit of two words"},
      {"- Phòng, chống dịch Covid-19 năm 2022, tháng 8, BCĐ 138 xã.", {}, "names count nothing"},
      {"- Gồm: (1) Lễ chào cờ; (2) Văn nghệ.", {}, "numerals of a list"},
      {"- Liên hệ SĐT 069.2469.566 để được hướng dẫn.", {}, "a telephone number"},
      {"- Mỗi thôn chọn 05 hộ gia đình, 3,5 km đường.", {"ho gia dinh: 5 ho gia dinh", "km: 3,5 km"}, "a leading zero, a decimal comma"},
  };
  for (const Row& row : rows) EXPECT_EQ(told(read_figures, row.text), row.figures) << row.why;
}

TEST(Facts, PlacesThatAreNamed) {
  const archive::Document document =
      plan_of(2022,
              "- Lập Biên bản Hội nghị theo mẫu.\n"
              "- Lựa chọn thôn Đắk Mế, xã Pờ Y, huyện Ngọc Hồi tổ chức điểm ở các khu dân cư, tổ dân phố 5 và bản Nà Luồng.\n"
              "- Các thôn, xóm, bản triển khai thực hiện nghiêm túc, văn bản số 5 gửi về.\n");
  Vocabulary vocabulary;
  Strings shown;
  for (const Fact& fact : read_places(Side(document, vocabulary))) shown.push_back(fact.shown);
  EXPECT_THAT(shown, ElementsAre("thôn Đắk Mế", "xã Pờ Y", "huyện Ngọc Hồi", "tổ dân phố 5", "bản Nà Luồng"));
  const archive::Document letter = plan_of(2022, "- Thực hiện chỉ đạo của Tỉnh ủy Tuyên Quang.\n- Trên địa bàn tỉnh Tuyên Quang.\n");
  for (const Fact& fact : read_places(Side(letter, vocabulary))) EXPECT_EQ(fact.shown, "tỉnh Tuyên Quang") << "as a unit is called best";
}

TEST(Facts, AnotherArticleOfTheSameDocumentIsNoOtherDocument) {
  struct Row {
    std::string a, b, turns;
    std::string_view why;
  };
  const std::string law = "Nghị định số 47/2023/NĐ-CP ngày 08/4/2023 của Chính phủ.";
  const Row rows[] = {
      {"Thực hiện " + law, "Thực hiện " + law, "", "equal"},
      {"Thực hiện Điều 10 " + law, "Thực hiện Điều 12 " + law,
       "part: Điều 10, Nghị định 47/2023/NĐ-CP (8/4/2023) -> Điều 12, Nghị định 47/2023/NĐ-CP (8/4/2023)", "another article"},
      {"Thực hiện Điều 10 " + law, "Thực hiện điều 10 " + law, "", "written otherwise"},
      {"Thực hiện " + law, "Thực hiện Điều 12 " + law, "", "the document itself is cited before and now"},
      {"Thực hiện Điều 10 " + law, "Thực hiện Điều 10 Nghị định số 48/2023/NĐ-CP ngày 08/4/2023 của Chính phủ.",
       "Nghị định 47/2023/NĐ-CP (8/4/2023) -> Nghị định 48/2023/NĐ-CP (8/4/2023)", "another document"},
  };
  for (const Row& row : rows) {
    const archive::Document a = plan_of(2023, row.a), b = plan_of(2023, row.b);
    std::string turns;
    for (const Turn& turn : find(compare(a, b)).citations)
      turns += (turn.other_part ? "part: " : "") + (turn.a ? turn.a->shown : "") + " -> " + (turn.b ? turn.b->shown : "");
    EXPECT_EQ(turns, row.turns) << row.why;
  }
}

TEST(Facts, ShortNamesOfOneDocumentAreNoOtherDocuments) {
  struct Row {
    std::string text;
    std::size_t works;
    std::string_view why;
  };
  const Row rows[] = {
      {"Căn cứ Luật Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân; theo Điều 45 Luật Bầu cử.", 1, "the beginning of its title"},
      {"Căn cứ Luật Giáo dục; Luật Giáo dục đại học.", 2, "the title of another law"},
      {"Căn cứ Nghị quyết liên tịch số 102/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN; theo Điều 21 Nghị quyết liên tịch số 102/2025/NQLT.", 1,
       "the beginning of its number"},
      {"Căn cứ Nghị quyết số 101/2025/UBTVQH15; theo Điều 2 Nghị quyết liên tịch số 101/2025/UBTVQH15.", 1,
       "a kind that was written wrongly"},
      {"Căn cứ Kế hoạch số 16/KH-UBND; Quyết định số 16/QĐ-UBND.", 2, "two numbers"},
      {"Căn cứ Quyết định số 10/2022/QĐ-UBND của UBND tỉnh Hà Giang; Quyết định số 10/2022/QĐ-UBND của UBND tỉnh Tuyên Quang.", 2,
       "one number of two provinces"},
  };
  for (const Row& row : rows) {
    const archive::Document document = plan_of(2025, row.text);
    Vocabulary vocabulary;
    std::set<std::string> works;
    for (const Fact& fact : read_citations(Side(document, vocabulary))) works.insert(fact.value);
    EXPECT_EQ(works.size(), row.works) << row.why << ": " << testing::PrintToString(works);
  }
}

TEST(Facts, CitationsAreCalledAsTheyAreUsuallyWritten) {
  const archive::Document document =
      plan_of(2022, "Thực hiện kế hoạch số 346 - KH/TU ngày 28/5/2019 của Tỉnh ủy Cao Bằng về phong trào.\n");
  Vocabulary vocabulary;
  const std::vector<Fact> facts = read_citations(Side(document, vocabulary));
  ASSERT_THAT(facts, testing::SizeIs(1));
  EXPECT_EQ(facts[0].shown, "Kế hoạch 346-KH/TU (28/5/2019)");
}

TEST(Facts, TasksOfAgencies) {
  struct Row {
    std::string text;
    Strings tasks;
    std::string_view why;
  };
  const Row rows[] = {
      {"- Hội nghị được tổ chức tại từng thôn.", {}, "a meeting is no agency"},
      {"- Hội đồng nhân dân xã cũng được tổ chức lấy ý kiến.", {}, "no name ends so"},
      {"- Cơ quan, tổ chức, đơn vị chuẩn bị hồ sơ.", {"co quan to chuc don vi: chuan bi ho so "}, "a noun among nouns"},
      {"- Công an xã chủ trì, phối hợp Văn phòng mời đại biểu.",
       {"cong an xa: chu tri phoi hop van phong moi dai bieu "},
       "an agency and its verb"},
      {"- Giao Ủy ban nhân dân xã Pờ Y chuẩn bị các điều kiện.",
       {"ubnd xa po y: chuan bi cac dieu kien "},
       "an order; long and short names are one"},
      {"Công an huyện:\n- Theo dõi, đôn đốc.\n- Tổng hợp kết quả.",
       {"cong an huyen: theo doi don doc ", "cong an huyen: tong hop ket qua "},
       "a list of its own"},
      {"- Ban Chỉ đạo huyện lựa chọn thôn tổ chức điểm.", {"bcd huyen: lua chon thon to chuc diem "}, "a verb inside a name"},
      {"- UBND xã (BCĐ 138) xây dựng kế hoạch.", {"ubnd xa: xay dung ke hoach "}, "what stands in brackets is no part of the name"},
      {"- Số đại biểu chuẩn bị ý kiến.", {}, "\"số\" is no \"sở\""},
      {"- Tuyên truyền về truyền thống vẻ vang.", {}, "nobody is told"},
      {"Thực hiện kế hoạch của tỉnh; Ban Chỉ đạo huyện xây dựng Kế hoạch triển khai như sau:", {}, "how a plan begins"},
      {"- Căn cứ tình hình thực tế, các địa phương tổ chức sơ kết phong trào.",
       {"cac dia phuong: to chuc so ket phong trao "},
       "behind what it is told by"},
      {"- Công an xã chủ trì mời đại biểu; Văn phòng chuẩn bị hội trường.",
       {"cong an xa: chu tri moi dai bieu ", "van phong: chuan bi hoi truong "},
       "two in one sentence"},
      {"- Công an xã xây dựng kế hoạch (phối hợp với thôn; các đoàn thể tham mưu thực hiện).",
       {"cong an xa: xay dung ke hoach phoi hop voi thon cac doan the tham muu thuc hien "},
       "what stands in brackets is no task of its own"},
      {"- Đại diện cấp ủy, chính quyền dự, động viên cán bộ.",
       {"dai dien cap uy chinh quyen: du dong vien can bo "},
       "a verb known by its marks"},
      {"- Đơn vị chủ trì: Ban Công tác mặt trận thôn.", {}, "a label of a form"},
      {"III. TỔ CHỨC THỰC HIỆN\n- Lập danh sách đại biểu HĐND xã; thực hiện công tác lấy ý kiến.",
       {},
       "members of a council are no council"},
      {"III. TỔ CHỨC THỰC HIỆN\n- Phối hợp giữa Bộ Công an với Ủy ban Mặt trận Tổ quốc bảo đảm an ninh.",
       {},
       "two between whom something is"},
      {"III. TỔ CHỨC THỰC HIỆN\n- Củng cố hoạt động của lực lượng Công an xã; thường xuyên bồi dưỡng.", {}, "whose work it is"},
      {"III. TỔ CHỨC THỰC HIỆN\n- Theo quyết định của Ủy ban Thường vụ Quốc hội quy định chi tiết, hướng dẫn việc tổ chức.",
       {},
       "who is spoken of, whatever words the name holds"},
      {"III. TỔ CHỨC THỰC HIỆN\n- Phối hợp các ngành, đặc biệt là giữa Hội Luật gia và Phòng Tư pháp tăng cường tuyên truyền.",
       {},
       "no name holds \"between\""},
      {"III. TỔ CHỨC THỰC HIỆN\n- Gửi biên bản về Ủy ban MTTQ tỉnh ngay sau khi tổ chức hội nghị.", {}, "to whom something is sent"},
      {"- Trung tâm trợ giúp pháp lý tăng cường phổ biến pháp luật.",
       {"trung tam tro giup phap ly: tang cuong pho bien phap luat "},
       "a verb inside a name"},
      {"- Ủy ban nhân dân huyện Yên Sơn sơ kết 01 năm xây dựng xã điển hình.",
       {"ubnd huyen yen son: so ket 01 nam xay dung xa dien hinh "},
       "a verb known by its marks"},
      {"- Cơ quan cấp trên trực tiếp có trách nhiệm xác minh.",
       {"co quan cap tren truc tiep: co trach nhiem xac minh "},
       "what stands before the verb is part of this name"},
      {"- Đồng chí Phó Chủ tịch Ủy ban MTTQ xã trực tiếp tham mưu nội dung.",
       {"pho chu tich uy ban mttq xa: truc tiep tham muu noi dung "},
       "a person; what stands before the verb is no part of the name"},
      {"- Trưởng ban công tác Mặt trận nêu dự kiến giới thiệu người ứng cử.", {}, "a noun that begins like a verb"},
      {"1. Ban Thường trực Ủy ban MTTQ xã:\n- Tham mưu xây dựng Kế hoạch.",
       {"ban thuong truc uy ban mttq xa: tham muu xay dung ke hoach "},
       "a standing committee"},
      {"Công an huyện - Cơ quan Thường trực Ban Chỉ đạo:\n- Theo dõi, đôn đốc.",
       {"cong an huyen: theo doi don doc "},
       "what it is, is no part of its name"},
  };
  for (const Row& row : rows) EXPECT_EQ(told(read_tasks, row.text), row.tasks) << row.why;
}

/// "a → b", "+ b", "- a"
Strings printed(const std::vector<Turn>& turns) {
  Strings list;
  for (const Turn& turn : turns) {
    std::string line = turn.a ? turn.a->shown : "+";
    if (turn.a && !turn.b) line = "- " + line;
    else line += (turn.a ? " → " : " ") + turn.b->shown;
    list.push_back(line + (turn.next_year ? " (next year)" : ""));
  }
  return list;
}

const std::string opening_2022 =
    "Thực hiện Kế hoạch số 12/KH-BCĐ ngày 10/3/2022 của Ban Chỉ đạo tỉnh Cao Bằng về tổ chức Ngày hội năm 2022, huyện triển khai như "
    "sau:\n";
const std::string opening_2023 =
    "Thực hiện Kế hoạch số 57/KH-BCĐ ngày 23/3/2023 của Ban Chỉ đạo tỉnh Cao Bằng về tổ chức Ngày hội năm 2023, huyện triển khai như "
    "sau:\n";

TEST(Findings, SayWhatChangedWhereverItStands) {
  const archive::Document a = plan_of(2022, opening_2022 +
                                                "- Chào mừng Quốc khánh 02/9 và ngày 19/8 ở các xã, thị trấn trong huyện.\n"
                                                "- Thời gian: từ ngày 01/8 đến ngày 19/8/2022 tại các xã, thị trấn trong huyện.\n"
                                                "- Thực hiện Kết luận số 44-KL/TW ngày 22/01/2019 của Ban Bí thư về phong trào.\n"
                                                "- Phấn đấu 90% khu dân cư tổ chức Ngày hội, báo cáo kết quả trước ngày 25/8/2022.\n");
  const archive::Document b =
      plan_of(2023, opening_2023 +
                        "- Chào mừng Quốc khánh 02/9 và ngày 19/8 ở các xã, thị trấn trong huyện.\n"
                        "- Phấn đấu 95% khu dân cư tổ chức Ngày hội, báo cáo kết quả trước ngày 25/8/2023.\n"
                        "- Tiếp tục triển khai KL 44-KL/TW của Ban Bí thư ở tất cả các xã, thị trấn.\n"
                        "- Thời gian: từ ngày 01/7 đến ngày 19/8/2023 tại các xã, thị trấn trong huyện.\n"
                        "- Căn cứ Nghị định số 111/2018/NĐ-CP ngày 31/8/2018 của Chính phủ về ngày truyền thống.\n");
  const Difference difference = compare(a, b);
  const Findings found = find(difference);
  EXPECT_THAT(printed(found.citations),
              ElementsAre("Kế hoạch 12/KH-BCĐ (10/3/2022) → Kế hoạch 57/KH-BCĐ (23/3/2023)", "+ Nghị định 111/2018/NĐ-CP (31/8/2018)"));
  EXPECT_THAT(printed(found.times),
              ElementsAre("ngày 01/8 đến ngày 19/8/2022 → ngày 01/7 đến ngày 19/8/2023", "ngày 25/8/2022 → ngày 25/8/2023 (next year)"));
  EXPECT_THAT(printed(found.figures), ElementsAre("90% → 95%"));
  EXPECT_THAT(found.places, testing::IsEmpty());
}

TEST(Findings, FiguresAreLaidOnEachOtherByWhatStandsAroundThem) {
  const archive::Document a = plan_of(2022,
                                      "- Tuyên truyền nhân kỷ niệm 77 năm Ngày truyền thống lực lượng Công an nhân dân Việt Nam.\n"
                                      "- Mỗi xã, thị trấn chọn ít nhất 02 điểm để tổ chức Ngày hội và mời đại biểu về dự.\n");
  const archive::Document b = plan_of(2024,
                                      "- Trải qua 79 năm xây dựng, chiến đấu và trưởng thành.\n"
                                      "- Kinh phí hỗ trợ mỗi điểm là 05 triệu đồng từ ngân sách của huyện trong năm.\n"
                                      "- Công an huyện đôn đốc, trong đó mỗi xã, thị trấn chọn ít nhất 03 điểm để tổ chức.\n");
  const Difference difference = compare(a, b);
  EXPECT_THAT(printed(find(difference).figures),
              ElementsAre("ít nhất 02 điểm → ít nhất 03 điểm", "+ 05 triệu đồng", "77 năm → 79 năm (next year)"));
}

TEST(Findings, AnAgencyThatIsCalledNearlySoHasTheSameTask) {
  const archive::Document a =
      document_of("- Đại diện cấp ủy, chính quyền và Ban Chỉ đạo các cấp dự chỉ đạo, động viên tại một số thôn, xóm, xã.\n");
  const archive::Document b =
      document_of("- Đại diện cấp ủy, chính quyền, Ban Chỉ đạo 138 các cấp dự chỉ đạo, động viên tại một số thôn, xóm, xã.\n");
  EXPECT_THAT(find(compare(a, b)).duties, testing::IsEmpty());
}

TEST(Findings, ATaskThatWentToAnotherAgency) {
  const archive::Document a = document_of(
      "- Văn phòng tổng hợp kết quả thực hiện, báo cáo Công an tỉnh theo thời gian quy định.\n"
      "- Công an xã chủ trì mời thành phần tham dự Ngày hội của các thôn, bản.\n");
  const archive::Document b = document_of(
      "- Công an xã tổng hợp kết quả thực hiện, báo cáo Công an tỉnh theo thời gian quy định.\n"
      "- Công an xã chủ trì mời thành phần tham dự Ngày hội của các thôn, bản.\n");
  const Difference difference = compare(a, b);
  const Findings found = find(difference);
  ASSERT_THAT(found.duties, testing::SizeIs(2));
  EXPECT_EQ(found.duties[0].agency, "Công an xã");
  EXPECT_THAT(found.duties[0].gained, testing::SizeIs(1));
  EXPECT_EQ(found.duties[1].agency, "Văn phòng");
  EXPECT_THAT(found.duties[1].lost, testing::SizeIs(1));
}

}  // namespace
}  // namespace danchieu::compare
