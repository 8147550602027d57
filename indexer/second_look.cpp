#include "indexer/second_look.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <tuple>

#include "citations/bodies.h"
#include "citations/kinds.h"
#include "citations/number.h"
#include "indexer/syllable.h"
#include "text/chars.h"
#include "text/text.h"

namespace danchieu::indexer {
namespace {

bool is_sign(char32_t c) { return text::is_letter(c) || text::is_digit(c); }

/// Without the marks of the sentence around it.
std::u32string core(std::string_view word) {
  std::u32string chars = text::to_utf32(word);
  const bool opened = chars.find(U'(', 1) != chars.npos;  // "2728/BCĐ-CAT(PV05)"
  while (!chars.empty() && !is_sign(chars.back()) && !(opened && chars.back() == U')')) chars.pop_back();
  const auto begin = std::find_if(chars.begin(), chars.end(), is_sign);
  chars.erase(chars.begin(), begin);
  return chars;
}

bool is_known(const std::string& atom) {
  return citations::kind_of_code(atom) || citations::body_of_code(atom) || citations::assembly_of_code(atom) ||
         citations::is_drafting_unit(atom);
}

struct Seen {
  int sound = 0, votes = 0;
  float sure = 0;
  bool better_than(const Seen& other) const { return std::tie(sound, votes, sure) > std::tie(other.sound, other.votes, other.sure); }
};

/// What of `line` stands where `box` does, without blanks.
SeenWord part_at(const std::vector<SeenWord>& line, const text::Box& box) {
  SeenWord part;
  part.sure = 100;
  for (const SeenWord& word : line) {
    const float shared = std::min(word.box.right, box.right) - std::max(word.box.left, box.left);
    const float smaller = std::min(word.box.right - word.box.left, box.right - box.left);
    if (shared <= smaller / 2) continue;
    part.text += word.text;
    part.sure = std::min(part.sure, word.sure);
  }
  return part;
}

}  // namespace

int soundness(std::string_view word) {
  const std::u32string chars = core(word);
  const auto digits = std::count_if(chars.begin(), chars.end(), text::is_digit);
  const auto capitals = std::count_if(chars.begin(), chars.end(), text::is_upper);
  const auto small = std::count_if(chars.begin(), chars.end(), text::is_lower);
  if (digits == 0 || capitals < 2 || small > 3) return 0;
  const auto number = citations::parse_number(text::to_utf8(chars));
  constexpr std::size_t longest_ordinal = 5;  // more digits have lost the slash between them
  if (!number || number->symbol.empty() || number->symbol.lost_type() || number->separators().front() == ' ' ||
      number->ordinal_printed.size() > longest_ordinal)
    return 1;
  const auto known = std::count_if(number->atoms().begin(), number->atoms().end(), is_known);
  if (known == 0) return 2;
  return !number->repaired && static_cast<std::size_t>(known) == number->atoms().size() ? 4 : 3;
}

namespace {

constexpr float scales[] = {0.8F, 1.4F, 2.0F, 1.15F};

/// The looks at the lines of a page, each made once.
class Looks {
 public:
  Looks(const std::vector<SeenWord>& words, const Look& look) : look_(look) {
    for (const SeenWord& word : words) {
      const auto [at, first] = lines_.emplace(word.line, word.box);
      if (!first) at->second = around(at->second, word.box);
    }
  }

  const std::vector<SeenWord>& at(int line, float scale) {
    const auto [found, first] = seen_.try_emplace({line, scale});
    if (first) found->second = look_(lines_.at(line), scale);
    return found->second;
  }

  static text::Box around(const text::Box& a, const text::Box& b) {
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
  }

