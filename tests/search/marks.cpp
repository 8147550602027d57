/// Marks, look-alike letters and signs as people type them, and what is found then.

#include <gtest/gtest.h>
#include <stdlib.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <random>
#include <set>

#include "archive/writer.h"
#include "search/search.h"
#include "text/words.h"

namespace danchieu::search {
namespace {

namespace fs = std::filesystem;

/// An archive of texts, each with its first line as title.
class Marks : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "danchieu-marks-XXXXXX").string();
    ASSERT_TRUE(mkdtemp(pattern.data()));
    folder_ = pattern;
  }
  void TearDown() override { fs::remove_all(folder_); }

  archive::Archive make(const std::vector<std::string>& texts) {
    {
      archive::ArchiveWriter writer(folder_ / "archive");
      for (std::size_t i = 0; i < texts.size(); ++i) {
        archive::Document document;
        document.media_type = "text/plain";
        document.plan.title = texts[i].substr(0, texts[i].find('\n'));
        document.pages.push_back({texts[i]});
        document.mentions = citations::find_mentions(text::Text(texts[i]), {});
        writer.add(folder_ / (std::to_string(i) + ".txt"), {}, texts[i] + std::to_string(i), document);
      }
      writer.commit();
    }
    return archive::Archive(folder_ / "archive");
  }

  const fs::path& folder() const { return folder_; }

 private:
  fs::path folder_;
};

std::vector<std::string> titles(const Answer& answer) {
  std::vector<std::string> all;
  for (const FoundPlan& plan : answer.plans) all.push_back(plan.hit.plan.title);
  return all;
}

struct Row {
  std::string typed;
  bool exact_marks;
  std::vector<std::string> found;  ///< titles, in any order
  std::string sentence;
};

const std::vector<std::string> look_alikes = {
    "Được\nTôi được đi học. Quyết định đổi mới.",
    "Duoc\nGiai đoạn duoc bao cao, chữ không dấu: van de, hoa binh, ke hoach.",
    "Đường\nSửa đường, mở đường, đường làng.",
    "Dương\nÔng Dương, bà Dương và Dương gian.",
    "Vấn đề\nCác vấn đề của kế hoạch; thủy lợi, hòa bình.",
    "Văn để\nÁng văn để đời. Ké hoách không phải chữ.",
    "Quyết định\nThực hiện Quyết định số 521/QĐ-TTg ngày 13/6/2005 của Thủ tướng Chính phủ và Kết luận số 44-KL/TW của Ban Bí thư.",
    "Thông tư\nThực hiện Thông tư số 23/2012/TT - BCA ngày 27/4/2012 của Bộ Công an.",
};

