#include "indexer/file_type.h"

#include <gtest/gtest.h>

namespace danchieu::indexer {
namespace {

using namespace std::string_literals;

TEST(FileType, IsToldByTheFirstBytes) {
  const struct {
    std::string bytes;
    std::variant<FileType, Trouble> type;
    const char* why;
  } rows[] = {
      {"Kế hoạch", FileType::text, "plain text bears no mark"},
      {"\xEF\xBB\xBFKế hoạch", FileType::text, "a byte order mark"},
      {"\xFF\xFEK\0", FileType::text, "UTF-16"},
      {"%PDF-1.7\n", FileType::pdf, "at the begin"},
      {"\xEF\xBB\xBF\r\n%PDF-1.4\n", FileType::pdf, "behind a few bytes, as many have it"},
      {std::string(2000, ' ') + "%PDF-1.4", FileType::text, "not behind any number of bytes"},
      {"", Trouble::empty, "nothing"},
      {"\x89PNG\r\n\x1A\n", FileType::image, "PNG"},
      {"\xFF\xD8\xFF\xE0", FileType::image, "JPEG"},
      {"II*\0"s, FileType::image, "TIFF"},
      {"PK\x03\x04 word/document.xml", FileType::zip, "its parts tell whether it is a document or packed files"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", FileType::compound, ".doc and .xls of before 2007"},
      {"{\\rtf1\\ansi", FileType::rtf, "RTF"},
      {"\x7F"
       "ELF\x02",
       Trouble::program, "a program"},
      {" <!DOCTYPE HTML><html>", FileType::html, "a saved page"},
      {"<html lang=vi>", FileType::html, "the same, without a doctype"},
      {"<?xml version='1.0'?><!DOCTYPE html><html>", FileType::html, "XHTML"},
      {"\xFF\xFE<\0h\0t\0m\0l\0>\0"s, FileType::html, "in UTF-16"},
      {"<p>Kế hoạch</p>", FileType::html, "a piece of a page"},
      {"<?xml version='1.0'?><?mso-application progid='Word.Document'?>", Trouble::office, "a document as one file of XML"},
      {"<kế hoạch>", FileType::text, "no element of a page"},
      {"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n", FileType::mhtml, "what Word calls a web archive"},
      {"{\n  \"file\": \"000.txt\"", Trouble::data, "JSON"},
      {"[{\"id\": 1}]", Trouble::data, "a list in JSON"},
      {"[1] Căn cứ Luật An ninh quốc gia", FileType::text, "a footnote"},
      {"{Dự thảo} KẾ HOẠCH", FileType::text, "braces that somebody wrote"},
      {"<?xml version='1.0'?><urlset>", Trouble::data, "XML that is no document"},
      {"P", FileType::text, "shorter than any mark"},
  };
  for (const auto& row : rows) EXPECT_EQ(row.type, file_type(row.bytes)) << row.why;
}

}  // namespace
}  // namespace danchieu::indexer
