#include "indexer/own_place.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "citations/bodies.h"
#include "citations/number.h"
#include "indexer/bodies.h"
#include "places/scan.h"
#include "text/chars.h"

namespace danchieu::indexer {
namespace {

using places::Level;
using text::Span;

constexpr std::uint32_t longest_opening = 4000;
constexpr std::array below_the_state = {Level::province, Level::district, Level::commune};

/// A level, with a name where one stands behind it.
struct Sign {
  Level level;
  Span span;  ///< of kind word and name
  std::string name;
};

/// Words that tell a level also without a known name: "UBND XÃ", "Ban Chỉ đạo huyện". "Thành phố" alone could be of two levels.
struct LevelWord {
  std::u32string_view word;
  Level level;
};
constexpr LevelWord level_words[] = {{U"tỉnh", Level::province},   {U"huyện", Level::district},   {U"quận", Level::district},
                                     {U"thị xã", Level::district}, {U"thị trấn", Level::commune}, {U"phường", Level::commune},
                                     {U"xã", Level::commune},      {U"đặc khu", Level::commune}};

std::u32string lower(std::u32string_view chars) {
  std::u32string small(chars);
  std::transform(small.begin(), small.end(), small.begin(), [](char32_t c) { return text::to_lower(c); });
  return small;
}

/// "LƯƠNG MINH" -> "Lương Minh".
std::string name_from_capitals(std::u32string_view chars) {
  std::u32string name = lower(chars);
  for (std::size_t at = 0; at < name.size(); ++at)
    if (at == 0 || !text::is_letter(name[at - 1])) name[at] = text::to_upper(name[at]);
  return text::to_utf8(name);
}

/// The flow with a line for each cell, position by position: a capital at the begin of the next cell is of no name.
text::Text in_lines(const Script& script) {
  std::u32string chars(script.flow.chars());
  for (const Cell& cell : script.cells)
    if (cell.span.begin > 0) chars[cell.span.begin - 1] = U'\n';
  return text::Text(text::to_utf8(chars));
}

class PlaceReader {
 public:
  PlaceReader(const Script& script, const Head& head, const IssuerPhrase& issuer, const Signature& signature, int year)
      : script_(script),
        head_(head),
        issuer_(issuer),
        signature_(signature),
        year_(year),
        found_(places::find_names(in_lines(script))),
        lowered_(lower(script.flow.chars())) {}

  OwnPlace read() {
    read_level();
    if (!own_.level || *own_.level == Level::central) return own_;
    for (const Span body : head_.bodies) take_from(body, certainty::block);
    take_from(issuer_.body, certainty::sentence);
    for (const Span role : signature_.roles) take_from(role, certainty::office_level);
    take_place_of_date();
    take_area();
    take_named_above();
    const std::uint32_t opening_end = std::min(script_.flow.size(), head_.body + longest_opening);
    take_from({head_.body, issuer_.body.empty() ? opening_end : issuer_.body.begin}, certainty::above);
    take_from(signature_.recipients.span, certainty::above);
    take_police_of_province();
    take_only_one_named();
    locate();
    return own_;
  }

 private:
  PlaceName& slot(Level level) {
    return level == Level::province ? own_.province : level == Level::district ? own_.district : own_.commune;
  }

  /// A city of this name may have changed its level on 1/7/2025.
  Level level_of(const places::Found& found) const {
    const auto period = year_ >= 2025 ? places::Period::since : places::Period::before;
    const auto unit = std::find_if(found.units.begin(), found.units.end(), [&](const places::Unit* u) { return u->period == period; });
    return unit == found.units.end() ? found.level : (*unit)->level;
  }

  std::vector<Sign> signs(Span within) const {
    std::vector<Sign> all;
    for (const places::Found& found : found_)
      if (within.contains(found.span)) all.push_back({level_of(found), found.span, std::string(found.units.front()->name)});
    for (std::uint32_t at = within.begin; at < within.end; ++at)
      if (const auto sign = word_sign(at, within)) all.push_back(*sign);
    if (all.empty() && !within.empty()) all = damaged_signs(within);
    return all;
  }

