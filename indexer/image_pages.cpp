#include "indexer/image_pages.h"

#include <utility>

#include "indexer/image_file.h"
#include "indexer/recognise.h"
#include "indexer/recognised_pages.h"

namespace danchieu::indexer {
namespace {

std::string_view media_type(std::string_view bytes) {
  return bytes.starts_with("\x89PNG") ? "image/png" : bytes.starts_with("\xFF\xD8") ? "image/jpeg" : "image/tiff";
}

}  // namespace

std::optional<Trouble> image_pages(std::string_view bytes, Tell& tell) {
  tell.media_type(media_type(bytes));
  if (!can_recognise()) return Trouble::no_text_layer;
  const ImageFile file(bytes);
  PagesInOrder pages(tell);
  bool any = false, too_large = false;
  for (int number = 0; number < file.pages(); ++number) {
    too_large |= file.is_too_large(number);
    auto image = file.page(number);
    any |= image.has_value();
    if (image) pages.add(std::move(*image));
    else pages.add(archive::Page{});
  }
  pages.finish();
  if (!any) return too_large ? Trouble::page_too_large : Trouble::damaged;
  return pages.any_text() ? std::nullopt : std::optional(Trouble::nothing_recognised);
}

}  // namespace danchieu::indexer
