#include "archive/cocited.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "archive/dictionary.h"
#include "archive/plans.h"
#include "archive/works.h"

namespace danchieu::archive {
namespace {

constexpr double of_nearest = 1.0 / 3;
constexpr double of_text = 1.0 / 8;
constexpr std::size_t most_examples = 3;

struct Sibling {
  std::int64_t plan = 0;
  double nearness = 0;
};

/// Works by their ids; keys that the archive does not know have none.
std::set<std::int64_t> ids_of(Database& db, const std::vector<std::string>& keys) {
  std::set<std::int64_t> ids;
  for (const std::string& key : keys)
    if (const auto id = find_work(db, key)) ids.insert(*id);
  return ids;
}

int count_plans(Database& db) {
  int count = 0;
  Statement plans(db, "SELECT count(*) FROM plan WHERE removed IS NULL");
  if (plans.next()) plans.read(count);
  return count;
}

/// Plans that cite the text's works, by their nearness.
class Nearness {
 public:
  Nearness(Database& db, const std::map<std::string, std::int64_t>& works, const std::unordered_set<std::int64_t>& own) {
    const double plans = count_plans(db);
    Statement citing(db, "SELECT DISTINCT plan FROM mention WHERE work = ? AND depth = 0");
    for (const auto& [key, work] : works) {
      std::vector<std::int64_t> found;
      citing.bind(work);
      while (citing.next()) citing.read(found.emplace_back());
      std::erase_if(found, [&](std::int64_t plan) { return own.contains(plan); });
      if (found.empty()) continue;
      const double weight = std::log((plans + 1) / static_cast<double>(found.size()));
      whole_ += weight;
      for (const std::int64_t plan : found) sums_[plan] += weight;
    }
  }

  /// Not in any order.
  std::vector<Sibling> siblings() const {
    double nearest = 0;
    for (const auto& [plan, sum] : sums_) nearest = std::max(nearest, sum);
    const double least = std::max(nearest * of_nearest, whole_ * of_text);
    std::vector<Sibling> near;
    for (const auto& [plan, sum] : sums_)
      if (sum >= least) near.push_back({plan, sum});
    return near;
  }

 private:
  double whole_ = 0;  ///< of a plan that cites all that the text cites
  std::unordered_map<std::int64_t, double> sums_;
};

/// Nearest first, then newest, then by id: the order in which plans arrived does not matter.
void put_in_order(Database& db, std::vector<Sibling>& siblings) {
  struct Known {
    int year = 0;
    std::string id;
  };
  std::unordered_map<std::int64_t, Known> known;
  Statement plan(db, "SELECT year, id FROM plan WHERE docid = ?");
  for (const Sibling& sibling : siblings) {
    Known& of = known[sibling.plan];
    plan.bind(sibling.plan);
    while (plan.next()) plan.read(of.year, of.id);
  }
  std::sort(siblings.begin(), siblings.end(), [&](const Sibling& a, const Sibling& b) {
    if (a.nearness != b.nearness) return a.nearness > b.nearness;
    const Known &of_a = known[a.plan], &of_b = known[b.plan];
    return of_a.year != of_b.year ? of_a.year > of_b.year : of_a.id < of_b.id;
  });
}

/// What a work is called where there is room for little: its usual number, else how it is written most often.
class Names {
 public:
  explicit Names(Database& db)
      : name_(db,
              "SELECT coalesce("
              " (SELECT printed FROM work_number JOIN number ON id = number WHERE work = ?1 ORDER BY mentions DESC, printed LIMIT 1),"
              " (SELECT surface FROM mention WHERE work = ?1 GROUP BY surface ORDER BY count(*) DESC, surface LIMIT 1), key)"
              " FROM work WHERE id = ?1") {}

  std::string of(std::int64_t work) {
    std::string name;
    name_.bind(work);
    while (name_.next()) name_.read(name);
    return name;
  }

 private:
  Statement name_;
};

/// What siblings say of one work.
struct Votes {
  double nearness = 0;
  std::vector<std::int64_t> plans;  ///< nearest first
};

}  // namespace

CoCited co_cited(Database& db, const CoCitedQuestion& question) {
  std::map<std::string, std::int64_t> works;  // in the order of their keys, so that sums do not depend on that of the text
  for (const std::string& key : question.cited)
    if (const auto id = find_work(db, key)) works.emplace(key, *id);
  std::set<std::int64_t> named = ids_of(db, question.named);
  for (const auto& [key, id] : works) named.insert(id);

  std::unordered_set<std::int64_t> own;
  Statement same(db, "SELECT docid FROM plan WHERE work = ?1 UNION SELECT plan FROM version WHERE sha256 = ?2");
  const std::optional<std::int64_t> own_work = find_work(db, question.own);
  if (own_work) named.insert(*own_work);
  same.bind(own_work, question.sha256);
  for (std::int64_t plan = 0; same.next(); own.insert(plan)) same.read(plan);

  std::vector<Sibling> siblings = Nearness(db, works, own).siblings();
  put_in_order(db, siblings);
  if (siblings.size() > static_cast<std::size_t>(most_siblings)) siblings.resize(most_siblings);

  double all = 0;
  std::unordered_map<std::int64_t, Votes> votes;
  Statement cited(db, "SELECT DISTINCT work FROM mention WHERE plan = ? AND depth = 0 AND work IS NOT NULL");
  for (const Sibling& sibling : siblings) {
    all += sibling.nearness;
    cited.bind(sibling.plan);
    while (cited.next()) {
      std::int64_t work = 0;
      cited.read(work);
      votes[work].nearness += sibling.nearness;
      votes[work].plans.push_back(sibling.plan);
    }
  }

  CoCited found;
  found.siblings = static_cast<int>(siblings.size());
  for (const auto& [key, id] : works)
    if (const auto vote = votes.find(id); vote != votes.end())
      found.shared.push_back({key, "", static_cast<int>(vote->second.plans.size())});
  std::stable_sort(found.shared.begin(), found.shared.end(), [](const SharedWork& a, const SharedWork& b) { return a.plans > b.plans; });
  if (found.shared.size() > static_cast<std::size_t>(most_shared)) found.shared.resize(most_shared);
  Names names(db);
  for (SharedWork& work : found.shared) work.label = names.of(works.at(work.key));
  if (!found.enough()) return found;

  std::vector<std::tuple<double, std::string, std::int64_t>> most;
  Statement key(db, "SELECT key FROM work WHERE id = ?");
  for (const auto& [work, vote] : votes) {
    if (named.contains(work) || 2 * vote.plans.size() <= siblings.size()) continue;
    auto& [against, of, id] = most.emplace_back(-vote.nearness, "", work);
    key.bind(work);
    while (key.next()) key.read(of);
  }
  std::sort(most.begin(), most.end());
  if (most.size() > static_cast<std::size_t>(most_suggestions)) most.resize(most_suggestions);

  PlanRows rows(db);
  for (const auto& [against, of, work] : most) {
    const Votes& vote = votes[work];
    Suggestion& one = found.lacking.emplace_back();
    one.work = read_work(db, of).value_or(Work{});
    one.plans = static_cast<int>(vote.plans.size());
    one.support = all > 0 ? vote.nearness / all : 0;
    for (std::size_t i = 0; i < std::min(vote.plans.size(), most_examples); ++i) one.examples.push_back(rows.row(vote.plans[i]));
  }
  return found;
}

}  // namespace danchieu::archive