  /// A level word at `at` whose name, if any, is not in the tables.
  std::optional<Sign> word_sign(std::uint32_t at, Span within) const {
    if (at > within.begin && text::is_letter(script_.flow[at - 1])) return std::nullopt;
    const auto known = [&](const places::Found& found) { return found.span.begin <= at && at < found.span.end; };
    for (const LevelWord& row : level_words) {
      const auto end = at + static_cast<std::uint32_t>(row.word.size());
      if (end > within.end || !std::u32string_view(lowered_).substr(at).starts_with(row.word)) continue;
      if (end < within.end && text::is_letter(script_.flow[end])) continue;
      if (script_.stands(end, U" hoi") || std::any_of(found_.begin(), found_.end(), known)) return std::nullopt;  // "xã hội"
      if (row.word == U"xã" && at >= 4 && script_.stands(at - 4, U"thi xa")) return std::nullopt;
      return Sign{row.level, {at, end}, name_behind(end, within)};
    }
    return std::nullopt;
  }

  /// Capitalised words; in a line of capitals whatever is left of it.
  std::string name_behind(std::uint32_t at, Span within) const {
    constexpr int most_words = 4;
    if (script_.stands(at, U" uy")) at += 3;
    else if (script_.stands(at, U" doan")) at += 5;
    if (at >= within.end || script_.flow[at] != U' ') return {};
    std::uint32_t end = at, next = at + 1;
    for (int words = 0; words < most_words && next < within.end && text::is_upper(script_.flow[next]); ++words) {
      while (next < within.end && (text::is_letter(script_.flow[next]) || script_.flow[next] == U'\'')) ++next;
      end = next;
      if (next < within.end && script_.flow[next] == U' ') ++next;
    }
    if (end <= at + 2) return {};  // "UBND tỉnh V/v thực hiện …"
    // "TỈNH ĐOÀN QUẢNG BÌNH BAN CHẤP HÀNH"
    if (const auto province = known_name({at + 1, end}, Level::province)) return province->name;
    return name_from_capitals(script_.flow.chars().substr(at + 1, end - at - 1));
  }

  /// In capitals a recogniser loses marks: "CỤC THUÊ TINH BÌNH DUONG", "UBND HUYEN THIEU HOA". Only a known unit makes up for them.
  std::vector<Sign> damaged_signs(Span within) const {
    struct Word {
      std::u32string_view folded;
      Level level;
    };
    static constexpr Word words[] = {{U"tinh", Level::province},      {U"thanh pho", Level::province}, {U"tp", Level::province},
                                     {U"huyen", Level::district},     {U"quan", Level::district},      {U"thi xa", Level::district},
                                     {U"thanh pho", Level::district}, {U"phuong", Level::commune},     {U"thi tran", Level::commune},
                                     {U"xa", Level::commune}};
    for (const Word& word : words) {
      const std::uint32_t at = script_.find(word.folded, within);
      std::uint32_t begin = at + static_cast<std::uint32_t>(word.folded.size());
      while (begin < within.end && (script_.flow[begin] == U' ' || script_.flow[begin] == U'.')) ++begin;
      if (begin >= within.end) continue;
      if (const auto unit = known_name({begin, within.end}, word.level)) return {{word.level, {at, unit->span.end}, unit->name}};
    }
    if (const auto sign = bare_district(within)) return {*sign};
    return bare_province(within);
  }

  /// "PHÒNG GD & ĐT DIỄN CHÂU": the office of a district that does not say so.
  std::optional<Sign> bare_district(Span body) const {
    static constexpr std::u32string_view offices[] = {U"phong giao duc va dao tao",
                                                      U"phong giao duc & dao tao",
                                                      U"phong gd & dt",
                                                      U"phong gd&dt",
                                                      U"phong gd& dt",
                                                      U"phong gd-dt",
                                                      U"phong gddt"};
    for (const std::u32string_view office : offices) {
      if (!script_.stands(body.begin, office)) continue;
      const std::uint32_t begin = body.begin + static_cast<std::uint32_t>(office.size()) + 1;
      if (begin >= body.end) return std::nullopt;
      if (const auto unit = known_name({begin, body.end}, Level::district)) return Sign{Level::district, unit->span, unit->name};
    }
    return std::nullopt;
  }

