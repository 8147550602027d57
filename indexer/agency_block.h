#pragma once
/// The bodies that a head begins with. All spans are of the script's flow.
///
///     UBND HUYỆN TỨ KỲ                      -> two, the higher first
///     BAN CHỈ ĐẠO 138
///     BỘ GIÁO DỤC VÀ ĐÀO TẠO - BỘ NỘI VỤ    -> two

#include <cstddef>
#include <functional>
#include <vector>

#include "indexer/script.h"

namespace danchieu::indexer {

struct AgencyBlock {
  std::vector<text::Span> bodies;  ///< the higher body first
  bool last_goes_on = false;       ///< the last of them is the end of the name before it; the other column stands between
};

/// Of the cells [begin, end). `is_frame`: what stands among them and is no name, the motto and the number.
AgencyBlock read_agency_block(const Script& script, std::size_t begin, std::size_t end, const std::function<bool(std::size_t)>& is_frame);

/// A table that lost its second line, or all of it ("HỘI ĐỒNG NHÂN DÂN | CỘNG HÒA …"): who enacts says in full who issued.
void complete_from_enacting(const Script& script, text::Span enacting, std::vector<text::Span>& bodies);

}  // namespace danchieu::indexer
