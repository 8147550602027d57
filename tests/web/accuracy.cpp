#include "web/accuracy.h"

#include <gmock/gmock.h>

#include "web/assets.h"

namespace danchieu::web {
namespace {

using testing::HasSubstr;

/// The table as the page shows it, cells between bars.
std::string shown(std::string_view json) {
  kainjow::mustache::mustache view("{{#sets}}|{{name}}{{/sets}}\n{{#rows}}{{name}}{{#cells}}|{{figure}}{{/cells}}\n{{/rows}}{{joins}}");
  return view.render(accuracy_fields(json).data());
}

constexpr std::string_view kCorpus =
    R"({"corpus":{"documents":5,"mentions":{"numbered":{"true":40,"found":40,"right":39},"named":{"true":15,"found":8,"right":8}},
        "fields":{"kind":{"right":38,"all":40}}})";

TEST(Accuracy, IsOneFigureAClassAndASet) {
  struct Row {
    const char* sentence;
    std::string json;
    const char* expected;
  };
  const Row rows[] = {
      {"F1 weighs what was missed and what was invented", std::string(kCorpus) + "}", "Chỗ dẫn có số hiệu|97,50 % (39/40)\n"},
      {"found 8 of 15 and none wrong: 16/23", std::string(kCorpus) + "}", "Chỗ dẫn chỉ có tên, không số|69,57 % (8/15)\n"},
      {"a field is a share of the mentions that were found", std::string(kCorpus) + "}", "Loại văn bản|95,00 % (38/40)\n"},
      {"a class that only one set has is a dash in the other",
       std::string(kCorpus) + R"(,"outside":{"documents":24,"mentions":{"pinpoint":{"true":4,"found":4,"right":4}},"fields":{}}})",
       "Điểm, khoản, điều|–|100,00 % (4/4)\n"},
      {"no class, no row", R"({"corpus":{"documents":5,"mentions":{},"fields":{}}})", "|5 kế hoạch của kho mẫu\n"},
      {"joins, where they were measured", R"({"identity":{"plans":20000,"mentions":170813,"wrong_joins":0.00083,"missed_joins":0.0144}})",
       "nối nhầm 0,08 % số cặp đã nối, bỏ sót 1,44 %"},
  };
  for (const Row& row : rows) EXPECT_THAT(shown(row.json), HasSubstr(row.expected)) << row.sentence;
}

TEST(Accuracy, OfThisBuildIsInIt) {
  ASSERT_NE(asset("accuracy.json"), nullptr);
  EXPECT_THAT(shown(asset("accuracy.json")->text), HasSubstr("5 kế hoạch của kho mẫu"));
}

}  // namespace
}  // namespace danchieu::web
