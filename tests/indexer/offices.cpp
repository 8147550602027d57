#include "indexer/offices.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace danchieu::indexer {
namespace {

using testing::ElementsAreArray;

TEST(Offices, AreCutWhereOneEndsAndTheNextBegins) {
  const struct {
    const char* printed;
    std::vector<std::string> offices;
    const char* why;
  } rows[] = {
      {"TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH", {"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"}, "the usual three"},
      {"KT. TỔNG CỤC TRƯỞNG PHÓ TỔNG CỤC TRƯỞNG", {"KT. TỔNG CỤC TRƯỞNG", "PHÓ TỔNG CỤC TRƯỞNG"}, "an office inside another is none"},
      {"TL. BỘ TRƯỞNG KT. CHÁNH VĂN PHÒNG PHÓ CHÁNH VĂN PHÒNG",
       {"TL. BỘ TRƯỞNG", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"},
       "by order, and in place of"},
      {"T/M BAN THƯỜNG VỤ BÍ THƯ", {"T/M BAN THƯỜNG VỤ", "BÍ THƯ"}, "the Party's slash"},
      {"T/M BAN BÍ THƯ THƯỜNG TRỰC BAN BÍ THƯ", {"T/M BAN BÍ THƯ", "THƯỜNG TRỰC BAN BÍ THƯ"}, "the Secretariat is a body"},
      {"T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ THƯỜNG TRỰC", {"T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ THƯỜNG TRỰC"}, "one office"},
      {"KT. BỘ TRƯỞNG BỘ NỘI VỤ THỨ TRƯỞNG", {"KT. BỘ TRƯỞNG BỘ NỘI VỤ", "THỨ TRƯỞNG"}, "a joint paper names the ministry"},
      {"KT. TƯ LỆNH PHÓ TƯ LỆNH KIÊM THAM MƯU TRƯỞNG", {"KT. TƯ LỆNH", "PHÓ TƯ LỆNH KIÊM THAM MƯU TRƯỞNG"}, "two offices of one man"},
      {"TRƯỞNG BAN CHỦ TỊCH UBND HUYỆN", {"TRƯỞNG BAN", "CHỦ TỊCH UBND HUYỆN"}, "what the head of a committee is elsewhere"},
      {"Q. GIÁM ĐỐC", {"Q. GIÁM ĐỐC"}, "acting"},
      {"", {}, "nothing"},
  };
  for (const auto& row : rows) {
    const Script script(row.printed);
    std::vector<std::string> offices;
    for (const text::Span span : cut_offices(script, {{0, script.flow.size()}})) offices.push_back(script.utf8(span));
    EXPECT_THAT(offices, ElementsAreArray(row.offices)) << row.why;
  }
}

TEST(Offices, AnAbbreviationNamesSomebodyElse) {
  for (const char32_t* yes : {U"kt. chu tich", U"t/m ban thuong vu", U"tl. bo truong", U"tuq. giam doc", U"tm ban chi dao"})
    EXPECT_TRUE(signs_for_another(yes));
  for (const char32_t* no : {U"q. giam doc", U"pho chu tich", U"tl", U"ktoan", U""}) EXPECT_FALSE(signs_for_another(no));
}

}  // namespace
}  // namespace danchieu::indexer
