#include "citations/evidence.h"

#include <algorithm>

#include "text/chars.h"

namespace danchieu::citations {
namespace {

constexpr std::uint32_t most_before = 240;  // code points of a sentence shown before a mention
constexpr std::uint32_t most_after = 260;
constexpr std::uint32_t head_shown = 110;  // of a long sentence, its beginning tells what governs its list

}  // namespace

void Strip::cover(text::Span span) {
  if (span.begin < span_.begin || span.begin > span_.end || utf8_.empty()) {
    span_ = {span.begin, span.begin};
    utf8_.clear();
    ends_.clear();
  }
  if (span.end <= span_.end) return;
  // What is encoded begins without its white space, which is one blank here.
  if (!utf8_.empty() && text::is_space(text_[span_.end])) utf8_ += ' ';
  text_.append_tidied({span_.end, span.end}, utf8_, ends_);
  span_.end = span.end;
}

std::string_view Strip::at(text::Span span) const {
  const std::uint32_t begin = span.begin == span_.begin ? 0 : ends_[span.begin - span_.begin - 1];
  return std::string_view(utf8_).substr(begin, ends_[span.end - span_.begin - 1] - begin);
}

Tokens Evidence::sentence_of(const Candidate& candidate) {
  constexpr std::uint32_t longest = 600;
  const auto [first, last] = candidate.core;
  const std::vector<std::uint32_t>& ends = reading_.sentence_ends();
  while (passed_ > 0 && ends[passed_ - 1] >= first) --passed_;
  while (passed_ < ends.size() && ends[passed_] < first) ++passed_;
  std::size_t next = passed_;
  while (next < ends.size() && ends[next] + 1 < last) ++next;
  const std::uint32_t begin = passed_ == 0 ? 0 : ends[passed_ - 1] + 1, end = next == ends.size() ? reading_.size() : ends[next] + 1;
  return {std::max(begin, first > longest ? first - longest : 0), std::min(end, last + longest)};
}

Tokens Evidence::head_of(Tokens sentence) {
  const std::uint32_t begin = begin_of(sentence.begin);
  std::uint32_t& end = head_end_;
  if (end <= sentence.begin || end_of(end) < begin) end = sentence.begin + 1;
  while (end > sentence.begin + 1 && end_of(end - 1) - begin >= head_shown) --end;
  while (end_of(end) - begin < head_shown) ++end;
  return {sentence.begin, end};
}

Excerpt Evidence::of(const Candidate& candidate, Tokens sentence) {
  std::uint32_t from = sentence.begin, to = sentence.end;
  if (candidate.span.begin - begin_of(sentence.begin) > most_before) {
    from = from_ = reading_.token_near(candidate.span.begin - (most_before - head_shown), std::max(from_, sentence.begin));
    while (from < candidate.core.begin && begin_of(from) == end_of(from)) ++from;
  }
  if (end_of(to) - candidate.span.end > most_after) {
    to_ = reading_.token_near(candidate.span.end + most_after + 1, std::max(to_, candidate.core.end));
    to = std::max(std::min(to, to_), candidate.core.end);
  }
  const auto within_word = [&](std::uint32_t token) { return token < sentence.end && begin_of(token) == end_of(token); };
  while (to > candidate.core.end && (end_of(to) - candidate.span.end > most_after || within_word(to))) --to;
  Excerpt excerpt;
  if (from > sentence.begin) excerpt.head = span_of(head_of(sentence));
  excerpt.part = span_of({from, to});
  excerpt.cut_behind = to < sentence.end;
  return excerpt;
}

std::string ExcerptWriter::written(const Excerpt& excerpt) {
  static constexpr std::string_view cut_before = " … ", cut_behind = " …";
  if (excerpt.head.empty() && !excerpt.cut_behind) {
    if (written_whole_.empty() || whole_ != excerpt.part) {
      whole_ = excerpt.part;
      written_whole_ = text_.tidied(whole_);
    }
    return written_whole_;
  }
  strip_.cover({excerpt.head.empty() ? excerpt.part.begin : excerpt.head.begin, excerpt.part.end});
  const std::string_view head = excerpt.head.empty() ? std::string_view() : strip_.at(excerpt.head);
  const std::string_view part = strip_.at(excerpt.part);
  std::string written;
  written.reserve(head.size() + cut_before.size() + part.size() + cut_behind.size());
  if (!head.empty()) written.append(head).append(cut_before);
  written.append(part);
  if (excerpt.cut_behind) written.append(cut_behind);
  return written;
}

}  // namespace danchieu::citations
