#pragma once
/// An archive that is written. One writer at a time; a second one is refused with a sentence.
///
///     ArchiveWriter writer("archive");             // made where it is not there
///     writer.add(path, bytes, sha256, document);   // Added::new_plan
///     writer.commit();
///
/// What is not committed is undone. The catalogue commits first, then the index with the catalogue's revision; a writer that
/// finds the index behind catches up when it opens. Throws ArchiveError.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "archive/answers.h"
#include "archive/change.h"
#include "archive/document.h"
#include "archive/errors.h"

namespace danchieu::archive {

/// What the archive knows of a file that it has seen: enough to skip it unread.
struct SeenFile {
  std::int64_t size = 0;
  std::int64_t modified = 0;  ///< nanoseconds since 1970
  std::string sha256;
  bool problem = false;  ///< it could not be read then,
  int reader = 0;        ///< by a reader of this version (indexer/reader_version.h)
};

enum class Added { new_plan, new_version, unchanged };

class ArchiveWriter {
 public:
  explicit ArchiveWriter(const std::filesystem::path& folder);
  ~ArchiveWriter();

  std::optional<SeenFile> seen(const std::filesystem::path& file);
  /// Remembers size and time of a file whose content is the same as before.
  void touch(const std::filesystem::path& file, const SeenFile& now);
  /// Keeps a file's content, once, and what was read in it. `now.sha256`: of `bytes`; where it is empty it is computed.
  ///   - The same content at any path changes nothing but the ledger: one plan with several files.
  ///   - Other content at a known path is a new version of that plan; the old original and its row stay. So is content that
  ///     the plan had before: the file went back to it.
  ///   - A plan that another file still holds, unchanged on the disk, is not taken from it: the edited copy is a new plan.
  ///   - A path that takes another plan's content becomes a file of that plan; the plan that it left stays as it was.
  ///   - The content of a removed plan stays removed and counts as unchanged; other content at its path is a new plan.
  Added add(const std::filesystem::path& file, const SeenFile& now, std::string_view bytes, const Document& document);
  /// The file could not be read: kept as a row until it can.
  void add_problem(const std::filesystem::path& file, const SeenFile& now, std::string_view reason);
  /// The file is gone, and what was wrong with it is no problem any more. The plan that it became once stays.
  void forget_problem(const std::filesystem::path& file);
  /// Takes a plan out of search and graph; the row stays with what, when and why, and so do its originals.
  /// False where there is no such plan.
  bool remove(std::string_view plan_id, std::string_view reason);
  /// The removed plan whose content the file holds, as far as it has been seen.
  std::optional<RemovedPlan> removed_at(const std::filesystem::path& file);
  /// Takes a removed plan back; `document`: what is read in its newest original. False where no such plan was removed.
  bool take_back(std::string_view plan_id, const Document& document);
  /// Keeps what a person says; it is done when this returns and last at the commit. Throws WrongCorrection. The number to undo it by.
  std::int64_t correct(const Change& change);
  void undo_correction(std::int64_t id, const std::string& by);
  /// What was done is kept, and the index has it, when this returns.
  void commit();
  /// The same, but the index follows beside, at the latest with the next commit().
  void commit_catalogue();
  /// How many buckets of citations/resolve.h were decided since this was opened: what a plan costs does not grow with the archive.
  std::int64_t buckets_resolved() const;
  /// Commits, decides again which mentions name the same document, then makes the index again from the catalogue, without reading
  /// originals. Readers go on meanwhile.
  void rebuild();

 private:
  struct Store;
  std::unique_ptr<Store> store_;
};

}  // namespace danchieu::archive
