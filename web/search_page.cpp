#include <algorithm>

#include "archive/fields.h"
#include "text/chars.h"
#include "text/text.h"
#include "web/asked.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/marked.h"
#include "web/pages.h"
#include "web/rows.h"

namespace danchieu::web {
namespace {

constexpr std::size_t facet_values_shown = 7, facet_values_more = 40;
constexpr std::size_t most_relaxed = 6;

/// A field's value as people read it: the word for a level, the name of the work that a key stands for.
std::string value_text(archive::Archive& archive, const std::string& field, const std::string& value) {
  if (field == "level") return std::string(label_or("level." + value, value));
  if (field == "cites")
    if (const auto work = archive.work(value)) return work_name(*work);
  return value;
}

// ---- how the question was read

/// The question with other words in place of one of its parts.
std::string text_with(const std::string& question, text::Span part, const std::string& words) {
  const std::u32string chars = text::to_utf32(question);
  const auto size = static_cast<std::uint32_t>(chars.size());
  const std::u32string before = chars.substr(0, std::min(part.begin, size)), after = chars.substr(std::min(part.end, size));
  return text::tidy(text::to_utf8(before) + ' ' + words + ' ' + text::to_utf8(after));
}

Rows understood_rows(const Asked& asked, const search::Answer& answer) {
  Rows rows;
  for (const search::Understood& part : answer.understood) {
    if (part.span.empty()) continue;  // of a filter: the chips show those
    Fields row;
    put(row, "kind", part.kind == "word" ? "" : label_or("understood." + part.kind, part.kind));
    put(row, "text", part.text);
    put(row, "remove", with_only(asked, "q", text_with(asked.question.text, part.span, {})));
    rows.emplace_back(row);
  }
  return rows;
}

Rows chip_rows(archive::Archive& archive, const Asked& asked) {
  Rows rows;
  for (const auto& [field, value] : asked.question.filters) {
    const archive::Field* known = archive::field_named(field);
    Fields row;
    put(row, "label", known ? known->label : std::string_view(field));
    put(row, "value", value_text(archive, field, value));
    put(row, "remove", without(asked, field, value));
    rows.emplace_back(row);
  }
  return rows;
}

/// Two lines in even letters: the question, and carets under what was not understood.
Rows problem_rows(const Asked& asked, const search::Answer& answer) {
  Rows rows;
  for (const search::QueryProblem& problem : answer.problems) {
    Fields row;
    put(row, "message", problem.message);
    put(row, "question", problem.span.empty() ? "" : asked.question.text);
    put(row, "caret", std::string(problem.span.begin, ' ') + std::string(problem.span.size(), '^'));
    rows.emplace_back(row);
  }
  return rows;
}

// ---- numbers that were typed

void put_numbers(Fields& fields, const search::Answer& answer) {
  Rows candidates, unknown;
  for (const archive::Work& work : answer.works) candidates.emplace_back(work_fields(work));
  for (const std::string& number : answer.unknown_numbers) {
    Fields row;
    put(row, "number", number);
    unknown.emplace_back(row);
  }
  put(fields, "one_work", answer.works.size() == 1 ? candidates : Rows());
  put(fields, "several_works", answer.works.size() > 1 ? std::move(candidates) : Rows());
  put(fields, "are_several", answer.works.size() > 1);
  put(fields, "unknown_numbers", std::move(unknown));
}

// ---- facets

Fields facet_value(archive::Archive& archive, const Asked& asked, const std::string& field, const std::string& value, int count) {
  const auto& filters = asked.question.filters;
  const bool chosen = std::find(filters.begin(), filters.end(), std::pair(field, value)) != filters.end();
  Fields row;
  put(row, "value", value_text(archive, field, value));
  put(row, "count", count_text(count));
  put(row, "link", chosen ? without(asked, field, value) : with(asked, field, value));
  put(row, "chosen", chosen);
  return row;
}

Rows facet_rows(archive::Archive& archive, const Asked& asked, const search::Answer& answer) {
  Rows rows;
  for (const archive::Field& field : archive::fields()) {
    const auto found = answer.facets.find(std::string(field.name));
    if (found == answer.facets.end() || found->second.empty()) continue;
    Rows shown, more;
    for (const auto& [value, count] : found->second) {
      if (more.size() == facet_values_more) break;
      (shown.size() < facet_values_shown ? shown : more).emplace_back(facet_value(archive, asked, found->first, value, count));
    }
    Fields row;
    put(row, "label", field.label);
    put(row, "name", field.name);
    put(row, "shown", std::move(shown));
    put(row, "more_count", more.empty() ? "" : count_text(static_cast<std::int64_t>(more.size())));
    put(row, "more", std::move(more));
    rows.emplace_back(row);
  }
  return rows;
}

// ---- results

/// The plan's page, at the first hit of the excerpt.
std::string place_of_hit(const std::string& plan_id, const std::string& question, std::uint32_t start) {
  return print_address(plan_address(plan_id), {{"q", question}, {"at", std::to_string(start)}}) + "#cho";
}

Fields excerpt_fields(const std::string& plan_id, const std::string& question, const search::Excerpt& excerpt) {
  const std::string page = std::to_string(excerpt.page);
  Fields row;
  put(row, "page", page);
  put(row, "place", place_of_hit(plan_id, question, excerpt.start));
  put(row, "pieces", marked_pieces(excerpt.text, excerpt.marks));
  return row;
}

Fields hit_fields(const Asked& asked, const search::FoundPlan& found) {
  const archive::PlanRow& plan = found.hit.plan;
  Fields row = plan_fields(plan);
  put(row, "plan_link", print_address(plan_address(plan.id), {{"q", asked.question.text}}));
  Rows excerpts;
  for (const search::Excerpt& excerpt : found.excerpts) excerpts.emplace_back(excerpt_fields(plan.id, asked.question.text, excerpt));
  put(row, "excerpts", std::move(excerpts));
  put_count(row, "more_places", found.more_places);
  put_count(row, "cites", plan.cites);
  put(row, "cites_link", plan_address(plan.id) + "#dan-chieu");
  return row;
}

Rows sort_rows(const Asked& asked) {
  Rows rows;
  for (const archive::Sort sort : {archive::Sort::relevance, archive::Sort::newest, archive::Sort::oldest, archive::Sort::most_cited}) {
    Fields row;
    put(row, "label", label("sort." + std::string(name(sort))));
    put(row, "link", with_only(asked, "sort", sort == archive::Sort::relevance ? "" : name(sort)));
    put(row, "chosen", sort == asked.question.sort);
    rows.emplace_back(row);
  }
  return rows;
}

void put_pager(Fields& fields, const Asked& asked, int total) {
  const int last = (total + results_on_page - 1) / results_on_page;
  const auto page_link = [&](int page) {
    return page < 1 || page > last ? std::string() : with_only(asked, "page", page == 1 ? "" : std::to_string(page));
  };
  put(fields, "has_pager", last > 1);
  put(fields, "page_now", count_text(asked.page));
  put(fields, "page_last", count_text(last));
  put(fields, "page_before", page_link(std::min(asked.page, last + 1) - 1));
  put(fields, "page_after", page_link(asked.page + 1));
  put(fields, "page_beyond", total > 0 && asked.page > last);
}

// ---- nothing found: which part is to blame, and what is there without it

class Relaxations {
 public:
  Relaxations(archive::Archive& archive, const Asked& asked) : archive_(archive), asked_(asked) {}

