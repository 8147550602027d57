#pragma once
/// Family names of Vietnam, to mend what a recogniser made of one.
///
///     mended_family_name("Đỉnh Xuân Cường")  ->  "Đinh Xuân Cường"
///     mended_family_name("Ngô Văn Phúc")     ->  nullopt: it is one
///
/// There are few of them (the table has those of nearly everybody, also of the larger minorities), so that letters which make up one of
/// them but for the marks, and no other, are that one. Pure.

#include <optional>
#include <string>
#include <string_view>

namespace danchieu::indexer {

std::optional<std::string> mended_family_name(std::string_view person);

}  // namespace danchieu::indexer
