#include "web/notice.h"

namespace danchieu::web {
namespace {

thread_local std::int64_t noted = 0;

}  // namespace

void note_generated(std::int64_t plans) { noted = plans; }
std::int64_t generated_noted() { return noted; }

}  // namespace danchieu::web
