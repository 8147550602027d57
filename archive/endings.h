#pragma once
/// What ended a document, as far as texts of the archive say: another one that replaces or repeals it, or a plan that does.
///
///     read_endings(db, "vn:hc/kh/ubnd/cao-bang/2021/88")     // {.label = "120/KH-UBND", .issued = "2023-02-10", .relation = "replaces" …}
///
/// What replaces an article or a part of it ends nothing, whoever says so, and neither does what has no say in it (a plan, of a conclusion
/// of the Party); where one text says it of another, the sentence is given, to be read.

#include <string>
#include <string_view>
#include <vector>

#include "archive/database.h"

namespace danchieu::archive {

struct Ending {
  std::string work = {};      ///< key of what ended it; empty where that is a plan without an identity of its own
  std::string label = {};     ///< its number, else its title
  std::string issued = {};    ///< ISO, as far as known
  std::string relation = {};  ///< replaces, repeals
  std::string plan = {};      ///< id of the plan whose text says so
  std::string evidence = {};  ///< the sentence
};

/// Whether one document can end another at all, by their keys: the Party's papers are the Party's affair and the state's the state's, no
/// place ends what the centre issued, and a plan ends plans, or what its own issuer issued. What a text seems to say against that was misread, or speaks of something
/// else.
bool may_end(std::string_view ender, std::string_view ended);

/// The oldest first; those of no date last.
std::vector<Ending> read_endings(Database& db, std::string_view key);

}  // namespace danchieu::archive
