/// What people say to what was read: it wins, is kept apart, survives, and can be undone.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "archive/hash.h"
#include "tests/archive/small_archive.h"

namespace danchieu::archive {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string id_of(const Draft& draft) { return sha256(bytes_of(draft)).substr(0, 12); }

constexpr const char* kOne = "vn:dang/kl/tw/k12/44";
constexpr const char* kTwo = "vn:dang/kl/tw/k13/44";
constexpr const char* kThree = "vn:dang/ct/tw/k11/9";

citations::Mention partial(std::string number, std::string key) {
  citations::Mention m = mention(std::move(number), "");
  m.partial = std::move(key);
  return m;
}

class Correct : public testing::Test {
 protected:
  Correct() {
    add(writer, "p", p);
    add(writer, "q", q);
    writer.commit();
  }
  std::string work_of(int mention) {
    return Archive(folder.path()).plan(id_of(p))->document.mentions.at(static_cast<std::size_t>(mention)).work;
  }
  std::int64_t correct(Change change) {
    change.by = "Lan";
    const std::int64_t id = writer.correct(change);
    writer.commit();
    return id;
  }
  void undo(std::int64_t id) {
    writer.undo_correction(id, "Minh");
    writer.commit();
  }

  TemporaryFolder folder;
  ArchiveWriter writer{folder.path()};
  Draft p{.title = "P",
          .pages = {"trang một"},
          .mentions = {mention("44-KL/TW", kOne), mention("9-CT/TW", kThree, citations::Relation::continues, 0),
                       partial("44-KL/TW", "vn:dang/kl/tw/?/44"), partial("44-KL/TW", "vn:dang/kl/tw/?/44")},
          .year = 2022,
          .province = "Cao Bằng"};
  Draft q{.title = "Q", .pages = {"x"}, .mentions = {mention("44-KL/TW", kTwo)}};
};

TEST_F(Correct, AFieldWinsEverywhereAndIsUndone) {
  const std::int64_t title = correct({.plan = id_of(p), .field = "title", .value = "Phát động thi đua", .reason = "đọc sai"});
  correct({.plan = id_of(p), .field = "province", .value = "tinh kon tum"});
  correct({.plan = id_of(p), .field = "year", .value = "2021"});
  const auto head = [&] { return Archive(folder.path()).plan(id_of(p))->document.plan; };
  EXPECT_EQ(head().title, "Phát động thi đua");
  EXPECT_EQ(head().province, "Kon Tum");
  EXPECT_EQ(head().level, "province") << "follows from the place";
  EXPECT_EQ(head().province_today, "Quảng Ngãi");
  EXPECT_EQ(head().year, 2021);
  Archive archive(folder.path());
  EXPECT_THAT(titles(archive.search(ask(field("year", "2021")))), ElementsAre("Phát động thi đua")) << "the index knows, too";
  EXPECT_EQ(archive.search(ask(field("province", "Cao Bằng"))).total, 0);

  // Read again with another result, and made again.
  Draft newer = p;
  newer.title = "P mới";
  newer.year = 2020;
  newer.pages = {"trang khác"};
  add(writer, "p", newer);
  writer.commit();
  writer.rebuild();
  EXPECT_EQ(head().title, "Phát động thi đua");
  EXPECT_EQ(head().year, 2021);
  undo(title);
  EXPECT_EQ(head().title, "P mới") << "what the machine reads there now";
  EXPECT_EQ(head().year, 2021);

  const std::vector<Correction> all = archive.corrections();
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[2].id, title);
  EXPECT_EQ(all[2].by, "Lan");
  EXPECT_EQ(all[2].reason, "đọc sai");
  EXPECT_EQ(all[2].plan, id_of(p));
  EXPECT_EQ(all[2].field, "title");
  EXPECT_EQ(all[2].extracted, "P mới");
  EXPECT_EQ(all[2].undone_by, "Minh");
  EXPECT_NE(all[2].when, "");
  EXPECT_EQ(all[1].undone, "");
}

