#pragma once
/// The streams of a compound file ("OLE2"): DOC, XLS and PPT of before 2007, and Office files with a password. The only door to libgsf.
/// Source: [MS-CFB].

#include <optional>
#include <string>
#include <string_view>

#include "indexer/trouble.h"

struct _GsfInfile;

namespace danchieu::indexer {

class CompoundFile {
 public:
  /// `bytes` must outlive it.
  explicit CompoundFile(std::string_view bytes);
  ~CompoundFile();
  CompoundFile(const CompoundFile&) = delete;
  CompoundFile& operator=(const CompoundFile&) = delete;

  /// Why it cannot be opened.
  std::optional<Trouble> trouble() const { return trouble_; }
  bool has(const char* name) const;
  /// nullopt where there is no such stream; throws a Trouble where it cannot be had.
  std::optional<std::string> read(const char* name) const;

 private:
  _GsfInfile* file_ = nullptr;
  std::optional<Trouble> trouble_;
};

}  // namespace danchieu::indexer
