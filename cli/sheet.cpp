#include "cli/sheet.h"

#include <algorithm>

#include "text/decode.h"

namespace danchieu::cli {

namespace {

char separator_of(std::string_view text) {
  const std::string_view first = text.substr(0, text.find_first_of("\r\n"));
  char best = ',';
  for (const char c : {';', '\t'})
    if (std::count(first.begin(), first.end(), c) > std::count(first.begin(), first.end(), best)) best = c;
  return best;
}

}  // namespace

Sheet read_sheet(std::string_view bytes) {
  const std::string text = text::decode(bytes).utf8;
  const char separator = separator_of(text);
  Sheet sheet;
  SheetRow row;
  std::string cell;
  int line = 1;
  bool quoted = false, was_quoted = false;
  const auto end_cell = [&] {
    row.cells.push_back(std::move(cell));
    cell.clear();
    was_quoted = false;
  };
  const auto end_row = [&] {
    end_cell();
    if (row.cells.size() > 1 || !row.cells.front().empty()) sheet.rows.push_back(std::move(row));
    row = {line, {}};
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '\n') ++line;
    if (quoted) {
      if (c != '"') cell += c;
      else if (at + 1 < text.size() && text[at + 1] == '"') cell += text[++at];
      else quoted = false, sheet.open_quote = 0;
    } else if (c == '"' && cell.empty() && !was_quoted) {
      quoted = was_quoted = true;
      sheet.open_quote = line;
    } else if (c == separator) {
      end_cell();
    } else if (c == '\n') {
      end_row();
    } else if (c != '\r') {
      cell += c;
    }
  }
  if (!cell.empty() || !row.cells.empty()) end_row();
  return sheet;
}

}  // namespace danchieu::cli
