#include "web/layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "text/chars.h"

namespace danchieu::web {
namespace {

using testing::ElementsAre;
using text::Span;

/// Where `part` stands in `text`, in code points.
Span span_of(const std::string& text, const std::string& part) {
  const std::size_t at = text.find(part);
  EXPECT_NE(at, text.npos) << part;
  const std::uint32_t begin = text::count_code_points(text.substr(0, at));
  return {begin, begin + text::count_code_points(part)};
}

archive::Document document_of(const std::string& text) {
  archive::Document document;
  document.pages = {{text, false}};
  return document;
}

void add_mention(archive::Document& document, const std::string& written) {
  document.mentions.emplace_back().span = span_of(document.pages[0].text, written);
}

const char* name(BlockKind kind) {
  constexpr const char* names[] = {"head", "title", "heading", "paragraph", "item", "recipients", "row", "signature", "rule"};
  return names[static_cast<int>(kind)];
}

std::string text_of(const Block& block) {
  std::string text;
  for (const web::Run& run : block.runs) text += run.page ? "{" + std::to_string(run.page) + "}" : run.text;
  return text;
}

/// "item2: + Tiêu đề" …
std::vector<std::string> printed(const archive::Document& document) {
  std::vector<std::string> blocks;
  for (const Block& block : lay_out(document, {}))
    blocks.push_back(name(block.kind) + (block.depth ? std::to_string(block.depth) : std::string()) + ": " + text_of(block));
  return blocks;
}

TEST(Layout, JoinsWrappedLinesAndNothingElse) {
  struct Row {
    std::string text;
    std::vector<std::string> blocks;
    std::string_view why;
  };
  const Row rows[] = {
      {"", {}, "nothing"},
      {" \n\n\f\n ", {}, "nothing but white space"},
      {"Tổ chức Ngày hội nhằm giáo dục truyền\n\nthống yêu nước.\n",
       {"paragraph: Tổ chức Ngày hội nhằm giáo dục truyền thống yêu nước."},
       "a blank line is no paragraph break"},
      {"Tăng cường bảo vệ ANTQ trong tình hình mới của đất nước.\nThực hiện nghiêm túc.\nBáo cáo kết quả.",
       {"paragraph: Tăng cường bảo vệ ANTQ trong tình hình mới của đất nước. Thực hiện nghiêm túc.", "paragraph: Báo cáo kết quả."},
       "a sentence that fills its line may go on; one that does not ends its paragraph"},
      {"Các hoạt động hướng tới Ngày hội toàn dân bảo vệ an ninh:\n- Tuyên truyền;\n+ Qua đài;\n- Thăm hỏi\n- Lưu: VT.",
       {"paragraph: Các hoạt động hướng tới Ngày hội toàn dân bảo vệ an ninh:", "item1: - Tuyên truyền;", "item2: + Qua đài;",
        "item1: - Thăm hỏi", "item1: - Lưu: VT."},
       "list items, also after one without a stop"},
      {"kỷ niệm 77 năm ngày truyền thống lực lượng Công an (19/8/1945\n- 19/8/2022) và 17 năm Ngày hội.",
       {"paragraph: kỷ niệm 77 năm ngày truyền thống lực lượng Công an (19/8/1945 - 19/8/2022) và 17 năm Ngày hội."},
       "a dash before a date is no bullet"},
      {"kỷ niệm ngày truyền thống Công an nhân dân Việt Nam (19/8/1945-\n19/8/2022).",
       {"paragraph: kỷ niệm ngày truyền thống Công an nhân dân Việt Nam (19/8/1945-19/8/2022)."},
       "lines meet without a space at a hyphen"},
      {"a) Phần lễ được tổ chức trang trọng tại hội trường lớn của xã\nb) Phần hội\nđ) Khác\n1. Một\n2.1. Hai\nIV. Bốn",
       {"paragraph: a) Phần lễ được tổ chức trang trọng tại hội trường lớn của xã", "paragraph: b) Phần hội", "paragraph: đ) Khác",
        "paragraph: 1. Một", "paragraph: 2.1. Hai", "paragraph: IV. Bốn"},
       "numerals begin a paragraph"},
      {"báo cáo về Thường trực Ban Chỉ đạo (Phòng Tham mưu, điện thoại\n069.2469.566) để được hướng dẫn.",
       {"paragraph: báo cáo về Thường trực Ban Chỉ đạo (Phòng Tham mưu, điện thoại 069.2469.566) để được hướng dẫn."},
       "a telephone number is no numeral"},
      {"gồm: (1) Văn nghệ chào mừng; (2) Lễ chào cờ và hát Quốc ca (nếu có);\n(3) Tuyên bố lý do.",
       {"paragraph: gồm: (1) Văn nghệ chào mừng; (2) Lễ chào cờ và hát Quốc ca (nếu có); (3) Tuyên bố lý do."},
       "an enumeration inside a paragraph stays there"},
      {"1.1. Nội dung quán triệt và tổ chức thực hiện trong năm 2022.\n(1) Tiếp tục quán triệt.\n(2) Tuyên truyền.",
       {"paragraph: 1.1. Nội dung quán triệt và tổ chức thực hiện trong năm 2022.", "paragraph: (1) Tiếp tục quán triệt.",
        "paragraph: (2) Tuyên truyền."},
       "after a stop it begins one"},
      {"Thực hiện theo quy định của Chính phủ tại\nĐiều 10, Nghị định số 111/2018/NĐ-CP.\nĐiều 2. Hiệu lực",
       {"paragraph: Thực hiện theo quy định của Chính phủ tại Điều 10, Nghị định số 111/2018/NĐ-CP.", "paragraph: Điều 2. Hiệu lực"},
       "an article begins a paragraph, a citation of one does not"},
      {"ĐỘI HÌNH CHÀO CỜ\nKhối Công an\nphường và các khối quần chúng nhân dân cùng tham gia diễu hành.",
       {"head: ĐỘI HÌNH CHÀO CỜ", "paragraph: Khối Công an phường và các khối quần chúng nhân dân cùng tham gia diễu hành."},
       "capitals stand alone"},
      {"phát động phong trào thi đua trong lực lượng toàn dân bảo vệ\nANTQ.",
       {"paragraph: phát động phong trào thi đua trong lực lượng toàn dân bảo vệ ANTQ."},
       "but not the last word of a paragraph"},
      {"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n_______________\nThực hiện kế hoạch của cấp trên, huyện triển "
       "khai như sau.",
       {"head: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "head: Độc lập - Tự do - Hạnh phúc", "rule: _______________",
        "paragraph: Thực hiện kế hoạch của cấp trên, huyện triển khai như sau."},
       "the motto is centred like what stands above it, and a drawn line parts"},
      {"| ỦY BAN NHÂN DÂN | CỘNG HÒA |\n|---|---|\n| Số: 254 | Sơn La |\nĐiều 1.",
       {"row: | ỦY BAN NHÂN DÂN | CỘNG HÒA |", "row: |---|---|", "row: | Số: 254 | Sơn La |", "paragraph: Điều 1."},
       "a table is left as it came, row by row"},
      {"… triển khai thực hiện./.\nNơi nhận:\n- BTV Đảng ủy,\nVP Đảng ủy;\n- Lưu: VT.\nTM. BAN CHỈ ĐẠO\nNguyễn Đức Thuận",
       {"paragraph: … triển khai thực hiện./.", "recipients: Nơi nhận:", "item1: - BTV Đảng ủy,", "signature: VP Đảng ủy;",
        "item1: - Lưu: VT.", "signature: TM. BAN CHỈ ĐẠO", "signature: Nguyễn Đức Thuận"},
       "below the recipients each line stands alone"},
  };
  for (const Row& row : rows) EXPECT_EQ(printed(document_of(row.text)), row.blocks) << row.why;
}

TEST(Layout, EachLineOfAnUnwrappedTextIsAParagraph) {
  std::string sentence = "Giáo dục truyền thống yêu nước";
  while (sentence.size() < 400) sentence += ", lòng tự hào dân tộc";
  EXPECT_THAT(printed(document_of(sentence + "\nPhần lễ gồm hai nội dung\nNội dung thứ nhất\n" + sentence)),
              ElementsAre("paragraph: " + sentence, "paragraph: Phần lễ gồm hai nội dung", "paragraph: Nội dung thứ nhất",
                          "paragraph: " + sentence));
}

TEST(Layout, KeepsHeadTitleAndHeadings) {
  archive::Document document = document_of(
      "Số: /KH-BCĐ\nQuang Khải, ngày    tháng 5 năm 2023\nKẾ HOẠCH\nTổ chức Ngày hội toàn dân bảo vệ an ninh\nTổ quốc năm 2023\n"
      "Thực hiện Kế hoạch của huyện.\nI. MỤC ĐÍCH,\nYÊU CẦU\n1. Mục đích: Giáo dục truyền thống cho cán bộ, đảng viên và toàn\n"
      "thể nhân dân.\n2. Yêu cầu\nBảo đảm an toàn.");
  const std::string& text = document.pages[0].text;
  document.evidence = {{"title", span_of(text, "Tổ chức Ngày hội toàn dân bảo vệ an ninh\nTổ quốc năm 2023"), false},
                       {"kind", span_of(text, "KẾ HOẠCH"), false}};
  document.sections = {{"I", "MỤC ĐÍCH, YÊU CẦU", 1, span_of(text, "I. MỤC ĐÍCH,\nYÊU CẦU")},
                       {"1", "Mục đích", 2, span_of(text, "1. Mục đích")},
                       {"2", "Yêu cầu", 2, span_of(text, "2. Yêu cầu")}};
  EXPECT_THAT(printed(document), ElementsAre("head: Số: /KH-BCĐ", "head: Quang Khải, ngày tháng 5 năm 2023", "head: KẾ HOẠCH",
                                             "title: Tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc năm 2023",
                                             "paragraph: Thực hiện Kế hoạch của huyện.", "heading1: I. MỤC ĐÍCH, YÊU CẦU",
                                             "paragraph: 1. Mục đích: Giáo dục truyền thống cho cán bộ, đảng viên và toàn thể nhân dân.",
                                             "heading2: 2. Yêu cầu", "paragraph: Bảo đảm an toàn."));

  const std::vector<Block> blocks = lay_out(document, {});
  EXPECT_EQ(blocks[5].runs[0].section, 0);
  EXPECT_FALSE(blocks[5].runs[0].label) << "a heading is strong as a whole";
  EXPECT_EQ(blocks[6].runs[0].section, 1);
  EXPECT_TRUE(blocks[6].runs[0].label) << "in a paragraph the label is";
  EXPECT_FALSE(blocks[6].runs[1].label);
  EXPECT_EQ(blocks[7].runs[0].section, 2);
  EXPECT_THAT(blocks[2].runs[0].evidence, ElementsAre(1));
  EXPECT_THAT(blocks[3].runs[0].evidence, ElementsAre(0));
}

TEST(Layout, CitationsKeepTheirSpansOverLineBreaks) {
  struct Row {
    std::string before, written, after, shown;
    std::string_view why;
  };
  const Row rows[] = {
      {"theo tinh thần ", "Kết luận số 44-\n\nKL/TW", " ngày 22", "Kết luận số 44-KL/TW", "a break after a hyphen"},
      {"tại Thông tư ", "124/2021/\nTT-BCA", ".", "124/2021/TT-BCA", "after a slash"},
      {"theo ", "số 23/2012/TT\n-BCA", " của", "số 23/2012/TT-BCA", "before a hyphen: no list item begins here"},
      {"Thực hiện ", "Kế hoạch\nsố 57/KH-BCĐ", " của", "Kế hoạch số 57/KH-BCĐ", "between words"},
      {"Căn cứ. ", "Nghị định.\n2. 111/2018/NĐ-CP", " của", "Nghị định. 2. 111/2018/NĐ-CP", "whatever the next line looks like"},
  };
  for (const Row& row : rows) {
    archive::Document document = document_of(row.before + row.written + row.after);
    add_mention(document, row.written);
    const std::vector<Block> blocks = lay_out(document, {});
    ASSERT_EQ(blocks.size(), 1u) << row.why;
    ASSERT_EQ(blocks[0].runs.size(), 3u) << row.why;
    EXPECT_EQ(blocks[0].runs[0].mention, -1);
    EXPECT_EQ(blocks[0].runs[1].mention, 0);
    EXPECT_EQ(blocks[0].runs[1].text, row.shown) << row.why;
    EXPECT_EQ(blocks[0].runs[1].span, document.mentions[0].span) << row.why;
    EXPECT_EQ(blocks[0].runs[2].mention, -1);
  }
}

TEST(Layout, MarksPages) {
  archive::Document document;
  document.pages = {
      {"các cấp ủy đảng, chính\n", false}, {" quyền, Mặt trận Tổ quốc.\n", false}, {"", false}, {"- Lưu: VT.", false}, {"", false}};
  EXPECT_THAT(printed(document),
              ElementsAre("paragraph: các cấp ủy đảng, chính {2}quyền, Mặt trận Tổ quốc.", "item1: {3}{4}- Lưu: VT.{5}"));

  archive::Document cut;  // a page may end in the middle of a number
  cut.pages = {{"theo Kết luận 44-", false}, {"KL/TW", false}};
  cut.mentions.emplace_back().span = {5, 22};
  const std::vector<Block> blocks = lay_out(cut, {});
  ASSERT_EQ(blocks.size(), 1u);
  EXPECT_EQ(text_of(blocks[0]), "theo Kết luận 44-{2}KL/TW");
  EXPECT_EQ(blocks[0].runs[1].mention, 0);
  EXPECT_EQ(blocks[0].runs[2].page, 2);
  EXPECT_EQ(blocks[0].runs[3].mention, 0);
}

TEST(Layout, MarksHitsAlsoInsideCitations) {
  archive::Document document = document_of("theo Kết luận số 44-KL/TW của Ban Bí thư");
  add_mention(document, "Kết luận số 44-KL/TW");
  const std::string& text = document.pages[0].text;
  const std::vector<Block> blocks = lay_out(document, {span_of(text, "luận"), span_of(text, "TW của")});
  std::vector<std::string> runs;
  for (const web::Run& run : blocks.at(0).runs)
    runs.push_back(run.text + '|' + std::to_string(run.mention) + '|' + std::to_string(run.hit));
  EXPECT_THAT(runs, ElementsAre("theo |-1|-1", "Kết |0|-1", "luận|0|0", " số 44-KL/|0|-1", "TW|0|1", " của|-1|1", " Ban Bí thư|-1|-1"));
}

/// Laws on random documents.
class RandomDocument {
 public:
  explicit RandomDocument(unsigned seed) : random_(seed) {
    const char* const words[] = {
        "Tổ chức", "ngày hội.", "ANTQ;",    "- ",        "+ ",       "1. ",  "a) ",       "44-", "KL/TW", "\n",   "\n\n", "\n",
        " ",       "(2) ",      "KẾ HOẠCH", "năm 2022:", "Điều 3. ", "____", "Nơi nhận:", "\f",  "đ",     "\r\n", "\t",   "…"};
    for (int page = 0; page < 3; ++page) {
      std::string text;
      for (std::size_t i = random_() % 60; i > 0; --i) text += words[random_() % std::size(words)] + std::string(random_() % 3 ? " " : "");
      document.pages.push_back({text, false});
      all += text;
    }
    size = text::count_code_points(all);
    document.mentions.resize(4);
    document.sections.resize(3);
    document.evidence = {{"title", {}, false}, {"number", {}, false}};
    std::vector<Span> spans = spans_apart(7);
    for (std::size_t i = 0; i < 4; ++i) document.mentions[i].span = spans[i];
    std::sort(spans.begin() + 4, spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
    for (std::size_t i = 0; i < 3; ++i) document.sections[i] = {"I", random_() % 2 ? "x" : "", 1, spans[4 + i]};
    for (auto& evidence : document.evidence) evidence.span = spans_apart(1)[0];
    hits = spans_apart(5);
  }

  archive::Document document;
  std::vector<Span> hits;
  std::string all;
  std::uint32_t size = 0;

 private:
  /// In order, none overlapping another, without white space at their ends; empty where there is no room.
  std::vector<Span> spans_apart(std::size_t count) {
    const std::u32string chars = text::to_utf32(all);
    std::vector<std::uint32_t> places;
    for (std::size_t i = 0; i < 2 * count; ++i) places.push_back(size ? static_cast<std::uint32_t>(random_() % size) : 0);
    std::sort(places.begin(), places.end());
    std::vector<Span> spans;
    for (std::size_t i = 0; i < count; ++i) {
      Span span{places[2 * i], places[2 * i + 1]};
      while (!span.empty() && text::is_space(chars[span.begin])) ++span.begin;
      while (!span.empty() && text::is_space(chars[span.end - 1])) --span.end;
      spans.push_back(span);
    }
    return spans;
  }

  std::mt19937 random_;
};

std::string without_spaces(const std::string& text) {
  std::u32string kept;
  for (const char32_t c : text::to_utf32(text))
    if (!text::is_space(c)) kept.push_back(c);
  return text::to_utf8(kept);
}

TEST(Layout, LosesAddsAndMovesNothing) {
  for (unsigned seed = 0; seed < 400; ++seed) {
    const RandomDocument made(seed);
    std::string shown;
    std::vector<std::string> mentions(made.document.mentions.size());
    std::vector<std::size_t> mention_blocks(mentions.size(), SIZE_MAX);
    std::uint32_t done = 0;
    int pages = 1;
    const std::vector<Block> blocks = lay_out(made.document, made.hits);
    for (std::size_t b = 0; b < blocks.size(); ++b) {
      ASSERT_FALSE(blocks[b].runs.empty()) << seed;
      for (const web::Run& run : blocks[b].runs) {
        ASSERT_LE(done, run.span.begin) << "runs stand in the order of the text; seed " << seed;
        done = run.span.end;
        if (run.page) {
          ASSERT_EQ(run.page, ++pages) << "each page is marked once, in order; seed " << seed;
          continue;
        }
        ASSERT_FALSE(run.text.empty()) << seed;
        shown += run.text;
        if (run.mention < 0) continue;
        const auto mention = static_cast<std::size_t>(run.mention);
        ASSERT_TRUE(made.document.mentions[mention].span.contains(run.span)) << seed;
        ASSERT_TRUE(mention_blocks[mention] == SIZE_MAX || mention_blocks[mention] == b) << "a citation is never cut in two; seed " << seed;
        mention_blocks[mention] = b;
        mentions[mention] += run.text;
      }
    }
    ASSERT_EQ(without_spaces(shown), without_spaces(made.all)) << seed;
    ASSERT_TRUE(blocks.empty() || pages == 3) << seed;
    const std::u32string chars = text::to_utf32(made.all);
    for (std::size_t m = 0; m < mentions.size(); ++m) {
      const Span span = made.document.mentions[m].span;
      const std::string written = span.empty() ? "" : text::to_utf8(chars.substr(span.begin, span.size()));
      ASSERT_EQ(without_spaces(mentions[m]), without_spaces(written)) << seed;
    }
  }
}

}  // namespace
}  // namespace danchieu::web
