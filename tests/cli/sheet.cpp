/// Tables as spreadsheets write them.

#include "cli/sheet.h"

#include <gtest/gtest.h>

namespace danchieu::cli {
namespace {

using Cells = std::vector<std::vector<std::string>>;

TEST(Sheet, IsReadAsSpreadsheetsWriteIt) {
  struct Row {
    const char* what;
    std::string bytes;
    Cells cells;
    std::vector<int> lines;
  };
  const std::vector<Row> table{
      {"plain", "plan,field\nabc,title\n", {{"plan", "field"}, {"abc", "title"}}, {1, 2}},
      {"as Excel writes UTF-8", "\xEF\xBB\xBFplan,value\r\nabc,Hải Dương\r\n", {{"plan", "value"}, {"abc", "Hải Dương"}}, {1, 2}},
      {"as Vietnamese Excel parts cells", "plan;value\r\na;x, y\r\n", {{"plan", "value"}, {"a", "x, y"}}, {1, 2}},
      {"tabs, in UTF-16", std::string("\xFF\xFEp\0\t\0v\0\n\0a\0\t\0b\0", 16), {{"p", "v"}, {"a", "b"}}, {1, 2}},
      {"quotes", "a,b\n\"x, \"\"y\"\"\",\"\"\n", {{"a", "b"}, {"x, \"y\"", ""}}, {1, 2}},
      {"a line feed in a cell", "a,b\n\"x\ny\",1\nz,2\n", {{"a", "b"}, {"x\ny", "1"}, {"z", "2"}}, {1, 2, 4}},
      {"empty lines and no line feed at the end", "a,b\n\n\nc,d", {{"a", "b"}, {"c", "d"}}, {1, 4}},
      {"empty cells", "a,,c\n,,\n", {{"a", "", "c"}, {"", "", ""}}, {1, 2}},
      {"a quotation mark inside a word", "a\nx\"y\n", {{"a"}, {"x\"y"}}, {1, 2}},
      {"nothing", "", {}, {}},
  };
  for (const Row& row : table) {
    const Sheet sheet = read_sheet(row.bytes);
    Cells cells;
    std::vector<int> lines;
    for (const SheetRow& each : sheet.rows) {
      cells.push_back(each.cells);
      lines.push_back(each.line);
    }
    EXPECT_EQ(cells, row.cells) << row.what;
    EXPECT_EQ(lines, row.lines) << row.what;
    EXPECT_EQ(sheet.open_quote, 0) << row.what;
  }
}

TEST(Sheet, TellsAQuotationMarkThatIsNeverClosed) { EXPECT_EQ(read_sheet("a,b\nc,\"d\ne,f\n").open_quote, 2); }

}  // namespace
}  // namespace danchieu::cli
