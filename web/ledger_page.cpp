#include <algorithm>
#include <initializer_list>
#include <limits>

#include "web/csv.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/ledger_rows.h"
#include "web/pages.h"

namespace danchieu::web {
namespace {

constexpr int rows_on_page = 100;

struct Outcome {
  std::string_view name;
  int archive::LedgerCounts::*count;
  bool always;  ///< shown where there are none, too
};
constexpr Outcome outcomes[] = {{"plan", &archive::LedgerCounts::plans, true},
                                {"same", &archive::LedgerCounts::same, false},
                                {"removed", &archive::LedgerCounts::removed, false},
                                {"unread", &archive::LedgerCounts::unread, true},
                                {"none", &archive::LedgerCounts::none, false}};

/// That of ?outcome=; nullptr where it names none: all.
const Outcome* outcome_asked(const Address& address) {
  const auto found =
      std::find_if(std::begin(outcomes), std::end(outcomes), [&](const Outcome& row) { return row.name == address.value("outcome"); });
  return found == std::end(outcomes) ? nullptr : found;
}

std::string csv_line(std::initializer_list<std::string> cells) {
  std::string line;
  for (const std::string& cell : cells) line += (line.empty() ? "" : ",") + csv_cell(cell);
  return line + "\r\n";
}

std::string ledger_address(std::string_view outcome, int page) {
  return print_address("/status/files", {{"outcome", std::string(outcome)}, {"page", page > 1 ? std::to_string(page) : ""}});
}

}  // namespace

Rows ledger_count_rows(const archive::LedgerCounts& counts) {
  Rows rows;
  for (const Outcome& outcome : outcomes) {
    const int count = counts.*outcome.count;
    if (count == 0 && !outcome.always) continue;
    Fields row;
    put(row, "label", label("ledger." + std::string(outcome.name)));
    put(row, "value", count_text(count));
    put(row, "link", ledger_address(outcome.name, 1));
    rows.emplace_back(std::move(row));
  }
  return rows;
}

Response ledger_page(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const archive::LedgerCounts counts = archive->ledger_counts();
  const Outcome* asked = outcome_asked(visit.address);
  const std::string outcome(asked ? asked->name : "");
  const int pages = std::max(1, ((asked ? counts.*asked->count : counts.files) + rows_on_page - 1) / rows_on_page);
  const int page = std::min(visit.address.number("page", 1).value_or(1), pages);
  Rows rows;
  for (const archive::LedgerRow& entry : archive->ledger(outcome, (page - 1) * rows_on_page, rows_on_page)) {
    Fields row;
    put(row, "file", entry.file);
    put(row, "size", bytes_text(entry.size));
    put(row, "seen", date_text(entry.seen));
    put(row, "became", label("ledger." + entry.outcome));
    put(row, "plan", entry.plan.empty() ? "" : plan_address(entry.plan));
    put(row, "problem", entry.problem);
    rows.emplace_back(std::move(row));
  }
  Fields fields;
  put(fields, "counts", ledger_count_rows(counts));
  put(fields, "files", count_text(counts.files));
  put(fields, "outcome", outcome.empty() ? "" : std::string(label("ledger." + outcome)));
  put(fields, "all_link", outcome.empty() ? "" : "/status/files");
  put(fields, "csv_link", print_address("/status/files.csv", {{"outcome", outcome}}));
  put(fields, "rows", std::move(rows));
  put(fields, "paged", pages > 1);
  put(fields, "page_number", count_text(page));
  put(fields, "page_count", count_text(pages));
  put(fields, "before_link", page > 1 ? ledger_address(outcome, page - 1) : "");
  put(fields, "after_link", page < pages ? ledger_address(outcome, page + 1) : "");
  return make_page("ledger", label("page.ledger"), std::move(fields));
}

Response ledger_csv(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const Outcome* asked = outcome_asked(visit.address);
  std::string text = csv_line({"file", "bytes", "seen", "outcome", "plan", "problem"});
  for (const archive::LedgerRow& row : archive->ledger(asked ? asked->name : "", 0, std::numeric_limits<int>::max()))
    text += csv_line({row.file, std::to_string(row.size), row.seen, row.outcome, row.plan, row.problem});
  Response response{.type = "text/csv; charset=utf-8", .body = std::move(text)};
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"danchieu-files.csv\"");
  return response;
}

}  // namespace danchieu::web
