#pragma once
/// What the page of a law portal tells of a document beside its text.
///
///     Nơi ban hành: Bộ Tư pháp Người ký: Nguyễn Thanh Tịnh      ->  "Nguyễn Thanh Tịnh"
///     | Người ký | Mai Sơn |                                     ->  "Mai Sơn"

#include "indexer/script.h"

namespace danchieu::indexer {

/// The name behind "Người ký" among the cells before `body`; empty where none stands there.
text::Span signer_of_record(const Script& script, std::uint32_t body);

}  // namespace danchieu::indexer
