#include <algorithm>
#include <charconv>
#include <list>

#include "compare/runs.h"
#include "web/address.h"
#include "web/assets.h"
#include "web/compare_rows.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/rows.h"
#include "web/series_pages.h"
#include "web/series_steps.h"

namespace danchieu::web {
namespace {

/// More columns than these nobody reads beside each other.
constexpr std::size_t most_columns = 8;

/// One section in one year.
struct Column {
  const Step* step;
  int section;
};

/// From the newest plan back as far as the section can be followed; the oldest first.
std::vector<Column> columns_of(const Steps& steps, int section) {
  std::vector<Column> columns;
  for (int step = static_cast<int>(steps.all.size()) - 1; step >= 0 && section >= 0 && columns.size() < most_columns;) {
    const Step& own = steps.all[static_cast<std::size_t>(step)];
    columns.push_back({&own, section});
    const auto before = own.section_before.find(section);
    section = before == own.section_before.end() ? -1 : before->second;
    step = own.before;
  }
  std::reverse(columns.begin(), columns.end());
  return columns;
}

/// The sections inside `section`, and itself.
bool is_inside(const std::vector<archive::Section>& sections, int inner, int section) {
  if (inner < section || section < 0) return false;
  const int depth = sections[static_cast<std::size_t>(section)].depth;
  for (int at = section + 1; at <= inner; ++at)
    if (sections[static_cast<std::size_t>(at)].depth <= depth) return false;
  return true;
}

/// A paragraph through the years: a cell a column, empty where it is not there.
struct Thread {
  std::vector<Rows> cells;
  std::vector<std::uint32_t> last;  ///< its paragraphs in the column that was laid last
};

class Threads {
 public:
  explicit Threads(const std::vector<Column>& columns) : columns_(columns) {
    for (std::size_t c = 0; c < columns.size(); ++c) lay(c);
  }
  Rows rows() const {
    Rows rows;
    for (const Thread& thread : threads_) {
      Rows cells;
      for (std::size_t c = 0; c < columns_.size(); ++c) {
        Fields cell;
        put(cell, "runs", c < thread.cells.size() ? thread.cells[c] : Rows());
        cells.emplace_back(cell);
      }
      Fields row;
      put(row, "cells", std::move(cells));
      rows.emplace_back(row);
    }
    return rows;
  }

 private:
  void lay(std::size_t column) {
    const Step& step = *columns_[column].step;
    if (!step.difference || column == 0) return lay_first(column);
    const compare::Difference& difference = *step.difference;
    auto behind = threads_.begin();  // where a new thread is put in
    for (const compare::Change& change : difference.changes) {
      const bool here = in_column(difference.b, change.b, column);
      auto thread = std::find_if(threads_.begin(), threads_.end(),
                                 [&](const Thread& each) { return each.cells.size() == column && shares(each.last, change.a); });
      if (!here && thread == threads_.end()) continue;
      const bool goes_on = here && thread != threads_.end();
      if (thread == threads_.end()) thread = threads_.insert(behind, Thread{std::vector<Rows>(column), {}});
      if (goes_on || change.a.empty() || !in_column(difference.a, change.a, column - 1)) {
        thread->cells.push_back(run_rows(difference, compare::one_text(difference, change)));
        thread->last = change.b;
      } else if (change.b.empty()) {
        thread->cells.push_back(run_rows(difference, compare::side_text(difference, change, false)));
        thread->last.clear();
      }
      behind = std::next(thread);
    }
    for (Thread& thread : threads_)
      if (thread.cells.size() <= column) thread.cells.emplace_back(), thread.last.clear();
  }

  /// The paragraphs of the oldest column as they are.
  void lay_first(std::size_t column) {
    const compare::Difference whole = compare::compare(columns_[column].step->stored->document, columns_[column].step->stored->document);
    for (const compare::Change& change : whole.changes) {
      if (!in_column(whole.b, change.b, column)) continue;
      Thread thread{std::vector<Rows>(column), change.b};
      thread.cells.push_back(run_rows(whole, compare::side_text(whole, change, true)));
      threads_.push_back(std::move(thread));
    }
  }

  bool in_column(const compare::Side& side, const std::vector<std::uint32_t>& paragraphs, std::size_t column) const {
    return !paragraphs.empty() && is_inside(side.document->sections, side.paragraphs[paragraphs.front()].section, columns_[column].section);
  }
  static bool shares(const std::vector<std::uint32_t>& x, const std::vector<std::uint32_t>& y) {
    return std::any_of(x.begin(), x.end(), [&](std::uint32_t each) { return std::find(y.begin(), y.end(), each) != y.end(); });
  }

  const std::vector<Column>& columns_;
  std::list<Thread> threads_;
};

}  // namespace

Response series_section_page(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const std::string &id = visit.names.at(0), &asked = visit.names.at(1);
  const std::optional<archive::PlanRow> plan = archive->row(id);
  if (!plan) return error_answer(visit.address, 404, "no_plan", id);
  const Steps steps(*archive, compare::read_series(*archive, *plan));
  int number = 0;
  std::from_chars(asked.data(), asked.data() + asked.size(), number);
  const Step& newest = steps.all.back();
  if (!newest.stored || number < 1 || static_cast<std::size_t>(number) > newest.sections().size())
    return error_answer(visit.address, 404, "no_page", asked);
  const std::vector<Column> columns = columns_of(steps, number - 1);
  Fields fields = plan_fields(*plan);
  Rows heads;
  for (const Column& column : columns) {
    Fields head = plan_fields(column.step->plan);
    put(head, "heading", heading_text(column.step->sections()[static_cast<std::size_t>(column.section)]));
    put(head, "link",
        column.step->before < 0 ? std::string()
                                : print_address("/compare", {{"a", steps.all[static_cast<std::size_t>(column.step->before)].plan.id},
                                                             {"b", column.step->plan.id}}));
    heads.emplace_back(head);
  }
  const std::string heading = heading_text(newest.sections()[static_cast<std::size_t>(number - 1)]);
  put(fields, "heading", heading);
  put(fields, "columns", std::move(heads));
  put(fields, "rows", Threads(columns).rows());
  put(fields, "series_link", "/series/" + id);
  put(fields, "css_also", static_address("static/compare.css"));
  return make_page("series_section", fill(label("page.series_section"), {heading, plan->title}), std::move(fields));
}

}  // namespace danchieu::web
