#include "indexer/html_shown.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "text/chars.h"

namespace danchieu::indexer {
namespace {

constexpr GumboTag never_shown[] = {
    GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,    GUMBO_TAG_HEAD,     GUMBO_TAG_TITLE,  GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_IFRAME,
    GUMBO_TAG_SVG,    GUMBO_TAG_CANVAS,   GUMBO_TAG_AUDIO,    GUMBO_TAG_VIDEO,  GUMBO_TAG_BUTTON,   GUMBO_TAG_SELECT,   GUMBO_TAG_TEXTAREA,
    GUMBO_TAG_NAV,    GUMBO_TAG_ASIDE,    GUMBO_TAG_FOOTER,   GUMBO_TAG_OBJECT, GUMBO_TAG_APPLET,   GUMBO_TAG_MAP,      GUMBO_TAG_MENU,
    GUMBO_TAG_EMBED,  GUMBO_TAG_DATALIST, GUMBO_TAG_NOFRAMES, GUMBO_TAG_OPTION, GUMBO_TAG_MATH};

constexpr std::string_view roles_beside[] = {"navigation", "banner",  "contentinfo", "search", "complementary",
                                             "menu",       "menubar", "dialog",      "alert"};

/// What the anchors of notes lead to, as Word, LibreOffice and wikis write them; those that lead back stand in the notes.
constexpr std::string_view note_targets[] = {"#_ftn", "#_edn", "#sdfootnote", "#sdendnote", "#fn", "#cite_note"};

std::string lower(std::string_view text) {
  std::string low(text);
  std::transform(low.begin(), low.end(), low.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return low;
}

/// The text below `root`, up to `most` bytes; and how much of it is in links.
struct Measured {
  std::string text;
  std::size_t letters = 0, linked = 0, links = 0;
};
Measured measure(const GumboNode& root, std::size_t most) {
  Measured found;
  struct Waiting {
    const GumboNode* node;
    bool linked;
  };
  std::vector<Waiting> waiting{{&root, false}};
  constexpr std::size_t most_nodes = 100000;
  for (std::size_t nodes = 0; !waiting.empty() && found.letters < most && nodes < most_nodes; ++nodes) {
    const Waiting at = waiting.back();
    waiting.pop_back();
    if (at.node->type == GUMBO_NODE_TEXT) {
      const std::string_view text = at.node->v.text.text;
      found.text += text;
      found.letters += text.size();
      found.linked += at.linked ? text.size() : 0;
      continue;
    }
    const bool element = at.node->type == GUMBO_NODE_ELEMENT;
    const GumboTag tag = element ? at.node->v.element.tag : GUMBO_TAG_UNKNOWN;
    if (tag == GUMBO_TAG_SCRIPT || tag == GUMBO_TAG_STYLE) continue;
    const bool link = tag == GUMBO_TAG_A && gumbo_get_attribute(&at.node->v.element.attributes, "href");
    found.links += link;
    const Children below = children(*at.node);
    for (auto child = below.end(); child != below.begin();) waiting.push_back({*--child, at.linked || link});
  }
  return found;
}

bool holds_motto(const Measured& measured) {
  const std::string folded = text::fold(measured.text);
  for (const std::string_view motto : {"cong hoa xa hoi chu nghia", "dang cong san viet nam"})
    if (folded.find(motto) != folded.npos) return true;
  return false;
}

/// A list of links leads elsewhere: menus, breadcrumbs, related pages.
bool is_list_of_links(const GumboNode& element) {
  constexpr std::size_t most = 20000, fewest_links = 4;
  const GumboTag tag = element.v.element.tag;
  if (tag != GUMBO_TAG_UL && tag != GUMBO_TAG_OL) return false;
  const Measured measured = measure(element, most);
  return measured.links >= fewest_links && measured.linked * 10 >= measured.letters * 7 && measured.letters < most;
}

bool is_hidden(const GumboNode& element) {
  if (gumbo_get_attribute(&element.v.element.attributes, "hidden") || attribute(element, "aria-hidden") == "true") return true;
  const std::string_view style = attribute(element, "style");
  if (style.empty()) return false;
  if (declared(style, "display") == "none" || declared(style, "visibility") == "hidden" || declared(style, "mso-hide") == "all")
    return true;
  const std::string part = declared(style, "mso-element");
  return part == "header" || part == "footer" || part.starts_with("comment");
}

}  // namespace

std::string_view attribute(const GumboNode& element, const char* name) {
  const GumboAttribute* const found = gumbo_get_attribute(&element.v.element.attributes, name);
  return found ? found->value : std::string_view();
}

std::string declared(std::string_view style, std::string_view property) {
  std::size_t begin = 0;
  while (begin < style.size()) {
    const std::size_t end = std::min(style.find(';', begin), style.size());
    const std::string_view one = style.substr(begin, end - begin);
    begin = end + 1;
    const std::size_t colon = one.find(':');
    if (colon == one.npos) continue;
    const auto trim = [](std::string_view text) {
      constexpr std::string_view margin = " \t\r\n\"'";
      const std::size_t first = text.find_first_not_of(margin);
      return first == text.npos ? std::string_view() : text.substr(first, text.find_last_not_of(margin) - first + 1);
    };
    if (lower(trim(one.substr(0, colon))) == property) return lower(trim(one.substr(colon + 1)));
  }
  return {};
}

NoteMark note_mark(const GumboNode& element) {
  if (element.v.element.tag != GUMBO_TAG_A) return NoteMark::none;
  const std::string_view target = attribute(element, "href");
  const auto begins = [&](std::string_view begin) { return target.starts_with(begin); };
  if (std::none_of(std::begin(note_targets), std::end(note_targets), begins) || measure(element, 100).letters >= 10) return NoteMark::none;
  return target.find("ref") != target.npos || target.ends_with("anc") ? NoteMark::of_note : NoteMark::in_text;
}

bool is_shown(const GumboNode& element) {
  const GumboTag tag = element.v.element.tag;
  if (std::find(std::begin(never_shown), std::end(never_shown), tag) != std::end(never_shown) || is_hidden(element)) return false;
  const std::string_view role = attribute(element, "role");
  if (std::find(std::begin(roles_beside), std::end(roles_beside), role) != std::end(roles_beside)) return false;
  // The head of a site, or of all pages of a document that LibreOffice saved, is no head of a document.
  const std::string_view title = attribute(element, "title");
  const bool running = tag == GUMBO_TAG_DIV && (title == "header" || title == "footer");
  if ((tag == GUMBO_TAG_HEADER || running) && !holds_motto(measure(element, 5000))) return false;
  // A tracked change of Word; struck numbers stand in <del> without a date.
  if (tag == GUMBO_TAG_DEL && (!attribute(element, "datetime").empty() || !attribute(element, "cite").empty())) return false;
  return !is_list_of_links(element) && note_mark(element) != NoteMark::in_text;
}

const GumboNode* text_of_page(const GumboNode* root) {
  constexpr std::size_t most = std::size_t{16} << 20;
  const GumboNode* body = nullptr;
  const GumboNode* main = nullptr;
  std::vector<const GumboNode*> articles, waiting{root};
  while (!waiting.empty()) {
    const GumboNode* const at = waiting.back();
    waiting.pop_back();
    if (at->type == GUMBO_NODE_ELEMENT) {
      const GumboTag tag = at->v.element.tag;
      if (tag == GUMBO_TAG_BODY) body = at;
      if (tag == GUMBO_TAG_MAIN && !main) main = at;
      if (tag == GUMBO_TAG_ARTICLE) articles.push_back(at);
    }
    const Children below = children(*at);
    waiting.insert(waiting.end(), below.begin(), below.end());
  }
  if (!main && articles.size() == 1) main = articles.front();
  if (!body || !main) return body ? body : root;
  const Measured whole = measure(*body, most), part = measure(*main, most);
  return part.letters * 2 >= whole.letters || holds_motto(part) ? main : body;
}

}  // namespace danchieu::indexer
