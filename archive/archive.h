#pragma once
/// An archive that is read: one folder with a catalogue (SQLite, the truth), an index (Xapian, made from it) and the originals.
///
///     Archive archive("archive");
///     for (const CitingPlan& row : archive.cited_by("vn:dang/kl/tw/k12/44")) print(row.plan.title, row.evidence);
///
/// Many readers, also while a writer writes: each answer is of one committed state. One Archive serves one thread at a time;
/// threads open their own. Throws ArchiveError.

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "archive/answers.h"
#include "archive/bases.h"
#include "archive/changed_plans.h"
#include "archive/citing.h"
#include "archive/cocited.h"
#include "archive/endings.h"
#include "archive/errors.h"
#include "archive/fields.h"
#include "archive/ledger.h"
#include "archive/query.h"
#include "archive/shared_text.h"

namespace danchieu::archive {

class Archive {
 public:
  /// Throws where `folder` holds no archive.
  explicit Archive(const std::filesystem::path& folder);
  ~Archive();
  Archive(Archive&&) noexcept;

  /// Until it ends all answers but those of search() are of one state of the catalogue; each of them is in any case.
  ///
  ///     const Archive::State one_state(archive);
  ///     archive.in_full(archive.citing(key)->plans, …)      // nothing changed between
  class State {
   public:
    explicit State(Archive& archive);
    ~State();
    State(const State&) = delete;
    State& operator=(const State&) = delete;

   private:
    struct Open;
    std::unique_ptr<Open> open_;
  };

  Status status();
  /// Outside of State alone: the index may know plans that came since.
  Found search(const Query& query);
  /// For people who want to know why.
  Explained explain(const Query& query);

  /// How many plans have a word, in any of its forms.
  int plans_with(std::string_view word);
  /// Values of a field, numbers and titles that begin so: beginnings.h.
  std::vector<Beginning> values_beginning(const Field& field, std::string_view begin, std::size_t limit);
  std::vector<Beginning> numbers_beginning(std::string_view begin, std::size_t limit);
  std::vector<Beginning> abbreviations_beginning(std::string_view begin, std::size_t limit);
  std::vector<PlanRow> titles_with(std::string_view words, std::size_t limit);
  /// Words of the archive that are nearly this one, the likeliest first. Words that came with the last commits may be missing.
  std::vector<LikeWord> words_like(std::string_view word, std::size_t limit);

  std::optional<StoredPlan> plan(std::string_view id);
  /// Of a plan only its pages; with `numbers` also kind and number, where that stands, and the mentions. For excerpts: a tenth of plan()'s
  /// work.
  std::optional<Document> text(std::string_view id, bool numbers);
  /// Where the words of a page (from 1) stand on it; nullopt where there is no such page, or where that is not known.
  std::optional<text::Layout> page_layout(std::string_view id, int page);
  /// Other plans that are copies of this one, the most alike first: same_plan.h says when.
  std::vector<CopyOfPlan> copies(std::string_view id);
  /// Plans whose text has much in common with it, and that are no copies: one template, another year. Those with the most first.
  std::vector<CopyOfPlan> similar(std::string_view id, std::size_t limit);
  /// Which of its passages other plans have, too: shared_text.h.
  SharedText shared_text(std::string_view id);
  /// What a list shows of a plan.
  std::optional<PlanRow> row(std::string_view id);
  /// Plans that speak of the same, in whatever words: like.h. The most alike first.
  std::vector<AlikePlan> alike(std::string_view id, std::size_t limit);
  /// Oldest first; of a removed plan too.
  std::vector<Version> versions(std::string_view id);
  /// What stays of a plan that was taken out; plan() does not find it any more.
  std::optional<RemovedPlan> removed(std::string_view id);
  /// All of them, the last one first.
  std::vector<RemovedPlan> removed_plans();
  /// Where the original with that hash lies; it is there as long as the archive is.
  std::filesystem::path original(std::string_view sha256);
  /// Newest added first.
  std::vector<PlanRow> newest(int limit);

