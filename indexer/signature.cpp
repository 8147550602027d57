#include "indexer/signature.h"

#include <algorithm>
#include <optional>

#include "indexer/offices.h"
#include "indexer/syllable.h"
#include "text/chars.h"

namespace danchieu::indexer {
namespace {

using text::Span;

/// What a signer is, or signs for (NĐ 30/2020, Appendix I: TM., KT., TL., TUQ., Q.).
// clang-format off
constexpr std::u32string_view roles[] = {
    U"tm", U"t/m", U"kt", U"k/t", U"tl", U"t/l", U"tuq", U"t/uq", U"q", U"chu tich", U"pho chu tich", U"bo truong", U"thu truong", U"thu tuong",
    U"pho thu tuong", U"giam doc", U"pho giam doc", U"truong", U"pho truong", U"cuc truong", U"pho cuc", U"tong cuc truong", U"pho tong",
    U"chi cuc", U"pho chi cuc", U"chanh", U"pho chanh", U"bi thu", U"pho bi thu", U"tong bi thu", U"hieu truong", U"pho hieu", U"tong",
    U"vien truong", U"pho vien", U"chu nhiem", U"pho chu nhiem", U"thong doc", U"pho thong", U"vu truong", U"pho vu", U"uy vien",
    U"thu ky", U"tu lenh", U"chi huy", U"chinh uy", U"quyen"};
// clang-format on

/// Stand before a name.
// clang-format off
constexpr std::u32string_view titles[] = {
    U"dai tuong", U"thuong tuong", U"trung tuong", U"thieu tuong", U"dai ta", U"thuong ta", U"trung ta", U"thieu ta", U"dai uy",
    U"thuong uy", U"trung uy", U"thieu uy", U"tien si", U"thac si", U"bac si", U"ky su", U"luat su", U"gs", U"pgs", U"ts", U"ths", U"bs",
    U"ks", U"cn", U"cki", U"ckii", U"bscki", U"bsckii", U"bsck", U"ds", U"gvc", U"nguoi ky", U"do doc", U"pho do doc",
    U"chuan do doc", U"dong chi", U"ong"};
// clang-format on

/// Nearly all of Vietnam bears one of these: they tell a name where no role stands over it.
// clang-format off
constexpr std::u32string_view families[] = {
    U"nguyen", U"tran", U"le", U"pham", U"hoang", U"huynh", U"phan", U"vu", U"vo", U"dang", U"bui", U"do", U"ho", U"ngo", U"duong",
    U"ly", U"mai", U"dinh", U"trinh", U"truong", U"lam", U"luong", U"dao", U"doan", U"vuong", U"cao", U"ha", U"thai", U"chu", U"ta",
    U"phung", U"tong", U"quach", U"la", U"trieu", U"nong", U"lo", U"luu", U"to", U"tu", U"kieu", U"chau", U"dam", U"lan", U"than",
    U"nghiem", U"hua", U"giang", U"bach", U"vi", U"lu", U"mac", U"ninh", U"quang", U"khuat", U"ma", U"giap", U"au", U"danh", U"thach", U"son", U"kim", U"rcom", U"ksor", U"siu", U"nie"};
// clang-format on

constexpr std::size_t farthest_name = 12;       // cells behind a role
constexpr std::size_t longest_recipients = 45;  // cells

bool is_letter(char32_t c) { return text::is_letter(c) || c == U'\''; }

bool is_one_syllable(const Script& script, Span pieces) {
  std::u32string letters(script.folded_at(pieces));
  std::erase(letters, U' ');
  return is_syllable(letters);
}

/// The words of a cell; what a recogniser has broken ("Đặ ng") is one again.
std::vector<Span> words_of(const Script& script, Span cell) {
  std::vector<Span> words;
  for (std::uint32_t at = cell.begin; at < cell.end;) {
    if (!is_letter(script.flow[at])) {
      ++at;
      continue;
    }
    std::uint32_t end = at;
    while (end < cell.end && is_letter(script.flow[end])) ++end;
    if (!words.empty() && text::is_lower(script.flow[at]) && words.back().end + 1 == at &&
        is_one_syllable(script, {words.back().begin, end}))
      words.back().end = end;
    else words.push_back({at, end});
    at = end;
  }
  return words;
}

bool is_one_of(const Script& script, Span word, const std::u32string_view* begin, const std::u32string_view* end) {
  return std::find(begin, end, script.folded_at(word)) != end;
}

bool is_in_capitals(const Script& script, Span word) {
  const auto chars = script.flow.chars().substr(word.begin, word.size());
  return word.size() > 1 && std::none_of(chars.begin(), chars.end(), text::is_lower);
}

class SignatureReader {
 public:
  SignatureReader(const Script& script, std::uint32_t body) : script_(script), cells_(script.cells), first_(script.cell_from(body)) {}

