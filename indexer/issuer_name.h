#pragma once
/// The name of a body as a text writes it, where the head prints it in capitals.

#include <string>

#include "indexer/script.h"

namespace danchieu::indexer {

/// As the document writes it elsewhere: "BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI" is "Bộ Lao động - Thương binh và Xã hội"; where it does not,
/// with capitals at its begin and at the names of places.
std::string name_of_body(const Script& script, text::Span in_capitals);

}  // namespace danchieu::indexer
