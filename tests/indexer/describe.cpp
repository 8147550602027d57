#include "indexer/describe.h"

#include <gtest/gtest.h>

#include <chrono>
#include <map>
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
     "Kế hoạch", "9/KH-PNV", "2021-02-03", 2021, "district", "Kon Tum", "Quảng Ngãi", "Ngọc Hồi", "", "Phòng Nội vụ", "Lê Văn Tám"},
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
    {"a national committee",
     "BAN CHỈ ĐẠO QUỐC GIA CHỐNG BUÔN LẬU\nSố: 195/QĐ-BCĐ389\nHà Nội, ngày 23 tháng 3 năm 2020\nQUYẾT ĐỊNH\nBan hành quy chế\nCăn cứ "
     "Luật;\nTRƯỞNG BAN\nTrương Hòa Bình",
     "Quyết định", "195/QĐ-BCĐ389", "2020-03-23", 2020, "central", "", "", "", "", "Ban Chỉ đạo quốc gia chống buôn lậu",
     "Trương Hòa Bình"},
    {"a name whose first letter a converter lost",
     "Y BAN NHÂN DÂN\nTỈNH KON TUM\nSố: 2516/KH-UBND\nKon Tum, ngày 03 tháng 10 năm 2014\nKẾ HOẠCH\nTriển khai bầu cử\nCăn cứ Luật;\nCHỦ "
     "TỊCH\nLê Văn Tám",
     "Kế hoạch", "2516/KH-UBND", "2014-10-03", 2014, "province", "Kon Tum", "Quảng Ngãi", "", "", "Ủy ban nhân dân tỉnh Kon Tum",
     "Lê Văn Tám"},
    {"the province's police, below its ministry",
     "BỘ CÔNG AN\nCÔNG AN TỈNH CAO BẰNG\nSố: 1670/KH-CAT-PV05\nCao Bằng, ngày 4 tháng 4 năm 2022\nKẾ HOẠCH\n"
     "Bảo vệ bầu cử\nThực hiện Kế hoạch số 5/KH-BCA-V05;\nGIÁM ĐỐC\nĐại tá Vũ Hồng Quang",
     "Kế hoạch", "1670/KH-CAT-PV05", "2022-04-04", 2022, "province", "Cao Bằng", "Cao Bằng", "", "", "Công an tỉnh Cao Bằng",
     "Vũ Hồng Quang"},
    {"a city of a province is of a district",
     "THÀNH ỦY VINH\nBAN THƯỜNG VỤ\nSố 12-KH/TU\nVinh, ngày 2 tháng 3 năm 2021\nKẾ HOẠCH\nthực hiện Nghị quyết Đại "
     "hội Đảng bộ tỉnh Nghệ An\nThực hiện Nghị quyết của Tỉnh ủy Nghệ An;\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nPhan Đức Đồng",
     "Kế hoạch", "12-KH/TU", "2021-03-02", 2021, "district", "Nghệ An", "Nghệ An", "Vinh", "", "Ban thường vụ", "Phan Đức Đồng"},
    {"a commune that the province of a cited document does not hold",
     "ỦY BAN NHÂN DÂN\nXÃ THÁI LONG\nSố: 2/KH-UBND\nThái Long, ngày 1/6/2015\nKẾ HOẠCH\nTập huấn\nThực hiện Nghị quyết số 18/2012/NQ-HĐND "
     "của HĐND tỉnh Kiên Giang và Công văn số 3/UBND-NC của UBND tỉnh V/v tập huấn;\nCHỦ TỊCH\nLê Văn Tám",
     "Kế hoạch", "2/KH-UBND", "2015-06-01", 2015, "commune", "Tuyên Quang", "Tuyên Quang", "Tuyên Quang", "Thái Long",
     "Ủy ban nhân dân xã Thái Long", "Lê Văn Tám"},
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
     "Công văn", "3765/CT-TTHT", "2020-02", 2020, "province", "Bình Dương", "Hồ Chí Minh", "", "", "Cục Thuê tinh bình duong",
     "Nguyễn Minh Hải"},
    {"a letter whose \"Kính gửi\" was not recognised: CT is the tax office, no chỉ thị",
     "CỤC THUẾ TP HÀ NỘI\nSố: 2557/CT-TTHT\nHà Nội, ngày 17 tháng 01 năm 2019\n"
     "Kinh giri: Công ty\nCăn cứ Thông tư số 111/2013/TT-BTC;\nCỤC TRƯỞNG\nMai Sơn",
     "Công văn", "2557/CT-TTHT", "2019-01-17", 2019, "province", "Hà Nội", "Hà Nội", "", "", "Cục Thuế TP Hà Nội", "Mai Sơn"},
    {"a plan whose line with the kind is lost: its code, and that it calls itself so",
     "UBND HUYỆN TỨ KỲ\nSố: 12/KH-UBND\nTứ Kỳ, ngày 3 tháng 2 năm 2021\nCăn cứ Luật;\n"
     "Các xã thực hiện Kế hoạch này.\nCHỦ TỊCH\nDương Hà Hải",
     "Kế hoạch", "12/KH-UBND", "2021-02-03", 2021, "district", "Hải Dương", "Hải Phòng", "Tứ Kỳ", "", "UBND huyện Tứ Kỳ", "Dương Hà Hải"},
    {"a ward whose name ends in a letter, with the next line in capitals behind it",
     "ỦY BAN NHÂN DÂN\nPHƯỜNG AN BÌNH A\nSố: 07/KH-UBND\nAn Bình A, ngày 14/01/2022\nKẾ HOẠCH\nCông tác tư pháp\nThực hiện Kế hoạch của "
     "UBND thành phố Hồng Ngự; UBND phường xây dựng kế hoạch:\nCHỦ TỊCH\nLê Văn Tám",
     "Kế hoạch", "07/KH-UBND", "2022-01-14", 2022, "commune", "Đồng Tháp", "Đồng Tháp", "Hồng Ngự", "An Bình A", "UBND phường An Bình A",
     "Lê Văn Tám"},
    {"a district with an apostrophe",
     "UBND HUYỆN ĐẮK R'LẤP\nSố: 1/KH-UBND\nĐắk R'Lấp, ngày 1/2/2020\nKẾ HOẠCH\nTập huấn\nCăn cứ Luật\nCHỦ TỊCH\nLê Văn Tám", "Kế hoạch",
     "1/KH-UBND", "2020-02-01", 2020, "district", "Đắk Nông", "Lâm Đồng", "Đắk R'Lấp", "", "UBND huyện Đắk R'Lấp", "Lê Văn Tám"},
    {"a district that is a number",
     "UBND QUẬN 5\nSố: 1/KH-UBND\nQuận 5, ngày 1/2/2020\nKẾ HOẠCH\nTập huấn\nCăn cứ Kế hoạch của Ủy ban nhân dân Thành phố Hồ Chí "
     "Minh\nCHỦ TỊCH\nLê Văn Tám",
     "Kế hoạch", "1/KH-UBND", "2020-02-01", 2020, "district", "Hồ Chí Minh", "Hồ Chí Minh", "Quận 5", "", "UBND quận 5", "Lê Văn Tám"},
    {"a special zone has no district above it",
     "UBND ĐẶC KHU CÔN ĐẢO\nSố: 1/KH-UBND\nCôn Đảo, ngày 1/9/2025\nKẾ HOẠCH\nTập huấn\nCăn cứ Luật\nCHỦ TỊCH\nLê Văn Tám", "Kế hoạch",
     "1/KH-UBND", "2025-09-01", 2025, "commune", "Hồ Chí Minh", "Hồ Chí Minh", "", "Côn Đảo", "UBND đặc khu Côn Đảo", "Lê Văn Tám"},
    {"the Youth Union of a province sits in its city",
     "TỈNH ĐOÀN QUẢNG BÌNH\n***\nSố: 2-KH/TĐTN\nĐOÀN TNCS HỒ CHÍ MINH\nĐồng Hới, ngày 1/6/2021\nKẾ HOẠCH\nTập huấn\nCăn cứ Luật\nBÍ "
     "THƯ\nLê Văn Tám",
     "Kế hoạch", "2-KH/TĐTN", "2021-06-01", 2021, "province", "Quảng Bình", "Quảng Trị", "", "", "Tỉnh đoàn Quảng Bình", "Lê Văn Tám"},
    {"customs name their province without a word for it",
     "TỔNG CỤC HẢI QUAN\nCỤC HẢI QUAN ĐỒNG NAI\nSố: 2/HQĐN-GSQL\nĐồng Nai, ngày 1/6/2021\nKính gửi: Công ty A\nCỤC TRƯỞNG\nLê Văn Tám",
     "Công văn", "2/HQĐN-GSQL", "2021-06-01", 2021, "province", "Đồng Nai", "Đồng Nai", "", "", "Cục hải quan Đồng Nai", "Lê Văn Tám"},
    {"the title says which of two districts of one name it is",
     "UBND HUYỆN PHÚ TÂN\nSố: 1/QĐ-UBND\nPhú Tân, ngày 1/6/2021\nQUYẾT ĐỊNH\nVề giảm nghèo trên địa bàn huyện Phú Tân, tỉnh Cà Mau\nCăn cứ "
     "Luật\nCHỦ TỊCH\nLê Văn Tám",
     "Quyết định", "1/QĐ-UBND", "2021-06-01", 2021, "district", "Cà Mau", "Cà Mau", "Phú Tân", "", "UBND huyện Phú Tân", "Lê Văn Tám"},
    {"a consolidated text bears the kind of what it consolidates",
     "BỘ TÀI CHÍNH\nSố: 8/VBHN-BTC\nHà Nội, ngày 25 tháng 4 năm 2019\nTHÔNG TƯ\nHƯỚNG DẪN VỀ LỆ PHÍ MÔN BÀI\nCăn cứ Luật\nBỘ TRƯỞNG\nLê "
     "Văn Tám",
     "Văn bản hợp nhất", "8/VBHN-BTC", "2019-04-25", 2019, "central", "", "", "", "", "Bộ Tài chính", "Lê Văn Tám"},
    {"a body that only the citations' table of bodies knows",
     "HỘI ĐỒNG BẦU CỬ QUỐC GIA\nSố: 1/KH-HĐBCQG\nHà Nội, ngày 1/6/2020\nKẾ HOẠCH\nTập huấn\nCăn cứ Luật\nCHỦ TỊCH\nLê Văn Tám", "Kế hoạch",
     "1/KH-HĐBCQG", "2020-06-01", 2020, "central", "", "", "", "", "Hội đồng bầu cử quốc gia", "Lê Văn Tám"},
    {"the seventh meeting is no Saturday on which a page was shown",
     "30/11/2023\nThực hiện Nghị quyết số 24-NQ/TW ngày 3/6/2013 Hội nghị lần thứ bảy Ban Chấp hành Trung ương khóa XI.", "", "", "", 0, "",
     "", "", "", "", "", ""},
    {"a kind that few papers have",
     "ỦY BAN NHÂN DÂN\nTỈNH QUẢNG BÌNH\nSố: 220/KB-UBND\nQuảng Bình, ngày 09 tháng 2 năm 2021\nKỊCH BẢN\nỨng phó dịch bệnh\nCăn cứ Luật;",
     "Kịch bản", "220/KB-UBND", "2021-02-09", 2021, "province", "Quảng Bình", "Quảng Trị", "", "", "Ủy ban nhân dân tỉnh Quảng Bình", ""},
    {"a news page speaks of a plan and is none",
     "Hà Nam phòng cháy rừng\nThứ tư, 10/03/2021 08:15\nUBND tỉnh Hà Nam đã ban hành Kế hoạch số 512/KH-UBND. UBND huyện Kim Bảng xây dựng "
     "phương án.",
     "", "", "2021-03-10", 2021, "", "", "", "", "", "", ""},
    {"names of bodies have words that look like others without marks",
     "Căn cứ Luật Đầu tư;\nSở Kế hoạch và Đầu tư thị xã Sa Pa ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH\nGIÁM ĐỐC\nLê Văn Tám", "Kế hoạch",
     "", "", 0, "district", "Lào Cai", "Lào Cai", "Sa Pa", "", "Sở Kế hoạch và Đầu tư thị xã Sa Pa", "Lê Văn Tám"},
    {"an article of a law gives others the task to make a plan",
     "Điều 5. Trách nhiệm của các bộ\n1. Bộ Tài chính chủ trì, phối hợp với Bộ Tư pháp xây dựng Kế hoạch kiểm tra như sau: a) Kiểm tra "
     "hằng "
     "năm.\n2. Trường hợp chậm, Thủ trưởng cơ quan được ban hành Quyết định như sau.",
     "", "", "", 0, "", "", "", "", "", "", ""},
    {"an article of a law tells who decides",
     "Điều 6. Thẩm quyền\nỦy ban nhân dân cấp tỉnh ban hành Quyết định thành lập hội đồng. Thành phần: đại diện Sở Tài chính.", "", "", "",
     0, "", "", "", "", "", "", ""},
    {"all of it on one line",
     "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 12/KH-UBND Cao Bằng, ngày 13 tháng "
     "7 năm "
     "2023 KẾ HOẠCH GIÁM SÁT GIẢM NGHÈO NĂM 2023 Thực hiện Nghị định số 27/2022/NĐ-CP ngày 19/4/2022 của Chính phủ; UBND tỉnh ban hành Kế "
     "hoạch như sau: I. MỤC ĐÍCH, YÊU CẦU 1. Mục đích Theo dõi, kiểm tra. 2. Yêu cầu Khách quan, đúng quy định, thiết thực. Nơi nhận: - Bộ "
     "Y tế; - Lưu: VT. "
     "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn Tám",
     "Kế hoạch", "12/KH-UBND", "2023-07-13", 2023, "province", "Cao Bằng", "Cao Bằng", "", "", "UBND tỉnh Cao Bằng", "Lê Văn Tám"},
    {"of a newspaper: the day of what it cites is not its own, and \"Thủ tướng\" is no \"thứ tư\"",
     "Từ ngày 19 tháng 7 năm 2021, các đơn vị thực hiện Chỉ thị số 16/CT-TTg ngày 31/3/2020 của Thủ tướng Chính phủ.", "", "", "", 0, "",
     "", "", "", "", "", ""},
    {"what is attached to a decision is of who decided",
     "QUY ĐỊNH\nCÔNG TÁC VĂN THƯ TRÊN ĐỊA BÀN TỈNH\n(Ban hành kèm theo Quyết định số 36/2010/QĐ-UBND ngày 29 tháng 9 năm 2010 của\nUBND "
     "tỉnh Cao Bằng)\nChương I\nQUY ĐỊNH CHUNG",
     "Quy định", "", "", 0, "province", "Cao Bằng", "Cao Bằng", "", "", "UBND tỉnh Cao Bằng", ""},
    {"… whatever for",
     "QUY ĐỊNH\nCÔNG TÁC VĂN THƯ\n(Kèm theo Quyết định số 36/2010/QĐ-UBND của UBND tỉnh Cao Bằng về việc ban hành quy định)\n"
     "Chương I\nQUY ĐỊNH CHUNG",
     "Quy định", "", "", 0, "province", "Cao Bằng", "Cao Bằng", "", "", "UBND tỉnh Cao Bằng", ""},
    {"where a text was taken from tells nobody who made it",
     "QUY ĐỊNH\nCÔNG TÁC VĂN THƯ\n(Điều 3 Quyết định số 02/2017/QĐ-TTg sửa đổi quy hoạch kèm theo Quyết định số 71/2013/QĐ-TTg của Thủ "
     "tướng Chính phủ, có hiệu lực thi hành kể từ ngày 05/03/2017)\n1. Quyết định này có hiệu lực.",
     "Quy định", "", "", 0, "", "", "", "", "", "", ""},
    {"a table that lost the line of the kind and the second line of the body",
     "Quyết định về văn thư\nSố hiệu: | 31/2018/QĐ-UBND |\nNgày công báo: | Đang cập nhật |\nỦY BAN NHÂN DÂN |\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA "
     "VIỆT NAM |\nSố: 31/2018/QĐ-UBND |\nCao Bằng, ngày 26 tháng 03 năm 2018 |\nBAN HÀNH QUY CHẾ VĂN THƯ\nỦY BAN NHÂN DÂN TỈNH CAO "
     "BẰNG\nCăn cứ Luật Lưu trữ;",
     "Quyết định", "31/2018/QĐ-UBND", "2018-03-26", 2018, "province", "Cao Bằng", "Cao Bằng", "", "", "Ủy ban nhân dân tỉnh Cao Bằng", ""},
    {"a city that is a province, named without its name; the cells of Markdown",
     "| **ỦY BAN NHÂN DÂN<br>THÀNH PHỐ ĐÀ NẴNG** <br> Số: 78/KH-UBND | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** <br> *Đà Nẵng, ngày 26 tháng "
     "4 "
     "năm 2021* |\n\nKẾ HOẠCH\n\nPHÁT TRIỂN CÔNG TÁC XÃ HỘI\n- Căn cứ Luật Trẻ em;\nUBND thành phố ban hành Kế hoạch như sau:",
     "Kế hoạch", "78/KH-UBND", "2021-04-26", 2021, "province", "Đà Nẵng", "Đà Nẵng", "", "", "UBND thành phố Đà Nẵng", ""},
    {"a table that lost the second line of the body, under what a portal tells of the document",
     "| Số hiệu | 155/KH-UBND |\n| Người ký | Nguyễn Văn An |\nỦY BAN NHÂN DÂN |\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 155/KH-UBND "
     "|\nĐắk "
     "Lắk, ngày 24 tháng 12 năm 2025 |\nCHUYỂN ĐỔI SỐ NĂM 2026\n- Luật Công nghệ thông tin ngày 29/6/2006;",
     "Kế hoạch", "155/KH-UBND", "2025-12-24", 2026, "province", "Đắk Lắk", "Đắk Lắk", "", "", "Ủy ban nhân dân tỉnh Đắk Lắk",
     "Nguyễn Văn An"},
    {"a directive of a chairman, without the line of its kind",
     "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 08/CT-CTUBND | Cao Bằng, ngày 21 tháng 5 năm 2021 |\nTình hình dịch bệnh "
     "vẫn có những diễn biến phức tạp, khó lường, và chưa có dấu hiệu dừng lại.",
     "Chỉ thị", "08/CT-CTUBND", "2021-05-21", 2021, "province", "Cao Bằng", "Cao Bằng", "", "", "Ủy ban nhân dân tỉnh Cao Bằng", ""},
    {"a province whose name ends like a level",
     "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\nSố: 81/QĐ-UBND\nHà Tĩnh, ngày 13 tháng 5 năm 2014\nQUYẾT ĐỊNH\nVề thủ tục hành chính\nCăn cứ Luật;",
     "Quyết định", "81/QĐ-UBND", "2014-05-13", 2014, "province", "Hà Tĩnh", "Hà Tĩnh", "", "", "Ủy ban nhân dân tỉnh Hà Tĩnh", ""},
    {"a committee that the text gives a short name, and names in full",
     "KẾ HOẠCH\nChuyển đổi số năm 2023\nThực hiện Quyết định số 47/QĐ-UBND, Ban Chỉ đạo chuyển đổi số huyện Hà Quảng (sau đây gọi tắt là "
     "Ban "
     "Chỉ đạo) ban hành Kế hoạch như sau:",
     "Kế hoạch", "", "", 2023, "district", "Cao Bằng", "Cao Bằng", "Hà Quảng", "", "Ban Chỉ đạo chuyển đổi số huyện Hà Quảng", ""},
    {"no head, and nobody said to make it: it calls itself a plan",
     "1. Các xã tổ chức hội nghị.\n2. Công an huyện theo dõi việc thực hiện Kế hoạch này.\nNghị quyết của Hội đồng nhân dân.", "Kế hoạch",
     "", "", 0, "", "", "", "", "", "", ""},
    {"a national commission",
     "ỦY BAN AN TOÀN GIAO THÔNG QUỐC GIA\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 455/KH-UBATGTQG\nHà Nội, ngày 06 tháng 12 năm 2011\n"
     "KẾ HOẠCH\nNăm an toàn giao thông 2012\nCăn cứ Nghị quyết số 88/NQ-CP;\nCHỦ TỊCH\nĐinh La Thăng",
     "Kế hoạch", "455/KH-UBATGTQG", "2011-12-06", 2011, "central", "", "", "", "", "Ủy ban an toàn giao thông quốc gia", "Đinh La Thăng"},
    {"a decision whose title begins like the subject of a letter",
     "ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 1673/QĐ-UBND | Quảng Trị, ngày 18 tháng 7 năm 2016 |\nV/V PHÊ DUYỆT "
     "PHƯƠNG ÁN\nỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ\nCăn cứ Luật Tổ chức chính quyền địa phương;\nCHỦ TỊCH\nNguyễn Đức Chính",
     "Quyết định", "1673/QĐ-UBND", "2016-07-18", 2016, "province", "Quảng Trị", "Quảng Trị", "", "", "Ủy ban nhân dân tỉnh Quảng Trị",
     "Nguyễn Đức Chính"},
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

