/// What texts say of one work and another, held or not, and the steps that lead from a plan to a work.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "archive/endings.h"
#include "archive/hash.h"
#include "tests/archive/small_archive.h"

namespace danchieu::archive {
namespace {

using citations::Relation;
using testing::ElementsAre;

std::string work(char name) { return std::string("vn:hc/kh/") + name; }
std::string number_of(char name) { return std::string(1, name) + "/KH-UBND"; }
citations::Mention cite(char name, Relation relation = Relation::implements, int inside = -1) {
  citations::Mention m = mention(number_of(name), work(name), relation, inside);
  m.evidence = std::string("câu về ") + name;
  return m;
}
citations::Mention acting(char name, Relation action, int on) {
  citations::Mention m = cite(name, Relation::mentions);
  m.action = action;
  m.acts_on = on;
  return m;
}
Draft plan(std::string title, std::vector<citations::Mention> mentions) {
  return {.title = std::move(title), .pages = {"trang một"}, .mentions = std::move(mentions)};
}
std::string id_of(const Draft& draft) { return sha256(bytes_of(draft)).substr(0, 12); }

std::vector<std::string> told(const std::vector<WorkLink>& links) {
  std::vector<std::string> all;
  for (const WorkLink& link : links) all.push_back(link.relation + " " + link.work.key + ": " + link.evidence);
  return all;
}

TEST(Links, AreReadInTitlesAndInAmendmentClauses) {
  TemporaryFolder folder;
  // "A được sửa đổi bởi B"; and B's title says that it implements C.
  Draft p = plan("P", {cite('A'), acting('B', Relation::amends, 0), cite('C', Relation::implements, 1)});
  p.mentions[2].sure = 71;
  fill(folder.path(), {p});
  Archive archive(folder.path());
  EXPECT_THAT(told(archive.links_from(work('B'))),
              ElementsAre("amends " + work('A') + ": câu về B", "implements " + work('C') + ": câu về C"));
  EXPECT_THAT(told(archive.links_to(work('A'))), ElementsAre("amends " + work('B') + ": câu về B"));
  EXPECT_THAT(told(archive.links_to(work('C'))), ElementsAre("implements " + work('B') + ": câu về C"));
  EXPECT_EQ(archive.links_to(work('A')).at(0).plan, id_of(p));
  EXPECT_EQ(archive.plan(id_of(p))->document.mentions.at(1).acts_on, 0);
  EXPECT_EQ(archive.plan(id_of(p))->document.mentions.at(1).action, Relation::amends);
  EXPECT_EQ(archive.plan(id_of(p))->document.mentions.at(2).sure, 71);
}

TEST(Links, WhatCannotBeIsNotKept) {
  TemporaryFolder folder;
  fill(folder.path(), {plan("P", {acting('A', Relation::amends, 0), acting('B', Relation::amends, 7), acting('C', Relation::amends, -1)})});
  Archive archive(folder.path());
  for (const char name : {'A', 'B', 'C'}) EXPECT_TRUE(archive.links_from(work(name)).empty()) << name;
}

/// "A relation (evidence)" for each step.
std::vector<std::string> steps(const CitingPlan& row) {
  std::vector<std::string> all;
  for (const Step& step : row.steps)
    all.push_back(step.relation + " " + step.work.substr(step.work.rfind('/') + 1) + " (" + step.evidence + ")");
  return all;
}

TEST(Steps, LeadFromThePlanToTheWorkEachWithItsEvidence) {
  struct Row {
    std::string why;
    std::vector<Draft> drafts;
    std::vector<std::string> of_p;  ///< for the plan P, asked for C
  };
  const std::vector<Row> table{
      {"direct", {plan("P", {cite('C')})}, {"implements C (câu về C)"}},
      {"in a title in a title",
       {plan("P", {cite('A'), cite('B', Relation::follows, 0), cite('C', Relation::continues, 1)})},
       {"implements A (câu về A)", "follows B (câu về B)", "continues C (câu về C)"}},
      {"what others' titles say",
       {plan("P", {cite('A')}), plan("Q", {cite('A'), cite('B', Relation::implements, 0)}),
        plan("R", {cite('B'), cite('C', Relation::continues, 0)})},
       {"implements A (câu về A)", "implements B (câu về B)", "continues C (câu về C)"}},
      {"what an amendment clause says",
       {plan("P", {cite('A', Relation::based_on)}), plan("Q", {cite('C'), acting('A', Relation::amends, 0)})},
       {"based_on A (câu về A)", "amends C (câu về A)"}},
      {"a cycle ends",
       {plan("P", {cite('A')}), plan("Q", {cite('A'), cite('B', Relation::implements, 0)}),
        plan("R", {cite('B'), cite('A', Relation::implements, 0)}), plan("S", {cite('B'), cite('C', Relation::implements, 0)})},
       {"implements A (câu về A)", "implements B (câu về B)", "implements C (câu về C)"}},
  };
  for (const Row& row : table) {
    TemporaryFolder folder;
    fill(folder.path(), row.drafts);
    Archive archive(folder.path());
    bool found = false;
    for (const CitingPlan& citing : archive.cited_by(work('C'), {.relation = "", .year = 0, .province = "", .level = ""})) {
      if (citing.plan.title != "P") continue;
      found = true;
      EXPECT_EQ(steps(citing), row.of_p) << row.why;
      EXPECT_EQ(citing.through.size() + 1, citing.steps.size()) << row.why;
    }
    EXPECT_TRUE(found) << row.why;
  }
}

TEST(Steps, OfAPlanThatDoesNotSayItItselfNameWhoDoes) {
  TemporaryFolder folder;
  const Draft held{.title = "N", .pages = {"x"}, .mentions = {}, .year = 2020, .kind = "Nghị định", .number = "7/2020/NĐ-CP"};
  const Draft says = plan("Q", {mention("7/2020/NĐ-CP", "vn:qppl/nd/cp/2020/7"), cite('C', Relation::based_on, 0)});
  fill(folder.path(), {held, says});
  Archive archive(folder.path());
  for (const CitingPlan& citing : archive.cited_by(work('C'))) {
    if (citing.plan.title != "N") continue;
    ASSERT_EQ(citing.steps.size(), 1u);
    EXPECT_EQ(citing.steps[0].relation, "based_on");
    EXPECT_EQ(citing.steps[0].plan, id_of(says));
    EXPECT_EQ(citing.steps[0].work, work('C'));
  }
}

TEST(Endings, AreByWhomIsEntitled) {
  struct Row {
    const char* ender;
    const char* ended;
    bool may;
    const char* why;
  };
  constexpr Row table[] = {
      {"vn:qppl/nd/cp/2020/30", "vn:qppl/nd/cp/2004/110", true, "a decree, a decree"},
      {"vn:hc/kh/ubnd@cao-bang/2023/120", "vn:hc/kh/ubnd@cao-bang/2021/88", true, "a plan, a plan"},
      {"vn:hc/kh/ubnd@cao-bang/2023/120", "vn:qppl/qd/ttg/2010/41", false, "a plan ends no decision"},
      {"vn:hc/kh/ubnd@cao-bang/2023/120", "vn:hc/pa/ubnd@cao-bang/2021/88", true, "but of the same committee"},
      {"vn:hc/qd/ubnd@cao-bang/2023/120", "vn:hc/kh/ubnd@cao-bang/2021/88", true, "but a decision a plan"},
      {"vn:hc/qd/ubnd@cao-bang/2023/120", "vn:hc/qd/ttg/2010/41", false, "no province ends what the Prime Minister issued"},
      {"vn:hc/qd/ttg/2023/12", "vn:dang/kl/tw/k12/44", false, "nor the state a conclusion of the Party"},
      {"vn:dang/kl/tw/k13/88", "vn:dang/kl/tw/k12/44", true, "the Party does"},
      {"vn:dang/kl/tw/k13/88", "vn:qppl/qd/ttg/2010/41", false, "but no decision of the state"},
      {"", "vn:dang/kl/tw/k12/44", true, "of what has no key nothing is known"},
  };
  for (const Row& row : table) EXPECT_EQ(may_end(row.ender, row.ended), row.may) << row.why;
}

}  // namespace
}  // namespace danchieu::archive
