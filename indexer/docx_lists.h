#pragma once
/// The lists of a DOCX: numbering.xml, and how far each list has counted. Source: ECMA-376 part 1, 17.9.

#include <map>
#include <optional>
#include <string>

#include "indexer/docx_styles.h"
#include "indexer/list_numbers.h"

namespace danchieu::indexer {

class DocxLists {
 public:
  /// `numbering`: the root of numbering.xml, or an empty node.
  explicit DocxLists(pugi::xml_node numbering);

  /// What stands before the next paragraph of that place, "1. ", always with a gap: some have a tab of no width; empty where it is in no
  /// list.
  std::string next(ListPlace place, std::string_view paragraph_style);

 private:
  struct Level {
    std::string style;  ///< the paragraph style that this level belongs to
    RunProperties letters;
  };
  struct Abstract {
    ListLevels levels;
    std::vector<Level> more;
    std::string link;  ///< the list style whose levels it has
    ListCounter counter;
  };
  struct List {
    int abstract = 0;
    std::map<std::size_t, int> starts;
    std::map<std::size_t, std::pair<ListLevel, Level>> own_levels;
    bool begun = false;
  };

  static std::pair<ListLevel, Level> level_of(pugi::xml_node node);

  std::map<int, Abstract> abstracts_;
  std::map<int, List> lists_;
};

}  // namespace danchieu::indexer
