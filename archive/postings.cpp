#include "archive/postings.h"

#include <algorithm>
#include <utility>

namespace danchieu::archive {
namespace {

using Posting = Postings::Posting;

// A term that so many plans have, of each, is kept by docid.
constexpr std::size_t kDense = 16;
constexpr std::size_t kWordsOfBegin = 200;

}  // namespace

Postings::Postings(std::vector<Posting> postings, std::size_t size) : count_(static_cast<Xapian::doccount>(postings.size())), size_(size) {
  if (kDense * postings.size() < size) {
    few_ = std::move(postings);
    few_.shrink_to_fit();
    return;
  }
  times_.resize(size);
  many_ = PlanSet(size);
  for (const Posting& posting : postings) {
    times_[posting.plan] = static_cast<std::uint8_t>(std::min<Xapian::termcount>(posting.times, kOften));
    if (posting.times >= kOften) often_.push_back(posting);
    many_.add(posting.plan);
  }
}

PlanSet Postings::plans() const {
  if (!times_.empty()) return many_;
  PlanSet plans(size_);
  for (const Posting& posting : few_) plans.add(posting.plan);
  return plans;
}

void Postings::cut(PlanSet& plans) const {
  if (!times_.empty()) plans &= many_;
  else plans &= this->plans();
}

bool Postings::has(Xapian::docid plan) const {
  if (!times_.empty()) return many_.has(plan);
  return std::binary_search(few_.begin(), few_.end(), Posting{plan}, [](const Posting& a, const Posting& b) { return a.plan < b.plan; });
}

void Postings::add_to(std::span<double> weights, double weight) const {
  for (const Posting& posting : few_) weights[posting.plan] += weight;
  many_.each([&](Xapian::docid plan) { weights[plan] += weight; });
}

Xapian::termcount Postings::often(Xapian::docid plan) const {
  return std::lower_bound(often_.begin(), often_.end(), plan, [](const Posting& one, Xapian::docid docid) { return one.plan < docid; })
      ->times;
}

std::size_t Postings::bytes() const {
  return sizeof *this + (few_.size() + often_.size()) * sizeof(Posting) + times_.size() + many_.bytes();
}

std::vector<std::pair<Xapian::doccount, std::string>> words_beginning(const Xapian::Database& index, const std::string& begin) {
  std::vector<std::pair<Xapian::doccount, std::string>> words;
  for (auto word = index.allterms_begin(begin); word != index.allterms_end(begin); ++word) words.emplace_back(word.get_termfreq(), *word);
  const auto end = words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), kWordsOfBegin));
  std::partial_sort(words.begin(), end, words.end(), std::greater<>());
  words.erase(end, words.end());
  return words;
}

PostingCache::PostingCache(const Xapian::Database& index, std::size_t most_bytes)
    : lengths_(index.get_lastdocid() + 1), all_(lengths_.size()), most_bytes_(most_bytes) {
  for (auto plan = index.postlist_begin(""); plan != index.postlist_end(""); ++plan) {
    lengths_[*plan] = plan.get_doclength();
    all_.add(*plan);
  }
}

std::shared_ptr<const Postings> PostingCache::of(const Xapian::Database& index, const std::string& term) const {
  return get(term, [&] {
    std::vector<Posting> postings;
    postings.reserve(index.get_termfreq(term));
    for (auto plan = index.postlist_begin(term); plan != index.postlist_end(term); ++plan)
      if (*plan < size()) postings.push_back({*plan, plan.get_wdf()});
    return postings;
  });
}

std::shared_ptr<const Postings> PostingCache::beginning(const Xapian::Database& index, const std::string& begin) const {
  return get("*" + begin, [&] {
    std::vector<Xapian::termcount> times(size());
    for (const auto& [frequency, word] : words_beginning(index, begin))
      for (auto plan = index.postlist_begin(word); plan != index.postlist_end(word); ++plan)
        if (*plan < size()) times[*plan] += plan.get_wdf();
    std::vector<Posting> postings;
    for (Xapian::docid plan = 0; plan < times.size(); ++plan)
      if (times[plan] > 0) postings.push_back({plan, times[plan]});
    return postings;
  });
}

std::shared_ptr<const Postings> PostingCache::kept(const std::string& name, const std::function<Docids()>& find) const {
  return get(name, [&] {
    std::vector<Posting> postings;
    for (const Xapian::docid plan : find())
      if (plan < size()) postings.push_back({plan, 1});
    return postings;
  });
}

std::shared_ptr<const Postings> PostingCache::get(const std::string& name, const std::function<std::vector<Posting>()>& read) const {
  {
    const std::lock_guard lock(mutex_);
    if (const auto known = entries_.find(name); known != entries_.end()) {
      known->second.used = ++clock_;
      return known->second.postings;
    }
  }
  // Read without the lock: two threads may read the same, and one of them is kept.
  auto made = std::make_shared<const Postings>(read(), size());
  const std::lock_guard lock(mutex_);
  const auto [entry, is_new] = entries_.try_emplace(name, Entry{made, ++clock_});
  if (is_new) bytes_ += made->bytes();
  if (bytes_ > most_bytes_) forget_old();
  return made;
}

std::size_t PostingCache::bytes() const {
  const std::lock_guard lock(mutex_);
  return bytes_;
}

/// The half of the entries that were used longest ago.
void PostingCache::forget_old() const {
  std::vector<std::uint64_t> used;
  for (const auto& [name, entry] : entries_) used.push_back(entry.used);
  const auto middle = used.begin() + static_cast<std::ptrdiff_t>(used.size() / 2);
  std::nth_element(used.begin(), middle, used.end());
  std::erase_if(entries_, [&](const auto& entry) {
    const bool old = entry.second.used <= *middle;
    if (old) bytes_ -= entry.second.postings->bytes();
    return old;
  });
}

}  // namespace danchieu::archive
