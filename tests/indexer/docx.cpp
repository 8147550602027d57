/// DOCX as Word, LibreOffice and others write it: what is text in it and what is none.
#include <gtest/gtest.h>

#include "indexer/zip_pages.h"
#include "kept_pages.h"
#include "zip_file.h"

namespace danchieu::indexer {
namespace {

constexpr const char* spaces = R"(xmlns:w="w" xmlns:mc="mc" xmlns:r="r" xmlns:v="v" xmlns:wps="wps" xmlns:m="m")";

struct Docx {
  std::string body;
  std::string styles = "", numbering = "", footnotes = "", header = "";

  std::string file() const {
    const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    std::string relations;
    std::vector<std::pair<std::string, std::string>> parts = {
        {"[Content_Types].xml", "<Types/>"},
        {"_rels/.rels",
         "<Relationships><Relationship Id='rId1' Type='" + type + "/officeDocument' Target='word/document.xml'/></Relationships>"},
        {"word/document.xml", part("document", "<w:body>" + body + "</w:body>")}};
    const auto add = [&](const std::string& name, const std::string& root, const std::string& content) {
      if (content.empty()) return;
      parts.emplace_back("word/" + name + ".xml", part(root, content));
      relations += "<Relationship Id='" + name + "' Type='" + type + "/" + name + "' Target='" + name + ".xml'/>";
    };
    add("styles", "styles", styles);
    add("numbering", "numbering", numbering);
    add("footnotes", "footnotes", footnotes);
    add("header", "hdr", header);
    parts.emplace_back("word/_rels/document.xml.rels", "<Relationships>" + relations + "</Relationships>");
    return zip_file(parts);
  }

