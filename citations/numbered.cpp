#include "citations/numbered.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "citations/bodies.h"
#include "citations/heads.h"
#include "citations/number_start.h"
#include "citations/number_titles.h"
#include "citations/pinpoint.h"
#include "citations/standard.h"
#include "citations/tail.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

using text::is_digit;

constexpr std::uint32_t longest_letter = 30;  // characters of a company's number

/// text::Text has no other white space.
bool is_blank(char32_t c) { return c == U' ' || c == U'\n'; }

/// Words before a number that make it no document: forms, parcels, plates, phones, streets.
bool is_no_document(const Reading& reading, std::uint32_t before) {
  static constexpr std::array words = {"mau"_w,   "bieu"_w, "luc"_w, "bang"_w,  "hinh"_w, "thua"_w,
                                       "duong"_w, "ngo"_w,  "hem"_w, "phong"_w, "thoai"_w};
  return before < reading.size() && std::find(words.begin(), words.end(), reading[before].folded) != words.end();
}

class Finder {
 public:
  Finder(const Reading& reading, Candidates& found) : reading_(reading), found_(found) {}

  void find() {
    found_.reserve(reading_.numbers().size());  // room that is not used costs nothing
    auto number = reading_.numbers().begin();
    const auto last = reading_.numbers().end();
    for (const std::uint32_t i : reading_.starts()) {
      const Token& token = reading_[i];
      if (number == last) break;
      if (!token.digit || token.span.end <= *number) continue;
      while (number != last && *number < token.span.end) ++number;
      if (token.span.begin < done_) continue;
      if (const auto digit = number_start(reading_, i)) at_digits(i, *digit);
    }
  }

 private:
  /// What leads to a number: its kind noun or the code for it, and "số".
  struct Lead {
    Head head;
    bool abbreviated = false;  ///< "QĐ 20"
    bool so = false;
    std::uint32_t end = 0;  ///< one past the last token that can belong to the kind noun
    bool glued = false;     ///< "Kế hoạchsố"
  };

  Lead lead_before(std::uint32_t token) const {
    Lead lead;
    lead.end = token;
    for (int twice = 0; twice < 2; ++twice) {
      std::uint32_t before = lead.end;
      if (before > 0 && is_lead_mark(before - 1)) --before;
      if (before == 0) break;
      if (const Head glued = head_glued_to_so(reading_, before); glued.kind != nullptr) {
        lead.so = lead.glued = true;
        lead.end = before;
        lead.head = glued;
        return lead;
      }
      // A recognised scan has "sé" and "s6" for it; between a kind noun and a number they can be nothing else.
      const bool misread = reading_.is_word(before - 1, "se"_w) || reading_.is_word(before - 1, "s6"_w);
      if (reading_.is_word(before - 1, "so"_w) || (misread && head_before(reading_, before - 1).kind != nullptr)) {
        lead.so = true;
        lead.end = before - 1;
      }
    }
    lead.head = head_before(reading_, lead.end);
    // "Nghị định: 09/2006/NĐ-CP"
    if (lead.head.kind == nullptr && !lead.so && lead.end > 0 && reading_.is_mark(lead.end - 1, U':') && may_have_symbol(token)) {
      lead.head = head_before(reading_, lead.end - 1);
      if (lead.head.kind != nullptr) --lead.end;
    }
    if (lead.head.kind == nullptr) {
      lead.head = head_glued_to_word(reading_, lead.end);
      lead.glued = lead.head.kind != nullptr;
    }
    lead.abbreviated = lead.head.kind == nullptr && lead.end > 0;
    if (lead.abbreviated) lead.head = abbreviated_head(lead.end - 1);
    return lead;
  }

