#include <cmath>

#include "archive/document.h"
#include "archive/page_starts.h"
#include "text/chars.h"
#include "web/format.h"
#include "web/json_rows.h"
#include "web/page_images.h"
#include "web/pages.h"

namespace danchieu::web {
namespace {

constexpr int usual_width = 800;

std::optional<int> page_named(const std::string& digits) {
  constexpr std::size_t most_digits = 5;
  if (digits.empty() || digits.size() > most_digits || digits.find_first_not_of("0123456789") != digits.npos) return std::nullopt;
  const int page = std::stoi(digits);
  return page > 0 ? std::optional(page) : std::nullopt;
}

Response busy(const Visit& visit) {
  Response response = error_answer(visit.address, 503, "busy");
  response.headers.emplace_back("Retry-After", "1");
  return response;
}

/// To a tenth of a point, as they are kept.
Json tenth(float value) { return std::round(static_cast<double>(value) * 10) / 10; }

Json words_json(const text::Layout& layout, std::uint32_t begin) {
  Json words = Json::array();
  for (const text::PlacedWord& word : layout.words)
    words.push_back({begin + word.span.begin, begin + word.span.end, tenth(word.box.left), tenth(word.box.top), tenth(word.box.right),
                     tenth(word.box.bottom)});
  return words;
}

}  // namespace

Response plan_page_image(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const std::string& id = visit.names.at(0);
  const auto page = page_named(visit.names.at(1));
  const auto versions = archive->versions(id);
  if (!page || !visit.images || versions.empty() || !can_be_drawn(versions.back().media_type))
    return error_answer(visit.address, 404, "no_page");
  const std::string& sha256 = versions.back().sha256;
  const int width = PageImages::width_for(visit.address.number("width", 1).value_or(usual_width));
  const PageImages::Got got = visit.images->get(sha256, archive->original(sha256), *page, width);
  if (!got.image) return got.failure == PageImages::Failure::busy ? busy(visit) : error_answer(visit.address, 404, "no_image");
  Response response{.type = got.image->type, .body = got.image->bytes};
  // The address names the version: what it shows never changes.
  const bool for_long = visit.address.value("v") == sha256.substr(0, 12);
  response.headers.emplace_back("Cache-Control", for_long ? "private, max-age=31536000, immutable" : "no-cache");
  return response;
}

Response plan_page_words(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const std::string& id = visit.names.at(0);
  const auto number = page_named(visit.names.at(1));
  const auto document = number ? archive->text(id, true) : std::nullopt;
  const auto layout = document ? archive->page_layout(id, *number) : std::nullopt;
  if (!layout) return error_answer(visit.address, 404, "no_page");
  const archive::PageStarts starts(document->pages);
  const std::uint32_t begin = starts.begins().at(static_cast<std::size_t>(*number - 1));
  const std::uint32_t end = begin + text::count_code_points(document->pages.at(static_cast<std::size_t>(*number - 1)).text);
  Json json{{"page", *number}, {"width", tenth(layout->width)}, {"height", tenth(layout->height)}};
  Json& citations = json["citations"] = Json::array();
  for (const citations::Mention& mention : document->mentions)
    if (mention.span.begin < end && mention.span.end > begin) citations.push_back({mention.span.begin, mention.span.end});
  json["words"] = words_json(*layout, begin);
  Response response{.type = "application/json; charset=utf-8", .body = print_line(json)};
  return response;
}

}  // namespace danchieu::web
