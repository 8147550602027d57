#pragma once
/// What facets count and lists sort by, as arrays by docid: a look at a plan costs nanoseconds, not a walk into the index.
///
///     std::shared_ptr<const Columns> columns = …;
///     const Columns::Facet& provinces = columns->facet(*field_named("province"));
///     for (const std::uint32_t spelling : provinces.combinations[provinces.code[docid]])
///       provinces.spellings[spelling].shown;        // "Kon Tum", then "Quảng Ngãi": then and today
///
/// They are of one committed state of the index, linear in its plans (some 30 bytes each, and 4 for each work that it cites), and never
/// change: threads may share them.

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "archive/fields.h"

namespace danchieu::archive {

/// Plans that the catalogue has changed since that revision, removed ones too.
using ChangedSince = std::function<std::vector<std::int64_t>(std::int64_t revision)>;

class Columns {
 public:
  /// The values of a field.
  struct Facet {
    struct Spelling {
      std::string shown;
      std::uint32_t value = 0;  ///< the same for spellings that are asked for alike (field_value)
    };
    std::vector<std::uint32_t> code;                       ///< by docid: which combination of values
    std::vector<std::vector<std::uint32_t>> combinations;  ///< by code: the spellings; code 0 has none
    std::vector<Spelling> spellings;
    std::size_t values() const { return value_ids.size(); }

    // Where those were met before.
    std::unordered_map<std::string, std::uint32_t> codes, spelling_ids, value_ids;
  };

  /// Of all plans in `index`.
  explicit Columns(const Xapian::Database& index);
  /// Of all plans in `index`, where only `changed` are other than in `before`, which is of an older state of the same index.
  Columns(const Xapian::Database& index, const Columns& before, const std::vector<std::int64_t>& changed);

  /// Docids are below this.
  std::size_t size() const { return date_.size(); }
  const Facet& facet(const Field& field) const { return facets_[static_cast<std::size_t>(&field - fields().data())]; }
  /// Ids of the works that a plan cites, ascending.
  std::span<const std::uint32_t> works(Xapian::docid plan) const { return {works_.data() + works_begin_[plan], works_count_[plan]}; }
  /// One more than the highest id of a work.
  std::size_t work_ids() const { return work_ids_; }
  /// 20220504, 20220500, 20220000; 0 where it is not known.
  std::uint32_t date(Xapian::docid plan) const { return date_[plan]; }

  /// The state of the index that they are of.
  std::int64_t revision() const { return revision_; }
  const std::string& index() const { return uuid_; }

 private:
  void resize(std::size_t size);
  void set(const Field& field, Xapian::docid plan, const std::string& value);
  void set_works(Xapian::docid plan, const std::string& packed);
  void set_date(Xapian::docid plan, const std::string& iso);

  std::vector<Facet> facets_;  ///< in the order of fields()
  std::vector<std::uint32_t> date_;
  std::vector<std::uint32_t> works_begin_, works_count_, works_;
  std::size_t work_ids_ = 0;
  std::size_t unused_works_ = 0;  ///< of `works_`, those of plans that have others now
  std::int64_t revision_ = -1;
  std::string uuid_;

  friend std::shared_ptr<const Columns> newer_columns(const Xapian::Database&, const std::shared_ptr<const Columns>&, const ChangedSince&);
};

/// The columns of `index`, made from `before` (or nullptr) where few plans have changed since.
std::shared_ptr<const Columns> newer_columns(const Xapian::Database& index, const std::shared_ptr<const Columns>& before,
                                             const ChangedSince& changed_since);

}  // namespace danchieu::archive