  void at_digits(std::uint32_t token, std::uint32_t digit) {
    std::optional<NumberFound> read;
    if (may_have_symbol(token)) read = read_number(reading_.chars(), digit);
    if (!read && !may_stand_without_symbol(token)) return;
    const bool glued_so = digit > reading_[token].span.begin;
    const bool split = is_split_number(token);
    const std::uint32_t first = split ? token - 1 : token;
    Lead lead = lead_before(first);
    lead.so = lead.so || glued_so;
    Head& head = lead.head;
    if (lead.so && ends_agency(head, lead.end)) head = {};

    if (!read && head.kind != nullptr && !lead.abbreviated) read = bare_number(token, digit, *head.kind, lead.so);
    if (!read || is_part_of_word(read->span)) {
      if (keep_letter(token)) return;
    }
    if (!read) return;
    if (read->number.year == 0 && is_year(reading_[token].folded) && token > 0 && reading_.is_digits(token - 1))
      return;  // "128 2008 NĐ-CP"
    const Symbol symbol = read->number.symbol;
    const bool has_symbol = !symbol.empty();
    if (!has_symbol && (head.kind == nullptr || !stands_without_symbol(read->span.end))) return;
    // "Luật Quy hoạch số 21/2017/QH14": the noun before the number belongs to the law's title.
    const bool of_assembly = has_symbol && symbol.code(0).assembly.has_value();
    if (of_assembly && head.kind != nullptr && !is_norm_of_assembly(*head.kind)) head = {};
    if (head.kind == nullptr) {
      if (lead.so && is_own_number_line(lead.end, token, read->span.end)) return;
      if (!symbol.known() || (!of_assembly && is_no_document(reading_, lead.end - 1))) return;
      // "QCVN 01-51 : 2011/TTBNNPTNT": behind a standard's number its year, whatever follows.
      const bool may_be_of_standard = symbol.empty() || symbol.code(0).kind == nullptr || is_year(reading_[token].folded);
      const std::uint32_t behind = found_.empty() ? 0 : found_.back().core.end;
      if (!of_assembly && may_be_of_standard && leads_to_standard(reading_, behind, lead.end)) return;
      if (!lead.so && !opens_with_type(read->number) && !continues_list(read->number, token)) return;
    }
    if (split) join_split(*read, token);
    const std::vector<std::uint32_t> shared = has_symbol ? numbers_before(token, lead) : std::vector<std::uint32_t>();
    if (!shared.empty()) lead = lead_before(shared.front());
    const std::size_t before_shared = found_.size();
    for (const std::uint32_t one : shared) {
      NumberFound part = *read;
      part.number.ordinal = number_of(reading_[one].folded);
      part.number.ordinal_printed = reading_.words(one, one + 1);
      part.span = reading_[one].span;
      keep(std::move(part), one == shared.front() ? lead : Lead{{head.kind, one, one}, true, true, one, false}, one);
    }
    keep(std::move(*read), shared.empty() ? lead : Lead{{head.kind, token, token}, true, true, token, false}, token);
    for (std::size_t i = before_shared; i + 1 < found_.size(); ++i) {  // what stands behind the last is of all
      found_[i].issued = found_.back().issued;
      found_[i].issuer_text = found_.back().issuer_text;
      found_[i].term = found_.back().term;
    }
  }

  /// Of most digits the next token tells that no symbol follows: "khoản 1 Điều", "2022,".
  bool may_have_symbol(std::uint32_t token) const {
    if (token + 1 >= reading_.size() || !all_digits(reading_[token].folded)) return true;
    const Token& next = reading_[token + 1];
    const bool follows = next.span.begin <= reading_[token].span.end + 1;
    return !follows || next.capital || next.mark == U'/' || next.mark == U'-' || next.mark == U'.';
  }
  /// Whether a number without its symbol, or a company's letter, may stand at `token`: most digits of a text are neither.
  bool may_stand_without_symbol(std::uint32_t token) const {
    const std::u32string_view chars = reading_.chars();
    const std::uint32_t begin = reading_[token].span.begin;
    std::uint32_t run = begin;  // of characters without a blank
    while (run > 0 && begin - run <= longest_letter && !is_blank(chars[run - 1])) --run;
    if (run < begin && begin - run <= longest_letter && may_follow_so(reading_.token_near(run, token))) return true;
    return may_follow_so(token) || head_before(reading_, token).kind != nullptr;
  }
  /// What may stand between "số" and a number; "số [105/2014/NĐ-CP](https://…)" is a link of Markdown.
  bool is_lead_mark(std::uint32_t token) const {
    return reading_.is_mark(token, U':') || reading_.is_mark(token, U'.') || reading_.is_mark(token, U'[');
  }
  /// What lead_before() takes for "số" stands before `token`, or a mark that may stand between them.
  bool may_follow_so(std::uint32_t token) const {
    if (token == 0) return false;
    if (!reading_[token - 1].word()) return is_lead_mark(token - 1);
    return reading_.is_word(token - 1, "so"_w) || reading_.is_word(token - 1, "se"_w) || reading_.is_word(token - 1, "s6"_w) ||
           before_so(reading_[token - 1].folded) != 0;
  }

