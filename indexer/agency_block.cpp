#include "indexer/agency_block.h"

#include <string_view>

#include "indexer/bodies.h"
#include "indexer/head.h"
#include "text/chars.h"

namespace danchieu::indexer {
namespace {

using text::Span;

/// "ỦY BAN THƯỜNG VỤ / QUỐC HỘI", "VĂN PHÒNG / CHÍNH PHỦ": whose it is stands on the next line.
bool is_begun_name(const Script& script, Span body) {
  const std::u32string_view name = script.folded_at(body);
  return name == U"uy ban thuong vu" || name == U"van phong";
}

/// "TTLT-VPCP-", "-BNV": a number that was broken over lines.
bool is_part_of_number(const Script& script, Span cell) {
  const std::u32string_view letters = script.folded_at(cell);
  const auto separates = [](char32_t c) { return c == U'-' || c == U'/'; };
  return letters.find(U' ') == letters.npos && (separates(letters.front()) || separates(letters.back()));
}

/// "BỘ GIÁO DỤC VÀ ĐÀO TẠO - BỘ NỘI VỤ" are two, "BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI" is one.
std::vector<Span> part_joint_bodies(const Script& script, const std::vector<Span>& bodies) {
  constexpr std::u32string_view dash = U" - ";
  std::vector<Span> parted;
  for (Span body : bodies) {
    for (std::uint32_t at = body.begin; at + dash.size() < body.end; ++at) {
      const auto behind = at + static_cast<std::uint32_t>(dash.size());
      if (script.folded_at({at, behind}) != dash || !begins_body(script, behind)) continue;
      parted.push_back({body.begin, at});
      body.begin = behind;
    }
    parted.push_back(body);
  }
  return parted;
}

}  // namespace

AgencyBlock read_agency_block(const Script& script, std::size_t begin, std::size_t end, const std::function<bool(std::size_t)>& is_frame) {
  constexpr std::uint32_t longest_body = 300;
  AgencyBlock block;
  std::vector<Span>& bodies = block.bodies;
  for (std::size_t i = begin; i < end; ++i) {
    const Span cell = script.cells[i].span;
    const bool own_number = script.stands(cell.begin, U"so") && script.find(U"/", cell) < cell.end;  // which could not be read
    if (!script.cells[i].in_capitals || is_frame(i) || own_number || cell.size() > longest_body ||
        text::is_digit(script.flow[cell.begin]) || is_part_of_number(script, cell))
      continue;
    if (bodies.empty() && !kind_at(script, cell).noun.empty()) continue;  // a headline: "NGHỊ QUYẾT CỦA ĐẢNG ỦY XÃ …"
    const std::u32string_view name = script.folded_at(cell);
    // The Official Gazette prints the body once more over the head.
    if (!bodies.empty() && script.folded_at(bodies.back()).find(name) != name.npos) continue;
    // No body's name is one word: "ỦY / BAN NHÂN DÂN" was broken behind it.
    const bool broken =
        !bodies.empty() && bodies.back().end + 1 == cell.begin && script.folded_at(bodies.back()).find(U' ') == std::u32string_view::npos;
    const bool names_body = begins_body(script, cell.begin) || script.stands(cell.begin, U"co quan");
    const bool begins = bodies.empty() || (names_body && !broken && !is_begun_name(script, bodies.back()));
    if (!begins && bodies.back().end + 1 == cell.begin) {
      bodies.back().end = cell.end;
    } else if (begins || is_frame(i - 1)) {
      bodies.push_back(cell);
      block.last_goes_on = !begins;
    }
  }
  bodies = part_joint_bodies(script, bodies);
  return block;
}

void complete_from_enacting(const Script& script, Span enacting, std::vector<Span>& bodies) {
  Span body = enacting;
  constexpr std::u32string_view chairman = U"chu tich ", minister = U"bo truong ";
  if (script.stands(body.begin, U"chu tich uy ban")) body.begin += static_cast<std::uint32_t>(chairman.size());
  if (script.stands(body.begin, U"bo truong bo")) body.begin += static_cast<std::uint32_t>(minister.size());
  const std::u32string_view name = script.folded_at(body);
  if (bodies.empty()) bodies = {body};
  else if (const std::u32string_view block = script.folded_at(bodies.back()); block.size() < name.size() && name.starts_with(block))
    bodies.back() = body;
}

}  // namespace danchieu::indexer
