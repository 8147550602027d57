#include "compare/series.h"

#include <algorithm>
#include <set>

#include "text/chars.h"
#include "text/words.h"

namespace danchieu::compare {
namespace {

constexpr int most_looked_at = 400;
/// Of the words of both subjects together, those that both have.
constexpr double like_subject = 0.75, like_issuer = 0.3;

/// What says nothing of the subject in a title.
constexpr std::string_view empty_phrases[] = {"kế hoạch", "trên địa bàn", "thành phố", "thị xã", "thị trấn"};
constexpr std::string_view empty_words[] = {"nam", "tinh", "huyen", "xa", "phuong", "quan", "cua"};

std::vector<std::string> words_of(std::string_view utf8) {
  std::vector<std::string> words;
  text::WordReader reader(utf8);
  while (const text::Word* word = reader.next()) words.emplace_back(word->folded);
  return words;
}

/// Takes the words of `name` out where they stand in a row.
void take_out(std::vector<std::string>& words, std::string_view name) {
  const std::vector<std::string> out = words_of(name);
  if (out.empty()) return;
  for (auto at = words.begin(); (at = std::search(at, words.end(), out.begin(), out.end())) != words.end();)
    at = words.erase(at, at + static_cast<std::ptrdiff_t>(out.size()));
}

std::vector<std::string> subject_words(const archive::PlanRow& plan) {
  std::vector<std::string> words = words_of(plan.title);
  for (const std::string* place : {&plan.province, &plan.district, &plan.commune, &plan.province_today}) take_out(words, *place);
  for (const std::string_view phrase : empty_phrases) take_out(words, phrase);
  std::erase_if(words, [](const std::string& word) {
    const bool figure = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    return figure || std::find(std::begin(empty_words), std::end(empty_words), word) != std::end(empty_words);
  });
  return words;
}

double likeness(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const std::set<std::string> in_a(a.begin(), a.end()), in_b(b.begin(), b.end());
  const auto both = std::count_if(in_a.begin(), in_a.end(), [&](const std::string& word) { return in_b.count(word) > 0; });
  const std::size_t all = in_a.size() + in_b.size() - static_cast<std::size_t>(both);
  return all == 0 ? 0 : static_cast<double>(both) / static_cast<double>(all);
}

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
  return likeness(words_of(a.issuer), words_of(b.issuer)) >= like_issuer;
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
  for (const std::string& word : subject_words(plan)) any.children.push_back(node(Kind::word, word));
  query.root.children.push_back(std::move(any));
  query.facets = false;
  query.limit = most_looked_at;
  return query;
}

}  // namespace

std::string subject_of(const archive::PlanRow& plan) {
  std::string subject;
  for (const std::string& word : subject_words(plan)) subject += (subject.empty() ? "" : " ") + word;
  return subject;
}

bool one_series(const archive::PlanRow& a, const archive::PlanRow& b) {
  if (a.level != b.level || a.kind != b.kind || !one_place(a, b) || !may_be_one_issuer(a, b)) return false;
  return likeness(subject_words(a), subject_words(b)) >= like_subject;
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
