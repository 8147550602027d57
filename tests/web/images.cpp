/// Images of pages: drawn once, kept within bounds, never believed to be what they are not.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "tests/web/small_archive.h"
#include "web/page_images.h"
#include "web/routes.h"

namespace danchieu::web {
namespace {

namespace fs = std::filesystem;

class Images : public testing::Test {
 protected:
  Images() { fs::remove_all(folder_); }
  ~Images() override { fs::remove_all(folder_); }
  DrawPage draw(const std::string& bytes) {
    return [this, bytes](const fs::path&, int, int) {
      ++drawn_;
      return bytes;
    };
  }
  fs::path folder_ = fs::temp_directory_path() / ("danchieu-images-" + std::to_string(getpid()));
  int drawn_ = 0;
};

TEST_F(Images, AreDrawnOnceAndKept) {
  PageImages images(folder_, draw("\x89PNG one"));
  for (int i = 0; i < 3; ++i) EXPECT_EQ(images.get("abc", "/o", 1, 800).image->type, "image/png");
  EXPECT_EQ(drawn_, 1);
  EXPECT_EQ(PageImages(folder_, draw("")).get("abc", "/o", 1, 800).image->bytes, "\x89PNG one") << "also for the next server";
  images.get("abc", "/o", 1, 1200);
  EXPECT_EQ(drawn_, 2) << "another width is another image";
}

TEST_F(Images, OnlyImagesAreBelieved) {
  struct Case {
    std::string bytes;
    const char* type;
  };
  for (const Case& row :
       {Case{"\xFF\xD8\xFF", "image/jpeg"}, Case{"<svg onload=alert(1)>", nullptr}, Case{"", nullptr}, Case{"GIF89a", nullptr}}) {
    PageImages images({}, draw(row.bytes));
    const auto got = images.get("abc", "/o", 1, 800).image;
    EXPECT_EQ(got.has_value(), row.type != nullptr) << row.bytes;
    if (got && row.type) {
      EXPECT_EQ(got->type, row.type);
    }
  }
}

TEST_F(Images, TheFolderStaysWithinItsBound) {
  PageImages images(folder_, draw("\x89PNG" + std::string(996, 'x')), 5000);
  for (int page = 1; page <= 40; ++page) images.get("abc", "/o", page, 800);
  std::uint64_t size = 0;
  for (const auto& entry : fs::directory_iterator(folder_)) size += entry.file_size();
  EXPECT_LE(size, 5000u);
  EXPECT_GE(size, 1000u);
  EXPECT_EQ(drawn_, 40);
}

TEST_F(Images, WhoeverWaitsTooLongIsSentAway) {
  std::atomic<bool> go{false};
  std::atomic<int> inside{0};
  PageImages images({}, [&](const fs::path&, int, int) {
    ++inside;
    while (!go) std::this_thread::yield();
    return std::string("\x89PNG");
  });
  std::vector<std::thread> others;
  for (int i = 0; i < 2; ++i) others.emplace_back([&] { EXPECT_TRUE(images.get("abc", "/o", 1, 800).image); });
  while (inside < 2) std::this_thread::yield();
  const PageImages::Got got = images.get("abc", "/o", 2, 800);
  go = true;
  for (std::thread& each : others) each.join();
  EXPECT_FALSE(got.image);
  EXPECT_EQ(got.failure, PageImages::Failure::busy);
}

TEST(Widths, AreAFew) {
  const int rows[][2] = {{1, 480}, {480, 480}, {481, 800}, {1300, 1800}, {1 << 30, 1800}};
  for (const auto& [wanted, drawn] : rows) EXPECT_EQ(PageImages::width_for(wanted), drawn);
}

TEST_F(Images, ATextHasNone) {
  const SmallArchive small;
  Archives archives(small.folder());
  PageImages images({}, draw("\x89PNG"));
  EXPECT_EQ(respond({.target = "/plans/" + small.province + "/pages/1"}, archives, {}, &images).status, 404);
  EXPECT_THAT(respond({.target = "/plans/" + small.province}, archives, {}, &images).body, testing::Not(testing::HasSubstr("viewer")));
  EXPECT_EQ(drawn_, 0);
}

}  // namespace
}  // namespace danchieu::web
