/// What plans like a text cite that it does not.

#include "archive/cocited.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "archive/hash.h"
#include "tests/archive/small_archive.h"

namespace danchieu::archive {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::IsEmpty;

std::string work(char name) { return std::string("vn:hc/kh/") + name; }

/// A plan that cites the works of these letters; a letter behind "(" is only named inside the title of the one before.
Draft plan(const std::string& title, const std::string& letters, int year = 2022) {
  Draft draft{.title = title, .pages = {"một"}, .year = year};
  bool inside = false;
  for (const char letter : letters) {
    if (letter == '(') inside = true;
    if (letter < 'A') continue;
    const int holder = inside ? static_cast<int>(draft.mentions.size()) - 1 : -1;
    draft.mentions.push_back(mention(std::to_string(letter) + "/KH-UBND", work(letter), citations::Relation::implements, holder));
    inside = false;
  }
  return draft;
}

std::vector<Draft> plans(const std::vector<std::string>& letters) {
  std::vector<Draft> drafts;
  for (const std::string& of : letters) drafts.push_back(plan("kế hoạch " + std::to_string(drafts.size()), of));
  return drafts;
}

CoCitedQuestion citing(const std::string& letters) {
  CoCitedQuestion question;
  for (const char letter : letters) question.cited.push_back(work(letter));
  return question;
}

/// "C 3/4": what is lacking, and how many of the siblings cite it.
std::vector<std::string> told(const CoCited& found) {
  std::vector<std::string> all;
  for (const Suggestion& one : found.lacking)
    all.push_back(one.work.key.substr(one.work.key.rfind('/') + 1) + " " + std::to_string(one.plans) + "/" +
                  std::to_string(found.siblings));
  return all;
}

struct Row {
  const char* why;
  std::vector<std::string> archive;
  const char* text;
  int siblings;
  std::vector<std::string> lacking;
};

TEST(CoCited, MostSiblingsCiteItAndTheTextDoesNot) {
  const Row rows[] = {
      {"three of four cite C", {"ABC", "ABC", "ABC", "AB"}, "AB", 4, {"C 3/4"}},
      {"half is not most", {"ABC", "ABC", "AB", "AB"}, "AB", 4, {}},
      {"two plans are too few to tell", {"ABC", "ABC", "D", "E"}, "AB", 2, {}},
      {"no plan cites what the text cites", {"CD", "CD", "CD"}, "AB", 0, {}},
      {"an archive of nothing", {}, "AB", 0, {}},
      {"a text that cites nothing", {"AB", "AB", "AB"}, "", 0, {}},
      {"what the text names already is not lacking", {"ABC", "ABC", "ABC"}, "ABC", 3, {}},
      {"a work inside another's title is not cited", {"AB(C", "AB(C", "AB(C"}, "AB", 3, {}},
      {"nor does it make a sibling", {"A(BD", "A(BD", "A(BD"}, "B", 0, {}},
      {"several, those of the nearest plans first: the three that share the rare B cite C",
       {"ABCD", "ABCD", "ABC", "AD", "AD", "E", "E", "E"},
       "AB",
       5,
       {"C 3/5", "D 4/5"}},
      {"the nearest decide: a plan with the rare B and one that shares only what all cite",
       {"AB", "AC", "AC", "AC", "AC", "AC", "AC", "AC", "AC", "AC"},
       "AB",
       1,
       {}},
      {"what all cite weighs little", {"AX", "AX", "AX", "ABCY", "ABCY", "ABCY"}, "ABC", 3, {"Y 3/3"}},
      {"one of ten documents makes no sibling", {"BZ", "CZ", "DZ", "EZ", "FZ", "GZ", "HZ", "IZ", "JZ", "KZ"}, "BCDEFGHIJK", 0, {}},
  };
  for (const Row& row : rows) {
    SCOPED_TRACE(row.why);
    const TemporaryFolder folder;
    fill(folder.path(), plans(row.archive));
    const CoCited found = Archive(folder.path()).co_cited(citing(row.text));
    EXPECT_EQ(row.siblings, found.siblings);
    EXPECT_EQ(row.siblings >= least_siblings, found.enough());
    std::vector<std::string> lacking = told(found);
    EXPECT_EQ(row.lacking, lacking);
  }
}

TEST(CoCited, ToldAreTheSharedWorksTheSupportAndTheNearestPlans) {
  const TemporaryFolder folder;
  fill(folder.path(),
       {plan("cũ", "ABC", 2019), plan("mới", "ABC", 2024), plan("giữa", "ABC", 2021), plan("xa", "AC", 2025), plan("khác", "D")});
  const CoCited found = Archive(folder.path()).co_cited(citing("AB"));
  ASSERT_EQ(4, found.siblings);
  ASSERT_EQ(2u, found.shared.size());
  EXPECT_EQ(work('A'), found.shared[0].key);
  EXPECT_EQ("65/KH-UBND", found.shared[0].label);
  EXPECT_EQ(4, found.shared[0].plans);
  EXPECT_EQ(3, found.shared[1].plans);
  ASSERT_EQ(1u, found.lacking.size());
  EXPECT_EQ("67/KH-UBND", found.lacking[0].work.number);
  EXPECT_THAT(found.lacking[0].support, DoubleNear(1, 1e-9));
  std::vector<std::string> nearest;
  for (const PlanRow& row : found.lacking[0].examples) nearest.push_back(row.title);
  EXPECT_THAT(nearest, ElementsAre("mới", "giữa", "cũ")) << "equally near: the newest first; the farther one is not among the three";
}

TEST(CoCited, ThePlanThatTheTextIsHasNoSay) {
  const TemporaryFolder folder;
  Draft own = plan("chính nó", "ABD", 2020);
  own.kind = "Nghị định";
  own.number = "7/2020/NĐ-CP";
  std::vector<Draft> drafts = plans({"ABC", "ABC", "ABC"});
  drafts.push_back(own);
  fill(folder.path(), drafts);
  CoCitedQuestion question = citing("AB");
  EXPECT_EQ(4, Archive(folder.path()).co_cited(question).siblings);
  question.own = "vn:qppl/nd/cp/2020/7";
  EXPECT_THAT(told(Archive(folder.path()).co_cited(question)), ElementsAre("C 3/3"));
  question.own.clear();
  question.sha256 = sha256(bytes_of(own));
  EXPECT_THAT(told(Archive(folder.path()).co_cited(question)), ElementsAre("C 3/3")) << "known by its bytes";
}

TEST(CoCited, WhatStandsInATitleOfTheTextIsNotSuggested) {
  const TemporaryFolder folder;
  fill(folder.path(), plans({"ABC", "ABC", "ABC"}));
  CoCitedQuestion question = citing("AB");
  question.named = {work('C')};
  EXPECT_THAT(told(Archive(folder.path()).co_cited(question)), IsEmpty());
}

TEST(CoCited, DoesNotDependOnTheOrderOfArrivalOrOfTheText) {
  std::vector<Draft> drafts;
  for (int i = 0; i < 150; ++i)
    drafts.push_back(plan("p" + std::to_string(i), i % 3 == 0 ? "ABC" : i % 3 == 1 ? "ABCD" : "AD", 2010 + i % 9));
  std::vector<std::vector<std::string>> answers;
  for (const bool backwards : {false, true}) {
    const TemporaryFolder folder;
    if (backwards) std::reverse(drafts.begin(), drafts.end());
    fill(folder.path(), drafts);
    const CoCited found = Archive(folder.path()).co_cited(citing(backwards ? "BA" : "AB"));
    EXPECT_EQ(most_siblings, found.siblings) << "all are near enough, a hundred are taken";
    std::vector<std::string>& answer = answers.emplace_back(told(found));
    for (const Suggestion& one : found.lacking)
      for (const PlanRow& row : one.examples) answer.push_back(row.title);
  }
  EXPECT_EQ(answers[0], answers[1]);
  EXPECT_FALSE(answers[0].empty());
}

}  // namespace
}  // namespace danchieu::archive