 private:
  static std::string part(const std::string& root, const std::string& content) {
    return "<?xml version='1.0' encoding='UTF-8'?><w:" + root + " " + spaces + ">" + content + "</w:" + root + ">";
  }
};

std::string run(const std::string& text) { return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>"; }
std::string paragraph(const std::string& runs, const std::string& properties = "") {
  return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
}
std::string line(const std::string& text) { return paragraph(run(text)); }
std::string cell(const std::string& paragraphs) { return "<w:tc>" + paragraphs + "</w:tc>"; }
std::string row(const std::string& cells) { return "<w:tr>" + cells + "</w:tr>"; }
std::string table(const std::string& rows) { return "<w:tbl>" + rows + "</w:tbl>"; }

/// The pages, or the trouble.
std::string read(const std::string& file) {
  KeptPages pages;
  const auto trouble = zip_pages(file, pages);
  return trouble ? std::string(name(*trouble)) : pages.all();
}

TEST(Docx, RunsMakeLines) {
  const struct {
    std::string body, expected;
    const char* why;
  } rows[] = {
      {line("Kế ") + line("hoạch"), "Kế\nhoạch\n", "a paragraph is a line"},
      {paragraph(run("Kế ") + run("hoạch")), "Kế hoạch\n", "a word may be in several runs"},
      {paragraph("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:tab/><w:t>d</w:t></w:r>"), "a\nb\nc\td\n", "breaks and tabs"},
      {paragraph("<w:r><w:t>12/NĐ</w:t><w:noBreakHyphen/><w:t>C</w:t><w:softHyphen/><w:t>P</w:t></w:r>"), "12/NĐ-CP\n",
       "the hyphen that does not break is a hyphen, the soft one none"},
      {paragraph("<w:r><w:rPr><w:caps/></w:rPr><w:t>Kế hoạch</w:t></w:r>"), "KẾ HOẠCH\n", "typed small, shown in capitals"},
      {paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>" + run("a")), "a\n", "hidden"},
      {paragraph("<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>hiện</w:t></w:r>"), "hiện\n", "not hidden, and says so"},
      {paragraph("<w:r><w:sym w:font='Symbol' w:char='F0B3'/></w:r>" + run("5 tỉnh")), "≥5 tỉnh\n", "a sign of the font Symbol"},
      {paragraph("<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins>" + run("mới") + "</w:ins>"), "mới\n", "a tracked change"},
      {paragraph("<w:moveFrom>" + run("đi") + "</w:moveFrom><w:moveTo>" + run("đến") + "</w:moveTo>"), "đến\n", "moved"},
      {paragraph(run("a "), "<w:rPr><w:del/></w:rPr>") + line("b"), "a b\n", "the end of the first paragraph was deleted"},
      {paragraph("<w:hyperlink r:id='x'>" + run("liên kết") + "</w:hyperlink>"), "liên kết\n", "a link"},
      {paragraph("<w:sdt><w:sdtPr/><w:sdtContent>" + run("ô nhập") + "</w:sdtContent></w:sdt>"), "ô nhập\n", "a field of a form"},
      {paragraph("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>DATE \\@</w:instrText><w:t>mã</w:t></w:r>"
                 "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" +
                 run("năm 2022") + "<w:r><w:fldChar w:fldCharType='end'/></w:r>"),
       "năm 2022\n", "of a field what it gives, not its code"},
      {paragraph("<w:fldSimple w:instr='PAGE'>" + run("3") + "</w:fldSimple>") + line("a"), "3\na\n", "a field in one"},
      {paragraph(run("a") + "<w:commentRangeStart w:id='1'/><w:r><w:commentReference w:id='1'/></w:r>"), "a\n", "comments are none of it"},
      {"<w:p/>" + line("a") + "<w:p/><w:p/>" + line("b"), "a\nb\n", "empty paragraphs are gaps"},
      {paragraph("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"), "x=1\n", "a formula"},
      {line("&#x202F;Kế&#160;hoạch"), "\u202FKế\u00A0hoạch\n", "spaces of other kinds stay for text/ to fold"},
  };
  for (const auto& [body, expected, why] : rows) EXPECT_EQ(expected, read(Docx{body}.file())) << why;
}

TEST(Docx, TablesOfTheHeadAndTheFootAreReadByColumns) {
  const std::string head = table(row(cell(line("UBND TỈNH X") + line("SỞ Y TẾ")) + cell(line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))) +
                                 row(cell(line("Số: 12/KH-SYT")) + cell(line("X, ngày 3 tháng 5 năm 2022"))));
  EXPECT_EQ("UBND TỈNH X\nSỞ Y TẾ\nSố: 12/KH-SYT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nX, ngày 3 tháng 5 năm 2022\n",
            read(Docx{head}.file()));
  const std::string foot =
      table(row(cell(line("Nơi nhận:") + line("- Lưu: VT.")) + cell(line("GIÁM ĐỐC"))) + row(cell("") + cell(line("Bùi A"))));
  EXPECT_EQ("Nơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nBùi A\n", read(Docx{foot}.file()));
}

TEST(Docx, OtherTablesAreReadByRows) {
  const std::string tasks = table(row(cell(line("1")) + cell(line("Tuyên truyền") + line("trên báo")) + cell(line("Sở Y tế"))) +
                                  row(cell(line("2")) + "<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + line("Ra quân") + "</w:tc>") +
                                  "<w:tr><w:trPr><w:del/></w:trPr>" + cell(line("xóa")) + "</w:tr>");
  EXPECT_EQ("1 | Tuyên truyền\ntrên báo | Sở Y tế\n2 | Ra quân\n", read(Docx{tasks}.file()));
  EXPECT_EQ("a | b\n", read(Docx{table(row(cell(table(row(cell(line("a")) + cell(line("b")))))))}.file())) << "a table in a table";
}

TEST(Docx, TextBoxesComeOnceAndBehindTheirParagraph) {
  const std::string box = "<w:txbxContent>" + line("Số: 5/KH") + "</w:txbxContent>";
  const std::string both = "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>" + box +
                           "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box +
                           "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  EXPECT_EQ("một hai\nSố: 5/KH\nba\n", read(Docx{paragraph(run("một ") + both + run("hai")) + line("ba")}.file()));
  EXPECT_EQ("Số: 5/KH\n", read(Docx{paragraph("<w:r><w:pict><v:textbox>" + box + "</v:textbox></w:pict></w:r>")}.file())) << "of Word 2007";
}

TEST(Docx, PagesAreThoseOfTheLastLayout) {
  const std::string rendered = "<w:r><w:lastRenderedPageBreak/></w:r>", wanted = "<w:r><w:br w:type='page'/></w:r>";
  const std::string next = "<w:sectPr/>", running = "<w:sectPr><w:type w:val='continuous'/></w:sectPr>";
  const struct {
    std::string body, expected;
    const char* why;
  } rows[] = {
      {paragraph(run("số 44-") + rendered + run("KL/TW")), "số 44-\n=\nKL/TW\n", "in the middle of a paragraph"},
      {paragraph(run("a") + wanted) + paragraph(rendered + run("b")), "a\n=\nb\n", "a break that the layout tells again is one"},
      {line("a") + paragraph(run("b"), "<w:pageBreakBefore/>"), "a\n=\nb\n", "before a paragraph"},
      {paragraph(run("a"), next) + line("b") + next, "a\n=\nb\n", "a section on a page of its own"},
      {paragraph(run("a"), next) + line("b") + running, "a\nb\n", "a section that goes on"},
      {table(row(cell(paragraph(run("a") + rendered + run("b"))) + cell(paragraph(run("c") + rendered + run("d"))))), "a\n=\nb | c\nd\n",
       "both cells of a row that is parted say so"},
      {line("a") + line("b"), "a\nb\n", "where nothing is said there is one"},
  };
  for (const auto& [body, expected, why] : rows) EXPECT_EQ(expected, read(Docx{body}.file())) << why;
}

constexpr const char* numbering =
    "<w:abstractNum w:abstractNumId='7'>"
    "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='upperRoman'/><w:lvlText w:val='%1.'/></w:lvl>"
    "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:isLgl/><w:lvlText w:val='%1.%2'/></w:lvl>"
    "<w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:pStyle w:val='Diem'/><w:lvlText w:val='%3)'/></w:lvl>"
    "<w:lvl w:ilvl='3'><w:numFmt w:val='bullet'/><w:lvlText w:val='&#xF0B7;'/></w:lvl></w:abstractNum>"
    "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
    "<w:num w:numId='2'><w:abstractNumId w:val='7'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>"
    "<w:num w:numId='3'><w:abstractNumId w:val='7'/></w:num>";
std::string item(int list, int level, const std::string& text) {
  return paragraph(run(text),
                   "<w:numPr><w:ilvl w:val='" + std::to_string(level) + "'/><w:numId w:val='" + std::to_string(list) + "'/></w:numPr>");
}

TEST(Docx, CountsTheNumbersOfLists) {
  const std::string styles =
      "<w:style w:type='paragraph' w:styleId='Diem'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>";
  const struct {
    std::string body, expected;
    const char* why;
  } rows[] = {
      {item(1, 0, "A") + item(1, 1, "B") + item(1, 1, "C") + item(1, 0, "D") + item(1, 1, "E"), "I. A\n1.1 B\n1.2 C\nII. D\n2.1 E\n",
       "a level begins anew below the one above it"},
      {item(1, 0, "A") + item(3, 0, "B"), "I. A\nII. B\n", "two lists with the same levels count on"},
      {item(1, 0, "A") + item(2, 0, "B"), "I. A\nI. B\n", "unless one says where it starts"},
      {item(1, 2, "A") + paragraph(run("B"), "<w:pStyle w:val='Diem'/>"), "a) A\nb) B\n", "the style says list and level"},
      {paragraph(run("B"), "<w:pStyle w:val='Diem'/><w:numPr><w:numId w:val='0'/></w:numPr>"), "B\n",
       "and the paragraph that it is in none"},
      {item(1, 3, "A"), "• A\n", "a sign of a font of signs"},
      {item(9, 0, "A"), "A\n", "a list that is not there"},
      {item(1, 0, "<w:lastRenderedPageBreak/>A"), "I. A\n", "no page before the first"},
      {line("a") + paragraph("<w:r><w:lastRenderedPageBreak/></w:r>" + run("A"), "<w:numPr><w:numId w:val='1'/></w:numPr>"), "a\n=\nI. A\n",
       "the number stands on the page of its paragraph"},
  };
  for (const auto& [body, expected, why] : rows) EXPECT_EQ(expected, read(Docx{body, styles, numbering}.file())) << why;
}

TEST(Docx, NotesStandAtTheEndOfTheirPage) {
  const std::string notes =
      "<w:footnote w:id='0' w:type='separator'>" + line("---") + "</w:footnote><w:footnote w:id='2'>" + line("Luật số 1") + "</w:footnote>";
  const std::string reference = "<w:r><w:footnoteReference w:id='2'/></w:r>", page = "<w:r><w:br w:type='page'/></w:r>";
  EXPECT_EQ(
      "một câu dài.\nhai\n[1] Luật số 1\n=\nba\n",
      read(Docx{paragraph(run("một") + reference + run(" câu dài.")) + line("hai") + paragraph(page) + line("ba"), "", "", notes}.file()));
  EXPECT_EQ("một câu\n=\ndài.\nhai\n[1] Luật số 1\n",
            read(Docx{paragraph(run("một") + reference + run(" câu ") + page + run("dài.")) + line("hai"), "", "", notes}.file()))
      << "never in the middle of a sentence that goes on over the page";
}

TEST(Docx, RunningHeadsAreNoTextButTheHeadOfADocumentIs) {
  const std::string first = "<w:sectPr><w:headerReference w:type='first' r:id='header'/><w:titlePg/></w:sectPr>";
  const std::string motto = line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  EXPECT_EQ("a\n", read(Docx{line("a") + first, "", "", "", line("Kế hoạch năm 2022")}.file()));
  EXPECT_EQ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\na\n", read(Docx{line("a") + first, "", "", "", motto}.file()));
  EXPECT_EQ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n", read(Docx{motto + first, "", "", "", motto}.file())) << "it is in both";
}

TEST(Docx, StylesSayWhatARunDoesNot) {
  const std::string styles =
      "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:hAnsi='.VnTime'/></w:rPr></w:rPrDefault></w:docDefaults>"
      "<w:style w:type='paragraph' w:default='1' w:styleId='Normal'/>"
      "<w:style w:type='paragraph' w:styleId='Tua'><w:basedOn w:val='Normal'/><w:rPr><w:caps/></w:rPr></w:style>"
      "<w:style w:type='character' w:styleId='An'><w:rPr><w:vanish/></w:rPr></w:style>";
  EXPECT_EQ("Kế hoạch\n", read(Docx{line("KÕ ho¹ch"), styles}.file())) << "the font of all, of before Unicode";
  EXPECT_EQ("KẾ HOẠCH\n", read(Docx{paragraph(run("KÕ ho¹ch"), "<w:pStyle w:val='Tua'/>"), styles}.file())) << "a style of a title";
  EXPECT_EQ("a\n", read(Docx{paragraph("<w:r><w:rPr><w:rStyle w:val='An'/></w:rPr><w:t>ẩn</w:t></w:r>" + run("a")), styles}.file()));
  EXPECT_EQ("Kế hoạch của Hà Nội\n", read(Docx{line("Kế hoạch của Hà Nội"), styles}.file()))
      << "the font was left over, the letters are Unicode";
}

TEST(Docx, SaysWhatIsWrong) {
  const std::string good = Docx{line("a")}.file();
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<w:sdt><w:sdtContent>";
  for (int i = 0; i < 5000; ++i) deep += "</w:sdtContent></w:sdt>";
  const struct {
    std::string file, expected;
    const char* why;
  } rows[] = {
      {good.substr(0, good.size() / 2), "cut_short", "the table of contents is at the end"},
      {zip_file({{"a.pdf", "%PDF"}}), "packed", "packed files"},
      {zip_file({{"[Content_Types].xml", ""}, {"word/document.xml", "<w:document"}}), "damaged", "its XML breaks off"},
      {zip_file({{"[Content_Types].xml", ""}}), "damaged", "there is no text in it"},
      {zip_file({{"[Content_Types].xml", ""}, {"word/document.xml", "<workbook/>"}}), "office", "a table of figures"},
      {zip_file({{"[Content_Types].xml", ""}, {"word/document.xml", "<w:document/>"}}, 1), "encrypted", "a part with a password"},
      {Docx{deep}.file(), "nested_too_deep", "made to break a reader"},
      {Docx{"<w:p/>"}.file(), "without_words", "nothing in it"},
      {Docx{paragraph("<w:r><w:drawing/></w:r>")}.file(), "without_words", "a picture only"},
  };
  for (const auto& [file, expected, why] : rows) EXPECT_EQ(expected, read(file)) << why;
}

}  // namespace
}  // namespace danchieu::indexer
