#include "web/address.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace danchieu::web {
namespace {

using testing::ElementsAre;
using testing::Pair;

TEST(Address, ReadsPaths) {
  struct Row {
    std::string_view target;
    std::vector<std::string> segments;
    std::string_view why;
  };
  const Row rows[] = {
      {"/", {}, "the home page"},
      {"/plans/4f2a90c1d3e7", {"plans", "4f2a90c1d3e7"}, "two segments"},
      {"//plans///x/", {"plans", "x"}, "empty segments mean nothing"},
      {"/numbers/521-Q%C4%90-TTg", {"numbers", "521-QĐ-TTg"}, "UTF-8 behind percent signs"},
      {"/works/hc/cv/bca.v05/2022/323;unit=p5", {"works", "hc", "cv", "bca.v05", "2022", "323;unit=p5"}, "letters of keys"},
      {"/a%2Fb", {"a/b"}, "an encoded slash does not part segments"},
      {"/a+b", {"a+b"}, "a plus is a plus in a path"},
  };
  for (const Row& row : rows) {
    const auto address = read_address(row.target);
    ASSERT_TRUE(address) << row.why;
    EXPECT_EQ(address->segments, row.segments) << row.why;
  }
}

TEST(Address, RefusesWhatIsBroken) {
  struct Row {
    std::string_view target, why;
  };
  const Row rows[] = {
      {"", "nothing"},
      {"plans", "no slash"},
      {"http://x/plans", "another machine's address"},
      {"/%", "a percent sign alone"},
      {"/%4", "half a number"},
      {"/%zz", "no number"},
      {"/%00", "the end of a C string"},
      {"/a%07", "a bell"},
      {"/%FF", "no UTF-8"},
      {"/%C3", "half a letter"},
      {"/%ED%A0%80", "a surrogate"},
      {"/static/..", "upwards"},
      {"/static/%2e%2e", "upwards, encoded"},
      {"/static/..%2F..", "upwards among slashes that are encoded"},
      {"/plans/a%2F..%5cb", "and among backslashes"},
      {"/search?q=%", "also behind the question mark"},
  };
  for (const Row& row : rows) EXPECT_FALSE(read_address(row.target)) << row.why;
}

TEST(Address, ReadsValues) {
  const auto address = read_address("/search?q=ng%C3%A0y+h%E1%BB%99i&year=2022&&year=2023&empty=&=x&flag&page=3");
  ASSERT_TRUE(address);
  EXPECT_THAT(address->values, ElementsAre(Pair("q", "ngày hội"), Pair("year", "2022"), Pair("year", "2023"), Pair("empty", ""),
                                           Pair("flag", ""), Pair("page", "3")));
  EXPECT_EQ(address->value("year"), "2022") << "the first of several";
  EXPECT_EQ(address->value("none"), "");
  EXPECT_EQ(address->number("page", 1), 3);
  EXPECT_EQ(address->number("page", 4), std::nullopt) << "too small";
  EXPECT_EQ(address->number("q", 0), std::nullopt) << "no number";
  EXPECT_EQ(read_address("/?page=99999999999")->number("page", 0), std::nullopt) << "too large for a number";
  EXPECT_EQ(read_address("/?page=3x")->number("page", 0), std::nullopt) << "a number and more";
}

TEST(Address, MakesAddresses) {
  EXPECT_EQ(work_address("vn:dang/kl/tw/k12/44"), "/works/dang/kl/tw/k12/44");
  EXPECT_EQ(work_address("vn:hc/kh/bcd138@hai-duong.tu-ky/2023/57"), "/works/hc/kh/bcd138@hai-duong.tu-ky/2023/57");
  EXPECT_EQ(work_address("vn:joint/kh/cat+mttq@tuyen-quang/2021/4309"), "/works/joint/kh/cat+mttq@tuyen-quang/2021/4309");
  EXPECT_EQ(work_address("vn:qppl/nd/cp/2018/111#d10"), "/works/qppl/nd/cp/2018/111%23d10");
  EXPECT_EQ(number_address("521/QĐ-TTg"), "/numbers/521-Q%C4%90-TTg");
  EXPECT_EQ(mention_address("4f2a", 2477), "/plans/4f2a#dan-2477");
  EXPECT_EQ(print_link("/search", {{"q", "ngày hội \"&\" 44-KL/TW"}, {"not.level", ""}, {"year", "2022"}}),
            "/search?q=ngày+hội+%22%26%22+44-KL/TW&year=2022")
      << "letters stay as they are, what ends a value does not";
  EXPECT_EQ(search_address("tỉnh:\"Cao Bằng\" & 44"), "/search?q=t%E1%BB%89nh:%22Cao%20B%E1%BA%B1ng%22%20%26%2044");
  EXPECT_EQ(print_address("/search", {{"q", ""}, {"year", "2022"}}), "/search?year=2022");
  EXPECT_EQ(print_address("/search", {{"q", ""}}), "/search");
}

TEST(Address, IsReadAsItWasMade) {
  std::mt19937 random(7);
  const std::string_view letters[] = {"a", "Đ", "ế", "/", "%", "+", "&", "=", " ", "#", "?", "\"", "<", "'", ";", "@", "a.", "𠮷"};
  for (int round = 0; round < 500; ++round) {
    std::string text = "x";
    for (int i = 0; i < 6; ++i) text += letters[random() % std::size(letters)];
    EXPECT_EQ(read_address(search_address(text))->value("q"), text);
    EXPECT_EQ(read_address("/" + encode(text))->segments.at(0), text);
  }
}

}  // namespace
}  // namespace danchieu::web
