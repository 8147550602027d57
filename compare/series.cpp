#include "compare/series.h"

#include <algorithm>

#include "archive/subject.h"
#include "text/chars.h"

namespace danchieu::compare {
namespace {

constexpr int most_looked_at = 400;
/// Of the words of both subjects together, those that both have.
constexpr double like_subject = 0.75, like_issuer = 0.3;

bool one_place(const archive::PlanRow& a, const archive::PlanRow& b) {
  const auto fold = [](const std::string& name) { return text::fold(name); };
  return fold(a.province_today) == fold(b.province_today) && fold(a.commune) == fold(b.commune) &&
         (fold(a.district) == fold(b.district) || a.district.empty() || b.district.empty());
}

/// "BCĐ 138 xã" and "Ban Chỉ đạo phòng, chống tội phạm … xã" are written too differently to tell; UBND and Công an are told.
bool may_be_one_issuer(const archive::PlanRow& a, const archive::PlanRow& b) {
  if (a.issuer.empty() || b.issuer.empty()) return true;
  const auto steers = [](const std::string& issuer) {
    const std::string folded = text::fold(issuer);
    return folded.find("ban chi dao") != folded.npos || folded.find("bcd") != folded.npos;
  };
  if (steers(a.issuer) || steers(b.issuer)) return steers(a.issuer) && steers(b.issuer);
  return archive::likeness(archive::folded_words(a.issuer), archive::folded_words(b.issuer)) >= like_issuer;
}

archive::Node node(archive::Node::Kind kind, const std::string& text, const std::string& field = {}) {
  archive::Node made;
  made.kind = kind;
  made.text = text;
  made.field = field;
  return made;
}

archive::Query question(const archive::PlanRow& plan) {
  using Kind = archive::Node::Kind;
  archive::Query query;
  query.root = node(Kind::all, {});
  if (!plan.province_today.empty()) query.root.children.push_back(node(Kind::field, plan.province_today, "province"));
  archive::Node any = node(Kind::any, {});
  for (const std::string& word : archive::subject_words(plan)) any.children.push_back(node(Kind::word, word));
  query.root.children.push_back(std::move(any));
  query.facets = false;
  query.limit = most_looked_at;
  return query;
}

}  // namespace

std::string subject_of(const archive::PlanRow& plan) {
  std::string subject;
  for (const std::string& word : archive::subject_words(plan)) subject += (subject.empty() ? "" : " ") + word;
  return subject;
}

bool one_series(const archive::PlanRow& a, const archive::PlanRow& b) {
  if (a.level != b.level || a.kind != b.kind || !one_place(a, b) || !may_be_one_issuer(a, b)) return false;
  return archive::likeness(archive::subject_words(a), archive::subject_words(b)) >= like_subject;
}

Series read_series(archive::Archive& archive, const archive::PlanRow& plan) {
  Series series{.plans = {plan}, .missing = {}};
  if (subject_of(plan).empty()) return series;
  for (const archive::Hit& hit : archive.search(question(plan)).hits)
    if (hit.plan.id != plan.id && one_series(plan, hit.plan)) series.plans.push_back(hit.plan);
  std::stable_sort(series.plans.begin(), series.plans.end(), [](const archive::PlanRow& a, const archive::PlanRow& b) {
    return a.year != b.year ? a.year < b.year : a.issued < b.issued;
  });
  for (std::size_t i = 0; i + 1 < series.plans.size(); ++i)
    if (series.plans[i].year != 0)
      for (int year = series.plans[i].year + 1; year < series.plans[i + 1].year; ++year) series.missing.push_back(year);
  return series;
}

}  // namespace danchieu::compare
