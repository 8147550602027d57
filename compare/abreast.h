#pragma once
/// The plans of several places on one subject in one year, abreast: who cites what, which days they set, what each says that no other
/// does, what one lacks that most of the others cite, and which of its bases had ended before it was signed.
///
///     const Abreast found = read_abreast(archive, *archive.row("2463e17bf71f"));
///     found.works[0].plans                    // 14 of found.plans.size() plans cite it
///     found.plans[0].lacking                  // {2, 5}: indices of works that more than half of the others cite and this one does not
///     name
///
/// One plan a place, that of the title that is most like the one asked for; all of one level. A basis has ended where a text of the archive
/// says so (archive/endings.h), or where the table of laws does (citations/law_numbers.h): of others nothing follows.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "archive/archive.h"

namespace danchieu::compare {

/// Fewer others tell nothing of what is lacking.
inline constexpr std::size_t kLeastOthers = 3;
inline constexpr std::size_t kMostAbreast = 40;

struct AbreastWork {
  std::string key = {};
  std::string label = {};  ///< "44-KL/TW"
  int plans = 0;           ///< that cite it in their own words
};

struct AbreastTime {
  std::string about = {};  ///< period, report, deadline
  std::string printed = {};
  std::uint32_t begin = 0;  ///< code point of the plan
  int page = 1;
};

/// What only this plan says.
struct OwnPassage {
  text::Span span = {};
  int page = 1;
  std::uint32_t words = 0;
  std::string begin = {};  ///< its first words, as printed
};

/// A basis that had ended when the plan was signed.
struct EndedBasis {
  std::string key = {}, label = {};
  std::uint32_t begin = 0;  ///< of its mention
  int page = 1;
  std::string ended = {};     ///< ISO: from this day on it was replaced, or no more in force
  std::string by = {};        ///< label of what replaced it; empty where that is not known
  std::string by_key = {};    ///< its key; may be empty
  std::string evidence = {};  ///< the sentence that says so; empty: the table of laws
  std::string said_in = {};   ///< id of the plan that it stands in
};

struct AbreastPlan {
  struct Cited {
    std::uint32_t begin = 0;
    int page = 1;
    bool direct = false;  ///< in its own words, not only in the title of another document
  };
  archive::PlanRow plan = {};
  std::map<std::string, Cited> cites = {};  ///< by key
  std::vector<AbreastTime> times = {};
  std::uint32_t words = 0;                    ///< that count (wording.h)
  std::uint32_t own = 0;                      ///< of these, in no other of the plans
  std::vector<OwnPassage> own_passages = {};  ///< the longest, at most three
  std::vector<std::size_t> lacking = {};      ///< indices of Abreast::works
  std::vector<EndedBasis> ended = {};
};

struct Abreast {
  std::string subject = {};  ///< its folded words
  int year = 0;
  std::string level = {};
  std::vector<AbreastPlan> plans = {};  ///< the one asked for first, then by place
  std::vector<AbreastWork> works = {};  ///< most cited first; all that one of them cites
};

/// `plan` and its like.
Abreast read_abreast(archive::Archive& archive, const archive::PlanRow& plan);
/// Of a subject in any words. `level` empty: of the level that has most of them.
Abreast read_abreast(archive::Archive& archive, const std::string& subject, int year, const std::string& level);

}  // namespace danchieu::compare
