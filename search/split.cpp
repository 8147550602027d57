#include "search/split.h"

#include <algorithm>

#include "text/chars.h"

namespace danchieu::search {

namespace {

using text::Span;

class Splitter {
 public:
  Splitter(const text::Text& query, const std::vector<citations::TypedNumber>& numbers) : text_(query) {
    number_at_.resize(query.size() + 1);
    for (std::uint32_t at = 0; at < query.size(); ++at) {
      const Span source = query.source({at, at + 1});
      for (const auto& number : numbers)
        if (number.span.overlaps(source)) number_at_[at] = &number;
    }
  }

  Split split() {
    while (spaces(), !ended()) {
      const std::uint32_t begin = at_;
      const bool unwanted = exclusion();
      part(begin, unwanted);
    }
    return std::move(found_);
  }

 private:
  bool ended() const { return at_ >= text_.size(); }
  char32_t peek(std::uint32_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : 0; }
  void spaces() {
    while (!ended() && text::is_space(peek())) ++at_;
  }

  /// A hyphen that begins a part, or the word KHÔNG or NOT before one.
  bool exclusion() {
    if (peek() == U'-') {
      // A dash between words has a space behind it, or is a longer one.
      if (peek(1) == 0 || text::is_space(peek(1)) || text_.written(text_.source({at_, at_ + 1})) != "-") return false;
      ++at_;
      return true;
    }
    for (const std::u32string_view word : {std::u32string_view(U"KHÔNG"), std::u32string_view(U"NOT")}) {
      const auto size = static_cast<std::uint32_t>(word.size());
      if (text_.chars().substr(at_, size) != word || !text::is_space(peek(size))) continue;
      const std::uint32_t before = at_;
      at_ += size;
      spaces();
      if (number_at_[at_] || peek() == U'"' || name_size() != 0 || small_word()) return true;
      at_ = before;
    }
    return false;
  }
  bool small_word() const {
    std::uint32_t ahead = 0;
    while (text::is_upper(peek(ahead))) ++ahead;
    return text::is_lower(peek(ahead));
  }

  void part(std::uint32_t begin, bool unwanted) {
    if (number_at_[at_]) {
      number(begin, unwanted);
    } else if (peek() == U'"') {
      phrase(begin, unwanted);
    } else if (name_size() != 0) {
      field(begin, unwanted);
    } else {
      words(begin, unwanted);
    }
  }

  Part& add(Part::Kind kind, std::uint32_t begin, bool unwanted) {
    Part& part = found_.parts.emplace_back();
    part.kind = kind;
    part.unwanted = unwanted;
    part.span = part.value = {begin, at_};
    return part;
  }

  void number(std::uint32_t begin, bool unwanted) {
    const auto* number = number_at_[at_];
    while (number_at_[at_] == number) ++at_;
    add(Part::Kind::number, begin, unwanted).number = number;
  }

  /// Inside the quotes that begin here; moves behind them.
  Span quoted() {
    const std::uint32_t quote = at_++;
    const Span inside{at_, static_cast<std::uint32_t>(std::min<std::size_t>(text_.chars().find(U'"', at_), text_.size()))};
    at_ = inside.end;
    if (ended()) {
      found_.unclosed.push_back({quote, at_});
    } else {
      ++at_;
    }
    return inside;
  }
  /// A number inside the quotes is a part of its own; the words before it and behind it are two phrases.
  void phrase(std::uint32_t begin, bool unwanted) {
    const Span inside = quoted();
    const std::uint32_t behind = at_;
    std::uint32_t run = inside.begin;
    const auto end_run = [&](std::uint32_t end, std::uint32_t part_end) {
      if (run >= end) return;
      at_ = part_end;
      add(Part::Kind::phrase, begin, unwanted).value = {run, end};
      begin = part_end;
    };
    for (std::uint32_t at = inside.begin; at < inside.end;) {
      if (!number_at_[at]) {
        ++at;
        continue;
      }
      end_run(at, at);
      at_ = at;
      number(begin, unwanted);
      run = at = begin = at_;
    }
    end_run(inside.end, behind);
    at_ = std::max(at_, behind);
  }

  /// How long the name of a field is that begins here; 0 where none does: "https://", "Nơi nhận: xã", "8:30".
  std::uint32_t name_size() const {
    if (!text::is_letter(peek())) return 0;
    std::uint32_t size = 1;
    while (text::is_letter(peek(size)) || text::is_digit(peek(size)) || peek(size) == U'-' || peek(size) == U'_') ++size;
    const char32_t value = peek(size + 1);
    return peek(size) != U':' || value == 0 || value == U'/' || value == U':' || text::is_space(value) ? 0 : size;
  }
  void field(std::uint32_t begin, bool unwanted) {
    const Span name{at_, at_ + name_size()};
    const archive::Field* field = archive::field_named(text_.utf8(name));
    at_ = name.end;
    if (!field) {
      found_.unknown_fields.push_back(name);
      add(Part::Kind::words, begin, unwanted).value = name;
      part(++at_, unwanted);
      return;
    }
    ++at_;
    Span value{at_, at_};
    if (peek() == U'"') {
      value = quoted();
    } else {
      if (const auto* number = number_at_[at_])
        while (number_at_[at_] == number) ++at_;
      to_end_of_word();
      value.end = at_;
      while (value.end > value.begin && (text_[value.end - 1] == U',' || text_[value.end - 1] == U';')) --value.end;
    }
    Part& part = add(Part::Kind::field, begin, unwanted);
    part.field = field;
    part.value = value;
  }

  void to_end_of_word() {
    while (!ended() && !text::is_space(peek()) && peek() != U'"') ++at_;
  }
  void words(std::uint32_t begin, bool unwanted) {
    const std::uint32_t value = at_;
    while (!ended() && !text::is_space(peek()) && peek() != U'"' && !number_at_[at_]) ++at_;
    add(Part::Kind::words, begin, unwanted).value = {value, at_};
  }

  const text::Text& text_;
  std::vector<const citations::TypedNumber*> number_at_;  ///< one a character, and an empty one behind the last
  std::uint32_t at_ = 0;
  Split found_;
};

}  // namespace

Split split(const text::Text& query, const std::vector<citations::TypedNumber>& numbers) { return Splitter(query, numbers).split(); }

}  // namespace danchieu::search
