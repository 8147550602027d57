#include "citations/resolve.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>

#include "places/places.h"

namespace danchieu::citations {
namespace {

using text::Date;

bool is_open(std::string_view part) { return part.find('?') != std::string_view::npos; }

template <class Range>
bool contains(const Range& range, std::string_view value) {
  return std::find(std::begin(range), std::end(range), value) != std::end(range);
}

// --- the tables of the rules --------------------------------------------------------------------------------------------------

// Kinds that are always norms: one without the year in its symbol has lost it (R9).
constexpr std::string_view kAlwaysNorms[] = {"tt", "ttlt", "nd", "nqlt"};

// Law or resolution: the type is not printed in the symbol of the National Assembly (§1.2.3).
constexpr std::string_view kAssemblies[] = {"qh", "ubtvqh"};
constexpr std::string_view kOfAssemblies[] = {"l", "pl", "nq", "?"};

// Issuers whose decrees were also numbered without a type code (§1.3): what bears a noun and what bears none.
constexpr std::string_view kOldIssuers[] = {"cp", "hdbt"};
constexpr std::string_view kOldSeries[] = {"nd", "cv"};

// Ministries that went on under their code as another body, with another register (§8.5).
constexpr std::string_view kMinistriesMade2025[] = {"btc", "bnv", "bxd", "bkhcn"};
constexpr Date kMinistriesMade{2025, 3, 1};
constexpr Date kProvincesMade{2025, 7, 1};

/// Provinces that kept their name when others were joined to them on 1/7/2025.
const std::set<std::string>& joined_provinces() {
  static const std::set<std::string> names = [] {
    std::set<std::string> all;
    for (const places::Unit* province : places::provinces(places::Period::since))
      if (places::made_from(*province).size() > 1) all.insert(places::key(*province));
    return all;
  }();
  return names;
}

/// The day in the key's year on which its issuer became another body.
std::optional<Date> renewal_day(const Key& key) {
  if (key.period != "2025") return std::nullopt;
  if (!key.has_place && contains(kMinistriesMade2025, key.issuer)) return kMinistriesMade;
  if (key.has_place && joined_provinces().contains(key.place)) return kProvincesMade;
  return std::nullopt;
}

std::string series_class(const Key& key) {
  if (contains(kAssemblies, key.issuer) && contains(kOfAssemblies, key.series)) return "qh";
  if (contains(kOldIssuers, key.issuer) && contains(kOldSeries, key.series)) return "nd";
  return key.series;
}

std::string without_attribute(std::string_view key) { return std::string(key.substr(0, key.find(';'))); }

// --- what is compared ---------------------------------------------------------------------------------------------------------

/// A document as what is said of it.
struct Entity {
  std::string name = {};  ///< its key
  Key key = {};
  std::vector<std::size_t> said = {};
  std::set<Date> days = {};
  std::vector<const TitleWords*> titles = {};
  bool held = false;

  bool has_day(const Date& day) const { return days.contains(day); }
  bool has_title(const TitleWords& title) const {
    return std::any_of(titles.begin(), titles.end(), [&](const TitleWords* each) { return each->matches(title); });
  }
};

class Resolution {
 public:
  explicit Resolution(std::span<const Statement> statements) : statements_(statements), names_(statements.size()) {
    for (const Statement& statement : statements) titles_.push_back(&words_.try_emplace(statement.title, statement.title).first->second);
  }

  std::vector<std::string> names() {
    gather();
    join_forms_of_old_decrees();
    join_slips();
    for (const Entity& entity : entities_)
      for (const std::size_t at : entity.said) names_[at] = entity.name;
    complete();
    return std::move(names_);
  }

 private:
  void add(Entity& entity, std::size_t at) {
    entity.said.push_back(at);
    const Statement& statement = statements_[at];
    if (statement.issued.whole()) entity.days.insert(statement.issued);
    if (!statement.title.empty() && std::find(entity.titles.begin(), entity.titles.end(), titles_[at]) == entity.titles.end())
      entity.titles.push_back(titles_[at]);
    entity.held = entity.held || !statement.plan.empty();
  }

  /// The only one that has the statement's full date, else the only one whose title matches without another date.
  template <class Entities>
  Entity* choose(std::size_t at, const Entities& among) {
    const Statement& statement = statements_[at];
    const auto only = [&](const auto& fits) {
      Entity* found = nullptr;
      for (Entity* entity : among) {
        if (!fits(*entity)) continue;
        if (found) return static_cast<Entity*>(nullptr);
        found = entity;
      }
      return found;
    };
    if (statement.issued.whole()) {
      const auto has_day = [&](const Entity& entity) { return entity.has_day(statement.issued); };
      if (std::any_of(among.begin(), among.end(), [&](const Entity* entity) { return has_day(*entity); })) return only(has_day);
    }
    if (statement.title.empty()) return nullptr;
    return only([&](const Entity& entity) { return entity.has_title(*titles_[at]) && (!statement.issued.whole() || entity.days.empty()); });
  }