TEST_F(Correct, EveryFieldIsKeptAsThePageWouldPrintIt) {
  struct Row {
    const char* field;
    const char* typed;
    const char* kept;
  };
  constexpr Row table[] = {
      {"kind", "quyết định", "Quyết định"},
      {"kind", "Thư ngỏ", "Thư ngỏ"},
      {"number", "57 /kh - ubnd", "57/KH-UBND"},
      {"title", "Tên mới", "Tên mới"},
      {"year", "2021", "2021"},
      {"issued", "4/4/2022", "2022-04-04"},
      {"issued", "2022-04", "2022-04"},
      {"issued", "ngày 5 tháng 4 năm 2022", "2022-04-05"},
      {"level", "xã", "commune"},
      {"level", "district", "district"},
      {"province", "tinh hai duong", "Hải Dương"},
      {"district", "huyện Tứ Kỳ", "Tứ Kỳ"},
      {"commune", "quang khai", "Quang Khải"},
      {"issuer", "UBND xã", "UBND xã"},
      {"signer", "Lê Văn A", "Lê Văn A"},
      {"signer", "", ""},
      {"office", "Phó Chủ tịch", "Phó Chủ tịch"},
  };
  for (const Row& row : table) {
    correct({.plan = id_of(p), .field = row.field, .value = row.typed});
    EXPECT_EQ(Archive(folder.path()).corrections_of(id_of(p)).back().value, row.kept) << row.field << " " << row.typed;
  }
  const Plan head = Archive(folder.path()).plan(id_of(p))->document.plan;
  EXPECT_EQ(head.commune, "Quang Khải");
  EXPECT_EQ(head.province_today, "Hải Phòng");
  EXPECT_EQ(head.level, "district") << "a person says that, too";
  EXPECT_EQ(head.issued.iso(), "2022-04-05");
  EXPECT_EQ(head.office, "Phó Chủ tịch");
  EXPECT_EQ(Archive(folder.path()).corrections_of(id_of(p)).size(), 12u) << "the last one of each field";
}

TEST_F(Correct, APlaceThatNobodyKnowsIsAnsweredWithNamesThatLookLikeIt) {
  const auto near = [&](const char* field, const char* value) {
    try {
      writer.correct({.plan = id_of(p), .field = field, .value = value});
    } catch (const WrongCorrection& wrong) {
      return wrong.near;
    }
    return std::vector<std::string>{"taken"};
  };
  EXPECT_THAT(near("province", "Hai Duog"), testing::Contains("Hải Dương"));
  EXPECT_EQ(near("district", "Hòa Ang").front(), "Hòa An") << "the nearest in the plan's own province, Cao Bằng";
  EXPECT_THAT(near("province", "Atlantis"), IsEmpty());
}

TEST_F(Correct, TheLevelFollowsThePlaceAndGoesBackWithIt) {
  const auto level = [&] { return Archive(folder.path()).plan(id_of(p))->document.plan.level; };
  EXPECT_EQ(level(), "");
  const std::int64_t district = correct({.plan = id_of(p), .field = "district", .value = "Hòa An"});
  EXPECT_EQ(level(), "district");
  const std::int64_t said = correct({.plan = id_of(p), .field = "level", .value = "province"});
  EXPECT_EQ(level(), "province");
  undo(said);
  EXPECT_EQ(level(), "district");
  undo(district);
  EXPECT_EQ(level(), "");
}

TEST_F(Correct, ASecondOneOfTheSameFieldTakesThePlaceOfTheFirst) {
  const std::int64_t first = correct({.plan = id_of(p), .field = "title", .value = "một"});
  const std::int64_t second = correct({.plan = id_of(p), .field = "title", .value = "hai"});
  EXPECT_THROW(undo(first), WrongCorrection);
  undo(second);
  EXPECT_EQ(Archive(folder.path()).plan(id_of(p))->document.plan.title, "P");
}

