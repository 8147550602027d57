#pragma once
/// A buffer out of those that the thread has used before, so that reading many small texts does not ask for the same memory again and
/// again.
///
///     Spare<std::vector<std::uint32_t>> places;
///     places->push_back(7);                       // given back when `places` goes
///
/// It is empty at first. What grew beyond a megabyte is not kept.

#include <cstddef>
#include <utility>
#include <vector>

namespace danchieu::citations {

template <class Buffer>
class Spare {
 public:
  Spare() {
    std::vector<Buffer>& kept = kept_by_thread();
    if (kept.empty()) return;
    buffer_ = std::move(kept.back());
    kept.pop_back();
    buffer_.clear();
  }
  ~Spare() {
    constexpr std::size_t most_bytes = 1 << 20, most_kept = 8;
    std::vector<Buffer>& kept = kept_by_thread();
    if (buffer_.capacity() * sizeof(typename Buffer::value_type) > most_bytes || kept.size() >= most_kept) return;
    kept.push_back(std::move(buffer_));
  }
  Spare(const Spare&) = delete;
  Spare& operator=(const Spare&) = delete;

  Buffer& operator*() { return buffer_; }
  const Buffer& operator*() const { return buffer_; }
  Buffer* operator->() { return &buffer_; }
  const Buffer* operator->() const { return &buffer_; }

 private:
  static std::vector<Buffer>& kept_by_thread() {
    static thread_local std::vector<Buffer> kept;
    return kept;
  }
  Buffer buffer_;
};

}  // namespace danchieu::citations
