#include "indexer/html_pages.h"

#include <gumbo.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <iterator>
#include <memory_resource>
#include <string>

#include "indexer/html_letters.h"
#include "indexer/html_shown.h"
#include "indexer/list_numbers.h"
#include "indexer/manuscript.h"
#include "text/legacy.h"

namespace danchieu::indexer {
namespace {

constexpr int deepest = 800;  // elements within elements; browsers stop at 512

/// Whether elements that only a tag of their own ends stand so deep within each other that to make the tree would take minutes: the time
/// of the parser grows with the square of it. Counted in the bytes, without understanding them: far more than any page has.
bool is_far_too_deep(std::string_view utf8) {
  constexpr std::string_view closed_by_hand[] = {"div",   "span", "b",    "i",  "u",       "font",    "center",   "blockquote",
                                                 "table", "ul",   "ol",   "dl", "em",      "strong",  "small",    "big",
                                                 "sup",   "sub",  "form", "a",  "section", "article", "fieldset", "details"};
  constexpr std::size_t far_too_deep = 10'000;
  std::size_t depth = 0;
  for (std::size_t at = utf8.find('<'); at != utf8.npos; at = utf8.find('<', at + 1)) {
    const bool end = at + 1 < utf8.size() && utf8[at + 1] == '/';
    std::string name;
    for (std::size_t letter = at + 1 + end; letter < utf8.size() && std::isalnum(static_cast<unsigned char>(utf8[letter])); ++letter) {
      constexpr std::size_t longest = 12;
      if (name.size() == longest) break;
      name += static_cast<char>(std::tolower(static_cast<unsigned char>(utf8[letter])));
    }
    if (std::find(std::begin(closed_by_hand), std::end(closed_by_hand), name) == std::end(closed_by_hand)) continue;
    if (end) depth -= depth > 0;
    else if (++depth > far_too_deep) return true;
  }
  return false;
}

/// The tree of a page, in memory that goes as a whole: Gumbo frees it node within node, which a deep one does not survive.
class Tree {
 public:
  explicit Tree(std::string_view utf8) {
    if (is_far_too_deep(utf8)) throw Trouble::nested_too_deep;
    GumboOptions options = kGumboDefaultOptions;
    options.userdata = &memory_;
    options.allocator = [](void* memory, std::size_t size) { return static_cast<std::pmr::memory_resource*>(memory)->allocate(size); };
    options.deallocator = [](void*, void*) {};
    options.max_errors = 0;
    root_ = gumbo_parse_with_options(&options, utf8.data(), utf8.size())->root;
  }
  const GumboNode* root() const { return root_; }

 private:
  std::pmr::monotonic_buffer_resource memory_;
  const GumboNode* root_ = nullptr;
};

constexpr GumboTag blocks[] = {GUMBO_TAG_P,       GUMBO_TAG_DIV,      GUMBO_TAG_H1,      GUMBO_TAG_H2,      GUMBO_TAG_H3,
                               GUMBO_TAG_H4,      GUMBO_TAG_H5,       GUMBO_TAG_H6,      GUMBO_TAG_LI,      GUMBO_TAG_UL,
                               GUMBO_TAG_OL,      GUMBO_TAG_DL,       GUMBO_TAG_DT,      GUMBO_TAG_DD,      GUMBO_TAG_BLOCKQUOTE,
                               GUMBO_TAG_PRE,     GUMBO_TAG_HR,       GUMBO_TAG_CENTER,  GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE,
                               GUMBO_TAG_SECTION, GUMBO_TAG_MAIN,     GUMBO_TAG_HEADER,  GUMBO_TAG_FIGURE,  GUMBO_TAG_DETAILS,
                               GUMBO_TAG_SUMMARY, GUMBO_TAG_FIELDSET, GUMBO_TAG_CAPTION, GUMBO_TAG_FORM,    GUMBO_TAG_LEGEND};

class HtmlReader {
 public:
  std::optional<Trouble> read(std::string_view utf8, Tell& tell) {
    const Tree tree(utf8);
    if (const GumboNode* body = text_of_page(tree.root())) read_children(*body, {}, 0);
    return written_.tell(tell);
  }

 private:
  struct Around {
    Letters letters;
    bool preformatted = false;
    bool in_row = false;
  };

  void read_children(const GumboNode& node, const Around& around, int depth) {
    if (depth > deepest) throw Trouble::nested_too_deep;
    for (const GumboNode* child : children(node)) read_node(*child, around, depth + 1);
  }

  void read_node(const GumboNode& node, const Around& around, int depth) {
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA) {
      write(node.v.text.text, around);
    } else if (node.type == GUMBO_NODE_ELEMENT && is_shown(node)) {
      read_element(node, around, depth);
    }
  }

  void read_element(const GumboNode& node, Around around, int depth) {
    const GumboTag tag = node.v.element.tag;
    take_letters(node, around);
    if (tag == GUMBO_TAG_BR) written_.break_line();
    else if (tag == GUMBO_TAG_TABLE) read_table(node, around, depth);
    else if (tag == GUMBO_TAG_OL || tag == GUMBO_TAG_UL) read_list(node, around, depth);
    else if (std::find(std::begin(blocks), std::end(blocks), tag) != std::end(blocks)) {
      around.preformatted |= tag == GUMBO_TAG_PRE;
      end_paragraph();
      read_children(node, around, depth);
      end_paragraph();
    } else {
      read_children(node, around, depth);
      if (note_mark(node) == NoteMark::of_note) write(" ", around);
    }
  }

  /// The first text of a list's entry stands behind its number, also where a paragraph begins there.
  void end_paragraph() {
    if (!after_label_) written_.end_paragraph();
  }

