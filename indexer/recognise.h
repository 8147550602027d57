#pragma once
/// Reads what stands on a page image, by Tesseract with its Vietnamese model.
///
///     warm_up_recognition();                                     // once, while files may still be opened
///     Recogniser recogniser;
///     recogniser.read(image)  ->  a page with text and layout, `recognised`; empty where nothing can be read on it
///
/// This is the only door to Tesseract. A Recogniser is for one thread at a time; each has an engine of its own, some 60 MB with a page.
/// OMP_THREAD_LIMIT=1 must be in the environment before the program starts: Tesseract's own threads make it 7 times slower (FACTS trap 6).

#include <memory>

#include "archive/document.h"
#include "indexer/picture.h"

namespace danchieu::indexer {

/// Loads the model. Does nothing where it is not installed (tesseract-ocr-vie); opens no file when called again.
void warm_up_recognition();
bool can_recognise();

class Recogniser {
 public:
  /// The engine that was warmed up, else a new one, which takes some 50 ms. Throws std::runtime_error where there is no model.
  Recogniser();
  ~Recogniser();
  Recogniser(Recogniser&&) noexcept;
  Recogniser& operator=(Recogniser&&) noexcept;

  archive::Page read(const PageImage& image);

 private:
  friend void warm_up_recognition();
  struct Engine;
  struct Warm;
  static Warm& warm();
  std::unique_ptr<Engine> engine_;
};

}  // namespace danchieu::indexer
