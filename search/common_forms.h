#pragma once
/// Inside search/: short forms that every office uses and no plan explains, so that the archive's own (archive/abbreviations.h) lack them.
///
///     common_form("tp")      ->  "thành phố"
///     common_form("ubnd")    ->  "ủy ban nhân dân"
///
/// Only such as stand for one thing: TT is thông tư, thị trấn and tuyên truyền.

#include <string_view>

namespace danchieu::search {

struct CommonForm {
  std::string_view folded, long_form;
};
inline constexpr CommonForm common_forms[] = {
    {"tp", "thành phố"},
    {"tx", "thị xã"},
    {"ubnd", "ủy ban nhân dân"},
    {"hdnd", "hội đồng nhân dân"},
    {"ubmttq", "Ủy ban Mặt trận Tổ quốc"},
    {"mttq", "Mặt trận Tổ quốc"},
    {"bhxh", "bảo hiểm xã hội"},
    {"bhyt", "bảo hiểm y tế"},
    {"bhtn", "bảo hiểm thất nghiệp"},
    {"nsnn", "ngân sách nhà nước"},
    {"antt", "an ninh trật tự"},
    {"antq", "an ninh Tổ quốc"},
    {"atgt", "an toàn giao thông"},
    {"attp", "an toàn thực phẩm"},
    {"pccc", "phòng cháy chữa cháy"},
    {"cchc", "cải cách hành chính"},
    {"tthc", "thủ tục hành chính"},
    {"cntt", "công nghệ thông tin"},
    {"khcn", "khoa học và công nghệ"},
    {"dtts", "dân tộc thiểu số"},
    {"htx", "hợp tác xã"},
    {"ntm", "nông thôn mới"},
    {"bvmt", "bảo vệ môi trường"},
    {"gpmb", "giải phóng mặt bằng"},
    {"pctn", "phòng chống tham nhũng"},
    {"thpt", "trung học phổ thông"},
    {"thcs", "trung học cơ sở"},
    {"gplx", "giấy phép lái xe"},
};

/// Empty where there is none.
constexpr std::string_view common_form(std::string_view folded) {
  for (const CommonForm& form : common_forms)
    if (form.folded == folded) return form.long_form;
  return {};
}

}  // namespace danchieu::search
