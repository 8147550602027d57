#include "tests/web/small_archive.h"

#include <unistd.h>

#include <atomic>

#include "archive/archive.h"
#include "archive/writer.h"
#include "citations/mention.h"
#include "text/text.h"

namespace danchieu::web {
namespace {

text::Span span_of(const std::string& text, const std::string& part) {
  const std::uint32_t begin = text::count_code_points(text.substr(0, text.find(part)));
  return {begin, begin + text::count_code_points(part)};
}

}  // namespace

void add_plan(archive::ArchiveWriter& writer, const std::string& file, archive::Document document) {
  document.media_type = "text/plain";
  std::string bytes;
  for (const archive::Page& page : document.pages) bytes += page.text;
  citations::Context context;
  context.level_known = !document.plan.level.empty();
  if (context.level_known) context.level = *places::level_named(document.plan.level);
  context.province = places::province(document.plan.province);
  document.mentions = citations::find_mentions(text::Text(bytes), context);
  writer.add(file, {.size = static_cast<std::int64_t>(bytes.size()), .modified = 1, .sha256 = ""}, bytes, document);
}

namespace {

archive::Document district_plan() {
  const std::string first =
      "KẾ HOẠCH\nTổ chức Ngày hội toàn dân năm 2022\nI. MỤC ĐÍCH <YÊU CẦU>\n1. Triển khai theo tinh thần Kết luận số 44-\n\n"
      "KL/TW ngày 22 tháng 01 năm 2019 của Ban Bí thư “về việc tiếp tục đẩy mạnh thực hiện Chỉ thị số 09-CT/TW của Ban Bí thư\n";
  archive::Document document;
  document.pages = {{first, false}, {" khóa XI”.\nGiao Công an huyện theo dõi ngày hội.", false}};
  document.plan.kind = "Kế hoạch";
  document.plan.title = "Tổ chức Ngày hội toàn dân năm 2022";
  document.plan.year = 2022;
  document.plan.level = "district";
  document.plan.province = "Kon Tum";
  document.plan.province_today = "Quảng Ngãi";
  document.plan.district = "Ngọc Hồi";
  document.evidence = {{"kind", span_of(first, "KẾ HOẠCH"), false},
                       {"title", span_of(first, "Tổ chức Ngày hội toàn dân năm 2022"), false},
                       {"province", {}, true}};
  document.sections = {{"I", "MỤC ĐÍCH <YÊU CẦU>", 1, span_of(first, "I. MỤC ĐÍCH <YÊU CẦU>")}};
  return document;
}

archive::Document province_plan() {
  archive::Document document;
  document.pages = {
      {"Số: 1238/BCĐ-CAT-PV05\nTổ chức Ngày hội \"toàn dân\" & hội thao\nThực hiện kế hoạch số 346 - KH/TU ngày 28/5/2019 của Tỉnh ủy Cao "
       "Bằng về tổ chức thực hiện "
       "Kết luận số 44-KL/TW ngày 22/01/2019 của Ban Bí thư.\n",
       false}};
  document.plan.kind = "Kế hoạch";
  document.plan.number = "1238/BCĐ-CAT-PV05";
  document.plan.title = "Tổ chức Ngày hội \"toàn dân\" & hội thao";
  document.plan.year = 2022;
  document.plan.issued = {.year = 2022, .month = 4, .day = 4};
  document.plan.level = "province";
  document.plan.province = document.plan.province_today = "Cao Bằng";
  document.evidence = {{"number", {4, 21}, false}};
  return document;
}

archive::Document silent_plan() {
  archive::Document document;
  document.pages = {{"Không có gì để đọc ở đây.", false}};
  return document;
}

}  // namespace

SmallArchive::SmallArchive(bool with_plans) {
  static std::atomic<int> made{0};
  folder_ = std::filesystem::temp_directory_path() / ("danchieu-web-" + std::to_string(getpid()) + '-' + std::to_string(++made));
  if (!with_plans) return;
  {
    archive::ArchiveWriter writer(folder_);
    add_plan(writer, "/kho/ngoc-hoi.txt", district_plan());
    add_plan(writer, "/kho/cao-bang.txt", province_plan());
    add_plan(writer, "/kho/trong.txt", silent_plan());
    writer.add_problem("/kho/anh.pdf", {.size = 7, .modified = 1, .sha256 = "", .problem = true}, "anh.pdf không có lớp chữ");
    writer.commit();
  }
  for (const archive::PlanRow& plan : archive::Archive(folder_).newest(3))
    (plan.level == "district" ? district : plan.level == "province" ? province : silent) = plan.id;
}

SmallArchive::~SmallArchive() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

}  // namespace danchieu::web