TEST(Describe, TitleIsSaidInTheTextWhereTheHeadHasNone) {
  const std::pair<const char*, const char*> titles[] = {
      {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 8/KH-UBND\nHà Tĩnh, ngày 7/4/2022\nTriển khai Nghị quyết số 38/NQ-CP, Ủy ban nhân dân tỉnh "
       "ban hành Kế hoạch phòng, chống dịch bệnh trên địa bàn tỉnh năm 2023 (sau đây gọi là Kế hoạch), cụ thể như sau:",
       "phòng, chống dịch bệnh trên địa bàn tỉnh năm 2023"},
      {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 8/KH-UBND\nHà Tĩnh, ngày 7/4/2022\nTriển khai Nghị quyết số 38/NQ-CP, Ủy ban nhân dân tỉnh "
       "ban hành Kế hoạch thực hiện trên địa bàn tỉnh như sau:",
       ""},
      {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 8/KH-UBND\nKẾ HOẠCH\nPhòng dịch\nCăn cứ Luật, Ủy ban nhân dân tỉnh ban hành Kế hoạch "
       "phòng, "
       "chống dịch bệnh trên địa bàn tỉnh như sau:",
       "Phòng dịch"},
  };
  for (const auto& [text, title] : titles) EXPECT_EQ(title, describe_text(text).plan.title);
  EXPECT_EQ(2023, describe_text(titles[0].first).plan.year);
}

