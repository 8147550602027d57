#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "archive/fields.h"
#include "citations/number.h"
#include "search/conjunction.h"
#include "search/search.h"
#include "search/sentences.h"
#include "search/split.h"
#include "search/values.h"
#include "text/chars.h"
#include "text/words.h"

namespace danchieu::search {

namespace {

using archive::Node;
using text::Span;
using Kind = Part::Kind;

constexpr std::size_t most_characters = 2000;
constexpr std::size_t most_parts = 100;
constexpr int deepest = 20;

Node leaf(Node::Kind kind, std::string words) {
  Node node;
  node.kind = kind;
  node.text = std::move(words);
  return node;
}

/// The words of a node that NEAR can take: a word, a phrase, a group of words. Empty where it is none of them.
std::string near_words(const Node& node) {
  if (node.kind == Node::Kind::word || node.kind == Node::Kind::phrase || node.kind == Node::Kind::near) return node.text;
  std::string words;
  if (node.kind != Node::Kind::all) return words;
  if (node.children.front().kind == Node::Kind::near) return node.children.front().text;  // with phrases that stand in it
  for (const Node& child : node.children) {
    if (child.kind != Node::Kind::word) return {};
    words.append(words.empty() ? "" : " ").append(child.text);
  }
  return words;
}

/// A question's parts become a tree: any_of > all_of > near_of > operand, each reads as far as it goes.
class Parser {
 public:
  explicit Parser(const std::string& query) : text_(query), numbers_(citations::find_typed_numbers(query)) {}

  Parsed parse(const Question& question) {
    const Split found = split(text_, numbers_);
    parts_ = found.parts;
    for (const Part& part : parts_) parsed_.parts.push_back(print(part, text_));
    for (const Span span : found.unclosed) problem(say::unclosed_quote, span);
    for (const Span name : found.unknown_fields) unknown_field(name);
    for (const auto& [name, field] : found.empty_fields) problem(say::empty_field, name, text_.utf8(name), field->example);
    std::vector<Conjunction> options = any_of(nullptr);
    if (options.empty() && parsed_.understood.empty() && parsed_.problems.empty() && text_.size() > 0)
      problem(say::no_words, {0, text_.size()});
    Conjunction whole;
    if (options.size() == 1) whole = std::move(options.front());
    else if (!options.empty()) whole.add(*choice(std::move(options)));
    for (const auto& [name, value] : question.filters) filter(name, value, whole, false);
    for (const auto& [name, value] : question.excluded) filter(name, value, whole, true);
    parsed_.query.root = std::move(whole).node();
    for (const citations::TypedNumber& number : numbers_)
      if (number.may_be_year) parsed_.numbers.push_back(number);
    std::stable_sort(parsed_.problems.begin(), parsed_.problems.end(), [](const QueryProblem& a, const QueryProblem& b) {
      return !a.span.empty() && (b.span.empty() || a.span.begin < b.span.begin);
    });
    return std::move(parsed_);
  }

 private:
  struct Expression {
    std::optional<Node> node = std::nullopt;  ///< none where nothing can be searched
    const archive::Field* field = nullptr;    ///< of a single value, so that others of that field join it
    bool unwanted = false;
  };

  // ---- the grammar

  bool ended() const { return at_ >= parts_.size(); }
  bool next_is(Kind kind) const { return !ended() && parts_[at_].kind == kind; }
  bool at_end_of_group() const { return ended() || (next_is(Kind::close) && depth_ > 0); }
  bool at_operand() const { return !at_end_of_group() && !next_is(Kind::any) && !next_is(Kind::all) && !next_is(Kind::near); }

  /// With an OR between them. `field`: that of a group of values, else nullptr.
  std::vector<Conjunction> any_of(const archive::Field* field) {
    std::vector<Conjunction> options;
    std::optional<Part> before;  // the OR that stands before the option
    while (true) {
      const std::size_t shown = parsed_.understood.size();
      Conjunction option;
      all_of(field, option);
      const bool more = next_is(Kind::any);
      if (before || more) goes_with(shown, before ? before->span : parts_[at_].span);
      if (!option.empty()) options.push_back(std::move(option));
      else if (before || more) lonely(before ? *before : parts_[at_]);
      if (!more) return options;
      before = parts_[at_++];
    }
  }
  static std::optional<Node> choice(std::vector<Conjunction> options) {
    if (options.empty()) return std::nullopt;
    std::vector<Node> nodes;
    for (Conjunction& option : options) nodes.push_back(std::move(option).node());
    return joined(Node::Kind::any, std::move(nodes));
  }

