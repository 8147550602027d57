#include "archive/shared_text.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "archive/plans.h"
#include "archive/subject.h"
#include "text/fingerprint.h"

namespace danchieu::archive {
namespace {

/// So many plans, of so many years, have what is written every year on one subject.
constexpr std::size_t kEverybodys = 64, kSpreadYears = 5;
/// Subjects that have less in common are two.
constexpr std::size_t kOneSubjectPercent = 50;

/// What titles speak of as numbers: subjects that are like each other have one.
class Subjects {
 public:
  /// Of no title 0.
  std::uint32_t number_of(const PlanRow& plan) {
    Words words;
    for (const std::string& word : subject_words(plan)) words.push_back(text::word_print(word));
    if (words.empty()) return 0;
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    const auto [known, is_new] = numbers_.try_emplace(words, 0);
    if (is_new) {
      const auto like = std::find_if(first_.begin(), first_.end(), [&](const Words& other) { return are_like(words, other); });
      known->second = static_cast<std::uint32_t>(like - first_.begin()) + 1;
      if (like == first_.end()) first_.push_back(words);
    }
    return known->second;
  }

 private:
  using Words = std::vector<std::uint64_t>;
  static bool are_like(const Words& a, const Words& b) {
    std::size_t both = 0;
    for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
      if (*x == *y) ++both, ++x, ++y;
      else if (*x < *y) ++x;
      else ++y;
    }
    return 100 * both >= kOneSubjectPercent * (a.size() + b.size() - both);
  }

  std::map<Words, std::uint32_t> numbers_;
  std::vector<Words> first_;  ///< of each number
};

/// Plans as far as they are looked at, each once.
class Holders {
 public:
  explicit Holders(Database& db)
      : head_(db, "SELECT id, title, year, issued, level, province, province_today, district, commune FROM plan WHERE docid = ?") {}

  struct Head {
    PlanRow row = {};
    std::string place = {};
    std::uint32_t subject = 0;
    std::int64_t index = -1;  ///< in SharedText::plans
  };

  Head& of(std::int64_t plan) {
    const auto [at, is_new] = heads_.try_emplace(plan);
    Head& head = at->second;
    if (is_new) {
      PlanRow& row = head.row;
      head_.bind(plan);
      while (head_.next())
        head_.read(row.id, row.title, row.year, row.issued, row.level, row.province, row.province_today, row.district, row.commune);
      head.place = row.province_today + '\n' + row.district + '\n' + row.commune;
      head.subject = subjects_.number_of(row);
    }
    return head;
  }

 private:
  Statement head_;
  Subjects subjects_;
  std::unordered_map<std::int64_t, Head> heads_;
};

/// Over how many subjects, places and years plans are spread, as far as it matters.
class Spread {
 public:
  void put(const Holders::Head& head) {
    ++plans_;
    put_new(places_, head.place, kSpread);
    if (head.subject != 0) put_new(subjects_, head.subject, kSpread);
    if (head.row.year != 0) put_new(years_, head.row.year, kSpreadYears);
  }
  bool wide() const {
    return places_.size() == kSpread && (subjects_.size() == kSpread || (plans_ >= kEverybodys && years_.size() == kSpreadYears));
  }

 private:
  template <class Value>
  static void put_new(std::vector<Value>& values, const Value& value, std::size_t most) {
    if (values.size() < most && std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
  }

  std::size_t plans_ = 0;
  std::vector<std::string> places_;
  std::vector<std::uint32_t> subjects_;
  std::vector<int> years_;
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
    Spread spread;
    of_print.bind(passage.print);
    while (!spread.wide() && found.size() < kMostHolders && of_print.next()) {
      std::int64_t other = 0;
      of_print.read(other);
      if (own.contains(other)) continue;
      found.push_back(other);
      spread.put(holders.of(other));
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
