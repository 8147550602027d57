#include <algorithm>

#include "archive/subject.h"
#include "compare/abreast.h"
#include "web/abreast.h"
#include "web/assets.h"
#include "web/csv.h"
#include "web/format.h"
#include "web/labels.h"
#include "web/pages.h"
#include "web/rows.h"

namespace danchieu::web {
namespace {

/// Columns of the table: more are told as a number.
constexpr std::size_t most_columns = 12;

struct Asked {
  std::optional<archive::PlanRow> plan;
  std::string subject, level;
  int year = 0;
  Values values;  ///< of the address, for the files beside the page
};

/// nullopt where the plan that is asked for is not there.
std::optional<Asked> asked_of(const Visit& visit, archive::Archive& archive) {
  Asked asked;
  if (const std::string& id = visit.address.value("plan"); !id.empty()) {
    asked.plan = archive.row(id);
    if (!asked.plan) return std::nullopt;
    asked.values = {{"plan", id}};
    return asked;
  }
  asked.subject = visit.address.value("subject");
  asked.year = visit.address.number("year", 1).value_or(0);
  asked.level = visit.address.value("level");
  asked.values = {{"subject", asked.subject}, {"year", visit.address.value("year")}, {"level", asked.level}};
  return asked;
}

compare::Abreast read(archive::Archive& archive, const Asked& asked) {
  return asked.plan ? compare::read_abreast(archive, *asked.plan) : compare::read_abreast(archive, asked.subject, asked.year, asked.level);
}

std::string place_or_issuer(const archive::PlanRow& plan) {
  const std::string place = place_text(plan);
  return !place.empty() ? place : !plan.issuer.empty() ? plan.issuer : plan.title;
}

std::string at(const std::string& plan, std::uint32_t begin) { return mention_address(plan, begin); }

Rows column_rows(const compare::Abreast& found, std::size_t columns) {
  Rows rows;
  for (std::size_t w = 0; w < columns; ++w) {
    Fields row;
    put(row, "link", work_address(found.works[w].key));
    put(row, "label", found.works[w].label);
    put(row, "count", count_text(found.works[w].plans));
    rows.emplace_back(row);
  }
  return rows;
}

/// How a cell says whether a plan cites a work: for the style sheet, for the eye, in words.
struct Sign {
  const char *state, *sign, *text;
};
constexpr Sign sign_cites{"cites", "●", "abreast.sign_cites"}, sign_inside{"cites", "○", "abreast.sign_inside"},
    sign_lacks{"lacks", "✗", "abreast.sign_lacks"}, sign_none{"none-held", "·", "abreast.sign_none"};

const Sign& sign_of(const compare::AbreastPlan& plan, const std::string& work, std::size_t column) {
  if (const auto cited = plan.cites.find(work); cited != plan.cites.end()) return cited->second.direct ? sign_cites : sign_inside;
  return std::find(plan.lacking.begin(), plan.lacking.end(), column) != plan.lacking.end() ? sign_lacks : sign_none;
}

Rows cell_rows(const compare::Abreast& found, const compare::AbreastPlan& plan, std::size_t columns) {
  Rows cells;
  for (std::size_t w = 0; w < columns; ++w) {
    const auto cited = plan.cites.find(found.works[w].key);
    const Sign& sign = sign_of(plan, found.works[w].key, w);
    Fields cell;
    put(cell, "link", cited == plan.cites.end() ? "" : at(plan.plan.id, cited->second.begin));
    put(cell, "sign", sign.sign);
    put(cell, "state", sign.state);
    put(cell, "about", found.works[w].label + ": " + std::string(label(sign.text)));
    cells.emplace_back(cell);
  }
  return cells;
}

Rows time_rows(const compare::AbreastPlan& plan) {
  Rows rows;
  for (const compare::AbreastTime& time : plan.times) {
    Fields row;
    put(row, "about", label_or("abreast.time." + time.about, time.about));
    put(row, "printed", time.printed);
    put(row, "page", std::to_string(time.page));
    rows.emplace_back(row);
  }
  return rows;
}

Rows own_rows(const compare::AbreastPlan& plan) {
  Rows rows;
  for (const compare::OwnPassage& passage : plan.own_passages) {
    Fields row;
    put(row, "text", passage.begin + " …");
    put(row, "words", count_text(passage.words));
    put(row, "page", std::to_string(passage.page));
    put(row, "link", plan_address(plan.plan.id) + "#trang-" + std::to_string(passage.page));
    rows.emplace_back(row);
  }
  return rows;
}

Rows lacking_rows(const compare::Abreast& found, const compare::AbreastPlan& plan) {
  Rows rows;
  for (const std::size_t w : plan.lacking) {
    Fields row;
    put(row, "link", work_address(found.works[w].key));
    put(row, "label", found.works[w].label);
    put(row, "count", count_text(found.works[w].plans));
    put(row, "of", count_text(static_cast<std::int64_t>(found.plans.size()) - 1));
    rows.emplace_back(row);
  }
  return rows;
}

Rows ended_rows(const compare::AbreastPlan& plan) {
  Rows rows;
  for (const compare::EndedBasis& basis : plan.ended) {
    Fields row;
    put(row, "link", at(plan.plan.id, basis.begin));
    put(row, "label", basis.label);
    put(row, "page", std::to_string(basis.page));
    put(row, "date", date_text(basis.ended));
    put(row, "law", basis.evidence.empty());
    put(row, "by", basis.by);
    put(row, "by_link", basis.by_key.empty() ? "" : work_address(basis.by_key));
    put(row, "evidence", basis.evidence);
    put(row, "said_in", basis.said_in.empty() ? "" : plan_address(basis.said_in));
    rows.emplace_back(row);
  }
  return rows;
}

Rows plan_rows(const compare::Abreast& found, const Asked& asked, std::size_t columns) {
  Rows rows;
  for (const compare::AbreastPlan& plan : found.plans) {
    Fields row = plan_fields(plan.plan);
    put(row, "link", plan_address(plan.plan.id));
    put(row, "place", place_or_issuer(plan.plan));
    put(row, "is_asked", asked.plan && asked.plan->id == plan.plan.id);
    put(row, "cells", cell_rows(found, plan, columns));
    put(row, "all", count_text(std::count_if(plan.cites.begin(), plan.cites.end(), [](const auto& one) { return one.second.direct; })));
    put(row, "times", time_rows(plan));
    put(row, "own_share",
        plan.words == 0 || found.plans.size() < 2 ? "" : std::to_string((200ULL * plan.own + plan.words) / (2ULL * plan.words)));
    put(row, "own", found.plans.size() < 2 ? Rows() : own_rows(plan));
    put(row, "has_own", plan.words > 0 && found.plans.size() > 1);
    put(row, "lacking", lacking_rows(found, plan));
    put(row, "lacks", !plan.lacking.empty());
    put(row, "ended", ended_rows(plan));
    put(row, "has_ended", !plan.ended.empty());
    put(row, "compare_link",
        asked.plan && asked.plan->id != plan.plan.id ? print_address("/compare", {{"a", plan.plan.id}, {"b", asked.plan->id}}) : "");
    rows.emplace_back(row);
  }
  return rows;
}

Rows level_rows(const std::string& chosen) {
  Rows rows;
  for (const char* level : {"", "central", "province", "district", "commune"}) {
    Fields row;
    put(row, "value", level);
    put(row, "name", label(*level ? "level." + std::string(level) : "abreast.any_level"));
    put(row, "chosen", chosen == level);
    rows.emplace_back(row);
  }
  return rows;
}

/// Where a subject may have more plans: the years before and after, and any level.
Rows nearby_rows(const compare::Abreast& found, const std::string& subject) {
  Rows rows;
  const auto add = [&](int year, const std::string& level, const std::string& text) {
    Fields row;
    put(row, "link", print_address("/beside", {{"subject", subject}, {"year", std::to_string(year)}, {"level", level}}));
    put(row, "text", text);
    rows.emplace_back(row);
  };
  if (found.year == 0 || subject.empty()) return rows;
  for (const int year : {found.year - 1, found.year + 1}) add(year, found.level, std::to_string(year));
  for (const char* level : {"province", "district", "commune"})
    if (found.level != level) add(found.year, level, std::string(label("level." + std::string(level))));
  return rows;
}

std::string csv_of(const compare::Abreast& found) {
  std::string csv(byte_order_mark);
  csv += "plan,place,level,title,number,issued,work,work_number,cites,plans_citing,plans\r\n";
  for (const compare::AbreastPlan& plan : found.plans)
    for (const compare::AbreastWork& work : found.works) {
      const auto cited = plan.cites.find(work.key);
      const std::string cites = cited == plan.cites.end() ? "no" : cited->second.direct ? "yes" : "inside";
      bool first = true;
      for (const std::string& cell :
           {plan.plan.id, place_or_issuer(plan.plan), plan.plan.level, plan.plan.title, plan.plan.number, plan.plan.issued, work.key,
            work.label, cites, std::to_string(work.plans), std::to_string(found.plans.size())}) {
        csv += (first ? "" : ",") + csv_cell(as_text(cell));
        first = false;
      }
      csv += "\r\n";
    }
  return csv;
}

template <class Make>
Response with_asked(const Visit& visit, Make&& make) {
  const Archives::Loan archive = visit.archives.lend();
  const std::optional<Asked> asked = asked_of(visit, *archive);
  if (!asked) return error_answer(visit.address, 404, "no_plan", visit.address.value("plan"));
  return make(*archive, *asked);
}

}  // namespace

Response abreast_page(const Visit& visit) {
  return with_asked(visit, [&](archive::Archive& archive, const Asked& asked) {
    const compare::Abreast found = read(archive, asked);
    const std::size_t columns = std::min(most_columns, found.works.size());
    const std::string subject = asked.plan ? archive::printed_subject(*asked.plan) : asked.subject;
    Fields fields;
    put(fields, "subject", asked.plan ? asked.plan->title : asked.subject);
    put(fields, "typed_subject", subject);
    put(fields, "year", found.year == 0 ? "" : std::to_string(found.year));
    put(fields, "level_name", found.level.empty() ? "" : std::string(label_or("in_text.level." + found.level, found.level)));
    put(fields, "levels", level_rows(found.level));
    put(fields, "asked", asked.plan || !asked.subject.empty());
    put(fields, "is_alone", found.plans.size() < 2);
    put(fields, "nearby", nearby_rows(found, subject));
    put(fields, "has_plans", !found.plans.empty());
    put(fields, "search_link", print_address("/search", {{"q", subject}, {"year", found.year == 0 ? "" : std::to_string(found.year)}}));
    put_count(fields, "plan_count", static_cast<std::int64_t>(found.plans.size()));
    put_count(fields, "work_count", static_cast<std::int64_t>(found.works.size()));
    put_count(fields, "more_works", static_cast<std::int64_t>(found.works.size() - columns));
    put(fields, "columns", column_rows(found, columns));
    put(fields, "rows", plan_rows(found, asked, columns));
    put(fields, "csv_link", print_address("/beside.csv", asked.values));
    put(fields, "json_link", print_address("/api/v1/beside", asked.values));
    put(fields, "css_also", static_address("static/abreast.css"));
    return make_page("abreast", label("page.abreast"), std::move(fields));
  });
}

Response abreast_csv(const Visit& visit) {
  return with_asked(visit, [&](archive::Archive& archive, const Asked& asked) {
    Response response{.type = "text/csv; charset=utf-8", .body = csv_of(read(archive, asked))};
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"beside.csv\"");
    return response;
  });
}

Response api_abreast(const Visit& visit) {
  return with_asked(visit, [&](archive::Archive& archive, const Asked& asked) {
    return Response{.type = "application/json; charset=utf-8", .body = json_of_abreast(read(archive, asked))};
  });
}

}  // namespace danchieu::web
