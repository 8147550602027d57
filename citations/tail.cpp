#include "citations/tail.h"

#include <algorithm>
#include <array>

#include "citations/phrases.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

constexpr std::uint32_t max_issuer = 45;  // tokens
constexpr std::uint32_t max_title = 220;
constexpr std::uint32_t max_pinpoint = 60;

bool is_any(const Reading& reading, std::uint32_t token, const auto& words) {
  return token < reading.tokens.size() && reading.tokens[token].word() &&
         std::find(words.begin(), words.end(), reading.tokens[token].folded) != words.end();
}

bool all_digits(const std::string& word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int roman(const std::string& word) {
  int value = 0, last = 0;
  for (auto c = word.rbegin(); c != word.rend(); ++c) {
    static constexpr std::string_view letters = "ivxl";
    static constexpr std::array values = {1, 5, 10, 50};
    const auto at = letters.find(*c);
    if (at == letters.npos) return 0;
    const int here = values[at];
    value += here < last ? -here : here;
    last = std::max(last, here);
  }
  return value;
}

// --- pinpoint -------------------------------------------------------------------------------------------------------------

constexpr std::array<std::string_view, 7> levels = {"diem", "khoan", "dieu", "muc", "chuong", "phan", "tiet"};

bool is_level(const Reading& reading, std::uint32_t token) { return is_any(reading, token, levels); }

bool is_pinpoint_number(const Reading& reading, std::uint32_t token) {
  if (token >= reading.tokens.size() || !reading.tokens[token].word()) return false;
  const std::string& word = reading.tokens[token].folded;
  if (word.size() == 1) return true;
  if (roman(word) > 0) return true;
  const auto digits = std::find_if(word.begin(), word.end(), [](char c) { return c < '0' || c > '9'; }) - word.begin();
  return digits > 0 && digits <= 3 && static_cast<std::size_t>(digits) + 1 >= word.size();
}

bool joins_pinpoints(const Reading& reading, std::uint32_t token) {
  static constexpr std::array<std::string_view, 5> joints = {"va", "den", "hoac", "tu", "cac"};
  const char32_t mark = reading.tokens[token].mark;
  const bool decimal =
      mark == U'.' && token + 1 < reading.token_count() && reading.tokens[token].span.end == reading.tokens[token + 1].span.begin;
  return mark == U',' || mark == U';' || decimal || is_any(reading, token, joints);
}

// --- issuer ---------------------------------------------------------------------------------------------------------------

/// Words that begin a title or another clause: an issuer ends before them.
const Phrases<int>& issuer_stops() {
  static const Phrases<int> stops({{"về", 0},
                                   {"v", 0},
                                   {"quy dinh", 0},
                                   {"ban hanh", 0},
                                   {"huong dan", 0},
                                   {"phe duyet", 0},
                                   {"sua doi", 0},
                                   {"bo sung", 0},
                                   {"ngay", 0},
                                   {"bai bo", 0},
                                   {"thay the", 0},
                                   {"cong bo", 0},
                                   {"chi tiet", 0}});
  return stops;
}
/// Words that end an issuer which is no steering committee ("Ban Chỉ đạo Thực hiện phong trào …" holds some of them).
const Phrases<int>& clause_words() {
  static const Phrases<int> words({{"trong", 0}, {"trên", 0}, {"thuc hien", 0}, {"tại", 0},        {"theo", 0},     {"để", 0},
                                   {"có", 0},    {"cho", 0},  {"là", 0},        {"nhu", 0},        {"nêu", 0},      {"đã", 0},
                                   {"được", 0},  {"đến", 0},  {"số", 0},        {"năm", 0},        {"chi dao", 0},  {"tranh", 0},
                                   {"giao", 0},  {"gui", 0},  {"yeu cau", 0},   {"trien khai", 0}, {"tiep tuc", 0}, {"van ban", 0},
                                   {"nham", 0},  {"khi", 0},  {"thì", 0},       {"tai lieu", 0}});
  return words;
}

bool starts_committee(const Reading& reading, std::uint32_t token) {
  return (reading.is_word(token, "ban") && reading.is_word(token + 1, "chi") && reading.is_word(token + 2, "dao")) ||
         reading.is_word(token, "bcd");
}

std::uint32_t matching_parenthesis(const Reading& reading, std::uint32_t open) {
  for (std::uint32_t i = open + 1; i < reading.token_count() && i < open + 40; ++i) {
    if (reading.is_mark(i, U')')) return i;
  }
  return open;
}

/// "khóa XI" at `token`: the number of the term, or 0.
int term_at(const Reading& reading, std::uint32_t token) {
  if (!reading.is_word(token, "khoa") || token + 1 >= reading.token_count() || !reading.tokens[token + 1].word()) return 0;
  const std::string& word = reading.tokens[token + 1].folded;
  return all_digits(word) && word.size() < 3 ? std::stoi(word) : roman(word);
}

bool is_quote(const Reading& reading, std::uint32_t token) { return reading.is_mark(token, U'"'); }

/// A kind word that heads another document: "và Nghị định số …", but not the "Quyết định" of "quyết định này".
bool heads_document(const Reading& reading, std::uint32_t token) {
  for (std::uint32_t length = 4; length > 0; --length) {
    if (token + length > reading.token_count()) continue;
    const Kind* kind = kind_of_noun(reading.words(token, token + length));
    if (kind == nullptr) continue;
    const std::uint32_t next = token + length;
    return reading.is_word(next, "so") || (next < reading.token_count() && text::is_digit(reading.text[reading.tokens[next].span.begin])) ||
           kind->series == "l";
  }
  return false;
}

/// A kind word with a capital: "và Báo cáo thẩm tra số …".
bool names_kind(const Reading& reading, std::uint32_t token) {
  if (token >= reading.token_count() || !reading.tokens[token].capital) return heads_document(reading, token);
  for (std::uint32_t length = 4; length > 0; --length) {
    if (token + length <= reading.token_count() && kind_of_noun(reading.words(token, token + length)) != nullptr) return true;
  }
  return false;
}

/// All in capitals.
bool shouted(const Reading& reading, std::uint32_t token) {
  const text::Span span = reading.tokens[token].span;
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    if (!text::is_upper(reading.text[i])) return false;
  }
  return span.size() > 1;
}

