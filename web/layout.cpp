#include "web/layout.h"

#include <algorithm>

#include "archive/lines.h"
#include "archive/page_starts.h"
#include "text/chars.h"

namespace danchieu::web {
namespace {

/// Answers "which span holds this place", for places asked in order; of spans inside one another the inner one.
class Cover {
 public:
  explicit Cover(std::vector<text::Span> spans) : spans_(std::move(spans)) {
    for (std::size_t i = 0; i < spans_.size(); ++i) order_.push_back(static_cast<int>(i));
    std::stable_sort(order_.begin(), order_.end(), [this](int a, int b) { return span(a).begin < span(b).begin; });
  }

  int at(std::uint32_t place) {
    while (next_ < order_.size() && span(order_[next_]).begin <= place) open_.push_back(order_[next_++]);
    while (!open_.empty() && span(open_.back()).end <= place) open_.pop_back();
    return open_.empty() ? -1 : open_.back();
  }

 private:
  text::Span span(int index) const { return spans_[static_cast<std::size_t>(index)]; }

  std::vector<text::Span> spans_;
  std::vector<int> order_;
  std::vector<int> open_;
  std::size_t next_ = 0;
};

template <class List>
std::vector<text::Span> spans_of(const List& list) {
  std::vector<text::Span> spans;
  for (const auto& item : list) spans.push_back(item.span);
  return spans;
}

/// Fills blocks with runs. Places come in the order of the text.
class Typesetter {
 public:
  Typesetter(const archive::Document& document, const std::vector<text::Span>& hits, const std::vector<std::uint32_t>& page_begins)
      : document_(document),
        page_begins_(page_begins),
        mentions_(spans_of(document.mentions)),
        hits_(hits),
        sections_(spans_of(document.sections)) {
    for (const auto& spans : {spans_of(document.mentions), spans_of(document.sections), spans_of(document.evidence), hits})
      for (const text::Span span : spans) {
        if (span.empty()) continue;
        cuts_.push_back(span.begin);
        cuts_.push_back(span.end);
      }
    std::sort(cuts_.begin(), cuts_.end());
    for (std::size_t i = 0; i < document.evidence.size(); ++i)
      if (!document.evidence[i].span.empty()) evidence_.push_back(static_cast<int>(i));
    std::stable_sort(evidence_.begin(), evidence_.end(), [&](int a, int b) { return evidence_begin(a) < evidence_begin(b); });
  }

  void begin(Block& block) {
    flush();
    block_ = &block;
    in_label_ = block.kind == BlockKind::paragraph || block.kind == BlockKind::item;
  }
  void put(char32_t c, std::uint32_t place) {
    mark_pages(place);
    bool cut = pending_.empty();
    for (; next_cut_ < cuts_.size() && cuts_[next_cut_] <= place; ++next_cut_) cut = true;
    if (cut) {
      flush();
      open_run(place);
    }
    pending_.push_back(c);
    run_.span.end = place + 1;
  }
  void flush() {
    if (!pending_.empty()) {
      run_.text = text::to_utf8(pending_);
      block_->runs.push_back(std::move(run_));
      pending_.clear();
    }
    run_ = {};
  }
  /// Marks of the pages that begin at or before `place`; the first page needs none.
  void mark_pages(std::uint32_t place) {
    for (; next_page_ < page_begins_.size() && page_begins_[next_page_] <= place; ++next_page_) {
      flush();
      Run mark;
      mark.span = {page_begins_[next_page_], page_begins_[next_page_]};
      mark.page = static_cast<int>(next_page_) + 1;
      block_->runs.push_back(std::move(mark));
    }
  }

 private:
  std::uint32_t evidence_begin(int index) const { return document_.evidence[static_cast<std::size_t>(index)].span.begin; }

  void open_run(std::uint32_t place) {
    run_.span = {place, place + 1};
    run_.mention = mentions_.at(place);
    run_.hit = hits_.at(place);
    const int section = sections_.at(place);
    run_.label = in_label_ && section >= 0;
    if (section > last_section_) last_section_ = run_.section = section;
    for (; next_evidence_ < evidence_.size() && evidence_begin(evidence_[next_evidence_]) <= place; ++next_evidence_)
      run_.evidence.push_back(evidence_[next_evidence_]);
  }

  const archive::Document& document_;
  const std::vector<std::uint32_t>& page_begins_;
  Cover mentions_, hits_, sections_;
  std::vector<std::uint32_t> cuts_;
  std::vector<int> evidence_;
  std::size_t next_cut_ = 0, next_evidence_ = 0, next_page_ = 1;
  int last_section_ = -1;
  bool in_label_ = false;
  Block* block_ = nullptr;
  Run run_;
  std::u32string pending_;
};

/// Whether two lines of one paragraph meet without a space: "44-⏎KL/TW", "124/2021/⏎TT-BCA", "09-CT⏎/TW" inside a number.
bool meets_closely(std::u32string_view text, text::Span line, text::Span next, bool inside_mention) {
  const auto joins = [](char32_t c) { return c == U'-' || c == U'/' || c == U'–'; };
  const bool joined_before = line.size() > 1 && joins(text[line.end - 1]) && !text::is_space(text[line.end - 2]);
  return joined_before || (inside_mention && joins(text[next.begin]));
}

}  // namespace

std::vector<Block> lay_out(const archive::Document& document, const std::vector<text::Span>& hits) {
  const archive::Blocks read = archive::read_blocks(document);
  const auto& [text, lines, groups] = read;
  const archive::PageStarts pages(document.pages);

  std::vector<Block> blocks(groups.size());  // never grows: the typesetter holds on to the one it fills
  Typesetter out(document, hits, pages.begins());
  Cover mentions(spans_of(document.mentions));
  for (std::size_t g = 0; g < groups.size(); ++g) {
    blocks[g].kind = groups[g].kind;
    blocks[g].depth = groups[g].depth;
    out.begin(blocks[g]);
    for (std::size_t i = groups[g].first; i < groups[g].last; ++i) {
      const text::Span line = lines[i].span;
      if (i > groups[g].first) {
        const text::Span before = lines[i - 1].span;
        const int left = mentions.at(before.end - 1);
        const bool inside_mention = left >= 0 && left == mentions.at(line.begin);
        if (!meets_closely(text, before, line, inside_mention)) out.put(U' ', before.end);
      }
      for (std::uint32_t at = line.begin; at < line.end; ++at) {
        const bool space = text::is_space(text[at]);
        if (!space) out.put(text[at], at);
        else if (!text::is_space(text[at - 1])) out.put(U' ', at);
      }
    }
  }
  if (!blocks.empty()) out.mark_pages(static_cast<std::uint32_t>(text.size()));
  out.flush();
  return blocks;
}

}  // namespace danchieu::web
