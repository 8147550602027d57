#include "places/scan.h"

#include <algorithm>
#include <string>

#include "places/lookup.h"
#include "places/registry.h"
#include "places/spelling.h"
#include "text/chars.h"
#include "text/words.h"

namespace danchieu::places {

namespace {

using text::Span;

struct Syllable {
  Span span;
  std::string exact;
};

/// As `text::exact` gives them; forms of two syllables before those of one.
struct Form {
  std::string_view first, second;
  std::string_view kind;
  bool is_short() const { return first == "tp" || first == "tx"; }
};
constexpr Form forms[] = {
    {"tỉnh", "ủy", "tỉnh"},    {"thành", "ủy", "thành phố"},  {"huyện", "ủy", "huyện"}, {"quận", "ủy", "quận"},
    {"thị", "ủy", "thị xã"},   {"thành", "phố", "thành phố"}, {"thị", "xã", "thị xã"},  {"thị", "trấn", "thị trấn"},
    {"đặc", "khu", "đặc khu"}, {"tỉnh", "", "tỉnh"},          {"tp", "", "thành phố"},  {"huyện", "", "huyện"},
    {"quận", "", "quận"},      {"tx", "", "thị xã"},          {"xã", "", "xã"},         {"phường", "", "phường"},
};

std::vector<Syllable> syllables_of(const text::Text& text) {
  const std::string utf8 = text::to_utf8(text.chars());
  std::vector<Syllable> syllables;
  text::WordReader words(utf8);
  while (const text::Word* word = words.next()) syllables.push_back({word->span, std::string(word->exact)});
  return syllables;
}

class Scan {
 public:
  explicit Scan(const text::Text& text) : text_(text), syllables_(syllables_of(text)) {}

  std::vector<Found> run() {
    std::vector<Found> all;
    for (std::size_t at = 0; at < syllables_.size();) {
      const Form* form = form_at(at);
      const std::size_t name = at + (!form ? 1 : form->second.empty() ? 1 : 2);
      const std::size_t end = form ? end_of_name(*form, name) : name;
      if (end > name) all.push_back(found(*form, at, name, end));
      at = end;
    }
    return all;
  }

 private:
  /// What stands between a syllable and the next.
  std::u32string_view gap(std::size_t before) const {
    const std::uint32_t begin = syllables_[before].span.end;
    return text_.chars().substr(begin, syllables_[before + 1].span.begin - begin);
  }
  bool only(std::size_t gap_before, std::u32string_view allowed) const {
    return std::ranges::all_of(gap(gap_before), [&](char32_t c) { return text::is_space(c) || allowed.find(c) != allowed.npos; });
  }

  const Form* form_at(std::size_t at) const {
    const bool last = at + 1 == syllables_.size();
    for (const Form& form : forms) {
      if (syllables_[at].exact != form.first) continue;
      if (form.second.empty() || (!last && syllables_[at + 1].exact == form.second && only(at, U""))) return &form;
    }
    return nullptr;
  }

  bool is_capital(std::size_t at) const { return text::is_upper(text_[syllables_[at].span.begin]); }
  bool is_all_capitals(std::size_t at) const {
    const Span span = syllables_[at].span;
    return std::ranges::all_of(text_.chars().substr(span.begin, span.size()), text::is_upper);
  }
  bool is_number(std::size_t at) const {
    return std::ranges::all_of(syllables_[at].exact, [](char c) { return c >= '0' && c <= '9'; });
  }

  bool may_begin_name(const Form& form, std::size_t at) const {
    if (at == syllables_.size() || !only(at - 1, form.is_short() ? U"." : U"")) return false;
    // In capitals "XÃ HỘI" is society, not the commune Hội An.
    if (form.first == "xã" && syllables_[at].exact == "hội" && is_all_capitals(at)) return false;
    // A number on the next line counts an item of a list.
    return is_capital(at) || (is_number(at) && gap(at - 1).find(U'\n') == std::u32string_view::npos);
  }

  /// One past the last syllable of the longest known name that begins at `begin`; `begin` where none does.
  std::size_t end_of_name(const Form& form, std::size_t begin) const {
    if (!may_begin_name(form, begin)) return begin;
    std::size_t longest = begin;
    std::string spelling;
    for (std::size_t end = begin + 1; end <= std::min(begin + registry().most_syllables(), syllables_.size()); ++end) {
      spelling += comparable(syllables_[end - 1].exact);
      if (is_name(form, begin, end, spelling)) longest = end;
      if (end == syllables_.size() || !only(end - 1, U"-'’")) break;
      const bool within_word = gap(end - 1) == U"'" || gap(end - 1) == U"’";  // Cư M'gar
      if (!is_capital(end) && !is_number(end) && !within_word) break;
    }
    return longest;
  }

  bool is_name(const Form& form, std::size_t begin, std::size_t end, std::string_view spelling) const {
    const bool one = end == begin + 1;
    return std::ranges::any_of(registry().bearing(spelling), [&](const Unit* unit) {
      if (!fits(*unit, form.kind)) return false;
      if (unit->level == Level::province) return true;
      if (one && is_number(begin)) return unit->kind == form.kind;
      if (one && text::exact(unit->name) != syllables_[begin].exact) return false;  // "xã Chủ trì" is not Chũ
      return !goes_on(end);
    });
  }

  /// Whether another capital follows, so that this could be the beginning of a longer name that the tables do not have.
  bool goes_on(std::size_t end) const {
    return end < syllables_.size() && gap(end - 1) == U" " && is_capital(end) && !is_all_capitals(end);
  }

  /// Kinds change with the years, but no province that is a tỉnh was ever called thành phố.
  static bool fits(const Unit& unit, std::string_view kind) {
    return unit.level == Level::province ? unit.kind == kind : may_be(kind, unit.level);
  }

  Found found(const Form& form, std::size_t at, std::size_t name, std::size_t end) const {
    const Span name_span{syllables_[name].span.begin, syllables_[end - 1].span.end};
    const std::string printed = std::string(form.kind) + ' ' + text_.utf8(name_span);
    std::vector<const Unit*> units;
    for (const Level level : {Level::province, Level::district, Level::commune})
      for (const Unit* unit : look_up(printed, {level}))
        if (fits(*unit, form.kind)) units.push_back(unit);
    std::ranges::stable_sort(units, {}, &Unit::period);
    return {{syllables_[at].span.begin, name_span.end}, name_span, form.kind, units.front()->level, units};
  }

  const text::Text& text_;
  std::vector<Syllable> syllables_;
};

}  // namespace

std::vector<Found> find_names(const text::Text& text) { return Scan(text).run(); }

}  // namespace danchieu::places
