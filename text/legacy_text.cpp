/// legacy_of and convert_legacy: which lines of a text are legacy letters.
///
/// A line speaks for an encoding where nearly each of its words that are no Vietnamese as they stand becomes a syllable. An encoding is
/// believed where lines with several such words speak for it, or all lines of a short text; then its lines are read, and those between them
/// that are as good either way.

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

#include "text/char_table.h"
#include "text/compose.h"
#include "text/legacy.h"
#include "text/legacy_lines.h"
#include "text/text.h"

namespace danchieu::text {

namespace {

constexpr std::size_t legacies = static_cast<std::size_t>(Legacy::utf8_twice) + 1;
constexpr std::uint8_t no_legacy = legacies;

enum class Kind { plain, open, unicode };  ///< says nothing; may be legacy; is Vietnamese in Unicode

struct Line {
  std::size_t begin, end;  ///< bytes, without the line feed
  Kind kind;
  std::uint8_t read_as = no_legacy;
  std::uint8_t possible = 0;       ///< a bit for each encoding that nothing in the line speaks against
  std::uint32_t score = no_score;  ///< where something speaks for one: which of Lines::scores

  static constexpr std::uint32_t no_score = 0xFFFFFFFF;
  std::string_view of(std::string_view utf8) const { return utf8.substr(begin, end - begin); }
};

/// What is kept of the evidence: a hostile text has many lines.
struct Score {
  std::array<std::uint16_t, legacies> good{}, against{};
  std::uint16_t marks = 0;  ///< of VIQR
  std::uint8_t speaks = 0;  ///< a bit for each encoding
};

/// What a byte may be part of, a bit each.
enum : std::uint8_t { vowel_of_ascii = 1, mark_of_viqr = 2, letter_d = 4, escape_of_viqr = 8 };
constexpr auto byte_parts = [] {
  std::array<std::uint8_t, 256> parts{};
  for (const char c : std::string_view("aeiouyAEIOUY")) parts[static_cast<unsigned char>(c)] = vowel_of_ascii;
  for (const char c : std::string_view("`'?~.^(+*")) parts[static_cast<unsigned char>(c)] = mark_of_viqr;
  for (const char c : std::string_view("dD")) parts[static_cast<unsigned char>(c)] = letter_d;
  parts['\\'] = escape_of_viqr;
  return parts;
}();

/// The first byte of a letter that is only Unicode's, with those behind it: U+1EA0 to U+1EFF; ă đ ĩ; ũ; ơ ư. Ă before a sign of Latin-1 or
/// Windows-1252 may be half a letter of UTF-8 (`dĂ²ng`).
bool begins_unicode_letter(unsigned char byte, unsigned char next, unsigned char third) {
  switch (byte) {
    case 0xE1:
      return next == 0xBA || next == 0xBB;
    case 0xC4:
      return (next == 0x82 && third != 0xC2 && third != 0xE2) || next == 0x83 || next == 0x90 || next == 0x91 || next == 0xA8 ||
             next == 0xA9;
    case 0xC5:
      return next == 0xA8 || next == 0xA9;
    case 0xC6:
      return next == 0xA0 || next == 0xA1 || next == 0xAF || next == 0xB0;
    default:
      return false;
  }
}

/// By the bytes alone, as most texts have no legacy letter at all.
Kind kind_of(std::string_view line) {
  bool above_ascii = false, mnemonic = false;
  std::uint8_t before = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const auto byte = static_cast<unsigned char>(line[at]);
    if (byte >= 0x80) {
      above_ascii = true;
      const auto at_or_0 = [&](std::size_t place) { return static_cast<unsigned char>(place < line.size() ? line[place] : 0); };
      if (begins_unicode_letter(byte, at_or_0(at + 1), at_or_0(at + 2))) return Kind::unicode;
    }
    const std::uint8_t part = byte_parts[byte];
    mnemonic = mnemonic || (before == vowel_of_ascii && part == mark_of_viqr) || (before == letter_d && part == letter_d) ||
               (before == escape_of_viqr && (part & (mark_of_viqr | letter_d | escape_of_viqr)) != 0);
    before = part;
  }
  return above_ascii || mnemonic ? Kind::open : Kind::plain;
}

std::u32string composed(std::string_view utf8) {
  std::u32string chars = to_utf32(utf8);
  const CharTable& table = CharTable::get();
  if (!std::all_of(chars.begin(), chars.end(), [&](char32_t c) { return table[c].in_nfc(); })) compose(chars);
  return chars;
}

struct Sum {
  std::size_t good = 0, against = 0, open = 0, sharp = 0;  ///< of all lines
  std::size_t own = 0, sure = 0;                           ///< of those that speak for this encoding most; of those with several words
  unsigned marks = 0;
};

using Sums = std::array<Sum, legacies>;

struct Lines {
  std::vector<Line> all;  ///< those that are not plain
  std::vector<Score> scores;
  Sums sums;
};

/// Adds what the encodings make of `line`.
void weigh_line(std::string_view utf8, Line& line, Lines& lines) {
  const std::u32string chars = composed(line.of(utf8));
  const auto kept = [](std::size_t count) { return static_cast<std::uint16_t>(std::min<std::size_t>(count, 0xFFFF)); };
  Score score;
  bool good = false;
  for (std::size_t legacy = 0; legacy < legacies; ++legacy) {
    const Evidence found = weigh(chars, static_cast<Legacy>(legacy));
    Sum& sum = lines.sums[legacy];
    sum.good += found.good;
    sum.against += found.against;
    sum.open += found.open;
    sum.sharp += found.sharp;
    line.possible = static_cast<std::uint8_t>(line.possible | (found.against == 0) << legacy);
    score.good[legacy] = kept(found.good);
    score.against[legacy] = kept(found.against);
    score.speaks = static_cast<std::uint8_t>(score.speaks | found.speaks() << legacy);
    score.marks = static_cast<std::uint16_t>(score.marks | found.marks);
    good = good || found.good > 0;
  }
  if (!good) return;
  line.score = static_cast<std::uint32_t>(lines.scores.size());
  lines.scores.push_back(score);
}

Lines lines_of(std::string_view utf8) {
  Lines lines;
  for (std::size_t begin = 0; begin < utf8.size();) {
    const std::size_t end = std::min(utf8.find('\n', begin), utf8.size());
    Line line{begin, end, kind_of(utf8.substr(begin, end - begin))};
    begin = end + 1;
    if (line.kind == Kind::plain) continue;
    if (line.kind == Kind::open) weigh_line(utf8, line, lines);
    lines.all.push_back(line);
  }
  return lines;
}

/// The encoding that explains a line best, of those that `may` be; no_legacy where none does.
template <typename May>
std::uint8_t best_of(const Score& score, const Sums& sums, May may) {
  const auto worth = [&](std::uint8_t legacy) { return std::pair(score.good[legacy] - 4 * score.against[legacy], sums[legacy].good); };
  std::uint8_t best = no_legacy;
  for (std::uint8_t legacy = 0; legacy < legacies; ++legacy)
    if ((score.speaks >> legacy & 1) != 0 && may(legacy) && (best == no_legacy || worth(legacy) > worth(best))) best = legacy;
  return best;
}

/// What each encoding explains best, once it is known what all lines say of it.
void sum_up(Lines& lines) {
  constexpr std::size_t several = 4;
  for (const Score& score : lines.scores) {
    const std::uint8_t best = best_of(score, lines.sums, [](std::uint8_t) { return true; });
    if (best == no_legacy) continue;
    Sum& sum = lines.sums[best];
    sum.own += score.good[best];
    sum.sure += score.good[best] >= several ? score.good[best] : 0;
    sum.marks |= score.marks;
  }
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

using Believed = std::array<bool, legacies>;

/// Lines that are as good either way, or too short to speak, are read like those around them.
void follow_neighbours(std::vector<Line>& lines, const Sums& sums, const Believed& believed) {
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
      line.read_as = static_cast<std::uint8_t>(main);
      continue;
    }
    const std::size_t around = nearest == unknown ? behind[at] : nearest;
    if (around >= no_legacy || (behind[at] != unknown && behind[at] != around)) continue;
    if ((line.possible >> around & 1) != 0) line.read_as = static_cast<std::uint8_t>(around);
  }
}

struct Decision {
  std::vector<Line> lines;   ///< those that are not plain; none where nothing is legacy
  std::vector<Legacy> from;  ///< the most frequent first
};

Decision decide(std::string_view utf8) {
  Lines lines = lines_of(utf8);
  if (lines.scores.empty()) return {};
  sum_up(lines);
  Decision decision;
  Believed believed{};
  for (std::size_t legacy = 0; legacy < legacies; ++legacy) {
    believed[legacy] = is_believed(lines.sums[legacy], static_cast<Legacy>(legacy));
    if (believed[legacy]) decision.from.push_back(static_cast<Legacy>(legacy));
  }
  if (decision.from.empty()) return decision;
  for (Line& line : lines.all)
    if (line.score != Line::no_score)
      line.read_as = best_of(lines.scores[line.score], lines.sums, [&](std::uint8_t legacy) { return believed[legacy]; });
  follow_neighbours(lines.all, lines.sums, believed);
  std::sort(decision.from.begin(), decision.from.end(),
            [&](Legacy a, Legacy b) { return lines.sums[static_cast<std::size_t>(a)].own > lines.sums[static_cast<std::size_t>(b)].own; });
  decision.lines = std::move(lines.all);
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
