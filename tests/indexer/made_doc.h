#pragma once
/// A DOC of Word 97 made of a few literals: a compound file, the block of places, one piece of text, one page of properties each.

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace danchieu::indexer {

inline std::string number(std::uint64_t value, int bytes) {
  std::string made;
  for (; bytes > 0; --bytes, value >>= 8) made += static_cast<char>(value & 0xFF);
  return made;
}

inline std::string utf16(const std::u16string& text) {
  std::string made;
  for (const char16_t c : text) made += number(c, 2);
  return made;
}

/// Streams of 4096 bytes and more only, so that there is no small one: each is filled up to that. [MS-CFB].
inline std::string compound_file(const std::vector<std::pair<std::u16string, std::string>>& streams) {
  constexpr std::uint32_t none = 0xFFFFFFFF, end = 0xFFFFFFFE, table = 0xFFFFFFFD;
  constexpr std::size_t sector = 512, smallest = 4096;
  std::string body(sector, '\0');  // sector 0 is that of the chains
  std::vector<std::uint32_t> chains{table};
  const auto put = [&](std::string bytes) {
    const auto first = static_cast<std::uint32_t>(chains.size());
    bytes.resize((bytes.size() + sector - 1) / sector * sector);
    for (std::size_t i = sector; i < bytes.size(); i += sector) chains.push_back(static_cast<std::uint32_t>(chains.size()) + 1);
    chains.push_back(end);
    body += bytes;
    return first;
  };
  const auto entry = [&](const std::u16string& name, char kind, std::uint32_t right, std::uint32_t child, std::uint32_t start,
                         std::size_t size) {
    std::string made = utf16(name);
    made.resize(64);
    return made + number(2 * name.size() + 2, 2) + kind + '\1' + number(none, 4) + number(right, 4) + number(child, 4) + number(0, 36) +
           number(start, 4) + number(size, 8);
  };
  std::string entries = entry(u"Root Entry", 5, none, streams.empty() ? none : 1, end, 0);
  for (std::size_t i = 0; i < streams.size(); ++i) {
    std::string bytes = streams[i].second;
    bytes.resize(std::max(bytes.size(), smallest));
    const std::uint32_t next = i + 1 < streams.size() ? static_cast<std::uint32_t>(i + 2) : none;
    entries += entry(streams[i].first, 2, next, none, put(bytes), bytes.size());
  }
  while (entries.size() % sector != 0) entries += entry(u"", 0, none, none, 0, 0);
  const std::uint32_t directory = put(entries);
  std::string chained;
  for (const std::uint32_t next : chains) chained += number(next, 4);
  while (chained.size() < sector) chained += number(none, 4);
  body.replace(0, sector, chained);
  std::string head = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + number(0, 16) + number(0x3E, 2) + number(3, 2) + number(0xFFFE, 2) +
                     number(9, 2) + number(6, 2) + number(0, 6) + number(0, 4) + number(1, 4) + number(directory, 4) + number(0, 4) +
                     number(smallest, 4) + number(end, 4) + number(0, 4) + number(end, 4) + number(0, 4) + number(0, 4);
  while (head.size() < sector) head += number(none, 4);
  return head + body;
}

/// A stretch of characters up to `end`, and the modifiers that it is set with.
struct Set {
  std::uint32_t end;
  std::string modifiers;
};

struct MadeDoc {
  std::u16string text;  ///< the main text, then what `counts` says of the other ones
  std::vector<Set> runs = {}, paragraphs = {};
  std::vector<std::u16string> fonts = {u"Times New Roman"};
  std::map<int, std::string> tables = {};    ///< further ones, by their number in the block of places
  std::map<int, std::uint32_t> counts = {};  ///< of characters, by their number from that of the main text (0)
  bool narrow = false;                       ///< a byte a character
  std::uint16_t version = 0xC1, flags = 0;
  std::string table_name = "0Table";

  std::string file() const {
    constexpr std::size_t text_at = 0x800, page = 512;
    std::string document(text_at, '\0'), all_tables;
    if (narrow)
      for (const char16_t c : text) document += static_cast<char>(c);
    else document += utf16(text);
    const std::size_t width = narrow ? 1 : 2;
    const std::size_t text_end = document.size();
    document.resize(std::max<std::size_t>(document.size(), 8 * page));
    // Pages of properties stand before the text.
    document.replace(2 * page, page, property_page(runs, text_at, width, false));
    document.replace(3 * page, page, property_page(paragraphs, text_at, width, true));
    std::map<int, std::string> parts = tables;
    parts[12] = number(text_at, 4) + number(text_end, 4) + number(2, 4);
    parts[13] = number(text_at, 4) + number(text_end, 4) + number(3, 4);
    parts[15] = number(fonts.size(), 2) + number(0, 2);
    for (const std::u16string& name : fonts) parts[15] += number(39 + 2 * name.size() + 2, 1) + number(0, 39) + utf16(name) + number(0, 2);
    const std::uint64_t place = narrow ? (2 * text_at | 1U << 30) : text_at;
    parts[33] = '\2' + number(16, 4) + number(0, 4) + number(text.size(), 4) + number(0, 2) + number(place, 4) + number(0, 2);

    std::string block = number(0xA5EC, 2) + number(version, 2) + number(0, 6) + number(flags, 2) + number(0, 20) + number(14, 2) +
                        number(0, 28) + number(22, 2) + number(0, 12);
    for (int i = 0; i < 19; ++i) {
      const auto found = counts.find(i);
      block += number(found != counts.end() ? found->second : i == 0 && counts.empty() ? text.size() : 0, 4);
    }
    block += number(93, 2);
    for (int i = 0; i < 93; ++i) {
      const auto found = parts.find(i);
      const std::string bytes = found == parts.end() ? "" : found->second;
      block += number(all_tables.size(), 4) + number(bytes.size(), 4);
      all_tables += bytes;
    }
    document.replace(0, block.size(), block);
    return compound_file({{u"WordDocument", document}, {std::u16string(table_name.begin(), table_name.end()), all_tables}});
  }

 private:
  static std::string property_page(const std::vector<Set>& sets, std::size_t text_at, std::size_t width, bool of_paragraphs) {
    constexpr std::size_t size = 512;
    std::string places = number(text_at, 4), offsets;
    std::string made(size, '\0');
    std::size_t at = size - 2;
    for (const Set& set : sets) {
      places += number(text_at + set.end * width, 4);
      std::string record = set.modifiers;
      if (of_paragraphs) {
        record = number(0, 2) + record;  // the style
        if (record.size() % 2 == 0) record = '\0' + number(record.size() / 2, 1) + record;
        else record = number((record.size() + 1) / 2, 1) + record;
      } else {
        record = number(record.size(), 1) + record;
      }
      at = (at - record.size()) / 2 * 2;
      made.replace(at, record.size(), record);
      offsets += number(at / 2, 1) + (of_paragraphs ? std::string(12, '\0') : "");
    }
    made.replace(0, places.size() + offsets.size(), places + offsets);
    made[size - 1] = static_cast<char>(sets.size());
    return made;
  }
};

}  // namespace danchieu::indexer
