#include "indexer/ingest.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "archive/archive.h"
#include "indexer/reader_version.h"
#include "indexer/reading.h"
#include "temporary_folder.h"

namespace danchieu::indexer {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::string plan = "KẾ HOẠCH\nTổ chức hội nghị năm 2022\nThực hiện Kết luận số 44-KL/TW ngày 22/01/2019 của Ban Bí thư\n";

class Ingest : public testing::Test {
 protected:
  Report run(const std::vector<std::filesystem::path>& paths, const std::function<bool()>& stop = {}, const IngestOptions& options = {}) {
    archive::ArchiveWriter writer(archive_);
    told_.clear();
    return ingest(
        writer, paths, options, [this](const Progress& progress) { told_.push_back(progress); }, stop);
  }
  std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const Progress& progress : told_)
      names.push_back(std::filesystem::path(progress.file).lexically_relative(folder_.path()).string());
    return names;
  }
  static std::vector<std::size_t> counts(const Report& report) { return {report.added, report.unchanged, report.updated, report.problems}; }
  archive::Status status() { return archive::Archive(archive_).status(); }

  TemporaryFolder folder_;
  std::filesystem::path archive_ = folder_.path() / "archive";
  std::filesystem::path plans_ = folder_.path() / "plans";
  std::vector<Progress> told_;
};

TEST_F(Ingest, TakesFoldersInOrder) {
  for (const char* name : {"b.txt", "a/2.txt", "a/1.txt", "c.txt", ".hidden.txt", ".git/x.txt"})
    folder_.file("plans/" + std::string(name), plan + name);
  EXPECT_THAT(counts(run({plans_})), ElementsAre(4, 0, 0, 0));
  EXPECT_THAT(files(), ElementsAre("plans/a/1.txt", "plans/a/2.txt", "plans/b.txt", "plans/c.txt"));
  EXPECT_EQ(4u, told_.back().done);
  EXPECT_EQ(4u, told_.front().total);
  EXPECT_EQ(4, status().plans);
}

TEST_F(Ingest, DoesNoWorkTwice) {
  const auto file = folder_.file("plans/a.txt", plan);
  EXPECT_THAT(counts(run({plans_})), ElementsAre(1, 0, 0, 0));
  EXPECT_THAT(counts(run({plans_})), ElementsAre(0, 1, 0, 0)) << "size and time are the same";
  const timespec times[] = {{1, 0}, {1, 0}};
  utimensat(AT_FDCWD, file.c_str(), times, 0);
  EXPECT_THAT(counts(run({plans_})), ElementsAre(0, 1, 0, 0)) << "another time, the same content";
  folder_.file("plans/a.txt", plan + "I. MỤC ĐÍCH\n");
  EXPECT_THAT(counts(run({plans_})), ElementsAre(0, 0, 1, 0)) << "a changed file is a new version";
  folder_.file("plans/copy.txt", plan + "I. MỤC ĐÍCH\n");
  EXPECT_THAT(counts(run({plans_})), ElementsAre(0, 2, 0, 0)) << "the same content at another path is no other plan";
  EXPECT_EQ(1, status().plans);
}

TEST_F(Ingest, KeepsWhatCannotBeReadAsAProblem) {
  folder_.file("plans/a.txt", plan);
  const auto empty = folder_.file("plans/empty.txt", "");
  const auto lost = folder_.path() / "lost.txt";
  const Report report = run({plans_, lost});
  EXPECT_THAT(counts(report), ElementsAre(1, 0, 0, 2));
  EXPECT_THAT(told_[1].problem, HasSubstr("là tệp rỗng"));
  EXPECT_THAT(told_[2].problem, HasSubstr("không có ở đó"));
  EXPECT_EQ(2u, archive::Archive(archive_).problems().size());
  EXPECT_THAT(counts(run({plans_})), ElementsAre(0, 1, 0, 1)) << "it is still one";
  folder_.file("plans/empty.txt", plan + "II.");
  EXPECT_THAT(counts(run({plans_})), ElementsAre(1, 1, 0, 0)) << "until it can be read";
  EXPECT_EQ(1u, archive::Archive(archive_).problems().size());
}