  void keep(NumberFound&& read, const Lead& lead, std::uint32_t token) {
    const Head& head = lead.head;
    const bool printed_head = head.kind != nullptr && head.end > head.begin;
    Candidate& candidate = found_.emplace_back();
    candidate.number = std::move(read.number);
    candidate.head = head.kind;
    candidate.short_form = candidate.number->symbol.empty();
    const std::uint32_t first = std::min(token, reading_.token_near(read.span.begin, token));  // "Số8-KL/TW" begins within its token
    candidate.core = {printed_head ? head.begin : first, reading_.token_at(read.span.end, token)};
    candidate.span = {printed_head ? reading_[head.begin].span.begin : read.span.begin, read.span.end};
    if (printed_head) candidate.span.begin = noun_begin(reading_, head.begin);  // "3Công văn", "theoQuyết định"
    candidate.clause = candidate.core.begin;
    if (head.kind != nullptr && !lead.abbreviated) candidate.kind = head.kind->noun;
    else name_kind(candidate, lead, token);
    if (printed_head && is_aside_of_law(candidate)) {  // "Luật Thủ đô (Luật số 39/2024/QH15)"
      const Head title = law_before(reading_, head.begin - 1, candidate.core.end, done_);
      candidate.titled = title.kind != nullptr && title.end + 1 < head.begin;
      if (candidate.titled) candidate.clause = title.begin;
    }
    if (candidate.number->symbol.lost_type()) restore_type(candidate);
    candidate.pinpoint = pinpoint_before(reading_, candidate.clause);
    if (!candidate.pinpoint.empty()) candidate.clause = candidate.pinpoint.begin;
    read_tail(reading_, candidate);
    done_ = read.span.end;
  }

  /// The run of characters without a blank that begins with `span` goes on behind it.
  bool is_part_of_word(text::Span span) const {
    if (word_end(span.end, span.end) == span.end) return false;
    const std::u32string_view chars = reading_.chars();
    return std::none_of(chars.begin() + span.begin, chars.begin() + span.end, is_blank);
  }
  /// Where the run of characters without a blank ends, but for the punctuation at its end, which does not reach before `floor`.
  std::uint32_t word_end(std::uint32_t at, std::uint32_t floor = 0) const {
    const std::u32string_view chars = reading_.chars();
    while (at < chars.size() && !is_blank(chars[at])) ++at;
    while (at > floor &&
           (chars[at - 1] == U',' || chars[at - 1] == U';' || chars[at - 1] == U'.' || chars[at - 1] == U')' || chars[at - 1] == U':'))
      --at;
    return at;
  }

