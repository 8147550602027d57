#pragma once
/// What people say to what the machine read. It is kept apart, wins, and stays when the plan is read again.
///
///     corrections.corrected(plan, head)            // the head as people want it; what was read is remembered for undo
///     corrections.of_mentions(plan, mentions)      // which of these mentions a person has named
///
/// A mention is found again by its number and surface, and by which of those that are written so it is.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "archive/answers.h"
#include "archive/change.h"
#include "archive/database.h"
#include "archive/resolver.h"

namespace danchieu::archive {

class Corrections {
 public:
  Corrections(Database& db, Resolver& resolver) : db_(db), resolver_(resolver) {}

  Plan corrected(std::int64_t plan, const Plan& read);
  /// What follows from corrected values: the level of a plan whose place was corrected, unless a person says that, too; the period.
  void derive(std::int64_t plan, Plan& head, const std::string& level_read);
  struct Named {
    std::optional<std::int64_t> work;
  };
  std::map<std::size_t, Named> of_mentions(std::int64_t plan, const std::vector<citations::Mention>& mentions);

  /// Remembers the change and tells what it means; the number to undo it by.
  std::int64_t keep(const Change& change, std::optional<std::int64_t> plan, const StoredPlan* stored);
  struct Undone {
    std::optional<std::int64_t> plan;
    std::string field, extracted;
    std::optional<std::int64_t> work;
  };
  /// Throws where there is no such correction, or it is undone already.
  Undone undo(std::int64_t id, const std::string& by);

 private:
  void check_work(const Change& change);
  Database& db_;
  Resolver& resolver_;
};

/// Sets a field of a head. Throws WrongCorrection.
void set_field(Plan& head, const std::string& field, const std::string& value);
/// What the machine had read there, whatever it is.
void put_back(Plan& head, const std::string& field, const std::string& extracted);
std::string field_of(const Plan& head, const std::string& field);

/// All of them, newest first, also those that were undone.
std::vector<Correction> read_corrections(Database& db);
/// Those that count for the plan with that id, the oldest first.
std::vector<Correction> read_corrections_of(Database& db, std::string_view plan_id);

}  // namespace danchieu::archive
