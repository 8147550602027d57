#include "web/answer_tag.h"

#include "web/all_series.h"
#include "web/embedded.h"
#include "web/fingerprint.h"
#include "web/language.h"

namespace danchieu::web {
namespace {

/// Templates, texts, styles: what pages are made of beside the archive.
const std::string& of_this_build() {
  static const std::string whole = [] {
    std::string all = __DATE__ __TIME__;
    for (std::size_t i = 0; i < embedded_count; ++i) all += fingerprint(embedded[i].text);
    return fingerprint(all);
  }();
  return whole;
}

}  // namespace

std::string answer_tag(archive::Archive& archive, const Visit& visit) {
  std::string of = visit.request.target + '\n' + visit.request.origin + '\n' + of_this_build();
  of.append(code(language())).append(std::to_string(archive.revision())).append(":").append(std::to_string(archive.index_revision()));
  of.append(":").append(std::to_string(visit.archives.all_series().revision()));  // rows name the years of their series
  return "W/\"" + fingerprint(of) + '"';
}

bool is_known(const Visit& visit, const std::string& tag) { return visit.request.if_none_match.find(tag) != std::string::npos; }

Response unchanged(const std::string& tag) {
  Response response;
  response.status = 304;
  response.headers.emplace_back("ETag", tag);
  return response;
}

}  // namespace danchieu::web
