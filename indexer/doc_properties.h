#pragma once
/// How the characters and paragraphs of a DOC are set, as far as it changes what people read. Source: [MS-DOC] 2.4.6 (Applying
/// Properties), 2.6 (Single Property Modifiers), 2.9.271 (STSH).

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "indexer/doc_file.h"
#include "indexer/manuscript.h"

namespace danchieu::indexer {

/// Calls `take` with the code of each modifier in a row of them, and its operand.
void for_each_modifier(Bytes modifiers, const std::function<void(std::uint16_t, Bytes)>& take);

struct DocRun {
  std::uint16_t font = 0;
  bool hidden = false, deleted = false, capitals = false, small_capitals = false;
  std::uint16_t symbol_font = 0;
  char16_t symbol = 0;  ///< shown instead of the character; 0: none
};

struct DocParagraph {
  std::uint16_t style = 0;
  bool in_table = false, ends_row = false, ends_inner_cell = false, ends_inner_row = false, begins_page = false;
  std::uint32_t depth = 0;  ///< tables around it, where it is in one
  std::uint16_t list = 0;   ///< number in the table of lists, from 1; 0: in none
  std::uint8_t level = 0;
};

class DocProperties {
 public:
  explicit DocProperties(const DocFile& file);

  /// Of the paragraph whose end mark stands at `position` of the stream.
  DocParagraph paragraph(std::uint32_t position) const;
  /// Of a character at `position`, in a paragraph of that style. `until`: the position up to which it holds.
  DocRun run(std::uint32_t position, std::uint16_t style, std::uint32_t& until) const;
  Letters letters(const DocRun& run) const;
  const std::string& font(std::uint16_t number) const;

 private:
  /// A stretch of the stream, and where its modifiers stand in it.
  struct Stretch {
    std::uint32_t begin, end;
    Bytes modifiers;
    std::uint16_t style = 0;
  };
  struct Style {
    std::uint16_t base = 0;
    Bytes paragraph, run;
  };

  void read_fonts(Bytes table);
  void read_styles(Bytes table);
  void read_stretches(const DocFile& file, DocTable table, bool paragraphs, std::vector<Stretch>& stretches) const;
  static const Stretch* find(const std::vector<Stretch>& stretches, std::uint32_t position);
  std::vector<const Style*> chain(std::uint16_t style) const;
  void apply_run(Bytes modifiers, const DocRun& of_style, DocRun& run) const;
  DocRun run_of_style(std::uint16_t style, DocRun run) const;

  std::vector<std::string> fonts_;
  std::vector<Letters> letters_;
  std::uint16_t default_font_ = 0;
  std::vector<Style> styles_;
  std::vector<Stretch> runs_, paragraphs_;
};

}  // namespace danchieu::indexer
