#include "archive/copies.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "archive/plans.h"
#include "text/likeness.h"

namespace danchieu::archive {
namespace {

constexpr std::size_t kPrintsAsked = 256;  // of a plan: a long one is known by a part of its passages
constexpr std::size_t kCompared = 32;      // plans, those that share most
constexpr std::size_t kCopyShare = 8;      // percent of the rarer passages that copies share at least, badly recognised or cut
constexpr std::size_t kSimilarShare = 10;  // percent of the passages that similar plans share at least

/// The prints that plans are looked for by: always the same ones of the same text.
std::vector<std::uint64_t> prints_asked(const std::vector<text::Passage>& passages) {
  std::vector<std::uint64_t> prints;
  for (const text::Passage& passage : passages) prints.push_back(passage.print);
  std::sort(prints.begin(), prints.end());
  if (prints.size() > kPrintsAsked) prints.resize(kPrintsAsked);
  return prints;
}

// In memory: some 4 MB, 32 and 60.
constexpr std::size_t kHeadsKept = 8192, kWordsKept = 8 << 20, kWordsOfWordingsKept = 1 << 20;

enum class Everybody { skip, cut };

struct Shared {
  std::map<std::int64_t, std::size_t> plans;  ///< how many of the passages each other plan has
  std::size_t passages = 0;                   ///< that were counted
};

/// Of a passage that very many plans have nobody counts, or some.
Shared sharing(Database& db, std::int64_t plan, const std::vector<std::uint64_t>& prints, Everybody everybody) {
  Shared shared;
  Statement plans(db, "SELECT plan FROM passage WHERE print = ? LIMIT ?");
  std::vector<std::int64_t> found;
  for (const std::uint64_t print : prints) {
    found.clear();
    plans.bind(print, Copies::kCommon + 1);
    while (plans.next()) plans.read(found.emplace_back());
    if (everybody == Everybody::skip && found.size() > static_cast<std::size_t>(Copies::kCommon)) continue;
    ++shared.passages;
    for (const std::int64_t other : found)
      if (other != plan) ++shared.plans[other];
  }
  return shared;
}

std::vector<std::pair<std::size_t, std::int64_t>> most_first(const std::map<std::int64_t, std::size_t>& shared) {
  std::vector<std::pair<std::size_t, std::int64_t>> plans;
  for (const auto& [plan, times] : shared) plans.emplace_back(times, plan);
  std::sort(plans.begin(), plans.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  return plans;
}

/// Plans that say of themselves that they are the same document.
void add_of_same_key(Database& db, std::int64_t plan, std::map<std::int64_t, std::size_t>& shared) {
  Statement same(db,
                 "SELECT other.docid FROM plan JOIN statement AS own ON own.id = plan.statement"
                 " JOIN statement AS said ON said.key = own.key JOIN plan AS other ON other.statement = said.id"
                 " WHERE plan.docid = ?1 AND other.docid <> ?1 AND other.removed IS NULL AND instr(own.key, '?') = 0 LIMIT ?2");
  same.bind(plan, Copies::kCommon);
  while (same.next()) {
    std::int64_t other = 0;
    same.read(other);
    shared[other] += kPrintsAsked;
  }
}

int percent(double share) { return static_cast<int>(std::floor(100 * std::min(share, 1.0))); }

}  // namespace

Copies::Copies(Database& db) : db_(db), triples_(kWordsKept), wordings_(kWordsOfWordingsKept) {}

void Copies::add(std::int64_t plan) {
  forget(plan);
  const std::vector<text::Passage> passages = passages_of(plan);
  Statement insert(db_, "INSERT INTO passage VALUES (?, ?, ?)");
  for (const text::Passage& passage : passages) insert.run(passage.print, plan, passage.span.begin);
  find_pairs(plan, passages);
}

void Copies::judge(std::int64_t plan) {
  forget(plan);
  erase_pairs(plan);
  find_pairs(plan, passages_of(plan));
}

std::vector<text::Passage> Copies::passages_of(std::int64_t plan) {
  text::WordPrints words;
  std::vector<text::Passage> passages = text::passages(PageTexts(db_).of(plan), &words);
  triples_.keep(plan, Triples(words), words.prints.size());
  return passages;
}

const Copies::Head& Copies::head_of(std::int64_t plan) {
  if (const auto known = heads_.find(plan); known != heads_.end()) return known->second;
  if (heads_.size() >= kHeadsKept) heads_.clear();
  std::string id, issued;
  Plan head;
  Statement row(db_, "SELECT id, number, issued, year, issuer, province_today, district, commune FROM plan WHERE docid = ?");
  row.bind(plan);
  while (row.next()) row.read(id, head.number, issued, head.year, head.issuer, head.province_today, head.district, head.commune);
  head.issued = text::Date::from_iso(issued).value_or(text::Date{});
  return heads_.emplace(plan, Head{id, ComparedHead(head)}).first->second;
}

Lately<Copies::Triples>::Shared Copies::triples_of(std::int64_t plan) {
  if (auto known = triples_.find(plan)) return known;
  const text::WordPrints words = text::word_prints(PageTexts(db_).of(plan));
  return triples_.keep(plan, Triples(words), words.prints.size());
}

Lately<text::Wording>::Shared Copies::wording_of(std::int64_t plan) {
  if (auto known = wordings_.find(plan)) return known;
  text::Wording wording(PageTexts(db_).of(plan));
  const std::size_t words = wording.size();
  return wordings_.keep(plan, std::move(wording), words);
}

void Copies::forget(std::int64_t plan) {
  heads_.erase(plan);
  triples_.forget(plan);
  wordings_.forget(plan);
}

void Copies::erase_pairs(std::int64_t plan) {
  Statement(db_, "DELETE FROM copy WHERE (plan, other) IN (SELECT other, plan FROM copy WHERE plan = ?)").run(plan);
  Statement(db_, "DELETE FROM copy WHERE plan = ?").run(plan);
}

void Copies::erase(std::int64_t plan) {
  forget(plan);
  erase_pairs(plan);
  Statement gone(db_, "DELETE FROM passage WHERE print = ? AND plan = ?");
  for (const text::Passage& passage : text::passages(PageTexts(db_).of(plan))) gone.run(passage.print, plan);
}

bool Copies::outdated() {
  return !Statement(db_, "SELECT 1 FROM passage_format WHERE format = " + std::to_string(text::kPassageFormat)).next();
}

void Copies::renew() {
  db_.run("DELETE FROM passage; DELETE FROM copy; DELETE FROM passage_format");
  Statement(db_, "INSERT INTO passage_format VALUES (?)").run(text::kPassageFormat);
  std::vector<std::int64_t> plans;
  Statement living(db_, "SELECT docid FROM plan WHERE removed IS NULL ORDER BY docid");
  while (living.next()) living.read(plans.emplace_back());
  for (const std::int64_t plan : plans) add(plan);
}

void Copies::find_pairs(std::int64_t plan, const std::vector<text::Passage>& passages) {
  Shared shared = sharing(db_, plan, prints_asked(passages), Everybody::skip);
  add_of_same_key(db_, plan, shared.plans);
  if (shared.plans.empty()) return;
  const Head own = head_of(plan);
  const auto own_triples = triples_of(plan);
  std::size_t compared = 0;
  Statement insert(db_, "INSERT OR REPLACE INTO copy VALUES (?1, ?2, ?3), (?2, ?1, ?3)");
  for (const auto& [times, other] : most_first(shared.plans)) {
    if (100 * times < kCopyShare * shared.passages) break;
    const Head& others = head_of(other);
    if (!may_be_copies(own.said, others.said)) continue;
    if (++compared > kCompared) break;
    const auto triples = triples_of(other);
    const std::size_t shorter = std::min(own_triples->bag.size(), triples->bag.size());
    if (!lengths_fit(own_triples->bag.size(), triples->bag.size())) continue;
    const double least_common = least_triples(own.said, others.said, own_triples->odd, triples->odd) * static_cast<double>(shorter);
    if (static_cast<double>(common_words(own_triples->bag, triples->bag)) < least_common) continue;
    const text::LeastAlike least = least_alike(own.said, others.said);
    // Always in one order, whichever came first.
    const bool first = own.id < others.id;
    const auto a = wording_of(first ? plan : other), b = wording_of(first ? other : plan);
    const text::Likeness like = text::compare(*a, *b, least);
    if (are_copies(own.said, others.said, like)) insert.run(plan, other, percent(like.share()));
  }
}

std::vector<CopyOfPlan> read_copies(Database& db, std::int64_t plan) {
  std::vector<CopyOfPlan> copies;
  std::vector<std::int64_t> docids;
  Statement rows(db, "SELECT other, share FROM copy WHERE plan = ? ORDER BY share DESC, other");
  rows.bind(plan);
  while (rows.next()) rows.read(docids.emplace_back(), copies.emplace_back().share);
  PlanRows plans(db);
  for (std::size_t i = 0; i < copies.size(); ++i) copies[i].plan = plans.row(docids[i]);
  return copies;
}

std::vector<CopyOfPlan> read_similar(Database& db, std::int64_t plan, std::size_t limit) {
  const std::vector<std::uint64_t> prints = prints_asked(text::passages(PageTexts(db).of(plan)));
  std::map<std::int64_t, std::size_t> shared = sharing(db, plan, prints, Everybody::cut).plans;
  Statement copies(db, "SELECT other FROM copy WHERE plan = ?");
  copies.bind(plan);
  while (copies.next()) {
    std::int64_t other = 0;
    copies.read(other);
    shared.erase(other);
  }
  std::vector<CopyOfPlan> similar;
  PlanRows plans(db);
  for (const auto& [times, other] : most_first(shared)) {
    const std::size_t share = 100 * times / prints.size();
    if (share < kSimilarShare || similar.size() == limit) break;
    similar.push_back({plans.row(other), static_cast<int>(share)});
  }
  return similar;
}

}  // namespace danchieu::archive
