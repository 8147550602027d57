#pragma once
/// The catalogue's tables, as the steps that lead from one version of them to the next. Read schema.cpp for the tables.
///
/// The version stands in the file (user_version). A new version is a new step at the end of the table; a step that was
/// published is never changed.

#include <span>

#include "archive/database.h"

namespace danchieu::archive {

struct SchemaStep {
  int version;  ///< 1, 2, 3 …: the version that this step leads to
  const char* sql;
};

std::span<const SchemaStep> schema_steps();

/// Brings the catalogue to the newest version, in one transaction. Throws ArchiveError where the file is no catalogue of
/// danchieu or comes from a newer program.
void migrate(Database& db, std::span<const SchemaStep> steps = schema_steps());
/// Throws ArchiveError unless the catalogue has the newest version: for those who may only read.
void check_schema(Database& db, std::span<const SchemaStep> steps = schema_steps());
/// 0 where the file is still empty.
int schema_version(Database& db);

}  // namespace danchieu::archive
