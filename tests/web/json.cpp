#include "web/json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace danchieu::web {
namespace {

using nlohmann::json;

/// Two pages, "Số 1" and "theo 44-KL/TW", with one mention on the second.
archive::Document two_pages(const std::string& media_type) {
  archive::Document document;
  document.media_type = media_type;
  document.plan.kind = "Kế hoạch";
  document.plan.issued = {.year = 2023, .month = 5};
  document.pages = {{"Số 1\n", false}, {"theo 44-KL/TW", true}};
  document.plan.signs_for = {"KT. CHỦ TỊCH"};
  document.evidence = {{"kind", {0, 2}, false, "head", 98}, {"province", {}, true}};
  document.sections = {{"I", "", 1, {5, 9}}};
  document.abbreviations = {{"ANTQ", "an ninh Tổ quốc"}};
  citations::Mention mention;
  mention.span = {10, 18};
  mention.surface = "44-KL/TW";
  mention.number = "44-KL/TW";
  mention.relation = citations::Relation::follows;
  mention.partial = "vn:dang/kl/tw/?/44";
  document.mentions = {mention, mention};
  document.mentions[1].inside = 0;
  document.mentions[1].work = "vn:dang/kl/tw/k12/44";
  return document;
}

TEST(Json, OfADocumentFollowsTheContract) {
  const json read = json::parse(json_of_document(two_pages("text/plain"), "a/b.txt", "00ff"));
  EXPECT_EQ(read["file"], "a/b.txt");
  EXPECT_EQ(read["sha256"], "00ff");
  EXPECT_EQ(read["pages"], 2);
  EXPECT_EQ(read["pages_recognised"], 1);
  EXPECT_EQ(read["plan"]["kind"], "Kế hoạch");
  EXPECT_EQ(read["plan"]["issued"], "2023-05") << "a partial date stays partial";
  for (const char* unknown : {"number", "symbol", "number_state", "title", "year", "level", "province", "province_today", "district",
                              "commune", "period", "issuer", "signer", "office"}) {
    ASSERT_TRUE(read["plan"].contains(unknown));
    EXPECT_TRUE(read["plan"][unknown].is_null()) << unknown << " is unknown, and never \"\"";
  }
  EXPECT_EQ(read["plan"]["signs_for"], json::parse(R"(["KT. CHỦ TỊCH"])"));
  EXPECT_EQ(read["plan"]["recipients"], json::array()) << "a list is never null";
  EXPECT_EQ(read["evidence"][0]["sure"], 98);
  EXPECT_EQ(read["evidence"][0]["basis"], "head");
  EXPECT_TRUE(read["evidence"][1]["sure"].is_null()) << "not measured";
  EXPECT_EQ(read["abbreviations"], json::parse(R"([{"short":"ANTQ","long":"an ninh Tổ quốc"}])"));
  const json& first = read["mentions"][0];
  EXPECT_EQ(first["relation"], "follows");
  EXPECT_TRUE(first["inside"].is_null()) << "-1 in the code";
  EXPECT_TRUE(first["work"].is_null());
  EXPECT_EQ(first["partial"], "vn:dang/kl/tw/?/44");
  EXPECT_EQ(first["named_only"], false);
  EXPECT_EQ(first["repaired"], false);
  EXPECT_EQ(read["mentions"][1]["inside"], 0);
  EXPECT_EQ(read["mentions"][1]["work"], "vn:dang/kl/tw/k12/44");
}

TEST(Json, PositionsCountFromTheFileOfATextAndElseFromThePage) {
  struct Row {
    const char* media_type;
    int mention, section;
  };
  for (const Row& row : {Row{"text/plain", 10, 5}, Row{"application/pdf", 5, 0}, Row{"text/html", 5, 0}}) {
    const json read = json::parse(json_of_document(two_pages(row.media_type), "f", "s"));
    EXPECT_EQ(read["mentions"][0]["page"], 2);
    EXPECT_EQ(read["mentions"][0]["start"], row.mention) << row.media_type;
    EXPECT_EQ(read["mentions"][0]["end"], row.mention + 8) << row.media_type;
    EXPECT_EQ(read["sections"][0]["page"], 2) << "a place where a page begins is on that page";
    EXPECT_EQ(read["sections"][0]["start"], row.section) << row.media_type;
    EXPECT_EQ(read["evidence"][0]["page"], 1);
    EXPECT_TRUE(read["evidence"][1]["start"].is_null()) << "inferred from the whole";
    EXPECT_EQ(read["evidence"][1]["inferred"], true);
  }
}

TEST(Json, BrokenUtf8DoesNotBreakTheAnswer) {
  archive::Document document = two_pages("text/plain");
  document.plan.title = "\xC3";
  EXPECT_EQ(json::parse(json_of_document(document, "f", "s"))["plan"]["title"], "\uFFFD");
}

TEST(Json, OfAPlanAddsWhereItIsKept) {
  archive::StoredPlan plan;
  plan.id = "4f2a90c1d3e7";
  plan.version = 2;
  plan.document = two_pages("text/plain");
  const json shown = json::parse(json_of_plan(plan));
  EXPECT_EQ(shown["id"], "4f2a90c1d3e7");
  EXPECT_EQ(shown["version"], 2);
  EXPECT_TRUE(shown["work"].is_null());
  EXPECT_EQ(shown["mentions"].size(), 2u);
}

TEST(Json, OfAnAnswer) {
  search::Answer answer;
  answer.total = 4;
  answer.understood = {{"word", "ngay", {0, 4}}};
  answer.problems = {{"Thiếu dấu ngoặc.", {5, 6}}};
  answer.facets["year"] = {{"2024", 1}, {"2022", 3}};
  answer.plans.resize(1);
  answer.plans[0].hit.plan.id = "4f2a90c1d3e7";
  answer.plans[0].hit.score = 100;
  answer.plans[0].excerpts = {{2, 17, "ngày hội", {{0, 4}, {5, 8}}}};
  const std::string text = json_of_answer(answer);
  const json found = json::parse(text);
  EXPECT_EQ(found["total"], 4);
  EXPECT_EQ(found["understood"][0]["text"], "ngay");
  EXPECT_EQ(found["problems"][0]["start"], 5);
  EXPECT_EQ(found["facets"]["year"]["2022"], 3);
  EXPECT_LT(text.find("\"2024\""), text.find("\"2022\"")) << "facets keep their order";
  EXPECT_EQ(found["hits"][0]["plan"], "4f2a90c1d3e7");
  EXPECT_EQ(found["hits"][0]["excerpts"][0]["page"], 2);
  EXPECT_EQ(found["hits"][0]["excerpts"][0]["marks"], json::parse("[[0,4],[5,8]]"));
}

TEST(Json, OfALawHasItsVersions) {
  archive::Work work;
  work.key = "vn:work/luat-giao-thong-duong-bo";
  const json named = json::parse(json_of_work(work, {}, {}));
  ASSERT_EQ(named["versions"].size(), 2u);
  EXPECT_EQ(named["versions"][1]["number"], "23/2008/QH12");
  EXPECT_EQ(named["versions"][1]["from"], "2009-07-01");
  EXPECT_EQ(named["versions"][1]["to"], "2024-12-31");
  work.key = named["versions"][1]["key"];
  EXPECT_EQ(json::parse(json_of_work(work, {}, {}))["version"]["title"], "Luật Giao thông đường bộ");
  work.key = "vn:dang/kl/tw/k12/44";
  const json other = json::parse(json_of_work(work, {}, {}));
  EXPECT_FALSE(other.contains("version") || other.contains("versions"));
}

TEST(Json, OfWhoCites) {
  archive::Work work;
  work.key = "vn:dang/kl/tw/k12/44";
  work.forms = {{"Kết luận số 44-KL/TW", 3}};
  archive::CitingPlan citing;
  citing.plan.id = "4f2a90c1d3e7";
  citing.relation = "follows";
  citing.direct = false;
  citing.through = {"346-KH/TU"};
  citing.page = 2;
  citing.evidence = "theo kế hoạch …";

  const json one = json::parse(json_of_cited_by(&work, {}, {}, {&citing, 1}, 7));
  EXPECT_EQ(one["work"]["key"], "vn:dang/kl/tw/k12/44");
  EXPECT_EQ(one["work"]["forms"], json::parse(R"([{"text":"Kết luận số 44-KL/TW","count":3}])"));
  EXPECT_EQ(one["total"], 7) << "of which these are a part";
  EXPECT_EQ(one["candidates"], json::array());
  const json& row = one["plans"][0];
  EXPECT_EQ(row["plan"], "4f2a90c1d3e7");
  EXPECT_EQ(row["how"], "through");
  EXPECT_EQ(row["through"], json::parse(R"(["346-KH/TU"])"));
  EXPECT_EQ(row["page"], 2);
  EXPECT_EQ(row["evidence"], "theo kế hoạch …");

  const json several = json::parse(json_of_cited_by(nullptr, {work, work}, {}, {}, 0));
  EXPECT_TRUE(several["work"].is_null());
  EXPECT_EQ(several["candidates"].size(), 2u);
}

TEST(Json, ListsAreOneObjectToo) {
  EXPECT_EQ(json::parse(json_of_problems({}))["problems"], json::array());
  EXPECT_EQ(json::parse(json_of_problems({{"a.pdf", "hỏng", "2026-11-22T21:00:00Z"}}))["problems"][0]["reason"], "hỏng");
  EXPECT_TRUE(json::parse(json_of_status({}))["first_year"].is_null());
}

}  // namespace
}  // namespace danchieu::web
