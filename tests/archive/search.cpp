/// What a question finds, and in which order.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "citations/number.h"
#include "tests/archive/small_archive.h"
#include "text/chars.h"

namespace danchieu::archive {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

const std::vector<Draft>& drafts() {
  static const std::vector<Draft> all{
      {.title = "Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc năm 2022",
       .pages = {"Kế hoạch tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc.\nĐường lối của Đảng.", "Trang hai nói về hoà bình."},
       .mentions = {mention("44-KL/TW", "vn:dang/kl/tw/k12/44"), mention("44-KL/TW", "vn:dang/kl/tw/k12/44")},
       .year = 2022,
       .province = "Kon Tum",
       .province_today = "Quảng Ngãi",
       .level = "district",
       .number = "12/KH-BCĐ",
       .issuer = "Ban Chỉ đạo huyện Ngọc Hồi",
       .issued = "2022-05-04"},
      {.title = "Xây dựng phong trào thi đua năm 2023",
       .pages =
           {"Phong trào được toàn thể nhân dân hưởng ứng; hội nghị toàn quốc của dân quân vào ngày mai. Một lần có ngày hội toàn dân."},
       .mentions = {mention("44-KL/TW", "vn:dang/kl/tw/k12/44")},
       .year = 2023,
       .province = "Quảng Ngãi",
       .level = "province",
       .issuer = "Công an tỉnh Quảng Ngãi",
       .issued = "2023"},
      {.title = "Phòng, chống ma túy",
       .pages = {"Má, ma, mả và mạ: đường ma túy qua Đình Dương."},
       .year = 2024,
       .province = "Hải Dương",
       .province_today = "Hải Phòng",
       .level = "commune",
       .kind = "Công văn",
       .number = "44-KL/TW",
       .issuer = "Công an xã"},
      {.title = "Nhà ở của dân",
       .pages = {"Nhà ở. Mạ non. Anh Dương ở Đường Lâm. Dương gian, Dương."},
       .level = "central",
       .kind = "CÔNG VĂN"},
  };
  return all;
}

enum Plan { festival, movement, drugs, houses };
std::string title(Plan plan) { return drafts()[plan].title; }

class Search : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder = new TemporaryFolder;
    fill(folder->path(), drafts());
  }
  static void TearDownTestSuite() { delete folder; }

  std::vector<Plan> plans(const Query& query) {
    std::vector<Plan> found;
    const Found answer = archive.search(query);
    for (const Hit& hit : answer.hits)
      for (const Plan plan : {festival, movement, drugs, houses})
        if (hit.plan.title == title(plan)) found.push_back(plan);
    EXPECT_EQ(answer.total, static_cast<int>(found.size()));
    return found;
  }

  static TemporaryFolder* folder;
  Archive archive{folder->path()};
};
TemporaryFolder* Search::folder = nullptr;

struct Asked {
  std::string why;
  Node root;
  std::vector<Plan> found;
  bool in_order = false;
};

TEST_F(Search, FindsPlans) {
  const std::vector<Asked> table{
      {"without marks, the plan with these words in its title before the one that mentions them in passing",
       words({"ngay", "hoi", "toan", "dan"}),
       {festival, movement},
       true},
      {"the same with marks", words({"Ngày", "hội", "toàn", "dân"}), {festival, movement}, true},
      {"all capitals, decomposed", words({"NGA\u0300Y", "HO\u0323\u0302I", "TOA\u0300N", "DA\u0302N"}), {festival, movement}, true},
      {"a word that is in all texts but one", word("toan"), {festival, movement}},
      {"all words must be there", words({"ngay", "hoi", "ma"}), {}},
      {"hoà is hòa", word("hòa"), {festival}},
      {"đ is found by d", word("duong"), {festival, drugs, houses}},
      {"a word with marks finds them all and prefers itself", word("Dương"), {houses, drugs, festival}, true},
      {"another one", word("đường"), {festival, drugs, houses}},
      {"mạ: one plan has no more than that, the other has it among others", word("mạ"), {houses, drugs}},
      {"a phrase", phrase("hoi toan dan"), {festival, movement}, true},
      {"a phrase in another order", phrase("dan toan hoi"), {}},
      {"a phrase with words in between", phrase("phong trao thi dua nam"), {}},
      {"a phrase does not run across pages", phrase("cua Dang trang hai"), {}},
      {"a phrase over a line's end and a full stop", phrase("to quoc duong loi"), {festival}},
      {"two parts written together with a hyphen are a phrase", word("hoà-bình"), {festival}},
      {"either", any({word("hòa"), word("mạ")}), {festival, drugs, houses}},
      {"but not", but_not(word("duong"), word("ma")), {festival}},
      {"everything", {}, {festival, movement, drugs, houses}},
      {"a word without a letter asks for nothing", all({word("–"), word("hòa")}), {festival}},
      {"nothing of the kind", word("tàu-vũ-trụ"), {}},
  };
  for (const Asked& row : table) {
    if (row.in_order) EXPECT_THAT(plans(ask(row.root)), testing::ElementsAreArray(row.found)) << row.why;
    else EXPECT_THAT(plans(ask(row.root)), testing::UnorderedElementsAreArray(row.found)) << row.why;
  }
}

