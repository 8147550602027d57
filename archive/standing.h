#pragma once
/// How plans stand among each other: how often each is cited, and which are copies of one. Read from the catalogue for all plans at once;
/// linear in them, and unchangeable: threads may share it.

#include <cstdint>
#include <vector>

#include "archive/columns.h"
#include "archive/database.h"

namespace danchieu::archive {

struct Standing {
  std::vector<std::uint32_t> cited;  ///< by docid: plans other than itself that cite it
  /// By docid: the same for plans that are copies of each other, or of which each is a copy of the next; 0: of none.
  std::vector<std::uint32_t> group;
  std::vector<std::vector<std::uint32_t>> members;  ///< by group: its docids, ascending
};

Standing read_standing(Database& db, const Columns& columns);

}  // namespace danchieu::archive
