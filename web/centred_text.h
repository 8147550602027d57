#pragma once
/// Lines of text in a drawing of Graphviz, put in the middle of their boxes whatever font shows them. Graphviz says where each begins, as
/// wide as its own font makes it; that of a reader is narrower, and all would stand to the left.
///
///     centred_text("…<polygon points=\"281,-480 172,-480 …\"/>\n<text text-anchor=\"start\" x=\"181\" …")
///         == "…<polygon points=\"281,-480 172,-480 …\"/>\n<text text-anchor=\"middle\" x=\"226.5\" …"
///
/// A line belongs to the box before it; before the first box of a node, to the node as a whole: the heading of a table. Pure.

#include <string>
#include <string_view>

namespace danchieu::web {

std::string centred_text(std::string_view svg);

}  // namespace danchieu::web
