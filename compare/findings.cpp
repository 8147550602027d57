#include "compare/findings.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <unordered_map>

#include "citations/resolve.h"
#include "compare/word_set.h"
#include "text/chars.h"

namespace danchieu::compare {
namespace {

using Facts = std::vector<Fact>;
using Same = std::function<bool(const Fact& a, const Fact& b)>;

/// Which pair of paragraphs each paragraph is in.
struct PairsOf {
  explicit PairsOf(const Difference& difference) : a(difference.a.paragraphs.size()), b(difference.b.paragraphs.size()) {
    for (std::size_t i = 0; i < difference.changes.size(); ++i) {
      for (const std::uint32_t index : difference.changes[i].a) a[index] = i;
      for (const std::uint32_t index : difference.changes[i].b) b[index] = i;
    }
  }
  bool one(const Fact& x, const Fact& y) const { return a[x.paragraph] == b[y.paragraph]; }
  std::vector<std::size_t> a, b;
};

/// Facts of both documents, and which are taken.
class Matching {
 public:
  Matching(Facts a, Facts b) : a_(std::move(a)), b_(std::move(b)), used_a_(a_.size()), used_b_(b_.size()) {}

  /// Takes pairs that are the same, first to last; they are no change.
  void drop(const Same& same) {
    each_pair(same, [](const Fact&, const Fact&) {});
  }
  /// Takes pairs as one in another's place.
  void turn(const Same& same) {
    each_pair(same, [&](const Fact& a, const Fact& b) { turns_.push_back({a, b}); });
  }
  /// What only one document has; `same`: of several that are the same only the first is told.
  std::vector<Turn> rest(const Same& same) {
    const auto tell = [&](const Facts& facts, const std::vector<bool>& used, const Facts& others, bool is_b) {
      for (std::size_t i = 0; i < facts.size(); ++i) {
        if (used[i]) continue;
        const bool told = std::any_of(facts.begin(), facts.begin() + static_cast<std::ptrdiff_t>(i),
                                      [&](const Fact& before) { return is_b ? same(facts[i], before) : same(before, facts[i]); });
        const bool there = std::any_of(others.begin(), others.end(),
                                       [&](const Fact& other) { return is_b ? same(other, facts[i]) : same(facts[i], other); });
        const bool turned = std::any_of(turns_.begin(), turns_.end(), [&](const Turn& turn) {
          const std::optional<Fact>& side = is_b ? turn.b : turn.a;
          return side && side->value == facts[i].value;
        });
        if (told || there || turned) continue;
        if (is_b) turns_.push_back({std::nullopt, facts[i]});
        else turns_.push_back({facts[i], std::nullopt});
      }
    };
    tell(b_, used_b_, a_, true);
    tell(a_, used_a_, b_, false);
    return std::move(turns_);
  }
  /// How many that are not taken are like this one.
  std::size_t left_like(bool of_b, const std::function<bool(const Fact&)>& like) const {
    const Facts& facts = of_b ? b_ : a_;
    const std::vector<bool>& used = of_b ? used_b_ : used_a_;
    std::size_t count = 0;
    for (std::size_t i = 0; i < facts.size(); ++i) count += !used[i] && like(facts[i]);
    return count;
  }

 private:
  template <class Take>
  void each_pair(const Same& same, Take take) {
    for (std::size_t i = 0; i < a_.size(); ++i) {
      for (std::size_t j = 0; j < b_.size() && !used_a_[i]; ++j) {
        if (used_b_[j] || !same(a_[i], b_[j])) continue;
        used_a_[i] = used_b_[j] = true;
        take(a_[i], b_[j]);
      }
    }
  }