  struct KnownName {
    std::string name;
    Span span;
  };
  /// The longest run of words from the begin of `rest` that is the name of a unit.
  static std::vector<std::uint32_t> ends_of_words(const Script& script, Span rest) {
    constexpr std::size_t most_words = 6;
    std::vector<std::uint32_t> ends;
    for (std::uint32_t at = rest.begin; at <= rest.end && ends.size() < most_words; ++at)
      if ((at == rest.end || script.flow[at] == U' ') && at > rest.begin) ends.push_back(at);
    return ends;
  }
  std::optional<KnownName> known_name(Span rest, Level level) const {
    const std::vector<std::uint32_t> ends = ends_of_words(script_, rest);
    for (auto end = ends.rbegin(); end != ends.rend(); ++end) {
      const Span words{rest.begin, *end};
      const std::string name = script_.utf8(words);
      if (level == Level::province) {
        const places::Unit* unit = year_ > 2025 ? places::province(name, places::Period::since) : nullptr;
        if (!unit) unit = places::province(name);
        if (unit) return KnownName{std::string(unit->name), words};
        continue;
      }
      for (const places::Period period : {places::Period::before, places::Period::since}) {
        const auto units = places::find(name, level, period);
        const auto same = [&](const places::Unit* unit) { return unit->name == units.front()->name; };
        if (!units.empty() && std::all_of(units.begin(), units.end(), same)) return KnownName{std::string(units.front()->name), words};
      }
    }
    return std::nullopt;
  }

  /// "CỤC HẢI QUAN ĐỒNG NAI": offices of a province that do not say so.
  std::vector<Sign> bare_province(Span body) const {
    static constexpr std::u32string_view offices[] = {
        U"cuc hai quan",           U"cuc thue",  U"so",           U"cong an", U"kho bac",         U"bao hiem xa hoi",    U"toa an",
        U"vien kiem sat",          U"thue",      U"cuc thong ke", U"ubnd",    U"uy ban nhan dan", U"lien doan lao dong", U"cuc thi hanh an",
        U"cuc quan ly thi truong", U"thanh doan"};
    const auto stands = [&](std::u32string_view office) { return script_.stands(body.begin, office); };
    if (std::none_of(std::begin(offices), std::end(offices), stands)) return {};
    for (std::uint32_t at = body.begin + 1; at < body.end; ++at) {
      if (script_.flow[at - 1] != U' ') continue;
      const auto unit = known_name({at, body.end}, Level::province);
      constexpr std::uint32_t speck = 2;  // of a recogniser, behind the name
      if (unit && unit->span.end + speck >= body.end) return {{Level::province, unit->span, unit->name}};
    }
    return {};
  }

  void set_level(Level level, Span span, const Certainty& certainty) {
    own_.level = level;
    own_.level_at = span;
    own_.level_certainty = certainty;
  }

  /// What the name of the issuing body tells: the finest place in it, else the body itself.
  bool level_from(Span body, const Certainty& certainty) {
    const std::vector<Sign> all = signs(body);
    const auto finest = std::max_element(all.begin(), all.end(), [](const Sign& a, const Sign& b) { return a.level < b.level; });
    if (finest != all.end()) set_level(finest->level, finest->span, certainty);
    else if (const auto level = level_of_body(script_, body)) set_level(*level, body, certainty);
    else return false;
    return true;
  }

  void read_level() {
    for (auto body = head_.bodies.rbegin(); body != head_.bodies.rend(); ++body)
      if (level_from(*body, certainty::block)) return;
    if (!issuer_.body.empty() && level_from(issuer_.body, certainty::sentence)) return;
    for (auto role = signature_.roles.rbegin(); role != signature_.roles.rend(); ++role)
      if (level_from(behind_abbreviation(*role), certainty::office_level)) return;
    if (!read_level_of_place()) read_level_of_number();
  }

  /// "ỦY BAN NHÂN DÂN | Đắk Lắk, ngày …": a table lost the second line of the body; a province before the date tells whose it is.
  bool read_level_of_place() {
    if (head_.bodies.size() != 1 || head_.place.empty() || !places::province(script_.utf8(head_.place))) return false;
    const std::u32string_view body = script_.folded_at(head_.bodies.front());
    if (body != U"uy ban nhan dan" && body != U"hoi dong nhan dan") return false;
    set_level(Level::province, head_.place, certainty::place_line);
    return true;
  }

