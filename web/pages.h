#pragma once
/// What stands behind each address. A page takes a visit and gives a response; it throws what the archive throws.

#include <string>
#include <string_view>
#include <vector>

#include "web/address.h"
#include "web/archives.h"
#include "web/draft.h"
#include "web/http.h"
#include "web/page_images.h"

namespace danchieu::web {

struct Visit {
  const Address& address;
  std::vector<std::string> names;  ///< what stood at "*" and "**" of the route
  Archives& archives;
  const Request& request;
  const Describe& describe;      ///< may be empty
  PageImages* images = nullptr;  ///< none: pages are shown without
};

Response home_page(const Visit& visit);
Response search_page(const Visit& visit);
/// The same list as a file: /search.csv, .json, .bib, .txt.
Response search_csv(const Visit& visit);
Response search_json(const Visit& visit);
Response search_bibtex(const Visit& visit);
Response search_references(const Visit& visit);
/// What came into the archive last of it (RFC 4287).
Response feed(const Visit& visit);
/// How a browser asks this archive (OpenSearch 1.1), and what it is told while somebody types (its extension for suggestions).
Response opensearch(const Visit& visit);
Response suggest_list(const Visit& visit);
Response plan_page(const Visit& visit);
/// A page of its original as an image, and where the words stand on it (JSON).
Response plan_page_image(const Visit& visit);
Response plan_page_words(const Visit& visit);
/// Plans that speak of the same.
Response similar_page(const Visit& visit);
/// Two plans side by side; with one plan or none, a form to choose the other.
Response compare_page(const Visit& visit);
Response compare_json(const Visit& visit);
Response compare_csv(const Visit& visit);
Response compare_report(const Visit& visit);
/// The plans of one issuer on one subject, year after year.
Response series_page(const Visit& visit);
Response series_json(const Visit& visit);
/// Plans of several places on one subject in one year: ?plan=, or ?subject=&year=&level=.
Response abreast_page(const Visit& visit);
Response abreast_csv(const Visit& visit);
/// How often questions are answered per 100 plans, year by year and place by place: ?q=…&q=…
Response trends_page(const Visit& visit);
Response trends_csv(const Visit& visit);
Response original_file(const Visit& visit);
Response work_page(const Visit& visit);
/// Which provinces have plans that cite a work, year by year and on a map; the table as files.
Response work_provinces_page(const Visit& visit);
Response work_provinces_csv(const Visit& visit);
Response work_provinces_json(const Visit& visit);
/// The citations around a work or a plan as a drawing, and as files.
Response graph_page(const Visit& visit);
Response graph_svg(const Visit& visit);
Response graph_dot(const Visit& visit);
Response graph_graphml(const Visit& visit);
Response number_page(const Visit& visit);
/// For harvesters (web/oai.h) and crawlers.
Response oai(const Visit& visit);
Response sitemap(const Visit& visit);
Response sitemap_part(const Visit& visit);
Response robots(const Visit& visit);
/// Provinces and years: what the archive holds of each; and all of it with its gaps.
Response places_page(const Visit& visit);
Response place_page(const Visit& visit);
Response years_page(const Visit& visit);
Response year_page(const Visit& visit);
Response archive_page(const Visit& visit);
Response help_page(const Visit& visit);
Response status_page(const Visit& visit);
/// The ledger of files that came in, each with what became of it.
Response ledger_page(const Visit& visit);
Response ledger_csv(const Visit& visit);
Response health(const Visit& visit);
Response static_file(const Visit& visit);

/// What the API is, as OpenAPI 3.1.
Response api_description(const Visit& visit);
Response api_search(const Visit& visit);
Response api_suggest(const Visit& visit);
Response api_similar(const Visit& visit);
Response api_reuse(const Visit& visit);
Response api_abreast(const Visit& visit);
Response api_trends(const Visit& visit);
Response api_plan(const Visit& visit);
Response api_work(const Visit& visit);
Response api_cited_by(const Visit& visit);
Response api_status(const Visit& visit);

/// They take a POST, as /oai does: a text, and what it cites.
Response cite_page(const Visit& visit);
Response api_cite(const Visit& visit);

/// A page that says what went wrong, or, below /api/ and for a list as JSON, its sentence as a problem object (web/problem.h). `error`: the
/// rows "error.…" of the labels. `subject`: what it speaks of, put into the sentence.
Response error_answer(const Address& address, int status, std::string_view error, const std::string& subject = {});
/// The archive holds nothing: how to fill it.
Response empty_page(int status);

}  // namespace danchieu::web
