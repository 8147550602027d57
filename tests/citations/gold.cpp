// What is true of the real plans of corpus/, mention by mention (corpus/gold), and of the documents outside the repository.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "citations/mention.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

std::string read(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream out;
  out << in.rdbuf();
  return out.str();
}

std::string text_of(const json& object, const char* field) {
  return object.contains(field) && object[field].is_string() ? object[field].get<std::string>() : "";
}

/// The citing plan as the gold describes it: what the indexer would have read.
Context context_of(const json& plan) {
  Context context;
  const int year = plan.contains("year") && plan["year"].is_number() ? plan["year"].get<int>() : 0;
  const auto place = places::locate({text_of(plan, "province"), text_of(plan, "district"), text_of(plan, "commune")}, year);
  context.province = place.province;
  context.district = place.district;
  context.commune = place.commune;
  context.issuer = text_of(plan, "issuer");
  context.number = text_of(plan, "number");
  if (const auto issued = text::Date::from_iso(text_of(plan, "issued"))) context.issued = *issued;
  if (const auto level = places::level_named(text_of(plan, "level"))) {
    context.level = *level;
    context.level_known = true;
  }
  return context;
}

/// Letters and digits only: separators never enter a number's identity.
std::string spelling(const std::string& number) {
  std::string folded = text::fold(number);
  std::erase_if(folded, [](char c) { return !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9'); });
  return folded;
}

struct Score {
  int truth = 0, found = 0, right = 0;
  int kind = 0, issued = 0, relation = 0, pinpoint = 0, inside = 0, work = 0, works = 0;
  double f1() const { return found + truth ? 2.0 * right / (found + truth) : 0; }
};

bool overlap(const json& gold, text::Span span) {
  return gold["start"].get<std::uint32_t>() < span.end && span.begin < gold["end"].get<std::uint32_t>();
}

Score score(const fs::path& gold_folder, const fs::path& texts) {
  Score sum;
  for (const auto& entry : fs::directory_iterator(gold_folder)) {
    if (entry.path().extension() != ".json") continue;
    const json gold = json::parse(read(entry.path()));
    const auto found = find_mentions(text::Text(read(texts / gold["file"].get<std::string>())), context_of(gold["plan"]));
    const json& truth = gold["mentions"];
    const auto borderline = [](const json& mention) {
      return mention.contains("borderline") && mention["borderline"].is_boolean() && mention["borderline"].get<bool>();
    };
    for (const Mention& mention : found) {
      if (mention.named_only) continue;
      const bool unsure = std::any_of(truth.begin(), truth.end(), [&](const json& t) { return borderline(t) && overlap(t, mention.span); });
      sum.found += !unsure;
    }
    for (const json& t : truth) {
      if (t["named_only"].get<bool>() || borderline(t)) continue;
      ++sum.truth;
      const auto match = std::find_if(found.begin(), found.end(), [&](const Mention& m) {
        return overlap(t, m.span) && spelling(m.number) == spelling(text_of(t, "number"));
      });
      if (match == found.end()) {
        std::cout << gold["file"] << ": missed " << t["number"] << " at " << t["start"] << "\n";
        continue;
      }
      ++sum.right;
      sum.kind += text::fold(match->kind) == text::fold(text_of(t, "kind"));
      sum.issued += match->issued.iso() == text_of(t, "issued");
      sum.relation += name(match->relation) == text_of(t, "relation");
      sum.pinpoint += text::fold(match->pinpoint) == text::fold(text_of(t, "pinpoint"));
      const json& inside = t["inside"];
      sum.inside += inside.is_null() ? match->inside < 0
                                     : match->inside >= 0 &&
                                           overlap(truth[inside.get<std::size_t>()], found[static_cast<std::size_t>(match->inside)].span);
      if (const std::string work = text_of(t, "work"); !work.empty()) {
        ++sum.works;
        sum.work += match->work == work;
      }
    }
  }
  return sum;
}

TEST(Gold, OfTheRealPlansIsReadWhole) {
  const fs::path corpus = fs::path(DANCHIEU_CORPUS);
  const Score read = score(corpus / "gold", corpus / "plans");
  EXPECT_EQ(read.truth, 40);
  EXPECT_EQ(read.right, 40) << "all numbered mentions are found";
  EXPECT_EQ(read.found, 40) << "and none is false";
  EXPECT_EQ(read.kind, 40);
  EXPECT_EQ(read.issued, 40);
  EXPECT_EQ(read.pinpoint, 40);
  EXPECT_EQ(read.inside, 40);
  EXPECT_GE(read.work, 38);
  EXPECT_GE(read.relation, 36);
}

TEST(Gold, OfOtherKindsOfDocumentsHolds) {
  const char* data = std::getenv("DANCHIEU_DATA");
  if (data == nullptr) GTEST_SKIP() << "DANCHIEU_DATA is not set: the documents outside the repository are not read";
  const fs::path dev = fs::path(data) / "dev";
  const Score read = score(dev / "gold", dev / "files");
  ASSERT_GT(read.truth, 200);
  EXPECT_GE(read.f1(), 0.985);
  EXPECT_GE(read.kind, read.right * 0.98);
  EXPECT_GE(read.issued, read.right * 0.97);
  EXPECT_GE(read.relation, read.right * 0.93);
}

}  // namespace
}  // namespace danchieu::citations
