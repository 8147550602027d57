#include "archive/archive.h"
#include "cli/about_plan.h"
#include "cli/command.h"
#include "cli/document_text.h"
#include "cli/find_plan.h"
#include "cli/texts.h"
#include "web/json.h"

namespace danchieu::cli {

namespace {

Exit show(const PlanAsked& asked) {
  archive::Archive archive(*asked.archive);
  archive::StoredPlan plan = find_plan(archive, asked.plan);
  if (asked.json) {
    print(web::json_of_plan(plan, web::beside_of(archive, plan.id)) + "\n");
    return Exit::done;
  }
  const auto name = [](const Text& text) { return std::string(word(text)); };
  Table table;
  table.row({name(texts::field_id), plan.id});
  const web::Beside beside = web::beside_of(archive, plan.id);
  // How sure the machine is of what it read says nothing of what a person said instead.
  for (const archive::Correction& correction : beside.corrections)
    std::erase_if(plan.document.evidence, [&](const archive::Evidence& row) { return row.field == correction.field; });
  add_plan(table, plan.document);
  if (!plan.work.empty()) table.row({name(texts::field_work), plan.work});
  table.row({name(texts::field_file), printable(plan.file) + " · " + pages_text(plan.document)});
  table.row({name(texts::field_added), plan.added});
  table.row({name(texts::field_version), std::to_string(plan.version)});
  add_reading(table, plan.document);
  print(table.text() + beside_text(beside) + sections_text(plan.document) + abbreviations_text(plan.document) +
        mentions_text(plan.document));
  return Exit::done;
}

}  // namespace

Run declare_show(Options& options) { return declare_about_plan(options, show); }

}  // namespace danchieu::cli
