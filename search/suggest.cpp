#include "search/suggest.h"

#include <algorithm>
#include <optional>

#include "archive/fields.h"
#include "text/chars.h"
#include "text/keystrokes.h"
#include "text/words.h"

namespace danchieu::search {
namespace {

using Kind = Suggestion::Kind;

constexpr std::size_t longest_typed = 400;  // bytes: nobody types a longer question by hand
constexpr std::size_t words_of_place = 4, of_each = 4, of_titles = 6;
constexpr std::size_t least_letters = 2;  // of a place or a field's name
constexpr std::string_view place_fields[] = {"province", "district", "commune"};

struct Token {
  std::size_t begin = 0, end = 0;  ///< bytes of the text
  std::string folded;
};

/// Words, and where keys are left over what they stand for.
std::vector<Token> tokens_of(archive::Archive& archive, std::string_view typed) {
  std::vector<Token> tokens;
  text::WordReader words(typed);
  while (const text::Word* word = words.next()) {
    Token& token = tokens.emplace_back(Token{word->byte_begin, word->byte_end, std::string(word->folded)});
    const auto meant = text::from_keystrokes(word->exact);
    if (meant && archive.plans_with(word->folded) == 0) token.folded = text::fold(*meant);
  }
  return tokens;
}

std::string joined(const std::vector<Token>& tokens, std::size_t from) {
  std::string all;
  for (std::size_t i = from; i < tokens.size(); ++i) all.append(all.empty() ? "" : " ").append(tokens[i].folded);
  return all;
}

std::string quoted(const std::string& value) { return value.find(' ') == value.npos ? value : '"' + value + '"'; }

/// "tỉnh:ca", "tỉnh:\"cao b" at the end of what was typed.
struct OpenField {
  const archive::Field* field = nullptr;
  std::size_t begin = 0;  ///< byte where its name begins
  std::string_view value;
};
std::optional<OpenField> open_field(std::string_view typed) {
  const std::size_t colon = typed.rfind(':');
  if (colon == typed.npos) return std::nullopt;
  std::string_view value = typed.substr(colon + 1);
  const bool in_quotes = value.starts_with('"');
  if (in_quotes) value.remove_prefix(1);
  if (value.find('"') != value.npos || (!in_quotes && value.find(' ') != value.npos)) return std::nullopt;
  const std::size_t space = typed.find_last_of(" (-", colon);
  const std::size_t begin = space == typed.npos ? 0 : space + 1;
  const archive::Field* field = archive::field_named(typed.substr(begin, colon - begin));
  return field ? std::optional(OpenField{field, begin, value}) : std::nullopt;
}

/// The term by which a number begins that was typed so far: "44-k" -> "44/k", "111/2018/n" -> "111/2018/n". Empty where it is none.
std::string number_begin(std::string_view typed) {
  const std::string folded = text::fold(typed);
  std::string term;
  std::size_t at = 0;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto digits = [&] {
    const std::size_t begin = at;
    while (at < folded.size() && is_digit(folded[at])) ++at;
    return folded.substr(begin, at - begin);
  };
  term = digits();
  if (term.empty()) return {};
  term.erase(0, std::min(term.find_first_not_of('0'), term.size() - 1));
  if (at == folded.size()) return term;
  if (std::string_view("/- ").find(folded[at]) == std::string_view::npos) return {};
  while (at < folded.size() && !is_digit(folded[at]) && !is_letter(folded[at])) ++at;
  if (const std::string year = digits(); !year.empty()) term += "/" + year;
  term += '/';
  for (; at < folded.size(); ++at)
    if (is_letter(folded[at]) || is_digit(folded[at])) term += folded[at];
  if (term.ends_with('/')) term.pop_back();
  return term;
}

/// Where the number at the end of what was typed begins; npos where there is none.
std::size_t number_at_end(std::string_view typed) {
  const std::size_t space = typed.find_last_of(' ');
  const std::size_t begin = space == typed.npos ? 0 : space + 1;
  return begin < typed.size() && typed[begin] >= '0' && typed[begin] <= '9' ? begin : typed.npos;
}

class Suggesting {
 public:
  Suggesting(archive::Archive& archive, std::string_view typed) : archive_(archive), typed_(typed), tokens_(tokens_of(archive, typed)) {}

  std::vector<Suggestion> run(std::size_t limit) {
    if (const auto open = open_field(typed_)) {
      add_values(*open->field, open->value, open->begin, limit);
    } else {
      add_number();
      if (all_.empty()) {
        add_fields();
        add_abbreviations();
        add_places();
      }
      add_titles();
    }
    if (all_.size() > limit) all_.resize(limit);
    return std::move(all_);
  }

