#pragma once
/// What of a web page is text of its document. Over Gumbo's tree.

#include <gumbo.h>

#include <string>
#include <string_view>

namespace danchieu::indexer {

/// For a loop over the children of an element or a document; none of a text.
class Children {
 public:
  explicit Children(const GumboVector* nodes) : nodes_(nodes) {}
  const GumboNode* const* begin() const { return nodes_ ? reinterpret_cast<const GumboNode* const*>(nodes_->data) : nullptr; }
  const GumboNode* const* end() const { return nodes_ ? begin() + nodes_->length : nullptr; }

 private:
  const GumboVector* nodes_;
};
inline Children children(const GumboNode& node) {
  const bool element = node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
  return Children(element ? &node.v.element.children : nullptr);
}

/// The value of an attribute of an element; empty where there is none.
std::string_view attribute(const GumboNode& element, const char* name);

/// What a style attribute says of `property`, in small letters and without quotes: declared("font-family:'.VnTime'; …", "font-family") ==
/// ".vntime".
std::string declared(std::string_view style, std::string_view property);

/// A short link from a text to its note, which is no part of the sentence, or from the note back, before its text.
enum class NoteMark { none, in_text, of_note };
NoteMark note_mark(const GumboNode& element);

/// Whether people see this element as part of the text: no script, no control of a form, no navigation, nothing hidden, no mark of a note.
bool is_shown(const GumboNode& element);

/// The element that holds the text: <main>, or the only <article>, where it holds most of the page or its motto; else the body.
const GumboNode* text_of_page(const GumboNode* root);

}  // namespace danchieu::indexer
