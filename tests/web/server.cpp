#include "web/server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <memory>
#include <stdexcept>
#include <thread>
#include <vector>

#include "citations/mention.h"
#include "tests/web/line.h"
#include "tests/web/small_archive.h"
#include "web/http.h"

namespace danchieu::web {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

archive::Document described(const std::string& text) {
  archive::Document document;
  document.media_type = "text/plain";
  document.pages = {{text, false}};
  document.mentions = citations::find_mentions(text::Text(text), {});
  return document;
}

class ServerTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    small_ = new SmallArchive;
    server_ = new Server({.archive = small_->folder(), .port = 0, .describe = described});
  }
  static void TearDownTestSuite() {
    delete server_;
    delete small_;
  }

  static std::string ask(const std::string& head) {
    const Line line(server_->port());
    line.say(head);
    return line.hear();
  }
  static std::string get(const std::string& target, const std::string& more = {}) {
    return ask("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + more + "\r\n");
  }

  static SmallArchive* small_;
  static Server* server_;
};
SmallArchive* ServerTest::small_ = nullptr;
Server* ServerTest::server_ = nullptr;

std::string header(const std::string& answer, const std::string& name) {
  const std::size_t at = answer.find("\r\n" + name + ": ");
  if (at == answer.npos) return {};
  const std::size_t begin = at + name.size() + 4;
  return answer.substr(begin, answer.find("\r\n", begin) - begin);
}
std::string body(const std::string& answer) { return answer.substr(answer.find("\r\n\r\n") + 4); }

