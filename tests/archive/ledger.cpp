/// What becomes of a file: new, unchanged, a new version, a problem, removed.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/stat.h>

#include "archive/hash.h"
#include "tests/archive/small_archive.h"

namespace danchieu::archive {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const Draft kFirst{.title = "Ngày hội 2022", .pages = {"Ngày hội toàn dân"}, .year = 2022};
const Draft kSecond{.title = "Ngày hội 2022, sửa", .pages = {"Ngày hội toàn dân bảo vệ"}, .year = 2022};
const Draft kThird{.title = "Phòng chống ma túy", .pages = {"Phòng, chống ma túy"}, .year = 2023};

std::string id_of(const Draft& draft) { return sha256(bytes_of(draft)).substr(0, 12); }

class Ledger : public testing::Test {
 protected:
  TemporaryFolder folder;
  ArchiveWriter writer{folder.path()};
  Archive commit() {
    writer.commit();
    return Archive(folder.path());
  }
  std::vector<std::string> kept() {
    Archive archive = commit();
    std::vector<std::string> all = titles(archive.search(ask({})));
    std::sort(all.begin(), all.end());
    return all;
  }
};

TEST_F(Ledger, FirstTimeIsANewPlanNamedByItsContent) {
  EXPECT_EQ(add(writer, "a.txt", kFirst), Added::new_plan);
  Archive archive = commit();
  const std::optional<StoredPlan> plan = archive.plan(id_of(kFirst));
  ASSERT_TRUE(plan);
  EXPECT_EQ(plan->document.plan.title, "Ngày hội 2022");
  EXPECT_EQ(plan->sha256, sha256(bytes_of(kFirst)));
  EXPECT_EQ(plan->version, 1);
  EXPECT_EQ(plan->size, static_cast<std::int64_t>(bytes_of(kFirst).size()));
  EXPECT_EQ(plan->file, std::filesystem::absolute("a.txt").string());
}

TEST_F(Ledger, TheSameFileTwiceChangesNothing) {
  add(writer, "a.txt", kFirst);
  const std::int64_t revision = commit().status().revision;
  EXPECT_EQ(add(writer, "./b/../a.txt", kFirst), Added::unchanged) << "the same path, spelled otherwise";
  Archive archive = commit();
  EXPECT_EQ(archive.status().revision, revision);
  EXPECT_EQ(archive.versions(id_of(kFirst)).size(), 1u);
}

TEST_F(Ledger, TheSameContentAtTwoPathsIsOnePlan) {
  add(writer, "a.txt", kFirst);
  EXPECT_EQ(add(writer, "copy.txt", kFirst), Added::unchanged);
  EXPECT_THAT(kept(), ElementsAre("Ngày hội 2022"));
  EXPECT_TRUE(writer.seen("a.txt"));
  EXPECT_TRUE(writer.seen("copy.txt"));
  EXPECT_EQ(commit().plan(id_of(kFirst))->file, std::filesystem::absolute("copy.txt").string()) << "where it last came from";
}

TEST_F(Ledger, ChangedContentAtAPathIsANewVersionAndTheOldOneStays) {
  add(writer, "a.txt", kFirst);
  EXPECT_EQ(add(writer, "a.txt", kSecond), Added::new_version);
  Archive archive = commit();
  EXPECT_THAT(titles(archive.search(ask({}))), ElementsAre("Ngày hội 2022, sửa"));
  EXPECT_EQ(archive.plan(id_of(kFirst))->version, 2) << "the address of a plan stays";
  const std::vector<Version> versions = archive.versions(id_of(kFirst));
  ASSERT_EQ(versions.size(), 2u);
  for (const auto& [version, draft] : {std::pair(versions[0], kFirst), {versions[1], kSecond}}) {
    std::ifstream original(archive.original(version.sha256), std::ios::binary);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(original), {}), bytes_of(draft));
  }
}

TEST_F(Ledger, AFileThatGoesBackToWhatItWasIsAThirdVersion) {
  add(writer, "a.txt", kFirst);
  add(writer, "a.txt", kSecond);
  EXPECT_EQ(add(writer, "a.txt", kFirst), Added::new_version);
  EXPECT_THAT(kept(), ElementsAre("Ngày hội 2022"));
  EXPECT_EQ(commit().versions(id_of(kFirst)).size(), 3u);
}

