#pragma once
/// How a question becomes what the index is asked, stage by stage: `danchieu search --explain`.
///
///     parts     words[ANTQ] any phrase[ma túy]
///     tree      any(ANTQ "ma túy")
///     expanded  any(any(ANTQ ~"an ninh Tổ quốc") "ma túy")
///     finds     Query((antq OR (an PHRASE 4 ninh …          what the index is asked, as Xapian writes it
///     ranks     Query((antq OR 0.3 * (an AND ninh …           by which words the plans found are put in order

#include <string>
#include <string_view>
#include <vector>

#include "search/search.h"

namespace danchieu::search {

struct Stage {
  std::string_view name;
  std::string text;
};
std::vector<Stage> explain(archive::Archive& archive, const Question& question);

}  // namespace danchieu::search