TEST_F(ServerTest, AnswersWithPagesAndTheirHeaders) {
  const std::string home = get("/");
  EXPECT_THAT(home, StartsWith("HTTP/1.1 200"));
  EXPECT_EQ(header(home, "Content-Type"), "text/html; charset=utf-8");
  EXPECT_EQ(header(home, "X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(header(home, "Referrer-Policy"), "same-origin");
  const std::string policy = header(home, "Content-Security-Policy");
  EXPECT_THAT(policy, StartsWith("default-src 'none'; "));
  EXPECT_THAT(policy, HasSubstr("frame-ancestors 'none'"));
  EXPECT_THAT(policy, Not(HasSubstr("unsafe")));
  EXPECT_EQ(std::to_string(body(home).size()), header(home, "Content-Length"));
}

TEST_F(ServerTest, ReadsEncodedTargets) {
  EXPECT_THAT(get("/search?q=ng%C3%A0y+h%E1%BB%99i&level=district"), HasSubstr("<strong>1</strong> văn bản"));
  EXPECT_THAT(get("/numbers/44%2FKL-TW"), StartsWith("HTTP/1.1 200"));
  EXPECT_THAT(get("/%00"), StartsWith("HTTP/1.1 400"));
  EXPECT_THAT(get(std::string("/help\0x", 7)), StartsWith("HTTP/1.1 400")) << "a byte 0 as it is, too";
  EXPECT_THAT(get(std::string("/search?q=a\0b", 13)), StartsWith("HTTP/1.1 400")) << "also behind the question mark";
  EXPECT_THAT(get("/static/%2e%2e/routes.cpp"), StartsWith("HTTP/1.1 400"));
}

TEST_F(ServerTest, TakesATextAndRefusesOneThatIsTooLong) {
  const auto post = [](const std::string& more, const std::string& sent) {
    return ask("POST /api/v1/cite HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: text/plain\r\n" + more + "\r\n" + sent);
  };
  const std::string text = "Kết luận số 44-KL/TW ngày 22/01/2019";
  const auto length = [](std::size_t size) { return "Content-Length: " + std::to_string(size) + "\r\n"; };
  const std::string answer = post(length(text.size()), text);
  EXPECT_THAT(answer, StartsWith("HTTP/1.1 200"));
  EXPECT_THAT(body(answer), HasSubstr("vn:dang/kl/tw/k12/44"));

  char size[16];
  std::snprintf(size, sizeof size, "%zx", text.size());
  EXPECT_THAT(body(post("Transfer-Encoding: chunked\r\n", std::string(size) + "\r\n" + text + "\r\n0\r\n\r\n")),
              HasSubstr("vn:dang/kl/tw/k12/44"));
  EXPECT_THAT(post("Transfer-Encoding: chunked\r\n" + length(text.size()), std::string(size) + "\r\n" + text + "\r\n0\r\n\r\n"),
              StartsWith("HTTP/1.1 400"))
      << "a length told in two ways";
  EXPECT_THAT(post(length(largest_body + 1), ""), StartsWith("HTTP/1.1 413")) << "not a byte of it need be sent";
  EXPECT_THAT(post("Content-Length: 99999999999999999999\r\n", ""), StartsWith("HTTP/1.1 4"));
  EXPECT_THAT(post("Transfer-Encoding: chunked\r\n", "200001\r\n" + std::string(0x200001, 'a') + "\r\n0\r\n\r\n"),
              StartsWith("HTTP/1.1 413"));
}

TEST_F(ServerTest, HeadHasNoBody) {
  const std::string head = ask("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(head, StartsWith("HTTP/1.1 200"));
  EXPECT_NE(header(head, "Content-Length"), "0");
  EXPECT_EQ(body(head), "");
}

TEST_F(ServerTest, WhatHasNotChangedIsNotSentAgain) {
  const std::string first = get("/help");
  const std::string tag = header(first, "ETag");
  ASSERT_FALSE(tag.empty());
  const std::string second = get("/help", "If-None-Match: " + tag + "\r\n");
  EXPECT_THAT(second, StartsWith("HTTP/1.1 304"));
  EXPECT_EQ(body(second), "");
  EXPECT_THAT(get("/help", "If-None-Match: \"other\"\r\n"), StartsWith("HTTP/1.1 200"));
}

TEST_F(ServerTest, SendsTextsSmallToThoseWhoTakeThemSo) {
  const std::string plain = get("/help"), small = get("/help", "Accept-Encoding: gzip\r\n");
  EXPECT_EQ(header(plain, "Content-Encoding"), "");
  EXPECT_EQ(header(small, "Content-Encoding"), "gzip");
  EXPECT_LT(body(small).size() * 2, body(plain).size());
  EXPECT_THAT(header(plain, "Vary"), HasSubstr("Accept-Encoding"));
  EXPECT_EQ(header(small, "ETag"), "W/" + header(plain, "ETag")) << "one tag must not stand for two rows of bytes";
  EXPECT_THAT(get("/help", "Accept-Encoding: gzip\r\nIf-None-Match: " + header(small, "ETag") + "\r\n"), StartsWith("HTTP/1.1 304"));
}

TEST_F(ServerTest, OnlyReads) {
  for (const std::string method : {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW"}) {
    const std::string answer = ask(method + " /search HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc");
    EXPECT_THAT(answer, StartsWith("HTTP/1.1 405")) << method;
    EXPECT_EQ(header(answer, "Allow"), "GET, HEAD") << method;
  }
}

TEST_F(ServerTest, KeepsAConnectionForTheNextPage) {
  const Line line(server_->port());
  line.say("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  const std::string both = line.hear();
  const std::size_t first = both.find("HTTP/1.1 200");
  ASSERT_NE(first, both.npos);
  EXPECT_NE(both.find("HTTP/1.1 200", first + 1), both.npos);
}

TEST_F(ServerTest, RefusesHeadsThatAreTooLong) {
  const std::string answer = get("/search?q=" + std::string(100'000, 'a'));
  EXPECT_THAT(answer, testing::AnyOf(StartsWith("HTTP/1.1 4"), testing::IsEmpty()));
  EXPECT_THAT(get("/healthz"), StartsWith("HTTP/1.1 200")) << "and goes on";
}

TEST_F(ServerTest, SendsOriginals) {
  const std::string original = get("/plans/" + small_->silent + "/original");
  EXPECT_EQ(body(original), "Không có gì để đọc ở đây.");
  EXPECT_THAT(header(original, "Content-Disposition"), StartsWith("attachment;"));
  EXPECT_EQ(header(original, "Content-Type"), "application/octet-stream");
}

TEST_F(ServerTest, AnswersManyAtOnce) {
  std::atomic<int> right{0};
  std::vector<std::thread> readers;
  for (int i = 0; i < 8; ++i)
    readers.emplace_back([&] {
      for (int round = 0; round < 15; ++round) right += get("/works/dang/kl/tw/k12/44").find("qua 346-KH/TU") != std::string::npos;
    });
  for (std::thread& reader : readers) reader.join();
  EXPECT_EQ(right, 8 * 15);
}

TEST_F(ServerTest, SaysWhyItCannotListen) {
  try {
    const Server second({.archive = small_->folder(), .port = server_->port()});
    FAIL() << "two servers on one port";
  } catch (const std::runtime_error& error) {
    EXPECT_THAT(error.what(), HasSubstr("127.0.0.1:" + std::to_string(server_->port())));
  }
  EXPECT_THROW(Server({.archive = small_->folder(), .address = "no such address", .port = 0}), std::runtime_error);
}

TEST_F(ServerTest, ListensOnIpv6WhereThereIsOne) {
  try {
    const Server six({.archive = small_->folder(), .address = "::1", .port = 0});
    EXPECT_NE(six.port(), 0);
  } catch (const std::runtime_error& error) {
    GTEST_SKIP() << error.what();
  }
}

// Of those who wait when it ends each hears something: an answer, or that the server ends.
TEST_F(ServerTest, LeavesNobodyWithoutAnAnswerAtItsEnd) {
  auto server = std::make_unique<Server>(ServerOptions{.archive = small_->folder(), .port = 0, .describe = described});
  std::vector<std::unique_ptr<Line>> lines;
  for (int i = 0; i < 60; ++i) {
    lines.push_back(std::make_unique<Line>(server->port()));
    lines.back()->say("GET /works/dang/kl/tw/k12/44 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  }
  const std::string first = lines.front()->hear();
  EXPECT_THAT(first, StartsWith("HTTP/1.1 200 "));
  const auto begin = std::chrono::steady_clock::now();
  server.reset();
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
  int answered = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::string answer = lines[i]->hear();
    if (answer.empty()) continue;  // it had not been read when the end came
    ++answered;
    const bool is_page = answer.starts_with("HTTP/1.1 200 ") && answer.find("</html>") != answer.npos;
    const bool is_end = answer.starts_with("HTTP/1.1 503 ") && header(answer, "Retry-After") == "5";
    EXPECT_TRUE(is_page || is_end) << answer.substr(0, 200);
  }
  EXPECT_GT(answered, 0);
}

TEST_F(ServerTest, WaitsUntilToldToStop) {
  int asked = 0;
  server_->wait([&] { return ++asked == 2; });
  EXPECT_EQ(asked, 2);
}

}  // namespace
}  // namespace danchieu::web
