#include "archive/archive.h"

#include <algorithm>
#include <unordered_map>

#include "archive/abbreviations.h"
#include "archive/beginnings.h"
#include "archive/cited_by.h"
#include "archive/copies.h"
#include "archive/corrections.h"
#include "archive/dictionary.h"
#include "archive/files_read.h"
#include "archive/holdings.h"
#include "archive/index_reader.h"
#include "archive/known_works.h"
#include "archive/like.h"
#include "archive/originals.h"
#include "archive/plans.h"
#include "archive/schema.h"
#include "archive/terms.h"
#include "archive/vocabulary.h"
#include "archive/works.h"
#include "text/chars.h"

namespace danchieu::archive {
namespace {

std::filesystem::path catalogue_of(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / "catalogue.db";
  std::error_code error;
  const bool is_there = std::filesystem::exists(file, error);
  if (error)
    throw ArchiveError("The archive " + folder.string() + " may not be read (" + error.message() +
                       "): give this user the right to read the folder, or choose another with --archive");
  if (!is_there)
    throw ArchiveError("There is no archive in " + folder.string() +
                       " (it holds no catalogue.db): make one with `danchieu index PATH…`, or choose another folder with --archive");
  return file;
}

}  // namespace

namespace {

/// Where abbreviations are explained: that means reading plans.
struct Sources {
  std::int64_t revision = -1;
  std::map<std::pair<std::string, std::string>, AbbreviationSource> of;
};

}  // namespace

struct Archive::Store {
  explicit Store(const std::filesystem::path& folder) : originals(folder), db(catalogue_of(folder), Database::Access::read), index(folder) {
    check_schema(db);
    files = FilesRead::of(db.file());
  }

  Originals originals;
  Database db;
  IndexReader index;
  std::shared_ptr<FilesRead> files;
  std::shared_ptr<const std::vector<Holding>> holdings;
  Sources sources;
  /// Made where it is first asked for, and anew where the archive has grown by a part of itself.
  std::optional<Vocabulary> vocabulary;
  Xapian::doccount vocabulary_plans = 0;
};

namespace {

/// Who issued a work, and in which year, as far as that is known: "UBND tỉnh Hà Tĩnh, 2020".
std::string origin_of(Database& db, std::uint32_t work) {
  const std::optional<WorkHead> head = read_head(db, work);
  if (!head) return {};
  const std::string year = head->issued.substr(0, 4);
  return head->issuer + (head->issuer.empty() || year.empty() ? "" : ", ") + year;
}

/// Puts behind a label that several works share what tells them apart. `tell`: of a work by its place in `works`.
template <typename Tell>
void tell_apart(Found& found, const std::vector<std::string>& keys, Tell tell) {
  std::map<std::string, int> same_label;
  for (const std::string& key : keys) ++same_label[found.labels[key]];
  for (std::size_t i = 0; i < keys.size(); ++i) {
    std::string& label = found.labels[keys[i]];
    if (same_label[label] < 2) continue;
    if (const std::string apart = tell(i); !apart.empty()) label += " (" + apart + ")";
  }
}

/// The works of a facet by their keys, with the numbers to show for them; works that share a number are told apart by who issued them when,
/// else by their keys.
void name_works(Database& db, const std::vector<std::pair<std::uint32_t, int>>& works, Found& found) {
  WorkLabels labels(db);
  std::vector<std::string> keys;
  Facet facet;
  for (const auto& [work, count] : works) {
    const WorkLabels::Name& name = labels.name(work);
    facet.emplace_back(name.key, count);
    keys.push_back(name.key);
    found.labels[name.key] = name.label;
  }
  tell_apart(found, keys, [&](std::size_t i) { return origin_of(db, works[i].first); });
  tell_apart(found, keys, [&](std::size_t i) { return keys[i].substr(keys[i].find(':') + 1); });
  found.facets["cites"] = most_frequent(std::move(facet));
}

}  // namespace

Archive::Archive(const std::filesystem::path& folder) : store_(std::make_unique<Store>(folder)) {}
Archive::~Archive() = default;
Archive::Archive(Archive&&) noexcept = default;

struct Archive::State::Open {
  explicit Open(Database& db) : snapshot(db, Transaction::Kind::snapshot) {}
  Transaction snapshot;
};

Archive::State::State(Archive& archive) : open_(std::make_unique<Open>(archive.store_->db)) {}
Archive::State::~State() = default;

Status Archive::status() {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  Status status = known_status(store_->db);
  status.problems = static_cast<int>(store_->files->newest()->problems.size());
  status.index_revision = store_->index.revision();
  return status;
}

std::int64_t Archive::generated() { return known_generated(store_->db); }

std::int64_t Archive::revision() { return newest_revision(store_->db); }

std::int64_t Archive::index_revision() { return store_->index.revision(); }

std::vector<ChangedPlan> Archive::changed_plans(const ChangedPlansQuery& query) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  return danchieu::archive::changed_plans(store_->db, query);
}
std::optional<ChangedPlan> Archive::changed_plan(const std::string& id) { return danchieu::archive::changed_plan(store_->db, id); }
std::string Archive::oldest_change() { return danchieu::archive::oldest_change(store_->db); }
std::vector<std::string> Archive::plan_ids(std::int64_t part, std::int64_t size) {
  return danchieu::archive::plan_ids(store_->db, part, size);
}
std::vector<std::string> Archive::work_keys(std::int64_t part, std::int64_t size) {
  return danchieu::archive::work_keys(store_->db, part, size);
}
Parts Archive::parts_of(std::int64_t size) { return danchieu::archive::parts_of(store_->db, size); }

