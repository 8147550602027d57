#pragma once
/// The parts of a document that is a ZIP file: DOCX and ODT. The only door to libzip.
///
///     ZipParts parts(bytes);
///     if (!parts.trouble()) parts.read("word/document.xml");   // its XML, or nullopt where there is no such part
///
/// A part that unpacks to more than any document has, or that is encrypted or damaged, throws its Trouble.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/trouble.h"

struct zip;

namespace danchieu::indexer {

class ZipParts {
 public:
  /// `bytes` must outlive it.
  explicit ZipParts(std::string_view bytes);
  ~ZipParts();
  ZipParts(const ZipParts&) = delete;
  ZipParts& operator=(const ZipParts&) = delete;

  /// Why it cannot be opened.
  std::optional<Trouble> trouble() const { return trouble_; }
  bool has(const std::string& name) const;
  /// nullopt where there is no such part; throws a Trouble where it cannot be had.
  std::optional<std::string> read(const std::string& name);

 private:
  zip* file_ = nullptr;
  std::optional<Trouble> trouble_;
  std::size_t unpacked_ = 0;
};

}  // namespace danchieu::indexer