TEST_F(Search, ExactMarksFilter) {
  const std::vector<Asked> table{
      {"a word", word("Dương"), {drugs, houses}},
      {"a word of another tone placement", word("hòa"), {festival}},
      {"đ is a letter of its own", word("đường"), {festival, drugs, houses}},
      {"a word without marks is not asked for any", word("duong"), {festival, drugs, houses}},
      {"all words, wherever they are", words({"mạ", "Dương"}), {drugs, houses}},
      {"a phrase whose words occur exactly, side by side", phrase("Đình Dương"), {drugs}},
      {"a phrase whose words occur exactly, but elsewhere: Đường Lâm is there, so is Dương", phrase("Dương Lâm"), {}},
      {"the same phrase as it is", phrase("đường lâm"), {houses}},
      {"marks on some of its words only", phrase("duong Lâm"), {houses}},
      {"inside a but-not the phrase is checked, too", but_not(word("Dương"), phrase("Dương Lâm")), {drugs, houses}},
      {"and inside an either", any({phrase("Dương Lâm"), word("hòa")}), {festival}},
      {"two phrases", all({phrase("mạ non"), phrase("nhà ở")}), {houses}},
  };
  for (const Asked& row : table) {
    Query query = ask(row.root);
    query.exact_marks = true;
    EXPECT_THAT(plans(query), testing::UnorderedElementsAreArray(row.found)) << row.why;
  }
}

std::string term_of(std::string_view typed) { return citations::find_typed_numbers(typed).at(0).term; }

TEST_F(Search, FindsNumbersInWhateverFormTheyAreTyped) {
  for (const char* typed : {"44-KL/TW", "44 kl/tw", "kl 44", "kết luận 44"})
    EXPECT_THAT(plans(ask(number(term_of(typed)))), ElementsAre(drugs, festival, movement))
        << typed << ": first the plan that bears it, then the one that cites it more often";
  EXPECT_THAT(plans(ask(number(term_of("12/KH-BCĐ")))), ElementsAre(festival));
  EXPECT_THAT(plans(ask(number(term_of("45-KL/TW")))), IsEmpty());
  EXPECT_THAT(plans(ask(all({number(term_of("44-KL/TW")), word("hòa")}))), ElementsAre(festival));
}

TEST_F(Search, FiltersByFields) {
  struct Row {
    std::string field, value;
    std::vector<Plan> found;
  };
  const std::vector<Row> table{
      {"year", "2022", {festival}},
      {"year", "2022..2023", {festival, movement}},
      {"year", "2023..", {movement, drugs}},
      {"year", "..2022", {festival}},
      {"year", "2024..2022", {}},
      {"year", "..", {}},
      {"year", "năm nay", {}},
      {"province", "Kon Tum", {festival}},
      {"province", "tỉnh kon tum", {festival}},
      {"province", "quảng ngãi", {festival, movement}},  // of today, and of then
      {"province", "Hải Phòng", {drugs}},
      {"province", "Atlantis", {}},
      {"level", "district", {festival}},
      {"level", "huyện", {festival}},
      {"level", "cấp xã", {drugs}},
      {"level", "TINH", {movement}},
      {"level", "trung ương", {houses}},
      {"kind", "kế hoạch", {festival, movement}},
      {"kind", "cong van", {drugs, houses}},
      {"issuer", "Công an xã", {drugs}},
      {"issuer", "Công an", {movement, drugs}},  // no issuer is just that, so it is looked for inside
      {"issuer", "an công", {}},
      {"cites", "44-KL/TW", {festival, movement}},
      {"cites", "kl 44", {festival, movement}},
      {"cites", "vn:dang/kl/tw/k12/44", {festival, movement}},
      {"cites", "12/KH-BCĐ", {}},  // it is held, nobody cites it
      {"cites", "gì đó", {}},
      {"colour", "red", {}},
      {"kind", "", {}},
  };
  for (const Row& row : table)
    EXPECT_THAT(plans(ask(field(row.field, row.value))), testing::UnorderedElementsAreArray(row.found)) << row.field << ":" << row.value;
  EXPECT_THAT(plans(ask(all({word("toan"), field("year", "2023")}))), ElementsAre(movement));
  EXPECT_THAT(plans(ask(but_not({}, field("province", "Kon Tum")))), UnorderedElementsAre(movement, drugs, houses));
}

