#pragma once
/// A neighbourhood as text for other programs: Graphviz' DOT, and GraphML (http://graphml.graphdrawing.org).

#include <string>

#include "web/neighbourhood.h"

namespace danchieu::web {

/// To be drawn: the centre above, communes below. Documents of one layer that say the same of one document and nothing else stand together
/// in a table, with one line for all: so a drawing of 150 can still be read. Addresses are of this server.
std::string drawing_of(const Neighbourhood& graph);

/// To be taken away, a document a node. `origin` before addresses, may be empty.
std::string dot_of(const Neighbourhood& graph, const std::string& origin);
std::string graphml_of(const Neighbourhood& graph, const std::string& origin);

}  // namespace danchieu::web