std::uint32_t read_issuer(const Reading& reading, Candidate& candidate, std::uint32_t begin) {
  const bool committee = starts_committee(reading, begin);
  std::uint32_t i = begin;
  std::string text;
  bool glue = false;
  const auto take = [&](std::uint32_t token) {
    const Token& t = reading.tokens[token];
    if (!text.empty() && !glue && t.span.begin > reading.tokens[token - 1].span.end) text += ' ';
    text += reading.text.utf8(t.span);
    glue = false;
  };
  for (; i < reading.token_count() && i < begin + max_issuer; ++i) {
    const Token& token = reading.tokens[i];
    if (token.mark == U'(') {
      const std::uint32_t close = matching_parenthesis(reading, i);
      if (close == i) break;
      if (const int term = term_at(reading, i + 1)) {
        candidate.term = term;
        text += " (" + reading.words(i + 1, close) + ")";
        i = close + 1;
        break;
      }
      const bool goes_on = close + 1 < reading.token_count() && reading.tokens[close + 1].word();
      const bool alias_next = reading.is_mark(close + 1, U'(');
      if (!committee || (!goes_on && !alias_next)) break;
      i = close;
      continue;
    }
    if (token.mark == U',') {
      // A comma inside a name ("Phòng, chống tội phạm"; "Văn hóa, Thể thao"; "Bộ Chính trị, Ban Bí thư") goes on; any other ends it.
      const bool more = i + 1 < reading.token_count() && reading.tokens[i + 1].word() && !issuer_stops().at(reading, i + 1) &&
                        !heads_document(reading, i + 1);
      const bool named_on = reading.is_word(i + 1, "the") || reading.is_word(i + 1, "ban") || reading.is_word(i + 1, "bo");
      if (!more || (!committee && !named_on)) break;
      text += ',';
      continue;
    }
    if (token.mark == U'-' || token.mark == U'&') {
      take(i);
      continue;
    }
    if (!token.word() || token.item_start) break;
    if (i > begin && reading.ends_sentence(i - 1)) break;
    if (issuer_stops().at(reading, i) && i > begin) break;
    if (!committee && i > begin && clause_words().at(reading, i)) break;
    if (token.folded == "va" && (names_kind(reading, i + 1) || issuer_stops().at(reading, i + 1))) break;
    if (i > begin && token.line_start && shouted(reading, i) && !shouted(reading, begin)) break;  // a heading below
    if (const int term = term_at(reading, i)) {
      candidate.term = term;
      take(i);
      take(i + 1);
      i += 2;
      break;
    }
    take(i);
  }
  candidate.issuer = {begin, i};
  while (!text.empty() && (text.back() == ' ' || text.back() == ',' || text.back() == '-')) text.pop_back();
  candidate.issuer_text = text::tidy(text);
  return i;
}

