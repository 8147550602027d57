#pragma once
/// Writing for people: what a text looks like on a terminal, and tables whose columns stand under each other.
///
///     Table table;
///     table.row({"2022", "Cao Bằng", "trực tiếp"});
///     print(table.text());
///
/// Texts of documents pass through `printable`: a plan must not be able to steer the reader's terminal.

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace danchieu::cli {

/// On standard output. Throws where it cannot be written.
void print(std::string_view text);
/// A line on standard error.
void tell(std::string_view line);

bool is_terminal(std::FILE* stream);
/// Columns of the terminal; 80 where it does not say.
int terminal_width();
/// Columns that `utf8` takes: combining marks none, wide characters two.
int display_width(std::string_view utf8);
/// At most `width` columns of it, with "…" where something was cut.
std::string cut(std::string_view utf8, int width);
/// One line without control characters.
std::string printable(std::string_view utf8);

/// `text` with its marks shown: in bold on a terminal that has colours (and no NO_COLOR), else between ** and **. Marks that
/// only spaces part are shown as one.
std::string with_marks(std::string_view text, const std::vector<text::Span>& marks);

class Table {
 public:
  void row(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  bool empty() const { return rows_.empty(); }
  /// Every row a line, `indent` columns in, the last cell of a row as long as it is.
  std::vector<std::string> lines(int indent = 2) const;
  /// The lines, each with its end.
  std::string text(int indent = 2) const;

 private:
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace danchieu::cli
