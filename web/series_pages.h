#pragma once
/// Pages of series beside series_page() and series_json() of web/pages.h.

#include "web/pages.h"

namespace danchieu::web {

/// /series/ID/plans.csv: a row a year with what changed.
Response series_csv(const Visit& visit);
/// /series/ID/feed.atom: its plans as they came in or changed.
Response series_feed(const Visit& visit);
/// /series/ID/sections/N: section N of the newest plan through the years.
Response series_section_page(const Visit& visit);
/// /series?q=…&gaps=1: all series.
Response series_list_page(const Visit& visit);
/// The same in the API: with limit and offset.
Response api_all_series(const Visit& visit);

}  // namespace danchieu::web
