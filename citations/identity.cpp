#include "citations/identity.h"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

#include "citations/bodies.h"
#include "citations/own_number.h"
#include "citations/packed.h"
#include "citations/seat_place.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

using places::Level;
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

// --- issuers ----------------------------------------------------------------------------------------------------------------

/// Some atoms of a number's symbol, by their places in it, without memory of their own: few have more than four, none more than twelve.
class Atoms {
 public:
  void add(std::size_t atom) {
    if (size_ < atoms_.size()) atoms_[size_++] = static_cast<std::uint8_t>(atom);
  }
  bool empty() const { return size_ == 0; }
  std::size_t front() const { return atoms_.front(); }
  auto begin() const { return atoms_.begin(); }
  auto end() const { return atoms_.begin() + size_; }

 private:
  std::array<std::uint8_t, most_atoms> atoms_{};
  std::uint32_t size_ = 0;
};

struct Parts {
  const Kind* type = nullptr;  ///< of the first atom
  Atoms organisations;         ///< the atoms behind it, drafting units left out where something else remains
  Atoms units;
};

Parts take_apart(const Candidate& candidate) {
  Parts parts;
  const Symbol& symbol = candidate.number->symbol;
  std::size_t first = 0;
  if (!symbol.empty()) {
    const Kind* const type = symbol.code(0).kind;
    // "Công văn số 2557/CT-TTHT": CT is Cục Thuế there. A công văn of the State has no type code (CITATIONS §1.1.6).
    const bool letter =
        candidate.head != nullptr && candidate.head->series == "cv" && candidate.kind != "Văn bản" && candidate.number->year == 0;
    if (type != nullptr && (!letter || type->series == "cv")) {
      parts.type = type;
      first = 1;
    }
  }
  for (std::size_t i = first; i < symbol.size(); ++i) {
    const Symbol::Code& code = symbol.code(i);
    const bool unit = symbol.separators()[i] == '(' || code.drafting_unit;
    const bool others = !parts.organisations.empty() || i + 1 < symbol.size();
    if (unit && others && !(parts.organisations.empty() && code.public_security)) parts.units.add(i);
    else parts.organisations.add(i);
  }
  return parts;
}

std::string number_part(const Number& number) {
  if (number.ordinal == 0) return text::slug(number.ordinal_printed);  // a company's letter
  return number.plain_ordinal();
}

