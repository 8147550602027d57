#include "citations/large_pages.h"

#include <algorithm>
#include <cstdlib>
#include <mutex>
#include <vector>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace danchieu::citations {
namespace {

constexpr std::size_t most_kept = 64 * large_page;

/// A wish: without it pages are small, and new ones are cleared.
void advise([[maybe_unused]] void* pages, [[maybe_unused]] std::size_t bytes, [[maybe_unused]] int advice) {
#ifdef __linux__
  static_cast<void>(madvise(pages, bytes, advice));
#endif
}

/// All blocks there are; few, since texts that want any are rare.
class Blocks {
 public:
  static Blocks& get() {
    static auto* const blocks = new Blocks;  // what is static may free its memory at the very end
    return *blocks;
  }

  void* take(std::size_t bytes) {
    const std::size_t wanted = (bytes + large_page - 1) & ~(large_page - 1);
    const std::lock_guard lock(mutex_);
    Block* best = nullptr;  // the smallest that is large enough
    for (Block& block : blocks_)
      if (block.kept && block.bytes >= wanted && (best == nullptr || block.bytes < best->bytes)) best = &block;
    if (best == nullptr) {
      void* const pages = std::aligned_alloc(large_page, wanted);
      if (pages == nullptr) throw std::bad_alloc();
      advise(pages, wanted, MADV_HUGEPAGE);
      best = &blocks_.emplace_back(Block{pages, wanted, true});
    } else {
      kept_ -= best->bytes;
    }
    best->kept = false;
    return best->pages;
  }

  void give_back(void* pages) {
    const std::lock_guard lock(mutex_);
    const auto block = std::find_if(blocks_.begin(), blocks_.end(), [&](const Block& one) { return one.pages == pages; });
    if (kept_ + block->bytes > most_kept) {
      std::free(pages);
      blocks_.erase(block);
      return;
    }
    advise(pages, block->bytes, MADV_FREE);
    block->kept = true;
    kept_ += block->bytes;
  }

 private:
  struct Block {
    void* pages = nullptr;
    std::size_t bytes = 0;
    bool kept = false;  ///< nobody uses it
  };
  std::mutex mutex_;
  std::vector<Block> blocks_;
  std::size_t kept_ = 0;  // bytes
};

}  // namespace

void* allocate_large(std::size_t bytes) { return Blocks::get().take(bytes); }
void free_large(void* pages) { Blocks::get().give_back(pages); }

}  // namespace danchieu::citations
