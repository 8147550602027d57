#include "indexer/describe.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>

namespace danchieu::indexer {
namespace {

archive::Document describe_text(const std::string& text) { return describe({{text, false}}, "text/plain"); }

struct Row {
  const char* why;
  const char* text;
  const char* kind;
  const char* number;
  const char* issued;
  int year;
  const char* level;
  const char* province;
  const char* province_today;
  const char* district;
  const char* commune;
  const char* issuer;
  const char* signer;
};

// Heads and feet of the genre, composed: what stands where follows NĐ 30/2020 and HD 36-HD/VPTW.
const Row rows[] = {
    {"a province's plan",
     "ỦY BAN NHÂN DÂN\nTỈNH HẢI DƯƠNG\nSố: 135/KH-UBND\nHải Dương, ngày 27 tháng 9 năm 2022\nKẾ HOẠCH\nRà soát hộ nghèo năm 2022\n"
     "Căn cứ Nghị định số 07/2021/NĐ-CP;\nỦy ban nhân dân tỉnh ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\nNơi nhận:\n- Lưu: VT.\nKT. CHỦ "
     "TỊCH\nPHÓ CHỦ "
     "TỊCH\nNguyễn Minh Hùng",
     "Kế hoạch", "135/KH-UBND", "2022-09-27", 2022, "province", "Hải Dương", "Hải Phòng", "", "", "Ủy ban nhân dân tỉnh Hải Dương",
     "Nguyễn Minh Hùng"},
    {"a district's, of which the head names no province",
     "UBND HUYỆN NGỌC HỒI\nPHÒNG NỘI VỤ\nSố: 9/KH-PNV\nNgọc Hồi, ngày 3/2/2021\nKẾ HOẠCH\nTuyển dụng\n"
     "Căn cứ Luật Viên chức;\nTRƯỞNG PHÒNG\nLê Văn Tám",
     "Kế hoạch", "9/KH-PNV", "2021-02-03", 2021, "district", "Kon Tum", "Quảng Ngãi", "Ngọc Hồi", "", "Phòng nội vụ", "Lê Văn Tám"},
    {"a commune's before 2025",
     "UBND HUYỆN TỨ KỲ\nUBND XÃ QUANG KHẢI\nSố: 20/KH-UBND\nQuang Khải, ngày 5 tháng 6 năm 2023\nKẾ HOẠCH\nPhòng chống thiên "
     "tai năm 2023\nThực hiện Kế hoạch số 57/KH-UBND của UBND huyện Tứ Kỳ;\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Đức Thuận",
     "Kế hoạch", "20/KH-UBND", "2023-06-05", 2023, "commune", "Hải Dương", "Hải Phòng", "Tứ Kỳ", "Quang Khải", "UBND xã Quang Khải",
     "Nguyễn Đức Thuận"},
    {"a commune's since 2025, above it only the province",
     "ỦY BAN MTTQ VIỆT NAM\nXÃ LƯƠNG MINH\nBAN THƯỜNG TRỰC\nSố: /KH-MTTQ-BTT\nLương Minh, ngày 25 "
     "tháng 11 năm 2025\nKẾ HOẠCH\nTổ chức hội nghị nhiệm kỳ 2026 - 2031\nCăn cứ Hướng dẫn số 13/HD-MTTQ-BTT ngày 17/11/2025 của Ban "
     "Thường trực Ủy "
     "ban MTTQ Việt Nam tỉnh Quảng Ninh;\nBan Thường trực Ủy ban MTTQ Việt Nam xã ban hành Kế hoạch như sau:\nTM. BAN THƯỜNG TRỰC\nCHỦ "
     "TỊCH\nLan Thị Vân",
     "Kế hoạch", "", "2025-11-25", 2025, "commune", "Quảng Ninh", "Quảng Ninh", "", "Lương Minh",
     "Ban Thường trực Ủy ban MTTQ Việt Nam xã Lương Minh", "Lan Thị Vân"},
    {"the province's police, below its ministry",
     "BỘ CÔNG AN\nCÔNG AN TỈNH CAO BẰNG\nSố: 1670/KH-CAT-PV05\nCao Bằng, ngày 4 tháng 4 năm 2022\nKẾ HOẠCH\n"
     "Bảo vệ bầu cử\nThực hiện Kế hoạch số 5/KH-BCA-V05;\nGIÁM ĐỐC\nĐại tá Vũ Hồng Quang",
     "Kế hoạch", "1670/KH-CAT-PV05", "2022-04-04", 2022, "province", "Cao Bằng", "Cao Bằng", "", "", "Công an tỉnh Cao Bằng",
     "Vũ Hồng Quang"},
    {"a city of a province is of a district",
     "THÀNH ỦY VINH\nBAN THƯỜNG VỤ\nSố 12-KH/TU\nVinh, ngày 2 tháng 3 năm 2021\nKẾ HOẠCH\nthực hiện Nghị quyết Đại "
     "hội Đảng bộ tỉnh Nghệ An\nThực hiện Nghị quyết của Tỉnh ủy Nghệ An;\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nPhan Đức Đồng",
     "Kế hoạch", "12-KH/TU", "2021-03-02", 2021, "district", "Nghệ An", "Nghệ An", "Vinh", "", "Ban thường vụ", "Phan Đức Đồng"},
    {"a city that is a province",
     "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH\nSố: 1576/KH-UBND\nThành phố Hồ Chí Minh, ngày 24 tháng 4 năm 2019\nKẾ HOẠCH\nĐánh "
     "giá hài lòng\nThực hiện Nghị định số 61/2018/NĐ-CP;\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Vĩnh Tuyến",
     "Kế hoạch", "1576/KH-UBND", "2019-04-24", 2019, "province", "Hồ Chí Minh", "Hồ Chí Minh", "", "",
     "Ủy ban nhân dân thành phố Hồ Chí Minh", "Trần Vĩnh Tuyến"},
    {"a letter of a ministry to a province",
     "| BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n|---|---|\n| Số: "
     "2864/LĐTBXH-NCC V/v giải quyết chế độ | Hà Nội , ngày 22 tháng 07 năm 2015 |\n\nKính gửi: Ủy ban nhân dân tỉnh Long An\n\nBộ Lao "
     "động - Thương "
     "binh và Xã hội có ý kiến như sau:\n\n| Nơi nhận: - Như trên; | KT. BỘ TRƯỞNG THỨ TRƯỞNG Doãn Mậu Diệp |",
     "Công văn", "2864/LĐTBXH-NCC", "2015-07-22", 2015, "central", "", "", "", "", "Bộ Lao động - Thương binh và Xã hội", "Doãn Mậu Diệp"},
    {"a decree",
     "CHÍNH PHỦ\t CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 285/2025/NĐ-CP\t Hà Nội, ngày 03 tháng 11 năm 2025\nNGHỊ ĐỊNH\nBÃI BỎ MỘT SỐ "
     "NGHỊ "
     "ĐỊNH\nCăn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;\nChính phủ ban hành Nghị định bãi bỏ.\nTM. CHÍNH PHỦ\nKT. THỦ TƯỚNG\nPHÓ THỦ "
     "TƯỚNG\n(Đã "
     "ký)\nHồ Quốc Dũng",
     "Nghị định", "285/2025/NĐ-CP", "2025-11-03", 2025, "central", "", "", "", "", "Chính phủ", "Hồ Quốc Dũng"},
    {"a law is dated where it was passed",
     "QUỐC HỘI\nLuật số: 51/2024/QH15\nLUẬT\nSỬA ĐỔI LUẬT BẢO HIỂM Y TẾ\nCăn cứ Hiến pháp;\nĐiều 1. Sửa đổi.\nLuật này được "
     "Quốc hội khóa XV, kỳ họp thứ 8 thông qua ngày 27 tháng 11 năm 2024.\nCHỦ TỊCH QUỐC HỘI\nTrần Thanh Mẫn",
     "Luật", "51/2024/QH15", "2024-11-27", 2024, "central", "", "", "", "", "Quốc hội", "Trần Thanh Mẫn"},
    {"a consolidation says so at its end",
     "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTHÔNG TƯ\nHướng dẫn quản lý lao động\nCăn cứ Luật Lao động;\nĐiều 1. Phạm vi.\nBỘ "
     "NỘI VỤ\nSố: 466/VBHN-BNV\nXÁC THỰC VĂN BẢN HỢP NHẤT\nHà Nội, ngày 10 tháng 02 năm 2025\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nLê Văn Thanh",
     "Văn bản hợp nhất", "466/VBHN-BNV", "2025-02-10", 2025, "central", "", "", "", "", "", "Lê Văn Thanh"},
    {"a plan whose head is lost: what it calls itself, who makes it, whom it follows",
     "Thực hiện Kế hoạch số 1222/KH-BCĐ ngày 27/4/2022 của Ban Chỉ đạo phòng, "
     "chống tội phạm tỉnh Kon Tum; Ban Chỉ đạo huyện xây dựng Kế hoạch triển khai như sau:\nI. MỤC ĐÍCH\nChọn xã Pờ Y, huyện Ngọc Hồi làm "
     "điểm.\nTRƯỞNG "
     "BAN\nCHỦ TỊCH UBND HUYỆN\nNguyễn Chí Tường",
     "Kế hoạch", "", "", 0, "district", "Kon Tum", "Quảng Ngãi", "Ngọc Hồi", "", "Ban Chỉ đạo huyện Ngọc Hồi", "Nguyễn Chí Tường"},
    {"a province's plan that names a pilot commune",
     "Ban Chỉ đạo tỉnh Lai Châu xây dựng Kế hoạch như sau:\nUBND huyện Than Uyên chuẩn bị tại xã Tà Mung.\nPHÓ "
     "CHỦ TỊCH UBND TỈNH\nTống Thanh Hải",
     "Kế hoạch", "", "", 0, "province", "Lai Châu", "Lai Châu", "", "", "Ban Chỉ đạo tỉnh Lai Châu", "Tống Thanh Hải"},
    {"two districts named: none is the plan's own",
     "Thực hiện Kế hoạch của Ban Chỉ đạo tỉnh Kon Tum; Ban Chỉ đạo huyện xây dựng Kế hoạch như sau:\nHuyện Ngọc Hồi "
     "và huyện Đắk Hà cùng thực hiện.\nTRƯỞNG BAN\nA Hùng",
     "Kế hoạch", "", "", 0, "district", "Kon Tum", "Quảng Ngãi", "", "", "Ban Chỉ đạo huyện", "A Hùng"},
    {"a tax office, marks lost by a recogniser",
     "TONG CỤC THUẾ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nCỤC THUÊ TINH BÌNH DUONG Độc lập - Tự do - Hạnh "
     "phúc\nSố: 3765/CT-TTHT Binh Dương, ngày 4% tháng 02_năm 2020\nKinh gửi: CÔNG TY\nNơi nhận:\n~ Như trên,\nNguyễn Minh Hải",
     "Công văn", "3765/CT-TTHT", "2020-02", 2020, "province", "Bình Dương", "Hồ Chí Minh", "", "", "Cục thuê tinh bình duong",
     "Nguyễn Minh Hải"},
    {"a letter whose \"Kính gửi\" was not recognised: CT is the tax office, no chỉ thị",
     "CỤC THUẾ TP HÀ NỘI\nSố: 2557/CT-TTHT\nHà Nội, ngày 17 tháng 01 năm 2019\n"
     "Kinh giri: Công ty\nCăn cứ Thông tư số 111/2013/TT-BTC;\nCỤC TRƯỞNG\nMai Sơn",
     "Công văn", "2557/CT-TTHT", "2019-01-17", 2019, "province", "Hà Nội", "Hà Nội", "", "", "Cục thuế TP Hà Nội", "Mai Sơn"},
    {"a plan whose line with the kind is lost: its code, and that it calls itself so",
     "UBND HUYỆN TỨ KỲ\nSố: 12/KH-UBND\nTứ Kỳ, ngày 3 tháng 2 năm 2021\nCăn cứ Luật;\n"
     "Các xã thực hiện Kế hoạch này.\nCHỦ TỊCH\nDương Hà Hải",
     "Kế hoạch", "12/KH-UBND", "2021-02-03", 2021, "district", "Hải Dương", "Hải Phòng", "Tứ Kỳ", "", "UBND huyện Tứ Kỳ", "Dương Hà Hải"},
    {"no head, and nobody said to make it: it calls itself a plan",
     "1. Các xã tổ chức hội nghị.\n2. Công an huyện theo dõi việc thực hiện Kế hoạch này.\nNghị quyết của Hội đồng nhân dân.", "Kế hoạch",
     "", "", 0, "", "", "", "", "", "", ""},
    {"nothing that tells", "Một vài dòng chữ không đầu không cuối.", "", "", "", 0, "", "", "", "", "", "", ""},
    {"nothing", "", "", "", "", 0, "", "", "", "", "", "", ""},
};

TEST(Describe, ReadsWhatADocumentSaysOfItself) {
  for (const Row& row : rows) {
    SCOPED_TRACE(row.why);
    const archive::Plan plan = describe_text(row.text).plan;
    EXPECT_EQ(row.kind, plan.kind);
    EXPECT_EQ(row.number, plan.number);
    EXPECT_EQ(row.issued, plan.issued.iso());
    EXPECT_EQ(row.year, plan.year);
    EXPECT_EQ(row.level, plan.level);
    EXPECT_EQ(row.province, plan.province);
    EXPECT_EQ(row.province_today, plan.province_today);
    EXPECT_EQ(row.district, plan.district);
    EXPECT_EQ(row.commune, plan.commune);
    EXPECT_EQ(row.issuer, plan.issuer);
    EXPECT_EQ(row.signer, plan.signer);
  }
}

TEST(Describe, YearIsTheOneThatTheTitleNames) {
  const struct {
    const char* title;
    int year;
    const char* why;
  } rows_of_titles[] = {
      {"Tổ chức Ngày hội năm 2022", 2022, "named"},
      {"Tuyển sinh năm 2024", 2024, "for the year after"},
      {"Tổ chức hội nghị nhiệm kỳ 2026 - 2031", 2023, "a term is no year"},
      {"Phát triển rừng giai đoạn 2021 - 2025", 2023, "nor is a period"},
      {"Phát triển rừng đến năm 2024", 2023, "nor its end"},
      {"Tổng kết 30 năm thực hiện Luật năm 1993", 2023, "far from when it was issued"},
      {"Sửa đổi Nghị định số 1/2022/NĐ-CP ngày 26 tháng 7 năm 2022 của Chính phủ", 2023, "the date of another document"},
      {"Tổng kết năm 2022 và phương hướng năm 2023", 2023, "the last of two"},
  };
  for (const auto& row : rows_of_titles) {
    const std::string text =
        "UBND TỈNH CAO BẰNG\nSố: 1/KH-UBND\nCao Bằng, ngày 1 tháng 12 năm 2023\nKẾ HOẠCH\n" + std::string(row.title) + "\nCăn cứ Luật";
    EXPECT_EQ(row.year, describe_text(text).plan.year) << row.why;
  }
}

TEST(Describe, TextIsThePagesOneAfterTheOther) {
  const archive::Document document =
      describe({{"KẾ HOẠCH\nHội nghị\nThực hiện Kết luận số 44-\n", false}, {"KL/TW ngày 22/01/2019", false}}, "text/plain");
  EXPECT_EQ(2u, document.pages.size());
  ASSERT_EQ(1u, document.mentions.size());
  EXPECT_EQ("44-KL/TW", document.mentions[0].number) << "a number that breaks over pages";
}

TEST(Describe, SpansStayInsideAnyText) {
  std::mt19937 random(44);
  const std::string_view pieces[] = {"KẾ HOẠCH",
                                     "\n",
                                     "\n",
                                     " ",
                                     "Số: ",
                                     "12/KH-",
                                     "UBND",
                                     "ngày 1 tháng 2",
                                     ", ngày ",
                                     "năm 2022",
                                     "I. ",
                                     "1. ",
                                     "a) ",
                                     "(",
                                     "ANTQ",
                                     ")",
                                     "TM. ",
                                     "CHỦ TỊCH",
                                     "Nguyễn Văn An",
                                     "Nơi nhận:",
                                     "xã ",
                                     "huyện Tứ Kỳ",
                                     "tỉnh ",
                                     "xây dựng Kế hoạch",
                                     "|",
                                     "~~",
                                     "**",
                                     "V/v ",
                                     "Kính gửi",
                                     "Điều 1.",
                                     ":",
                                     ";",
                                     "\xCC\x81",
                                     "\xFF",
                                     "\t",
                                     "Đ",
                                     "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = static_cast<int>(random() % 40); i > 0; --i) text += pieces[random() % std::size(pieces)];
    const std::uint32_t size = text::count_code_points(text);
    const archive::Document document = describe_text(text);
    for (const archive::Evidence& evidence : document.evidence) ASSERT_LE(evidence.span.end, size) << text;
    for (const archive::Section& section : document.sections) ASSERT_LE(section.span.end, size) << text;
  }
}

TEST(Describe, IsLinearInTheText) {
  const auto seconds = [](int times) {
    std::string text = rows[0].text;
    for (int i = 0; i < times; ++i)
      text += "\n" + std::to_string(i % 9 + 1) + ". Ban Chỉ đạo huyện Ngọc Hồi (sau đây gọi là Ban) xây dựng; xã, tỉnh Kon Tum.";
    const auto begin = std::chrono::steady_clock::now();
    describe_text(text);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  const double once = std::max(seconds(500), 0.01);
  EXPECT_LT(seconds(4000), once * 8 * 4) << "eight times the text";
}

}  // namespace
}  // namespace danchieu::indexer
