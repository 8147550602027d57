#pragma once
/// Inside search/: the documents that a question names, by number or by a law's title, told apart by what stands around.
///
///     188/KH-UBND Hải Dương 2021    ->  that of Hải Dương of 2021 first, then those of other years and places
///     521/QĐ-TTg ngày 13/6/2005     ->  that one alone, where the archive knows one of that date
///     chi thi 09 khoa xi            ->  09-CT/TW of the 11th Central Committee first
///     luat an ninh mang 2018        ->  24/2018/QH14

#include <string>
#include <vector>

#include "search/search.h"

namespace danchieu::search {

struct Named {
  std::vector<std::string> works;    ///< keys, the likeliest first
  std::vector<std::string> unknown;  ///< numbers that no plan cites and none bears
};
Named named_works(archive::Archive& archive, const Question& question, const Parsed& parsed);

/// Of numbers with a date: plans that cite another document of that number, and not the one meant, are left out of the query.
void narrow(archive::Archive& archive, Parsed& parsed);

}  // namespace danchieu::search
