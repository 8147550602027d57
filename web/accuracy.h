#pragma once
/// How well this build reads documents, measured before it was built: docs/accuracy.json, which bench/accuracy and bench/identity keep.
///
///     accuracy_fields(asset("accuracy.json")->text)     fields of part of the status page; none where nothing was measured

#include <string_view>

#include "web/view.h"

namespace danchieu::web {

/// "sets": documents that were measured; "rows": a row a class, with a figure a set; "joins": of synthetic plans. Throws nlohmann's error
/// where the text is not what bench/accuracy writes.
Fields accuracy_fields(std::string_view json);

}  // namespace danchieu::web
