/// A pasted text: the page and the API that say what it cites.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "archive/archive.h"
#include "tests/web/small_archive.h"
#include "web/address.h"
#include "web/draft.h"
#include "web/routes.h"

namespace danchieu::web {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* draft =
    "Căn cứ Luật Đất đai;\nCăn cứ Chỉ thị số 09-CT/TW;\nCăn cứ Nghị định số 99/2018/NĐ-CP ngày 01/7/2018 của Chính phủ;\n"
    "Thực hiện Kết luận số 44-KL/TW ngày 22/01/2019 của Ban Bí thư.";

/// A province's plan of 2022, as a describer would read it.
archive::Document described(const std::string& text) {
  archive::Document document;
  document.media_type = "text/plain";
  document.pages = {{text, false}};
  document.plan.kind = "Kế hoạch";
  document.plan.level = "province";
  document.plan.province = document.plan.province_today = "Cao Bằng";
  document.plan.issued = {2022, 4, 4};
  document.mentions = citations::find_mentions(text::Text(text), archive::context_of(document.plan));
  return document;
}

class Cite : public testing::Test {
 protected:
  static void SetUpTestSuite() { small_ = new SmallArchive; }
  static void TearDownTestSuite() { delete small_; }

  static Response ask(const Request& request, const Describe& describe = described) {
    Archives archives(small_->folder());
    return respond(request, archives, describe);
  }
  static Response post(const std::string& target, const std::string& type, const std::string& body) {
    return ask({.method = "POST", .target = target, .content_type = type, .body = body});
  }
  static json answer(const std::string& text) {
    const Response response = post("/api/v1/cite", "text/plain; charset=utf-8", text);
    EXPECT_EQ(200, response.status) << response.body;
    EXPECT_EQ("application/json; charset=utf-8", response.type);
    return json::parse(response.body);
  }

  static SmallArchive* small_;
};
SmallArchive* Cite::small_ = nullptr;

TEST_F(Cite, TellsOfEachWorkWhatTheArchiveKnows) {
  const json read = answer(draft);
  EXPECT_EQ("province", read["plan"]["level"]);
  ASSERT_EQ(4u, read["works"].size());
  const struct {
    const char* key;  // "": the text does not tell
    const char* relation;
    int plans;  // 0: the archive knows nothing of it
  } rows[] = {{"vn:dang/kl/tw/k12/44", "implements", 2},
              {"vn:qppl/l/qh/qh13.2013/45", "based_on", 0},
              {"", "based_on", 0},
              {"vn:qppl/nd/cp/2018/99", "based_on", 0}};
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    const json& work = read["works"][i];
    SCOPED_TRACE(work.dump());
    EXPECT_EQ(rows[i].key, work["key"].is_null() ? "" : work["key"].get<std::string>());
    EXPECT_EQ(rows[i].relation, work["relation"]);
    EXPECT_EQ(rows[i].plans, work["work"].is_null() ? 0 : work["work"]["plans"].get<int>());
    EXPECT_EQ("direct", work["how"]);
    EXPECT_FALSE(work["evidence"].is_null());
  }
  EXPECT_EQ("Kết luận 44-KL/TW", read["works"][0]["name"]);
  EXPECT_EQ(text::count_code_points(draft) - 52, read["works"][0]["start"]) << "code points of the text";
}

TEST_F(Cite, APartialOneShowsWhatItCanBe) {
  const json work = answer(draft)["works"][2];
  EXPECT_EQ("vn:dang/ct/tw/?/9", work["partial"]);
  ASSERT_EQ(1u, work["candidates"].size());
  EXPECT_EQ("vn:dang/ct/tw/k11/9", work["candidates"][0]["key"]);
}

TEST_F(Cite, ALawHasTheNumberOfTheTextsDay) {
  const json law = answer(draft)["works"][1]["statute"];
  EXPECT_EQ("45/2013/QH13", law["number"]) << "in 2022";
  EXPECT_EQ("codified", law["sources"]["number"]);
  EXPECT_EQ(false, law["ended"]);
  const json old = answer("Căn cứ Luật Tố cáo năm 2011")["works"][0]["statute"];
  EXPECT_EQ("03/2011/QH13", old["number"]);
  EXPECT_EQ(true, old["ended"]);
  EXPECT_EQ("25/2018/QH14", old["now"]["number"]);
  EXPECT_EQ(json(), answer("Căn cứ Nghị định số 111/2018/NĐ-CP")["works"][0]["statute"]);
}

TEST_F(Cite, SaysWhereThePlansAreTooFewToSuggest) {
  const json similar = answer(draft)["similar"];
  EXPECT_EQ(1, similar["siblings"]);
  EXPECT_EQ(false, similar["enough"]);
  EXPECT_TRUE(similar["lacking"].empty());
  const std::string page = post("/cite", "application/x-www-form-urlencoded", "text=" + encode(draft)).body;
  EXPECT_THAT(page, HasSubstr("Kho mới có 1 văn bản dẫn những văn bản như bản này."));
}

