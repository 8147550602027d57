#include "citations/reading.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <iterator>
#include <utility>

#include "citations/anchors.h"
#include "citations/noise.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

/// The first word of the kinds that rows of tables begin with.
bool opens_kind(Packed word) {
  static constexpr std::array words = {"nghi"_w, "quyet"_w, "thong"_w, "luat"_w, "cong"_w, "chi"_w, "phap"_w, "ket"_w};
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// "Điều / 6 Thông tư số …": the number on the next line belongs to what stands before.
bool goes_on(const Token& token) {
  static constexpr std::array words = {"dieu"_w, "khoan"_w, "diem"_w, "muc"_w, "so"_w, "va"_w, "phan"_w, "chuong"_w};
  return token.mark == U',' || std::find(words.begin(), words.end(), token.folded) != words.end();
}

/// "06/2020/TT / -BNV", "44 / -KL/TW": a number whose line ended before the hyphen, and no list item.
bool is_inside_number(const TokenList& tokens, std::uint32_t at) {
  if (at < 2 || at + 1 >= tokens.size() || tokens[at].mark != U'-' || !tokens[at + 1].capital) return false;
  if (tokens[at].span.end != tokens[at + 1].span.begin || !tokens[at - 1].word()) return false;
  const auto separates = [&](std::uint32_t i) { return i < tokens.size() && (tokens[i].mark == U'/' || tokens[i].mark == U'-'); };
  const bool code = tokens[at - 1].capital && separates(at - 2) && tokens[at - 2].span.end == tokens[at - 1].span.begin;
  return code || (tokens[at - 1].digit && separates(at + 2) && tokens[at + 1].span.end == tokens[at + 2].span.begin);
}

/// The end of a list marker that begins with token `at` of a line: "-", "+", "•", "1.", "2.1.", "a)", "đ)", "(1)"; `at` where none does.
std::uint32_t marker_end(const TokenList& tokens, std::uint32_t at) {
  static constexpr std::u32string_view bullets = U"-+•*–»►▪●■◆❖✓>";
  const auto mark = [&](std::uint32_t i) { return i < tokens.size() ? tokens[i].mark : U'\0'; };
  const auto label = [&](std::uint32_t i) {
    if (i >= tokens.size() || !tokens[i].word() || is_long(tokens[i].folded)) return false;
    const Packed word = tokens[i].folded;
    const std::uint32_t letters = letter_count(word);
    return letters == 1 || (letters <= 4 && (all_digits(word) || roman(word) > 0));
  };
  // A "»" is a quote to text::Text; no text begins with a quote and a blank.
  if (mark(at) == U'"' && at + 1 < tokens.size() && tokens[at + 1].span.begin > tokens[at].span.end) return at + 1;
  const auto year = [&](std::uint32_t i) { return i < tokens.size() && tokens[i].word() && is_year(tokens[i].folded); };
  if (mark(at) != 0 && at > 0 && year(at - 1) && year(at + 1)) return at;  // "giai đoạn 2017 / - 2021"
  // "giai đoạn 2021 - / 2025. Trên cơ sở", "đến năm / 2030."
  if (year(at) && at > 0 && (mark(at - 1) == U'-' || tokens[at - 1].folded == "nam"_w)) return at;
  if (is_inside_number(tokens, at)) return at;
  if (mark(at) != 0 && bullets.find(mark(at)) != bullets.npos) return at + 1;
  if (mark(at) == U'(' && label(at + 1) && mark(at + 2) == U')') return at + 3;
  if (!label(at)) return at;
  // "1 Nghị quyết số …": the row of a table, the line of a footnote.
  if (all_digits(tokens[at].folded) && at + 1 < tokens.size() && tokens[at + 1].capital && opens_kind(tokens[at + 1].folded) &&
      !(at > 0 && goes_on(tokens[at - 1])))
    return at + 1;
  std::uint32_t i = at + 1;
  while (mark(i) == U'.' && label(i + 1) && tokens[i].span.end == tokens[i + 1].span.begin) i += 2;
  return mark(i) == U'.' || mark(i) == U')' ? i + 1 : at;
}

/// A line that begins so is a clause of its own even where the line before was not closed: such words have no capital inside a sentence.
bool opens_clause(std::u32string_view chars, const TokenList& tokens, std::uint32_t at) {
  static const std::vector<std::pair<PackedWord, PackedWord>> openings = [] {
    std::vector<std::pair<PackedWord, PackedWord>> made;
    for (const auto& [first, second] : std::initializer_list<std::pair<std::string_view, std::string_view>>{{"căn", "cứ"},
                                                                                                            {"thực", "hiện"},
                                                                                                            {"triển", "khai"},
                                                                                                            {"tiếp", "tục"},
                                                                                                            {"xét", "đề"},
                                                                                                            {"theo", "đề"},
                                                                                                            {"kính", "gửi"},
                                                                                                            {"nơi", "nhận"}})
      made.emplace_back(pack(first), pack(second));
    return made;
  }();
  static const PackedWord article = pack("điều"), pursuant = pack("căn");
  if (!tokens[at].line_start || !tokens[at].capital || at + 1 >= tokens.size()) return false;
  const auto is = [&](std::uint32_t i, const PackedWord& word) {
    return tokens[i].folded == word.folded && exact_letters(chars, tokens[i]) == word.exact;
  };
  if (at > 0 && tokens[at - 1].folded == "dao"_w) return false;  // "Ban Chỉ đạo / Thực hiện phong trào …": a name
  if (is(at, article)) return at + 2 < tokens.size() && tokens[at + 2].mark == U'.';
  const bool shouted = tokens[at].span.size() > 1 && text::is_upper(chars[tokens[at].span.begin + 1]);
  if (shouted && !is(at, pursuant)) return false;  // a heading that goes on
  return std::any_of(openings.begin(), openings.end(), [&](const auto& words) { return is(at, words.first) && is(at + 1, words.second); });
}

/// A line in capitals above one that is not: "III. TỔ CHỨC THỰC HIỆN". Codes are capitals too, but bear no tone marks.
bool ends_heading(std::u32string_view chars, const TokenList& tokens, std::uint32_t token) {
  const auto letters = [&](std::uint32_t i) { return chars.substr(tokens[i].span.begin, tokens[i].span.size()); };
  const auto shouted = [&](std::uint32_t i) {
    return tokens[i].word() && !tokens[i].digit && tokens[i].span.size() > 1 && std::ranges::all_of(letters(i), text::is_upper);
  };
  // "… TRIỂN KHAI CHỈ THỊ SỐ / 31/CT-TTG NGÀY 21/12/2023"
  if (tokens[token + 1].digit && (goes_on(tokens[token]) || tokens[token].folded == "ngay"_w || tokens[token].folded == "nam"_w))
    return false;
  if (token == 0 || !tokens[token + 1].word() || shouted(token + 1) || !shouted(token) || !shouted(token - 1)) return false;
  return std::ranges::any_of(letters(token), text::is_marked) || std::ranges::any_of(letters(token - 1), text::is_marked);
}

bool closes_sentence(std::u32string_view chars, const TokenList& tokens, std::uint32_t token) {
  const Token& here = tokens[token];
  const Token& next = tokens[token + 1];
  if (next.item_start && next.line_start) return true;
  if (here.mark == U'|') return true;  // the cell of a table
  // "… có ý kiến như sau:": what follows is another sentence.
  if (here.mark == U':' && next.line_start && token > 1 && tokens[token - 1].folded == "sau"_w && tokens[token - 2].folded == "nhu"_w)
    return true;
  if (next.line_start && ends_heading(chars, tokens, token)) return true;
  if (here.mark == U'.') {
    // "TP. Hồ Chí Minh", "Điều 1. Sửa đổi", "Covid.19": only a stop behind a word of two letters and before a capital ends.
    if (next.span.begin == here.span.end) return false;
    const bool after_label = token > 0 && tokens[token - 1].item_start;
    const bool after_short =
        token > 0 && tokens[token - 1].word() && tokens[token - 1].capital && letter_count(tokens[token - 1].folded) <= 2;
    return !after_label && !after_short && (!next.word() || next.capital);
  }
  return next.line_start && opens_clause(chars, tokens, token + 1);
}

/// Finds items and sentences among the tokens from `first` on; `stops`: see Tokenizer.
/// To `ends` the tokens that end a sentence.
void divide(std::u32string_view chars, std::uint32_t first, const std::vector<std::uint32_t>& stops, TokenList& tokens,
            std::vector<std::uint32_t>& ends) {
  const auto count = static_cast<std::uint32_t>(tokens.size());
  if (count == first) return;
  for (const std::uint32_t i : stops) {
    if (!tokens[i].line_start) continue;
    const std::uint32_t behind = marker_end(tokens, i);
    if (behind == i) continue;
    tokens[i].item_start = true;
    if (behind < count) tokens[behind].item_start = true;
  }
  for (const std::uint32_t i : stops) {
    if (tokens[i].line_start && i > first) tokens[i - 1].ends_sentence = closes_sentence(chars, tokens, i - 1);
    if (!tokens[i].word() && i + 1 < count) tokens[i].ends_sentence = closes_sentence(chars, tokens, i);
  }
  tokens.back().ends_sentence = true;
  const auto note = [&](std::uint32_t token) {
    if (tokens[token].ends_sentence && (ends.empty() || ends.back() < token)) ends.push_back(token);
  };
  for (const std::uint32_t i : stops) {
    if (i > first) note(i - 1);
    note(i);
  }
  note(count - 1);
}

}  // namespace

