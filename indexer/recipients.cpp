#include "indexer/recipients.h"

#include <algorithm>

#include "indexer/offices.h"
#include "text/chars.h"

namespace danchieu::indexer {
namespace {

using text::Span;

constexpr std::size_t longest_list = 60;       // cells
constexpr std::size_t farthest_letter = 30;    // cells from the begin of a letter to its "Kính gửi"
constexpr std::size_t most_foreign_cells = 4;  // of the other column, one behind the other

bool is_bullet(char32_t c) { return c == U'-' || c == U'+' || c == U'~' || c == U'•' || c == U'–' || c == U'*' || c == U'·'; }
bool is_stop(char32_t c) { return c == U';' || c == U',' || c == U'.' || c == U':'; }

/// The address of a company under its name is not one more addressee.
constexpr std::u32string_view particulars[] = {U"dia chi", U"d/c", U"mst", U"ma so thue", U"so dien thoai", U"dien thoai", U"tel"};

class ListReader {
 public:
  ListReader(const Script& script, std::size_t heading, std::u32string_view word)
      : script_(script), cells_(script.cells), heading_(heading) {
    Span rest = cells_[heading].span;
    list_.span = rest;
    rest.begin += static_cast<std::uint32_t>(word.size());
    while (!rest.empty() && (script_.flow[rest.begin] == U' ' || script_.flow[rest.begin] == U':')) ++rest.begin;
    bullets_ = !rest.empty() && is_bullet(script_.flow[rest.begin]);
    // "Kính gửi: Hiệu trưởng các trường …" is one; the capitals of the other column are not.
    const bool shouted = rest.size() > 1 && text::is_upper(script_.flow[rest.begin + 1]);
    if (!shouted || !begins_office(script_.folded_at(rest))) take(rest, false);
  }

  Recipients recipients() {
    const std::size_t end = std::min(cells_.size(), heading_ + longest_list);
    for (std::size_t i = heading_ + 1, foreign = 0; i < end && foreign <= most_foreign_cells && !filed_; ++i) {
      const Span cell = cells_[i].span;
      const char32_t first = script_.flow[cell.begin];
      const bool other_column = cells_[i].in_capitals || begins_office(script_.folded_at(cell)) || is_name(cell);
      if (is_bullet(first)) bullets_ = true;
      const bool without_bullet = !bullets_ && is_stop(script_.flow[cell.end - 1]);
      const bool item = is_bullet(first) || (!other_column && without_bullet);
      if (!item && (other_column || !goes_on(cell))) {
        ++foreign;
        continue;
      }
      take(cell, !item);
      foreign = 0;
    }
    return finished();
  }

  Recipients addressees() {
    const std::size_t end = std::min(cells_.size(), heading_ + longest_list);
    for (std::size_t i = heading_ + 1; i < end; ++i) {
      const Span cell = cells_[i].span;
      const char32_t first = script_.flow[cell.begin];
      const auto stands = [&](std::u32string_view word) { return script_.stands(cell.begin, word); };
      if (first == U'(' || std::any_of(std::begin(particulars), std::end(particulars), stands)) break;
      // "| Kính gửi: | Sở Nội vụ |"
      if (is_bullet(first) || (names_.empty() && i == heading_ + 1)) take(cell, false);
      else if (!names_.empty() && !closed() && (text::is_lower(first) || !ends_name())) take(cell, true);
      else break;
    }
    return finished();
  }

 private:
  /// Items follow each other in one cell, too: behind a stop and a bullet.
  void take(Span cell, bool continued) {
    std::uint32_t begin = cell.begin;
    for (std::uint32_t at = cell.begin; at + 1 < cell.end; ++at) {
      if (!is_bullet(script_.flow[at]) || at == cell.begin || script_.flow[at - 1] != U' ') continue;
      const char32_t before = at >= cell.begin + 2 ? script_.flow[at - 2] : U';';
      if (before != U';' && before != U')' && before != U'.' && before != U',') continue;
      put({begin, at}, continued);
      continued = false;
      begin = at;
    }
    put({begin, cell.end}, continued);
  }