TEST_F(Marks, AreReadAsPeopleTypeThem) {
  archive::Archive archive = make(look_alikes);
  const Row rows[] = {
      {"toi duoc di hoc", false, {"Được"}, "§4.1: đ is no d with a mark that comes off"},
      {"TÔI ĐƯỢC ĐI HỌC", false, {"Được"}, "capitals"},
      {"đường", false, {"Đường", "Dương"}, "typed with marks, a word is found with others, too"},
      {"Dương", false, {"Dương", "Đường"}, "… either way round"},
      {"đường", true, {"Đường"}, "đúng dấu filters"},
      {"Dương", true, {"Dương"}, "đúng dấu: d is not đ"},
      {"521/QÐ-TTg", false, {"Quyết định"}, "§4.2: Ð (U+00D0), as fonts of old have it"},
      {"521/QƉ-TTg", false, {"Quyết định"}, "§4.2: Ɖ (U+0189)"},
      {"Ðường", true, {"Đường"}, "… in a word, with marks that must fit"},
      {"va\u0302\u0301n đe\u0302\u0300 ke\u0302\u0301 hoa\u0323ch", false, {"Vấn đề", "Duoc", "Văn để"}, "§4.3: marks apart"},
      {"va\u0302\u0301n đe\u0302\u0300", true, {"Vấn đề"}, "… also where they must fit"},
      {"thuỷ lợi", true, {"Vấn đề"}, "§4.4: ỷ for ủy is another place of the same tone"},
      {"hoà bình", true, {"Vấn đề"}, "§4.4: hoà is hòa"},
      {"ke hoạch", false, {"Vấn đề", "Duoc", "Văn để"}, "§4.5: each syllable by its own marks"},
      {"ke hoạch", true, {"Vấn đề"}, "… also where they must fit"},
      {"\"van de\"", false, {"Vấn đề", "Văn để", "Duoc"}, "§4.7: phrases without marks"},
      {"\"vấn đề\"", true, {"Vấn đề"}, "… and with marks that must fit"},
      {"44–KL/TW", false, {"Quyết định"}, "§4.8: a dash between numbers"},
      {"44\u2011KL/TW", false, {"Quyết định"}, "§4.8: a hyphen that does not break"},
      {"23/2012/TT -BCA", false, {"Thông tư"}, "§4.8: no exclusion of BCA"},
      {"521 QD TTg", false, {"Quyết định"}, "§4.11"},
      {"QĐ 521", false, {"Quyết định"}, "§4.11"},
      {"quyết định 521", false, {"Quyết định"}, "§4.11"},
      {"qd521/ttg", false, {"Quyết định"}, "§4.11"},
      {"KL 44", false, {"Quyết định"}, "§4.11"},
      {"kết luận 44", false, {"Quyết định"}, "§4.11"},
      {"“đổi mới”", false, {"Được"}, "§4.16: quotes of a telephone"},
      {"«đổi mới»", false, {"Được"}, "§4.16"},
      {"ｔｈủｙ　ｌợｉ", false, {"Vấn đề"}, "§4.16: letters and a space of full width"},
      {"đổi\u00A0mới", false, {"Được"}, "§4.16: a space that does not break"},
      {"dduwowngf", false, {}, "§4.16: half-typed Telex is a word that nobody wrote, and no error"},
  };
  for (const Row& row : rows) {
    const Answer answer = ask(archive, {.text = row.typed, .exact_marks = row.exact_marks});
    std::vector<std::string> found = titles(answer), wanted = row.found;
    std::sort(found.begin(), found.end());
    std::sort(wanted.begin(), wanted.end());
    EXPECT_EQ(found, wanted) << row.typed << ": " << row.sentence;
  }
}

TEST_F(Marks, ThatAreTypedPutTheExactWordFirst) {
  archive::Archive archive = make(look_alikes);
  const std::pair<std::string, std::string> rows[] = {{"đường", "Đường"},   {"Dương", "Dương"},   {"ke hoạch", "Vấn đề"},
                                                      {"vấn đề", "Vấn đề"}, {"văn để", "Văn để"}, {"\"văn để\"", "Văn để"}};
  for (const auto& [typed, first] : rows) {
    const std::vector<std::string> found = titles(ask(archive, {.text = typed}));
    ASSERT_FALSE(found.empty()) << typed;
    EXPECT_EQ(found.front(), first) << typed;
  }
}

/// All plans that a question finds, by id.
std::set<std::string> found(archive::Archive& archive, const std::string& text, bool exact_marks = false) {
  archive::Query query = parse({.text = text, .exact_marks = exact_marks}).query;
  query.facets = query.fold_copies = query.most_words = false;
  query.limit = 100'000;
  std::set<std::string> ids;
  for (const archive::Hit& hit : archive.search(query).hits) ids.insert(hit.plan.id);
  return ids;
}

std::set<std::string> hits(archive::Archive& archive, const std::string& phrase, bool exact_marks = false) {
  return found(archive, '"' + phrase + '"', exact_marks);
}

