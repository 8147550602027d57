#pragma once
/// Of which level and which place a document is: from its head, the sentence that names its issuer, its signature, and what these
/// leave open from those above it. Never from a place that the text merely mentions.
///
///     "BCĐ 138 xã Quang Khải xây dựng Kế hoạch", "Kế hoạch số 57/KH-BCĐ … của Ban Chỉ đạo 138 huyện Tứ Kỳ"
///       -> commune Quang Khải; district Tứ Kỳ and province Hải Dương inferred

#include <optional>
#include <string>

#include "indexer/certainty.h"
#include "indexer/head.h"
#include "indexer/issuer.h"
#include "indexer/signature.h"
#include "places/places.h"

namespace danchieu::indexer {

/// A value with where it was read; the span is empty where it follows from others.
struct PlaceName {
  std::string name;
  text::Span span;
  Certainty certainty = certainty::by_units;
};

struct OwnPlace {
  std::optional<places::Level> level;
  text::Span level_at;
  Certainty level_certainty = certainty::block;
  PlaceName province, district, commune;
  places::Place units;
};

OwnPlace read_place(const Script& script, const Head& head, const IssuerPhrase& issuer, const Signature& signature, int year);

}  // namespace danchieu::indexer
