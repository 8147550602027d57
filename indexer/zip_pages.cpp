#include "indexer/zip_pages.h"

#include <string>

#include "indexer/docx_pages.h"
#include "indexer/odt_pages.h"
#include "indexer/zip_parts.h"

namespace danchieu::indexer {

std::optional<Trouble> zip_pages(std::string_view bytes, Tell& tell) {
  ZipParts parts(bytes);
  if (parts.trouble()) return parts.trouble();
  try {
    if (parts.has("[Content_Types].xml")) return docx_pages(parts, tell);
    if (parts.has("mimetype") || parts.has("content.xml")) return odt_pages(parts, tell);
  } catch (const Trouble trouble) {
    return trouble;
  }
  return Trouble::packed;
}

}  // namespace danchieu::indexer
