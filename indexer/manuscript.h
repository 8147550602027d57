#pragma once
/// What a word processor's file says, gathered piece by piece and told as pages of lines: every format of office and web goes through it.
///
///     Manuscript written;
///     written.write("Số: 12/KH-BC§", {.font = text::LegacyFont{text::Legacy::tcvn3}});
///     written.end_paragraph();
///     written.tell(tell);                   // a page "Số: 12/KH-BCĐ\n", converted_from "TCVN3"
///
/// A paragraph is a line. The cells of a table's row stand in one line with bars between them, as in `1 | Tuyên truyền | Sở Y tế`; but the
/// head and the foot of a Vietnamese document, which are tables without lines, are told column by column: agency and number, then motto and
/// date. A text box comes behind its paragraph, a note at the end of its page. Where the format tells no pages there is one.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/tell.h"
#include "indexer/trouble.h"
#include "text/legacy.h"

namespace danchieu::indexer {

/// How a run of text is set, as far as it changes what people read.
struct Letters {
  std::optional<text::LegacyFont> font;  ///< the run has one of the fonts of before Unicode
  bool capitals = false;                 ///< shown in capitals, whatever was typed
  bool operator==(const Letters&) const = default;
};

class Manuscript {
 public:
  Manuscript();

  /// A run of UTF-8: a line feed breaks the line, a tab parts columns, other control characters are left out.
  void write(std::string_view utf8, const Letters& letters = {});
  /// Lines above all others: the head of a document that stood in a running head.
  void write_before(std::string_view utf8);
  /// A new line of the same paragraph.
  void break_line();
  void end_paragraph();
  /// What follows stands on another page, also in the middle of a paragraph. Two ends without text between them are one.
  void end_page();

  /// Nothing has been written into the line yet.
  bool at_line_begin() const;

  void begin_table();
  void end_cell(int columns = 1);  ///< that it spans
  void end_row();
  void end_table();

  enum class Aside { box, note };  ///< notes get numbers: "[1] …"
  /// What stands beside the text, up to end_aside; it may hold all that a text may.
  void begin_aside(Aside kind);
  void end_aside();
  /// How many tables and asides are open.
  std::size_t depth() const { return stories_.size() - 1; }

  /// Tells the pages, once, after the last piece. Trouble::without_words where there is not a letter in them.
  std::optional<Trouble> tell(Tell& tell);

 private:
  struct Piece {
    std::string text;
    Letters letters;
  };
  struct Line {
    std::vector<Piece> pieces;
    std::vector<std::vector<Line>> notes;
    bool ends_paragraph = true;
    bool ends_page = false;
  };
  using Lines = std::vector<Line>;
  struct Cell {
    Lines lines;
    int columns = 1;
  };
  using Rows = std::vector<std::vector<Cell>>;
  /// The text, a table with the cell that is being written, or an aside.
  struct Story {
    std::optional<Aside> aside;
    bool table = false;
    Lines lines;
    Line line;
    std::vector<Lines> boxes;  ///< of the paragraph that is being written
    Rows rows;
  };

  void end_line(bool paragraph);
  static bool is_blank(const Line& line);
  bool is_frame(const Rows& rows) const;
  static void tell_by_columns(Rows& rows, Lines& out);
  static void tell_by_rows(Rows& rows, Lines& out);
  void count_letters(const Lines& lines);
  std::string text_of(const Line& line);
  void add_line(const Line& line);
  void add_notes();
  void add_page();

  std::vector<Story> stories_;
  std::size_t size_ = 0;
  // while telling
  std::vector<std::string> pages_;
  std::vector<const Lines*> notes_;
  std::string page_;
  int notes_told_ = 0;
  struct Count {
    std::size_t legacy = 0, unicode = 0;
  };
  std::vector<Count> counts_;  ///< for each text::Legacy
  std::vector<std::string> converted_;
};

}  // namespace danchieu::indexer
