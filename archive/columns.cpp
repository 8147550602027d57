#include "archive/columns.h"

#include <algorithm>

#include "archive/index_document.h"
#include "archive/terms.h"

namespace danchieu::archive {
namespace {

/// An ISO date, also a partial one, as a number that sorts alike.
std::uint32_t date_number(std::string_view iso) {
  std::uint32_t number = 0;
  for (const char c : iso)
    if (c >= '0' && c <= '9') number = number * 10 + static_cast<std::uint32_t>(c - '0');
  for (std::size_t size = iso.size(); size < 10; size += 3) number *= 100;
  return iso.empty() ? 0 : number;
}

std::uint32_t id_of(std::unordered_map<std::string, std::uint32_t>& ids, const std::string& key) {
  return ids.try_emplace(key, static_cast<std::uint32_t>(ids.size())).first->second;
}

std::vector<std::uint32_t> spellings_of(const Field& field, std::string_view values, Columns::Facet& facet) {
  std::vector<std::uint32_t> spellings;
  while (!values.empty()) {
    const std::string shown(values.substr(0, values.find(kBetweenValues)));
    values.remove_prefix(std::min(values.size(), shown.size() + 1));
    const std::uint32_t spelling = spellings.emplace_back(id_of(facet.spelling_ids, shown));
    if (spelling == facet.spellings.size()) facet.spellings.push_back({shown, id_of(facet.value_ids, field_value(field, shown))});
  }
  return spellings;
}

}  // namespace

void Columns::resize(std::size_t size) {
  for (Facet& facet : facets_) facet.code.resize(size);
  date_.resize(size);
  works_begin_.resize(size);
  works_count_.resize(size);
}

void Columns::set(const Field& field, Xapian::docid plan, const std::string& value) {
  Facet& facet = facets_[static_cast<std::size_t>(&field - fields().data())];
  const std::uint32_t code = id_of(facet.codes, value);
  if (code == facet.combinations.size()) facet.combinations.push_back(spellings_of(field, value, facet));
  facet.code[plan] = code;
}

void Columns::set_works(Xapian::docid plan, const std::string& packed) {
  unused_works_ += works_count_[plan];
  const std::vector<std::uint32_t> works = unpack(packed);
  works_begin_[plan] = static_cast<std::uint32_t>(works_.size());
  works_count_[plan] = static_cast<std::uint32_t>(works.size());
  works_.insert(works_.end(), works.begin(), works.end());
  if (!works.empty()) work_ids_ = std::max<std::size_t>(work_ids_, works.back() + 1);
}

void Columns::set_date(Xapian::docid plan, const std::string& iso) { date_[plan] = date_number(iso); }

Columns::Columns(const Xapian::Database& index) : facets_(fields().size()), revision_(revision_of(index)), uuid_(index.get_uuid()) {
  for (Facet& facet : facets_) {
    facet.codes.emplace("", 0);
    facet.combinations.emplace_back();
  }
  resize(index.get_lastdocid() + 1);
  for (const Field& field : fields()) {
    if (!field.facet) continue;
    const Xapian::valueno slot = facet_slot(field);
    for (auto value = index.valuestream_begin(slot); value != index.valuestream_end(slot); ++value) {
      if (field.kind == FieldKind::work) set_works(value.get_docid(), *value);
      else set(field, value.get_docid(), *value);
    }
  }
  for (auto value = index.valuestream_begin(date_slot); value != index.valuestream_end(date_slot); ++value)
    set_date(value.get_docid(), *value);
}

Columns::Columns(const Xapian::Database& index, const Columns& before, const std::vector<std::int64_t>& changed) : Columns(before) {
  revision_ = revision_of(index);
  resize(std::max<std::size_t>(size(), index.get_lastdocid() + 1));
  for (const std::int64_t docid : changed) {
    const auto plan = static_cast<Xapian::docid>(docid);
    if (plan >= size()) continue;  // the catalogue is ahead of the index
    Xapian::Document document;     // of a removed plan: nothing
    try {
      document = index.get_document(plan);
    } catch (const Xapian::DocNotFoundError&) {
    }
    for (const Field& field : fields()) {
      if (!field.facet) continue;
      const std::string value = document.get_value(facet_slot(field));
      if (field.kind == FieldKind::work) set_works(plan, value);
      else set(field, plan, value);
    }
    set_date(plan, document.get_value(date_slot));
  }
}

std::shared_ptr<const Columns> newer_columns(const Xapian::Database& index, const std::shared_ptr<const Columns>& before,
                                             const ChangedSince& changed_since) {
  if (!before || before->index() != index.get_uuid() || before->revision() > revision_of(index)) return std::make_shared<Columns>(index);
  const std::vector<std::int64_t> changed = changed_since(before->revision());
  // A plan looked up alone costs some ten times as much as in a row.
  if (10 * changed.size() > index.get_doccount() || 2 * before->unused_works_ > before->works_.size())
    return std::make_shared<Columns>(index);
  return std::make_shared<Columns>(index, *before, changed);
}

}  // namespace danchieu::archive
