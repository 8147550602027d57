#include "search/named.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "citations/bodies.h"
#include "citations/law_titles.h"
#include "citations/packed.h"
#include "citations/statement.h"
#include "search/conjunction.h"
#include "text/chars.h"
#include "text/words.h"
#include "text/year.h"

namespace danchieu::search {

namespace {

using archive::Node;
using archive::NumberCandidate;
using citations::TypedNumber;

constexpr std::size_t longest_title = 16;  // words of a law's title

/// What the words around a number say of the document.
struct Around {
  std::vector<std::string> words;  ///< folded, without those of numbers
  std::string slug;                ///< "-hai-duong-2021-"
  std::set<std::string> years;
  std::set<std::string> issuers;  ///< slugs of bodies
  int term = 0;                   ///< of "khóa XI"
  int depth = 0;                  ///< of the place that a level word stands before: tỉnh 1, huyện 2, xã 3
};

struct LevelWord {
  std::string_view folded;
  int depth;
};
constexpr LevelWord level_words[] = {{"tinh", 1}, {"huyen", 2}, {"quan", 2}, {"xa", 3}, {"phuong", 3}};

/// "XI", "11"; 0 of other words.
int term_of(std::string_view folded) {
  const citations::Packed word = citations::packed(folded);
  return citations::all_digits(word) ? citations::number_of(word) : citations::roman(word);
}

Around around(const Question& question, const std::vector<TypedNumber>& numbers) {
  Around around;
  std::u32string rest = text::to_utf32(question.text);
  for (const TypedNumber& number : numbers)
    for (std::uint32_t at = number.span.begin; at < std::min<std::size_t>(number.span.end, rest.size()); ++at) rest[at] = U' ';
  std::string typed = text::to_utf8(rest);
  for (const auto& [field, value] : question.filters) typed.append(" ").append(value);
  around.slug = "-";
  text::WordReader reader(typed);
  while (const text::Word* word = reader.next()) {
    if (!around.words.empty() && around.words.back() == "khoa") around.term = term_of(word->folded);
    around.words.emplace_back(word->folded);
    around.slug.append(word->folded).append("-");
    if (text::is_year(word->folded)) around.years.emplace(word->folded);
    if (const citations::Body* body = citations::body_of_code(word->folded); body && !body->slug.empty())
      around.issuers.emplace(body->slug);
    for (const LevelWord& level : level_words)
      if (word->folded == level.folded) around.depth = std::max(around.depth, level.depth);
  }
  for (const citations::Body* body : citations::bodies_named(typed)) around.issuers.emplace(body->slug);
  return around;
}

/// Whether a date that texts give may be the typed one, as far as both tell; nullopt where it may or may not.
std::optional<bool> same_date(const text::Date& typed, std::string_view iso) {
  const std::string wanted = typed.iso();
  const std::size_t common = std::min(wanted.size(), iso.size());
  if (wanted.substr(0, common) != iso.substr(0, common)) return false;
  return wanted.size() <= iso.size() ? std::optional(true) : std::nullopt;
}

/// The years that a key leaves open: "2021"; a Party committee's term, "nk2020", is five of them.
bool in_period(std::string_view period, const std::string& year) {
  if (period.starts_with("nk") && text::is_year(period.substr(2))) {
    const int first = std::stoi(std::string(period.substr(2))), typed = std::stoi(year);
    return typed >= first && typed <= first + 5;
  }
  return period == year;
}

int points_for_date(const NumberCandidate& candidate, std::string_view period, const text::Date& typed) {
  constexpr int agrees = 40, differs = -40, same_year = 10;
  if (!typed.known()) return 0;
  if (candidate.dates.empty())
    return text::is_year(period) || period.starts_with("nk") ? (in_period(period, typed.iso().substr(0, 4)) ? agrees / 2 : differs) : 0;
  int points = differs;
  for (const std::string& date : candidate.dates)
    if (const auto same = same_date(typed, date); same.value_or(true)) points = std::max(points, same ? agrees : agrees / 2);
    else if (date.starts_with(typed.iso().substr(0, 4))) points = std::max(points, differs + same_year);
  return points;
}

int points_for_years(const NumberCandidate& candidate, std::string_view period, const std::set<std::string>& years) {
  constexpr int agrees = 6, may_agree = 3;
  int points = 0;
  for (const std::string& year : years) {
    const bool dated =
        std::any_of(candidate.dates.begin(), candidate.dates.end(), [&](const std::string& date) { return date.starts_with(year); });
    points = std::max(points, dated ? agrees : in_period(period, year) ? (text::is_year(period) ? agrees : may_agree) : 0);
  }
  return points;
}

/// "kon-tum.ngoc-hoi": each part that was typed speaks for it, each that was not a little against it.
int points_for_place(std::string_view place, const Around& around) {
  constexpr int typed_part = 5, other_part = -2, same_depth = 2;
  int points = 0, depth = 0;
  bool any = false;
  std::string left = around.slug;
  place = place.substr(0, place.find('~'));
  for (std::string_view rest = place; !rest.empty(); ++depth) {
    const std::string_view part = rest.substr(0, rest.find('.'));
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    const auto at = left.find("-" + std::string(part) + "-");
    if (at != left.npos) left.erase(at, part.size() + 1);
    any = any || at != left.npos;
    points += at == left.npos ? other_part : typed_part + static_cast<int>(std::count(part.begin(), part.end(), '-'));
  }
  return !any ? 0 : points + (depth == around.depth ? same_depth : 0);
}

/// Whether a text prints just what was typed, and not, say, a drafting unit behind it: 73/KH-CATP is that before 73/KH-CATP-PA03; and "NQ
/// 7" is 07-NQ/TW before 07/2007/QH12.
bool is_printed(const NumberCandidate& candidate, const std::string& term) {
  const bool whole = term.front() >= '0' && term.front() <= '9';
  return std::any_of(candidate.numbers.begin(), candidate.numbers.end(), [&](const std::string& number) {
    const auto terms = citations::number_terms("", number);
    return whole ? !terms.empty() && terms.front() == term : std::find(terms.begin(), terms.end(), term) != terms.end();
  });
}

struct Weighed {
  NumberCandidate candidate;
  int points = 0;
  bool of_date = false, of_other_date = false;
};

/// The works that a number can mean, the likeliest first. Where the typed date decides, only those that it may be.
std::vector<Weighed> weigh(std::vector<NumberCandidate> candidates, const TypedNumber& number, const Around& around) {
  constexpr int same_issuer = 4, as_typed = 1, same_term = 6;
  std::vector<Weighed> weighed;
  for (NumberCandidate& candidate : candidates) {
    const auto key = citations::Key::read(candidate.key).value_or(citations::Key{});
    const int by_date = points_for_date(candidate, key.period, number.issued);
    Weighed each;
    each.points = by_date + points_for_years(candidate, key.period, around.years) + points_for_place(key.place, around) +
                  (around.term != 0 && key.period == "k" + std::to_string(around.term) ? same_term : 0) +
                  (around.issuers.count(key.issuer) ? same_issuer : 0) + (is_printed(candidate, number.term) ? as_typed : 0);
    each.of_date = by_date > 0;
    each.of_other_date = by_date < 0;
    each.candidate = std::move(candidate);
    weighed.push_back(std::move(each));
  }
  // They came with the most mentioned first, and stay so where nothing tells.
  std::stable_sort(weighed.begin(), weighed.end(), [](const Weighed& a, const Weighed& b) { return a.points > b.points; });
  return weighed;
}

void keep_of_date(std::vector<Weighed>& weighed) {
  if (std::none_of(weighed.begin(), weighed.end(), [](const Weighed& each) { return each.of_date; })) return;
  weighed.erase(std::remove_if(weighed.begin(), weighed.end(), [](const Weighed& each) { return each.of_other_date; }), weighed.end());
}

/// The laws that the words name by title, of a typed year or of any: keys, the newest first.
std::vector<std::string> laws_named(const Around& around) {
  std::vector<std::string> keys;
  const auto& words = around.words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != "luat" && words[i] != "lenh") continue;
    const std::size_t first = i > 0 && (words[i - 1] == "bo" || words[i - 1] == "phap") ? i - 1 : i;
    std::string slug;
    std::vector<std::string> slugs;
    for (std::size_t end = first; end < words.size() && end < first + longest_title; ++end)
      slugs.push_back(slug.append(slug.empty() ? "" : "-").append(words[end]));
    for (std::size_t at = slugs.size(); at > i - first + 1; --at) {
      const std::vector<std::string> of_law = citations::keys_of_law(slugs[at - 1], around.years);
      if (of_law.empty()) continue;
      keys.insert(keys.end(), of_law.begin(), of_law.end());
      break;
    }
  }
  return keys;
}

