#include "web/problem.h"

#include <nlohmann/json.hpp>
#include <string>

namespace danchieu::web {

Response problem_answer(int status, std::string_view error, std::string_view title, std::string_view detail) {
  const nlohmann::ordered_json json{
      {"type", std::string("urn:danchieu:problem:").append(error)}, {"title", title}, {"status", status}, {"detail", detail}};
  return {.status = status,
          .type = "application/problem+json",
          .body = json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)};
}

}  // namespace danchieu::web
