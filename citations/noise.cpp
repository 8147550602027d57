#include "citations/noise.h"

#include <algorithm>
#include <bit>
#include <vector>

#include "citations/looks.h"
#include "citations/spare.h"
#include "text/chars.h"

namespace danchieu::citations {

using text::is_digit;
using text::is_space;

namespace {

/// Copies a text but for what it leaves out.
class Cleaner {
 public:
  explicit Cleaner(const text::Text& source)
      : source_(source), chars_(source.chars()), size_(source.size()), out_(source.derived()) {
    look(chars_, *looks_);
  }

  text::Text clean() {
    at_line(0);
    for (std::uint32_t block = 0; block < looks_->size(); ++block) {
      const Looks& looks = (*looks_)[block];
      const std::uint64_t behind = block + 1 < looks_->size() ? (*looks_)[block + 1].seconds : 0;
      std::uint64_t marks = looks.stops | looks.alone | (looks.initials & (looks.seconds >> 1 | behind << 63));
      for (; marks != 0; marks &= marks - 1) at_mark(64 * block + static_cast<std::uint32_t>(std::countr_zero(marks)));
    }
    keep_before(size_);
    return std::move(out_);
  }

 private:
  void at_mark(std::uint32_t i) {
    if (i < kept_) return;  // left out
    switch (chars_[i]) {
      case U'\n':
        return at_line(i + 1);
      case U'*':
        if (!is_bullet(i)) leave_out(i, i + 1);
        return;
      case U'~':
        if (at(i + 1) == U'~') leave_out(i, i + 2);
        return;
      case U'w':
      case U'W':
        return at_url(i);
      case U':':
        if (at(i + 1) != U'/') return;
        for (const std::uint32_t scheme : {5U, 4U})
          if (i >= kept_ + scheme) at_url(i - scheme);
        return;
      default:
        return;
    }
  }
  void at_line(std::uint32_t begin) {
    const std::uint32_t end = page_number_line(chars_, begin);
    if (end == begin) return;
    keep_before(begin);
    if (!is_number_of_document(end)) leave_out(begin, end);
  }
  void at_url(std::uint32_t begin) {
    if (!starts_url(chars_, begin)) return;
    std::uint32_t end = begin;
    while (end < size_ && !is_space(chars_[end])) ++end;
    leave_out(begin, end);
  }

  /// "số" ends the text before a line of digits that ends at `end`, or a separator follows it: the line is a number and no page.
  bool is_number_of_document(std::uint32_t end) const {
    while (end < size_ && is_space(chars_[end])) ++end;
    if (is_digit(at(end))) return false;  // the number follows: "Công văn số / 2 / 166/BYT-DP"
    const bool separator = (at(end) == U'/' || at(end) == U'-') && end + 1 < size_ && !is_space(chars_[end + 1]);
    std::uint32_t size = out_.size();
    while (size > 0 && is_space(out_[size - 1])) --size;
    return separator || (size > 1 && text::fold(out_[size - 2]) == U's' && text::fold(out_[size - 1]) == U'o');
  }
  /// A "*" that opens a list item, and no Markdown mark: a blank follows it at the beginning of a line.
  bool is_bullet(std::uint32_t i) const { return (at(i + 1) == U' ' || at(i + 1) == U'\t') && (i == 0 || chars_[i - 1] == U'\n'); }

  char32_t at(std::uint32_t i) const { return i < size_ ? chars_[i] : U'\0'; }
  void keep_before(std::uint32_t i) {
    out_.append(source_, text::Span{kept_, i});
    kept_ = i;
  }
  void leave_out(std::uint32_t begin, std::uint32_t end) {
    keep_before(begin);
    kept_ = end;
  }

  const text::Text& source_;
  std::u32string_view chars_;
  std::uint32_t size_;
  Spare<std::vector<Looks>> looks_;  // of 64 characters each
  text::Text out_;
  std::uint32_t kept_ = 0;  ///< what is before is in `out_`, or left out
};

}  // namespace

bool starts_url(std::u32string_view chars, std::uint32_t at) {
  if (text::to_lower(chars[at]) != U'h' && text::to_lower(chars[at]) != U'w') return false;
  const std::u32string_view rest = chars.substr(at);
  const auto starts_with = [&](std::u32string_view scheme) {
    return rest.size() >= scheme.size() &&
           std::equal(scheme.begin(), scheme.end(), rest.begin(), [](char32_t a, char32_t b) { return a == text::to_lower(b); });
  };
  return starts_with(U"https://") || starts_with(U"http://") || starts_with(U"www.");
}

std::uint32_t page_number_line(std::u32string_view chars, std::uint32_t at) {
  std::uint32_t i = at;
  while (i < chars.size() && is_space(chars[i]) && chars[i] != U'\n') ++i;
  const std::uint32_t digits = i;
  while (i < chars.size() && is_digit(chars[i])) ++i;
  if (i == digits || i - digits > 3) return at;
  while (i < chars.size() && is_space(chars[i]) && chars[i] != U'\n') ++i;
  return i == chars.size() || chars[i] == U'\n' ? i : at;
}

text::Text without_noise(const text::Text& source) { return Cleaner(source).clean(); }

}  // namespace danchieu::citations
