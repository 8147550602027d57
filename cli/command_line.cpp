#include <CLI/CLI.hpp>
#include <cstdlib>

#include "cli/command.h"
#include "cli/terminal.h"
#include "cli/texts.h"

namespace danchieu::cli {

namespace {

std::string owned(const Text& text) { return std::string(word(text)); }

std::filesystem::path default_archive() {
  const char* folder = std::getenv("DANCHIEU_ARCHIVE");
  return folder != nullptr && *folder != '\0' ? folder : "archive";
}

void add_help(CLI::App& app) { app.set_help_flag("-h,--help", owned(texts::help_help)); }

/// What CLI11 prints around our own texts.
void speak(CLI::App& app) {
  auto formatter = std::make_shared<CLI::Formatter>();
  formatter->column_width(28);
  formatter->label("Usage", owned(texts::usage));
  formatter->label("Positionals", owned(texts::arguments));
  formatter->label("REQUIRED", owned(texts::required));
  formatter->label("OPTIONS", "--…");
  formatter->label("SUBCOMMAND", "…");
  app.formatter(formatter);
  app.option_defaults()->group(owned(texts::options));
  add_help(app);
}

/// The command that the words so far stand for, as it is typed: "danchieu search".
std::string typed_command(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? app.get_name() : app.get_name() + " " + chosen.front()->get_name();
}

}  // namespace

std::shared_ptr<const std::filesystem::path> Options::archive() {
  app_.add_option("--archive", *archive_, owned(texts::archive_help))->option_text("DIR");
  return archive_;
}

void Options::json(bool& value) { flag("--json", texts::json_help, value); }

void Options::flag(std::string_view name, const Text& help, bool& value) { app_.add_flag(std::string(name), value, owned(help)); }

void Options::text(std::string_view name, std::string_view shown, const Text& help, std::string& value) {
  app_.add_option(std::string(name), value, owned(help))->option_text(std::string(shown));
}

void Options::require_text(std::string_view name, std::string_view shown, const Text& help, std::string& value) {
  app_.add_option(std::string(name), value, owned(help))->required()->option_text(std::string(shown) + " " + owned(texts::required));
}

void Options::number(std::string_view name, const Text& help, int& value, int least, int most) {
  const std::string unless_given = value == 0 ? "" : "=" + std::to_string(value);
  app_.add_option(std::string(name), value, owned(help))->check(CLI::Range(least, most))->option_text("N" + unless_given);
}

void Options::choice(std::string_view name, const Text& help, std::string& value, const std::vector<std::string>& allowed) {
  const std::string list = owned(help) + " (" + owned(texts::one_of) + ": " + CLI::detail::join(allowed, ", ") + ")";
  app_.add_option(std::string(name), value, list)->check(CLI::IsMember(allowed))->option_text("NAME");
}

void Options::argument(std::string_view shown, const Text& help, std::string& value) {
  app_.add_option(std::string(shown), value, owned(help))->required()->option_text(" ");
}

void Options::arguments(std::string_view shown, const Text& help, std::vector<std::string>& values, Need need) {
  app_.add_option(std::string(shown), values, owned(help))->required(need == Need::one_or_more)->option_text("...");
}

Run read_command_line(int argc, const char* const* argv) {
  CLI::App app(owned(texts::about), "danchieu");
  speak(app);
  app.set_version_flag("--version", DANCHIEU_VERSION, owned(texts::version_help));
  app.footer(owned(texts::environment));
  app.require_subcommand(1);

  auto archive = std::make_shared<std::filesystem::path>(default_archive());
  Options(app, archive).archive();  // also before the command's name
  Run chosen;
  for (const Command& command : commands()) {
    CLI::App* one = app.add_subcommand(std::string(command.name), owned(command.about))->group(owned(texts::commands));
    add_help(*one);  // again: the flag that a command inherits forgets its group
    one->footer(owned(texts::example) + "\n  " + std::string(command.example));
    Options options(*one, archive);
    one->callback([&chosen, run = command.declare(options)] { chosen = run; });
  }

  if (argc < 2) return [text = app.help()] { return tell(text), Exit::wrong_use; };
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForVersion& version) {
    return [text = std::string(version.what())] { return print(text + "\n"), Exit::done; };
  } catch (const CLI::CallForHelp&) {
    return [text = app.help()] { return print(text), Exit::done; };
  } catch (const CLI::ParseError& error) {
    throw WrongUse(std::string(error.what()) + "\n" + say<texts::see_help>(typed_command(app)));
  }
  return chosen;
}

}  // namespace danchieu::cli
