#pragma once
/// Inside search/: what the value of a field asks for.
///
///     read_value(*field_named("issued"), "4/2022").node     // issued=2022-04
///     read_value(*field_named("issued"), "Bộ Công an").node // issuer=Bộ Công an
///     read_value(*field_named("kind"), "KH").node           // kind=Kế hoạch
///     read_value(*field_named("level"), "thôn").problem     // says that there is no such level; the node finds nothing

#include <optional>
#include <string>
#include <string_view>

#include "archive/fields.h"
#include "archive/query.h"

namespace danchieu::search {

struct Value {
  std::optional<archive::Node> node;  ///< none where the value is none of the field at all
  std::string_view problem = {};      ///< of search/sentences.h; with a node it matches nothing in any archive
  std::string_view merged_into = {};  ///< of a province of today: its name, where others became part of it on 1/7/2025
};
/// `exactly`: typed with = before it; of a province of today, without those that became part of it.
Value read_value(const archive::Field& field, std::string value, bool exactly = false);

/// Whether a value of several words is known to be one of the field's: tỉnh "Cao Bằng", loại "kế hoạch"; a signer's name by its capitals.
bool knows_value(const archive::Field& field, std::string_view value);

/// The field's name and value as they may be typed again: tỉnh:"Cao Bằng".
std::string typed_field(const archive::Field& field, std::string_view value);
/// The provinces that became part of that one of today on 1/7/2025, without itself; empty where none did.
std::vector<std::string_view> merged_into(std::string_view province);

}  // namespace danchieu::search
