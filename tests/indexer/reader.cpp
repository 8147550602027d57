#include "indexer/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "archive/hash.h"
#include "temporary_folder.h"

namespace danchieu::indexer {
namespace {

using testing::HasSubstr;
using namespace std::string_literals;

class Reader : public testing::Test {
 protected:
  std::filesystem::path file(const std::string& name, const std::string& bytes) const { return folder_.file(name, bytes); }
  TemporaryFolder folder_;
};

TEST_F(Reader, ReadsAText) {
  const auto path = file("plan.txt", "KẾ HOẠCH\nTổ chức hội nghị năm 2022\n\fThực hiện Kết luận số 44-KL/TW\n");
  const ReadResult read = read_file(path);
  EXPECT_EQ("", read.problem);
  EXPECT_EQ(archive::sha256(read.content.bytes()), read.sha256);
  EXPECT_EQ("text/plain", read.document.media_type);
  ASSERT_EQ(2u, read.document.pages.size());
  EXPECT_EQ("Thực hiện Kết luận số 44-KL/TW\n", read.document.pages[1].text);
  EXPECT_EQ("Kế hoạch", read.document.plan.kind);
  ASSERT_EQ(1u, read.document.mentions.size());
  EXPECT_EQ("44-KL/TW", read.document.mentions[0].number);
}

TEST_F(Reader, ReadsOtherEncodings) {
  EXPECT_EQ("Kế hoạch", read_file(file("mark.txt", "\xEF\xBB\xBFKẾ HOẠCH\r\nHội nghị\r\n")).document.plan.kind);
  EXPECT_EQ("Kế hoạch", read_file(file("utf16.txt", "\xFF\xFEK\0\xBE\x1E \0H\0O\0\xA0\x1E\x43\0H\0\n\0x\0\n\0"s)).document.plan.kind);
}

TEST_F(Reader, ReadsLegacyLettersAndSaysSo) {
  const ReadResult read = read_file(file("tcvn3.txt",
                                         "K\xD5 ho\xB9"
                                         "ch t\xE6 ch\xF8"
                                         "c Ng\xB5y h\xE9i to\xB5n d\xA9n\n"));
  EXPECT_EQ("", read.problem);
  EXPECT_EQ("TCVN3", read.document.converted_from);
  ASSERT_EQ(1u, read.document.pages.size());
  EXPECT_EQ("Kế hoạch tổ chức Ngày hội toàn dân\n", read.document.pages[0].text);
  EXPECT_EQ("", read_file(file("utf8.txt", "Kế hoạch\n")).document.converted_from);
}

TEST_F(Reader, SaysWhatIsWrongWithAFile) {
  const struct {
    const char* name;
    std::string bytes;
    const char* said;
  } rows[] = {
      {"empty.txt", "", "là tệp rỗng"},
      {"photo.pdf", "GIF89a", "là ảnh"},
      {"cut-photo.pdf", "\x89PNG\r\n\x1A\n", "bị hỏng"},
      {"packed.pdf", "Rar!\x1A\x07", "là tệp nén"},
      {"letter.docx", "PK\x03\x04 [Content_Types].xml word/", "bị cụt"},
      {"program.txt",
       "\x7F"
       "ELF\x02\x01",
       "là chương trình"},
      {"page.txt", "<!doctype html><p>", "không có chữ"},
      {"numbers.txt", "1 2 3\n", "không có chữ đọc được"},
      {"zeros.bin", std::string(std::size_t{50} << 20, '\0'), "không có chữ đọc được"},
      {"only-a-name.pdf", "%PDF-1.7\n", "bị cụt"},
      {"nothing-in-it.pdf", "%PDF-1.7\nstartxref\n0\n%%EOF\n", "bị hỏng"},
  };
  for (const auto& row : rows) {
    const auto path = file(row.name, row.bytes);
    const ReadResult read = read_file(path);
    EXPECT_THAT(read.problem, HasSubstr(path.string() + " " + row.said));
    EXPECT_EQ(row.bytes, read.content.bytes()) << row.name;
    EXPECT_EQ(archive::sha256(row.bytes), read.sha256) << row.name;
    EXPECT_TRUE(read.document.pages.empty()) << row.name;
  }
}

TEST_F(Reader, DoesNotWaitForWhatIsNoFile) {
  const auto pipe = folder_.path() / "pipe.txt";
  ASSERT_EQ(0, mkfifo(pipe.c_str(), 0600));
  const auto directory = folder_.path() / "folder.pdf";
  std::filesystem::create_directory(directory);
  for (const auto& path : {pipe, directory, std::filesystem::path("/dev/zero")}) {
    const ReadResult read = read_file(path);
    EXPECT_THAT(read.problem, HasSubstr("không phải là tệp văn bản")) << path;
    EXPECT_EQ("", read.sha256);
  }
  EXPECT_THAT(read_file(folder_.path() / "lost.txt").problem, HasSubstr("không có ở đó"));
}

TEST_F(Reader, SaysThatAFileMayNotBeOpened) {
  const auto path = file("secret.txt", "Kế hoạch");
  chmod(path.c_str(), 0);
  constexpr uid_t nobody = 65534;
  const bool root = geteuid() == 0;  // who may open every file
  if (root) {
    ASSERT_EQ(0, seteuid(nobody));
  }
  const std::string problem = read_file(path).problem;
  if (root) {
    ASSERT_EQ(0, seteuid(0));
  }
  EXPECT_THAT(problem, HasSubstr("không cho bạn mở"));
}

TEST(ReaderOfHostileText, SaysThatATextThatIsNothingButNumbersIsTooLong) {
  const TemporaryFolder folder;
  const auto read = [&](int numbers) {
    std::string text = "Kế hoạch ";
    for (int i = 0; i < numbers; ++i) text += "12/QĐ-TTg, ";
    std::ofstream(folder.path() / "a.txt") << text;
    return read_file(folder.path() / "a.txt");
  };
  EXPECT_EQ(1000u, read(1000).document.mentions.size());
  EXPECT_THAT(read(100'000).problem, testing::HasSubstr("nhiều chữ hơn mọi kế hoạch")) << "of a bug: it took a gigabyte of memory";
}

}  // namespace
}  // namespace danchieu::indexer
