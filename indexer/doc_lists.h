#pragma once
/// The lists of a DOC, and how far each has counted. Source: [MS-DOC] 2.9.131 (LFO), 2.9.147 (LSTF), 2.9.150 (LVL).

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "indexer/doc_file.h"
#include "indexer/list_numbers.h"

namespace danchieu::indexer {

class DocLists {
 public:
  explicit DocLists(const DocFile& file);

  /// What stands before the next paragraph of that list (from 1) and level, "1. ", always with a gap; empty where it is in no list.
  std::string next(std::uint16_t list, std::uint8_t level);

 private:
  struct List {
    ListLevels levels;
    ListCounter counter;
  };
  struct Override {
    std::uint32_t list = 0;
    std::map<std::size_t, int> starts;
    std::map<std::size_t, ListLevel> levels;
    bool begun = false;
  };

  static ListLevel take_level(Bytes bytes, std::size_t& at);

  std::map<std::uint32_t, List> lists_;
  std::vector<Override> overrides_;
};

}  // namespace danchieu::indexer
