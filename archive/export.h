#pragma once
/// All that the archive holds, row by row, for other programs.
///
///     each_citation("archive", [](const CitationRow& row) { print(row.file, row.start, row.number, row.work); });
///
/// Plans come in the order of their arrival, mentions in the order of the text, works in that of their keys. Rows are of one committed
/// state, and are handed over as they are read: memory does not grow with the archive. A row lives until the function returns. Throws
/// ArchiveError.

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "archive/answers.h"

namespace danchieu::archive {

/// One mention. Empty where it is not printed there, or not known.
struct CitationRow {
  std::string plan, file;
  int ordinal = 0;                    ///< among the plan's mentions
  int page = 1;                       ///< from 1
  std::int64_t start = 0, end = 0;    ///< code points of a text file as a whole, of its page for a PDF
  std::string surface, kind, number;  ///< the number in its canonical form
  std::string issued, issuer, title, pinpoint;
  std::string relation;
  std::optional<int> inside;  ///< ordinal of the mention whose title holds this one
  bool named_only = false, repaired = false, suspect = false;
  std::string unit;            ///< the drafting unit, as printed
  std::optional<int> acts_on;  ///< ordinal of the mention that this one amends, repeals …
  std::string action;          ///< what it does to that one
  std::string work;            ///< key of the document that it names; empty while that is not decided
  std::string partial;         ///< the key with "?" where unknown
};
void each_citation(const std::filesystem::path& archive, const std::function<void(const CitationRow&)>& take);

/// One plan that the archive holds.
struct ExportedPlan {
  std::string plan, file, sha256, media_type, added, converted_from;
  int version = 1, pages = 0, pages_recognised = 0, copies = 0, mentions = 0;
  std::string kind, number, title;
  int year = 0;  ///< 0 unknown
  std::string issued, level, province, province_today, district, commune, issuer, signer;
  std::string work;  ///< its own key
};
void each_plan(const std::filesystem::path& archive, const std::function<void(const ExportedPlan&)>& take);

/// Two plans that are copies of one (archive/same_plan.h); each pair once.
struct CopyRow {
  std::string plan, file, other, other_file;
  int share = 0;  ///< percent of the shorter text that the longer one has, too
};
void each_copy(const std::filesystem::path& archive, const std::function<void(const CopyRow&)>& take);

/// One document that plans cite, or that is held.
void each_work(const std::filesystem::path& archive, const std::function<void(const Work&)>& take);

}  // namespace danchieu::archive
