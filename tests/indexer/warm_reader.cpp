#include "indexer/warm_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <thread>

#include "indexer/sandbox_support.h"

namespace danchieu::indexer {
namespace {

using testing::ElementsAre;

constexpr Limits short_limits{.silence = 2, .seconds = 2, .seconds_a_page = 1, .megabytes = 256};

class Misbehaving : public testing::Test {
 protected:
  Told read(std::string_view deed, const Limits& limits = short_limits) { return reader_.read(Content(deed), limits); }
  WarmReader reader_{MISBEHAVING_READER};
};

TEST_F(Misbehaving, IsEnded) {
  const struct {
    const char* deed;
    Trouble trouble;
    const char* why;
  } rows[] = {
      {"hang", Trouble::too_slow, "nothing is told"},
      {"close and hang", Trouble::too_slow, "the pipe's end is not the process's end"},
      {"tell a page and hang", Trouble::too_slow, "what was told buys some time only"},
      {"say for ever that it works", Trouble::too_slow, "nor do words without pages"},
      {"spin", Trouble::too_slow, "its processor time is over"},
      {"be killed", Trouble::died, "by the kernel, for want of memory"},
      {"crash", Trouble::died, "a bug of a library"},
      {"break off", Trouble::died, "the end is missing"},
      {"break a frame", Trouble::died, "in mid-frame"},
      {"babble", Trouble::died, "no frames at all"},
      {"babble and hang", Trouble::died, "what lies is not waited for"},
      {"flood", Trouble::too_long, "endless pages"},
      {"just fail", Trouble::died, "an exit code"},
  };
  for (const auto& row : rows) {
    const auto begin = std::chrono::steady_clock::now();
    const Told told = read(row.deed);
    EXPECT_EQ(row.trouble, told.trouble) << row.deed << ": " << (told.trouble ? name(*told.trouble) : "no trouble") << "; " << row.why;
    EXPECT_TRUE(told.pages.empty()) << row.deed;
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30)) << row.deed;
  }
  EXPECT_FALSE(read("read slowly").trouble) << "who tells a page now and then may take longer than one that tells none";
}

TEST_F(Misbehaving, OfSeveralTextsThoseThatWereToldWholeAreBelieved) {
  const struct {
    std::vector<std::string_view> deeds;
    std::string expected;  ///< t: told, a: to be read alone
    const char* why;
  } rows[] = {
      {{"behave", "behave", "behave"}, "ttt", "nothing went wrong"},
      {{"behave", "decline", "behave"}, "tat", "one is no text"},
      {{"behave", "crash", "behave"}, "taa", "nobody knows what those behind it would have told"},
      {{"hang", "behave", "behave"}, "aaa", "the same"},
      {{"behave", "break off"}, "ta", "its end is missing"},
      {{"behave", "babble", "behave"}, "taa", "what is no run of frames"},
      {{"behave", "behave", "behave", "behave after all"}, "ttta", "the last one is missing"},
  };
  for (const auto& row : rows) {
    const auto told = reader_.read_texts(row.deeds, short_limits, {});
    ASSERT_TRUE(told);
    std::string found;
    for (const std::optional<Told>& each : *told) found += each && !each->trouble && each->pages.size() == 1 ? 't' : each ? '?' : 'a';
    EXPECT_EQ(row.expected, found) << row.why;
  }
  EXPECT_TRUE(reader_.read_texts({}, short_limits, {})->empty());
  EXPECT_EQ(Trouble::died, read("decline").trouble) << "who is alone cannot ask to be";
}

TEST(ReaderProgram, ReadsTextsTogetherAndNothingElse) {
  WarmReader reader(reader_program());
  const auto told = reader.read_texts({"Kế hoạch một", "%PDF-1.4 a", "", "<html><p>a", "Kế hoạch hai\fba", "1234"}, {}, {});
  ASSERT_TRUE(told);
  ASSERT_EQ(6u, told->size());
  EXPECT_EQ("Kế hoạch một", (*told)[0]->pages.at(0).text);
  EXPECT_EQ("text/plain", (*told)[0]->media_type);
  for (const std::size_t other : {1, 2, 3}) EXPECT_FALSE((*told)[other]) << other;
  EXPECT_EQ(2u, (*told)[4]->pages.size());
  EXPECT_EQ(Trouble::not_text, (*told)[5]->trouble) << "no letter in it";
}

TEST_F(Misbehaving, IsNotWaitedForOnceItHasToldAll) {
  const Told told = read("hang after the end", {.silence = 600, .seconds = 600});
  EXPECT_FALSE(told.trouble);
  EXPECT_EQ(1u, told.pages.size());
}

