/// The order of what is found: total, the same on every page, copies folded. And what is estimated, on an index in memory.

#include "archive/ordering.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "archive/columns.h"
#include "archive/matching.h"
#include "archive/ranker.h"
#include "archive/terms.h"
#include "tests/archive/small_archive.h"

namespace danchieu::archive {
namespace {

using testing::ElementsAre;
using testing::ElementsAreArray;

/// Plans 1 to 6 with these dates; 2 and 5 are copies, and 3, 4 and 6.
const std::vector<std::string> dates{"2020", "2021-05-04", "2021-05", "", "2019", "2021-05-04"};

Xapian::WritableDatabase dated() {
  Xapian::WritableDatabase index("", Xapian::DB_BACKEND_INMEMORY);
  for (const std::string& date : dates) {
    Xapian::Document plan;
    plan.add_value(date_slot, date);
    index.add_document(plan);
  }
  return index;
}

const Standing standing{.cited = {0, 4, 0, 2, 2, 9, 0}, .group = {0, 0, 1, 2, 2, 1, 2}, .members = {{}, {2, 5}, {3, 4, 6}}};

class Ordering : public testing::Test {
 protected:
  Docids asked(Query query) {
    ordered = in_order(query, matches, columns, &standing, by_rank);
    count_copies(ordered, matches, standing);
    Docids docids;
    for (const Ordered::Plan& plan : ordered.plans) docids.push_back(plan.docid);
    return docids;
  }
  Docids matches{1, 2, 3, 4, 5, 6};
  Columns columns{dated()};
  FirstByRank by_rank;
  Ordered ordered;
};

struct Row {
  std::string why;
  Sort sort;
  bool fold;
  Docids plans;
};

TEST_F(Ordering, ByDateAndByCitations) {
  const Row rows[] = {
      {"the newest first, ties by docid, no date last", Sort::newest, false, {2, 6, 3, 1, 5, 4}},
      {"the oldest first, no date last", Sort::oldest, false, {5, 1, 3, 2, 6, 4}},
      {"most cited", Sort::most_cited, false, {5, 1, 3, 4, 2, 6}},
      {"least cited", Sort::least_cited, false, {2, 6, 3, 4, 1, 5}},
      {"last added", Sort::added, false, {6, 5, 4, 3, 2, 1}},
      {"nothing ranks: the newest first", Sort::relevance, false, {2, 6, 3, 1, 5, 4}},
      {"of copies the first in that order", Sort::newest, true, {2, 6, 1}},
      {"the same, another order", Sort::oldest, true, {5, 1, 3}},
      {"and of the cited ones", Sort::most_cited, true, {5, 1, 3}},
  };
  for (const Row& row : rows) {
    Query query{.sort = row.sort, .fold_copies = row.fold};
    EXPECT_EQ(asked(query), row.plans) << row.why;
    EXPECT_EQ(ordered.all, static_cast<int>(row.plans.size())) << row.why;
    query.limit = 2;
    Docids pages;
    for (; query.offset < 8; query.offset += query.limit)
      for (const Xapian::docid plan : asked(query)) pages.push_back(plan);
    EXPECT_EQ(pages, row.plans) << row.why << ": page after page";
  }
}

TEST_F(Ordering, ByRankWithCopiesFolded) {
  const std::vector<Xapian::docid> ranked{4, 2, 6, 3, 5, 1};
  int asked_of_rank = 0;
  by_rank = [&](Xapian::doccount count) {
    asked_of_rank = static_cast<int>(count);
    std::vector<Ordered::Plan> plans;
    for (const Xapian::docid plan : ranked)
      if (plans.size() < count) plans.push_back({plan, 100.0 - static_cast<double>(plans.size())});
    return plans;
  };
  EXPECT_EQ(asked({.fold_copies = false}), ranked);
  EXPECT_EQ(asked({}), (Docids{4, 2, 1})) << "1 is found behind three that are folded";
  EXPECT_EQ(ordered.plans[0].copies, 2);
  EXPECT_EQ(ordered.plans[1].copies, 1);
  EXPECT_EQ(ordered.plans[2].copies, 0);
  EXPECT_EQ(ordered.all, 3);
  EXPECT_EQ(asked({.offset = 1, .limit = 1}), (Docids{2}));
  EXPECT_EQ(asked({.offset = 2, .limit = 5}), (Docids{1}));
  EXPECT_EQ(asked({.offset = 3}), (Docids{}));
  asked_of_rank = 0;
  EXPECT_EQ(asked({.limit = 0}), (Docids{}));
  EXPECT_EQ(asked_of_rank, 0) << "where no hit is wanted, none is ranked";

  matches = {1, 4, 6};
  asked({.fold_copies = true});
  EXPECT_EQ(ordered.plans[0].copies, 1) << "3 does not match";
}

/// Many plans with both words; side by side in seven of eight, or in one of eight.
class Many : public testing::Test {
 protected:
  static constexpr int kPlans = 24'000;
  static void SetUpTestSuite() {
    index = new Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY);
    for (int i = 1; i <= kPlans; ++i) {
      Xapian::Document plan;
      const bool mostly = i % 8 != 0, seldom = i % 8 == 0;
      plan.add_posting("an", 1);
      plan.add_posting("ninh", mostly ? 2 : 5);
      plan.add_posting("mang", seldom ? 6 : 9);
      for (int more = 0; more < i % 5; ++more) plan.add_posting("an", 20 + static_cast<Xapian::termpos>(2 * more));
      index->add_document(plan);
    }
  }
  static void TearDownTestSuite() { delete index; }
  Sample found(const Node& root) {
    const Query query = ask(root);
    QueryMaker queries(*index, {}, query);
    const PostingCache postings(*index);
    return Matching(*index, postings, queries, query).sample();
  }
  static Xapian::WritableDatabase* index;
};
Xapian::WritableDatabase* Many::index = nullptr;

TEST_F(Many, PhrasesOfVeryManyPlansAreEstimated) {
  const Sample often = found(phrase("an ninh"));
  ASSERT_FALSE(often.all());
  EXPECT_NEAR(often.share * static_cast<double>(often.plans.size()), kPlans * 7 / 8, 0.05 * kPlans);
  EXPECT_LT(often.plans.size(), 4'000u);
  for (const Xapian::docid plan : often.plans) EXPECT_NE(plan % 8, 0u) << "each of the sample is found, too";
  EXPECT_EQ(found(phrase("an ninh")).plans, often.plans) << "the same sample each time: pages fit together";

  const Sample seldom = found(phrase("ninh mang"));
  EXPECT_TRUE(seldom.all()) << "fewer than may be estimated are counted";
  EXPECT_EQ(seldom.plans.size(), kPlans / 8u);

  EXPECT_TRUE(found(words({"an", "ninh"})).all()) << "words alone are cheap to count";
  EXPECT_TRUE(found(any({phrase("an ninh"), word("mang")})).plans.size() < 4'000u) << "one of several";
  EXPECT_TRUE(found(but_not(word("an"), phrase("an ninh"))).all()) << "what is excluded is looked at in all";
}

TEST_F(Many, WhatIsEstimatedIsRankedAndPagedAlike) {
  Query query;
  query.root = phrase("an ninh");
  QueryMaker queries(*index, {}, query);
  const PostingCache postings(*index);
  const Matching matching(*index, postings, queries, query);
  const Columns columns(*index);
  const Ranker ranker(*index, postings, columns, query, matching, matching.sample());
  const auto few = ranker.first(10), many = ranker.first(400);
  ASSERT_EQ(few.size(), 10u);
  ASSERT_EQ(many.size(), 400u);
  for (std::size_t i = 0; i < many.size(); ++i) {
    EXPECT_NE(many[i].docid % 8, 0u) << "all of them have the phrase";
    if (i < few.size()) {
      EXPECT_EQ(many[i].docid, few[i].docid) << "the first page does not depend on how many are asked for";
    }
    if (i > 0) {
      EXPECT_LE(many[i].score, many[i - 1].score);
    }
  }
}

}  // namespace
}  // namespace danchieu::archive
