// Addresses that nobody would write, put together by chance from all there are: each is answered, and none breaks a page.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "tests/web/small_archive.h"
#include "web/routes.h"

namespace danchieu::web {
namespace {

constexpr const char* names[] = {"q",          "year",  "province", "level",    "kind",   "issuer",   "cites",    "sort",
                                 "page",       "limit", "offset",   "from",     "to",     "marks",    "copies",   "facets",
                                 "lang",       "a",     "b",        "view",     "units",  "relation", "text",     "work",
                                 "number",     "width", "v",        "verb",     "until",  "set",      "format",   "metadataPrefix",
                                 "identifier", "bom",   "x",        "district", "signer", "not.year", "not.kind", "resumptionToken"};
constexpr const char* values[] = {"",
                                  "ng%C3%A0y+h%E1%BB%99i",
                                  "2022",
                                  "2021..2024",
                                  "..",
                                  "-1",
                                  "99999999999999999999",
                                  "0",
                                  "1",
                                  "1e9",
                                  "cao-bang",
                                  "Cao+B%E1%BA%B1ng",
                                  "province",
                                  "newest",
                                  "%3Cscript%3E",
                                  "%22%27",
                                  "44-KL%2FTW",
                                  "521%2F",
                                  "all",
                                  "exact",
                                  "63",
                                  "csv",
                                  "en",
                                  "implements",
                                  "side",
                                  "*",
                                  "((((",
                                  "n%C4%83m%3A",
                                  "dẫn%3A",
                                  "oai_dc",
                                  "ListRecords",
                                  "GetRecord",
                                  "%F0%9F%98%80",
                                  "2022-13-45"};

template <std::size_t n>
std::string one_of(const char* const (&list)[n], std::mt19937& chance) {
  return list[chance() % n];
}

class OddAddresses : public testing::Test {
 protected:
  std::string segment() {
    const std::string plans[] = {small_.district, small_.province, small_.silent};
    return chance_() % 2 ? plans[chance_() % 3] : one_of(values, chance_);
  }
  std::string address_of(std::string_view pattern) {
    const char* const works[] = {"dang/kl/tw/k12/44", "dang/kl/tw/%3F/44", "hc/kh/tu@cao-bang/%3F/346", "x", "44-KL/TW"};
    std::string address;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
      if (pattern[at] != '*') address += pattern[at];
      else if (pattern.substr(at, 2) == "**") address += one_of(works, chance_), ++at;
      else address += segment();
    }
    for (std::size_t i = 0, many = chance_() % 4; i < many; ++i)
      address += (i == 0 ? "?" : "&") + one_of(names, chance_) + '=' + (chance_() % 4 == 0 ? segment() : one_of(values, chance_));
    return address;
  }

  SmallArchive small_;
  Archives archives_{small_.folder()};
  std::mt19937 chance_{11};
};

TEST_F(OddAddresses, AreAllAnswered) {
  for (const std::string_view pattern : route_patterns())
    for (int i = 0; i < 25; ++i) {
      const std::string address = address_of(pattern);
      const int status = respond({.target = address}, archives_).status;
      EXPECT_TRUE(status < 500 || status == 501) << status << ' ' << address;  // 501: here nobody reads drafts
    }
}

}  // namespace
}  // namespace danchieu::web
