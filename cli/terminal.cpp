#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>

#include "cli/texts.h"
#include "text/chars.h"

namespace danchieu::cli {

namespace {

bool has_colours(std::FILE* stream) {
  const char* no_color = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  return is_terminal(stream) && (no_color == nullptr || *no_color == '\0') && terminal != nullptr && std::string_view(terminal) != "dumb";
}

/// Control characters, of C1 too, as spaces.
char32_t harmless(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) ? U' ' : c; }

int width_of(char32_t c) { return std::max(0, wcwidth(static_cast<wchar_t>(c))); }

}  // namespace

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) throw std::runtime_error(say<texts::output_failed>());
}

void tell(std::string_view line) {
  std::fwrite(line.data(), 1, line.size(), stderr);
  std::fputc('\n', stderr);
}

bool is_terminal(std::FILE* stream) { return isatty(fileno(stream)) == 1; }

int terminal_width() {
  winsize size{};
  return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

int display_width(std::string_view utf8) {
  int width = 0;
  for (const char32_t c : text::to_utf32(utf8)) width += width_of(c);
  return width;
}

std::string cut(std::string_view utf8, int width) {
  if (display_width(utf8) <= width) return std::string(utf8);
  std::u32string kept;
  int used = 1;  // the dots
  for (const char32_t c : text::to_utf32(utf8)) {
    used += width_of(c);
    if (used > width) break;
    kept += c;
  }
  return text::to_utf8(kept) + "…";
}

std::string printable(std::string_view utf8) {
  std::u32string characters = text::to_utf32(utf8);
  std::transform(characters.begin(), characters.end(), characters.begin(), harmless);
  return text::tidy(text::to_utf8(characters));
}

std::string with_marks(std::string_view text, const std::vector<text::Span>& marks) {
  const bool bold = has_colours(stdout);
  const std::string_view open = bold ? "\033[1m" : "**";
  const std::string_view close = bold ? "\033[0m" : "**";
  std::u32string characters = text::to_utf32(text);
  std::transform(characters.begin(), characters.end(), characters.begin(), harmless);
  const std::u32string_view whole = characters;
  std::string shown;
  std::size_t at = 0;
  for (const text::Span mark : marks) {
    if (mark.begin < at || mark.empty() || mark.end > whole.size()) continue;
    shown += text::to_utf8(whole.substr(at, mark.begin - at));
    shown += open;
    shown += text::to_utf8(whole.substr(mark.begin, mark.size()));
    shown += close;
    at = mark.end;
  }
  return shown + text::to_utf8(whole.substr(at));
}

std::vector<std::string> Table::lines(int indent) const {
  std::vector<int> widths;
  for (const auto& row : rows_) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], display_width(row[i]));
  }
  std::vector<std::string> lines;
  for (const auto& row : rows_) {
    std::string line(static_cast<std::size_t>(indent), ' ');
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      if (i + 1 < row.size()) line.append(static_cast<std::size_t>(widths[i] - display_width(row[i]) + 2), ' ');
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string Table::text(int indent) const {
  std::string text;
  for (const std::string& line : lines(indent)) text += line + "\n";
  return text;
}

}  // namespace danchieu::cli
