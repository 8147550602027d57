#include "indexer/odt_styles.h"

#include <algorithm>
#include <vector>

namespace danchieu::indexer {
namespace {

std::string key(std::string_view family, std::string_view name) { return std::string(family) + '/' + std::string(name); }

NumberStyle number_style(std::string_view format) {
  constexpr std::pair<std::string_view, NumberStyle> formats[] = {{"1", NumberStyle::decimal},      {"I", NumberStyle::upper_roman},
                                                                  {"i", NumberStyle::lower_roman},  {"A", NumberStyle::upper_letter},
                                                                  {"a", NumberStyle::lower_letter}, {"", NumberStyle::none}};
  for (const auto& [name, style] : formats)
    if (name == format) return style;
  return NumberStyle::decimal;
}

}  // namespace

void OdtStyle::add(const OdtStyle& closer) {
  if (closer.font) font = closer.font;
  if (closer.capitals) capitals = closer.capitals;
  if (closer.hidden) hidden = closer.hidden;
  if (!closer.list.empty()) list = closer.list;
  begins_page = closer.begins_page;  // a break is for the paragraphs of the style itself
}

Letters OdtStyle::letters() const { return {font ? text::legacy_of_font(*font) : std::nullopt, capitals.value_or(false)}; }

void OdtStyles::add(pugi::xml_node root) {
  for (const pugi::xml_node face : child(root, "font-face-decls").children())
    fonts_[std::string(attribute(face, "name"))] = attribute(face, "font-family");
  for (const std::string_view group : {"styles", "automatic-styles"})
    for (const pugi::xml_node node : child(root, group).children()) {
      const std::string_view name = local(node);
      if (name == "style")
        styles_[key(attribute(node, "family"), attribute(node, "name"))] = {std::string(attribute(node, "parent-style-name")), read(node)};
      else if (name == "default-style") styles_[key(attribute(node, "family"), "")] = {{}, read(node)};
      else if (name == "list-style") lists_[std::string(attribute(node, "name"))] = read_levels(node);
      else if (name == "outline-style") lists_[""] = read_levels(node);
    }
}

OdtStyle OdtStyles::read(pugi::xml_node node) const {
  OdtStyle style;
  const pugi::xml_node text = child(node, "text-properties");
  if (const std::string_view name = attribute(text, "font-name"); !name.empty()) {
    const auto face = fonts_.find(name);
    style.font = face == fonts_.end() ? std::string(name) : face->second;
  } else if (const std::string_view family = attribute(text, "font-family"); !family.empty()) {
    style.font = family;
  }
  if (style.font) std::erase(*style.font, '\'');
  const std::string_view transform = attribute(text, "text-transform"), variant = attribute(text, "font-variant");
  if (!transform.empty() || !variant.empty()) style.capitals = transform == "uppercase" || variant == "small-caps";
  if (const std::string_view display = attribute(text, "display"); !display.empty()) style.hidden = display == "none";
  const std::string_view page = attribute(child(node, "paragraph-properties"), "break-before");
  style.begins_page = page == "page" || !attribute(node, "master-page-name").empty();
  style.list = attribute(node, "list-style-name");
  return style;
}

ListLevels OdtStyles::read_levels(pugi::xml_node style) {
  ListLevels levels;
  for (const pugi::xml_node node : style.children()) {
    const int at = number(node, "level", 0);
    if (at < 1 || at > static_cast<int>(most_list_levels)) continue;
    ListLevel level;
    const bool counts = local(node).ends_with("-number") || local(node) == "outline-level-style";
    level.style = counts ? number_style(attribute(node, "num-format")) : NumberStyle::bullet;
    level.start = number(node, "start-value", 1);
    if (counts) {
      level.text = attribute(node, "num-prefix");
      const int shown = std::clamp(number(node, "display-levels", 1), 1, at);
      if (level.style != NumberStyle::none)
        for (int i = at - shown + 1; i <= std::min(at, 9); ++i) level.text += "%" + std::to_string(i) + (i < at ? "." : "");
      level.text += attribute(node, "num-suffix");
    } else {
      level.text = attribute(node, "bullet-char");
    }
    levels.resize(std::max(levels.size(), static_cast<std::size_t>(at)), {NumberStyle::none, "", 1, {}, false});
    levels[static_cast<std::size_t>(at) - 1] = std::move(level);
  }
  return levels;
}

OdtStyle OdtStyles::of(std::string_view family, std::string_view name) const {
  constexpr std::size_t longest = 32;
  std::vector<const OdtStyle*> chain;
  for (std::string at(name); chain.size() < longest;) {
    const auto found = styles_.find(key(family, at));
    if (found == styles_.end()) break;
    chain.push_back(&found->second.own);
    if (at.empty()) break;
    at = found->second.parent;  // at the end of the chain the default, which has no name
  }
  OdtStyle whole;
  for (auto link = chain.rbegin(); link != chain.rend(); ++link) whole.add(**link);
  return whole;
}

const ListLevels* OdtStyles::list(std::string_view name) const {
  const auto found = lists_.find(name);
  return found == lists_.end() ? nullptr : &found->second;
}

}  // namespace danchieu::indexer
