#include <algorithm>

#include "archive/fields.h"
#include "search/edit.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/rows.h"
#include "web/search_parts.h"

namespace danchieu::web {
namespace {

constexpr std::size_t candidates_shown = 8, candidates_listed = 20;

Rows understood_rows(const Asked& asked, const search::Answer& answer) {
  Rows rows;
  for (const search::Understood& part : answer.understood) {
    if (part.span.empty()) continue;  // of a filter: the chips show those
    Fields row;
    const bool excluded = part.text.starts_with('-');
    const bool only = excluded && part.kind == "field";  // what is left out is no place to search in
    put(row, "not", excluded);
    put(row, "kind", only ? "" : label_or("understood." + part.kind, ""));
    put(row, "text", part.text.substr(excluded ? 1 : 0));
    const text::Span whole = part.with_operator.empty() ? part.span : part.with_operator;
    put(row, "remove", with_only(asked, "q", search::with_words(asked.question.text, whole, {})));
    rows.emplace_back(std::move(row));
  }
  return rows;
}

/// The question with what a note says in place of what it is about.
std::string instead_of(const Asked& asked, const search::Note& note) {
  if (note.field.empty()) return with_only(asked, "q", search::with_words(asked.question.text, note.span, note.instead));
  search::Question changed = asked.question;
  for (auto& [field, value] : changed.filters)
    if (field == note.field && "=" + value == note.instead) value = note.instead;
  return list_address(changed);
}

/// What is found beyond what was typed, or may be meant, each with a way to change it.
Rows note_rows(const Asked& asked, const search::Answer& answer) {
  Rows rows;
  for (const search::Note& note : answer.notes) {
    Fields row;
    put(row, "text", sentence_text(note.said));
    put(row, "instead", note.instead);
    put(row, "instead_link", note.instead.empty() ? "" : instead_of(asked, note));
    put(row, "source", note.source.sentence);
    put(row, "source_link", note.source.plan.empty() ? "" : page_address(note.source.plan, note.source.page));
    rows.emplace_back(std::move(row));
  }
  return rows;
}

Rows chip_rows(archive::Archive& archive, const Asked& asked) {
  Rows rows;
  const auto add = [&](const std::string& field, const std::string& value, bool excluded) {
    const archive::Field* known = archive::field_named(field);
    Fields row;
    put(row, "label", known ? field_label(*known) : std::string_view(field));
    put(row, "value", value_text(archive, field, value));
    put(row, "excluded", excluded);
    put(row, "remove", without(asked, excluded ? excluding(field) : field, value));
    rows.emplace_back(std::move(row));
  };
  for (const auto& [field, value] : asked.question.filters) add(field, value, false);
  for (const auto& [field, value] : asked.question.excluded) add(field, value, true);
  return rows;
}

/// Two lines in even letters: the question, and carets under what was not understood.
Rows problem_rows(const Asked& asked, const search::Answer& answer) {
  Rows rows;
  for (const search::QueryProblem& problem : answer.problems) {
    Fields row;
    put(row, "message", sentence_text(problem.said));
    put(row, "question", problem.span.empty() ? "" : asked.question.text);
    put(row, "caret", std::string(problem.span.begin, ' ') + std::string(problem.span.size(), '^'));
    rows.emplace_back(std::move(row));
  }
  return rows;
}

/// The newest first, and those of one year by who issued them.
std::vector<archive::WorkHead> by_year_and_place(std::vector<archive::WorkHead> works) {
  const auto year = [](const archive::WorkHead& work) { return work.issued.substr(0, 4); };
  std::stable_sort(works.begin(), works.end(), [&](const archive::WorkHead& a, const archive::WorkHead& b) {
    return year(a) != year(b) ? year(a) > year(b) : a.issuer < b.issuer;
  });
  return works;
}

Rows table_of(const std::vector<archive::WorkHead>& works) {
  Rows rows;
  for (const archive::WorkHead& work : works) {
    Fields row = head_fields(work);
    put(row, "year", work.issued.substr(0, 4));
    rows.emplace_back(std::move(row));
  }
  return rows;
}

/// A row a year: who issued them.
Rows year_rows(const std::vector<archive::WorkHead>& works) {
  Rows years;
  for (auto first = works.begin(); first != works.end();) {
    const std::string year = first->issued.substr(0, 4);
    Rows of_year;
    for (; first != works.end() && first->issued.substr(0, 4) == year; ++first) {
      Fields row = head_fields(*first);
      put(row, "link_text", first->issuer.empty() ? work_name(*first) : first->issuer);
      of_year.emplace_back(row);
    }
    Fields row;
    put(row, "year", year);
    put(row, "of_year", std::move(of_year));
    years.emplace_back(std::move(row));
  }
  return years;
}

/// The page of the number that was typed, which lists all works that bear it; "" where a name was typed.
std::string page_of_number(const search::Answer& answer) {
  for (const search::Understood& part : answer.understood)
    if (part.kind == "number") return number_address(part.text);
  return {};
}

/// The likeliest as a table, others by year and place; of very many those that are cited most, and a link to all.
void put_candidates(Fields& fields, const search::Answer& answer) {
  const std::vector<archive::WorkHead>& works = answer.works;
  const auto likely = works.begin() + static_cast<std::ptrdiff_t>(std::min(works.size(), candidates_shown));
  const std::string all = page_of_number(answer);
  const auto last =
      all.empty() ? works.end() : works.begin() + static_cast<std::ptrdiff_t>(std::min(works.size(), candidates_shown + candidates_listed));
  const std::vector<archive::WorkHead> others(likely, last);
  put(fields, "candidate_count", count_text(static_cast<std::int64_t>(works.size())));
  put_count(fields, "candidates_left", static_cast<std::int64_t>(others.size()));
  put(fields, "all_candidates", last == works.end() ? "" : all);
  put(fields, "candidates", table_of(by_year_and_place({works.begin(), likely})));
  put(fields, "more_candidates", year_rows(by_year_and_place(others)));
}

/// Numbers that were typed: one work, several, or none that is known.
void put_numbers(Fields& fields, const search::Answer& answer) {
  const std::size_t works = answer.works.size();
  put(fields, "one_work", answer.work ? Rows(work_fields(*answer.work)) : Rows());
  put(fields, "are_several", works > 1);
  if (works > 1) put_candidates(fields, answer);
  Rows unknown;
  for (const std::string& number : answer.unknown_numbers) {
    Fields row;
    put(row, "number", number);
    unknown.emplace_back(row);
  }
  put(fields, "unknown_numbers", std::move(unknown));
}

Rows sort_rows(const Asked& asked) {
  Rows rows;
  for (const archive::Sort sort : sorts()) {
    Fields row;
    put(row, "label", label("sort." + std::string(name(sort))));
    put(row, "link", with_only(asked, "sort", sort == archive::Sort::relevance ? "" : name(sort)));
    put(row, "chosen", sort == asked.question.sort);
    rows.emplace_back(std::move(row));
  }
  return rows;
}

std::string milliseconds_text(double took) {
  return took < 1 ? std::string(label("count.under_one")) : count_text(static_cast<std::int64_t>(took + 0.5));
}

}  // namespace

std::string value_text(archive::Archive& archive, const std::string& field, const std::string& value) {
  if (field == "level") return std::string(label_or("level." + value, value));
  if (field == "cites")
    if (const auto work = archive.work(value)) return work_name(*work);
  if (field == "year")
    if (const auto dots = value.find(".."); dots != value.npos) {
      const std::string first = value.substr(0, dots), last = value.substr(dots + 2);
      return first.empty() ? fill(label("years.until"), {last}) : last.empty() ? fill(label("years.from"), {first}) : first + "–" + last;
    }
  return value;
}

std::string total_text(int total, bool estimated) {
  return estimated ? fill(label("count.about"), {count_text(total)}) : count_text(total);
}

void put_header(Fields& fields, archive::Archive& archive, const Asked& asked, const search::Answer& answer) {
  const search::Question& question = asked.question;
  put(fields, "query", question.text);
  put(fields, "total", total_text(answer.total, answer.estimated));
  put(fields, "found", answer.total > 0);
  put(fields, "took", milliseconds_text(answer.took_ms));
  put(fields, "understood", understood_rows(asked, answer));
  put(fields, "notes", note_rows(asked, answer));
  put(fields, "filtered", !question.filters.empty() || !question.excluded.empty());
  put(fields, "chips", chip_rows(archive, asked));
  put(fields, "problems", problem_rows(asked, answer));
  put(fields, "has_question", !question.text.empty());
  put(fields, "exact_marks", question.exact_marks);
  put(fields, "marks_link", with_only(asked, "marks", question.exact_marks ? "" : "exact"));
  put_numbers(fields, answer);
}

void put_list_links(Fields& fields, const Asked& asked) {
  put(fields, "sorts", sort_rows(asked));
  put(fields, "permalink", print_link("/search", asked.values));
  put(fields, "json_link", print_link("/search.json", asked.values));
  put(fields, "csv_link", print_link("/search.csv", asked.values));
  const std::string& question = asked.question.text;
  put(fields, "trends_link", question.empty() ? "" : print_link("/trends", {{"q", question}}));
  Values excel = asked.values;
  excel.emplace_back("bom", "1");
  put(fields, "excel_link", print_link("/search.csv", excel));
  put(fields, "bibtex_link", print_link("/search.bib", asked.values));
  put(fields, "references_link", print_link("/search.txt", asked.values));
  Values feed = asked.values;
  std::erase_if(feed, [](const auto& pair) { return pair.first == "sort" || pair.first == "rows"; });
  put(fields, "feed_link", print_link("/feed.atom", feed));
  put(fields, "unfolded", !asked.question.fold_copies);
  put(fields, "fold_link", with_only(asked, "copies", ""));
}

void put_pager(Fields& fields, const Asked& asked, const search::Answer& answer) {
  const int on_page = asked.question.limit, last = (answer.hits_in_all + on_page - 1) / on_page;
  const auto page_link = [&](int page) {
    return page < 1 || page > last ? std::string() : with_only(asked, "page", page == 1 ? "" : std::to_string(page));
  };
  Rows numbers;
  for (const int number : numbers_of_rows) {
    Fields row;
    put(row, "number", std::to_string(number));
    put(row, "chosen", number == on_page);
    put(row, "link", with_only(asked, "rows", number == results_on_page ? "" : std::to_string(number)));
    numbers.emplace_back(std::move(row));
  }
  put(fields, "numbers", std::move(numbers));
  put(fields, "has_pager", last > 1 || (on_page > results_on_page && answer.hits_in_all > results_on_page));
  put(fields, "page_now", count_text(asked.page));
  put(fields, "page_last", total_text(last, answer.estimated));
  put(fields, "page_before", page_link(std::min(asked.page, last + 1) - 1));
  put(fields, "page_after", page_link(asked.page + 1));
  put(fields, "page_beyond", answer.hits_in_all > 0 && asked.page > last);
}

}  // namespace danchieu::web