  Facts a_, b_;
  std::vector<bool> used_a_, used_b_;
  std::vector<Turn> turns_;
};

bool same_value(const Fact& a, const Fact& b) { return a.value == b.value; }

/// A key with "?" can be another one that says more.
bool same_work(const Fact& a, const Fact& b) {
  if (a.value == b.value) return true;
  const bool keys = a.value.starts_with("vn:") && b.value.starts_with("vn:");
  return keys && (citations::can_mean(a.value, b.value) || citations::can_mean(b.value, a.value));
}

/// Of works that both documents cite: what of them only one of the two cites, the first of a with the first of b.
std::vector<Turn> find_parts(const Facts& a, const Facts& b) {
  const auto only = [](const Facts& own, const Facts& other) {
    Facts facts;
    for (const Fact& fact : own) {
      const std::string part = text::fold(fact.part);
      const auto same = [&](const Fact& each) { return text::fold(each.part) == part && same_work(each, fact); };
      if (!part.empty() && std::none_of(other.begin(), other.end(), same) && std::none_of(facts.begin(), facts.end(), same))
        facts.push_back(fact);
    }
    return facts;
  };
  std::vector<Turn> turns;
  Facts only_b = only(b, a);
  for (Fact& of_a : only(a, b)) {
    const auto of_b = std::find_if(only_b.begin(), only_b.end(), [&](const Fact& each) { return same_work(of_a, each); });
    if (of_b == only_b.end()) continue;
    for (Fact* fact : {&of_a, &*of_b}) fact->shown = fact->part + ", " + fact->shown;
    turns.push_back({.a = of_a, .b = *of_b, .other_part = true});
    only_b.erase(of_b);
  }
  return turns;
}

std::vector<Turn> find_citations(const Difference& difference, const PairsOf& pairs) {
  Facts a = read_citations(difference.a), b = read_citations(difference.b);
  std::vector<Turn> parts = find_parts(a, b);
  // A work is one however often it is cited: of equal ones the first stays.
  const auto once = [](Facts& facts) {
    Facts kept;
    for (Fact& fact : facts)
      if (std::none_of(kept.begin(), kept.end(), [&](const Fact& other) { return same_work(other, fact); }))
        kept.push_back(std::move(fact));
    facts = std::move(kept);
  };
  once(a);
  once(b);
  Matching matching(std::move(a), std::move(b));
  matching.drop(same_work);
  matching.turn([&](const Fact& x, const Fact& y) { return pairs.one(x, y) && !x.about.empty() && x.about == y.about; });
  std::vector<Turn> turns = matching.rest(same_work);
  std::move(parts.begin(), parts.end(), std::back_inserter(turns));
  return turns;
}

/// "2022-08-25" in a plan of 2022 and "2023-08-25" in one of 2023.
bool next_year(const Fact& a, const Fact& b, int year_a, int year_b) {
  if (year_a == 0 || year_b == 0 || year_a == year_b || a.value.size() != b.value.size()) return false;
  std::string moved = a.value;
  const std::string from = std::to_string(year_a), to = std::to_string(year_b);
  for (std::size_t at = 0; (at = moved.find(from, at)) != moved.npos; at += to.size()) moved.replace(at, from.size(), to);
  return moved == b.value;
}

std::vector<Turn> last_what_goes_with_the_year(std::vector<Turn> turns) {
  std::stable_partition(turns.begin(), turns.end(), [](const Turn& turn) { return !turn.next_year; });
  return turns;
}

std::vector<Turn> find_times(const Difference& difference, const PairsOf& pairs) {
  Matching matching(read_times(difference.a), read_times(difference.b));
  const int year_a = difference.a.document->plan.year, year_b = difference.b.document->plan.year;
  matching.drop([&](const Fact& x, const Fact& y) { return pairs.one(x, y) && same_value(x, y); });
  matching.drop(same_value);
  // "Quốc khánh 02 tháng 9" is the same every year.
  const auto has_year = [](const Fact& fact) { return fact.shown.find(fact.value.substr(0, 4)) != std::string::npos; };
  matching.drop([&](const Fact& x, const Fact& y) { return next_year(x, y, year_a, year_b) && !has_year(x) && !has_year(y); });
  const auto one_role = [](const Fact& x, const Fact& y) { return x.about == y.about; };
  matching.turn([&](const Fact& x, const Fact& y) { return pairs.one(x, y) && next_year(x, y, year_a, year_b); });
  matching.turn([&](const Fact& x, const Fact& y) { return pairs.one(x, y) && one_role(x, y); });
  // The one period of a plan, its one day to report on.
  for (const char* role : {"period", "report", "deadline"}) {
    const auto in_role = [&](const Fact& fact) { return fact.about == role; };
    if (matching.left_like(false, in_role) != 1 || matching.left_like(true, in_role) != 1) continue;
    matching.turn([&](const Fact& x, const Fact& y) { return in_role(x) && in_role(y); });
  }
  matching.turn([&](const Fact& x, const Fact& y) { return one_role(x, y) && next_year(x, y, year_a, year_b); });
  std::vector<Turn> turns = matching.rest(same_value);
  for (Turn& turn : turns) turn.next_year = turn.a && turn.b && next_year(*turn.a, *turn.b, year_a, year_b);
  return last_what_goes_with_the_year(std::move(turns));
}

/// The words around facts, looked up once each.
class Around {
 public:
  explicit Around(const Side& side) : side_(side) {}

