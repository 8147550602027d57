#pragma once
/// How many plans the archive holds, by place, year and level: what tells "none cites it" from "there is none".
///
///     for (const Holding& row : archive.holdings()) print(row.province, row.year, row.plans);     // "Kon Tum", 2022, 3
///
/// One look at every plan.

#include <vector>

#include "archive/answers.h"
#include "archive/database.h"

namespace danchieu::archive {

std::vector<Holding> read_holdings(Database& db);

}  // namespace danchieu::archive
