/// OpenDocument texts: what is text in them and what is none.
#include <gtest/gtest.h>

#include "indexer/zip_pages.h"
#include "kept_pages.h"
#include "zip_file.h"

namespace danchieu::indexer {
namespace {

const std::string styles =
    "<office:document-styles xmlns:office='o'><office:font-face-decls><style:font-face style:name='F1' svg:font-family=\"'.VnTimeH'\"/>"
    "</office:font-face-decls><office:styles><text:outline-style><text:outline-level-style text:level='1' style:num-format='I' "
    "style:num-suffix='.'/></text:outline-style></office:styles></office:document-styles>";
const std::string automatic =
    "<office:automatic-styles>"
    "<style:style style:name='C' style:family='text'><style:text-properties fo:text-transform='uppercase'/></style:style>"
    "<style:style style:name='H' style:family='text'><style:text-properties text:display='none'/></style:style>"
    "<style:style style:name='V' style:family='paragraph'><style:text-properties style:font-name='F1'/></style:style>"
    "<style:style style:name='B' style:family='paragraph'><style:paragraph-properties fo:break-before='page'/></style:style>"
    "<style:style style:name='Child' style:family='paragraph' style:parent-style-name='V'/>"
    "<text:list-style style:name='L'><text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>"
    "<text:list-level-style-number text:level='2' style:num-format='a' text:display-levels='2' style:num-suffix=')'/>"
    "<text:list-level-style-bullet text:level='3' text:bullet-char='-'/></text:list-style></office:automatic-styles>";

std::string odt(const std::string& body, const std::string& type = "application/vnd.oasis.opendocument.text",
                const std::string& manifest = "") {
  return zip_file({{"mimetype", type},
                   {"META-INF/manifest.xml", "<manifest>" + manifest + "</manifest>"},
                   {"styles.xml", styles},
                   {"content.xml", "<office:document-content xmlns:office='o'>" + automatic + "<office:body><office:text>" + body +
                                       "</office:text></office:body></office:document-content>"}});
}

std::string read(const std::string& file) {
  KeptPages pages;
  const auto trouble = zip_pages(file, pages);
  return trouble ? std::string(name(*trouble)) : pages.all();
}

TEST(Odt, IsReadAsItIsShown) {
  const struct {
    std::string body, expected;
    const char* why;
  } rows[] = {
      {"<text:p>Kế\n  <text:span>hoạch</text:span></text:p><text:h>hai</text:h>", "Kế hoạch\nhai\n", "white space is one space"},
      {"<text:p>a<text:s text:c='2'/>b<text:tab/>c<text:line-break/>d</text:p>", "a  b\tc\nd\n", "spaces, tabs and breaks have elements"},
      {"<text:p><text:span text:style-name='C'>hoa</text:span><text:span text:style-name='H'>ẩn</text:span></text:p>", "HOA\n",
       "capitals and hidden text"},
      {"<text:p text:style-name='Child'>kÕ ho¹ch</text:p>", "KẾ HOẠCH\n",
       "the font of the style that its style is made from has capitals only"},
      {"<text:p>a<text:soft-page-break/>b</text:p><text:p text:style-name='B'>c</text:p>", "a\n=\nb\n=\nc\n", "pages"},
      {"<text:tracked-changes><text:changed-region><text:deletion><text:p>xóa</text:p></text:deletion></text:changed-region>"
       "</text:tracked-changes><text:p>a<office:annotation><text:p>ghi chú</text:p></office:annotation></text:p>",
       "a\n", "what was deleted, and what was noted in the margin"},
      {"<text:p>Luật<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Số "
       "1</text:p></text:note-body></text:note> này</text:p>"
       "<text:p>b</text:p>",
       "Luật này\nb\n[1] Số 1\n", "a note"},
      {"<text:p>một <draw:frame><draw:text-box><text:p>hộp</text:p></draw:text-box></draw:frame>hai</text:p>", "một hai\nhộp\n",
       "a text box"},
      {"<text:p><draw:frame><draw:image/><svg:desc>ảnh</svg:desc></draw:frame>a</text:p>", "a\n", "a picture and what is said of it"},
      {"<text:list text:style-name='L'><text:list-item><text:p>A</text:p><text:p>thêm</text:p><text:list><text:list-item><text:p>B</text:p>"
       "</text:list-item><text:list-item><text:p>C</text:p><text:list><text:list-item><text:p>D</text:p></text:list-item></text:list>"
       "</text:list-item></text:list></text:list-item><text:list-item><text:p>E</text:p></text:list-item></text:list>",
       "1. A\nthêm\n1.a) B\n1.b) C\n- D\n2. E\n", "numbers of lists within lists"},
      {"<text:list text:style-name='L'><text:list-item><text:p>A</text:p></text:list-item></text:list><text:p>x</text:p>"
       "<text:list text:style-name='L' text:continue-numbering='true'><text:list-item><text:p>B</text:p></text:list-item></text:list>"
       "<text:list text:style-name='L'><text:list-item text:start-value='7'><text:p>C</text:p></text:list-item></text:list>",
       "1. A\nx\n2. B\n7. C\n", "a list that goes on, one that begins with a number of its own"},
      {"<text:h text:outline-level='1'>A</text:h><text:h text:outline-level='1'>B</text:h>", "I. A\nII. B\n", "numbered headings"},
      {"<text:section text:display='none'><text:p>ẩn</text:p></text:section><text:section><text:p>a</text:p></text:section>", "a\n",
       "sections"},
      {"<table:table><table:table-column/><table:table-header-rows><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell>"
       "<table:table-cell><text:p>Sở</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>",
       "1 | Sở\n", "a table"},
  };
  for (const auto& [body, expected, why] : rows) EXPECT_EQ(expected, read(odt(body))) << why;
}

TEST(Odt, SaysWhatIsWrong) {
  EXPECT_EQ("office", read(odt("", "application/vnd.oasis.opendocument.spreadsheet")));
  EXPECT_EQ("encrypted", read(odt("<text:p>a</text:p>", "application/vnd.oasis.opendocument.text", "<manifest:encryption-data/>")));
  EXPECT_EQ("without_words", read(odt("<text:p/>")));
  EXPECT_EQ("damaged", read(odt("<text:p>")));
}

}  // namespace
}  // namespace danchieu::indexer
