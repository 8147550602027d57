#pragma once
/// Statutes that people mean by their titles.
///
///     keys_of_law("luat-dat-dai", {"2013"})     ->  vn:qppl/l/qh/qh13.2013/45
///     laws_titled("Luật Đất đai")                 ->  the keys of all its versions, and that of the title alone

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace danchieu::citations {

/// Of a title's slug (law_numbers.h), the newest first; those of `years`, where it has any of them, else all and the key of what
/// names no version. Empty where it is no statute that is known.
std::vector<std::string> keys_of_law(const std::string& slug, const std::set<std::string>& years);

/// Of a title with or without its year, and nothing else: empty where that year has none.
std::vector<std::string> laws_titled(std::string_view value);

}  // namespace danchieu::citations
