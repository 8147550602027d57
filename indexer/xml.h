#pragma once
/// Small words over pugixml, for documents whose prefixes are up to who wrote them: `w:p`, `p` and `ns0:p` have the local name "p".

#include <pugixml.hpp>

#include <string>
#include <string_view>

#include "indexer/trouble.h"

namespace danchieu::indexer {

constexpr int deepest_xml = 256;  // elements within elements; a table in a text box in a table has some 30

/// Throws a Trouble where `xml` is none. It is changed and must outlive the document.
inline void parse_xml(pugi::xml_document& document, std::string& xml) {
  const auto parsed = document.load_buffer_inplace(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  if (parsed.status == pugi::status_out_of_memory) throw Trouble::out_of_memory;
  if (!parsed) throw Trouble::damaged;
}

inline std::string_view local(const char* name) {
  const std::string_view whole = name;
  const auto colon = whole.find(':');
  return colon == whole.npos ? whole : whole.substr(colon + 1);
}
inline std::string_view local(pugi::xml_node node) { return local(node.name()); }

/// The first child of that local name; an empty node where there is none.
inline pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_node at : node.children())
    if (local(at) == name) return at;
  return {};
}

/// The value of the attribute of that local name; empty where there is none.
inline std::string_view attribute(pugi::xml_node node, std::string_view name) {
  for (const pugi::xml_attribute at : node.attributes())
    if (local(at.name()) == name) return at.value();
  return {};
}

inline int number(pugi::xml_node node, std::string_view name, int otherwise) {
  for (const pugi::xml_attribute at : node.attributes())
    if (local(at.name()) == name) return at.as_int(otherwise);
  return otherwise;
}

}  // namespace danchieu::indexer
