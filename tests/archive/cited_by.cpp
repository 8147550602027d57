/// Who cites a work, directly and through others; what works are.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "archive/hash.h"
#include "archive/schema.h"
#include "tests/archive/small_archive.h"

namespace danchieu::archive {
namespace {

using citations::Relation;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

// Works of the tests: A, B, C … each with a number of its own.
std::string work(char name) { return std::string("vn:hc/kh/") + name; }
std::string number_of(char name) { return std::to_string(name) + "/KH-UBND"; }
citations::Mention cite(char name, Relation relation = Relation::implements, int inside = -1) {
  return mention(number_of(name), work(name), relation, inside);
}

/// A plan that is a work itself: the key is the one that its own head gives.
constexpr const char* kOwnKey = "vn:qppl/nd/cp/2020/7";
Draft held(std::string title, std::vector<citations::Mention> mentions) {
  return {.title = std::move(title),
          .pages = {"x"},
          .mentions = std::move(mentions),
          .year = 2020,
          .kind = "Nghị định",
          .number = "7/2020/NĐ-CP"};
}
Draft plan(std::string title, std::vector<citations::Mention> mentions) {
  return {.title = std::move(title), .pages = {"trang một ", "trang hai"}, .mentions = std::move(mentions)};
}

/// "title relation [direct | through …] times", one string a row.
std::vector<std::string> told(const std::vector<CitingPlan>& rows) {
  std::vector<std::string> all;
  for (const CitingPlan& row : rows) {
    std::string line = row.plan.title + " " + row.relation + (row.direct ? " direct" : " through");
    for (const std::string& each : row.through) line += " " + each;
    all.push_back(line + " x" + std::to_string(row.times));
  }
  std::sort(all.begin(), all.end());
  return all;
}

struct Case {
  std::string why;
  std::vector<Draft> drafts;
  std::string asked;
  std::vector<std::string> rows;
};

const std::vector<Case>& cases() {
  const std::string a = number_of('A'), b = number_of('B'), c = number_of('C');
  static const std::vector<Case> all{
      {"a plan that names it", {plan("P", {cite('A')}), plan("Q", {cite('B')})}, work('A'), {"P implements direct x1"}},
      {"of several relations the strongest",
       {plan("P", {cite('A', Relation::mentions), cite('A', Relation::follows), cite('A', Relation::based_on)})},
       work('A'),
       {"P follows direct x3"}},
      {"in the title of another document: through that one, with what the plan says to it",
       {plan("P", {cite('A', Relation::based_on), cite('B', Relation::continues, 0)})},
       work('B'),
       {"P based_on through " + a + " x1"}},
      {"a title in a title",
       {plan("P", {cite('A'), cite('B', Relation::implements, 0), cite('C', Relation::continues, 1)})},
       work('C'),
       {"P implements through " + a + " " + b + " x1"}},
      {"directly and in a title: direct, both counted",
       {plan("P", {cite('A'), cite('B', Relation::continues, 0), cite('B', Relation::mentions)})},
       work('B'),
       {"P mentions direct x2"}},
      {"what one plan's text says of two works is true for every plan that cites the first",
       {plan("P", {cite('A'), cite('B', Relation::implements, 0)}), plan("Q", {cite('A', Relation::follows)})},
       work('B'),
       {"P implements through " + a + " x1", "Q follows through " + a + " x0"}},
      {"a chain over two texts",
       {plan("P", {cite('A'), cite('B', Relation::implements, 0)}), plan("Q", {cite('B'), cite('C', Relation::implements, 0)}),
        plan("R", {cite('A')})},
       work('C'),
       {"P implements through " + a + " " + b + " x0", "Q implements through " + b + " x1", "R implements through " + a + " " + b + " x0"}},
      {"the shortest chain wins",
       {plan("P", {cite('A'), cite('B', Relation::implements, 0)}), plan("Q", {cite('B'), cite('C', Relation::implements, 0)}),
        plan("R", {cite('A'), cite('C', Relation::implements, 0)})},
       work('C'),
       {"P implements through " + a + " x0", "Q implements through " + b + " x1", "R implements through " + a + " x1"}},
      {"a document named without a number in between is called by its title",
       {plan("P", {[] {
                     citations::Mention m = cite('A');
                     m.number = m.work = "";
                     m.title = "Chương trình";
                     return m;
                   }(),
                   cite('B', Relation::implements, 0)})},
       work('B'),
       {"P implements through Chương trình x1"}},
      {"a document that replaces another leads to it no more; who names it in that title mentions it",
       {plan("P", {cite('A'), cite('B', Relation::replaces, 0)}), plan("Q", {cite('A')})},
       work('B'),
       {"P mentions through " + a + " x1"}},
      {"cycles end",
       {plan("P", {cite('A'), cite('B', Relation::implements, 0)}), plan("Q", {cite('B'), cite('A', Relation::implements, 0)}),
        plan("R", {cite('C'), cite('C', Relation::implements, 0)})},
       work('A'),
       {"P implements direct x1", "Q implements through " + b + " x1"}},
      {"a held plan leads to what it implements, not to what it names in passing",
       {held("N", {cite('A'), cite('B', Relation::mentions)}), plan("P", {mention("7/2020/NĐ-CP", kOwnKey, Relation::follows)})},
       work('A'),
       {"N implements direct x1", "P follows through 7/2020/NĐ-CP x0"}},
      {"… not to what it names in passing",
       {held("N", {cite('A'), cite('B', Relation::mentions)}), plan("P", {mention("7/2020/NĐ-CP", kOwnKey, Relation::follows)})},
       work('B'),
       {"N mentions direct x1"}},
      {"a held plan of which another text says what it does",
       {held("N", {}), plan("P", {mention("7/2020/NĐ-CP", kOwnKey), cite('A', Relation::based_on, 0)})},
       work('A'),
       {"N based_on through x0", "P implements through 7/2020/NĐ-CP x1"}},
      {"a plan does not cite itself",
       {held("N", {mention("7/2020/NĐ-CP", kOwnKey)}), plan("P", {mention("7/2020/NĐ-CP", kOwnKey)})},
       kOwnKey,
       {"P implements direct x1"}},
      {"a partial mention is nobody's", {plan("P", {mention("12-NQ/TW", "")})}, work('A'), {}},
  };
  return all;
}

TEST(CitedBy, FindsDirectAndThroughOthers) {
  for (const Case& each : cases()) {
    TemporaryFolder folder;
    fill(folder.path(), each.drafts);
    Archive archive(folder.path());
    const std::vector<CitingPlan> rows = archive.cited_by(each.asked);
    EXPECT_EQ(told(rows), each.rows) << each.why;
    const std::optional<Work> work = archive.work(each.asked);
    if (each.rows.empty()) continue;
    ASSERT_TRUE(work) << each.why;
    EXPECT_EQ(work->plans, static_cast<int>(rows.size())) << each.why;
    EXPECT_EQ(work->direct, std::count_if(rows.begin(), rows.end(), [](const CitingPlan& row) { return row.direct; })) << each.why;
  }
}

TEST(CitedBy, OfAnUnknownWorkIsNothing) {
  TemporaryFolder folder;
  fill(folder.path(), {});
  Archive archive(folder.path());
  EXPECT_THAT(archive.cited_by("vn:no/such"), IsEmpty());
  EXPECT_FALSE(archive.work("vn:no/such"));
}

TEST(CitedBy, TellsWhereItIsSaid) {
  TemporaryFolder folder;
  Draft draft = plan("P", {cite('A'), cite('B', Relation::implements, 0)});
  draft.mentions[0].span = {3, 6};
  draft.mentions[1].span = {11, 14};
  draft.mentions[1].evidence = "câu trên trang hai";
  fill(folder.path(), {draft, held("N", {}), plan("Q", {mention("7/2020/NĐ-CP", kOwnKey), cite('B', Relation::implements, 0)})});
  Archive archive(folder.path());
  for (const CitingPlan& row : archive.cited_by(work('B'))) {
    if (row.plan.title == "P") {
      EXPECT_EQ(row.page, 2);
      EXPECT_EQ(row.start, 11u);
      EXPECT_EQ(row.evidence, "câu trên trang hai");
      EXPECT_EQ(row.said_in, "");
    } else if (row.plan.title == "N") {
      EXPECT_EQ(row.said_in,
                sha256(bytes_of(plan("Q", {mention("7/2020/NĐ-CP", kOwnKey), cite('B', Relation::implements, 0)}))).substr(0, 12));
      EXPECT_EQ(row.evidence, "Thực hiện văn bản số " + number_of('B'));
    }
  }
}

TEST(CitedBy, Filters) {
  TemporaryFolder folder;
  const auto at = [](std::string title, int year, std::string province, std::string today, std::string level, Relation relation) {
    return Draft{.title = std::move(title),
                 .pages = {"x"},
                 .mentions = {cite('A', relation)},
                 .year = year,
                 .province = std::move(province),
                 .province_today = std::move(today),
                 .level = std::move(level)};
  };
  fill(folder.path(), {at("P", 2022, "Kon Tum", "Quảng Ngãi", "district", Relation::implements),
                       at("Q", 2022, "Quảng Ngãi", "Quảng Ngãi", "province", Relation::follows),
                       at("R", 2023, "Lai Châu", "Lai Châu", "province", Relation::based_on)});
  Archive archive(folder.path());
  struct Row {
    CitedByFilter filter;
    std::vector<std::string> plans;
  };
  const auto filter = [](std::string relation, int year = 0, std::string province = "", std::string level = "") {
    return CitedByFilter{std::move(relation), year, std::move(province), std::move(level)};
  };
  const std::vector<Row> table{
      {{}, {"P", "Q", "R"}},
      {filter("implements"), {"P", "Q"}},
      {filter("follows"), {"Q"}},
      {filter("based_on"), {"R"}},
      {filter("repeals"), {}},
      {filter("", 2022), {"P", "Q"}},
      {filter("", 0, "Quảng Ngãi"), {"P", "Q"}},
      {filter("", 0, "tinh kon tum"), {"P"}},
      {filter("", 0, "", "province"), {"Q", "R"}},
      {filter("", 0, "", "tỉnh"), {"Q", "R"}},
      {filter("implements", 2022, "quang ngai", "huyện"), {"P"}},
  };
  for (const Row& row : table) {
    std::vector<std::string> found;
    for (const CitingPlan& citing : archive.cited_by(work('A'), row.filter)) found.push_back(citing.plan.title);
    EXPECT_EQ(found, row.plans) << row.filter.relation << " " << row.filter.year << " " << row.filter.province << " " << row.filter.level;
  }
}

TEST(CitedBy, FollowsWhatChangesAndForgetsWhatIsRemoved) {
  TemporaryFolder folder;
  ArchiveWriter writer(folder.path());
  Archive archive(folder.path());
  const auto rows = [&] {
    writer.commit();
    return told(archive.cited_by(work('B')));
  };
  const Draft title = plan("P", {cite('A'), cite('B', Relation::implements, 0)});
  add(writer, "p", title);
  add(writer, "q", plan("Q", {cite('A')}));
  EXPECT_THAT(rows(), ElementsAre("P implements through " + number_of('A') + " x1", "Q implements through " + number_of('A') + " x0"));
  add(writer, "q", plan("Q", {cite('B')}));
  EXPECT_THAT(rows(), ElementsAre("P implements through " + number_of('A') + " x1", "Q implements direct x1"));
  writer.remove(sha256(bytes_of(title)).substr(0, 12), "a test");
  EXPECT_THAT(rows(), ElementsAre("Q implements direct x1"));
  EXPECT_FALSE(archive.work(work('A'))) << "nobody cites it any more";
}

TEST(CitedBy, DoesNotDependOnTheOrderInWhichPlansArrive) {
  // Twelve plans and eight works, cited at random, also in titles: chains of many shapes.
  std::mt19937 random(20221122);
  for (int round = 0; round < 5; ++round) {
    std::vector<Draft> drafts;
    for (int i = 0; i < 12; ++i) {
      std::vector<citations::Mention> mentions;
      for (int j = 0; j < 5; ++j) {
        const int inside = static_cast<int>(random() % static_cast<unsigned>(j + 1)) - 1;
        mentions.push_back(cite(static_cast<char>('A' + random() % 8), static_cast<Relation>(random() % 12), inside));
      }
      drafts.push_back(i == 0 ? held("N", mentions) : plan("P" + std::to_string(i), mentions));
    }
    const auto answers = [&] {
      TemporaryFolder folder;
      fill(folder.path(), drafts);
      Archive archive(folder.path());
      std::vector<std::string> all;
      for (const std::string& key : {work('A'), work('B'), work('C'), work('D'), work('E'), std::string(kOwnKey)}) {
        for (const CitingPlan& row : archive.cited_by(key)) {
          all.push_back(key + " " + row.plan.id + " " + row.relation + " " + row.evidence + " " + std::to_string(row.times));
          for (const std::string& each : row.through) all.back() += " " + each;
        }
        if (const std::optional<Work> found = archive.work(key))
          all.push_back(found->number + found->title + found->kind + found->held_by + std::to_string(found->plans));
        for (const WorkLink& link : archive.links_from(key)) all.push_back(link.relation + link.work.key + link.plan + link.evidence);
        for (const WorkLink& link : archive.links_to(key)) all.push_back(link.relation + link.work.key + link.plan + link.evidence);
      }
      for (const Work& each : archive.most_implemented(20)) all.push_back(each.key);
      return all;
    };
    const std::vector<std::string> before = answers();
    EXPECT_GT(before.size(), 20u);
    std::shuffle(drafts.begin(), drafts.end(), random);
    EXPECT_EQ(answers(), before);
  }
}

citations::Mention full_mention(std::string surface, std::string number, std::string date, std::string issuer, std::string title) {
  citations::Mention m = mention(std::move(number), "vn:dang/kl/tw/k12/44");
  m.surface = std::move(surface);
  m.kind = "Kết luận";
  m.issued = text::Date::from_iso(date).value_or(text::Date{});
  m.issuer = std::move(issuer);
  m.title = std::move(title);
  return m;
}

TEST(Works, GatherWhatPlansSayOfThem) {
  TemporaryFolder folder;
  fill(folder.path(),
       {plan("P", {full_mention("Kết luận số 44-KL/TW", "44-KL/TW", "2019-01-22", "Ban Bí thư", "về tăng cường"),
                   full_mention("Kết luận 44", "44-KL/TW", "", "", "")}),
        plan("Q", {full_mention("Kết luận số 44-KL/TW", "44-KL/TW", "2019-01-22", "Ban Bí thư Trung ương Đảng", "về tăng cường")}),
        plan("R", {full_mention("Kết luận số 44-KL/TW", "44-KL/TW", "2019-01-23", "", "tăng cường")})});
  Archive archive(folder.path());
  const std::optional<Work> found = archive.work("vn:dang/kl/tw/k12/44");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->kind, "Kết luận");
  EXPECT_EQ(found->number, "44-KL/TW");
  EXPECT_EQ(found->issued, "2019-01-22");
  EXPECT_EQ(found->issuer, "Ban Bí thư Trung ương Đảng");
  EXPECT_EQ(found->title, "về tăng cường");
  EXPECT_THAT(found->forms, ElementsAre(Pair("Kết luận số 44-KL/TW", 3), Pair("Kết luận 44", 1)));
  EXPECT_THAT(found->dates, ElementsAre(Pair("2019-01-22", 2), Pair("2019-01-23", 1)));
  EXPECT_EQ(found->plans, 3);
  EXPECT_EQ(found->held_by, "");
}

TEST(Works, AreOfTheFullestIssuerThatIsNoSlip) {
  TemporaryFolder folder;
  std::vector<citations::Mention> mentions(30, full_mention("Kết luận số 44-KL/TW", "44-KL/TW", "", "Ban Bí thư", ""));
  mentions.resize(40, full_mention("Kết luận số 44-KL/TW", "44-KL/TW", "", "Ban Bí thư Trung ương Đảng", ""));
  mentions.push_back(full_mention("Kết luận số 44-KL/TW", "44-KL/TW", "", "Ban Bí thư Trung ương Đảng xây dựng Kế hoạch thực hiện", ""));
  fill(folder.path(), {plan("P", mentions)});
  EXPECT_EQ(Archive(folder.path()).work("vn:dang/kl/tw/k12/44")->issuer, "Ban Bí thư Trung ương Đảng");
}

TEST(Works, AHeldPlanAndItsMentionsMeetInOneWork) {
  TemporaryFolder folder;
  const Draft itself = held("Về an ninh", {});
  ArchiveWriter writer(folder.path());
  add(writer, "p", plan("P", {mention("7/2020/NĐ-CP", kOwnKey)}));
  writer.commit();
  Archive archive(folder.path());
  EXPECT_EQ(archive.work(kOwnKey)->held_by, "");
  EXPECT_EQ(archive.status().works_held, 0);
  add(writer, "n", itself);
  writer.commit();
  const Work found = *archive.work(kOwnKey);
  EXPECT_EQ(found.held_by, sha256(bytes_of(itself)).substr(0, 12)) << "a plan that arrives later links old mentions";
  EXPECT_EQ(found.title, "Về an ninh");
  EXPECT_EQ(archive.plan(found.held_by)->work, kOwnKey);
  EXPECT_EQ(archive.status().works_held, 1);
  writer.remove(found.held_by, "a test");
  writer.commit();
  EXPECT_EQ(archive.work(kOwnKey)->held_by, "");
}

TEST(Works, AreFoundByWhatPeopleTypeAndPartialMentionsAreCounted) {
  TemporaryFolder folder;
  const auto nq12 = [](std::string work, std::string partial) {
    citations::Mention m = mention("12-NQ/TW", std::move(work));
    m.kind = "Nghị quyết";
    m.partial = std::move(partial);
    return m;
  };
  fill(
      folder.path(),
      {plan("P", {nq12("vn:dang/nq/tw/k13/12", "vn:dang/nq/tw/k13/12")}), plan("Q", {nq12("vn:dang/nq/tw/k12/12", "vn:dang/nq/tw/k12/12")}),
       plan("R", {nq12("vn:dang/nq/tw/k13/12", "vn:dang/nq/tw/k13/12")}), plan("S", {nq12("", "vn:dang/nq/tw/?/12")}), held("N", {})});
  Archive archive(folder.path());
  for (const char* typed : {"12-NQ/TW", "nq 12", "nghị quyết 12"}) {
    const std::string term = citations::find_typed_numbers(typed).at(0).term;
    std::vector<std::string> keys;
    for (const WorkHead& each : archive.works_for(term)) keys.push_back(each.key);
    EXPECT_THAT(keys, ElementsAre("vn:dang/nq/tw/k13/12", "vn:dang/nq/tw/k12/12")) << typed << ": most cited first";
    const std::vector<Partial> partials = archive.partial_for(term);
    ASSERT_EQ(partials.size(), 1u) << typed;
    EXPECT_EQ(partials[0].key, "vn:dang/nq/tw/?/12");
    EXPECT_EQ(partials[0].count, 1);
    EXPECT_THAT(partials[0].candidates, ElementsAre("vn:dang/nq/tw/k12/12", "vn:dang/nq/tw/k13/12"));
  }
  const std::string own = citations::find_typed_numbers("7/2020/NĐ-CP").at(0).term;
  ASSERT_EQ(archive.works_for(own).size(), 1u) << "a plan that is held, though nobody cites it";
  EXPECT_EQ(archive.works_for(own)[0].direct, 0);
  EXPECT_THAT(archive.works_for("nothing"), IsEmpty());
  EXPECT_EQ(archive.status().mentions_partial, 1);
}

TEST(Works, MostImplementedAndLinks) {
  TemporaryFolder folder;
  fill(folder.path(),
       {plan("P", {cite('A'), cite('B', Relation::continues, 0)}), plan("Q", {cite('A', Relation::follows)}),
        plan("R", {cite('C', Relation::mentions)}), plan("S", {cite('C', Relation::mentions), cite('C', Relation::based_on)})});
  Archive archive(folder.path());
  std::vector<std::string> keys;
  for (const Work& each : archive.most_implemented(10)) keys.push_back(each.key);
  EXPECT_THAT(keys, ElementsAre(work('A'), work('B'))) << "C is named, not implemented";
  EXPECT_EQ(archive.most_implemented(1).size(), 1u);

  const std::vector<WorkLink> from = archive.links_from(work('A')), to = archive.links_to(work('B'));
  ASSERT_EQ(from.size(), 1u);
  EXPECT_EQ(from[0].relation, "continues");
  EXPECT_EQ(from[0].work.key, work('B'));
  EXPECT_EQ(from[0].evidence, "Thực hiện văn bản số " + number_of('B'));
  ASSERT_EQ(to.size(), 1u);
  EXPECT_EQ(to[0].work.key, work('A'));
  EXPECT_THAT(archive.links_to(work('A')), IsEmpty());
}

// 64 of 63: the name of a province of since counted beside that of the one whose place it took.
TEST(Status, CountsProvincesAndNotTheirNames) {
  TemporaryFolder folder;
  std::vector<Draft> plans;
  for (const char* province : {"Thừa Thiên Huế", "Huế", "Kon Tum", "Quảng Ngãi", "Kon Tum", "", "không có nơi này"}) {
    plans.push_back(plan(std::to_string(plans.size()), {}));
    plans.back().province = province;
  }
  fill(folder.path(), plans);
  EXPECT_EQ(Archive(folder.path()).status().provinces, 3);
}

TEST(Status, Counts) {
  TemporaryFolder folder;
  Draft first = plan("P", {cite('A'), cite('B')}), second = plan("Q", {cite('A')});
  first.year = 2022;
  first.province = "Kon Tum";
  second.year = 2019;
  second.province = "Lai Châu";
  fill(folder.path(), {first, second, plan("R", {})});
  Archive archive(folder.path());
  const Status status = archive.status();
  EXPECT_EQ(status.plans, 3);
  EXPECT_EQ(status.works, 2);
  EXPECT_EQ(status.mentions, 3);
  EXPECT_EQ(status.provinces, 2);
  EXPECT_EQ(status.first_year, 2019);
  EXPECT_EQ(status.last_year, 2022);
  EXPECT_EQ(status.bytes, static_cast<std::int64_t>(bytes_of(first).size() + bytes_of(second).size() + bytes_of(plan("R", {})).size()));
  EXPECT_EQ(status.schema, schema_steps().back().version);
  EXPECT_EQ(status.revision, 1);
  EXPECT_EQ(status.index_revision, 1);
  const std::vector<PlanRow> newest = archive.newest(2);
  ASSERT_EQ(newest.size(), 2u);
  EXPECT_EQ(newest[0].title, "R");
  EXPECT_EQ(newest[1].title, "Q");
  EXPECT_EQ(newest[1].cites, 1);
  EXPECT_EQ(newest[1].pages, 2);
}

}  // namespace
}  // namespace danchieu::archive
