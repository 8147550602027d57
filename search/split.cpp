#include "search/split.h"

#include <algorithm>
#include <optional>

#include "search/operators.h"
#include "search/values.h"
#include "text/chars.h"

namespace danchieu::search {

namespace {

using text::Span;
using Kind = Part::Kind;

/// "không-dẫn:", "no-cites:"
constexpr std::string_view excluding[] = {"không", "khong", "no", "not"};

class Splitter {
 public:
  Splitter(const text::Text& query, const std::vector<citations::TypedNumber>& numbers) : text_(query) {
    number_at_.resize(query.size() + 1);
    for (std::uint32_t at = 0; at < query.size(); ++at) {
      const Span source = query.source({at, at + 1});
      for (const auto& number : numbers)
        if (!number.may_be_year && number.span.overlaps(source)) number_at_[at] = &number;
    }
  }

  Split split() {
    while (spaces(), !ended()) {
      if (minus() || operation()) continue;
      part();
    }
    return std::move(found_);
  }

 private:
  bool ended() const { return at_ >= text_.size(); }
  char32_t peek(std::uint32_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : 0; }
  void spaces() {
    while (!ended() && text::is_space(peek())) ++at_;
  }
  std::uint32_t behind_spaces(std::uint32_t at) const {
    while (at < text_.size() && text::is_space(text_[at])) ++at;
    return at;
  }

  Part& add(Kind kind, std::uint32_t begin) {
    Part& part = found_.parts.emplace_back();
    part.kind = kind;
    part.span = part.value = {begin, at_};
    return part;
  }

  /// A hyphen that begins a part. A dash between words has a space behind it, or is a longer one.
  bool minus() {
    if (peek() != U'-' || peek(1) == 0 || text::is_space(peek(1)) || text_.written(text_.source({at_, at_ + 1})) != "-") return false;
    ++at_;
    add(Kind::none, at_ - 1);
    part();
    return true;
  }

  bool operation() {
    if (number_at_[at_]) return false;
    const auto found = operator_at(text_.chars(), at_);
    if (!found || (found->vietnamese && !is_operation(at_, *found))) return false;
    const std::uint32_t begin = at_;
    at_ += found->size;
    add(found->kind, begin).distance = found->distance;
    return true;
  }
  /// AN NINH KHÔNG GIAN MẠNG: in a line of capitals, and at the end, it is a word. What it would hang together tells.
  bool is_operation(std::uint32_t at, const Operator& found) const {
    if (found_.parts.empty() && found.kind != Kind::none) return false;
    const std::uint32_t end = at + found.size, next = behind_spaces(end);
    if (next >= text_.size()) return false;
    if (next == end) return text_[next] == U'(' || text_[next] == U'"';
    if (number_at_[next] || !text::is_upper(text_[next])) return true;
    const auto behind = operator_at(text_.chars(), next);
    return behind ? !behind->vietnamese || is_operation(next, *behind) : !is_capital_syllable(text_.chars(), next);
  }

  void part() {
    const std::uint32_t begin = at_;
    if (ended()) return;
    if (number_at_[at_]) return number();
    if (peek() == U'(' || peek() == U')') {
      const Kind kind = peek() == U'(' ? Kind::open : Kind::close;
      ++at_;
      add(kind, begin);
      return;
    }
    const bool exactly = peek() == U'=' && peek(1) != 0 && !text::is_space(peek(1));
    if (exactly) ++at_;
    const std::size_t first = found_.parts.size();
    if (peek() == U'"') phrase(begin);
    else if (name_size() != 0) field(begin);
    else words(begin);
    for (std::size_t i = first; i < found_.parts.size(); ++i) found_.parts[i].exactly = found_.parts[i].exactly || exactly;
  }

