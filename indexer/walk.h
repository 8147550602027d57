#pragma once
/// Which files are read where files and folders are named.
///
///     files_below({"plans", "b.pdf"})  ->  "plans/2022/a.txt", "plans/c.pdf", "b.pdf"

#include <filesystem>
#include <vector>

namespace danchieu::indexer {

/// In the order of reading: what was named in its order, folders by name of file, and below them folders in their place. What
/// `is_passed_over`, pipes, sockets and archives in a folder are passed over, loops of links end; whatever is named itself is listed, that
/// it cannot be read must be said. Never throws for what is on the disk.
std::vector<std::filesystem::path> files_below(const std::vector<std::filesystem::path>& paths);

/// The folders in which `files_below` looks, each once.
std::vector<std::filesystem::path> folders_below(const std::vector<std::filesystem::path>& paths);

/// Hidden, or what programs leave beside documents: "~$plan.docx" of Word, "plan.pdf.crdownload" while it is fetched, "Thumbs.db".
bool is_passed_over(const std::filesystem::path& path);

}  // namespace danchieu::indexer