 private:
  std::string with(std::size_t begin, const std::string& part) const { return std::string(typed_.substr(0, begin)) + part; }

  void add_values(const archive::Field& field, std::string_view begin, std::size_t at, std::size_t limit) {
    if (field.kind == archive::FieldKind::work) return add_number_of(field, begin, at);
    if (field.kind != archive::FieldKind::term) return;
    std::string folded;
    for (const Token& token : tokens_of(archive_, begin)) folded.append(folded.empty() ? "" : " ").append(token.folded);
    for (const archive::Beginning& value : archive_.values_beginning(field, folded, limit))
      all_.push_back({.kind = Kind::value,
                      .text = with(at, std::string(field.vietnamese) + ":" + quoted(value.text)),
                      .shown = value.text,
                      .about = std::string(field.label),
                      .count = value.count});
  }

  void add_number_of(const archive::Field& field, std::string_view begin, std::size_t at) {
    for (const archive::Beginning& number : archive_.numbers_beginning(number_begin(begin), of_each))
      all_.push_back({.kind = Kind::number,
                      .text = with(at, std::string(field.vietnamese) + ":" + number.text),
                      .shown = number.text,
                      .about = number.about,
                      .count = number.count,
                      .works = number.works});
  }

  void add_number() {
    const std::size_t at = number_at_end(typed_);
    if (at == typed_.npos) return;
    for (const archive::Beginning& number : archive_.numbers_beginning(number_begin(typed_.substr(at)), of_titles))
      all_.push_back({.kind = Kind::number,
                      .text = with(at, number.text),
                      .shown = number.text,
                      .about = number.about,
                      .count = number.count,
                      .works = number.works});
  }

  /// The last word as the begin of a field's name.
  void add_fields() {
    if (tokens_.empty() || tokens_.back().end != typed_.size() || tokens_.back().folded.size() < least_letters) return;
    const Token& last = tokens_.back();
    for (const archive::Field& field : archive::fields())
      if (text::fold(field.vietnamese).starts_with(last.folded))
        all_.push_back({.kind = Kind::field,
                        .text = with(last.begin, std::string(field.vietnamese) + ":"),
                        .shown = std::string(field.vietnamese) + ":",
                        .about = std::string(field.label)});
  }

  void add_abbreviations() {
    if (tokens_.empty() || tokens_.back().end != typed_.size() || tokens_.back().folded.size() < least_letters) return;
    const Token& last = tokens_.back();
    for (const archive::Beginning& one : archive_.abbreviations_beginning(last.folded, 2))
      all_.push_back(
          {.kind = Kind::abbreviation, .text = with(last.begin, one.text), .shown = one.text, .about = one.about, .count = one.count});
  }

  /// The last words as the begin of a place's name: as many of them as there are places for.
  void add_places() {
    if (tokens_.empty() || tokens_.back().end != typed_.size()) return;
    const std::size_t from = tokens_.size() > words_of_place ? tokens_.size() - words_of_place : 0;
    for (std::size_t first = from; first < tokens_.size(); ++first) {
      const std::string begin = joined(tokens_, first);
      const std::size_t before = all_.size();
      if (begin.size() >= least_letters)
        for (const std::string_view field : place_fields) add_values(*archive::field_named(field), begin, tokens_[first].begin, 2);
      if (all_.size() > before) return;
    }
  }

  void add_titles() {
    if (tokens_.empty() || joined(tokens_, 0).size() < least_letters) return;
    for (const archive::PlanRow& plan : archive_.titles_with(joined(tokens_, 0), of_titles)) {
      const std::string title = text::tidy(plan.title);
      // As words, not as a phrase: a title may have quotes of its own.
      std::string words = title;
      std::erase(words, '"');
      all_.push_back({.kind = Kind::title, .text = words, .shown = title, .plan = plan.id});
    }
  }

  archive::Archive& archive_;
  std::string_view typed_;
  std::vector<Token> tokens_;
  std::vector<Suggestion> all_;
};

}  // namespace

std::string_view name(Suggestion::Kind kind) {
  constexpr std::string_view names[] = {"number", "title", "value", "field", "abbreviation"};
  return names[static_cast<std::size_t>(kind)];
}

std::vector<Suggestion> suggest(archive::Archive& archive, std::string_view typed, std::size_t limit) {
  if (typed.size() > longest_typed) return {};
  return Suggesting(archive, typed).run(limit);
}

}  // namespace danchieu::search
