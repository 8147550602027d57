#include "web/labels.h"
#include "web/pages.h"
#include "web/problem.h"
#include "web/view.h"

namespace danchieu::web {

Response error_answer(const Address& address, int status, std::string_view error, const std::string& subject) {
  const std::string key = "error." + std::string(error);
  const std::string sentence = fill(label(key), {subject});
  const std::string_view title = label(key + ".title");
  const std::string first = address.segments.empty() ? "" : address.segments.front();
  if (first == "api" || first.ends_with(".json")) return problem_answer(status, error, title, sentence);
  Fields fields;
  put(fields, "error_title", title);
  put(fields, "sentence", sentence);
  put(fields, "query", address.value("q"));
  return make_page("error", title, std::move(fields), status);
}

Response empty_page(int status) { return make_page("empty", "", {}, status); }

}  // namespace danchieu::web
