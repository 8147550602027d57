#pragma once
/// One text as the machine reads it, and where each of its characters came from.
///
/// Making a Text composes letters (NFC) and folds the variants that mean the same in an
/// official document: `Ð` and `Ɖ` are `Đ`, every dash is `-`, every slash `/`, every space and tab ` `, every double quote `"`,
/// every single one `'`; full-width forms are ASCII; zero-width characters, soft hyphens and NUL are dropped. Line feeds stay, a
/// form feed becomes one.
///
///     Text t("số 44–KL/TW");          // an en dash in the source
///     t.chars() == U"số 44-KL/TW"
///     t.source({3, 11}) == Span{3, 11}  // the code points of the source that "44-KL/TW" stands on
///
/// All positions are code points. `chars()` is a view into the Text, so keep the Text. A Text is a value, cheap to copy; reading it from
/// several threads is safe. Source of the folding rules: CITATIONS §6 rows 12, 15, 16.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace danchieu::text {

/// The code points [begin, end) of some text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const Span&) const = default;
  bool empty() const { return begin >= end; }
  std::uint32_t size() const { return empty() ? 0 : end - begin; }
  bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
};

class Text {
 public:
  Text() = default;
  /// `utf8`: any UTF-8; broken sequences become U+FFFD, one each.
  explicit Text(std::string_view utf8);

  std::u32string_view chars() const { return chars_; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(chars_.size()); }
  char32_t operator[](std::uint32_t at) const { return chars_[at]; }

  /// Nothing was composed, folded or left out: its characters are those of the source.
  bool as_written() const { return !own_; }
  /// The code points of the source that `span` of this text was made from.
  Span source(Span span) const;
  /// `span` of this text as UTF-8.
  std::string utf8(Span span) const;
  /// `span` of this text as UTF-8, with every run of white space one space and none at the ends.
  std::string tidied(Span span) const;
  /// Adds tidied(span) to `out`.
  void append_tidied(Span span, std::string& out) const;
  /// The same, and to `ends` for each character how long `out` is behind it; of white space that `span` ends with nothing is said.
  void append_tidied(Span span, std::string& out, std::vector<std::uint32_t>& ends) const;
  /// The source as it was written, at `span` of the source.
  std::string written(Span span_of_source) const;
  /// That, composed (NFC) and with its white space tidied.
  std::string written_tidied(Span span_of_source) const;

  /// An empty text over the same source; fill it with `append` to leave characters out or replace them.
  Text derived() const;
  /// `from`: the code points of the source that `c` stands for.
  void append(char32_t c, Span from);
  /// Appends the character at `at` of `other`, which has the same source.
  void append(const Text& other, std::uint32_t at) { append(other, Span{at, at + 1}); }
  void append(const Text& other, Span span);

 private:
  std::u32string& own();
  std::u32string_view source_at(Span span) const;

  std::shared_ptr<const std::u32string> source_;
  std::shared_ptr<std::u32string> own_;  // the characters where they are others than those of the source
  std::u32string_view chars_;            // of `own_`, else of `source_`
  std::vector<Span> from_;               // where each came from; empty where each came from the one at its own position
};

std::u32string to_utf32(std::string_view utf8);
std::string to_utf8(std::u32string_view text);
/// The code point at byte `at`, which moves behind it.
char32_t next_code_point(std::string_view utf8, std::size_t& at);
/// How many code points `utf8` has.
std::uint32_t count_code_points(std::string_view utf8);

}  // namespace danchieu::text
