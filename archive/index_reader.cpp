#include "archive/index_reader.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <thread>

#include "archive/errors.h"
#include "archive/terms.h"

namespace danchieu::archive {
namespace {

/// Sorts by how often a plan is cited.
class CitedKey : public Xapian::KeyMaker {
 public:
  explicit CitedKey(std::unordered_map<std::int64_t, int> times) : times_(std::move(times)) {}
  std::string operator()(const Xapian::Document& match) const override {
    const auto at = times_.find(match.get_docid());
    return Xapian::sortable_serialise(at == times_.end() ? 0 : at->second);
  }

 private:
  std::unordered_map<std::int64_t, int> times_;
};

/// Sorts by date, plans without one last.
class OldestKey : public Xapian::KeyMaker {
 public:
  std::string operator()(const Xapian::Document& match) const override {
    const std::string date = match.get_value(date_slot);
    return date.empty() ? "9999-12-31" : date;
  }
};

}  // namespace

std::string IndexReader::state() const {
  std::ifstream file(path_ / "iamglass", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void IndexReader::pause(int tries) { std::this_thread::sleep_for(std::chrono::microseconds(100 * tries)); }

Xapian::Database& IndexReader::opened(const std::string& state) {
  if (index_ && state == opened_) return *index_;
  index_.reset();
  Xapian::Database index(path_.string());
  if (index.get_metadata(kFormatEntry) != index_format())
    throw ArchiveError("The index " + path_.string() +
                       " was made by another version of danchieu: run `danchieu rebuild`, which makes it again from the catalogue");
  index_ = std::move(index);
  opened_ = state;
  return *index_;
}

std::int64_t IndexReader::revision() {
  try {
    return ask([](const Xapian::Database& index) { return revision_of(index); });
  } catch (const ArchiveError&) {
    return -1;
  }
}

Matches IndexReader::search(const Query& query, const TextsOf& texts_of,
                            const std::function<std::unordered_map<std::int64_t, int>()>& times_cited) {
  return ask([&](const Xapian::Database& index) {
    // Every match is counted, but what ranks them is only looked at where they can come among the first.
    QueryMaker queries(index, texts_of, query.exact_marks);
    Matches found;
    FacetCounter facets;
    {
      Xapian::Enquire counting(index);
      counting.set_query(queries.unranked(query.root));
      counting.set_weighting_scheme(Xapian::BoolWeight());
      counting.add_matchspy(&facets);
      found.total = static_cast<int>(counting.get_mset(0, 0, index.get_doccount()).get_matches_lower_bound());
    }
    Xapian::Enquire enquire(index);
    enquire.set_query(queries.ranked(query.root));
    OldestKey oldest;
    std::optional<CitedKey> cited;
    switch (query.sort) {
      // Equal rank, as where the question only filters: the newest first.
      case Sort::relevance:
        enquire.set_sort_by_relevance_then_value(date_slot, true);
        break;
      case Sort::newest:
        enquire.set_sort_by_value_then_relevance(date_slot, true);
        break;
      case Sort::oldest:
        enquire.set_sort_by_key_then_relevance(&oldest, false);
        break;
      case Sort::most_cited:
        enquire.set_sort_by_key_then_relevance(&cited.emplace(times_cited()), true);
        break;
      case Sort::added:
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        enquire.set_docid_order(Xapian::Enquire::DESCENDING);
        break;
    }
    const auto offset = static_cast<Xapian::doccount>(std::max(query.offset, 0));
    const auto limit = static_cast<Xapian::doccount>(std::max(query.limit, 0));
    const Xapian::MSet matches = enquire.get_mset(offset, limit);
    for (Xapian::MSetIterator match = matches.begin(); match != matches.end(); ++match) {
      const double best = matches.get_max_attained();
      found.best.emplace_back(*match, best > 0 ? 100 * match.get_weight() / best : 100);
    }
    found.facets = facets.facets();
    found.works = facets.works();
    return found;
  });
}

}  // namespace danchieu::archive
