#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "archive/fields.h"
#include "archive/writer.h"
#include "tests/web/small_archive.h"
#include "web/routes.h"

namespace danchieu::web {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

class Pages : public testing::Test {
 protected:
  static void SetUpTestSuite() { small_ = new SmallArchive; }
  static void TearDownTestSuite() { delete small_; }

  static Response get(const std::string& target) {
    Archives archives(small_->folder());
    return respond({.target = target}, archives);
  }
  static std::string page(const std::string& target) {
    const Response response = get(target);
    EXPECT_EQ(response.status, 200) << target;
    return response.body;
  }
  static json answer(const std::string& target) { return json::parse(page(target)); }

  static SmallArchive* small_;
};
SmallArchive* Pages::small_ = nullptr;

/// What stands between `begin` and the next quotation mark, each time.
std::vector<std::string> quoted_after(const std::string& html, std::string_view begin) {
  std::vector<std::string> values;
  for (std::size_t at = html.find(begin); at != html.npos; at = html.find(begin, at)) {
    at += begin.size();
    values.push_back(html.substr(at, html.find('"', at) - at));
  }
  return values;
}

/// All addresses of a page, unescaped.
std::vector<std::string> addresses(const std::string& html) {
  std::vector<std::string> all;
  for (const char* attribute : {" href=\"", " src=\"", " action=\""})
    for (std::string address : quoted_after(html, attribute)) {
      for (std::size_t at; (at = address.find("&amp;")) != address.npos;) address.replace(at, 5, "&");
      all.push_back(std::move(address));
    }
  return all;
}

const char* const work_44 = "/works/dang/kl/tw/k12/44";

TEST_F(Pages, HomeTellsWhatTheArchiveHolds) {
  const std::string home = page("/");
  EXPECT_THAT(home, HasSubstr("3 văn bản"));
  EXPECT_THAT(home, HasSubstr("1 tệp chưa đọc được"));
  EXPECT_THAT(home, HasSubstr("href=\"/works/dang/kl/tw/k12/44\"")) << "the most implemented work";
  EXPECT_THAT(home, HasSubstr("href=\"/plans/" + small_->district + "\"")) << "the newest plans";
  EXPECT_THAT(home, HasSubstr("Tổ chức Ngày hội &quot;toàn dân&quot; &amp; hội thao"));
  EXPECT_THAT(home, HasSubstr("(chưa đọc được tên văn bản)"));
}

TEST_F(Pages, ResultsShowPlansExcerptsAndHowTheQuestionWasRead) {
  const std::string found = page("/search?q=ngay+hoi");
  EXPECT_THAT(found, HasSubstr("<strong>2</strong> văn bản"));
  EXPECT_THAT(found, HasSubstr("<mark>Ngày hội</mark>"));
  EXPECT_THAT(found, HasSubstr("Hiểu là:"));
  EXPECT_THAT(found, HasSubstr("href=\"/search?q=hoi\" aria-label=\"Bỏ ngay khỏi câu hỏi\""));
  EXPECT_THAT(found, HasSubstr("/plans/" + small_->district + "?q=ngay+hoi&amp;at="));
  EXPECT_THAT(found, HasSubstr("<form action=\"/search\"><input type=\"hidden\" name=\"q\" value=\"ngay hoi\">\n"))
      << "the list stays the same";
  EXPECT_THAT(found, HasSubstr("<button name=level value=\"district\">Huyện <small>1</small></button>")) << "but for what is pressed";
  EXPECT_THAT(found, HasSubstr("\">44-KL/TW <small>2</small></button>")) << "a cited work by its name";
}

TEST_F(Pages, FacetsAreTakenAway) {
  const std::string found = page("/search?q=ngay+hoi&level=district&sort=newest");
  EXPECT_THAT(found, HasSubstr("<strong>1</strong> văn bản"));
  EXPECT_THAT(found, HasSubstr("class=\"chosen\" href=\"/search?q=ngay+hoi&amp;sort=newest\""));
  EXPECT_THAT(found, HasSubstr("aria-label=\"Bỏ lọc Cấp: Huyện\""));
}

TEST_F(Pages, ATypedNumberLeadsToItsWork) {
  EXPECT_THAT(page("/search?q=kl+44"), HasSubstr("<p class=\"banner-name\"><a href=\"/works/dang/kl/tw/k12/44\">Kết luận 44-KL/TW</a>"));
  EXPECT_THAT(page("/search?q=999/Q%C4%90-TTg"), HasSubstr("chưa có trong kho, chưa văn bản nào dẫn"));
}

TEST_F(Pages, ARowOfResultsTellsWhyAPlanIsAndWhatItsTitleAnswers) {
  const std::string found = page("/search?q=ngay+hoi");
  EXPECT_THAT(found, HasSubstr("Tổ chức <mark>Ngày hội</mark> &quot;toàn dân&quot; &amp; hội thao"));
  EXPECT_THAT(found, HasSubstr("<p class=bases>"));
  EXPECT_THAT(found, HasSubstr("href=/series/" + small_->district + ">"));
}

TEST_F(Pages, EveryFileIsInTheLedger) {
  EXPECT_THAT(page("/status"), HasSubstr("href=\"/status/files\">4 tệp</a>"));
  const std::string all = page("/status/files");
  for (const char* file : {"ngoc-hoi.txt", "cao-bang.txt", "trong.txt", "anh.pdf không có lớp chữ"}) EXPECT_THAT(all, HasSubstr(file));
  const std::string unread = page("/status/files?outcome=unread");
  EXPECT_THAT(unread, HasSubstr("anh.pdf"));
  EXPECT_THAT(unread, Not(HasSubstr("ngoc-hoi.txt")));
  EXPECT_THAT(page("/status/files.csv"), HasSubstr("file,bytes,seen,outcome,plan,problem\r\n"));
  EXPECT_THAT(page("/status/files.csv?outcome=unread"), HasSubstr(",unread,,anh.pdf không có lớp chữ\r\n"));
}

TEST_F(Pages, NothingFoundNamesThePartToBlame) {
  const std::string none = page("/search?q=xyzabc+ngay");
  EXPECT_THAT(none, HasSubstr("Bỏ <b>xyzabc</b>: <a href=\"/search?q=ngay\">còn 2 văn bản</a>"));
  EXPECT_THAT(none, HasSubstr("Bỏ <b>ngay</b>: vẫn không có văn bản nào"));
  const std::string last = page("/search?q=ngay+xyzabc");
  EXPECT_LT(last.find("Bỏ <b>xyzabc</b>"), last.find("Bỏ <b>ngay</b>")) << "what helps comes first";
  EXPECT_THAT(page("/search?q=%22hoi+ngay%22"), HasSubstr("Tìm rời từng từ thay cho cụm từ"));
}

TEST_F(Pages, APartThatIsLeftOutIsNoPlaceToSearchIn) {
  EXPECT_THAT(page("/search?q=h%E1%BB%99i+-n%C4%83m:2021"), HasSubstr("trừ <b>năm:2021</b>")) << "once: only in -năm:2021";
  EXPECT_THAT(page("/search?q=h%E1%BB%99i+-b%C3%A3o"), HasSubstr("trừ <b>bão</b>"));
  EXPECT_THAT(page("/search?q=h%E1%BB%99i+n%C4%83m:2022"), HasSubstr("chỉ tìm trong <b>năm:2022</b>"));
}

TEST_F(Pages, ASubjectThatNoTitleIsLikeLeadsToTheFullTexts) {
  const std::string none = page("/beside?subject=ma+tuy&year=2022");
  EXPECT_THAT(none, HasSubstr("có tên gần nội dung này"));
  EXPECT_THAT(none, HasSubstr("\">tìm trong toàn văn</a>"));
  EXPECT_THAT(none, HasSubstr("/search?q=ma")) << "once it was said that the archive holds none";
  EXPECT_THAT(page("/beside"), HasSubstr("Gõ nội dung và năm")) << "an empty form says what it is for";
}

TEST_F(Pages, WhatIsNotUnderstoodHasACaret) {
  const std::string found = page("/search?q=h%E1%BB%99i+n%C4%83m:abc");
  EXPECT_THAT(found, HasSubstr("hội năm:abc\n        ^^^"));
}

TEST_F(Pages, APlanLinksItsCitationsAndItsEvidence) {
  const std::string plan = page("/plans/" + small_->district);
  EXPECT_THAT(plan, HasSubstr("href=\"/works/dang/kl/tw/k12/44\" title=\"Kết luận 44-KL/TW, 22/01/2019 · chưa có trong kho\">"
                              "Kết luận số 44-KL/TW</a>"))
      << "over the line break";
  EXPECT_THAT(plan, HasSubstr("<a class=\"cite not-held\" id=\"dan-"));
  EXPECT_THAT(plan, HasSubstr("<span class=\"place\" id=\"doc-title\">Tổ chức Ngày hội toàn dân năm 2022</span>"));
  EXPECT_THAT(plan, HasSubstr("href=\"#doc-title\""));
  EXPECT_THAT(plan, HasSubstr("id=\"trang-2\""));
  EXPECT_THAT(plan, HasSubstr("<a href=\"#muc-1\">I. MỤC ĐÍCH &lt;YÊU CẦU&gt;</a>"));
  EXPECT_THAT(plan, HasSubstr("id=\"muc-1\""));
  EXPECT_THAT(plan, HasSubstr("trong tên của Kết luận 44-KL/TW")) << "09-CT/TW is cited inside a title";
  EXPECT_THAT(plan, HasSubstr("Kon Tum (nay Quảng Ngãi)"));
  EXPECT_THAT(plan, HasSubstr("SHA-256 " + small_->district));
}

TEST_F(Pages, APlanShowsTheHitsThatLedToIt) {
  const std::string plan = page("/plans/" + small_->district + "?q=ngay+hoi&at=100");
  EXPECT_THAT(plan, HasSubstr("<mark data-hit=\"0\">Ngày hội</mark>"));
  const std::size_t place = plan.find("id=\"cho\"");
  ASSERT_NE(place, plan.npos);
  EXPECT_GT(place, plan.find("id=\"muc-1\"")) << "the first hit at or behind the place asked for, not the one in the title";
  EXPECT_EQ(plan.find("id=\"cho\"", place + 1), plan.npos);
}

TEST_F(Pages, AWorkListsWhoCitesItDirectlyAndThrough) {
  const std::string work = page(work_44);
  EXPECT_THAT(work, HasSubstr("<h1>Kết luận 44-KL/TW</h1>"));
  EXPECT_THAT(work, HasSubstr("khóa XII"));
  const std::size_t cao_bang = work.find(">Cao Bằng <span class=\"count\">1</span></h3>"),
                    quang_ngai = work.find(">Quảng Ngãi <span class=\"count\">1</span></h3>");
  ASSERT_NE(cao_bang, work.npos);
  ASSERT_NE(quang_ngai, work.npos) << "where Kon Tum lies today";
  EXPECT_LT(cao_bang, work.find("href=\"/plans/" + small_->province + "\""));
  EXPECT_LT(work.find("href=\"/plans/" + small_->province + "\""), quang_ngai);
  EXPECT_GT(work.find("href=\"/plans/" + small_->district + "\""), quang_ngai);
  EXPECT_THAT(work, HasSubstr("qua 346-KH/TU"));
  EXPECT_THAT(work, HasSubstr("<mark>Kết luận số 44-KL/TW</mark>")) << "the sentence, with the citation marked";
  EXPECT_THAT(work, HasSubstr("Chỉ thị 09-CT/TW")) << "what it continues";
}

TEST_F(Pages, AWorkIsFilteredByAForm) {
  const std::string work = page(std::string(work_44) + "?level=province");
  EXPECT_THAT(work, HasSubstr("<strong>1</strong> văn bản: 0 trực tiếp, 1 qua văn bản khác"));
  EXPECT_THAT(work, HasSubstr("<option value=\"province\" selected>Tỉnh (1)</option>"));
  EXPECT_THAT(page(std::string(work_44) + "?year=1999"), HasSubstr("Không văn bản nào khớp bộ lọc này"));
}

TEST_F(Pages, ANumberListsWhatItCanMean) {
  EXPECT_THAT(page("/numbers/44-KL-TW"), HasSubstr("href=\"/works/dang/kl/tw/k12/44\""));
  EXPECT_THAT(page("/numbers/999-Q%C4%90-TTg"), HasSubstr("Chưa có trong kho, chưa văn bản nào dẫn."));
  EXPECT_EQ(get("/numbers/xyz").status, 404);
}

TEST_F(Pages, HelpIsMadeFromTheTableOfFields) {
  const std::string help = page("/help");
  for (const archive::Field& field : archive::fields()) EXPECT_THAT(help, HasSubstr(std::string(field.label))) << field.name;
}

TEST_F(Pages, StatusListsProblems) { EXPECT_THAT(page("/status"), HasSubstr("anh.pdf không có lớp chữ")); }
TEST_F(Pages, StatusTellsHowWellThisBuildReads) {
  EXPECT_THAT(page("/status"), AllOf(HasSubstr("Máy đọc đúng đến đâu"), HasSubstr("5 kế hoạch của kho mẫu")));
}

TEST_F(Pages, TheApiAnswersInJson) {
  EXPECT_EQ(answer("/api/v1/search?q=ngay+hoi")["total"], 2);
  EXPECT_EQ(answer("/api/v1/search?q=ngay+hoi&limit=1")["hits"].size(), 1u);
  EXPECT_EQ(answer("/api/v1/search?q=ngay+hoi&limit=1&offset=1")["hits"].size(), 1u);
  EXPECT_FALSE(answer("/api/v1/search?q=ngay+hoi")["facets"]["year"].empty());
  EXPECT_TRUE(answer("/api/v1/search?q=ngay+hoi&facets=none")["facets"].empty()) << "who only pages through need not have them counted";
  EXPECT_EQ(answer("/api/v1/plans/" + small_->province)["plan"]["number"], "1238/BCĐ-CAT-PV05");
  EXPECT_EQ(answer("/api/v1/works/dang/kl/tw/k12/44")["plans"], 2);
  EXPECT_EQ(answer("/api/v1/cited-by?number=kl+44")["plans"].size(), 2u);
  EXPECT_EQ(answer("/api/v1/cited-by?work=vn:dang/kl/tw/k12/44&level=district")["plans"].size(), 1u);
  EXPECT_EQ(answer("/api/v1/status")["plans"], 3);
  for (const char* wrong : {"/api/v1/plans/xyz", "/api/v1/works/xyz", "/api/v1/cited-by?number=xyz", "/api/v1/xyz"}) {
    const Response response = get(wrong);
    EXPECT_GE(response.status, 400) << wrong;
    EXPECT_FALSE(json::parse(response.body)["detail"].get<std::string>().empty()) << wrong;
  }
}

TEST_F(Pages, OriginalsComeAsTheyCameIn) {
  const Response original = get("/plans/" + small_->silent + "/original");
  ASSERT_EQ(original.status, 200);
  std::ifstream file(original.file);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), "Không có gì để đọc ở đây.");
  EXPECT_EQ(get("/plans/" + small_->silent + "/original?version=1").status, 200);
  EXPECT_EQ(get("/plans/" + small_->silent + "/original?version=2").status, 404);
  EXPECT_EQ(get("/plans/xyz/original").status, 404);
}

