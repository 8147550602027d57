#pragma once
/// Which plans have a term and how often, read once from the index and kept: a common word of 100,000 plans takes a millisecond or two to
/// be read, and stands in every second question.
///
///     const PostingCache postings(index);                        // of one committed state; threads may share it
///     std::shared_ptr<const Postings> ninh = postings.of(index, "ninh");
///     ninh->plans();                                             // a set
///     postings.beginning(index, "tuy")->plans();                 // with any word that begins so
///
/// What was not asked for lately goes where all takes more than kBytes.

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "archive/plan_set.h"

namespace danchieu::archive {

class Postings {
 public:
  struct Posting {
    Xapian::docid plan = 0;
    Xapian::termcount times = 0;
  };
  /// `postings`: ascending; `size`: docids are below it.
  Postings(std::vector<Posting> postings, std::size_t size);

  Xapian::doccount count() const { return count_; }
  PlanSet plans() const;
  void cut(PlanSet& plans) const;
  bool has(Xapian::docid plan) const;
  /// Adds `weight` to each plan that has it; `weights`: by docid, all of them.
  void add_to(std::span<double> weights, double weight) const;
  /// By docid; empty where few plans have it. Then those are `few`. Where it is kOften, often() tells.
  static constexpr std::uint8_t kOften = 255;
  std::span<const std::uint8_t> times() const { return times_; }
  std::span<const Posting> few() const { return few_; }
  Xapian::termcount often(Xapian::docid plan) const;
  std::size_t bytes() const;

 private:
  Xapian::doccount count_ = 0;
  std::size_t size_ = 0;
  std::vector<Posting> few_;
  std::vector<std::uint8_t> times_;
  std::vector<Posting> often_;  ///< kOften times and more
  PlanSet many_;
};

/// Words of the index that begin so, the most frequent ones, with how many plans have each.
std::vector<std::pair<Xapian::doccount, std::string>> words_beginning(const Xapian::Database& index, const std::string& begin);

class PostingCache {
 public:
  static constexpr std::size_t kBytes = 128 << 20;
  explicit PostingCache(const Xapian::Database& index, std::size_t most_bytes = kBytes);

  std::shared_ptr<const Postings> of(const Xapian::Database& index, const std::string& term) const;
  /// With the words of words_beginning(), as if all were one.
  std::shared_ptr<const Postings> beginning(const Xapian::Database& index, const std::string& begin) const;
  /// What `find` finds, kept by a name that no term has.
  std::shared_ptr<const Postings> kept(const std::string& name, const std::function<Docids()>& find) const;

  std::size_t size() const { return lengths_.size(); }  ///< docids are below it
  const PlanSet& all() const { return all_; }
  std::size_t bytes() const;  ///< that it keeps
  /// Words of each plan, by docid.
  std::span<const Xapian::termcount> lengths() const { return lengths_; }

 private:
  std::shared_ptr<const Postings> get(const std::string& name, const std::function<std::vector<Postings::Posting>()>& read) const;
  void forget_old() const;

  struct Entry {
    std::shared_ptr<const Postings> postings;
    std::uint64_t used = 0;
  };
  std::vector<Xapian::termcount> lengths_;
  PlanSet all_;
  std::size_t most_bytes_;
  mutable std::mutex mutex_;
  mutable std::unordered_map<std::string, Entry> entries_;
  mutable std::size_t bytes_ = 0;
  mutable std::uint64_t clock_ = 0;
};

}  // namespace danchieu::archive
