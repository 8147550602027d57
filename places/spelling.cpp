#include "places/spelling.h"

#include <algorithm>

#include "text/chars.h"

namespace danchieu::places {

namespace {

bool is_alphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }
bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

/// One syllable, folded, becomes what its spellings have in common; appended to `out`.
void append_comparable(std::string& out, std::string_view syllable) {
  while (syllable.size() > 1 && syllable[0] == '0') syllable.remove_prefix(1);  // "05" is "5"
  for (std::size_t i = 0; i < syllable.size(); ++i) {
    const char c = syllable[i];
    const bool last = i + 1 == syllable.size();
    // Lý and Lí, Quý and Quí; but not "thúy" and "thúi", not "tây" and "tai", not "y" alone.
    const bool y_as_i = c == 'y' && last && i > 0 && (!is_vowel(syllable[i - 1]) || syllable.substr(0, i) == "qu");
    // Bắc Kạn and Bắc Cạn, Đắk and Đắc: c and k are one sound; "kh" and "ch" are not.
    const bool k_as_c = c == 'k' && (last || syllable[i + 1] != 'h');
    out.push_back(y_as_i ? 'i' : k_as_c ? 'c' : c);
  }
}

struct KindForm {
  std::string_view form;    // as text::exact gives it
  std::string_view folded;  // as text::fold gives it
  std::string_view kind;    // of Unit
};
constexpr KindForm kind_forms[] = {
    {"tỉnh", "tinh", "tỉnh"},
    {"thành phố", "thanh pho", "thành phố"},
    {"tp", "tp", "thành phố"},
    {"huyện", "huyen", "huyện"},
    {"h", "h", "huyện"},
    {"quận", "quan", "quận"},
    {"q", "q", "quận"},
    {"thị xã", "thi xa", "thị xã"},
    {"tx", "tx", "thị xã"},
    {"xã", "xa", "xã"},
    {"phường", "phuong", "phường"},
    {"p", "p", "phường"},
    {"thị trấn", "thi tran", "thị trấn"},
    {"tt", "tt", "thị trấn"},
    {"đặc khu", "dac khu", "đặc khu"},
};

std::optional<NameWithKind> split(std::string_view name, Level level, std::string_view KindForm::*form) {
  for (const KindForm& kind : kind_forms) {
    const std::string_view word = kind.*form;
    if (!name.starts_with(word) || !may_be(kind.kind, level)) continue;
    const std::string_view rest = name.substr(word.size());
    const std::size_t begin = rest.find_first_not_of(" .:");
    if (begin == std::string_view::npos) continue;
    const bool apart = begin > 0 || (rest[0] >= '0' && rest[0] <= '9');  // "q.1", "q1", but not "quảng"
    if (apart) return NameWithKind{kind.kind, rest.substr(begin)};
  }
  return std::nullopt;
}

}  // namespace

bool may_be(std::string_view kind, Level level) {
  struct Row {
    std::string_view kind;
    Level level;
  };
  static constexpr Row rows[] = {
      {"tỉnh", Level::province},    {"thành phố", Level::province}, {"thành phố", Level::district}, {"huyện", Level::district},
      {"quận", Level::district},    {"thị xã", Level::district},    {"xã", Level::commune},         {"phường", Level::commune},
      {"thị trấn", Level::commune}, {"đặc khu", Level::commune},
  };
  return std::ranges::any_of(rows, [&](const Row& row) { return row.kind == kind && row.level == level; });
}

std::string comparable(std::string_view name) {
  const std::string folded = text::fold(name);
  std::string out;
  out.reserve(folded.size());
  for (std::size_t begin = 0; begin < folded.size();) {
    if (!is_alphanumeric(folded[begin])) {
      ++begin;
      continue;
    }
    std::size_t end = begin;
    while (end < folded.size() && is_alphanumeric(folded[end])) ++end;
    if (!out.empty()) out.push_back(' ');
    append_comparable(out, std::string_view(folded).substr(begin, end - begin));
    begin = end;
  }
  return out;
}

std::string without_spaces(std::string_view comparable) {
  std::string out(comparable);
  std::erase(out, ' ');
  return out;
}

std::optional<NameWithKind> split_kind(std::string_view exact, Level level) { return split(exact, level, &KindForm::form); }
std::optional<NameWithKind> split_folded_kind(std::string_view folded, Level level) { return split(folded, level, &KindForm::folded); }

}  // namespace danchieu::places
