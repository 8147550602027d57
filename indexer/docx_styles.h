#pragma once
/// Styles of a DOCX: what a run or a paragraph has of itself, of its style, of the styles that this one is based on, and by default.
/// Source: ECMA-376 part 1, 17.7 (Styles).

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/manuscript.h"
#include "indexer/xml.h"

namespace danchieu::indexer {

/// What is said at one place; empty where it says nothing.
struct RunProperties {
  std::optional<std::string> font;
  std::optional<bool> capitals, hidden;

  explicit RunProperties(pugi::xml_node properties = {});
  void add(const RunProperties& closer);
  bool is_hidden() const { return hidden.value_or(false); }
  Letters letters() const;
};

struct ListPlace {
  std::optional<int> list, level;  ///< w:numId, w:ilvl
};

class DocxStyles {
 public:
  /// `styles`: the root of styles.xml, or an empty node.
  explicit DocxStyles(pugi::xml_node styles);

  /// Of a run in a paragraph of that style, before its own properties; an empty name is the default style.
  const RunProperties& of_paragraph(std::string_view style) const;
  const RunProperties* of_characters(std::string_view style) const;
  ListPlace list(std::string_view paragraph_style) const;
  bool begins_page(std::string_view paragraph_style) const;

 private:
  struct Style {
    std::string based_on;
    RunProperties own, whole;
    ListPlace list;
    bool begins_page = false, of_paragraphs = false;
  };
  const Style* find(std::string_view name) const;

  RunProperties defaults_;
  std::map<std::string, Style, std::less<>> styles_;
  std::string default_paragraph_;
};

/// <w:b/> and <w:b w:val="1"/> are on, <w:b w:val="0"/> is off.
std::optional<bool> on_off(pugi::xml_node properties, std::string_view name);
ListPlace list_place(pugi::xml_node paragraph_properties);

}  // namespace danchieu::indexer