TEST_F(Cite, ThePageAnswersBelowTheTextAndKeepsIt) {
  const Response response =
      post("/cite", "application/x-www-form-urlencoded; charset=UTF-8", "a=1&text=" + encode(draft) + "%0D%0A%3Cb%3E");
  EXPECT_EQ(200, response.status);
  EXPECT_THAT(response.body, AllOf(HasSubstr("&lt;b&gt;</textarea>"), HasSubstr("/works/dang/kl/tw/k12/44"), HasSubstr("2 văn bản dẫn"),
                                   HasSubstr("Số hiệu 45/2013/QH13, có hiệu lực từ 01/7/2014"), HasSubstr("Trong kho, có thể là:"),
                                   HasSubstr("/works/dang/ct/tw/k11/9"), HasSubstr("kho chưa biết văn bản này"), Not(HasSubstr("<b>\n"))));
  for (const auto& [name, value] : response.headers) EXPECT_NE("ETag", name) << "an answer to a POST is not kept";
}

TEST_F(Cite, WhatCannotBeReadIsSaid) {
  const std::string form = "application/x-www-form-urlencoded";
  const struct {
    const char* why;
    Request request;
    int status;
    const char* words;
  } rows[] = {
      {"the empty form", {.target = "/cite"}, 200, "<textarea"},
      {"nothing typed", {.method = "POST", .target = "/cite", .content_type = form, .body = "text=+%0A"}, 200, "Chưa có chữ nào trong ô"},
      {"no such field", {.method = "POST", .target = "/cite", .content_type = form, .body = "t=a"}, 400, "Chưa có chữ nào"},
      {"a broken percent sign", {.method = "POST", .target = "/cite", .content_type = form, .body = "text=%G1"}, 400, "Chưa có chữ nào"},
      {"an upload",
       {.method = "POST", .target = "/cite", .content_type = "multipart/form-data; boundary=x", .body = "x"},
       415,
       "Không nhận tệp"},
      {"too long a body", {.method = "POST", .target = "/cite", .body_too_large = true}, 413, "quá 512"},
      {"too long a text", {.method = "POST", .target = "/api/v1/cite", .body = std::string(largest_draft + 1, 'a')}, 413, "quá 512"},
      {"the API without a text", {.target = "/api/v1/cite"}, 400, "\"detail\":"},
      {"the API with a short text in the address", {.target = "/api/v1/cite?text=" + encode("Kết luận số 44-KL/TW")}, 200, "\"works\":"},
      {"a text without citations",
       {.method = "POST", .target = "/cite", .content_type = form, .body = "text=xin+ch%C3%A0o"},
       200,
       "Không nhận ra văn bản nào được dẫn"},
      {"a page that takes no text", {.method = "POST", .target = "/help", .body = "x"}, 405, "Allow"},
      {"no page at all", {.method = "POST", .target = "/nothing", .body = "x"}, 405, "Allow"},
      {"another method", {.method = "PUT", .target = "/cite", .body = "x"}, 405, "Allow"},
      {"broken UTF-8 and control characters",
       {.method = "POST", .target = "/api/v1/cite", .body = "Kết luận\f số\x01 44-KL/TW ng\xFF"},
       200,
       "44-KL/TW"},
  };
  for (const auto& row : rows) {
    const Response response = ask(row.request);
    EXPECT_EQ(row.status, response.status) << row.why;
    EXPECT_THAT(response.body, HasSubstr(row.words)) << row.why;
  }
  EXPECT_EQ(501, ask({.target = "/api/v1/cite?text=a"}, {}).status) << "a server without a describer";
}

TEST(Draft, APartialKeyMayBeAnotherWhereItSaysSo) {
  const struct {
    const char* partial;
    const char* key;
    bool fits;
  } rows[] = {
      {"vn:dang/ct/tw/?/9", "vn:dang/ct/tw/k11/9", true},
      {"vn:dang/ct/tw/?/9", "vn:dang/ct/tw/k11/19", false},
      {"vn:hc/kh/ubnd@?/2022/17", "vn:hc/kh/ubnd@tuyen-quang/2022/17", true},
      {"vn:hc/kh/ubnd@?/2022/17", "vn:hc/kh/ubnd@hai-duong.tu-ky/2021/17", false},
      {"vn:hc/kh/?@?/2022/17", "vn:hc/kh/ubnd@tuyen-quang/2022/17", true},
      {"vn:hc/qd/?/2005/521", "vn:hc/qd/ubnd@ha-noi/2005/521", true},
      {"vn:hc/qd/?/?/521", "vn:hc/qd/ttg/2005/521", true},
      {"vn:qppl/?/qh/qh12.2008/23", "vn:qppl/l/qh/qh12.2008/23", true},
      {"vn:qppl/?/qh/qh12.2008/23", "vn:qppl/l/qh/qh12.2008/23/x", false},
      {"vn:hc/kh/ubnd@?/2022/17", "vn:hc/kh/ubnd/2022/17", false},
      {"", "", true},
      {"vn:dang/ct/tw/?/9", "", false},
  };
  for (const auto& row : rows) EXPECT_EQ(row.fits, may_be(row.partial, row.key)) << row.partial << " " << row.key;
}

}  // namespace
}  // namespace danchieu::web
