#include "indexer/record.h"

#include <algorithm>

#include "text/chars.h"

namespace danchieu::indexer {
namespace {

using text::Span;

/// Two to five words with capitals, and nothing else.
bool is_name(const Script& script, Span cell) {
  constexpr int fewest = 2, most = 5;
  int words = 0;
  for (std::uint32_t at = cell.begin; at < cell.end; ++at) {
    const char32_t c = script.flow[at];
    if (c != U' ' && !text::is_letter(c)) return false;
    const bool begins = c != U' ' && (at == cell.begin || script.flow[at - 1] == U' ');
    words += begins;
    if (begins && !text::is_upper(c)) return false;
  }
  return words >= fewest && words <= most;
}

}  // namespace

Span signer_of_record(const Script& script, std::uint32_t body) {
  constexpr std::u32string_view label = U"nguoi ky";
  const std::uint32_t at = script.find(label, {0, body});
  if (at >= body) return {};
  std::size_t cell = script.cell_from(at);
  if (cell == script.cells.size() || script.cells[cell].span.begin > at) --cell;
  Span name{at + static_cast<std::uint32_t>(label.size()), script.cells[cell].span.end};
  if (name.empty() && cell + 1 < script.cells.size()) name = script.cells[cell + 1].span;
  while (!name.empty() && !text::is_letter(script.flow[name.begin])) ++name.begin;
  return is_name(script, name) ? name : Span{};
}

}  // namespace danchieu::indexer
