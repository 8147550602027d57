#include "tests/fuzz/targets.h"

#include <cstdio>
#include <cstdlib>

namespace danchieu::fuzz {

std::span<const Target> targets() {
  static constexpr Target table[] = {
      {"clean_text", clean_text},
      {"find_mentions", find_mentions},
      {"parse_number", parse_number},
      {"parse_query", parse_query},
  };
  return table;
}

void must(bool is_true, const char* sentence) {
  if (is_true) return;
  std::fprintf(stderr, "not true: %s\n", sentence);
  std::abort();
}

}  // namespace danchieu::fuzz