  /// R1, and what may not be joined in spite of it.
  void gather() {
    std::map<std::string, std::vector<std::size_t>> by_key;
    for (std::size_t i = 0; i < statements_.size(); ++i) by_key[statements_[i].key].push_back(i);
    for (const auto& [name, said] : by_key) {
      const std::optional<Key> key = Key::read(name);
      if (!key) {
        for (const std::size_t at : said) names_[at] = name;
      } else if (key->complete()) {
        Entity whole{.name = name, .key = *key};
        for (const std::size_t at : said) add(whole, at);
        // Who names no side of the day may mean either, also where only one is known; who names no unit may still mean the only one.
        for (const Entity& half : split(whole, sides_of(whole), 1))
          for (Entity& part : split(half, units_of(half), 2)) entities_.push_back(std::move(part));
      }
    }
  }

  using Labels = std::map<std::size_t, std::string>;  ///< of statements that tell

  /// One entity a label; statements without one go where their date or title leads, or nowhere. With fewer than `least` labels it stays
  /// whole; with more than one they enter the keys.
  std::vector<Entity> split(const Entity& whole, const Labels& labels, std::size_t least) {
    std::map<std::string, Entity> parts;
    for (const auto& [at, label] : labels) {
      const auto [part, is_new] = parts.try_emplace(label);
      if (is_new) {
        part->second.key = whole.key;
        part->second.key.attribute += (whole.key.attribute.empty() ? "" : ";") + label;
        part->second.name = part->second.key.print();
      }
      add(part->second, at);
    }
    if (parts.size() < least) return {whole};
    if (parts.size() == 1) {
      parts.begin()->second.name = whole.name;
      parts.begin()->second.key = whole.key;
    }
    std::vector<Entity*> among;
    for (auto& [label, part] : parts) among.push_back(&part);
    std::vector<std::pair<Entity*, std::size_t>> led;  // added later, so that one statement does not lead the next
    for (const std::size_t at : whole.said)
      if (!labels.contains(at))
        if (Entity* part = choose(at, among)) led.emplace_back(part, at);
    for (const auto& [part, at] : led) add(*part, at);
    std::vector<Entity> all;
    for (auto& [label, part] : parts) all.push_back(std::move(part));
    return all;
  }

  Labels sides_of(const Entity& entity) const {
    Labels labels;
    const std::optional<Date> day = renewal_day(entity.key);
    if (!day) return labels;
    for (const std::size_t at : entity.said) {
      const Date& issued = statements_[at].issued;
      if (issued.month == 0) continue;
      const bool before = Date{issued.year, issued.month, issued.day == 0 ? 1 : issued.day} < *day;
      labels[at] = before ? "until=" + day->iso() : "from=" + day->iso();
    }
    return labels;
  }

  /// Units are one where one is a part of the other: "pv05" and "cat.pv05".
  Labels units_of(const Entity& entity) const {
    std::map<std::string, std::set<std::string>> parts_of;
    for (const std::size_t at : entity.said) {
      const std::string& unit = statements_[at].unit;
      if (unit.empty()) continue;
      std::set<std::string>& parts = parts_of[unit];
      for (std::size_t from = 0; from <= unit.size();) {
        const std::size_t end = std::min(unit.find('.', from), unit.size());
        parts.insert(unit.substr(from, end - from));
        from = end + 1;
      }
    }
    std::map<std::string, std::string> fullest;
    for (const auto& [unit, parts] : parts_of) {
      std::string& best = fullest[unit] = unit;
      for (const auto& [other, more] : parts_of)
        if (more.size() > parts_of[best].size() && std::includes(more.begin(), more.end(), parts.begin(), parts.end())) best = other;
    }
    Labels labels;
    for (const std::size_t at : entity.said)
      if (const auto unit = fullest.find(statements_[at].unit); unit != fullest.end()) labels[at] = "unit=" + unit->second;
    return labels;
  }

  void rebuild(Entity& entity, std::vector<std::size_t> said) {
    entity.said.clear();
    entity.days.clear();
    entity.titles.clear();
    entity.held = false;
    for (const std::size_t at : said) add(entity, at);
  }

  void move_if(Entity& from, Entity& to, const std::function<bool(const Statement&)>& moves) {
    std::vector<std::size_t> stay;
    for (const std::size_t at : from.said) {
      if (statements_[at].plan.empty() && moves(statements_[at])) add(to, at);
      else stay.push_back(at);
    }
    rebuild(from, std::move(stay));
  }

