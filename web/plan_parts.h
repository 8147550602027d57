#pragma once
/// A long document is shown in parts, so that its page stays small and quick: whole blocks, as even as they come, up to some 80,000
/// characters each (about 30 pages). What leads to a place knows whether that stands in the part that is shown.
///
///     PlanParts parts("/plans/ID", "ngay hoi", lay_out(document, hits));
///     parts.show(90'000);                                  // a code point of the document
///     parts.link("muc-3", 95'000) == "#muc-3"              parts.link("muc-1", 10) == "/plans/ID?q=ngay%20hoi&from=10#muc-1"

#include <cstdint>
#include <string>
#include <vector>

#include "archive/page_starts.h"
#include "web/address.h"
#include "web/layout.h"
#include "web/view.h"

namespace danchieu::web {

class PlanParts {
 public:
  PlanParts(std::string path, std::string question, std::vector<Block> blocks);

  /// The part that holds this place; the first one without it, and all of them together.
  void show(std::uint32_t place);
  void show_all();

  bool is_shown(std::uint32_t place) const;
  std::vector<Block> shown_blocks() const;
  /// To the element `id`, which stands at that place.
  std::string link(std::string_view id, std::uint32_t place) const;

  /// part_first_page, and, where there are several: has_parts, part_number, part_count, part_last_page, part_before, part_after, part_all.
  void put(Fields& fields, const archive::PageStarts& pages) const;

 private:
  struct Part {
    std::size_t first = 0, last = 0;  ///< blocks
    text::Span span = {};
  };
  std::string address(const Values& values) const;

  std::string path_, question_;
  std::vector<Block> blocks_;
  std::vector<Part> parts_;
  std::size_t first_shown_ = 0, last_shown_ = 1;  ///< of parts_
};

}  // namespace danchieu::web
