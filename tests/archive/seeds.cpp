/// The five seeds as the gold says they are: needs the folder that DANCHIEU_DATA names.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <nlohmann/json.hpp>

#include "tests/archive/small_archive.h"

namespace danchieu::archive {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

std::string text_of(const nlohmann::json& object, const char* name) {
  return object.contains(name) && object[name].is_string() ? object[name].get<std::string>() : "";
}

Document gold_document(const nlohmann::json& gold, const std::string& text) {
  const nlohmann::json& head = gold["plan"];
  Document document;
  document.media_type = "text/plain";
  document.pages = {{text, false}};
  Plan& plan = document.plan;
  plan.kind = text_of(head, "kind");
  plan.number = text_of(head, "number");
  plan.title = text_of(head, "title");
  plan.year = head["year"].is_number() ? head["year"].get<int>() : 0;
  plan.issued = text::Date::from_iso(text_of(head, "issued")).value_or(text::Date{});
  plan.level = text_of(head, "level");
  plan.province = text_of(head, "province");
  plan.province_today = text_of(head, "province_today");
  plan.district = text_of(head, "district");
  plan.commune = text_of(head, "commune");
  plan.issuer = text_of(head, "issuer");
  for (const nlohmann::json& each : gold["mentions"]) {
    citations::Mention mention;
    mention.surface = text_of(each, "surface");
    mention.kind = text_of(each, "kind");
    mention.number = text_of(each, "number");
    mention.work = text_of(each, "work");
    mention.title = text_of(each, "title");
    mention.relation = citations::relation_named(text_of(each, "relation")).value_or(citations::Relation::mentions);
    mention.inside = each["inside"].is_number() ? each["inside"].get<int>() : -1;
    document.mentions.push_back(std::move(mention));
  }
  return document;
}

class Seeds : public testing::Test {
 protected:
  void SetUp() override {
    const char* data = std::getenv("DANCHIEU_DATA");
    if (!data) GTEST_SKIP() << "DANCHIEU_DATA does not name the folder with seeds and gold";
    ArchiveWriter writer(folder.path());
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(data) / "gold")) {
      if (entry.path().extension() != ".json") continue;
      std::ifstream in(entry.path());
      const nlohmann::json gold = nlohmann::json::parse(in);
      const std::filesystem::path seed = std::filesystem::path(data) / "seeds" / gold["file"].get<std::string>();
      std::ifstream bytes(seed, std::ios::binary);
      const std::string text(std::istreambuf_iterator<char>(bytes), {});
      ASSERT_FALSE(text.empty()) << seed;
      writer.add(seed, {}, text, gold_document(gold, text));
    }
    writer.commit();
  }

  /// "Cao Bằng 2022 implements through 346-KH/TU", sorted.
  std::vector<std::string> cited_by(const std::string& key) {
    std::vector<std::string> all;
    Archive archive(folder.path());
    for (const CitingPlan& row : archive.cited_by(key)) {
      std::string line = row.plan.province + " " + std::to_string(row.plan.year) + (row.direct ? " direct" : " through");
      for (const std::string& each : row.through) line += " " + each;
      all.push_back(line);
    }
    std::sort(all.begin(), all.end());
    return all;
  }

  TemporaryFolder folder;
};

TEST_F(Seeds, CitedBy) {
  EXPECT_THAT(cited_by("vn:dang/kl/tw/k12/44"),
              ElementsAre("Cao Bằng 2022 through 346-KH/TU", "Kon Tum 2022 direct", "Lai Châu 2024 direct", "Tuyên Quang 2022 direct"));
  EXPECT_THAT(cited_by("vn:dang/ct/tw/k11/9"), ElementsAre("Cao Bằng 2022 through 346-KH/TU 44-KL/TW", "Kon Tum 2022 through 44-KL/TW",
                                                           "Lai Châu 2024 through 44-KL/TW", "Tuyên Quang 2022 through 44-KL/TW"));
  EXPECT_THAT(cited_by("vn:hc/ct/bca/2014/9"), ElementsAre("Tuyên Quang 2022 direct"));
  EXPECT_THAT(cited_by("vn:qppl/nd/cp/2018/111"), ElementsAre("Hải Dương 2023 direct", "Lai Châu 2024 direct"));
  Archive archive(folder.path());
  EXPECT_EQ(archive.most_implemented(1).at(0).key, "vn:dang/kl/tw/k12/44");
  EXPECT_EQ(archive.works_for(citations::find_typed_numbers("44-KL/TW").at(0).term).size(), 1u);
}

TEST_F(Seeds, Search) {
  Archive archive(folder.path());
  for (const Node& question : {words({"ngay", "hoi", "toan", "dan"}), words({"Ngày", "hội", "toàn", "dân"}), phrase("ngay hoi toan dan")}) {
    const Found found = archive.search(ask(question));
    ASSERT_GE(found.total, 4);
    for (int i = 0; i < 4; ++i)
      EXPECT_THAT(found.hits[static_cast<std::size_t>(i)].plan.title, testing::HasSubstr("gày hội toàn dân")) << i;
  }
  const auto provinces = [&](const Node& question) {
    std::vector<std::string> all;
    for (const Hit& hit : archive.search(ask(question)).hits) all.push_back(hit.plan.province);
    return all;
  };
  EXPECT_THAT(provinces(all({phrase("phong trao"), field("province", "Hải Phòng")})), ElementsAre("Hải Dương"));
  EXPECT_THAT(provinces(all({field("cites", "09-CT/TW"), field("year", "2024..")})), ElementsAre("Lai Châu"));
  EXPECT_THAT(provinces(number(citations::find_typed_numbers("nđ 111/2018").at(0).term)),
              testing::UnorderedElementsAre("Hải Dương", "Lai Châu"));
  EXPECT_THAT(archive.search(ask({})).facets.at("cites"), Contains(testing::Pair("vn:dang/kl/tw/k12/44", 4)));
  EXPECT_THAT(provinces(word("không-có-từ-này")), IsEmpty());
}

}  // namespace
}  // namespace danchieu::archive
