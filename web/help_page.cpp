#include "archive/fields.h"
#include "web/labels.h"
#include "web/pages.h"
#include "web/view.h"

namespace danchieu::web {

Response help_page(const Visit&) {
  Rows rows;
  for (const archive::Field& field : archive::fields()) {
    Fields row;
    put(row, "typed", field.vietnamese);
    put(row, "english", field.name);
    put(row, "label", field_label(field));
    put(row, "example", field.example);
    put(row, "link", search_address(field.example));
    rows.emplace_back(std::move(row));
  }
  Fields fields;
  put(fields, "fields", std::move(rows));
  return make_page("help", label("page.help"), std::move(fields));
}

}  // namespace danchieu::web
