#pragma once
/// Where each page of a document begins, so that many spans find their page in one pass over the text.
///
///     PageStarts starts(document.pages);
///     starts.at(2477).page == 2    starts.at(2477).begin == 2310

#include <cstdint>
#include <vector>

#include "archive/document.h"

namespace danchieu::archive {

class PageStarts {
 public:
  explicit PageStarts(const std::vector<Page>& pages);
  /// The page (from 1) that code point `at` of the document stands on, and where that page begins.
  PageAt at(std::uint32_t at) const;
  const std::vector<std::uint32_t>& begins() const { return begins_; }

 private:
  std::vector<std::uint32_t> begins_;
};

}  // namespace danchieu::archive
