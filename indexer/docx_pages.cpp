#include "indexer/docx_pages.h"

#include <algorithm>
#include <deque>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "indexer/docx_lists.h"
#include "indexer/docx_styles.h"
#include "indexer/manuscript.h"
#include "indexer/symbols.h"
#include "indexer/xml.h"
#include "indexer/zip_parts.h"
#include "text/chars.h"
#include "text/text.h"

namespace danchieu::indexer {
namespace {

/// A part with its XML, which pugixml leaves where it is.
struct Part {
  std::string xml;
  pugi::xml_document document;
  pugi::xml_node root() const { return document.document_element(); }
};

struct Relation {
  std::string type, target;
};

/// "word/document.xml" and "styles.xml" -> "word/styles.xml"; "/word/styles.xml" is whole.
std::string resolved(std::string_view from, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string folder(from.substr(0, from.rfind('/') + 1));
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    folder.erase(folder.empty() ? 0 : folder.rfind('/', folder.size() - 2) + 1);
  }
  return folder + std::string(target);
}

class DocxReader {
 public:
  explicit DocxReader(ZipParts& parts) : parts_(parts) {}

  std::optional<Trouble> read(Tell& tell) {
    const std::string main = main_part();
    Part document;
    if (main.empty() || !load(main, document)) return Trouble::damaged;
    const std::string_view root = local(document.root());
    if (root == "workbook" || root == "presentation") return Trouble::office;
    if (root != "document") return Trouble::damaged;
    tell.media_type("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    relations_ = relations_of(main);
    main_ = main;
    Part styles, numbering, footnotes, endnotes;
    load_related("/styles", styles);
    load_related("/numbering", numbering);
    load_related("/footnotes", footnotes);
    load_related("/endnotes", endnotes);
    styles_.emplace(styles.root());
    lists_.emplace(numbering.root());
    collect_notes(footnotes.root(), "footnote");
    collect_notes(endnotes.root(), "endnote");

    const pugi::xml_node body = child(document.root(), "body");
    find_section_breaks(body);
    write_head(body);
    read_blocks(body, 0);
    return written_.tell(tell);
  }

 private:
  // Parts -----------------------------------------------------------------------------------------------------------------------------

  bool load(const std::string& name, Part& part) {
    auto xml = parts_.read(name);
    if (!xml) return false;
    part.xml = std::move(*xml);
    parse_xml(part.document, part.xml);
    return true;
  }

  std::map<std::string, Relation, std::less<>> relations_of(const std::string& part) {
    const auto slash = part.rfind('/') + 1;
    Part file;
    std::map<std::string, Relation, std::less<>> relations;
    if (!load(part.substr(0, slash) + "_rels/" + part.substr(slash) + ".rels", file)) return relations;
    for (const pugi::xml_node node : file.root().children())
      if (attribute(node, "TargetMode") != "External")
        relations[std::string(attribute(node, "Id"))] = {std::string(attribute(node, "Type")), resolved(part, attribute(node, "Target"))};
    return relations;
  }

  std::string main_part() {
    for (const auto& [id, relation] : relations_of(""))
      if (relation.type.ends_with("/officeDocument")) return relation.target;
    return parts_.has("word/document.xml") ? "word/document.xml" : "";
  }

  void load_related(std::string_view type, Part& part) {
    for (const auto& [id, relation] : relations_)
      if (relation.type.ends_with(type)) {
        load(relation.target, part);
        return;
      }
  }

  void collect_notes(pugi::xml_node root, std::string_view kind) {
    for (const pugi::xml_node note : root.children()) {
      const std::string_view type = attribute(note, "type");
      if (local(note) == kind && (type.empty() || type == "normal")) notes_[std::string(kind) + std::string(attribute(note, "id"))] = note;
    }
  }

  // Sections and heads ------------------------------------------------------------------------------------------------------------------

  /// A break between sections is of the kind that the section behind it has.
  void find_section_breaks(pugi::xml_node body) {
    std::vector<pugi::xml_node> sections;
    for (const pugi::xml_node block : body.children()) {
      if (local(block) == "p")
        if (const pugi::xml_node section = child(child(block, "pPr"), "sectPr")) sections.push_back(section);
      if (local(block) == "sectPr") sections.push_back(block);
    }
    for (std::size_t i = 0; i + 1 < sections.size(); ++i) {
      const std::string_view type = attribute(child(sections[i + 1], "type"), "val");
      if (type != "continuous" && type != "nextColumn") page_sections_.push_back(sections[i]);
    }
    if (!sections.empty()) first_section_ = sections.front();
  }

  /// Running heads are no text; but some set the head of a document, with its motto, into that of the first page.
  void write_head(pugi::xml_node body) {
    const auto holds_motto = [](pugi::xml_node node) {
      std::string all;
      std::size_t budget = 5000;
      for (pugi::xml_node at = node; at && budget > 0; --budget) {
        if (at.type() == pugi::node_pcdata) all += at.value();
        if (at.first_child()) {
          at = at.first_child();
          continue;
        }
        while (at && at != node && !at.next_sibling()) at = at.parent();
        at = at == node ? pugi::xml_node() : at.next_sibling();
      }
      const std::string folded = text::fold(all);
      return folded.find("cong hoa xa hoi chu nghia") != folded.npos || folded.find("dang cong san viet nam") != folded.npos;
    };
    const bool first_differs = on_off(first_section_, "titlePg").value_or(false);
    for (const pugi::xml_node reference : first_section_.children()) {
      if (local(reference) != "headerReference") continue;
      if (attribute(reference, "type") != (first_differs ? "first" : "default")) continue;
      const auto relation = relations_.find(attribute(reference, "id"));
      Part& header = headers_.emplace_back();
      if (relation == relations_.end() || !load(relation->second.target, header)) continue;
      if (holds_motto(header.root()) && !holds_motto(body)) read_blocks(header.root(), 0);
    }
  }

  // Blocks ------------------------------------------------------------------------------------------------------------------------------

  static void check_depth(int depth) {
    if (depth > deepest_xml) throw Trouble::nested_too_deep;
  }

  static pugi::xml_node chosen(pugi::xml_node alternatives) {
    const pugi::xml_node choice = child(alternatives, "Choice");
    return choice ? choice : child(alternatives, "Fallback");
  }

  void read_blocks(pugi::xml_node blocks, int depth) {
    check_depth(depth);
    for (const pugi::xml_node block : blocks.children()) {
      const std::string_view name = local(block);
      if (name == "p") read_paragraph(block, depth + 1);
      else if (name == "tbl") read_table(block, depth + 1);
      else if (name == "sdt") read_blocks(child(block, "sdtContent"), depth + 1);
      else if (name == "AlternateContent") read_blocks(chosen(block), depth + 1);
      else if (name == "ins" || name == "moveTo" || name == "customXml" || name == "smartTag") read_blocks(block, depth + 1);
    }
  }

  void read_table(pugi::xml_node table, int depth) {
    check_depth(depth);
    written_.begin_table();
    read_rows(table, depth + 1);
    written_.end_table();
  }

  void read_rows(pugi::xml_node rows, int depth) {
    check_depth(depth);
    for (const pugi::xml_node row : rows.children()) {
      const std::string_view name = local(row);
      if (name == "sdt") read_rows(child(row, "sdtContent"), depth + 1);
      else if (name == "customXml" || name == "ins") read_rows(row, depth + 1);
      if (name != "tr" || child(child(row, "trPr"), "del")) continue;
      read_cells(row, depth + 1);
      written_.end_row();
    }
  }

  void read_cells(pugi::xml_node row, int depth) {
    check_depth(depth);
    for (const pugi::xml_node cell : row.children()) {
      const std::string_view name = local(cell);
      if (name == "sdt") read_cells(child(cell, "sdtContent"), depth + 1);
      else if (name == "customXml") read_cells(cell, depth + 1);
      if (name != "tc") continue;
      const pugi::xml_node properties = child(cell, "tcPr");
      read_blocks(cell, depth + 1);
      written_.end_cell(number(child(properties, "gridSpan"), "val", 1));
    }
  }

  void read_paragraph(pugi::xml_node paragraph, int depth) {
    const pugi::xml_node properties = child(paragraph, "pPr");
    const std::string_view style = attribute(child(properties, "pStyle"), "val");
    if (on_off(properties, "pageBreakBefore").value_or(styles_->begins_page(style))) written_.end_page();
    paragraph_ = &styles_->of_paragraph(style);
    ListPlace place = list_place(properties);
    const ListPlace of_style = styles_->list(style);
    if (!place.list) place.list = of_style.list;
    if (!place.level && place.list == of_style.list) place.level = of_style.level;
    pending_label_ = lists_->next(place, style);
    read_runs(paragraph, depth + 1);
    write_label();
    const pugi::xml_node mark = child(properties, "rPr");
    if (!child(mark, "del") && !child(mark, "moveFrom")) written_.end_paragraph();
    if (const pugi::xml_node section = child(properties, "sectPr"))
      if (std::find(page_sections_.begin(), page_sections_.end(), section) != page_sections_.end()) written_.end_page();
  }

  /// The number of the paragraph goes with its first text: a page's end may come before it.
  void write_label() {
    if (pending_label_.empty()) return;
    written_.write(std::exchange(pending_label_, {}), paragraph_->letters());
  }

  void write(std::string_view utf8, const Letters& letters) {
    if (utf8.empty() || in_field_code()) return;
    write_label();
    written_.write(utf8, letters);
  }

  // Runs --------------------------------------------------------------------------------------------------------------------------------

  void read_runs(pugi::xml_node parent, int depth) {
    check_depth(depth);
    constexpr std::string_view containers[] = {"hyperlink", "ins", "moveTo",     "smartTag", "fldSimple", "customXml",
                                               "dir",       "bdo", "sdtContent", "ruby",     "rubyBase"};
    for (const pugi::xml_node node : parent.children()) {
      const std::string_view name = local(node);
      if (name == "r") read_run(node, depth + 1);
      else if (name == "sdt") read_runs(child(node, "sdtContent"), depth + 1);
      else if (name == "AlternateContent") read_runs(chosen(node), depth + 1);
      else if (name == "oMath" || name == "oMathPara") read_formula(node, depth + 1);
      else if (std::find(std::begin(containers), std::end(containers), name) != std::end(containers)) read_runs(node, depth + 1);
    }
  }

  void read_formula(pugi::xml_node node, int depth) {
    check_depth(depth);
    for (const pugi::xml_node at : node.children()) {
      if (local(at) == "t") write(at.text().get(), {});
      else read_formula(at, depth + 1);
    }
  }

  void read_run(pugi::xml_node run, int depth) {
    const pugi::xml_node own = child(run, "rPr");
    RunProperties properties = *paragraph_;
    if (const RunProperties* style = styles_->of_characters(attribute(child(own, "rStyle"), "val"))) properties.add(*style);
    properties.add(RunProperties(own));
    if (properties.is_hidden()) {
      read_field_marks(run);
      return;
    }
    read_run_content(run, properties.letters(), depth);
  }

  void read_run_content(pugi::xml_node run, const Letters& letters, int depth) {
    check_depth(depth);
    for (const pugi::xml_node node : run.children()) {
      const std::string_view name = local(node);
      if (name == "t") write(node.text().get(), letters);
      else if (name == "tab" || name == "ptab") write("\t", letters);
      else if (name == "cr") write("\n", letters);
      else if (name == "br") read_break(node, letters);
      else if (name == "noBreakHyphen") write("-", letters);
      else if (name == "lastRenderedPageBreak") end_page();
      else if (name == "sym") read_symbol(node);
      else if (name == "fldChar") read_field_mark(node);
      else if (name == "footnoteReference" || name == "endnoteReference") read_note(node, depth);
      else if (name == "drawing" || name == "pict" || name == "object") read_boxes(node, depth + 1);
      else if (name == "AlternateContent") read_run_content(chosen(node), letters, depth + 1);
      else if (name == "ruby") read_runs(node, depth + 1);
    }
  }

  void end_page() {
    if (!in_field_code()) written_.end_page();
  }

  void read_break(pugi::xml_node node, const Letters& letters) {
    const std::string_view type = attribute(node, "type");
    if (type == "page") end_page();
    else write("\n", letters);
  }

  void read_symbol(pugi::xml_node node) {
    const std::string code(attribute(node, "char"));
    const auto value = static_cast<char32_t>(std::strtoul(code.c_str(), nullptr, 16));
    write(text::to_utf8(std::u32string(1, symbol(attribute(node, "font"), value))), {});
  }

  // Fields: a code between "begin" and "separate", what it gives between "separate" and "end".

  void read_field_marks(pugi::xml_node run) {
    for (const pugi::xml_node node : run.children())
      if (local(node) == "fldChar") read_field_mark(node);
  }

  void read_field_mark(pugi::xml_node node) {
    const std::string_view type = attribute(node, "fldCharType");
    if (type == "begin") fields_.push_back(true);
    else if (type == "separate" && !fields_.empty()) fields_.back() = false;
    else if (type == "end" && !fields_.empty()) fields_.pop_back();
  }

  bool in_field_code() const { return std::find(fields_.begin(), fields_.end(), true) != fields_.end(); }

  // Asides ------------------------------------------------------------------------------------------------------------------------------

  void read_aside(Manuscript::Aside kind, pugi::xml_node content, int depth) {
    const RunProperties* const paragraph = paragraph_;
    const std::string label = std::exchange(pending_label_, {});
    const std::vector<bool> fields = std::exchange(fields_, {});
    written_.begin_aside(kind);
    read_blocks(content, depth + 1);
    written_.end_aside();
    fields_ = fields;
    pending_label_ = label;
    paragraph_ = paragraph;
  }

  void read_note(pugi::xml_node reference, int depth) {
    const std::string kind(local(reference).substr(0, local(reference).find("Reference")));
    const auto note = notes_.find(kind + std::string(attribute(reference, "id")));
    if (note == notes_.end()) return;
    const pugi::xml_node content = note->second;
    notes_.erase(note);  // a note that names itself would have no end
    read_aside(Manuscript::Aside::note, content, depth);
  }

  /// Text boxes of a drawing, wherever in it they stand: groups nest.
  void read_boxes(pugi::xml_node drawing, int depth) {
    check_depth(depth);
    for (const pugi::xml_node node : drawing.children()) {
      const std::string_view name = local(node);
      if (name == "txbxContent") read_aside(Manuscript::Aside::box, node, depth);
      else if (name == "AlternateContent") read_boxes(chosen(node), depth + 1);
      else read_boxes(node, depth + 1);
    }
  }

  ZipParts& parts_;
  std::string main_;
  std::map<std::string, Relation, std::less<>> relations_;
  std::optional<DocxStyles> styles_;
  std::optional<DocxLists> lists_;
  std::map<std::string, pugi::xml_node> notes_;
  std::vector<pugi::xml_node> page_sections_;
  pugi::xml_node first_section_;
  std::deque<Part> headers_;
  Manuscript written_;
  const RunProperties* paragraph_ = nullptr;
  std::string pending_label_;
  std::vector<bool> fields_;
};

}  // namespace

std::optional<Trouble> docx_pages(ZipParts& parts, Tell& tell) { return DocxReader(parts).read(tell); }

}  // namespace danchieu::indexer
