#pragma once
/// The options of one command, as that command declares them; the only door to CLI11 is command_line.cpp.
///
///     options.words("QUERY", texts::query_help, asked->words);
///     options.number("--limit", texts::limit_help, asked->limit, 0, 1000);
///
/// The variables are filled when the command line has been read, so they must live until then.

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/say.h"

namespace CLI {
class App;
}

namespace danchieu::cli {

class Options {
 public:
  Options(CLI::App& app, std::shared_ptr<std::filesystem::path> archive) : app_(app), archive_(std::move(archive)) {}

  /// --archive DIR; without it $DANCHIEU_ARCHIVE, then ./archive.
  std::shared_ptr<const std::filesystem::path> archive();
  /// --json
  void json(bool& value);
  void flag(std::string_view name, const Text& help, bool& value);
  /// `shown`: how the value is called in the help, "YEAR".
  void text(std::string_view name, std::string_view shown, const Text& help, std::string& value);
  void number(std::string_view name, const Text& help, int& value, int least, int most);
  /// One of `allowed`.
  void choice(std::string_view name, const Text& help, std::string& value, const std::vector<std::string>& allowed);
  /// The one argument that stands without an option's name.
  void argument(std::string_view shown, const Text& help, std::string& value);
  /// All of them.
  enum class Need { one_or_more, any_number };
  void arguments(std::string_view shown, const Text& help, std::vector<std::string>& values, Need need = Need::one_or_more);
  /// Like text, and must be given.
  void require_text(std::string_view name, std::string_view shown, const Text& help, std::string& value);

 private:
  CLI::App& app_;
  std::shared_ptr<std::filesystem::path> archive_;
};

}  // namespace danchieu::cli
