#pragma once
/// What a plan says first of why it is: the works that it implements and those that it is based on, for a line of a list.
///
///     archive.bases("9f34c7bbc23b")     // {"implements", "vn:…", "521/QĐ-TTg"}, {"implements", …, "346-KH/TU"}, {"based_on", …}

#include <string>
#include <vector>

#include "archive/database.h"

namespace danchieu::archive {

struct Basis {
  std::string relation;  ///< implements or based_on
  std::string work;      ///< key; empty where that is not known
  std::string name;      ///< its number as printed, else its own words
};

/// Each once, those that are implemented first, then in the order of the text; without those that only stand in another's title.
std::vector<Basis> read_bases(Database& db, std::int64_t docid);

}  // namespace danchieu::archive