Reading::Reading(const text::Text& source) {
  text_ = &source;
  Anchors anchors = find_anchors(chars(), true);
  if (anchors.ranges.empty()) return;
  if (anchors.noise) {
    prepared_ = without_noise(source);
    text_ = &*prepared_;
    anchors = find_anchors(chars());
  }
  std::uint32_t all = 0, longest = 0;
  for (const text::Span range : anchors.ranges) {
    all += range.size();
    longest = std::max(longest, range.size());
  }
  static_cast<void>(tokens_->room_for(all / 2 + 64));
  Tokenizer tokenizer(chars(), longest);
  for (const text::Span range : anchors.ranges) {
    const std::uint32_t first = size();
    tokenizer.add(range, *tokens_, *starts_);
    divide(chars(), first, tokenizer.stops(), *tokens_, *sentence_ends_);
  }
  numbers_ = std::move(anchors.numbers);
}

std::uint32_t Reading::token_at(std::uint32_t at) const {
  const auto found = std::lower_bound(tokens_->begin(), tokens_->end(), at,
                                      [](const Token& token, std::uint32_t position) { return token.span.begin < position; });
  return static_cast<std::uint32_t>(found - tokens_->begin());
}

std::uint32_t Reading::sentence_begin(std::uint32_t token) const {
  const auto end = std::lower_bound(sentence_ends_->begin(), sentence_ends_->end(), token);
  return end == sentence_ends_->begin() ? 0 : *std::prev(end) + 1;
}

std::string Reading::words(std::uint32_t begin, std::uint32_t end) const {
  std::string words;
  append_words(begin, end, words);
  return words;
}

void Reading::append_words(std::uint32_t begin, std::uint32_t end, std::string& out) const {
  text_->append_tidied(span_of(begin, end), out);
}

}  // namespace danchieu::citations
