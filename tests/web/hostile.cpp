// Requests that no reader sends, and documents that no office writes: neither gets further than it should.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <thread>

#include "archive/archive.h"
#include "archive/writer.h"
#include "tests/web/line.h"
#include "tests/web/small_archive.h"
#include "web/address.h"
#include "web/routes.h"
#include "web/server.h"

namespace danchieu::web {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST(Hostile, RequestsGetAnAnswerAndTheServerGoesOn) {
  const SmallArchive small;
  Server server(
      {.archive = small.folder(), .port = 0, .for_head = std::chrono::milliseconds(300), .for_body = std::chrono::milliseconds(300)});
  std::atomic<bool> over{false};
  std::thread waiting([&] { server.wait([&] { return over.load(); }); });
  const auto ask = [&](const std::string& words) {
    const Line line(server.port());
    line.say(words);
    line.finish();
    return line.hear();
  };
  const auto get = [](const std::string& target, const std::string& more = "Host: x\r\n") {
    return "GET " + target + " HTTP/1.1\r\nConnection: close\r\n" + more + "\r\n";
  };
  std::string many_values = "/search?q=a", many_segments;
  for (int i = 0; i < 300; ++i) many_values += "&level=x";
  for (int i = 0; i < 50; ++i) many_segments += "/a";
  struct Row {
    std::string words, status, why;
  } rows[] = {
      {get("/%"), "400", "a percent sign alone"},
      {get("/%4"), "400", "half of a percent sign"},
      {get("/%zz"), "400", "a percent sign of no number"},
      {get("/search?q=%"), "400", "the same behind the question mark"},
      {get("/search?%zz=a"), "400", "in a name"},
      {get("/%00"), "400", "NUL"},
      {get("/search?q=a%00b"), "400", "NUL in a question"},
      {get("/search?q=%1b%5b2J"), "400", "a terminal's escape"},
      {get("/search?q=%c0%af"), "400", "an overlong slash"},
      {get("/static/%c0%ae%c0%ae/x"), "400", "overlong dots"},
      {get("/search?q=%ed%a0%80"), "400", "half of a surrogate pair"},
      {get("/search?q=%ff%fe"), "400", "no UTF-8"},
      {get("/search?q=%f8%88%80%80%80"), "400", "five bytes for one letter"},
      {get("/search?q=\xff"), "400", "a raw byte that is no UTF-8"},
      {get("/.."), "400", "up"},
      {get("/static/../../../../etc/passwd"), "400", "up and up"},
      {get("/static/%2e%2e/%2e%2e/etc/passwd"), "400", "encoded"},
      {get("/static/..%2f..%2fetc%2fpasswd"), "400", "encoded slashes"},
      {get("/static/%5c..%5c..%5cetc"), "400", "backslashes"},
      {get("/static/.%2e/x"), "400", "half encoded"},
      {get("/plans/..%2f..%2foriginals/original"), "400", "in the place of an id"},
      {get("/plans/%27%3b%20DROP%20TABLE%20plan%3b--"), "404", "SQL in the place of an id"},
      {get("/works/" + std::string(5000, 'a')), "404", "a long key"},
      {get(many_segments), "400", "parts without end"},
      {get(many_values), "400", "values without end"},
      {get("/search?q=" + std::string(25 * 1024, 'a')), "414", "a long question"},
      {get("/search?q=a&page=99999999999999999999"), "200", "a page that no number can be"},
      {get("/search?q=a&page=-1"), "200", "a page before the first"},
      {get("/search?q=a&page=2147483647"), "200", "the largest page"},
      {get("/api/v1/search?q=a&limit=-5&offset=2147483647"), "200", "limits of nonsense"},
      {get("/api/v1/cited-by?number=44-KL/TW&limit=99999999999&offset=2147483647"), "200", "an offset behind the end"},
      {get("/search?q=" + std::string(500, '(')), "200", "brackets"},
      {get("/search?q=%22%22%22%27%27%3C%3E"), "200", "quotation marks"},
      {get("/search?sort=x&marks=x&copies=x&year=x&lang=x"), "200", "values that there are not"},
      {get("/suggest.json?q=" + std::string(3000, 'a')), "200", "a long beginning"},
      {get("http://elsewhere.example/healthz"), "400", "another machine's address"},
      {get("*"), "400", "all of the server"},
      {get("search"), "400", "no slash"},
      {get("/healthz", "Host: \"><script>\r\n"), "200", "a host with markup"},
      {get("/", "Host: x\r\nCookie: " + std::string(5000, ';') + "\r\n"), "", "empty cookies"},
      {get("/", "Host: x\r\nAccept-Language: " + std::string(5000, ',') + "\r\n"), "200", "empty languages"},
      {get("/", "Host: x\r\nX: " + std::string(64 * 1024, 'a') + "\r\n"), "4", "a long header"},
      {get("/", ""), "400", "no host (RFC 9112 §3.2)"},
      {"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n  folded\r\n\r\n", "", "a folded header"},
      {"GET / HTTP/9.9\r\nHost: x\r\n\r\n", "", "a version that there is not"},
      {"GET /\r\n\r\n", "", "HTTP/0.9"},
      {"\r\n\r\n\r\n", "", "nothing"},
      {std::string(1000, '\0'), "", "zeros"},
      {"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", "", "TLS"},
      {"POST /cite HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\nConnection: close\r\n\r\n", "4", "a negative length"},
      {"POST /cite HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\nConnection: close\r\n\r\nabc", "", "two lengths"},
      {"POST /cite HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n", "", "a chunk of no length"},
      {"POST /search HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", "405", "a method that is not taken"},
      {"DELETE /plans/" + small.district + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "405", "a wish to erase"},
      {"GET /%zz HTTP/1.1\r\nHost: x\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "400",
       "two at once, the first one bad"},
  };
  for (const Row& row : rows) {
    const std::string answer = ask(row.words);
    EXPECT_THAT(answer, StartsWith(row.status.empty() ? "" : "HTTP/1.1 " + row.status)) << row.why;
    EXPECT_THAT(answer, Not(HasSubstr("<script>"))) << row.why;
    EXPECT_THAT(answer, Not(HasSubstr("root:"))) << row.why;
    EXPECT_THAT(ask(get("/healthz")), StartsWith("HTTP/1.1 200")) << "after " << row.why;
  }
  over = true;
  waiting.join();
}

TEST(Hostile, SlowClientsStopNobodyAndAreCut) {
  using std::chrono::milliseconds;
  const SmallArchive small;
  Server server({.archive = small.folder(), .port = 0, .for_head = milliseconds(400), .for_body = milliseconds(400)});
  std::atomic<bool> over{false};
  std::thread waiting([&] { server.wait([&] { return over.load(); }); });
  struct Row {
    std::string first, then;
    const char* why;
  } rows[] = {
      {"", "", "says nothing"},
      {"GET / HTTP/1.1\r\nHo", "s", "a letter now and then"},
      {"POST /cite HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 100000\r\n\r\n", "a", "a body, letter by letter"},
      {"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n", "G", "an answer, and then slowly the next request"},
  };
  std::vector<std::unique_ptr<Line>> slow;
  for (int round = 0; round < 50; ++round)
    for (const Row& row : rows) {
      slow.push_back(std::make_unique<Line>(server.port()));
      slow.back()->say(row.first);
    }
  {
    const Line reader(server.port());
    reader.say("GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    EXPECT_THAT(reader.hear(), StartsWith("HTTP/1.1 200")) << "two hundred slow ones before it";
  }
  for (std::size_t i = 0; i < slow.size(); ++i) {
    for (int letter = 0; letter < 8 && !rows[i % 4].then.empty() && i < 4; ++letter) {
      slow[i]->try_to_say(rows[i % 4].then);
      std::this_thread::sleep_for(milliseconds(100));
    }
    slow[i]->hear();  // comes to an end: the server has hung up
  }
  over = true;
  waiting.join();
}

/// A plan with `evil` wherever a text can stand.
archive::Document planted(const std::string& evil) {
  archive::Document document;
  document.media_type = "text/plain";
  archive::Plan& plan = document.plan;
  for (std::string* text : {&plan.kind, &plan.number, &plan.symbol, &plan.title, &plan.province, &plan.province_today, &plan.district,
                            &plan.commune, &plan.issuer, &plan.signer, &plan.office})
    *text = evil;
  plan.signs_for = plan.addressees = plan.recipients = {evil};
  plan.year = 2023;
  plan.level = "province";
  document.converted_from = evil;
  document.pages = {
      {"I. " + evil + "\nThực hiện Kết luận số 44-KL/TW ngày 22/01/2019 “" + evil + "” và Kế hoạch số 17/KH-UBND " + evil, true}};
  document.sections = {{"I", evil, 1, {0, 5}}};
  document.abbreviations = {{"ANTQ", evil}};
  return document;
}

TEST(Hostile, DocumentsCanNeverBecomeMarkup) {
  const std::string evils[] = {"<script>alert(1)</script>",
                               "\"><img src=x onerror=alert(1)>",
                               "' onmouseover='alert(1)",
                               "</title><script>",
                               "]]><script>",
                               "{{{content}}}",
                               "[[help.title]]",
                               "--><b>",
                               "\\u003cscript>",
                               "javascript:alert(1)"};
  const SmallArchive small;
  {
    archive::ArchiveWriter writer(small.folder());
    int number = 0;
    for (const std::string& evil : evils) add_plan(writer, "/kho/<script>" + std::to_string(++number) + "\"'.txt", planted(evil));
    writer.add_problem("/kho/<script>alert(2)</script>.pdf", {.size = 7, .modified = 1, .sha256 = "", .problem = true},
                       "<script>alert(3)</script>");
    writer.commit();
  }
  Archives archives(small.folder());
  std::vector<std::string> targets{"/",
                                   "/search",
                                   "/search?q=script",
                                   "/search?q=ANTQ",
                                   "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
                                   "/status",
                                   "/help",
                                   "/feed.atom",
                                   "/search.csv",
                                   "/search.bib",
                                   "/search.txt",
                                   "/search?province=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E",
                                   "/works/dang/kl/tw/k12/44",
                                   "/numbers/44-KL-TW",
                                   "/numbers/17-KH-UBND",
                                   "/numbers/%3Cscript%3E",
                                   "/nowhere/%3Cscript%3E",
                                   "/plans/%3Cscript%3E",
                                   "/works/%3Cscript%3E",
                                   "/cite?text=%3Cscript%3Ealert(1)",
                                   "/oai?verb=ListRecords&metadataPrefix=oai_dc",
                                   "/search?q=%22%3E%3Cscript%3E&not.kind=%22%3E%3Cscript%3E&sort=%22%3E&page=%3Cscript%3E",
                                   "/?lang=%22%3E%3Cscript%3E",
                                   "/sitemaps/plans/1",
                                   "/opensearch.xml"};
  for (const archive::PlanRow& plan : archive::Archive(small.folder()).newest(20)) {
    targets.push_back("/plans/" + plan.id);
    targets.push_back("/plans/" + plan.id + "?q=script");
    targets.push_back("/plans/" + plan.id + "/similar");
  }
  for (const std::string& target : targets) {
    for (const char* language : {"vi", "en"}) {
      const Response answer = respond({.target = target, .accept_language = language, .origin = "http://x"}, archives,
                                      [](const std::string& text) { return planted(text); });
      EXPECT_LT(answer.status, 500) << target;
      if (answer.type.starts_with("text/plain") || answer.type.starts_with("text/csv") || answer.type.find("bibtex") != std::string::npos)
        continue;
      const std::string& body = answer.body;
      EXPECT_THAT(body, Not(HasSubstr("<script>"))) << target;
      EXPECT_THAT(body, Not(HasSubstr("<img"))) << target;
      EXPECT_THAT(body, Not(HasSubstr("\"><script"))) << target;
      EXPECT_THAT(body, Not(HasSubstr("' onmouseover='"))) << target;
      EXPECT_THAT(body, Not(HasSubstr("href=\"javascript:"))) << target;
      EXPECT_THAT(body, Not(HasSubstr("</title><script"))) << target;
      EXPECT_THAT(body, Not(HasSubstr("--><b>"))) << target;
    }
  }
}

}  // namespace
}  // namespace danchieu::web
