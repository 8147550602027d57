#include "search/search.h"

#include <array>

#include "cli/command.h"
#include "cli/labels.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "search/explain.h"
#include "web/json.h"

namespace danchieu::cli {

namespace {

struct Filter {
  std::string_view field;  ///< of archive/fields.h
  std::string_view shown;
  const Text& help;
};
constexpr Filter filter_options[] = {
    {"year", "YEAR", texts::year_help},
    {"province", "NAME", texts::province_help},
    {"kind", "NAME", texts::kind_help},
    {"cites", "NUMBER", texts::cites_help},
};

struct NamedSort {
  std::string_view name;
  archive::Sort sort;
};
constexpr NamedSort sorts[] = {{"relevance", archive::Sort::relevance},
                               {"newest", archive::Sort::newest},
                               {"oldest", archive::Sort::oldest},
                               {"most_cited", archive::Sort::most_cited}};

struct Asked {
  std::shared_ptr<const std::filesystem::path> archive;
  std::vector<std::string> words;
  std::array<std::string, std::size(filter_options)> filters;
  std::string level;
  std::string sort = "relevance";
  int limit = 10, offset = 0;
  bool exact = false, explain = false, json = false;
};

search::Question question_of(const Asked& asked) {
  search::Question question;
  question.text = joined(asked.words, " ");
  for (std::size_t i = 0; i < asked.filters.size(); ++i) {
    if (!asked.filters[i].empty()) question.filters.emplace_back(filter_options[i].field, asked.filters[i]);
  }
  if (!asked.level.empty()) question.filters.emplace_back("level", asked.level);
  for (const NamedSort& one : sorts) {
    if (one.name == asked.sort) question.sort = one.sort;
  }
  question.exact_marks = asked.exact;
  question.limit = asked.limit;
  question.offset = asked.offset;
  return question;
}

void explain(archive::Archive& archive, const search::Question& question, const search::Answer& answer) {
  Table table;
  for (const search::Understood& part : answer.understood) table.row({part.kind, printable(part.text)});
  for (const search::Stage& stage : search::explain(archive, question)) table.row({std::string(stage.name), printable(stage.text)});
  print(std::string(word(texts::understood)) + "\n" + table.text());
}

/// What is found beyond what was typed, where that is said, and how to leave it out.
void print_notes(const search::Answer& answer) {
  for (const search::Note& note : answer.notes) {
    print(printable(note.text) + (note.instead.empty() ? "" : "  [" + printable(note.instead) + "]") + "\n");
    if (!note.source.sentence.empty())
      print("    " + printable(note.source.plan) + " · " + say<texts::page>(note.source.page) + "  " + printable(note.source.sentence) +
            "\n");
  }
}

/// What of the query was not understood, with a caret under it.
void tell_problems(const search::Answer& answer, const std::string& query) {
  const std::u32string typed = text::to_utf32(query);
  for (const search::QueryProblem& problem : answer.problems) {
    const std::string before = text::to_utf8(std::u32string_view(typed).substr(0, problem.span.begin));
    tell("  " + query + "\n  " + std::string(static_cast<std::size_t>(display_width(before)), ' ') + "^ " + problem.message);
  }
}

void print_works(const search::Answer& answer) {
  for (const archive::Work& work : answer.works) print(say<texts::work_found>(work_line(work), work.plans, work.direct, work.key) + "\n");
  for (const std::string& number : answer.unknown_numbers) print(say<texts::unknown_number>(printable(number)) + "\n");
}

void print_plan(const search::FoundPlan& found, int place, bool with_score) {
  const archive::PlanRow& plan = found.hit.plan;
  print(fmt::format("\n{:>2}. {}\n    {} · {}", place, printable(plan.title), plan_line(plan), plan.id));
  print(with_score ? " · " + say<texts::score>(found.hit.score) + "\n" : "\n");
  for (const search::Excerpt& excerpt : found.excerpts) {
    print("    " + say<texts::page>(excerpt.page) + "  … " + with_marks(excerpt.text, excerpt.marks) + " …\n");
  }
  if (found.more_places > 0) print("    " + say<texts::more_places>(found.more_places) + "\n");
}

Exit search(const Asked& asked) {
  archive::Archive archive(*asked.archive);
  const search::Question question = question_of(asked);
  const search::Answer answer = search::ask(archive, question);
  if (asked.json) {
    print(web::json_of_answer(answer) + "\n");
    return Exit::done;
  }
  tell_problems(answer, question.text);
  if (asked.explain) explain(archive, question, answer);
  print_notes(answer);
  print_works(answer);
  std::string head = answer.total == 0 ? say<texts::nothing_found>() : say<texts::plans_found>(answer.total, answer.took_ms);
  const int shown = static_cast<int>(answer.plans.size());
  if (shown > 0 && shown < answer.total) head += " · " + say<texts::plans_shown>(asked.offset + 1, asked.offset + shown);
  print(head + "\n");
  int place = asked.offset;
  for (const search::FoundPlan& found : answer.plans) print_plan(found, ++place, asked.explain);
  if (answer.total == 0) {
    const archive::Status status = archive.status();
    if (status.plans == 0) print(say<texts::archive_empty>() + "\n");
    if (status.problems > 0) print(say<texts::unread_files>(status.problems) + "\n");
  }
  return Exit::done;
}

}  // namespace

Run declare_search(Options& options) {
  auto asked = std::make_shared<Asked>();
  std::vector<std::string> sort_names;
  for (const NamedSort& one : sorts) sort_names.emplace_back(one.name);

  asked->archive = options.archive();
  options.arguments("QUERY", texts::query_help, asked->words, Options::Need::any_number);
  for (std::size_t i = 0; i < std::size(filter_options); ++i) {
    options.text("--" + std::string(filter_options[i].field), filter_options[i].shown, filter_options[i].help, asked->filters[i]);
  }
  options.choice("--level", texts::level_help, asked->level, level_names());
  options.flag("--exact", texts::exact_help, asked->exact);
  options.choice("--sort", texts::sort_help, asked->sort, sort_names);
  options.number("--limit", texts::limit_help, asked->limit, 0, 10000);
  options.number("--offset", texts::offset_help, asked->offset, 0, 100'000'000);
  options.flag("--explain", texts::explain_help, asked->explain);
  options.json(asked->json);
  return [asked] { return search(*asked); };
}

}  // namespace danchieu::cli
