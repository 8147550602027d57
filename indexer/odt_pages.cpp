#include "indexer/odt_pages.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "indexer/manuscript.h"
#include "indexer/odt_styles.h"
#include "indexer/xml.h"
#include "indexer/zip_parts.h"
#include "text/chars.h"

namespace danchieu::indexer {
namespace {

class OdtReader {
 public:
  explicit OdtReader(ZipParts& parts) : parts_(parts) {}

  std::optional<Trouble> read(Tell& tell) {
    const std::string type = parts_.read("mimetype").value_or("application/vnd.oasis.opendocument.text");
    if (!type.starts_with("application/vnd.oasis.opendocument.text")) return Trouble::office;
    // What is encrypted is said there, and so are its parts: they are noise that may look like damage.
    if (parts_.read("META-INF/manifest.xml").value_or("").find("encryption-data") != std::string::npos) return Trouble::encrypted;
    auto content = parts_.read("content.xml"), styles = parts_.read("styles.xml");
    if (!content) return Trouble::damaged;
    pugi::xml_document document, of_styles;
    parse_xml(document, *content);
    if (styles) parse_xml(of_styles, *styles);
    const pugi::xml_node text = child(child(document.document_element(), "body"), "text");
    if (!text) return Trouble::office;
    tell.media_type("application/vnd.oasis.opendocument.text");
    styles_.add(of_styles.document_element());
    styles_.add(document.document_element());
    write_head(child(of_styles.document_element(), "master-styles"), text);
    read_blocks(text, 0);
    return written_.tell(tell);
  }

 private:
  static void check_depth(int depth) {
    if (depth > deepest_xml) throw Trouble::nested_too_deep;
  }

  /// A running head is no text; but some set the head of a document, with its motto, into that of the first page.
  void write_head(pugi::xml_node pages, pugi::xml_node text) {
    const auto holds_motto = [](pugi::xml_node node) {
      std::string all;
      collect(node, all, 0);
      const std::string folded = text::fold(all);
      return folded.find("cong hoa xa hoi chu nghia") != folded.npos || folded.find("dang cong san viet nam") != folded.npos;
    };
    for (const pugi::xml_node page : pages.children())
      for (const std::string_view name : {"header-first", "header"})
        if (const pugi::xml_node header = child(page, name); header && holds_motto(header)) {
          if (!holds_motto(text)) read_blocks(header, 0);
          return;
        }
  }

  static void collect(pugi::xml_node node, std::string& all, int depth) {
    constexpr std::size_t enough = 5000;
    check_depth(depth);
    for (const pugi::xml_node at : node.children()) {
      if (all.size() > enough) return;
      if (at.type() == pugi::node_pcdata) all += at.value();
      else collect(at, all, depth + 1);
    }
  }

  // Blocks

  void read_blocks(pugi::xml_node blocks, int depth) {
    check_depth(depth);
    constexpr std::string_view holders[] = {
        "section",      "table-of-content", "index-body",  "illustration-index", "alphabetical-index", "user-index",
        "bibliography", "index-title",      "table-index", "object-index",       "numbered-paragraph"};
    for (const pugi::xml_node block : blocks.children()) {
      const std::string_view name = local(block);
      if (name == "p" || name == "h") read_paragraph(block, depth + 1);
      else if (name == "list") read_list(block, nullptr, depth + 1);
      else if (name == "table") read_table(block, depth + 1);
      else if (name == "soft-page-break") written_.end_page();
      else if (name == "frame" || name == "custom-shape" || name == "g" || name == "a") read_drawing(block, depth + 1);
      else if (std::find(std::begin(holders), std::end(holders), name) != std::end(holders) && attribute(block, "display") != "none")
        read_blocks(block, depth + 1);
    }
  }

  void read_table(pugi::xml_node table, int depth) {
    written_.begin_table();
    read_rows(table, depth + 1);
    written_.end_table();
  }

  void read_rows(pugi::xml_node rows, int depth) {
    check_depth(depth);
    for (const pugi::xml_node row : rows.children()) {
      const std::string_view name = local(row);
      if (name == "soft-page-break") written_.end_page();
      else if (name == "table-row") {
        for (const pugi::xml_node cell : row.children()) {
          if (local(cell) != "table-cell") continue;
          read_blocks(cell, depth + 1);
          written_.end_cell(number(cell, "number-columns-spanned", 1));
        }
        written_.end_row();
      } else if (name.starts_with("table-") && name != "table-columns" && name != "table-column") {
        read_rows(row, depth + 1);
      }
    }
  }

  // Lists

  struct List {
    std::string style;
    ListCounter counter;
  };
  struct InList {
    std::shared_ptr<List> list;
    std::size_t level = 0;
  };

