#pragma once
/// The bytes of a document as they were at one moment: in memory of this process, or, where they are many or another process is to read
/// them, in a file without a name that nobody can change any more, neither whoever writes the original nor the process that reads it. What
/// was hashed is what is read and what is kept.
///
///     Content content("Kế hoạch");   content.bytes() == "Kế hoạch";   send(content.descriptor());

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace danchieu::indexer {

class Content {
 public:
  Content() = default;
  /// Throws std::runtime_error where there is no memory for them.
  explicit Content(std::string_view bytes);
  /// What can be read from `file`, from where it stands to its end, at most `most` bytes. nullopt, and errno, where it cannot be read.
  /// Throws std::runtime_error where there is no memory for it.
  static std::optional<Content> copy_of(int file, std::size_t most);
  Content(Content&& other) noexcept { *this = std::move(other); }
  Content& operator=(Content&& other) noexcept;

  std::string_view bytes() const { return bytes_; }
  /// The file, for reading only; made now where there is none yet. Throws as above.
  int descriptor() const;

 private:
  class File;
  std::vector<char> held_;  ///< a few bytes, that need no file
  mutable std::shared_ptr<File> file_;
  std::string_view bytes_;  ///< of either
};

}  // namespace danchieu::indexer
