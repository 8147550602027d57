#include "archive/known_works.h"

#include <algorithm>
#include <mutex>
#include <unordered_map>

#include "archive/citation_graph.h"
#include "archive/dictionary.h"
#include "archive/holdings.h"
#include "archive/newest.h"
#include "archive/plans.h"
#include "archive/works.h"

namespace danchieu::archive {
namespace {

/// To read one that everybody cites means to read thousands of mentions.
struct Works {
  static constexpr std::size_t most = 4000;
  mutable std::mutex mutex;
  mutable std::unordered_map<std::string, std::optional<Work>> of;
};

/// Some 500 bytes each. The same few are named on most pages.
struct Heads {
  static constexpr std::size_t most = 20'000;
  mutable std::mutex mutex;
  mutable std::unordered_map<std::int64_t, std::optional<WorkHead>> of;
};

struct MostImplemented {
  int limit = 0;
  std::vector<Work> works;
};

}  // namespace

std::optional<Work> known_work(Database& db, std::string_view key) {
  static Newest<Works> newest;
  const auto works = newest.get(state_of(db), [](const std::shared_ptr<const Works>&) { return std::make_shared<const Works>(); });
  const std::string name(key);
  {
    const std::lock_guard lock(works->mutex);
    if (const auto known = works->of.find(name); known != works->of.end()) return known->second;
  }
  std::optional<Work> work = read_work(db, key);
  const std::lock_guard lock(works->mutex);
  if (works->of.size() >= Works::most) works->of.clear();
  return works->of.insert_or_assign(name, std::move(work)).first->second;
}

std::optional<WorkHead> known_head(Database& db, std::string_view key) {
  const std::optional<std::int64_t> id = find_work(db, key);
  return id ? known_head(db, *id) : std::nullopt;
}

std::optional<WorkHead> known_head(Database& db, std::int64_t id) {
  static Newest<Heads> newest;
  const auto heads = newest.get(state_of(db), [](const std::shared_ptr<const Heads>&) { return std::make_shared<const Heads>(); });
  {
    const std::lock_guard lock(heads->mutex);
    if (const auto known = heads->of.find(id); known != heads->of.end()) return known->second;
  }
  std::optional<WorkHead> head = read_head(db, id);
  const std::lock_guard lock(heads->mutex);
  if (heads->of.size() >= Heads::most) heads->of.clear();
  return heads->of.insert_or_assign(id, std::move(head)).first->second;
}

std::shared_ptr<const std::vector<Work>> known_most_implemented(Database& db, int limit) {
  static Newest<MostImplemented> newest;
  constexpr int least = 60;  // one page asks for few, the next for more
  const int asked = std::max(limit, least);
  const auto make = [&](const std::shared_ptr<const MostImplemented>&) {
    return std::make_shared<const MostImplemented>(MostImplemented{asked, most_implemented_works(db, asked)});
  };
  auto known = newest.get(state_of(db), make);
  if (known->limit < limit) known = newest.get(state_of(db) + '#' + std::to_string(limit), make);
  return {known, &known->works};
}

std::shared_ptr<const std::vector<Holding>> known_holdings(Database& db) {
  static Newest<std::vector<Holding>> newest;
  return newest.get(state_of(db), [&](const auto&) { return std::make_shared<const std::vector<Holding>>(read_holdings(db)); });
}

std::int64_t known_generated(Database& db) {
  static Newest<std::int64_t> newest;
  return *newest.get(state_of(db), [&](const auto&) { return std::make_shared<const std::int64_t>(count_generated(db)); });
}

Status known_status(Database& db) {
  static Newest<Status> newest;
  return *newest.get(state_of(db), [&](const auto&) { return std::make_shared<const Status>(read_status(db)); });
}

}  // namespace danchieu::archive
