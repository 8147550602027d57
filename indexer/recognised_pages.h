#pragma once
/// The pages of one document, told in order, while those that are images are recognised side by side.
///
///     PagesInOrder pages(tell);
///     pages.add({.text = "…"});          // as it is
///     pages.add(std::move(image));       // told as soon as it and all before it are read
///     pages.finish();
///
/// As many pages are recognised at the same time as `tell.threads()` says, and only one image more is kept in memory: `add` waits.

#include <cstddef>
#include <deque>
#include <future>

#include "archive/document.h"
#include "indexer/picture.h"
#include "indexer/recognise.h"
#include "indexer/tell.h"

namespace danchieu::indexer {

class PagesInOrder {
 public:
  explicit PagesInOrder(Tell& tell);
  ~PagesInOrder();
  PagesInOrder(const PagesInOrder&) = delete;
  PagesInOrder& operator=(const PagesInOrder&) = delete;

  void add(archive::Page page);
  /// Throws what recognising an earlier page threw.
  void add(PageImage image);
  void finish();
  /// Whether a page had any text.
  bool any_text() const { return any_text_; }

 private:
  class Engines;
  void tell_first();
  void say(const archive::Page& page);

  Tell& tell_;
  std::unique_ptr<Engines> engines_;
  std::deque<std::future<archive::Page>> waiting_;
  bool any_text_ = false;
};

}  // namespace danchieu::indexer
