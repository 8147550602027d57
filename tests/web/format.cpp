#include "web/format.h"

#include <gtest/gtest.h>

#include "web/labels.h"
#include "web/marked.h"
#include "web/view.h"

namespace danchieu::web {
namespace {

TEST(Format, Counts) {
  EXPECT_EQ(count_text(0), "0");
  EXPECT_EQ(count_text(999), "999");
  EXPECT_EQ(count_text(1204), "1.204");
  EXPECT_EQ(count_text(1000000), "1.000.000");
}

TEST(Format, Dates) {
  struct Row {
    std::string_view iso, text, why;
  };
  const Row rows[] = {{"2022-04-04", "04/4/2022", "a day has two digits, a month from March on one"},
                      {"2019-01-22", "22/01/2019", "January and February have two"},
                      {"2021-12-05", "05/12/2021", "December"},
                      {"2023-05", "5/2023", "a month"},
                      {"2023", "2023", "a year"},
                      {"", "", "unknown"},
                      {"2026-11-22T21:00:00Z", "22/11/2026", "the day of a moment"},
                      {"hôm qua", "hôm qua", "no date stays as it is"}};
  for (const Row& row : rows) EXPECT_EQ(date_text(row.iso), row.text) << row.why;
}

TEST(Format, Bytes) {
  EXPECT_EQ(bytes_text(512), "512 byte");
  EXPECT_EQ(bytes_text(13230), "12,9 KB");
  EXPECT_EQ(bytes_text(1 << 20), "1,0 MB");
  EXPECT_EQ(rate_text(100), "100");
  EXPECT_EQ(rate_text(33.333), "33,3");
  EXPECT_EQ(rate_text(0.04), "0");
  EXPECT_EQ(bytes_text(std::int64_t{5} << 30), "5,0 GB");
}

TEST(Format, NamesOfPlans) {
  archive::PlanRow plan;
  plan.kind = "Kế hoạch";
  EXPECT_EQ(plan_name(plan), "Kế hoạch");
  EXPECT_EQ(plan_caption(plan), "Kế hoạch");
  EXPECT_EQ(plan_caption({.title = "Ngày hội", .kind = "Kế hoạch"}), "Ngày hội");
  EXPECT_EQ(plan_caption({.title = "Ngày hội", .kind = "Kế hoạch", .number = "57/KH-BCĐ"}), "Kế hoạch 57/KH-BCĐ");
  EXPECT_EQ(plan_caption({}), "(chưa đọc được tên văn bản)") << "no link and no box of a drawing is empty";
  plan.number = "57/KH-BCĐ";
  EXPECT_EQ(plan_name(plan), "Kế hoạch 57/KH-BCĐ");
  EXPECT_EQ(place_text(plan), "");
  plan.province = plan.province_today = "Hải Dương";
  EXPECT_EQ(place_text(plan), "Hải Dương");
  plan.province_today = "Hải Phòng";
  plan.district = "Tứ Kỳ";
  plan.commune = "Quang Khải";
  EXPECT_EQ(place_text(plan), "Quang Khải, Tứ Kỳ, Hải Dương (nay Hải Phòng)");
}

TEST(Format, NamesOfWorks) {
  archive::Work work;
  EXPECT_EQ(work_name(work), "(văn bản chưa rõ tên)");
  work.kind = "Luật";
  EXPECT_EQ(work_name(work), "Luật");
  work.title = "về an ninh mạng";
  EXPECT_EQ(work_name(work), "về an ninh mạng");
  work.form = "Luật An ninh mạng";
  EXPECT_EQ(work_name(work), "Luật An ninh mạng");
  work.number = "24/2018/QH14";
  EXPECT_EQ(work_name(work), "Luật 24/2018/QH14");
  work.key = "vn:qppl/l/qh/qh14.2018/24";
  EXPECT_EQ(work_name(work), "Luật An ninh mạng 24/2018/QH14") << "the table of laws knows its title";
}

TEST(Format, TermsOfTheParty) {
  EXPECT_EQ(term_of("vn:dang/kl/tw/k12/44"), "XII");
  EXPECT_EQ(term_of("vn:dang/ct/tw/k9/1"), "IX");
  EXPECT_EQ(term_of("vn:dang/kh/tu@cao-bang/nk2015/346"), "") << "a term of a province has a year";
  EXPECT_EQ(term_of("vn:hc/kh/k12/2022/1"), "") << "no document of the Party";
}

TEST(Labels, AreFound) {
  EXPECT_EQ(label("relation.implements"), "thực hiện");
  EXPECT_EQ(label_or("relation.unheard", "?"), "?");
  EXPECT_THROW(label("relation.unheard"), std::out_of_range);
  EXPECT_EQ(fill("{} trong {}", {"1", "2"}), "1 trong 2");
  EXPECT_EQ(fill("không có chỗ", {"1"}), "không có chỗ");
}

std::string pieces_text(Rows rows) {
  const kainjow::mustache::data pieces = std::move(rows).take();
  std::string text;
  for (const auto& piece : pieces.list_value()) {
    const std::string part = piece.get("text")->string_value();
    text += piece.get("mark")->is_true() ? '[' + part + ']' : part;
  }
  return text;
}

TEST(Marked, CutsAtMarks) {
  EXPECT_EQ(pieces_text(marked_pieces("Ngày hội", {{5, 8}})), "Ngày [hội]");
  EXPECT_EQ(pieces_text(marked_pieces("Ngày hội", {{0, 4}, {5, 8}})), "[Ngày] [hội]");
  EXPECT_EQ(pieces_text(marked_pieces("Ngày hội", {})), "Ngày hội");
  EXPECT_EQ(pieces_text(marked_pieces("Ngày hội", {{5, 80}})), "Ngày hội") << "a mark beyond the text is passed over";
  EXPECT_EQ(pieces_text(marked_pieces("Ngày hội", {{4, 6}, {5, 8}})), "Ngày[ h]ội") << "and so is one inside another";
}

}  // namespace
}  // namespace danchieu::web