TEST_F(Search, SortsByDateAndPlansWithoutOneComeLast) {
  Query query = ask({});
  query.sort = Sort::newest;
  EXPECT_THAT(plans(query), ElementsAre(drugs, movement, festival, houses));
  query.sort = Sort::oldest;
  EXPECT_THAT(plans(query), ElementsAre(festival, movement, drugs, houses));
  query.sort = Sort::relevance;
  EXPECT_THAT(plans(query), ElementsAre(drugs, movement, festival, houses)) << "where the question ranks nothing: the newest first";
}

TEST_F(Search, SortsByHowOftenAPlanIsCited) {
  TemporaryFolder other;
  const auto cites = [](std::string title, std::string number, std::string work) {
    return Draft{.title = std::move(title), .pages = {"x"}, .mentions = {mention(std::move(number), std::move(work))}};
  };
  Draft rare{.title = "rare", .pages = {"x"}, .year = 2024, .number = "5/2024/NĐ-CP"};
  Draft often{.title = "often", .pages = {"x"}, .year = 2020, .number = "6/2020/NĐ-CP"};
  rare.kind = often.kind = "Nghị định";
  fill(other.path(), {rare, often, cites("a", "6/2020/NĐ-CP", "vn:qppl/nd/cp/2020/6"), cites("b", "6/2020/NĐ-CP", "vn:qppl/nd/cp/2020/6"),
                      cites("c", "5/2024/NĐ-CP", "vn:qppl/nd/cp/2024/5")});
  Query query = ask({});
  query.sort = Sort::most_cited;
  query.limit = 2;
  EXPECT_THAT(titles(Archive(other.path()).search(query)), ElementsAre("often", "rare"));
}

TEST_F(Search, PagesThroughTheHitsWithoutLosingTheTotal) {
  Query query = ask({});
  query.sort = Sort::newest;
  query.limit = 2;
  query.offset = 1;
  const Found found = archive.search(query);
  EXPECT_EQ(found.total, 4);
  EXPECT_THAT(titles(found), ElementsAre(title(movement), title(festival)));
  query.offset = 100;
  EXPECT_EQ(archive.search(query).total, 4);
  query.limit = query.offset = -1;
  EXPECT_EQ(archive.search(query).total, 4);
}

TEST_F(Search, CountsFacetsOverAllMatches) {
  Query query = ask({});
  query.limit = 1;
  const Found found = archive.search(query);
  EXPECT_THAT(found.facets.at("year"), ElementsAre(Pair("2024", 1), Pair("2023", 1), Pair("2022", 1)));
  EXPECT_THAT(found.facets.at("province"),
              ElementsAre(Pair("Quảng Ngãi", 2), Pair("Hải Dương", 1), Pair("Hải Phòng", 1), Pair("Kon Tum", 1)));
  EXPECT_THAT(found.facets.at("kind"), ElementsAre(Pair("CÔNG VĂN", 2), Pair("Kế hoạch", 2))) << "spellings of one kind count together";
  EXPECT_THAT(found.facets.at("level"),
              UnorderedElementsAre(Pair("central", 1), Pair("province", 1), Pair("district", 1), Pair("commune", 1)));
  EXPECT_THAT(found.facets.at("cites"), ElementsAre(Pair("vn:dang/kl/tw/k12/44", 2)));
  EXPECT_EQ(found.labels.at("vn:dang/kl/tw/k12/44"), "44-KL/TW");
  EXPECT_THAT(archive.search(ask(word("nothing"))).facets["year"], IsEmpty());
}

