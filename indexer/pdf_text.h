#pragma once
/// The text layer of a PDF, page by page, and which pages have none that can be used. Only the reader program has this: Poppler reads
/// what strangers made.
///
///     auto read = pdf_text(bytes);
///     if (const Trouble* trouble = std::get_if<Trouble>(&read)) return *trouble;             // encrypted, cut short, damaged
///     for (const PdfPage& page : std::get<PdfText>(read).pages)
///       if (page.source == PdfPage::Source::image) recognise(bytes, number of the page);     // its text is empty
///       else tell(page.text, page.layout);
///
/// The text of a page stands in the order of reading, a printed line a line: the columns of a head or a foot one after the other, a row of
/// a ruled table as "| one cell | the next |". A hyphen at a line's end survives. Running heads, page numbers and the marks of footnotes
/// are left out; footnotes stand where they interrupt no sentence; annotations (comments, stamps, form fields) are no text.

#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "indexer/trouble.h"
#include "text/layout.h"

namespace danchieu::indexer {

struct PdfPage {
  enum class Source {
    drawn,   ///< letters, as they were set
    hidden,  ///< letters that somebody recognised and laid invisibly over the image of the page
    image,   ///< none that can be used, but something to be seen: recognise it
  };
  Source source = Source::drawn;
  std::string text = {};     ///< UTF-8, each line with its end; empty for a blank page, too
  text::Layout layout = {};  ///< always the size of the page; in points of the page as it is shown: cropped, and rotated
  float dots_per_inch = 0;   ///< of the largest image of a page that is one; 0: it has none
};

struct PdfText {
  std::vector<PdfPage> pages;
  std::string converted_from = {};  ///< the encoding of its legacy fonts ("TCVN3"); empty where it has none
};

/// `page_done` is called for each page, while nothing can be told yet: what a page frame is only the other pages show.
std::variant<PdfText, Trouble> pdf_text(
    std::string_view bytes, const std::function<void()>& page_done = [] {});

}  // namespace danchieu::indexer
