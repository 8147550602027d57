#include "indexer/family_names.h"

#include <algorithm>
#include <iterator>

#include "text/chars.h"
#include "text/text.h"

namespace danchieu::indexer {
namespace {

constexpr std::string_view kFamilyNames[] = {
    "A",     "An",    "Âu",   "Bạch",  "Bàn",   "Bàng", "Bế",   "Bì",    "Bùi",    "Ca",    "Cà",     "Cam",    "Cao",    "Cầm",   "Cấn",
    "Chá",   "Chảo",  "Châu", "Chu",   "Chung", "Cồ",   "Cù",   "Cung",  "Cư",     "Cứ",    "Danh",   "Diệp",   "Doãn",   "Dư",    "Dương",
    "Đái",   "Đàm",   "Đàng", "Đào",   "Đặng",  "Đậu",  "Đèo",  "Điêu",  "Đinh",   "Đoàn",  "Đỗ",     "Đồng",   "Đổng",   "Giáp",  "Giàng",
    "Hà",    "Hạ",    "Hán",  "Hàn",   "Hạng",  "Hầu",  "Hoa",  "Hoàng", "Hồ",     "Hồng",  "Hờ",     "Hứa",    "Huỳnh",  "Kha",   "Khà",
    "Khang", "Khổng", "Khúc", "Khuất", "Kiều",  "Kim",  "Kỳ",   "La",    "Lã",     "Lạc",   "Lại",    "Lâm",    "Lầu",    "Lê",    "Liêu",
    "Liễu",  "Lò",    "Lộc",  "Lô",    "Lục",   "Lư",   "Lữ",   "Lương", "Lường",  "Lưu",   "Lý",     "Lỳ",     "Ma",     "Má",    "Mã",
    "Mạc",   "Mai",   "Mạch", "Man",   "Mạnh",  "Mẫn",  "Mông", "Mùa",   "Nghiêm", "Nghị",  "Ngô",    "Nguyễn", "Ngụy",   "Nhan",  "Nhâm",
    "Nhữ",   "Ninh",  "Nông", "Ông",   "Phan",  "Phạm", "Phàn", "Phí",   "Phó",    "Phùng", "Phương", "Quách",  "Quan",   "Quàng", "Quảng",
    "Sầm",   "Sần",   "Sùng", "Tạ",    "Tăng",  "Tẩn",  "Tất",  "Thạch", "Thái",   "Thang", "Thân",   "Thào",   "Thẩm",   "Thiều", "Thịnh",
    "Tiêu",  "Tiền",  "Tô",   "Tôn",   "Tòng",  "Tống", "Trà",  "Trần",  "Trang",  "Triệu", "Trịnh",  "Trình",  "Trương", "Từ",    "Tưởng",
    "Ty",    "Uông",  "Ứng",  "Ung",   "Vàng",  "Văn",  "Vi",   "Viên",  "Võ",     "Vòng",  "Vũ",     "Vương",  "Vừ",     "Xa",    "Y",
};

/// Marks of the letters themselves go, too: "Đ" is "d".
std::u32string folded(std::string_view name) {
  std::u32string letters;
  for (const char32_t c : text::to_utf32(name)) letters += text::fold(c);
  return letters;
}

}  // namespace

std::optional<std::string> mended_family_name(std::string_view person) {
  const std::size_t end = person.find(' ');
  if (end == person.npos) return std::nullopt;  // one word may be a given name
  const std::string_view family = person.substr(0, end);
  const std::u32string letters = folded(family);
  const std::string_view* only = nullptr;
  for (const std::string_view& name : kFamilyNames) {
    if (name == family) return std::nullopt;
    if (folded(name) != letters) continue;
    if (only) return std::nullopt;
    only = &name;
  }
  if (!only) return std::nullopt;
  return std::string(*only) + std::string(person.substr(end));
}

}  // namespace danchieu::indexer
