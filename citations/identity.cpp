#include "citations/identity.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "citations/bodies.h"
#include "citations/own_number.h"
#include "places/scan.h"
#include "text/chars.h"
#include "text/words.h"

namespace danchieu::citations {
namespace {

using places::Level;
using places::Unit;
using text::Date;

// --- terms (CITATIONS §1.4.2, §1.4.11, §1.4.12) -----------------------------------------------------------------------------

struct CentralTerm {
  int term;
  Date first_day;
};
constexpr std::array central_terms = {
    CentralTerm{6, {1986, 12, 19}}, CentralTerm{7, {1991, 6, 28}},  CentralTerm{8, {1996, 7, 2}},
    CentralTerm{9, {2001, 4, 23}},  CentralTerm{10, {2006, 4, 26}}, CentralTerm{11, {2011, 1, 20}},
    CentralTerm{12, {2016, 1, 29}}, CentralTerm{13, {2021, 2, 2}},  CentralTerm{14, {2026, 1, 24}},
};

Date first_possible(Date date) { return {date.year, date.month ? date.month : 1, date.day ? date.day : 1}; }
Date last_possible(Date date) { return {date.year, date.month ? date.month : 12, date.day ? date.day : 31}; }

/// The term of the Party's central bodies; 0 where the date does not decide.
int central_term(Date date) {
  const auto term_on = [](Date day) {
    int term = 0;
    for (const CentralTerm& row : central_terms) {
      if (day >= row.first_day) term = row.term;
    }
    return term;
  };
  if (!date.known()) return 0;
  const int term = term_on(first_possible(date));
  return term == term_on(last_possible(date)) ? term : 0;
}

/// The first year of the term of a local Party committee; 0 in the months of its congresses, August to December, and where unknown.
int local_term(Date date) {
  if (!date.known()) return 0;
  const int congress = date.year - date.year % 5;
  if (date.year != congress) return congress;
  if (date.month == 0 || date.month >= 8) return 0;
  return congress - 5;
}

// --- places -----------------------------------------------------------------------------------------------------------------

const Unit* own_unit(const Context& context, Level level) {
  switch (level) {
    case Level::province:
      return context.province;
    case Level::district:
      return context.district;
    case Level::commune:
      return context.commune;
    case Level::central:
      return nullptr;
  }
  return nullptr;
}

/// Districts ended and provinces were joined on that day: what was issued before is of the units before.
constexpr Date first_day_since{2025, 7, 1};

/// The unit of that level that a phrase names: the only one, or the only one in the citing plan's province. `issued` tells the period of
/// a unit that was there before and since, else the citing plan's date.
const Unit* named_unit(const std::vector<places::Found>& names, Level level, const Context& context, Date issued) {
  const Date date = issued.known() ? issued : context.issued;
  const bool before = date.known() && last_possible(date) < first_day_since;
  const bool since = date.known() && first_possible(date) >= first_day_since;
  // "huyện Chợ Mới, tỉnh Bắc Kạn": a province that is named holds the unit.
  const Unit* province = context.province;
  for (const places::Found& found : names)
    if (level != Level::province && found.level == Level::province) province = found.units.front();
  const auto fits = [&](const Unit& unit) { return unit.period == places::Period::before ? !since : !before; };
  const bool told = (before || since) && std::any_of(names.begin(), names.end(), [&](const places::Found& found) {
    return std::any_of(found.units.begin(), found.units.end(), [&](const Unit* unit) { return unit->level == level && fits(*unit); });
  });
  std::set<std::string> keys;
  const Unit* any = nullptr;
  const Unit* near = nullptr;
  std::set<std::string> near_keys;
  for (const places::Found& found : names) {
    for (const Unit* unit : found.units) {
      if (unit->level != level || (told && !fits(*unit))) continue;
      if (keys.insert(places::key(*unit)).second) any = unit;
      if (province != nullptr && places::province_of(*unit)->name == province->name &&
          near_keys.insert(places::key(*unit)).second)
        near = unit;
    }
  }
  if (near_keys.size() == 1) return near;
  return keys.size() == 1 ? any : nullptr;
}

/// The level that a phrase speaks of: "Ủy ban nhân dân tỉnh", "BCĐ 138 xã Quang Khải"; of several the lowest.
std::optional<Level> level_of(std::string_view phrase) {
  std::vector<std::string> words;
  text::WordReader reader(phrase);
  while (const text::Word* word = reader.next()) words.emplace_back(word->exact);

  std::optional<Level> lowest;
  for (std::size_t i = 0; i < words.size(); ++i) {
    Level here = Level::central;
    if (words[i] == "tỉnh" || words[i] == "thành") here = Level::province;
    if (words[i] == "huyện" || words[i] == "quận") here = Level::district;
    if (words[i] == "phường" || words[i] == "trấn") here = Level::commune;
    if (words[i] == "xã") {
      const bool society = i + 1 < words.size() && words[i + 1] == "hội";  // "tệ nạn xã hội" is no commune
      if (!society) here = i > 0 && words[i - 1] == "thị" ? Level::district : Level::commune;
    }
    if (here != Level::central && (!lowest || here > *lowest)) lowest = here;
  }
  return lowest;
}

bool speaks_of_center(std::string_view phrase) {
  const std::string folded = text::fold(phrase);
  return folded.find("trung uong") != std::string::npos || folded.find("quoc gia") != std::string::npos ||
         folded.find("chinh phu") != std::string::npos || folded.ends_with("/cp");
}

// --- issuers ----------------------------------------------------------------------------------------------------------------

struct Symbol {
  const Kind* type = nullptr;              ///< of the first atom
  std::vector<std::string> organisations;  ///< the atoms behind it, drafting units left out where something else remains
  std::vector<std::string> units;
};

Symbol take_apart(const Candidate& candidate) {
  Symbol symbol;
  const Number& number = *candidate.number;
  std::size_t first = 0;
  if (!number.atoms.empty() && !number.atoms.front().empty()) {
    const Kind* type = kind_of_code(number.atoms.front());
    // "Công văn số 2557/CT-TTHT": CT is Cục Thuế there. A công văn of the State has no type code (CITATIONS §1.1.6).
    const bool letter = candidate.head != nullptr && candidate.head->series == "cv" && candidate.kind != "Văn bản" && number.year == 0;
    if (type != nullptr && (!letter || type->series == "cv")) {
      symbol.type = type;
      first = 1;
    }
  }
  for (std::size_t i = first; i < number.atoms.size(); ++i) {
    const std::string& atom = number.atoms[i];
    const bool unit = number.separators[i] == '(' || is_drafting_unit(atom);
    if (unit && (!symbol.organisations.empty() || i + 1 < number.atoms.size()) &&
        !(symbol.organisations.empty() && is_public_security_department(atom))) {
      symbol.units.push_back(atom);
    } else {
      symbol.organisations.push_back(atom);
    }
  }
  return symbol;
}

std::string number_part(const Number& number) {
  if (number.ordinal == 0) return text::slug(number.ordinal_printed);  // a company's letter
  return std::to_string(number.ordinal) + (number.fraction.empty() ? "" : "." + number.fraction) + number.letter;
}

void set_place(Identity& identity, const Body& body, const Symbol& symbol, const std::string& phrase, const Context& context, Date issued) {
  if (body.seat == Seat::center) return;
  identity.needs_place = true;
  std::optional<Level> level;
  if (body.seat == Seat::province) level = Level::province;
  if (body.seat == Seat::district) level = Level::district;
  if (body.seat == Seat::commune) level = Level::commune;
  if (!level) level = level_of(phrase);
  if (!level && speaks_of_center(phrase)) {
    identity.place = "tw";
    return;
  }
  // Another body of the symbol tells: the BCĐ of "BCĐ-CAT" sits where the provincial police does.
  for (const std::vector<std::string>* atoms : {&symbol.organisations, &symbol.units}) {
    for (const std::string& atom : *atoms) {
      const Body* other = body_of_code(atom);
      if (!level && other != nullptr && other->seat == Seat::province) level = Level::province;
      if (!level && other != nullptr && other->seat == Seat::district) level = Level::district;
    }
  }
  if (!level) return;
  const auto names = places::find_names(text::Text(phrase));
  const Unit* unit = named_unit(names, *level, context, issued);
  const bool names_one = std::any_of(names.begin(), names.end(), [&](const places::Found& found) { return found.level == *level; });
  if (unit == nullptr && !names_one) unit = own_unit(context, *level);
  // "Thành ủy", "Ủy ban nhân dân thành phố": of a central city, or of a city in a province.
  if (unit == nullptr && names_one && *level == Level::province) unit = named_unit(names, Level::district, context, issued);
  if (unit != nullptr) identity.place = places::key(*unit);
}

void set_period(Identity& identity, const Body* body, const Candidate& candidate, Date issued) {
  if (identity.system == "dang") {
    const bool central = body == nullptr ? identity.issuer.ends_with("tw") : body->seat == Seat::center;
    if (central) {
      const int term = candidate.term ? candidate.term : central_term(issued);
      if (term) identity.period = "k" + std::to_string(term);
    } else if (const int start = local_term(issued)) {
      identity.period = "nk" + std::to_string(start);
    }
    return;
  }
  if (candidate.number->year) identity.period = std::to_string(candidate.number->year);
  else if (issued.known()) identity.period = std::to_string(issued.year);
}

}  // namespace

std::string Identity::key() const {
  const auto part = [](const std::string& text) { return text.empty() ? std::string("?") : text; };
  std::string out = "vn:" + system + "/" + part(series) + "/" + part(issuer);
  if (needs_place || !place.empty()) out += "@" + part(place);
  return out + "/" + part(period) + "/" + number;
}

bool is_suspect(const Candidate& candidate, const Context& context) {
  if (candidate.number && !candidate.number->impossible_year.empty()) return true;
  if (!context.issued.whole() || !candidate.issued.known()) return false;
  return first_possible(candidate.issued) > context.issued;
}

std::string drafting_unit(const Number& number) {
  std::string unit;
  for (std::size_t i = 1; i < number.atoms.size(); ++i)
    if (number.separators[i] == '(' || is_drafting_unit(number.atoms[i])) unit += (unit.empty() ? "" : ".") + slug_of_code(number.atoms[i]);
  return unit;
}

Identity identify(const Candidate& candidate, const Context& context) {
  const Number& number = *candidate.number;
  const Symbol symbol = take_apart(candidate);
  Identity identity;
  identity.number = number_part(number);

  const Date issued = is_suspect(candidate, context) ? Date{} : candidate.issued;

  const std::string head_series = candidate.head ? std::string(candidate.head->series) : "";
  const bool statute = head_series == "l" || head_series == "pl";
  identity.series = symbol.type && !statute ? std::string(symbol.type->series) : head_series.empty() ? "cv" : head_series;

  if (const auto assembly = symbol.organisations.empty() ? std::nullopt : assembly_of_code(symbol.organisations.front())) {
    identity.system = number.year ? "qppl" : "hc";
    identity.issuer = assembly->slug;
    identity.period = "qh" + std::to_string(assembly->term) + (number.year ? "." + std::to_string(number.year) : "");
    // The type is not printed in the symbol (CITATIONS §1.2.3): without its noun the number is of a law or of a resolution.
    const bool told = statute || head_series == "nq" || head_series == "nqlt" || symbol.type != nullptr;
    if (!told) identity.series.clear();
    return identity;
  }

  if (identity.series == "cv" && number.year != 0) identity.series.clear();  // a công văn has no year in its symbol

  std::vector<const Body*> partners;
  if (symbol.organisations.empty()) {
    partners = bodies_named(candidate.issuer_text);
    if (identity.series == "nd") partners = {body_of_code("CP")};  // R10: only the Government issues nghị định
  } else {
    for (const std::string& atom : symbol.organisations) {
      const Body* body = body_of_code(atom);
      if (body != nullptr && std::find(partners.begin(), partners.end(), body) == partners.end()) partners.push_back(body);
    }
  }
  const std::string first = symbol.organisations.empty() ? "" : symbol.organisations.front();
  const Body* body = first.empty() ? (partners.empty() ? nullptr : partners.front()) : body_of_code(first);
  const bool committee = body != nullptr && (body->slug == "bcd" || body == body_of_code("BCĐ138"));
  const bool joint = !committee && partners.size() > 1 && identity.series != "cv";

  const bool party_shape = number.separators.size() > 1 && number.separators[0] == '-' && number.separators[1] == '/' && number.year == 0;
  // Nghị định and thông tư of the State are norms, also where the year was left out of the number (R9) or cannot be one.
  const bool always_norm = (identity.series == "nd" || identity.series == "tt" || identity.series == "ttlt") &&
                           (body == nullptr ? symbol.organisations.empty() : body->system == System::state);
  if (number.year || !number.impossible_year.empty() || (always_norm && !party_shape)) identity.system = "qppl";
  else if (joint || identity.series == "qcph") identity.system = "joint";
  else if (body ? body->system == System::party : party_shape) identity.system = "dang";
  else if (body && body->system == System::front) identity.system = "mtdt";
  else identity.system = "hc";

  if (joint) {
    for (const Body* partner : partners) {
      identity.issuer += (identity.issuer.empty() ? "" : "+") + std::string(partner->slug);
      if (identity.place.empty()) set_place(identity, *partner, symbol, candidate.issuer_text, context, issued);
    }
  } else if (committee) {
    identity.issuer = body->slug == "bcd" ? committee_slug(candidate.issuer_text) : slug_of_code(first);
    if (identity.issuer.empty() && candidate.issuer_text.empty()) identity.issuer = committee_slug(context.issuer);
    set_place(identity, *body, symbol, candidate.issuer_text, context, issued);
  } else if (body != nullptr) {
    identity.issuer = body->slug.empty() ? slug_of_code(first) : std::string(body->slug);
    set_place(identity, *body, symbol, candidate.issuer_text, context, issued);
  } else if (is_public_security_department(first)) {
    identity.issuer = "bca." + slug_of_code(first);
  } else if (!first.empty()) {
    identity.issuer = slug_of_code(first);
    // A body that no table knows may exist in many places, unless the phrase says that it is a central one.
    const std::string phrase = text::fold(candidate.issuer_text);
    const bool central =
        phrase.starts_with("bo ") || phrase.starts_with("tong cuc") || phrase.starts_with("cuc ") || speaks_of_center(phrase);
    identity.needs_place = !central && number.year == 0;
    if (identity.needs_place)
      set_place(identity, Body{first, identity.issuer, System::state, Seat::any, ""}, symbol, candidate.issuer_text, context, issued);
  }
  set_period(identity, body, candidate, issued);
  return identity;
}

void inherit(const std::vector<Candidate>& candidates, std::vector<Identity>& identities) {
  constexpr std::size_t most_wholes = 64;                // of one number in one document; a text with more is no document
  std::map<std::string, std::vector<std::size_t>> same;  // by the number's spelling without separators
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (!candidates[i].number) continue;
    const Number& number = *candidates[i].number;
    std::string spelling = number_part(number) + "/" + std::to_string(number.year) + "/";
    for (const std::string& atom : number.atoms) spelling += slug_of_code(atom);
    same[spelling].push_back(i);
    // A short form ("Quyết định số 521") inherits from the whole one.
    if (candidates[i].head) same[std::string(candidates[i].head->series) + " " + number_part(number)].push_back(i);
  }
  const auto compatible = [](const Identity& lacking, const Identity& whole, bool by_kind) {
    const auto fits = [](const std::string& a, const std::string& b) { return a.empty() || a == b; };
    return fits(lacking.issuer, whole.issuer) && fits(lacking.place, whole.place) && fits(lacking.period, whole.period) &&
           (by_kind || fits(lacking.series, whole.series)) && lacking.number == whole.number;
  };
  const std::vector<Identity> before = identities;  // only what a mention says itself is inherited
  for (const auto& [spelling, group] : same) {
    // The identities that the group's whole mentions have: few, however often they are repeated.
    struct Whole {
      const Identity* identity;
      std::size_t first, last;
    };
    std::map<std::string, Whole> wholes;
    for (const std::size_t i : group) {
      if (!before[i].complete()) continue;
      const auto [at, fresh] = wholes.try_emplace(before[i].key(), Whole{&before[i], i, i});
      if (!fresh) at->second.last = i;
    }
    if (wholes.empty() || wholes.size() > most_wholes) continue;
    const bool by_kind = spelling.find(' ') != std::string::npos;
    for (const std::size_t i : group) {
      if (before[i].complete() || (by_kind && !candidates[i].short_form)) continue;
      std::vector<const Identity*> earlier, later;
      for (const auto& [key, whole] : wholes) {
        if (!compatible(before[i], *whole.identity, by_kind)) continue;
        if (whole.first < i) earlier.push_back(whole.identity);
        if (whole.last > i) later.push_back(whole.identity);
      }
      const auto& found = earlier.empty() ? later : earlier;
      if (found.size() == 1) identities[i] = *found.front();
    }
  }
}

std::string own_key(std::string_view kind, std::string_view number, std::string_view issuer, const Context& context) {
  Candidate candidate;
  candidate.number = parse_number(number);
  if (!candidate.number) return "";
  candidate.kind = kind;
  candidate.head = kind_of_noun(kind);
  candidate.issued = context.issued;
  candidate.issuer_text = issuer;
  Context place_only = context;
  place_only.issued = {};
  const Identity identity = identify(candidate, place_only);
  return identity.complete() ? identity.key() : "";
}

}  // namespace danchieu::citations
