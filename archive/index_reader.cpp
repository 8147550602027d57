#include "archive/index_reader.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <optional>
#include <thread>

#include "archive/docid_source.h"
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
  if (!std::is_sorted(all.docids.begin(), all.docids.end())) std::sort(all.docids.begin(), all.docids.end());
  return std::move(all.docids);
}

Xapian::Query only(std::vector<Xapian::docid> plans) { return Xapian::Query((new DocidSource(std::move(plans)))->release()); }

/// The plans that a question finds, or so many of them that stand for all.
struct Sample {
  std::vector<Xapian::docid> plans;  ///< ascending
  double share = 1;                  ///< plans that each stands for
  bool all() const { return share == 1; }
};

// More hits than these may be estimated, …
constexpr double kCounted = 10'000;
// … from the positions of words in so many plans, where there are many more that have the words.
constexpr std::size_t kSampled = 2'000, kTooMany = 12'000;

/// Of a question that looks at positions, by its candidates: a part of them, the same ones each time; nullopt where it finds so few that
/// they must be counted.
std::optional<Sample> sample(const Xapian::Database& index, const Xapian::Query& candidates, const Xapian::Query& query) {
  Xapian::Enquire enquire(index);
  enquire.set_query(candidates);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  if (enquire.get_mset(0, 0).get_matches_upper_bound() < kTooMany) return std::nullopt;
  const std::vector<Xapian::docid> all = all_matches(index, candidates);
  if (all.size() < kTooMany) return std::nullopt;
  const auto step = static_cast<std::uint32_t>(all.size() / kSampled);
  // Spread by a multiplicative hash, since neighbours came into the archive together and are alike.
  std::vector<Xapian::docid> part;
  std::copy_if(all.begin(), all.end(), std::back_inserter(part),
               [step](Xapian::docid plan) { return (plan * 2654435761U >> 16) % step == 0; });
  if (part.empty()) return std::nullopt;
  Sample sample;
  sample.share = static_cast<double>(all.size()) / static_cast<double>(part.size());
  sample.plans = all_matches(index, {Xapian::Query::OP_FILTER, query, only(std::move(part))});
  if (static_cast<double>(sample.plans.size()) * sample.share < kCounted) return std::nullopt;
  return sample;
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

// Where words stand is looked at in so many plans, the best by their words alone; the rest follow in that order.
constexpr Xapian::doccount kLookedAt = 100;

std::vector<Ordered::Plan> best(const Xapian::Database& index, const Xapian::Query& query, Xapian::doccount count) {
  Xapian::Enquire enquire(index);
  enquire.set_query(query);
  enquire.set_sort_by_relevance_then_value(date_slot, true);
  const Xapian::MSet matches = enquire.get_mset(0, count);
  std::vector<Ordered::Plan> plans;
  for (Xapian::MSetIterator match = matches.begin(); match != matches.end(); ++match) plans.push_back({*match, match.get_weight()});
  return plans;
}

/// The best of `by_words` that `query` finds, too.
std::vector<Ordered::Plan> best_found(const Xapian::Database& index, const Xapian::Query& by_words, const Xapian::Query& query,
                                      Xapian::doccount count) {
  for (Xapian::doccount tried = 4 * count;; tried *= 4) {
    std::vector<Ordered::Plan> plans = best(index, by_words, tried);
    std::vector<Xapian::docid> docids;
    for (const Ordered::Plan& plan : plans) docids.push_back(plan.docid);
    std::sort(docids.begin(), docids.end());
    const std::vector<Xapian::docid> found = all_matches(index, {Xapian::Query::OP_FILTER, query, only(std::move(docids))});
    const bool are_all = plans.size() < tried;
    std::erase_if(plans, [&](const Ordered::Plan& plan) { return !std::binary_search(found.begin(), found.end(), plan.docid); });
    if (plans.size() > count) plans.resize(count);
    if (plans.size() == count || are_all) return plans;
  }
}

/// Puts the first of them into the order of `by_all`.
void look_again(const Xapian::Database& index, const Xapian::Query& by_all, std::vector<Ordered::Plan>& plans) {
  std::vector<Xapian::docid> first;
  for (std::size_t i = 0; i < std::min<std::size_t>(plans.size(), kLookedAt); ++i) first.push_back(plans[i].docid);
  std::sort(first.begin(), first.end());
  const std::vector<Ordered::Plan> again = best(index, {Xapian::Query::OP_FILTER, by_all, only(std::move(first))}, kLookedAt);
  std::copy(again.begin(), again.end(), plans.begin());
}

/// Ranks what a question finds.
class Ranker {
 public:
  /// `found`: all that the question finds, where that is known.
  Ranker(const Xapian::Database& index, QueryMaker& queries, const Node& root, const std::vector<Xapian::docid>* found)
      : index_(index), by_words_(queries.ranked_by_words(root)), by_all_(queries.ranked(root)), unranked_(queries.unranked(root)) {
    if (!QueryMaker::looks_further(root)) found_is_known_ = true;
    else if (found) by_words_ = {Xapian::Query::OP_FILTER, by_words_, only(*found)}, found_is_known_ = true;
  }

  std::vector<Ordered::Plan> first(Xapian::doccount count) const {
    const Xapian::doccount most = std::max(count, kLookedAt);
    std::vector<Ordered::Plan> plans = found_is_known_ ? best(index_, by_words_, most) : best_found(index_, by_words_, unranked_, most);
    look_again(index_, by_all_, plans);
    if (plans.size() > count) plans.resize(count);
    const double most_weight = plans.empty() ? 0 : plans.front().score;
    for (Ordered::Plan& plan : plans) plan.score = most_weight > 0 ? 100 * plan.score / most_weight : 100;
    return plans;
  }

 private:
  const Xapian::Database& index_;
  Xapian::Query by_words_, by_all_, unranked_;
  bool found_is_known_ = false;
};

/// Those that are copies of what is listed.
std::vector<Xapian::docid> copies_that_match(const Xapian::Database& index, const Xapian::Query& query, const Ordered& ordered,
                                             const Standing& standing) {
  std::vector<Xapian::docid> copies;
  for (const Ordered::Plan& plan : ordered.plans) {
    const auto& members = standing.members[standing.group[plan.docid]];
    copies.insert(copies.end(), members.begin(), members.end());
  }
  std::sort(copies.begin(), copies.end());
  return all_matches(index, {Xapian::Query::OP_FILTER, query, only(std::move(copies))});
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
    // What ranks plans is only looked at where they can come among the first.
    QueryMaker queries(index, catalogue.texts_of, query.exact_marks);
    const bool by_rank = query.sort == Sort::relevance && ranks(query.root), positional = QueryMaker::positional(query.root);
    const Xapian::Query unranked = queries.unranked(query.root);
    std::optional<Sample> found;
    if (by_rank && positional) found = sample(index, queries.candidates(query.root), unranked);
    if (!found) found = Sample{all_matches(index, unranked)};

    const Columns& columns = this->columns(index, state, catalogue);
    const bool by_citations = query.sort == Sort::most_cited || query.sort == Sort::least_cited;
    const Standing* standing = query.fold_copies || by_citations ? &this->standing(state, catalogue) : nullptr;
    FirstByRank first;
    if (by_rank && query.limit > 0)
      first = [ranker = Ranker(index, queries, query.root, found->all() ? &found->plans : nullptr)](Xapian::doccount count) {
        return ranker.first(count);
      };

    Matches matches;
    matches.total = static_cast<int>(found->share * static_cast<double>(found->plans.size()));
    matches.estimated = !found->all();
    matches.ordered = in_order(query, found->plans, columns, standing, first, found->share);
    if (query.facets) {
      matches.facets = count_facets(columns, found->plans, found->share);
      matches.works = count_works(columns, found->plans, found->share);
    }
    if (query.fold_copies)
      count_copies(matches.ordered, found->all() ? found->plans : copies_that_match(index, unranked, matches.ordered, *standing),
                   *standing);
    return matches;
  });
}

}  // namespace danchieu::archive
