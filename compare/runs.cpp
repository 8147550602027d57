#include "compare/runs.h"

namespace danchieu::compare {
namespace {

/// Puts stretches of paragraphs one behind the other.
class Writer {
 public:
  Writer(const Side& side, const std::vector<std::uint32_t>& paragraphs, bool of_b) : side_(side), paragraphs_(paragraphs), of_b_(of_b) {
    if (!paragraphs.empty()) at_ = side.paragraphs[paragraphs.front()].span.begin;
  }

  /// What stands from the last place to `to`.
  void put_until(std::uint32_t to, Run::Kind kind) {
    while (paragraph_ < paragraphs_.size()) {
      const text::Span whole = side_.paragraphs[paragraphs_[paragraph_]].span;
      const std::uint32_t end = std::min(to, whole.end);
      if (at_ < end) runs_.push_back({kind, of_b_, {at_, end}});
      at_ = std::max(at_, end);
      if (to <= whole.end || paragraph_ + 1 == paragraphs_.size()) return;
      at_ = side_.paragraphs[paragraphs_[++paragraph_]].span.begin;
      runs_.push_back({Run::Kind::paragraph, of_b_, {at_, at_}});
    }
  }
  void put(const Run& run) { runs_.push_back(run); }
  std::vector<Run> runs() { return std::move(runs_); }

 private:
  const Side& side_;
  const std::vector<std::uint32_t>& paragraphs_;
  bool of_b_;
  std::vector<Run> runs_;
  std::size_t paragraph_ = 0;
  std::uint32_t at_ = 0;
};

std::uint32_t end_of(const Side& side, const std::vector<std::uint32_t>& paragraphs) {
  return paragraphs.empty() ? 0 : side.paragraphs[paragraphs.back()].span.end;
}

}  // namespace

std::vector<Run> side_text(const Difference& difference, const Change& change, bool of_b) {
  const Side& side = of_b ? difference.b : difference.a;
  const auto& paragraphs = of_b ? change.b : change.a;
  const Run::Kind changed = of_b ? Run::Kind::added : Run::Kind::removed;
  Writer writer(side, paragraphs, of_b);
  for (const Edit& edit : change.edits) {
    const text::Span span = of_b ? change.span_b(side, edit) : change.span_a(side, edit);
    writer.put_until(span.begin, Run::Kind::kept);
    writer.put_until(span.end, changed);
  }
  const bool alone = change.kind == ChangeKind::added || change.kind == ChangeKind::removed;
  writer.put_until(end_of(side, paragraphs), alone ? changed : Run::Kind::kept);
  return writer.runs();
}

std::vector<Run> one_text(const Difference& difference, const Change& change) {
  if (change.b.empty()) return side_text(difference, change, false);
  Writer writer(difference.b, change.b, true);
  for (const Edit& edit : change.edits) {
    const text::Span a = change.span_a(difference.a, edit), b = change.span_b(difference.b, edit);
    writer.put_until(b.begin, Run::Kind::kept);
    if (!a.empty()) writer.put({Run::Kind::removed, false, a});
    writer.put_until(b.end, Run::Kind::added);
  }
  writer.put_until(end_of(difference.b, change.b), change.kind == ChangeKind::added ? Run::Kind::added : Run::Kind::kept);
  return writer.runs();
}

}  // namespace danchieu::compare
