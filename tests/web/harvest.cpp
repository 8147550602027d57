// What machines take away: OAI-PMH, site maps, metadata in pages.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "archive/writer.h"
#include "tests/web/small_archive.h"
#include "web/oai.h"
#include "web/routes.h"

namespace danchieu::web {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string matched(const std::string& text, const char* pattern) {
  std::smatch found;
  return std::regex_search(text, found, std::regex(pattern)) ? found[1].str() : "";
}

TEST(OaiMoment, IsADayOrASecond) {
  struct Row {
    const char *text, *begin, *end, *why;
  } rows[] = {
      {"2026-11-22", "2026-11-22T00:00:00Z", "2026-11-22T23:59:59Z", "a day"},
      {"2026-11-22T21:05:09Z", "2026-11-22T21:05:09Z", "2026-11-22T21:05:09Z", "a second"},
      {"2026-11", "", "", "a month is no date here"},
      {"2026-02-30", "", "", "a day that there is not"},
      {"2026-11-22T24:00:00Z", "", "", "an hour that there is not"},
      {"2026-11-22 21:05:09", "", "", "not as the protocol writes it"},
      {"", "", "", "nothing"},
      {"'; DROP TABLE plan", "", "", "hostile"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(oai_moment(row.text, false).value_or(""), row.begin) << row.why;
    EXPECT_EQ(oai_moment(row.text, true).value_or(""), row.end) << row.why;
  }
}

class Oai : public testing::Test {
 protected:
  Response get(const std::string& arguments) {
    return respond({.target = "/oai" + arguments, .origin = "http://kho.example.vn:8080"}, archives_);
  }
  SmallArchive small_;
  Archives archives_{small_.folder()};
};

TEST_F(Oai, AnswersEveryVerbAndRefusesAllElse) {
  const std::string district = "urn:danchieu:plan:" + small_.district;
  struct Row {
    std::string arguments, has, why;
  } rows[] = {
      {"?verb=Identify", "<protocolVersion>2.0</protocolVersion>", "Identify"},
      {"?verb=Identify", "<baseURL>http://kho.example.vn:8080/oai</baseURL>", "its own address"},
      {"?verb=Identify", "<adminEmail>webmaster@kho.example.vn</adminEmail>", "whom to write to"},
      {"?verb=Identify", "<deletedRecord>persistent</deletedRecord>", "removed plans stay"},
      {"?verb=Identify&x=1", "<error code=\"badArgument\">", "an argument that there is not"},
      {"?verb=ListMetadataFormats", "<metadataPrefix>oai_dc</metadataPrefix>", "formats"},
      {"?verb=ListMetadataFormats&identifier=" + district, "<metadataPrefix>oai_dc</metadataPrefix>", "formats of one"},
      {"?verb=ListMetadataFormats&identifier=urn:x", "idDoesNotExist", "formats of none"},
      {"?verb=ListSets", "<setSpec>level:district</setSpec>", "sets"},
      {"?verb=ListSets&resumptionToken=x", "badResumptionToken", "sets come whole"},
      {"?verb=ListIdentifiers&metadataPrefix=oai_dc", "<identifier>" + district + "</identifier>", "headers"},
      {"?verb=ListRecords&metadataPrefix=oai_dc", "<dc:identifier>http://kho.example.vn:8080/plans/" + small_.district, "records"},
      {"?verb=ListRecords&metadataPrefix=oai_dc&set=level:district", district, "of a set"},
      {"?verb=ListRecords&metadataPrefix=oai_dc&set=level:commune", "noRecordsMatch", "of a set that is empty"},
      {"?verb=ListRecords&metadataPrefix=oai_dc&set=nonsense", "noRecordsMatch", "of no set"},
      {"?verb=ListRecords&metadataPrefix=oai_dc&from=2000-01-01&until=2999-12-31", district, "between days"},
      {"?verb=ListRecords&metadataPrefix=oai_dc&from=2999-01-01", "noRecordsMatch", "of the future"},
      {"?verb=ListRecords&metadataPrefix=oai_dc&until=2000-01-01", "noRecordsMatch", "of long ago"},
      {"?verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-01&until=2026-01-01", "badArgument", "from behind until"},
      {"?verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-02-01T00:00:00Z", "badArgument", "two granularities"},
      {"?verb=ListRecords&metadataPrefix=oai_dc&from=yesterday", "badArgument", "no date"},
      {"?verb=ListRecords", "badArgument", "without a format"},
      {"?verb=ListRecords&metadataPrefix=marc21", "cannotDisseminateFormat", "a format that there is not"},
      {"?verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc", "badArgument", "an argument twice"},
      {"?verb=ListRecords&resumptionToken=nonsense", "badResumptionToken", "a token that is none"},
      {"?verb=ListRecords&resumptionToken=1~2~level:moon~~", "badResumptionToken", "a token of a set that there is not"},
      {"?verb=ListRecords&resumptionToken=1~2~~'~", "badResumptionToken", "a token with a date that is none"},
      {"?verb=ListRecords&resumptionToken=-1~2~~~", "badResumptionToken", "a negative place"},
      {"?verb=ListRecords&resumptionToken=1~2~~~&metadataPrefix=oai_dc", "badArgument", "a token stands alone"},
      {"?verb=GetRecord&metadataPrefix=oai_dc&identifier=" + district, "<dc:type>Kế hoạch</dc:type>", "one record"},
      {"?verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:danchieu:plan:000000000000", "idDoesNotExist", "none"},
      {"?verb=GetRecord&metadataPrefix=marc21&identifier=" + district, "cannotDisseminateFormat", "one in another format"},
      {"?verb=GetRecord&identifier=" + district, "badArgument", "one without a format"},
      {"?verb=Nonsense", "badVerb", "no verb"},
      {"?verb=Identify&verb=Identify", "badVerb", "a verb twice (§3.6)"},
      {"?verb=ListRecords&metadataPrefix=oai_dc&from=", "badArgument", "a date that is empty"},
      {"", "badVerb", "nothing"},
      {"?verb=%3Cscript%3E&a%22%3E=%3C", "badVerb", "hostile"},
  };
  for (const Row& row : rows) {
    const Response answer = get(row.arguments);
    EXPECT_EQ(answer.status, 200) << row.why;
    EXPECT_EQ(answer.type, "text/xml; charset=utf-8") << row.why;
    EXPECT_THAT(answer.body, HasSubstr(row.has)) << row.why;
    EXPECT_THAT(answer.body, Not(HasSubstr("<script"))) << row.why;
  }
  EXPECT_THAT(get("?verb=ListSets&x=1").body, HasSubstr("<request>")) << "a bad argument is not repeated";
  EXPECT_THAT(get("?verb=ListSets").body, HasSubstr("<request verb=\"ListSets\">"));
  const std::string form = "verb=GetRecord&metadataPrefix=oai_dc&identifier=" + district;
  const Response posted =
      respond({.method = "POST", .target = "/oai", .content_type = "application/x-www-form-urlencoded", .body = form}, archives_);
  EXPECT_THAT(posted.body, HasSubstr("<GetRecord>")) << "POST means the same (OAI-PMH §3.1.1.2)";
}

TEST_F(Oai, KeepsWhatWentAsDeleted) {
  {
    archive::ArchiveWriter writer(small_.folder());
    writer.remove(small_.district, "gửi nhầm");
    writer.commit();
  }
  const std::string record = get("?verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:danchieu:plan:" + small_.district).body;
  EXPECT_THAT(record, HasSubstr("<header status=\"deleted\">"));
  EXPECT_THAT(record, Not(HasSubstr("<metadata>")));
}

/// More plans than one answer holds.
TEST(OaiList, GoesOnWithItsToken) {
  const SmallArchive small;
  const std::size_t before = 3, more = 230;
  {
    archive::ArchiveWriter writer(small.folder());
    for (std::size_t i = 0; i < more; ++i) {
      archive::Document document;
      document.media_type = "text/plain";
      document.plan.title = "Kế hoạch số " + std::to_string(i);
      document.pages = {{document.plan.title, false}};
      add_plan(writer, "more/" + std::to_string(i) + ".txt", document);
      if (i % 50 == 0) writer.commit();
    }
    writer.commit();
  }
  Archives archives(small.folder());
  std::multiset<std::string> seen;
  std::string arguments = "metadataPrefix=oai_dc";
  int answers = 0;
  for (; !arguments.empty() && answers < 10; ++answers) {
    const std::string body = respond({.target = "/oai?verb=ListIdentifiers&" + arguments}, archives).body;
    const std::regex identifier("<identifier>([^<]*)</identifier>");
    for (std::sregex_iterator at(body.begin(), body.end(), identifier), end; at != end; ++at) seen.insert((*at)[1]);
    const std::string token = matched(body, "<resumptionToken>([^<]*)</resumptionToken>");
    arguments = token.empty() ? "" : "resumptionToken=" + token;
    EXPECT_THAT(body, HasSubstr(token.empty() ? "<resumptionToken/>" : "<resumptionToken>")) << "the last part says that it is";
  }
  EXPECT_EQ(answers, 3) << "100, 100, the rest";
  EXPECT_EQ(seen.size(), before + more);
  EXPECT_EQ(std::set<std::string>(seen.begin(), seen.end()).size(), seen.size()) << "each once";
}

TEST(Generated, PlansAreMarkedByWhereTheyCameFrom) {
  struct Row {
    const char* file;
    bool generated;
    const char* why;
  } rows[] = {
      {"/srv/plans/generated/17.txt", true, "in a folder of that name"},
      {"/srv/generated/plans/2023/17.txt", true, "below it"},
      {"generated/17.txt", true, "a path that is not whole"},
      {"/srv/plans/generated.txt", false, "a file of that name"},
      {"/srv/ungenerated/17.txt", false, "a folder of another name"},
      {"/srv/generated-2023/17.txt", false, "a folder of a longer name"},
      {"", false, "no file"},
  };
  for (const Row& row : rows) EXPECT_EQ(archive::is_generated(row.file), row.generated) << row.why;

  const SmallArchive small;
  Archives archives(small.folder());
  const auto page = [&](const std::string& target) { return respond({.target = target}, archives).body; };
  EXPECT_THAT(page("/"), Not(HasSubstr("generated-note")));
  {
    archive::ArchiveWriter writer(small.folder());
    archive::Document document;
    document.pages = {{"Kế hoạch thử", false}};
    document.plan.title = "Kế hoạch thử";
    add_plan(writer, "/kho/generated/1.txt", document);
    writer.commit();
  }
  for (const char* target : {"/", "/search", "/help", "/status", "/works/dang/kl/tw/k12/44", "/numbers/44-KL-TW", "/cite", "/nowhere"}) {
    const bool of_the_archive = std::string(target) != "/help" && std::string(target) != "/nowhere";
    EXPECT_EQ(page(target).find("generated-note") != std::string::npos, of_the_archive) << target;
  }
  EXPECT_THAT(page("/search?q=thử"), HasSubstr("<span class=generated>do máy sinh ra</span>"));
  EXPECT_THAT(page("/api/v1/search?q=thử"), HasSubstr("\"generated\": true"));
  EXPECT_THAT(page("/api/v1/search?q=Kon"), Not(HasSubstr("\"generated\"")));
}

TEST(SiteMap, LeadsToEveryPlanAndWork) {
  const SmallArchive small;
  Archives archives(small.folder());
  const auto get = [&](const std::string& target) { return respond({.target = target, .origin = "http://kho.example.vn"}, archives); };
  const std::string map = get("/sitemap.xml").body;
  EXPECT_THAT(map, HasSubstr("<loc>http://kho.example.vn/sitemaps/plans/1</loc>"));
  EXPECT_THAT(map, HasSubstr("<loc>http://kho.example.vn/sitemaps/works/1</loc>"));
  const std::string plans = get("/sitemaps/plans/1").body;
  for (const std::string& id : {small.district, small.province, small.silent})
    EXPECT_THAT(plans, HasSubstr("<loc>http://kho.example.vn/plans/" + id + "</loc>"));
  EXPECT_THAT(get("/sitemaps/works/1").body, HasSubstr("<loc>http://kho.example.vn/works/dang/kl/tw/k12/44</loc>"));
  for (const char* none :
       {"/sitemaps/plans/2", "/sitemaps/plans/0", "/sitemaps/plans/x", "/sitemaps/moon/1", "/sitemaps/plans/99999999999999999999"})
    EXPECT_EQ(get(none).status, 404) << none;
  EXPECT_THAT(get("/robots.txt").body, HasSubstr("Sitemap: http://kho.example.vn/sitemap.xml"));
}

TEST(Metadata, StandsInTheHeadOfPlansAndWorks) {
  const SmallArchive small;
  Archives archives(small.folder());
  const auto page = [&](const std::string& target) {
    return respond({.target = target, .origin = "http://kho.example.vn"}, archives).body;
  };
  const std::string plan = page("/plans/" + small.district), work = page("/works/dang/kl/tw/k12/44");
  const auto of_plan = nlohmann::json::parse(matched(plan, "<script type=\"application/ld\\+json\">([^<]*)</script>"));
  EXPECT_EQ(of_plan["@type"], "Legislation");
  EXPECT_EQ(of_plan["@id"], "http://kho.example.vn/plans/" + small.district);
  EXPECT_EQ(of_plan["legislationType"], "Kế hoạch");
  EXPECT_EQ(of_plan["citation"].size(), 2);
  EXPECT_EQ(of_plan["citation"][1]["@id"], "http://kho.example.vn/works/dang/kl/tw/k12/44");
  const auto of_work = nlohmann::json::parse(matched(work, "<script type=\"application/ld\\+json\">([^<]*)</script>"));
  EXPECT_EQ(of_work["legislationIdentifier"], "44-KL/TW");
  EXPECT_EQ(of_work["identifier"], "vn:dang/kl/tw/k12/44");
  EXPECT_THAT(plan, HasSubstr("<meta name=\"DC.type\" content=\"Kế hoạch\">"));
  EXPECT_THAT(work, HasSubstr("<link rel=\"canonical\" href=\"http://kho.example.vn/works/dang/kl/tw/k12/44\">"));
  EXPECT_THAT(page("/help"), Not(HasSubstr("ld+json"))) << "no document, no metadata";
}

}  // namespace
}  // namespace danchieu::web
