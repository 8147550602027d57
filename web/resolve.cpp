#include "web/resolve.h"

#include <string>

#include "citations/law_titles.h"
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
  constexpr std::size_t most_digits = 6;
  Meant meant;
  std::string term;
  if (const auto numbers = citations::find_typed_numbers(typed); !numbers.empty()) {
    meant.shown = numbers.front().shown;
    term = numbers.front().term;
  } else if (!typed.empty() && typed.size() <= most_digits && typed.find_first_not_of("0123456789") == typed.npos) {
    meant.shown = typed;  // a bare number: every document that bears it is a candidate
    term = std::to_string(std::stoi(typed));
  } else {
    for (const std::string& key : citations::laws_titled(typed))
      if (auto work = archive.head(key)) meant.works.push_back(std::move(*work));
    if (!meant.works.empty()) meant.shown = typed;
    return meant;
  }
  meant.works = archive.works_for(term);
  meant.partials = archive.partial_for(term);
  return meant;
}

Meant works_of_key(archive::Archive& archive, const std::string& key) {
  Meant meant{.shown = key};
  if (auto work = archive.head(key)) {
    meant.works.push_back(std::move(*work));
    return meant;
  }
  for (const std::string& other : archive.keys_meant(key))
    if (auto work = archive.head(other)) meant.works.push_back(std::move(*work));
  // What a key with "?" means is not decided, also where only one work is known that it could mean.
  if (key.find('?') != std::string::npos && !meant.works.empty()) {
    archive::Partial& partial = meant.partials.emplace_back(archive::Partial{.key = key});
    for (const archive::WorkHead& work : meant.works) partial.candidates.push_back(work.key);
  }
  return meant;
}

}  // namespace danchieu::web
