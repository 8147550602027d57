#pragma once
/// Memory for buffers of some megabytes, in pages of two megabytes where the system has them: for a text of nothing but citations, a page
/// fault for each four kilobytes would take as long as all reading.
///
///     std::vector<Candidate, LargePages<Candidate>> candidates;
///
/// Small buffers are those of std::allocator. Safe from any thread.

#include <cstddef>
#include <cstdlib>
#include <new>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace danchieu::citations {

inline constexpr std::size_t large_page = std::size_t{1} << 21;

inline void* allocate_pages(std::size_t bytes) {
  if (bytes < large_page) return ::operator new(bytes);
  const std::size_t whole = (bytes + large_page - 1) & ~(large_page - 1);
  void* const pages = std::aligned_alloc(large_page, whole);
  if (pages == nullptr) throw std::bad_alloc();
#ifdef __linux__
  static_cast<void>(madvise(pages, whole, MADV_HUGEPAGE));  // a wish: without it pages are small
#endif
  return pages;
}
/// `bytes`: as they were asked for.
inline void free_pages(void* pages, std::size_t bytes) {
  if (bytes < large_page) ::operator delete(pages);
  else std::free(pages);
}

template <class T>
struct LargePages {
  using value_type = T;
  LargePages() = default;
  template <class Other>
  LargePages(const LargePages<Other>&) {}

  T* allocate(std::size_t count) { return static_cast<T*>(allocate_pages(count * sizeof(T))); }
  void deallocate(T* begin, std::size_t count) { free_pages(begin, count * sizeof(T)); }
  bool operator==(const LargePages&) const { return true; }
};

}  // namespace danchieu::citations
