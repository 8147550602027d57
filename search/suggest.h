#pragma once
/// What somebody may go on to type.
///
///     suggest(archive, "44-k", 8)            // {number, "44-KL/TW"}
///     suggest(archive, "ngay hoi tỉnh:ca", 8) // {value, "ngay hoi tỉnh:\"Cao Bằng\""}
///     suggest(archive, "cao b", 8)           // {value, "tỉnh:\"Cao Bằng\""}, titles with "cao" and a word in b…
///
/// Marks do not matter, and keys of Telex or VNI that are not yet marks are read as those. Some milliseconds; never a problem, at worst
/// nothing. Throws archive::ArchiveError only.

#include <string>
#include <string_view>
#include <vector>

#include "archive/archive.h"

namespace danchieu::search {

struct Suggestion {
  enum class Kind { number, title, value, field, abbreviation };
  Kind kind = Kind::number;
  std::string text;        ///< the whole question with it
  std::string shown;       ///< what of it is new: "44-KL/TW", a title, "Cao Bằng"
  std::string about = {};  ///< kind of a number, label of a field, what a short form stands for
  int count = 0;           ///< plans; of a number places that cite it; 0 where that does not matter
  int works = 0;           ///< of a number: documents that bear it
  std::string plan = {};   ///< of a title: its plan
};

std::string_view name(Suggestion::Kind kind);

/// `typed`: up to the cursor. The likeliest first.
std::vector<Suggestion> suggest(archive::Archive& archive, std::string_view typed, std::size_t limit);

}  // namespace danchieu::search
