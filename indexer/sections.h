#pragma once
/// The outline of a document: numbered paragraphs and their headings.
///
///     I. MỤC ĐÍCH, YÊU CẦU          "I"    depth 1
///     2. Nội dung, hình thức        "2"    depth 2
///     2.1. Nội dung:                "2.1"  depth 3, title "Nội dung"
///     a) Phần lễ                    "a"    depth 4
///
/// A label counts where its row goes on (2 after 1, đ after d) or a new row begins (1, a, I). Labels: NĐ 30/2020, Appendix I.

#include <vector>

#include "archive/document.h"
#include "indexer/script.h"

namespace danchieu::indexer {

/// Spans are of the document. From `body` on.
std::vector<archive::Section> find_sections(const Script& script, std::uint32_t body);

}  // namespace danchieu::indexer
