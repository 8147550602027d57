/// What is read of the index once and kept, and what is counted with it: the same as Xapian finds and weighs.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <random>

#include "archive/postings.h"
#include "archive/scorer.h"
#include "archive/terms.h"
#include "tests/archive/small_archive.h"

namespace danchieu::archive {
namespace {

using testing::ElementsAre;

/// 700 plans of a few syllables with marks, some with titles, headings and numbers; some plans are missing.
class KeptPostings : public testing::Test {
 protected:
  KeptPostings() {
    std::mt19937 chance(11);
    const std::vector<std::string> exact = {"an", "ninh", "đường", "Dương", "giáo", "dục", "số", "hoá"};
    const std::vector<std::string> folded = {"an", "ninh", "duong", "duong", "giao", "duc", "so", "hoa"};
    for (int i = 0; i < 700; ++i) {
      Xapian::Document plan;
      Xapian::termpos at = 0;
      for (std::size_t word = 0, words = 3 + chance() % 40; word < words; ++word) {
        const std::size_t which = std::min(chance() % exact.size(), chance() % exact.size());
        plan.add_posting(folded[which], ++at);
        if (exact[which] != folded[which]) plan.add_term(exact[which]);
        if (word < 3 && i % 3 == 0) plan.add_term(term(kTitle, folded[which]));
        if (word > 30) plan.add_term(term(kHeading, folded[which]));
      }
      if (i % 100 == 3) plan.add_term("an", 250 + static_cast<Xapian::termcount>(i) / 50);  // a long plan
      if (i % 50 == 0) plan.add_boolean_term(term(kOwnNumber, "kh" + std::to_string(i / 50)));
      if (i % 7 == 0) plan.add_term(term(field_named("cites")->prefix, "kh1"), 1 + static_cast<Xapian::termcount>(i % 3));
      index.add_document(plan);
    }
    for (Xapian::docid gone = 5; gone < 700; gone += 90) index.delete_document(gone);
  }
  Xapian::WritableDatabase index{"", Xapian::DB_BACKEND_INMEMORY};
};

TEST_F(KeptPostings, QuestionsFindAndWeighWhatXapianFindsAndWeighs) {
  Node other = phrase("an ninh");
  other.other_name = true;
  const std::pair<Node, const char*> rows[] = {
      {word("an"), "a word that nearly all have"},
      {word("đường"), "marks raise it"},
      {words({"giáo", "duc", "an"}), "several"},
      {any({word("hoa"), word("ninh")}), "a choice"},
      {any({words({"giao", "duc"}), word("số")}), "a choice of several words: they count where all are there"},
      {any({word("hoá"), other}), "another name counts less"},
      {all({word("so"), but_not(word("giao"), word("hoa"))}), "what is excluded"},
      {number("kh1"), "a number: who bears it before who cites it"},
      {all({number("kh1"), word("duong")}), "a number and a word"},
      {{Node::Kind::near, "giao duc", "", {}, 5}, "near words"},
      {phrase("giao duc"), "a phrase"},
      {phrase("an ninh"), "a phrase of words that most plans have: its pair is kept"},
      {phrase("an ninh an duong"), "a phrase of three pairs"},
      {phrase("An ninh đường"), "one with marks"},
      {phrase("an an"), "a word twice"},
      {but_not(word("so"), phrase("ninh an")), "an excluded one"},
      {any({phrase("an ninh"), phrase("duong so")}), "phrases"},
      {word("khong"), "a word that is nowhere"},
  };
  const PostingCache postings(index);
  for (const auto& [root, sentence] : rows)
    for (const bool exact_marks : {false, true}) {
      Query query = ask(root);
      query.exact_marks = exact_marks;
      QueryMaker queries(
          index, [](Xapian::docid) { return std::vector<std::string>(); }, query);
      Matching matching(index, postings, queries, query);
      const Docids found = matching.all();
      EXPECT_EQ(found, all_matches(index, queries.unranked(root))) << sentence;
      const PlanSet wider = matching.candidates();
      for (const Xapian::docid plan : found) EXPECT_TRUE(wider.has(plan)) << sentence << ' ' << plan;

      const std::vector<double> scores = Scorer(index, postings, matching, query).scores(found);
      Xapian::Enquire enquire(index);
      enquire.set_query(queries.ranked_by_words(root));
      enquire.set_weighting_scheme(Xapian::BM25Weight(query.ranking.k1, 0, 1, query.ranking.b, query.ranking.shortest));
      const Xapian::MSet matches = enquire.get_mset(0, index.get_doccount());
      std::map<Xapian::docid, double> weights;
      for (auto match = matches.begin(); match != matches.end(); ++match) weights[*match] = match.get_weight();
      for (std::size_t i = 0; i < found.size(); ++i) EXPECT_NEAR(scores[i], weights[found[i]], 1e-9) << sentence << ' ' << found[i];
    }
}

TEST_F(KeptPostings, PlansAndTimesOfATerm) {
  const PostingCache postings(index);
  EXPECT_EQ(postings.all().count(), index.get_doccount());
  EXPECT_FALSE(postings.all().has(5)) << "a plan that was removed";
  const auto often = postings.of(index, "an"), seldom = postings.of(index, term(kOwnNumber, "kh1")), never = postings.of(index, "khong");
  EXPECT_EQ(often->count(), index.get_termfreq("an"));
  EXPECT_FALSE(often->times().empty());
  EXPECT_THAT(seldom->plans().docids(), ElementsAre(51));
  EXPECT_EQ(never->plans().count(), 0U);
  EXPECT_EQ(postings.of(index, "an"), often) << "read once";
  const auto begun = postings.beginning(index, "du");
  PlanSet either = postings.of(index, "duong")->plans();
  either |= postings.of(index, "duc")->plans();
  EXPECT_EQ(begun->plans().docids(), either.docids());
}

TEST_F(KeptPostings, TakesNoMoreRoomThanItMay) {
  const PostingCache few(index, 8'000);
  const auto an = few.of(index, "an");
  for (const char* word : {"ninh", "duong", "giao", "duc", "so", "hoa", "an", "ninh"}) {
    EXPECT_EQ(few.of(index, word)->count(), index.get_termfreq(word)) << word;
    EXPECT_LE(few.bytes(), 8'000U) << word;
  }
  EXPECT_EQ(an->count(), index.get_termfreq("an")) << "who has it keeps it";
}

}  // namespace
}  // namespace danchieu::archive
