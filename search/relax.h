#pragma once
/// What to ask in place of a question that finds nothing: which part is to blame, and what is there without it.
///
///     Relaxed relaxed = relax(archive, question, answer.understood);
///     relaxed.nowhere;                    // {"xyzabc"}: no plan of the archive has it, whatever else is asked
///     for (const Looser& one : relaxed.looser) print(one.part, one.total);   // "xyzabc" 2: so many plans have all the rest
///
/// Some two searches a part, each only counted. Throws archive::ArchiveError only.

#include <string>
#include <vector>

#include "search/search.h"

namespace danchieu::search {

struct Looser {
  enum class How {
    without,     ///< the part is left out
    words,       ///< the words of a phrase in any place
    any_marks,   ///< marks only raise the rank
    not_exclude  ///< what was excluded is let in
  };
  How how = How::without;
  std::string part = {};   ///< as Understood::text; of a filter its value
  std::string field = {};  ///< of a filter: its name; else empty
  Question question = {};  ///< that finds `total` plans
  int total = 0;
  bool estimated = false;
};

struct Relaxed {
  std::vector<std::string> nowhere;  ///< parts that find nothing by themselves
  std::vector<Looser> looser;        ///< in the order of the question; at most most_looser
};
constexpr std::size_t most_looser = 8;

/// `parts`: how the question was read, Answer::understood.
Relaxed relax(archive::Archive& archive, const Question& question, const std::vector<Understood>& parts);

}  // namespace danchieu::search
