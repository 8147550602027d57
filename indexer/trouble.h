#pragma once
/// Why a file could not be read: named on the pipe between the two programs, a Vietnamese sentence for people.
///
///     sentence(Trouble::encrypted, "a.pdf")  ->  "a.pdf bị khóa bằng mật khẩu; hãy thêm bản mở được mà không cần mật khẩu."

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace danchieu::indexer {

enum class Trouble : std::uint8_t {
  // seen before anything is read
  missing,
  forbidden,
  unreadable,
  not_a_file,
  too_large,
  changing,
  empty,
  // of a kind that is not read
  image,
  packed,
  office,
  program,
  data,
  not_text,
  // a document, but
  encrypted,
  cut_short,
  damaged,
  page_too_large,
  unpacks_too_large,
  nested_too_deep,
  no_text_layer,
  nothing_recognised,
  without_words,
  too_long,
  // the reader program
  too_slow,
  out_of_memory,
  died,
  // this program
  not_understood,
};

/// "encrypted": its word on the pipe.
std::string_view name(Trouble trouble);
std::optional<Trouble> trouble_named(std::string_view name);
/// What is wrong, with which file, and what to do.
std::string sentence(Trouble trouble, const std::filesystem::path& file);

}  // namespace danchieu::indexer
