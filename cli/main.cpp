#include <clocale>
#include <cstdio>
#include <stdexcept>

#include "cli/command.h"
#include "cli/terminal.h"
#include "cli/texts.h"

namespace {

using namespace danchieu::cli;

Exit run(int argc, char** argv) {
  try {
    const Exit exit = read_command_line(argc, argv)();
    if (std::fflush(stdout) != 0) throw std::runtime_error(say<texts::output_failed>());
    return exit;
  } catch (const WrongUse& error) {
    tell(say<texts::error>(error.what()));
    return Exit::wrong_use;
  } catch (const std::exception& error) {
    tell(say<texts::error>(error.what()));
    return Exit::failed;
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::setlocale(LC_CTYPE, "C.UTF-8");  // for the width of characters; numbers and messages stay as they are
  return static_cast<int>(run(argc, argv));
}
