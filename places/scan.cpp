#include "places/scan.h"

#include <algorithm>
#include <array>
#include <iterator>
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
  std::uint64_t print;  ///< of `exact`
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

/// text::word_print() of the first syllable of each: nearly every syllable of a text is told by that to begin no form.
const auto& first_prints() {
  static const auto made = [] {
    std::array<std::uint64_t, std::size(forms)> prints{};
    std::ranges::transform(forms, prints.begin(), [](const Form& form) { return text::word_print(form.first); });
    return prints;
  }();
  return made;
}

std::vector<Syllable> syllables_of(const text::Text& text) {
  const std::string utf8 = text::to_utf8(text.chars());
  std::vector<Syllable> syllables;
  text::WordReader words(utf8);
  while (const text::Word* word = words.next()) syllables.push_back({word->span, std::string(word->exact), word->exact_print});
  return syllables;
}

class Scan {
 public:
  explicit Scan(const text::Text& text) : text_(text), syllables_(syllables_of(text)) {}

  std::vector<Found> run() {
    std::vector<Found> all;
    for (std::size_t at = 0; at < syllables_.size();) {
      const Form* form = form_at(at);
      const std::size_t begin = at + (form && !form->second.empty() ? 2 : 1);
      const Name name = form ? longest_name(*form, begin) : Name{};
      if (!name.units.empty()) all.push_back(found(*form, at, begin, name));
      at = name.units.empty() ? begin : name.end;
    }
    return all;
  }

 private:
  struct Name {
    std::size_t end = 0;  ///< one past its last syllable
    std::vector<const Unit*> units;
  };

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
    for (std::size_t i = 0; i < std::size(forms); ++i) {
      const Form& form = forms[i];
      if (syllables_[at].print != prints_[i] || syllables_[at].exact != form.first) continue;
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

  /// The longest known name that begins at `begin`; no units where none does.
  Name longest_name(const Form& form, std::size_t begin) const {
    Name longest;
    if (!may_begin_name(form, begin)) return longest;
    std::string spelling;
    const std::size_t last = std::min(begin + registry().most_syllables(), syllables_.size());
    for (std::size_t end = begin + 1; end <= last; ++end) {
      spelling += comparable(syllables_[end - 1].exact);
      if (auto units = units_named(form, begin, end, spelling); !units.empty()) longest = {end, std::move(units)};
      if (end == syllables_.size() || !only(end - 1, U"-'’")) break;
      const bool within_word = gap(end - 1) == U"'" || gap(end - 1) == U"’";  // Cư M'gar
      if (!is_capital(end) && !is_number(end) && !within_word) break;
    }
    return longest;
  }

  std::vector<const Unit*> units_named(const Form& form, std::size_t begin, std::size_t end, std::string_view spelling) const {
    const bool one = end == begin + 1;
    const bool may_be_longer = goes_on(end);
    std::vector<const Unit*> units = registry().bearing(spelling);
    std::erase_if(units, [&](const Unit* unit) {
      // Kinds change with the years, but no province that is a tỉnh was ever called thành phố.
      if (unit->level == Level::province) return unit->kind != form.kind;
      if (!may_be(form.kind, unit->level) || may_be_longer) return true;
      if (one && is_number(begin)) return unit->kind != form.kind;
      return one && text::exact(unit->name) != syllables_[begin].exact;  // "xã Chủ trì" is not Chũ
    });
    return units;
  }

  /// Whether another capital follows, so that this could be the beginning of a longer name that the tables do not have.
  bool goes_on(std::size_t end) const {
    return end < syllables_.size() && only(end - 1, U"") && gap(end - 1).find(U'\n') == std::u32string_view::npos && is_capital(end) &&
           !is_all_capitals(end);
  }

  Found found(const Form& form, std::size_t at, std::size_t begin, const Name& name) const {
    const Span span{syllables_[begin].span.begin, syllables_[name.end - 1].span.end};
    std::vector<const Unit*> units = name.units;
    narrow(units, {text::exact(text::tidy(text_.utf8(span))), true, form.kind});
    return {{syllables_[at].span.begin, span.end}, span, form.kind, units.front()->level, units};
  }

  const text::Text& text_;
  std::vector<Syllable> syllables_;
  const std::array<std::uint64_t, std::size(forms)>& prints_ = first_prints();
};

}  // namespace

std::vector<Found> find_names(const text::Text& text) { return Scan(text).run(); }

}  // namespace danchieu::places
