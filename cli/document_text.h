#pragma once
/// What `read` and `show` print of a document: metadata, how it was read, sections, abbreviations, mentions.

#include <string>

#include "archive/document.h"
#include "cli/terminal.h"
#include "web/beside.h"

namespace danchieu::cli {

/// "4 trang, 2 trang nhận dạng từ ảnh · chắc chắn 91%"
std::string pages_text(const archive::Document& document);
/// The known values of a plan as rows of `table`.
void add_plan(Table& table, const archive::Document& document);
/// From which letters the text was converted.
void add_reading(Table& table, const archive::Document& document);
/// Copies, plans that are alike, and what people corrected.
std::string beside_text(const web::Beside& beside);
std::string sections_text(const archive::Document& document);
std::string abbreviations_text(const archive::Document& document);
std::string mentions_text(const archive::Document& document);

}  // namespace danchieu::cli
