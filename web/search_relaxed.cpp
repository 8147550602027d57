#include <algorithm>

#include "web/format.h"
#include "web/labels.h"
#include "web/search_parts.h"

namespace danchieu::web {
namespace {

constexpr std::string_view how_names[] = {"without", "words", "any_marks", "not_exclude"};

}  // namespace

void put_spelled(Fields& fields, const std::optional<search::Spelled>& spelled) {
  put(fields, "spelled", spelled ? spelled->question.text : "");
  if (!spelled) return;
  put(fields, "spelled_link", list_address(spelled->question));
  put(fields, "spelled_count", total_text(spelled->total, spelled->estimated));
}

void put_relaxed(Fields& fields, archive::Archive& archive, const search::Relaxed& relaxed) {
  Rows nowhere, rows;
  for (const std::string& part : relaxed.nowhere) {
    Fields row;
    put(row, "part", part);
    nowhere.emplace_back(row);
  }
  std::vector<search::Looser> looser = relaxed.looser;  // first what helps
  std::stable_partition(looser.begin(), looser.end(), [](const search::Looser& one) { return one.total > 0; });
  for (const search::Looser& one : looser) {
    Fields row;
    put(row, "how", label("relaxed." + std::string(how_names[static_cast<std::size_t>(one.how)])));
    put(row, "part", one.field.empty() ? one.part : value_text(archive, one.field, one.part));
    put(row, "link", list_address(one.question));
    put(row, "count", total_text(one.total, one.estimated));
    put(row, "some", one.total > 0);
    rows.emplace_back(std::move(row));
  }
  put(fields, "nowhere", std::move(nowhere));
  put(fields, "relaxed", std::move(rows));
}

}  // namespace danchieu::web
