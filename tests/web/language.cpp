#include "web/language.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "archive/fields.h"
#include "tests/web/small_archive.h"
#include "web/embedded.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/routes.h"

namespace danchieu::web {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Language, IsWhatTheRequestAsksFor) {
  struct Row {
    const char *target, *cookie, *accept, *wanted, *why;
  } rows[] = {
      {"/", "", "", "vi", "Vietnamese where nothing is said"},
      {"/", "", "en", "en", "Accept-Language"},
      {"/", "", "en-GB,en;q=0.9", "en", "a regional English"},
      {"/", "", "vi-VN,vi;q=0.9,en;q=0.8", "vi", "the heavier one"},
      {"/", "", "en;q=0.8, vi;q=0.9", "vi", "the heavier one, though it stands behind"},
      {"/", "", "fr, en;q=0.5", "en", "the only one that there is"},
      {"/", "", "fr, *", "vi", "anything else"},
      {"/", "", "en;q=0, vi;q=0.1", "vi", "what is not wanted"},
      {"/", "", "EN-us", "en", "in capitals"},
      {"/", "", "en;q=nonsense", "vi", "a weight that is none"},
      {"/", "", ";;;,,=,en", "en", "rubbish before it"},
      {"/", "lang=en", "vi", "en", "the cookie goes before the header"},
      {"/", "a=b; lang=en ;c=d", "", "en", "among other cookies"},
      {"/", "xlang=en", "", "vi", "another cookie"},
      {"/", "lang=fr", "en", "en", "a cookie that says nothing known"},
      {"/?lang=vi", "lang=en", "en", "vi", "the address goes before all"},
      {"/search?q=a&lang=en", "", "vi", "en", "behind other values"},
      {"/?lang=fr", "", "en", "en", "a language that there is not"},
  };
  for (const Row& row : rows) {
    const auto address = read_address(row.target);
    EXPECT_EQ(code(wanted_language(*address, {.cookie = row.cookie, .accept_language = row.accept})), row.wanted) << row.why;
  }
}

TEST(Language, LastsForItsScope) {
  EXPECT_EQ(label("relation.implements"), "thực hiện");
  {
    const InLanguage english(Language::english);
    EXPECT_EQ(label("relation.implements"), "implements");
    {
      const InLanguage vietnamese(Language::vietnamese);
      EXPECT_EQ(count_text(1204), "1.204");
    }
    EXPECT_EQ(count_text(1204), "1,204");
  }
  EXPECT_EQ(language(), Language::vietnamese);
}

TEST(Language, HasItsOwnFormsOfNumbersAndDates) {
  const InLanguage english(Language::english);
  EXPECT_EQ(count_text(-1234567), "-1,234,567");
  EXPECT_EQ(date_text("2022-04-04"), "4 April 2022");
  EXPECT_EQ(date_text("2023-05"), "May 2023");
  EXPECT_EQ(date_text("2023"), "2023");
  EXPECT_EQ(bytes_text(13230), "12.9 KB");
  EXPECT_EQ(percent_text(0.9964), "99.64%");
  const InLanguage vietnamese(Language::vietnamese);
  EXPECT_EQ(percent_text(0.9964), "99,64 %");
}

TEST(Language, LowerFloorsAreTranslated) {
  const InLanguage english(Language::english);
  EXPECT_EQ(field_label(*archive::field_named("province")), "Province, city");
  EXPECT_EQ(sentence_text(search::parse({.text = "màu:xanh"}).problems.at(0).said),
            "There is no field “màu”: this part is searched as plain words.");
  EXPECT_EQ(translated("no text of the table"), "no text of the table");
  const InLanguage vietnamese(Language::vietnamese);
  EXPECT_EQ(sentence_text(search::parse({.text = "màu:xanh"}).problems.at(0).said),
            search::parse({.text = "màu:xanh"}).problems.at(0).message);
}

TEST(Language, TemplatesFindTheirTexts) {
  EXPECT_EQ(with_texts("<h1>[[help.title]]</h1>", Language::vietnamese), "<h1>Các cách tìm</h1>");
  EXPECT_EQ(with_texts("<h1>[[help.title]]</h1>", Language::english), "<h1>How to search</h1>");
  EXPECT_EQ(with_texts("no key", Language::english), "no key");
  EXPECT_THROW(with_texts("[[no.such.key]]", Language::english), std::out_of_range);
  for (std::size_t i = 0; i < embedded_count; ++i) {
    if (!embedded[i].name.starts_with("templates/")) continue;
    for (const Language language : {Language::vietnamese, Language::english})
      EXPECT_THAT(with_texts(embedded[i].text, language), Not(HasSubstr("[["))) << embedded[i].name;
  }
}

