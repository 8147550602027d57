#pragma once
/// Styles and list styles of an OpenDocument text, as far as they change what people read. Source: OpenDocument 1.2 part 1, chapters 16
/// and 19.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/list_numbers.h"
#include "indexer/manuscript.h"
#include "indexer/xml.h"

namespace danchieu::indexer {

struct OdtStyle {
  std::optional<std::string> font;
  std::optional<bool> capitals, hidden;
  bool begins_page = false;
  std::string list;  ///< the list style of its paragraphs

  void add(const OdtStyle& closer);
  Letters letters() const;
};

class OdtStyles {
 public:
  /// `root` of content.xml or styles.xml: fonts, styles, list styles. Automatic styles of the one do not hide those of the other.
  void add(pugi::xml_node root);

  /// What a style of that family ("paragraph", "text") says, with all that it is made from.
  OdtStyle of(std::string_view family, std::string_view name) const;
  /// nullptr where there is no such list style. Headings outside lists have the one called "".
  const ListLevels* list(std::string_view name) const;

 private:
  struct Entry {
    std::string parent;
    OdtStyle own;
  };

  OdtStyle read(pugi::xml_node style) const;
  static ListLevels read_levels(pugi::xml_node style);

  std::map<std::string, std::string, std::less<>> fonts_;
  std::map<std::string, Entry, std::less<>> styles_;  ///< "family/name"
  std::map<std::string, ListLevels, std::less<>> lists_;
};

}  // namespace danchieu::indexer
