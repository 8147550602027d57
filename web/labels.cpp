#include "web/labels.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "web/assets.h"

namespace danchieu::web {
namespace {

std::vector<Text> read_table(std::string_view table) {
  std::vector<Text> rows;
  while (!table.empty()) {
    const std::string_view line = table.substr(0, table.find('\n'));
    table.remove_prefix(std::min(table.size(), line.size() + 1));
    if (line.empty() || line.front() == '#') continue;
    const std::size_t first = line.find('\t'), second = first == line.npos ? line.npos : line.find('\t', first + 1);
    if (second == line.npos) throw std::logic_error("texts.tsv: not three cells: " + std::string(line));
    rows.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1), line.substr(second + 1)});
  }
  std::sort(rows.begin(), rows.end(), [](const Text& a, const Text& b) { return a.key < b.key; });
  return rows;
}

const Text* find(std::string_view key) {
  const auto rows = texts();
  const auto found =
      std::lower_bound(rows.begin(), rows.end(), key, [](const Text& row, std::string_view wanted) { return row.key < wanted; });
  return found != rows.end() && found->key == key ? &*found : nullptr;
}

template <class Values>
std::string filled(std::string_view text, const Values& values) {
  std::string filled;
  for (const std::string& value : values) {
    const std::size_t at = text.find("{}");
    if (at == text.npos) break;
    filled += text.substr(0, at);
    filled += value;
    text.remove_prefix(at + 2);
  }
  return filled += text;
}

}  // namespace

std::span<const Text> texts() {
  static const std::vector<Text> rows = read_table(asset("texts.tsv")->text);
  return rows;
}

std::string_view label(std::string_view key) {
  const Text* found = find(key);
  if (!found) throw std::out_of_range("no text " + std::string(key));
  return found->in(language());
}

std::string_view label_or(std::string_view key, std::string_view otherwise) {
  const Text* found = find(key);
  return found ? found->in(language()) : otherwise;
}

std::string_view translated(std::string_view vietnamese) {
  if (language() == Language::vietnamese) return vietnamese;
  static const auto by_vietnamese = [] {
    std::map<std::string_view, const Text*> rows;
    for (const Text& row : texts()) rows.emplace(row.vietnamese, &row);
    return rows;
  }();
  const auto found = by_vietnamese.find(vietnamese);
  return found == by_vietnamese.end() ? vietnamese : found->second->in(language());
}

std::string field_label(const archive::Field& field) { return std::string(translated(field.label)); }
std::string sentence_text(const search::Sentence& sentence) { return fill(translated(sentence.pattern), sentence.words); }

std::string fill(std::string_view text, std::initializer_list<std::string> values) { return filled(text, values); }
std::string fill(std::string_view text, const std::vector<std::string>& values) { return filled(text, values); }

std::string with_texts(std::string_view source, Language language) {
  std::string whole;
  for (std::size_t open = source.find("[["); open != source.npos; open = source.find("[[")) {
    const std::size_t close = source.find("]]", open);
    if (close == source.npos) break;
    const std::string_view key = source.substr(open + 2, close - open - 2);
    const Text* found = find(key);
    if (!found) throw std::out_of_range("no text " + std::string(key));
    whole.append(source.substr(0, open)).append(found->in(language));
    source.remove_prefix(close + 2);
  }
  return whole.append(source);
}

}  // namespace danchieu::web
