#include "compare/formal.h"

#include <algorithm>
#include <optional>

#include "text/chars.h"

namespace danchieu::compare {
namespace {

using text::Span;

std::u32string lower(std::u32string_view chars) {
  std::u32string small;
  for (const char32_t c : chars) small.push_back(text::to_lower(c));
  return small;
}

bool is_figure(std::u32string_view chars) { return std::all_of(chars.begin(), chars.end(), text::is_digit); }
bool is_quote(char32_t c) { return std::u32string_view(U"\"'“”„‟‘’‚‛«»‹›*_~").find(c) != std::u32string_view::npos; }

/// How two forms of one word differ; nullopt where they do not.
std::optional<FormalKind> difference_of(std::u32string_view a, std::u32string_view b) {
  if (a == b) return std::nullopt;
  if (is_figure(a) && is_figure(b)) return FormalKind::figure;
  return lower(a) == lower(b) ? FormalKind::letter_case : FormalKind::marks;
}

/// What stands between two words.
struct Gap {
  bool page = false, line = false;
  std::u32string marks;    ///< without white space
  std::u32string without;  ///< nor quotes; dashes and slashes as one

  Gap(const Side& side, Span span) {
    page = side.pages.at(span.begin).begin != side.pages.at(span.end).begin;
    for (const char32_t c : side.slice(span)) {
      line |= c == U'\n' || c == U'\f';
      if (text::is_space(c)) continue;
      marks.push_back(c);
      if (is_quote(c)) continue;
      const char32_t plain = text::fold(c);
      if (plain != 0) without.push_back(plain);
    }
  }
};

class Finder {
 public:
  Finder(const Side& a, const Side& b, std::size_t change, std::vector<Formal>& formal)
      : a_(a), b_(b), change_(change), first_(formal.size()), formal_(formal) {}

  void word(std::uint32_t at_a, std::uint32_t at_b) {
    const Span a = a_.words[at_a].span, b = b_.words[at_b].span;
    if (const auto kind = difference_of(a_.slice(a), b_.slice(b))) put(*kind, a, b);
    else running_ = false;
  }
  void between(std::uint32_t at_a, std::uint32_t at_b) {
    const Span a{a_.words[at_a].span.end, a_.words[at_a + 1].span.begin}, b{b_.words[at_b].span.end, b_.words[at_b + 1].span.begin};
    if (a_.slice(a) == b_.slice(b)) return;
    const Gap in_a(a_, a), in_b(b_, b);
    if (in_a.page != in_b.page) put_apart(FormalKind::page, a, b);
    else if (in_a.line != in_b.line) put_apart(FormalKind::line, a, b);
    if (in_a.marks == in_b.marks) return;
    put_apart(in_a.without == in_b.without ? FormalKind::quotes : FormalKind::punctuation, a, b);
  }
  void label(const Paragraph& a, const Paragraph& b) {
    const auto tidy = [](std::u32string_view label) {
      std::u32string letters;
      for (const char32_t c : label)
        if (!text::is_space(c)) letters.push_back(text::fold(c));
      return letters;
    };
    if (tidy(a_.slice(a.label)) != tidy(b_.slice(b.label))) put_apart(FormalKind::numbering, a.label, b.label);
  }
  void put_apart(FormalKind kind, Span a, Span b) { formal_.push_back({kind, a, b, change_}); }

 private:
  /// A heading in capitals is one difference, not one a word.
  void put(FormalKind kind, Span a, Span b) {
    if (running_ && formal_.size() > first_ && formal_.back().kind == kind) {
      formal_.back().a.end = a.end;
      formal_.back().b.end = b.end;
    } else {
      put_apart(kind, a, b);
    }
    running_ = true;
  }

  const Side &a_, &b_;
  std::size_t change_, first_;
  std::vector<Formal>& formal_;
  bool running_ = false;
};

}  // namespace

std::vector<std::uint32_t> words_of(const Side& side, const std::vector<std::uint32_t>& paragraphs) {
  std::vector<std::uint32_t> words;
  for (const std::uint32_t index : paragraphs)
    for (std::uint32_t w = side.paragraphs[index].first; w < side.paragraphs[index].last; ++w) words.push_back(w);
  return words;
}

void find_formal(const Side& a, const Side& b, const Change& change, std::size_t index, std::vector<Formal>& formal) {
  if (change.a.empty() || change.b.empty()) return;
  Finder finder(a, b, index, formal);
  const Paragraph &first_a = a.paragraphs[change.a.front()], &first_b = b.paragraphs[change.b.front()];
  finder.label(first_a, first_b);
  if ((change.split() || change.joined()) && change.edits.empty()) finder.put_apart(FormalKind::paragraph, first_a.span, first_b.span);

  const std::vector<std::uint32_t> words_a = words_of(a, change.a), words_b = words_of(b, change.b);
  std::size_t i = 0, j = 0;
  const auto kept = [&](std::size_t to) {
    for (const std::size_t begin = i; i < to; ++i, ++j) {
      const bool follows = i > begin && words_a[i] == words_a[i - 1] + 1 && words_b[j] == words_b[j - 1] + 1;
      if (follows) finder.between(words_a[i - 1], words_b[j - 1]);
      finder.word(words_a[i], words_b[j]);
    }
  };
  // Edits count places in words_a and words_b here (Change::edits are made of them).
  for (const Edit& edit : change.edits) {
    kept(edit.a.begin);
    i = edit.a.end;
    j = edit.b.end;
  }
  kept(words_a.size());
}

}  // namespace danchieu::compare
