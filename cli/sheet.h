#pragma once
/// A table that people made in a spreadsheet: CSV as RFC 4180 has it, and as Excel writes it.
///
///     Sheet sheet = read_sheet("plan;field;value\r\n6041317;title;\"Phát động; đợt 2\"\r\n")
///     sheet.rows[1].line == 2     sheet.rows[1].cells == {"6041317", "title", "Phát động; đợt 2"}
///
/// UTF-8 with or without a byte order mark, UTF-16 and older encodings (text/decode.h). Cells are parted by what the first line has most
/// of: a comma, a semicolon (Excel in Vietnamese) or a tab. Line feeds may stand in quotes. Empty lines are left out.

#include <string>
#include <string_view>
#include <vector>

namespace danchieu::cli {

struct SheetRow {
  int line = 1;  ///< of the file, where the row begins
  std::vector<std::string> cells;
};

struct Sheet {
  std::vector<SheetRow> rows;
  int open_quote = 0;  ///< line of a quotation mark that is never closed; 0: none
};

Sheet read_sheet(std::string_view bytes);

}  // namespace danchieu::cli