  /// "công văn số OM-HN.18112018", "văn bản số 22/04-TRV": companies number their letters as they like. True where it was one.
  bool keep_letter(std::uint32_t token) {
    const std::u32string_view chars = reading_.chars();
    std::uint32_t begin = reading_[token].span.begin;
    while (begin > 0 && !is_blank(chars[begin - 1])) --begin;
    const std::uint32_t first = begin == reading_[token].span.begin ? token : reading_.token_at(begin);
    if (!may_follow_so(first)) return false;
    const std::uint32_t end = word_end(reading_[token].span.begin);
    const Lead lead = lead_before(first);
    if (!lead.so || lead.abbreviated || lead.head.kind == nullptr || lead.head.kind->series != "cv") return false;
    const std::u32string_view run = chars.substr(begin, end - begin);
    const auto allowed = [](char32_t c) { return text::is_upper(c) || is_digit(c) || c == U'/' || c == U'-' || c == U'.' || c == U'&'; };
    const bool mixed = std::any_of(run.begin(), run.end(), is_digit) && std::any_of(run.begin(), run.end(), text::is_upper);
    if (run.size() > longest_letter || !mixed || !std::all_of(run.begin(), run.end(), allowed)) return false;
    NumberFound letter;
    letter.number.ordinal_printed = text::to_utf8(run);
    letter.span = {begin, end};
    keep(std::move(letter), lead, first);
    return true;
  }

  static bool is_norm_of_assembly(const Kind& kind) {
    return kind.series == "l" || kind.series == "pl" || kind.series == "nq" || kind.series == "nqlt";
  }

  /// "công văn số 2 894/TCT-CS": a blank got into the number, or the end of a line. A number alone on its line is that of a page.
  bool is_split_number(std::uint32_t token) const {
    if (token < 2 || !reading_.is_digits(token - 1) || !reading_.is_digits(token) || !reading_.is_word(token - 2, "so"_w)) return false;
    const std::uint32_t digits = letter_count(reading_[token].folded) + letter_count(reading_[token - 1].folded);
    const std::uint32_t blank = reading_[token - 1].span.end;
    const bool broken = reading_[token].line_start && !reading_[token - 1].line_start && head_before(reading_, token - 2).kind != nullptr;
    return digits <= 5 && (broken || (reading_[token].span.begin == blank + 1 && reading_.chars()[blank] == U' '));
  }
  void join_split(NumberFound& read, std::uint32_t token) const {
    read.number.ordinal_printed = reading_.words(token - 1, token) + read.number.ordinal_printed;
    read.number.ordinal = number_of(packed(read.number.ordinal_printed));
    read.number.repaired = true;
    read.span.begin = reading_[token - 1].span.begin;
  }

  /// "các Nghị quyết số 26, 27 và 28-NQ/TW": the tokens of the numbers that share the symbol of the one at `token`, the first first.
  std::vector<std::uint32_t> numbers_before(std::uint32_t token, const Lead& lead) const {
    constexpr std::size_t most = 30;
    std::vector<std::uint32_t> numbers;
    if (lead.end != token) return numbers;  // it has a head, or "số", of its own
    std::uint32_t at = token;
    while (numbers.size() < most) {
      std::uint32_t before = at;
      if (before > 0 && reading_.is_word(before - 1, "va"_w)) --before;
      if (before > 0 && reading_.is_mark(before - 1, U',')) --before;
      if (before == at || before == 0 || !reading_.is_digits(before - 1) || letter_count(reading_[before - 1].folded) > 4) break;
      at = before - 1;
      if (reading_[at].span.begin < done_) return {};
      numbers.insert(numbers.begin(), at);
    }
    if (numbers.empty() || lead_before(at).head.kind == nullptr) return {};
    return numbers;
  }

  /// "Nghị định số 25/CP và 26/CP": without a type code, but with the symbol of the one before in the list.
  bool continues_list(const Number& number, std::uint32_t token) const {
    return !found_.empty() && found_.back().number && found_.back().number->symbol.same_atoms(number.symbol) &&
           follows_in_list(found_.back(), token);
  }

  /// "Tờ trình số 5745, ngày 9/11/2020": the date of a document behind its number, or who issued it.
  bool has_tail_of_number(std::uint32_t token) const {
    constexpr std::uint32_t longest = 8;
    std::uint32_t i = token;
    if (reading_.is_mark(i, U',')) ++i;
    if (reading_.is_word(i, "ngay"_w)) return text::read_date(reading_.chars(), reading_[i].span.begin).has_value();
    if (!reading_.is_word(i, "cua"_w) || i + 1 >= reading_.size() || !reading_[i + 1].capital) return false;
    std::uint32_t end = i + 1;
    while (end < reading_.size() && end < i + longest && reading_[end].word()) ++end;
    return !bodies_named(reading_.words(i + 1, end)).empty();
  }

