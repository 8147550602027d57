#include "cli/batch.h"

#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "cli/terminal.h"
#include "cli/texts.h"
#include "search/list.h"
#include "text/chars.h"
#include "web/csv.h"
#include "web/list_format.h"

namespace danchieu::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Row {
  std::string query;
  search::List list = {};
  std::string error = {};
};

Row answer(archive::Archive& archive, search::Question question) {
  Row row{question.text};
  try {
    row.list = search::list(archive, question);
  } catch (const std::exception& error) {
    row.error = error.what();
  }
  return row;
}

/// The list's own JSON, on one line, before it what went wrong.
std::string json_line(const Row& row) {
  Json json = Json::parse(web::list_text(web::ListFormat::json, {.list = row.list, .query = row.query}));
  if (!row.error.empty()) json["error"] = row.error;
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

/// Rows that begin with the question and its count; a question without hits has one row.
std::string csv_lines(const Row& row) {
  std::string problem = row.error;
  for (const search::QueryProblem& one : row.list.problems) problem += (problem.empty() ? "" : " ") + one.message;
  const std::string before = web::csv_cell(web::as_text(row.query)) + "," + (row.error.empty() ? std::to_string(row.list.total) : "") +
                             "," + web::csv_cell(problem);
  return row.list.hits.empty() ? before + web::csv_empty_row() + "\r\n" : web::csv_rows(row.list, {}, before);
}

}  // namespace

Exit search_batch(archive::Archive& archive, const search::Question& form, const std::string& file, bool csv) {
  std::ifstream opened;
  if (file != "-") opened.open(file);
  std::istream& lines = file == "-" ? std::cin : opened;
  if (!lines) throw std::runtime_error(say<texts::batch_unreadable>(file));
  bool problems = false;
  if (csv) print("query,total,problem," + web::csv_head() + "\r\n");
  for (std::string line; std::getline(lines, line);) {
    search::Question question = form;
    question.text = text::tidy(line);
    if (question.text.empty()) continue;
    const Row row = answer(archive, std::move(question));
    problems = problems || !row.error.empty() || !row.list.problems.empty();
    print(csv ? csv_lines(row) : json_line(row));
  }
  return problems ? Exit::problems : Exit::done;
}

}  // namespace danchieu::cli
