#pragma once
/// Drawings by Graphviz, as SVG to be put into a page.
///
///     draw_svg("digraph { a -> b }")  ->  "<svg …>…</svg>"
///
/// `dot` runs as a process of its own with limits on time and memory: a layout can take for ever, and the library serves one thread only.
/// The newest drawings are kept in memory. Safe from any thread.

#include <optional>
#include <string>

namespace danchieu::web {

/// nullopt where Graphviz is not installed, takes too long, or two other drawings are being made.
std::optional<std::string> draw_svg(const std::string& dot);

}  // namespace danchieu::web
