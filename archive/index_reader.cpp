#include "archive/index_reader.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <optional>
#include <thread>

#include "archive/errors.h"
#include "archive/matching.h"
#include "archive/newest.h"
#include "archive/ranker.h"
#include "archive/terms.h"

namespace danchieu::archive {
namespace {

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

/// Which plans are copies of what is listed.
Docids copies_of(const Ordered& ordered, const Standing& standing) {
  Docids copies;
  for (const Ordered::Plan& plan : ordered.plans) {
    const auto& members = standing.members[standing.group[plan.docid]];
    copies.insert(copies.end(), members.begin(), members.end());
  }
  std::sort(copies.begin(), copies.end());
  return copies;
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
  postings_.reset();
  Xapian::Database index(path_.string());
  if (index.get_metadata(kFormatEntry) != index_format())
    throw ArchiveError("The index " + path_.string() +
                       " was made by another version of danchieu: run `danchieu rebuild`, which makes it again from the catalogue");
  // What other readers keep of `state` must not meet docids of a newer one.
  if (this->state() != state) throw Xapian::DatabaseModifiedError("it changed while it was opened");
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

const PostingCache& IndexReader::postings(const Xapian::Database& index, const std::string& state) {
  static Newest<PostingCache> newest;
  if (!postings_)
    postings_ = newest.get(path_.string() + state, [&](const std::shared_ptr<const PostingCache>&) {
      auto made = std::make_shared<const PostingCache>(index);
      if (this->state() != state) throw Xapian::DatabaseModifiedError("it changed while it was read");
      return made;
    });
  return *postings_;
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
    QueryMaker queries(index, catalogue.texts_of, query);
    const PostingCache& postings = this->postings(index, state);
    Matching matching(index, postings, queries, query);
    const bool by_rank = query.sort == Sort::relevance && ranks(query.root);
    Sample found = by_rank ? matching.sample() : Sample{matching.all()};
    Matches matches;
    if (query.most_words && static_cast<double>(found.plans.size()) < query.ranking.few) {
      if (const std::optional<Most> most = matching.relax()) {
        Docids more = matching.all();
        if (more.size() > found.plans.size()) matches.most = most, matches.with_all = static_cast<int>(found.plans.size());
        found = Sample{std::move(more)};
      }
    }

    const Columns& columns = this->columns(index, state, catalogue);
    const bool by_citations = query.sort == Sort::most_cited || query.sort == Sort::least_cited;
    const Standing* standing = query.fold_copies || by_citations ? &this->standing(state, catalogue) : nullptr;
    // What ranks plans is only looked at where they can come among the first.
    FirstByRank first;
    if (by_rank && query.limit > 0)
      first = [ranker = Ranker(index, postings, columns, query, matching, found)](Xapian::doccount count) { return ranker.first(count); };

    matches.total = static_cast<int>(found.share * static_cast<double>(found.plans.size()));
    matches.estimated = !found.all();
    matches.ordered = in_order(query, found.plans, columns, standing, first, found.share);
    if (query.facets) {
      const bool works = query.facet.empty() || field_named(query.facet)->kind == FieldKind::work;
      if (!works || query.facet.empty()) matches.facets = count_facets(columns, found.plans, found.share, query.facet);
      if (works) matches.works = count_works(columns, found.plans, found.share);
    }
    if (query.fold_copies)
      count_copies(matches.ordered, found.all() ? found.plans : matching.among(copies_of(matches.ordered, *standing)), *standing);
    return matches;
  });
}

Explained IndexReader::explain(const Query& query, const TextsOf& texts_of) {
  return ask([&](const Xapian::Database& index, const std::string&) {
    QueryMaker maker(index, texts_of, query);
    return Explained{maker.unranked(query.root).get_description(), maker.ranked_by_words(query.root).get_description()};
  });
}

}  // namespace danchieu::archive