  /// Plans that no office wrote: PlanRow::generated.
  std::int64_t generated();
  /// Of the last commit that changed a plan.
  std::int64_t revision();
  /// Of the last one that the index knows.
  std::int64_t index_revision();
  /// changed_plans.h
  std::vector<ChangedPlan> changed_plans(const ChangedPlansQuery& query);
  std::optional<ChangedPlan> changed_plan(const std::string& id);
  std::string oldest_change();
  std::vector<std::string> plan_ids(std::int64_t part, std::int64_t size);
  std::vector<std::string> work_keys(std::int64_t part, std::int64_t size);
  Parts parts_of(std::int64_t size);

  std::optional<Work> work(std::string_view key);
  /// Without the chains of citations that lead to it, which cost most.
  std::optional<WorkHead> head(std::string_view key);
  /// Keys of the works that texts or people name by this key, other than the work of that key: one that it was joined to, several that it
  /// was split into, or those that a key with "?" can mean.
  std::vector<std::string> keys_meant(std::string_view key);
  /// Works for a term of citations::number_terms, those that most plans cite in their own words first; one, several or none.
  std::vector<WorkHead> works_for(std::string_view number_term);
  /// The same works, without what it costs to read each whole; most mentioned first.
  std::vector<NumberCandidate> candidates_for(std::string_view number_term);
  /// Mentions that the number alone does not decide, by their keys, most frequent first.
  std::vector<Partial> partial_for(std::string_view number_term);
  /// What a short form stands for, and which short forms stand for a long one: those of most plans first. `words`: folded, one space
  /// between.
  std::vector<AbbreviationUse> long_forms(std::string_view words);
  std::vector<AbbreviationUse> short_forms(std::string_view words);
  AbbreviationSource source_of(const AbbreviationUse& use);
  /// Most implemented first; works.h says how much of them is filled.
  std::vector<Work> most_implemented(int limit);
  /// What this work does to others, and what others do to it. Of those only the heads are filled.
  /// First those of which it is said most often.
  std::vector<WorkLink> links_from(std::string_view key, std::size_t most = all_links);
  std::vector<WorkLink> links_to(std::string_view key, std::size_t most = all_links);
  /// How many there are in all, either way.
  std::size_t linked_works(std::string_view key);
  /// What replaced or repealed it, the oldest first: endings.h.
  std::vector<Ending> endings(std::string_view key);

  /// Direct mentions; mentions inside another document's title; plans whose work or whose cited work has a chain to it.
  std::vector<CitingPlan> cited_by(std::string_view key, const CitedByFilter& filter = {});
  /// The same as figures; nullptr where there is no such work. citing.h
  std::shared_ptr<const Citing> citing(std::string_view key);
  /// Some of them as a list shows them.
  std::vector<CitingPlan> in_full(std::span<const Citing::Plan> plans, const Citing& citing);
  /// The same with what a drawing needs alone (cited_by.h).
  std::vector<CitingPlan> in_outline(std::span<const Citing::Plan> plans, const Citing& citing);

  /// How many plans are held, by place, year and level: holdings.h.
  const std::vector<Holding>& holdings();

  /// What plans like a text cite that it does not: cocited.h.
  CoCited co_cited(const CoCitedQuestion& question);

  /// ledger.h
  LedgerCounts ledger_counts();
  std::vector<LedgerRow> ledger(std::string_view outcome, int offset, int limit);
  /// bases.h; none of a plan that is not there.
  std::vector<Basis> bases(std::string_view plan);

  std::vector<Problem> problems();
  /// What people say to what was read, newest first, also what was undone.
  std::vector<Correction> corrections();
  /// Those that count for one plan, the oldest first.
  std::vector<Correction> corrections_of(std::string_view id);

 private:
  struct Store;
  std::unique_ptr<Store> store_;
};

}  // namespace danchieu::archive
