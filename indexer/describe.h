#pragma once
/// From the pages of a file to a described document: kind, number, date, issuer, place, level, year, title, signer, sections,
/// abbreviations, mentions; each value with where it was read. Pure.

#include <vector>

#include "archive/document.h"

namespace danchieu::indexer {

archive::Document describe(std::vector<archive::Page> pages, std::string media_type);

}  // namespace danchieu::indexer