Found Archive::search(const Query& query) {
  Database& db = store_->db;
  PageTexts texts(db);
  const Matches matches = store_->index.search(query, {.texts_of = [&](Xapian::docid docid) { return texts.of(docid); },
                                                       .changed_since = [&](std::int64_t revision) { return changed_since(db, revision); },
                                                       .standing = [&](const Columns& columns) { return read_standing(db, columns); }});

  // Begun after the index was opened, so that everything that the index knows is there.
  const Transaction snapshot(db, Transaction::Kind::snapshot);
  Found found;
  found.total = matches.total;
  found.estimated = matches.estimated;
  if (matches.most) {
    found.least_words = matches.most->least;
    found.of_words = matches.most->of;
    found.with_all_words = matches.with_all;
  }
  found.hits_in_all = matches.ordered.all;
  found.facets = matches.facets;
  PlanRows plans(db);
  for (const Ordered::Plan& plan : matches.ordered.plans)
    found.hits.push_back({plans.row(plan.docid, plan.cites), plan.score, plan.copies});
  if (query.facets && (query.facet.empty() || !matches.works.empty())) name_works(db, matches.works, found);
  return found;
}

Explained Archive::explain(const Query& query) {
  PageTexts texts(store_->db);
  return store_->index.explain(query, [&](Xapian::docid docid) { return texts.of(docid); });
}

int Archive::plans_with(std::string_view word) {
  return store_->index.look(
      [&](const Xapian::Database& index) { return static_cast<int>(index.get_termfreq(term("", text::fold(word)))); });
}

std::vector<Beginning> Archive::values_beginning(const Field& field, std::string_view begin, std::size_t limit) {
  return store_->index.look(
      [&](const Xapian::Database& index) { return danchieu::archive::values_beginning(index, store_->db, field, begin, limit); });
}

std::vector<Beginning> Archive::numbers_beginning(std::string_view begin, std::size_t limit) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  return danchieu::archive::numbers_beginning(store_->db, begin, limit);
}

std::vector<Beginning> Archive::abbreviations_beginning(std::string_view begin, std::size_t limit) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  return danchieu::archive::abbreviations_beginning(store_->db, begin, limit);
}

std::vector<PlanRow> Archive::titles_with(std::string_view words, std::size_t limit) {
  return store_->index.look([&](const Xapian::Database& index) { return danchieu::archive::titles_with(index, store_->db, words, limit); });
}

std::vector<AlikePlan> Archive::alike(std::string_view id, std::size_t limit) {
  return store_->index.look_at_kept([&](const Xapian::Database& index, const PostingCache& postings) {
    const std::optional<std::int64_t> docid = find_plan(store_->db, id);
    return docid ? read_alike(index, postings, store_->db, *docid, limit) : std::vector<AlikePlan>();
  });
}

std::vector<LikeWord> Archive::words_like(std::string_view word, std::size_t limit) {
  constexpr Xapian::doccount part = 16;
  store_->index.look([&](const Xapian::Database& index) {
    const Xapian::doccount plans = index.get_doccount(), known = store_->vocabulary_plans;
    const bool grown = plans > known + known / part || plans + plans / part < known;
    if (!store_->vocabulary || grown) store_->vocabulary.emplace(index);
    if (grown) store_->vocabulary_plans = plans;
    return true;
  });
  return store_->vocabulary->like(text::fold(word), limit);
}

std::optional<StoredPlan> Archive::plan(std::string_view id) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  const std::optional<std::int64_t> docid = find_plan(store_->db, id);
  if (!docid) return std::nullopt;
  return read_plan(store_->db, *docid);
}

std::optional<Document> Archive::text(std::string_view id, bool numbers) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  const std::optional<std::int64_t> docid = find_plan(store_->db, id);
  if (!docid) return std::nullopt;
  return read_text(store_->db, *docid, numbers);
}

std::optional<text::Layout> Archive::page_layout(std::string_view id, int page) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  const std::optional<std::int64_t> docid = find_plan(store_->db, id);
  return docid ? read_page_layout(store_->db, *docid, page) : std::nullopt;
}

std::vector<CopyOfPlan> Archive::copies(std::string_view id) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  const std::optional<std::int64_t> docid = find_plan(store_->db, id);
  return docid ? read_copies(store_->db, *docid) : std::vector<CopyOfPlan>();
}

SharedText Archive::shared_text(std::string_view id) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  const auto docid = find_plan(store_->db, id);
  return docid ? read_shared_text(store_->db, *docid) : SharedText{};
}

