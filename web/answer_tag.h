#pragma once
/// The entity tag (RFC 9110 §8.8.3) of an answer that tells how long it took: made of what the answer depends on, not of its bytes. Weak,
/// for that reason, and known before the archive is asked anything:
///
///     const std::string tag = answer_tag(*archive, visit);
///     if (is_known(visit, tag)) return unchanged(tag);

#include <string>

#include "archive/archive.h"
#include "web/pages.h"

namespace danchieu::web {

/// Of the address, the language, the state of the archive and this build of the program.
std::string answer_tag(archive::Archive& archive, const Visit& visit);
/// Whether the reader has it.
bool is_known(const Visit& visit, const std::string& tag);
/// 304, with that tag.
Response unchanged(const std::string& tag);

}  // namespace danchieu::web
