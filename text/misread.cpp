#include "text/misread.h"

#include <algorithm>
#include <vector>

namespace danchieu::text {
namespace {

constexpr std::uint32_t letter_bit(char c) {
  if (c >= 'a' && c <= 'z') return 1U << (c - 'a');
  return 1U << (26 + (static_cast<unsigned char>(c) & 3U));  // digits and letters of other scripts share what is left
}

std::size_t letters_allowed(std::size_t longer) { return longer <= 2 ? (longer == 2 ? 1 : 0) : longer <= 5 ? 1 : 2; }

}  // namespace

std::uint32_t letters_of(std::string_view word) {
  std::uint32_t letters = 0;
  for (const char c : word) letters |= letter_bit(c);
  return letters;
}

bool within(std::string_view a, std::string_view b, std::size_t allowed) {
  while (!a.empty() && !b.empty() && a.front() == b.front()) {
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  while (!a.empty() && !b.empty() && a.back() == b.back()) {
    a.remove_suffix(1);
    b.remove_suffix(1);
  }
  if (a.empty() || b.empty()) return std::max(a.size(), b.size()) <= allowed;
  if (allowed == 0) return false;
  return within(a.substr(1), b.substr(1), allowed - 1) || within(a.substr(1), b, allowed - 1) || within(a, b.substr(1), allowed - 1);
}

bool is_misread(std::string_view a, std::string_view b, std::uint32_t letters_a, std::uint32_t letters_b) {
  const std::size_t longer = std::max(a.size(), b.size()), shorter = std::min(a.size(), b.size());
  const std::size_t allowed = letters_allowed(longer);
  if (longer - shorter > allowed || !at_most_bits(letters_a ^ letters_b, 2 * allowed)) return false;
  return within(a, b, allowed);
}

bool looks_like(std::string_view a, std::string_view b) { return is_misread(a, b, letters_of(a), letters_of(b)); }

namespace {

template <class Letters>
std::size_t distance_of(Letters a, Letters b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

}  // namespace

std::size_t distance(std::string_view a, std::string_view b) { return distance_of(a, b); }
std::size_t distance(std::u32string_view a, std::u32string_view b) { return distance_of(a, b); }

}  // namespace danchieu::text
