#include "web/work_tabs.h"

#include <string>

#include "web/address.h"
#include "web/assets.h"
#include "web/rows.h"

namespace danchieu::web {

void put_work_tabs(Fields& fields, const archive::Work& work, std::string_view page) {
  const std::string path = work_address(work.key);
  put(fields, "work_path", path);
  put(fields, "css_also", static_address("static/work.css"));
  put(fields, "tab_plans", path);
  put(fields, "tab_provinces", path + "/provinces");
  for (const std::string_view each : {"plans", "provinces"}) put(fields, "on_" + std::string(each), each == page);
}

}  // namespace danchieu::web
