#include "indexer/bodies.h"

#include <algorithm>
#include <vector>

#include "citations/bodies.h"

namespace danchieu::indexer {
namespace {

// clang-format off
constexpr std::u32string_view nouns[] = {
    U"bo", U"so", U"ubnd", U"uy ban", U"hdnd", U"hoi dong", U"chinh phu", U"thu tuong", U"cong an", U"cuc", U"tong cuc", U"chi cuc",
    U"ban", U"bcd", U"phong", U"tinh uy", U"thanh uy", U"huyen uy", U"quan uy", U"thi uy", U"dang uy", U"dang bo", U"chi bo", U"truong",
    U"vien", U"hoc vien", U"toa an", U"van phong", U"doan", U"hoi", U"lien doan", U"mat tran", U"kho bac", U"bao hiem", U"ngan hang",
    U"thanh tra", U"quoc hoi", U"benh vien", U"trung tam", U"vu", U"chu tich", U"giam doc", U"bao tang", U"dai hoc", U"tong lien doan", U"doi canh sat"};
// clang-format on

/// What begins like the name of a body and is none: "Trường hợp", "Ban hành".
// clang-format off
constexpr std::u32string_view no_names[] = {
    U"truong hop", U"ban hanh", U"bo luat", U"bo phan", U"bo tieu chi", U"hoi nghi", U"hoi thao", U"hoi thi", U"phong chong", U"phong trao", U"so luong", U"so lieu", U"so du", U"so tien", U"vien chuc", U"vu viec", U"vu an", U"doan vien",
    U"doan ket", U"cuc bo"};
// clang-format on

struct Row {
  std::u32string_view begin;
  places::Level level;
};
constexpr Row levels[] = {
    {U"chinh phu", places::Level::central},
    {U"thu tuong", places::Level::central},
    {U"quoc hoi", places::Level::central},
    {U"uy ban thuong vu quoc hoi", places::Level::central},
    {U"chu tich nuoc", places::Level::central},
    {U"chu tich quoc hoi", places::Level::central},
    {U"van phong chinh phu", places::Level::central},
    {U"van phong quoc hoi", places::Level::central},
    {U"bo", places::Level::central},
    {U"thu truong", places::Level::central},
    {U"pho thu tuong", places::Level::central},
    {U"tong cuc", places::Level::central},
    {U"cuc", places::Level::central},
    {U"ngan hang nha nuoc", places::Level::central},
    {U"thong doc", places::Level::central},
    {U"thanh tra chinh phu", places::Level::central},
    {U"tong thanh tra", places::Level::central},
    {U"toa an nhan dan toi cao", places::Level::central},
    {U"vien kiem sat nhan dan toi cao", places::Level::central},
    {U"kiem toan nha nuoc", places::Level::central},
    {U"tong kiem toan", places::Level::central},
    {U"ban bi thu", places::Level::central},
    {U"ban chap hanh trung uong", places::Level::central},
    {U"uy ban dan toc", places::Level::central},
    {U"bao hiem xa hoi viet nam", places::Level::central},
    {U"tong lien doan", places::Level::central},
    {U"hoi dong bo truong", places::Level::central},
    {U"tong bi thu", places::Level::central},
    {U"so", places::Level::province},
    {U"tinh uy", places::Level::province},
    {U"huyen uy", places::Level::district},
    {U"phong giao duc va dao tao", places::Level::district},
    {U"phong gd", places::Level::district},
    {U"quan uy", places::Level::district},
    {U"thi uy", places::Level::district},
};

}  // namespace

bool begins_body(const Script& script, std::uint32_t at) {
  const auto stands = [&](std::u32string_view words) { return script.stands(at, words); };
  return std::any_of(std::begin(nouns), std::end(nouns), stands) && std::none_of(std::begin(no_names), std::end(no_names), stands);
}

std::optional<places::Level> level_of_body(const Script& script, text::Span name) {
  if (script.find(U"trung uong", name) < name.end) return places::Level::central;
  for (const std::u32string_view joint :
       {std::u32string_view(U"ban chi dao"), std::u32string_view(U"hoi dong"), std::u32string_view(U"uy ban")})
    if (script.stands(name.begin, std::u32string(joint) + U" quoc gia") ||
        (script.stands(name.begin, joint) && script.folded_at(name).ends_with(U" quoc gia")))
      return places::Level::central;
  const Row* best = nullptr;
  for (const Row& row : levels)
    if (script.stands(name.begin, row.begin) && (!best || row.begin.size() > best->begin.size())) best = &row;
  // Military commands of provinces: "Bộ Chỉ huy Quân sự tỉnh", whose place follows.
  for (const std::u32string_view local : {std::u32string_view(U"bo chi huy"), std::u32string_view(U"bo tu lenh")})
    if (script.stands(name.begin, local)) return std::nullopt;
  if (best) return best->level;
  // What the citations know of bodies that sit in one place only: "Hội đồng bầu cử quốc gia".
  const std::vector<const citations::Body*> known = citations::bodies_named(script.utf8(name));
  if (known.size() != 1 || known.front()->seat == citations::Seat::any) return std::nullopt;
  static constexpr places::Level seats[] = {places::Level::central, places::Level::province, places::Level::district,
                                            places::Level::commune};
  return seats[static_cast<std::size_t>(known.front()->seat)];
}

}  // namespace danchieu::indexer
