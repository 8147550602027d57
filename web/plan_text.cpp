#include "web/plan_text.h"

#include <algorithm>
#include <set>

#include "text/chars.h"
#include "web/labels.h"

namespace danchieu::web {
namespace {

constexpr int outline_depth = 3;

struct Element {
  BlockKind kind;
  const char* tag;
  const char* css;
};
// A heading's tag follows from its depth.
constexpr Element elements[] = {{BlockKind::head, "p", "head"},           {BlockKind::title, "p", "plan-title"},
                                {BlockKind::heading, "", "heading"},      {BlockKind::paragraph, "p", "paragraph"},
                                {BlockKind::item, "p", "item"},           {BlockKind::line, "p", "line"},
                                {BlockKind::signature, "p", "signature"}, {BlockKind::rule, "p", "rule"}};

std::string section_id(int section) { return "muc-" + std::to_string(section + 1); }

class Writer {
 public:
  Writer(const archive::Document& document, const CitationLinks& links, std::uint32_t from)
      : document_(document), links_(links), from_(from) {}

  Fields block(const Block& block) {
    const Element& element =
        *std::find_if(std::begin(elements), std::end(elements), [&](const Element& row) { return row.kind == block.kind; });
    const std::string depth = std::to_string(std::clamp(block.depth, 1, 4));
    Fields row;
    put(row, "tag", block.kind == BlockKind::heading ? "h" + std::to_string(std::clamp(block.depth, 1, 4) + 2) : std::string(element.tag));
    put(row, "class", block.depth > 0 ? element.css + (" depth-" + depth) : std::string(element.css));
    put(row, "parts", parts(block.runs));
    return row;
  }

 private:
  /// Runs of one citation, one after the other, are one part: one link.
  Rows parts(const std::vector<Run>& runs) {
    Rows rows;
    for (std::size_t i = 0; i < runs.size();) {
      const std::size_t first = i;
      Rows pieces;
      do pieces.emplace_back(piece(runs[i++]));
      while (i < runs.size() && runs[i].mention == runs[first].mention && !runs[i].page && !runs[first].page);
      Fields part;
      put(part, "page", runs[first].page ? std::to_string(runs[first].page) : "");
      put_link(part, runs[first]);
      put(part, "pieces", std::move(pieces));
      rows.emplace_back(part);
    }
    return rows;
  }

  void put_link(Fields& part, const Run& run) {
    const auto link = links_.find(run.mention);
    const bool begins = run.mention >= 0 && document_.mentions[static_cast<std::size_t>(run.mention)].span.begin == run.span.begin;
    put(part, "link", link != links_.end());
    put(part, "named", link == links_.end() && run.mention >= 0);
    put(part, "anchor", begins ? "dan-" + std::to_string(run.span.begin) : "");
    put(part, "href", link != links_.end() ? link->second.address : "");
    put(part, "about", link != links_.end() ? link->second.title : "");
    put(part, "held", link != links_.end() && link->second.held);
  }

  Fields piece(const Run& run) {
    Rows ids;
    const auto add_id = [&](const std::string& id) {
      if (!used_ids_.insert(id).second) return;
      Fields row;
      put(row, "id", id);
      ids.emplace_back(row);
    };
    if (run.section >= 0) add_id(section_id(run.section));
    for (const int index : run.evidence) add_id(evidence_id(document_.evidence[static_cast<std::size_t>(index)]));
    Fields row;
    if (run.hit >= 0 && run.span.begin >= from_) add_id("cho");
    put(row, "ids", std::move(ids));
    put(row, "text", run.text);
    put(row, "mark", run.hit >= 0);
    put(row, "label", run.label);
    return row;
  }

  const archive::Document& document_;
  const CitationLinks& links_;
  std::uint32_t from_;
  std::set<std::string> used_ids_;
};

}  // namespace

Rows text_rows(const archive::Document& document, const std::vector<Block>& blocks, const CitationLinks& links, int from) {
  Writer writer(document, links, static_cast<std::uint32_t>(from));
  Rows rows;
  for (const Block& block : blocks) rows.emplace_back(writer.block(block));
  return rows;
}

Rows outline_rows(const archive::Document& document) {
  std::u32string text;
  for (const archive::Page& page : document.pages) text += text::to_utf32(page.text);
  Rows rows;
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    const archive::Section& section = document.sections[i];
    if (section.title.empty() || section.depth > outline_depth) continue;
    std::string heading = text::tidy(text::to_utf8(std::u32string_view(text).substr(section.span.begin, section.span.size())));
    while (!heading.empty() && (heading.back() == ':' || heading.back() == '.')) heading.pop_back();
    Fields row;
    put(row, "link", "#" + section_id(static_cast<int>(i)));
    put(row, "heading", heading);
    put(row, "depth", std::to_string(section.depth));
    rows.emplace_back(row);
  }
  return rows;
}

std::string evidence_id(const archive::Evidence& evidence) { return "doc-" + evidence.field; }

}  // namespace danchieu::web