std::uint32_t read_date_at(const Reading& reading, Candidate& candidate, std::uint32_t token) {
  std::uint32_t i = token;
  if (reading.is_mark(i, U',') || reading.is_mark(i, U'(')) ++i;
  if (i >= reading.token_count() || candidate.issued.known()) return token;
  const auto date = text::read_date(reading.text.chars(), reading.tokens[i].span.begin);
  if (date && date->date.known()) {
    candidate.issued = date->date;
    i = reading.token_at(date->span.end);
  } else if (reading.is_word(i, "nam") && i + 1 < reading.token_count() && all_digits(reading.tokens[i + 1].folded) &&
             reading.tokens[i + 1].folded.size() == 4) {
    candidate.issued = {std::stoi(reading.tokens[i + 1].folded), 0, 0};
    i += 2;
  } else {
    return token;
  }
  if (reading.is_mark(token, U'(') && reading.is_mark(i, U')')) ++i;
  return i;
}

// --- titles ---------------------------------------------------------------------------------------------------------------

const Phrases<int>& title_starts() {
  static const Phrases<int> starts({{"về", 0},
                                    {"v", 0},
                                    {"quy dinh", 0},
                                    {"ban hanh", 0},
                                    {"phe duyet", 0},
                                    {"huong dan", 0},
                                    {"sua doi", 0},
                                    {"to chuc", 0},
                                    {"tiep tuc", 0},
                                    {"cong bo", 0},
                                    {"trong", 0},
                                    {"ban hanh kem", 0},
                                    {"thuc hien", 0},
                                    {"tra loi", 0},
                                    {"chi tiet", 0},
                                    {"giai thich", 0},
                                    {"huong dan mot so", 0}});
  return starts;
}

/// Titles that name what they carry out or change go on over a list of documents (CITATIONS §4.3 list rule).
const Phrases<int>& list_titles() {
  static const Phrases<int> phrases({{"mot so dieu", 0},
                                     {"mot so diem", 0},
                                     {"quy dinh chi tiet", 0},
                                     {"huong dan thi hanh", 0},
                                     {"chi tiet thi hanh", 0},
                                     {"huong dan thuc hien", 0},
                                     {"tra loi", 0},
                                     {"bien phap thi hanh", 0}});
  return phrases;
}

/// Where the title that begins with token `begin` ends; `kind` is of the document that bears it.
std::uint32_t title_end(const Reading& reading, std::uint32_t begin, std::uint32_t limit, const Kind* kind,
                        const std::vector<const Candidate*>& starting) {
  std::uint32_t i = begin;
  std::uint32_t quoted = begin;  // a title in quotes ends with them
  while (quoted < limit && quoted < begin + 3 &&
         (reading.is_word(quoted, "ve") || reading.is_word(quoted, "viec") || reading.is_word(quoted, "v")))
    ++quoted;
  if (is_quote(reading, quoted)) {
    for (std::uint32_t k = quoted + 1; k < limit && k < begin + max_title; ++k) {
      if (is_quote(reading, k)) return k + 1;
      if (reading.is_mark(k, U';') && heads_document(reading, k + 1)) break;  // never closed: fall back to the ';'
      if (reading.ends_sentence(k)) break;
    }
    i = quoted + 1;
  }
  bool list = false, amends = false;
  bool open_quote = false;
  for (; i < limit && i < begin + max_title; ++i) {
    const Token& token = reading.tokens[i];
    if (token.mark == U'"') open_quote = !open_quote;
    if (token.mark == U';' || token.mark == U':') {
      if (!open_quote || heads_document(reading, i + 1) || token.mark == U':') return i;
    }
    if (i > begin && reading.ends_sentence(i - 1)) return i;
    if (token.mark == U'.' && reading.ends_sentence(i)) return i;
    if (list_titles().at(reading, i)) list = true;
    if (reading.is_word(i, "sua") && reading.is_word(i + 1, "doi")) amends = true;
    const bool joint = token.mark == U',' || token.folded == "va";
    if (joint) {
      std::uint32_t next = i + 1;
      if (reading.is_word(next, "va")) ++next;
      const Candidate* follower = next < starting.size() ? starting[next] : nullptr;
      // A document amends documents of its own kind: another kind begins something new.
      const bool stranger =
          amends && follower != nullptr && (kind == nullptr || follower->head == nullptr || follower->head->series != kind->series);
      if (follower != nullptr && (!list || stranger)) return i;
    }
    if (token.folded == "duoc" && (reading.is_word(i + 1, "sua") || reading.is_word(i + 1, "thay")))
      return i;  // "… được sửa đổi bởi Y": history
    if (token.mark == U'(' && reading.is_word(i + 1, "da") && reading.is_word(i + 2, "duoc")) return i;
    if (token.mark == U'(' && reading.is_word(i + 1, "duoc") && reading.is_word(i + 2, "sua")) return i;
  }
  return std::min(i, limit);
}

}  // namespace

