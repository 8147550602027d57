#pragma once
/// The name of a body as a text writes it, where the head prints it in capitals.

#include <string>
#include <string_view>
#include <vector>

#include "indexer/script.h"

namespace danchieu::indexer {

/// As the document writes it elsewhere: "BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI" is "Bộ Lao động - Thương binh và Xã hội"; where it does not,
/// with capitals at its begin and at the names of places.
std::string name_of_body(const Script& script, text::Span in_capitals);

/// The last of an agency block, with whose organ it is: "TỈNH ỦY CAO BẰNG / BAN DÂN VẬN" is "Ban Dân vận Tỉnh ủy Cao Bằng".
std::string name_of_organ(const Script& script, const std::vector<text::Span>& block);

/// Those of an agency block whose codes the number has, where it has two or more of them: "12/CTPH-UBND-MTTQ" is of both.
std::vector<text::Span> partners_of_number(const Script& script, const std::vector<text::Span>& block, std::string_view number);

}  // namespace danchieu::indexer
