#pragma once
/// The reader program, started once and kept: it reads one document after the other, each in a process of its own (indexer/fork_server.h),
/// which is ended where it takes too long or says too much.
///
///     WarmReader reader(reader_program());
///     Told told = reader.read(Content("Kế hoạch"), {});
///
/// Started at the first reading, and again where it has died. One thread at a time; several work side by side with one each.

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/content.h"
#include "indexer/frames.h"
#include "indexer/reader.h"

namespace danchieu::indexer {

/// `danchieu-reader` beside this program. Throws NoReader with a sentence where there is none.
std::filesystem::path reader_program();

class WarmReader {
 public:
  explicit WarmReader(std::filesystem::path program) : program_(std::move(program)) {}
  ~WarmReader();
  WarmReader(const WarmReader&) = delete;
  WarmReader& operator=(const WarmReader&) = delete;

  /// What the reader tells of `content`; whatever goes wrong with it is a trouble. Asks `stop` some times a second: true ends the reading,
  /// and nullopt is returned. Throws NoReader where none can be started at all.
  std::optional<Told> read(const Content& content, const Limits& limits, const std::function<bool()>& stop);
  /// The same, to its end.
  Told read(const Content& content, const Limits& limits) { return *read(content, limits, {}); }
  /// A page (from 1) of it as an image, PNG or JPEG, so many pixels wide; empty where it cannot be drawn. Throws NoReader.
  std::string draw(const Content& content, int page, int width, const Limits& limits);
  /// What it tells of several small texts, all of them read by one process: of each what read() would, or nothing where it must be read
  /// alone because it is no text, or because the process did not come to its end. Texts only: what one of them does to that process it may
  /// do to those behind it. nullopt where `stop` ended it. Throws NoReader.
  std::optional<std::vector<std::optional<Told>>> read_texts(const std::vector<std::string_view>& texts, const Limits& limits,
                                                             const std::function<bool()>& stop);

 private:
  class Reading;

  struct Task {
    std::size_t texts = 0;    ///< 0: one document of any kind
    int page = 0, width = 0;  ///< not 0: to be drawn
  };

  void start();
  void end();
  bool ask(const Content& content, const Limits& limits, const Task& task, int output);
  std::optional<std::vector<Told>> tell(const Content& content, const Limits& limits, const std::function<bool()>& stop, const Task& task);

  std::filesystem::path program_;
  pid_t process_ = -1;
  int socket_ = -1;
};

}  // namespace danchieu::indexer
