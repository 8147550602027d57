#include "search/values.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "citations/kinds.h"
#include "citations/law_titles.h"
#include "citations/number.h"
#include "places/places.h"
#include "search/sentences.h"
#include "text/chars.h"
#include "text/date.h"

namespace danchieu::search {

namespace {

using archive::Node;

bool all_digits(std::string_view value) {
  return !value.empty() && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
}

using ReadOne = std::optional<std::string> (*)(std::string_view value);

std::optional<std::string> year(std::string_view value) {
  return value.size() == 4 && all_digits(value) ? std::optional(std::string(value)) : std::nullopt;
}

/// "4/4/2022", "4/2022", "2022-04", "2022": a day, month or year as ISO writes it.
std::optional<std::string> date(std::string_view value) {
  std::optional<text::Date> date = text::Date::from_iso(value);
  if (!date) {
    const std::size_t slash = value.find_first_of("/-.");
    if (slash != value.npos && slash <= 2 && all_digits(value.substr(0, slash)) && year(value.substr(slash + 1))) {
      date = text::Date{std::stoi(std::string(value.substr(slash + 1))), std::stoi(std::string(value.substr(0, slash))), 0};
    } else {
      const std::u32string chars = text::to_utf32(value);
      const auto found = text::read_date(chars, 0);
      if (found && found->span.end == chars.size()) date = found->date;
    }
  }
  if (!date || !date->known() || date->month > 12 || (date->whole() && !date->valid())) return std::nullopt;
  if (date->month == 0 && value.size() != 4) return std::nullopt;
  return date->iso();
}

/// One, or two with two dots between them; the first or the last may be left out. "2021-2024" is a range of years, too.
std::optional<std::string> range(std::string_view value, ReadOne one) {
  if (auto only = one(value)) return only;
  if (value.size() == 9 && value[4] == '-' && year(value.substr(0, 4)) && year(value.substr(5)))
    return std::string(value.substr(0, 4)).append("..").append(value.substr(5));
  const auto dots = value.find("..");
  if (dots == value.npos) return std::nullopt;
  const auto first = value.substr(0, dots), last = value.substr(dots + 2);
  const auto from = one(first), to = one(last);
  if ((!from && !first.empty()) || (!to && !last.empty()) || (!from && !to)) return std::nullopt;
  return from.value_or("") + ".." + to.value_or("");
}

bool is_backward(std::string_view range) {
  const auto dots = range.find("..");
  if (dots == range.npos) return false;
  const auto first = range.substr(0, dots), last = range.substr(dots + 2);
  return !last.empty() && first.substr(0, last.size()) > last;
}

Node field_node(const archive::Field& field, std::string value) {
  Node node;
  node.kind = Node::Kind::field;
  node.field = field.name;
  node.text = std::move(value);
  return node;
}

bool is_level(std::string_view value) {
  return places::level_named(archive::field_value(*archive::field_named("level"), value)).has_value();
}

/// What can be known of a value without an archive: that no plan of any has it.
std::string_view trouble_with(const archive::Field& field, const std::string& value) {
  if (field.name == "province" && places::province(value) == nullptr) return say::no_province;
  if (field.name == "level" && !is_level(value)) return say::no_level;
  if (field.kind == archive::FieldKind::work && !value.starts_with("vn:") && citations::find_typed_numbers(value).empty() &&
      citations::laws_titled(value).empty())
    return say::no_number;
  return {};
}

/// A choice of the field's values.
Node any_of(const archive::Field& field, std::vector<std::string> values) {
  if (values.size() == 1) return field_node(field, std::move(values.front()));
  Node any;
  any.kind = Node::Kind::any;
  for (std::string& value : values) any.children.push_back(field_node(field, std::move(value)));
  return any;
}

}  // namespace

std::vector<std::string_view> merged_into(std::string_view province) {
  const places::Unit* today = places::province(province, places::Period::since);
  std::vector<std::string_view> names;
  if (today == nullptr) return names;
  for (const places::Unit* before : places::made_from(*today))
    if (before->name != today->name) names.push_back(before->name);
  return names;
}

Value read_value(const archive::Field& field, std::string value, bool exactly) {
  Value read;
  if (field.kind == archive::FieldKind::number || field.kind == archive::FieldKind::date) {
    const bool is_year = field.kind == archive::FieldKind::number;
    auto all = range(value, is_year ? year : date);
    if (!all && !field.otherwise.empty() && !value.empty() && !text::is_digit(static_cast<unsigned char>(value.front())))
      return read_value(*archive::field_named(field.otherwise), std::move(value));
    if (!all) return {std::nullopt, is_year ? say::no_year : say::no_date};
    if (is_backward(*all)) read.problem = say::backward_range;
    value = std::move(*all);
  } else {
    read.problem = trouble_with(field, value);
    const citations::Kind* const kind = field.name == "kind" ? citations::kind_of_code(value) : nullptr;
    if (kind != nullptr && citations::kind_of_noun(archive::field_value(field, value)) == nullptr) value = kind->noun;  // "loại:KH"
  }
  read.node = field_node(field, value);
  if (field.name != "province" || !read.problem.empty()) return read;

  const auto others = merged_into(value);
  if (others.empty()) return read;
  if (!exactly) {
    read.merged_into = places::province(value, places::Period::since)->name;
    return read;
  }
  Node alone;
  alone.kind = Node::Kind::but_not;
  alone.children.push_back(std::move(*read.node));
  alone.children.push_back(any_of(field, {others.begin(), others.end()}));
  read.node = std::move(alone);
  return read;
}

bool knows_value(const archive::Field& field, std::string_view value) {
  const auto is_unit = [&](places::Level level) {
    return !places::find(value, level, places::Period::before).empty() || !places::find(value, level, places::Period::since).empty();
  };
  if (field.name == "province") return places::province(value) != nullptr;
  if (field.name == "district") return is_unit(places::Level::district);
  if (field.name == "commune") return is_unit(places::Level::commune);
  if (field.name == "level") return is_level(value);
  if (field.name == "kind") return citations::kind_of_noun(archive::field_value(field, value)) != nullptr;
  if (field.kind == archive::FieldKind::work) return !citations::laws_titled(value).empty();
  if (field.name != "signer") return false;
  for (std::string_view rest = value; !rest.empty();) {
    const std::u32string word = text::to_utf32(rest.substr(0, rest.find(' ')));
    if (word.empty() || !text::is_upper(word.front())) return false;
    rest.remove_prefix(std::min(rest.size(), rest.find(' ') == rest.npos ? rest.size() : rest.find(' ') + 1));
  }
  return true;
}

std::string typed_field(const archive::Field& field, std::string_view value) {
  const std::string_view quote = value.find_first_of(" ()") == value.npos ? "" : "\"";
  return std::string(field.vietnamese).append(":").append(quote).append(value).append(quote);
}

}  // namespace danchieu::search