  void put(Span item, bool continued) {
    while (!item.empty() && (script_.flow[item.begin] == U' ' || is_bullet(script_.flow[item.begin]))) ++item.begin;
    while (!item.empty() && script_.flow[item.end - 1] == U' ') --item.end;
    if (item.empty()) return;
    last_ = item;
    filed_ = script_.stands(item.begin, U"luu") && script_.flow[item.end - 1] != U',' && script_.flow[item.end - 1] != U';';
    if (continued && !names_.empty()) names_.back() += " " + script_.utf8(item);
    else names_.push_back(script_.utf8(item));
  }

  /// A line that broke off: no stop before it, or a small letter at its begin.
  bool goes_on(Span cell) const {
    if (names_.empty()) return false;
    const char32_t before = script_.flow[last_.end - 1], first = script_.flow[cell.begin], last = script_.flow[cell.end - 1];
    return text::is_lower(first) || first == U'(' || !is_stop(before) || (before == U',' && is_stop(last));
  }

  /// "Hoàng Văn Nghiệm": capitalised words and nothing else, of the other column.
  bool is_name(Span cell) const {
    constexpr int fewest = 2, most = 5;
    int words = 0;
    for (std::uint32_t at = cell.begin; at < cell.end; ++at) {
      const char32_t c = script_.flow[at];
      if (!text::is_letter(c) && c != U' ' && c != U'\'' && c != U'.') return false;
      const bool begins = text::is_letter(c) && (at == cell.begin || script_.flow[at - 1] == U' ' || script_.flow[at - 1] == U'.');
      if (begins && !text::is_upper(c)) return false;
      words += begins;
    }
    return words >= fewest && words <= most;
  }

  bool closed() const { return !last_.empty() && (script_.flow[last_.end - 1] == U'.' || script_.flow[last_.end - 1] == U';'); }
  bool ends_name() const { return last_.empty() || script_.flow[last_.end - 1] != U','; }

  Recipients finished() {
    for (std::string& name : names_) {
      std::string kept = text::tidy(name);
      while (!kept.empty() && (kept.back() == ';' || kept.back() == ',' || kept.back() == '.' || kept.back() == ' ')) kept.pop_back();
      const std::u32string chars = text::to_utf32(kept);
      if (std::any_of(chars.begin(), chars.end(), text::is_letter)) list_.names.push_back(std::move(kept));
    }
    if (list_.names.empty()) list_.span = {};
    else list_.span.end = std::max(list_.span.end, last_.end);
    return std::move(list_);
  }

  const Script& script_;
  const std::vector<Cell>& cells_;
  const std::size_t heading_;
  Recipients list_;
  std::vector<std::string> names_;
  Span last_;
  bool bullets_ = false;
  bool filed_ = false;  ///< "Lưu: VT." is always the last
};

}  // namespace

Recipients read_recipients(const Script& script, std::size_t first) { return ListReader(script, first, U"noi nhan").recipients(); }

Recipients read_addressees(const Script& script, std::uint32_t from) {
  constexpr std::u32string_view words[] = {U"kinh gui", U"kinh goi"};
  const std::size_t first = script.cell_from(from), end = std::min(script.cells.size(), first + farthest_letter);
  // "Kính / gửi: Cục Hải quan các tỉnh": a converter broke it.
  const auto parted = [&](std::size_t i) {
    return i + 1 < end && script.folded_at(script.cells[i].span) == U"kinh" && script.stands(script.cells[i + 1].span.begin, U"gui");
  };
  for (std::size_t i = first; i < end; ++i) {
    if (parted(i)) return ListReader(script, i + 1, U"gui").addressees();
    for (const std::u32string_view word : words)
      if (script.stands(script.cells[i].span.begin, word)) return ListReader(script, i, word).addressees();
  }
  return {};
}

}  // namespace danchieu::indexer
