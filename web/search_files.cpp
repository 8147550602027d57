#include <algorithm>

#include "text/chars.h"
#include "web/asked.h"
#include "web/list_format.h"
#include "web/pages.h"

namespace danchieu::web {
namespace {

/// "danchieu-ngay-hoi.csv"
std::string file_name(const search::Question& question, std::string_view ending) {
  constexpr std::size_t longest = 60;
  const std::string words = text::slug(question.text).substr(0, longest);
  return "danchieu" + (words.empty() ? "" : "-" + words) + std::string(ending);
}

/// ?limit= and ?offset= as the API has them; without them the whole list, up to search::most_listed.
Response file_of(const Visit& visit, ListFormat format, std::string_view ending) {
  Asked asked = read_asked(visit.address);
  search::Question& question = asked.question;
  question.limit = std::min(visit.address.number("limit", 0).value_or(search::most_listed), search::most_listed);
  question.offset = visit.address.number("offset", 0).value_or(0);
  const search::List list = search::list(*visit.archives.lend(), question);

  const int end = list.offset + static_cast<int>(list.hits.size());
  Values rest = asked.values;
  rest.emplace_back("offset", std::to_string(end));
  rest.emplace_back("limit", std::to_string(list.limit));
  const bool more = end < list.hits_in_all && !list.hits.empty();
  Response response{.type = std::string(media_type(format)),
                    .body = list_text(format, {.list = list,
                                               .query = question.text,
                                               .origin = visit.request.origin,
                                               .next = more ? print_address("/search.json", rest) : "",
                                               .for_excel = visit.address.value("bom") == "1"})};
  const std::string_view shown = format == ListFormat::references || format == ListFormat::json ? "inline" : "attachment";
  response.headers.emplace_back("Content-Disposition", std::string(shown) + "; filename=\"" + file_name(question, ending) + '"');
  return response;
}

}  // namespace

Response search_csv(const Visit& visit) { return file_of(visit, ListFormat::csv, ".csv"); }
Response search_json(const Visit& visit) { return file_of(visit, ListFormat::json, ".json"); }
Response search_bibtex(const Visit& visit) { return file_of(visit, ListFormat::bibtex, ".bib"); }
Response search_references(const Visit& visit) { return file_of(visit, ListFormat::references, ".txt"); }

}  // namespace danchieu::web
