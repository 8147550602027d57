#pragma once
/// Which files are read where files and folders are named.
///
///     files_below({"plans", "b.pdf"})  ->  "plans/2022/a.txt", "plans/c.pdf", "b.pdf"

#include <filesystem>
#include <vector>

namespace danchieu::indexer {

/// In the order of reading: what was named in its order, folders by name of file, and below them folders in their place. Hidden entries,
/// pipes, sockets and archives in a folder are passed over, loops of links end; whatever is named itself is listed, that it cannot be
/// read must be said. Never throws for what is on the disk.
std::vector<std::filesystem::path> files_below(const std::vector<std::filesystem::path>& paths);

}  // namespace danchieu::indexer
