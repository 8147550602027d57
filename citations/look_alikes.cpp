#include "citations/look_alikes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "citations/bodies.h"
#include "citations/kinds.h"
#include "text/chars.h"
#include "text/year.h"

namespace danchieu::citations {
namespace {

using text::is_digit;
using text::Span;

bool is_separator(char32_t c) { return c == U'/' || c == U'-'; }
bool is_code_letter(char32_t c) { return text::is_upper(c) || is_digit(c) || c == U'&'; }

/// What stands for a figure where only a figure can stand; 0 for any other.
char32_t figure(char32_t c) {
  if (is_digit(c)) return c;
  constexpr std::u32string_view ones = U"lIiJj]|!";
  if (ones.find(c) != ones.npos) return U'1';
  if (c == U'O' || c == U'o' || c == U'Q') return U'0';
  return 0;
}

/// Letters of a code that are taken for each other; of each pair either may be the printed one.
constexpr std::array<std::u32string_view, 15> pairs = {U"QO", U"Q0", U"Q2", U"O0", U"CG", U"PE", U"PF", U"TI",
                                                       U"1I", U"ĐD", U"UƯ", U"BR", U"HN", U"VY", U"S5"};
/// Strokes that are seen beside the letter they belong to: "UBTVQHI14", "BCTI".
constexpr std::u32string_view strokes = U"I1l";

/// The code of the table that is written like `atom` but for its marks; empty where there is none.
std::string spelled_in_table(const std::string& atom) {
  const auto same = [&](std::string_view code) {
    return text::fold(code) == text::fold(atom) && text::count_code_points(code) == text::count_code_points(atom);
  };
  if (const Kind* kind = kind_of_code(atom)) {
    std::string_view codes = kind->codes;
    while (!codes.empty()) {
      const std::string_view code = codes.substr(0, codes.find(' '));
      if (same(code)) return std::string(code);
      codes.remove_prefix(std::min(codes.size(), code.size() + 1));
    }
  }
  if (const Body* body = body_of_code(atom); body && same(body->code)) return std::string(body->code);
  return {};
}

/// Both "HD" and "HĐ", both "DA" and "ĐA" are kinds.
bool is_ambiguous(const std::string& atom) {
  const std::string folded = text::fold(atom);
  return folded == "hd" || folded == "da";
}

bool is_known(const std::string& atom) {
  return kind_of_code(atom) || body_of_code(atom) || assembly_of_code(atom) || is_public_security_department(atom);
}

/// The one known code that `atom` is taken for, with its marks; `atom` itself where it is known or nothing is sure.
std::u32string mended_code(std::u32string_view atom, bool may_be_unit) {
  const std::string written = text::to_utf8(atom);
  constexpr std::size_t longest = 16;
  if (atom.size() < 2 || atom.size() > longest || is_ambiguous(written)) return std::u32string(atom);
  if (is_known(written)) {
    const std::string spelled = spelled_in_table(written);
    return spelled.empty() ? std::u32string(atom) : text::to_utf32(spelled);
  }
  if (may_be_unit && is_drafting_unit(written)) return std::u32string(atom);
  std::u32string found;
  bool several = false;
  const auto offer = [&](std::u32string candidate) {
    const std::string code = text::to_utf8(candidate);
    if (candidate.size() < 2 || !is_known(code)) return;
    if (const std::string spelled = spelled_in_table(code); !spelled.empty()) candidate = text::to_utf32(spelled);
    several |= !found.empty() && found != candidate;
    found = std::move(candidate);
  };
  for (std::size_t i = 0; i < atom.size(); ++i) {
    const char32_t c = atom[i];
    for (const std::u32string_view pair : pairs)
      for (const std::size_t other : {0U, 1U})
        if (pair[1 - other] == c) {
          std::u32string candidate(atom);
          candidate[i] = pair[other];
          offer(std::move(candidate));
        }
    const bool doubled = i > 0 && (c == atom[i - 1] || (text::fold(c) == U'd' && text::fold(atom[i - 1]) == U'd'));
    const bool stroke = i > 0 && strokes.find(c) != strokes.npos;
    const bool of_q = i > 0 && atom[i - 1] == U'Q' && (c == U'2' || c == U'0' || c == U'O');
    if (doubled || stroke || of_q) offer(std::u32string(atom.substr(0, i)) + std::u32string(atom.substr(i + 1)));
  }
  return several || found.empty() ? std::u32string(atom) : found;
}

/// Kinds of documents whose numbers always bear the year: "372025NĐ-CP" has lost both slashes.
bool bears_year(std::u32string_view symbol) {
  constexpr std::array<std::u32string_view, 4> norms = {U"NĐ-CP", U"TT-B", U"TTLT", U"QH1"};
  return std::any_of(norms.begin(), norms.end(), [&](std::u32string_view norm) { return symbol.starts_with(norm); });
}

/// "08/2014ND-CP" as it was printed; nullopt where nothing is to mend, or nothing sure.
std::optional<std::u32string> mended_number(std::u32string_view word) {
  const auto digits_from = [&](std::size_t i) {
    while (i < word.size() && is_digit(word[i])) ++i;
    return i;
  };
  std::size_t at = digits_from(0);
  // The year behind the slash; "2585/0Đ-BGDĐT" has none, but a code that begins with a figure.
  if (at < word.size() && word[at] == U'/' && text::is_year(word.substr(at + 1, digits_from(at + 1) - at - 1))) at = digits_from(at + 1);
  std::u32string head(word.substr(0, at));
  if (head.empty() || at >= word.size()) return std::nullopt;
  // "2025%/NĐ-CP": a speck behind a whole year.
  if (at + 1 < word.size() && !is_separator(word[at]) && !is_code_letter(word[at]) && word[at + 1] == U'/' && head.size() > 4 &&
      text::is_year(std::u32string_view(head).substr(head.size() - 4)))
    ++at;
  const bool separated = is_separator(word[at]);
  std::u32string made_symbol;
  std::size_t i = separated ? at + 1 : at;
  int atoms = 0, known = 0;
  while (i < word.size()) {
    const std::size_t begin = i;
    while (i < word.size() && (is_code_letter(word[i]) || (text::is_lower(word[i]) && !text::is_marked(word[i])))) ++i;
    if (i == begin) return std::nullopt;
    const std::u32string code = mended_code(word.substr(begin, i - begin), atoms > 0);
    ++atoms;
    known += is_known(text::to_utf8(code));
    made_symbol += code;
    if (i == word.size()) break;
    if (!is_separator(word[i])) return std::nullopt;
    made_symbol += word[i++];
  }
  if (atoms == 0 || known == 0) return std::nullopt;
  if (!separated) {
    // Before a code that is known there is a separator, and a State document's is a slash.
    const std::u32string first = made_symbol.substr(0, made_symbol.find_first_of(U"/-"));
    const std::string code = text::to_utf8(first);
    const Body* body = body_of_code(code);
    if (first.size() < 2 || atoms < 2 || !(kind_of_code(code) || (body && body->code == code))) return std::nullopt;
    if (head.size() == 3 && head[0] == U'0' && head[2] == U'7') head.pop_back();  // "017NQ-HĐND": numbers below ten have two figures
    head += U'/';
  } else {
    head += word[at];
  }
  const std::u32string_view digits = std::u32string_view(head).substr(0, head.size() - 1);
  constexpr std::size_t year = 4;
  if (digits.size() > year && digits.size() <= year + 3 && std::all_of(digits.begin(), digits.end(), is_digit) && bears_year(made_symbol) &&
      text::is_year(digits.substr(digits.size() - year)))
    head.insert(digits.size() - year, 1, U'/');
  std::u32string made = head + made_symbol;
  return made == word ? std::nullopt : std::optional(std::move(made));
}

class Mender {
 public:
  explicit Mender(const text::Text& text) : text_(text), made_{text.derived(), {}} {}

