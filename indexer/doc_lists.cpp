#include "indexer/doc_lists.h"

#include <algorithm>
#include <utility>

#include "text/text.h"

namespace danchieu::indexer {
namespace {

constexpr std::size_t levels_of_list = 9;

NumberStyle number_style(std::uint8_t code) {
  constexpr std::pair<std::uint8_t, NumberStyle> codes[] = {
      {0, NumberStyle::decimal},      {1, NumberStyle::upper_roman},   {2, NumberStyle::lower_roman}, {3, NumberStyle::upper_letter},
      {4, NumberStyle::lower_letter}, {22, NumberStyle::decimal_zero}, {23, NumberStyle::bullet},     {255, NumberStyle::none}};
  const auto found = std::find_if(std::begin(codes), std::end(codes), [code](const auto& row) { return row.first == code; });
  return found == std::end(codes) ? NumberStyle::decimal : found->second;
}

}  // namespace

ListLevel DocLists::take_level(Bytes bytes, std::size_t& at) {
  constexpr std::size_t fixed = 28;
  constexpr std::uint8_t legal = 1 << 2, no_restart = 1 << 3;
  ListLevel level;
  level.start = static_cast<std::int32_t>(bytes.u32(at));
  level.style = number_style(bytes.u8(at + 4));
  const std::uint8_t flags = bytes.u8(at + 5);
  level.legal = flags & legal;
  if (flags & no_restart) level.restart_after = bytes.u8(at + 26);
  at += fixed + bytes.u8(at + 24) + bytes.u8(at + 25);
  const std::size_t count = bytes.u16(at);
  std::u32string text;
  for (std::size_t i = 0; i < count && at + 2 + 2 * i < bytes.size(); ++i) {
    const char16_t c = bytes.u16(at + 2 + 2 * i);
    if (c < levels_of_list) text += std::u32string{U'%', static_cast<char32_t>(U'1' + c)};
    else if (c >= ' ') text += c;
  }
  level.text = text::to_utf8(text);
  at += 2 + 2 * count;
  return level;
}

DocLists::DocLists(const DocFile& file) {
  constexpr std::size_t list_size = 28, override_size = 16;
  const Bytes lists = file.table_and_rest(DocTable::lists);
  const std::size_t count = lists.u16(0);
  std::size_t at = 2 + count * list_size;  // behind the lists their levels
  for (std::size_t i = 0; i < count && at < lists.size(); ++i) {
    const std::size_t entry = 2 + i * list_size;
    const bool simple = lists.u8(entry + 26) & 1;
    List& list = lists_[lists.u32(entry)];
    for (std::size_t level = 0; level < (simple ? 1 : levels_of_list) && at < lists.size(); ++level) {
      list.levels.push_back(take_level(lists, at));
    }
  }
  const Bytes overrides = file.table(DocTable::list_overrides);
  const std::size_t overridden = std::min<std::size_t>(overrides.u32(0), overrides.size() / override_size);
  at = 4 + overridden * override_size;
  for (std::size_t i = 0; i < overridden; ++i) {
    const std::size_t entry = 4 + i * override_size;
    Override& made = overrides_.emplace_back();
    made.list = overrides.u32(entry);
    at += 4;
    for (std::size_t j = 0; j < overrides.u8(entry + 12) && at < overrides.size(); ++j) {
      constexpr std::uint32_t starts = 1 << 4, formats = 1 << 5;
      const std::uint32_t flags = overrides.u32(at + 4);
      const std::size_t level = flags & 0xF;
      if (flags & starts) made.starts[level] = static_cast<std::int32_t>(overrides.u32(at));
      at += 8;
      if (flags & formats) made.levels[level] = take_level(overrides, at);
    }
  }
}

std::string DocLists::next(std::uint16_t number, std::uint8_t level) {
  if (number == 0 || number > overrides_.size()) return {};
  Override& chosen = overrides_[number - 1];
  const auto found = lists_.find(chosen.list);
  if (found == lists_.end() || level >= found->second.levels.size()) return {};
  List& list = found->second;
  if (!std::exchange(chosen.begun, true))
    for (const auto& [at, start] : chosen.starts) list.counter.restart(at, start);
  ListLevels own;
  if (!chosen.levels.empty()) {
    own = list.levels;
    for (const auto& [at, made] : chosen.levels)
      if (at < own.size()) own[at] = made;
  }
  std::string label = list.counter.next(chosen.levels.empty() ? list.levels : own, level);
  return label.empty() || label.ends_with(' ') ? label : label + ' ';
}

}  // namespace danchieu::indexer
