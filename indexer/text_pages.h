#pragma once
/// A text file's pages.
///
///     text_pages("trang một\n\fhai")                     ->  {"trang một\n\f", "hai"}
///     text_pages("… thuộc các\n quyền, Mặt trận …")       ->  cut before " quyền"
///
/// A form feed ends a page. A text without one may have been taken out of a PDF page by page: then the first line of each
/// page begins with one space (CITATIONS §6 row 4).

#include <string>
#include <string_view>
#include <vector>

namespace danchieu::indexer {

/// The pages one after the other are `utf8` again, byte for byte. At least one.
std::vector<std::string> text_pages(std::string_view utf8);

}  // namespace danchieu::indexer
