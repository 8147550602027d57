#include "web/resolve.h"

#include "citations/number.h"

namespace danchieu::web {

std::string key_of_path(const std::vector<std::string>& segments) {
  std::string key;
  for (const std::string& segment : segments) key += (key.empty() ? "" : "/") + segment;
  return key.find(':') == key.npos ? "vn:" + key : key;
}

archive::CitedByFilter cited_by_filter(const Address& address) {
  return {.relation = address.value("relation"),
          .year = address.number("year", 1).value_or(0),
          .province = address.value("province"),
          .level = address.value("level")};
}

Meant works_meant(archive::Archive& archive, const std::string& typed) {
  Meant meant;
  const auto numbers = citations::find_typed_numbers(typed);
  if (numbers.empty()) return meant;
  meant.shown = numbers.front().shown;
  meant.works = archive.works_for(numbers.front().term);
  meant.partials = archive.partial_for(numbers.front().term);
  return meant;
}

}  // namespace danchieu::web