  /// "KT. BỘ TRƯỞNG" -> "BỘ TRƯỞNG".
  Span behind_abbreviation(Span role) const {
    const auto dot = script_.folded_at(role).find(U'.');
    constexpr std::size_t longest = 4;
    if (dot == std::u32string_view::npos || dot > longest) return role;
    role.begin += static_cast<std::uint32_t>(dot) + 1;
    while (!role.empty() && script_.flow[role.begin] == U' ') ++role.begin;
    return role;
  }

  /// "NĐ-CP", "QĐ-TTg", "KH/TU": codes of bodies that sit at one level only.
  void read_level_of_number() {
    const auto number = citations::parse_number(head_.canonical_number);
    if (!number) return;
    for (const std::string& atom : number->atoms()) {
      const citations::Body* body = citations::body_of_code(atom);
      if (!body || body->seat == citations::Seat::any) continue;
      static constexpr std::array levels = {Level::central, Level::province, Level::district, Level::commune};
      set_level(levels[static_cast<std::size_t>(body->seat)], head_.number, certainty::by_number);
      return;
    }
  }

  void take(Level level, std::string name, Span span, const Certainty& certainty) {
    if (name.empty() || level == Level::central || level > *own_.level || !slot(level).name.empty()) return;
    // What the text names above its own units must be what holds them.
    if (certainty.inferred && !may_hold_own(level, name)) return;
    slot(level) = {std::move(name), span, certainty};
  }

  /// Where it is inferred the text names bodies above the issuer, so that it tells nothing of the issuer's own level.
  void take_from(Span span, const Certainty& certainty) {
    for (const Sign& sign : signs(span))
      if (!certainty.inferred || sign.level < *own_.level) take(sign.level, sign.name, sign.span, certainty);
  }

  /// The name before the date is that of the issuer's own unit; a province may write the city that it sits in.
  void take_place_of_date() {
    if (head_.place.empty()) return;
    const std::string name = script_.utf8(head_.place);
    if (*own_.level != Level::province || places::province(name)) {
      take(*own_.level, name, head_.place, certainty::place_line);
      return;
    }
    if (const places::Unit* city = places::find_one(name, Level::district))
      take(Level::province, std::string(places::province_of(*city)->name), head_.place, certainty::above);
  }

  /// "trên địa bàn tỉnh Cao Bằng", in title and opening.
  void take_area() {
    constexpr std::u32string_view area = U"dia ban";
    const std::uint32_t end = std::min(script_.flow.size(), head_.body + longest_opening);
    for (const places::Found& found : found_) {
      if (found.span.begin >= end) return;
      const auto behind = found.span.begin;
      const bool of_area = behind > area.size() && script_.stands(behind - static_cast<std::uint32_t>(area.size()) - 1, area);
      if (of_area && level_of(found) == *own_.level) take(*own_.level, std::string(found.units.front()->name), found.span, certainty::area);
    }
  }

  /// "huyện Phú Tân, tỉnh Cà Mau", wherever it stands: what holds the own unit.
  void take_named_above() {
    for (std::size_t i = 0; i + 1 < found_.size(); ++i) {
      const places::Found &own = found_[i], &above = found_[i + 1];
      const std::u32string_view between = script_.folded_at({own.span.end, above.span.begin});
      if (between != U", " && between != U" - " && between != U" ") continue;
      const Level level = level_of(own), higher = level_of(above);
      const bool is_own = level != Level::province && slot(level).name == own.units.front()->name && level <= *own_.level;
      if (is_own && higher < level) take(higher, std::string(above.units.front()->name), above.span, certainty::above);
    }
  }

  /// "CAT Kon Tum" among the recipients: the provincial police.
  void take_police_of_province() {
    const std::uint32_t at = script_.find(U"cat", signature_.recipients.span);
    if (at + 4 >= signature_.recipients.span.end) return;
    const std::string name = name_behind(at + 3, signature_.recipients.span);
    if (places::province(name) && *own_.level > Level::province) take(Level::province, name, {at, at + 3}, certainty::above);
  }