TEST_F(Misbehaving, IsStartedAgainWhereItDied) {
  EXPECT_THROW(read("kill the program that started it"), NoReader) << "in the real program the sandbox keeps it from doing so";
  EXPECT_FALSE(read("hang after the end").trouble);
}

TEST_F(Misbehaving, TellsNoBrokenLetters) {
  const Told told = read("tell broken letters");
  ASSERT_EQ(1u, told.pages.size());
  EXPECT_EQ("K\xEF\xBF\xBD ho\xEF\xBF\xBD", told.pages[0].text);
}

TEST_F(Misbehaving, CannotDoWhatAReaderNeedNot) {
  if (const SandboxSupport support = sandbox_support(); !support.seccomp || !support.landlock)
    GTEST_SKIP() << "This kernel has not both of seccomp and Landlock.";
  const Told told = read("try crimes");
  std::vector<std::string> done;
  for (const archive::Page& page : told.pages) done.push_back(page.text);
  EXPECT_FALSE(told.trouble);
  EXPECT_THAT(done, ElementsAre("works"));
}

#if !defined(__SANITIZE_ADDRESS__)
TEST_F(Misbehaving, KeepsToItsMemory) { EXPECT_EQ(Trouble::out_of_memory, read("take all memory", {.megabytes = 64}).trouble); }

TEST(WarmReader, KeepsToItsMemory) {
  // A text that needs many times its size; the limit leaves room for the program itself.
  const std::string text = "Kế hoạch " + std::string(std::size_t{40} << 20, 'a');
  EXPECT_EQ(Trouble::out_of_memory, WarmReader(reader_program()).read(Content(text), {.megabytes = 100}).trouble);
}
#endif

TEST_F(Misbehaving, IsStoppedWhereThePersonStops) {
  int asked = 0;
  EXPECT_FALSE(reader_.read(Content("hang"), {}, [&] { return ++asked > 3; }));
  EXPECT_FALSE(read("hang after the end").trouble) << "and goes on with another document";
}

TEST_F(Misbehaving, LeavesNoneBehind) {
  {
    WarmReader reader(MISBEHAVING_READER);
    reader.read(Content("crash"), short_limits);
    reader.read(Content("hang"), {.silence = 1});
  }
  EXPECT_EQ(-1, waitpid(-1, nullptr, WNOHANG)) << "a child that nobody waited for";
}

TEST(WarmReader, ReadsOneDocumentAfterTheOther) {
  WarmReader reader(reader_program());
  for (const char* const text : {"Kế hoạch", "Quyết định", "Chỉ thị"}) {
    const Told told = reader.read(Content(text), {});
    ASSERT_EQ(1u, told.pages.size());
    EXPECT_EQ(text, told.pages[0].text);
  }
}

TEST(WarmReader, IsNotEndedByWhatThePersonPresses) {
  // Ctrl-C goes to all of the process group: to this process, which has its own mind about it, and to the reader from its first instant on.
  if (getpgrp() != getpid()) {
    ASSERT_EQ(0, setpgid(0, 0));
  }  // not to whoever runs the tests
  signal(SIGINT, [](int) {});
  std::atomic<bool> on = true;
  std::thread presses([&on] {
    while (on) kill(0, SIGINT);
  });
  for (int i = 0; i < 2; ++i) {
    WarmReader reader(reader_program());
    for (int j = 0; j < 5; ++j) EXPECT_FALSE(reader.read(Content("Kế hoạch"), {}).trouble) << i << ", " << j;
  }
  on = false;
  presses.join();
  signal(SIGINT, SIG_DFL);
}

TEST(WarmReader, ThatIsMissingIsSaid) {
  EXPECT_THROW(WarmReader("/nowhere/danchieu-reader").read(Content("Kế hoạch"), {}), NoReader);
  EXPECT_THROW(WarmReader("/bin/false").read(Content("Kế hoạch"), {}), NoReader) << "a program that is none";
  EXPECT_EQ("danchieu-reader", reader_program().filename());
}

TEST(Content, CannotBeChanged) {
  const Content content("Kế hoạch");
  EXPECT_EQ("Kế hoạch", content.bytes());
  EXPECT_EQ(-1, write(content.descriptor(), "x", 1));
  EXPECT_EQ(-1, ftruncate(content.descriptor(), 0));
  EXPECT_EQ("Kế hoạch", content.bytes());
  EXPECT_EQ("", Content("").bytes());
}

}  // namespace
}  // namespace danchieu::indexer
