#include "web/page_starts.h"

#include <algorithm>

namespace danchieu::web {

PageStarts::PageStarts(const std::vector<archive::Page>& pages) {
  std::uint32_t begin = 0;
  for (const archive::Page& page : pages) {
    begins_.push_back(begin);
    begin += text::count_code_points(page.text);
  }
}

archive::PageAt PageStarts::at(std::uint32_t at) const {
  const auto after = std::upper_bound(begins_.begin(), begins_.end(), at);
  if (after == begins_.begin()) return {};
  return {.page = static_cast<int>(after - begins_.begin()), .begin = *(after - 1)};
}

}  // namespace danchieu::web
