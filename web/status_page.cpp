#include "web/accuracy.h"
#include "web/assets.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/ledger_rows.h"
#include "web/pages.h"
#include "web/view.h"

namespace danchieu::web {

namespace {

constexpr std::size_t problems_shown = 100;

}  // namespace

Response status_page(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const archive::Status status = archive->status();
  const std::pair<const char*, std::string> facts[] = {
      {"plans", count_text(status.plans)},
      {"works", count_text(status.works)},
      {"works_held", count_text(status.works_held)},
      {"mentions", count_text(status.mentions)},
      {"mentions_partial", count_text(status.mentions_partial)},
      {"provinces", count_text(status.provinces)},
      {"copies", count_text(status.copies)},
      {"pages_recognised", count_text(status.pages_recognised)},
      {"removed", count_text(status.removed)},
      {"problems", count_text(status.problems)},
      {"bytes", bytes_text(status.bytes)},
      {"revision", count_text(status.revision)},
  };
  Rows rows, problems;
  for (const auto& [name, value] : facts) {
    Fields row;
    put(row, "label", label("status." + std::string(name)));
    put(row, "value", value);
    rows.emplace_back(std::move(row));
  }
  const std::vector<archive::Problem> unread = archive->problems();
  for (const archive::Problem& problem : unread) {
    if (problems.size() == problems_shown) break;
    Fields row;
    put(row, "file", problem.file);
    put(row, "reason", problem.reason);
    put(row, "when", date_text(problem.when));
    problems.emplace_back(std::move(row));
  }
  Fields fields;
  put(fields, "facts", std::move(rows));
  put_count(fields, "problems_left", static_cast<std::int64_t>(unread.size() - problems.size()));
  put(fields, "problems", std::move(problems));
  const archive::LedgerCounts ledger = archive->ledger_counts();
  put(fields, "ledger", ledger_count_rows(ledger));
  put(fields, "ledger_files", count_text(ledger.files));
  put(fields, "behind", status.revision != status.index_revision);
  put(fields, "accuracy", accuracy_fields(asset("accuracy.json")->text));
  return make_page("status", label("page.status"), std::move(fields));
}

}  // namespace danchieu::web
