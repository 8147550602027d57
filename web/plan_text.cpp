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
constexpr Element elements[] = {
    {BlockKind::head, "p", "head"},           {BlockKind::title, "p", "plan-title"}, {BlockKind::heading, "", "heading"},
    {BlockKind::paragraph, "p", "paragraph"}, {BlockKind::item, "p", "item"},        {BlockKind::recipients, "p", "recipients"},
    {BlockKind::signature, "p", "signature"}, {BlockKind::row, "p", "row"},          {BlockKind::rule, "p", "rule"}};

std::string section_id(int section) { return "muc-" + std::to_string(section + 1); }

class Writer {
 public:
  Writer(const archive::Document& document, const CitationLinks& links, int shown_hit, bool placed)
      : document_(document), links_(links), shown_hit_(shown_hit), placed_(placed) {}

  Fields block(const Block& block) {
    const Element& element =
        *std::find_if(std::begin(elements), std::end(elements), [&](const Element& row) { return row.kind == block.kind; });
    const std::string depth = std::to_string(std::clamp(block.depth, 1, 4));
    Fields row;
    put(row, "tag", block.kind == BlockKind::heading ? "h" + std::to_string(std::clamp(block.depth, 1, 4) + 2) : std::string(element.tag));
    put(row, "class", block.depth > 0 ? element.css + (" depth-" + depth) : std::string(element.css));
    const bool placed = placed_ && !block.runs.empty();
    put(row, "at", placed ? std::to_string(block.runs.front().span.begin) : "");
    put(row, "to", placed ? std::to_string(block.runs.back().span.end) : "");
    put(row, "parts", parts(block.runs));
    return row;
  }

 private:
  /// Runs of one citation, one after the other, are one part: one link. Where the text of an evidence begins or ends, so does a part,
  /// for its element stands around them.
  Rows parts(const std::vector<Run>& runs) {
    Rows rows;
    std::vector<std::uint32_t> open;  // ends of the evidence that is open here, the inner ones last
    for (std::size_t i = 0; i < runs.size();) {
      const Run& first = runs[i];
      Fields part;
      put(part, "opens", open_evidence(first, open));
      Rows pieces;
      do pieces.emplace_back(piece(runs[i++]));
      while (i < runs.size() && continues(first, runs[i]) && !ends_before(open, runs[i]));
      put(part, "page", first.page ? std::to_string(first.page) : "");
      put_link(part, first);
      put(part, "pieces", std::move(pieces));
      Rows closes;
      while (!open.empty() && (i == runs.size() || ends_before(open, runs[i]))) {
        closes.emplace_back(true);
        open.pop_back();
      }
      put(part, "closes", std::move(closes));
      rows.emplace_back(std::move(part));
    }
    return rows;
  }

  static bool continues(const Run& first, const Run& run) {
    return run.mention == first.mention && !run.page && !first.page && run.evidence.empty();
  }
  static bool ends_before(const std::vector<std::uint32_t>& open, const Run& run) { return !open.empty() && open.back() <= run.span.begin; }

  /// The ids of the evidence that begins with this run, the longest first; none reaches beyond the one that it stands in.
  Rows open_evidence(const Run& run, std::vector<std::uint32_t>& open) {
    const auto end_of = [&](int index) { return document_.evidence[static_cast<std::size_t>(index)].span.end; };
    std::vector<int> begun = run.evidence;
    std::stable_sort(begun.begin(), begun.end(), [&](int a, int b) { return end_of(a) > end_of(b); });
    Rows ids;
    for (const int index : begun) {
      const std::string id = evidence_id(document_.evidence[static_cast<std::size_t>(index)]);
      if (!used_ids_.insert(id).second) continue;
      open.push_back(open.empty() ? end_of(index) : std::min(end_of(index), open.back()));
      Fields row;
      put(row, "id", id);
      ids.emplace_back(row);
    }
    return ids;
  }

  void put_link(Fields& part, const Run& run) {
    const auto link = links_.find(run.mention);
    const bool begins = run.mention >= 0 && document_.mentions[static_cast<std::size_t>(run.mention)].span.begin == run.span.begin;
    put(part, "link", link != links_.end());
    put(part, "named", link == links_.end() && run.mention >= 0);
    put(part, "anchor", begins ? mention_id(run.span.begin) : "");
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
    Fields row;
    if (run.hit >= 0 && run.hit == shown_hit_) add_id("cho");
    put(row, "ids", std::move(ids));
    put(row, "text", run.text);
    put(row, "mark", run.hit >= 0);
    put(row, "hit", std::to_string(run.hit));
    put(row, "label", run.label);
    return row;
  }

  const archive::Document& document_;
  const CitationLinks& links_;
  int shown_hit_;
  bool placed_;
  std::set<std::string> used_ids_;
};

}  // namespace

Rows text_rows(const archive::Document& document, const std::vector<Block>& blocks, const CitationLinks& links, int shown_hit,
               bool placed) {
  Writer writer(document, links, shown_hit, placed);
  Rows rows;
  for (const Block& block : blocks) rows.emplace_back(writer.block(block));
  return rows;
}

Rows outline_rows(const archive::Document& document, const PlanParts& parts) {
  std::u32string text;
  for (const archive::Page& page : document.pages) text += text::to_utf32(page.text);
  Rows rows;
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    const archive::Section& section = document.sections[i];
    if (section.title.empty() || section.depth > outline_depth) continue;
    std::string heading = text::tidy(text::to_utf8(std::u32string_view(text).substr(section.span.begin, section.span.size())));
    while (!heading.empty() && (heading.back() == ':' || heading.back() == '.')) heading.pop_back();
    Fields row;
    put(row, "link", parts.link(section_id(static_cast<int>(i)), section.span.begin));
    put(row, "heading", heading);
    put(row, "depth", std::to_string(section.depth));
    rows.emplace_back(std::move(row));
  }
  return rows;
}

std::string evidence_id(const archive::Evidence& evidence) { return "doc-" + evidence.field; }

std::string mention_id(std::uint32_t begin) { return "dan-" + std::to_string(begin); }

std::string page_id(int page) { return "trang-" + std::to_string(page); }

}  // namespace danchieu::web
