#include "search/suggest.h"
#include "web/json.h"
#include "web/pages.h"

namespace danchieu::web {
namespace {

constexpr std::size_t most_suggested = 10;

std::vector<search::Suggestion> suggested(const Visit& visit) {
  const std::string& typed = visit.address.value("q");
  return typed.empty() ? std::vector<search::Suggestion>() : search::suggest(*visit.archives.lend(), typed, most_suggested);
}

}  // namespace

Response api_suggest(const Visit& visit) {
  return {.type = "application/json; charset=utf-8", .body = json_of_suggestions(visit.address.value("q"), suggested(visit))};
}

Response suggest_list(const Visit& visit) {
  return {.type = "application/x-suggestions+json; charset=utf-8",
          .body = opensearch_suggestions(visit.address.value("q"), suggested(visit), visit.request.origin)};
}

}  // namespace danchieu::web