  /// "huyện Phước Long", where the kind is printed before the name: a town of that name is another.
  std::string with_kind(const PlaceName& place, Level level) const {
    for (const LevelWord& row : level_words)
      if (row.level == level &&
          std::u32string_view(lowered_).substr(std::min<std::size_t>(place.span.begin, lowered_.size())).starts_with(row.word))
        return text::to_utf8(row.word) + " " + place.name;
    return place.name;
  }
  /// Whether the province or district of that name can hold the lower units that are known; with an unknown one any can.
  bool may_hold_own(Level level, const std::string& name) const {
    for (const auto& [lower, known] : {std::pair(Level::district, &own_.district), std::pair(Level::commune, &own_.commune)}) {
      if (lower <= level || known->name.empty()) continue;
      const std::string printed = with_kind(*known, lower);
      std::vector<const places::Unit*> units = places::find(printed, lower, places::Period::before);
      if (year_ >= 2025) std::ranges::copy(places::find(printed, lower, places::Period::since), std::back_inserter(units));
      const auto fits = [&](const places::Unit* unit) {
        return level == Level::province ? lies_in_province(*unit, name) : lies_in_district(*unit, name);
      };
      if (!units.empty() && std::none_of(units.begin(), units.end(), fits)) return false;
    }
    return true;
  }
  bool lies_in_province(const places::Unit& unit, const std::string& name) const {
    const places::Unit* const province = places::province(name);
    if (province == nullptr) return true;
    const places::Unit& holder = *places::province_of(unit);
    return holder.name == province->name || (year_ >= 2025 && places::today(holder) == places::today(*province));
  }
  /// Since July 2025 communes lie in no district.
  static bool lies_in_district(const places::Unit& unit, const std::string& name) {
    const auto districts = places::find(name, Level::district, places::Period::before);
    if (districts.empty() || unit.parent == nullptr || unit.parent->level != Level::district) return true;
    return std::find(districts.begin(), districts.end(), unit.parent) != districts.end();
  }

  /// The only unit of its level that a plan names, of those that hold what is known of its own, is the one that it is of or lies in.
  void take_only_one_named() {
    for (const Level level : below_the_state) {
      if (level > *own_.level || !slot(level).name.empty() || (level == Level::commune)) continue;
      const places::Unit* province = own_.province.name.empty() ? nullptr : places::province(own_.province.name);
      const places::Found* only = nullptr;
      bool several = false;
      for (const places::Found& found : found_) {
        if (level_of(found) != level || !may_hold_own(level, std::string(found.units.front()->name))) continue;
        const auto inside = [&](const places::Unit* unit) { return !province || places::province_of(*unit) == province; };
        if (std::none_of(found.units.begin(), found.units.end(), inside)) continue;
        several |= only && only->units.front()->name != found.units.front()->name;
        only = &found;
      }
      if (only && !several) take(level, std::string(only->units.front()->name), only->span, certainty::only_one);
    }
  }

  void locate() {
    const places::Names names{own_.province.name, with_kind(own_.district, Level::district), with_kind(own_.commune, Level::commune)};
    own_.units = places::locate(names, year_);
    fill(own_.province, own_.units.province);
    if (*own_.level >= Level::district) fill(own_.district, own_.units.district);
    if (*own_.level >= Level::commune) fill(own_.commune, own_.units.commune);
  }

  static void fill(PlaceName& place, const places::Unit* unit) {
    if (!unit) return;
    if (place.name.empty()) place.certainty = certainty::by_units;
    place.name = printed_name(*unit);
  }

  /// Nobody would know a place by the name "5".
  static std::string printed_name(const places::Unit& unit) {
    if (!text::is_digit(static_cast<unsigned char>(unit.name.front()))) return std::string(unit.name);
    std::u32string kind = text::to_utf32(unit.kind);
    kind.front() = text::to_upper(kind.front());
    return text::to_utf8(kind) + " " + std::string(unit.name);
  }

  const Script& script_;
  const Head& head_;
  const IssuerPhrase& issuer_;
  const Signature& signature_;
  const int year_;
  const std::vector<places::Found> found_;
  const std::u32string lowered_;
  OwnPlace own_;
};

}  // namespace

OwnPlace read_place(const Script& script, const Head& head, const IssuerPhrase& issuer, const Signature& signature, int year) {
  return PlaceReader(script, head, issuer, signature, year).read();
}

}  // namespace danchieu::indexer
