#pragma once
/// What a number, or a key that is not one work, can mean: the works to choose from, and the mentions that it does not decide.

#include "web/http.h"
#include "web/resolve.h"

namespace danchieu::web {

Response choice_page(archive::Archive& archive, const Meant& meant);

}  // namespace danchieu::web
