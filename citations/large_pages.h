#pragma once
/// Memory for buffers of some megabytes, in pages of two megabytes where the system has them, and kept for the next of such buffers: for a
/// text of nothing but citations the system would take longer to clear new pages than all reading takes.
///
///     std::vector<Candidate, LargePages<Candidate>> candidates;
///
/// Small buffers are those of std::allocator. Safe from any thread.

#include <cstddef>
#include <new>

namespace danchieu::citations {

inline constexpr std::size_t large_page = std::size_t{1} << 21;

/// Of at least a large page. What is freed is kept, but the system may take it back as soon as it wants memory.
void* allocate_large(std::size_t bytes);
void free_large(void* pages);

inline void* allocate_pages(std::size_t bytes) { return bytes < large_page ? ::operator new(bytes) : allocate_large(bytes); }
/// `bytes`: as they were asked for.
inline void free_pages(void* pages, std::size_t bytes) {
  if (bytes < large_page) ::operator delete(pages);
  else free_large(pages);
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
