#pragma once
/// The letters of legacy fonts in a PDF become characters.
///
///     drawn.fonts: "ABCDEF+.VnTime"; its words "NghÞ", "®Þnh"
///     to_unicode(drawn) == "TCVN3"; the words are "Nghị", "định"
///
/// By the name of the font, and where that says nothing by the words that are set in it (text/legacy.h). Pure: no Poppler here.

#include <string>

#include "indexer/pdf_words.h"

namespace danchieu::indexer {

/// The name of the encoding that most of the converted words had; empty where none were.
std::string to_unicode(PdfDrawn& drawn);

}  // namespace danchieu::indexer
