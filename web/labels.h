#pragma once
/// The words of the pages that depend on data, in one table; all others stand in the templates.
///
///     label("relation.implements") == "thực hiện"
///     fill(label("works.plans"), {"4"}) == "4 kế hoạch dẫn"
///
/// A second language is a second column of the table.

#include <initializer_list>
#include <string>
#include <string_view>

namespace danchieu::web {

/// Throws std::out_of_range where the table has no such row.
std::string_view label(std::string_view key);
/// `otherwise` where the table has no such row: for keys made from data.
std::string_view label_or(std::string_view key, std::string_view otherwise);
/// "{}" in the text becomes the next value.
std::string fill(std::string_view text, std::initializer_list<std::string> values);

}  // namespace danchieu::web