/// A mention that its number alone does not decide has no work, and yet a plan cites that number.
bool is_cited(archive::Archive& archive, const TypedNumber& number) {
  archive::Query query;
  query.root.kind = Node::Kind::number;
  query.root.text = number.term;
  query.limit = 0;
  query.facets = query.fold_copies = false;
  return archive.search(query).total > 0;
}

Node cites(const std::string& key) {
  Node node;
  node.kind = Node::Kind::field;
  node.field = "cites";
  node.text = key;
  return node;
}

void replace_number(Node& node, const std::string& term, const Node& by) {
  if (node.kind == Node::Kind::number && node.text == term) {
    node = by;
    return;
  }
  for (Node& child : node.children) replace_number(child, term, by);
}

}  // namespace

Named named_works(archive::Archive& archive, const Question& question, const Parsed& parsed) {
  Named named;
  std::set<std::string> taken;
  const Around hints = around(question, parsed.numbers);
  const auto take = [&](const std::string& key) {
    if (taken.insert(key).second) named.works.push_back(key);
  };
  for (const TypedNumber& number : parsed.numbers) {
    auto weighed = weigh(archive.candidates_for(number.term), number, hints);
    keep_of_date(weighed);
    for (const Weighed& each : weighed) take(each.candidate.key);
    if (weighed.empty() && !number.may_be_year && !is_cited(archive, number)) named.unknown.push_back(number.shown);
  }
  for (const std::string& key : laws_named(hints))
    if (archive.work(key)) take(key);
  return named;
}

void narrow(archive::Archive& archive, Parsed& parsed) {
  constexpr std::size_t most = 200;
  for (const TypedNumber& number : parsed.numbers) {
    if (!number.issued.known()) continue;
    std::vector<Node> meant, others;
    for (const Weighed& each : weigh(archive.candidates_for(number.term), number, {}))
      if (each.of_date || each.of_other_date) (each.of_date ? meant : others).push_back(cites(each.candidate.key));
    if (meant.empty() || others.empty() || others.size() > most) continue;
    Node whole;
    whole.kind = Node::Kind::number;
    whole.text = number.term;
    // Who bears the number, or cites it where it is not decided which one is meant, stays.
    Node rest = joined(Node::Kind::but_not, {whole, joined(Node::Kind::any, std::move(others))});
    meant.insert(meant.begin(), std::move(rest));
    replace_number(parsed.query.root, number.term, joined(Node::Kind::any, std::move(meant)));
  }
}

}  // namespace danchieu::search
