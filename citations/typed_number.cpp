// Numbers as people type them into a search box: any case, with or without marks, whole or short (DESIGN decision 5).

#include <algorithm>
#include <array>

#include "citations/bodies.h"
#include "citations/kinds.h"
#include "citations/number.h"
#include "citations/packed.h"
#include "text/chars.h"
#include "text/words.h"
#include "text/year.h"

namespace danchieu::citations {
namespace {

/// Codes that stand for their kind directly before a number (CITATIONS §8.2 headabbr).
constexpr std::array short_codes = {"nd", "qd", "nq", "ct", "tt", "ttlt", "kl", "kh", "cv", "hd", "tb", "ctr", "qc"};
/// "kế hoạch 5 năm", "nghị quyết 10 điều": the number counts something.
constexpr std::array counted = {"nam", "thang", "ngay", "nguoi", "xa", "huyen", "tinh", "dieu", "muc", "tuan", "gio", "trieu", "ty"};

struct DateWord {
  std::string_view folded;
  std::u32string_view marked;
};
constexpr DateWord date_words[] = {{"ngay", U"ngày"}, {"thang", U"tháng"}, {"nam", U"năm"}};

struct QueryWord {
  text::Span span;
  std::string exact, folded;
};

/// A kind noun or code, and where it begins.
struct Head {
  const Kind* kind = nullptr;
  bool code = false;
  std::uint32_t begin = 0;
};

/// "5", "05", "299a"
bool is_ordinal(std::string_view word) {
  if (word.size() > 1 && word.back() >= 'a' && word.back() <= 'd') word.remove_suffix(1);
  return all_digits(word);
}
/// As it stands in number_terms(): without leading zeros.
std::string tidy_ordinal(const std::string& ordinal) {
  const std::size_t first = ordinal.find_first_not_of('0');
  return first == ordinal.npos || !text::is_digit(ordinal[first]) ? "0" + ordinal.substr(std::min(first, ordinal.size()))
                                                                  : ordinal.substr(first);
}

/// A type code that says of several bodies that they issue together.
bool is_joint(const Number& number) {
  const Kind* kind = number.symbol.empty() ? nullptr : number.symbol.code(0).kind;
  return kind != nullptr && (kind->series == "ttlt" || kind->series == "nqlt" || number.atoms().front().ends_with("PH"));
}

/// Kinds of which thousands are issued a year: "quyết định 1968" is a number, "kế hoạch 2024" a year.
bool is_numbered_high(const Kind& kind) { return kind.series == "qd" || kind.series == "cv"; }

/// Kinds whose numbers bear the year, "111/2018/NĐ-CP": "nghị định 111 năm 2018" is short for it.
bool bears_year(const Kind& kind) { return kind.series == "nd" || kind.series == "tt" || kind.series == "ttlt"; }

bool is_short_code(const QueryWord& word) {
  // "đã" folds to the code of Đề án: a word with tone marks is no code.
  const std::u32string letters = text::to_utf32(word.exact);
  return std::none_of(letters.begin(), letters.end(), text::is_marked) &&
         std::find(short_codes.begin(), short_codes.end(), word.folded) != short_codes.end();
}

/// The same between a number and the code of a body, where any code of a kind is sure.
bool is_type_code(const QueryWord& word) {
  const std::u32string letters = text::to_utf32(word.exact);
  return std::none_of(letters.begin(), letters.end(), text::is_marked) && kind_of_code(word.folded) != nullptr;
}

/// "QH11" behind a year or the code of a kind.
bool is_term_of_assembly(const QueryWord& word, const Number& number) {
  return (number.year != 0 || !number.symbol.empty()) && assembly_of_code(word.folded).has_value();
}

/// Bodies whose numbers once bore nothing but their code: "33-CP", "338-TTg", "284-HĐBT". Small letters of the first mean a company, too.
bool is_old_body(std::u32string_view typed) {
  const std::string folded = text::fold(text::to_utf8(typed));
  return typed == U"CP" || folded == "ttg" || folded == "hdbt";
}

/// How the tables spell a typed code: "qd" is shown as "QĐ".
std::string spelled(const std::string& atom) {
  if (const Kind* kind = kind_of_code(atom)) {
    const std::string_view code = kind->codes.substr(0, kind->codes.find(' '));
    if (text::fold(code) == text::fold(atom)) return std::string(code);
  }
  if (const Body* body = body_of_code(atom); body != nullptr && text::fold(body->code) == text::fold(atom)) return std::string(body->code);
  return atom;
}

class TypedNumbers {
 public:
  explicit TypedNumbers(std::string_view query) : clean_(query), upper_(in_capitals(clean_.chars())) {
    const std::string utf8 = text::to_utf8(clean_.chars());
    text::WordReader reader(utf8);
    while (const text::Word* word = reader.next()) words_.push_back({word->span, std::string(word->exact), std::string(word->folded)});
  }

