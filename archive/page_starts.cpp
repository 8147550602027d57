#include "archive/page_starts.h"

#include <algorithm>

namespace danchieu::archive {

PageStarts::PageStarts(const std::vector<Page>& pages) {
  std::uint32_t begin = 0;
  for (const Page& page : pages) {
    begins_.push_back(begin);
    begin += text::count_code_points(page.text);
  }
}

PageAt PageStarts::at(std::uint32_t at) const {
  const auto after = std::upper_bound(begins_.begin(), begins_.end(), at);
  if (after == begins_.begin()) return {};
  return {.page = static_cast<int>(after - begins_.begin()), .begin = *(after - 1)};
}

}  // namespace danchieu::archive
