#include "archive/fields.h"

#include <string>

#include "places/places.h"
#include "text/words.h"

namespace danchieu::archive {
namespace {

constexpr Field kFields[] = {
    {"year", "năm", "Năm", "Y", FieldKind::number, true, "năm:2021..2024"},
    {"province", "tỉnh", "Tỉnh, thành phố", "XP", FieldKind::term, true, "tỉnh:\"Cao Bằng\""},
    {"district", "huyện", "Huyện", "XD", FieldKind::term, false, "huyện:\"Ngọc Hồi\""},
    {"commune", "xã", "Xã, phường", "XM", FieldKind::term, false, "xã:\"Quang Khải\""},
    {"level", "cấp", "Cấp", "XL", FieldKind::term, true, "cấp:tỉnh"},
    {"kind", "loại", "Loại văn bản", "XK", FieldKind::term, true, "loại:\"Kế hoạch\""},
    {"issuer", "cơ-quan", "Cơ quan ban hành", "XI", FieldKind::term, true, "cơ-quan:\"Công an\"", true},
    {"cites", "dẫn", "Văn bản được dẫn", "XC", FieldKind::work, true, "dẫn:44-KL/TW"},
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
  const std::string wanted = letters(name);
  for (const Field& field : kFields)
    if (wanted == letters(field.name) || wanted == letters(field.vietnamese)) return &field;
  return nullptr;
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
