#include "search/excerpt.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>

#include "text/chars.h"

namespace danchieu::search {
namespace {

/// "[12] … «hội» …" with the page before and the marks inside.
std::string shown(const Excerpt& excerpt) {
  const auto chars = text::to_utf32(excerpt.text);
  std::u32string marked;
  std::uint32_t at = 0;
  for (const text::Span mark : excerpt.marks) {
    EXPECT_LE(at, mark.begin) << "marks are in order";
    marked += chars.substr(at, mark.begin - at) + U"«" + chars.substr(mark.begin, mark.size()) + U"»";
    at = mark.end;
  }
  return "[" + std::to_string(excerpt.page) + "] " + text::to_utf8(marked + chars.substr(at));
}

archive::Document document_of(std::vector<std::string> pages) {
  archive::Document document;
  for (std::string& page : pages) document.pages.push_back({std::move(page)});
  return document;
}

Excerpts cut_for(std::string_view question, const archive::Document& document, bool exact_marks = false) {
  return cut_excerpts(document, Wanted(parse({.text = std::string(question), .exact_marks = exact_marks}).query));
}

int page_of(const archive::Document& document, std::uint32_t at) {
  int number = 0;
  for (const auto& page : document.pages) {
    ++number;
    const auto size = text::count_code_points(page.text);
    if (at < size) break;
    at -= size;
  }
  return number;
}

TEST(Excerpt, MarksFollowTheFold) {
  struct Row {
    std::string_view question, page, out, why;
  };
  constexpr Row rows[] = {
      {"ngay hoi", "Tổ chức Ngày hội toàn dân", "[1] Tổ chức «Ngày hội» toàn dân", "typed without marks"},
      {"NGÀY", "Tổ chức ngày hội", "[1] Tổ chức «ngày» hội", "case"},
      {"duong", "Hải Dương, con đường", "[1] Hải «Dương», con «đường»", "đ is d"},
      {"đường", "Hải Dương, con duong", "[1] Hải «Dương», con «duong»", "marks typed do not filter"},
      {"đường", "Hải Dương, con đường", "[1] Hải Dương, con «đường»", "but what bears them is meant"},
      {"đường", "Hải Dương, con ĐƯỜNG", "[1] Hải Dương, con «ĐƯỜNG»", "in capitals, too"},
      {"du an dau tu", "dự án đầu tư từ năm nay", "[1] «dự án đầu tư» từ năm nay", "a syllable alone is another word"},
      {"dau tu", "nhà đầu tư, từ đầu", "[1] nhà «đầu tư», từ đầu", "in the order that was typed"},
      {"dau tu", "từ đầu năm", "[1] «từ đầu» năm", "where there is nothing better it is shown"},
      {"du an 2024", "dự án của năm 2024, án", "[1] «dự án» của năm «2024», án", "a word that never has its neighbour"},
      {"cháy OR rừng", "cháy rừng, rừng", "[1] «cháy rừng», «rừng»", "either was asked for"},
      {"hòa", "xã Hoà Bình", "[1] xã «Hoà» Bình", "tone placement"},
      {"hoi", "ho\xCC\x82\xCC\xA3i nghi\xCC\xA3", "[1] «ho\xCC\x82\xCC\xA3i» nghi\xCC\xA3", "decomposed text: marks count its code points"},
      {"\"ngay hoi\"", "Ngày  \n hội lớn, ngày khác, hội", "[1] «Ngày hội» lớn, ngày khác, hội",
       "a phrase is one mark, white space is tidied"},
      {"\"ngày hội\" hội", "ngày hội, hội", "[1] «ngày hội», «hội»", "a word inside a phrase is no mark of its own"},
      {"hội -trại", "hội trại", "[1] «hội» trại", "what is excluded is not marked"},
      {"\"toàn dân\" \"dân tộc\"", "toàn dân tộc", "[1] «toàn dân» tộc", "marks do not overlap"},
  };
  for (const Row& row : rows) {
    const Excerpts found = cut_for(row.question, document_of({std::string(row.page)}));
    ASSERT_EQ(found.best.size(), 1u) << row.why;
    EXPECT_EQ(shown(found.best[0]), row.out) << row.why;
    EXPECT_EQ(found.more, 0) << row.why;
  }
}

TEST(Excerpt, TheSwitchAsksForMarks) {
  const auto document = document_of({"Hải Dương, con đường, duong"});
  EXPECT_EQ(shown(cut_for("đường", document, true).best.at(0)), "[1] Hải Dương, con «đường», duong");
  EXPECT_TRUE(cut_for("dưỡng", document, true).best.empty());
  EXPECT_EQ(cut_for("duong", document, true).best.at(0).marks.size(), 3u) << "no mark was typed";
}

TEST(Excerpt, EachKindOfNodeIsMarked) {
  using archive::Node;
  const auto leaf = [](Node::Kind kind, std::string text) {
    Node node;
    node.kind = kind;
    node.text = std::move(text);
    return node;
  };
  const auto of = [](Node::Kind kind, std::vector<Node> children) {
    Node node;
    node.kind = kind;
    node.children = std::move(children);
    return node;
  };
  const Node hoi = leaf(Node::Kind::word, "hội"), long_name = leaf(Node::Kind::phrase, "an ninh Tổ quốc");
  struct Row {
    Node root;
    bool exact_marks;
    std::string out, why;
  };
  const Row rows[] = {
      {leaf(Node::Kind::prefix, "ngh"), false, "Hội «nghị nghe», «nghỉ»; nga", "every word that begins so"},
      {leaf(Node::Kind::prefix, "nghi"), false, "Hội «nghị» nghe, «nghỉ»; nga", "marks of the text do not matter"},
      {leaf(Node::Kind::prefix, "nghị"), true, "Hội «nghị» nghe, nghỉ; nga", "but for the switch"},
      {of(Node::Kind::all, {hoi, leaf(Node::Kind::prefix, "ng")}), false, "«Hội nghị nghe», «nghỉ»; «nga»", "beside a word"},
      {leaf(Node::Kind::near, "nga hội"), false, "«Hội» nghị nghe, nghỉ; «nga»", "near words one by one"},
      {of(Node::Kind::any, {hoi, long_name}), false, "«Hội» nghị nghe, nghỉ; nga", "what is there of several"},
      {of(Node::Kind::but_not, {hoi, leaf(Node::Kind::prefix, "n")}), false, "«Hội» nghị nghe, nghỉ; nga", "not what is excluded"},
  };
  const auto document = document_of({"Hội nghị nghe, nghỉ; nga"});
  for (const Row& row : rows) {
    archive::Query query;
    query.root = row.root;
    query.exact_marks = row.exact_marks;
    const Excerpts found = cut_excerpts(document, Wanted(query));
    ASSERT_EQ(found.best.size(), 1u) << row.why;
    EXPECT_EQ(shown(found.best[0]), "[1] " + row.out) << row.why;
  }
}

TEST(Excerpt, NothingToShow) {
  const auto document = document_of({"Ngày hội"});
  EXPECT_TRUE(cut_for("", document).best.empty()) << "no question";
  EXPECT_TRUE(cut_for("tỉnh:\"Cao Bằng\"", document).best.empty()) << "a field is not in the text";
  EXPECT_TRUE(cut_for("khác", document).best.empty()) << "found by its title, say";
  EXPECT_TRUE(cut_for("ngày", document_of({})).best.empty()) << "no pages";
  EXPECT_TRUE(cut_for("ngày", document_of({"", " \n "})).best.empty()) << "empty pages";
}

TEST(Excerpt, NumbersAreMarkedWhereTheyAreMentioned) {
  const std::string page = "Thực hiện Kết luận số 44-\n\nKL/TW ngày 22/01/2019 và số 44";
  archive::Document document = document_of({"Trang một", page});
  citations::Mention mention;
  mention.kind = "Kết luận";
  mention.number = "44-KL/TW";
  mention.span = {19, 41};  // "Kết luận số 44-⏎⏎KL/TW"
  document.mentions.push_back(mention);
  for (const std::string_view question : {"44-KL/TW", "kl 44", "kết luận 44", "dẫn:44-KL/TW"}) {
    const Excerpts found = cut_for(question, document);
    ASSERT_EQ(found.best.size(), 1u) << question;
    EXPECT_EQ(shown(found.best[0]), "[2] Thực hiện «Kết luận số 44- KL/TW» ngày 22/01/2019 và số 44") << question;
  }
  EXPECT_TRUE(cut_for("45-KL/TW", document).best.empty());

  document.plan.kind = "Kế hoạch";
  document.plan.number = "17/KH-UBND";
  document.pages[0].text = "Số: 17/KH-UBND";
  document.evidence.push_back({"number", {4, 14}});
  document.mentions.clear();
  EXPECT_EQ(shown(cut_for("17/KH-UBND", document).best.at(0)), "[1] Số: «17/KH-UBND»") << "its own number";
}

TEST(Excerpt, AMentionMayRunOverTheEndOfAPage) {
  archive::Document document = document_of({"Thực hiện Kết luận số 44-\n", "\n \n", "KL/TW của Ban Bí thư"});
  citations::Mention mention;
  mention.kind = "Kết luận";
  mention.number = "44-KL/TW";
  mention.span = {10, 34};
  document.mentions.push_back(mention);
  const Excerpts found = cut_for("44-KL/TW", document);
  ASSERT_EQ(found.best.size(), 1u);
  EXPECT_EQ(shown(found.best[0]), "[1] Thực hiện «Kết luận số 44-»") << "without the white space behind";
}

std::string filler(int words) {
  std::string text;
  for (int i = 0; i < words; ++i) text += "lời" + std::to_string(i % 7) + " ";
  return text;
}

TEST(Excerpt, CutsAtWords) {
  const auto document = document_of({filler(300) + "đúng «từ này» " + filler(300)});
  const Excerpts found = cut_for("từ", document);
  ASSERT_EQ(found.best.size(), 1u);
  const Excerpt& excerpt = found.best[0];
  const auto size = text::count_code_points(excerpt.text);
  EXPECT_GE(size, 160u);
  EXPECT_LE(size, 240u);
  EXPECT_EQ(excerpt.text.rfind("lời", 0), 0u) << excerpt.text;
  EXPECT_TRUE(excerpt.text.back() >= '0' && excerpt.text.back() <= '6') << excerpt.text;
  const auto chars = text::to_utf32(document.pages[0].text);
  EXPECT_EQ(text::to_utf8(chars.substr(excerpt.start, 5)), text::to_utf8(text::to_utf32(excerpt.text).substr(0, 5)))
      << "start is where the text begins";
}

TEST(Excerpt, BeginsWithItsSentence) {
  const auto document = document_of({filler(100) + "hết. Tổ chức ngày hội toàn dân " + filler(100)});
  const Excerpts found = cut_for("hội", document);
  ASSERT_EQ(found.best.size(), 1u);
  EXPECT_EQ(found.best[0].text.rfind("Tổ chức ngày hội", 0), 0u) << found.best[0].text;
  EXPECT_GE(text::count_code_points(found.best[0].text), 160u);
}

TEST(Excerpt, BeginsWhereItTells) {
  const Excerpts found = cut_for("thành phố Hồ Chí Minh", document_of({filler(40) + "các thành phố. Thành phố Hồ Chí Minh " + filler(100)}));
  ASSERT_EQ(found.best.size(), 1u);
  EXPECT_EQ(found.best[0].text.rfind("Thành phố Hồ Chí Minh", 0), 0u) << found.best[0].text << ": words again before them tell nothing more";
}

TEST(Excerpt, TakesTheRestOfAShortEnd) {
  const Excerpts found = cut_for("cuối", document_of({filler(100) + "cuối"}));
  ASSERT_EQ(found.best.size(), 1u);
  EXPECT_GE(text::count_code_points(found.best[0].text), 160u) << "no room behind, so more before";
}

TEST(Excerpt, StartCountsTheDocument) {
  const auto document = document_of({"Trang một\n", "\n  Trang   hai có hội"});
  const Excerpts found = cut_for("hội", document);
  ASSERT_EQ(found.best.size(), 1u);
  EXPECT_EQ(found.best[0].page, 2);
  EXPECT_EQ(found.best[0].start, 10u + 3u);
  EXPECT_EQ(found.best[0].text, "Trang hai có hội");
}

TEST(Excerpt, TheBestPlacesComeFirst) {
  const std::string gap = filler(120);
  const auto document = document_of({"ngày " + gap + "hội " + gap + "ngày hội lớn " + gap, "ngày vui có hội " + gap + "ngày hội nhỏ"});
  const Excerpts words = cut_for("ngay OR hoi", document);
  ASSERT_EQ(words.best.size(), 3u);
  EXPECT_NE(words.best[0].text.find("ngày hội lớn"), std::string::npos) << "words next to each other before scattered ones";
  EXPECT_NE(words.best[1].text.find("ngày hội nhỏ"), std::string::npos);
  EXPECT_NE(words.best[2].text.find("ngày vui có hội"), std::string::npos) << "both words before one";
  EXPECT_EQ(words.more, 0) << "a place with less than half of the question does not count";

  const Excerpts phrase = cut_for("\"ngày hội\"", document);
  ASSERT_EQ(phrase.best.size(), 2u);
  EXPECT_EQ(phrase.best[0].page, 1) << "equals stay in the order of pages";
  EXPECT_EQ(phrase.best[1].page, 2);

  const auto typed = document_of({"đường " + gap + "dương " + gap});
  EXPECT_NE(cut_for("dương", typed).best.at(0).text.find("dương"), std::string::npos) << "the word as typed before its fold";
}

TEST(Excerpt, ExcerptsDoNotRepeatEachOther) {
  const Excerpts found = cut_for("hội", document_of({filler(40) + "hội " + filler(30) + "hội " + filler(30) + "hội " + filler(40)}));
  ASSERT_EQ(found.best.size(), 3u);
  for (std::size_t i = 1; i < 3; ++i)
    EXPECT_GE(found.best[i].start, found.best[i - 1].start + text::count_code_points(found.best[i - 1].text));
}

TEST(Excerpt, CountsFurtherPlaces) {
  std::string page;
  for (int i = 0; i < 10; ++i) page += "hội " + filler(120);
  const Excerpts found = cut_for("hội", document_of({page, page}));
  EXPECT_EQ(found.best.size(), 3u);
  EXPECT_EQ(found.more, 17);
  for (const Excerpt& excerpt : found.best) EXPECT_EQ(excerpt.page, 1);
}

TEST(Excerpt, LawsOnRandomText) {
  constexpr std::string_view words[] = {"ngày", "hội", "Hội", "ngay", "toàn", "dân", "an",
                                        "ninh", "44",  "\n",  "\n\n", ".",    "-",   "ho\xCC\x82\xCC\xA3i"};
  std::mt19937 random(11);
  for (int round = 0; round < 200; ++round) {
    archive::Document document;
    for (auto page = random() % 4; page < 4; ++page) {
      std::string text;
      for (auto i = random() % 200; i > 0; --i) text.append(words[random() % std::size(words)]).append(random() % 9 ? " " : "");
      document.pages.push_back({text});
    }
    std::u32string all;
    for (const auto& page : document.pages) all += text::to_utf32(page.text);
    const Excerpts found = cut_for("ngay hội \"toan dan\"", document);
    EXPECT_LE(found.best.size(), 3u);
    EXPECT_TRUE(found.best.size() == 3 || found.more == 0);
    for (const Excerpt& excerpt : found.best) {
      const auto chars = text::to_utf32(excerpt.text);
      EXPECT_LE(chars.size(), 240u);
      ASSERT_FALSE(excerpt.marks.empty()) << "an excerpt shows what was asked for";
      std::uint32_t last = 0;
      for (const text::Span mark : excerpt.marks) {
        EXPECT_LE(last, mark.begin);
        ASSERT_LE(mark.end, chars.size());
        last = mark.end;
        // A mark is made of what was asked for and nothing else: words, and the phrase as a whole.
        std::string marked = "-" + text::slug(text::to_utf8(chars.substr(mark.begin, mark.size()))) + "-";
        for (const std::string_view part : {"toan-dan-", "ngay-", "hoi-"})
          for (auto place = marked.find(part); place != marked.npos; place = marked.find(part)) marked.erase(place, part.size());
        EXPECT_EQ(marked, "-") << excerpt.text;
      }
      ASSERT_LT(excerpt.start, all.size());
      EXPECT_EQ(chars.front(), all[excerpt.start]);
      EXPECT_EQ(page_of(document, excerpt.start), excerpt.page);
      EXPECT_EQ(text::to_utf8(chars).find('\n'), std::string::npos);
      EXPECT_EQ(excerpt.text, text::to_utf8(chars));
    }
  }
}

TEST(Excerpt, OneLongWordIsNoTrap) {
  const std::string wall(20000, 'x');
  const Excerpts found = cut_for("hội", document_of({wall + " hội " + wall}));
  ASSERT_EQ(found.best.size(), 1u);
  EXPECT_EQ(found.best[0].text, "hội");
}

TEST(Excerpt, StaysQuickOnLongDocuments) {
  std::string page;
  for (int i = 0; i < 30000; ++i) page += "ngày hội ";
  const auto begin = std::chrono::steady_clock::now();
  const Excerpts found = cut_for("ngày hội \"ngày hội ngày hội\"", document_of({page}));
  EXPECT_EQ(found.best.size(), 3u);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
}

}  // namespace
}  // namespace danchieu::search