  void all_of(const archive::Field* field, Conjunction& found) {
    while (!at_end_of_group() && !next_is(Kind::any)) {
      if (next_is(Kind::all) || next_is(Kind::near)) {
        const Part operation = parts_[at_++];
        if (found.empty() || !at_operand()) lonely(operation);
        else if (operation.kind == Kind::near) problem(say::near_what, operation.span, text_.utf8(operation.span));
        found.next_run();
        continue;
      }
      if (next_is(Kind::close)) {
        problem(say::unopened_group, parts_[at_++].span);
        continue;
      }
      const std::size_t shown = parsed_.understood.size();
      Expression part = near_of(field);
      if (!part.node) continue;
      const bool is_new = part.unwanted ? found.exclude(std::move(*part.node)) : found.add(std::move(*part.node), part.field);
      if (!is_new) parsed_.understood.resize(shown);
    }
  }

  /// A NEAR that cannot be read here is left to all_of.
  Expression near_of(const archive::Field* field) {
    const std::size_t shown = parsed_.understood.size(), first = at_;
    Expression left = operand(field);
    while (next_is(Kind::near) && left.node && !left.unwanted && at_ + 1 < parts_.size()) {
      const Kind next = parts_[at_ + 1].kind;
      const bool words = next == Kind::words || next == Kind::phrase || next == Kind::open;
      if (!words || near_words(*left.node).empty()) break;
      const Part operation = parts_[at_++];
      Expression right = operand(field);
      if (!right.node) continue;
      if (near_words(*right.node).empty()) {
        problem(say::near_what, operation.span, text_.utf8(operation.span));
        return {joined(Node::Kind::all, {std::move(*left.node), std::move(*right.node)})};
      }
      left = {near(std::move(*left.node), std::move(*right.node), operation.distance)};
      const Span source = text_.source({parts_[first].span.begin, parts_[at_ - 1].span.end});
      parsed_.understood.resize(shown);
      parsed_.understood.push_back({"near", (excluding_ ? "-" : "") + text_.written_tidied(source), source});
    }
    return left;
  }
  static Node near(Node left, Node right, int distance) {
    Node near = leaf(Node::Kind::near, near_words(left) + " " + near_words(right));
    near.distance = distance;
    std::vector<Node> all;
    for (Node* side : {&left, &right}) {
      if (side->kind == Node::Kind::phrase) all.push_back(std::move(*side));
      if (side->kind == Node::Kind::near) near.distance = std::max(near.distance, side->distance);
      if (side->kind == Node::Kind::all && side->children.front().kind == Node::Kind::near) {
        near.distance = std::max(near.distance, side->children.front().distance);
        std::move(side->children.begin() + 1, side->children.end(), std::back_inserter(all));
      }
    }
    all.insert(all.begin(), std::move(near));
    return joined(Node::Kind::all, std::move(all));
  }

  Expression operand(const archive::Field* field) {
    if (!next_is(Kind::none)) return plain_operand(field, false);
    const Part minus = parts_[at_++];
    if (!at_operand()) {
      problem(say::lonely_not, minus.span, text_.utf8(minus.span));
      return {};
    }
    const std::size_t shown = parsed_.understood.size();
    excluding_ = !excluding_;
    Expression found = next_is(Kind::none) ? operand(field) : plain_operand(field, true);
    excluding_ = !excluding_;
    found.unwanted = !found.unwanted;
    if (parsed_.understood.size() == shown + 1) {
      Understood& told = parsed_.understood.back();
      told.span.begin = text_.source(minus.span).begin;
      if (!told.with_operator.empty()) told.with_operator.begin = std::min(told.with_operator.begin, told.span.begin);
    }
    return found;
  }

  Expression plain_operand(const archive::Field* field, bool together) {
    const Part part = parts_[at_++];
    if (part.kind == Kind::open) return group(part, field);
    if (part.kind == Kind::close) {
      problem(say::unopened_group, part.span);
      return {};
    }
    if (part.kind == Kind::field) return part.value.empty() && next_is(Kind::open) ? values(part) : value(*part.field, part);
    if (field) return value(*field, part);
    if (part.kind == Kind::number) return number(part);
    const bool star = text_[part.value.end - 1] == U'*';
    return {part.kind == Kind::phrase || (together && !star) ? phrase(part) : words(part)};
  }

  Expression group(const Part& open, const archive::Field* field) {
    if (depth_ >= deepest) {
      if (!std::exchange(said_too_deep_, true)) problem(say::too_deep, open.span);
      return {};  // its parts stand beside the others
    }
    ++depth_;
    Expression found{choice(any_of(field)), field};
    --depth_;
    if (next_is(Kind::close)) ++at_;
    else problem(say::unclosed_group, {open.span.begin, text_.size()});
    return found;
  }

  // ---- what the parts mean

  Expression number(const Part& part) {
    if (!has_room(part)) return {};
    if (!excluding_) parsed_.numbers.push_back(*part.number);
    understood(part, "number", part.number->shown);
    return {leaf(Node::Kind::number, part.number->term)};
  }

