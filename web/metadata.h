#pragma once
/// What a page says of its document to programs: schema.org/Legislation as JSON-LD and Dublin Core as <meta>, in the head of the page.
///
///     put_metadata(fields, stored, visit.request.origin);      // then make_page("plan", …)
///
/// JSON-LD stands in a data block, which the policy "no inline scripts" does not touch: browsers never run it.

#include <string>

#include "archive/answers.h"
#include "web/view.h"

namespace danchieu::web {

void put_metadata(Fields& fields, const archive::StoredPlan& plan, const std::string& origin);
void put_metadata(Fields& fields, const archive::Work& work, const std::string& origin);

}  // namespace danchieu::web
