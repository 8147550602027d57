#include <algorithm>
#include <ctime>

#include "web/format.h"
#include "web/labels.h"
#include "web/oai.h"
#include "web/pages.h"
#include "web/view.h"

namespace danchieu::web {
namespace {

constexpr int records_in_answer = 100;
constexpr std::string_view identifiers = "urn:danchieu:plan:";

/// One element of Dublin Core; empty values are left out.
void add_element(Rows& rows, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  Fields row;
  put(row, "name", name);
  put(row, "value", value);
  rows.emplace_back(std::move(row));
}

Rows dublin_core(const Visit& visit, const archive::ChangedPlan& change) {
  const archive::PlanRow& plan = change.plan;
  Rows rows;
  add_element(rows, "title", plan.title.empty() ? plan_name(plan) : plan.title);
  add_element(rows, "creator", plan.issuer);
  add_element(rows, "date", plan.issued.empty() && plan.year ? std::to_string(plan.year) : plan.issued);
  add_element(rows, "type", plan.kind);
  add_element(rows, "identifier", visit.request.origin + plan_address(plan.id));
  add_element(rows, "identifier", plan.number);
  add_element(rows, "identifier", change.work);
  add_element(rows, "language", "vi");
  add_element(rows, "coverage", place_text(plan));
  return rows;
}

Fields record_fields(const Visit& visit, const archive::ChangedPlan& change, bool with_metadata) {
  Fields row;
  put(row, "identifier", std::string(identifiers) + change.plan.id);
  put(row, "datestamp", change.when);
  put(row, "removed", change.removed);
  Rows sets;
  const auto add_set = [&](const std::string& name) {
    Fields set;
    put(set, "spec", name);
    sets.emplace_back(std::move(set));
  };
  if (!change.plan.level.empty()) add_set("level:" + change.plan.level);
  if (change.plan.year) add_set("year:" + std::to_string(change.plan.year));
  put(row, "sets", std::move(sets));
  put(row, "has_metadata", with_metadata && !change.removed);
  put(row, "elements", dublin_core(visit, change));
  return row;
}

void put_error(Fields& fields, std::string_view code) {
  Fields error;
  put(error, "code", code);
  put(error, "sentence", label("oai." + std::string(code)));
  put(fields, "error", error);
}

void list(Fields& fields, const Visit& visit, const Address& asked, archive::Archive& archive, bool with_metadata) {
  OaiList list = read_oai_list(asked);
  if (!list.error.empty()) return put_error(fields, list.error);
  list.query.limit = records_in_answer + 1;
  std::vector<archive::ChangedPlan> found = archive.changed_plans(list.query);
  if (found.empty()) return put_error(fields, list.query.after.docid ? "badResumptionToken" : "noRecordsMatch");
  const bool more = found.size() > records_in_answer;
  if (more) found.pop_back();
  Rows rows;
  for (const archive::ChangedPlan& change : found) rows.emplace_back(record_fields(visit, change, with_metadata));
  put(fields, with_metadata ? "records" : "headers", std::move(rows));
  put(fields, with_metadata ? "lists_records" : "lists_identifiers", true);
  put(fields, "token", more ? resumption_token(list, found.back().place) : "");
  put(fields, "last_part", !more && list.query.after.docid > 0);
}

/// The plan that `identifier` names, where it is one.
std::optional<archive::ChangedPlan> named_plan(const Address& asked, archive::Archive& archive) {
  const std::string& name = asked.value("identifier");
  return name.starts_with(identifiers) ? archive.changed_plan(name.substr(identifiers.size())) : std::nullopt;
}

void get_record(Fields& fields, const Visit& visit, const Address& asked, archive::Archive& archive) {
  if (asked.value("identifier").empty() || asked.value("metadataPrefix").empty()) return put_error(fields, "badArgument");
  if (asked.value("metadataPrefix") != "oai_dc") return put_error(fields, "cannotDisseminateFormat");
  const auto change = named_plan(asked, archive);
  if (!change) return put_error(fields, "idDoesNotExist");
  put(fields, "gets_record", true);
  put(fields, "records", Rows{record_fields(visit, *change, true)});
}

void list_formats(Fields& fields, const Visit&, const Address& asked, archive::Archive& archive) {
  if (!asked.value("identifier").empty() && !named_plan(asked, archive)) return put_error(fields, "idDoesNotExist");
  put(fields, "lists_formats", true);
}

/// Of the server's name as the harvester calls it: whoever keeps the archive reads its mail there (RFC 2142).
std::string administrator(std::string_view origin) {
  std::string_view host = origin.substr(std::min(origin.size(), origin.find("//") + 2));
  host = host.substr(0, host.find(':'));
  return "webmaster@" + std::string(host.empty() ? "localhost" : host);
}

void identify(Fields& fields, const Visit& visit, const Address&, archive::Archive& archive) {
  const std::string oldest = archive.oldest_change();
  put(fields, "identifies", true);
  put(fields, "base", visit.request.origin + "/oai");
  put(fields, "administrator", administrator(visit.request.origin));
  put(fields, "oldest", oldest.empty() ? "1970-01-01T00:00:00Z" : oldest);
}

void list_sets(Fields& fields, const Visit&, const Address& asked, archive::Archive& archive) {
  if (!asked.value("resumptionToken").empty()) return put_error(fields, "badResumptionToken");
  Rows rows;
  const auto add = [&](const std::string& spec, const std::string& name) {
    Fields row;
    put(row, "spec", spec);
    put(row, "name", name);
    rows.emplace_back(std::move(row));
  };
  for (const char* level : {"central", "province", "district", "commune"})
    add(std::string("level:") + level, std::string(label("level." + std::string(level))));
  const archive::Status status = archive.status();
  for (int year = status.first_year; year && year <= status.last_year; ++year) add("year:" + std::to_string(year), std::to_string(year));
  put(fields, "lists_sets", true);
  put(fields, "all_sets", std::move(rows));
}

void list_records(Fields& fields, const Visit& visit, const Address& asked, archive::Archive& archive) {
  list(fields, visit, asked, archive, true);
}
void list_identifiers(Fields& fields, const Visit& visit, const Address& asked, archive::Archive& archive) {
  list(fields, visit, asked, archive, false);
}

struct Verb {
  std::string_view name, arguments;
  void (*answer)(Fields&, const Visit&, const Address&, archive::Archive&);
};
constexpr Verb verbs[] = {{"Identify", "", identify},
                          {"ListMetadataFormats", "identifier", list_formats},
                          {"ListSets", "resumptionToken", list_sets},
                          {"ListIdentifiers", "from until set metadataPrefix resumptionToken", list_identifiers},
                          {"ListRecords", "from until set metadataPrefix resumptionToken", list_records},
                          {"GetRecord", "identifier metadataPrefix", get_record}};

std::string now_utc() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

}  // namespace

Response oai(const Visit& visit) {
  if (visit.request.body_too_large) return error_answer(visit.address, 413, "text_too_long", std::to_string(largest_body / 1024) + " KB");
  const bool posted = visit.request.method == "POST";
  const auto form = posted ? read_address("/oai?" + visit.request.body) : std::nullopt;
  const Address& asked = form ? *form : visit.address;
  Fields fields;
  put(fields, "now", now_utc());
  put(fields, "base", visit.request.origin + "/oai");
  const Verb* verb = nullptr;
  for (const Verb& row : verbs)
    if (row.name == asked.value("verb")) verb = &row;
  const auto named = std::count_if(asked.values.begin(), asked.values.end(), [](const auto& value) { return value.first == "verb"; });
  if (named > 1) verb = nullptr;  // a repeated verb is a bad one, not a bad argument (OAI-PMH §3.6)
  if (!verb) {
    put_error(fields, "badVerb");
  } else if (!are_arguments(asked, verb->arguments)) {
    put_error(fields, "badArgument");
  } else {
    const Archives::Loan archive = visit.archives.lend();
    Rows arguments;
    for (const auto& [name, value] : asked.values)
      if (name != "lang") add_element(arguments, name, value);
    verb->answer(fields, visit, asked, *archive);
    // With a bad argument none may be repeated (OAI-PMH §3.2).
    const bool repeats = !fields.find("error") || fields.find("error")->get("code")->string_value() != "badArgument";
    if (repeats) put(fields, "arguments", std::move(arguments));
  }
  return {.type = "text/xml; charset=utf-8", .body = make_text("oai.xml", fields)};
}

}  // namespace danchieu::web
