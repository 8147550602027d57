#pragma once
/// Makes the Xapian index from the catalogue and keeps it up with it.
///
///     IndexWriter index("archive");
///     if (!index.usable()) index.rebuild();    // it is missing, damaged or of another making
///     index.catch_up();                        // plans that changed since it was asked last
///     index.settle();                          // and the index has them all
///
/// Where plans come that are many for the index, catch_up() gathers them in pieces (index_pieces.h), which settle() merges with it; so does
/// catch_up() once a minute. It reads the catalogue beside whoever writes it, a plan at a time. The index has the revision once it has all
/// plans of it; some may be of a later one by then, and are made again with that. One thread at a time.

#include <xapian.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "archive/database.h"
#include "archive/index_pieces.h"

namespace danchieu::archive {

class IndexWriter {
 public:
  /// The folder must hold a catalogue of this program's schema.
  explicit IndexWriter(const std::filesystem::path& archive_folder);

  /// Whether the index stems from this catalogue by the rules of this program.
  bool usable() const { return index_.has_value(); }
  void catch_up();
  void settle();
  /// Makes all of it anew; readers go on reading the old one until then.
  void rebuild();

 private:
  using Clock = std::chrono::steady_clock;
  /// A state of the catalogue.
  struct Revision {
    std::int64_t number = -1;
    std::string mark;
  };
  /// What the index is to have of a plan; no document where it is no more.
  struct Made {
    std::optional<Xapian::Document> document;
    std::size_t bytes = 0;  ///< of text
  };

  bool stems_from_catalogue(const Xapian::Database& index);
  /// Plans that changed since `revision`, and the newest one.
  std::vector<std::int64_t> changed_since(std::int64_t revision, Revision& newest);
  Made make(std::int64_t docid);
  /// New plans go into pieces, others wait for settle().
  void gather(const std::vector<std::int64_t>& changed);
  bool is_bulk(const std::vector<std::int64_t>& changed) const;
  bool must_merge() const;
  template <class Plans>
  void write(Xapian::WritableDatabase& index, const Plans& docids);
  static void remember(Xapian::WritableDatabase& index, const Revision& revision);
  void merge();

  std::filesystem::path path_;
  Database catalogue_;
  std::optional<Xapian::WritableDatabase> index_;
  IndexPieces pieces_;
  std::set<std::int64_t> changed_again_;  ///< that the index or a piece has in an older state
  Revision gathered_;                     ///< what index_, pieces_ and changed_again_ have together, while plans are gathered
  Clock::time_point gathering_since_;
  Clock::duration last_merge_{};
};

}  // namespace danchieu::archive