/// Words of a text that stand side by side, as typed and folded.
void expect_marks_to_make_no_difference(archive::Archive& archive, const std::vector<std::string>& texts, std::size_t phrases,
                                        unsigned seed) {
  std::mt19937 chance(seed);
  for (std::size_t i = 0; i < phrases; ++i) {
    const std::string& text = texts[i % texts.size()];
    std::vector<std::pair<std::string, std::string>> words;
    text::WordReader reader(text);
    while (const text::Word* word = reader.next())
      if (!word->folded.empty()) words.emplace_back(text.substr(word->byte_begin, word->byte_end - word->byte_begin), word->folded);
    if (words.size() < 2) continue;
    const std::size_t length = std::min<std::size_t>(words.size(), 2 + chance() % 4), at = chance() % (words.size() - length + 1);
    std::string typed, folded;
    for (std::size_t word = at; word < at + length; ++word) {
      typed += (typed.empty() ? "" : " ") + words[word].first;
      folded += (folded.empty() ? "" : " ") + words[word].second;
    }
    if (folded.find_first_of("0123456789") != std::string::npos) continue;  // may be a document's number, which is no phrase
    const std::set<std::string> with = hits(archive, typed), without = hits(archive, folded), exactly = hits(archive, typed, true);
    EXPECT_FALSE(with.empty()) << typed;
    EXPECT_EQ(with, without) << typed;
    EXPECT_TRUE(std::includes(with.begin(), with.end(), exactly.begin(), exactly.end())) << typed;
    EXPECT_FALSE(exactly.empty()) << typed << ": it stands there with these marks";
  }
}

std::vector<std::string> texts_of(const fs::path& folder, std::size_t every) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < files.size(); i += every) {
    std::ifstream file(files[i], std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return texts;
}

TEST_F(Marks, MakeNoDifferenceToWhatIsFoundInThePlansAtHand) {
  const std::vector<std::string> texts = texts_of(fs::path(DANCHIEU_CORPUS) / "plans", 1);
  ASSERT_FALSE(texts.empty());
  archive::Archive archive = make(texts);
  expect_marks_to_make_no_difference(archive, texts, 200, 1);
}

TEST_F(Marks, MakeNoDifferenceToWhatIsFoundInOutsideDocuments) {
  const char* data = std::getenv("DANCHIEU_DATA");
  if (data == nullptr) GTEST_SKIP() << "DANCHIEU_DATA names no folder of other documents";
  const std::vector<std::string> texts = texts_of(fs::path(data) / "dev" / "files", 1);
  ASSERT_FALSE(texts.empty());
  archive::Archive archive = make(texts);
  expect_marks_to_make_no_difference(archive, texts, 500, 2);
}

TEST_F(Marks, MakeNoDifferenceToWhatIsFoundInArticlesOfLaws) {
  const char* data = std::getenv("DANCHIEU_DATA");
  if (data == nullptr) GTEST_SKIP() << "DANCHIEU_DATA names no folder of other documents";
  constexpr std::size_t every = 76;  // of 38,147: some 500
  const fs::path unpacked = folder() / "articles";
  fs::create_directory(unpacked);
  const std::string command = "tar --zstd -xf '" + std::string(data) + "/real/articles.tar.zst' -C '" + unpacked.string() + "'";
  ASSERT_EQ(std::system(command.c_str()), 0) << command;
  const std::vector<std::string> texts = texts_of(unpacked, every);
  ASSERT_GT(texts.size(), 400u);
  archive::Archive archive = make(texts);
  expect_marks_to_make_no_difference(archive, texts, 500, 3);
}

TEST_F(Marks, MakeNoDifferenceToTitles) {
  archive::Archive archive = make(texts_of(fs::path(DANCHIEU_CORPUS) / "plans", 1));
  int titles = 0;
  for (const auto& entry : fs::directory_iterator(fs::path(DANCHIEU_CORPUS) / "gold")) {
    std::ifstream file(entry.path());
    const std::string title = nlohmann::json::parse(file).at("plan").at("title").get<std::string>();
    std::string typed, folded;  // words alone: quotes would ask for a phrase
    text::WordReader reader(title);
    while (const text::Word* word = reader.next()) {
      typed.append(typed.empty() ? "" : " ").append(title, word->byte_begin, word->byte_end - word->byte_begin);
      folded.append(folded.empty() ? "" : " ").append(word->folded);
    }
    const auto with = found(archive, typed), without = found(archive, folded);
    EXPECT_FALSE(with.empty()) << title;
    EXPECT_EQ(with, without) << title;
    ++titles;
  }
  EXPECT_EQ(titles, 5);
}

}  // namespace
}  // namespace danchieu::search
