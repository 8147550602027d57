#include "indexer/docx_styles.h"

#include <vector>

namespace danchieu::indexer {

std::optional<bool> on_off(pugi::xml_node properties, std::string_view name) {
  const pugi::xml_node found = child(properties, name);
  if (!found) return std::nullopt;
  const std::string_view value = attribute(found, "val");
  return value != "0" && value != "false" && value != "off" && value != "none";
}

ListPlace list_place(pugi::xml_node paragraph_properties) {
  ListPlace place;
  const pugi::xml_node found = child(paragraph_properties, "numPr");
  if (const pugi::xml_node list = child(found, "numId")) place.list = number(list, "val", 0);
  if (const pugi::xml_node level = child(found, "ilvl")) place.level = number(level, "val", 0);
  return place;
}

RunProperties::RunProperties(pugi::xml_node properties) {
  if (const pugi::xml_node fonts = child(properties, "rFonts")) {
    const std::string_view theme = attribute(fonts, "hAnsiTheme"), high = attribute(fonts, "hAnsi"), ascii = attribute(fonts, "ascii");
    if (!theme.empty()) font = "";  // no font of a theme is of before Unicode
    else if (!high.empty()) font = high;
    else if (!ascii.empty()) font = ascii;
  }
  capitals = on_off(properties, "caps");
  if (!capitals) capitals = on_off(properties, "smallCaps");
  hidden = on_off(properties, "vanish");
}

void RunProperties::add(const RunProperties& closer) {
  if (closer.font) font = closer.font;
  if (closer.capitals) capitals = closer.capitals;
  if (closer.hidden) hidden = closer.hidden;
}

Letters RunProperties::letters() const {
  return {font && !font->empty() ? text::legacy_of_font(*font) : std::nullopt, capitals.value_or(false)};
}

DocxStyles::DocxStyles(pugi::xml_node styles) : defaults_(child(child(child(styles, "docDefaults"), "rPrDefault"), "rPr")) {
  for (const pugi::xml_node node : styles.children()) {
    if (local(node) != "style") continue;
    const std::string id(attribute(node, "styleId"));
    const pugi::xml_node paragraph = child(node, "pPr");
    Style style;
    style.based_on = attribute(child(node, "basedOn"), "val");
    style.own = RunProperties(child(node, "rPr"));
    style.list = list_place(paragraph);
    style.begins_page = on_off(paragraph, "pageBreakBefore").value_or(false);
    const std::string_view is_default = attribute(node, "default");
    style.of_paragraphs = attribute(node, "type") == "paragraph";
    if (style.of_paragraphs && (is_default == "1" || is_default == "true")) default_paragraph_ = id;
    styles_[id] = std::move(style);
  }
  for (auto& [id, style] : styles_) {
    constexpr std::size_t longest_chain = 32;
    std::vector<const Style*> chain{&style};
    while (chain.size() < longest_chain && !chain.back()->based_on.empty()) {
      const auto base = styles_.find(chain.back()->based_on);
      if (base == styles_.end()) break;
      chain.push_back(&base->second);
    }
    RunProperties whole = style.of_paragraphs ? defaults_ : RunProperties();
    for (auto link = chain.rbegin(); link != chain.rend(); ++link) {
      whole.add((*link)->own);
      if ((*link)->list.list) style.list.list = (*link)->list.list;
      if ((*link)->list.level) style.list.level = (*link)->list.level;
      style.begins_page |= (*link)->begins_page;
    }
    style.whole = whole;
  }
}

const DocxStyles::Style* DocxStyles::find(std::string_view name) const {
  const auto found = styles_.find(name);
  return found == styles_.end() ? nullptr : &found->second;
}

const RunProperties* DocxStyles::of_characters(std::string_view style) const {
  const Style* const found = find(style);
  return found ? &found->whole : nullptr;
}

const RunProperties& DocxStyles::of_paragraph(std::string_view style) const {
  const Style* found = find(style);
  if (!found) found = find(default_paragraph_);
  return found ? found->whole : defaults_;
}

ListPlace DocxStyles::list(std::string_view paragraph_style) const {
  const Style* const found = find(paragraph_style.empty() ? std::string_view(default_paragraph_) : paragraph_style);
  return found ? found->list : ListPlace();
}

bool DocxStyles::begins_page(std::string_view paragraph_style) const {
  const Style* const found = find(paragraph_style);
  return found && found->begins_page;
}

}  // namespace danchieu::indexer
