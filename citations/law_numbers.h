#pragma once
/// Codes, laws and ordinances by title: their numbers, and when each of them was in force (CITATIONS §5.5).
///
///     law_dated("luat-giao-thong-duong-bo", {2008})->number         == "23/2008/QH12"     "Luật Giao thông đường bộ năm 2008"
///     law_in_force("luat-giao-thong-duong-bo", {2007, 5, 1})->number == "26/2001/QH10"
///     law_of_key("vn:qppl/l/qh/qh12.2008/23")->title                == "Luật Giao thông đường bộ"
///
/// A slug is what stands behind "vn:work/" in the key of a law named by its title alone: text::slug of noun and title. An amending law is
/// no version: "Luật sửa đổi, bổ sung …" has a number of its own, and the law that it amends keeps its number.
///
/// Each row states its sources. Where the table is silent nothing follows: no row does not mean no law.
/// Safe from any thread.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "text/date.h"

namespace danchieu::citations {

/// From where a value of a row is known.
enum class LawSource : std::uint8_t {
  codified,  ///< the Codification of legal norms (Bộ pháp điển), articles of 2024–2025: heads "(Điều 1 Luật số 24/2018/QH14 An ninh mạng
             ///< ngày 12/06/2018 của Quốc hội, có hiệu lực thi hành kể từ ngày 01/01/2019)", cross references, final clauses
  gazette,     ///< papers of the Official Gazette
  document,    ///< another official document
  secondary,   ///< public copies and lists, not official
  unconfirmed  ///< general knowledge; no source at hand says otherwise
};

/// "codified", "gazette" …
std::string_view name(LawSource source);

struct LawSources {
  LawSource number = LawSource::unconfirmed;  ///< of number and title
  LawSource passed = LawSource::unconfirmed;
  LawSource from = LawSource::unconfirmed;  ///< and of the end of the version before, which it ends
};

/// Statutes passed up to this day are in the table; a later one may have replaced what it gives as in force.
inline constexpr text::Date laws_known_until{2025, 12, 31};

struct LawVersion {
  std::string slug;         ///< "luat-giao-thong-duong-bo"
  std::string_view title;   ///< "Luật Giao thông đường bộ"
  std::string_view number;  ///< "23/2008/QH12"; of a constitution "năm 2013"
  std::string key;          ///< identity key of that number: "vn:qppl/l/qh/qh12.2008/23", "vn:work/hien-phap-2013"; empty for old ones that
                            ///< have none ("21-LCT/HĐNN8")
  text::Date passed;        ///< the date that citations give
  text::Date from;          ///< first day in force
  text::Date to;            ///< last day in force; unknown while it is in force
  LawSources sources;
};

/// The slug under which the table knows a statute: other names of the same one lead there ("luat-phong-chay-chua-chay"); else `slug`
/// itself. Vague names ("luat-giao-thong") are no names.
std::string_view law_slug(std::string_view slug);

/// All versions of a statute that the table has, oldest first; of an alias too.
std::span<const LawVersion> law_versions(std::string_view slug);

/// The version that was in force all through `date` (a day, a month or a year); nullptr where there is none, or more than one.
const LawVersion* law_in_force(std::string_view slug, text::Date date);

/// The version passed on `date`, which may be a year alone ("năm 2008"); nullptr where there is none, or more than one.
const LawVersion* law_dated(std::string_view slug, text::Date date);

/// The version with that identity key; nullptr where the table does not have it.
const LawVersion* law_of_key(std::string_view key);

}  // namespace danchieu::citations
