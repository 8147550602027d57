#pragma once
/// Which plans are copies of each other, kept up plan by plan.
///
///     Copies copies(db);
///     copies.add(plan);        // its pages are written: their passages, and the pairs with plans that are here
///     copies.judge(plan);      // what it says of itself has changed
///     copies.erase(plan);      // before its pages go
///
/// A pair follows from the two plans alone (same_plan.h), so it does not matter in which order they came. Only plans that share a passage,
/// or have the same own key, are compared; passages that more than kCommon plans have are of everybody and lead to nobody, so the cost of a
/// plan does not grow with the archive. (So of more than kCommon plans that are alike in every passage not all are found.)

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "archive/answers.h"
#include "archive/database.h"
#include "archive/lately.h"
#include "archive/same_plan.h"
#include "text/common_words.h"
#include "text/fingerprint.h"
#include "text/likeness.h"

namespace danchieu::archive {

class Copies {
 public:
  explicit Copies(Database& db);

  void add(std::int64_t plan);
  void judge(std::int64_t plan);
  void erase(std::int64_t plan);
  /// Passages and pairs of all plans anew.
  void renew();
  /// Whether that must be done: the passages were made by another rule, or not yet.
  bool outdated();

  static constexpr int kCommon = 64;

 private:
  void erase_pairs(std::int64_t plan);
  void find_pairs(std::int64_t plan, const std::vector<text::Passage>& passages);
  /// What is compared of a plan beside its text, and its id.
  struct Head {
    std::string id;
    ComparedHead said;
  };
  const Head& head_of(std::int64_t plan);
  std::vector<text::Passage> passages_of(std::int64_t plan);
  /// Its words, each with the two behind it, and its text as it is compared: a plan is compared with many that came shortly before.
  struct Triples {
    explicit Triples(const text::WordPrints& words) : bag(text::triple_prints(words.prints)), odd(words.odd) {}
    text::WordBag bag;
    int odd;
  };
  Lately<Triples>::Shared triples_of(std::int64_t plan);
  Lately<text::Wording>::Shared wording_of(std::int64_t plan);
  void forget(std::int64_t plan);

  Database& db_;
  std::unordered_map<std::int64_t, Head> heads_;  ///< of plans that were looked at lately, as the catalogue has them
  Lately<Triples> triples_;
  Lately<text::Wording> wordings_;
};

/// The other copies of a plan, the most alike first.
std::vector<CopyOfPlan> read_copies(Database& db, std::int64_t plan);
/// Plans that share passages with this one and are no copies, those that share most first.
std::vector<CopyOfPlan> read_similar(Database& db, std::int64_t plan, std::size_t limit);

}  // namespace danchieu::archive
