#include "web/law_rows.h"

#include <string>
#include <utility>

#include "citations/law_numbers.h"
#include "web/address.h"
#include "web/format.h"
#include "web/labels.h"

namespace danchieu::web {
namespace {

using citations::LawSource;
using citations::LawVersion;

constexpr std::string_view by_title = "vn:work/";

std::string source_name(LawSource source) { return std::string(label("law.source." + std::string(citations::name(source)))); }

/// One source of all values is told once.
std::string sources_text(const citations::LawSources& sources) {
  if (sources.number == sources.passed && sources.passed == sources.from) return source_name(sources.number);
  return fill(label("law.sources"), {source_name(sources.number), source_name(sources.passed), source_name(sources.from)});
}

Fields version_fields(archive::Archive& archive, const LawVersion& version, std::string_view key, const LawVersion* now) {
  Fields row;
  put(row, "title", version.title);
  put(row, "number", version.number);
  put(row, "link", version.key != key && !version.key.empty() && archive.head(version.key) ? work_address(version.key) : "");
  put(row, "passed", date_text(version.passed.iso()));
  put(row, "from", date_text(version.from.iso()));
  put(row, "to", date_text(version.to.iso()));
  put(row, "in_force", &version == now);
  put(row, "is_this", !version.key.empty() && version.key == key);
  put(row, "sources", sources_text(version.sources));
  return row;
}

}  // namespace

void put_law(Fields& fields, archive::Archive& archive, std::string_view key, text::Date day) {
  const LawVersion* named = citations::law_of_key(key);
  const std::string_view slug = key.starts_with(by_title) ? key.substr(by_title.size()) : named ? std::string_view(named->slug) : "";
  const auto versions = citations::law_versions(slug);
  put(fields, "has_versions", !versions.empty());
  if (versions.empty()) return;
  const LawVersion* now = citations::law_in_force(slug, day);
  Rows rows;
  for (const LawVersion& version : versions) rows.emplace_back(version_fields(archive, version, key, now));
  put(fields, "versions", std::move(rows));
  put(fields, "law_now", now ? now->number : "");
  put(fields, "law_day", date_text(day.iso()));
  put(fields, "laws_until", date_text(citations::laws_known_until.iso()));
}

}  // namespace danchieu::web
