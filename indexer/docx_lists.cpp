#include "indexer/docx_lists.h"

#include <utility>

namespace danchieu::indexer {
namespace {

NumberStyle number_style(std::string_view name) {
  constexpr std::pair<std::string_view, NumberStyle> names[] = {{"decimal", NumberStyle::decimal},
                                                                {"upperRoman", NumberStyle::upper_roman},
                                                                {"lowerRoman", NumberStyle::lower_roman},
                                                                {"upperLetter", NumberStyle::upper_letter},
                                                                {"lowerLetter", NumberStyle::lower_letter},
                                                                {"decimalZero", NumberStyle::decimal_zero},
                                                                {"bullet", NumberStyle::bullet},
                                                                {"none", NumberStyle::none}};
  for (const auto& [word, style] : names)
    if (word == name) return style;
  return NumberStyle::decimal;
}

/// Formats that are newer than 2007 stand beside a choice for older programs.
pugi::xml_node number_format(pugi::xml_node level) {
  if (const pugi::xml_node found = child(level, "numFmt")) return found;
  return child(child(child(level, "AlternateContent"), "Fallback"), "numFmt");
}

}  // namespace

std::pair<ListLevel, DocxLists::Level> DocxLists::level_of(pugi::xml_node node) {
  ListLevel level;
  level.style = number_style(attribute(number_format(node), "val"));
  level.text = attribute(child(node, "lvlText"), "val");
  level.start = number(child(node, "start"), "val", 0);
  if (const pugi::xml_node after = child(node, "lvlRestart")) level.restart_after = number(after, "val", 0);
  level.legal = on_off(node, "isLgl").value_or(false);
  Level more;
  more.style = attribute(child(node, "pStyle"), "val");
  more.letters = RunProperties(child(node, "rPr"));
  return {std::move(level), std::move(more)};
}

DocxLists::DocxLists(pugi::xml_node numbering) {
  std::map<std::string, int, std::less<>> by_style;
  for (const pugi::xml_node node : numbering.children()) {
    if (local(node) == "abstractNum") {
      const int id = number(node, "abstractNumId", -1);
      Abstract& made = abstracts_[id];
      made.link = attribute(child(node, "numStyleLink"), "val");
      if (const pugi::xml_node style = child(node, "styleLink")) by_style.emplace(attribute(style, "val"), id);
      for (const pugi::xml_node level : node.children()) {
        const int at = number(level, "ilvl", -1);
        if (local(level) != "lvl" || at < 0 || at >= static_cast<int>(most_list_levels)) continue;
        const auto size = std::max(made.levels.size(), static_cast<std::size_t>(at) + 1);
        made.levels.resize(size);
        made.more.resize(size);
        std::tie(made.levels[static_cast<std::size_t>(at)], made.more[static_cast<std::size_t>(at)]) = level_of(level);
      }
    } else if (local(node) == "num") {
      List& list = lists_[number(node, "numId", -1)];
      list.abstract = number(child(node, "abstractNumId"), "val", -1);
      for (const pugi::xml_node over : node.children()) {
        const int at = number(over, "ilvl", -1);
        if (local(over) != "lvlOverride" || at < 0 || at >= static_cast<int>(most_list_levels)) continue;
        if (const pugi::xml_node start = child(over, "startOverride")) list.starts[static_cast<std::size_t>(at)] = number(start, "val", 1);
        if (const pugi::xml_node level = child(over, "lvl")) list.own_levels[static_cast<std::size_t>(at)] = level_of(level);
      }
    }
  }
  for (auto& [id, list] : lists_) {
    const auto found = abstracts_.find(list.abstract);
    if (found == abstracts_.end() || found->second.link.empty()) continue;
    if (const auto linked = by_style.find(found->second.link); linked != by_style.end()) list.abstract = linked->second;
  }
}

std::string DocxLists::next(ListPlace place, std::string_view paragraph_style) {
  if (!place.list || *place.list == 0) return {};
  const auto list = lists_.find(*place.list);
  if (list == lists_.end()) return {};
  const auto found = abstracts_.find(list->second.abstract);
  if (found == abstracts_.end()) return {};
  Abstract& abstract = found->second;
  if (!place.level) {
    place.level = 0;
    for (std::size_t i = 0; i < abstract.more.size(); ++i)
      if (!paragraph_style.empty() && abstract.more[i].style == paragraph_style) place.level = static_cast<int>(i);
  }
  if (*place.level < 0 || static_cast<std::size_t>(*place.level) >= abstract.levels.size()) return {};
  const auto level = static_cast<std::size_t>(*place.level);
  if (!std::exchange(list->second.begun, true))
    for (const auto& [at, start] : list->second.starts) abstract.counter.restart(at, start);
  std::string label;
  if (list->second.own_levels.empty()) {
    label = abstract.counter.next(abstract.levels, level);
  } else {
    ListLevels levels = abstract.levels;
    for (const auto& [at, own] : list->second.own_levels)
      if (at < levels.size()) levels[at] = own.first;
    label = abstract.counter.next(levels, level);
  }
  return label.empty() || label.ends_with(' ') ? label : label + ' ';
}

}  // namespace danchieu::indexer
