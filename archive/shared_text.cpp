#include "archive/shared_text.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "archive/plans.h"
#include "archive/subject.h"
#include "text/fingerprint.h"

namespace danchieu::archive {
namespace {

/// So many plans, of so many years, have what is written every year on one subject.
constexpr std::size_t kEverybodys = 32, kSpreadYears = 5;
/// Of the pairs of neighbouring words of the title that has fewer, those that two titles on one subject have in common: of three, one.
constexpr std::size_t kOneSubjectOf = 3;

/// What a title speaks of: its pairs of neighbouring words, as most words of Vietnamese are two syllables; of one syllable that alone.
/// "Kế hoạch chuyển đổi số năm 2022" and "Kế hoạch đẩy mạnh công tác chuyển đổi số giai đoạn 2021 - 2025" are of one subject.
class Subject {
 public:
  explicit Subject(const PlanRow& plan) {
    std::vector<std::uint64_t> words;
    for (const std::string& word : subject_words(plan)) words.push_back(text::word_print(word));
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15;  // (a, b) is not (b, a)
    for (std::size_t w = 1; w < words.size(); ++w) pairs_.push_back(words[w - 1] * factor + words[w]);
    if (words.size() == 1) pairs_ = words;
    std::sort(pairs_.begin(), pairs_.end());
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
  }
  bool known() const { return !pairs_.empty(); }
  bool is_like(const Subject& other) const {
    std::size_t both = 0;
    for (auto x = pairs_.begin(), y = other.pairs_.begin(); x != pairs_.end() && y != other.pairs_.end();) {
      if (*x == *y) ++both, ++x, ++y;
      else if (*x < *y) ++x;
      else ++y;
    }
    return kOneSubjectOf * both >= std::min(pairs_.size(), other.pairs_.size());
  }

 private:
  std::vector<std::uint64_t> pairs_;
};

/// Plans as far as they are looked at, each once.
class Holders {
 public:
  explicit Holders(Database& db)
      : head_(db, "SELECT id, title, year, issued, level, province, province_today, district, commune, issuer FROM plan WHERE docid = ?") {}

  struct Head {
    PlanRow row = {};
    std::string place = {};  ///< or the issuer, where it is of none; empty: not known
    Subject subject = Subject({});
    std::int64_t index = -1;  ///< in SharedText::plans
  };

  Head& of(std::int64_t plan) {
    const auto [at, is_new] = heads_.try_emplace(plan);
    Head& head = at->second;
    if (is_new) {
      PlanRow& row = head.row;
      head_.bind(plan);
      while (head_.next())
        head_.read(row.id, row.title, row.year, row.issued, row.level, row.province, row.province_today, row.district, row.commune,
                   row.issuer);
      const bool of_a_place = !row.province_today.empty() || !row.district.empty() || !row.commune.empty();
      head.place = of_a_place ? row.province_today + '\n' + row.district + '\n' + row.commune : row.issuer;
      head.subject = Subject(row);
    }
    return head;
  }

 private:
  Statement head_;
  std::unordered_map<std::int64_t, Head> heads_;
};

/// Over how many subjects, places and years plans are spread, as far as it matters. Plans of which place or year are not known may be of as
/// many; those without a subject may be of one.
class Spread {
 public:
  void put(const Holders::Head& head) {
    ++plans_;
    places_.put(&head.place, head.place.empty(), [&](const std::string* place) { return *place == head.place; });
    years_.put(head.row.year, head.row.year == 0, [&](int year) { return year == head.row.year; });
    if (head.subject.known()) subjects_.put(&head.subject, false, [&](const Subject* one) { return one->is_like(head.subject); });
  }
  bool wide() const { return places_.full() && (subjects_.full() || (plans_ >= kEverybodys && years_.full())); }

 private:
  /// The first kMost that are unlike each other.
  template <class Value, std::size_t kMost>
  class Unlike {
   public:
    template <class IsLike>
    void put(Value value, bool is_unlike, const IsLike& is_like) {
      if (!full() && (is_unlike || std::none_of(values_.begin(), values_.end(), is_like))) values_.push_back(value);
    }
    bool full() const { return values_.size() == kMost; }

   private:
    std::vector<Value> values_;
  };

  std::size_t plans_ = 0;
  Unlike<const std::string*, kSpread> places_;
  Unlike<const Subject*, kSpread> subjects_;
  Unlike<int, kSpreadYears> years_;
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
