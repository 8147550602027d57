#include "indexer/pdf_pages.h"

#include <utility>

#include "indexer/pdf_text.h"

namespace danchieu::indexer {

std::optional<Trouble> pdf_pages(std::string_view bytes, Tell& tell) {
  tell.media_type("application/pdf");
  std::variant<PdfText, Trouble> read = pdf_text(bytes, [&] { tell.still_working(); });
  if (const Trouble* const trouble = std::get_if<Trouble>(&read)) return *trouble;
  auto& [pages, converted_from] = std::get<PdfText>(read);
  if (!converted_from.empty()) tell.converted_from(converted_from);
  bool any_text = false;
  for (PdfPage& page : pages) {
    any_text |= !page.text.empty();
    tell.page({.text = std::move(page.text), .recognised = page.source == PdfPage::Source::hidden, .layout = std::move(page.layout)});
  }
  return any_text ? std::nullopt : std::optional(Trouble::no_text_layer);
}

}  // namespace danchieu::indexer