TEST_F(Pages, ErrorsAreSentencesAndLeakNothing) {
  struct Row {
    std::string target;
    int status;
    std::string_view sentence;
  };
  const Row rows[] = {{"/plans/xyz", 404, "Kho không có văn bản nào mang mã “xyz”"},
                      {"/works/hc/qd/ttg/2005/9999", 404, "chưa kế hoạch nào trong kho dẫn đến nó"},
                      {"/nowhere", 404, "Không có trang nào ở địa chỉ này"},
                      {"/plans", 404, "Không có trang nào"},
                      {"/plans/a/b/c", 404, "Không có trang nào"},
                      {"/static/..%2F..%2Fetc%2Fpasswd", 400, "Địa chỉ này viết sai"},
                      {"/static/danchieu.cpp", 404, "Không có trang nào"},
                      {"/%00", 400, "Địa chỉ này viết sai"},
                      {"/plans/%3Cscript%3E", 404, "&lt;script&gt;"}};
  for (const Row& row : rows) {
    const Response response = get(row.target);
    EXPECT_EQ(response.status, row.status) << row.target;
    EXPECT_THAT(response.body, HasSubstr(std::string(row.sentence))) << row.target;
    EXPECT_THAT(response.body, Not(HasSubstr("<script>"))) << row.target;
    EXPECT_THAT(response.body, Not(HasSubstr(small_->folder().string()))) << row.target;
  }
}

