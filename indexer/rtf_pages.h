#pragma once
/// The text of an RTF: paragraphs with the numbers that are written beside them, tables, text boxes and notes. Deleted and hidden text,
/// field codes, pictures and running heads are no text. Pages are those that its writer began.
///
/// Own code: unrtf and catdoc are programs, which the sandbox does not start, and know neither Vietnamese code pages nor text boxes; no
/// library of Debian 12 reads RTF. Source: Rich Text Format Specification 1.9.1.

#include <optional>
#include <string_view>

#include "indexer/tell.h"
#include "indexer/trouble.h"

namespace danchieu::indexer {

std::optional<Trouble> rtf_pages(std::string_view bytes, Tell& tell);

}  // namespace danchieu::indexer