TEST_F(Ingest, DoesNotTryInVainAgain) {
  folder_.file("plans/packed.txt", "Rar!\x1A");
  const auto lost = folder_.path() / "lost.txt";
  EXPECT_EQ(0u, run({plans_, lost}).untried);
  const Report again = run({plans_, lost});
  EXPECT_THAT(counts(again), ElementsAre(0, 0, 0, 2)) << "still problems";
  EXPECT_EQ(1u, again.untried) << "what could not even be opened is tried each time";
  EXPECT_THAT(told_[0].problem, "") << "and not said again";
  const Report retried = run({plans_}, {}, {.retry = true});
  EXPECT_EQ(0u, retried.untried);
  EXPECT_THAT(told_[0].problem, HasSubstr("là tệp nén"));
  folder_.file("plans/packed.txt", plan);
  EXPECT_THAT(counts(run({plans_})), ElementsAre(1, 0, 0, 0)) << "a changed file is tried";
}

TEST_F(Ingest, TriesAgainWhatAnOlderReaderCouldNotRead) {
  const auto file = folder_.file("plans/a.txt", plan);
  {
    const Loaded loaded = load(file);
    archive::ArchiveWriter writer(archive_);
    writer.add_problem(file, {loaded.stamp.size, loaded.stamp.modified, loaded.sha256, true, reader_version - 1},
                       "a.txt is of a kind unknown");
    writer.commit();
  }
  EXPECT_THAT(counts(run({plans_})), ElementsAre(1, 0, 0, 0));
  EXPECT_TRUE(archive::Archive(archive_).problems().empty());
}

TEST_F(Ingest, ForgetsAProblemWhoseFileIsGoneWhereItIsAsked) {
  const auto empty = folder_.file("plans/empty.txt", ""), a = folder_.file("plans/a.txt", plan);
  run({plans_});
  folder_.file("plans/a.txt", "");
  run({plans_});
  std::filesystem::remove(empty);
  std::filesystem::remove(a);
  EXPECT_EQ(2u, archive::Archive(archive_).problems().size());
  EXPECT_EQ(2u, run({empty, a}, {}, {.retry = true}).gone);
  EXPECT_TRUE(archive::Archive(archive_).problems().empty());
  EXPECT_EQ(1, status().plans) << "the plan stays";
  folder_.file("plans/a.txt", plan + "II.");
  EXPECT_THAT(counts(run({plans_})), ElementsAre(0, 0, 1, 0)) << "and what comes to its place is its next version";
}

TEST_F(Ingest, ComesToTheSameWhateverTheNumberOfWorkers) {
  for (int i = 0; i < 60; ++i)
    folder_.file("plans/" + std::to_string(i) + ".txt", plan + std::string(i / 2 % 7 * 3000, 'x') + std::to_string(i / 2));
  folder_.file("plans/33.txt", "Rar!\x1A");
  std::vector<std::string> first;
  for (const std::size_t jobs : {1, 2, 5}) {
    archive_ = folder_.path() / ("archive" + std::to_string(jobs));
    EXPECT_THAT(counts(run({plans_}, {}, {.jobs = jobs})), ElementsAre(30, 29, 0, 1)) << jobs;
    std::vector<std::string> rows = files();
    archive::Archive archive(archive_);
    for (const archive::PlanRow& row : archive.newest(100)) rows.push_back(row.id);
    if (first.empty()) first = rows;
    EXPECT_EQ(first, rows) << jobs;
  }
}

TEST_F(Ingest, WalksPastLoopsPipesAndArchives) {
  folder_.file("plans/a.txt", plan);
  std::filesystem::create_directory_symlink(plans_, plans_ / "loop");
  std::filesystem::create_symlink(plans_ / "a.txt", plans_ / "link.txt");
  mkfifo((plans_ / "pipe").c_str(), 0600);
  run({plans_});
  EXPECT_THAT(files(), ElementsAre("plans/a.txt", "plans/link.txt"));
  EXPECT_THAT(counts(run({folder_.path()})), ElementsAre(0, 2, 0, 0)) << "the archive's own originals are not taken in again";
}

TEST_F(Ingest, StopsBetweenFilesAndKeepsWhatItHas) {
  for (int i = 0; i < 5; ++i) folder_.file("plans/" + std::to_string(i) + ".txt", plan + std::to_string(i));
  const Report report = run({plans_}, [this] { return told_.size() >= 3; });
  EXPECT_TRUE(report.stopped);
  EXPECT_THAT(counts(report), ElementsAre(3, 0, 0, 0));
  EXPECT_EQ(3, status().plans);
  EXPECT_FALSE(run({plans_}).stopped);
  EXPECT_EQ(5, status().plans);
}

}  // namespace
}  // namespace danchieu::indexer
