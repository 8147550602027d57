#pragma once
/// Dates as Vietnamese documents print them (CITATIONS §5.1).
///
///     find_dates(U"Cao Bằng, ngày 4 tháng 4 năm 2022")  ->  {2022-04-04, span of "ngày 4 tháng 4 năm 2022"}
///
/// Spans are code points of the text that was given. Line breaks inside a date are read over.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace danchieu::text {

/// A calendar date, whole or in part: 0 where the text does not say.
struct Date {
  int year = 0;
  int month = 0;
  int day = 0;
  bool operator==(const Date&) const = default;
  auto operator<=>(const Date&) const = default;
  bool known() const { return year != 0; }
  bool whole() const { return year != 0 && month != 0 && day != 0; }
  /// "2022-04-04", "2023-05", "2023"; empty where not even the year is known.
  std::string iso() const;
  /// The reverse of iso(); nullopt where `iso` is no such date.
  static std::optional<Date> from_iso(std::string_view iso);
  /// Whether such a day exists.
  bool valid() const;
};

struct DateFound {
  Date date;
  Span span;  ///< with "ngày" where it is printed
};

/// The date that begins exactly at `at`: with or without "ngày", `d/m/yyyy`, `d-m-yyyy`, `d.m.yyyy`, `ngày d tháng m năm yyyy`,
/// month words ("tháng Tám"), a blank day ("ngày … tháng 5 năm 2023" gives 2023-05). Not a year alone.
std::optional<DateFound> read_date(std::u32string_view text, std::uint32_t at);
/// All dates of `text` in order.
std::vector<DateFound> find_dates(std::u32string_view text);

}  // namespace danchieu::text