 private:
  const Look& look_;
  std::map<int, text::Box> lines_;
  std::map<std::pair<int, float>, std::vector<SeenWord>> seen_;
};

void look_at_number(SeenWord& word, Looks& looks) {
  constexpr float sure_enough = 88;
  constexpr int best_sound = 4, enough_votes = 2;
  const int sound = soundness(word.text);
  if (sound == 0 || (sound == best_sound && word.sure >= sure_enough)) return;
  std::map<std::string, Seen> seen{{word.text, {sound, 1, word.sure}}};
  for (const float scale : scales) {
    const SeenWord part = part_at(looks.at(word.line, scale), word.box);
    if (part.text.empty()) continue;
    Seen& candidate = seen[part.text];
    candidate = {soundness(part.text), candidate.votes + 1, std::max(candidate.sure, part.sure)};
    if (candidate.sound == best_sound && candidate.votes >= enough_votes) break;
  }
  const auto best = std::max_element(seen.begin(), seen.end(), [](const auto& a, const auto& b) { return b.second.better_than(a.second); });
  word.text = best->first;
  // It is hard for one look to be sure of a code, which no dictionary has; looks that agree are.
  constexpr float agreed = 85, well_agreed = 92;
  const float by_votes = best->second.votes > enough_votes ? well_agreed : best->second.votes == enough_votes ? agreed : 0;
  word.sure = std::max(best->second.sure, best->second.sound >= 3 ? by_votes : 0);
}

/// "Phúc": a capital, small letters, and a syllable; specks beside it do not count.
bool is_name_word(const SeenWord& word) {
  std::u32string chars = core(word.text);
  if (chars.size() < 2 || !text::is_upper(chars.front()) || !std::all_of(chars.begin() + 1, chars.end(), text::is_lower)) return false;
  std::transform(chars.begin(), chars.end(), chars.begin(), [](char32_t c) { return text::fold(c); });
  return is_syllable(chars);
}

/// Words that stand apart from others and each begin with a capital, as under a signature; some may have been read wrong.
bool is_like_a_name(const std::vector<SeenWord>& run) {
  constexpr std::size_t shortest = 2, longest = 6;
  if (run.size() < shortest || run.size() > longest || !is_name_word(run.back())) return false;
  return std::count_if(run.begin(), run.end(), is_name_word) * 2 >= static_cast<std::ptrdiff_t>(run.size());
}

std::string joined(const std::vector<SeenWord>& run) {
  std::string text;
  for (const SeenWord& word : run) text += word.text + ' ';
  return text;
}

Seen judged(const std::vector<SeenWord>& run) {
  Seen seen{0, 1, 100};
  for (const SeenWord& word : run) {
    seen.sound += is_name_word(word) ? 1 : -2;
    seen.sure = std::min(seen.sure, word.sure);
  }
  return seen;
}

void look_at_name(std::vector<SeenWord>& run, Looks& looks) {
  constexpr float sure_enough = 90;
  const Seen first = judged(run);
  if (first.sure >= sure_enough && first.sound == static_cast<int>(run.size())) return;
  const text::Box box = Looks::around(run.front().box, run.back().box);
  std::map<std::string, std::pair<Seen, std::vector<SeenWord>>> seen;
  seen[joined(run)] = {first, run};
  for (const float scale : scales) {
    std::vector<SeenWord> other;
    for (const SeenWord& word : looks.at(run.front().line, scale)) {
      const float middle = (word.box.left + word.box.right) / 2;
      if (middle < box.left || middle > box.right) continue;
      other.push_back(word);
      other.back().line = run.front().line;
    }
    if (other.empty()) continue;
    auto& [judgement, words] = seen[joined(other)];
    const int votes = judgement.votes + 1;
    judgement = judged(other);
    judgement.votes = votes;
    words = std::move(other);
  }
  const auto best =
      std::max_element(seen.begin(), seen.end(), [](const auto& a, const auto& b) { return b.second.first.better_than(a.second.first); });
  run = best->second.second;
  if (best->second.first.sound <= 0) return;
  for (SeenWord& word : run)
    if (is_name_word(word)) word.text = text::to_utf8(core(word.text));
}

/// The words of each line, parted at wide gaps.
std::vector<std::vector<SeenWord>> runs_of(std::vector<SeenWord> words) {
  constexpr float wide = 1.5F;  // heights of the words beside the gap
  std::stable_sort(words.begin(), words.end(),
                   [](const SeenWord& a, const SeenWord& b) { return std::tie(a.line, a.box.left) < std::tie(b.line, b.box.left); });
  std::vector<std::vector<SeenWord>> runs;
  for (SeenWord& word : words) {
    const bool goes_on = !runs.empty() && runs.back().back().line == word.line &&
                         word.box.left - runs.back().back().box.right < wide * (word.box.bottom - word.box.top);
    if (!goes_on) runs.emplace_back();
    runs.back().push_back(std::move(word));
  }
  return runs;
}

}  // namespace

void look_again(std::vector<SeenWord>& words, const Look& look) {
  Looks looks(words, look);
  for (SeenWord& word : words) look_at_number(word, looks);
  std::vector<SeenWord> all;
  for (std::vector<SeenWord>& run : runs_of(std::move(words))) {
    if (is_like_a_name(run)) look_at_name(run, looks);
    std::move(run.begin(), run.end(), std::back_inserter(all));
  }
  words = std::move(all);
}

}  // namespace danchieu::indexer
