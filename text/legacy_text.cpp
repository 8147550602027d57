/// legacy_of and convert_legacy: which lines of a text are legacy letters.
///
/// A line speaks for an encoding where nearly each of its words that are no Vietnamese as they stand becomes a syllable. An encoding is
/// believed where lines with several such words speak for it, or all lines of a short text; then its lines are read, and those between them
/// that are as good either way.

#include <algorithm>
#include <array>
#include <bit>
#include <vector>

#include "text/char_table.h"
#include "text/compose.h"
#include "text/legacy.h"
#include "text/legacy_lines.h"
#include "text/text.h"

namespace danchieu::text {

namespace {

constexpr std::size_t legacies = static_cast<std::size_t>(Legacy::utf8_twice) + 1;
constexpr std::size_t no_legacy = legacies;

enum class Kind { plain, open, unicode };  ///< says nothing; may be legacy; is Vietnamese in Unicode

struct Line {
  std::size_t begin, end;  ///< bytes, without the line feed
  Kind kind;
  std::array<Evidence, legacies> evidence{};
  std::size_t read_as = no_legacy;

  std::string_view of(std::string_view utf8) const { return utf8.substr(begin, end - begin); }
};

bool is_vowel(char c) { return std::string_view("aeiouyAEIOUY").find(c) != std::string_view::npos; }

/// By the bytes alone, as most texts have no legacy letter at all.
Kind kind_of(std::string_view line) {
  constexpr std::string_view marks = "`'?~.^(+*";
  bool above_ascii = false, mnemonic = false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const auto byte = static_cast<unsigned char>(line[at]), next = static_cast<unsigned char>(at + 1 < line.size() ? line[at + 1] : 0);
    if (byte < 0x80) {
      mnemonic = mnemonic ||
                 (next != 0 && ((is_vowel(line[at]) && marks.find(line[at + 1]) != marks.npos) || ((byte | 0x20U) == 'd' && byte == next)));
      continue;
    }
    above_ascii = true;
    // U+1EA0 to U+1EFF; ă đ ĩ; ũ; ơ ư
    if (byte == 0xE1 && (next == 0xBA || next == 0xBB)) return Kind::unicode;
    if (byte == 0xC4 && (next == 0x82 || next == 0x83 || next == 0x90 || next == 0x91 || next == 0xA8 || next == 0xA9))
      return Kind::unicode;
    if (byte == 0xC5 && (next == 0xA8 || next == 0xA9)) return Kind::unicode;
    if (byte == 0xC6 && (next == 0xA0 || next == 0xA1 || next == 0xAF || next == 0xB0)) return Kind::unicode;
  }
  return above_ascii || mnemonic ? Kind::open : Kind::plain;
}

std::u32string composed(std::string_view utf8) {
  std::u32string chars = to_utf32(utf8);
  const CharTable& table = CharTable::get();
  if (!std::all_of(chars.begin(), chars.end(), [&](char32_t c) { return table[c].in_nfc(); })) compose(chars);
  return chars;
}

std::vector<Line> lines_of(std::string_view utf8) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < utf8.size();) {
    const std::size_t end = std::min(utf8.find('\n', begin), utf8.size());
    Line line{begin, end, kind_of(utf8.substr(begin, end - begin))};
    if (line.kind == Kind::open) {
      const std::u32string chars = composed(line.of(utf8));
      for (std::size_t legacy = 0; legacy < legacies; ++legacy) line.evidence[legacy] = weigh(chars, static_cast<Legacy>(legacy));
    }
    if (line.kind != Kind::plain) lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

struct Sum {
  std::size_t good = 0, against = 0, open = 0, sharp = 0;  ///< of all lines
  std::size_t own = 0, sure = 0;                           ///< of those that speak for this encoding most; of those with several words
  unsigned marks = 0;
};

using Sums = std::array<Sum, legacies>;

/// The encoding that explains `line` best, of those that `may` be; no_legacy where none does.
template <typename May>
std::size_t best_of(const Line& line, const Sums& sums, May may) {
  const auto worth = [&](std::size_t legacy) {
    const Evidence& found = line.evidence[legacy];
    return std::pair(static_cast<long>(found.good) - 4 * static_cast<long>(found.against), sums[legacy].good);
  };
  std::size_t best = no_legacy;
  for (std::size_t legacy = 0; legacy < legacies; ++legacy)
    if (line.evidence[legacy].speaks() && may(legacy) && (best == no_legacy || worth(legacy) > worth(best))) best = legacy;
  return best;
}

Sums sum_of(const std::vector<Line>& lines) {
  constexpr std::size_t several = 4;
  Sums sums;
  for (const Line& line : lines)
    for (std::size_t legacy = 0; legacy < legacies; ++legacy) {
      const Evidence& found = line.evidence[legacy];
      sums[legacy].good += found.good;
      sums[legacy].against += found.against;
      sums[legacy].open += found.open;
      sums[legacy].sharp += found.sharp;
    }
  for (const Line& line : lines) {
    const std::size_t best = best_of(line, sums, [](std::size_t) { return true; });
    if (best == no_legacy) continue;
    const Evidence& found = line.evidence[best];
    sums[best].own += found.good;
    sums[best].sure += found.good >= several ? found.good : 0;
    sums[best].marks |= found.marks;
  }
  return sums;
}

/// A chance syllable is frequent, several in one line are not, nor is a text without a single counter-example.
bool is_believed(const Sum& sum, Legacy legacy) {
  constexpr std::size_t handful = 5, few = 3, couple = 2;
  if (legacy == Legacy::viqr && std::popcount(sum.marks) < static_cast<int>(few)) return false;
  const std::size_t enough = legacy == Legacy::viqr ? handful + few : handful;
  if (sum.sure >= enough) return true;
  if (sum.own >= enough && sum.good >= 8 * sum.against) return true;
  if (legacy == Legacy::viqr || sum.against > 0 || sum.own < sum.good) return false;
  return sum.good >= few || (sum.good >= couple && sum.sharp >= couple && sum.open > 0);
}

/// Lines that are as good either way, or too short to speak, are read like those around them.
void follow_neighbours(std::vector<Line>& lines, const Sums& sums, const std::array<bool, legacies>& believed) {
  std::size_t main = no_legacy, own = 0, read = 0, unicode = 0;
  for (std::size_t legacy = 0; legacy < legacies; ++legacy)
    if (believed[legacy]) {
      own += sums[legacy].own;
      if (main == no_legacy || sums[legacy].own > sums[main].own) main = legacy;
    }
  for (const Line& line : lines) {
    unicode += line.kind == Kind::unicode;
    read += line.read_as != no_legacy;
  }
  constexpr std::size_t nearly = 10;
  const bool pure = unicode * nearly <= read && (own - sums[main].own) * nearly <= own;

  const std::size_t unknown = no_legacy + 1;
  std::vector<std::size_t> behind(lines.size(), unknown);
  std::size_t nearest = unknown;
  const auto decided = [&](const Line& line) { return line.kind == Kind::unicode || line.read_as != no_legacy; };
  for (std::size_t at = lines.size(); at-- > 0;) {
    behind[at] = nearest;
    if (decided(lines[at])) nearest = lines[at].read_as;
  }
  nearest = unknown;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    Line& line = lines[at];
    if (decided(line)) {
      nearest = line.read_as;
      continue;
    }
    if (pure) {
      line.read_as = main;
      continue;
    }
    const std::size_t around = nearest == unknown ? behind[at] : nearest;
    if (around >= no_legacy || (behind[at] != unknown && behind[at] != around)) continue;
    if (line.evidence[around].against == 0) line.read_as = around;
  }
}

