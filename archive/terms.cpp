#include "archive/terms.h"

#include <charconv>

#include "archive/hash.h"

namespace danchieu::archive {
namespace {

// Raised by hand whenever index_document.cpp puts something else into a document.
constexpr std::string_view kFormat = "3";

}  // namespace

Xapian::valueno facet_slot(const Field& field) { return facet_slots + static_cast<Xapian::valueno>(&field - fields().data()); }

std::string index_format() {
  std::string format(kFormat);
  for (const Field& field : fields()) format.append(" ").append(field.name).append(":").append(field.prefix);
  return format;
}

std::int64_t revision_of(const Xapian::Database& index) {
  const std::string entry = index.get_metadata(kRevisionEntry);
  std::int64_t revision = -1;
  std::from_chars(entry.data(), entry.data() + entry.size(), revision);
  return revision;
}

std::string term(std::string_view prefix, std::string_view value) {
  constexpr std::size_t longest = 200;  // below 245 also where zero bytes count twice
  constexpr std::size_t kept = 64;
  std::string all(prefix);
  if (value.size() <= longest && value.find('\0') == std::string_view::npos) return all.append(value);
  return all.append(value.substr(0, kept)).append(sha256(value));
}

}  // namespace danchieu::archive
