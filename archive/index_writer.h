#pragma once
/// Makes the Xapian index from the catalogue and keeps it up with it.
///
///     IndexWriter index("archive");
///     if (!index.usable()) index.rebuild();    // it is missing, damaged or of another making
///     index.catch_up();                        // plans that changed since the revision that it holds
///
/// It reads the catalogue beside whoever writes it, a plan at a time. The index has the revision once it has all plans of it; some may be
/// of a later one by then, and are made again with that. One thread at a time.

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "archive/database.h"

namespace danchieu::archive {

class IndexWriter {
 public:
  /// The folder must hold a catalogue of this program's schema.
  explicit IndexWriter(const std::filesystem::path& archive_folder);

  /// Whether the index stems from this catalogue by the rules of this program.
  bool usable() const { return index_.has_value(); }
  void catch_up();
  /// Makes the index beside the old one and puts it in its place; readers go on reading the old one until then.
  void rebuild();

 private:
  bool stems_from_catalogue(const Xapian::Database& index);
  void write_since(Xapian::WritableDatabase& index, std::int64_t revision);
  std::size_t write_plan(Xapian::WritableDatabase& index, std::int64_t docid);

  std::filesystem::path path_;
  Database catalogue_;
  std::optional<Xapian::WritableDatabase> index_;
};

}  // namespace danchieu::archive