TEST(Describe, IssuerIsAnOrganWithItsBodyAndEveryPartnerOfTheNumber) {
  const struct {
    const char *block, *number, *issuer, *why;
  } blocks[] = {
      {"TỈNH ỦY CAO BẰNG\nBAN DÂN VẬN", "Số 12-KH/BDVTU", "Ban Dân vận Tỉnh ủy Cao Bằng", "a committee's"},
      {"BAN CHẤP HÀNH TRUNG ƯƠNG\nỦY BAN KIỂM TRA", "Số: 06-HD/UBKTTW", "Ủy ban Kiểm tra Trung ương", "the centre's"},
      {"BAN CHẤP HÀNH TRUNG ƯƠNG\nVĂN PHÒNG", "Số: 11-HD/VPTW", "Văn phòng Trung ương", "another"},
      {"UBND HUYỆN TÂN LẠC\nVĂN PHÒNG", "Số: 12/KH-VP", "Văn phòng UBND huyện Tân Lạc", "an office"},
      {"UBND HUYỆN TÂN LẠC\nPHÒNG NỘI VỤ", "Số: 12/KH-PNV", "Phòng Nội vụ", "a department is named without it"},
      {"UBND TỈNH SƠN LA\nỦY BAN MTTQ VIỆT NAM TỈNH SƠN LA", "Số: 12/CTPH-UBND-MTTQ", "UBND tỉnh Sơn La, Ủy ban MTTQ Việt Nam tỉnh Sơn La",
       "two that the number has"},
      {"UBND HUYỆN TÂN LẠC\nBAN CHỈ ĐẠO 138", "Số: 12/KH-BCĐ", "Ban Chỉ đạo 138 huyện Tân Lạc",
       "one that it has, with the place it sits in"},
      {"ỦY BAN NHÂN DÂN\nPHƯỜNG 4\nBAN CHỈ ĐẠO LIÊN NGÀNH VỀ AN TOÀN THỰC PHẨM", "Số: 12/KH-BCĐ",
       "Ban Chỉ đạo liên ngành về an toàn thực phẩm", "a seat that is not known"},
      {"BAN CHỈ ĐẠO 138/CP", "Số: 12/KH-BCĐ138", "Ban Chỉ đạo 138/CP", "the centre's"},
      {"UBND HUYỆN PHONG ĐIỀN", "Số: 12/KH-UBND", "UBND huyện Phong Điền", "no telegram"},
  };
  for (const auto& row : blocks) {
    const auto plan = describe_text(std::string(row.block) + "\n" + row.number + "\nKẾ HOẠCH\nTuyên truyền\nCăn cứ Luật Trẻ em;").plan;
    EXPECT_EQ(row.issuer, plan.issuer) << row.why;
  }
}

