/// Office and web files through the real reader program, with all that its sandbox forbids.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "indexer/reader.h"
#include "made_doc.h"
#include "temporary_folder.h"
#include "text/text.h"
#include "zip_file.h"

namespace danchieu::indexer {
namespace {

using testing::HasSubstr;

const std::vector<std::string> lines = {
    "UBND TỈNH CAO BẰNG",
    "Số: 12/KH-UBND",
    "Cao Bằng, ngày 4 tháng 4 năm 2022",
    "KẾ HOẠCH",
    "Phòng, chống tội phạm năm 2022",
    "Thực hiện Kết luận số 44-KL/TW ngày 22/01/2019 của Ban Bí thư, UBND tỉnh xây dựng kế hoạch như sau:"};

std::string joined(const std::string& before, const std::string& behind) {
  std::string all;
  for (const std::string& line : lines) all += before + line + behind;
  return all;
}

std::u16string utf16_of(const std::string& utf8) {
  std::u16string all;
  for (const char32_t c : text::to_utf32(utf8)) all += static_cast<char16_t>(c);
  return all;
}

std::string rtf() {
  std::string all = "{\\rtf1\\ansi\\uc0 ";
  for (const char32_t c : text::to_utf32(joined("", "\n"))) {
    if (c == U'\n') all += "\\par ";
    else if (c < 0x80) all += static_cast<char>(c);
    else all += "\\u" + std::to_string(static_cast<unsigned>(c)) + " ";
  }
  return all + "}";
}

TEST(OfficeReader, ReadsEveryFormatWhateverItsName) {
  const struct {
    std::string bytes;
    const char* media_type;
  } rows[] = {
      {zip_file(
           {{"[Content_Types].xml", "<Types/>"},
            {"word/document.xml", "<w:document><w:body>" + joined("<w:p><w:r><w:t>", "</w:t></w:r></w:p>") + "</w:body></w:document>"}}),
       "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
      {zip_file({{"mimetype", "application/vnd.oasis.opendocument.text"},
                 {"content.xml",
                  "<o:document-content><o:body><o:text>" + joined("<t:p>", "</t:p>") + "</o:text></o:body></o:document-content>"}}),
       "application/vnd.oasis.opendocument.text"},
      {MadeDoc{utf16_of(joined("", "\r"))}.file(), "application/msword"},
      {rtf(), "application/rtf"},
      {"<!DOCTYPE html><title>x</title>" + joined("<p>", "</p>"), "text/html"},
      {"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n" + joined("<p>", "</p>") +
           "\n--b--\n",
       "multipart/related"},
  };
  const TemporaryFolder folder;
  for (const auto& [bytes, media_type] : rows) {
    SCOPED_TRACE(media_type);
    const ReadResult read = read_file(folder.file("ke-hoach.doc", bytes));
    ASSERT_EQ("", read.problem);
    EXPECT_EQ(media_type, read.document.media_type);
    ASSERT_EQ(1u, read.document.pages.size());
    EXPECT_EQ(joined("", "\n"), read.document.pages[0].text);
    EXPECT_EQ("Kế hoạch", read.document.plan.kind);
    EXPECT_EQ("12/KH-UBND", read.document.plan.number);
    EXPECT_EQ("2022-04-04", read.document.plan.issued.iso());
    EXPECT_EQ("Cao Bằng", read.document.plan.province);
    ASSERT_EQ(1u, read.document.mentions.size());
    EXPECT_EQ("44-KL/TW", read.document.mentions[0].number);
  }
}

TEST(OfficeReader, SaysWhatAClerkUnderstands) {
  const struct {
    std::string bytes;
    const char* said;
  } rows[] = {{zip_file({{"a.pdf", "%PDF"}}), "là tệp nén"},
              {compound_file({{u"EncryptedPackage", "x"}}), "bị khóa bằng mật khẩu"},
              {compound_file({{u"Workbook", "x"}}), "là bảng tính"},
              {"<html><img src=a>", "không có chữ nào"}};
  const TemporaryFolder folder;
  for (const auto& [bytes, said] : rows) EXPECT_THAT(read_file(folder.file("a.docx", bytes)).problem, HasSubstr(said));
}

}  // namespace
}  // namespace danchieu::indexer
