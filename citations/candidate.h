#pragma once
/// A mention while it is being read: positions in the reading, before spans of the source and identities are made of it.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citations/kinds.h"
#include "citations/large_pages.h"
#include "citations/number.h"
#include "citations/relation.h"
#include "text/date.h"

namespace danchieu::citations {

/// Half-open range of tokens.
struct Tokens {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool empty() const { return begin >= end; }
};

struct Candidate {
  text::Span span;               ///< of the reading's text: what becomes Mention::span
  Tokens core;                   ///< the tokens of that span
  std::string_view kind;         ///< a noun of kinds.h
  const Kind* head = nullptr;    ///< the kind word before the number, if any
  std::optional<Number> number;  ///< none for a document named only
  bool titled = false;           ///< a law's title stands before its number: "Luật Nhà ở số 27/2023/QH15"
  bool short_form = false;       ///< "Quyết định 521", "NĐ 111/2018": no symbol
  std::string named_work;        ///< behind "vn:", of what is named by its title: "work/luat-phong-chong-ma-tuy", "title/da/…"
  bool programme = false;        ///< see programmes.h

  Tokens pinpoint;           ///< "Điều 10"
  std::uint32_t clause = 0;  ///< where the mention begins for the cue before it: the pinpoint, the head, or the number
  text::Date issued;
  Tokens issuer;
  std::string issuer_text;     ///< without aliases in parentheses
  int term = 0;                ///< of "khóa XI"
  std::uint32_t tail_end = 0;  ///< first token behind date, issuer, term
  Tokens title;                ///< empty where none is printed
  int parent = -1;
  Relation relation = Relation::mentions;
  bool history = false;  ///< named only as what amended another: "được sửa đổi bởi …"
  bool alias = false;    ///< repeats in a parenthesis the number of the document whose title it stands behind
  int acts_on = -1;      ///< the candidate that the text says it amends, replaces or repeals
  Relation action = Relation::mentions;
};

using Candidates = std::vector<Candidate, LargePages<Candidate>>;

/// Which tokens, and one more, candidates hold. Many texts do not ask: so it is found out for the first that is asked for.
class TakenTokens {
 public:
  TakenTokens(std::uint32_t tokens, const Candidates& candidates) : size_(tokens + 1), candidates_(candidates) {}
  std::size_t size() const { return size_; }
  /// Of the candidates that there are when it is asked first.
  bool operator[](std::uint32_t token) const {
    if (taken_.empty()) {
      taken_.resize(size_);
      for (const Candidate& one : candidates_) std::fill(taken_.begin() + one.core.begin, taken_.begin() + one.core.end, true);
    }
    return taken_[token];
  }

 private:
  std::size_t size_;
  const Candidates& candidates_;
  mutable std::vector<bool> taken_;
};

/// In text order, those from `added` on among the others; both are mostly in order by themselves.
inline void sort_by_place(Candidates& candidates, std::size_t added) {
  if (added == candidates.size()) return;
  const auto earlier = [](const Candidate& a, const Candidate& b) { return a.span.begin < b.span.begin; };
  const auto begin = candidates.begin(), middle = begin + static_cast<std::ptrdiff_t>(added), end = candidates.end();
  if (!std::is_sorted(begin, middle, earlier) || !std::is_sorted(middle, end, earlier)) std::stable_sort(begin, end, earlier);
  else if (middle != begin && middle != end && earlier(*middle, *std::prev(middle))) std::inplace_merge(begin, middle, end, earlier);
}

}  // namespace danchieu::citations
