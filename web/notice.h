#pragma once
/// What the page that this thread is making must say of the archive that it was made from: that some of its plans were written by a program
/// (PlanRow::generated). Noted where the archive is lent, shown by make_page(), so that no page can forget it.

#include <cstdint>

namespace danchieu::web {

void note_generated(std::int64_t plans);
std::int64_t generated_noted();

}  // namespace danchieu::web