  /// "53-HĐBT" without a noun is the decree of the same day (R9).
  void join_forms_of_old_decrees() {
    for (Entity& letter : entities_) {
      if (letter.key.series != "cv" || series_class(letter.key) != "nd") continue;
      std::vector<Entity*> decrees;
      for (Entity& entity : entities_) {
        Key same = entity.key;
        same.series = letter.key.series;
        same.system = letter.key.system;
        if (entity.key.series == "nd" && same.print() == letter.key.print()) decrees.push_back(&entity);
      }
      const std::set<Date> days = letter.days;
      for (const Date& day : days) {
        const auto of_day = std::count_if(decrees.begin(), decrees.end(), [&](const Entity* decree) { return decree->has_day(day); });
        if (of_day != 1) continue;
        Entity& decree = **std::find_if(decrees.begin(), decrees.end(), [&](const Entity* each) { return each->has_day(day); });
        move_if(letter, decree, [&](const Statement& statement) {
          return statement.issued == day && (statement.kind.empty() || statement.kind == "Văn bản");
        });
      }
    }
    drop_empty();
  }

  /// n/yyyy/QĐ-X and n/QĐ-X (R9).
  void join_slips() {
    for (Entity& norm : entities_) {
      if (norm.key.system != "qppl") continue;
      Key key = norm.key;
      key.system = "hc";
      const auto other = std::find_if(entities_.begin(), entities_.end(), [&](const Entity& each) { return each.name == key.print(); });
      if (other != entities_.end()) join_slip(norm, *other);
    }
    drop_empty();
  }

  void join_slip(Entity& norm, Entity& plain) {
    if (norm.held && plain.held) return;  // two documents that say so themselves
    const auto everything = [](const Statement&) { return true; };
    if (contains(kAlwaysNorms, norm.key.series)) {
      if (!plain.held) move_if(plain, norm, everything);
      else move_if(norm, plain, everything);
      return;
    }
    std::vector<Date> common;
    std::set_intersection(norm.days.begin(), norm.days.end(), plain.days.begin(), plain.days.end(), std::back_inserter(common));
    const bool same_days = !common.empty() && norm.days == plain.days;
    const bool same_title =
        (norm.days.empty() || plain.days.empty()) &&
        std::any_of(norm.titles.begin(), norm.titles.end(), [&](const TitleWords* title) { return plain.has_title(*title); });
    if (same_days || same_title) {
      if (norm.held) move_if(plain, norm, everything);
      else move_if(norm, plain, everything);
      return;
    }
    // One of the two has days of its own: it is another document, and only what bears the other's day slipped into its form.
    const auto of_common_day = [&](const Statement& statement) {
      return std::find(common.begin(), common.end(), statement.issued) != common.end();
    };
    if (common.size() == norm.days.size() && !common.empty()) move_if(plain, norm, of_common_day);
    else if (common.size() == plain.days.size() && !common.empty()) move_if(norm, plain, of_common_day);
  }

  void drop_empty() {
    std::erase_if(entities_, [](const Entity& entity) { return entity.said.empty(); });
  }

  // --- partial keys (R5, R6, R12, R13)

  static bool may_be_completed(const Key& key) { return !is_open(key.issuer) && !is_open(key.place) && !is_open(key.number); }

  static bool fits(const Key& partial, const Key& whole) {
    const auto state_forms = [](const std::string& system) { return system == "hc" || system == "qppl"; };
    return (partial.system == whole.system || (state_forms(partial.system) && state_forms(whole.system))) &&
           (is_open(partial.series) || partial.series == whole.series) && partial.issuer == whole.issuer &&
           partial.has_place == whole.has_place && partial.place == whole.place &&
           (is_open(partial.period) || is_open(whole.period) || partial.period == whole.period) && partial.number == whole.number;
  }

  std::vector<Entity*> candidates(const Key& key, const Statement& statement, std::vector<Entity>& among) {
    std::vector<Entity*> found;
    for (Entity& entity : among) {
      // Nothing cites what came later (R11).
      const bool later = statement.citing.whole() && !entity.days.empty() && *entity.days.begin() > statement.citing;
      if (!later && fits(key, entity.key)) found.push_back(&entity);
    }
    return found;
  }

  void complete() {
    std::vector<Entity> files;
    std::vector<std::pair<std::size_t, Key>> mentions;
    for (std::size_t i = 0; i < statements_.size(); ++i) {
      const std::optional<Key> key = Key::read(statements_[i].key);
      if (!key || key->complete() || !may_be_completed(*key)) continue;
      if (statements_[i].plan.empty()) {
        mentions.emplace_back(i, *key);
        continue;
      }
      if (const Entity* entity = choose(i, candidates(*key, statements_[i], entities_))) names_[i] = entity->name;
      else add(files.emplace_back(Entity{.name = "vn:file/" + statements_[i].plan, .key = *key}), i);
    }
    for (const auto& [at, key] : mentions) {
      std::vector<Entity*> among = candidates(key, statements_[at], entities_);
      const std::vector<Entity*> held = candidates(key, statements_[at], files);
      among.insert(among.end(), held.begin(), held.end());
      const Entity* entity = choose(at, among);
      if (!entity) continue;
      names_[at] = entity->name;
      if (std::find(held.begin(), held.end(), entity) != held.end()) names_[entity->said.front()] = entity->name;
    }
  }