TEST_F(Search, AskingForAFacetsValueFindsAsManyPlansAsItCounts) {
  for (const Node& root : {Node{}, word("toan"), word("duong"), any({word("hòa"), word("mạ")})}) {
    for (const auto& [name, facet] : archive.search(ask(root)).facets)
      for (const auto& [value, count] : facet)
        EXPECT_EQ(archive.search(ask(all({root, field(name, value)}))).total, count) << name << ":" << value;
  }
}

TEST_F(Search, ScoresArePercentOfTheBest) {
  const Found found = archive.search(ask(words({"ngay", "hoi"})));
  ASSERT_EQ(found.hits.size(), 2u);
  EXPECT_DOUBLE_EQ(found.hits[0].score, 100);
  EXPECT_LT(found.hits[1].score, 100);
  EXPECT_GT(found.hits[1].score, 0);
}

TEST_F(Search, MarksNeverTakeAPlanAwayAndExactMarksNeverAddOne) {
  const std::vector<std::string> typed{"ngày", "Hội", "hòa", "hoà", "dương", "đường", "mà", "mạ", "Tổ", "quốc", "dân", "túy", "tuý"};
  for (const std::string& a : typed)
    for (const std::string& b : typed) {
      const auto total = [&](const Node& root, bool exact) {
        Query query = ask(root);
        query.exact_marks = exact;
        return archive.search(query).total;
      };
      for (const auto& [marked, folded] : {std::pair(words({a, b}), words({text::fold(a), text::fold(b)})),
                                           std::pair(phrase(a + " " + b), phrase(text::fold(a + " " + b)))}) {
        EXPECT_EQ(total(marked, false), total(folded, false)) << a << " " << b;
        EXPECT_LE(total(marked, true), total(marked, false)) << a << " " << b;
        EXPECT_EQ(total(folded, true), total(folded, false)) << a << " " << b;
      }
    }
}

TEST(SearchOfWords, NearEachOtherAndTheirBegins) {
  const auto near = [](std::string text, int distance) {
    Node node = word(std::move(text));
    node.kind = Node::Kind::near;
    node.distance = distance;
    return node;
  };
  const auto prefix = [](std::string text) {
    Node node = word(std::move(text));
    node.kind = Node::Kind::prefix;
    return node;
  };
  TemporaryFolder folder;
  fill(folder.path(), {{.title = "apart", .pages = {"bảo một hai ba vệ"}}, {.title = "close", .pages = {"vệ một bảo"}}});
  Archive archive(folder.path());
  struct {
    Node asked;
    std::vector<std::string> found;
    const char* why;
  } rows[] = {
      {near("bảo vệ", 0), {}, "side by side in neither"},
      {near("bảo vệ", 1), {"close"}, "one word between, in any order"},
      {near("bao ve", 3), {"apart", "close"}, "without marks, three words between"},
      {near("bảo", 3), {"apart", "close"}, "a word alone is near to itself"},
      {prefix("b"), {"apart", "close"}, "the begin of a word"},
      {prefix("HA"), {"apart"}, "without marks and in any case"},
      {prefix("xyz"), {}, "no word begins so"},
      {prefix("*"), {}, "no begin at all"},
  };
  for (const auto& row : rows)
    EXPECT_THAT(titles(archive.search(ask(row.asked))), testing::UnorderedElementsAreArray(row.found)) << row.why;
}

TEST(SearchOfHostileText, WordsOfAnyLengthAreIndexedAndFoundWhole) {
  TemporaryFolder folder;
  const std::string many(5000, 'a'), marked = [] {
    std::string text;
    for (int i = 0; i < 3000; ++i) text += "ế";
    return text;
  }();
  fill(folder.path(), {{.title = many, .pages = {"x " + many + "b y"}, .issuer = many},
                       {.title = "marked", .pages = {marked, std::string("nul\0nul", 7), "\xff\xfe"}},
                       {.title = "empty", .pages = {}}});
  Archive archive(folder.path());
  EXPECT_THAT(titles(archive.search(ask(word(many + "b")))), ElementsAre(many));
  EXPECT_THAT(titles(archive.search(ask(word(many + "c")))), IsEmpty());
  EXPECT_THAT(titles(archive.search(ask(phrase("x " + many + "b y")))), ElementsAre(many));
  EXPECT_THAT(titles(archive.search(ask(field("issuer", many)))), ElementsAre(many));
  EXPECT_THAT(titles(archive.search(ask(word(marked)))), ElementsAre("marked"));
  Query exact = ask(phrase(marked));
  exact.exact_marks = true;
  EXPECT_THAT(titles(archive.search(exact)), ElementsAre("marked"));
  EXPECT_EQ(archive.search(ask({})).total, 3);
}

