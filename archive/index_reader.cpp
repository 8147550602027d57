#include "archive/index_reader.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <thread>

#include "archive/errors.h"
#include "archive/newest.h"
#include "archive/terms.h"

namespace danchieu::archive {
namespace {

std::vector<Xapian::docid> all_matches(const Xapian::Database& index, const Xapian::Query& query) {
  class Collector : public Xapian::MatchSpy {
   public:
    void operator()(const Xapian::Document& match, double) override { docids.push_back(match.get_docid()); }
    std::vector<Xapian::docid> docids;
  } all;
  Xapian::Enquire enquire(index);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.add_matchspy(&all);
  enquire.get_mset(0, 0, index.get_doccount());
  std::sort(all.docids.begin(), all.docids.end());
  return std::move(all.docids);
}

/// Whether anything in it makes one plan a better answer than another.
bool ranks(const Node& node) {
  switch (node.kind) {
    case Node::Kind::everything:
    case Node::Kind::field:
      return false;
    case Node::Kind::all:
    case Node::Kind::any:
      return std::any_of(node.children.begin(), node.children.end(), ranks);
    case Node::Kind::but_not:
      return !node.children.empty() && ranks(node.children.front());
    case Node::Kind::word:
    case Node::Kind::prefix:
    case Node::Kind::phrase:
    case Node::Kind::near:
    case Node::Kind::number:
      return true;
  }
  return true;
}

std::vector<Ordered::Plan> first_by_rank(const Xapian::Database& index, const Xapian::Query& query, Xapian::doccount count) {
  Xapian::Enquire enquire(index);
  enquire.set_query(query);
  enquire.set_sort_by_relevance_then_value(date_slot, true);
  const Xapian::MSet matches = enquire.get_mset(0, count);
  std::vector<Ordered::Plan> plans;
  const double best = matches.get_max_attained();
  for (Xapian::MSetIterator match = matches.begin(); match != matches.end(); ++match)
    plans.push_back({*match, best > 0 ? 100 * match.get_weight() / best : 100});
  return plans;
}

}  // namespace

std::string IndexReader::state() const {
  std::ifstream file(path_ / "iamglass", std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void IndexReader::pause(int tries) { std::this_thread::sleep_for(std::chrono::microseconds(100 * tries)); }

Xapian::Database& IndexReader::opened(const std::string& state) {
  if (index_ && state == opened_) return *index_;
  index_.reset();
  columns_.reset();
  standing_.reset();
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
    return ask([](const Xapian::Database& index, const std::string&) { return revision_of(index); });
  } catch (const ArchiveError&) {
    return -1;
  }
}

const Columns& IndexReader::columns(const Xapian::Database& index, const std::string& state, const FromCatalogue& catalogue) {
  static Newest<Columns> newest;
  if (!columns_)
    columns_ = newest.get(path_.string() + state, [&](const std::shared_ptr<const Columns>& before) {
      auto made = newer_columns(index, before, catalogue.changed_since);
      if (this->state() != state) throw Xapian::DatabaseModifiedError("it changed while it was read");
      return made;
    });
  return *columns_;
}

const Standing& IndexReader::standing(const std::string& state, const FromCatalogue& catalogue) {
  static Newest<Standing> newest;
  if (!standing_)
    standing_ = newest.get(path_.string() + state, [&](const std::shared_ptr<const Standing>&) {
      return std::make_shared<const Standing>(catalogue.standing(*columns_));
    });
  return *standing_;
}

Matches IndexReader::search(const Query& query, const FromCatalogue& catalogue) {
  return ask([&](const Xapian::Database& index, const std::string& state) {
    // Every match is counted, but what ranks them is only looked at where they can come among the first.
    QueryMaker queries(index, catalogue.texts_of, query.exact_marks);
    const std::vector<Xapian::docid> all = all_matches(index, queries.unranked(query.root));
    Matches found;
    found.total = static_cast<int>(all.size());

    const Columns& columns = this->columns(index, state, catalogue);
    const bool by_citations = query.sort == Sort::most_cited || query.sort == Sort::least_cited;
    const Standing* standing = query.fold_copies || by_citations ? &this->standing(state, catalogue) : nullptr;
    FirstByRank by_rank;
    if (ranks(query.root))
      by_rank = [&, ranked = queries.ranked(query.root)](Xapian::doccount count) { return first_by_rank(index, ranked, count); };
    found.ordered = in_order(query, all, columns, standing, by_rank);
    if (query.facets) {
      found.facets = count_facets(columns, all);
      found.works = count_works(columns, all);
    }
    return found;
  });
}

}  // namespace danchieu::archive