  /// Words in a row; a single one is a word.
  std::optional<Node> phrase(const Part& part) {
    const auto spans = words_in(part.value);
    if (spans.empty() || !has_room(part)) return std::nullopt;
    std::string run;
    for (const Span span : spans) run.append(run.empty() ? "" : " ").append(text_.utf8(span));
    const bool is_word = spans.size() == 1;
    // A single word in quotes is meant just so.
    const bool exactly = part.exactly || (is_word && part.kind == Kind::phrase);
    const std::string quoted = is_word && !exactly ? run : '"' + run + '"';
    understood(part, is_word ? "word" : "phrase", part.exactly ? "=" + quoted : quoted);
    Node node = leaf(is_word ? Node::Kind::word : Node::Kind::phrase, std::move(run));
    node.exactly = exactly;
    return node;
  }

  std::optional<Node> words(const Part& part) {
    std::vector<Node> nodes;
    for (const Span span : words_in(part.value)) {
      Part word = part;
      word.span = span;
      std::string typed = text_.utf8(span);
      const bool star = span.end < part.value.end && text_[span.end] == U'*';
      const bool inside =
          star && span.end + 1 < part.value.end && (text::is_letter(text_[span.end + 1]) || text::is_digit(text_[span.end + 1]));
      if (inside) problem(say::star_inside, {span.end, span.end + 1});
      const auto kind = star && !inside ? Node::Kind::prefix : Node::Kind::word;
      const auto same = [&](const Node& other) { return other.kind == kind && other.text == typed; };
      if (std::any_of(nodes.begin(), nodes.end(), same)) continue;
      if (!has_room(word)) break;
      if (kind == Node::Kind::prefix) ++word.span.end;
      understood(word, kind == Node::Kind::prefix ? "prefix" : "word",
                 (part.exactly ? "=" : "") + typed + (kind == Node::Kind::prefix ? "*" : ""));
      nodes.push_back(leaf(kind, std::move(typed)));
      nodes.back().exactly = part.exactly;
    }
    if (nodes.empty()) return std::nullopt;
    return joined(Node::Kind::all, std::move(nodes));
  }

  std::vector<Span> words_in(Span value) const {
    const std::string run = text_.utf8(value);
    std::vector<Span> spans;
    text::WordReader reader(run);
    while (const text::Word* word = reader.next()) spans.push_back({value.begin + word->span.begin, value.begin + word->span.end});
    return spans;
  }

  /// năm:(2021 OR 2023)
  Expression values(const Part& part) {
    const Part open = parts_[at_++];
    return group(open, part.field);
  }

  /// One value, or several with commas between.
  Expression value(const archive::Field& field, const Part& typed) {
    Part part = typed;
    // In a group of values the words side by side are one: tỉnh:(Cao Bằng OR Lào Cai).
    if (typed.kind == Kind::words && field.kind == archive::FieldKind::term)
      for (; next_is(Kind::words); ++at_) part.span.end = part.value.end = parts_[at_].value.end;
    std::vector<Node> nodes;
    const bool list = !part.quoted && part.kind != Kind::phrase && part.kind != Kind::number;
    for (Span rest = part.value; !rest.empty();) {
      Span one = rest;
      if (list)
        for (one.end = one.begin; one.end < rest.end && text_[one.end] != U',' && text_[one.end] != U';';) ++one.end;
      rest.begin = std::min(rest.end, one.end + 1);
      if (one.empty()) continue;
      Part each = part;
      each.value = one;
      if (auto node = one_value(field, each)) nodes.push_back(std::move(*node));
    }
    if (nodes.empty()) return {};
    const bool single = nodes.size() == 1 && nodes.front().kind == Node::Kind::field;
    const archive::Field* of = single ? archive::field_named(nodes.front().field) : nullptr;
    return {joined(Node::Kind::any, std::move(nodes)), of};
  }

  std::optional<Node> one_value(const archive::Field& field, const Part& part) {
    const std::string typed = text::tidy(text_.utf8(part.value));
    Value read = read_value(field, typed, part.exactly);
    if (!read.node) {
      problem(read.problem, part.value, typed);
      return excluding_ ? phrase(part) : words(part);
    }
    if (!has_room(part)) return std::nullopt;
    if (!read.problem.empty()) problem(read.problem, part.value, typed);
    const Node& asked = read.node->kind == Node::Kind::field ? *read.node : read.node->children.front();
    std::string shown = typed_field(field, asked.text);
    if (part.exactly) shown.insert(shown.find(':') + 1, "=");
    understood(part, "field", shown);
    tell_merged(read, {.span = parsed_.understood.back().span}, shown);
    if (excluding_) return std::move(read.node);
    for (const auto& number : numbers_)
      if (field.kind == archive::FieldKind::work && text_.source(part.value).contains(number.span)) parsed_.numbers.push_back(number);
    return std::move(read.node);
  }