  Signature read() {
    find_recipients();
    for (std::size_t i = first_; i < cells_.size() && signature_.name.empty(); ++i)
      if (is_role(i)) read_below(i);
    if (signature_.name.empty() && recipients_) read_without_role();
    if (signature_.name.empty()) read_signed();
    return signature_;
  }

 private:
  Span span(std::size_t cell) const { return cells_[cell].span; }

  void find_recipients() {
    for (std::size_t i = first_; i < cells_.size() && !recipients_; ++i)
      if (is_heading_of_recipients(span(i))) recipients_ = i;
    if (recipients_) signature_.recipients = read_recipients(script_, *recipients_);
  }

  /// "Nơi nhận:", also where a recogniser has read "Noi nhén:".
  bool is_heading_of_recipients(Span cell) const {
    constexpr std::u32string_view begin = U"noi nh";
    constexpr std::size_t size = 8;
    if (script_.stands(cell.begin, U"noi nhan")) return true;
    const std::u32string_view folded = script_.folded_at(cell);
    return folded.starts_with(begin) && folded.substr(0, size + 2).find(U':') != folded.npos;
  }

  bool in_recipients(std::size_t i) const { return recipients_ && i >= *recipients_ && i < *recipients_ + longest_recipients; }

  bool is_role(std::size_t i) const {
    const Span cell = span(i);
    const auto stands = [&](std::u32string_view role) { return script_.stands(cell.begin, role); };
    const bool known = std::any_of(std::begin(roles), std::end(roles), stands) || begins_office(script_.folded_at(cell));
    if (!text::is_upper(script_.flow[cell.begin]) || !known) return false;
    const std::uint32_t end = role_and_name(cell);
    return end > cell.begin && (cells_[i].in_capitals || !name_in(end, cell.end).empty());
  }

  /// Where the capitals of "KT. BỘ TRƯỞNG THỨ TRƯỞNG Bùi Hồng Lĩnh" end.
  std::uint32_t role_and_name(Span cell) const {
    std::uint32_t end = cell.begin;
    for (const Span word : words_of(script_, cell)) {
      const bool slash = word.begin > cell.begin && script_.flow[word.begin - 1] == U'/';
      const bool abbreviation = slash || (word.end < cell.end && (script_.flow[word.end] == U'.' || script_.flow[word.end] == U'/'));
      if (!is_in_capitals(script_, word) && !abbreviation) break;
      end = word.end;
    }
    return end;
  }

  /// Two to five capitalised words and nothing else, without rank or degree.
  Span name_in(std::uint32_t begin, std::uint32_t end) const {
    begin = behind_note(begin, end);
    for (bool stripped = true; stripped;) {
      stripped = false;
      while (begin < end && !is_letter(script_.flow[begin])) {
        if (text::is_digit(script_.flow[begin]) || script_.flow[begin] == U'(') return {};
        ++begin;
      }
      for (const std::u32string_view title : titles)
        if (script_.stands(begin, title) && begin + title.size() < end && !is_name_of_two(begin, end)) {
          begin += static_cast<std::uint32_t>(title.size());
          stripped = true;
          break;
        }
    }
    while (end > begin && !is_letter(script_.flow[end - 1])) {
      const char32_t c = script_.flow[end - 1];
      if (c != U' ' && c != U'"' && c != U'.' && c != U',') return {};
      --end;
    }
    // A recogniser's spot behind the name.
    while (end > begin + 2 && script_.flow[end - 2] == U' ' && text::is_lower(script_.flow[end - 1])) end -= 2;
    const auto chars = script_.flow.chars().substr(begin, end - begin);
    if (!std::all_of(chars.begin(), chars.end(), [](char32_t c) { return is_letter(c) || c == U' ' || c == U'-'; })) return {};
    const std::vector<Span> words = words_of(script_, {begin, end});
    if (words.size() < 2 || words.size() > 5) return {};
    if (!std::all_of(words.begin(), words.end(), [&](Span word) { return is_name_word(word); })) return {};
    return {begin, end};
  }

  /// "(Đã ký) Vũ Thị Kim Chung".
  std::uint32_t behind_note(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t at = begin;
    while (at < end && script_.flow[at] == U' ') ++at;
    if (at == end || script_.flow[at] != U'(' || (!script_.stands(at + 1, U"da ky") && !script_.stands(at + 1, U"ky ten"))) return begin;
    while (at < end && script_.flow[at] != U')') ++at;
    return at < end ? at + 1 : begin;
  }

