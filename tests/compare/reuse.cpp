/// What plans have of each other, and from whom; formulas are nobody's.

#include "compare/reuse.h"

#include <gtest/gtest.h>

#include <random>

#include "archive/hash.h"
#include "compare/wording.h"
#include "tests/archive/small_archive.h"

namespace danchieu::compare {
namespace {

using archive::Draft;

/// So many words of a text of its own.
std::string text_of(unsigned seed, int words) {
  constexpr const char* kWords[] = {"tổ",   "chức", "tuyên",  "truyền", "phối", "hợp",  "nhân",  "dân",   "giáo",
                                    "dục",  "đoàn", "thể",    "kiểm",   "tra",  "kết",  "quả",   "phong", "trào",
                                    "kinh", "phí",  "trường", "học",    "gia",  "đình", "thanh", "niên"};
  std::mt19937 random(seed);
  std::string text = "- Về ";
  for (int word = 0; word < words; ++word) text += std::string(kWords[random() % std::size(kWords)]) + (word % 12 == 11 ? "\n" : " ");
  return text + "được giao.\n";
}

Draft plan_of(unsigned own, const std::string& issued, const std::string& province, const std::string& shared) {
  return {.title = "Kế hoạch " + std::to_string(own),
          .pages = {"I. MỤC ĐÍCH\n" + text_of(own, 60) + shared + text_of(own + 1000, 60)},
          .year = std::stoi(issued),
          .province = province,
          .level = province.empty() ? "central" : "province",
          .number = std::to_string(own) + "/KH-UBND",
          .issued = issued};
}

std::string id_of(const Draft& draft) { return archive::sha256(archive::bytes_of(draft)).substr(0, 12); }

Reuse reuse_of(const std::filesystem::path& folder, const Draft& draft) {
  archive::Archive archive(folder);
  return find_reuse(archive, archive.plan(id_of(draft)).value());
}

TEST(Reuse, TellsThePassageAndTheOldestPlanThatHasIt) {
  const std::string passage = text_of(7, 50);
  const Draft ministry = plan_of(1, "2021-03-01", "", passage), earlier = plan_of(2, "2022-02-01", "Cao Bằng", passage),
              plan = plan_of(3, "2023-02-01", "Cao Bằng", passage), stranger = plan_of(4, "2020-02-01", "Lai Châu", "");
  archive::TemporaryFolder folder;
  archive::fill(folder.path(), {plan, earlier, stranger, ministry});

  const Reuse reuse = reuse_of(folder.path(), plan);
  ASSERT_EQ(reuse.passages.size(), 1u);
  ASSERT_EQ(reuse.sources.size(), 1u);
  EXPECT_EQ(reuse.sources[0].plan.id, id_of(ministry)) << "the oldest one, whichever came into the archive first";
  EXPECT_EQ(reuse.sources[0].order, Order::before);
  EXPECT_EQ(reuse.sources[0].kinship, Kinship::superior);
  EXPECT_EQ(reuse.passages[0].plans, 2) << "and the plan of the year before";
  EXPECT_GE(reuse.passages[0].words, 45u);
  EXPECT_LE(reuse.passages[0].words, 60u) << "what stands around it is its own";
  EXPECT_EQ(reuse.shared, reuse.earlier);
  EXPECT_GT(reuse.words, 3 * reuse.shared / 2);

  const Reuse first = reuse_of(folder.path(), ministry);
  ASSERT_EQ(first.sources.size(), 1u);
  EXPECT_EQ(first.sources[0].plan.id, id_of(earlier));
  EXPECT_EQ(first.sources[0].order, Order::after) << "who has it from this one";
  EXPECT_EQ(first.earlier, 0u);
  EXPECT_TRUE(reuse_of(folder.path(), stranger).passages.empty());
}

TEST(Reuse, GoesWithThePlanThatIsTakenOut) {
  const std::string passage = text_of(7, 50);
  const Draft source = plan_of(1, "2021-03-01", "Lai Châu", passage), plan = plan_of(2, "2022-02-01", "Cao Bằng", passage);
  archive::TemporaryFolder folder;
  archive::fill(folder.path(), {source, plan});
  ASSERT_EQ(reuse_of(folder.path(), plan).passages.size(), 1u) << "else there is nothing to lose";
  {
    archive::ArchiveWriter writer(folder.path());
    writer.remove(id_of(source), "thử");
    writer.commit();
  }
  EXPECT_TRUE(reuse_of(folder.path(), plan).passages.empty());
}

TEST(Reuse, FormulasOfManySubjectsAndPlacesAreNobodys) {
  constexpr const char* kSubjects[] = {"cải cách hành chính", "chuyển đổi số",      "phòng cháy chữa cháy rừng", "dân số và phát triển",
                                       "an toàn thực phẩm",   "tiêm chủng mở rộng", "giảm nghèo bền vững",       "bình đẳng giới",
                                       "thi đua khen thưởng", "lưu trữ tài liệu"};
  constexpr const char* kProvinces[] = {"Cao Bằng", "Lai Châu", "Sơn La", "Nghệ An", "Huế",
                                        "Đồng Nai", "An Giang", "Cà Mau", "Hà Nội",  "Lạng Sơn"};
  const std::string passage = text_of(7, 50);
  for (const bool one_subject : {false, true}) {
    std::vector<Draft> drafts;
    for (unsigned i = 0; i < std::size(kSubjects); ++i) {
      drafts.push_back(plan_of(10 + i, "2022-03-" + std::to_string(10 + i), kProvinces[i], passage));
      drafts.back().title = std::string("Kế hoạch ") + kSubjects[one_subject ? 0 : i];
    }
    archive::TemporaryFolder folder;
    archive::fill(folder.path(), drafts);
    const Reuse reuse = reuse_of(folder.path(), drafts.back());
    EXPECT_EQ(reuse.passages.size(), one_subject ? 1u : 0u) << "what all plans of one subject have, they have from one of them";
    EXPECT_EQ(reuse.formula > 0, !one_subject);
  }
}

TEST(Reuse, OrderAndKinship) {
  archive::Plan plan;
  plan.issued = {2022, 3, 4};
  plan.level = "district";
  plan.province_today = "Cao Bằng";
  plan.district = "Hà Quảng";
  struct Row {
    archive::SharingPlan other;
    Order order;
    Kinship kinship;
    std::string_view why;
  };
  const Row rows[] = {
      {{.issued = "2021-12-31", .level = "district", .province_today = "Cao Bằng", .district = "Hà Quảng"},
       Order::before,
       Kinship::own,
       "last year's"},
      {{.issued = "2022-03-05", .level = "province", .province_today = "Cao Bằng"}, Order::after, Kinship::superior, "the next day"},
      {{.issued = "2022-03-04", .level = "province", .province_today = "Cao Bằng"},
       Order::before,
       Kinship::superior,
       "on one day the province's came first"},
      {{.issued = "2022-03-04", .level = "district", .province_today = "Cao Bằng", .district = "Trùng Khánh"},
       Order::unknown,
       Kinship::other,
       "on one day, of one level"},
      {{.issued = "2022", .level = "central"}, Order::unknown, Kinship::superior, "only the year is known"},
      {{.level = "central", .year = 2021}, Order::before, Kinship::superior, "the year of the title"},
      {{.issued = "2021-01-01", .level = "province", .province_today = "Lai Châu"}, Order::before, Kinship::other, "another province's"},
      {{.issued = "2021-01-01", .level = "commune", .province_today = "Cao Bằng", .district = "Hà Quảng", .commune = "Sóc Hà"},
       Order::before,
       Kinship::other,
       "a lower level's"},
      {{.issued = ""}, Order::unknown, Kinship::other, "nothing is known"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(order_of(plan, row.other), row.order) << row.why;
    EXPECT_EQ(kinship_of(plan, row.other), row.kinship) << row.why;
  }
}

TEST(Wording, CountsNeitherFootNorCitations) {
  archive::Document document;
  const std::string text = "Thực hiện Kế hoạch số 88/KH-UBND về phát triển du lịch bền vững của tỉnh.\nNơi nhận:\n- Các phòng, ban;\n";
  document.pages.push_back({text, false});
  citations::Mention mention;
  mention.span = {10, 32};
  mention.title = "phát triển du lịch bền vững";
  document.mentions.push_back(mention);
  const CountedWords words = counted_words(document);
  EXPECT_EQ(std::count(words.counted.begin(), words.counted.end(), true), 5) << "thực, hiện, về, của, tỉnh";
}

}  // namespace
}  // namespace danchieu::compare
