/// The citation graph of a running program is brought up to date with the plans that changed, and is then what one made anew is.

#include "archive/citation_graph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "small_archive.h"

namespace danchieu::archive {
namespace {

using citations::Relation;

constexpr const char* kConclusion = "vn:dang/kl/tw/k12/44";
constexpr const char* kPlan = "vn:dang/kh/tu@cao-bang/nk2015/346";
constexpr const char* kDirective = "vn:dang/ct/tw/k11/9";

/// Plan `i` of thirty: some cite the conclusion, some the plan in whose title it stands, all the directive now and then.
Draft draft(int i, int version = 0) {
  Draft draft{.title = "Kế hoạch " + std::to_string(i) + "." + std::to_string(version), .pages = {"chữ"}, .year = 2015 + i % 9};
  draft.province = i % 2 ? "Cao Bằng" : "Lai Châu";
  draft.level = i % 3 ? "province" : "district";
  if ((i + version) % 3 == 0) draft.mentions.push_back(mention("44-KL/TW", kConclusion));
  if ((i + version) % 3 == 1) {
    draft.mentions.push_back(mention("346-KH/TU", kPlan, Relation::follows));
    draft.mentions.push_back(mention("44-KL/TW", kConclusion, Relation::implements, 0));
  }
  if (i % 4 == version) draft.mentions.push_back(mention("09-CT/TW", kDirective, Relation::mentions));
  return draft;
}

std::vector<std::string> told(Archive& archive) {
  std::vector<std::string> all;
  for (const char* key : {kConclusion, kPlan, kDirective}) {
    for (const CitingPlan& plan : archive.cited_by(key))
      all.push_back(std::string(key) + " " + plan.plan.id + " " + plan.relation + " " + plan.evidence + " " + std::to_string(plan.times));
    for (const WorkLink& link : archive.links_to(key)) all.push_back(std::string(key) + " < " + link.work.key + " " + link.relation);
  }
  for (const Holding& held : archive.holdings())
    all.push_back(held.province + " " + std::to_string(held.year) + " " + std::to_string(held.plans));
  return all;
}

TEST(CitationGraph, OfARunningProgramFollowsThePlansThatChange) {
  TemporaryFolder folder, copies;
  std::vector<Draft> drafts;
  for (int i = 0; i < 30; ++i) drafts.push_back(draft(i));
  fill(folder / "archive", drafts);
  Archive running(folder / "archive");
  const std::vector<std::string> before = told(running);
  const auto step = [&](int number, const auto& change) {
    {
      ArchiveWriter writer(folder / "archive");
      change(writer);
      writer.commit();
    }
    const auto copy = copies / std::to_string(number);
    std::filesystem::copy(folder / "archive", copy, std::filesystem::copy_options::recursive);
    Archive anew(copy);
    const std::vector<std::string> now = told(running);
    EXPECT_EQ(now, told(anew)) << "step " << number;
    EXPECT_NE(now, before) << "step " << number;
  };
  const auto id_of = [&](int i) { return running.search({}).hits.at(static_cast<std::size_t>(i)).plan.id; };
  step(1, [&](ArchiveWriter& writer) { add(writer, "/plans/4.txt", draft(3, 1)); });
  step(2, [&](ArchiveWriter& writer) { writer.remove(id_of(0), "thử"); });
  step(3, [&](ArchiveWriter& writer) {
    Draft own = draft(40);
    own.number = "346-KH/TU";
    own.issuer = "Tỉnh ủy Cao Bằng";
    own.issued = "2019-05-28";
    add(writer, "/plans/own.txt", own);
  });
}

TEST(CitationGraph, OfAReaderWhoBeganBeforeACommitIsOfThatStateAndTakesNobodysNewerOneAway) {
  TemporaryFolder folder;
  std::vector<Draft> drafts;
  for (int i = 0; i < 30; ++i) drafts.push_back(draft(i));
  fill(folder / "archive", drafts);
  Archive early(folder / "archive"), late(folder / "archive");
  std::vector<std::string> before, after;
  {
    const Archive::State one_state(early);
    before = told(early);
    ArchiveWriter writer(folder / "archive");
    add(writer, "/plans/4.txt", draft(3, 1));
    writer.commit();
    after = told(late);
    EXPECT_NE(after, before);
    EXPECT_EQ(told(early), before) << "all of a page is of one state";
    EXPECT_EQ(told(late), after);
  }
  EXPECT_EQ(told(early), after);
}

}  // namespace
}  // namespace danchieu::archive
