#pragma once
/// What a reading function of the reader program tells, kept.

#include <string>
#include <vector>

#include "indexer/tell.h"

namespace danchieu::indexer {

class KeptPages : public Tell {
 public:
  void media_type(std::string_view name) override { media = name; }
  void converted_from(std::string_view encoding) override { converted = encoding; }
  void page(const archive::Page& page) override { pages.push_back(page.text); }
  void still_working() override {}

  /// The pages with "=\n" between them.
  std::string all() const {
    std::string text;
    for (const std::string& page : pages) text += (text.empty() ? "" : "=\n") + page;
    return text;
  }

  std::string media, converted;
  std::vector<std::string> pages;
};

}  // namespace danchieu::indexer
