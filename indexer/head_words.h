#pragma once
/// The words that tell the parts of a head from each other, folded: begins_with_any(script, cell, openings).

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/script.h"

namespace danchieu::indexer {

/// Words that begin the text of a document, in small letters behind the first.
inline constexpr std::u32string_view openings[] = {
    U"can cu",    U"thuc hien", U"thi hanh", U"kinh gui",   U"kinh goi",           U"xet",
    U"theo",      U"nham",      U"de",       U"trien khai", U"tren co so",         U"dieu 1",
    U"chuong",    U"phan thu",  U"i.",       U"1.",         U"tiep tuc thuc hien", U"tiep tuc trien khai",
    U"huong ung", U"quan triet"};
/// These may begin a title as well, so the first line behind the kind is not an opening for them.
inline constexpr std::u32string_view also_of_titles[] = {U"thuc hien", U"thi hanh", U"theo",      U"trien khai", U"de",
                                                         U"nham",      U"tiep tuc", U"huong ung", U"quan triet"};

/// Headings that begin the text, also in capitals.
inline constexpr std::u32string_view first_headings[] = {U"phan i",   U"phan 1",   U"phan thu nhat", U"phan mot",
                                                         U"chuong i", U"chuong 1", U"a. ",           U"a- "};

/// Who enacts a decision stands between its title and its text, in capitals: "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH".
// clang-format off
inline constexpr std::u32string_view enacting[] = {
    U"chinh phu", U"thu tuong", U"chu tich", U"bo truong", U"uy ban", U"quoc hoi", U"hoi dong", U"tong cuc truong", U"cuc truong",
    U"giam doc", U"thong doc", U"ban chap hanh", U"ban thuong vu", U"vien truong", U"chanh an", U"bo chinh tri", U"ban bi thu",
    U"tong giam doc", U"tong thanh tra", U"ban thuong truc", U"truong ban", U"tong kiem toan", U"ban chi dao", U"hieu truong"};
// clang-format on

/// The first line of the motto, as hands and recognisers write it.
inline constexpr std::u32string_view mottos[] = {U"cong hoa xa hoi", U"cong hia xa hoi", U"cong hoa xa ho", U"cong hoa xahoi",
                                                 U"dang cong san viet nam"};

/// Where the youth union's papers have theirs.
inline constexpr std::u32string_view youth_motto = U"doan tncs ho chi minh";

/// Lines in capitals above a head that name nobody.
// clang-format off
inline constexpr std::u32string_view not_bodies[] = {
    U"cong hoa xa hoi", U"cong hia xa hoi", U"cong hoa xa ho", U"cong hoa xahoi", U"chu nghia viet nam", U"doc lap", U"dang cong san viet nam", U"van ban quy pham phap luat",
    U"van ban phap luat", U"du thao", U"mat", U"toi mat", U"hoa toc", U"khan", U"mau so", U"phu luc", U"cong bao"};
// clang-format on

/// What a web page sets between its headline and the text.
inline constexpr std::u32string_view page_chrome[] = {
    U"luot xem", U"dang ngay",       U"ngay dang",  U"dang luc",         U"ngay cap nhat", U"cap nhat",        U"100%",
    U"cms",      U"mac dinh co chu", U"xem co chu", U"tim kiem tin tuc", U"view count",    U"so lan duoc xem", U"so luot xem"};

/// Whether one of the folded `words` stands at the begin of `cell`.
template <std::size_t size>
bool begins_with_any(const Script& script, text::Span cell, const std::u32string_view (&words)[size]) {
  return std::any_of(words, words + size, [&](std::u32string_view word) { return script.stands(cell.begin, word); });
}

/// The nouns of kinds, folded, each with how it is written.
const std::vector<std::pair<std::u32string, std::string_view>>& nouns_of_kinds();

}  // namespace danchieu::indexer