  void keep_until(std::uint32_t end) {
    if (done_ < end) made_.text.append(text_, Span{done_, end});
    done_ = std::max(done_, end);
  }

  void mend(Span where) {
    keep_until(where.begin);
    std::uint32_t at = where.begin;
    while (at < where.end) {
      while (at < where.end && text::is_space(text_[at])) ++at;
      std::uint32_t end = at;
      while (end < where.end && !text::is_space(text_[end])) ++end;
      if (end > at) word({at, end}, where.end);
      at = end;
    }
    keep_until(where.end);
  }

  Mended finish() {
    keep_until(text_.size());
    return std::move(made_);
  }

 private:
  std::u32string_view chars(Span span) const { return text_.chars().substr(span.begin, span.size()); }

  void word(Span whole, std::uint32_t limit) {
    if (const auto [number, of] = day_or_month(whole, limit); !number.empty()) replace(of, number);
    Span span = whole;
    while (!span.empty() && !is_code_letter(text_[span.end - 1]) && !text::is_lower(text_[span.end - 1])) --span.end;
    while (!span.empty() && !is_digit(text_[span.begin])) {
      if (text::is_letter(text_[span.begin])) return;
      ++span.begin;
    }
    constexpr std::uint32_t shortest = 4, longest = 60;
    if (span.size() < shortest || span.size() > longest) return;
    if (const auto number = mended_number(chars(span))) replace(span, *number);
  }

