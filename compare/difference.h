#pragma once
/// What differs between two documents, change by change.
///
///     const Difference difference = compare(last_year, this_year);
///     for (const Change& change : difference.changes)
///       if (change.kind == ChangeKind::reworded) …     // change.edits: the words; change.a, change.b: the paragraphs
///     difference.formal.size()                          // wraps, marks, quotes, numbering …: no changes, but they can be shown
///
/// Pure, safe from any thread; nearly linear in the documents.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "compare/align.h"
#include "compare/side.h"
#include "compare/word_diff.h"

namespace danchieu::compare {

enum class ChangeKind : std::uint8_t { kept, reworded, added, removed };
/// "kept", "reworded", "new", "gone": as JSON has them.
std::string_view name(ChangeKind kind);

/// One pair of paragraphs, and the words that differ in it. Also those that differ in nothing.
struct Change {
  ChangeKind kind = ChangeKind::kept;
  bool moved = false;
  std::vector<std::uint32_t> a, b;  ///< paragraphs: one and several is a split, several and one a join
  std::vector<Edit> edits = {};     ///< places in the words of those paragraphs, one behind the other
  /// The words that an edit takes, as code points of the document; where it takes none the place where they are put in.
  text::Span span_a(const Side& side, const Edit& edit) const;
  text::Span span_b(const Side& side, const Edit& edit) const;
  bool split() const { return !a.empty() && b.size() > a.size(); }
  bool joined() const { return !b.empty() && a.size() > b.size(); }
  bool is_change() const { return kind != ChangeKind::kept || moved; }
};

enum class FormalKind : std::uint8_t { line, page, paragraph, numbering, marks, letter_case, quotes, punctuation, figure };
inline constexpr std::size_t formal_kinds = 9;
/// "line", "page", "paragraph", "numbering", "marks", "case", "quotes", "punctuation", "figure".
std::string_view name(FormalKind kind);

/// A difference that is none: the same word under other marks, in capitals, behind a line break.
struct Formal {
  FormalKind kind;
  text::Span a, b;         ///< what stands there; may be empty
  std::size_t change = 0;  ///< the pair that it stands in
};

/// In words. kept: in both; reworded: of pairs, the longer side of each edit; added, removed: of paragraphs that only one document has.
struct Shares {
  std::uint32_t kept = 0, reworded = 0, added = 0, removed = 0;
  std::uint32_t all() const { return kept + reworded + added + removed; }
  void add(const Shares& other);
};

/// Sections that are one: those whose paragraphs were laid on each other. -1 where the other document has none.
struct SectionPair {
  int a = -1, b = -1;
  Shares shares = {};  ///< of what stands in it and in no section inside it
};

struct Difference {
  Side a, b;
  std::vector<Change> changes;  ///< in the order of b; what is gone behind what came before it
  std::vector<Formal> formal;   ///< in the order of `changes`
  Shares shares;
  std::vector<SectionPair> sections;  ///< in the order of b

  std::array<std::uint32_t, formal_kinds> formal_counts() const;
};

/// An address for each of `changes`: made of the words of its paragraphs, so that it stays where others come and go. "doi-5f3a09c2"; of
/// equal ones the later have a number behind it.
std::vector<std::string> change_ids(const Difference& difference);

/// The documents must outlive the answer.
Difference compare(const archive::Document& a, const archive::Document& b);

}  // namespace danchieu::compare
