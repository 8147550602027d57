/// RTF as Word, LibreOffice and WordPad write it.
#include "indexer/rtf_pages.h"

#include <gtest/gtest.h>

#include "kept_pages.h"

namespace danchieu::indexer {
namespace {

std::string read(const std::string& text) {
  KeptPages pages;
  const auto trouble = rtf_pages(
      R"({\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset163 Times New Roman;}{\f1\fnil\fcharset0 .VnTime;}{\f2\fcharset0 .VnTimeH;})"
      R"({\f3\fcharset2{\*\panose 05}Symbol;}{\f4\fcharset0 Arial{\*\falt .VnArial};}}{\colortbl;\red0;}{\stylesheet{\s0 Normal;}}{\info{\title t}} )" +
          text,
      pages);
  return trouble ? std::string(name(*trouble)) : pages.all();
}

TEST(Rtf, IsReadAsItIsShown) {
  const struct {
    std::string text, expected;
    const char* why;
  } rows[] = {
      {R"(K\u7871?  ho\u7841\'3fch\par hai})", "Kế  hoạch\nhai\n", "letters of Unicode, each with one of before it"},
      {R"({\uc2 K\u7871 ??}\uc0 ho\u7841 ch})",
       "Kế"
       "hoạch\n",
       "or two, or none"},
      {R"(K\'ea\'ec ho\'61\'f2ch})", "Kế hoạch\n", "a font of the character set of Vietnamese"},
      {R"({\f1 K\'d5 ho\'b9ch} {\f2 k\'d5 ho\'b9ch}})", "Kế hoạch KẾ HOẠCH\n", "fonts of before Unicode"},
      {R"({\f4 caf\'e9}})", "café\n", "a font with another one beside its name"},
      {R"({\f3\'b3\u-3933?} 5 x\'e3})", "≥≤ 5 xă\n", "a font of signs"},
      {"a\\tab b\\line c\\~d\\_e\\-f\\{\\}\\emdash \\\nb}", "a\tb\nc\u00A0d-ef{}—\nb\n", "signs and marks"},
      {R"({\v n}{\deleted x}{\caps hoa}\v y\v0 z})", "HOAz\n", "hidden, deleted, in capitals"},
      {R"(a\plain\v b\plain c})", "ac\n", "back to plain letters"},
      {R"({\listtext\f0 I.\tab}M\'f4c\par{\pntext\f3\'b7\tab}b})", "I. Môc\n• b\n", "the number of a list is written beside it"},
      {R"({\field{\*\fldinst PAGE}{\fldrslt 3}} x{\pict\bin4 }{}{}{\*\unknown u}{\header h}{\footer f})"
       "})",
       "3 x\n", "fields, pictures and heads"},
      {R"({\header C\u7896?NG H\'d2A X\u195? H\u7896?I CH\u7910? NGH\u296?A VI\u7878?T NAM\par}a})",
       "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\na\n", "the head of a document may stand in the running head"},
      {R"(Lu\'e2t{\super\chftn{\footnote\pard {\chftn} S\u7889? 1}} n\'e0y\par b})", "Luât này\nb\n[1] Số 1\n", "a note"},
      {R"(m{\shp{\*\shpinst\shpleft0{\sp{\sn x}{\sv y}}{\shptxt h\u7897?p\par}}{\shprslt{\*\do h}}}n})", "mn\nhộp\n", "a text box, once"},
      {R"(a\page b\sect\sectd c\par\sect\sectd\sbknone d})", "a\n=\nb\n=\nc\nd\n", "pages, sections that begin one and one that does not"},
      {R"(\trowd\pard\intbl 1\cell S\'f4\par hai\cell\row\trowd\pard\intbl 2\cell B\cell\row\pard x})", "1 | Sô\nhai\n2 | B\nx\n",
       "a table"},
      {R"(\pard\intbl a\par\pard\intbl\itap2 b\nestcell c\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}\pard\intbl\itap1\cell d\cell\row})",
       "a\nb | c | d\n", "a table in a table"},
      {R"(\pard\intbl S\'f4: 1/KH\cell \u272?\u7897?c l\u7853?p - T\u7921? do\cell\row\pard\intbl N\cell X, ng\'e0y 1\cell\row})",
       "Sô: 1/KH\nN\nĐộc lập - Tự do\nX, ngày 1\n", "the table of a head is read by columns"},
      {R"(\u55357?\u56832?a})", "\U0001F600a\n", "a pair of halves"},
  };
  for (const auto& [text, expected, why] : rows) EXPECT_EQ(expected, read(text)) << why;
}

TEST(Rtf, SaysWhatIsWrong) {
  EXPECT_EQ("cut_short", read("{a"));
  EXPECT_EQ("cut_short", read("a"));
  EXPECT_EQ("without_words", read(R"({\pict 00}})"));
  EXPECT_EQ("nested_too_deep", read(std::string(3000, '{') + "a"));
  EXPECT_EQ("a\n", read(R"(a}}}\par b})")) << "what stands behind the document";
}

}  // namespace
}  // namespace danchieu::indexer