  std::vector<TypedNumber> find() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].span.begin < done_) continue;
      if (is_ordinal(words_[i].folded)) at_number(i);
      else if (text::is_digit(words_[i].folded.front())) at_glued_symbol(i);
      else at_glued_head(i);
    }
    return std::move(found_);
  }

 private:
  void at_number(std::size_t i) {
    const Head head = head_before(i);
    const std::uint32_t begin = head.kind ? head.begin : words_[i].span.begin;
    const auto read = read_number(upper_, words_[i].span.begin);
    const bool is_whole = read && !read->number.symbol.empty() && (read->number.symbol.known() || head.kind != nullptr);
    if (blanks_around_signs(i, head, is_whole ? &*read : nullptr)) return;
    if (is_whole) return whole(read->number, head, {begin, read->span.end});
    if (spaced_symbol(i, head)) return;
    if (head.kind == nullptr) {
      if (read && read->number.year != 0 && !may_be_date(i, read->number))
        add(read->span, read->number.canonical(), std::to_string(read->number.ordinal) + "/" + std::to_string(read->number.year));
      return;
    }
    const std::string ordinal = tidy_ordinal(words_[i].folded);
    if (read && read->number.year != 0) {
      shorthand(head, std::to_string(read->number.ordinal) + "/" + std::to_string(read->number.year), {begin, read->span.end},
                read->number.canonical());
    } else if (const int year = bears_year(*head.kind) ? year_behind(i) : 0) {  // "nghị định 111 năm 2018"
      shorthand(head, ordinal + "/" + std::to_string(year), {begin, words_[i + 2].span.end}, ordinal + "/" + std::to_string(year));
    } else if (counts_a_document(i, head)) {
      shorthand(head, ordinal, {begin, words_[i].span.end}, words_[i].folded);
      found_.back().may_be_year = text::is_year(words_[i].folded) && !found_.back().issued.known();
    }
  }

  /// "244a/KH-UBND", "163KH-UBND".
  void at_glued_symbol(std::size_t i) {
    const auto read = read_number(upper_, words_[i].span.begin);
    if (!read || read->number.symbol.empty() || !read->number.symbol.known()) return;
    const Head head = head_before(i);
    whole(read->number, head, {head.kind ? head.begin : words_[i].span.begin, read->span.end});
  }

  /// "11 / UBND - NV", "2807/BCT -TTTN": as it is read without the blanks. `plain`: what is read with them, if anything; then only what
  /// cannot be else is taken beyond its end.
  bool blanks_around_signs(std::size_t i, const Head& head, const NumberFound* plain) {
    constexpr std::size_t longest = 40;
    std::u32string tight;
    std::vector<std::uint32_t> ends;
    const auto is_sign = [](char32_t c) { return c == U'/' || c == U'-'; };
    for (std::uint32_t at = words_[i].span.begin; at < upper_.size() && tight.size() < longest; ++at) {
      std::uint32_t next = at;
      while (next < upper_.size() && upper_[next] == U' ') ++next;
      const bool behind_sign = !tight.empty() && is_sign(tight.back());
      if (next > at && (behind_sign || (next < upper_.size() && is_sign(upper_[next])))) continue;
      if (plain && behind_sign && at > plain->span.end && !goes_on_at(at, plain->number)) break;
      tight += upper_[at];
      ends.push_back(at + 1);
    }
    const auto read = read_number(tight, 0);
    if (!read || read->number.symbol.empty() || !read->number.symbol.known() || read->span.end > ends.size()) return false;
    const std::uint32_t end = ends[read->span.end - 1];
    if (plain && end <= plain->span.end) return false;
    whole(read->number, head, {head.kind ? head.begin : words_[i].span.begin, end});
    return true;
  }

  /// Whether the code at `at` belongs to the number before the sign: a unit that drafts, in a joint document a body, else only what is
  /// typed in capitals and is no word. "24/KH-UBND - an ninh", "521/QĐ-TTg - BCA" end before it.
  bool goes_on_at(std::uint32_t at, const Number& before) const {
    const std::uint32_t end = end_of_run(at);
    const std::string code = text::to_utf8(upper_.substr(at, end - at));
    if (is_drafting_unit(code) || is_public_security_department(code) || assembly_of_code(code)) return true;
    const std::u32string_view typed = clean_.chars().substr(at, end - at);
    if ((is_letter(before) || may_be_joint(before)) && is_last_in_capitals(typed, end)) return true;
    return body_of_code(code) != nullptr ? is_joint(before) : is_bare_code(typed);
  }
  /// Of letters, digits and points.
  std::uint32_t end_of_run(std::uint32_t at) const {
    while (at < upper_.size() && (text::is_letter(upper_[at]) || text::is_digit(upper_[at]) || upper_[at] == U'.')) ++at;
    return at;
  }
  /// "638/TTCP", whose unit may be any capitals: "C.IV", "TE". Only the last word, so that no title in capitals is taken for one.
  static bool is_letter(const Number& number) {
    return number.symbol.size() == 1 && number.year == 0 && number.symbol.code(0).body != nullptr;
  }
  /// "23/KH-CATP": plans and programmes are issued by several bodies, too.
  static bool may_be_joint(const Number& number) {
    const Kind* kind = number.symbol.empty() ? nullptr : number.symbol.code(0).kind;
    return kind != nullptr && (kind->series == "kh" || kind->series == "ctr") && number.symbol.size() == 2;
  }
  bool is_last_in_capitals(std::u32string_view typed, std::uint32_t end) const {
    constexpr std::size_t longest = 6;
    const bool last = clean_.chars().find_first_not_of(U" \n", end) == std::u32string_view::npos;
    return last && typed.size() >= 2 && typed.size() <= longest && std::all_of(typed.begin(), typed.end(), [](char32_t c) {
             return (c >= U'A' && c <= U'Z') || c == U'Đ' || c == U'.' || text::is_digit(c);
           });
  }
  /// "TTTN", "THH": capitals as they were typed, none of which makes a syllable.
  static bool is_bare_code(std::u32string_view letters) {
    constexpr std::u32string_view consonants = U"BCDĐGHKLMNPQRSTVX";
    return letters.size() >= 2 &&
           std::all_of(letters.begin(), letters.end(), [&](char32_t c) { return consonants.find(c) != consonants.npos; });
  }

  /// "qd521", "kl44/tw".
  void at_glued_head(std::size_t i) {
    const QueryWord& word = words_[i];
    const auto digit = std::find_if(word.folded.begin(), word.folded.end(), [](char c) { return c >= '0' && c <= '9'; });
    const std::size_t letters = static_cast<std::size_t>(digit - word.folded.begin());
    const std::string digits = word.folded.substr(letters);
    if (letters == 0 || !all_digits(digits) || digits.size() > 5) return;
    const std::string code = word.folded.substr(0, letters);
    if (std::find(short_codes.begin(), short_codes.end(), code) == short_codes.end()) return;
    const Head head{kind_of_code(code), true, word.span.begin};
    const auto read = read_number(upper_, word.span.begin + static_cast<std::uint32_t>(letters));
    if (read && !read->number.symbol.empty()) whole(read->number, head, {word.span.begin, read->span.end});
    else shorthand(head, tidy_ordinal(digits), word.span, digits);
  }

  /// "521 qd ttg", "38 2012 qd ubnd", "3084 bkhdt th": blanks for separators between codes that are known.
  bool spaced_symbol(std::size_t i, const Head& head) {
    constexpr std::size_t most_codes = 4;
    if (words_[i].folded.size() > 6) return false;
    const auto printed = [&](std::size_t k) { return clean_.chars().substr(words_[k].span.begin, words_[k].span.size()); };
    const auto follows = [&](std::size_t k) { return k < words_.size() && only_blanks(k - 1, k); };
    Number number;
    number.ordinal = std::stoi(words_[i].folded);
    number.ordinal_printed = words_[i].folded;
    if (const char last = words_[i].folded.back(); !text::is_digit(last)) number.letter = last;
    std::size_t next = i + 1;
    if (follows(next) && text::is_year(words_[next].folded)) number.year = std::stoi(words_[next++].folded);
    const bool typed = follows(next) && is_type_code(words_[next]);
    std::vector<std::string> atoms;
    const auto add_atom = [&](std::string atom) {
      atoms.push_back(std::move(atom));
      number.symbol = Symbol(atoms, std::string(atoms.size(), '/'));
    };
    if (typed) add_atom(words_[next++].folded);
    const std::size_t first_body = atoms.size();
    bool party = false;
    for (; follows(next) && atoms.size() < most_codes; ++next) {
      const Body* body = body_of_code(words_[next].folded);
      const bool first = atoms.size() == first_body;
      if (!first && is_letter(number)) {
        const std::uint32_t end = end_of_run(words_[next].span.begin);
        const std::u32string_view unit = clean_.chars().substr(words_[next].span.begin, end - words_[next].span.begin);
        if (is_last_in_capitals(unit, end)) {
          add_atom(text::to_utf8(unit));
          while (next + 1 < words_.size()) ++next;  // "C.IV" is two words
          continue;
        }
      }
      if (first ? body == nullptr && !is_term_of_assembly(words_[next], number)
                : (body == nullptr || body->slug.empty()) && !is_drafting_unit(words_[next].folded) && !is_bare_code(printed(next)))
        break;
      party = party || (first && body != nullptr && body->system == System::party);
      add_atom(body == nullptr && !is_drafting_unit(words_[next].folded) ? text::to_utf8(printed(next)) : words_[next].folded);
    }
    // One code is enough where it cannot be else: "127 2005 QH11", "33 CP".
    if (atoms.empty()) return false;
    if (atoms.size() == 1 && !(number.year != 0 && is_term_of_assembly(words_[next - 1], number)) && !is_old_body(printed(next - 1)))
      return false;
    std::string separators(1, party && typed ? '-' : '/');
    for (std::size_t k = 1; k < atoms.size(); ++k) separators += party && typed && k == 1 ? '/' : '-';
    number.symbol = Symbol(std::move(atoms), std::move(separators));
    whole(number, head, {head.kind ? head.begin : words_[i].span.begin, words_[next - 1].span.end});
    return true;
  }

  void whole(Number number, const Head& head, text::Span span) {
    std::vector<std::string> atoms = number.atoms();
    std::string separators = number.separators();
    if (number.symbol.code(0).kind == nullptr && head.kind != nullptr && head.code && head.kind->series != "cv") {  // "kl 44/tw"
      atoms.insert(atoms.begin(), std::string(head.kind->codes.substr(0, head.kind->codes.find(' '))));
      separators.insert(separators.begin(), '-');
    }
    for (std::string& atom : atoms) atom = spelled(atom);
    number.symbol = Symbol(std::move(atoms), std::move(separators));
    const std::string shown = number.canonical();
    const auto terms = number_terms("", shown);
    if (!terms.empty()) add(span, shown, terms.front());
  }

  void shorthand(const Head& head, const std::string& ordinal, text::Span span, const std::string& printed) {
    add(span, std::string(head.kind->noun) + " " + printed, std::string(head.kind->series) + "/" + ordinal);
  }

  void add(text::Span span, std::string shown, std::string term) {
    const text::Date issued = date_behind(span.end);
    done_ = issued.known() ? date_end_ : span.end;
    found_.push_back({clean_.source({span.begin, done_}), std::move(shown), std::move(term), issued});
  }

  /// "ngày 13/6/2005", ", ngày 13 tháng 6 năm 2005", "(13/6/2005)", "năm 2005" behind a number; `date_end_` is where it ends.
  text::Date date_behind(std::uint32_t at) {
    const auto skip = [&](std::u32string_view signs) {
      while (at < clean_.size() && signs.find(clean_[at]) != signs.npos) ++at;
    };
    const bool parentheses = (skip(U" \n"), at < clean_.size() && clean_[at] == U'(');
    skip(U" ,\n(");
    std::u32string marked;  // the reader of dates wants the marks of "ngày", "tháng", "năm"
    const auto word = std::find_if(words_.begin(), words_.end(), [&](const QueryWord& each) { return each.span.begin == at; });
    if (word == words_.end()) return {};
    // "521/QĐ-TTg năm:2022": another part of the question.
    const std::uint32_t behind = word->span.end;
    if (behind + 1 < clean_.size() && clean_[behind] == U':' && clean_[behind + 1] != U' ') return {};
    if (word->folded == "nam") {
      const auto year = word + 1;
      if (year == words_.end() || year->span.begin != word->span.end + 1 || !text::is_year(year->folded)) return {};
      date_end_ = year->span.end;
      return {std::stoi(year->folded), 0, 0};
    }
    if (word->folded != "ngay" && !all_digits(word->folded)) return {};
    std::uint32_t last = at;
    for (auto each = word; each != words_.end() && each < word + 6; ++each) {
      for (; last < each->span.begin; ++last) marked += clean_[last];
      const auto known =
          std::find_if(std::begin(date_words), std::end(date_words), [&](const DateWord& row) { return row.folded == each->folded; });
      if (known == std::end(date_words) && !all_digits(each->folded)) break;
      for (; last < each->span.end; ++last) marked += known != std::end(date_words) ? known->marked[last - each->span.begin] : clean_[last];
    }
    const auto found = text::read_date(marked, 0);
    if (!found) return {};
    date_end_ = at + found->span.end;
    if (parentheses && date_end_ < clean_.size() && clean_[date_end_] == U')') ++date_end_;
    return found->date;
  }

  /// The kind that stands directly before word `i`, "số" between them or not.
  Head head_before(std::size_t i) const {
    std::size_t end = i;  // one past the last word of the head
    if (end > 0 && words_[end - 1].folded == "so" && close(end - 1, end)) --end;
    if (end == 0 || !close(end - 1, end)) return {};
    for (std::size_t length = std::min<std::size_t>(4, end); length > 0; --length) {
      std::string noun;
      bool adjacent = true;
      for (std::size_t k = end - length; k < end; ++k) {
        noun += (noun.empty() ? "" : " ") + words_[k].folded;
        adjacent = adjacent && (k + 1 == end || only_blanks(k, k + 1));
      }
      if (!adjacent || words_[end - length].span.begin < done_) continue;
      if (const Kind* kind = kind_of_noun(noun)) return {kind, false, words_[end - length].span.begin};
      if (length == 1 && is_short_code(words_[end - 1])) return {kind_of_code(noun), true, words_[end - 1].span.begin};
    }
    return {};
  }

  /// "8/2022", and the "6/2005" of "13/6/2005".
  bool may_be_date(std::size_t i, const Number& number) const {
    const std::uint32_t begin = words_[i].span.begin;
    const bool goes_on = begin > 0 && std::u32string_view(U"/-.").find(clean_[begin - 1]) != std::u32string_view::npos;
    return goes_on || number.ordinal <= 12;
  }

  /// "năm 2018" behind word `i`: the year, or 0.
  int year_behind(std::size_t i) const {
    if (words_[i].folded.size() > 5 || i + 2 >= words_.size() || words_[i + 1].folded != "nam" || !all_digits(words_[i + 2].folded))
      return 0;
    if (words_[i + 2].folded.size() != 4 || !only_blanks(i, i + 1) || !only_blanks(i + 1, i + 2)) return 0;
    const int year = std::stoi(words_[i + 2].folded);
    return year >= 1945 && year <= 2099 ? year : 0;
  }

  /// Nothing behind it that it counts, and no year, or one that may be the number of such a document.
  bool counts_a_document(std::size_t i, const Head& head) {
    const std::string& digits = words_[i].folded;
    if (digits.size() > 5) return false;
    if (date_behind(words_[i].span.end).known()) return true;
    if (text::is_year(digits) && !is_numbered_high(*head.kind)) return false;
    if (i + 1 >= words_.size() || !only_blanks(i, i + 1)) return true;
    return std::find(counted.begin(), counted.end(), words_[i + 1].folded) == counted.end();
  }

  bool only_blanks(std::size_t left, std::size_t right) const { return between(left, right, U" \n"); }
  bool close(std::size_t left, std::size_t right) const { return between(left, right, U" \n:."); }
  bool between(std::size_t left, std::size_t right, std::u32string_view allowed) const {
    const auto gap = clean_.chars().substr(words_[left].span.end, words_[right].span.begin - words_[left].span.end);
    return std::all_of(gap.begin(), gap.end(), [&](char32_t c) { return allowed.find(c) != allowed.npos; });
  }

  text::Text clean_;
  std::u32string upper_;
  std::vector<QueryWord> words_;
  std::uint32_t date_end_ = 0;
  std::uint32_t done_ = 0;  // where the last number found ends
  std::vector<TypedNumber> found_;
};

}  // namespace

std::vector<TypedNumber> find_typed_numbers(std::string_view query) { return TypedNumbers(query).find(); }

}  // namespace danchieu::citations
