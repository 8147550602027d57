#pragma once
/// From a request to its response: the one table of addresses, and the one border where errors become pages.
///
///     Archives archives("archive");
///     respond({.target = "/plans/4f2a90c1d3e7"}, archives).status == 200
///
/// Safe from any thread; never throws what a page throws.

#include <string_view>
#include <vector>

#include "web/archives.h"
#include "web/draft.h"
#include "web/http.h"
#include "web/page_images.h"

namespace danchieu::web {

/// `describe`: reads a text that someone pastes; without it none is read.
/// `images`: draws pages of originals; without it there are none.
Response respond(const Request& request, Archives& archives, const Describe& describe = {}, PageImages* images = nullptr);

/// All addresses there are: "/plans/*/original", where * is one segment and ** some.
std::vector<std::string_view> route_patterns();

}  // namespace danchieu::web
