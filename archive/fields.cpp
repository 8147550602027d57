#include "archive/fields.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "places/places.h"
#include "text/words.h"

namespace danchieu::archive {
namespace {

// New rows go to the end: a field's place is its slot in the index. The first four columns stand in one line each: tests/house reads them.
constexpr Field kFields[] = {
    {"year", "năm", "Năm", "Y", FieldKind::number, true, "năm:2021..2024"},
    {"province", "tỉnh", "Tỉnh, thành phố", "XP", FieldKind::term, true, "tỉnh:\"Cao Bằng\"", "thành-phố tp"},
    {"district", "huyện", "Huyện", "XD", FieldKind::term, false, "huyện:\"Ngọc Hồi\"", "quận thị-xã"},
    {"commune", "xã", "Xã, phường", "XM", FieldKind::term, false, "xã:\"Quang Khải\"", "phường thị-trấn"},
    {"level", "cấp", "Cấp", "XL", FieldKind::term, true, "cấp:tỉnh"},
    {"kind", "loại", "Loại văn bản", "XK", FieldKind::term, true, "loại:\"Kế hoạch\"", "loại-văn-bản"},
    {"issuer", "cơ-quan", "Cơ quan ban hành", "XI", FieldKind::term, true, "cơ-quan:\"Công an\"", "", true},
    {"cites", "dẫn", "Văn bản được dẫn", "XC", FieldKind::work, true, "dẫn:44-KL/TW", "dẫn-chiếu", false, "XW"},
    {"implements", "thực-hiện", "Văn bản được thực hiện", "XT", FieldKind::work, false, "thực-hiện:44-KL/TW", "triển-khai", false, "XTW"},
    {"based_on", "căn-cứ", "Văn bản làm căn cứ", "XB", FieldKind::work, false, "căn-cứ:24/2018/QH14", "", false, "XBW"},
    {"issued", "ban-hành", "Ngày ban hành", "", FieldKind::date, false, "ban-hành:1/2022..6/2022", "ngày date", false, "", "issuer"},
    {"signer", "ký", "Người ký", "XS", FieldKind::term, false, "ký:\"Nguyễn Văn An\"", "người-ký", true},
};

struct LevelName {
  std::string_view folded;
  std::string_view level;
};
// What people type for a level (cấp), without marks.
constexpr LevelName kLevelNames[] = {
    {"trung uong", "central"}, {"tw", "central"},      {"tinh", "province"}, {"thanh pho", "province"}, {"huyen", "district"},
    {"quan", "district"},      {"thi xa", "district"}, {"xa", "commune"},    {"phuong", "commune"},     {"thi tran", "commune"},
};

std::string letters(std::string_view name) {
  std::string all;
  text::WordReader words(name);
  while (const text::Word* word = words.next()) all += word->folded;
  return all;
}

/// All names of a field, as `letters` gives them.
std::vector<std::string> names_of(const Field& field) {
  std::vector<std::string> names = {letters(field.name), letters(field.vietnamese)};
  for (std::string_view rest = field.also; !rest.empty();) {
    const std::string_view name = rest.substr(0, rest.find(' '));
    names.push_back(letters(name));
    rest.remove_prefix(std::min(rest.size(), name.size() + 1));
  }
  return names;
}

/// How many letters must be put in, taken out, exchanged, or swapped with their neighbour (optimal string alignment).
std::size_t changes_between(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> least(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i)
    for (std::size_t j = 0; j <= b.size(); ++j) {
      std::size_t& here = least[i][j];
      here = i == 0 ? j : i;
      if (i == 0 || j == 0) continue;
      here = std::min({least[i - 1][j] + 1, least[i][j - 1] + 1, least[i - 1][j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) here = std::min(here, least[i - 2][j - 2] + 1);
    }
  return least[a.size()][b.size()];
}

std::string folded_words(std::string_view value) {
  std::string all;
  text::WordReader words(value);
  while (const text::Word* word = words.next()) {
    if (!all.empty()) all += ' ';
    all += word->folded;
  }
  return all;
}

}  // namespace

std::span<const Field> fields() { return kFields; }

const Field* field_named(std::string_view name) {
  for (const Field& field : kFields)  // as programs call it
    if (field.name == name) return &field;
  static const auto named = [] {
    std::unordered_map<std::string, const Field*> all;
    for (const Field& field : kFields)
      for (std::string& each : names_of(field)) all.emplace(std::move(each), &field);
    return all;
  }();
  const auto found = named.find(letters(name));
  return found == named.end() ? nullptr : found->second;
}

const Field* field_nearly_named(std::string_view name) {
  constexpr std::size_t longest = 30;  // of what is taken for a name: the distance is quadratic in it
  const std::string wanted = letters(name);
  if (wanted.size() > longest) return nullptr;
  const Field* nearest = nullptr;
  std::size_t least = 3;
  bool several = false;
  for (const Field& field : kFields)
    for (const std::string& each : names_of(field)) {
      const std::size_t changes = changes_between(wanted, each);
      const std::size_t allowed = each.size() <= 3 ? 0 : each.size() <= 5 ? 1 : 2;
      if (changes > allowed || changes > least) continue;
      several = changes == least && nearest != &field;
      nearest = &field;
      least = changes;
    }
  return several ? nullptr : nearest;
}

std::string field_value(const Field& field, std::string_view value) {
  std::string folded = folded_words(value);
  if (field.name == "province") {
    if (const places::Unit* province = places::province(value)) return folded_words(province->name);
  } else if (field.name == "level") {
    if (folded.starts_with("cap ")) folded.erase(0, 4);
    for (const LevelName& name : kLevelNames)
      if (folded == name.folded) return std::string(name.level);
  }
  return folded;
}

}  // namespace danchieu::archive
