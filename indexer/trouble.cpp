#include "indexer/trouble.h"

#include <array>

namespace danchieu::indexer {
namespace {

struct Row {
  Trouble trouble;
  std::string_view name;
  std::string_view rest;  ///< of the sentence, behind the file
};

constexpr std::array rows = {
    Row{Trouble::missing, "missing", "is not there; look whether it was moved or renamed."},
    Row{Trouble::forbidden, "forbidden", "may not be opened by you; ask its owner for the right to read it."},
    Row{Trouble::unreadable, "unreadable", "could not be taken from its disk; copy it to another place and add that."},
    Row{Trouble::not_a_file, "not_a_file", "is not a file that holds a document; give the document itself, or the folder it lies in."},
    Row{Trouble::too_large, "too_large", "is larger than 256 MB; split it and add the parts."},
    Row{Trouble::empty, "empty", "is empty; get the document again from where it came."},
    Row{Trouble::image, "image",
        "is an image, and this version cannot recognise images yet; add the document as text or as a PDF with text."},
    Row{Trouble::packed, "packed", "is a packed archive; unpack it and add the documents inside."},
    Row{Trouble::office, "office", "is an office document, which this version does not read; save it as PDF and add that."},
    Row{Trouble::program, "program", "is a program and no document; take it out of the folder."},
    Row{Trouble::web_page, "web_page", "is a web page; save it as PDF or as plain text and add that."},
    Row{Trouble::not_text, "not_text",
        "holds no readable text: it is no document, or in an old encoding such as TCVN3 or VNI; save it as UTF-8 or as PDF and add that."},
    Row{Trouble::encrypted, "encrypted", "is locked with a password; add a copy that opens without one."},
    Row{Trouble::cut_short, "cut_short", "is cut short, its end is missing; get the document again from where it came."},
    Row{Trouble::damaged, "damaged", "is a damaged PDF; open it in a PDF program, save it anew and add that, or get it again."},
    Row{Trouble::no_text_layer, "no_text_layer",
        "is a scan: its pages are images without a text layer, and this version cannot recognise images yet; keep it for a later one."},
    Row{Trouble::too_long, "too_long", "holds more text than any plan; split it and add the parts."},
    Row{Trouble::too_slow, "too_slow", "took too long to read and was given up; save it anew in a PDF program, or split it, and add that."},
    Row{Trouble::out_of_memory, "out_of_memory",
        "needs more memory than reading may take; save it anew in a PDF program, or split it, and add that."},
    Row{Trouble::died, "died",
        "could not be read, the reader program failed on it; save it anew in a PDF program and add that, or get it again."},
};

const Row& row_of(Trouble trouble) { return rows[static_cast<std::size_t>(trouble)]; }

constexpr bool in_order() {
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (static_cast<std::size_t>(rows[i].trouble) != i) return false;
  return true;
}
static_assert(in_order(), "a trouble is its row's number");

}  // namespace

std::string_view name(Trouble trouble) { return row_of(trouble).name; }

std::optional<Trouble> trouble_named(std::string_view name) {
  for (const Row& row : rows)
    if (row.name == name) return row.trouble;
  return std::nullopt;
}

std::string sentence(Trouble trouble, const std::filesystem::path& file) { return file.string() + " " + std::string(row_of(trouble).rest); }

}  // namespace danchieu::indexer
