/// DOC of Word 97 to 2003: what is text in them and what is none.
#include "indexer/doc_pages.h"

#include <gtest/gtest.h>

#include "kept_pages.h"
#include "made_doc.h"

namespace danchieu::indexer {
namespace {

std::string read(const std::string& file) {
  KeptPages pages;
  const auto trouble = doc_pages(file, pages);
  return trouble ? std::string(name(*trouble)) : pages.all();
}

std::string modifier(std::uint16_t code, std::uint64_t operand, int bytes) { return number(code, 2) + number(operand, bytes); }
const std::string hidden = modifier(0x083C, 1, 1), deleted = modifier(0x0800, 1, 1), capitals = modifier(0x083B, 1, 1);
std::string font(int which) { return modifier(0x4A4F, static_cast<std::uint64_t>(which), 2); }
const std::string in_table = modifier(0x2416, 1, 1), row_end = in_table + modifier(0x2417, 1, 1);
std::string item(int list, int level) {
  return modifier(0x260A, static_cast<std::uint64_t>(level), 1) + modifier(0x460B, static_cast<std::uint64_t>(list), 2);
}

TEST(Doc, IsReadAsItIsShown) {
  const struct {
    MadeDoc doc;
    std::string expected;
    const char* why;
  } rows[] = {
      {{u"Kế hoạch\rhai\r"}, "Kế hoạch\nhai\n", "a paragraph is a line"},
      {{.text = u"C\x93\xE9\x94\r", .narrow = true}, "C“é”\n", "a byte a character: Windows-1252"},
      {{u"12/NĐ\x1E"
        u"C\x1FP\vhai\tba\r"},
       "12/NĐ-CP\nhai\tba\n",
       "hyphens that do not break and that need not be, a break, a tab"},
      {{.text = u"ẩnabxóac\r", .runs = {{2, hidden}, {3, ""}, {4, capitals}, {7, deleted}}}, "aBc\n", "hidden, in capitals, deleted"},
      {{.text = u"KÕ ho¹chkÕ ho¹ch\r", .runs = {{8, font(1)}, {16, font(2)}}, .fonts = {u"Arial", u".VnTime", u".VnTimeH"}},
       "Kế hoạchKẾ HOẠCH\n",
       "fonts of before Unicode"},
      {{.text = u"a(b\r", .runs = {{1, ""}, {2, modifier(0x6A09, 1 | 0xF0B3 << 16, 4)}}, .fonts = {u"Arial", u"Symbol"}},
       "a≥b\n",
       "a sign of a font of signs stands for a character"},
      {{u"a\x13 PAGE \x14"
        u"3\x15 b\x13 XE \x15\r"},
       "a3 b\n",
       "of fields what they give"},
      {{u"a\fb\r"}, "a\n=\nb\n", "a page"},
      {{.text = u"a\rb\r", .paragraphs = {{2, ""}, {4, modifier(0x2407, 1, 1)}}}, "a\n=\nb\n", "before a paragraph"},
      {{.text = u"1\7Sở\rY tế\7\7x\r", .paragraphs = {{9, in_table}, {10, row_end}}}, "1 | Sở\nY tế\nx\n", "a table"},
      {{.text = u"Số: 1\7Độc lập - Tự do\7\7N\7X, ngày 1\7\7x\r",
        .paragraphs = {{22, in_table}, {23, row_end}, {35, in_table}, {36, row_end}}},
       "Số: 1\nN\nĐộc lập - Tự do\nX, ngày 1\nx\n",
       "the table of a head"},
      {{.text = u"Luật\2 này\rb\r\2 Số 1\r",
        .tables = {{2, number(4, 4) + number(11, 4) + number(1, 2)}, {3, number(0, 4) + number(7, 4) + number(8, 4)}},
        .counts = {{0, 11}, {1, 7}}},
       "Luật này\nb\n[1] Số 1\n",
       "a note"},
      {{.text = u"m\x08n\rhộp\r",
        .tables = {{40, number(1, 4) + number(4, 4) + number(77, 4) + std::string(22, '\0')},
                   {56, number(0, 4) + number(4, 4) + std::string(14, '\0') + number(77, 4) + std::string(4, '\0')}},
        .counts = {{0, 4}, {6, 4}}},
       "mn\nhộp\n",
       "a text box"},
  };
  for (const auto& [doc, expected, why] : rows) EXPECT_EQ(expected, read(doc.file())) << why;
}

TEST(Doc, CountsTheNumbersOfLists) {
  const auto level = [](int style, int start, const std::u16string& text) {
    return number(static_cast<std::uint64_t>(start), 4) + number(static_cast<std::uint64_t>(style), 1) + std::string(23, '\0') +
           number(text.size(), 2) + utf16(text);
  };
  const std::u16string first{u'\0', u'.'}, second{u'\0', u'.', u'\1', u')'};
  std::string levels = level(1, 1, first) + level(4, 1, second) + level(23, 1, u"\uF0B7");
  for (int i = 3; i < 9; ++i) levels += level(255, 1, u"");
  const std::string lists = number(1, 2) + number(5, 4) + std::string(24, '\0') + levels;
  const std::string overrides = number(2, 4) + number(5, 4) + std::string(12, '\0') + number(5, 4) + number(0, 8) + number(1, 1) +
                                std::string(3, '\0') + number(0, 4) + number(0, 4) + number(7, 4) + number(0x10, 4);
  MadeDoc doc{.text = u"A\rB\rC\rD\rE\rF\r",
              .paragraphs = {{2, item(1, 0)}, {4, item(1, 1)}, {6, item(1, 1)}, {8, item(1, 2)}, {10, item(1, 0)}, {12, item(2, 0)}},
              .tables = {{73, lists}, {74, overrides}}};
  EXPECT_EQ("I. A\nI.a) B\nI.b) C\n• D\nII. E\nVII. F\n", read(doc.file()));
}

TEST(Doc, SaysWhatIsWrong) {
  const std::string good = MadeDoc{u"a\r"}.file();
  ASSERT_EQ("a\n", read(good));
  MadeDoc nowhere{u"a\r"};
  nowhere.table_name = "1Table";
  const struct {
    std::string file, expected;
    const char* why;
  } rows[] = {
      {MadeDoc{.text = u"a\r", .flags = 0x100}.file(), "encrypted", "a password"},
      {compound_file({{u"EncryptedPackage", "x"}, {u"EncryptionInfo", "x"}}), "encrypted", "a DOCX with a password is no ZIP"},
      {MadeDoc{.text = u"a\r", .version = 0x68}.file(), "office", "Word 95"},
      {compound_file({{u"Workbook", "x"}}), "office", "Excel"},
      {nowhere.file(), "damaged", "its tables are not there"},
      {good.substr(0, 600), "cut_short", "the first kilobyte"},
      {MadeDoc{u"\r"}.file(), "without_words", "nothing in it"},
  };
  for (const auto& [file, expected, why] : rows) EXPECT_EQ(expected, read(file)) << why;
}

}  // namespace
}  // namespace danchieu::indexer
