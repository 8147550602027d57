#pragma once
/// What went wrong, as programs read it: a problem object (RFC 9457).
///
///     {"type": "urn:danchieu:problem:no_plan", "title": "Không có văn bản này", "status": 404, "detail": "Kho không có …"}
///
/// `type` tells the cases apart and stays; title and detail are for people, in the language of the request.

#include <string_view>

#include "web/http.h"

namespace danchieu::web {

/// `error`: the rows "error.…" of the texts. `detail`: its sentence, filled.
Response problem_answer(int status, std::string_view error, std::string_view title, std::string_view detail);

}  // namespace danchieu::web
