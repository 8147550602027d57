#include "archive/index_query.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

#include "archive/exact_phrase.h"
#include "archive/postings.h"
#include "archive/terms.h"
#include "citations/law_titles.h"
#include "citations/number.h"

namespace danchieu::archive {
namespace {

using Asked = Xapian::Query;  // archive::Query is what it is made from

Asked scaled(const Asked& query, double factor) { return {Asked::OP_SCALE_WEIGHT, query, factor}; }
std::vector<Asked> scaled(const std::vector<Asked>& queries, double factor) {
  std::vector<Asked> all;
  for (const Asked& query : queries) all.push_back(scaled(query, factor));
  return all;
}
Asked any_of(const std::vector<Asked>& queries) { return {Asked::OP_OR, queries.begin(), queries.end()}; }
Asked all_of(const std::vector<Asked>& queries) { return {Asked::OP_AND, queries.begin(), queries.end()}; }
std::vector<std::string> terms_of(std::string_view prefix, std::span<const TypedWord> words) {
  std::vector<std::string> terms;
  for (const TypedWord& word : words) terms.push_back(term(prefix, word.folded));
  return terms;
}
Asked all_words(std::string_view prefix, std::span<const TypedWord> words) {
  const std::vector<std::string> terms = terms_of(prefix, words);
  return {Asked::OP_AND, terms.begin(), terms.end()};
}
/// The words as terms, side by side and in this order.
Asked side_by_side(std::string_view prefix, std::span<const TypedWord> words) {
  const std::vector<std::string> terms = terms_of(prefix, words);
  return {Asked::OP_PHRASE, terms.begin(), terms.end(), static_cast<Xapian::termcount>(terms.size())};
}

std::vector<Asked> exact_forms(std::span<const TypedWord> words) {
  std::vector<Asked> forms;
  for (const TypedWord& word : words)
    if (word.marked()) forms.emplace_back(term("", word.exact));
  return forms;
}

std::optional<int> read_year(std::string_view digits) {
  int year = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), year);
  if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  return year;
}

/// "2022", "2021..2024", "2021..", "..2024"
Asked years(const Field& field, std::string_view value) {
  const std::size_t dots = value.find("..");
  if (dots == std::string_view::npos) {
    const std::optional<int> year = read_year(value);
    return year ? Asked(term(field.prefix, std::to_string(*year))) : Asked::MatchNothing;
  }
  const std::string_view first = value.substr(0, dots), last = value.substr(dots + 2);
  const std::optional<int> from = read_year(first), to = read_year(last);
  if ((!first.empty() && !from) || (!last.empty() && !to) || (!from && !to)) return Asked::MatchNothing;
  if (!to) return {Asked::OP_VALUE_GE, year_slot, Xapian::sortable_serialise(*from)};
  // A plan without a year has no value there, and an empty one is less than every other.
  const int lowest = from.value_or(1);
  if (lowest > *to) return Asked::MatchNothing;
  return {Asked::OP_VALUE_RANGE, year_slot, Xapian::sortable_serialise(lowest), Xapian::sortable_serialise(*to)};
}

/// "2022-04-04", "2022-04", "2022", "2022-01..2022-06", "2022-04..", "..2022": dates of the index are ISO, too, and compare as text.
Asked dates(std::string_view value) {
  constexpr std::string_view past_all = "~";  // behind every day of a month, every month of a year
  const std::size_t dots = value.find("..");
  const std::string_view first = value.substr(0, dots), last = dots == std::string_view::npos ? first : value.substr(dots + 2);
  if (first.empty() && last.empty()) return Asked::MatchNothing;
  if (last.empty()) return {Asked::OP_VALUE_GE, date_slot, std::string(first)};
  const std::string from = first.empty() ? "0" : std::string(first);  // a plan without a date has no value there
  const std::string to = std::string(last).append(past_all);
  return from > to ? Asked(Asked::MatchNothing) : Asked(Asked::OP_VALUE_RANGE, date_slot, from, to);
}

/// A work by its key, as facets give it, by a number as people type it, or a law by its title: any version of it, where no year tells.
Asked cited(const Field& field, std::string_view value) {
  if (value.starts_with("vn:")) return Asked(term(field.keys, value));
  const std::vector<citations::TypedNumber> numbers = citations::find_typed_numbers(value);
  if (!numbers.empty()) return Asked(term(field.prefix, numbers.front().term));
  std::vector<Asked> laws;
  for (const std::string& key : citations::laws_titled(value)) laws.emplace_back(term(field.keys, key));
  return laws.empty() ? Asked::MatchNothing : any_of(laws);
}

}  // namespace

bool QueryMaker::looks_further(const Node& node) {
  if (node.kind == Node::Kind::but_not) return true;
  if (node.kind == Node::Kind::word || node.kind == Node::Kind::phrase || node.kind == Node::Kind::near)
    return typed_words(node.text).size() > 1;
  return std::any_of(node.children.begin(), node.children.end(), looks_further);
}

Asked QueryMaker::ranked_by_words(const Node& root) {
  ranked_ = true;
  positions_ = exclusions_ = false;
  return make(root);
}

Asked QueryMaker::unranked(const Node& root) {
  ranked_ = false;
  positions_ = exclusions_ = true;
  return make(root);
}

