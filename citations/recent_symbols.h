#pragma once
/// The symbols of numbers that a thread read lately, taken apart. A few ("/NĐ-CP", "-KL/TW") make up most of all texts, and a list repeats
/// one without end: looking it up costs a tenth of reading it.
///
///     RecentSymbols& recent = RecentSymbols::of_thread();
///     if (const RecentSymbol* same = recent.find(U"/NĐ-CP", true)) number.atoms = same->atoms;
///
/// It changes nothing but speed: what is kept follows from the key alone.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace danchieu::citations {

struct RecentSymbol {
  std::u32string written;
  bool behind_year = false;  ///< "111/2018/NĐ-CP": what a symbol may be depends on it
  std::vector<std::string> atoms;
  std::string separators;
  bool known = false;  ///< NumberFound::known
};

class RecentSymbols {
 public:
  static RecentSymbols& of_thread() {
    static thread_local RecentSymbols recent;
    return recent;
  }
  /// nullptr where it was not kept, or another took its place.
  const RecentSymbol* find(std::u32string_view written, bool behind_year) const {
    const RecentSymbol& symbol = symbols_[place_of(written)];
    return symbol.written == written && symbol.behind_year == behind_year ? &symbol : nullptr;
  }
  void keep(RecentSymbol symbol) { symbols_[place_of(symbol.written)] = std::move(symbol); }

 private:
  static constexpr std::size_t places = 256;
  static std::size_t place_of(std::u32string_view written) {
    std::uint64_t hash = 0;
    for (const char32_t c : written) hash = hash * 31 + c;
    return (hash * 0x9E3779B97F4A7C15U >> 32) % places;
  }
  std::array<RecentSymbol, places> symbols_;
};

}  // namespace danchieu::citations