TEST_F(Pages, ABrokenArchiveIsSaidToBeSoWithoutItsPath) {
  const SmallArchive broken(false);
  std::filesystem::create_directories(broken.folder());
  std::ofstream(broken.folder() / "notes.txt") << "no archive";
  Archives archives(broken.folder());
  const Response response = respond({.target = "/"}, archives);
  EXPECT_EQ(response.status, 503);
  EXPECT_THAT(response.body, HasSubstr("Kho tạm thời không đọc được"));
  EXPECT_THAT(response.body, Not(HasSubstr(broken.folder().string())));
}

TEST_F(Pages, AnEmptyArchiveTellsHowToFillIt) {
  const SmallArchive none(false);
  Archives archives(none.folder());
  const Response home = respond({.target = "/"}, archives);
  EXPECT_EQ(home.status, 200);
  EXPECT_THAT(home.body, HasSubstr("danchieu index"));
  EXPECT_EQ(respond({.target = "/search?q=x"}, archives).status, 503);
  EXPECT_EQ(respond({.target = "/healthz"}, archives).status, 200);
  { archive::ArchiveWriter(none.folder()).commit(); }
  EXPECT_THAT(respond({.target = "/"}, archives).body, HasSubstr("danchieu index")) << "made, but with nothing in it";
}