  const WordSet& of(const Fact& fact) {
    const auto [place, added] = words_.try_emplace(fact.span.begin);
    if (added) place->second = read(fact);
    return place->second;
  }

 private:
  WordSet read(const Fact& fact) const {
    constexpr std::ptrdiff_t reach = 5;
    const auto before = [](const Word& word, std::uint32_t at) { return word.span.begin < at; };
    const auto place = [&](std::uint32_t at) {
      return std::lower_bound(side_.words.begin(), side_.words.end(), at, before) - side_.words.begin();
    };
    const std::ptrdiff_t first = place(fact.span.begin), behind = place(fact.span.end);
    const Paragraph& paragraph = side_.paragraphs[fact.paragraph];
    WordSet words;
    for (auto w = std::max<std::ptrdiff_t>(paragraph.first, first - reach); w < first; ++w)
      words.add(side_.words[static_cast<std::size_t>(w)].folded);
    for (auto w = behind; w < std::min<std::ptrdiff_t>(paragraph.last, behind + reach); ++w)
      words.add(side_.words[static_cast<std::size_t>(w)].folded);
    words.close();
    return words;
  }

  const Side& side_;
  std::unordered_map<std::uint32_t, WordSet> words_;
};

/// "77 nam" in a plan of 2022 and "78 nam" in one of 2023.
bool grows_with_year(const Fact& x, const Fact& y, int year_a, int year_b) {
  if (year_a == 0 || year_b == 0 || year_a == year_b || x.about != "nam" || y.about != "nam") return false;
  const auto number = [](const std::string& value) { return std::strtol(value.c_str(), nullptr, 10); };
  const long from = number(x.value), to = number(y.value);
  return from > 0 && to > 0 && to - from == year_b - year_a;
}

/// "77 năm" that became "78 năm" in three places is told once.
std::vector<Turn> once(std::vector<Turn> turns) {
  std::vector<Turn> kept;
  for (Turn& turn : turns) {
    const auto same = [&](const Turn& other) {
      const auto equal = [](const std::optional<Fact>& x, const std::optional<Fact>& y) { return x && y && x->value == y->value; };
      return equal(turn.a, other.a) && equal(turn.b, other.b);
    };
    if (!turn.next_year || std::none_of(kept.begin(), kept.end(), same)) kept.push_back(std::move(turn));
  }
  return kept;
}

std::vector<Turn> find_figures(const Difference& difference, const PairsOf& pairs) {
  /// Of the words around figures that count the same.
  constexpr double like_around = 0.4;
  const int year_a = difference.a.document->plan.year, year_b = difference.b.document->plan.year;
  Matching matching(read_figures(difference.a), read_figures(difference.b));
  const auto one_unit = [](const Fact& x, const Fact& y) { return x.about == y.about; };
  matching.drop([&](const Fact& x, const Fact& y) { return pairs.one(x, y) && same_value(x, y); });
  Around around_a(difference.a), around_b(difference.b);
  const auto like = [&](const Fact& x, const Fact& y) { return one_unit(x, y) && around_a.of(x).likeness(around_b.of(y)) >= like_around; };
  const auto grows = [&](const Fact& x, const Fact& y) { return grows_with_year(x, y, year_a, year_b); };
  matching.turn([&](const Fact& x, const Fact& y) { return pairs.one(x, y) && like(x, y); });
  matching.turn([&](const Fact& x, const Fact& y) { return pairs.one(x, y) && grows(x, y); });
  matching.drop(same_value);
  matching.turn([&](const Fact& x, const Fact& y) { return pairs.one(x, y) && one_unit(x, y); });
  matching.turn(grows);
  matching.turn(like);
  std::vector<Turn> turns = matching.rest(same_value);
  for (Turn& turn : turns) turn.next_year = turn.a && turn.b && grows(*turn.a, *turn.b);
  return last_what_goes_with_the_year(once(std::move(turns)));
}

std::vector<Turn> find_places(const Difference& difference) {
  Matching matching(read_places(difference.a), read_places(difference.b));
  return matching.rest(same_value);
}

/// The words of tasks and of names of agencies, as sets.
std::vector<WordSet> sets_of(const Facts& facts, std::string Fact::*text, Vocabulary& vocabulary) {
  std::vector<WordSet> sets;
  for (const Fact& fact : facts) sets.emplace_back(fact.*text, vocabulary);
  return sets;
}

std::vector<Duties> find_duties(const Difference& difference, const PairsOf& pairs) {
  constexpr double like_name = 0.7, like_task = 0.6;
  Facts a = read_tasks(difference.a), b = read_tasks(difference.b);
  Vocabulary vocabulary;
  const std::vector<WordSet> names_a = sets_of(a, &Fact::about, vocabulary), names_b = sets_of(b, &Fact::about, vocabulary);
  const std::vector<WordSet> tasks_a = sets_of(a, &Fact::value, vocabulary), tasks_b = sets_of(b, &Fact::value, vocabulary);
  std::vector<bool> kept_a(a.size()), kept_b(b.size());
  const auto keep = [&](const auto& same) {
    for (std::size_t i = 0; i < a.size(); ++i)
      for (std::size_t j = 0; j < b.size(); ++j)
        if ((!kept_a[i] || !kept_b[j]) && same(i, j)) kept_a[i] = kept_b[j] = true;
  };
  const auto one_agency = [&](std::size_t i, std::size_t j) { return a[i].about == b[j].about; };
  keep([&](std::size_t i, std::size_t j) { return one_agency(i, j) && (a[i].value == b[j].value || pairs.one(a[i], b[j])); });
  keep([&](std::size_t i, std::size_t j) { return pairs.one(a[i], b[j]) && names_a[i].likeness(names_b[j]) >= like_name; });
  keep([&](std::size_t i, std::size_t j) { return one_agency(i, j) && tasks_a[i].likeness(tasks_b[j]) >= like_task; });
  std::vector<Duties> duties;
  std::map<std::string, std::size_t> place_of;
  const auto of = [&](const Fact& fact) -> Duties& {
    const auto [place, added] = place_of.try_emplace(fact.about, duties.size());
    if (added) duties.push_back({.agency = fact.shown, .gained = {}, .lost = {}});
    return duties[place->second];
  };
  for (std::size_t j = 0; j < b.size(); ++j)
    if (!kept_b[j]) of(b[j]).gained.push_back(b[j]);
  for (std::size_t i = 0; i < a.size(); ++i)
    if (!kept_a[i]) of(a[i]).lost.push_back(a[i]);
  return duties;
}

}  // namespace

Findings find(const Difference& difference) {
  if (difference.a.paragraphs.empty() || difference.b.paragraphs.empty()) return {};
  const PairsOf pairs(difference);
  return {.citations = find_citations(difference, pairs),
          .times = find_times(difference, pairs),
          .figures = find_figures(difference, pairs),
          .places = find_places(difference),
          .duties = find_duties(difference, pairs)};
}

}  // namespace danchieu::compare