  /// "Nghị quyết 101" behind "Nghị quyết số 101/2025/UBTVQH15", or "Chỉ thị 09 của Ban Bí thư": a number without its symbol.
  std::optional<NumberFound> bare_number(std::uint32_t token, std::uint32_t digit, const Kind& kind, bool so) {
    const text::Span span{digit, reading_[token].span.end};
    const std::string digits = reading_.text().utf8(span);
    if (digits.size() > 5 || !all_digits(digits)) return std::nullopt;
    if (!stands_without_symbol(span.end)) return std::nullopt;
    const int ordinal = std::stoi(digits);
    for (; looked_through_ < found_.size(); ++looked_through_)
      if (const Candidate& one = found_[looked_through_]; !one.short_form) whole_numbers_.emplace(one.head->series, one.number->ordinal);
    const bool known = whole_numbers_.contains({kind.series, ordinal});
    const bool of_party = reading_.is_word(token + 1, "cua"_w) &&
                          (reading_.is_word(token + 3, "bi"_w) || reading_.is_word(token + 3, "chinh"_w)) &&
                          (reading_.is_word(token + 4, "thu"_w) || reading_.is_word(token + 4, "tri"_w));
    if (!known && !of_party && !(so && has_tail_of_number(token + 1))) return std::nullopt;
    NumberFound found;
    found.number.ordinal = ordinal;
    found.number.ordinal_printed = digits;
    found.span = span;
    return found;
  }

  /// "QĐ 205/QĐ-TTg", "NĐ 253/2026": a code for the kind directly before the number.
  Head abbreviated_head(std::uint32_t token) const {
    const Token& t = reading_[token];
    if (!t.word() || !t.capital || t.span.size() < 2 || !text::is_upper(reading_.chars()[t.span.begin + 1])) return {};
    const std::string printed = reading_.words(token, token + 1);
    const std::u32string letters = text::to_utf32(printed);
    if (std::any_of(letters.begin(), letters.end(), text::is_marked)) return {};
    const Kind* kind = kind_of_code(printed);
    return kind != nullptr ? Head{kind, token, token + 1} : Head{};
  }

  /// "111/2018" and nothing of a longer symbol behind it.
  bool stands_without_symbol(std::uint32_t end) const {
    const std::u32string_view chars = reading_.chars();
    return end >= chars.size() || (chars[end] != U'/' && chars[end] != U'-' && !is_digit(chars[end]));
  }

  /// What may stand without kind word and "số": a type code and a known body behind it, or a year and a known code.
  static bool opens_with_type(const Number& number) {
    if (number.year != 0) return true;
    const Symbol& symbol = number.symbol;
    return symbol.size() > 1 && symbol.code(0).kind != nullptr && (symbol.code(1).body != nullptr || symbol.code(1).assembly);
  }

  /// "Số: 12/KH-UBND", or "Số 127-QĐ/TW" alone on its line: the number of the document itself.
  bool is_own_number_line(std::uint32_t so, std::uint32_t number, std::uint32_t end) const {
    if (so >= reading_.size() || !reading_[so].capital) return false;
    const bool colon = number > so + 1 && (reading_.is_mark(so + 1, U':') || reading_.is_mark(so + 1, U'.'));
    const std::uint32_t next = reading_.token_at(end);
    const bool line_ends = next >= reading_.size() || reading_[next].line_start || !reading_[next].word();
    return colon || (reading_[so].line_start && line_ends);
  }