struct Decision {
  std::vector<Line> lines;
  std::vector<Legacy> from;  ///< the most frequent first
};

Decision decide(std::string_view utf8) {
  Decision decision{lines_of(utf8), {}};
  const Sums sums = sum_of(decision.lines);
  std::array<bool, legacies> believed{};
  for (std::size_t legacy = 0; legacy < legacies; ++legacy) {
    believed[legacy] = is_believed(sums[legacy], static_cast<Legacy>(legacy));
    if (believed[legacy]) decision.from.push_back(static_cast<Legacy>(legacy));
  }
  if (decision.from.empty()) return decision;
  for (Line& line : decision.lines) line.read_as = best_of(line, sums, [&](std::size_t legacy) { return believed[legacy]; });
  follow_neighbours(decision.lines, sums, believed);
  std::sort(decision.from.begin(), decision.from.end(),
            [&](Legacy a, Legacy b) { return sums[static_cast<std::size_t>(a)].own > sums[static_cast<std::size_t>(b)].own; });
  return decision;
}

std::string read_lines(std::string_view utf8, const std::vector<Line>& lines) {
  std::string read;
  read.reserve(utf8.size() + utf8.size() / 2);
  std::size_t at = 0;
  for (const Line& line : lines) {
    if (line.read_as == no_legacy) continue;
    read += utf8.substr(at, line.begin - at);
    read += to_utf8(read_line(composed(line.of(utf8)), static_cast<Legacy>(line.read_as)));
    at = line.end;
  }
  return read += utf8.substr(at);
}

}  // namespace

std::optional<Legacy> legacy_of(std::string_view chars) {
  const Decision decision = decide(chars);
  if (decision.from.empty()) return std::nullopt;
  std::size_t all = 0, most = 0;
  for (const Line& line : decision.lines) {
    const std::size_t size = line.end - line.begin;
    all += size;
    most += line.read_as == static_cast<std::size_t>(decision.from.front()) ? size : 0;
  }
  return 2 * most > all ? std::optional(decision.from.front()) : std::nullopt;
}

std::optional<Converted> convert_legacy(std::string_view utf8) {
  constexpr int most_layers = 3;  // TCVN3 that was taken for Windows-1252, and its UTF-8 again
  std::optional<Converted> converted;
  for (int layer = 0; layer < most_layers; ++layer) {
    const Decision decision = decide(converted ? std::string_view(converted->utf8) : utf8);
    if (decision.from.empty()) break;
    if (!converted) converted.emplace(Converted{std::string(utf8), ""});
    converted->utf8 = read_lines(converted->utf8, decision.lines);
    for (const Legacy legacy : decision.from) {
      if (converted->from.find(name(legacy)) != std::string::npos) continue;
      if (!converted->from.empty()) converted->from += ", ";
      converted->from += name(legacy);
    }
  }
  return converted;
}

}  // namespace danchieu::text
