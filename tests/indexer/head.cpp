#include "indexer/head.h"

#include <gtest/gtest.h>

#include "text/chars.h"

namespace danchieu::indexer {
namespace {

struct Row {
  const char* text;
  const char* number;
  const char* issued;
  const char* place;
  const char* kind;
  const char* title;
  const char* last_body;
  const char* why;
};

TEST(Head, IsReadInAllItsForms) {
  const Row rows[] = {
      {"BỘ CÔNG AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 06/2026/TT-BCA\t Hà Nội, ngày 12 tháng 01 năm "
       "2026\nTHÔNG TƯ\nBãi bỏ một số văn bản\nCăn cứ Luật …",
       "06/2026/TT-BCA", "2026-01-12", "Hà Nội", "THÔNG TƯ", "Bãi bỏ một số văn bản", "BỘ CÔNG AN", "a ministry"},
      {"CHÍNH PHỦ CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố:406 /NQ-CP Hà Nội, ngày 11 tháng 9 năm 2021\nNGHỊ QUYET\nVề chính sách "
       "thuế\nCHÍNH PHỦ\nCăn cứ Luật",
       "406/NQ-CP", "2021-09-11", "Hà Nội", "NGHỊ QUYET", "Về chính sách thuế", "CHÍNH PHỦ", "columns that ran together, a lost mark"},
      {"TỈNH ỦY CAO BẰNG\n*\nSố 346-KH/TU\nĐẢNG CỘNG SẢN VIỆT NAM\nCao Bằng, ngày 28 tháng 5 năm 2019\nKẾ HOẠCH\nthực hiện Kết luận số "
       "44-KL/TW của Ban Bí thư\nThực hiện Kết luận số 44-KL/TW",
       "346-KH/TU", "2019-05-28", "Cao Bằng", "KẾ HOẠCH", "thực hiện Kết luận số 44-KL/TW của Ban Bí thư", "TỈNH ỦY CAO BẰNG",
       "the Party: no colon, another motto, a title that begins like a text"},
      {"SỞ TÀI CHÍNH\nSố: 12/STC-NS\nV#v báo cáo quyết\ntoán năm 2021\nLạng Sơn, ngày 13 tháng 01 năm 2022\nKính gửi: Bộ Tài chính",
       "12/STC-NS", "2022-01-13", "Lạng Sơn", "", "báo cáo quyết toán năm 2021", "SỞ TÀI CHÍNH", "a subject whose stroke was misread"},
      {"Số: 12/KH-UBND\nỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTân Lập, ngày 13 tháng 8 năm 2022\nKẾ HOẠCH\nTổ "
       "chức Ngày hội\nCăn cứ Luật",
       "12/KH-UBND", "2022-08-13", "Tân Lập", "KẾ HOẠCH", "Tổ chức Ngày hội", "ỦY BAN NHÂN DÂN XÃ TÂN LẬP",
       "the agency block stands below the number"},
      {"ỦY BAN NHÂN DÂN\nHUYỆN CHƯƠNG MỸ\nSố: 156/KH-UBND\nChương Mỹ, ngày 10 tháng 8 năm 2013\nKẾ HOẠCH\nTổ chức Ngày hội\nTiếp tục thực "
       "hiện Nghị quyết",
       "156/KH-UBND", "2013-08-10", "Chương Mỹ", "KẾ HOẠCH", "Tổ chức Ngày hội", "ỦY BAN NHÂN DÂN HUYỆN CHƯƠNG MỸ",
       "a place that begins like a text"},
      {"UBND XÃ ĐẠI ÂN 2\nSố: 47/KH-UBND\nĐại Ân 2, ngày 25 tháng 04 năm 2012\nKẾ HOẠCH\nTổ chức Ngày hội\nCăn cứ Luật", "47/KH-UBND",
       "2012-04-25", "Đại Ân 2", "KẾ HOẠCH", "Tổ chức Ngày hội", "UBND XÃ ĐẠI ÂN 2", "a place that ends with a number"},
      {"UBND HUYỆN NGÂN SƠN\nSố: 26/KH-UBND\nNgân Sơn, ngày 8 tháng 2 năm 2018\nKẾ HOẠCH\nTổ chức Ngày hội\nCăn cứ Luật", "26/KH-UBND",
       "2018-02-08", "Ngân Sơn", "KẾ HOẠCH", "Tổ chức Ngày hội", "UBND HUYỆN NGÂN SƠN", "a place that looks like a damaged \"ngày\""},
      {"ỦY BAN NHÂN DÂN\nPHƯỜNG BẮC LỆNH\nSố: 82/KH-UBND\nBắc Lệnh, ngày 23 tháng 7 năm 2017\nKẾ HOẠCH\nTổ chức Ngày hội\nCăn cứ Luật",
       "82/KH-UBND", "2017-07-23", "Bắc Lệnh", "KẾ HOẠCH", "Tổ chức Ngày hội", "ỦY BAN NHÂN DÂN PHƯỜNG BẮC LỆNH",
       "a place that ends like a kind of document"},
      {"BỘ CÔNG THƯƠNG\nTHÔNG TƯ\nHƯỚNG DẪN MỘT SỐ NỘI DUNG CỦA NGHỊ ĐỊNH\nSỐ 68/2017/NĐ-CP VỀ CỤM CÔNG NGHIỆP\nCăn cứ Luật", "", "", "",
       "THÔNG TƯ", "HƯỚNG DẪN MỘT SỐ NỘI DUNG CỦA NGHỊ ĐỊNH SỐ 68/2017/NĐ-CP VỀ CỤM CÔNG NGHIỆP", "BỘ CÔNG THƯƠNG",
       "the number of the document that the title names"},
      {"TTLT-VPCP-\nVĂN PHÒNG CHÍNH PHỦ\nSố: 2/TB-VPCP\nTHÔNG BÁO\nKết luận\nCăn cứ Luật", "2/TB-VPCP", "", "", "THÔNG BÁO", "Kết luận",
       "VĂN PHÒNG CHÍNH PHỦ", "a number that a page broke over its lines is no body"},
      {"UBND HUYỆN TỨ KỲ\nBAN CHỈ ĐẠO 138\nSố: ..../KH-BCĐ\nTứ Kỳ, ngày … tháng 3 năm 2023\nKẾ HOẠCH\nTổ chức Ngày hội\n\nThực hiện Kế "
       "hoạch",
       "", "2023-03", "Tứ Kỳ", "KẾ HOẠCH", "Tổ chức Ngày hội", "BAN CHỈ ĐẠO 138", "number and day left blank"},
      {"SỞ TÀI CHÍNH\nSố: 12/STC-NS\nV/v báo cáo quyết\ntoán năm 2021\nLạng Sơn, ngày\n13 tháng 01 năm 2022\nKính gửi: Bộ Tài chính",
       "12/STC-NS", "2022-01-13", "Lạng Sơn", "", "báo cáo quyết toán năm 2021", "SỞ TÀI CHÍNH", "a letter; its subject and its date wrap"},
      {"ỦY\nBAN NHÂN DÂN\nTỈNH SƠN LA\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh "
       "phúc\n|\nSố: 21/KH-UBND\n|\nSơn\nLa, ngày 7 tháng 9 năm 2022\n|\nKẾ HOẠCH\nPHÒNG, CHỐNG DỊCH BỆNH CHO GIA SÚC\nCăn cứ Luật",
       "21/KH-UBND", "2022-09-07", "La", "KẾ HOẠCH", "PHÒNG, CHỐNG DỊCH BỆNH CHO GIA SÚC", "ỦY BAN NHÂN DÂN TỈNH SƠN LA",
       "a portal breaks its table's lines behind the first word, the motto's too"},
      {"CHÍNH PHỦ\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\nSố: 9/1999/NĐ-CP\nHà Nội, ngày 5 tháng 3 năm 1999\nNGHỊ ĐỊNH\nCỦA CHÍNH PHỦ SỐ "
       "9/1999/NĐ-CP NGÀY 5 THÁNG 3 NĂM 1999 VỀ LỄ TÂN\nCăn cứ Luật",
       "9/1999/NĐ-CP", "1999-03-05", "Hà Nội", "NGHỊ ĐỊNH", "VỀ LỄ TÂN", "CHÍNH PHỦ", "issuer, number and date once more over the title"},
      {"BAN CHẤP HÀNH\nTRUNG ƯƠNG\n*\n|\nĐẢNG CỘNG SẢN\nVIỆT NAM\n-----\n|\nSố 323-QĐ/TW\n|\nHà Nội, ngày 20\ntháng 01 năm 2025\n|\nQUY "
       "ĐỊNH\nTHI HÀNH ĐIỀU LỆ ĐẢNG\n- Căn cứ Điều lệ Đảng;",
       "323-QĐ/TW", "2025-01-20", "Hà Nội", "QUY ĐỊNH", "THI HÀNH ĐIỀU LỆ ĐẢNG", "BAN CHẤP HÀNH TRUNG ƯƠNG", "the Party's motto, broken"},
      {"HỘI ĐỒNG NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 7/2016/NQ-HĐND | Cao Bằng, ngày 5 tháng 7 năm 2016 |\nNGHỊ QUYẾT\nVỀ "
       "DỰ TOÁN NGÂN SÁCH\nHỘI ĐỒNG NHÂN DÂN TỈNH CAO BẰNG\nCăn cứ Luật",
       "7/2016/NQ-HĐND", "2016-07-05", "Cao Bằng", "NGHỊ QUYẾT", "VỀ DỰ TOÁN NGÂN SÁCH", "HỘI ĐỒNG NHÂN DÂN TỈNH CAO BẰNG",
       "a table that lost the second line of the body: who enacts says it"},
      {"NGHỊ QUYẾT CỦA ĐẢNG ỦY XÃ AN BÌNH VỀ NHIỆM VỤ\nNGHỊ QUYẾT\nCỦA BAN CHẤP HÀNH ĐẢNG BỘ XÃ AN BÌNH\nVề nhiệm vụ năm 2023\nCăn cứ Điều "
       "lệ "
       "Đảng",
       "", "", "", "NGHỊ QUYẾT", "Về nhiệm vụ năm 2023", "BAN CHẤP HÀNH ĐẢNG BỘ XÃ AN BÌNH", "a headline above, the issuer below the kind"},
      {"BỘ NỘI VỤ\nSố: 30/2005/TT-BNV\nTHÔNG TƯ\nHướng dẫn nâng bậc lương\ntrước thời hạn đối với viên chức.\nThi hành Nghị định số "
       "204/2004/NĐ-CP, Bộ Nội vụ hướng dẫn như sau:",
       "30/2005/TT-BNV", "", "", "THÔNG TƯ", "Hướng dẫn nâng bậc lương trước thời hạn đối với viên chức.", "BỘ NỘI VỤ",
       "a title with a full stop"},
      {"UBND TỈNH CAO BẰNG\nSố: 16/KH-UBND\nKẾ HOẠCH\nTIẾP TỤC THỰC HIỆN ĐỀ ÁN “LÀNG AN TOÀN”\nSau 5 năm thực hiện, các đơn vị đã tổ chức "
       "tổng kết, đánh giá kết quả đạt\nđược và những hạn chế.",
       "16/KH-UBND", "", "", "KẾ HOẠCH", "TIẾP TỤC THỰC HIỆN ĐỀ ÁN “LÀNG AN TOÀN”", "UBND TỈNH CAO BẰNG",
       "below a title in capitals long lines in small letters are the text"},
      {"ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nXÃ XUÂN TÍN | Độc lập - Tự do - Hạnh phúc |\nSố: 36 /KH - UBND |\nXuân "
       "Tín, ngày 7 tháng 5 năm 2025 |\nKẾ HOẠCH\nPhòng, chống thiên tai trên địa bàn Xã Xuân Tín\nCăn cứ Luật",
       "36/KH-UBND", "2025-05-07", "Xuân Tín", "KẾ HOẠCH", "Phòng, chống thiên tai trên địa bàn Xã Xuân Tín", "XÃ XUÂN TÍN",
       "a title that ends with the place of the body (it was cut off)"},
      {"PHÒNG GD & ĐT DIỄN CHÂU\nTRƯỜNG TH DIỄN THÀNH\nSố : 39/KH -THDT\nDiễn Thành, ngày 30 tháng 8 năm 2024\nKẾ HOẠCH\nDạy học\nCăn cứ "
       "Luật",
       "39/KH-THDT", "2024-08-30", "Diễn Thành", "KẾ HOẠCH", "Dạy học", "TRƯỜNG TH DIỄN THÀNH",
       "a blank before a code that nobody knows (the number was lost)"},
      {"ỦY BAN NHÂN DÂN XÃ LONG HỒ\nSố: 149/KH-UBND, ngày 15 tháng 7 năm 2026\nKẾ HOẠCH\nTập huấn\nCăn cứ Luật", "149/KH-UBND",
       "2026-07-15", "", "KẾ HOẠCH", "Tập huấn", "ỦY BAN NHÂN DÂN XÃ LONG HỒ", "the date behind the number (it was lost)"},
      {"ĐẢNG ỦY PHƯỜNG BÌNH TIÊN\nSố 82-TB/ĐU\nTHÔNG BÁO\nKẾT LUẬN CỦA BAN THƯỜNG VỤ ĐẢNG ỦY\nVề đánh giá kết quả thực hiện nhiệm vụ năm "
       "2025 "
       "của đồng chí\nTrần Thị Hà - Phó Bí thư Chi bộ\n-----\nThực hiện Kế hoạch số 13-KH/TU",
       "82-TB/ĐU", "", "", "THÔNG BÁO",
       "KẾT LUẬN CỦA BAN THƯỜNG VỤ ĐẢNG ỦY Về đánh giá kết quả thực hiện nhiệm vụ năm 2025 của đồng chí Trần Thị Hà - Phó Bí thư Chi bộ",
       "ĐẢNG ỦY PHƯỜNG BÌNH TIÊN", "small letters below the capitals of a title (it ended there)"},
      {"PHÒNG GIÁO DỤC VÀ ĐÀO TẠO\nSố: 278/PGD&ĐT-THCS\nV/v Hướng dẫn thực hiện nhiệm vụ\n\nGiáo dục trung học năm học 2014-2015\n\nKính "
       "gửi: Hiệu trưởng",
       "278/PGD&ĐT-THCS", "", "", "", "Hướng dẫn thực hiện nhiệm vụ Giáo dục trung học năm học 2014-2015", "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO",
       "a subject whose second line begins with a capital (it was lost)"},
      {"HUYỆN ỦY CÔ TÔ\nCƠ QUAN TỔ CHỨC - NỘI VỤ\nSố 29-CV/TC-NV\nV/v lịch Đại hội\nCô Tô, ngày 16 tháng 3 năm 2020\nKính gửi: Các chi bộ",
       "29-CV/TC-NV", "2020-03-16", "Cô Tô", "", "lịch Đại hội", "CƠ QUAN TỔ CHỨC - NỘI VỤ", "an office of the Party (both were one name)"},
      {"<b>UBND TỈNH BÌNH THUẬN</b><b> CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>\n<b>SỞ Y TẾ</b> <b> Độc lập - Tự do - Hạnh "
       "phúc</b>\nSố:358/KH-SYT <i>Phan "
       "Thiết, ngày 20 tháng 10 năm 2010</i>\n<b>KẾ HOẠCH</b>\nTiêm chủng\nCăn cứ Luật",
       "358/KH-SYT", "2010-10-20", "Phan Thiết", "KẾ HOẠCH", "Tiêm chủng", "SỞ Y TẾ",
       "tags that a converter left (they were in the names)"},
      {"ỦY BAN NHÂN DÂN\nPHƯỜNG\nLONG ANH\nSố: 7/BC-UBND\nLong Anh, ngày 5 tháng 01 năm 2024\nDỰ THẢO BÁO CÁO\nĐánh giá kết quả\nCăn cứ "
       "Luật",
       "7/BC-UBND", "2024-01-05", "Long Anh", "BÁO CÁO", "Đánh giá kết quả", "ỦY BAN NHÂN DÂN PHƯỜNG LONG ANH",
       "a draft says so on the line of its kind (the kind was lost)"},
      {"ỦY BAN NHÂN DÂN\nTỈNH BÌNH ĐỊNH\n|\nSố: 636/QĐ-UBND\n|\nBình Định, ngày 21\ntháng 11 năm 2012\n|\nQUYẾT\nĐỊNH\nVỀ\nVIỆC BAN HÀNH "
       "QUY "
       "ĐỊNH\nCăn cứ Luật",
       "636/QĐ-UBND", "2012-11-21", "Bình Định", "QUYẾT ĐỊNH", "VỀ VIỆC BAN HÀNH QUY ĐỊNH", "ỦY BAN NHÂN DÂN TỈNH BÌNH ĐỊNH",
       "a kind on two lines (it was in the title)"},
      {"UBND TỈNH LẠNG SƠN\nSố: 07/KH-UBND\nKẾ HOẠCH\nPHÒNG, CHỐNG HẠN HÁN MÙA KHÔ NĂM 2019 -\n2020\nThực hiện Chỉ thị", "07/KH-UBND", "",
       "", "KẾ HOẠCH", "PHÒNG, CHỐNG HẠN HÁN MÙA KHÔ NĂM 2019 - 2020", "UBND TỈNH LẠNG SƠN",
       "a year on the next line is no number of a page (it was)"},
      {"TRƯỜNG MẦM NON VẠN GIÃ\tCỘNG HOÀ XÃ HỘ CHỦ NGHĨA VIỆT NAM\nSố:  7/KH-MNVG\nVạn Giã, ngày 10 tháng 10 năm 2019\nKẾ HOẠCH\nKiểm tra "
       "nội "
       "bộ\nCăn cứ Luật",
       "7/KH-MNVG", "2019-10-10", "Vạn Giã", "KẾ HOẠCH", "Kiểm tra nội bộ", "TRƯỜNG MẦM NON VẠN GIÃ", "a motto that lost a letter"},
      {"QUỐC HỘI\nLuật số: 51/2024/QH15\nLUẬT\nSỬA ĐỔI LUẬT BẢO HIỂM Y TẾ\nCăn cứ Hiến pháp", "51/2024/QH15", "", "", "LUẬT",
       "SỬA ĐỔI LUẬT BẢO HIỂM Y TẾ", "QUỐC HỘI", "a law has no place and date"},
      {"SỞ\nKẾ HOẠCH VÀ ĐẦU TƯ\nSố: 7/BC-SKHĐT\nBÁO CÁO\nTình hình đầu tư\nKính gửi: UBND tỉnh", "7/BC-SKHĐT", "", "", "BÁO CÁO",
       "Tình hình đầu tư", "SỞ KẾ HOẠCH VÀ ĐẦU TƯ", "a body whose name holds the name of a kind"},
      {"BỘ TƯ PHÁP -\nBỘ QUỐC PHÒNG\nSố: 17/2015/TTLT-BTP-\nBQP\nHà Nội, ngày 5 tháng 5 năm 2015\nTHÔNG TƯ LIÊN TỊCH\nHướng dẫn\nCăn cứ "
       "Luật",
       "17/2015/TTLT-BTP-BQP", "2015-05-05", "Hà Nội", "THÔNG TƯ LIÊN TỊCH", "Hướng dẫn", "BỘ QUỐC PHÒNG",
       "a number that wraps at a hyphen"},
      {"ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\nSố: 254/QĐ-UBND\nSơn La, ngày 17/02/2023\nQUYẾT ĐỊNH\nBAN HÀNH KẾ HOẠCH\nCHỦ TỊCH ỦY BAN NHÂN DÂN "
       "TỈNH\nCăn cứ Luật",
       "254/QĐ-UBND", "2023-02-17", "Sơn La", "QUYẾT ĐỊNH", "BAN HÀNH KẾ HOẠCH", "ỦY BAN NHÂN DÂN TỈNH SƠN LA",
       "who enacts is no part of the title; a name of two lines"},
      {"BỘ CÔNG AN\nSố: 06/2026/TT-BCA\nTHÔNG TƯ\nBãi bỏ một số văn bản\nthuộc thẩm quyền của Bộ trưởng Bộ Công an\nCăn cứ Luật",
       "06/2026/TT-BCA", "", "", "THÔNG TƯ", "Bãi bỏ một số văn bản thuộc thẩm quyền của Bộ trưởng Bộ Công an", "BỘ CÔNG AN",
       "a title that ends with the body"},
      {"BỘ CÔNG AN\nSố: 06/2026/TT-BCA\nTHÔNG TƯ\nBÃI BỎ MỘT SỐ VĂN BẢN CỦA BỘ TRƯỞNG BỘ CÔNG AN\nCăn cứ Luật", "06/2026/TT-BCA", "", "",
       "THÔNG TƯ", "BÃI BỎ MỘT SỐ VĂN BẢN CỦA BỘ TRƯỞNG BỘ CÔNG AN", "BỘ CÔNG AN", "… in capitals: of whom an office is"},
      {"Tổ chức “Ngày hội” năm 2024\n\nThực hiện Kế hoạch số 172/KH-BCĐ ngày 01/4/2024", "", "", "", "", "Tổ chức “Ngày hội” năm 2024", "",
       "nothing is left of it but the title"},
      {"Thực hiện Kế hoạch số 172/KH-BCĐ ngày 01/4/2024 của Ban Chỉ đạo", "", "", "", "", "", "", "no head at all"},
      {"Công văn số 39723/CT-TTHT ngày 29/5/2019 của\nCục Thuế TP. Hà Nội\n1. Theo quy định", "", "", "", "",
       "Công văn số 39723/CT-TTHT ngày 29/5/2019 của Cục Thuế TP. Hà Nội", "", "the number of another document"},
      {"TRANG CHỦ\n1. Giới thiệu\nTheo dõi chúng tôi\nCập nhật 15/5/2017\nUBND XÃ BÌNH MINH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: "
       "7/KH-UBND\nBình Minh, ngày 2 tháng 3 năm 2021\nKế hoạch\nTập huấn\nỦy ban nhân dân xã xây dựng kế hoạch tập huấn như sau",
       "7/KH-UBND", "2021-03-02", "Bình Minh", "Kế hoạch", "Tập huấn", "UBND XÃ BÌNH MINH",
       "lines of a web page over the head; a kind in small letters; a text that begins with its issuer"},
      {"18 CÔNG BÁO/Số 655 + 656/Ngày 21-4-2025\nCHÍNH PHỦ\nCHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nS6: 74/2025/NĐ-CP Hà Nội, ngày "
       "31 tháng 3 "
       "năm 2025\nNGHỊ ĐỊNH\nSửa đổi Nghị định số 70/2015/NĐ-CP\nngày 01 tháng 9 năm 2015\nCăn cứ Luật",
       "74/2025/NĐ-CP", "2025-03-31", "Hà Nội", "NGHỊ ĐỊNH", "Sửa đổi Nghị định số 70/2015/NĐ-CP ngày 01 tháng 9 năm 2015", "CHÍNH PHỦ",
       "the Official Gazette; a letter taken for another"},
      {"TỈNH ỦY THỪA THIÊN HUẾ\nĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 445-KL/TƯ\nThừa Thiên Huế, ngày 13 tháng 5 năm 2022\nK ÉT LUẬN\nHỘI NGHỊ LẦN "
       "THỨ "
       "BẢY\nvề kết cấu hạ tầng\nHội nghị đã thảo luận\nvà kết luận:\nI. ĐÁNH GIÁ TÌNH HÌNH",
       "445-KL/TƯ", "2022-05-13", "Thừa Thiên Huế", "K ÉT LUẬN", "HỘI NGHỊ LẦN THỨ BẢY về kết cấu hạ tầng", "TỈNH ỦY THỪA THIÊN HUẾ",
       "a word that broke; a text that begins with its first heading"},
      {"Trang chủ\nVăn bản\nThông báo\nUBND XÃ BÌNH MINH\nSố: 7/KH-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBình Minh, ngày 2 tháng 3 "
       "năm 2021\nKẾ HOẠCH\nTập huấn\nCăn cứ Luật",
       "7/KH-UBND", "2021-03-02", "Bình Minh", "KẾ HOẠCH", "Tập huấn", "UBND XÃ BÌNH MINH", "a menu names kinds, too"},
      {"UBND TỈNH CAO BẰNG\nSố:\n29/KH-UBND\nCao\nBằng, ngày 22 tháng 3 năm\n2018\nKẾ HOẠCH\nTập huấn\nCăn cứ Luật", "29/KH-UBND",
       "2018-03-22", "Bằng", "KẾ HOẠCH", "Tập huấn", "UBND TỈNH CAO BẰNG",
       "a web page that breaks lines anywhere; a year is no page number"},
      {"SỞ Y TẾ CAO BẰNG           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBỆNH VIỆN ĐA KHOA          Độc lập - Tự do - Hạnh phúc\nHUYỆN "
       "HÀ QUẢNG\nSố: 3/KH-BV    Hà Quảng, ngày 3/4/2023\nKẾ HOẠCH\nTập huấn\nCăn cứ Luật",
       "3/KH-BV", "2023-04-03", "Hà Quảng", "KẾ HOẠCH", "Tập huấn", "HUYỆN HÀ QUẢNG", "a name that goes on beyond the other column"},
      {"BỘ GIÁO DỤC VÀ ĐÀO TẠO - BỘ NỘI VỤ\nSố: 27/2015/TTLT-BGDĐT-BNV\nHà Nội, ngày 30 tháng 10 năm 2015\nTHÔNG TƯ LIÊN TỊCH\nQuy "
       "định\nCăn cứ Luật",
       "27/2015/TTLT-BGDĐT-BNV", "2015-10-30", "Hà Nội", "THÔNG TƯ LIÊN TỊCH", "Quy định", "BỘ NỘI VỤ", "two bodies on one line"},
      {"ỦY BAN NHÂN DÂN\nTỈNH CAO BẰNG\nSố: 19/KH-UBND\nCao Bằng, ngày 5 tháng 6 năm 2023\nKẾ HOẠCH\nCHUYỂN ĐỔI SỐ NĂM 2023\nPHẦN I. KẾT "
       "QUẢ NĂM 2022\nI. NHẬN THỨC",
       "19/KH-UBND", "2023-06-05", "Cao Bằng", "KẾ HOẠCH", "CHUYỂN ĐỔI SỐ NĂM 2023", "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG",
       "a part of the text with a heading in capitals"},
      {"ỦY BAN NHÂN DÂN |\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 5/KH-UBND |\nCao Bằng, ngày 24 tháng 12 năm 2025 |\nCHUYỂN ĐỔI SỐ NĂM "
       "2026\n- Luật Công nghệ thông tin ngày 29/6/2006;",
       "5/KH-UBND", "2025-12-24", "Cao Bằng", "", "CHUYỂN ĐỔI SỐ NĂM 2026", "ỦY BAN NHÂN DÂN",
       "the bases are a list without a word for them"},
      {"ỦY BAN NHÂN DÂN Số: 30/KH-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Hà Nội, ngày 12 tháng 02 năm 2020 |\nKẾ HOẠCH\nPHÒNG, CHỐNG MA "
       "TÚY\nCăn cứ Luật",
       "30/KH-UBND", "2020-02-12", "Hà Nội", "KẾ HOẠCH", "PHÒNG, CHỐNG MA TÚY", "ỦY BAN NHÂN DÂN", "the number in the cell of the body"},
      {"ỦY BAN NHÂN DÂN TỈNH CAO BẰNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Số: 22/2011/QĐ-UBND Cao Bằng, ngày 18 "
       "tháng 07 năm 2011 QUYẾT ĐỊNH BAN HÀNH QUY ĐỊNH VỀ RỪNG ỦY BAN NHÂN DÂN TỈNH CAO BẰNG Căn cứ Luật Tổ chức HĐND và UBND ngày "
       "26/11/2003; Căn cứ Luật Bảo vệ và Phát triển rừng ngày 03/12/2004; Căn cứ Luật Phòng cháy và chữa cháy ngày 29/6/2001; QUYẾT ĐỊNH: "
       "Điều 1. Ban hành quy định.",
       "22/2011/QĐ-UBND", "2011-07-18", "Cao Bằng", "QUYẾT ĐỊNH", "BAN HÀNH QUY ĐỊNH VỀ RỪNG", "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG",
       "who enacts, in a text without line breaks"},
      {"ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 31/2007/QĐ-UBND | Cao Bằng, ngày 10 tháng 9 năm 2007 |\nBAN HÀNH QUY "
       "ĐỊNH "
       "VỀ RỪNG THÔNG.\nỦY BAN NHÂN DÂN TỈNH CAO BẰNG\nCăn cứ Luật",
       "31/2007/QĐ-UBND", "2007-09-10", "Cao Bằng", "", "BAN HÀNH QUY ĐỊNH VỀ RỪNG THÔNG.", "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG",
       "a title in capitals with a full stop"},
      {"ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ\nSố: 12/2003/QĐ-UB\nHuế, ngày 17 tháng 7 năm 2003\nQUYẾT ĐỊNH\nCỦA ỦY BAN NHÂN DÂN THÀNH PHỐ V/V "
       "PHÊ "
       "DUYỆT QUY HOẠCH\nNGÀNH CÔNG NGHIỆP\nCăn cứ Luật",
       "12/2003/QĐ-UB", "2003-07-17", "Huế", "QUYẾT ĐỊNH", "PHÊ DUYỆT QUY HOẠCH NGÀNH CÔNG NGHIỆP", "ỦY BAN NHÂN DÂN THÀNH PHỐ HUẾ",
       "the issuer once more, and what it is about on the same line"},
      {"Công văn số: 54/TCHQ-GSQL V/v vướng mắc\nBỘ TÀI CHÍNH\nTỔNG CỤC HẢI QUAN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: "
       "54/TCHQ-GSQL\nV/v "
       "vướng mắc\nHà Nội, ngày 19 tháng 9 năm 2018\nKính gửi: Bộ Công Thương",
       "54/TCHQ-GSQL", "2018-09-19", "Hà Nội", "", "vướng mắc", "TỔNG CỤC HẢI QUAN", "a portal's headline with the number over the head"},
      {"BỘ TÀI CHÍNH\nTỔNG CỤC THUẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 27/TCT-DNL\nV/v\n: Thực hiện quy định về hóa đơn.\nHà Nội, "
       "ngày 18 "
       "tháng 07 năm 2014\nKính gửi: Cục thuế",
       "27/TCT-DNL", "2014-07-18", "Hà Nội", "", "Thực hiện quy định về hóa đơn.", "TỔNG CỤC THUẾ", "a subject that begins like a text"},
      {"Skip to main content\nQuy hoạch, kế hoạch phát triển\nKế hoạch Nước sạch nông thôn\ntỉnh Cao Bằng năm 2014\nThực hiện Công văn số "
       "21/BNN-TCTL ngày 03 tháng 7 năm 2013",
       "", "", "", "", "Kế hoạch Nước sạch nông thôn tỉnh Cao Bằng năm 2014", "",
       "a web page: its headline is the last line over the text"},
      {"VỀ CHỨC NĂNG VÀ CƠ CẤU TỔ\nCHỨC CỦA SỞ NỘI VỤ TỈNH CAO BẰNG\nCăn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;", "", "",
       "", "", "VỀ CHỨC NĂNG VÀ CƠ CẤU TỔ CHỨC CỦA SỞ NỘI VỤ TỈNH CAO BẰNG", "", "capitals on two lines are one headline"},
      {"", "", "", "", "", "", "", "nothing"},
      {"ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1281/-UBND\nHà Tĩnh, ngày 13 tháng 5 năm 2014\nQUYẾT "
       "ĐỊNH\nCÔNG BỐ THỦ TỤC HÀNH CHÍNH\nCăn cứ Luật",
       "1281/QĐ-UBND", "2014-05-13", "Hà Tĩnh", "QUYẾT ĐỊNH", "CÔNG BỐ THỦ TỤC HÀNH CHÍNH", "ỦY BAN NHÂN DÂN TỈNH HÀ TĨNH",
       "the kind tells the code that was lost"},
      {"ỦY BAN NHÂN DÂN\nTỈNH HẢI DƯƠNG\nSố: 166/KH-UBND\nHải Dương, ngày 19 tháng 01 năm 2021\nKẾ HOẠCH\nTIẾP TỤC XÂY DỰNG LÀNG AN "
       "TOÀN\nSau 5 năm xây dựng làng an toàn,\nỦy ban tỉnh đã chỉ đạo các đơn vị tổ\nchức tổng kết và qua đó chỉ rõ kết\nquả đạt được",
       "166/KH-UBND", "2021-01-19", "Hải Dương", "KẾ HOẠCH", "TIẾP TỤC XÂY DỰNG LÀNG AN TOÀN", "ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG",
       "a text in short lines below a title in capitals"},
      {"BỘ Y TẾ CỘNG HÒA XàHỘI CHỦ NGHĨA VIỆT NAM  Độc lập  Tự do  Hạnh phúc   Số: 56/QĐ-BYT Hà Nội, ngày 04 tháng 12 năm 2021    QUYẾT "
       "ĐỊNH PHÊ DUYỆT KẾ HOẠCH DINH DƯỠNG Căn cứ Nghị định số 75/2017/NĐ-CP;",
       "56/QĐ-BYT", "2021-12-04", "Hà Nội", "QUYẾT ĐỊNH", "PHÊ DUYỆT KẾ HOẠCH DINH DƯỠNG", "BỘ Y TẾ",
       "all in one line, the motto without a letter and its hyphens"},
      {"ỦY BAN THƯỜNG VỤ\nQUỐC HỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 53/2019/UBTVQH14\nHà Nội, ngày 12 tháng 3 năm 2019\nNGHỊ "
       "QUYẾT\nVỀ ĐƠN VỊ HÀNH CHÍNH\nCăn cứ Hiến pháp",
       "53/2019/UBTVQH14", "2019-03-12", "Hà Nội", "NGHỊ QUYẾT", "VỀ ĐƠN VỊ HÀNH CHÍNH", "ỦY BAN THƯỜNG VỤ QUỐC HỘI",
       "the committee of the assembly on the next line"},
      {"CÔNG AN TỈNH VĨNH LONG\nPHÒNG CẢNH SÁT GIAO THÔNG\nĐỘI CẢNH SÁT ĐƯỜNG BỘ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nVĩnh Long, ngày 28 "
       "tháng 9 năm 2026\nKẾ HOẠCH CÔNG TÁC TUẦN\n1. Thực hiện Kế hoạch",
       "", "2026-09-28", "Vĩnh Long", "KẾ HOẠCH", "CÔNG TÁC TUẦN", "ĐỘI CẢNH SÁT ĐƯỜNG BỘ", "a section of a department of the police"},
      {"ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 4/2019/QĐ-UBND | Lai Châu, ngày 22 tháng 10 năm 2019 |\nBAN HÀNH QUY "
       "ĐỊNH VỀ BÁO CÁO\nỦY BAN NHÂN DÂN TỈNH LAI CHÂU\nCăn cứ Luật\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành",
       "4/2019/QĐ-UBND", "2019-10-22", "Lai Châu", "", "BAN HÀNH QUY ĐỊNH VỀ BÁO CÁO", "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU",
       "the line of the kind is lost, and what is decided is no head"},
      {"KẾT LUẬN 127-KL/TW CỦA BỘ CHÍNH TRỊ, BAN BÍ THƯ VỀ TIẾP TỤC SẮP XẾP TỔ CHỨC BỘ MÁY\nTại phiên họp ngày 28/2/2025, sau khi nghe Ban "
       "Tổ chức Trung ương báo cáo về nhiệm vụ, Bộ Chính trị có ý kiến như sau:\nI- MỤC TIÊU",
       "127-KL/TW", "", "", "KẾT LUẬN", "VỀ TIẾP TỤC SẮP XẾP TỔ CHỨC BỘ MÁY", "BỘ CHÍNH TRỊ, BAN BÍ THƯ", "a head of one line"},
      {"BAN CHẤP HÀNH TRUNG ƯƠNG\n***Số: 367 - QĐ/TWĐTN-VPĐOÀN TNCS HỒ CHÍ MINH\nHà Nội, ngày 22 tháng 10 năm 2013\nQUYẾT ĐỊNH\nBan hành "
       "Quy chế\n- Căn cứ Điều lệ Đoàn;",
       "367-QĐ/TWĐTN-VP", "2013-10-22", "Hà Nội", "QUYẾT ĐỊNH", "Ban hành Quy chế", "BAN CHẤP HÀNH TRUNG ƯƠNG",
       "the other column is glued to the number, stars to its line"},
      {"Chương trình hành động của Đoàn thực hiện Nghị quyết\n1843\nBAN CHẤP HÀNH TRUNG ƯƠNG\n***\nSố: 26 -CTr/TWĐTN-VP\nĐOÀN TNCS HỒ CHÍ "
       "MINH\nHà Nội, ngày 19 tháng 5 năm 2021\nCHƯƠNG TRÌNH HÀNH ĐỘNG\nthực hiện Nghị quyết Đại hội\nBan Chấp hành ban hành Chương trình",
       "26-CTr/TWĐTN-VP", "2021-05-19", "Hà Nội", "CHƯƠNG TRÌNH HÀNH ĐỘNG", "thực hiện Nghị quyết Đại hội", "BAN CHẤP HÀNH TRUNG ƯƠNG",
       "the youth union's motto; a programme is no first chapter"},
      {"CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nBộ Tư pháp Số: 1707/QĐ-BTP |\nHà Nội, ngày 05 tháng 08 năm 2020\nQUYẾT ĐỊNH\nPhê duyệt Đề "
       "án\nCăn cứ Nghị định",
       "1707/QĐ-BTP", "2020-08-05", "Hà Nội", "QUYẾT ĐỊNH", "Phê duyệt Đề án", "", "the number behind the body"},
      {"TỈNH UỶ HÀ TĨNH\nĐẢNG CỘNG SẢN VIỆT NAM\nBAN TUYÊN GIÁO\n*\nHà Tĩnh, ngày 15 tháng 6 năm 2021\nSố 369 - CV/BTGTU\nGửi Đề cương "
       "tuyên truyền\n190 năm thành lập tỉnh\nKính gửi:\n- Các ban",
       "369-CV/BTGTU", "2021-06-15", "Hà Tĩnh", "", "Gửi Đề cương tuyên truyền 190 năm thành lập tỉnh", "BAN TUYÊN GIÁO",
       "a letter of the Party"},
      {"UBND XÃ VẦY NƯA\nKẾ HOẠCH\n“NĂM GIÁO DỤC” XÃ VẦY NƯA (Ban hành kèm theo Quyết định số 8/QĐ-UBND) Căn cứ công văn 167/SGD&ĐT-VP", "",
       "", "", "KẾ HOẠCH", "“NĂM GIÁO DỤC” XÃ VẦY NƯA", "UBND XÃ VẦY NƯA", "the source of a text without line breaks"},
      {"BAN CHẤP HÀNH\nTRUNG ƯƠNG\nBAN TỔ CHỨC\n|\nĐẢNG CỘNG SẢN\nVIỆT NAM\n|\nSố: 16 -\nHD/BTCTW\n|\nHà Nội, ngày\n24 tháng 9 năm "
       "2018\n|\nHƯỚNG DẪN\nKIỂM ĐIỂM HẰNG NĂM\nThực hiện Quy định",
       "16-HD/BTCTW", "2018-09-24", "Hà Nội", "HƯỚNG DẪN", "KIỂM ĐIỂM HẰNG NĂM", "BAN TỔ CHỨC", "a number broken behind its hyphen"},
      {"ỦY BAN NHÂN DÂN TỈNH GIA LAI | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n59/2006/QĐ-UBND | Pleiku, ngày 08 tháng 8 năm 2006 |\nBAN "
       "HÀNH "
       "ĐỀ ÁN DẠY NGHỀ\nỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật",
       "59/2006/QĐ-UBND", "2006-08-08", "Pleiku", "", "BAN HÀNH ĐỀ ÁN DẠY NGHỀ", "ỦY BAN NHÂN DÂN TỈNH GIA LAI",
       "a number without its word"},
      {"ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 102/KH-UBND | Hà Tĩnh,, ngày 07 tháng 4\nnăm 2022 |\nTriển khai Nghị "
       "quyết số 38/NQ-CP",
       "102/KH-UBND", "2022-04-07", "Hà Tĩnh", "", "", "ỦY BAN NHÂN DÂN", "a date over two lines is no title; a comma too many"},
      {"Kỷ niệm 110 năm Ngày sinh\n03/03/2023 17:11\nThực hiện Hướng dẫn số 96-HD/BTGTW", "", "", "", "", "Kỷ niệm 110 năm Ngày sinh", "",
       "when a page was shown"},
      {"Chủ động ứng phó với bão\nView count: 695\nThực hiện Công điện số 8/CĐ-TTg", "", "", "", "", "Chủ động ứng phó với bão", "",
       "and how often"},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.why);
    const Script script(row.text);
    const Head head = read_head(script);
    EXPECT_EQ(row.number, head.canonical_number);
    EXPECT_EQ(row.issued, head.issued.iso());
    EXPECT_EQ(row.place, script.utf8(head.place));
    EXPECT_EQ(row.kind, script.utf8(head.kind));
    EXPECT_EQ(row.title, text::tidy(script.flow.written(script.flow.source(head.title))));
    EXPECT_EQ(row.last_body, head.bodies.empty() ? "" : script.utf8(head.bodies.back()));
  }
}

TEST(Head, NumberLineTellsItsSymbolWhateverBecameOfTheNumber) {
  const struct {
    const char* line;
    const char* number;
    const char* symbol;
    bool blank;
    const char* why;
  } rows[] = {
      {"Số: 15/2022/NQ-HĐND", "15/2022/NQ-HĐND", "NQ-HĐND", false, "the year is of the number"},
      {"Số 87-KH/TU", "87-KH/TU", "KH/TU", false, "the Party's"},
      {"Số:        /KH-BCĐ", "", "KH-BCĐ", true, "left blank"},
      {"Số: ..../KH-MTTQ-BTT", "", "KH-MTTQ-BTT", true, "dots"},
      {"Số:      -KH/ĐU", "", "KH/ĐU", true, "the Party's, blank"},
      {"Số:", "", "", true, "nothing at all"},
      {"Sé: 5472/TCT-KK", "5472/TCT-KK", "TCT-KK", false, "what a recogniser made of Số"},
      {"' Số;' 12/KH-UBND", "12/KH-UBND", "KH-UBND", false, "specks"},
      {"Số: l2/KH-UBND", "12/KH-UBND", "KH-UBND", false, "a letter for the first figure"},
      {"Số: O6-KH/ĐU", "06-KH/ĐU", "KH/ĐU", false, "another"},
      {"Số: 12/KH-UBND1", "12/KH-UBND", "KH-UBND", false, "the mark of a footnote"},
      {"Số: 12/QĐ.UBND", "12/QĐ-UBND", "QĐ-UBND", false, "a full stop for the hyphen"},
      {"Số: 14/P.A-DTNT", "14/PA-DTNT", "PA-DTNT", false, "a full stop within the type"},
      {"Số: 25ŠT/CT-TTHT", "", "CT-TTHT", false, "the number cannot be read, the symbol can"},
      {"Se duyên", "", "", false, "a word"},
  };
  for (const auto& row : rows) {
    const Script script("UBND XÃ BÌNH MINH\n" + std::string(row.line) + "\nKẾ HOẠCH\nTập huấn\nCăn cứ Luật");
    const Head head = read_head(script);
    EXPECT_EQ(row.number, head.canonical_number) << row.why;
    EXPECT_EQ(row.symbol, head.symbol) << row.why;
    EXPECT_EQ(row.blank, head.number_blank) << row.why;
  }
}

TEST(Head, DateIsReadAsFarAsItCanBe) {
  const struct {
    const char* line;
    const char* issued;
    const char* why;
  } rows[] = {
      {"Bình Dương, ngày 4% tháng 02_năm 2020", "2020-02", "a figure that was not recognised"},
      {"Hà Nội, ngày AF tháng Anam 2019", "2019", "nor was the month"},
      {"Hà Nội, ngày 31 tháng 2 năm 2020", "2020-02", "no such day"},
      {"TP. Hồ Chí Minh, ngày 01 tháng 7 năm 2025", "2025-07-01", "a place with a point in it"},
      {"Ngày 12 tháng 3 năm 2020", "2020-03-12", "no place"},
      {"Nghị định số 1/2008/NĐ-CP, ngày 3 tháng 6 năm 2005", "", "another document's date"},
      {"Hà Nội. ngày. 3 thúng 6 nấm. 2005", "2005-06-03", "letters and stops of a recogniser"},
      {"Hà Nội, nga y 3 tháng 6 năm 2005", "2005-06-03", "a broken word"},
      {"Hà Nội ngày 3 tháng 6 năm 2005", "2005-06-03", "no comma"},
      {"Quận 5, ngày 3 tháng 6 năm 2005", "2005-06-03", "a place that is a number"},
      {"Cập nhật: ngày 3 tháng 6 năm 2005 lúc 8 giờ", "", "not behind a place"},
  };
  for (const auto& row : rows) {
    const Script script("UBND XÃ BÌNH MINH\nSố: 1/KH-UBND\n" + std::string(row.line) + "\nKẾ HOẠCH\nTập huấn\nCăn cứ Luật");
    EXPECT_EQ(row.issued, read_head(script).issued.iso()) << row.why;
  }
}

}  // namespace
}  // namespace danchieu::indexer
