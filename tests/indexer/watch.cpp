#include "indexer/watch.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>

#include "indexer/walk.h"
#include "temporary_folder.h"

namespace danchieu::indexer {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using namespace std::chrono_literals;

class Watching : public testing::Test {
 protected:
  Watching() { std::filesystem::create_directories(plans_); }

  std::vector<std::string> names(const std::vector<std::filesystem::path>& files) const {
    std::vector<std::string> names;
    for (const auto& file : files) names.push_back(file.lexically_relative(plans_).string());
    return names;
  }
  /// What is told until `wait` is over or something is.
  static std::vector<std::filesystem::path> next(Watch& watch, std::chrono::milliseconds wait) {
    const auto end = Watch::Clock::now() + wait;
    return watch.next([end] { return Watch::Clock::now() > end; });
  }
  /// Long ago, so that it need not settle.
  std::filesystem::path old_file(const std::string& name) const {
    const auto file = folder_.file("plans/" + name, "Kế hoạch");
    const timespec times[] = {{1, 0}, {1, 0}};
    utimensat(AT_FDCWD, file.c_str(), times, 0);
    return file;
  }

  TemporaryFolder folder_;
  std::filesystem::path plans_ = folder_.path() / "plans";
};

constexpr Watch::Times by_events{.closed = 100ms, .quiet = 1h, .between = 1h};
constexpr Watch::Times by_looking{.closed = 1h, .quiet = 300ms, .between = 100ms};

TEST_F(Watching, TellsWhatIsThere) {
  old_file("b.txt");
  old_file("2022/a.txt");
  folder_.file("plans/just_now.txt", "Kế hoạch");
  Watch watch({plans_}, {.closed = 5s, .quiet = 100ms, .between = 1h});
  EXPECT_THAT(names(watch.present()), ElementsAre("2022/a.txt", "b.txt"));
  EXPECT_THAT(names(next(watch, 10s)), ElementsAre("just_now.txt")) << "once it has settled";
  EXPECT_THAT(next(watch, 400ms), IsEmpty()) << "once";
}

TEST_F(Watching, TellsWhatComesOnceItIsComplete) {
  Watch watch({plans_}, by_events);
  const int file = open((plans_ / "a.txt").c_str(), O_WRONLY | O_CREAT, 0600);
  ASSERT_EQ(3, write(file, "abc", 3));
  EXPECT_THAT(next(watch, 500ms), IsEmpty()) << "whoever writes it has not closed it";
  close(file);
  EXPECT_THAT(names(next(watch, 10s)), ElementsAre("a.txt"));

  old_file("../b.txt");
  std::filesystem::rename(folder_.path() / "b.txt", plans_ / "b.txt");
  EXPECT_THAT(names(next(watch, 10s)), ElementsAre("b.txt")) << "moved into place";

  folder_.file("plans/a.txt", "changed");
  EXPECT_THAT(names(next(watch, 10s)), ElementsAre("a.txt")) << "written anew";
  std::filesystem::remove(plans_ / "a.txt");
  EXPECT_THAT(next(watch, 400ms), IsEmpty()) << "what goes is not told";
}

TEST_F(Watching, WatchesFoldersThatCome) {
  Watch watch({plans_}, {.closed = 100ms, .quiet = 400ms, .between = 1h});
  old_file("../2022/quý 1/a.txt");
  std::filesystem::rename(folder_.path() / "2022", plans_ / "2022");
  EXPECT_THAT(names(next(watch, 10s)), ElementsAre("2022/quý 1/a.txt")) << "with what is in them";
  folder_.file("plans/2022/quý 1/b.txt", "Kế hoạch");
  EXPECT_THAT(names(next(watch, 10s)), ElementsAre("2022/quý 1/b.txt")) << "and what comes later";
  std::filesystem::rename(plans_ / "2022", plans_ / "2023");
  EXPECT_THAT(names(next(watch, 10s)), ElementsAre("2023/quý 1/a.txt", "2023/quý 1/b.txt")) << "under another name";
  folder_.file("plans/2023/quý 1/c.txt", "Kế hoạch");
  EXPECT_THAT(names(next(watch, 10s)), ElementsAre("2023/quý 1/c.txt"));
}

TEST_F(Watching, LooksThroughWhatTheKernelDoesNotTell) {
  Watch watch({plans_}, by_looking);
  const int file = open((plans_ / "a.txt").c_str(), O_WRONLY | O_CREAT, 0600);
  ASSERT_EQ(3, write(file, "abc", 3));
  EXPECT_THAT(names(next(watch, 10s)), ElementsAre("a.txt")) << "it has kept its size, though nobody closed it";
  ASSERT_EQ(3, write(file, "def", 3));
  EXPECT_THAT(names(next(watch, 10s)), ElementsAre("a.txt")) << "and again when it grew";
  close(file);
  EXPECT_THAT(next(watch, 1s), IsEmpty());
}

TEST_F(Watching, PassesOverWhatProgramsLeave) {
  Watch watch({plans_}, by_events);
  for (const char* const name : {".hidden.txt", "~$plan.docx", "plan.pdf.crdownload", "Thumbs.db", "a.txt"})
    folder_.file("plans/" + std::string(name), "Kế hoạch");
  EXPECT_THAT(names(next(watch, 10s)), ElementsAre("a.txt"));
  EXPECT_THAT(next(watch, 400ms), IsEmpty());
  EXPECT_THAT(names(files_below({plans_})), ElementsAre("a.txt"));
}

}  // namespace
}  // namespace danchieu::indexer
