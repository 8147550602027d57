#include "compare/reuse.h"

#include <chrono>

#include "archive/archive.h"
#include "cli/about_plan.h"
#include "cli/command.h"
#include "cli/find_plan.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "web/format.h"
#include "web/reuse.h"

namespace danchieu::cli {
namespace {

/// What is printed at a span, as one line.
std::string printed(const archive::Document& document, text::Span span) {
  std::u32string all;
  for (const archive::Page& page : document.pages) all += text::to_utf32(page.text);
  return printable(text::to_utf8(std::u32string_view(all).substr(span.begin, span.size())));
}

void print_passages(const archive::StoredPlan& plan, const compare::Reuse& reuse) {
  for (std::size_t s = 0; s < reuse.sources.size(); ++s) {
    const compare::ReuseSource& source = reuse.sources[s];
    print(say<texts::reuse_source>(source.words, web::shared_percent(reuse, source.words), source.plan.id,
                                   printable(web::plan_name(source.plan)), printable(web::place_text(source.plan)),
                                   web::kinship_text(source)) +
          "\n");
    Table table;
    for (const compare::ReusedPassage& passage : reuse.passages)
      if (passage.source == s)
        table.row({say<texts::reuse_passage>(passage.page, passage.page_there, passage.words),
                   cut(printed(plan.document, passage.span), std::max(20, terminal_width() - 40))});
    print(table.text(4));
  }
}

Exit show_reuse(const PlanAsked& asked) {
  archive::Archive archive(*asked.archive);
  const archive::StoredPlan plan = find_plan(archive, asked.plan);
  const auto begin = std::chrono::steady_clock::now();
  const compare::Reuse reuse = compare::find_reuse(archive, plan);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
  if (asked.json) {
    print(web::json_of_reuse(plan.id, reuse, took.count()) + "\n");
    return Exit::done;
  }
  print(say<texts::reuse_head>(web::shared_percent(reuse, reuse.shared), web::shared_percent(reuse, reuse.earlier),
                               web::shared_percent(reuse, reuse.formula)) +
        "\n");
  print_passages(plan, reuse);
  return Exit::done;
}

}  // namespace

Run declare_reuse(Options& options) { return declare_about_plan(options, show_reuse); }

}  // namespace danchieu::cli