TEST_F(Correct, TheNumberOfAHeldPlanGivesItItsWork) {
  correct({.plan = id_of(p), .field = "kind", .value = "Nghị định"});
  const std::int64_t number = correct({.plan = id_of(p), .field = "number", .value = "7/2020/NĐ-CP"});
  EXPECT_EQ(Archive(folder.path()).plan(id_of(p))->work, "vn:qppl/nd/cp/2020/7");
  undo(number);
  EXPECT_EQ(Archive(folder.path()).plan(id_of(p))->work, "");
}

TEST_F(Correct, AMentionNamesWhatThePersonSays) {
  EXPECT_EQ(work_of(2), "");
  const std::int64_t id = correct({.plan = id_of(p), .field = "mention", .mention = 4, .value = kTwo});
  EXPECT_EQ(work_of(2), "") << "the one that is written the same way before it is not meant";
  EXPECT_EQ(work_of(3), kTwo);
  EXPECT_EQ(Archive(folder.path()).cited_by(kTwo).size(), 2u);
  EXPECT_EQ(Archive(folder.path()).search(ask(field("cites", kTwo))).total, 2);
  writer.rebuild();
  EXPECT_EQ(work_of(3), kTwo);

  // A changed version of the plan, in which the mention stands elsewhere.
  Draft newer = p;
  newer.mentions.insert(newer.mentions.begin(), mention("1-CT/TW", "vn:dang/ct/tw/k12/1"));
  newer.mentions[2].inside = 1;
  newer.pages = {"trang khác"};
  add(writer, "p", newer);
  writer.commit();
  EXPECT_EQ(work_of(3), "");
  EXPECT_EQ(work_of(4), kTwo);
  undo(id);
  EXPECT_EQ(work_of(4), "");
  EXPECT_EQ(Archive(folder.path()).cited_by(kTwo).size(), 1u);
}

TEST_F(Correct, AMentionThatNobodyCanKnowIsPartialAgainAndSoIsWhatItsTitleHolds) {
  Archive archive(folder.path());
  ASSERT_EQ(archive.links_from(kOne).size(), 1u);
  const std::int64_t id = correct({.plan = id_of(p), .field = "mention", .mention = 1, .value = "?"});
  EXPECT_EQ(work_of(0), "");
  EXPECT_THAT(archive.links_from(kOne), IsEmpty());
  undo(id);
  EXPECT_EQ(work_of(0), kOne);
  EXPECT_EQ(archive.links_from(kOne).size(), 1u);
}

TEST_F(Correct, WorksAreJoinedAndPartedAgain) {
  Archive archive(folder.path());
  const std::int64_t id = correct({.work = kOne, .field = "same-as", .value = kTwo});
  EXPECT_EQ(work_of(0), kTwo);
  EXPECT_FALSE(archive.work(kOne));
  EXPECT_THAT(archive.keys_meant(kOne), ElementsAre(kTwo));
  EXPECT_EQ(archive.work(kTwo)->plans, 2);
  EXPECT_THAT(archive.work(kTwo)->other_keys, ElementsAre(kOne));
  EXPECT_EQ(archive.search(ask(field("cites", kTwo))).total, 2);
  ASSERT_EQ(archive.links_from(kTwo).size(), 1u) << "what a title says of the one is said of the other";

  Draft r{.title = "R", .pages = {"y"}, .mentions = {mention("44-KL/TW", kOne)}};
  add(writer, "r", r);
  writer.commit();
  EXPECT_EQ(archive.work(kTwo)->plans, 3) << "also of plans that arrive later";
  writer.rebuild();
  EXPECT_EQ(archive.work(kTwo)->plans, 3);

  const std::int64_t further = correct({.work = kTwo, .field = "same-as", .value = kThree});
  EXPECT_EQ(work_of(0), kThree) << "from one to the next";
  correct({.plan = id_of(q), .field = "mention", .mention = 1, .value = kThree});
  undo(further);
  undo(id);
  EXPECT_EQ(work_of(0), kOne);
  EXPECT_EQ(archive.work(kOne)->plans, 2);
}

