#include "citations/statement.h"

#include <algorithm>
#include <map>
#include <set>

#include "citations/identity.h"
#include "citations/kinds.h"
#include "citations/number.h"
#include "citations/own_number.h"
#include "text/words.h"

namespace danchieu::citations {
namespace {

constexpr std::string_view kScheme = "vn:";
constexpr std::size_t kSyllablesOfATitle = 6;

bool is_open(std::string_view part) { return part.find('?') != std::string_view::npos; }

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(at);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

/// What the mentions of one key in one document say, where they agree.
struct Said {
  std::set<text::Date> dates;
  std::set<std::string> units, titles;
};

template <class Value>
Value agreed(const std::set<Value>& values) {
  return values.size() == 1 ? *values.begin() : Value{};
}

bool numbers_by_head_noun(const Key& key) { return key.issuer == "cp" || key.issuer == "hdbt"; }

/// The key of a held document whose head does not tell all.
std::string open_key(std::string_view kind, std::string_view number, std::string_view issuer, const Context& context) {
  Candidate candidate;
  candidate.number = parse_number(number);
  const bool blank = !candidate.number;
  if (blank) candidate.number.emplace();
  candidate.kind = kind;
  candidate.head = kind_of_noun(kind);
  candidate.issued = context.issued;
  candidate.issuer_text = issuer;
  Context place_only = context;
  place_only.issued = {};
  Identity identity = identify(candidate, place_only);
  if (blank) identity.number = "?";
  return identity.issuer.empty() || identity.series.empty() ? "" : identity.key();
}

}  // namespace

std::optional<Key> Key::read(std::string_view text) {
  if (!text.starts_with(kScheme)) return std::nullopt;
  text.remove_prefix(kScheme.size());
  Key key;
  if (const std::size_t at = text.find(';'); at != std::string_view::npos) {
    key.attribute = text.substr(at + 1);
    text = text.substr(0, at);
  }
  const std::vector<std::string_view> parts = split(text, '/');
  if (parts.size() != 5) return std::nullopt;
  if (std::any_of(parts.begin(), parts.end(), [](std::string_view part) { return part.empty(); })) return std::nullopt;
  key.system = parts[0];
  key.series = parts[1];
  const std::size_t at = parts[2].find('@');
  key.issuer = parts[2].substr(0, at);
  key.has_place = at != std::string_view::npos;
  if (key.has_place) key.place = parts[2].substr(at + 1);
  key.period = parts[3];
  key.number = parts[4];
  return key;
}

std::string Key::print() const {
  return std::string(kScheme) + system + "/" + series + "/" + issuer + (has_place ? "@" + place : "") + "/" + period + "/" + number +
         (attribute.empty() ? "" : ";" + attribute);
}

bool Key::complete() const {
  return !is_open(system) && !is_open(series) && !is_open(issuer) && !is_open(place) && !is_open(period) && !is_open(number);
}

std::vector<Statement> statements_of(const std::vector<Mention>& mentions, text::Date citing) {
  std::vector<Statement> statements(mentions.size());
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    statements[i].key = mention.work.empty() ? mention.partial : mention.work;
  }
  std::map<std::string, Said> said;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    Statement& statement = statements[i];
    if (statement.key.empty()) continue;
    const bool later = citing.whole() && mention.issued.whole() && mention.issued > citing;
    if (!mention.suspect && !later) statement.issued = mention.issued;
    statement.unit = mention.unit;
    statement.title = title_to_compare(mention.title);
    Said& of = said[statement.key];
    if (statement.issued.known()) of.dates.insert(statement.issued);
    if (!statement.unit.empty()) of.units.insert(statement.unit);
    if (!statement.title.empty()) of.titles.insert(statement.title);
  }
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    Statement& statement = statements[i];
    if (statement.key.empty()) continue;
    const std::optional<Key> key = Key::read(statement.key);
    if (!key) {
      statement = {.key = statement.key};
      continue;
    }
    const Said& of = said[statement.key];
    if (!statement.issued.known() && !mentions[i].issued.known()) statement.issued = agreed(of.dates);
    if (statement.unit.empty()) statement.unit = agreed(of.units);
    if (statement.title.empty()) statement.title = agreed(of.titles);
    if (numbers_by_head_noun(*key)) statement.kind = mentions[i].kind;
    const bool decidable = statement.issued.whole() || !statement.title.empty();
    if (!key->complete() && decidable) statement.citing = citing;
  }
  return statements;
}

Statement own_statement(std::string_view kind, std::string_view number, std::string_view issuer, std::string_view title,
                        const Context& context, std::string_view plan) {
  Statement statement;
  statement.key = own_key(kind, number, issuer, context);
  if (statement.key.empty()) statement.key = open_key(kind, number, issuer, context);
  statement.issued = context.issued;
  statement.title = title_to_compare(title);
  statement.plan = plan;
  return statement;
}

std::string title_to_compare(std::string_view title) {
  std::string folded;
  std::size_t syllables = 0;
  text::WordReader words(title);
  while (const text::Word* word = words.next()) {
    if (word->folded.empty()) continue;
    if (syllables++ > 0) folded += ' ';
    folded += word->folded;
  }
  return syllables < kSyllablesOfATitle ? std::string() : folded;
}

TitleWords::TitleWords(std::string_view title) {
  if (title.empty()) return;
  for (const std::string_view syllable : split(title, ' ')) {
    const std::uint64_t hash = std::hash<std::string_view>{}(syllable);
    syllables_.push_back(hash);
    if (syllable.find_first_of("0123456789") != std::string_view::npos) figures_.push_back(hash);
  }
  for (std::vector<std::uint64_t>* hashes : {&syllables_, &figures_}) {
    std::sort(hashes->begin(), hashes->end());
    hashes->erase(std::unique(hashes->begin(), hashes->end()), hashes->end());
  }
}

bool TitleWords::matches(const TitleWords& other) const {
  const std::size_t one = syllables_.size(), two = other.syllables_.size();
  if (one == 0 || 10 * std::min(one, two) < 9 * std::max(one, two) || figures_ != other.figures_) return false;
  std::size_t common = 0;
  for (auto a = syllables_.begin(), b = other.syllables_.begin(); a != syllables_.end() && b != other.syllables_.end();) {
    common += *a == *b;
    const bool forward = *a <= *b;
    if (*b <= *a) ++b;
    if (forward) ++a;
  }
  return 10 * common >= 9 * (one + two - common);
}

}  // namespace danchieu::citations
