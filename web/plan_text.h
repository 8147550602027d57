#pragma once
/// The text of a plan and its outline as rows of a template.

#include <map>
#include <string>
#include <vector>

#include "archive/answers.h"
#include "web/layout.h"
#include "web/plan_parts.h"
#include "web/view.h"

namespace danchieu::web {

/// Where a citation leads, by the index of its mention; no row for one that leads nowhere.
struct CitationLink {
  std::string address;
  std::string title;  ///< "Kết luận 44-KL/TW, 22/01/2019"
  bool held = false;
};
using CitationLinks = std::map<int, CitationLink>;

/// tag, class, parts: opens (ids of elements around it), page, link (href, anchor, about, held), pieces: ids, text, mark, label; closes.
/// The hit of index `shown_hit` bears the id "cho". `placed`: blocks tell which code points they are of (at, to), for the page images.
Rows text_rows(const archive::Document& document, const std::vector<Block>& blocks, const CitationLinks& links, int shown_hit, bool placed);

/// link, heading as printed, depth: sections that have a heading.
Rows outline_rows(const archive::Document& document, const PlanParts& parts);

/// The id that the text of an evidence bears on the page: "doc-number".
std::string evidence_id(const archive::Evidence& evidence);
/// "dan-2477", of a mention that begins there; "trang-3".
std::string mention_id(std::uint32_t begin);
std::string page_id(int page);

}  // namespace danchieu::web
