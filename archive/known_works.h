#pragma once
/// What every page asks for and what takes long to count, kept for one state of the catalogue and shared by the readers of a process.
///
///     known_work(db, "vn:dang/kl/tw/k12/44")     // read once, until a plan changes
///
/// Safe from any thread; begin a snapshot before.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/answers.h"
#include "archive/database.h"

namespace danchieu::archive {

std::optional<Work> known_work(Database& db, std::string_view key);
std::optional<WorkHead> known_head(Database& db, std::string_view key);
std::optional<WorkHead> known_head(Database& db, std::int64_t id);
/// At least `limit` of them, if there are so many.
std::shared_ptr<const std::vector<Work>> known_most_implemented(Database& db, int limit);
std::shared_ptr<const std::vector<Holding>> known_holdings(Database& db);
std::int64_t known_generated(Database& db);
/// Its problems are those of that state: more may have come without a change of any plan.
Status known_status(Database& db);

}  // namespace danchieu::archive
