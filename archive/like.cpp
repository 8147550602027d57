#include "archive/like.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <set>
#include <string>

#include "archive/fields.h"
#include "archive/plans.h"
#include "archive/terms.h"
#include "archive/works.h"
#include "text/words.h"

namespace danchieu::archive {
namespace {

constexpr std::size_t kWords = 30, kWorks = 12;
constexpr std::size_t kWordsTold = 6, kWorksTold = 4;
constexpr double kOfTitle = 2.0, kOfWork = 2.0;
constexpr Xapian::doccount kCommonPart = 4;  // what more than this part of the plans has tells nothing
constexpr double kLeastShare = 0.1;

struct Telling {
  std::string term;
  double weight = 0;
  std::shared_ptr<const Postings> postings;  ///< the plans that have it
};

struct Shares {
  double weight = 0;
  Xapian::docid plan = 0;
};

std::set<std::string> own_names(const PlanRow& plan) {
  std::set<std::string> names;
  for (const std::string* text : {&plan.province, &plan.province_today, &plan.district, &plan.commune, &plan.issuer}) {
    text::WordReader words(*text);
    while (const text::Word* word = words.next()) names.emplace(word->exact);
  }
  return names;
}

/// Exact forms: "dân" and "dẫn" are two words there. They begin in lower case; folded words and prefixed terms do not have other letters.
bool is_marked_word(const std::string& term) {
  const auto is_other = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  return !(term.front() >= 'A' && term.front() <= 'Z') && std::any_of(term.begin(), term.end(), is_other);
}

void keep_most(std::vector<Telling>& telling, std::size_t count) {
  std::sort(telling.begin(), telling.end(),
            [](const Telling& a, const Telling& b) { return a.weight != b.weight ? a.weight > b.weight : a.term < b.term; });
  if (telling.size() > count) telling.resize(count);
}

/// Before the keys of the works that a plan cites.
std::string_view cited_work() { return field_named("cites")->keys; }

std::vector<Telling> telling_of(const Xapian::Database& index, Xapian::docid docid, const PlanRow& plan) {
  const double plans = index.get_doccount();
  const std::set<std::string> names = own_names(plan);
  std::set<std::string> in_title;
  text::WordReader title(plan.title);
  while (const text::Word* word = title.next()) in_title.emplace(word->exact);

  std::vector<Telling> words, works;
  for (Xapian::TermIterator at = index.termlist_begin(docid); at != index.termlist_end(docid); ++at) {
    const std::string term = *at;
    const bool work = term.starts_with(cited_work()), word = is_marked_word(term);
    if ((!work && !word) || names.count(term) > 0) continue;
    const Xapian::doccount frequency = index.get_termfreq(term);
    if (frequency < 2 || (frequency > index.get_doccount() / kCommonPart && index.get_doccount() > 2 * kCommonPart)) continue;
    const double rare = std::log(1 + plans / frequency);
    if (work) works.push_back({term, kOfWork * rare, nullptr});
    else
      words.push_back(
          {term, (1 + std::log(std::max<double>(at.get_wdf(), 1))) * rare * (in_title.count(term) > 0 ? kOfTitle : 1), nullptr});
  }
  keep_most(words, kWords);
  keep_most(works, kWorks);
  words.insert(words.end(), works.begin(), works.end());
  keep_most(words, words.size());
  return words;
}

/// Of the plans that share what tells, the `count` that share most.
std::vector<Shares> most_alike(const std::vector<Telling>& telling, std::size_t size, Xapian::docid itself, std::size_t count) {
  std::vector<double> weights(size);
  for (const Telling& one : telling) one.postings->add_to(weights, one.weight);
  weights[itself] = 0;
  std::vector<Shares> all;
  for (Xapian::docid plan = 0; plan < size; ++plan)
    if (weights[plan] > 0) all.push_back({weights[plan], plan});
  const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(count, all.size()));
  std::partial_sort(all.begin(), end, all.end(),
                    [](const Shares& a, const Shares& b) { return a.weight != b.weight ? a.weight > b.weight : a.plan < b.plan; });
  all.erase(end, all.end());
  return all;
}

/// What two plans share, the most telling first.
void tell(AlikePlan& alike, Xapian::docid plan, const std::vector<Telling>& telling, WorkLabels& labels, Statement& work_id) {
  for (const Telling& one : telling) {
    if (!one.postings->has(plan)) continue;
    if (!one.term.starts_with(cited_work())) {
      if (alike.words.size() < kWordsTold) alike.words.push_back(one.term);
      continue;
    }
    if (alike.works.size() == kWorksTold) continue;
    const std::string key = one.term.substr(cited_work().size());
    std::int64_t id = 0;
    work_id.bind(key);
    while (work_id.next()) work_id.read(id);
    if (id != 0) alike.works.emplace_back(key, labels.of(id));
  }
}

}  // namespace

std::vector<AlikePlan> read_alike(const Xapian::Database& index, const PostingCache& postings, Database& db, std::int64_t plan,
                                  std::size_t limit) {
  const auto docid = static_cast<Xapian::docid>(plan);
  PlanRows rows(db);
  std::vector<Telling> telling = telling_of(index, docid, rows.row(plan, 0));
  double whole = 0;
  for (Telling& one : telling) {
    whole += one.weight;
    one.postings = postings.of(index, one.term);
  }
  std::set<std::int64_t> left_out;
  Statement copies(db, "SELECT other FROM copy WHERE plan = ?");
  copies.bind(plan);
  for (std::int64_t other = 0; copies.next(); left_out.insert(other)) copies.read(other);

  std::vector<AlikePlan> alike;
  WorkLabels labels(db);
  Statement work_id(db, "SELECT id FROM work WHERE key = ?");
  for (const auto& [weight, other] : most_alike(telling, postings.size(), docid, limit + left_out.size())) {
    const double share = weight / whole;
    if (alike.size() == limit || share < kLeastShare) break;
    if (left_out.contains(other)) continue;
    AlikePlan one{.plan = rows.row(other), .share = static_cast<int>(100 * share)};
    tell(one, other, telling, labels, work_id);
    alike.push_back(std::move(one));
  }
  return alike;
}

}  // namespace danchieu::archive