void set_place(Identity& identity, const Body& body, const Symbol& symbol, const Parts& parts, const std::string& phrase,
               const Context& context, Date issued) {
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
  for (const Atoms* const atoms : {&parts.organisations, &parts.units}) {
    for (const std::size_t atom : *atoms) {
      const Body* other = symbol.code(atom).body;
      if (!level && other != nullptr && other->seat == Seat::province) level = Level::province;
      if (!level && other != nullptr && other->seat == Seat::district) level = Level::district;
    }
  }
  if (level) identity.place = seat_place(*level, phrase, context, issued);
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

std::string Identity::key() const { return KeyWriter().key(*this); }

std::string KeyWriter::key(const Identity& identity) {
  const bool same = last_ != nullptr && last_->system == identity.system && last_->series == identity.series &&
                    last_->issuer == identity.issuer && last_->place == identity.place && last_->period == identity.period &&
                    last_->needs_place == identity.needs_place;
  last_ = &identity;
  if (!same) {
    const auto part = [](std::string_view text) { return text.empty() ? std::string_view("?") : text; };
    beginning_.assign("vn:").append(identity.system).append("/").append(part(identity.series)).append("/").append(part(identity.issuer));
    if (identity.needs_place || !identity.place.empty()) beginning_.append("@").append(part(identity.place));
    beginning_.append("/").append(part(identity.period)).append("/");
  }
  std::string key;
  key.reserve(beginning_.size() + identity.number.size());
  return key.append(beginning_).append(identity.number);
}

bool is_suspect(const Candidate& candidate, const Context& context) {
  if (candidate.number && !candidate.number->impossible_year.empty()) return true;
  if (!context.issued.whole() || !candidate.issued.known()) return false;
  return first_possible(candidate.issued) > context.issued;
}

Identity identify(const Candidate& candidate, const Context& context) {
  const Number& number = *candidate.number;
  const Symbol& symbol = number.symbol;
  const Parts parts = take_apart(candidate);
  Identity identity;
  identity.number = number_part(number);

  const Date issued = is_suspect(candidate, context) ? Date{} : candidate.issued;

  const std::string_view head_series = candidate.head ? candidate.head->series : std::string_view();
  const bool statute = head_series == "l" || head_series == "pl";
  identity.series = parts.type && !statute ? parts.type->series : head_series.empty() ? "cv" : head_series;

  if (const auto assembly = parts.organisations.empty() ? std::nullopt : symbol.code(parts.organisations.front()).assembly) {
    identity.system = number.year ? "qppl" : "hc";
    identity.issuer = assembly->slug;
    identity.period = "qh" + std::to_string(assembly->term) + (number.year ? "." + std::to_string(number.year) : "");
    // The type is not printed in the symbol (CITATIONS §1.2.3): without its noun the number is of a law or of a resolution.
    const bool told = statute || head_series == "nq" || head_series == "nqlt" || parts.type != nullptr;
    if (!told) identity.series = {};
    return identity;
  }

  if (identity.series == "cv" && number.year != 0) identity.series = {};  // a công văn has no year in its symbol

  std::vector<const Body*> partners;
  if (parts.organisations.empty()) {
    partners = bodies_named(candidate.issuer_text);
    if (identity.series == "nd") partners = {body_of_code("CP")};  // R10: only the Government issues nghị định
  } else {
    for (const std::size_t atom : parts.organisations) {
      const Body* body = symbol.code(atom).body;
      if (body != nullptr && std::find(partners.begin(), partners.end(), body) == partners.end()) partners.push_back(body);
    }
  }
  const bool named = !parts.organisations.empty();
  const std::string_view first = named ? std::string_view(symbol.atoms()[parts.organisations.front()]) : std::string_view();
  const Body* body = !first.empty() ? symbol.code(parts.organisations.front()).body : partners.empty() ? nullptr : partners.front();
  static const Body* const regular_committee = body_of_code("BCĐ138");
  const bool committee = body != nullptr && (body->slug == "bcd" || body == regular_committee);
  const bool joint = !committee && partners.size() > 1 && identity.series != "cv";

  const std::string& separators = symbol.separators();
  const bool party_shape = separators.size() > 1 && separators[0] == '-' && separators[1] == '/' && number.year == 0;
  // Nghị định and thông tư of the State are norms, also where the year was left out of the number (R9) or cannot be one.
  const bool always_norm = (identity.series == "nd" || identity.series == "tt" || identity.series == "ttlt") &&
                           (body == nullptr ? parts.organisations.empty() : body->system == System::state);
  if (number.year || !number.impossible_year.empty() || (always_norm && !party_shape)) identity.system = "qppl";
  else if (joint || identity.series == "qcph") identity.system = "joint";
  else if (body ? body->system == System::party : party_shape) identity.system = "dang";
  else if (body && body->system == System::front) identity.system = "mtdt";
  else identity.system = "hc";

  if (joint) {
    for (const Body* partner : partners) {
      identity.issuer += (identity.issuer.empty() ? "" : "+") + std::string(partner->slug);
      if (identity.place.empty()) set_place(identity, *partner, symbol, parts, candidate.issuer_text, context, issued);
    }
  } else if (committee) {
    identity.issuer = body->slug == "bcd" ? committee_slug(candidate.issuer_text) : slug_of_code(first);
    if (identity.issuer.empty() && candidate.issuer_text.empty()) identity.issuer = committee_slug(context.issuer);
    set_place(identity, *body, symbol, parts, candidate.issuer_text, context, issued);
  } else if (body != nullptr) {
    identity.issuer = body->slug.empty() ? slug_of_code(first) : std::string(body->slug);
    set_place(identity, *body, symbol, parts, candidate.issuer_text, context, issued);
  } else if (is_public_security_department(first)) {
    identity.issuer = "bca." + slug_of_code(first);
  } else if (!first.empty()) {
    identity.issuer = slug_of_code(first);
    // A body that no table knows may exist in many places, unless the phrase says that it is a central one.
    const std::string phrase = text::fold(candidate.issuer_text);
    const bool central =
        phrase.starts_with("bo ") || phrase.starts_with("tong cuc") || phrase.starts_with("cuc ") || speaks_of_center(candidate.issuer_text);
    identity.needs_place = !central && number.year == 0;
    if (identity.needs_place)
      set_place(identity, Body{first, identity.issuer, System::state, Seat::any, ""}, symbol, parts, candidate.issuer_text, context,
                issued);
  }
  set_period(identity, body, candidate, issued);
  return identity;
}

namespace {

/// Whether they say the same of their documents, but for the ordinals.
bool differ_by_ordinal(const Candidate& a, const Candidate& b) {
  return a.number && b.number && a.head == b.head && a.kind == b.kind && a.issued == b.issued && a.term == b.term &&
         a.number->year == b.number->year && a.number->symbol == b.number->symbol &&
         a.issuer_text == b.issuer_text && a.number->impossible_year == b.number->impossible_year;
}

}  // namespace

void identify_all(std::size_t count, const std::function<const Candidate&(std::size_t)>& candidate, const Context& context,
                  Identities& identities) {
  identities.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const Candidate& one = candidate(i);
    if (!one.number) {
      identities.emplace_back();
    } else if (i > 0 && differ_by_ordinal(candidate(i - 1), one)) {
      identities.push_back(identities.back());
      identities.back().number = number_part(*one.number);
    } else {
      identities.push_back(identify(one, context));
    }
  }
}

namespace {

/// One mention in a group of mentions that may be of one document.
struct Member {
  bool by_kind = false;  ///< a short form ("Quyết định số 521") inherits from the whole one: the group is of a kind and a number
  std::uint64_t group = 0;
  std::size_t index = 0;
  auto operator<=>(const Member&) const = default;
};

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) { return (std::rotl(hash, 5) ^ value) * 0x9E3779B97F4A7C15U; }