  /// "XÃ PHONG ĐIỀN / Số: 12/KH-UBND", "HUYỆN VĂN BÀN", "TRƯỜNG ĐẠI HỌC LUẬT": the last words of a name are no noun of the number below.
  bool ends_agency(const Head& head, std::uint32_t so) const {
    if (head.kind == nullptr || head.end != so || so + 1 >= reading_.size()) return false;
    const Token& noun = reading_[head.begin];
    const bool shouted = noun.capital && noun.span.size() > 1 && text::is_upper(reading_.chars()[noun.span.begin + 1]);
    const bool opens_line =
        reading_[so].line_start && reading_[so].capital && !text::is_upper(reading_.chars()[reading_[so].span.begin + 1]);
    return shouted && !noun.line_start && opens_line && (head.end == head.begin + 1 || reading_.is_mark(so + 1, U':'));
  }

  /// "(Luật số 31/2024/QH15", "- Luật số 31/2024/QH15": what stands before the mark may be the law's name.
  bool is_aside_of_law(const Candidate& candidate) const {
    const std::uint32_t begin = candidate.core.begin;
    const Symbol& symbol = candidate.number->symbol;
    return begin > 2 && !symbol.empty() && symbol.code(0).assembly.has_value() && reading_.is_word(begin, "luat"_w) &&
           (reading_.is_mark(begin - 1, U'(') || reading_.is_mark(begin - 1, U'-')) && !reading_[begin - 1].line_start;
  }

  /// The kind of a number without a noun directly before it: its abbreviation, the law's title before it, its code, the list it stands in,
  /// the phrase before its "số".
  void name_kind(Candidate& candidate, const Lead& lead, std::uint32_t token) const {
    const Symbol& symbol = candidate.number->symbol;
    const bool of_assembly = !symbol.empty() && symbol.code(0).assembly.has_value();
    const Candidate* const before = found_.size() > 1 ? &found_[found_.size() - 2] : nullptr;
    const bool in_list = before != nullptr && follows_in_list(*before, token);
    const Kind* kind = candidate.head;
    if (kind == nullptr && of_assembly) {
      const Head title = law_before(reading_, token, candidate.core.end, done_);
      kind = title.kind;
      candidate.titled = kind != nullptr;
      if (candidate.titled) candidate.clause = title.begin;
      else if (is_in_list_of_laws(reading_, token)) kind = kind_of_noun("Luật");
    }
    if (kind == nullptr && lead.so && !symbol.empty()) {
      if (const Head title = titled_head_before(reading_, lead.end, symbol);
          title.kind != nullptr && reading_[title.begin].span.begin >= done_) {
        kind = title.kind;
        candidate.clause = title.begin;
      }
    }
    if (kind == nullptr && !symbol.empty()) kind = symbol.code(0).kind;
    if (kind == nullptr && in_list) kind = before->head;
    if (kind == nullptr && lead.so) kind = kind_of_phrase(reading_, lead.end);
    if (kind == nullptr) kind = kind_of_noun("Công văn");
    candidate.kind = of_assembly && kind->series == "cv" ? std::string_view("Luật") : kind->noun;
    candidate.head = kind;
  }

  bool follows_in_list(const Candidate& before, std::uint32_t token) const {
    std::uint32_t i = before.tail_end;
    while (i < token &&
           (reading_.is_mark(i, U',') || reading_.is_mark(i, U';') || reading_.is_word(i, "va"_w) || reading_.is_word(i, "so"_w)))
      ++i;
    return i == token;
  }

  /// "Chỉ thị số 09-/TW": the code that the kind word stands for.
  static void restore_type(Candidate& candidate) {
    if (candidate.head == nullptr || candidate.head->codes.empty()) return;
    Number& number = *candidate.number;
    std::vector<std::string> atoms = number.atoms();
    atoms.front() = std::string(candidate.head->codes.substr(0, candidate.head->codes.find(' ')));
    number.symbol = Symbol(std::move(atoms), number.separators());
    number.repaired = true;
  }

  const Reading& reading_;
  std::uint32_t done_ = 0;
  Candidates& found_;
  std::set<std::pair<std::string_view, int>> whole_numbers_;  // series and ordinal of what was found with its symbol …
  std::size_t looked_through_ = 0;                            // … among so many: few texts ask for them
};

}  // namespace

void find_numbered(const Reading& reading, Candidates& found) { Finder(reading, found).find(); }

}  // namespace danchieu::citations
