#include "archive/shared_text.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "archive/plans.h"
#include "archive/subject.h"
#include "text/fingerprint.h"

namespace danchieu::archive {
namespace {

/// Subjects that have less in common are two.
constexpr double kOneSubject = 0.5;

/// Plans as far as they are looked at, each once.
class Holders {
 public:
  explicit Holders(Database& db)
      : head_(db, "SELECT id, title, year, issued, level, province, province_today, district, commune FROM plan WHERE docid = ?") {}

  struct Head {
    PlanRow row;
    bool subject_read = false;
    std::vector<std::string> subject;  ///< its words
    std::int64_t index = -1;           ///< in SharedText::plans
  };

  Head& of(std::int64_t plan) {
    const auto [at, is_new] = heads_.try_emplace(plan);
    if (is_new) {
      PlanRow& row = at->second.row;
      head_.bind(plan);
      while (head_.next())
        head_.read(row.id, row.title, row.year, row.issued, row.level, row.province, row.province_today, row.district, row.commune);
    }
    return at->second;
  }

  const std::vector<std::string>& subject_of(std::int64_t plan) {
    Head& head = of(plan);
    if (!head.subject_read) head.subject = subject_words(head.row);
    head.subject_read = true;
    return head.subject;
  }

 private:
  Statement head_;
  std::unordered_map<std::int64_t, Head> heads_;
};

/// Over how many subjects and places plans are spread, as far as it matters.
class Spread {
 public:
  explicit Spread(Holders& holders) : holders_(holders) {}

  void put(std::int64_t plan) {
    if (places_.size() < kSpread) {
      const PlanRow& row = holders_.of(plan).row;
      places_.insert(row.province_today + '\n' + row.district + '\n' + row.commune);
    }
    if (subjects_.size() == kSpread) return;
    const std::vector<std::string>& subject = holders_.subject_of(plan);
    const auto is_like = [&](const std::vector<std::string>* other) {
      return *other == subject || likeness(*other, subject) >= kOneSubject;
    };
    if (!subject.empty() && std::none_of(subjects_.begin(), subjects_.end(), is_like)) subjects_.push_back(&subject);
  }
  bool wide() const { return places_.size() == kSpread && subjects_.size() == kSpread; }

 private:
  Holders& holders_;
  std::unordered_set<std::string> places_;
  std::vector<const std::vector<std::string>*> subjects_;  // heads stay where they are while others come
};

std::unordered_set<std::int64_t> with_its_copies(Database& db, std::int64_t plan) {
  std::unordered_set<std::int64_t> plans{plan};
  Statement copies(db, "SELECT other FROM copy WHERE plan = ?");
  copies.bind(plan);
  for (std::int64_t other = 0; copies.next(); plans.insert(other)) copies.read(other);
  return plans;
}

}  // namespace

SharedText read_shared_text(Database& db, std::int64_t plan) {
  SharedText shared;
  Holders holders(db);
  const std::unordered_set<std::int64_t> own = with_its_copies(db, plan);
  Statement of_print(db, "SELECT plan FROM passage WHERE print = ?");
  std::vector<std::int64_t> found;
  for (const text::Passage& passage : text::passages(PageTexts(db).of(plan))) {
    found.clear();
    Spread spread(holders);
    std::size_t looked_at = 0;
    of_print.bind(passage.print);
    while (!spread.wide() && found.size() < kMostHolders && of_print.next()) {
      std::int64_t other = 0;
      of_print.read(other);
      if (own.contains(other)) continue;
      found.push_back(other);
      if (found.size() < kSpread) continue;  // too few to be spread
      for (; looked_at < found.size() && !spread.wide(); ++looked_at) spread.put(found[looked_at]);
    }
    SharedPassage& one = shared.passages.emplace_back(SharedPassage{.span = passage.span, .formula = spread.wide()});
    if (one.formula) continue;
    for (const std::int64_t other : found) {
      Holders::Head& head = holders.of(other);
      if (head.index < 0) {
        head.index = static_cast<std::int64_t>(shared.plans.size());
        const PlanRow& row = head.row;
        shared.plans.push_back({row.id, row.issued, row.level, row.province_today, row.district, row.commune, row.year});
      }
      one.plans.push_back(static_cast<std::uint32_t>(head.index));
    }
  }
  return shared;
}

}  // namespace danchieu::archive
