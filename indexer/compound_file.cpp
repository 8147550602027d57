#include "indexer/compound_file.h"

#include <gsf/gsf-infile-msole.h>
#include <gsf/gsf-infile.h>
#include <gsf/gsf-input-memory.h>
#include <gsf/gsf-input.h>
#include <gsf/gsf-utils.h>

namespace danchieu::indexer {
namespace {

constexpr gsf_off_t most = gsf_off_t{256} << 20;

}  // namespace

CompoundFile::CompoundFile(std::string_view bytes) {
  gsf_init();
  g_log_set_default_handler([](const char*, GLogLevelFlags, const char*, void*) {}, nullptr);  // what it thinks of a damaged file
  GsfInput* const input = gsf_input_memory_new(reinterpret_cast<const guint8*>(bytes.data()), static_cast<gsf_off_t>(bytes.size()), FALSE);
  file_ = gsf_infile_msole_new(input, nullptr);
  g_object_unref(input);
  if (!file_) trouble_ = Trouble::cut_short;  // its tables lead beyond its end
}

CompoundFile::~CompoundFile() {
  if (file_) g_object_unref(file_);
}

bool CompoundFile::has(const char* name) const {
  GsfInput* const stream = file_ ? gsf_infile_child_by_name(file_, name) : nullptr;
  if (stream) g_object_unref(stream);
  return stream;
}

std::optional<std::string> CompoundFile::read(const char* name) const {
  GsfInput* const stream = file_ ? gsf_infile_child_by_name(file_, name) : nullptr;
  if (!stream) return std::nullopt;
  const gsf_off_t size = gsf_input_size(stream);
  std::string bytes(size > 0 && size <= most ? static_cast<std::size_t>(size) : 0, '\0');
  const bool whole = bytes.empty() || gsf_input_read(stream, bytes.size(), reinterpret_cast<guint8*>(bytes.data()));
  g_object_unref(stream);
  if (size > most) throw Trouble::unpacks_too_large;
  if (!whole) throw Trouble::cut_short;
  return bytes;
}

}  // namespace danchieu::indexer
