#include "web/compare_rows.h"

#include <algorithm>
#include <cmath>

#include "compare/runs.h"
#include "web/address.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/language.h"

namespace danchieu::web {
namespace {

using compare::Change;
using compare::Difference;
using compare::Fact;
using compare::Run;
using compare::Side;
using compare::Turn;

constexpr const char* view_names[] = {"list", "side", "one"};

/// Of the page of a plan that `span` stands on.
std::string page_link(const Compared& said, const Side& side, text::Span span, bool online) {
  if (!online || said.plan.empty()) return {};
  return page_address(said.plan, side.pages.at(span.begin).page);
}

/// No space stands before it: a comma, a closing bracket.
bool begins_closely(std::u32string_view text) {
  return !text.empty() && std::u32string_view(U",.;:)”»!?%…").find(text.front()) != std::u32string_view::npos;
}

bool ends_openly(std::u32string_view text) {
  const std::size_t last = text.find_last_not_of(U" \n\r\t\f");
  return last != text.npos && std::u32string_view(U"(“«[/").find(text[last]) != std::u32string_view::npos;
}

class RowMaker {
 public:
  RowMaker(const Comparison& comparison, bool online)
      : comparison_(comparison),
        a_(comparison.difference.a),
        b_(comparison.difference.b),
        online_(online),
        change_ids_(compare::change_ids(comparison.difference)),
        place_(comparison.difference) {}

  // ---- what matters

  /// `named`: with what they are, "hạn báo cáo".
  Rows turns(const std::vector<Turn>& turns, bool named) const {
    Rows rows;
    for (const Turn& turn : turns) {
      Fields row;
      put(row, "is_new", !turn.a);
      put(row, "is_gone", !turn.b);
      put(row, "is_changed", turn.a && turn.b);
      put(row, "next_year", turn.next_year);
      put(row, "other_part", turn.other_part);
      const std::string& about = (turn.b ? turn.b : turn.a)->about;
      put(row, "role", named ? std::string(label("series.time." + about)) : std::string());
      const std::optional<std::size_t> at = turn.b ? place_.of_b[turn.b->paragraph] : place_.of_a[turn.a->paragraph];
      put(row, "change_link", at ? "#" + change_ids_[*at] : std::string());
      put_fact(row, "a_", comparison_.said_a, a_, turn.a);
      put_fact(row, "b_", comparison_.said_b, b_, turn.b);
      rows.emplace_back(row);
    }
    return rows;
  }

  Rows duties() const {
    Rows rows;
    for (const compare::Duties& one : comparison_.found.duties) {
      Fields row;
      put(row, "agency", one.agency);
      put(row, "gained", tasks(one.gained, comparison_.said_b, b_));
      put(row, "lost", tasks(one.lost, comparison_.said_a, a_));
      put_count(row, "gained_count", static_cast<std::int64_t>(one.gained.size()));
      put_count(row, "lost_count", static_cast<std::int64_t>(one.lost.size()));
      rows.emplace_back(row);
    }
    return rows;
  }

  // ---- changes

  Rows changes(CompareView view) const {
    Rows rows;
    const auto& all = comparison_.difference.changes;
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (view == CompareView::list && !all[i].is_change()) continue;
      rows.emplace_back(change(i, view));
    }
    return rows;
  }

  /// Where the changes stand in the text, in thousandths of its height.
  Rows ticks(CompareView view) const {
    Rows rows;
    const auto& all = comparison_.difference.changes;
    const auto height = [&](const Change& change) {
      double words = 8;  // the space round a paragraph counts, too
      for (const std::uint32_t p : change.b.empty() ? change.a : change.b) words += (change.b.empty() ? a_ : b_).paragraphs[p].size();
      return words;
    };
    double sum = 0, at = 0;
    for (const Change& one : all)
      if (view != CompareView::list || one.is_change()) sum += height(one);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (view == CompareView::list && !all[i].is_change()) continue;
      if (all[i].is_change()) {
        Fields row;
        put(row, "id", change_ids_[i]);
        put(row, "y", std::to_string(std::lround(at / sum * 1000)));
        put(row, "height", std::to_string(std::max(3L, std::lround(height(all[i]) / sum * 1000))));
        put(row, "kind", name(all[i].kind));
        rows.emplace_back(row);
      }
      at += height(all[i]);
    }
    return rows;
  }