TEST(Describe, IssuerIsWhoMakesThePlanAndNoneOfThoseItCites) {
  const std::pair<const char*, const char*> sentences[] = {
      {"Thực hiện Chỉ thị số 06-CT/TW của Bộ Chính trị, Ban Bí thư về dân vận, UBND xã Tứ Quận ban hành Kế hoạch", "UBND xã Tứ Quận"},
      {"Theo Thông tư số 3/2012/TT-BNV của Bộ trưởng, Bộ Nội vụ, UBND xã Tứ Quận ban hành Kế hoạch", "UBND xã Tứ Quận"},
      {"Văn phòng HĐND, UBND xã Tứ Quận ban hành Kế hoạch", "Văn phòng HĐND, UBND xã Tứ Quận"},
      {"Sở Nội vụ, Sở Tư pháp thống nhất ban hành Kế hoạch", "Sở Nội vụ, Sở Tư pháp"},
  };
  for (const auto& [sentence, issuer] : sentences)
    EXPECT_EQ(describe_text("UBND XÃ TỨ QUẬN\nSố: 1/KH-UBND\nTứ Quận, ngày 3/2/2015\nKẾ HOẠCH\nTập huấn\n" + std::string(sentence) +
                            " như sau:\nCHỦ TỊCH\nLê Văn Tám")
                  .plan.issuer,
              issuer);
}

