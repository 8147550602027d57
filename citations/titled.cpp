#include "citations/titled.h"

namespace danchieu::citations {

void add_titled(const Reading&, std::vector<Candidate>&) {}

}  // namespace danchieu::citations