TEST_F(Ledger, AnOldCopyThatTurnsUpElsewhereDoesNotPushTheNewVersionOut) {
  add(writer, "a.txt", kFirst);
  add(writer, "a.txt", kSecond);
  EXPECT_EQ(add(writer, "backup/a.txt", kFirst), Added::unchanged);
  EXPECT_EQ(add(writer, "a.txt", kSecond), Added::unchanged);
  EXPECT_THAT(kept(), ElementsAre("Ngày hội 2022, sửa"));
}

TEST_F(Ledger, AFileOverwrittenWithAnotherPlansContentIsACopyOfThatPlanAndItsOwnStays) {
  add(writer, "a.txt", kFirst);
  add(writer, "b.txt", kThird);
  EXPECT_EQ(add(writer, "a.txt", kThird), Added::unchanged);
  EXPECT_THAT(kept(), ElementsAre("Ngày hội 2022", "Phòng chống ma túy")) << "nothing that came in is lost";
  EXPECT_EQ(add(writer, "a.txt", kSecond), Added::new_version) << "of the plan that the file belongs to now";
  EXPECT_THAT(kept(), ElementsAre("Ngày hội 2022", "Ngày hội 2022, sửa"));
}

/// Size and time as they stand on the disk.
SeenFile on_disk(const std::filesystem::path& path) {
  struct stat file {};
  if (::stat(path.c_str(), &file) != 0) return {};
  return {file.st_size, file.st_mtim.tv_sec * 1'000'000'000 + file.st_mtim.tv_nsec, "", false};
}

TEST_F(Ledger, ACopyThatIsEditedBecomesAPlanOfItsOwnWhileTheFirstFileStands) {
  const auto last_year = folder / "plans/2022.txt", this_year = folder / "plans/2023.txt";
  write_file(last_year, bytes_of(kFirst));
  write_file(this_year, bytes_of(kFirst));
  writer.add(last_year, on_disk(last_year), bytes_of(kFirst), document(kFirst));
  writer.add(this_year, on_disk(this_year), bytes_of(kFirst), document(kFirst));
  write_file(this_year, bytes_of(kThird));
  EXPECT_EQ(writer.add(this_year, on_disk(this_year), bytes_of(kThird), document(kThird)), Added::new_plan);
  EXPECT_THAT(kept(), ElementsAre("Ngày hội 2022", "Phòng chống ma túy"));
}

TEST_F(Ledger, TwoCopiesThatAreBothReplacedStayOnePlan) {
  const auto one = folder / "plans/one.txt", two = folder / "plans/two.txt";
  for (const auto& path : {one, two}) {
    write_file(path, bytes_of(kFirst));
    writer.add(path, on_disk(path), bytes_of(kFirst), document(kFirst));
  }
  for (const auto& path : {one, two}) write_file(path, bytes_of(kSecond));
  EXPECT_EQ(writer.add(one, on_disk(one), bytes_of(kSecond), document(kSecond)), Added::new_version);
  EXPECT_EQ(writer.add(two, on_disk(two), bytes_of(kSecond), document(kSecond)), Added::unchanged);
  EXPECT_THAT(kept(), ElementsAre("Ngày hội 2022, sửa"));
}

TEST_F(Ledger, SeenTellsWhatWasSeenAndTouchRemembersANewTime) {
  EXPECT_FALSE(writer.seen("a.txt"));
  writer.add("a.txt", {9, 77, "", false}, bytes_of(kFirst), document(kFirst));
  EXPECT_EQ(writer.seen("a.txt")->modified, 77);
  EXPECT_EQ(writer.seen("a.txt")->sha256, sha256(bytes_of(kFirst)));
  writer.touch("a.txt", {9, 78, "", false});
  commit();
  EXPECT_EQ(writer.seen("a.txt")->modified, 78);
  EXPECT_EQ(writer.seen("a.txt")->size, 9);
}

TEST_F(Ledger, AProblemIsKeptAsARowUntilTheFileCanBeRead) {
  writer.add_problem("a.pdf", {5, 6, sha256("broken"), false}, "a.pdf is encrypted");
  EXPECT_TRUE(writer.seen("a.pdf")->problem);
  EXPECT_THAT(kept(), IsEmpty());
  Archive from_before(folder.path());
  EXPECT_EQ(from_before.ledger_counts().unread, 1);
  {
    Archive archive(folder.path());
    ASSERT_EQ(archive.problems().size(), 1u);
    EXPECT_EQ(archive.problems()[0].reason, "a.pdf is encrypted");
    EXPECT_EQ(archive.status().problems, 1);
  }
  EXPECT_EQ(add(writer, "a.pdf", kFirst), Added::new_plan);
  EXPECT_FALSE(writer.seen("a.pdf")->problem);
  EXPECT_THAT(commit().problems(), IsEmpty());
  EXPECT_EQ(from_before.ledger_counts().unread, 0) << "readers share what was counted, and it is counted anew";
  writer.add_problem("b.pdf", {5, 6, sha256("broken, too"), false}, "b.pdf is encrypted");
  commit();
  EXPECT_EQ(from_before.status().problems, 1) << "also where no plan has changed";
}

TEST_F(Ledger, APlanWhoseFileBreaksStaysAndTheRepairedFileIsItsNextVersion) {
  add(writer, "a.txt", kFirst);
  writer.add_problem("a.txt", {}, "a.txt is empty");
  EXPECT_THAT(kept(), ElementsAre("Ngày hội 2022"));
  EXPECT_EQ(add(writer, "a.txt", kSecond), Added::new_version);
}

TEST_F(Ledger, ARemovedPlanIsGoneFromSearchAndKeepsWhatWhenAndWhy) {
  add(writer, "a.txt", kFirst);
  commit();
  EXPECT_FALSE(writer.remove("000000000000", "no such plan"));
  EXPECT_TRUE(writer.remove(id_of(kFirst), "twice in the archive"));
  EXPECT_FALSE(writer.remove(id_of(kFirst), "again")) << "the first reason stays";
  Archive archive = commit();
  EXPECT_THAT(titles(archive.search(ask({}))), IsEmpty());
  EXPECT_FALSE(archive.plan(id_of(kFirst)));
  const std::optional<RemovedPlan> removed = archive.removed(id_of(kFirst));
  ASSERT_TRUE(removed);
  EXPECT_EQ(removed->title, "Ngày hội 2022");
  EXPECT_EQ(removed->reason, "twice in the archive");
  EXPECT_THAT(removed->when, testing::MatchesRegex("20[0-9-]+T[0-9:]+Z"));
  EXPECT_EQ(archive.status().plans, 0);
  EXPECT_EQ(archive.status().removed, 1);
  EXPECT_TRUE(std::filesystem::exists(archive.original(archive.versions(id_of(kFirst)).at(0).sha256)));
}

TEST_F(Ledger, EveryFileIsAccountedFor) {
  add(writer, "a.txt", kFirst);
  add(writer, "b.txt", kThird);
  add(writer, "copy-of-b.txt", kThird);
  add(writer, "gone.txt", kSecond);
  writer.remove(id_of(kSecond), "wrong file");
  writer.add_problem("broken.pdf", {}, "broken.pdf is no PDF");
  writer.add_problem("a.txt", {}, "a.txt is empty");
  Archive archive = commit();
  const LedgerCounts counts = archive.ledger_counts();
  EXPECT_EQ(counts.files, 5);
  EXPECT_EQ(counts.files, counts.plans + counts.same + counts.removed + counts.unread + counts.none);
  const auto told = [&](std::string_view outcome, int offset, int limit) {
    std::vector<std::string> all;
    for (const LedgerRow& row : archive.ledger(outcome, offset, limit))
      all.push_back(std::filesystem::path(row.file).filename().string() + ": " + row.outcome + " " + row.plan + row.problem);
    return all;
  };
  EXPECT_THAT(told("", 0, 100), ElementsAre("a.txt: unread " + id_of(kFirst) + "a.txt is empty", "b.txt: same " + id_of(kThird),
                                            "broken.pdf: unread broken.pdf is no PDF", "copy-of-b.txt: plan " + id_of(kThird),
                                            "gone.txt: removed " + id_of(kSecond)));
  EXPECT_THAT(told("unread", 1, 1), ElementsAre("broken.pdf: unread broken.pdf is no PDF")) << "by parts";
}

TEST_F(Ledger, ARemovedPlansFileStaysRemovedWhereverItTurnsUpAndNewContentThereIsANewPlan) {
  add(writer, "a.txt", kFirst);
  writer.remove(id_of(kFirst), "wrong file");
  EXPECT_EQ(add(writer, "a.txt", kFirst), Added::unchanged);
  EXPECT_EQ(add(writer, "b.txt", kFirst), Added::unchanged);
  EXPECT_THAT(kept(), IsEmpty());
  EXPECT_EQ(add(writer, "a.txt", kThird), Added::new_plan);
  EXPECT_THAT(kept(), ElementsAre("Phòng chống ma túy"));
  EXPECT_TRUE(commit().removed(id_of(kFirst)));
}

TEST_F(Ledger, WhatIsNotCommittedIsUndone) {
  add(writer, "a.txt", kFirst);
  writer.commit();
  {
    TemporaryFolder other;
    {
      ArchiveWriter lost(other.path());
      add(lost, "a.txt", kFirst);
    }
    ArchiveWriter again(other.path());
    EXPECT_FALSE(again.seen("a.txt"));
    EXPECT_EQ(Archive(other.path()).status().plans, 0);
  }
}

TEST_F(Ledger, AWholeDocumentComesBackAsItWentIn) {
  Document in = document({.title = "Kế hoạch",
                          .pages = {"Trang một\n", "Trang hai"},
                          .year = 2022,
                          .province = "Kon Tum",
                          .province_today = "Quảng Ngãi",
                          .level = "district",
                          .number = "12/KH-UBND",
                          .issuer = "UBND huyện Ngọc Hồi",
                          .issued = "2022-05"});
  in.plan.district = "Ngọc Hồi";
  in.plan.commune = "Pờ Y";
  in.plan.signer = "Nguyễn Chí Tường";
  in.plan.symbol = "KH-UBND";
  in.plan.number_state = "struck";
  in.plan.period = "before";
  in.plan.office = "PHÓ CHỦ TỊCH";
  in.plan.signs_for = {"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"};
  in.plan.addressees = {"Bộ Y tế"};
  in.plan.recipients = {"UBND tỉnh", "Lưu: VT"};
  in.pages[1].recognised = true;
  in.evidence = {{"kind", {3, 11}, false}, {"province", {0, 0}, true, "units", 92}};
  in.sections = {{"I", "MỤC ĐÍCH", 1, {0, 9}}, {"đ", "", 3, {10, 12}}};
  in.abbreviations = {{"ANTQ", "an ninh Tổ quốc"}};
  citations::Mention m = mention("44-KL/TW", "vn:dang/kl/tw/k12/44", citations::Relation::based_on);
  m.span = {2, 5};
  m.kind = "Kết luận";
  m.issued = {2019, 1, 22};
  m.issuer = "Ban Bí thư";
  m.title = "về việc tiếp tục";
  m.pinpoint = "khoản 1 Điều 5";
  m.repaired = true;
  m.sentence = {0, 9};
  citations::Mention inner = mention("09-CT/TW", "", citations::Relation::continues, 0);
  inner.partial = "vn:dang/ct/tw/?/9";
  inner.named_only = true;
  in.mentions = {m, inner};

  writer.add("a.txt", {}, "bytes", in);
  const Document out = commit().plan(sha256("bytes").substr(0, 12))->document;
  EXPECT_EQ(out.media_type, "text/plain");
  EXPECT_EQ(out.plan.title, in.plan.title);
  EXPECT_EQ(out.plan.issued, (text::Date{2022, 5, 0}));
  EXPECT_EQ(out.plan.district, "Ngọc Hồi");
  EXPECT_EQ(out.plan.commune, "Pờ Y");
  EXPECT_EQ(out.plan.signer, "Nguyễn Chí Tường");
  EXPECT_EQ(out.plan.province_today, "Quảng Ngãi");
  EXPECT_EQ(out.plan.symbol, "KH-UBND");
  EXPECT_EQ(out.plan.number_state, "struck");
  EXPECT_EQ(out.plan.period, "before");
  EXPECT_EQ(out.plan.office, "PHÓ CHỦ TỊCH");
  EXPECT_EQ(out.plan.signs_for, in.plan.signs_for);
  EXPECT_EQ(out.plan.addressees, in.plan.addressees);
  EXPECT_EQ(out.plan.recipients, in.plan.recipients);
  ASSERT_EQ(out.pages.size(), 2u);
  EXPECT_EQ(out.pages[0].text, "Trang một\n");
  EXPECT_TRUE(out.pages[1].recognised);
  ASSERT_EQ(out.evidence.size(), 2u);
  EXPECT_EQ(out.evidence[0].span, (text::Span{3, 11}));
  EXPECT_TRUE(out.evidence[1].inferred);
  EXPECT_EQ(out.evidence[1].basis, "units");
  EXPECT_EQ(out.evidence[1].sure, 92);
  ASSERT_EQ(out.sections.size(), 2u);
  EXPECT_EQ(out.sections[1].label, "đ");
  EXPECT_EQ(out.sections[1].depth, 3);
  ASSERT_EQ(out.abbreviations.size(), 1u);
  EXPECT_EQ(out.abbreviations[0].long_form, "an ninh Tổ quốc");
  ASSERT_EQ(out.mentions.size(), 2u);
  EXPECT_EQ(out.mentions[0].span, m.span);
  EXPECT_EQ(out.mentions[0].surface, m.surface);
  EXPECT_EQ(out.mentions[0].kind, "Kết luận");
  EXPECT_EQ(out.mentions[0].issued, m.issued);
  EXPECT_EQ(out.mentions[0].issuer, "Ban Bí thư");
  EXPECT_EQ(out.mentions[0].title, "về việc tiếp tục");
  EXPECT_EQ(out.mentions[0].pinpoint, "khoản 1 Điều 5");
  EXPECT_EQ(out.mentions[0].relation, citations::Relation::based_on);
  EXPECT_TRUE(out.mentions[0].repaired);
  EXPECT_EQ(out.mentions[0].sentence, m.sentence);
  EXPECT_EQ(out.mentions[0].evidence, m.evidence);
  EXPECT_EQ(out.mentions[0].work, m.work);
  EXPECT_EQ(out.mentions[1].inside, 0);
  EXPECT_EQ(out.mentions[1].work, "");
  EXPECT_EQ(out.mentions[1].partial, "vn:dang/ct/tw/?/9");
  EXPECT_TRUE(out.mentions[1].named_only);
}

TEST_F(Ledger, NamesWithQuotesAndBrokenBytesAreKeptAsTheyAre) {
  const std::string name = "/plans/kế 'hoạch' \"; DROP TABLE plan; --\xff.txt";
  add(writer, name, kFirst);
  EXPECT_EQ(commit().plan(id_of(kFirst))->file, name);
}

TEST(Original, IsFoundByItsHashOnly) {
  TemporaryFolder folder;
  ArchiveWriter writer(folder.path());
  Archive archive(folder.path());
  EXPECT_THAT(sentence_of([&] { archive.original("../../etc/passwd"); }), HasSubstr("names no original"));
  EXPECT_THAT(sentence_of([&] { archive.original(""); }), HasSubstr("names no original"));
}

TEST(PageAt, FindsThePageThatACodePointStandsOn) {
  const std::vector<Page> pages{{"Kế", false}, {"", false}, {"hoạch", false}};
  struct Row {
    std::uint32_t at;
    int page;
    std::uint32_t begin;
  };
  for (const Row& row : {Row{0, 1, 0}, Row{1, 1, 0}, Row{2, 3, 2}, Row{6, 3, 2}, Row{99, 3, 2}}) {
    EXPECT_EQ(page_at(pages, row.at).page, row.page) << row.at;
    EXPECT_EQ(page_at(pages, row.at).begin, row.begin) << row.at;
  }
  EXPECT_EQ(page_at({}, 5).page, 1) << "a document without pages";
}

}  // namespace
}  // namespace danchieu::archive