  Rows rows(const std::vector<search::Understood>& parts) {
    for (const search::Understood& part : parts) {
      if (part.span.empty() || rows_.size() >= most_relaxed) continue;
      if (part.kind == "phrase") try_text(part.text, text_with(asked_.question.text, part.span, unquoted(part.text)), true);
      try_text(part.text, text_with(asked_.question.text, part.span, {}), false);
    }
    for (const auto& filter : asked_.question.filters) {
      search::Question relaxed = asked_.question;
      relaxed.filters.erase(std::find(relaxed.filters.begin(), relaxed.filters.end(), filter));
      add(value_text(archive_, filter.first, filter.second), relaxed, without(asked_, filter.first, filter.second), false);
    }
    return std::move(rows_);
  }

 private:
  static std::string unquoted(std::string text) {
    text.erase(std::remove(text.begin(), text.end(), '"'), text.end());
    return text;
  }

  void try_text(const std::string& part, const std::string& text, bool words) {
    search::Question relaxed = asked_.question;
    relaxed.text = text;
    if (!text.empty() || !relaxed.filters.empty()) add(part, relaxed, with_only(asked_, "q", text), words);
  }

  void add(const std::string& part, search::Question relaxed, const std::string& link, bool words) {
    relaxed.offset = 0;
    relaxed.limit = 1;
    const int total = search::ask(archive_, relaxed).total;
    Fields row;
    put(row, "part", part);
    put(row, "link", link);
    put(row, "count", count_text(total));
    put(row, "some", total > 0);
    put(row, "words", words);
    rows_.emplace_back(row);
  }

  archive::Archive& archive_;
  const Asked& asked_;
  Rows rows_;
};

std::string milliseconds_text(double took) { return took < 1 ? "dưới 1" : count_text(static_cast<std::int64_t>(took + 0.5)); }

}  // namespace

Response search_page(const Visit& visit) {
  const Asked asked = read_asked(visit.address);
  const Archives::Loan archive = visit.archives.lend();
  const search::Answer answer = search::ask(*archive, asked.question);

  Fields fields;
  put(fields, "query", asked.question.text);
  put(fields, "total", count_text(answer.total));
  put(fields, "found", answer.total > 0);
  put(fields, "took", milliseconds_text(answer.took_ms));
  put(fields, "understood", understood_rows(asked, answer));
  put(fields, "filtered", !asked.question.filters.empty());
  put(fields, "chips", chip_rows(*archive, asked));
  put(fields, "problems", problem_rows(asked, answer));
  put(fields, "has_question", !asked.question.text.empty());
  put(fields, "exact_marks", asked.question.exact_marks);
  put(fields, "marks_link", with_only(asked, "marks", asked.question.exact_marks ? "" : "exact"));
  put(fields, "json_link", "/api/v1" + print_address("/search", asked.values));
  put_numbers(fields, answer);
  put(fields, "facets", facet_rows(*archive, asked, answer));
  put(fields, "sorts", sort_rows(asked));
  put_pager(fields, asked, answer.total);
  Rows hits;
  for (const search::FoundPlan& found : answer.plans) hits.emplace_back(hit_fields(asked, found));
  put(fields, "hits", std::move(hits));
  put(fields, "relaxed", answer.total == 0 ? Relaxations(*archive, asked).rows(answer.understood) : Rows());
  const std::string& text = asked.question.text;
  return make_page("search", text.empty() ? std::string(label("page.search_all")) : fill(label("page.search"), {text}), std::move(fields));
}

}  // namespace danchieu::web
