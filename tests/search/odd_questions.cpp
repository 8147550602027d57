// Questions that nobody would type, put together by chance: each is answered, and so is all that is offered beside its answer.
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "search/explain.h"
#include "search/relax.h"
#include "search/search.h"
#include "search/sideways.h"
#include "search/spell.h"
#include "search/suggest.h"
#include "tests/archive/small_archive.h"

namespace danchieu::search {
namespace {

constexpr const char* pieces[] = {"ngày",       "hội",
                                  "HỘI",        "an ninh",
                                  "ANTQ",       "=ANTQ",
                                  "xyzzy",      "t*",
                                  "*",          "\"",
                                  "“",          "”",
                                  "(",          ")",
                                  "-",          "=",
                                  " ",          " ",
                                  " ",          " OR ",
                                  " HOẶC ",     " AND ",
                                  " VÀ ",       " NOT ",
                                  " KHÔNG ",    " NEAR/3 ",
                                  " GẦN ",      "năm:",
                                  "năm:2022",   "nam:2021..",
                                  "năm:..",     "năm:(2021 ",
                                  "tỉnh:",      "tỉnh:=",
                                  "Cao Bằng",   "\"Kon Tum\"",
                                  "không-năm:", "không-dẫn:",
                                  "-dẫn:",      "dẫn:",
                                  "44-KL/TW",   "kl 44",
                                  "44",         "521/",
                                  "/QĐ-TTg",    "QĐ 1968",
                                  "1968",       "13/6/2005",
                                  "cấp:",       "loại:",
                                  "màu:xanh",   "thực-hiện:",
                                  "ban-hành:",  "1/2022..",
                                  "ký:",        "cơ-quan:",
                                  "\xE1\xBB",   "\xF0\x9F\x98\x80",
                                  "\xCC\x81",   "\xE2\x80\x8B",
                                  "\t",         "ngay2",
                                  "hooij",      "luật an ninh mạng 2018"};

std::string make_question(std::mt19937& chance) {
  std::string question;
  for (std::size_t left = 1 + chance() % 9; left > 0; --left) question += pieces[chance() % std::size(pieces)];
  return question;
}

TEST(OddQuestions, AreAllAnswered) {
  archive::TemporaryFolder folder;
  std::vector<archive::Draft> drafts;
  for (const char* province : {"Cao Bằng", "Kon Tum", "Lai Châu"})
    drafts.push_back({.title = "Tổ chức Ngày hội toàn dân " + std::string(province),
                      .pages = {"Tổ chức ngày hội toàn dân bảo vệ an ninh theo Kết luận 44-KL/TW", "Trang hai: hội trại"},
                      .mentions = {archive::mention("44-KL/TW", "vn:dang/kl/tw/k12/44")},
                      .year = 2021 + static_cast<int>(drafts.size()),
                      .province = province,
                      .level = "province"});
  archive::fill(folder.path(), drafts);
  archive::Archive archive(folder.path());
  std::mt19937 chance(7);
  for (int i = 0; i < 1500; ++i) {
    const Question question{.text = make_question(chance), .exact_marks = i % 3 == 0, .fold_copies = i % 5 != 0};
    SCOPED_TRACE(question.text);
    const std::uint32_t size = text::count_code_points(question.text);
    const Answer answer = ask(archive, question);
    EXPECT_LE(answer.plans.size(), drafts.size());
    for (const QueryProblem& problem : answer.problems) EXPECT_LE(problem.span.end, size);
    for (const FoundPlan& plan : answer.plans)
      for (const Excerpt& excerpt : plan.excerpts)
        for (const text::Span& mark : excerpt.marks) EXPECT_LE(mark.end, text::count_code_points(excerpt.text));
    EXPECT_LE(relax(archive, question, answer.understood).looser.size(), most_looser);
    const auto spelled = spell(archive, question, answer.total);
    EXPECT_TRUE(!spelled || spelled->total > answer.total);
    EXPECT_LE(suggest(archive, question.text, 8).size(), 8u);
    EXPECT_EQ(explain(archive, question).size(), 5u);
    facets_sideways(archive, question);
  }
}

}  // namespace
}  // namespace danchieu::search
