#pragma once
/// What plans like a given text cite that it does not.
///
///     CoCited found = co_cited(db, {.cited = {"vn:dang/kl/tw/k12/44", "vn:hc/qd/ttg/2005/521"}});
///     found.siblings == 15   found.shared[0].plans == 15   found.lacking[0].plans == 12
///         "12 of 15 plans that cite 44-KL/TW and 521/QĐ-TTg also cite …"
///
/// To cite is to name it itself: what stands inside the title of another document does not count, neither for what is shared nor for what
/// is suggested.
///
/// A shared work weighs ln((N + 1) / n): N plans in the archive, n of them cite it. Sharing what all cite says little, sharing a rare one
/// much. A plan's nearness is the sum over the works that it shares with the text. Siblings are the plans
///   - with at least a third of the nearness of the nearest one, and
///   - at least an eighth of the text's own sum: one common law among ten documents makes no sibling;
/// at most a hundred, of equally near ones the newest. Suggested is what more than half of them cite and the text does not name at all,
/// first what the nearest ones cite. Fewer than three siblings tell nothing.
///
/// Linear in the mentions of the works that the text cites, and in those of a hundred plans.

#include <string>
#include <string_view>
#include <vector>

#include "archive/answers.h"
#include "archive/database.h"

namespace danchieu::archive {

inline constexpr int least_siblings = 3;
inline constexpr int most_siblings = 100;
inline constexpr int most_suggestions = 10;
inline constexpr int most_shared = 10;

struct CoCitedQuestion {
  std::vector<std::string> cited;  ///< keys of the works that the text cites itself
  std::vector<std::string> named;  ///< keys that it names only inside titles: they are not suggested
  std::string own;                 ///< its own key, where it has one: the plan that it is, is no sibling
  std::string sha256;              ///< of its bytes: the same
};

/// A work of the text, and how many siblings cite it, too.
struct SharedWork {
  std::string key;
  std::string label;  ///< "44-KL/TW", "Luật Đất đai"
  int plans = 0;
};

struct Suggestion {
  Work work;
  int plans = 0;                  ///< siblings that cite it
  double support = 0;             ///< their share of all siblings' nearness, 0 to 1
  std::vector<PlanRow> examples;  ///< the nearest of them, at most three
};

struct CoCited {
  int siblings = 0;
  std::vector<SharedWork> shared;   ///< most plans first, at most ten
  std::vector<Suggestion> lacking;  ///< none where the siblings are not enough
  bool enough() const { return siblings >= least_siblings; }
};

CoCited co_cited(Database& db, const CoCitedQuestion& question);

}  // namespace danchieu::archive
