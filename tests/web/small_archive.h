#pragma once
/// An archive of three small plans, made from literals in a folder of its own, that goes when the object goes.

#include <filesystem>
#include <string>

namespace danchieu::archive {
class ArchiveWriter;
struct Document;
}  // namespace danchieu::archive

namespace danchieu::web {

/// A plan of these pages; the mentions are found in them.
void add_plan(archive::ArchiveWriter& writer, const std::string& file, archive::Document document);

class SmallArchive {
 public:
  /// With no plans, the folder is not even made.
  explicit SmallArchive(bool with_plans = true);
  ~SmallArchive();
  SmallArchive(const SmallArchive&) = delete;
  SmallArchive& operator=(const SmallArchive&) = delete;

  const std::filesystem::path& folder() const { return folder_; }
  /// Of the plan of Ngọc Hồi district, that follows 44-KL/TW; of Cao Bằng, that does so through 346-KH/TU; of nowhere, that says
  /// nothing of itself.
  std::string district, province, silent;

 private:
  std::filesystem::path folder_;
};

}  // namespace danchieu::web
