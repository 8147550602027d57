#pragma once
/// "Cao Bằng, ngày 4 tháng 4 năm 2022": where and when a document was issued.

#include <optional>

#include "indexer/script.h"
#include "text/date.h"

namespace danchieu::indexer {

struct PlaceAndDate {
  text::Span place;  ///< empty where only the date is printed
  text::Span span;   ///< of the date
  text::Date date;   ///< partial where the day is left blank or cannot be read
};

/// The first one between two positions of the flow.
std::optional<PlaceAndDate> find_place_and_date(const Script& script, text::Span within);

/// When a web page was put up: "Thứ tư, 10/03/2021 08:15", "Cập nhật 15/5/2017", near its top.
std::optional<text::DateFound> find_page_date(const Script& script);

}  // namespace danchieu::indexer
