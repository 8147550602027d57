#include "archive/archive.h"
#include "citations/number.h"
#include "cli/command.h"
#include "cli/labels.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "web/citing_rows.h"
#include "web/json.h"
#include "web/resolve.h"

namespace danchieu::cli {

namespace {

struct Asked {
  std::shared_ptr<const std::filesystem::path> archive;
  std::vector<std::string> words;
  std::string relation, province, level;
  int year = 0;
  bool json = false;

  archive::CitedByFilter filter() const { return {relation, year, province, level}; }
  bool filtered() const { return !relation.empty() || year != 0 || !province.empty() || !level.empty(); }
};

web::Meant find_works(archive::Archive& archive, const std::string& typed) {
  if (typed.starts_with("vn:")) return web::works_of_key(archive, typed);
  std::vector<std::string> numbers;
  for (const auto& number : citations::find_typed_numbers(typed)) numbers.push_back(number.shown);
  if (numbers.size() > 1) throw WrongUse(say<texts::one_number>(joined(numbers, ", ")));
  web::Meant meant = web::works_meant(archive, typed);
  if (meant.shown.empty()) throw WrongUse(say<texts::no_number>(typed));
  return meant;
}

void print_partial(const web::Meant& meant) {
  if (meant.partials.empty()) return;
  Table table;
  for (const archive::Partial& partial : meant.partials)
    table.row({partial.key, partial.count == 0 ? "" : std::to_string(partial.count),
               partial.candidates.empty() ? "" : say<texts::can_mean>(joined(partial.candidates, ", "))});
  print(say<texts::partial_here>() + "\n" + table.text());
}

/// "None" must be the truth: not because the archive is empty, or could not read its files.
void print_nothing(archive::Archive& archive, const web::Meant& meant) {
  print(say<texts::not_here>(printable(meant.shown)) + "\n");
  print_partial(meant);
  const archive::Status status = archive.status();
  if (status.plans == 0) print(say<texts::archive_empty>() + "\n");
  if (status.problems > 0) print(say<texts::unread_files>(status.problems) + "\n");
}

void print_candidates(const web::Meant& meant) {
  Table table;
  for (const archive::WorkHead& work : meant.works) {
    table.row({work.key, work_line(work), say<texts::cited_directly>(work.direct)});
  }
  print(say<texts::several_works>(printable(meant.shown), meant.works.size()) + "\n" + table.text());
  print_partial(meant);
}

/// What texts say that it does to others, or others to it; the pages and the JSON show where they say so.
void print_links(const std::vector<archive::WorkLink>& links, std::string_view direction) {
  for (const archive::WorkLink& link : links) print("  " + label(direction, link.relation) + ": " + work_line(link.work) + "\n");
}

void print_work(archive::Archive& archive, const archive::Work& work) {
  print(work_line(work) + "\n");
  if (!work.title.empty()) print("  " + printable(work.title) + "\n");
  print("  " + work.key + " · " + (work.held_by.empty() ? say<texts::not_held>() : say<texts::held_as>(work.held_by)) + "\n");
  for (const std::string& key : work.other_keys) print("  " + say<texts::other_key>(key) + "\n");
  for (const std::string& flag : work.flags) print("  " + label("flag", flag) + "\n");
  print_links(archive.links_from(work.key), "link.from");
  print_links(archive.links_to(work.key), "link.to");
  print("\n" +
        (work.plans == 0 ? say<texts::cited_by_none>() : say<texts::cited_by_plans>(work.plans, work.direct, work.plans - work.direct)) +
        "\n");
}

std::string how(const archive::CitingPlan& row) {
  return row.direct ? say<texts::direct>() : say<texts::through>(printable(joined(row.through, ", ")));
}

/// One group for what counts as implementing, one for each other relation; under each plan its title and the sentence that says it.
void print_plans(const std::vector<archive::CitingPlan>& plans) {
  for (const std::string& group : relation_names()) {
    Table table;
    std::vector<std::string> below;
    for (const archive::CitingPlan& row : plans) {
      if (web::relation_group(row) != group) continue;
      table.row({plan_line(row.plan), label("relation", row.relation), how(row), say<texts::page>(row.page), row.plan.id});
      std::string& lines = below.emplace_back();
      if (!row.plan.title.empty()) lines += "      " + printable(row.plan.title) + "\n";
      lines += "      “" + printable(row.evidence) + "”\n";
    }
    if (table.empty()) continue;
    print("\n" + label("citing", group) + " (" + std::to_string(below.size()) + ")\n");
    const std::vector<std::string> lines = table.lines();
    for (std::size_t i = 0; i < lines.size(); ++i) print(lines[i] + "\n" + below[i]);
  }
}

Exit cited_by(const Asked& asked) {
  archive::Archive archive(*asked.archive);
  const web::Meant meant = find_works(archive, joined(asked.words, " "));
  const bool by_open_key = meant.shown.find('?') != std::string::npos;
  const auto found = meant.works.size() == 1 && !by_open_key ? archive.work(meant.works.front().key) : std::nullopt;
  const archive::Work* work = found ? &*found : nullptr;
  std::vector<archive::CitingPlan> plans;
  if (work != nullptr) plans = archive.cited_by(work->key, asked.filter());

  if (asked.json) {
    print(web::json_of_cited_by(work, meant.works, meant.partials, plans, plans.size()) + "\n");
  } else if (meant.works.empty()) {
    print_nothing(archive, meant);
  } else if (work == nullptr) {
    print_candidates(meant);
  } else {
    print_work(archive, *work);
    if (asked.filtered()) print(say<texts::filter_left>(plans.size(), work->plans) + "\n");
    print_plans(plans);
    if (!meant.partials.empty()) print("\n");
    print_partial(meant);
  }
  return Exit::done;
}

}  // namespace

Run declare_cited_by(Options& options) {
  auto asked = std::make_shared<Asked>();
  asked->archive = options.archive();
  options.arguments("NUMBER", texts::number_help, asked->words);
  options.choice("--relation", texts::relation_help, asked->relation, relation_names());
  options.number("--year", texts::year_help, asked->year, 1900, 2200);
  options.text("--province", "NAME", texts::province_help, asked->province);
  options.choice("--level", texts::level_help, asked->level, level_names());
  options.json(asked->json);
  return [asked] { return cited_by(*asked); };
}

}  // namespace danchieu::cli
