#include "web/json.h"

#include "archive/page_starts.h"
#include "web/json_rows.h"

namespace danchieu::web {
namespace {

/// Positions of the contract: code points of a text file as a whole, of its page for all that is no text file.
class Positions {
 public:
  explicit Positions(const archive::Document& document)
      : starts_(document.pages), by_page_(!document.media_type.starts_with("text/plain")) {}

  void put(Json& json, text::Span span) const {
    const archive::PageAt page = starts_.at(span.begin);
    const std::uint32_t from = by_page_ ? page.begin : 0;
    json["page"] = page.page;
    json["start"] = span.begin - from;
    json["end"] = span.end - from;
  }

 private:
  archive::PageStarts starts_;
  bool by_page_;
};

Json plan_json(const archive::Plan& plan) {
  Json json{{"kind", known(plan.kind)},           {"number", known(plan.number)},
            {"symbol", known(plan.symbol)},       {"number_state", known(plan.number_state)},
            {"title", known(plan.title)},         {"year", known(plan.year)},
            {"issued", known(plan.issued.iso())}, {"level", known(plan.level)},
            {"province", known(plan.province)},   {"province_today", known(plan.province_today)},
            {"district", known(plan.district)},   {"commune", known(plan.commune)},
            {"period", known(plan.period)},       {"issuer", known(plan.issuer)},
            {"signer", known(plan.signer)},       {"office", known(plan.office)}};
  for (const archive::PlanList& list : archive::plan_lists) json[list.name] = plan.*list.values;
  return json;
}

Json evidence_json(const archive::Document& document, const Positions& positions) {
  Json list = Json::array();
  for (const archive::Evidence& evidence : document.evidence) {
    Json row{{"field", evidence.field}, {"inferred", evidence.inferred}, {"basis", known(evidence.basis)}, {"sure", known(evidence.sure)}};
    if (evidence.span.empty()) row.update({{"page", nullptr}, {"start", nullptr}, {"end", nullptr}});
    else positions.put(row, evidence.span);
    list.push_back(std::move(row));
  }
  return list;
}

Json sections_json(const archive::Document& document, const Positions& positions) {
  Json list = Json::array();
  for (const archive::Section& section : document.sections) {
    Json row{{"label", known(section.label)}, {"title", known(section.title)}, {"depth", section.depth}};
    positions.put(row, section.span);
    list.push_back(std::move(row));
  }
  return list;
}

Json mention_json(const citations::Mention& mention, const Positions& positions) {
  Json row{{"surface", mention.surface},
           {"kind", known(mention.kind)},
           {"number", known(mention.number)},
           {"issued", known(mention.issued.iso())},
           {"issuer", known(mention.issuer)},
           {"title", known(mention.title)},
           {"pinpoint", known(mention.pinpoint)},
           {"relation", std::string(citations::name(mention.relation))},
           {"inside", mention.inside < 0 ? Json() : Json(mention.inside)},
           {"named_only", mention.named_only},
           {"repaired", mention.repaired},
           {"suspect", mention.suspect},
           {"sure", known(mention.sure)},
           {"unit", known(mention.unit)},
           {"acts_on", mention.acts_on < 0 ? Json() : Json(mention.acts_on)},
           {"action", mention.acts_on < 0 ? Json() : Json(std::string(citations::name(mention.action)))}};
  positions.put(row, mention.span);
  row["evidence"] = known(mention.evidence);
  row["work"] = known(mention.work);
  row["partial"] = known(mention.partial);
  return row;
}

/// What `read` and `show` have in common.
void put_document(Json& json, const archive::Document& document) {
  const Positions positions(document);
  json["pages"] = document.pages.size();
  json["pages_recognised"] = archive::recognised_pages(document.pages).pages;
  Json& sure = json["recognised"] = Json::array();
  for (std::size_t i = 0; i < document.pages.size(); ++i)
    if (document.pages[i].recognised) sure.push_back({{"page", i + 1}, {"sure", known(archive::sureness(document.pages[i]))}});
  json["converted_from"] = known(document.converted_from);
  json["plan"] = plan_json(document.plan);
  json["evidence"] = evidence_json(document, positions);
  json["sections"] = sections_json(document, positions);
  Json& abbreviations = json["abbreviations"] = Json::array();
  for (const archive::Abbreviation& row : document.abbreviations)
    abbreviations.push_back({{"short", row.short_form}, {"long", row.long_form}});
  Json& mentions = json["mentions"] = Json::array();
  for (const citations::Mention& mention : document.mentions) mentions.push_back(mention_json(mention, positions));
}

Json steps_json(const std::vector<archive::Step>& steps) {
  Json list = Json::array();
  for (const archive::Step& step : steps)
    list.push_back({{"work", known(step.work)},
                    {"number", known(step.label)},
                    {"relation", step.relation},
                    {"evidence", known(step.evidence)},
                    {"plan", step.plan}});
  return list;
}

Json links_json(const std::vector<archive::WorkLink>& links) {
  Json list = Json::array();
  for (const archive::WorkLink& link : links)
    list.push_back({{"relation", link.relation}, {"work", head_json(link.work)}, {"evidence", known(link.evidence)}, {"plan", link.plan}});
  return list;
}

Json alike_json(const std::vector<archive::CopyOfPlan>& plans) {
  Json list = Json::array();
  for (const archive::CopyOfPlan& one : plans) {
    Json row = row_json(one.plan);
    row["share"] = one.share;
    list.push_back(std::move(row));
  }
  return list;
}

Json corrections_json(const std::vector<archive::Correction>& corrections) {
  Json list = Json::array();
  for (const archive::Correction& each : corrections)
    list.push_back({{"id", each.id},
                    {"when", each.when},
                    {"by", known(each.by)},
                    {"reason", known(each.reason)},
                    {"plan", known(each.plan)},
                    {"work", known(each.work)},
                    {"field", each.field},
                    {"value", each.value},
                    {"surface", known(each.surface)},
                    {"extracted", known(each.extracted)},
                    {"undone", known(each.undone)},
                    {"undone_by", known(each.undone_by)}});
  return list;
}

}  // namespace

std::string json_of_document(const archive::Document& document, const std::string& file, const std::string& sha256) {
  Json json{{"file", file}, {"sha256", sha256}};
  put_document(json, document);
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string json_of_plan(const archive::StoredPlan& plan, const Beside& beside) {
  Json json{{"id", plan.id},
            {"sha256", plan.sha256},
            {"file", plan.file},
            {"added", plan.added},
            {"version", plan.version},
            {"size", plan.size},
            {"media_type", plan.document.media_type},
            {"work", known(plan.work)}};
  put_document(json, plan.document);
  json["copies"] = alike_json(beside.copies);
  json["similar"] = alike_json(beside.similar);
  json["corrections"] = corrections_json(beside.corrections);
  return print(json);
}

std::string json_of_cited_by(const archive::Work* work, const std::vector<archive::WorkHead>& candidates,
                             const std::vector<archive::Partial>& partials, std::span<const archive::CitingPlan> plans, std::size_t total) {
  Json json{{"work", work ? work_json(*work) : Json()}, {"candidates", heads_json(candidates)}};
  Json& undecided = json["partials"] = Json::array();
  for (const archive::Partial& partial : partials)
    undecided.push_back({{"partial", partial.key}, {"count", partial.count}, {"candidates", partial.candidates}});
  json["total"] = total;
  Json& list = json["plans"] = Json::array();
  for (const archive::CitingPlan& citing : plans) {
    Json row = row_json(citing.plan);
    row["relation"] = citing.relation;
    row["how"] = citing.direct ? "direct" : "through";
    row["through"] = citing.through;
    row["page"] = citing.page;
    row["evidence"] = known(citing.evidence);
    row["times"] = citing.times;
    row["steps"] = steps_json(citing.steps);
    list.push_back(std::move(row));
  }
  return print(json);
}

namespace {

Json version_json(const citations::LawVersion* version) {
  if (version == nullptr) return {};
  return {{"title", std::string(version->title)},
          {"number", std::string(version->number)},
          {"key", known(version->key)},
          {"passed", version->passed.iso()},
          {"from", version->from.iso()},
          {"to", known(version->to.iso())},
          {"sources",
           {{"number", std::string(name(version->sources.number))},
            {"passed", std::string(name(version->sources.passed))},
            {"from", std::string(name(version->sources.from))}}}};
}

Json statute_json(const Statute& statute) {
  if (statute.version == nullptr) return {};
  Json json = version_json(statute.version);
  json["ended"] = statute.ended;
  json["now"] = version_json(statute.now);
  return json;
}

Json draft_work_json(const DraftReading& read, const DraftWork& work, const Positions& positions) {
  const citations::Mention& first = read.document.mentions[static_cast<std::size_t>(work.mentions.front())];
  Json json{{"key", work.complete ? Json(work.key) : Json()},
            {"partial", work.complete ? Json() : known(work.key)},
            {"name", work.name},
            {"relation", std::string(citations::name(work.relation))},
            {"how", work.outer < 0 ? "direct" : "through"},
            {"times", work.mentions.size()}};
  positions.put(json, first.span);
  json["evidence"] = known(first.evidence);
  json["work"] = work.work ? work_json(*work.work) : Json();
  json["candidates"] = heads_json(work.candidates);
  json["statute"] = statute_json(work.statute);
  return json;
}

Json similar_json(const archive::CoCited& similar) {
  Json json{{"siblings", similar.siblings}, {"enough", similar.enough()}, {"least", archive::least_siblings}};
  Json& shared = json["shared"] = Json::array();
  for (const archive::SharedWork& work : similar.shared)
    shared.push_back({{"key", work.key}, {"number", work.label}, {"plans", work.plans}});
  Json& lacking = json["lacking"] = Json::array();
  for (const archive::Suggestion& one : similar.lacking) {
    Json examples = Json::array();
    for (const archive::PlanRow& row : one.examples) examples.push_back(row.id);
    lacking.push_back({{"work", work_json(one.work)}, {"plans", one.plans}, {"support", one.support}, {"examples", std::move(examples)}});
  }
  return json;
}

}  // namespace

std::string json_of_draft(const DraftReading& read) {
  const Positions positions(read.document);
  Json json{{"plan", plan_json(read.document.plan)}};
  Json& works = json["works"] = Json::array();
  for (const DraftWork& work : read.works) works.push_back(draft_work_json(read, work, positions));
  json["works_left"] = read.works_left;
  json["similar"] = similar_json(read.similar);
  return print(json);
}

std::string json_of_work(const archive::Work& work, const std::vector<archive::WorkLink>& from, const std::vector<archive::WorkLink>& to) {
  Json json = work_json(work);
  json["links_from"] = links_json(from);
  json["links_to"] = links_json(to);
  // Of a law: named by its title, all that the table has of it; by its number, that version.
  constexpr std::string_view by_title = "vn:work/";
  if (work.key.starts_with(by_title)) {
    Json versions = Json::array();
    for (const citations::LawVersion& version : citations::law_versions(std::string_view(work.key).substr(by_title.size())))
      versions.push_back(version_json(&version));
    if (!versions.empty()) json["versions"] = std::move(versions);
  } else if (const citations::LawVersion* version = citations::law_of_key(work.key)) {
    json["version"] = version_json(version);
  }
  return print(json);
}

std::string json_of_corrections(const std::vector<archive::Correction>& corrections) {
  return print({{"corrections", corrections_json(corrections)}});
}

std::string json_of_status(const archive::Status& status) {
  return print({{"plans", status.plans},
                {"works", status.works},
                {"works_held", status.works_held},
                {"mentions", status.mentions},
                {"mentions_partial", status.mentions_partial},
                {"problems", status.problems},
                {"removed", status.removed},
                {"copies", status.copies},
                {"pages_recognised", status.pages_recognised},
                {"provinces", status.provinces},
                {"first_year", known(status.first_year)},
                {"last_year", known(status.last_year)},
                {"bytes", status.bytes},
                {"schema", status.schema},
                {"revision", status.revision},
                {"index_revision", status.index_revision}});
}

std::string json_of_problems(const std::vector<archive::Problem>& problems) {
  Json json;
  Json& list = json["problems"] = Json::array();
  for (const archive::Problem& problem : problems)
    list.push_back({{"file", problem.file}, {"reason", problem.reason}, {"when", problem.when}});
  return print(json);
}

}  // namespace danchieu::web
