#pragma once
/// What a PDF draws, page by page, before anyone knows what it means: words with their boxes, rules, and what is shown beside them.
///
///     PdfFile file(bytes);
///     if (!file.trouble())
///       for (int number = 0; number < file.pages(); ++number) use(file.page(number));
///
/// This is the only door to Poppler's text. It is libpoppler itself and not poppler-cpp, which writes the text of annotations into that of
/// the page and tells neither rules nor whether letters can be seen. One thread at a time. `bytes` must live as long as the file.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/trouble.h"
#include "text/layout.h"

namespace danchieu::indexer {

struct PdfWord {
  text::Span chars;  ///< of PdfDrawn::chars
  text::Box box;     ///< points from the upper left corner of the page as it is shown
  float base = 0;    ///< of the line that the letters stand on: y, or x where the word is turned by a quarter
  float size = 0;    ///< of the font, in points
  std::uint16_t font = 0;
  std::uint8_t quarters = 0;  ///< by how many quarters it is turned to the right
  bool spaced = false;        ///< the file has a space, or a letter that is none, before it
  bool marginal = false;      ///< the file calls it a part of the page frame, not of the text (a pagination artifact)
};

/// A line drawn along or down the page, or the edge of a box.
struct PdfRule {
  float left, top, right, bottom;
  bool along() const { return right - left >= bottom - top; }
};

struct PdfDrawn {
  float width = 0, height = 0;  ///< points
  std::u32string chars;
  std::vector<PdfWord> words;  ///< in the order of the file
  std::vector<PdfRule> rules;
  std::vector<std::string> fonts;  ///< names: "ABCDEF+.VnTime"
  // Of what it shows:
  std::uint32_t seen = 0, hidden = 0, unnamed = 0;  ///< glyphs that can be seen, that cannot, and of them those that stand for no character
  std::uint32_t shapes = 0;                         ///< filled areas that are no rules: letters may be drawn so
};

struct PdfPictures {
  float share = 0;          ///< of the page that they cover, 0 to 1
  float dots_per_inch = 0;  ///< of the largest; 0: there is none
};

class PdfFile {
 public:
  explicit PdfFile(std::string_view bytes);
  ~PdfFile();
  PdfFile(const PdfFile&) = delete;
  PdfFile& operator=(const PdfFile&) = delete;

  std::optional<Trouble> trouble() const;
  int pages() const;
  /// nullopt where there is no such page, though the file says so.
  std::optional<PdfDrawn> page(int number) const;
  /// Looks at the page once more.
  PdfPictures pictures(int number) const;

 private:
  struct Open;
  std::unique_ptr<Open> open_;
};

}  // namespace danchieu::indexer
