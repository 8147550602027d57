#include "indexer/recognised_pages.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>
#include <vector>

namespace danchieu::indexer {

/// Engines that wait for a page. There are as many as pages are recognised at the same time.
class PagesInOrder::Engines {
 public:
  explicit Engines(int most) : left_to_make_(most) {}

  archive::Page read(const PageImage& image) {
    Recogniser engine = take();
    archive::Page page;
    try {
      page = engine.read(image);
    } catch (...) {
      give_back(std::move(engine));
      throw;
    }
    give_back(std::move(engine));
    return page;
  }

 private:
  Recogniser take() {
    std::unique_lock lock(guard_);
    free_.wait(lock, [this] { return !idle_.empty() || left_to_make_ > 0; });
    if (idle_.empty()) {
      Recogniser made;
      --left_to_make_;
      return made;
    }
    Recogniser engine = std::move(idle_.back());
    idle_.pop_back();
    return engine;
  }

  void give_back(Recogniser engine) {
    {
      const std::lock_guard lock(guard_);
      idle_.push_back(std::move(engine));
    }
    free_.notify_one();
  }

  std::mutex guard_;
  std::condition_variable free_;
  std::vector<Recogniser> idle_;
  int left_to_make_;
};

PagesInOrder::PagesInOrder(Tell& tell) : tell_(tell), engines_(std::make_unique<Engines>(tell.threads())) {}
PagesInOrder::~PagesInOrder() = default;  // a future of std::async waits for its thread

void PagesInOrder::add(archive::Page page) {
  std::promise<archive::Page> ready;
  ready.set_value(std::move(page));
  waiting_.push_back(ready.get_future());
  while (!waiting_.empty() && waiting_.front().wait_for(std::chrono::seconds(0)) == std::future_status::ready) tell_first();
}

void PagesInOrder::add(PageImage image) {
  // Also where one page is read at a time: this thread tells meanwhile that the work goes on.
  waiting_.push_back(std::async(std::launch::async, [this, held = std::move(image)] { return engines_->read(held); }));
  const auto most = static_cast<std::size_t>(tell_.threads());
  while (waiting_.size() > most) tell_first();
}

void PagesInOrder::finish() {
  while (!waiting_.empty()) tell_first();
}

void PagesInOrder::tell_first() {
  while (waiting_.front().wait_for(std::chrono::seconds(2)) == std::future_status::timeout) tell_.still_working();
  say(waiting_.front().get());
  waiting_.pop_front();
}

void PagesInOrder::say(const archive::Page& page) {
  any_text_ |= page.text.find_first_not_of(" \t\r\n\f") != page.text.npos;
  tell_.page(page);
}

}  // namespace danchieu::indexer
