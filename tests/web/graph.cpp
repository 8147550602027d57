/// The graph around a document: who stands where, what is put together, and that no title becomes markup or a command of Graphviz.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/web/small_archive.h"
#include "web/centred_text.h"
#include "web/graph_text.h"
#include "web/graphviz.h"
#include "web/neighbourhood.h"
#include "web/routes.h"

namespace danchieu::web {
namespace {

using testing::HasSubstr;
using testing::Not;

GraphNode node(const std::string& id, Layer layer, const std::string& name, const std::string& province = "") {
  GraphNode made;
  made.id = id;
  made.layer = layer;
  made.name = name;
  made.address = "/" + id;
  made.held = true;
  made.province = province;
  return made;
}

/// A work, and so many plans of communes that implement it, half of them of each of two provinces.
Neighbourhood star(int plans) {
  Neighbourhood graph;
  graph.nodes.push_back(node("work:a", Layer::central, "44-KL/TW"));
  for (int i = 0; i < plans; ++i) {
    graph.nodes.push_back(node("plan:" + std::to_string(i), Layer::commune, "KH " + std::to_string(i), i % 2 ? "Cao Bằng" : "Lai Châu"));
    graph.edges.push_back({graph.nodes.size() - 1, 0, "implements"});
  }
  return graph;
}

TEST(Graph, TooManyPlansAreGroupedByProvinceAndNoneIsLost) {
  struct Case {
    int plans;
    std::size_t readable, nodes;
    const char* why;
  };
  const Case cases[] = {{10, 150, 11, "few stay as they are"}, {200, 150, 3, "a node a province"}, {1, 1, 2, "one alone is no group"}};
  for (const Case& row : cases) {
    const Neighbourhood small = grouped(star(row.plans), row.readable, "/works/a");
    EXPECT_EQ(small.nodes.size(), row.nodes) << row.why;
    int plans = 0, edges = 0;
    for (std::size_t i = 0; i < small.nodes.size(); ++i) plans += i == small.centre ? 0 : small.nodes[i].plans;
    for (const GraphEdge& edge : small.edges) edges += edge.times;
    EXPECT_EQ(plans, row.plans) << row.why;
    EXPECT_EQ(edges, row.plans) << row.why;
  }
  EXPECT_EQ(grouped(star(200), 150, "/works/a").nodes[1].address, "/works/a?level=commune&province=Lai%20Ch%C3%A2u");
}

// "Ban Bí thư Trung ương Đảng (khóa XI) · 01/12/201…": the date was cut.
TEST(Graph, ALongIssuerIsCutAndNotTheDateBehindIt) {
  Neighbourhood graph = star(1);
  graph.nodes[1].about = "Ban Chỉ đạo phòng, chống tội phạm và xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc · 01/12/2011";
  graph.nodes[0].about = "Ban Bí thư · 22/01/2019";
  const std::string dot = drawing_of(graph);
  EXPECT_THAT(dot, HasSubstr("… · 01/12/2011"));
  EXPECT_THAT(dot, HasSubstr("Ban Bí thư · 22/01/2019"));
  EXPECT_THAT(dot, Not(HasSubstr("Tổ quốc")));
}

// Readers' fonts are narrower than that of Graphviz: names stood left of the middle of their boxes.
TEST(Graph, LinesStandInTheMiddleOfTheirBoxes) {
  struct Case {
    std::string_view svg, centred;
    const char* why;
  };
  const Case cases[] = {
      {R"(<g id="node1" class="node"><polygon fill="none" points="281,-4 172,-4 172,-9 281,-9 281,-4"/><text text-anchor="start" x="181" y="-4">a</text></g>)",
       R"(<g id="node1" class="node"><polygon fill="none" points="281,-4 172,-4 172,-9 281,-9 281,-4"/><text text-anchor="middle" x="226.50" y="-4">a</text></g>)",
       "a line in its box"},
      {R"(<g id="node1"><text text-anchor="start" x="9" y="1">h</text><polygon points="0,0 10,0"/><text text-anchor="start" x="1" y="1">a</text><polygon points="20,0 30,0"/><text text-anchor="start" x="21" y="1">b</text></g>)",
       R"(<g id="node1"><text text-anchor="middle" x="15.00" y="1">h</text><polygon points="0,0 10,0"/><text text-anchor="middle" x="5.00" y="1">a</text><polygon points="20,0 30,0"/><text text-anchor="middle" x="25.00" y="1">b</text></g>)",
       "a heading over two cells"},
      {R"(<g id="node1"><polygon points="0,0 10,0"/></g><g id="edge1"><text text-anchor="start" x="3" y="1">e</text></g>)",
       R"(<g id="node1"><polygon points="0,0 10,0"/></g><g id="edge1"><text text-anchor="start" x="3" y="1">e</text></g>)",
       "what stands beside an edge stays"},
      {R"(<g id="node1"><text text-anchor="start" x="3" y="1">no box</text></g>)",
       R"(<g id="node1"><text text-anchor="start" x="3" y="1">no box</text></g>)", "nothing to be in the middle of"},
      {R"(<g id="node1"><polygon points="x,y)", R"(<g id="node1"><polygon points="x,y)", "cut off"},
      {"<svg/>", "<svg/>", "no node"},
      {"", "", "nothing"},
  };
  for (const Case& row : cases) EXPECT_EQ(centred_text(row.svg), row.centred) << row.why;
}

TEST(Graph, PlansThatSayTheSameStandInOneTableWithOneLine) {
  const std::string dot = drawing_of(star(12));
  EXPECT_THAT(dot, HasSubstr("<TD HREF=\"/plan:3\""));
  std::size_t lines = 0;
  for (std::size_t at = dot.find("class=\"implements\""); at != dot.npos; at = dot.find("class=\"implements\"", at + 1)) ++lines;
  EXPECT_EQ(lines, 1u);
}

TEST(Graph, HostileTitlesStayText) {
  const char* const hostile[] = {"</svg><script>alert(1)</script>",
                                 "a\" URL=\"javascript:alert(1)",
                                 "\\N \\G \\\\",
                                 "x]; } digraph y {",
                                 "&lt;b&gt;",
                                 "\x01\x02 tab\there"};
  for (const int plans : {1, 5}) {
    for (const char* title : hostile) {
      Neighbourhood graph = star(plans);
      for (GraphNode& each : graph.nodes) each.name = each.about = each.title = title;
      EXPECT_THAT(graphml_of(graph, ""), Not(HasSubstr("<script>"))) << title;
      const auto svg = draw_svg(drawing_of(graph));
      if (!svg) GTEST_SKIP() << "Graphviz is not installed";
      EXPECT_THAT(*svg, Not(HasSubstr("<script"))) << title;
      EXPECT_THAT(*svg, Not(HasSubstr("href=\"javascript"))) << title;
      EXPECT_EQ(svg->find("</svg>"), svg->size() - 6) << title;
      for (const char* const inline_code : {" style=", " onload=", " onclick="}) EXPECT_THAT(*svg, Not(HasSubstr(inline_code))) << title;
    }
  }
}

TEST(Graph, WhatIsNoGraphIsNotDrawn) {
  EXPECT_FALSE(draw_svg("no graph at all {"));
  EXPECT_FALSE(draw_svg(""));
}

TEST(Graph, OfTheSmallArchiveShowsTheChain) {
  const SmallArchive small;
  Archives archives(small.folder());
  const auto get = [&](const std::string& target) { return respond({.target = target}, archives); };
  const std::string page = get("/works/dang/kl/tw/k12/44/graph").body;
  for (const char* part : {"Chỉ thị 09-CT/TW", "Kế hoạch 346-KH/TU", "1238/BCĐ-CAT-PV05", "Cấp huyện"}) EXPECT_THAT(page, HasSubstr(part));
  EXPECT_THAT(get("/plans/" + small.province + "/graph").body, HasSubstr("346-KH/TU"));
  EXPECT_THAT(get("/plans/" + small.silent + "/graph").body, HasSubstr("Chưa thấy văn bản này dẫn"));
  EXPECT_THAT(page, HasSubstr("data-src=\"/works/dang/kl/tw/k12/44/graph.svg\""));
  if (const Response drawing = get("/works/dang/kl/tw/k12/44/graph.svg"); drawing.status == 200) {
    EXPECT_EQ(drawing.type, "image/svg+xml");
    EXPECT_THAT(drawing.body, HasSubstr("href=\"/works/dang/kh/tu@cao-bang/")) << "links lead on";
  }
  EXPECT_THAT(get("/works/dang/kl/tw/k12/44/graph.dot").body, HasSubstr("digraph"));
  EXPECT_THAT(get("/works/dang/kl/tw/k12/44/graph.graphml").body, HasSubstr("<data key=\"relation\">implements</data>"));
  for (const char* none :
       {"/works/dang/kl/tw/k12/9999/graph", "/plans/000000000000/graph.dot", "/plans/000000000000/graph.svg", "/works/graph"})
    EXPECT_EQ(get(none).status, 404) << none;
}

}  // namespace
}  // namespace danchieu::web
