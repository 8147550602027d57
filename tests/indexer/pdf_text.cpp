/// Pages that drawn_pdfs.py has drawn, each with one trap: what text comes out of them, and where its words stand.
#include "indexer/pdf_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "text/text.h"

namespace danchieu::indexer {
namespace {

using Source = PdfPage::Source;

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

PdfText read(const std::string& name) {
  const std::string bytes = bytes_of(std::filesystem::path(DANCHIEU_PDFS) / (name + ".pdf"));
  auto text = pdf_text(bytes);
  EXPECT_TRUE(std::holds_alternative<PdfText>(text)) << name;
  return std::holds_alternative<PdfText>(text) ? std::get<PdfText>(std::move(text)) : PdfText{};
}

const std::string body =
    "Căn cứ Nghị định số 12/2020/NĐ-CP ngày 15 tháng 01 năm 2020 của\n"
    "Chính phủ, Ủy ban nhân dân tỉnh xây dựng kế hoạch thực hiện nhiệm vụ\n"
    "được giao trong năm 2022 như sau\n";
const std::string head = "ỦY BAN NHÂN DÂN\nTỈNH KON TUM\nSố: 12/KH-UBND\nCỘNG HÒA XÃ HỘI\nĐộc lập - Tự do\nKon Tum, ngày 12\nKẾ HOẠCH\n";

struct Row {
  const char* name;
  std::size_t page;
  std::string text;
};

TEST(PdfText, StandsInTheOrderOfReading) {
  const Row rows[] = {
      {"columns_cells", 0, head + body},
      {"columns_heights", 0, head + body},
      {"columns_right_first", 0, head + body},
      {"newspaper", 0,
       "Nội dung kế hoạch của tỉnh về các nhiệm vụ của năm nay và năm sau\nCột trái dòng một\ncột trái dòng hai\ncột trái dòng ba\n"
       "Cột phải dòng một\ncột phải dòng hai\ncột phải dòng ba\n"},
      {"list_with_tabs", 0, "Xã Bờ Y\t5\nXã Sa Loong\t12\nXã Đăk Xú\t7\n"},
      {"table", 0,
       "Phân công nhiệm vụ:\n| TT | Nội dung | Chủ trì | Ghi chú |\n"
       "| 1 | Triển khai Kế hoạch số 45/KH-UBND ngày 12/5/2022 | Sở Nội vụ; Công an tỉnh | |\n"
       "| 2 | Tổng kết | Các sở | Quý IV |\nTrên đây là Kế hoạch.\n"},
      {"table_over_pages", 0, "| Kế hoạch số 45/KH-UBND của tỉnh | Sở Nội vụ chủ trì |\n"},
      {"table_over_pages", 1, "| Kế hoạch số 45/KH-UBND của tỉnh | Sở Nội vụ chủ trì |\n"},
      {"near_columns", 0, "Số: 12/KH-UBND trên cột\nV/v phòng, chống dịch\nKon Tum, ngày 12 tháng 5\nnăm 2022\n" + body},
      {"turned_head", 0, "| Số thứ tự | Nội dung |\n| 1 | Tổng kết |\n" + body},
      {"turned", 0, body},
      {"turned_back", 0, body},
  };
  for (const Row& row : rows) EXPECT_EQ(row.text, read(row.name).pages.at(row.page).text) << row.name;
}

TEST(PdfText, LeavesTheFrameOfThePageOut) {
  const Row rows[] = {
      {"page_frames", 0, "Trang này có nghị định thứ 76 của\n" + body},
      {"page_frames", 3, "Trang này có nghị định thứ 79 của\n" + body},
      {"declared_frames", 1, body},
      {"page_numbers", 0, body + "Mục 1\n"},
      {"page_numbers", 2, body + "Mục 3\n"},
  };
  for (const Row& row : rows) EXPECT_EQ(row.text, read(row.name).pages.at(row.page).text) << row.name;
}

TEST(PdfText, KeepsWhatOnlyLooksLikeAFrame) {
  const std::string letterhead = "ỦY BAN NHÂN DÂN\nTỈNH KON TUM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";
  const Row rows[] = {
      {"letterheads", 0, letterhead + "KẾ HOẠCH\n" + body},
      {"letterheads", 1, letterhead + "QUY CHẾ\n" + body},
      {"forms", 1, "Mẫu số 2\n" + body},
      {"titles", 1, "PHIẾU ĐĂNG KÝ\n" + body},
  };
  for (const Row& row : rows) EXPECT_EQ(row.text, read(row.name).pages.at(row.page).text) << row.name;
}

TEST(PdfText, NotesInterruptNoSentenceAndTheirMarksNoNumber) {
  for (std::size_t i = 0; i < 3; ++i) {
    const char* const marks[] = {"¹", "²", "³"};
    EXPECT_EQ("Tiếp tục thực hiện các quy định hiện hành.\n\n" + std::string(marks[i]) + " Được sửa đổi bởi Nghị định số " +
                  std::to_string(71 + i) +
                  "/2021/NĐ-CP,\ncó hiệu lực từ ngày 01 tháng 9 năm 2021.\n\n"
                  "theo Nghị định số 12/2020/NĐ-CP ngày 15/01/2020 của\nChính phủ trên 100 m2 đất, theo quy định\n",
              read("notes").pages.at(i).text)
        << "the last line of the note comes back at the same height, and is no foot of the page";
  }
}

TEST(PdfText, HasOnlyWhatThePageItselfSays) {
  const Row rows[] = {
      {"annotations", 0, body},
      {"shadow", 0, "KẾ HOẠCH NĂM 2022 CỦA TỈNH\nNăm 2022 2022\n"},
      {"panel", 0, body + "\nNgười ký: Cổng thông tin\nCơ quan: Văn phòng\nThời gian ký: 20.03.2025\n"},
      {"cropped", 0, "Kế hoạch\n"},
  };
  for (const Row& row : rows) EXPECT_EQ(row.text, read(row.name).pages.at(row.page).text) << row.name;
}

TEST(PdfText, PagesWithoutUsableLettersAreImages) {
  const struct {
    Source source;
    bool has_text;
    const char* what;
  } rows[] = {
      {Source::drawn, true, "letters"},
      {Source::hidden, true, "an image with letters that somebody recognised"},
      {Source::image, false, "a font that numbers its glyphs and does not say what they mean"},
      {Source::image, false, "a font that says its letters are private ones"},
      {Source::image, false, "a font that says its letters are others"},
      {Source::image, false, "a scan"},
      {Source::image, false, "a scan with a typed stamp on it"},
      {Source::image, false, "a scan with the panels of four signatures on it"},
      {Source::drawn, false, "a blank page"},
  };
  const PdfText text = read("layers");
  ASSERT_EQ(std::size(rows), text.pages.size());
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    EXPECT_EQ(rows[i].source, text.pages[i].source) << rows[i].what;
    EXPECT_EQ(rows[i].has_text, !text.pages[i].text.empty()) << rows[i].what;
    EXPECT_FLOAT_EQ(595, text.pages[i].layout.width) << rows[i].what;
  }
  EXPECT_NEAR(72.0 / 595, text.pages[5].dots_per_inch, 1e-4) << "one pixel over the whole page";
}

TEST(PdfText, ConvertsLegacyFontsWordByWord) {
  const PdfText text = read("legacy");
  EXPECT_EQ("TCVN3", text.converted_from);
  EXPECT_EQ("Nghị định số 12/2005/NĐ-CP của Chính phủ\nKế hoạch số 5/KH-UBND\n", text.pages.at(0).text);
}

TEST(PdfText, TellsWhereItsWordsStand) {
  const struct {
    const char* name;
    const char* word;
    double left, right;  // a letter is 7 points wide
  } rows[] = {
      {"table", "Triển", 114, 149},
      {"cropped", "Kế", 22, 36},
      {"notes", "12/2020/NĐ-CP", 90 + 18 * 7, 90 + 31 * 7},
  };
  for (const auto& row : rows) {
    const PdfPage page = read(row.name).pages.at(0);
    const std::u32string chars = text::to_utf32(page.text);
    const auto word = std::find_if(page.layout.words.begin(), page.layout.words.end(), [&](const text::PlacedWord& placed) {
      return chars.substr(placed.span.begin, placed.span.size()) == text::to_utf32(row.word);
    });
    ASSERT_NE(page.layout.words.end(), word) << row.name;
    EXPECT_NEAR(row.left, word->box.left, 0.5) << row.name;
    EXPECT_NEAR(row.right, word->box.right, 0.5) << row.name;
  }
}

TEST(PdfText, OfAPageThatIsShownTurnedStandsAsItIsShown) {
  const PdfPage lying = read("turned").pages.at(0), upright = read("turned_back").pages.at(0);
  EXPECT_FLOAT_EQ(595, lying.layout.width);
  EXPECT_FLOAT_EQ(842, upright.layout.width);
  const text::Box down = lying.layout.words.at(0).box, along = upright.layout.words.at(0).box;
  EXPECT_GT(down.bottom - down.top, down.right - down.left) << "its letters run down the page";
  EXPECT_GT(along.right - along.left, along.bottom - along.top);
  EXPECT_NEAR(100, along.left, 0.5);
  EXPECT_NEAR(95, along.bottom, 5) << "595 less 500, and what hangs below the line";
}

TEST(PdfText, EachWordOfTheLayoutIsAWordOfTheText) {
  for (const auto& file : std::filesystem::directory_iterator(DANCHIEU_PDFS)) {
    const auto text = pdf_text(bytes_of(file.path()));
    if (!std::holds_alternative<PdfText>(text)) continue;
    for (const PdfPage& page : std::get<PdfText>(text).pages) {
      const std::u32string chars = text::to_utf32(page.text);
      std::uint32_t end = 0;
      std::size_t letters = 0, all = 0;
      for (const text::PlacedWord& word : page.layout.words) {
        ASSERT_LE(end, word.span.begin) << file.path();
        end = word.span.end;
        ASSERT_LE(end, chars.size()) << file.path();
        EXPECT_EQ(std::u32string::npos, chars.substr(word.span.begin, word.span.size()).find_first_of(U" \n\t")) << file.path();
        EXPECT_LT(word.box.left, word.box.right) << file.path();
        EXPECT_LT(word.box.top, word.box.bottom) << file.path();
        letters += word.span.size();
      }
      for (const char32_t c : chars) all += c != U' ' && c != U'\n' && c != U'\t' && c != U'|';
      EXPECT_EQ(all, letters) << "nothing is written that stands nowhere: " << file.path();
    }
  }
}

}  // namespace
}  // namespace danchieu::indexer