TEST_F(Correct, WhatCannotBeMeantIsRefusedAndChangesNothing) {
  using Why = WrongCorrection::Why;
  const std::int64_t joined = correct({.work = kOne, .field = "same-as", .value = kTwo});
  struct Row {
    Change change;
    Why why;
    std::string about;
  };
  const std::string id = id_of(p);
  const std::vector<Row> table{
      {{.plan = "nothing", .field = "title", .value = "x"}, Why::no_plan, "nothing"},
      {{.plan = id, .field = "colour", .value = "red"}, Why::no_field, "colour"},
      {{.plan = id, .field = "year", .value = "sáu"}, Why::bad_value, "year=sáu"},
      {{.plan = id, .field = "year", .value = "20222"}, Why::bad_value, "year=20222"},
      {{.plan = id, .field = "year", .value = "1022"}, Why::bad_value, "year=1022"},
      {{.plan = id, .field = "issued", .value = "31/11/2022"}, Why::bad_value, "issued=31/11/2022"},
      {{.plan = id, .field = "issued", .value = "2022-02-30"}, Why::bad_value, "issued=2022-02-30"},
      {{.plan = id, .field = "number", .value = "KH-UBND"}, Why::bad_value, "number=KH-UBND"},
      {{.plan = id, .field = "district", .value = "Tứ Kỳ"}, Why::bad_value, "district=Tứ Kỳ"},
      {{.plan = id, .field = "level", .value = "village"}, Why::bad_value, "level=village"},
      {{.plan = id, .field = "province", .value = "Atlantis"}, Why::bad_value, "province=Atlantis"},
      {{.plan = id, .field = "mention", .mention = 0, .value = kOne}, Why::no_mention, "0"},
      {{.plan = id, .field = "mention", .mention = 5, .value = kOne}, Why::no_mention, "5"},
      {{.plan = id, .field = "mention", .mention = 1, .value = "vn:no/such"}, Why::no_work, "vn:no/such"},
      {{.work = "vn:no/such", .field = "same-as", .value = kOne}, Why::no_work, "vn:no/such"},
      {{.work = kThree, .field = "same-as", .value = "vn:no/such"}, Why::no_work, "vn:no/such"},
      {{.work = kThree, .field = "same-as", .value = kThree}, Why::itself, kThree},
      {{.work = kTwo, .field = "same-as", .value = kOne}, Why::cycle, kOne},
  };
  for (const Row& row : table) {
    try {
      writer.correct(row.change);
      ADD_FAILURE() << row.about << " was taken";
    } catch (const WrongCorrection& wrong) {
      EXPECT_EQ(wrong.why, row.why) << row.about;
      EXPECT_EQ(wrong.about, row.about);
    }
  }
  EXPECT_THROW(writer.undo_correction(99, ""), WrongCorrection);
  EXPECT_EQ(Archive(folder.path()).corrections().size(), 1u);
  undo(joined);
  EXPECT_THROW(writer.undo_correction(joined, ""), WrongCorrection) << "undone already";
}

TEST_F(Correct, ARemovedPlanComesBackAsPeopleWantedIt) {
  correct({.plan = id_of(p), .field = "title", .value = "Phát động"});
  writer.remove(id_of(p), "nhầm");
  writer.commit();
  Archive archive(folder.path());
  EXPECT_FALSE(archive.plan(id_of(p)));
  EXPECT_FALSE(writer.take_back("nothing", document(p)));
  EXPECT_FALSE(writer.take_back(id_of(q), document(q))) << "it is not removed";
  EXPECT_TRUE(writer.take_back(id_of(p), document(p)));
  writer.commit();
  const std::optional<StoredPlan> back = archive.plan(id_of(p));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->document.plan.title, "Phát động");
  EXPECT_EQ(back->document.mentions.size(), 4u);
  EXPECT_EQ(back->version, 1);
  EXPECT_FALSE(archive.removed(id_of(p)));
  EXPECT_EQ(archive.cited_by(kOne).size(), 1u);
  EXPECT_THAT(titles(archive.search(ask(words({"trang", "mot"})))), ElementsAre("Phát động"));
}

}  // namespace
}  // namespace danchieu::archive