TEST(Describe, SaysWhoSignsForWhomAndWhoGetsIt) {
  const archive::Plan plan =
      describe_text(
          "UBND XÃ BÌNH MINH\nSố:      /KH-UBND\nBình Minh, ngày   tháng 3 năm 2021\nKẾ HOẠCH\nTập huấn\nCăn cứ Luật\n"
          "Nơi nhận:\n- UBND huyện;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Văn Tám")
          .plan;
  EXPECT_EQ("", plan.number);
  EXPECT_EQ("KH-UBND", plan.symbol);
  EXPECT_EQ("blank", plan.number_state);
  EXPECT_EQ("PHÓ CHỦ TỊCH", plan.office);
  EXPECT_EQ((std::vector<std::string>{"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"}), plan.signs_for);
  EXPECT_EQ((std::vector<std::string>{"UBND huyện", "Lưu: VT"}), plan.recipients);
  EXPECT_EQ(
      (std::vector<std::string>{"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"}),
      describe_text(
          "UBND XÃ A\nSố: 12/KH-UBND\nKẾ HOẠCH\nTập huấn\nCăn cứ Luật\nNơi nhận:\n- Lưu: VT.\n|\nTM.\nỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ "
          "CHỦ TỊCH\nLê Văn Tám\n|")
          .plan.signs_for);
  EXPECT_EQ("struck", describe_text("UBND XÃ A\nSố: ~~12~~/KH-UBND\nKẾ HOẠCH\nTập huấn\nCăn cứ Luật").plan.number_state);
  EXPECT_EQ((std::vector<std::string>{"Bộ Y tế"}), describe_text("Số: 1/UBND-VX\nKính gửi: Bộ Y tế\nTheo đề nghị").plan.addressees);
}

