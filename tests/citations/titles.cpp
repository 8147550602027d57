#include <gtest/gtest.h>

#include "citations/mention.h"

namespace danchieu::citations {
namespace {

std::vector<Mention> find(const char* text) { return find_mentions(text::Text(text), {}); }

/// "number relation «title» issuer", "<" where one stands inside another, in the order of the text.
std::string said(const char* text) {
  std::string all;
  for (const Mention& mention : find(text)) {
    all += (all.empty() ? "" : "; ") + (mention.number.empty() ? mention.surface : mention.number) + " " +
           std::string(name(mention.relation)) + (mention.inside >= 0 ? " <" : "");
    if (!mention.title.empty()) all += " «" + mention.title + "»";
    if (!mention.issuer.empty()) all += " " + mention.issuer;
  }
  return all;
}

TEST(Title, WordsOfOthersAreNoCueAndNoName) {
  EXPECT_EQ("62/2015/NĐ-CP repeals", said("Bãi bỏ Điều 46 và quy định về phí thi hành án dân sự tại Nghị định số 62/2015/NĐ-CP;"));
  EXPECT_EQ("Luật Quốc tịch follows", said("theo quy định tại Điều 19 của Luật Quốc tịch mà bị phát hiện gian dối"));
}

TEST(Title, ConstitutionIsNamedWithItsCountryYearOrArticle) {
  EXPECT_EQ("Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam based_on", said("Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;"));
  EXPECT_EQ("Hiến pháp based_on", said("Căn cứ Hiến pháp;"));
  EXPECT_EQ("Hiến pháp năm 2013 follows", said("theo quy định tại Điều 22 Hiến pháp năm 2013"));
  EXPECT_EQ("", said("Mọi người tuân theo Hiến pháp và pháp luật."));
}

TEST(Title, EndsWhereTheSentenceGoesOn) {
  struct {
    const char *text, *title, *why;
  } rows[] = {
      {"Thực hiện Quyết định số 7/QĐ-BCA ngày 08/9/2025 của Bộ Công an phê duyệt Chương trình phòng, chống ma túy, Ủy ban nhân dân tỉnh "
       "ban "
       "hành Kế hoạch như sau:",
       "phê duyệt Chương trình phòng, chống ma túy", "who makes the plan begins behind a comma"},
      {"Trả lời Công văn số 18/UBND-VX về giải quyết chính sách, Bộ Tài chính có ý kiến như sau:", "giải quyết chính sách",
       "so does who replies"},
      {"Căn cứ Quyết định số 7/QĐ-TTg phê duyệt Đề án về giới, Ủy ban Dân tộc đã tổ chức thực hiện.", "phê duyệt Đề án về giới",
       "and who has done something"},
      {"Chương trình số 5/CTr-UBND về phối hợp giữa Sở Y tế, Sở Giáo dục và Đào tạo trong trường học;",
       "phối hợp giữa Sở Y tế, Sở Giáo dục và Đào tạo trong trường học", "a body in a title does nothing"},
      {"Thực hiện Quyết định số 8/QĐ-TTg về phòng, chống thiên tai, Thanh tra Chính phủ xây dựng Chỉ thị về cứu nạn như sau:",
       "phòng, chống thiên tai", "any kind of document may be made"},
      {"Thực hiện Quyết định số 8/QĐ-TTg về phòng, chống thiên tai và tình hình thực tế của địa phương;", "phòng, chống thiên tai",
       "what else the plan considers"},
      {"Thực hiện Quyết định số 8/QĐ-TTg về tìm kiếm cứu nạn Để triển khai có hiệu quả;", "tìm kiếm cứu nạn", "the stop was lost"},
      {"theo Quyết định số 9/QĐ-TTg về chế độ đối với quân nhân, như sau:", "chế độ đối với quân nhân", "as follows"},
      {"theo Nghị định số 60/2021/NĐ-CP quy định cơ chế tự chủ và các quy định hiện hành", "quy định cơ chế tự chủ", "other rules"},
      {"Thông tư số 37/2020/TT-BTTTT về quy hoạch kênh tần số hết hiệu lực kể từ ngày 01/8/2026", "quy hoạch kênh tần số",
       "what becomes of it"},
      {"theo Nghị quyết số 10/2025/UBTVQH15 quy định việc hội nghị cử tri; việc giới thiệu người ứng cử; Luật Đất đai",
       "quy định việc hội nghị cử tri; việc giới thiệu người ứng cử", "a semicolon between the tasks of a title"},
      {"Thực hiện Chỉ thị số 22/CT-TW về thi đua yêu nước và chỉ đạo của UBND tỉnh tại văn bản số 23/UBND-KGVX", "thi đua yêu nước",
       "what somebody directs is no title"},
      {"đề ra tại Quyết định số 16/QĐ-TTg ngày 28/9/2021 trong công tác phòng, chống mại dâm", "", "nor is the rest of the sentence"},
      {"ban hành Kế hoạch số 67/KH-SVHTTDL về Hội thi tuyên truyền lưu động./.", "Hội thi tuyên truyền lưu động", "the sign of the end"},
      {"Cơ quan quy định tại Điều 79 Luật Thủy sản ban hành Quyết định đóng cảng", "", "no law promulgates: that is the verb"},
      {"theo Luật Đất đai, quy định của pháp luật về xây dựng", "", "nor is what else rules"},
      {"Nghị định số 89/1999/NĐ-CP tiếp tục có hiệu lực thi hành đến hết năm", "", "nor what becomes of it"},
      {"Sở Xây dựng quy định tại Nghị định số 39/2009/NĐ-CP về vật liệu nổ có trách nhiệm thu phí", "vật liệu nổ", "whose duty it is"},
      {"theo Luật Đất đai, quy định tại Điều 3 Nghị định số 5/2021/NĐ-CP", "", "where else it stands"},
      {"Tại Quy định số 97-QĐ/TW ngày 07/02/2023 về chức năng của ban cán sự đảng đã đề cập đến điểm mới", "chức năng của ban cán sự đảng",
       "what it speaks of"},
      {"- Công văn số 14/GSQL-GQ1 về nhập khẩu thạch cao (1 trang)\nCùng chủ đề", "nhập khẩu thạch cao", "a portal counts its pages"},
      {"- 4 Kế hoạch 16/KH-UBND năm 2019 thực hiện Chiến lược về giới\nỦY BAN NHÂN DÂN\nSố", "thực hiện Chiến lược về giới",
       "a heading on the next line"},
      {"- Quyết định 12/QĐ-TTg năm 2023 phê duyệt Đề án “Hiện đại hóa khí tượng đến năm 2025 do Thủ tướng Chính phủ ban hành\nTHỦ TƯỚNG "
       "CHÍNH "
       "PHỦ\n",
       "phê duyệt Đề án \"Hiện đại hóa khí tượng đến năm 2025", "an entry of a list whose quotes stay open"},
      {"Nghị định 66/2021/NĐ-CP hướng dẫn Luật Phòng, chống thiên tai\n\nSố hiệu: 66/2021/NĐ-CP", "hướng dẫn Luật Phòng, chống thiên tai",
       "a portal's record below its headline"},
      {"Thông tư số 18/2025/TT-BCT quy định về kinh doanh xăng dầu\n\nBãi bỏ cụm từ \"dầu hỏa\"", "quy định về kinh doanh xăng dầu",
       "a paragraph behind a blank line (the title went on)"},
      {"Chỉ thị số 13/CT-TTg về quản lý của\n\nỦy ban nhân dân tỉnh", "quản lý của Ủy ban nhân dân tỉnh",
       "a converter that parts all lines so"},
      {"Chỉ thị số 13/CT-TTg về bảo vệ rừng\nNgày cập nhật 30/10/2017\n", "bảo vệ rừng", "the date of the page (it was in the title)"},
      {"Thông tư số 10/2022/TT-BTC về giảm nghèo giai đoạn 2021 -\n2025. Trên cơ sở đó", "giảm nghèo giai đoạn 2021 - 2025",
       "a year on the next line is no label of a list (it was)"},
      {"Quyết định số 2358/QĐ-BGDĐT ngày 20/8/2025 của Bộ Giáo dục và Đào tạo (GDĐT) ban hành Kế hoạch năm học;",
       "ban hành Kế hoạch năm học", "a short name behind who issued it (the title was lost)"},
      {"Nghị định số: 02/2019/NĐ-CP ngày 02/1/2019 cảu Chính phủ về phòng thủ dân sự;", "phòng thủ dân sự",
       "\"của\" mistyped (issuer and title were lost)"},
      {"Thông tư 28/2020/TT-BGDĐT ngày ngày 04 tháng 9 năm 2020 về Điều lệ trường học;", "Điều lệ trường học",
       "a word typed twice (date and title were lost)"},
      {"Kế hoạch số 8/KH-UBND ngày 10/9/2024 Kế hoạch thực hiện dân chủ;", "Kế hoạch thực hiện dân chủ", "so does a school behind a date"},
      {"Căn cứ Pháp lệnh Xử lý vi phạm ngày 02/7/2002 Pháp lệnh sửa đổi một số điều của Pháp lệnh Xử lý vi phạm ngày 08/3/2007;", "",
       "the next law of a list that lost its semicolons is no title"},
      {"Thực hiện Nghị quyết số 29-NQ/TW về đổi mới giáo dục và hội nhập quốc tế đã đặt ra yêu cầu mới với nhà trường.",
       "đổi mới giáo dục và hội nhập quốc tế", "what the resolution did (it was in the title)"},
      {"Quyết định số 7/QĐ-BCA quy định về cấp đăng ký xe đã được sửa đổi, bổ sung theo Thông tư số 13/2025/TT-BCA",
       "quy định về cấp đăng ký xe", "and what was done to it (\"đã\" stayed)"},
      {"Quyết định số 8/QĐ-BGDĐT công bố thủ tục nội bộ được sửa đổi, bổ sung hoặc thay thế thuộc chức năng của Bộ.",
       "công bố thủ tục nội bộ được sửa đổi, bổ sung hoặc thay thế thuộc chức năng của Bộ", "what the title is about (it was cut)"},
      {"Thực hiện Chỉ thị số 37-CT/TW về quan hệ lao động, với các nội dung như sau:", "quan hệ lao động", "as follows, in more words"},
      {"Kế hoạch số 43/KH-PGDĐT về tuyên truyền pháp luật ngành giáo dục\nNhằm nâng cao ý thức tự giác;",
       "tuyên truyền pháp luật ngành giáo dục", "an aim with a capital on its own line"},
      {"Xét văn bản số 92/TTr-UBND về dự án kéo dài tuyến Metro, Phó Thủ tướng Chính phủ Phạm Gia Túc có ý kiến như sau:",
       "dự án kéo dài tuyến Metro", "a deputy replies, too"},
      {"Kết luận số 80-KL/TW về tiếp tục thực hiện Chỉ thị số 32-CT/TW về giáo dục pháp luật (Kết luận số 80-KL/TW);",
       "tiếp tục thực hiện Chỉ thị số 32-CT/TW về giáo dục pháp luật", "a short name ends the title, with one inside too"},
      {"- Quyết định 28/QĐ-UBND năm 2016 Kế hoạch hành động về giới\n", "Kế hoạch hành động về giới", "a list that leaves the \"về\" out"},
      {"Tại khoản 1 Điều 30 Nghị định 82/2018/NĐ-CP ngày 22/5/2018 của Chính phủ quy định khu chế xuất được áp dụng.", "",
       "the verb of the sentence is no title"},
      {"Quyết định số 94/QĐ-TTg ngày 15/6/2021 của Thủ tướng Chính phủ vềphê duyệt Chiến lược phát triển số;",
       "phê duyệt Chiến lược phát triển số", "the blank behind \"về\" was lost"},
      {"Chương trình số 16-CTr/TU về công tác dân vận, giai đoạn 2017\n- 2021; Quyết định số 5/QĐ-TTg",
       "công tác dân vận, giai đoạn 2017 - 2021", "a range of years over the end of a line is no item of a list"},
  };
  for (const auto& row : rows) {
    const auto found = find(row.text);
    ASSERT_FALSE(found.empty()) << row.text;
    EXPECT_EQ(row.title, found[0].title) << row.why;
  }
}

TEST(Title, OfALawIsItsName) {
  const std::pair<const char*, const char*> rows[] = {
      {"Luật Nhà ở số 27/2023/QH15", "Nhà ở"},
      {"Luật Ban hành văn bản quy phạm pháp luật số 64/2025/QH15;", "Ban hành văn bản quy phạm pháp luật"},
      {"Luật Thuế xuất khẩu, thuế nhập khẩu số 107/2016/QH13 ngày 6/4/2016 quy định khu phi thuế quan", "Thuế xuất khẩu, thuế nhập khẩu"},
      {"theo quy định tại khoản 3 Điều 217 của Luật Doanh nghiệp số 59/2020/QH14", "Doanh nghiệp"},
      {"Luật số 21/2023/QH15", ""},
      {"Căn cứ Luật Thủ đô (Luật số 39/2024/QH15) ngày 28/6/2024;", "Thủ đô"},
      {"Căn cứ Luật Đất đai - Luật số 31/2024/QH15 ngày 18/01/2024;", "Đất đai"},
  };
  for (const auto& [text, title] : rows) {
    const auto found = find(text);
    ASSERT_EQ(1u, found.size()) << text;
    EXPECT_EQ(title, found[0].title);
  }
}

TEST(Issuer, IsReadWhereverItStands) {
  const std::pair<const char*, const char*> rows[] = {
      {"Căn cứ các Nghị định của Chính phủ: Số 15/2018/NĐ-CP ngày 16/11/2018; số 10/2025/NĐ-CP ngày 15/5/2025;",
       "15/2018/NĐ-CP based_on Chính phủ; 10/2025/NĐ-CP based_on Chính phủ"},
      {"- Quyết định 70/QĐ-TTg năm 2013 nâng mức hỗ trợ bảo hiểm do Thủ tướng Chính phủ ban hành\n",
       "70/QĐ-TTg mentions «nâng mức hỗ trợ bảo hiểm» Thủ tướng Chính phủ"},
      {"Nghị quyết số: 41/NQ-ĐU, ngày 25/12/2018 Nghị quyết của Ban chấp hành Đảng uỷ về nhiệm vụ năm 2019;",
       "41/NQ-ĐU mentions «nhiệm vụ năm 2019» Ban chấp hành Đảng uỷ"},
      {"Thông tư số 14/2002/TTLT-BCA-BQP của liên Bộ: Công an - Quốc phòng, ngày 06/12/2002 hướng dẫn phối hợp",
       "14/2002/TTLT-BCA-BQP mentions «hướng dẫn phối hợp» liên Bộ: Công an - Quốc phòng"},
      {"Ngày 02/11/2021, Sở Văn hóa, Thể thao và Du lịch đã ban hành Kế hoạch số 67/KH-SVHTTDL;",
       "67/KH-SVHTTDL mentions Sở Văn hóa, Thể thao và Du lịch"},
      {"ngay từ đầu năm UBND Thành phố đã ban hành Chương trình hành động số 34/CTr-UBND;", "34/CTr-UBND mentions UBND Thành phố"},
      {"Xét đề nghị của Sở Y tế (Cơ quan Thường trực Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn tỉnh Kon Tum) tại Tờ trình số "
       "57/TTr-SYT",
       "57/TTr-SYT proposes Sở Y tế"},
      {"TRIỂN KHAI THI HÀNH LUẬT THỦ ĐÔ\nNgày 28 tháng 6 năm 2024, Quốc hội đã thông qua Luật Thủ đô số 39/2024/QH15",
       "LUẬT THỦ ĐÔ implements; 39/2024/QH15 mentions «Thủ đô»"},
      {"Nghị định số 63/2014/NĐ-CP quy định chi tiết một số điều của Luật Đấu thầu về lựa chọn nhà thầu;",
       "63/2014/NĐ-CP mentions «quy định chi tiết một số điều của Luật Đấu thầu về lựa chọn nhà thầu»; Luật Đấu thầu implements <"},
      {"Luật sửa đổi, bổ sung một số điều của Phòng, chống thiên tai và Luật Đê điều ngày 17/6/2020;",
       "Luật sửa đổi, bổ sung một số điều của Phòng, chống thiên tai và Luật Đê điều mentions «sửa đổi, bổ sung một số điều của Phòng, "
       "chống thiên tai và Luật Đê điều»; Luật Đê điều amends <"},
      {"nhiệm vụ tại Kế hoạch số 83-KH/TU của Ban Thường vụ Tỉnh uỷ phù hợp với tình hình xã", "83-KH/TU mentions Ban Thường vụ Tỉnh uỷ"},
      {"quán triệt Kế hoạch số 83-KH/TU của Tỉnh uỷ hoàn thành trong Quý II/2026", "83-KH/TU implements Tỉnh uỷ"},
      {"quán triệt Chỉ thị số 3-CT/TW và Nghị quyết Hội nghị lần thứ hai Ban Chấp hành Trung ương Đảng khoá XIV về phòng, chống lãng phí;",
       "3-CT/TW implements; Nghị quyết Hội nghị lần thứ hai Ban Chấp hành Trung ương Đảng implements «phòng, chống lãng phí»"},
      {"thực hiện các Quyết định của Thủ tướng Chính phủ số: 1521/QĐ-TTg ngày 06/10/2020 về luật; 21/2021/QĐ-TTg về hội đồng;",
       "1521/QĐ-TTg implements «luật» Thủ tướng Chính phủ; 21/2021/QĐ-TTg implements «hội đồng» Thủ tướng Chính phủ"},
      {"Căn cứ Nghị định của Chính phủ số: 15/2020/NĐ-CP ngày 3/4/2020 về luật;", "15/2020/NĐ-CP based_on «luật» Chính phủ"},
      {"Công văn số 2928/LĐTBXH-BVCSTE của Bộ Lao động, Thương binh và Xã hội về trẻ em;",
       "2928/LĐTBXH-BVCSTE mentions «trẻ em» Bộ Lao động, Thương binh và Xã hội"},
      {"Quyết định số 4/QĐ-UBND thực hiện Nghị quyết Đại hội XI của Đảng, Nghị quyết Đại hội XVIII Đảng bộ tỉnh;",
       "4/QĐ-UBND mentions «thực hiện Nghị quyết Đại hội XI của Đảng, Nghị quyết Đại hội XVIII Đảng bộ tỉnh»; Nghị quyết Đại hội XI của "
       "Đảng "
       "implements <; Nghị quyết Đại hội XVIII implements <"},
      {"Căn cứ Nghị định số 3/2025/NĐ-CP quy định số lượng cấp phó; quy trình bầu cử; điều động, cách chức cấp phó;\nCăn cứ Luật Đất đai;",
       "3/2025/NĐ-CP based_on «quy định số lượng cấp phó; quy trình bầu cử; điều động, cách chức cấp phó»; Luật Đất đai based_on"},
      {"I. Căn cứ xây dựng kế hoạch.\nQuyết định số 4/QĐ-TTg về sách;\nCông văn số 35/BGDĐT-GDTrH về trải nghiệm;\n",
       "4/QĐ-TTg based_on «sách»; 35/BGDĐT-GDTrH based_on «trải nghiệm»"},
      {"1. Căn cứ pháp lý\n- Căn cứ Quyết định số 3/QĐ-UBND về năm học;\n- Hướng dẫn số 57/SGDĐT-GDTrH-GDTX về nhiệm vụ;\n",
       "3/QĐ-UBND based_on «năm học»; 57/SGDĐT-GDTrH-GDTX based_on «nhiệm vụ»"},
      {"Theo đề nghị của Ban An toàn giao thông tỉnh tại Tờ trình số 39/TTr-BATGT;", "39/TTr-BATGT proposes Ban An toàn giao thông tỉnh"},
      {"Theo đề nghị của Giám đốc Sở Y tế (Thường trực Ban Vì sự tiến bộ) tại Tờ trình số 12/TTr-SYT;",
       "12/TTr-SYT proposes Giám đốc Sở Y tế"},
      {"thực hiện Quyết định số 18/QĐ-TTg của Thủ tướng Chính phủ giai đoạn 2018-2021", "18/QĐ-TTg implements Thủ tướng Chính phủ"},
      {"thực hiện Nghị quyết số 76/NQ-CP của Chính phủ với những nội dung cụ thể như sau:", "76/NQ-CP implements Chính phủ"},
      {"Trả lời công văn số 63/CT-TH của Cục thuế tỉnh Đắk Nông hỏi về hóa đơn", "63/CT-TH replies_to «hóa đơn» Cục thuế tỉnh Đắk Nông"},
      {"ý thức chấp hành Luật Giao thông đường bộ của người tham gia giao thông", "Luật Giao thông đường bộ implements"},
      {"theo Quy định 29-QĐ/TW năm 2016 thi hành Điều lệ Đảng do Ban Chấp hành Trung ương ban hành",
       "29-QĐ/TW follows «thi hành Điều lệ Đảng» Ban Chấp hành Trung ương"},
  };
  for (const auto& [text, what] : rows) EXPECT_EQ(what, said(text));
}

TEST(Relation, OfWhatIsNoNormNorProgramme) {
  const std::pair<const char*, const char*> rows[] = {
      {"Theo đề nghị của Sở Y tế tại Tờ trình số 84/TTr-SYT ngày 29/6/2011 kèm theo Báo cáo thẩm định số 81/STP-VB",
       "84/TTr-SYT proposes Sở Y tế; 81/STP-VB proposes"},
      {"Thông tư số 11/2013/TT-BTC lướng dẫn thực hiện Luật Thuế thu nhập cá nhân và Nghị định số 65/2013/NĐ-CP của Chính phủ",
       "11/2013/TT-BTC mentions «lướng dẫn thực hiện Luật Thuế thu nhập cá nhân và Nghị định số 65/2013/NĐ-CP của Chính phủ»; Luật Thuế "
       "thu "
       "nhập cá nhân implements <; 65/2013/NĐ-CP implements < Chính phủ"},
      {"mắc bệnh theo danh mục ban hành tại Quyết định số 09/2008/QĐ-BYT", "09/2008/QĐ-BYT follows"},
      {"Danh mục ban hành tại Quyết định số 09/2008/QĐ-BYT", "09/2008/QĐ-BYT mentions"},
      {"Tiếp tục triển khai các nhiệm vụ đã giao cho Công an tỉnh tại Quyết định số 25/QĐ-UBND", "25/QĐ-UBND mentions"},
      {"Thông qua nội dung điều chỉnh, bổ sung quy hoạch tại Tờ trình số 74/Ttr-UBND", "74/Ttr-UBND mentions"},
      {"Căn cứ Luật Đất đai ngày 26/11/2003;\nQua xem xét Báo cáo số 18/BC-UBND của Ủy ban nhân dân tỉnh; Báo cáo thẩm tra số 46/BC-HĐND",
       "Luật Đất đai based_on; 18/BC-UBND mentions Ủy ban nhân dân tỉnh; 46/BC-HĐND mentions"},
      {"Căn cứ Luật Phòng cháy và chữa cháy ngày 29/6/2001 và Luật Sửa đổi, bổ sung một số điều Luật Phòng cháy và chữa cháy ngày "
       "22/11/2013;",
       "Luật Phòng cháy và chữa cháy based_on; Luật Sửa đổi, bổ sung một số điều Luật Phòng cháy và chữa cháy based_on «Sửa đổi, bổ sung "
       "một "
       "số điều Luật Phòng cháy và chữa cháy»; Luật Phòng cháy và chữa cháy amends <"},
      {"Ủy ban nhân dân tỉnh thực hiện Đề án trên địa bàn tỉnh giai đoạn 2021 - 2025.", ""},
  };
  for (const auto& [text, what] : rows) EXPECT_EQ(what, said(text));
}

}  // namespace
}  // namespace danchieu::citations