TEST(SearchOfHostileText, TwoWorksWithOneNumberAreToldApart) {
  TemporaryFolder folder;
  const auto cites = [](const std::string& key, const std::string& issuer, const std::string& issued) {
    citations::Mention plan = mention("17/KH-UBND", key);
    plan.issuer = issuer;
    plan.issued = *text::Date::from_iso(issued);
    return plan;
  };
  fill(folder.path(), {{.title = "a", .pages = {"x"}, .mentions = {cites("vn:hc/kh/ubnd@kon-tum/2022/17", "UBND tỉnh Kon Tum", "2022-03-01")}},
                       {.title = "b", .pages = {"x"}, .mentions = {cites("vn:hc/kh/ubnd@lai-chau/2022/17", "UBND xã A", "2022-01-02")}},
                       {.title = "c", .pages = {"x"}, .mentions = {cites("vn:hc/kh/ubnd@son-la/2022/17", "UBND xã A", "2022-01-02")}}});
  const Found found = Archive(folder.path()).search(ask({}));
  EXPECT_EQ(found.facets.at("cites").size(), 3u);
  EXPECT_EQ(found.labels.at("vn:hc/kh/ubnd@kon-tum/2022/17"), "17/KH-UBND (UBND tỉnh Kon Tum, 2022)");
  EXPECT_EQ(found.labels.at("vn:hc/kh/ubnd@son-la/2022/17"), "17/KH-UBND (UBND xã A, 2022) (hc/kh/ubnd@son-la/2022/17)");
}

TEST(Works, OfAFacetAreCalledWhatPeopleCallThem) {
  TemporaryFolder folder;
  citations::Mention law = mention("", "vn:work/luat-quan-ly-thue");
  law.surface = "Luật Quản lý thuế";
  law.title = "quy định về hồ sơ miễn thuế";
  law.issuer = "Bộ Tài chính";
  law.issued = *text::Date::from_iso("2016-12-21");
  law.named_only = true;
  citations::Mention budget = mention("", "vn:qppl/l/qh/qh13.2015/83");
  budget.surface = "Luật Ngân sách nhà nước";
  fill(folder.path(), {{.title = "a", .pages = {"x"}, .mentions = {mention("31/2024/QH15", "vn:qppl/l/qh/qh15.2024/31"), law, budget}}});
  Archive archive(folder.path());
  const Found found = archive.search(ask({}));
  EXPECT_EQ(found.labels.at("vn:qppl/l/qh/qh15.2024/31"), "Luật Đất đai 31/2024/QH15");
  EXPECT_EQ(found.labels.at("vn:work/luat-quan-ly-thue"), "Luật Quản lý thuế") << "not what stands behind its name";
  EXPECT_EQ(archive.head("vn:work/luat-quan-ly-thue")->issuer, "") << "nor who";
  EXPECT_EQ(archive.head("vn:work/luat-quan-ly-thue")->issued, "") << "nor when";
  EXPECT_EQ(found.labels.at("vn:qppl/l/qh/qh13.2015/83"), "Luật Ngân sách nhà nước 83/2015/QH13") << "once its name stood twice";
  const auto work = archive.work("vn:qppl/l/qh/qh15.2024/31");
  ASSERT_TRUE(work);
  EXPECT_EQ(work->issued, "2024-01-18") << "from the table of laws, where no text tells";
}

TEST(Fields, AreNamedInBothLanguagesWithAndWithoutMarks) {
  for (const char* name : {"province", "PROVINCE", "tỉnh", "tinh", "TỈNH"}) EXPECT_EQ(field_named(name)->name, "province") << name;
  for (const char* name : {"cơ-quan", "co quan", "coquan", "issuer"}) EXPECT_EQ(field_named(name)->name, "issuer") << name;
  for (const char* name : {"", "-", "tỉn", "colour"}) EXPECT_EQ(field_named(name), nullptr) << name;
  for (const Field& each : fields()) {
    EXPECT_EQ(field_named(each.name), &each);
    EXPECT_EQ(field_named(each.vietnamese), &each);
    EXPECT_NE(each.example.find(each.vietnamese), std::string_view::npos) << each.example;
  }
}

}  // namespace
}  // namespace danchieu::archive
