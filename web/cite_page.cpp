#include <variant>

#include "citations/relation.h"
#include "text/decode.h"
#include "web/citing_rows.h"
#include "web/format.h"
#include "web/json.h"
#include "web/labels.h"
#include "web/pages.h"
#include "web/rows.h"

namespace danchieu::web {
namespace {

constexpr std::size_t shared_named = 4;  ///< works that are named in "plans that cite …"

/// "512 KB"
std::string largest_text() { return count_text(largest_draft / 1024) + " KB"; }

/// The text of a request: a form's field, a body as it is, or ?text=; or why there is none.
std::variant<std::string, Response> posted_text(const Visit& visit) {
  const auto refuse = [&](int status, std::string_view error, const std::string& subject = {}) {
    return error_answer(visit.address, status, error, subject);
  };
  const Request& request = visit.request;
  if (request.body_too_large) return refuse(413, "text_too_long", largest_text());
  std::string bytes;
  if (request.method != "POST") {
    bytes = visit.address.value("text");
  } else if (request.content_type.starts_with("multipart/")) {
    return refuse(415, "multipart");
  } else if (request.content_type.starts_with("application/x-www-form-urlencoded")) {
    auto value = form_value(request.body, "text");
    if (!value) return refuse(400, "no_text");
    bytes = std::move(*value);
  } else {
    bytes = request.body;
  }
  std::string text = text::decode(bytes).utf8;
  if (text.size() > largest_draft) return refuse(413, "text_too_long", largest_text());
  return text;
}

bool is_blank(const std::string& text) { return text.find_first_not_of(" \t\r\n\f") == text.npos; }

std::string joined(std::initializer_list<std::string> parts) {
  std::string all;
  for (const std::string& part : parts)
    if (!part.empty()) all += (all.empty() ? "" : " · ") + part;
  return all;
}

/// "Kế hoạch · cấp tỉnh · Cao Bằng · 04/4/2022": with what the text was read.
std::string read_as(const archive::Plan& plan) {
  archive::PlanRow row;
  row.kind = plan.kind;
  row.number = plan.number;
  row.province = plan.province;
  row.province_today = plan.province_today;
  row.district = plan.district;
  row.commune = plan.commune;
  const std::string level =
      plan.level.empty() ? "" : fill(label("cite.level"), {std::string(label_or("in_text.level." + plan.level, plan.level))});
  return joined({plan_name(row), level, place_text(row), date_text(plan.issued.iso())});
}

/// "Luật Công an nhân dân 37/2018/QH14"
std::string version_name(const citations::LawVersion& version) { return std::string(version.title) + " " + std::string(version.number); }

bool is_confirmed(const citations::LawVersion& version) {
  return version.sources.number != citations::LawSource::unconfirmed && version.sources.from != citations::LawSource::unconfirmed;
}

void put_statute(Fields& row, const Statute& statute, const std::string& name) {
  const bool told = statute.version != nullptr;
  const bool new_to_reader = told && name.find(statute.version->number) == name.npos;
  put(row, "version", new_to_reader ? std::string(statute.version->number) : "");
  put(row, "version_from", told ? date_text(statute.version->from.iso()) : "");
  put(row, "unconfirmed", told && !is_confirmed(*statute.version));
  put(row, "ended", statute.ended ? date_text(statute.version->to.iso()) : "");
  put(row, "now", statute.now != nullptr ? version_name(*statute.now) : "");
}

Rows candidate_rows(const std::vector<archive::WorkHead>& works) {
  Rows rows;
  for (const archive::WorkHead& work : works) rows.emplace_back(head_fields(work));
  return rows;
}

Fields cited_fields(const DraftReading& read, const DraftWork& work) {
  const citations::Mention& first = read.document.mentions[static_cast<std::size_t>(work.mentions.front())];
  Fields row = work_fields(work.work.value_or(archive::Work{}));
  put(row, "known", work.work.has_value());
  put(row, "name", work.work && !work.work->number.empty() ? work_name(*work.work) : work.name);
  put(row, "printed_title", first.title);
  put(row, "relation", label_or("relation." + std::string(citations::name(work.relation)), ""));
  put(row, "outer", work.outer < 0 ? "" : read.document.mentions[static_cast<std::size_t>(work.outer)].surface);
  put(row, "times", work.mentions.size() > 1 ? count_text(static_cast<std::int64_t>(work.mentions.size())) : "");
  put(row, "pieces", evidence_pieces(first.evidence, {first.surface, first.number}));
  put(row, "key", work.key.empty() ? "" : work.key.substr(work.key.find(':') + 1));
  put(row, "candidates", candidate_rows(work.candidates));
  put(row, "some_candidates", !work.candidates.empty());
  put_statute(row, work.statute, work.name);
  return row;
}

/// "44-KL/TW (15), 521/QĐ-TTg (11)"
std::string shared_text(const std::vector<archive::SharedWork>& shared) {
  std::string text;
  for (std::size_t i = 0; i < shared.size() && i < shared_named; ++i)
    text += (i == 0 ? "" : ", ") + shared[i].label + " (" + count_text(shared[i].plans) + ")";
  return text;
}

void put_similar(Fields& fields, const archive::CoCited& similar) {
  put(fields, "siblings", count_text(similar.siblings));
  put(fields, "no_siblings", similar.siblings == 0);
  put(fields, "enough", similar.enough());
  put(fields, "least", count_text(archive::least_siblings));
  put(fields, "shared", shared_text(similar.shared));
  Rows rows;
  for (const archive::Suggestion& one : similar.lacking) {
    Fields row = work_fields(one.work);
    put(row, "of", fill(label("cite.of"), {count_text(one.plans), count_text(similar.siblings)}));
    Rows examples;
    for (const archive::PlanRow& plan : one.examples) examples.emplace_back(plan_fields(plan));
    put(row, "examples", std::move(examples));
    rows.emplace_back(std::move(row));
  }
  put(fields, "lacks", !similar.lacking.empty());
  put(fields, "lacking", std::move(rows));
}

void put_reading(Fields& fields, const DraftReading& read) {
  Rows complete, partial;
  std::int64_t known = 0;
  for (const DraftWork& work : read.works) {
    (work.complete ? complete : partial).emplace_back(cited_fields(read, work));
    known += work.work.has_value();
  }
  put(fields, "read_as", read_as(read.document.plan));
  put(fields, "count", count_text(static_cast<std::int64_t>(read.works.size() + read.works_left)));
  put(fields, "known_count", count_text(known));
  put(fields, "cites", !read.works.empty());
  put(fields, "left", read.works_left == 0 ? "" : count_text(static_cast<std::int64_t>(read.works_left)));
  put(fields, "has_complete", !complete.empty());
  put(fields, "has_partial", !partial.empty());
  put(fields, "partial_count", count_text(static_cast<std::int64_t>(partial.size())));
  put(fields, "complete_count", count_text(static_cast<std::int64_t>(complete.size())));
  put(fields, "complete", std::move(complete));
  put(fields, "partials", std::move(partial));
  put_similar(fields, read.similar);
}

}  // namespace

Response cite_page(const Visit& visit) {
  auto posted = posted_text(visit);
  if (auto* refused = std::get_if<Response>(&posted)) return std::move(*refused);
  const std::string& text = std::get<std::string>(posted);
  if (!is_blank(text) && !visit.describe) return error_answer(visit.address, 501, "no_describer");

  Fields fields;
  put(fields, "text", text);
  put(fields, "asked", !is_blank(text));
  put(fields, "blank", is_blank(text) && visit.request.method == "POST");
  put(fields, "most", largest_text());
  const Archives::Loan archive = visit.archives.lend();
  if (!is_blank(text)) put_reading(fields, read_draft(*archive, visit.describe(text), today()));
  return make_page("cite", label("page.cite"), std::move(fields));
}

Response api_cite(const Visit& visit) {
  auto posted = posted_text(visit);
  if (auto* refused = std::get_if<Response>(&posted)) return std::move(*refused);
  const std::string& text = std::get<std::string>(posted);
  if (is_blank(text)) return error_answer(visit.address, 400, "no_text");
  if (!visit.describe) return error_answer(visit.address, 501, "no_describer");
  const Archives::Loan archive = visit.archives.lend();
  return {.type = "application/json; charset=utf-8", .body = json_of_draft(read_draft(*archive, visit.describe(text), today()))};
}

}  // namespace danchieu::web
