#include "indexer/foot.h"

#include "indexer/number_line.h"
#include "indexer/place_date.h"

namespace danchieu::indexer {
namespace {

using text::Span;

constexpr std::size_t highest_foot = 10;  // cells over the signature

/// "… này được … thông qua ngày …": the last one is that of the document itself.
void read_passed(const Script& script, Span text, Foot& foot) {
  constexpr std::u32string_view passed = U"thong qua ngay";
  for (std::uint32_t at = script.find(passed, text); at < text.end; at = script.find(passed, {at + 1, text.end})) {
    const auto day = at + static_cast<std::uint32_t>(passed.find(U"ngay"));
    if (const auto date = text::read_date(script.flow.chars(), day)) {
      foot.date = date->span;
      foot.issued = date->date;
    }
  }
}

}  // namespace

Foot read_foot(const Script& script, const Head& head, const Signature& signature) {
  Foot foot;
  if (signature.name.empty()) return foot;
  const std::uint32_t below = signature.roles.empty() ? signature.name.begin : signature.roles.front().begin;
  const std::size_t last = script.cell_from(below);
  for (std::size_t i = last - std::min(last, highest_foot); i < last; ++i) {
    const Span cell = script.cells[i].span;
    if (cell.begin < head.body) continue;
    if (script.stands(cell.begin, U"xac thuc van ban hop nhat")) foot.consolidated = cell;
    if (const auto number = read_number_line(script, cell); number && foot.canonical_number.empty()) {
      foot.number = number->span;
      foot.canonical_number = number->canonical;
    }
    if (const auto found = find_place_and_date(script, cell); found && foot.date.empty()) {
      foot.date = found->span;
      foot.issued = found->date;
    }
  }
  if (foot.date.empty()) read_passed(script, {head.body, below}, foot);
  return foot;
}

}  // namespace danchieu::indexer