  static void take_letters(const GumboNode& node, Around& around) {
    const auto take = [&](std::string_view fonts) {
      const std::string first(fonts.substr(0, fonts.find(',')));
      around.letters.font = text::legacy_of_font(first);
    };
    if (const std::string_view face = attribute(node, "face"); node.v.element.tag == GUMBO_TAG_FONT && !face.empty()) take(face);
    const std::string_view style = attribute(node, "style");
    if (style.empty()) return;
    if (const std::string fonts = declared(style, "font-family"); !fonts.empty()) take(fonts);
    if (const std::string shown = declared(style, "text-transform"); !shown.empty()) around.letters.capitals = shown == "uppercase";
    if (declared(style, "font-variant") == "small-caps") around.letters.capitals = true;
  }

  void write(std::string_view text, const Around& around) {
    if (around.preformatted) {
      after_label_ = false;
      written_.write(text, around.letters);
      return;
    }
    // Any run of white space is one space.
    constexpr std::string_view blank = " \t\r\n\f";
    std::string tidy;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t word = std::min(text.find_first_not_of(blank, at), text.size());
      if (word > at) tidy += ' ';
      const std::size_t end = std::min(text.find_first_of(blank, word), text.size());
      tidy += text.substr(word, end - word);
      at = end;
    }
    if (tidy == " " && (written_.at_line_begin() || after_label_)) return;
    if (tidy.starts_with(' ') && (ends_in_space_ || after_label_)) tidy.erase(0, 1);
    if (tidy.empty()) return;
    after_label_ = false;
    ends_in_space_ = tidy.ends_with(' ');
    written_.write(tidy, around.letters);
  }

  // Lists

  static int number(const GumboNode& node, const char* name, int otherwise) {
    const std::string_view text = attribute(node, name);
    int value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  }

  static NumberStyle style_of(const GumboNode& list) {
    struct Named {
      std::string_view type, css;
      NumberStyle style;
    };
    constexpr Named names[] = {{"1", "decimal", NumberStyle::decimal},          {"a", "lower-alpha", NumberStyle::lower_letter},
                               {"A", "upper-alpha", NumberStyle::upper_letter}, {"i", "lower-roman", NumberStyle::lower_roman},
                               {"I", "upper-roman", NumberStyle::upper_roman},  {"a", "lower-latin", NumberStyle::lower_letter},
                               {"A", "upper-latin", NumberStyle::upper_letter}, {"-", "none", NumberStyle::none}};
    const std::string_view style = attribute(list, "style"), type = attribute(list, "type");
    std::string css = declared(style, "list-style-type");
    if (css.empty()) css = declared(style, "list-style");
    for (const Named& row : names)
      if (css.empty() ? type == row.type : css.find(row.css) != css.npos) return row.style;
    return list.v.element.tag == GUMBO_TAG_OL ? NumberStyle::decimal : NumberStyle::bullet;
  }

  void read_list(const GumboNode& list, const Around& around, int depth) {
    if (depth > deepest) throw Trouble::nested_too_deep;
    const NumberStyle style = style_of(list);
    int next = number(list, "start", 1);
    for (const GumboNode* child : children(list)) {
      const bool entry = child->type == GUMBO_NODE_ELEMENT && child->v.element.tag == GUMBO_TAG_LI;
      if (entry && is_shown(*child)) {
        written_.end_paragraph();
        next = number(*child, "value", next);
        if (style == NumberStyle::bullet) write_label("• ");
        else if (style != NumberStyle::none) write_label(number_text(style, next) + ". ");
        ++next;
        read_element(*child, around, depth + 1);
        after_label_ = false;
        written_.end_paragraph();
      } else {
        read_node(*child, around, depth + 1);
      }
    }
  }

  void write_label(const std::string& label) {
    written_.write(label);
    after_label_ = true;
  }

  // Tables

  void read_table(const GumboNode& table, Around around, int depth) {
    around.in_row = false;
    after_label_ = false;
    written_.begin_table();
    read_rows(table, around, depth + 1);
    written_.end_table();
  }

  void read_rows(const GumboNode& rows, const Around& around, int depth) {
    if (depth > deepest) throw Trouble::nested_too_deep;
    for (const GumboNode* child : children(rows)) {
      if (child->type != GUMBO_NODE_ELEMENT || !is_shown(*child)) continue;
      const GumboTag tag = child->v.element.tag;
      Around inner = around;
      take_letters(*child, inner);
      if (tag == GUMBO_TAG_TR) {
        read_rows(*child, inner, depth + 1);
        written_.end_row();
      } else if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
        read_children(*child, inner, depth + 1);
        written_.end_cell(std::clamp(number(*child, "colspan", 1), 1, 1000));
      } else if (tag == GUMBO_TAG_CAPTION) {
        read_children(*child, inner, depth + 1);
        written_.end_row();
      } else {
        read_rows(*child, inner, depth + 1);
      }
    }
  }

  Manuscript written_;
  bool ends_in_space_ = false;
  bool after_label_ = false;  ///< the number of a list's entry was written, its text not yet
};

}  // namespace

std::optional<Trouble> html_text(std::string_view bytes, std::string_view charset, Tell& tell) {
  try {
    return HtmlReader().read(html_letters(bytes, charset), tell);
  } catch (const Trouble trouble) {
    return trouble;
  }
}

std::optional<Trouble> html_pages(std::string_view bytes, Tell& tell) {
  tell.media_type("text/html");
  return html_text(bytes, {}, tell);
}

}  // namespace danchieu::indexer
