#include "cli/comparison_text.h"

#include "cli/labels.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "compare/runs.h"
#include "web/compare_rows.h"
#include "web/labels.h"

namespace danchieu::cli {
namespace {

using compare::Difference;
using compare::Fact;
using compare::Run;
using compare::Side;
using compare::Turn;

std::string at_page(const Side& side, text::Span span) { return say<texts::compare_page>(side.pages.at(span.begin).page); }

std::string shown(const Fact& fact) { return printable(fact.shown); }

void print_turns(const Text& head, const Difference& difference, const std::vector<Turn>& turns, bool sentences) {
  if (turns.empty()) return;
  print("\n" + std::string(word(head)) + "\n");
  for (const Turn& turn : turns) {
    std::string line = turn.a && turn.b ? "  ~ " + shown(*turn.a) + " → " + shown(*turn.b)
                       : turn.b         ? "  + " + shown(*turn.b)
                                        : "  - " + shown(*turn.a);
    line += "  (" + (turn.b ? at_page(difference.b, turn.b->span) : at_page(difference.a, turn.a->span)) + ")";
    if (&head == &texts::compare_times) line += "  " + label("series.time", (turn.b ? turn.b : turn.a)->about);
    if (turn.next_year) line += "  " + say<texts::compare_next_year>();
    if (turn.other_part) line += "  " + say<texts::compare_other_part>();
    print(line + "\n");
    if (!sentences) continue;
    const std::string sentence = turn.b ? difference.b.printed(turn.b->sentence) : difference.a.printed(turn.a->sentence);
    print("      “" + cut(printable(sentence), 180) + "”\n");
  }
}

void print_duties(const Difference& difference, const std::vector<compare::Duties>& duties) {
  if (duties.empty()) return;
  print("\n" + std::string(word(texts::compare_agencies)) + "\n");
  for (const compare::Duties& one : duties) {
    print("  " + printable(one.agency) + "\n");
    for (const Fact& task : one.gained)
      print("    + " + cut(printable(difference.b.printed(task.sentence)), 150) + "  (" + at_page(difference.b, task.sentence) + ")\n");
    for (const Fact& task : one.lost)
      print("    - " + cut(printable(difference.a.printed(task.sentence)), 150) + "  (" + at_page(difference.a, task.sentence) + ")\n");
  }
}

std::string kind_of(const compare::Change& change) {
  constexpr const Text* kinds[] = {&texts::compare_kept, &texts::compare_reworded, &texts::compare_new, &texts::compare_gone};
  std::vector<std::string> parts{std::string(word(*kinds[static_cast<std::size_t>(change.kind)]))};
  if (change.moved) parts.emplace_back(word(texts::compare_moved));
  if (change.split()) parts.emplace_back(word(texts::compare_split));
  if (change.joined()) parts.emplace_back(word(texts::compare_joined));
  return joined(parts, ", ");
}

std::string marked_text(const Difference& difference, const compare::Change& change) {
  std::string text;
  for (const Run& run : compare::one_text(difference, change)) {
    const Side& side = run.of_b ? difference.b : difference.a;
    const std::string words = printable(side.printed(run.span));
    if (!text.empty() && text.back() != ' ') text += ' ';
    switch (run.kind) {
      case Run::Kind::kept:
        text += words;
        break;
      case Run::Kind::removed:
        text += "[-" + words + "-]";
        break;
      case Run::Kind::added:
        text += "{+" + words + "+}";
        break;
      case Run::Kind::paragraph:
        text += "¶";
        break;
    }
  }
  return text;
}

void print_changes(const Difference& difference) {
  std::size_t count = 0;
  for (const compare::Change& change : difference.changes) count += change.is_change();
  print("\n" + say<texts::compare_changes>(count) + "\n");
  for (const compare::Change& change : difference.changes) {
    if (!change.is_change()) continue;
    const Side& side = change.b.empty() ? difference.a : difference.b;
    const std::uint32_t first = change.b.empty() ? change.a.front() : change.b.front();
    print("  " + kind_of(change) + " · " + say<texts::compare_page>(side.paragraphs[first].page) + "\n");
    print("      " + marked_text(difference, change) + "\n");
  }
}

void print_formal(const Difference& difference, bool all) {
  std::vector<std::string> counts;
  const auto by_kind = difference.formal_counts();
  const auto named = [](std::size_t kind) { return label("formal", std::string(compare::name(static_cast<compare::FormalKind>(kind)))); };
  for (std::size_t kind = 0; kind < by_kind.size(); ++kind)
    if (by_kind[kind] > 0) counts.push_back(named(kind) + " " + std::to_string(by_kind[kind]));
  if (counts.empty()) return;
  if (!all) {
    print("\n" + say<texts::compare_formal>(difference.formal.size(), joined(counts, ", ")) + "\n");
    return;
  }
  print("\n" + say<texts::compare_formal_head>(difference.formal.size()) + "\n");
  for (const compare::Formal& one : difference.formal)
    print("  " + named(static_cast<std::size_t>(one.kind)) + "  “" + cut(printable(difference.a.printed(one.a)), 60) + "” → “" +
          cut(printable(difference.b.printed(one.b)), 60) + "”  (" + at_page(difference.b, one.b) + ")\n");
}

}  // namespace

void print_comparison(const Difference& difference, const compare::Findings& found, bool formal) {
  const archive::Plan &a = difference.a.document->plan, &b = difference.b.document->plan;
  print(printable(joined({a.title, a.number, a.issued.iso()})) + "\n→ " + printable(joined({b.title, b.number, b.issued.iso()})) + "\n");
  const compare::Shares& shares = difference.shares;
  print(say<texts::compare_shares>(web::whole_percent(shares.kept, shares.all()), web::whole_percent(shares.reworded, shares.all()),
                                   web::whole_percent(shares.added, shares.all()), web::whole_percent(shares.removed, shares.all())) +
        "\n");
  print_turns(texts::compare_citations, difference, found.citations, false);
  print_turns(texts::compare_times, difference, found.times, true);
  print_turns(texts::compare_figures, difference, found.figures, true);
  print_turns(texts::compare_places, difference, found.places, false);
  print_duties(difference, found.duties);
  const bool same = shares.kept == shares.all();
  if (same) print(std::string(word(texts::compare_none)) + "\n");
  else print_changes(difference);
  print_formal(difference, formal);
}

}  // namespace danchieu::cli