  /// That a province of today has others in it. `shown`: the value as it may be typed again.
  void tell_merged(const Value& read, Note note, const std::string& shown) {
    if (read.merged_into.empty()) return;
    std::string names;
    for (const std::string_view name : merged_into(read.merged_into)) names.append(names.empty() ? "" : ", ").append(name);
    note.kind = Note::Kind::merged;
    say::tell(note, say::with_merged, names);
    note.instead = shown;
    note.instead.insert(note.instead.find(':') + 1, "=");
    parsed_.notes.push_back(std::move(note));
  }

  void filter(const std::string& name, const std::string& value, Conjunction& whole, bool excluded) {
    const archive::Field* field = archive::field_named(name);
    if (!field) {
      parsed_.problems.push_back(say::problem(say::no_filter, {}, name));
      return;
    }
    const bool exactly = value.starts_with('=');
    Value read = read_value(*field, value.substr(exactly ? 1 : 0), exactly);
    if (!read.node) {
      const bool is_year = field->kind == archive::FieldKind::number;
      parsed_.problems.push_back(say::problem(is_year ? say::no_year_filter : say::no_date_filter, {}, value));
      return;
    }
    if (!read.problem.empty()) parsed_.problems.push_back(say::problem(read.problem, {}, value));
    if (excluded) {
      whole.exclude(std::move(*read.node));
      return;
    }
    tell_merged(read, {.field = std::string(field->name)}, value);
    whole.filter(std::move(*read.node), archive::field_named(read.node->field.empty() ? field->name : read.node->field));
  }

  // ---- what is told

  template <class... Words>
  void problem(std::string_view sentence, Span span, const Words&... words) {
    QueryProblem made = say::problem(sentence, text_.source(span), words...);
    const auto same = [&](const QueryProblem& told) { return told.message == made.message; };
    if (std::any_of(parsed_.problems.begin(), parsed_.problems.end(), same)) return;  // once is enough
    parsed_.problems.push_back(std::move(made));
  }
  void lonely(const Part& operation) {
    if (!full_) problem(say::lonely_operator, operation.span, text_.utf8(operation.span));
  }
  void unknown_field(Span name) {
    const std::string typed = text_.utf8(name);
    const archive::Field* nearly = archive::field_nearly_named(typed);
    if (nearly) problem(say::nearly_field, name, typed, nearly->vietnamese);
    else problem(say::no_field, name, typed);
  }
  /// Whether one part more may be searched for; the first one that may not is told.
  bool has_room(const Part& part) {
    if (parsed_.understood.size() < most_parts) return true;
    if (!std::exchange(full_, true)) problem(say::too_many, {part.span.begin, text_.size()});
    return false;
  }
  void understood(const Part& part, std::string kind, const std::string& shown) {
    parsed_.understood.push_back({std::move(kind), excluding_ ? "-" + shown : shown, text_.source(part.span)});
  }
  /// Where what was told since `shown` is one part, the operator goes with it.
  void goes_with(std::size_t shown, Span operation) {
    if (parsed_.understood.size() != shown + 1) return;
    Understood& told = parsed_.understood.back();
    const Span source = text_.source(operation);
    told.with_operator = {std::min(source.begin, told.span.begin), std::max(source.end, told.span.end)};
  }

  text::Text text_;
  std::vector<citations::TypedNumber> numbers_;
  std::vector<Part> parts_;
  std::size_t at_ = 0;
  int depth_ = 0;           ///< of the parentheses that are open
  bool excluding_ = false;  ///< inside what must not be found
  bool full_ = false, said_too_deep_ = false;
  Parsed parsed_;
};

/// As much of `text` as is read; the code points of the source stay where they are, also for broken bytes.
std::string first_part(std::string_view text) {
  std::u32string chars = text::to_utf32(text.substr(0, 4 * most_characters));
  if (chars.size() > most_characters) chars.resize(most_characters);
  return text::to_utf8(chars);
}

}  // namespace

Parsed parse(const Question& question) {
  const std::string query = first_part(question.text);
  Parsed parsed = Parser(query).parse(question);
  if (const auto size = text::count_code_points(question.text); size > most_characters)
    parsed.problems.push_back(say::problem(say::too_long, {most_characters, size}));
  for (Understood& part : parsed.understood)
    if (part.with_operator.empty()) part.with_operator = part.span;
  parsed.query.exact_marks = question.exact_marks;
  parsed.query.fold_copies = question.fold_copies;
  parsed.query.facets = question.facets;
  parsed.query.sort = question.sort;
  parsed.query.offset = question.offset;
  parsed.query.limit = question.limit;
  return parsed;
}

}  // namespace danchieu::search
