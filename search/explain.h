#pragma once
/// How a question becomes what the index is asked, stage by stage: `danchieu search --explain`.
///
///     parts     words[ANTQ] any phrase[ma túy]
///     tree      any(ANTQ "ma túy")
///     expanded  any(any(ANTQ ~"an ninh Tổ quốc") "ma túy")
///     index     Query((antq OR 0.3 * (an PHRASE 4 ninh …

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
