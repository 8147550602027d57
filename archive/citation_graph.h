#pragma once
/// Who cites what, as arrays in memory: to follow a chain of citations through a hundred thousand plans takes milliseconds.
///
///     const std::shared_ptr<const CitationGraph> graph = newest_graph(db);
///     for (const CitationGraph::Said& said : graph->said_of(work)) graph->plan(said.plan).year;
///
/// It is of one committed state of the catalogue (some 20 bytes a mention and 16 a plan; half a second for a million mentions, a moment
/// where few plans have changed since) and never changes: threads may share it.

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "archive/database.h"
#include "citations/relation.h"

namespace danchieu::archive {

class CitationGraph {
 public:
  /// Where plans come from; many share one.
  struct Seat {
    std::string level, province, province_today, district, commune;
    std::string issuer;       ///< of plans of the centre; else empty
    std::uint32_t place = 0;  ///< which province and province_today, in the order of their names: below places()
  };
  struct Plan {
    std::uint32_t work = 0;  ///< its own; 0 where its head does not tell, or where it was removed
    std::uint32_t seat = 0;
    std::uint32_t id_rank = 0;  ///< in the order of the plans' ids
    std::int16_t year = 0;
    bool held = false;  ///< it is there, and was not removed
  };
  /// A mention of a work.
  struct Said {
    std::uint32_t work = 0, plan = 0, ordinal = 0;
    citations::Relation relation{}, of_plan{};  ///< of what names it; of the plan
    std::uint8_t depth = 0;                     ///< how many titles hold it
  };
  /// What a text says of one work and another: the view `link`.
  struct Link {
    std::uint32_t to = 0, from = 0, plan = 0, ordinal = 0;
    citations::Relation relation{};
  };

  explicit CitationGraph(Database& db);
  /// Where only `changed` plans, removed ones too, are other than in `before`.
  CitationGraph(Database& db, const CitationGraph& before, const std::vector<std::int64_t>& changed);

  /// Docids are below this.
  std::size_t plans() const { return plans_.size(); }
  const Plan& plan(std::uint32_t docid) const { return plans_[docid]; }
  const std::vector<Seat>& seats() const { return seats_; }
  std::size_t places() const { return places_; }
  const Seat& seat_of(std::uint32_t docid) const { return seats_[plans_[docid].seat]; }

  /// Held plans as lists show them: the newest year first, then by place, then by id.
  std::span<const std::uint32_t> in_order() const { return in_order_; }

  /// By plan and place in it.
  std::span<const Said> said_of(std::int64_t work) const { return part(said_, said_begin_, work); }
  /// By what it comes from, the strongest relation first.
  std::span<const Link> links_to(std::int64_t work) const { return part(links_, links_begin_, work); }
  /// By what it leads to, the strongest relation first: places in links().
  std::span<const std::uint32_t> links_from(std::int64_t work) const { return part(by_from_, from_begin_, work); }
  const std::vector<Link>& links() const { return links_; }
  /// Held plans that are this work, by docid.
  std::span<const std::uint32_t> plans_that_are(std::int64_t work) const { return part(owned_, owned_begin_, work); }
  /// Works that lead on to this one in one step (chains.h), some of them more than once.
  std::span<const std::uint32_t> leading_to(std::int64_t work) const { return part(leading_, leading_begin_, work); }
  /// Ids of works are below this.
  std::size_t works() const { return key_ranks_.size(); }
  /// In the order of the works' keys.
  std::uint32_t key_rank(std::uint32_t work) const { return key_ranks_[work]; }
  std::uint32_t work_of_rank(std::uint32_t rank) const { return by_key_[rank]; }

  /// Which state of which catalogue it is of.
  std::int64_t revision() const { return revision_; }
  const std::string& mark() const { return mark_; }
  /// Whether its catalogue went through that state lately.
  bool was(const std::string& mark) const { return std::find(lately_.begin(), lately_.end(), mark) != lately_.end(); }
  /// Of no two graphs of a process the same: two of one state may have their seats in another order.
  std::uint64_t serial() const { return serial_; }

 private:
  using Begins = std::vector<std::uint32_t>;  ///< by work, and one more: where its rows begin
  template <class Row>
  static std::span<const Row> part(const std::vector<Row>& rows, const Begins& begins, std::int64_t work) {
    const auto at = static_cast<std::size_t>(work);
    if (at + 1 >= begins.size()) return {};
    return {rows.data() + begins[at], begins[at + 1] - begins[at]};
  }

  static std::uint64_t next_serial();
  void read_revision(Database& db);
  void read_plans(Database& db, const char* where, std::int64_t docid);
  void read_ranks(Database& db);
  void put_in_order();
  void order_links();
  void order_plans();
  void read_leading();

  std::vector<Plan> plans_;  ///< by docid
  std::vector<Seat> seats_;
  std::size_t places_ = 0;
  std::unordered_map<std::string, std::uint32_t> seat_ids_;
  std::vector<std::uint32_t> in_order_;
  std::vector<Said> said_;              ///< by work, plan, ordinal
  std::vector<Link> links_;             ///< by to, from, relation, id of the plan, ordinal
  std::vector<std::uint32_t> by_from_;  ///< places in links_, by what they come from
  std::vector<std::uint32_t> owned_;    ///< plans, by the work that they are
  std::vector<std::uint32_t> leading_;  ///< works, by the one that they lead on to
  Begins said_begin_, links_begin_, from_begin_, owned_begin_, leading_begin_;
  std::vector<std::uint32_t> key_ranks_;  ///< by work
  std::vector<std::uint32_t> by_key_;     ///< works, by rank
  std::int64_t revision_ = 0;
  std::string mark_;
  std::vector<std::string> lately_;  ///< marks of the last states
  std::uint64_t serial_ = next_serial();
};

/// Names the state that `db` shows now, of all catalogues: what is kept of it is kept under this.
std::string state_of(Database& db);
/// Of that state; begin a snapshot before.
std::shared_ptr<const CitationGraph> newest_graph(Database& db);

}  // namespace danchieu::archive
