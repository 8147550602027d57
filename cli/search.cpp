#include "search/search.h"

#include <array>

#include "cli/batch.h"
#include "cli/command.h"
#include "cli/labels.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "search/explain.h"
#include "search/list.h"
#include "search/relax.h"
#include "search/spell.h"
#include "web/json.h"
#include "web/list_format.h"

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
constexpr NamedSort sorts[] = {{"relevance", archive::Sort::relevance},     {"newest", archive::Sort::newest},
                               {"oldest", archive::Sort::oldest},           {"most_cited", archive::Sort::most_cited},
                               {"least_cited", archive::Sort::least_cited}, {"added", archive::Sort::added}};

struct Asked {
  std::shared_ptr<const std::filesystem::path> archive;
  std::vector<std::string> words;
  std::array<std::string, std::size(filter_options)> filters;
  std::string level;
  std::string sort = "relevance", format = "text", batch;
  int limit = 10, offset = 0;
  bool exact = false, all_copies = false, explain = false, json = false;
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
  question.fold_copies = !asked.all_copies;
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
  if (const auto& work = answer.work) print(say<texts::work_found>(work_line(*work), work->plans, work->direct, work->key) + "\n");
  constexpr std::size_t kShown = 10;  // the likeliest stand first; the page and --json have all
  for (std::size_t i = 0; !answer.work && i < std::min(kShown, answer.works.size()); ++i) {
    const archive::WorkHead& head = answer.works[i];
    print(say<texts::work_may_be>(work_line(head), head.direct, head.key) + "\n");
  }
  if (!answer.work && answer.works.size() > kShown) print(say<texts::more_works>(answer.works.size() - kShown) + "\n");
  for (const std::string& number : answer.unknown_numbers) print(say<texts::unknown_number>(printable(number)) + "\n");
}

void print_plan(const search::FoundPlan& found, int place, bool with_score) {
  const archive::PlanRow& plan = found.hit.plan;
  print(fmt::format("\n{:>2}. {}\n    {} · {}", place, plan.title.empty() ? std::string(say<texts::untitled>()) : printable(plan.title),
                    plan_line(plan), plan.id));
  print(with_score ? " · " + say<texts::score>(found.hit.score) + "\n" : "\n");
  for (const search::Excerpt& excerpt : found.excerpts) {
    print("    " + say<texts::page>(excerpt.page) + "  … " + with_marks(excerpt.text, excerpt.marks) + " …\n");
  }
  std::vector<std::string> more;
  if (found.more_places > 0) more.push_back(say<texts::more_places>(found.more_places));
  if (found.hit.copies > 0) more.push_back(say<texts::more_copies>(found.hit.copies));
  if (!more.empty()) print("    " + joined(more) + "\n");
}

/// What found nothing, and what there is without it.
void print_relaxed(const search::Relaxed& relaxed) {
  for (const std::string& part : relaxed.nowhere) print("  " + say<texts::part_nowhere>(printable(part)) + "\n");
  for (const search::Looser& one : relaxed.looser) {
    if (one.total == 0) continue;
    using How = search::Looser::How;
    const std::string part = printable(one.part);
    const std::string how = one.how == How::any_marks     ? say<texts::looser_marks>()
                            : one.how == How::words       ? say<texts::looser_words>(part)
                            : one.how == How::not_exclude ? say<texts::looser_not_exclude>(part)
                                                          : say<texts::looser_without>(part);
    print("  " + how + ": " + say<texts::plans_counted>(one.total) + "\n");
  }
}

Exit search_all(archive::Archive& archive, const Asked& asked) {
  if (!asked.words.empty()) throw WrongUse(say<texts::batch_and_query>());
  if (asked.format != "csv" && asked.format != "json" && asked.format != "text") throw WrongUse(say<texts::batch_format>(asked.format));
  return search_batch(archive, question_of(asked), asked.batch, asked.format == "csv");
}

Exit write_list(archive::Archive& archive, const Asked& asked, web::ListFormat format) {
  const search::Question question = question_of(asked);
  const search::List list = search::list(archive, question);
  print(web::list_text(format, {.list = list, .query = question.text}));
  return Exit::done;
}

Exit search(const Asked& asked) {
  archive::Archive archive(*asked.archive);
  if (!asked.batch.empty()) return search_all(archive, asked);
  const auto format = web::list_format(asked.format);
  if (format && *format != web::ListFormat::json) return write_list(archive, asked, *format);
  const search::Question question = question_of(asked);
  const search::Answer answer = search::ask(archive, question);
  const search::Relaxed relaxed = answer.total == 0 ? search::relax(archive, question, answer.understood) : search::Relaxed();
  const auto spelled = search::spell(archive, question, answer.total);
  if (asked.json || format) {
    print(web::json_of_answer(answer, relaxed, spelled) + "\n");
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
  if (spelled) print("  " + say<texts::did_you_mean>(printable(spelled->question.text), spelled->total) + "\n");
  if (answer.total == 0) {
    print_relaxed(relaxed);
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
  options.flag("--all-copies", texts::all_copies_help, asked->all_copies);
  options.choice("--format", texts::format_help, asked->format, {"text", "json", "csv", "bibtex", "references"});
  options.text("--batch", "FILE", texts::batch_help, asked->batch);
  options.flag("--explain", texts::explain_help, asked->explain);
  options.json(asked->json);
  return [asked] { return search(*asked); };
}

}  // namespace danchieu::cli
