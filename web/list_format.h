#pragma once
/// A list of plans as a file, once for the pages and the command line.
///
///     list_text(ListFormat::csv, {.list = list, .origin = "http://kho.example.vn"})

#include <optional>
#include <string>
#include <string_view>

#include "search/list.h"

namespace danchieu::web {

enum class ListFormat {
  csv,        ///< a row a plan; safe to open in a spreadsheet
  json,       ///< the contract's hits without excerpts, and how much of the list they are
  bibtex,     ///< an entry a plan
  references  ///< a line a plan, as Vietnamese lists of references have it
};

struct ListFile {
  const search::List& list;
  std::string query = {};   ///< as typed
  std::string origin = {};  ///< of the pages, for addresses in the file; may be empty
  std::string next = {};    ///< JSON: the address of the rest; empty where there is none
  bool for_excel = false;   ///< CSV: begins with a byte order mark
};

std::string list_text(ListFormat format, const ListFile& file);
/// CSV without a head, for lists of several questions: `before` are the first cells of each row.
std::string csv_rows(const search::List& list, const std::string& origin, std::string_view before);
/// The cells of a question that has no rows: so many commas.
std::string csv_empty_row();
/// Names of the columns of csv_rows, without an end of line.
std::string csv_head();

/// "csv", "json", "bibtex", "references"
std::optional<ListFormat> list_format(std::string_view name);
/// Its media type.
std::string_view media_type(ListFormat format);

}  // namespace danchieu::web