std::string header(const Response& response, std::string_view name) {
  const auto found = std::find_if(response.headers.begin(), response.headers.end(), [&](const auto& row) { return row.first == name; });
  return found == response.headers.end() ? "" : found->second;
}

TEST(Language, IsThatOfEveryAnswer) {
  const SmallArchive small;
  Archives archives(small.folder());
  const auto get = [&](const std::string& target, const std::string& accept) {
    return respond({.target = target, .accept_language = accept}, archives);
  };
  struct Row {
    std::string target, vietnamese, english, why;
  } rows[] = {
      {"/", "Được thực hiện nhiều nhất", "Most implemented", "the home page"},
      {"/search?q=kế hoạch", "Lấy danh sách này", "Take this list", "results"},
      {"/search?q=kế hoạch", "Loại văn bản", "Kind of document", "facets"},
      {"/search?q=màu:xanh", "Không có trường “màu”", "There is no field “màu”", "what was not understood"},
      {"/plans/" + small.district, "Thuộc tính", "Attributes", "a plan"},
      {"/works/dang/kl/tw/k12/44", "Tỉnh × năm", "Provinces × years", "a work"},
      {"/help", "Cụm từ: các từ", "A phrase: the words", "help"},
      {"/status", "Văn bản trong kho", "Documents held", "status"},
      {"/plans/none", "Không có văn bản này", "No such document", "an error"},
      {"/api/v1/search?q=màu:xanh", "Không có trường", "There is no field", "the API's sentences"},
      {"/api/v1/plans/none", "Kho không có", "The archive holds no", "the API's errors"},
      {"/feed.atom", "xml:lang=\"vi\"", "xml:lang=\"en\"", "a feed"},
  };
  for (const Row& row : rows) {
    const Response vietnamese = get(row.target, "vi"), english = get(row.target, "en");
    EXPECT_THAT(vietnamese.body, HasSubstr(row.vietnamese)) << row.why;
    EXPECT_THAT(english.body, HasSubstr(row.english)) << row.why;
    EXPECT_THAT(english.body, Not(HasSubstr(row.vietnamese))) << row.why;
    EXPECT_EQ(header(english, "Content-Language"), "en") << row.why;
    EXPECT_EQ(header(english, "Vary"), "Accept-Language, Cookie") << row.why;
  }
  EXPECT_THAT(get("/help", "en").body, HasSubstr("<html lang=\"en\">"));
  EXPECT_THAT(get("/help", "vi").body, HasSubstr("<html lang=\"vi\">"));
  EXPECT_THAT(get("/plans/" + small.district, "en").body, HasSubstr("<div lang=\"vi\">\n<p")) << "what a document says stays what it is";
  EXPECT_EQ(header(get("/static/danchieu.css", "en"), "Vary"), "") << "a file has no language";
}

TEST(Language, IsSwitchedOnTheSamePage) {
  const SmallArchive small;
  Archives archives(small.folder());
  const auto body = [&](const std::string& target) { return respond({.target = target}, archives).body; };
  EXPECT_THAT(body("/search?q=a%20%22b%22&year=2022"),
              HasSubstr("<a class=\"language\" href=\"/search?q=a%20%22b%22&amp;year=2022&amp;lang=en\" hreflang=\"en\""));
  EXPECT_THAT(body("/search?lang=en&q=a"), HasSubstr("<a class=\"language\" href=\"/search?q=a&amp;lang=vi\" hreflang=\"vi\""));
  EXPECT_THAT(body("/%00"), HasSubstr("<a class=\"language\" href=\"/?lang=en\"")) << "an address that cannot be read";
  EXPECT_EQ(header(respond({.target = "/?lang=en"}, archives), "Set-Cookie"), "lang=en; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly");
  EXPECT_EQ(header(respond({.target = "/"}, archives), "Set-Cookie"), "");
  EXPECT_EQ(header(respond({.target = "/?lang=en%0d%0aX:y"}, archives), "Set-Cookie"), "") << "nothing of the address gets into a header";
}

}  // namespace
}  // namespace danchieu::web