  /// The figures behind "ngày" (also glued to it) with "tháng" behind them, and behind "tháng" with "năm" behind them.
  std::pair<std::u32string, Span> day_or_month(Span word, std::uint32_t limit) const {
    struct Frame {
      std::u32string_view before, behind;
      int most;
    };
    constexpr Frame frames[] = {{U"ngay", U"thang", 31}, {U"thang", U"nam", 12}};
    for (const Frame& frame : frames) {
      if (!is_folded(word.begin, frame.before, limit)) continue;
      const auto end = word.begin + static_cast<std::uint32_t>(frame.before.size());
      Span figures{end, word.end};
      const bool glued = !figures.empty();
      if (!glued) {
        while (figures.begin < limit && text::is_space(text_[figures.begin])) ++figures.begin;
        figures.end = figures.begin;
        while (figures.end < limit && !text::is_space(text_[figures.end])) ++figures.end;
      }
      std::uint32_t next = figures.end;
      while (next < limit && text::is_space(text_[next])) ++next;
      if (figures.empty() || figures.size() > 2 || !is_folded(next, frame.behind, limit)) return {};
      std::u32string made;
      int value = 0;
      bool same = !glued;
      for (const char32_t c : chars(figures)) {
        const char32_t digit = figure(c);
        if (digit == 0) return {};
        value = value * 10 + static_cast<int>(digit - U'0');
        made += digit;
        same &= digit == c;
      }
      if (same || value < 1 || value > frame.most) return {};
      return {(glued ? U" " : U"") + made, figures};
    }
    return {};
  }

  bool is_folded(std::uint32_t at, std::u32string_view word, std::uint32_t limit) const {
    if (at + word.size() > limit) return false;
    return std::equal(word.begin(), word.end(), text_.chars().begin() + at, [](char32_t a, char32_t b) { return a == text::fold(b); });
  }

  /// Each character stands for the whole of what it replaces.
  void replace(Span span, std::u32string_view by) {
    if (span.begin < done_) return;
    keep_until(span.begin);
    const Span source = text_.source(span);
    for (const char32_t c : by) made_.text.append(c, source);
    made_.spans.push_back(source);
    done_ = span.end;
  }

  const text::Text& text_;
  Mended made_;
  std::uint32_t done_ = 0;
};

}  // namespace

Mended mend_recognised(const text::Text& recognised, const std::vector<Span>& where) {
  const auto from_source = [&](std::uint32_t at) {
    std::uint32_t begin = 0, end = recognised.size();  // by halves, and not by std::ranges, which Clang 14 cannot read
    while (begin < end) {
      const std::uint32_t middle = begin + (end - begin) / 2;
      if (recognised.source({middle, middle + 1}).begin < at) begin = middle + 1;
      else end = middle;
    }
    return begin;
  };
  Mender mender(recognised);
  for (const Span span : where) mender.mend({from_source(span.begin), from_source(span.end)});
  return mender.finish();
}

Mended mend_recognised(const text::Text& recognised) {
  return mend_recognised(recognised, {{0, recognised.source({recognised.size(), recognised.size()}).end}});
}

}  // namespace danchieu::citations
