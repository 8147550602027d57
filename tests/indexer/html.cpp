/// Web pages: what is text in them, and in which letters.
#include "indexer/html_pages.h"

#include <gtest/gtest.h>

#include "indexer/html_letters.h"
#include "kept_pages.h"

namespace danchieu::indexer {
namespace {

std::string read(const std::string& page) {
  KeptPages pages;
  const auto trouble = html_pages(page, pages);
  return trouble ? std::string(name(*trouble)) : pages.all();
}

TEST(Html, IsReadAsItIsSeen) {
  const struct {
    std::string page, expected;
    const char* why;
  } rows[] = {
      {"<p>Kế\n  hoạch</p><p>hai", "Kế hoạch\nhai\n", "white space is one space, a paragraph is a line"},
      {"<p>số <b>44</b>-KL/TW</p>", "số 44-KL/TW\n", "emphasis parts no word"},
      {"<p>a <b> b</b></p>", "a b\n", "spaces on both sides of a tag are one"},
      {"a<br>b<div>c</div>d", "a\nb\nc\nd\n", "a break, and what stands in no paragraph"},
      {"Điều&nbsp;1&#46; &quot;&#7871;&quot;", "Điều\u00A01. \"ế\"\n", "entities"},
      {"<pre>a\n  b</pre>", "a\nb\n", "lines as typed"},
      {"<title>t</title><script>x=1</script><style>p{}</style><!-- c --><p>a", "a\n", "what is not shown"},
      {"<p style='DISPLAY: none'>ẩn</p><p hidden>ẩn</p><p><span style='mso-hide:all'>ẩn</span>a", "a\n", "hidden"},
      {"<nav>menu</nav><header>Cổng thông tin</header><p>a</p><footer>liên hệ</footer><select><option>x</select>", "a\n",
       "around the text"},
      {"<header>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</header><p>a", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\na\n", "the head of a document"},
      {"<ul><li><a href=1>Một</a><li><a href=2>Hai</a><li><a href=3>Ba</a><li><a href=4>Bốn</a></ul><p>a", "a\n", "a list of links"},
      {"<p>Căn cứ <a href=1>Luật số 1</a>, <a href=2>Luật số 2</a>", "Căn cứ Luật số 1, Luật số 2\n", "a sentence with links is text"},
      {"<p>đầu trang rất dài</p><main><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p></main>", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n",
       "the main part of a page, where the document is"},
      {"<ol><li>A<li value=5>B</ol><ol type=a><li><p>C</p></ol><ul><li>D</ul>", "1. A\n5. B\na. C\n• D\n", "the numbers of lists"},
      {"<ol style='list-style-type:upper-roman' start=2><li>A<ol><li>B</ol><li>C</ol>", "II. A\n1. B\nIII. C\n", "a list in a list"},
      {"<p>Luật<a href='#_ftn1' name='_ftnref1'><sup>[1]</sup></a> này<p><a href='#_ftnref1'>[1]</a> Sửa đổi", "Luật này\n[1] Sửa đổi\n",
       "the mark of a note stands in no sentence"},
      {"<p>Số: <del>12</del>/KH<p><del cite='mailto:a' datetime='2020'>cũ</del><ins>mới</ins>", "Số: 12/KH\nmới\n",
       "struck out is read, deleted is not"},
      {"<p style='text-transform: uppercase'>kế hoạch", "KẾ HOẠCH\n", "shown in capitals"},
      {"<p><font face='.VnTime, Arial'>KÕ ho¹ch</font> <span style=\"font-family:'VNI-Times'\">Nghò ñònh</span>", "Kế hoạch Nghị định\n",
       "fonts of before Unicode"},
      {"<p><![if !supportLists]>1.<span>&nbsp; </span><![endif]>Mục đích", "1.\u00A0 Mục đích\n", "a number that Word wrote out"},
      {"", "without_words", "nothing"},
      {"<img src=scan.png>", "without_words", "a picture"},
  };
  for (const auto& [page, expected, why] : rows) EXPECT_EQ(expected, read(page)) << why;
}

TEST(Html, TablesOfTheHeadAreReadByColumnsOthersByRows) {
  EXPECT_EQ("UBND\nSố: 1/KH\nĐộc lập - Tự do\nX, ngày 1\n",
            read("<table><tr><td><p>UBND<td>Độc lập - Tự do<tr><td>Số: 1/KH<td><i>X, ngày 1</i></table>"));
  EXPECT_EQ("bảng\n1 | Sở\n2 | Bộ\n", read("<table><caption>bảng</caption><tr><th>1<td>Sở<td>&nbsp;<tr><td>2<td colspan=2>Bộ</table>"));
}

TEST(Html, LettersAreThoseOfTheFile) {
  const struct {
    std::string page, expected;
    const char* why;
  } rows[] = {
      {"\xEF\xBB\xBF<p>Kế", "Kế\n", "a byte order mark"},
      {"<meta charset=windows-1252><p>Kế", "Kế\n", "UTF-8 that declares something else"},
      {std::string("\xFF\xFE<\0p\0>\0K\0\xBF\x1E", 12), "Kế\n", "UTF-16"},
      {"<meta http-equiv=Content-Type content='text/html; charset=windows-1258'><p>K\xEA\xEC ho\x61\xF2"
       "ch",
       "Kế hoạch\n", "Windows-1258"},
      {"<meta charset='x-viet-tcvn5712'><p>K\xD5 ho\xB9"
       "ch",
       "Kế hoạch\n", "a name of before Unicode"},
      {"<p>C\xE9ng ho\xB5", "Céng hoµ\n", "too little to be sure that it is no French"},
      {"<p>Quy\xD5t \xAE\xDEnh c\xF1"
       "a \xF1y ban nh\xA9n d\xA9n t\xD8nh v\xD2 vi\xD6"
       "c ban h\xB5nh k\xD5 ho\xB9"
       "ch n\xA8m 2005",
       "Quyết định của Ủy ban nhân dân tỉnh về việc ban hành kế hoạch năm 2005\n", "TCVN3 that nobody declares"},
  };
  for (const auto& [page, expected, why] : rows) EXPECT_EQ(expected, read(page)) << why;
  EXPECT_EQ("utf-8", declared_charset("<?xml version='1.0' encoding='utf-8'?>"));
  EXPECT_EQ("", declared_charset("<p>charset</p>"));
}

TEST(Html, WebArchivesHoldAPage) {
  const std::string head = "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"b\"\r\n\r\nThis is a message.\r\n";
  KeptPages pages;
  EXPECT_EQ(std::nullopt,
            mhtml_pages(head + "--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b\r\nContent-Type: text/html; charset=\"windows-1258\"\r\n"
                               "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>K=EA=EC ho=\r\na=F2ch\r\n--b--\r\n",
                        pages));
  EXPECT_EQ("Kế hoạch\n", pages.all());
  EXPECT_EQ("multipart/related", pages.media);
  KeptPages packed;
  EXPECT_EQ(std::nullopt,
            mhtml_pages(head + "--b\nContent-Type: TEXT/HTML\nContent-Transfer-Encoding: base64\n\nPHA+S+\nG6v2E=\n--b--", packed));
  EXPECT_EQ("Kếa\n", packed.all());
  KeptPages none;
  EXPECT_EQ(Trouble::without_words, mhtml_pages(head + "--b\n", none));
}

TEST(Html, DeepPagesAreNoDanger) {
  const auto within = [](int levels, const std::string& tags) {
    std::string deep;
    for (int i = 0; i < levels; ++i) deep += tags;
    return deep;
  };
  EXPECT_EQ("nested_too_deep", read(within(3000, "<div>") + "a"));
  // Of a bug: it took the parser minutes to make the tree.
  EXPECT_EQ("nested_too_deep", read(within(200'000, "<div>") + "a" + within(200'000, "</div>")));
  EXPECT_EQ("nested_too_deep", read(within(200'000, "<TABLE><tr><td>") + "a"));
  EXPECT_EQ("a\n", read(within(20'000, "<div></div><b></b><br>") + "<p>a")) << "many, one behind the other";
}

}  // namespace
}  // namespace danchieu::indexer
