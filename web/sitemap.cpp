// What crawlers are told: where every plan and every work stands (sitemaps.org), and what not to walk through (RFC 9309).

#include "web/pages.h"
#include "web/view.h"

namespace danchieu::web {
namespace {

/// Addresses in one file; the protocol allows fifty thousand and 50 MB.
constexpr std::int64_t addresses_in_part = 10000;

Response map_of(const char* file, Fields fields, const std::string& list, Rows rows) {
  put(fields, list, std::move(rows));
  return {.type = "application/xml; charset=utf-8", .body = make_text(file, fields)};
}

void add(Rows& rows, const std::string& address) {
  Fields row;
  put(row, "address", address);
  rows.emplace_back(std::move(row));
}

}  // namespace

Response sitemap(const Visit& visit) {
  const auto parts = visit.archives.lend()->parts_of(addresses_in_part);
  Rows rows;
  for (const auto& [name, count] : {std::pair("plans", parts.plans), std::pair("works", parts.works)})
    for (std::int64_t part = 0; part < count; ++part)
      add(rows, visit.request.origin + "/sitemaps/" + name + "/" + std::to_string(part + 1));
  return map_of("sitemap.xml", {}, "maps", std::move(rows));
}

Response sitemap_part(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const Address number{.segments = {}, .values = {{"part", visit.names.at(1)}}};
  const auto part = number.number("part", 1);
  const auto parts = archive->parts_of(addresses_in_part);
  const bool plans = visit.names.at(0) == "plans";
  if (!part || *part > (plans ? parts.plans : parts.works) || (!plans && visit.names.at(0) != "works"))
    return error_answer(visit.address, 404, "no_page");
  Rows rows;
  if (plans)
    for (const std::string& id : archive->plan_ids(*part - 1, addresses_in_part)) add(rows, visit.request.origin + plan_address(id));
  else
    for (const std::string& key : archive->work_keys(*part - 1, addresses_in_part)) add(rows, visit.request.origin + work_address(key));
  return map_of("sitemap_part.xml", {}, "pages", std::move(rows));
}

Response robots(const Visit& visit) {
  // Lists have an address for every question: there is no end of them. Plans and works stand in the map.
  return {.type = "text/plain; charset=utf-8",
          .body =
              "User-agent: *\nDisallow: /search\nDisallow: /suggest\nDisallow: /cite\nDisallow: /api/\nDisallow: /oai\n"
              "Disallow: /*/original\nSitemap: " +
              visit.request.origin + "/sitemap.xml\n"};
}

}  // namespace danchieu::web
