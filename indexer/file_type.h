#pragma once
/// What a file is, by its first bytes: names of files are not believed.
///
///     file_type("%PDF-1.7\n…") == FileType::pdf      file_type("GIF89a…") is Trouble::image

#include <string_view>
#include <variant>

#include "indexer/trouble.h"

namespace danchieu::indexer {

enum class FileType { pdf, image, text, zip, compound, rtf, html, mhtml };

/// What reads it, or why nothing does. Text is whatever bears no other mark; its decoder has the last word.
std::variant<FileType, Trouble> file_type(std::string_view bytes);

}  // namespace danchieu::indexer