  /// What is left of a name must be one.
  bool is_name_of_two(std::uint32_t begin, std::uint32_t end) const { return words_of(script_, {begin, end}).size() <= 2; }

  bool is_name_word(Span word) const {
    const auto chars = script_.flow.chars().substr(word.begin, word.size());
    return text::is_upper(chars.front()) &&
           std::all_of(chars.begin() + 1, chars.end(), [](char32_t c) { return text::is_lower(c) || c == U' ' || c == U'\''; });
  }

  bool is_name_in_capitals(std::size_t i) const {
    const std::vector<Span> words = words_of(script_, span(i));
    return cells_[i].in_capitals && words.size() >= 2 && words.size() <= 5 && !is_role(i) &&
           is_one_of(script_, words.front(), std::begin(families), std::end(families));
  }

  /// "TM. / ỦY BAN NHÂN DÂN": a line that broke behind the abbreviation is one with the next.
  void print(std::vector<Span>& printed, Span line) const {
    if (!printed.empty() && is_broken(printed.back(), line)) printed.back().end = line.end;
    else printed.push_back(line);
  }

  bool is_broken(Span line, Span next) const {
    constexpr std::u32string_view alone[] = {U"tm", U"t/m", U"kt", U"k/t", U"tl", U"t/l", U"tuq", U"t/uq"};
    constexpr std::uint32_t stop_and_space = 2;
    return next.begin <= line.end + stop_and_space && is_one_of(script_, line, std::begin(alone), std::end(alone));
  }

  void read_below(std::size_t role) {
    std::vector<Span> printed;
    for (std::size_t i = role; i < cells_.size() && i <= role + farthest_name; ++i) {
      const Span cell = span(i);
      if (is_role(i)) {
        const Span capitals{cell.begin, role_and_name(cell)};
        print(printed, capitals);
        if (take(name_in(capitals.end, cell.end), printed)) return;
        continue;
      }
      if (take(name_in(cell.begin, cell.end), printed)) return;
      if (is_name_in_capitals(i) && i > role && take(cell, printed)) return;
      const char32_t first = script_.flow[cell.begin];
      const bool note = first == U'(' || first == U'[' || script_.stands(cell.begin, U"da ky");  // "(Đã ký)"
      const bool behind_abbreviation = !printed.empty() && is_broken(printed.back(), cell);
      const bool role_goes_on = cells_[i].in_capitals && (!in_recipients(i) || behind_abbreviation);
      if (role_goes_on) print(printed, cell);
      if (!note && !role_goes_on && !in_recipients(i)) return;
    }
  }

  bool take(Span name, const std::vector<Span>& printed) {
    if (name.empty()) return false;
    signature_.name = name;
    signature_.roles = printed;
    for (const Span office : cut_offices(script_, printed))
      (signs_for_another(script_.folded_at(office)) ? signature_.signs_for : signature_.offices).push_back(office);
    for (const Span word : words_of(script_, name)) {
      if (!signature_.signer.empty()) signature_.signer += ' ';
      std::string letters = script_.utf8(word);
      std::erase(letters, ' ');
      signature_.signer += letters;
    }
    return true;
  }

  /// A recogniser often loses the role under stamp and signature.
  void read_without_role() {
    for (std::size_t i = *recipients_; i < cells_.size() && in_recipients(i); ++i) {
      const Span name = name_in(span(i).begin, span(i).end);
      if (name.empty() || !is_one_of(script_, words_of(script_, name).front(), std::begin(families), std::end(families))) continue;
      take(name, {});
      return;
    }
  }

  /// A name over or under "(Đã ký)": papers of law portals up to about 2000 have no office.
  void read_signed() {
    for (std::size_t i = cells_.size(); i > first_ && signature_.name.empty(); --i) {
      std::uint32_t at = span(i - 1).begin;
      if (script_.flow[at] == U'(' || script_.flow[at] == U'[') ++at;
      if (!script_.stands(at, U"da ky")) continue;
      for (const std::size_t beside : {i - 2, i})
        if (beside >= first_ && beside < cells_.size() && take(name_in(span(beside).begin, span(beside).end), {})) break;
    }
  }

  const Script& script_;
  const std::vector<Cell>& cells_;
  std::size_t first_;
  std::optional<std::size_t> recipients_;
  Signature signature_;
};

}  // namespace

Signature read_signature(const Script& script, std::uint32_t body) { return SignatureReader(script, body).read(); }

}  // namespace danchieu::indexer
