#include "web/oai.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <vector>

#include "text/date.h"

namespace danchieu::web {
namespace {

constexpr std::string_view no_time = "0000-00-00";
constexpr std::array levels{"central", "province", "district", "commune"};

bool fits(std::string_view text, std::string_view pattern) {
  return text.size() == pattern.size() &&
         std::equal(text.begin(), text.end(), pattern.begin(), [](char c, char p) { return p == '0' ? c >= '0' && c <= '9' : c == p; });
}

template <class Number>
bool read_number(std::string_view text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && !text.empty() && number >= 0;
}

bool read_set(const std::string& set, archive::ChangedPlansQuery& query) {
  const std::size_t colon = set.find(':');
  if (colon == set.npos) return set.empty();
  const std::string name = set.substr(0, colon), value = set.substr(colon + 1);
  if (name == "level" && std::find(levels.begin(), levels.end(), value) != levels.end()) query.level = value;
  else if (name != "year" || !fits(value, "0000") || !read_number(value, query.year)) return false;
  return true;
}

/// "REVISION~DOCID~SET~FROM~UNTIL"
std::optional<OaiList> read_token(std::string_view token) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= token.size();) {
    const std::size_t end = std::min(token.find('~', at), token.size());
    parts.emplace_back(token.substr(at, end - at));
    at = end + 1;
  }
  OaiList list{.prefix = "oai_dc"};
  if (parts.size() != 5 || !read_number(parts[0], list.query.after.revision) || !read_number(parts[1], list.query.after.docid)) return {};
  list.set = parts[2];
  list.query.from = parts[3];
  list.query.until = parts[4];
  for (const std::string* moment : {&list.query.from, &list.query.until})
    if (!moment->empty() && oai_moment(*moment, false) != *moment) return {};
  if (!read_set(list.set, list.query)) return {};
  return list;
}

}  // namespace

std::optional<std::string> oai_moment(std::string_view text, bool end) {
  const bool is_day = fits(text, no_time);
  if (!is_day && !fits(text, "0000-00-00T00:00:00Z")) return std::nullopt;
  const auto date = text::Date::from_iso(text.substr(0, no_time.size()));
  if (!date || !date->day) return std::nullopt;
  if (is_day) return std::string(text) + (end ? "T23:59:59Z" : "T00:00:00Z");
  if (text.substr(11, 2) > "23" || text.substr(14, 2) > "59" || text.substr(17, 2) > "59") return std::nullopt;
  return std::string(text);
}

OaiList read_oai_list(const Address& address) {
  const std::string& token = address.value("resumptionToken");
  if (!token.empty()) {
    const bool alone = std::all_of(address.values.begin(), address.values.end(), [](const auto& value) {
      return value.first == "verb" || value.first == "resumptionToken" || value.first == "lang";
    });
    if (!alone) return {.error = "badArgument"};
    auto list = read_token(token);
    return list ? std::move(*list) : OaiList{.error = "badResumptionToken"};
  }
  OaiList list{.prefix = address.value("metadataPrefix"), .set = address.value("set")};
  const bool empty = std::any_of(address.values.begin(), address.values.end(), [](const auto& value) {
    return (value.first == "from" || value.first == "until") && value.second.empty();
  });
  if (empty) return {.error = "badArgument"};
  const std::string &from = address.value("from"), &until = address.value("until");
  const auto begin = oai_moment(from, false), end = oai_moment(until, true);
  if (list.prefix.empty() || (!from.empty() && !begin) || (!until.empty() && !end)) return {.error = "badArgument"};
  if (!from.empty() && !until.empty() && (from.size() != until.size() || *begin > *end)) return {.error = "badArgument"};
  if (list.prefix != "oai_dc") return {.error = "cannotDisseminateFormat"};
  if (!read_set(list.set, list.query)) return {.error = "noRecordsMatch"};
  list.query.from = begin.value_or("");
  list.query.until = end.value_or("");
  return list;
}

std::string resumption_token(const OaiList& list, archive::ChangePlace place) {
  return std::to_string(place.revision) + '~' + std::to_string(place.docid) + '~' + list.set + '~' + list.query.from + '~' +
         list.query.until;
}

bool are_arguments(const Address& address, std::string_view names) {
  std::set<std::string_view> left{"verb", "lang"};
  for (std::size_t at = 0; at < names.size();) {
    const std::size_t end = std::min(names.find(' ', at), names.size());
    left.insert(names.substr(at, end - at));
    at = end + 1;
  }
  return std::all_of(address.values.begin(), address.values.end(), [&](const auto& value) { return left.erase(value.first) == 1; });
}

}  // namespace danchieu::web