  void read_list(pugi::xml_node node, const InList* around, int depth) {
    check_depth(depth);
    InList now;
    if (around) {
      now = {around->list, around->level + 1};
    } else {
      const std::string style(attribute(node, "style-name")), continued(attribute(node, "continue-list"));
      const auto named = lists_.find(continued), last = last_of_style_.find(style);
      if (named != lists_.end()) now.list = named->second;
      else if (attribute(node, "continue-numbering") == "true" && last != last_of_style_.end()) now.list = last->second;
      else now.list = std::make_shared<List>(List{style, {}});
      lists_[std::string(attribute(node, "id"))] = last_of_style_[style] = now.list;
    }
    for (const pugi::xml_node item : node.children()) {
      if (local(item) != "list-item" && local(item) != "list-header") continue;
      bool numbered = local(item) == "list-item";
      if (const int start = number(item, "start-value", -1); start >= 0) now.list->counter.restart(now.level, start);
      for (const pugi::xml_node block : item.children()) {
        const std::string_view name = local(block);
        if (name == "list") read_list(block, &now, depth + 1);
        else if (name == "p" || name == "h") read_paragraph(block, depth + 1, std::exchange(numbered, false) ? &now : nullptr, true);
        else if (name == "soft-page-break") written_.end_page();
      }
    }
  }

  std::string label(pugi::xml_node paragraph, const OdtStyle& style, const InList* in, bool in_list) {
    if (in) {
      const ListLevels* levels = styles_.list(in->list->style.empty() ? style.list : in->list->style);
      return levels ? in->list->counter.next(*levels, in->level) : std::string();
    }
    const int level = number(paragraph, "outline-level", 0);
    if (in_list || local(paragraph) != "h" || level < 1 || attribute(paragraph, "is-list-header") == "true") return {};
    const ListLevels* levels = styles_.list("");
    return levels ? outline_.next(*levels, static_cast<std::size_t>(level) - 1) : std::string();
  }

  // Paragraphs

  void read_paragraph(pugi::xml_node paragraph, int depth, const InList* in = nullptr, bool in_list = false) {
    const OdtStyle style = styles_.of("paragraph", attribute(paragraph, "style-name"));
    if (style.begins_page) written_.end_page();
    if (const std::string number = label(paragraph, style, in, in_list); !number.empty()) written_.write(number + ' ', style.letters());
    ends_in_space_ = true;
    read_inline(paragraph, style, depth + 1);
    written_.end_paragraph();
  }

  void read_inline(pugi::xml_node parent, const OdtStyle& style, int depth) {
    check_depth(depth);
    constexpr std::string_view no_text[] = {"annotation",       "tracked-changes", "ruby-text", "script",        "hidden-text",
                                            "hidden-paragraph", "title",           "desc",      "note-citation", "image",
                                            "object",           "meta-field-data"};
    for (const pugi::xml_node node : parent.children()) {
      if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata) {
        write(node.value(), style);
        continue;
      }
      const std::string_view name = local(node);
      if (name == "span") {
        OdtStyle own = style;
        own.add(styles_.of("text", attribute(node, "style-name")));
        read_inline(node, own, depth + 1);
      } else if (name == "s") {
        write_as_it_is(std::string(static_cast<std::size_t>(std::clamp(number(node, "c", 1), 1, 100)), ' '), style);
      } else if (name == "tab") {
        write_as_it_is("\t", style);
      } else if (name == "line-break") {
        write_as_it_is("\n", style);
      } else if (name == "soft-page-break") {
        written_.end_page();
      } else if (name == "note") {
        read_aside(Manuscript::Aside::note, child(node, "note-body"), depth + 1);
      } else if (name == "frame" || name == "custom-shape" || name == "g") {
        read_drawing(node, depth + 1);
      } else if (std::find(std::begin(no_text), std::end(no_text), name) == std::end(no_text)) {
        read_inline(node, style, depth + 1);  // links, fields, marks
      }
    }
  }

  /// Any run of white space is one space, and none where a paragraph begins.
  void write(std::string_view text, const OdtStyle& style) {
    std::string tidy;
    for (const char c : text) {
      const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
      if (!space || !ends_in_space_) tidy += space ? ' ' : c;
      ends_in_space_ = space;
    }
    if (!tidy.empty() && !style.hidden.value_or(false)) written_.write(tidy, style.letters());
  }

  void write_as_it_is(std::string_view text, const OdtStyle& style) {
    ends_in_space_ = false;
    if (!style.hidden.value_or(false)) written_.write(text, style.letters());
  }

  void read_aside(Manuscript::Aside kind, pugi::xml_node content, int depth) {
    const bool space = ends_in_space_;
    written_.begin_aside(kind);
    read_blocks(content, depth);
    written_.end_aside();
    ends_in_space_ = space;
  }

  /// Text boxes, and shapes with text in them; a frame may hold one thing in several forms, of which the first is meant.
  void read_drawing(pugi::xml_node drawing, int depth) {
    check_depth(depth);
    if (local(drawing) == "custom-shape") {
      read_aside(Manuscript::Aside::box, drawing, depth + 1);
      return;
    }
    for (const pugi::xml_node node : drawing.children()) {
      const std::string_view name = local(node);
      if (name == "text-box") read_aside(Manuscript::Aside::box, node, depth + 1);
      else if (name == "frame" || name == "custom-shape" || name == "g" || name == "a") read_drawing(node, depth + 1);
    }
  }

  ZipParts& parts_;
  OdtStyles styles_;
  Manuscript written_;
  std::map<std::string, std::shared_ptr<List>> lists_, last_of_style_;
  ListCounter outline_;
  bool ends_in_space_ = true;
};

}  // namespace

std::optional<Trouble> odt_pages(ZipParts& parts, Tell& tell) { return OdtReader(parts).read(tell); }

}  // namespace danchieu::indexer
