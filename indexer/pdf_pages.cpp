#include "indexer/pdf_pages.h"

#include <utility>

#include "indexer/pdf_images.h"
#include "indexer/pdf_text.h"
#include "indexer/recognise.h"
#include "indexer/recognised_pages.h"

namespace danchieu::indexer {

std::optional<Trouble> pdf_pages(std::string_view bytes, Tell& tell) {
  tell.media_type("application/pdf");
  std::variant<PdfText, Trouble> read = pdf_text(bytes, [&] { tell.still_working(); });
  if (const Trouble* const trouble = std::get_if<Trouble>(&read)) return *trouble;
  auto& [pages, converted_from] = std::get<PdfText>(read);
  if (!converted_from.empty()) tell.converted_from(converted_from);
  std::optional<PdfImages> images;  // opened for the first page that is one: most files have none
  PagesInOrder in_order(tell);
  bool any_image = false;
  for (std::size_t number = 0; number < pages.size(); ++number) {
    PdfPage& page = pages[number];
    const bool image = page.source == PdfPage::Source::image;
    any_image |= image;
    std::optional<PageImage> drawn;
    if (image && can_recognise()) {
      if (!images) images.emplace(bytes);
      drawn = images->draw(static_cast<int>(number));
    }
    if (drawn) in_order.add(std::move(*drawn));
    else
      in_order.add({.text = std::move(page.text), .recognised = page.source == PdfPage::Source::hidden, .layout = std::move(page.layout)});
  }
  in_order.finish();
  if (in_order.any_text()) return std::nullopt;
  return any_image && !can_recognise() ? Trouble::no_text_layer : Trouble::nothing_recognised;
}

}  // namespace danchieu::indexer
