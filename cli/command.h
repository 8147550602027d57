#pragma once
/// What a command is: a row of the table in commands.cpp and a file of its own.
///
///     {"status", texts::status_about, "danchieu status --archive kho", declare_status}
///
/// `declare` tells the parser which options there are and gives back what runs once they are read.

#include <functional>
#include <span>
#include <stdexcept>
#include <string_view>

#include "cli/options.h"
#include "cli/say.h"

namespace danchieu::cli {

/// Exit codes, the same for all commands.
enum class Exit { done = 0, failed = 1, wrong_use = 2, problems = 3 };

/// The command line cannot be meant; the sentence says what to type instead.
class WrongUse : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

using Run = std::function<Exit()>;

struct Command {
  std::string_view name;
  const Text& about;
  std::string_view example;
  Run (*declare)(Options& options);
};

/// All commands, in the order of the help.
std::span<const Command> commands();

/// What the command line asks for. Throws WrongUse.
Run read_command_line(int argc, const char* const* argv);

Run declare_index(Options& options);
Run declare_read(Options& options);
Run declare_search(Options& options);
Run declare_cited_by(Options& options);
Run declare_cite(Options& options);
Run declare_compare(Options& options);
Run declare_series(Options& options);
Run declare_reuse(Options& options);
Run declare_beside(Options& options);
Run declare_show(Options& options);
Run declare_export(Options& options);
Run declare_remove(Options& options);
Run declare_correct(Options& options);
Run declare_serve(Options& options);
Run declare_status(Options& options);
Run declare_problems(Options& options);
Run declare_rebuild(Options& options);

}  // namespace danchieu::cli
