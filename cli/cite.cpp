#include <utility>

#include "archive/archive.h"
#include "cli/command.h"
#include "cli/labels.h"
#include "cli/read_file.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "indexer/describe.h"
#include "text/decode.h"
#include "web/draft.h"
#include "web/format.h"
#include "web/json.h"

namespace danchieu::cli {

namespace {

namespace fs = std::filesystem;

struct Asked {
  std::shared_ptr<const fs::path> archive;
  std::vector<std::string> words;
  bool json = false;
};

/// What was typed names a file, or is the text itself.
archive::Document read_typed(const std::string& typed) {
  std::error_code unknown;
  if (typed == "-" || fs::exists(typed, unknown)) return read_file(typed);
  archive::Document document = indexer::describe({archive::Page{text::decode(typed).utf8}}, "text/plain");
  // One word that names nothing was meant as a file: "this text cites nothing" would be a wrong answer.
  const bool one_word = typed.find_first_of(" \t\n") == std::string::npos;
  if (one_word && document.mentions.empty()) throw std::runtime_error(say<texts::no_such_path>(typed));
  return document;
}

std::string known_as(const web::DraftWork& work) {
  if (!work.work) return std::string(word(texts::not_known));
  const std::string held = work.work->held_by.empty() ? say<texts::not_held>() : say<texts::held_as>(work.work->held_by);
  return joined({held, say<texts::cited_by_so_many>(work.work->plans)}, " · ");
}

std::string version_name(const citations::LawVersion& version) { return std::string(version.title) + " " + std::string(version.number); }

/// What the table of laws says of it; empty where that is nothing.
std::string law_line(const web::DraftWork& work) {
  const web::Statute& statute = work.statute;
  if (statute.version == nullptr) return {};
  std::string line;
  if (work.name.find(statute.version->number) == std::string::npos) line = say<texts::law_version>(version_name(*statute.version));
  if (!statute.ended) return line;
  const std::string end = say<texts::law_ended>(web::date_text(statute.version->to.iso()));
  const std::string now = statute.now == nullptr ? "" : say<texts::law_now>(version_name(*statute.now));
  return joined({line, end, now}, "; ");
}

std::string outer_of(const web::DraftReading& read, const web::DraftWork& work) {
  return work.outer < 0 ? "" : say<texts::named_in>(read.document.mentions[static_cast<std::size_t>(work.outer)].surface);
}

void print_works(const web::DraftReading& read) {
  Table table;
  std::vector<std::string> below;
  for (const web::DraftWork& work : read.works) {
    if (!work.complete) continue;
    const citations::Mention& first = read.document.mentions[static_cast<std::size_t>(work.mentions.front())];
    const std::string title = !first.title.empty() ? first.title : work.work ? work.work->title : "";
    table.row({printable(work.name), label("relation", std::string(citations::name(work.relation))), known_as(work), work.key});
    std::string lines;
    for (const std::string& line : {title, outer_of(read, work), law_line(work), "“" + first.evidence + "”"})
      if (!line.empty()) lines += "      " + printable(line) + "\n";
    below.push_back(lines);
  }
  const std::vector<std::string> lines = table.lines();
  for (std::size_t i = 0; i < lines.size(); ++i) print(lines[i] + "\n" + below[i]);
}

void print_partial(const web::DraftReading& read) {
  bool first = true;
  for (const web::DraftWork& work : read.works) {
    if (work.complete) continue;
    if (std::exchange(first, false)) print("\n" + std::string(word(texts::draft_partial)) + "\n");
    print("  " + printable(joined({work.name, work.key}, "  ")) + "\n");
    print("      “" + printable(read.document.mentions[static_cast<std::size_t>(work.mentions.front())].evidence) + "”\n");
    for (const archive::WorkHead& candidate : work.candidates)
      print("      " + say<texts::can_be>(work_line(candidate), candidate.direct, candidate.key) + "\n");
  }
}

void print_similar(const archive::CoCited& similar) {
  if (!similar.enough()) {
    print("\n" + say<texts::too_few_siblings>(similar.siblings, archive::least_siblings) + "\n");
    return;
  }
  std::vector<std::string> shared;
  for (const archive::SharedWork& work : similar.shared)
    if (shared.size() < 4) shared.push_back(work.label + " (" + std::to_string(work.plans) + ")");
  print("\n" + say<texts::siblings>(similar.siblings, printable(joined(shared, ", "))) + "\n");
  if (similar.lacking.empty()) print("  " + std::string(word(texts::nothing_lacks)) + "\n");
  Table table;
  for (const archive::Suggestion& one : similar.lacking)
    table.row({say<texts::of_siblings>(one.plans, similar.siblings), work_line(one.work), one.work.key});
  print(table.text());
}

void print_reading(const web::DraftReading& read) {
  if (read.works.empty()) {
    print(std::string(word(texts::draft_cites_none)) + "\n");
    return;
  }
  print(say<texts::draft_cites>(read.works.size() + read.works_left) + "\n\n");
  print_works(read);
  print_partial(read);
  if (read.works_left > 0) print(say<texts::draft_left>(read.works_left) + "\n");
  print_similar(read.similar);
}

Exit cite(const Asked& asked) {
  if (asked.words.empty() && is_terminal(stdin)) throw WrongUse(std::string(word(texts::no_draft)));
  archive::Archive archive(*asked.archive);
  const std::string typed = asked.words.empty() ? "-" : joined(asked.words, " ");
  const web::DraftReading read = web::read_draft(archive, read_typed(typed), web::today());
  if (asked.json) print(web::json_of_draft(read) + "\n");
  else print_reading(read);
  return Exit::done;
}

}  // namespace

Run declare_cite(Options& options) {
  auto asked = std::make_shared<Asked>();
  asked->archive = options.archive();
  options.arguments("FILE|-|TEXT", texts::draft_help, asked->words, Options::Need::any_number);
  options.json(asked->json);
  return [asked] { return cite(*asked); };
}

}  // namespace danchieu::cli