std::optional<PlanRow> Archive::row(std::string_view id) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  const auto docid = find_plan(store_->db, id);
  return docid ? std::optional(PlanRows(store_->db).row(*docid)) : std::nullopt;
}

std::vector<Ending> Archive::endings(std::string_view key) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  return read_endings(store_->db, key);
}

std::vector<CopyOfPlan> Archive::similar(std::string_view id, std::size_t limit) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  const std::optional<std::int64_t> docid = find_plan(store_->db, id);
  return docid ? read_similar(store_->db, *docid, limit) : std::vector<CopyOfPlan>();
}

std::vector<Version> Archive::versions(std::string_view id) { return read_versions(store_->db, id); }

std::optional<RemovedPlan> Archive::removed(std::string_view id) { return read_removed(store_->db, id); }

std::vector<RemovedPlan> Archive::removed_plans() { return read_removed_plans(store_->db); }

std::filesystem::path Archive::original(std::string_view sha256) { return store_->originals.path(sha256); }

std::vector<PlanRow> Archive::newest(int limit) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  return newest_plans(store_->db, limit);
}

std::optional<Work> Archive::work(std::string_view key) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  return known_work(store_->db, key);
}

std::optional<WorkHead> Archive::head(std::string_view key) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  return known_head(store_->db, key);
}

std::vector<WorkHead> Archive::works_for(std::string_view number_term) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  return works_for_term(store_->db, number_term);
}

std::vector<NumberCandidate> Archive::candidates_for(std::string_view number_term) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  return candidates_for_term(store_->db, number_term);
}

std::vector<std::string> Archive::keys_meant(std::string_view key) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  return danchieu::archive::keys_meant(store_->db, key);
}

std::vector<Partial> Archive::partial_for(std::string_view number_term) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  return partial_for_term(store_->db, number_term);
}

std::vector<AbbreviationUse> Archive::long_forms(std::string_view words) { return danchieu::archive::long_forms(store_->db, words); }

std::vector<AbbreviationUse> Archive::short_forms(std::string_view words) { return danchieu::archive::short_forms(store_->db, words); }

AbbreviationSource Archive::source_of(const AbbreviationUse& use) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  const std::int64_t revision = newest_revision(store_->db);
  Sources& sources = store_->sources;
  if (sources.revision != revision) sources = {revision, {}};
  const auto [at, is_new] = sources.of.try_emplace({use.short_form, use.long_form});
  if (is_new) at->second = danchieu::archive::source_of(store_->db, use);
  return at->second;
}

std::vector<Work> Archive::most_implemented(int limit) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  const auto known = known_most_implemented(store_->db, limit);
  return {known->begin(), known->begin() + std::min(static_cast<std::ptrdiff_t>(limit), std::ssize(*known))};
}

std::vector<WorkLink> Archive::links_from(std::string_view key, std::size_t most) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  return read_links(store_->db, key, LinksOf::from, most);
}

std::vector<WorkLink> Archive::links_to(std::string_view key, std::size_t most) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  return read_links(store_->db, key, LinksOf::to, most);
}

std::size_t Archive::linked_works(std::string_view key) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  return count_links(store_->db, key);
}

std::vector<CitingPlan> Archive::cited_by(std::string_view key, const CitedByFilter& filter) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  const std::optional<std::int64_t> work = find_work(store_->db, key);
  if (!work) return {};
  const auto citing = citing_plans(store_->db, *work);
  return danchieu::archive::in_full(store_->db, *citing, filtered(*citing, filter));
}

std::shared_ptr<const Citing> Archive::citing(std::string_view key) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  const std::optional<std::int64_t> work = find_work(store_->db, key);
  return work ? citing_plans(store_->db, *work) : nullptr;
}

std::vector<CitingPlan> Archive::in_full(std::span<const Citing::Plan> plans, const Citing& citing) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  return danchieu::archive::in_full(store_->db, citing, plans);
}

std::vector<CitingPlan> Archive::in_outline(std::span<const Citing::Plan> plans, const Citing& citing) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  return danchieu::archive::in_outline(store_->db, citing, plans);
}

const std::vector<Holding>& Archive::holdings() {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  store_->holdings = known_holdings(store_->db);
  return *store_->holdings;
}

CoCited Archive::co_cited(const CoCitedQuestion& question) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  return danchieu::archive::co_cited(store_->db, question);
}

std::vector<Correction> Archive::corrections() { return read_corrections(store_->db); }

std::vector<Correction> Archive::corrections_of(std::string_view id) { return read_corrections_of(store_->db, id); }

LedgerCounts Archive::ledger_counts() { return store_->files->newest()->ledger; }

std::vector<LedgerRow> Archive::ledger(std::string_view outcome, int offset, int limit) {
  return read_ledger(store_->db, outcome, offset, limit);
}

std::vector<Basis> Archive::bases(std::string_view plan) {
  const Transaction snapshot(store_->db, Transaction::Kind::snapshot);
  const std::optional<std::int64_t> docid = find_plan(store_->db, plan);
  return docid ? read_bases(store_->db, *docid) : std::vector<Basis>();
}

std::vector<Problem> Archive::problems() { return store_->files->newest()->problems; }

}  // namespace danchieu::archive
