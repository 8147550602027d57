#include "indexer/pdf_pages.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <memory>
#include <utility>

namespace danchieu::indexer {
namespace {

/// What was cut off while it was copied lacks the pointer to its index at the end; Poppler would read what is left without a word.
bool is_cut_short(std::string_view bytes) {
  constexpr std::size_t tail = 2048;
  return bytes.substr(bytes.size() - std::min(bytes.size(), tail)).find("startxref") == bytes.npos;
}

std::string text_of(const poppler::page& page) {
  const poppler::byte_array utf8 = page.text(poppler::rectf(), poppler::page::raw_order_layout).to_utf8();
  std::string text(utf8.begin(), utf8.end());
  while (!text.empty() && (text.back() == '\f' || text.back() == '\0')) text.pop_back();
  if (!text.empty() && text.back() != '\n') text += '\n';  // a page's last word is not glued to the next page's first
  return text;
}

}  // namespace

std::optional<Trouble> pdf_pages(std::string_view bytes, Tell& tell) {
  tell.media_type("application/pdf");
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  if (is_cut_short(bytes)) return Trouble::cut_short;
  const std::unique_ptr<poppler::document> pdf(poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!pdf) return Trouble::damaged;
  if (pdf->is_locked()) return Trouble::encrypted;
  bool any_page = false, any_text = false;
  for (int number = 0; number < pdf->pages(); ++number) {
    const std::unique_ptr<poppler::page> page(pdf->create_page(number));
    any_page |= page != nullptr;
    std::string text = page ? text_of(*page) : std::string();
    any_text |= text.find_first_not_of(" \t\r\n\f") != text.npos;
    tell.page({.text = std::move(text)});
  }
  if (!any_page) return Trouble::damaged;
  return any_text ? std::nullopt : std::optional(Trouble::no_text_layer);
}

}  // namespace danchieu::indexer