/// Of the number's spelling without separators, and of its kind: 64 bits, since a document has few numbers.
std::uint64_t spelling_of(const Number& number, std::uint64_t ordinal) {
  Packed letters = 0;
  std::uint32_t size = 0;
  for (const std::string& atom : number.atoms())
    for (std::size_t at = 0; at < atom.size();)
      if (const Letter letter = letter_of(text::next_code_point(atom, at)); letter.word())
        letters = pack_letter(letters, size++, letter.folded);
  return mixed(mixed(ordinal, static_cast<std::uint64_t>(number.year)), letters);
}

bool same_key(const Identity& a, const Identity& b) {
  return a.number == b.number && a.period == b.period && a.issuer == b.issuer && a.place == b.place && a.series == b.series &&
         a.system == b.system;
}

/// "102/2025/NQLT": the kind, and nobody who issued it.
bool names_type_alone(const Number& number) { return number.symbol.size() == 1 && number.symbol.code(0).kind != nullptr; }

bool may_be(const Identity& lacking, const Identity& whole, bool by_kind) {
  const auto fits = [](std::string_view a, std::string_view b) { return a.empty() || a == b; };
  // Without a date a province may be either of the two bodies that it was in 2025 (seat_place.h).
  const bool either = lacking.period.empty() && whole.place.size() == lacking.place.size() + since_2025.size() &&
                      whole.place.starts_with(lacking.place) && whole.place.ends_with(since_2025);
  // "102/2025/NQLT" of "102/2025/NQLT-UBTVQH15-…": the year alone, and the year within a term.
  const bool within_term = !lacking.period.empty() && whole.period.ends_with("." + std::string(lacking.period));
  return fits(lacking.issuer, whole.issuer) && (either || fits(lacking.place, whole.place)) &&
         (within_term || fits(lacking.period, whole.period)) && (by_kind || fits(lacking.series, whole.series)) &&
         lacking.number == whole.number;
}

}  // namespace

void inherit(const Candidates& candidates, Identities& identities) {
  constexpr std::size_t most_wholes = 64;  // of one number in one document; a text with more is no document
  const auto lacks = [&](std::size_t i) { return candidates[i].number && !identities[i].complete(); };
  bool any_lacks = false, any_whole = false;
  for (std::size_t i = 0; i < candidates.size() && !(any_lacks && any_whole); ++i) {
    any_lacks = any_lacks || lacks(i);
    any_whole = any_whole || identities[i].complete();
  }
  if (!any_lacks || !any_whole) return;
  std::vector<Member> members;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (!candidates[i].number) continue;
    const std::uint64_t ordinal = std::hash<std::string>()(identities[i].number);
    members.push_back({false, spelling_of(*candidates[i].number, ordinal), i});
    if (candidates[i].head) members.push_back({true, mixed(ordinal, packed(candidates[i].head->series)), i});
  }
  std::sort(members.begin(), members.end());

  /// A whole identity that mentions of the group have: few, however often they are repeated.
  struct Whole {
    const Identity* identity;
    std::size_t first, last;
  };
  std::vector<Whole> wholes;
  std::vector<std::pair<std::size_t, const Identity*>> inherited;  // only what a mention says itself is inherited, so not before the end
  for (auto begin = members.begin(); begin != members.end();) {
    const bool by_kind = begin->by_kind;
    const auto end =
        std::find_if(begin, members.end(), [&](const Member& one) { return one.group != begin->group || one.by_kind != by_kind; });
    wholes.clear();
    for (auto member = begin; member != end && wholes.size() <= most_wholes; ++member) {
      const Identity& identity = identities[member->index];
      if (!identity.complete()) continue;
      const auto known = std::find_if(wholes.begin(), wholes.end(), [&](const Whole& one) { return same_key(*one.identity, identity); });
      if (known != wholes.end()) known->last = member->index;
      else wholes.push_back({&identity, member->index, member->index});
    }
    for (auto member = begin; member != end && !wholes.empty() && wholes.size() <= most_wholes; ++member) {
      const std::size_t i = member->index;
      if (identities[i].complete() || (by_kind && !candidates[i].short_form && !names_type_alone(*candidates[i].number))) continue;
      // A place that is printed and was not understood is not that of another mention.
      if (identities[i].needs_place && identities[i].place.empty() && names_seat(candidates[i].issuer_text)) continue;
      const Identity *earlier = nullptr, *later = nullptr;
      int earlier_count = 0, later_count = 0;
      for (const Whole& whole : wholes) {
        if (!may_be(identities[i], *whole.identity, by_kind)) continue;
        if (whole.first < i) earlier = whole.identity, ++earlier_count;
        if (whole.last > i) later = whole.identity, ++later_count;
      }
      if (earlier_count == 1) inherited.emplace_back(i, earlier);
      else if (earlier_count == 0 && later_count == 1) inherited.emplace_back(i, later);
    }
    begin = end;
  }
  for (const auto& [i, whole] : inherited) identities[i] = *whole;
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
