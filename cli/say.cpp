#include "cli/say.h"

#include <cstdlib>

namespace danchieu::cli {

bool in_vietnamese() {
  static const bool vietnamese = [] {
    const char* language = std::getenv("DANCHIEU_LANG");
    return language == nullptr || !std::string_view(language).starts_with("en");
  }();
  return vietnamese;
}

}  // namespace danchieu::cli
