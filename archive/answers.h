#pragma once
/// What an archive answers with: plain values.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/document.h"

namespace danchieu::archive {

/// A plan as it is kept.
struct StoredPlan {
  std::string id;      ///< the first 12 hexadecimal digits of its first version's SHA-256: the same in every archive
  std::string sha256;  ///< of the newest original
  std::string file;    ///< path it last came from
  std::string added;   ///< UTC, "2026-11-22T21:00:00Z"
  int version = 1;
  std::int64_t size = 0;  ///< bytes of the original
  std::string work;       ///< its own identity key, empty where its head does not tell
  Document document;
};

/// An earlier or present version of a plan.
struct Version {
  int version = 1;
  std::string sha256;
  std::string added;
  std::int64_t size = 0;
  std::string media_type;
};

/// A plan that was taken out: the row that stays.
struct RemovedPlan {
  std::string id, title, number;
  std::string when;
  std::string reason;
};

/// What a list row needs of a plan.
struct PlanRow {
  std::string id = {}, title = {}, kind = {}, number = {}, issued = {}, level = {}, province = {}, province_today = {}, district = {},
              commune = {}, issuer = {};
  int year = 0;
  int pages = 0;
  int cites = 0;           ///< works that it cites
  int cited = 0;           ///< plans that cite it
  int recognised = 0;      ///< pages of it that were read from an image …
  int sure = 0;            ///< … and how sure that is, in percent; 0 where it is not known
  bool generated = false;  ///< made by a program to try the archive out: is_generated()
};

/// Whether a file is none that an office wrote: a folder on the way to it is named "generated". Pages mark such plans.
///     is_generated("/srv/plans/generated/17.txt")      !is_generated("/srv/plans/generated.txt")
bool is_generated(std::string_view file);

/// Another plan whose text is nearly, or partly, the same.
struct CopyOfPlan {
  PlanRow plan;
  int share = 0;  ///< percent of the shorter text that the longer one has, too
};

struct Hit {
  PlanRow plan;
  double score = 0;  ///< percent of the best
  int copies = 0;    ///< further plans that match and were folded into this one: Query::fold_copies
};

/// value -> count, most frequent first (years: newest first).
using Facet = std::vector<std::pair<std::string, int>>;

struct Found {
  int total = 0;           ///< plans that match, copies of each other too
  int hits_in_all = 0;     ///< the same without copies that are folded: so many hits all pages have together
  bool estimated = false;  ///< total and facets are estimates ("khoảng")
  /// Where few plans have all words of a long question: plans with so many of so many words are found, too, and these have all; else 0.
  int least_words = 0, of_words = 0, with_all_words = 0;
  std::vector<Hit> hits;
  /// By English field name: year province level kind issuer cites; all years, of the others the hundred most frequent values. Asking for a
  /// value with that field finds just as many plans: a plan counts for its province of then and for that of today. cites: keys of works.
  std::map<std::string, Facet> facets;
  std::map<std::string, std::string> labels;  ///< what to show for a key in facets["cites"]: "44-KL/TW"
};

/// What the index is asked, as Xapian writes its queries down.
struct Explained {
  std::string finds;  ///< which plans
  std::string ranks;  ///< by which of their words they are put in order
};

/// A document as an identity, held or only cited: what a list of several tells. Read from a sample of what texts say of it.
struct WorkHead {
  std::string key;      ///< "vn:dang/kl/tw/k12/44"
  std::string kind;     ///< most frequent
  std::string number;   ///< most frequent canonical form
  std::string issued;   ///< most frequent date seen, ISO; empty where none
  std::string issuer;   ///< the fullest seen
  std::string title;    ///< the best for display
  std::string form;     ///< as texts most often write it
  std::string held_by;  ///< plan id where the archive holds it, else empty
  int direct = 0;       ///< plans that cite it in their own words
};

/// The same from all that texts say of it, and how they reach it.
struct Work : WorkHead {
  std::vector<std::pair<std::string, int>> forms;  ///< surface forms with counts
  std::vector<std::pair<std::string, int>> titles;
  std::vector<std::pair<std::string, int>> dates;
  std::vector<std::string> other_keys;  ///< under which texts or people name it, too
  std::vector<std::string> flags;       ///< what is odd: date_conflict, unit_conflict, form_slip
  int plans = 0;                        ///< plans that cite it, direct or through another document
};

/// Where no bound is meant.
inline constexpr std::size_t all_links = static_cast<std::size_t>(-1);

/// A work that a number can mean, as far as the number must be told from others.
struct NumberCandidate {
  std::string key;
  std::vector<std::string> dates;    ///< ISO, that texts give it
  std::vector<std::string> numbers;  ///< as texts and itself print it
  int mentions = 0;
};

/// What one work says of another, read in titles inside titles: `relation` of `from` to `to`.
struct WorkLink {
  std::string relation;
  Work work;
  std::string evidence;
  std::string plan;
};

/// One step of a chain of citations: what `relation` leads to, and where that is said.
struct Step {
  std::string work;      ///< key of the work that it leads to; empty where that is not known
  std::string label;     ///< its number, else its title
  std::string relation;  ///< of what comes before to it
  std::string evidence;
  std::string plan;  ///< id of the plan whose text says so
};

struct CitedByFilter {
  std::string relation;  ///< empty: all; "implements" covers implements and follows
  int year = 0;
  std::string province;  ///< of then or of today
  std::string level;
};

/// Plans of one place, year and level that the archive holds; empty or 0 where they do not say.
struct Holding {
  std::string province = {}, province_today = {};
  int year = 0;
  std::string level = {};
  int plans = 0;
};

/// A plan that cites a work: one row a plan, its strongest mention.
struct CitingPlan {
  PlanRow plan;
  std::string relation;
  bool direct = true;
  std::vector<std::string> through;  ///< numbers of the works in between, nearest to the plan first
  int page = 1;
  std::uint32_t start = 0;  ///< code point in the document, where the mention begins
  std::string evidence;
  int times = 1;  ///< mentions of the work itself in this plan; 0 where only a chain leads there
  /// Empty, or the plan in whose text the evidence stands: another one that says of this plan what it does. `page` and `start` are of that
  /// text.
  std::string said_in;
  std::vector<Step> steps;  ///< from the plan to the work; the last one leads to it
};

/// Something of the archive that begins as somebody types.
struct Beginning {
  std::string text;        ///< "Cao Bằng", "44-KL/TW"
  std::string about = {};  ///< of a number its kind; of a short form what it stands for
  int count = 0;           ///< plans that have it; of a number places that cite it
  int works = 0;           ///< of a number: that bear it
};

/// A plan that speaks of the same as another.
struct AlikePlan {
  PlanRow plan;
  int share = 0;                                                ///< percent of what tells most of the other that it has, too
  std::vector<std::string> words = {};                          ///< some of it, with their marks
  std::vector<std::pair<std::string, std::string>> works = {};  ///< that both cite: key and number
};

/// A word of the archive that is nearly one that was typed.
struct LikeWord {
  std::string folded;
  std::string marked;    ///< its usual form with marks; empty where it has none
  int plans = 0;         ///< that have it
  int half_changes = 0;  ///< from what was typed: vocabulary.h
};

/// A mention that the number alone does not decide.
struct Partial {
  std::string key = {};                      ///< with "?" where unknown
  int count = 0;                             ///< mentions
  std::vector<std::string> candidates = {};  ///< keys of works that it can mean, as far as the archive knows them
};

/// A short form and what it stands for, in so many plans.
struct AbbreviationUse {
  std::string short_form;  ///< "ANTQ"
  std::string long_form;   ///< "an ninh Tổ quốc"
  int plans = 0;           ///< that explain it so
};
/// Where a plan explains it.
struct AbbreviationSource {
  std::string plan, title;  ///< id and title; empty where that is not known
  int page = 0;
  std::string sentence;
};

/// What a person says to what was read.
struct Correction {
  std::int64_t id = 0;
  std::string when, by, reason;
  std::string plan;   ///< id; of a work: empty
  std::string work;   ///< key; of a plan: empty
  std::string field;  ///< title, year …; "mention"; "same-as"
  std::string value;
  std::string surface;            ///< of the mention
  std::string extracted;          ///< what the machine reads there
  std::string undone, undone_by;  ///< when and by whom; empty while it counts
};

struct Problem {
  std::string file;
  std::string reason;
  std::string when;
};

struct Status {
  int plans = 0;
  int works = 0;       ///< that plans cite
  int works_held = 0;  ///< of these, in the archive themselves
  int mentions = 0, mentions_partial = 0, problems = 0, removed = 0;
  int copies = 0;                     ///< plans of which another one is a copy
  int pages_recognised = 0;           ///< from an image
  int provinces = 0;                  ///< of then
  int first_year = 0, last_year = 0;  ///< 0 where no plan tells
  std::int64_t bytes = 0;             ///< of the archive folder's originals
  int schema = 0;
  std::int64_t revision = 0, index_revision = 0;  ///< equal, unless the index is behind
};

}  // namespace danchieu::archive
