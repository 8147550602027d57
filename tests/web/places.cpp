/// Pages of provinces, years and the archive as a whole: their figures are those of the searches that they lead to, gaps are told.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/web/small_archive.h"
#include "web/routes.h"

namespace danchieu::web {
namespace {

using testing::HasSubstr;
using testing::Not;

class Places : public testing::Test {
 protected:
  Response get(const std::string& target) {
    Archives archives(small_.folder());
    return respond({.target = target}, archives);
  }
  SmallArchive small_;
};

TEST_F(Places, EachAddressAnswers) {
  struct Case {
    const char* target;
    int status;
    const char* part;
    const char* why;
  };
  const Case cases[] = {
      {"/places", 200, "Cao Bằng", "the 34"},
      {"/places?units=63", 200, "→ Quảng Ngãi", "of the 63, what it became part of"},
      {"/places/quang-ngai", 200, ">1 kế hoạch</a>", "a plan of Kon Tum lies there today"},
      {"/places/kon-tum", 200, "nay thuộc", "a former province has its page"},
      {"/places/quang-ngai?units=63", 200, "Kho chưa có kế hoạch nào", "of the 63, Quảng Ngãi is not Kon Tum"},
      {"/places/lai-chau", 200, "Kho chưa có kế hoạch nào", "nothing held is said so"},
      {"/places/nowhere", 404, "nowhere", "no such code"},
      {"/places/%3Cscript%3E", 404, "&lt;script&gt;", "never markup"},
      {"/years", 200, "/years/2022", "every year that has plans"},
      {"/years/2022", 200, ">2 kế hoạch</a>", "of one year"},
      {"/years/1900", 200, "Kho chưa có kế hoạch nào", "a year without plans"},
      {"/years/20x2", 404, "20x2", "no year"},
      {"/archive", 200, "Chỉ thị 09-CT/TW", "what is implemented and not held"},
      {"/archive?units=63&earlier=99", 200, "Kon Tum", "odd values are bounded"},
      {"/", 200, "/archive", "home leads on"},
  };
  for (const Case& row : cases) {
    const Response response = get(row.target);
    EXPECT_EQ(response.status, row.status) << row.target;
    EXPECT_THAT(response.body, HasSubstr(row.part)) << row.target << ": " << row.why;
    EXPECT_THAT(response.body, Not(HasSubstr("<script>"))) << row.target;
  }
}

}  // namespace
}  // namespace danchieu::web
