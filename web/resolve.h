#pragma once
/// From what an address or a person names to works of the archive, and to who cites them.

#include <string>
#include <vector>

#include "archive/archive.h"
#include "web/address.h"

namespace danchieu::web {

/// The key that a path below /works/ stands for: dang/kl/tw/k12/44 -> "vn:dang/kl/tw/k12/44".
std::string key_of_path(const std::vector<std::string>& segments);

/// relation, year, province and level of the address.
archive::CitedByFilter cited_by_filter(const Address& address);

/// What a number, or a law's title, can mean.
struct Meant {
  std::string shown = {};                       ///< it, as read; empty where none was recognised
  std::vector<archive::WorkHead> works = {};    ///< most cited first
  std::vector<archive::Partial> partials = {};  ///< mentions that it does not decide
};
/// By a key. One that was joined to another means that one; one that was split, or that has "?", means several or none.
Meant works_of_key(archive::Archive& archive, const std::string& key);
/// `typed`: "Luật Đất đai 2013", "521/QĐ-TTg", also with "-" for "/" as addresses have it.
Meant works_meant(archive::Archive& archive, const std::string& typed);

}  // namespace danchieu::web