TEST(Describe, EveryValueSaysWhereItIsFromAndHowSureItIs) {
  const archive::Document document = describe_text(
      "UBND HUYỆN TỨ KỲ\nSố: 12/KH-UBND\nTứ Kỳ, ngày 3 tháng 2 năm 2021\nCăn cứ Luật;\nCác xã thực hiện Kế hoạch này.\nCHỦ TỊCH\nLê Văn "
      "Tám");
  std::map<std::string, archive::Evidence> evidence;
  for (const archive::Evidence& row : document.evidence) evidence[row.field] = row;
  for (const auto& [field, row] : evidence) {
    EXPECT_GT(row.sure, 0) << field;
    EXPECT_LT(row.sure, 100) << field << ": nothing is certain";
    EXPECT_NE("", row.basis) << field;
  }
  EXPECT_EQ("head", evidence["number"].basis);
  EXPECT_EQ("number", evidence["kind"].basis) << "no line names it";
  EXPECT_EQ("units", evidence["province"].basis) << "no line names it";
  EXPECT_TRUE(evidence["province"].inferred);
  EXPECT_LT(evidence["kind"].sure, evidence["number"].sure) << "what is printed is surer than what follows from it";
  EXPECT_EQ("foot", evidence["office"].basis);
}

TEST(Describe, PeriodIsThatOfTheUnits) {
  const auto period = [](const std::string& date) {
    return describe_text("UBND TỈNH CAO BẰNG\nSố: 1/KH-UBND\nCao Bằng, ngày " + date + "\nKẾ HOẠCH\nTập huấn\nCăn cứ Luật").plan.period;
  };
  EXPECT_EQ("before", period("30/6/2025"));
  EXPECT_EQ("since", period("01/7/2025"));
  EXPECT_EQ("before", period("01/7/2020"));
  EXPECT_EQ("since", period("01/7/2026"));
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