Asked QueryMaker::make(const Node& node) {
  std::vector<Asked> parts;
  switch (node.kind) {
    case Node::Kind::everything:
      return Asked::MatchAll;
    case Node::Kind::word:
    case Node::Kind::phrase:
      return phrase(node.text);
    case Node::Kind::prefix:
      return begin(node.text);
    case Node::Kind::near:
      return near(node);
    case Node::Kind::number: {
      const Field& cites = *field_named("cites");
      return {Asked::OP_OR, scaled(Asked(term(kOwnNumber, node.text)), kOwnNumberWeight), Asked(term(cites.prefix, node.text))};
    }
    case Node::Kind::field:
      return scaled(field(node), 0);
    case Node::Kind::all:
      if (node.children.empty()) return Asked::MatchAll;
      for (const Node& child : node.children) parts.push_back(make(child));
      return all_of(parts);
    case Node::Kind::any: {
      const bool ranked = std::exchange(ranked_, ranked_ && node.children.size() <= kRaisedChoices);
      for (const Node& child : node.children) parts.push_back(child.other_name ? other_name(child) : make(child));
      ranked_ = ranked;
      return any_of(parts);
    }
    case Node::Kind::but_not: {
      if (!exclusions_ && !node.children.empty()) return make(node.children.front());
      for (const Node& child : node.children) parts.push_back(make(child));
      return {Asked::OP_AND_NOT, parts.begin(), parts.end()};
    }
  }
  return Asked::MatchNothing;
}

Asked QueryMaker::raised(const Asked& query, const std::vector<Asked>& raises) const {
  return !ranked_ || raises.empty() ? query : Asked(Asked::OP_AND_MAYBE, query, any_of(raises));
}

Asked QueryMaker::phrase(const std::string& text) {
  const std::vector<TypedWord> words = typed_words(text);
  if (words.empty()) return Asked::MatchAll;  // nothing that could be in a text or not
  const std::vector<Asked> exact = exact_forms(words);
  std::vector<Asked> raises = scaled(exact, ranking_.exact);
  for (const TypedWord& word : words) {
    raises.push_back(scaled(Asked(term(kTitle, word.folded)), ranking_.title));
    raises.push_back(scaled(Asked(term(kHeading, word.folded)), ranking_.heading));
  }
  Asked folded = positions_ ? side_by_side("", words) : all_words("", words);
  if (!exact_marks_ || exact.empty()) return raised(folded, raises);

  folded = Asked(Asked::OP_FILTER, folded, all_of(exact));
  if (words.size() > 1 && positions_) {
    const auto [at, is_new] = exact_phrases_.try_emplace(text);
    if (is_new) at->second = Asked((new ExactPhrase(index_, folded, words, texts_of_))->release());
    folded = Asked(Asked::OP_FILTER, folded, at->second);
  }
  return raised(folded, raises);
}

Asked QueryMaker::begin(const std::string& text) const {
  const std::vector<TypedWord> words = typed_words(text);
  if (words.size() != 1) return Asked::MatchNothing;
  const std::vector<std::pair<Xapian::doccount, std::string>> terms = words_beginning(index_, term("", words.front().folded));
  std::vector<Asked> choices;
  for (const auto& [frequency, word] : terms) choices.emplace_back(word);
  const Asked any(Asked::OP_SYNONYM, choices.begin(), choices.end());
  return tells(terms) ? any : scaled(any, 0);
}

bool QueryMaker::tells(const std::vector<std::pair<Xapian::doccount, std::string>>& words) {
  std::size_t places = 0;
  for (const auto& [frequency, word] : words) places += frequency;
  return places <= kPlacesOfPrefix;
}

/// Less than what was typed, however many words it has: each of them weighs.
Asked QueryMaker::other_name(const Node& node) {
  const std::size_t words = typed_words(node.text).size();
  return scaled(make(node), kOtherName / static_cast<double>(std::max<std::size_t>(words, 1)));
}

Asked QueryMaker::near(const Node& node) {
  const std::vector<TypedWord> words = typed_words(node.text);
  if (words.size() < 2) return phrase(node.text);
  const std::vector<std::string> terms = terms_of("", words);
  const Asked folded = positions_
                           ? Asked(Asked::OP_NEAR, terms.begin(), terms.end(), static_cast<Xapian::termcount>(terms.size()) + node.distance)
                           : all_words("", words);
  const std::vector<Asked> exact = exact_forms(words);
  if (exact.empty()) return folded;
  if (exact_marks_) return {Asked::OP_FILTER, folded, all_of(exact)};
  return raised(folded, scaled(exact, ranking_.exact));
}

Asked QueryMaker::field(const Node& node) const {
  const Field* field = field_named(node.field);
  if (!field) return Asked::MatchNothing;
  if (field->kind == FieldKind::number) return years(*field, node.text);
  if (field->kind == FieldKind::work) return cited(*field, node.text);
  if (field->kind == FieldKind::date) return dates(node.text);
  const std::string value = field_value(*field, node.text);
  if (value.empty()) return Asked::MatchNothing;
  const std::string whole = term(field->prefix, value);
  if (!field->by_words || index_.term_exists(whole)) return Asked(whole);
  return side_by_side(words_prefix(*field), typed_words(node.text));
}

}  // namespace danchieu::archive