  Rows sections() const {
    Rows rows;
    for (const compare::SectionPair& pair : comparison_.difference.sections) {
      if (pair.shares.all() == 0) continue;
      const std::uint32_t all = pair.shares.all();
      Fields row;
      put(row, "section_a", heading(a_, pair.a));
      put(row, "section_b", heading(b_, pair.b));
      put_shares(row, pair.shares);
      put(row, "changed", whole_percent(all - pair.shares.kept, all));
      put(row, "heat", "heat-" + std::to_string((all - pair.shares.kept) * 4 / all));
      rows.emplace_back(row);
    }
    return rows;
  }

  static void put_shares(Fields& fields, const compare::Shares& shares) {
    const std::uint32_t all = std::max(1U, shares.all());
    put(fields, "kept", whole_percent(shares.kept, all));
    put(fields, "reworded", whole_percent(shares.reworded, all));
    put(fields, "added", whole_percent(shares.added, all));
    put(fields, "removed", whole_percent(shares.removed, all));
  }

  Rows formal() const {
    Rows rows;
    for (const compare::Formal& one : comparison_.difference.formal) {
      Fields row;
      put(row, "what", label("formal." + std::string(compare::name(one.kind))));
      put(row, "from", shown(a_, one.a));
      put(row, "to", shown(b_, one.b));
      put(row, "page", std::to_string(b_.pages.at(one.b.begin).page));
      rows.emplace_back(row);
    }
    return rows;
  }

 private:
  static std::string shown(const Side& side, text::Span span) {
    constexpr std::uint32_t most = 120;
    const bool cut = span.size() > most;
    if (cut) span.end = span.begin + most;
    return side.printed(span) + (cut ? " …" : "");
  }

  static std::string heading(const Side& side, int index) {
    if (index < 0) return {};
    const archive::Section& section = side.document->sections[static_cast<std::size_t>(index)];
    if (section.title.empty()) return section.label;
    return section.label.empty() ? section.title : section.label + ". " + section.title;
  }

  void put_fact(Fields& row, const std::string& prefix, const Compared& said, const Side& side, const std::optional<Fact>& fact) const {
    put(row, prefix + "text", fact ? fact->shown : std::string());
    put(row, prefix + "sentence", fact ? side.printed(fact->sentence) : std::string());
    put(row, prefix + "page", fact ? std::to_string(side.pages.at(fact->span.begin).page) : std::string());
    put(row, prefix + "link", fact ? page_link(said, side, fact->span, online_) : std::string());
    const bool work = online_ && fact && fact->value.starts_with("vn:") && fact->value.find('?') == std::string::npos;
    put(row, prefix + "work", work ? work_address(fact->value) : std::string());
  }

  Rows tasks(const std::vector<Fact>& facts, const Compared& said, const Side& side) const {
    Rows rows;
    for (const Fact& fact : facts) {
      Fields row;
      put(row, "task", side.printed(fact.sentence));
      put(row, "page", std::to_string(side.pages.at(fact.sentence.begin).page));
      put(row, "link", page_link(said, side, fact.sentence, online_));
      rows.emplace_back(row);
    }
    return rows;
  }

  Fields change(std::size_t index, CompareView view) const {
    const Difference& difference = comparison_.difference;
    const Change& change = difference.changes[index];
    Fields row;
    put(row, "id", change_ids_[index]);
    put(row, "number", std::to_string(index + 1));
    put(row, "kind", name(change.kind));
    put(row, "kind_name", label("compare.kind." + std::string(name(change.kind))));
    put(row, "is_change", change.is_change());
    put(row, "moved", change.moved);
    put(row, "split", change.split());
    put(row, "joined", change.joined());
    put_place(row, "a_", comparison_.said_a, a_, change.a);
    put_place(row, "b_", comparison_.said_b, b_, change.b);
    const Side& side = change.b.empty() ? a_ : b_;
    const compare::Paragraph& first = side.paragraphs[(change.b.empty() ? change.a : change.b).front()];
    put(row, "section", heading(side, first.section));
    put(row, "is_heading", first.kind == archive::BlockKind::heading);
    if (view == CompareView::side) {
      put(row, "a_runs", change.a.empty() ? Rows() : run_rows(difference, compare::side_text(difference, change, false)));
      put(row, "b_runs", change.b.empty() ? Rows() : run_rows(difference, compare::side_text(difference, change, true)));
    } else {
      put(row, "runs", run_rows(difference, compare::one_text(difference, change)));
    }
    return row;
  }

  void put_place(Fields& row, const std::string& prefix, const Compared& said, const Side& side,
                 const std::vector<std::uint32_t>& paragraphs) const {
    const bool there = !paragraphs.empty();
    const text::Span span = there ? side.paragraphs[paragraphs.front()].span : text::Span{};
    put(row, prefix + "page", there ? std::to_string(side.pages.at(span.begin).page) : std::string());
    put(row, prefix + "link", there ? page_link(said, side, span, online_) : std::string());
  }

