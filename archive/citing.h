#pragma once
/// Which plans cite a work, directly and through others: what counts, filters and tables need of each, without its text.
///
///     const std::shared_ptr<const Citing> citing = archive.citing("vn:dang/kl/tw/k12/44");
///     citing->plans.size(), citing->direct                   // 4 plans, 3 of them directly
///     citing->seat(citing->plans[0]).province                // "Tuyên Quang"
///     archive.in_full({citing->plans.data(), 20}, *citing)   // the first rows of a list
///
/// cited_by.h tells what counts as citing. It never changes: threads may share it.

#include <cstdint>
#include <memory>
#include <vector>

#include "archive/answers.h"
#include "archive/chains.h"
#include "archive/citation_graph.h"

namespace danchieu::archive {

struct Citing {
  struct Plan {
    std::uint32_t docid = 0;
    std::int16_t year = 0;
    citations::Relation relation{};
    bool direct = true;                      ///< its own text says it of the work itself
    bool from_afar = false;                  ///< only another plan's text says it
    bool by_chain = false;                   ///< it names another work, which leads to this one
    std::uint16_t steps = 0;                 ///< works in between
    std::uint32_t named = 0;                 ///< the work that it names; from afar the one that it is
    std::uint32_t said_in = 0, ordinal = 0;  ///< the mention
  };

  const CitationGraph::Seat& seat(const Plan& plan) const { return graph->seat_of(plan.docid); }
  /// Where the seat stands among all: for tables by seat.
  std::uint32_t seat_index(const Plan& plan) const { return graph->plan(plan.docid).seat; }
  /// The next work on the way from one to this one; 0 of this one itself.
  std::uint32_t next(std::uint32_t of) const;

  std::uint32_t work = 0;
  std::vector<Plan> plans;  ///< direct ones first, then by relation, newest year first
  std::size_t direct = 0;
  std::vector<ChainLink> chain;  ///< by work
  std::shared_ptr<const CitationGraph> graph;
};

/// Of the newest state of the catalogue; kept for the next who asks.
std::shared_ptr<const Citing> citing_plans(Database& db, std::int64_t work);

/// Those that a filter lets through, in their order.
std::vector<Citing::Plan> filtered(const Citing& citing, const CitedByFilter& filter);

}  // namespace danchieu::archive
