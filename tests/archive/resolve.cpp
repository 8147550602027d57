/// Which mentions of the whole archive name the same document: whatever the order in which plans arrive, change and go.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "archive/database.h"
#include "archive/hash.h"
#include "archive/schema.h"
#include "tests/archive/small_archive.h"

namespace danchieu::archive {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kTitle = "tăng cường sự lãnh đạo của Đảng đối với phong trào toàn dân bảo vệ an ninh Tổ quốc";
constexpr const char* kOther = "công tác phòng, chống ma túy trong tình hình mới trên địa bàn cả nước";

std::string id_of(const Draft& draft) { return sha256(bytes_of(draft)).substr(0, 12); }

struct Say {
  std::string key;
  std::string issued = "";
  std::string title = "";
  std::string unit = "";
};

/// A mention of what `say` says; complete keys are what the text itself determines.
citations::Mention said(const Say& say) {
  citations::Mention m = mention(say.key.substr(say.key.rfind('/') + 1) + "/X", say.key.find('?') == std::string::npos ? say.key : "");
  m.partial = say.key;
  m.issued = text::Date::from_iso(say.issued).value_or(text::Date{});
  m.title = say.title;
  m.unit = say.unit;
  m.surface += " " + say.issued + say.title.substr(0, 5) + say.unit;
  return m;
}

Draft draft(std::string title, const std::vector<Say>& all, std::string issued = "2026-05-01") {
  Draft draft{.title = std::move(title), .pages = {"x"}, .mentions = {}, .issued = std::move(issued)};
  for (const Say& say : all) draft.mentions.push_back(said(say));
  return draft;
}

/// What each mention of each plan names, by the plan's title: "P 0 vn:…".
std::vector<std::string> graph(const std::filesystem::path& folder) {
  Archive archive(folder);
  std::vector<std::string> all;
  std::set<std::string> works;
  for (const PlanRow& row : archive.newest(10'000)) {
    const StoredPlan plan = *archive.plan(row.id);
    for (std::size_t i = 0; i < plan.document.mentions.size(); ++i) {
      const citations::Mention& m = plan.document.mentions[i];
      all.push_back(row.title + " " + std::to_string(i) + " " + m.partial + " -> " + m.work);
      works.insert(m.work);
    }
    all.push_back(row.title + " is " + plan.work);
  }
  for (const std::string& key : works) {
    if (key.empty()) continue;
    const std::optional<Work> work = archive.work(key);
    all.push_back(key + (work ? " " + std::to_string(work->plans) + " " + work->title : " is lost"));
    if (!work) continue;
    for (const std::string& flag : work->flags) all.back() += " " + flag;
    for (const std::string& other : work->other_keys) all.back() += " " + other;
    Query query = ask(field("cites", key));
    all.back() += " found " + std::to_string(archive.search(query).total);
  }
  std::sort(all.begin(), all.end());
  return all;
}

TEST(Resolve, APlanThatArrivesLaterNamesOldMentionsAndTakesTheNameAwayWhenItGoes) {
  TemporaryFolder folder;
  ArchiveWriter writer(folder.path());
  add(writer, "p", draft("P", {{"vn:dang/ct/tw/?/9", "", kTitle}}));
  writer.commit();
  Archive archive(folder.path());
  EXPECT_EQ(archive.status().mentions_partial, 1);
  const Draft full = draft("Q", {{"vn:dang/ct/tw/k11/9", "2011-12-01", kTitle}});
  add(writer, "q", full);
  writer.commit();
  EXPECT_EQ(archive.status().mentions_partial, 0);
  EXPECT_EQ(archive.cited_by("vn:dang/ct/tw/k11/9").size(), 2u);
  EXPECT_EQ(archive.search(ask(field("cites", "vn:dang/ct/tw/k11/9"))).total, 2) << "the plan that named it before is indexed again";
  writer.remove(id_of(full), "a test");
  writer.commit();
  EXPECT_EQ(archive.status().mentions_partial, 1);
  EXPECT_THAT(archive.cited_by("vn:dang/ct/tw/k11/9"), IsEmpty());
  EXPECT_EQ(archive.search(ask(field("cites", "vn:dang/ct/tw/k11/9"))).total, 0);
  EXPECT_EQ(archive.plan(id_of(draft("P", {{"vn:dang/ct/tw/?/9", "", kTitle}})))->document.mentions[0].partial, "vn:dang/ct/tw/?/9")
      << "what was written stays";
}

TEST(Resolve, KeysThatWereJoinedOrSplitLeadOn) {
  TemporaryFolder folder;
  fill(folder.path(),
       {draft("P", {{"vn:qppl/qd/ttg/2005/521", "2005-06-13"}, {"vn:hc/ct/bca/2014/7", "", "", "v28"}}),
        draft("Q", {{"vn:hc/qd/ttg/2005/521", "2005-06-13"}, {"vn:hc/ct/bca/2014/7", "", "", "v05"}, {"vn:hc/ct/bca/2014/7"}})});
  Archive archive(folder.path());
  EXPECT_FALSE(archive.work("vn:qppl/qd/ttg/2005/521"));
  EXPECT_THAT(archive.keys_meant("vn:qppl/qd/ttg/2005/521"), ElementsAre("vn:hc/qd/ttg/2005/521"));
  EXPECT_THAT(archive.work("vn:hc/qd/ttg/2005/521")->other_keys, ElementsAre("vn:qppl/qd/ttg/2005/521"));
  EXPECT_THAT(archive.work("vn:hc/qd/ttg/2005/521")->flags, ElementsAre("form_slip"));
  EXPECT_THAT(archive.keys_meant("vn:hc/ct/bca/2014/7"), ElementsAre("vn:hc/ct/bca/2014/7;unit=v05", "vn:hc/ct/bca/2014/7;unit=v28"));
  EXPECT_THAT(archive.keys_meant("vn:hc/qd/ttg/?/521"), ElementsAre("vn:hc/qd/ttg/2005/521")) << "a key with ? has candidates";
  EXPECT_THAT(archive.keys_meant("vn:hc/qd/ttg/2005/521"), IsEmpty());
  EXPECT_THAT(archive.keys_meant("vn:no/such"), IsEmpty());
}

TEST(Resolve, AHeldPlanWithABlankNumberIsWhatOthersCiteByItsTitle) {
  TemporaryFolder folder;
  ArchiveWriter writer(folder.path());
  Draft head{.title = kTitle,
             .pages = {"x"},
             .mentions = {},
             .year = 2023,
             .province = "Cao Bằng",
             .level = "province",
             .issuer = "Ủy ban nhân dân tỉnh Cao Bằng",
             .issued = "2023-05"};
  add(writer, "h", head);
  writer.commit();
  Archive archive(folder.path());
  EXPECT_EQ(archive.plan(id_of(head))->work, "");
  const Draft citing =
      draft("P", {{"vn:hc/kh/ubnd@cao-bang/2023/12", "2023-05-15", kTitle}, {"vn:hc/kh/ubnd@cao-bang/2023/13", "", kOther}});
  add(writer, "p", citing);
  writer.commit();
  EXPECT_EQ(archive.plan(id_of(head))->work, "vn:hc/kh/ubnd@cao-bang/2023/12");
  EXPECT_EQ(archive.work("vn:hc/kh/ubnd@cao-bang/2023/12")->held_by, id_of(head));
  writer.remove(id_of(citing), "a test");
  writer.commit();
  EXPECT_EQ(archive.plan(id_of(head))->work, "");
}

/// Plans whose statements meet in every way: complete, partial, with and without date, unit and title, slipped forms, held heads.
std::vector<Draft> many(std::mt19937& random, int count) {
  const std::vector<Say> pool{
      {"vn:dang/ct/tw/k11/9", "2011-12-01", kTitle},
      {"vn:dang/ct/tw/k11/9"},
      {"vn:dang/ct/tw/?/9", "", kTitle},
      {"vn:dang/ct/tw/?/9"},
      {"vn:dang/ct/tw/k14/9", "2026-03-01", kOther},
      {"vn:dang/ct/tw/?/9", "", kOther},
      {"vn:hc/ct/bca/2014/7", "2014-08-15", "", "v28"},
      {"vn:hc/ct/bca/2014/7", "2014-03-02", "", "v05"},
      {"vn:hc/ct/bca/2014/7"},
      {"vn:hc/ct/bca/2014/7", "2014-08-15"},
      {"vn:qppl/qd/ttg/2005/521", "2005-06-13"},
      {"vn:hc/qd/ttg/2005/521", "2005-06-13"},
      {"vn:hc/qd/ttg/2005/521", "2005-06-14"},
      {"vn:qppl/qd/ttg/2005/521"},
      {"vn:hc/qd/ttg/?/521", "", kTitle},
      {"vn:hc/qd/ttg/2005/521", "", kTitle},
      {"vn:qppl/l/qh/qh13.2013/43", "2013-11-26"},
      {"vn:qppl/?/qh/qh13.2013/43", "2013-11-26"},
      {"vn:qppl/nq/qh/qh13.2013/43", "2013-06-20"},
      {"vn:qppl/?/qh/qh13.2013/43"},
      {"vn:hc/kh/ubnd@quang-ngai/2025/17", "2025-02-03"},
      {"vn:hc/kh/ubnd@quang-ngai/2025/17", "2025-09-03"},
      {"vn:hc/kh/ubnd@quang-ngai/2025/17"},
      {"vn:hc/kh/ubnd@?/2025/17", "2025-09-03"},
      {"vn:hc/kh/ubnd@cao-bang/2023/12", "2023-05-15"},
      {"vn:hc/kh/ubnd@cao-bang/2023/12", "", kTitle},
      {"vn:hc/kh/ubnd@cao-bang/2023/13", "", kTitle},
      {"vn:work/luat-phong-chong-ma-tuy"},
      {"vn:hc/cv/hdbt/1988/53", "1988-03-26"},
      {"vn:hc/nd/hdbt/1988/53", "1988-03-26"},
  };
  std::vector<Draft> drafts;
  for (int i = 0; i < count; ++i) {
    std::vector<Say> all;
    for (int j = 0; j < 3; ++j) all.push_back(pool[random() % pool.size()]);
    drafts.push_back(draft("P" + std::to_string(i), all));
    Draft& each = drafts.back();
    each.mentions[1].inside = random() % 2 ? 0 : -1;
    if (random() % 3 == 0) each.mentions[2].acts_on = 0, each.mentions[2].action = citations::Relation::amends;
    if (i % 5 == 0) {
      // A plan that is a work itself, or would be if its number were not blank.
      each.number = i % 10 == 0 ? "12/KH-UBND" : "";
      each.title = std::string(kTitle) + (i % 15 == 0 ? "" : " P" + std::to_string(i));
      each.province = "Cao Bằng";
      each.level = "province";
      each.issuer = "Ủy ban nhân dân tỉnh Cao Bằng";
      each.issued = "2023-05-15";
      each.pages = {"x" + std::to_string(i)};
    }
  }
  return drafts;
}

std::filesystem::path file_of(std::size_t i) { return "/plans/" + std::to_string(i) + ".txt"; }

/// What only one of two graphs has.
std::vector<std::string> difference(const std::vector<std::string>& one, const std::vector<std::string>& two) {
  std::vector<std::string> only;
  std::set_symmetric_difference(one.begin(), one.end(), two.begin(), two.end(), std::back_inserter(only));
  return only;
}

TEST(Resolve, DoesNotDependOnTheOrderInWhichPlansArriveChangeAndGo) {
  std::mt19937 random(20230515);
  for (int round = 0; round < 12; ++round) {
    const std::vector<Draft> drafts = many(random, 14);
    std::vector<std::string> at_once;
    {
      TemporaryFolder folder;
      ArchiveWriter writer(folder.path());
      for (std::size_t i = 0; i < drafts.size(); ++i) add(writer, file_of(i), drafts[i]);
      writer.commit();
      at_once = graph(folder.path());
    }
    EXPECT_GT(at_once.size(), 50u);

    TemporaryFolder folder;
    ArchiveWriter writer(folder.path());
    std::vector<std::size_t> order(drafts.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::shuffle(order.begin(), order.end(), random);
    const std::vector<Draft> strangers = many(random, 14);
    for (const std::size_t i : order) {
      // Some files hold something else at first, and some plans come only to go again.
      if (random() % 3 == 0) add(writer, file_of(i), strangers[i]);
      if (random() % 2 == 0) writer.commit();
      if (random() % 3 == 0) {
        Draft passing = strangers[(i + 1) % strangers.size()];
        passing.pages.push_back("passing");
        add(writer, file_of(100 + i), passing);
        if (random() % 2 == 0) writer.commit();
        writer.remove(id_of(passing), "a test");
      }
      add(writer, file_of(i), drafts[i]);
      if (random() % 2 == 0) writer.commit();
    }
    writer.commit();
    EXPECT_THAT(difference(graph(folder.path()), at_once), IsEmpty()) << "round " << round;
    writer.rebuild();
    EXPECT_THAT(difference(graph(folder.path()), at_once), IsEmpty()) << "made again, round " << round;
  }
}

TEST(Resolve, ANewPlanDecidesOnlyTheBucketsThatItTouches) {
  TemporaryFolder folder;
  ArchiveWriter writer(folder.path());
  constexpr int kPlans = 60;
  for (int i = 0; i < kPlans; ++i)
    add(writer, file_of(static_cast<std::size_t>(i)),
        draft("P" + std::to_string(i), {{"vn:dang/kl/tw/k12/44", "2019-01-22"}, {"vn:hc/kh/ubnd@cao-bang/2022/" + std::to_string(i)}}));
  writer.commit();
  EXPECT_EQ(writer.buckets_resolved(), kPlans + 1) << "each bucket once a commit";

  const auto cost = [&](const std::function<void()>& change) {
    const std::int64_t before = writer.buckets_resolved();
    change();
    writer.commit();
    return writer.buckets_resolved() - before;
  };
  const Draft known = draft("Q", {{"vn:dang/kl/tw/k12/44", "2019-01-22"}, {"vn:hc/kh/ubnd@cao-bang/2022/7"}});
  const Draft fresh = draft("R", {{"vn:dang/kl/tw/k12/44", "2019-01-23"}, {"vn:hc/kh/ubnd@cao-bang/2022/7"}, {"vn:hc/qd/ttg/2005/521"}});
  EXPECT_EQ(cost([&] { add(writer, "q", known); }), 0) << "it says nothing new";
  EXPECT_EQ(cost([&] { add(writer, "r", fresh); }), 2) << "another day for the first, and a document that nobody named";
  EXPECT_EQ(cost([&] { writer.remove(id_of(fresh), "a test"); }), 2);
  EXPECT_EQ(cost([&] { writer.remove(id_of(known), "a test"); }), 0);
  EXPECT_EQ(cost([] {}), 0);
}

TEST(Resolve, IsMadeGoodInACatalogueOfAnOlderProgram) {
  TemporaryFolder folder;
  const std::vector<Draft> drafts{draft("P", {{"vn:dang/ct/tw/?/9", "", kTitle}, {"vn:hc/qd/ttg/2005/521", "2005-06-13"}}),
                                  draft("Q", {{"vn:dang/ct/tw/k11/9", "2011-12-01", kTitle}, {"vn:qppl/qd/ttg/2005/521", "2005-06-13"}})};
  std::vector<std::string> now;
  {
    TemporaryFolder fresh;
    ArchiveWriter writer(fresh.path());
    for (std::size_t i = 0; i < drafts.size(); ++i) add(writer, file_of(i), drafts[i]);
    writer.commit();
    now = graph(fresh.path());
  }
  // As version 1 left it: keys as each text determines them, no statements.
  {
    Database db(folder / "catalogue.db", Database::Access::write);
    migrate(db, schema_steps().subspan(0, 1));
    int docid = 0;
    db.run("INSERT INTO revision VALUES (1, '', 'x')");
    for (const Draft& each : drafts) {
      const std::string sha = sha256(bytes_of(each));
      Statement(db, "INSERT INTO plan (docid, id, revision, version, added, kind, title, issued) VALUES (?, ?, 1, 1, '', 'Kế hoạch', ?, ?)")
          .run(++docid, sha.substr(0, 12), each.title, each.issued);
      Statement(db, "INSERT INTO version VALUES (?, 1, ?, 1, 'text/plain', '')").run(docid, sha);
      int ordinal = 0;
      for (const citations::Mention& m : each.mentions) {
        if (!m.work.empty()) Statement(db, "INSERT INTO work (key) VALUES (?)").run(m.work);
        Statement(
            db,
            "INSERT INTO mention SELECT ?, ?, 0, 0, ?, '', ?, NULL, ?, '', ?, '', 'implements', -1, 0, NULL, 'implements', 0, 0, 0, 0,"
            " '', (SELECT id FROM work WHERE key = ?), ?")
            .run(docid, ordinal++, m.surface, m.number, m.issued.iso(), m.title, m.work, m.partial);
      }
    }
  }
  EXPECT_THAT(sentence_of([&] { Archive archive(folder.path()); }), testing::HasSubstr("danchieu rebuild"));
  { ArchiveWriter opened(folder.path()); }
  EXPECT_EQ(graph(folder.path()), now);
  EXPECT_EQ(Archive(folder.path()).status().revision, 2) << "once";
  { ArchiveWriter again(folder.path()); }
  EXPECT_EQ(Archive(folder.path()).status().revision, 2);
}

}  // namespace
}  // namespace danchieu::archive
