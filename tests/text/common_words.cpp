/// What two texts have in common at most.

#include "text/common_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "text/fingerprint.h"

namespace danchieu::text {
namespace {

std::size_t common(const std::string& a, const std::string& b) {
  return common_words(WordBag(word_prints({a}).prints), WordBag(word_prints({b}).prints));
}
std::size_t in_order(const std::string& a, const std::string& b) { return common_words_in_order(Wording({a}), Wording({b})); }

TEST(CommonWords, WhereverTheyStandAndInOrder) {
  struct Row {
    const char* a;
    const char* b;
    std::size_t common, in_order;
    const char* why;
  };
  constexpr Row table[] = {
      {"Kế hoạch phòng, chống dịch", "Chống dịch theo kế hoạch", 4, 2, "the two halves have changed places"},
      {"kế hoạch năm 2022", "Ke hoach nam 2022", 4, 4, "marks and capitals are no difference"},
      {"a a a b", "a b a", 3, 2, "a word counts as often as both have it"},
      {"", "kế hoạch", 0, 0, "nothing"},
      {"an ninh", "dân tộc", 0, 0, "no word"},
  };
  for (const Row& row : table) {
    EXPECT_EQ(row.common, common(row.a, row.b)) << row.why;
    EXPECT_EQ(row.common, common(row.b, row.a)) << row.why;
    EXPECT_EQ(row.in_order, in_order(row.a, row.b)) << row.why;
    EXPECT_EQ(row.in_order, in_order(row.b, row.a)) << row.why;
  }
}

std::string random_words(std::mt19937& random, int most) {
  std::string text;
  for (int words = std::uniform_int_distribution<int>(0, most)(random); words > 0; --words)
    text += std::string(1, static_cast<char>('a' + random() % 12)) + " ";
  return text;
}

/// The textbook's way, cell by cell.
std::size_t longest_common(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t i = 0; i < a.size(); i += 2)
    for (std::size_t j = 0, diagonal = 0; j < b.size(); j += 2) {
      const std::size_t above = row[j + 2];
      row[j + 2] = a[i] == b[j] ? diagonal + 1 : std::max(above, row[j]);
      diagonal = above;
    }
  return b.empty() ? 0 : row[b.size()];
}

TEST(CommonWords, InOrderAsCountedCellByCellAcrossWordsOfBits) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const std::string a = random_words(random, 300), b = random_words(random, 300);
    const std::size_t found = in_order(a, b);
    ASSERT_EQ(longest_common(a, b), found) << a << "\n" << b;
    ASSERT_GE(common(a, b), found);
  }
}

TEST(CommonWords, NoMoreWordsAreEqualThanStandInOneOrder) {
  std::mt19937 random(8);
  for (int round = 0; round < 300; ++round) {
    const std::string a = random_words(random, 200), b = random_words(random, 200);
    const Wording first({a}), second({b});
    ASSERT_LE(compare(first, second).equal, common_words_in_order(first, second)) << a << "\n" << b;
  }
}

TEST(CommonWords, OfTriplesStandInARow) {
  const auto triples = [](const char* text) { return WordBag(triple_prints(word_prints({text}).prints)); };
  EXPECT_EQ(triples("phòng chống dịch").size(), 1u);
  EXPECT_EQ(triples("phòng chống").size(), 0u);
  EXPECT_EQ(common_words(triples("kế hoạch phòng, chống dịch"), triples("Phòng chống dịch theo kế hoạch")), 1u) << "phong chong dich";
  EXPECT_EQ(common_words(triples("một hai ba"), triples("ba hai một")), 0u) << "in another order";
}

}  // namespace
}  // namespace danchieu::text
