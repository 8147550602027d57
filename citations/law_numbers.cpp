#include "citations/law_numbers.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "citations/law_table.h"
#include "citations/own_number.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

using text::Date;

Date first_day(Date date) { return {date.year, date.month ? date.month : 1, date.day ? date.day : 1}; }
Date last_day(Date date) { return {date.year, date.month ? date.month : 12, date.day ? date.day : 31}; }

/// The noun that a title begins with: "Bộ luật", "Luật", "Pháp lệnh".
std::string_view noun_of(std::string_view title) {
  for (const std::string_view noun : {"Bộ luật", "Pháp lệnh"})
    if (title.starts_with(noun)) return noun;
  return "Luật";
}

/// A constitution has no number: the table has "năm 2013" instead.
std::string key_of_row(const LawRow& row) {
  constexpr std::string_view by_year = "năm ";
  if (row.number.starts_with(by_year)) return "vn:work/" + text::slug(row.title) + "-" + std::string(row.number.substr(by_year.size()));
  Context context;
  context.issued = row.passed;
  return own_key(noun_of(row.title), row.number, "", context);
}

/// Made once: slugs and keys by the functions that mentions go through, so that both meet.
struct Table {
  Table() {
    for (const LawRow& row : law_rows())
      versions.push_back({.slug = text::slug(row.title),
                          .title = row.title,
                          .number = row.number,
                          .key = key_of_row(row),
                          .passed = row.passed,
                          .from = row.from,
                          .to = row.to,
                          .sources = row.sources});
    std::stable_sort(versions.begin(), versions.end(), [](const LawVersion& a, const LawVersion& b) { return a.slug < b.slug; });
    for (const LawVersion& version : versions)
      if (!version.key.empty()) by_key.emplace(version.key, &version);
  }

  std::vector<LawVersion> versions;
  std::unordered_map<std::string_view, const LawVersion*> by_key;
};

const Table& table() {
  static const Table made;
  return made;
}

/// The only version that fits; nullptr where none or several do.
template <class Fits>
const LawVersion* only(std::string_view slug, Fits fits) {
  const LawVersion* found = nullptr;
  for (const LawVersion& version : law_versions(slug)) {
    if (!fits(version)) continue;
    if (found != nullptr) return nullptr;
    found = &version;
  }
  return found;
}

}  // namespace

std::string_view name(LawSource source) {
  constexpr std::array<std::string_view, 5> names = {"codified", "gazette", "document", "secondary", "unconfirmed"};
  return names.at(static_cast<std::size_t>(source));
}

std::string_view law_slug(std::string_view slug) {
  const auto aliases = law_aliases();
  const auto found = std::find_if(aliases.begin(), aliases.end(), [&](const LawAlias& row) { return row.slug == slug; });
  return found == aliases.end() ? slug : found->of;
}

std::span<const LawVersion> law_versions(std::string_view slug) {
  const std::vector<LawVersion>& all = table().versions;
  const std::string_view wanted = law_slug(slug);
  const auto begin =
      std::lower_bound(all.begin(), all.end(), wanted, [](const LawVersion& row, std::string_view name) { return row.slug < name; });
  const auto end = std::find_if(begin, all.end(), [&](const LawVersion& row) { return row.slug != wanted; });
  return {begin, end};
}

const LawVersion* law_in_force(std::string_view slug, Date date) {
  if (!date.known()) return nullptr;
  return only(slug, [&](const LawVersion& version) {
    return version.from <= first_day(date) && (!version.to.known() || last_day(date) <= version.to);
  });
}

const LawVersion* law_dated(std::string_view slug, Date date) {
  if (!date.known()) return nullptr;
  return only(slug, [&](const LawVersion& version) { return first_day(date) <= version.passed && version.passed <= last_day(date); });
}

const LawVersion* law_of_key(std::string_view key) {
  const auto found = table().by_key.find(key);
  return found == table().by_key.end() ? nullptr : found->second;
}

}  // namespace danchieu::citations
