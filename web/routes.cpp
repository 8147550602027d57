#include "web/routes.h"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string_view>

#include "web/address.h"
#include "web/fingerprint.h"
#include "web/language.h"
#include "web/notice.h"
#include "web/pages.h"
#include "web/series_pages.h"

namespace danchieu::web {
namespace {

struct Route {
  std::string_view pattern;  ///< "*" is one segment, "**" all up to what follows it, at least one
  Response (*page)(const Visit&);
  bool takes_post = false;
};

constexpr Route routes[] = {
    {"/", home_page},
    {"/search", search_page},
    {"/search.csv", search_csv},
    {"/search.json", search_json},
    {"/search.bib", search_bibtex},
    {"/search.txt", search_references},
    {"/feed.atom", feed},
    {"/opensearch.xml", opensearch},
    {"/suggest.json", suggest_list},
    {"/oai", oai, true},
    {"/sitemap.xml", sitemap},
    {"/sitemaps/*/*", sitemap_part},
    {"/robots.txt", robots},
    {"/plans/*", plan_page},
    {"/plans/*/original", original_file},
    {"/plans/*/similar", similar_page},
    {"/plans/*/pages/*", plan_page_image},
    {"/plans/*/pages/*/words.json", plan_page_words},
    {"/compare", compare_page},
    {"/compare.json", compare_json},
    {"/compare.csv", compare_csv},
    {"/compare.html", compare_report},
    {"/series/*", series_page},
    {"/series/*/plans.json", series_json},
    {"/series/*/feed.atom", series_feed},
    {"/series/*/plans.csv", series_csv},
    {"/series/*/sections/*", series_section_page},
    {"/series", series_list_page},
    {"/beside", abreast_page},
    {"/beside.csv", abreast_csv},
    {"/trends", trends_page},
    {"/trends.csv", trends_csv},
    {"/works/**/provinces", work_provinces_page},
    {"/works/**/provinces.csv", work_provinces_csv},
    {"/works/**/provinces.json", work_provinces_json},
    {"/works/**/graph", graph_page},
    {"/works/**/graph.svg", graph_svg},
    {"/works/**/graph.dot", graph_dot},
    {"/works/**/graph.graphml", graph_graphml},
    {"/plans/*/graph", graph_page},
    {"/plans/*/graph.svg", graph_svg},
    {"/plans/*/graph.dot", graph_dot},
    {"/plans/*/graph.graphml", graph_graphml},
    {"/works/**", work_page},
    {"/numbers/**", number_page},
    {"/places", places_page},
    {"/places/*", place_page},
    {"/years", years_page},
    {"/years/*", year_page},
    {"/archive", archive_page},
    {"/cite", cite_page, true},
    {"/help", help_page},
    {"/status", status_page},
    {"/status/files", ledger_page},
    {"/status/files.csv", ledger_csv},
    {"/healthz", health},
    {"/static/*", static_file},
    {"/api/v1/openapi.json", api_description},
    {"/api/v1/search", api_search},
    {"/api/v1/suggest", api_suggest},
    {"/api/v1/plans/*", api_plan},
    {"/api/v1/plans/*/similar", api_similar},
    {"/api/v1/compare", compare_json},
    {"/api/v1/series", api_all_series},
    {"/api/v1/series/*", series_json},
    {"/api/v1/plans/*/reuse", api_reuse},
    {"/api/v1/beside", api_abreast},
    {"/api/v1/trends", api_trends},
    {"/api/v1/works/**", api_work},
    {"/api/v1/cited-by", api_cited_by},
    {"/api/v1/status", api_status},
    {"/api/v1/cite", api_cite, true},
};

constexpr std::pair<const char*, const char*> security_headers[] = {
    {"Content-Security-Policy",
     "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
     "frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
};

/// What stood at the stars, where the pattern fits.
std::optional<std::vector<std::string>> match(std::string_view pattern, const std::vector<std::string>& segments) {
  std::vector<std::string> names;
  std::size_t at = 0;
  while (!pattern.empty() && pattern != "/") {
    pattern.remove_prefix(1);
    const std::string_view piece = pattern.substr(0, pattern.find('/'));
    pattern.remove_prefix(piece.size());
    if (at == segments.size()) return std::nullopt;
    if (piece == "**") {
      const auto behind = static_cast<std::size_t>(std::count(pattern.begin(), pattern.end(), '/'));
      if (segments.size() < at + 1 + behind) return std::nullopt;
      for (; at < segments.size() - behind; ++at) names.push_back(segments[at]);
      continue;
    }
    if (piece == "*") names.push_back(segments[at]);
    else if (piece != segments[at]) return std::nullopt;
    ++at;
  }
  if (at != segments.size()) return std::nullopt;
  return names;
}

bool only_reads(const Request& request) { return request.method == "GET" || request.method == "HEAD"; }

Response wrong_method(const Address& address, bool takes_post) {
  Response response = error_answer(address, 405, "method");
  response.headers.emplace_back("Allow", takes_post ? "GET, HEAD, POST" : "GET, HEAD");
  return response;
}

/// Who asks again after a moment finds the next server.
Response ending(const Address& address) {
  Response response = error_answer(address, 503, "ending");
  response.headers.emplace_back("Retry-After", "5");
  response.headers.emplace_back("Connection", "close");
  return response;
}

Response find_page(const Address& address, Archives& archives, const Request& request, const Describe& describe, PageImages* images) {
  if (request.at_the_end) return ending(address);
  for (const Route& route : routes) {
    auto names = match(route.pattern, address.segments);
    if (!names) continue;
    if (!only_reads(request) && !(route.takes_post && request.method == "POST")) return wrong_method(address, route.takes_post);
    return route.page({address, std::move(*names), archives, request, describe, images});
  }
  return only_reads(request) ? error_answer(address, 404, "no_page") : wrong_method(address, false);
}

/// The border: whatever a page throws becomes a page, and its words go to the log of the server, not to the reader.
Response page_or_error(const Address& address, Archives& archives, const Request& request, const Describe& describe, PageImages* images) {
  const std::string_view target = request.target;
  const auto log = [&](const char* what) {
    std::fprintf(stderr, "danchieu serve: %.*s: %s\n", static_cast<int>(target.size()), target.data(), what);
  };
  try {
    return find_page(address, archives, request, describe, images);
  } catch (const EmptyArchive&) {
    if (address.segments.empty()) return empty_page(200);
    return error_answer(address, 503, "empty");
  } catch (const archive::ArchiveError& error) {
    log(error.what());
    return error_answer(address, 503, "archive");
  } catch (const std::exception& error) {
    log(error.what());
    return error_answer(address, 500, "broken");
  }
}

/// Pages and sentences come in two languages; caches must tell them apart. Who asks for one by ?lang= has it from then on.
void mark_language(Response& response, const std::optional<Address>& address) {
  if (!response.file.empty() || (address && !address->segments.empty() && address->segments.front() == "static")) return;
  response.headers.emplace_back("Content-Language", code(language()));
  response.headers.emplace_back("Vary", "Accept-Language, Cookie");
  if (address && language_coded(address->value("lang")))
    response.headers.emplace_back("Set-Cookie",
                                  std::string("lang=").append(code(language())) + "; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly");
}

/// Answers without a tag of their own get one of their bytes; what the reader has is not sent again.
void mark_version(Response& response, const Request& request) {
  if (response.status != 200 || !only_reads(request)) return;
  auto tag = std::find_if(response.headers.begin(), response.headers.end(), [](const auto& row) { return row.first == "ETag"; });
  if (tag == response.headers.end()) {
    if (!response.file.empty()) return;
    tag = response.headers.insert(response.headers.end(), {"ETag", '"' + fingerprint(response.body) + '"'});
  }
  if (request.if_none_match.find(tag->second) == std::string::npos) return;
  response.status = 304;
  response.body.clear();
  response.file.clear();
}

}  // namespace

Response respond(const Request& request, Archives& archives, const Describe& describe, PageImages* images) {
  const bool too_long = request.target.size() > longest_target;
  const auto address = too_long ? std::nullopt : read_address(request.target);
  const InLanguage spoken(wanted_language(address.value_or(Address()), request), address ? &*address : nullptr);
  note_generated(0);
  Response response;
  if (address) response = page_or_error(*address, archives, request, describe, images);
  else if (only_reads(request)) response = error_answer({}, too_long ? 414 : 400, too_long ? "long_address" : "bad_address");
  else response = wrong_method({}, false);
  response.headers.insert(response.headers.end(), std::begin(security_headers), std::end(security_headers));
  mark_language(response, address);
  mark_version(response, request);
  return response;
}

std::vector<std::string_view> route_patterns() {
  std::vector<std::string_view> patterns;
  for (const Route& route : routes) patterns.push_back(route.pattern);
  return patterns;
}

}  // namespace danchieu::web
