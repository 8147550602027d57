#include "archive/beginnings.h"

#include <algorithm>
#include <set>

#include "archive/abbreviations.h"
#include "archive/plans.h"
#include "archive/terms.h"
#include "text/chars.h"
#include "text/words.h"

namespace danchieu::archive {
namespace {

constexpr std::size_t kTermsLookedAt = 400, kNumbersLookedAt = 200;
constexpr Xapian::termcount kWordsOfBegin = 40;
constexpr Xapian::doccount kTitlesLookedAt = 40;

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> all;
  text::WordReader words(text);
  while (const text::Word* word = words.next())
    if (!word->folded.empty()) all.emplace_back(word->folded);
  return all;
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all.append(all.empty() ? "" : " ").append(word);
  return all;
}

/// The least text above all that begin so.
std::string after(std::string begin) {
  ++begin.back();  // of letters, digits and "/", so it never overflows
  return begin;
}

/// How a plan spells the value that the index knows folded.
class Spellings {
 public:
  Spellings(Database& db, const Field& field) : field_(field), row_(db, statement(field)) {}

  std::string of(Xapian::docid plan, const std::string& compared) {
    std::string one, other;
    row_.bind(plan);
    while (row_.next()) row_.read(one, other);
    return field_value(field_, one) == compared ? one : field_value(field_, other) == compared ? other : compared;
  }

 private:
  static std::string statement(const Field& field) {
    const std::string name(field.name);
    return "SELECT " + name + ", " + (name == "province" ? "province_today" : name) + " FROM plan WHERE docid = ?";
  }
  const Field& field_;
  Statement row_;
};

}  // namespace

std::vector<Beginning> values_beginning(const Xapian::Database& index, Database& db, const Field& field, std::string_view begin,
                                        std::size_t limit) {
  const std::string prefix(field.prefix), wanted = term(prefix, joined(folded_words(begin)));
  struct Value {
    std::string compared;
    Xapian::doccount plans;
  };
  std::vector<Value> values;
  for (Xapian::TermIterator at = index.allterms_begin(wanted); at != index.allterms_end(wanted) && values.size() < kTermsLookedAt; ++at) {
    const std::string value = (*at).substr(prefix.size());
    // Words of values stand behind a capital letter.
    if (!value.empty() && (value.front() < 'A' || value.front() > 'Z')) values.push_back({value, at.get_termfreq()});
  }
  std::sort(values.begin(), values.end(),
            [](const Value& a, const Value& b) { return a.plans != b.plans ? a.plans > b.plans : a.compared < b.compared; });
  if (values.size() > limit) values.resize(limit);
  std::vector<Beginning> beginnings;
  Spellings spellings(db, field);
  for (const Value& value : values) {
    const Xapian::PostingIterator first = index.postlist_begin(prefix + value.compared);
    beginnings.push_back({.text = spellings.of(*first, value.compared), .count = static_cast<int>(value.plans)});
  }
  return beginnings;
}

std::vector<Beginning> numbers_beginning(Database& db, std::string_view begin, std::size_t limit) {
  std::vector<Beginning> numbers;
  if (begin.empty()) return numbers;
  Statement rows(db,
                 "SELECT number.printed, number.kind, total(mentions), count(work)"
                 " FROM (SELECT DISTINCT number FROM (SELECT number FROM number_term WHERE term >= ?1 AND term < ?2 LIMIT ?3)) AS found"
                 " JOIN number ON number.id = found.number LEFT JOIN work_number ON work_number.number = found.number"
                 " GROUP BY number.id ORDER BY 3 DESC, 1 LIMIT ?4");
  rows.bind(begin, after(std::string(begin)), kNumbersLookedAt, limit);
  while (rows.next()) {
    Beginning& number = numbers.emplace_back();
    rows.read(number.text, number.about, number.count, number.works);
  }
  return numbers;
}

std::vector<Beginning> abbreviations_beginning(Database& db, std::string_view begin, std::size_t limit) {
  std::vector<Beginning> found;
  if (begin.empty()) return found;
  std::vector<std::string> shorts;
  Statement rows(db,
                 "SELECT short FROM (SELECT short, plans FROM abbreviation_use WHERE short >= ?1 AND short < ?2 LIMIT ?3)"
                 " GROUP BY short ORDER BY max(plans) DESC, short LIMIT ?4");
  rows.bind(begin, after(std::string(begin)), kNumbersLookedAt, limit);
  while (rows.next()) rows.read(shorts.emplace_back());
  for (const std::string& short_form : shorts)
    if (const std::vector<AbbreviationUse> uses = long_forms(db, short_form); !uses.empty())
      found.push_back({.text = uses.front().short_form, .about = uses.front().long_form, .count = uses.front().plans});
  return found;
}

std::vector<PlanRow> titles_with(const Xapian::Database& index, Database& db, std::string_view words, std::size_t limit) {
  using Asked = Xapian::Query;
  const std::vector<std::string> typed = folded_words(words);
  std::vector<PlanRow> plans;
  if (typed.empty()) return plans;
  std::vector<Asked> wanted;
  for (std::size_t i = 0; i + 1 < typed.size(); ++i) wanted.emplace_back(term(kTitle, typed[i]));
  wanted.emplace_back(Asked::OP_WILDCARD, term(kTitle, typed.back()), kWordsOfBegin, Asked::WILDCARD_LIMIT_MOST_FREQUENT);
  Xapian::Enquire enquire(index);
  enquire.set_query({Asked::OP_AND, wanted.begin(), wanted.end()});
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet found = enquire.get_mset(0, kTitlesLookedAt);

  // Titles in which the words stand as they were typed come first.
  const std::string run = joined(typed);
  std::vector<PlanRow> others;
  std::set<std::string> seen;
  PlanRows rows(db);
  for (Xapian::MSetIterator match = found.begin(); match != found.end() && plans.size() < limit; ++match) {
    PlanRow row = rows.row(*match, 0);
    const std::string title = joined(folded_words(row.title));
    if (!seen.insert(title).second) continue;
    (title.find(run) != title.npos ? plans : others).push_back(std::move(row));
  }
  for (PlanRow& row : others)
    if (plans.size() < limit) plans.push_back(std::move(row));
  return plans;
}

}  // namespace danchieu::archive
