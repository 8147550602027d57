#include "archive/index_door.h"

#include <string>
#include <string_view>

#include "archive/errors.h"

namespace danchieu::archive {
namespace {

struct Sentence {
  std::string_view type;
  const char* what;
  const char* remedy;
};

constexpr const char* kRebuild = "run `danchieu rebuild`, which makes it again from the catalogue";

constexpr Sentence kSentences[] = {
    {"DatabaseCorruptError", "is damaged", kRebuild},
    {"DatabaseNotFoundError", "is not there", kRebuild},
    {"DatabaseOpeningError", "cannot be opened", kRebuild},
    {"DatabaseVersionError", "was written by another version of Xapian", kRebuild},
    {"DatabaseLockError", "is being written by another program", "run this again when that one has ended"},
    {"DatabaseModifiedError", "is written faster than it can be read", "ask again"},
};

}  // namespace

void fail_index(const std::filesystem::path& index, const Xapian::Error& error) {
  std::string why = error.get_msg();
  if (error.get_error_string()) why.append(", ").append(error.get_error_string());
  for (const Sentence& sentence : kSentences)
    if (sentence.type == error.get_type())
      throw ArchiveError("The index " + index.string() + " " + sentence.what + " (" + why + "): " + sentence.remedy);
  throw ArchiveError("The index " + index.string() + " could not be read or written (" + why + "): look at the disk and its room, then " +
                     kRebuild);
}

}  // namespace danchieu::archive
