#include <algorithm>

#include "web/assets.h"
#include "web/format.h"
#include "web/graph_text.h"
#include "web/graphviz.h"
#include "web/labels.h"
#include "web/neighbourhood.h"
#include "web/pages.h"
#include "web/resolve.h"
#include "web/rows.h"
#include "web/work_tabs.h"

namespace danchieu::web {
namespace {

constexpr std::size_t readable = 150;

/// What a drawing is of.
struct Subject {
  archive::Work work;  ///< empty for a plan
  std::optional<archive::StoredPlan> plan;
  Neighbourhood graph;
  std::string path;  ///< of the page of the subject
  std::string list;  ///< of what cites it; empty where nothing can
  std::string name;
};

std::optional<Subject> subject_of(archive::Archive& archive, const Visit& visit, std::size_t most) {
  const archive::Archive::State one_state(archive);
  Subject subject;
  if (visit.address.segments.front() == "plans") {
    subject.plan = archive.plan(visit.names.at(0));
    if (!subject.plan) return std::nullopt;
    subject.path = plan_address(subject.plan->id);
    subject.list = subject.plan->work.empty() ? "" : work_address(subject.plan->work);
    subject.graph = neighbourhood(archive, *subject.plan, {most, subject.list});
    const archive::PlanRow row = row_of(*subject.plan);
    subject.name = plan_caption(row);
    return subject;
  }
  const auto work = archive.work(key_of_path(visit.names));
  if (!work) return std::nullopt;
  subject.work = *work;
  subject.list = subject.path = work_address(work->key);
  subject.graph = neighbourhood(archive, *work, {most, subject.list});
  subject.name = work_name(*work);
  return subject;
}

Response no_subject(const Visit& visit) {
  const bool plan = visit.address.segments.front() == "plans";
  const std::string key = plan ? visit.names.at(0) : key_of_path(visit.names);
  return error_answer(visit.address, 404, plan ? "no_plan" : "no_work", key.substr(key.find(':') + 1));
}

/// The same as a list: layer by layer, each document with what it leads to.
Rows layer_rows(const Neighbourhood& graph) {
  std::vector<std::vector<const GraphEdge*>> out(graph.nodes.size());
  for (const GraphEdge& edge : graph.edges) out[edge.from].push_back(&edge);
  Rows rows;
  for (const Layer layer : layers) {
    Rows members;
    for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
      const GraphNode& node = graph.nodes[i];
      if (node.layer != layer) continue;
      Rows leads;
      for (const GraphEdge* edge : out[i]) {
        Fields lead;
        put(lead, "relation", label_or("relation." + edge->relation, edge->relation));
        put(lead, "target", graph.nodes[edge->to].name);
        put(lead, "lead_times", edge->times > 1 ? count_text(edge->times) : "");
        leads.emplace_back(lead);
      }
      Fields row;
      put(row, "node_name", node.name);
      put(row, "node_about", node.about);
      put(row, "node_link", node.address);
      put(row, "node_held", node.held);
      put(row, "is_centre", i == graph.centre);
      put(row, "leads", std::move(leads));
      members.emplace_back(std::move(row));
    }
    if (members.empty()) continue;
    Fields row;
    put(row, "layer_name", label("graph.layer." + std::string(name(layer))));
    put(row, "layer_count", count_text(static_cast<std::int64_t>(members.size())));
    put(row, "members", std::move(members));
    rows.emplace_back(std::move(row));
  }
  return rows;
}

Response graph_file(const Visit& visit, const char* type, const char* ending,
                    std::string (*text)(const Neighbourhood&, const std::string&)) {
  const Archives::Loan archive = visit.archives.lend();
  const auto subject = subject_of(*archive, visit, 0);
  if (!subject) return no_subject(visit);
  Response response{.type = type, .body = text(subject->graph, visit.request.origin)};
  response.headers.emplace_back("Content-Disposition", std::string("attachment; filename=\"danchieu-graph.") + ending + '"');
  return response;
}

}  // namespace

Response graph_page(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const auto subject = subject_of(*archive, visit, readable);
  if (!subject) return no_subject(visit);
  const Neighbourhood shown = grouped(subject->graph, readable, subject->list);
  int documents = 0;
  for (const GraphNode& node : shown.nodes) documents += node.plans;

  Fields fields;
  if (subject->plan) {
    put(fields, "css_also", static_address("static/work.css"));
    put(fields, "of_plan", true);
    put(fields, "plan_link", subject->path);
    put(fields, "id", subject->plan->id);
    put(fields, "tab_path", subject->path);
    put(fields, "on_graph", true);
  } else {
    fields = work_fields(subject->work);
    put_work_tabs(fields, subject->work, "graph");
  }
  put(fields, "js_also", static_address("static/graph.js"));
  put(fields, "subject", subject->name);
  put(fields, "svg_link", subject->path + "/graph.svg");
  put(fields, "documents", count_text(documents));
  put(fields, "shown_nodes", count_text(static_cast<std::int64_t>(shown.nodes.size())));
  put(fields, "is_grouped", shown.nodes.size() < static_cast<std::size_t>(documents));
  put_count(fields, "left", static_cast<std::int64_t>(subject->graph.left));
  put(fields, "alone", subject->graph.nodes.size() == 1);
  put(fields, "layers", layer_rows(shown));
  put(fields, "dot_link", subject->path + "/graph.dot");
  put(fields, "graphml_link", subject->path + "/graph.graphml");
  return make_page("graph", fill(label("page.graph_of"), {subject->name}), std::move(fields));
}

/// Apart from the page, which need not wait for it: Graphviz takes a tenth of a second and more.
Response graph_svg(const Visit& visit) {
  const auto subject = [&] {
    const Archives::Loan archive = visit.archives.lend();
    return subject_of(*archive, visit, readable);
  }();
  if (!subject) return no_subject(visit);
  const auto svg = draw_svg(drawing_of(grouped(subject->graph, readable, subject->list)));
  if (!svg) return error_answer(visit.address, 503, "no_drawing");
  return {.type = "image/svg+xml", .body = *svg};
}

Response graph_dot(const Visit& visit) { return graph_file(visit, "text/vnd.graphviz; charset=utf-8", "dot", dot_of); }
Response graph_graphml(const Visit& visit) { return graph_file(visit, "application/graphml+xml; charset=utf-8", "graphml", graphml_of); }

}  // namespace danchieu::web
