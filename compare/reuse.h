#pragma once
/// What of a plan's text other plans of the archive have, too, and where it probably comes from.
///
///     const Reuse reuse = find_reuse(archive, *archive.plan("2463e17bf71f"));
///     100 * reuse.shared / reuse.words                    // 37 percent of its words stand in others
///     reuse.sources[reuse.passages[0].source].plan.title  // the oldest one that has them
///
/// Words are folded (text/words.h); what counts are those of paragraphs and headings, not the head, the signature, the recipients, tables,
/// numbers and titles of cited documents. A passage has at least kLeastWords of them that are no formula (archive/shared_text.h). It may
/// differ in a word here and there: stretches.h.
///
/// The source of a passage is the plan of the oldest date that has it; of those of one day the one of the higher level. So of a text that
/// came down from a ministry through a province it is the ministry's, where the archive holds that. Where all others are younger, they
/// have it from this one, or all from a text that the archive does not hold. Of the texts that share fingerprints kMostTexts are read.

#include <cstdint>
#include <string>
#include <vector>

#include "archive/archive.h"

namespace danchieu::compare {

inline constexpr std::uint32_t kLeastWords = 50;
inline constexpr std::size_t kMostTexts = 32;

/// When the other plan was issued.
enum class Order { before, unknown, after };
/// Whose the other plan is: of the same place and level; of a higher level over that place; another's.
enum class Kinship { own, superior, other };

struct ReuseSource {
  archive::PlanRow plan = {};
  Order order = Order::unknown;
  Kinship kinship = Kinship::other;
  std::uint32_t words = 0;  ///< of this plan, in the passages that it is the source of
};

struct ReusedPassage {
  text::Span span;   ///< code points of this plan
  text::Span there;  ///< of the source
  int page = 1;
  int page_there = 1;
  std::uint32_t words = 0;       ///< that are equal, and counted
  std::size_t source = 0;        ///< index of Reuse::sources
  int plans = 0;                 ///< others that have most of it, as far as fingerprints tell; the source is one of them
  std::string begin_there = {};  ///< its first words as the source prints them: to be looked for there
};

struct Reuse {
  std::uint32_t words = 0;              ///< that are counted
  std::uint32_t formula = 0;            ///< of these, in formulas
  std::uint32_t shared = 0;             ///< in passages that other plans have
  std::uint32_t earlier = 0;            ///< in passages that an older plan has
  std::vector<ReusedPassage> passages;  ///< in the order of the text, none over another
  std::vector<ReuseSource> sources;     ///< those of the most words first
};

Reuse find_reuse(archive::Archive& archive, const archive::StoredPlan& plan);

/// Of `other` to `plan`, by what is known of their dates and, on one day, of their levels.
Order order_of(const archive::Plan& plan, const archive::SharingPlan& other);
Kinship kinship_of(const archive::Plan& plan, const archive::SharingPlan& other);

}  // namespace danchieu::compare