  std::span<const Statement> statements_;
  std::vector<std::string> names_;
  std::map<std::string, TitleWords, std::less<>> words_;
  std::vector<const TitleWords*> titles_;
  std::vector<Entity> entities_;
};

}  // namespace

std::string bucket_of(std::string_view text) {
  const std::optional<Key> key = Key::read(text);
  if (!key || is_open(key->issuer) || is_open(key->number)) return "";
  return series_class(*key) + "|" + key->issuer + "|" + key->number;
}

std::vector<std::string> resolve(std::span<const Statement> statements) { return Resolution(statements).names(); }

std::string heads_bucket(std::string_view text) {
  const std::optional<Key> key = Key::read(text);
  if (!key || key->number != "?" || is_open(key->series) || is_open(key->issuer) || is_open(key->place) || is_open(key->period)) return "";
  return std::string(text.substr(0, text.rfind('/') + 1));
}

std::string heads_bucket_around(std::string_view text) {
  const std::optional<Key> key = Key::read(text);
  if (!key || !key->complete()) return "";
  const std::string whole = without_attribute(text);
  return whole.substr(0, whole.rfind('/') + 1);
}

std::vector<std::string> resolve_heads(std::span<const Statement> heads, std::span<const Statement> works) {
  struct Named {
    std::set<Date> days;
    std::vector<TitleWords> titles;
    bool held = false;
  };
  std::map<std::string, Named> named;
  for (const Statement& work : works) {
    Named& of = named[work.key];
    if (work.issued.whole()) of.days.insert(work.issued);
    if (!work.title.empty()) of.titles.emplace_back(work.title);
    of.held = of.held || !work.plan.empty();
  }
  std::vector<std::string> found(heads.size());
  std::map<std::string, int> claims;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const Statement& head = heads[i];
    const TitleWords title(head.title);
    std::set<std::string> fitting;
    for (const auto& [key, of] : named) {
      const bool same_day = head.issued.whole() && of.days.contains(head.issued);
      const bool other_day = head.issued.whole() && !of.days.empty() && !same_day;
      const bool same_title = std::any_of(of.titles.begin(), of.titles.end(), [&](const TitleWords& each) { return each.matches(title); });
      const bool untitled = of.titles.empty() || head.title.empty();
      if (!of.held && !other_day && (same_title || (same_day && untitled))) fitting.insert(key);
    }
    if (fitting.size() == 1) ++claims[found[i] = *fitting.begin()];
  }
  for (std::string& key : found)
    if (!key.empty() && claims[key] > 1) key.clear();
  return found;
}

bool can_mean(std::string_view partial, std::string_view work) {
  const std::optional<Key> some = Key::read(partial), whole = Key::read(work);
  if (!some || !whole || some->complete()) return partial == work;
  const auto fits = [](const std::string& part, const std::string& of) { return is_open(part) || part == of; };
  const auto state_forms = [](const std::string& system) { return system == "hc" || system == "qppl"; };
  return (fits(some->system, whole->system) || (state_forms(some->system) && state_forms(whole->system))) &&
         fits(some->series, whole->series) && fits(some->issuer, whole->issuer) &&
         (is_open(some->issuer) || (some->has_place == whole->has_place && fits(some->place, whole->place))) &&
         fits(some->period, whole->period) && some->number == whole->number;
}

std::string_view name(Flag flag) {
  switch (flag) {
    case Flag::date_conflict:
      return "date_conflict";
    case Flag::unit_conflict:
      return "unit_conflict";
    case Flag::form_slip:
      return "form_slip";
  }
  return "";
}

std::vector<Flag> flags_of(std::string_view work, std::span<const Statement> statements) {
  std::set<Date> days;
  std::set<std::string> keys;
  for (const Statement& statement : statements) {
    if (statement.issued.whole()) days.insert(statement.issued);
    if (const std::optional<Key> key = Key::read(statement.key); key && key->complete()) keys.insert(without_attribute(statement.key));
  }
  std::vector<Flag> flags;
  if (days.size() > 1) flags.push_back(Flag::date_conflict);
  if (work.find(";unit=") != std::string_view::npos) flags.push_back(Flag::unit_conflict);
  if (keys.size() > 1) flags.push_back(Flag::form_slip);
  return flags;
}

}  // namespace danchieu::citations
