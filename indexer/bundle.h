#pragma once
/// Several small documents in one, for a process that reads them all; both sides of it.
///
///     unbundle(bundle({"một", "hai"}), 2)  ->  {"một", "hai"}

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace danchieu::indexer {

/// The size of each as four bytes (least first), then the documents one behind the other. Each is smaller than 4 GB.
std::string bundle(const std::vector<std::string_view>& documents);
/// Views of `bytes`. Empty where it is no bundle of so many.
std::vector<std::string_view> unbundle(std::string_view bytes, std::size_t documents);

}  // namespace danchieu::indexer
