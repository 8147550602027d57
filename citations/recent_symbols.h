#pragma once
/// The symbols of numbers that a thread read lately, taken apart. A few ("/NĐ-CP", "-KL/TW") make up most of all texts, and a list repeats
/// one without end: looking it up costs a tenth of reading it.
///
///     RecentSymbols& recent = RecentSymbols::of_thread();
///     if (const Symbol* same = recent.find(U"/NĐ-CP", true)) number.symbol = *same;
///
/// It changes nothing but speed: what is kept follows from the key alone.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "citations/symbol.h"

namespace danchieu::citations {

class RecentSymbols {
 public:
  static RecentSymbols& of_thread() {
    static thread_local RecentSymbols recent;
    return recent;
  }
  /// `behind_year`: "111/2018/NĐ-CP": what a symbol may be depends on it. nullptr where it was not kept, or another took its place.
  const Symbol* find(std::u32string_view written, bool behind_year) const {
    const Place& place = places_[place_of(written, behind_year)];
    return place.written == written && place.behind_year == behind_year ? &place.symbol : nullptr;
  }
  void keep(std::u32string_view written, bool behind_year, Symbol symbol) {
    places_[place_of(written, behind_year)] = {std::u32string(written), behind_year, std::move(symbol)};
  }

 private:
  struct Place {
    std::u32string written;
    bool behind_year = false;
    Symbol symbol;
  };
  static constexpr std::size_t places = 512;
  static std::size_t place_of(std::u32string_view written, bool behind_year) {
    std::uint64_t hash = behind_year ? 1 : 0;
    for (const char32_t c : written) hash = hash * 31 + c;
    return (hash * 0x9E3779B97F4A7C15U >> 32) % places;
  }
  std::array<Place, places> places_;
};

}  // namespace danchieu::citations
