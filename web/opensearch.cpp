#include "web/pages.h"
#include "web/view.h"

namespace danchieu::web {

Response opensearch(const Visit& visit) {
  Fields fields;
  put(fields, "origin", visit.request.origin);
  return {.type = "application/opensearchdescription+xml; charset=utf-8", .body = make_text("opensearch.xml", fields)};
}

}  // namespace danchieu::web
