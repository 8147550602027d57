/// Pages and JSON of works that were joined, split, or are not decided, and of what texts say of works and works.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "archive/writer.h"
#include "tests/web/small_archive.h"
#include "web/routes.h"

namespace danchieu::web {
namespace {

using nlohmann::json;
using testing::ElementsAre;
using testing::HasSubstr;

citations::Mention mention(const std::string& number, const std::string& key, const std::string& issued = "",
                           const std::string& unit = "") {
  citations::Mention m;
  m.number = number;
  m.surface = "văn bản số " + number + unit;
  m.partial = key;
  if (key.find('?') == std::string::npos) m.work = key;
  m.issued = text::Date::from_iso(issued).value_or(text::Date{});
  m.unit = unit;
  m.relation = citations::Relation::implements;
  m.evidence = "câu nói về " + number;
  return m;
}

class Works : public testing::Test {
 protected:
  Works() : small_(false) {
    archive::ArchiveWriter writer(small_.folder());
    add(writer, "một",
        {mention("521/2005/QĐ-TTg", "vn:qppl/qd/ttg/2005/521", "2005-06-13"), mention("07/CT-BCA-V28", "vn:hc/ct/bca/2014/7", "", "v28")});
    citations::Mention newer = mention("45/QĐ-TTg", "vn:hc/qd/ttg/2012/45");
    newer.acts_on = 0;
    newer.action = citations::Relation::amends;
    add(writer, "hai",
        {mention("521/QĐ-TTg", "vn:hc/qd/ttg/2005/521", "2005-06-13"), newer, mention("07/CT-BCA-V05", "vn:hc/ct/bca/2014/7", "", "v05"),
         mention("521/QĐ-TTg", "vn:hc/qd/ttg/?/521")});
    writer.commit();
  }
  static void add(archive::ArchiveWriter& writer, const std::string& name, std::vector<citations::Mention> mentions) {
    archive::Document document;
    document.media_type = "text/plain";
    document.pages = {{name, false}};
    document.plan.title = "Kế hoạch " + name;
    document.mentions = std::move(mentions);
    writer.add("/kho/" + name, {}, name, document);
  }
  Response get(const std::string& target) {
    Archives archives(small_.folder());
    return respond({.target = target}, archives);
  }
  json answer(const std::string& target) { return json::parse(get(target).body); }

  SmallArchive small_;
};

TEST_F(Works, AKeyThatWasJoinedRedirects) {
  const Response moved = get("/works/qppl/qd/ttg/2005/521");
  EXPECT_EQ(moved.status, 302);
  EXPECT_THAT(moved.headers, testing::Contains(testing::Pair("Location", "/works/hc/qd/ttg/2005/521")));
  const Response there = get("/works/hc/qd/ttg/2005/521");
  EXPECT_EQ(there.status, 200);
  EXPECT_THAT(there.body, HasSubstr("cũng là <code>vn:qppl/qd/ttg/2005/521</code>"));
  EXPECT_THAT(there.body, HasSubstr("theo mẫu khác")) << "the form slip is told";
  EXPECT_EQ(answer("/api/v1/works/qppl/qd/ttg/2005/521")["key"], "vn:hc/qd/ttg/2005/521") << "the API answers at once";
  EXPECT_EQ(answer("/api/v1/works/hc/qd/ttg/2005/521")["flags"], json::parse(R"(["form_slip"])"));
}

TEST_F(Works, AKeyThatWasSplitAndOneThatIsOpenListCandidates) {
  for (const char* path : {"/works/hc/ct/bca/2014/7", "/numbers/07-CT-BCA-V28"}) {
    const Response choice = get(path);
    EXPECT_EQ(choice.status, 200) << path;
    EXPECT_THAT(choice.body, HasSubstr("/works/hc/ct/bca/2014/7;unit=v28")) << path;
  }
  EXPECT_THAT(get("/works/hc/ct/bca/2014/7").body, HasSubstr("/works/hc/ct/bca/2014/7;unit=v05"));
  EXPECT_EQ(get("/works/hc/ct/bca/2014/7;unit=v05").status, 200);
  const Response open = get("/works/hc/qd/ttg/%3F/521");
  EXPECT_EQ(open.status, 200) << "one candidate is no decision: no redirect";
  EXPECT_THAT(open.body, HasSubstr("/works/hc/qd/ttg/2005/521"));
  EXPECT_EQ(get("/works/hc/qd/ttg/%3F/522").status, 404);
  EXPECT_EQ(answer("/api/v1/cited-by?work=vn:hc/ct/bca/2014/7")["candidates"].size(), 2u);
}

TEST_F(Works, TheNumberPageAndTheApiShowWhatAPartialMentionCanMean) {
  EXPECT_THAT(get("/numbers/521-Q%C4%90-TTg").body,
              HasSubstr("<code>hc/qd/ttg/?/521</code></td><td><a href=\"/works/hc/qd/ttg/2005/521\">"));
  const json partials = answer("/api/v1/cited-by?number=521/Q%C4%90-TTg")["partials"];
  ASSERT_EQ(partials.size(), 1u);
  EXPECT_EQ(partials[0]["partial"], "vn:hc/qd/ttg/?/521");
  EXPECT_EQ(partials[0]["count"], 1);
  EXPECT_THAT(partials[0]["candidates"].get<std::vector<std::string>>(), ElementsAre("vn:hc/qd/ttg/2005/521"));
}

TEST_F(Works, WhatAnAmendmentClauseSaysIsShownBothWaysWithItsSentence) {
  EXPECT_THAT(get("/works/hc/qd/ttg/2005/521").body, HasSubstr("được sửa đổi, bổ sung bởi"));
  EXPECT_THAT(get("/works/hc/qd/ttg/2005/521").body, HasSubstr("<q>câu nói về 45/QĐ-TTg</q>"));
  EXPECT_THAT(get("/works/hc/qd/ttg/2012/45").body, HasSubstr("sửa đổi, bổ sung"));
  const json links = answer("/api/v1/works/hc/qd/ttg/2012/45")["links_from"];
  ASSERT_EQ(links.size(), 1u);
  EXPECT_EQ(links[0]["relation"], "amends");
  EXPECT_EQ(links[0]["work"]["key"], "vn:hc/qd/ttg/2005/521");
  EXPECT_EQ(links[0]["evidence"], "câu nói về 45/QĐ-TTg");
}

TEST_F(Works, EachStepOfAChainHasItsEvidence) {
  const json plans = answer("/api/v1/cited-by?work=vn:hc/qd/ttg/2005/521")["plans"];
  ASSERT_EQ(plans.size(), 2u);
  for (const json& plan : plans) {
    ASSERT_EQ(plan["steps"].size(), 1u);
    EXPECT_EQ(plan["steps"][0]["work"], "vn:hc/qd/ttg/2005/521");
    EXPECT_EQ(plan["steps"][0]["relation"], "implements");
    EXPECT_EQ(plan["steps"][0]["plan"], plan["plan"]);
  }
}

}  // namespace
}  // namespace danchieu::web
