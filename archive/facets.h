#pragma once
/// Counts the values of facet fields over every match of a question.

#include <xapian.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "archive/answers.h"

namespace danchieu::archive {

/// Used once: given to one question, then asked.
class FacetCounter : public Xapian::MatchSpy {
 public:
  void operator()(const Xapian::Document& match, double weight) override;

  /// By the field's English name; spellings that are asked for alike count together, under the most frequent one.
  std::map<std::string, Facet> facets() const;
  /// How often each work is cited, by its id in the catalogue.
  const std::unordered_map<std::uint32_t, int>& works() const { return works_; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view value) const { return std::hash<std::string_view>()(value); }
  };
  using Counts = std::unordered_map<std::string, int, Hash, std::equal_to<>>;
  std::map<Xapian::valueno, Counts> counts_;
  std::unordered_map<std::uint32_t, int> works_;
};

/// The most frequent values first, so many of them; years: the newest first.
Facet most_frequent(Facet facet);
inline constexpr std::size_t kFacetValues = 100;

}  // namespace danchieu::archive
