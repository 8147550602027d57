#include "web/reference.h"

#include <utility>
#include <vector>

#include "text/chars.h"
#include "web/address.h"
#include "web/format.h"
#include "web/labels.h"

namespace danchieu::web {
namespace {

std::string year_of(const archive::PlanRow& plan) { return plan.year ? std::to_string(plan.year) : plan.issued.substr(0, 4); }

/// "Kế hoạch số 57/KH-BCĐ"
std::string document_of(const archive::PlanRow& plan) {
  const std::string kind = plan.kind.empty() ? std::string(label("reference.document")) : plan.kind;
  return plan.number.empty() ? kind : fill(label("reference.number"), {kind, plan.number});
}

std::string address_of(const archive::PlanRow& plan, const std::string& origin) {
  return origin.empty() ? std::string() : origin + plan_address(plan.id);
}

/// What TeX would read as its own.
std::string for_tex(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '\\') safe += "\\textbackslash{}";
    else if (c == '~') safe += "\\textasciitilde{}";
    else if (c == '^') safe += "\\textasciicircum{}";
    else if (std::string_view("&%$#_{}").find(c) != std::string_view::npos) safe += std::string("\\") + c;
    else safe += c;
  }
  return safe;
}

}  // namespace

std::string reference_of(const archive::PlanRow& plan, const std::string& origin) {
  const std::string year = year_of(plan);
  const std::string in_brackets = year.empty() ? std::string() : " (" + year + ")";
  std::string line =
      plan.issuer.empty() ? document_of(plan) + in_brackets : text::tidy(plan.issuer) + in_brackets + ", " + document_of(plan);
  if (plan.issued.size() > 4) line += ", " + fill(label("reference.date"), {date_text(plan.issued)});
  if (!plan.title.empty()) line += ": " + text::tidy(plan.title);
  if (const std::string place = place_text(plan); !place.empty()) line += ", " + place;
  line += '.';
  if (const std::string address = address_of(plan, origin); !address.empty()) line += ' ' + address;
  return line;
}

std::string bibtex_of(const archive::PlanRow& plan, const std::string& origin) {
  const bool day_known = plan.issued.size() == 10, month_known = plan.issued.size() >= 7;
  const std::string title = plan.title.empty() ? document_of(plan) : text::tidy(plan.title);
  const std::pair<const char*, std::string> fields[] = {
      {"author", plan.issuer.empty() ? "" : '{' + for_tex(text::tidy(plan.issuer)) + '}'},
      {"title", '{' + for_tex(title) + '}'},
      {"year", year_of(plan)},
      {"month", month_known ? plan.issued.substr(5, 2) : ""},
      {"date", day_known ? plan.issued : ""},
      {"number", for_tex(plan.number)},
      {"howpublished", for_tex(document_of(plan))},
      {"address", for_tex(place_text(plan))},
      {"url", address_of(plan, origin)},
  };
  std::string entry = "@misc{danchieu-" + plan.id;
  for (const auto& [name, value] : fields)
    if (!value.empty()) entry.append(",\n  ").append(name).append(" = {").append(value).append("}");
  return entry + "\n}\n";
}

}  // namespace danchieu::web