TEST_F(Pages, EveryPageIsWhole) {
  const std::string targets[] = {"/",
                                 "/search",
                                 "/search?q=ngay+hoi",
                                 "/search?q=kl+44",
                                 "/search?q=xyz",
                                 "/help",
                                 "/status",
                                 work_44,
                                 "/works/dang/ct/tw/k11/9",
                                 "/numbers/44-KL-TW",
                                 "/numbers/1-Q%C4%90-TTg",
                                 "/plans/" + small_->district,
                                 "/plans/" + small_->province + "?q=kl+44",
                                 "/plans/" + small_->province + "?q=kl+44&at=99999",
                                 "/plans/" + small_->silent,
                                 "/nowhere"};
  for (const std::string& target : targets) {
    const std::string html = get(target).body;
    EXPECT_THAT(html, HasSubstr("<html lang=\"vi\">")) << target;
    EXPECT_THAT(html, HasSubstr("<main id=\"noi-dung\">")) << target;
    EXPECT_THAT(html, HasSubstr("</html>")) << target;
    EXPECT_THAT(html, Not(HasSubstr("{{"))) << target << ": a tag of a template was left";
    for (const std::string& address : addresses(html))
      EXPECT_TRUE(address[0] == '#' || (address[0] == '/' && address[1] != '/')) << target << " leads to " << address;
    for (const char* unsafe : {" style=\"", "<style", "<script>", " onclick=", " onload=", " onsubmit="})
      EXPECT_THAT(html, Not(HasSubstr(unsafe))) << target << " breaks the security policy";
    std::set<std::string> ids;
    for (const std::string& id : quoted_after(html, " id=\""))
      EXPECT_TRUE(ids.insert(id).second) << target << " has the id " << id << " twice";
    for (const std::string& address : addresses(html))
      EXPECT_TRUE(address[0] != '#' || ids.count(address.substr(1))) << target << " jumps to " << address << ", that is not there";
  }
}

TEST_F(Pages, LinksLeadSomewhere) {
  std::set<std::string> seen;
  std::vector<std::string> todo{"/"};
  while (!todo.empty() && seen.size() < 300) {
    const std::string target = todo.back();
    todo.pop_back();
    if (!seen.insert(target).second) continue;
    const Response response = get(target);
    ASSERT_EQ(response.status, 200) << target;
    if (response.type.find("text/html") == std::string::npos) continue;
    for (const std::string& address : addresses(response.body))
      if (address[0] == '/') todo.push_back(address.substr(0, address.find('#')));
  }
  EXPECT_GT(seen.size(), 40u);
}

}  // namespace
}  // namespace danchieu::web