Tokens pinpoint_before(const Reading& reading, std::uint32_t end) {
  std::uint32_t stop = end;
  if (stop > 0 && is_any(reading, stop - 1, std::array<std::string_view, 2>{"cua", "tai"})) --stop;
  if (stop > 0 && reading.is_mark(stop - 1, U',')) --stop;
  if (stop == 0 || !is_pinpoint_number(reading, stop - 1)) return {};
  std::uint32_t begin = stop;
  while (begin > 0 && stop - begin < max_pinpoint) {
    const std::uint32_t before = begin - 1;
    if (begin < stop && reading.ends_sentence(before)) break;
    if (!is_level(reading, before) && !is_pinpoint_number(reading, before) && !joins_pinpoints(reading, before)) break;
    begin = before;
  }
  while (begin < stop && !is_level(reading, begin)) {
    if (reading.is_word(begin, "tu") && is_level(reading, begin + 1)) break;
    ++begin;
  }
  return begin < stop ? Tokens{begin, stop} : Tokens{};
}

void read_tail(const Reading& reading, Candidate& candidate) {
  std::uint32_t i = candidate.core.end;
  i = read_date_at(reading, candidate, i);
  std::uint32_t after_comma = i;
  if (reading.is_mark(after_comma, U',')) ++after_comma;
  if (reading.is_word(after_comma, "cua") || reading.is_word(after_comma, "giua")) {
    i = read_issuer(reading, candidate, after_comma + 1);
    i = read_date_at(reading, candidate, i);
  }
  std::uint32_t at_term = i + (reading.is_mark(i, U',') || reading.is_mark(i, U'(') ? 1 : 0);
  if (candidate.term == 0) {
    candidate.term = term_at(reading, at_term);
    if (candidate.term != 0) i = at_term + 2 + (reading.is_mark(at_term + 2, U')') ? 1 : 0);
  }
  candidate.tail_end = i;
}

void read_leading_dates(const Reading& reading, std::vector<Candidate>& candidates) {
  constexpr std::uint32_t furthest = 30;
  std::uint32_t behind_last = 0;
  for (Candidate& candidate : candidates) {
    std::uint32_t i = candidate.core.begin;
    while (i > behind_last && candidate.core.begin - i < furthest && !reading.ends_sentence(i - 1)) --i;
    const bool opens = i == 0 || reading.ends_sentence(i - 1);
    behind_last = candidate.core.end;
    if (candidate.issued.known() || !opens) continue;
    if (reading.tokens[i].item_start && !reading.is_word(i, "ngay")) ++i;
    if (!reading.is_word(i, "ngay")) continue;
    const auto date = text::read_date(reading.text.chars(), reading.tokens[i].span.begin);
    if (!date) continue;
    for (std::uint32_t k = reading.token_at(date->span.end); k < candidate.core.begin; ++k) {
      if (reading.is_word(k, "co") || (reading.is_word(k, "ban") && reading.is_word(k + 1, "hanh"))) candidate.issued = date->date;
    }
  }
}

void read_titles(const Reading& reading, std::vector<Candidate>& candidates) {
  std::vector<const Candidate*> starting(reading.token_count() + 1, nullptr);  // numbered candidates, by their first token
  for (const Candidate& candidate : candidates) {
    if (candidate.number) starting[candidate.clause] = starting[candidate.core.begin] = &candidate;
  }
  std::vector<int> open;  // candidates whose titles may hold the next one, outermost first
  for (std::size_t k = 0; k < candidates.size(); ++k) {
    Candidate& candidate = candidates[k];
    while (!open.empty() && candidates[static_cast<std::size_t>(open.back())].title.end <= candidate.core.begin) open.pop_back();
    candidate.parent = open.empty() ? -1 : open.back();
    const std::uint32_t limit = open.empty() ? reading.token_count() : candidates[static_cast<std::size_t>(open.back())].title.end;

    std::uint32_t begin = candidate.tail_end;
    while (reading.is_mark(begin, U',') || reading.is_mark(begin, U')')) ++begin;
    if (begin >= limit || (begin > candidate.core.end && reading.ends_sentence(begin - 1))) continue;
    if (!is_quote(reading, begin) && !title_starts().at(reading, begin)) continue;
    candidate.title = {begin, title_end(reading, begin, limit, candidate.head, starting)};
    if (!candidate.title.empty()) open.push_back(static_cast<int>(k));
  }
}

}  // namespace danchieu::citations