  /// Which change the paragraphs of each side are part of; none where nothing changed in them.
  struct Places {
    explicit Places(const Difference& difference) : of_a(difference.a.paragraphs.size()), of_b(difference.b.paragraphs.size()) {
      for (std::size_t i = 0; i < difference.changes.size(); ++i) {
        if (!difference.changes[i].is_change()) continue;
        for (const std::uint32_t index : difference.changes[i].a) of_a[index] = i;
        for (const std::uint32_t index : difference.changes[i].b) of_b[index] = i;
      }
    }
    std::vector<std::optional<std::size_t>> of_a, of_b;
  };

  const Comparison& comparison_;
  const Side &a_, &b_;
  bool online_;
  std::vector<std::string> change_ids_;
  Places place_;
};

void put_side(Fields& fields, const std::string& prefix, const Compared& said, const Side& side, bool online) {
  const archive::Plan& plan = side.document->plan;
  put(fields, prefix + "title", plan.title);
  put(fields, prefix + "name", plan.number.empty() ? plan.kind : plan.kind + " " + plan.number);
  put(fields, prefix + "issuer", plan.issuer);
  put(fields, prefix + "date", date_text(plan.issued.iso()));
  put(fields, prefix + "year", plan.year == 0 ? "" : std::to_string(plan.year));
  put(fields, prefix + "id", said.plan);
  put(fields, prefix + "plan", online && !said.plan.empty() ? plan_address(said.plan) : "");
}

}  // namespace

Rows run_rows(const compare::Difference& difference, const std::vector<compare::Run>& runs) {
  const auto text_of = [&](const Run& run) { return (run.of_b ? difference.b : difference.a).slice(run.span); };
  Rows rows;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const Run& run = runs[i];
    Fields row;
    const bool text = run.kind != Run::Kind::paragraph;
    put(row, "text", text ? (run.of_b ? difference.b : difference.a).printed(run.span) : std::string());
    put(row, "ins", run.kind == Run::Kind::added);
    put(row, "del", run.kind == Run::Kind::removed);
    put(row, "same", run.kind == Run::Kind::kept);
    put(row, "pilcrow", !text);
    put(row, "space", i + 1 < runs.size() && !ends_openly(text_of(run)) && !begins_closely(text_of(runs[i + 1])));
    rows.emplace_back(row);
  }
  return rows;
}

CompareView compare_view(const std::string& named) {
  const auto found = std::find(std::begin(view_names), std::end(view_names), named);
  return found == std::end(view_names) ? CompareView::list : static_cast<CompareView>(found - std::begin(view_names));
}
std::string_view name(CompareView view) { return view_names[static_cast<std::size_t>(view)]; }

std::string whole_percent(std::uint32_t part, std::uint32_t all) {
  const long percent = all == 0 ? 0 : std::lround(100.0 * part / all);
  return std::to_string(percent) + (language() == Language::english ? "%" : "\u00a0%");
}

void put_comparison(Fields& fields, const Comparison& comparison, CompareView view, bool formal, bool online) {
  const RowMaker rows(comparison, online);
  const compare::Findings& found = comparison.found;
  put_side(fields, "first_", comparison.said_a, comparison.difference.a, online);
  put_side(fields, "second_", comparison.said_b, comparison.difference.b, online);
  RowMaker::put_shares(fields, comparison.difference.shares);
  const std::pair<const char*, const std::vector<Turn>*> lists[] = {
      {"citations", &found.citations}, {"times", &found.times}, {"figures", &found.figures}, {"places", &found.places}};
  for (const auto& [what, turns] : lists) {
    put(fields, what, rows.turns(*turns, turns == &found.times));
    put_count(fields, std::string(what) + "_count", static_cast<std::int64_t>(turns->size()));
  }
  put(fields, "duties", rows.duties());
  put_count(fields, "duties_count", static_cast<std::int64_t>(found.duties.size()));
  put(fields, "changes", rows.changes(view));
  put(fields, "ticks", rows.ticks(view));
  put(fields, "sections", rows.sections());
  const auto& changes = comparison.difference.changes;
  const auto count = std::count_if(changes.begin(), changes.end(), [](const Change& change) { return change.is_change(); });
  put_count(fields, "change_count", count);
  put_count(fields, "formal_count", static_cast<std::int64_t>(comparison.difference.formal.size()));
  put(fields, "formal_shown", formal);
  if (formal) put(fields, "formal", rows.formal());
  for (const CompareView each : {CompareView::list, CompareView::side, CompareView::one})
    put(fields, "view_" + std::string(name(each)), each == view);
}

}  // namespace danchieu::web
