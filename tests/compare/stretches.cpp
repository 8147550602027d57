#include "compare/stretches.h"

#include <gtest/gtest.h>

namespace danchieu::compare {
namespace {

/// "1-30 99 31-40": numbers and ranges of them.
std::vector<std::uint64_t> words(const std::string& text) {
  std::vector<std::uint64_t> words;
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = 0;
    std::uint64_t first = std::stoull(text.substr(at), &end), last = first;
    at += end;
    if (at < text.size() && text[at] == '-') {
      last = std::stoull(text.substr(at + 1), &end);
      at += end + 1;
    }
    for (; first <= last; ++first) words.push_back(first);
    while (at < text.size() && text[at] == ' ') ++at;
  }
  return words;
}

TEST(Stretches, AreFoundWordByWord) {
  struct Row {
    std::string a, b;
    std::vector<Stretch> found;
    std::string_view why;
  };
  const Row rows[] = {
      {"1-30", "101-110 1-30 111", {{0, 30, 10, 40, 30}}, "as it is, in another place"},
      {"1-30", "1-19", {}, "too short"},
      {"1-30", "1-15 201 17-30", {{0, 30, 0, 30, 29}}, "over a word that is another"},
      {"1-30", "1-15 201 202 16-30", {{0, 30, 0, 32, 30}}, "over two that were put in"},
      {"1-30", "1-12 16-30", {{0, 30, 0, 27, 27}}, "over three that are missing"},
      {"1-60", "1-25 201-230 26-60", {{0, 25, 0, 25, 25}, {25, 60, 55, 90, 35}}, "another passage between makes two of it"},
      {"1-30", "1-25 201-203 26-28", {{0, 25, 0, 25, 25}}, "it does not end with a few words behind a gap"},
      {"1-30 101-120 1-30", "1-30", {{0, 30, 0, 30, 30}, {50, 80, 0, 30, 30}}, "a text that repeats itself has it twice"},
      {"", "1-30", {}, "nothing"},
      {"1-30", "", {}, "nothing either"},
      {"1-5", "1-5", {}, "less than a seed"},
  };
  for (const Row& row : rows) EXPECT_EQ(CommonStretches(words(row.a)).with(words(row.b)), row.found) << row.why;
}

TEST(Stretches, OfALineThatStandsAThousandTimesCostLittle) {
  std::vector<std::uint64_t> dotted(20'000, 7);
  EXPECT_LE(CommonStretches(dotted).with(dotted).size(), 8u);
}

}  // namespace
}  // namespace danchieu::compare