  void number() {
    const std::uint32_t begin = at_;
    const auto* number = number_at_[at_];
    while (number_at_[at_] == number) ++at_;
    add(Kind::number, begin).number = number;
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
  /// A number inside the quotes is a part of its own; the words before it and behind it are two phrases. Together they are a group.
  void phrase(std::uint32_t begin) {
    const std::size_t group = found_.parts.size();
    add(Kind::open, begin);
    const Span inside = quoted();
    const std::uint32_t behind = at_;
    std::uint32_t run = inside.begin;
    const auto end_run = [&](std::uint32_t end, std::uint32_t part_end) {
      if (run >= end) return;
      at_ = part_end;
      add(Kind::phrase, begin).value = {run, end};
      begin = part_end;
    };
    for (std::uint32_t at = inside.begin; at < inside.end;) {
      if (!number_at_[at]) {
        ++at;
        continue;
      }
      end_run(at, at);
      at_ = at;
      number();
      run = at = begin = at_;
    }
    end_run(inside.end, behind);
    at_ = std::max(at_, behind);
    close_group(group);
  }
  /// What was added behind the `open` there is a group; one part needs none.
  void close_group(std::size_t group) {
    if (found_.parts.size() <= group + 2) {
      found_.parts.erase(found_.parts.begin() + static_cast<std::ptrdiff_t>(group));
    } else {
      add(Kind::close, at_);
    }
  }

  /// How long the name of a field is that begins here; 0 where none does: "https://", "Nơi nhận: xã", "8:30".
  std::uint32_t name_size() const {
    if (!text::is_letter(peek())) return 0;
    std::uint32_t size = 1;
    while (text::is_letter(peek(size)) || text::is_digit(peek(size)) || peek(size) == U'-' || peek(size) == U'_') ++size;
    const char32_t value = peek(size + 1);
    return peek(size) != U':' || value == U'/' || value == U':' ? 0 : size;
  }
  /// A field's name, and whether it is to be excluded. The field is nullptr where there is none.
  std::pair<const archive::Field*, bool> named(std::string_view name) const {
    if (const archive::Field* field = archive::field_named(name)) return {field, false};
    const auto dash = name.find_first_of("-_");
    if (dash == name.npos) return {nullptr, false};
    const std::string first = text::exact(name.substr(0, dash));
    const bool excluded = std::find(std::begin(excluding), std::end(excluding), first) != std::end(excluding);
    return {excluded ? archive::field_named(name.substr(dash + 1)) : nullptr, excluded};
  }

  void field(std::uint32_t begin) {
    const Span name{at_, at_ + name_size()};
    const auto [field, excluded] = named(text_.utf8(name));
    const std::uint32_t value = name.end + 1, next = behind_spaces(value);
    at_ = name.end;
    const char32_t first = next < text_.size() ? text_[next] : 0;
    if (next != value || first == 0 || first == U')') {
      // "năm: 2022" is meant; "Cấp: tỉnh, xã" and "Nơi nhận: xã" are running text.
      const bool told = field && (first == U'"' || text::is_digit(first)) && next != value;
      if (!told) {
        if (field) found_.empty_fields.push_back({name, field});
        add(Kind::words, begin).value = name;
        at_ = value;
        return;
      }
    }
    if (!field) {
      const std::size_t group = found_.parts.size();
      found_.unknown_fields.push_back(name);
      add(Kind::open, begin);
      add(Kind::words, begin).value = name;
      at_ = value;
      part();
      return close_group(group);
    }
    if (excluded) add(Kind::none, begin);
    at_ = next;
    const bool exactly = peek() == U'=';
    if (exactly) ++at_;
    if (peek() == U'(') {
      Part& part = add(Kind::field, begin);
      part.field = field;
      part.exactly = exactly;
      part.value = {at_, at_};
      return;
    }
    const bool quotes = peek() == U'"';
    const Span inside = quotes ? quoted() : bare_value(*field);
    Part& part = add(Kind::field, begin);
    part.field = field;
    part.value = inside;
    part.exactly = exactly;
    part.quoted = quotes;
  }

  /// To the end of the word; on over further ones where the field knows the longer value: tỉnh:Cao Bằng, dẫn:Luật Đất đai 2013.
  Span bare_value(const archive::Field& field) {
    const bool is_work = field.kind == archive::FieldKind::work;
    const int most_words = is_work ? 16 : 5;  // of a law's title with its year
    Span value{at_, at_};
    if (const auto* number = number_at_[at_])
      while (number_at_[at_] == number) ++at_;
    to_end_of_value();
    std::uint32_t end = at_;
    if (field.kind == archive::FieldKind::term || is_work) {
      std::uint32_t longer = at_;
      for (int more = 1; more < most_words; ++more) {
        at_ = behind_spaces(longer);
        if (at_ == longer || ended() || !(text::is_letter(peek()) || (is_work && text::is_digit(peek()))) || number_at_[at_] ||
            operator_at(text_.chars(), at_))
          break;
        to_end_of_value();
        longer = at_;
        if (knows_value(field, text_.utf8({value.begin, without_comma({value.begin, longer}).end}))) end = longer;
      }
    }
    at_ = end;
    return without_comma({value.begin, end});
  }
  Span without_comma(Span value) const {
    while (value.end > value.begin && (text_[value.end - 1] == U',' || text_[value.end - 1] == U';')) --value.end;
    return value;
  }
  void to_end_of_value() {
    int open = 0;
    for (; !ended() && !text::is_space(peek()) && peek() != U'"'; ++at_) {
      if (peek() == U'(') ++open;
      if (peek() == U')' && --open < 0) break;
    }
  }

  void words(std::uint32_t begin) {
    const std::uint32_t value = at_;
    const auto goes_on = [this] {
      return !ended() && !text::is_space(peek()) && !number_at_[at_] &&
             std::u32string_view(U"\"()|").find(peek()) == std::u32string_view::npos;
    };
    while (goes_on()) ++at_;
    if (at_ == value) ++at_;  // a sign that begins nothing
    add(Kind::words, begin).value = {value, at_};
  }

  const text::Text& text_;
  std::vector<const citations::TypedNumber*> number_at_;  ///< one a character, and an empty one behind the last
  std::uint32_t at_ = 0;
  Split found_;
};

constexpr std::string_view names[] = {"words", "phrase", "number", "field", "open", "close", "all", "any", "none", "near"};

}  // namespace

Split split(const text::Text& query, const std::vector<citations::TypedNumber>& numbers) { return Splitter(query, numbers).split(); }

std::string print(const Part& part, const text::Text& query) {
  std::string line = std::string(part.exactly ? "=" : "") + std::string(names[static_cast<std::size_t>(part.kind)]);
  if (part.field) line.append(" ").append(part.field->name);
  if (part.kind == Kind::near) line += "/" + std::to_string(part.distance);
  if (part.kind == Kind::number) return line + "[" + part.number->shown + "]";
  if (part.kind == Kind::words || part.kind == Kind::phrase || part.kind == Kind::field) line += "[" + query.utf8(part.value) + "]";
  return line;
}

}  // namespace danchieu::search
