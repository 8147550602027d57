#include "indexer/head.h"

#include <algorithm>
#include <optional>

#include "citations/kinds.h"
#include "citations/number.h"
#include "indexer/agency_block.h"
#include "indexer/bodies.h"
#include "indexer/head_parts.h"
#include "indexer/head_words.h"
#include "indexer/number_line.h"
#include "indexer/place_date.h"
#include "text/chars.h"

namespace danchieu::indexer {
namespace {

using text::Span;

constexpr std::size_t longest_head = 100;  // cells

bool is_letter_or_digit(char32_t c) { return text::is_letter(c) || text::is_digit(c); }

class HeadReader {
 public:
  explicit HeadReader(const Script& script) : script_(script), cells_(script.cells) {}

  Head read() {
    end_ = std::min(cells_.size(), longest_head);
    find_begin();
    find_kind();
    find_body();
    find_number();
    find_date();
    find_letter();
    find_title();
    find_bodies();
    head_.title = without_enacting_body(script_, head_.title, head_.bodies);
    if (!old_issuer_.empty() && (number_is_old_ || head_.bodies.empty())) head_.bodies = {old_issuer_};
    return head_;
  }

 private:
  Span span(std::size_t cell) const { return cells_[cell].span; }

  /// A text from a web page has other lines over its head; the motto tells where that is. The agency block may stand before it.
  void find_begin() {
    constexpr std::size_t longest_block = 8;
    std::size_t motto = end_;
    for (std::size_t i = end_; i-- > 0;)  // the youth union's motto is part of its name, too, where another stands
      if (script_.folded_at(span(i)) == youth_motto) motto = i;
    for (std::size_t i = end_; i-- > 0;)
      if (begins_with_any(script_, span(i), mottos) || is_broken_motto(script_, i)) motto = i;
    if (motto == end_) return;
    begin_ = motto - std::min(motto, longest_block);
    motto_cell_ = motto;
    head_.has_motto = true;
  }

  /// A line that is the name of a kind; else one in capitals that begins with it: "Kế hoạch" begins sentences, too.
  void find_kind() {
    // What a web page lists over the head ("Văn bản", "Thông báo") is no kind; a file may deliver the motto below it, though.
    for (const std::size_t from : {motto_cell_, begin_})
      if (!kind_cell_) find_kind_from(from);
  }

  void find_kind_from(std::size_t from) {
    constexpr std::size_t highest_without_motto = 3;
    constexpr std::ptrdiff_t speck = 1;  // of a recogniser, behind the word
    std::optional<KindFound> begun;
    std::optional<std::size_t> in_small_letters;
    for (std::size_t i = from; i < end_; ++i) {
      if (is_opening(i) || is_enactment(i)) break;
      KindFound found = kind_at(script_, span(i));
      if (found.noun.empty() && cells_[i].in_capitals) found = draft_kind(script_, span(i));
      if (found.noun.empty() && cells_[i].in_capitals) found = broken_kind(script_, span(i));
      if (found.noun.empty() && cells_[i].in_capitals && i + 1 < end_ && cells_[i + 1].in_capitals)
        if (const KindFound broken = broken_kind(script_, {span(i).begin, span(i + 1).end}); !broken.noun.empty()) {
          take_kind(i + 1, broken);
          head_.kind_alone = true;
          return;
        }
      if (found.noun.empty() || found.noun == "Văn bản" || !text::is_upper(script_.flow[span(i).begin])) continue;
      const std::u32string_view rest = script_.folded_at({found.span.end, span(i).end});
      if (std::count_if(rest.begin(), rest.end(), is_letter_or_digit) <= speck) {
        if (!cells_[i].in_capitals) {
          if (!in_small_letters && (head_.has_motto ? i > motto_cell_ : i < highest_without_motto)) in_small_letters = i;
          continue;
        }
        take_kind(i, found);
        head_.kind_alone = true;
        return;
      }
      if (!cells_[i].in_capitals) continue;
      // Not the second line of "SỞ / KẾ HOẠCH VÀ ĐẦU TƯ".
      if (!begun && !rest.starts_with(U" va ")) {
        begun = found;
        kind_cell_ = i;
      }
    }
    if (begun) {
      take_kind(*kind_cell_, *begun);
    } else if (in_small_letters) {
      take_kind(*in_small_letters, kind_at(script_, span(*in_small_letters)));
      head_.kind_alone = true;
    }
  }

  void take_kind(std::size_t cell, const KindFound& found) {
    kind_cell_ = cell;
    head_.kind = found.span;
    head_.noun = found.noun;
  }

  bool is_opening(std::size_t i) const {
    if (i < motto_cell_ || cells_[i].subject) return false;
    if (i > 0 && script_.folded_at(span(i - 1)) == U"v/v") return false;  // "V/v / : Thực hiện quy định …"
    if (script_.stands(span(i).begin, U"1. ") || script_.stands(span(i).begin, U"i. ")) return true;
    if (begins_with_any(script_, span(i), first_headings)) return true;
    if (script_.stands(span(i).begin, U"chuong trinh")) return false;  // and no "Chương I"
    if (const auto day = find_place_and_date(script_, span(i)); day && day->place.begin == span(i).begin)
      return false;  // "Chương Mỹ, ngày …"
    Span cell = span(i);
    const bool item = script_.flow[cell.begin] == U'-';  // "- Căn cứ Luật …;", "- Luật Công nghệ thông tin …;"
    if (item) ++cell.begin;
    while (cell.size() > 1 && script_.flow[cell.begin] == U' ') ++cell.begin;
    if (item && !cells_[i].in_capitals && text::is_upper(script_.flow[cell.begin]) && !kind_at(script_, cell).noun.empty()) return true;
    if (cells_[i].in_capitals || !text::is_upper(script_.flow[cell.begin])) return false;
    return begins_with_any(script_, cell, openings) || is_sentence_of_issuer(cell);
  }

  /// "QUYẾT ĐỊNH: / Điều 1. …": what a decision says, below its head.
  bool is_enactment(std::size_t i) const {
    return i + 1 < cells_.size() && script_.folded_at(span(i)) == U"quyet dinh:" && script_.stands(span(i + 1).begin, U"dieu");
  }

  /// "Ủy ban nhân dân xã xây dựng kế hoạch …"
  bool is_sentence_of_issuer(Span cell) const {
    return begins_body(script_, cell.begin) && (script_.find(U"xay dung", cell) < cell.end || script_.find(U"ban hanh", cell) < cell.end);
  }

  void find_body() {
    body_cell_ = end_;
    for (std::size_t i = kind_cell_ ? *kind_cell_ + 1 : begin_; i < end_; ++i) {
      if (!is_opening(i) && !(kind_cell_ && is_text_below_capitals(i))) continue;
      const bool first_of_title = kind_cell_ && i == *kind_cell_ + 1 && span(*kind_cell_).end == head_.kind.end;
      if (first_of_title && begins_with_any(script_, span(i), also_of_titles)) continue;
      body_cell_ = i;
      break;
    }
    if (body_cell_ == end_ && kind_cell_) body_cell_ = std::min(end_, *kind_cell_ + 2);
    if (body_cell_ == end_ && !kind_cell_) body_cell_ = behind_number();
    head_.body = body_cell_ < cells_.size() ? span(body_cell_).begin : script_.flow.size();
  }

  /// Below a title in capitals a long line in small letters is the text, with whatever word it begins.
  bool is_text_below_capitals(std::size_t i) const {
    constexpr std::uint32_t shortest_title = 20, shortest_line = 45;
    // "KẾT LUẬN 127-KL/TW CỦA BỘ CHÍNH TRỊ VỀ …": the title begins on the line of the kind.
    const std::size_t title = head_.kind_alone ? *kind_cell_ + 1 : *kind_cell_;
    if (i <= title || cells_[i].in_capitals || is_frame(i)) return false;
    if (span(i).size() < shortest_line && !runs_over_lines(i)) return false;
    if (script_.stands(span(i).begin, U"v/v") || script_.stands(span(i).begin, U"ve") || is_frame(title)) return false;
    if (!cells_[title].in_capitals || span(title).size() < shortest_title) return false;
    return cells_[i - 1].in_capitals && text::is_upper(script_.flow[span(i).begin]);
  }

  /// A paragraph that was broken into short lines.
  bool runs_over_lines(std::size_t i) const {
    constexpr std::uint32_t shortest_paragraph = 120;
    constexpr std::size_t lines = 4;
    std::uint32_t size = 0;
    for (std::size_t k = i; k < std::min(i + lines, cells_.size()) && !cells_[k].in_capitals && !is_frame(k); ++k) size += span(k).size();
    return size >= shortest_paragraph;
  }

  /// Where nothing else tells a head from a text.
  std::size_t behind_number() const {
    for (std::size_t i = begin_; i < end_; ++i)
      if (read_number_line(script_, span(i))) {
        while (i + 1 < end_ && (find_place_and_date(script_, span(i + 1)) || begins_with_any(script_, span(i + 1), not_bodies))) ++i;
        return i + 1;
      }
    return begin_;
  }

  void find_number() {
    // "Công văn số: 5452/TCHQ-GSQL V/v …" over a head that has its own line: a portal's headline.
    std::optional<OwnNumber> own;
    for (std::size_t i = begin_; i < body_cell_; ++i) {
      const bool line = script_.stands(behind_stars(script_, span(i)), U"so");
      if ((own && !line) || (line && i > 0 && asks_for_number(i - 1))) continue;
      auto number = read_number_line(script_, span(i));
      if (!number) continue;
      own = std::move(number);
      number_cell_ = i;
      if (line) break;
    }
    for (std::size_t i = begin_; i < body_cell_ && !own; ++i)
      if (const Span line = number_line_behind_body(script_, span(i)); !line.empty() && (own = read_number_line(script_, line)))
        number_cell_ = i;
    for (std::size_t i = motto_cell_ + 1; head_.has_motto && i < std::min(motto_cell_ + 5, body_cell_) && !own; ++i)
      if ((own = bare_number_line(script_, span(i)))) number_cell_ = i;
    if (own) {
      head_.number = own->span;
      head_.canonical_number = own->canonical;
      head_.symbol = own->symbol;
      head_.number_blank = own->blank;
      head_.number_damaged = own->damaged;
      restore_type();
    } else if (kind_cell_) {
      find_old_number();
    }
  }

  /// "… MỘT SỐ NỘI DUNG CỦA NGHỊ ĐỊNH / SỐ 68/2017/NĐ-CP": the number below is of the document that the title names. Not "HUYỆN VĂN BÀN",
  /// "TRƯỜNG ĐẠI HỌC LUẬT": the name of a body.
  bool asks_for_number(std::size_t i) const {
    static constexpr std::u32string_view units[] = {U"tinh",   U"thanh pho", U"tp", U"huyen", U"quan",
                                                    U"thi xa", U"thi tran",  U"xa", U"phuong"};
    const std::u32string_view line = script_.folded_at(span(i));
    if (begins_with_any(script_, span(i), units) || begins_body(script_, span(i).begin)) return false;
    return std::any_of(nouns_of_kinds().begin(), nouns_of_kinds().end(), [&](const auto& kind) {
      return line.size() > kind.first.size() && line.ends_with(kind.first) && line[line.size() - kind.first.size() - 1] == U' ' &&
             !is_only_a_kind(i);
    });
  }

  /// "Số: 1281/-UBND" over "QUYẾT ĐỊNH": the type code was lost, and the kind tells it.
  void restore_type() {
    const citations::Kind* const kind = citations::kind_of_noun(head_.noun);
    if (!head_.symbol.starts_with('-') || kind == nullptr || kind->codes.empty()) return;
    const std::string_view code = kind->codes.substr(0, kind->codes.find(' '));
    head_.canonical_number.insert(head_.canonical_number.size() - head_.symbol.size(), code);
    head_.symbol.insert(0, code);
    head_.number_damaged = true;
  }

  /// In the lines of the kind, without a line of its own.
  void find_old_number() {
    const std::size_t last = std::min(*kind_cell_ + 2, end_ - 1);
    const OldNumber old = read_old_number(script_, *kind_cell_, last, head_.kind);
    if (old.number.empty()) return;
    number_cell_ = old.cell;
    head_.number = old.number;
    head_.canonical_number = old.canonical;
    head_.symbol = symbol_of(old.canonical);
    head_.date = old.date;
    head_.issued = old.issued;
    old_issuer_ = old.issuer;
    number_is_old_ = true;
  }

  void find_date() {
    if (head_.issued.known()) return;
    const auto found = find_place_and_date(script_, {begin_ < cells_.size() ? span(begin_).begin : 0, head_.body});
    if (!found) {
      find_date_behind_number();
      return;
    }
    head_.place = found->place;
    head_.date = found->span;
    head_.issued = found->date;
  }

  /// "Số: 149/KH-UBND, ngày 15 tháng 7 năm 2026".
  void find_date_behind_number() {
    if (!number_cell_ || head_.number.empty()) return;
    const std::uint32_t day = script_.find(U"ngay", {head_.number.end, span(*number_cell_).end});
    if (day > head_.number.end + 2) return;
    const auto date = text::read_date(script_.flow.chars(), day);
    if (!date || date->span.end > span(*number_cell_).end) return;
    head_.date = date->span;
    head_.issued = date->date;
  }

  void find_letter() {
    const Span head{0, head_.body};
    subject_ = script_.find(U"v/v", head);
    if (subject_ >= head.end) subject_ = misread_subject(head.end);
    if (kind_cell_) return;
    head_.is_letter = subject_ < head.end || script_.stands(head_.body, U"kinh gui");
  }

  /// "V#v", "V!v", "Viv", "Vv": what a recogniser or a hand makes of "V/v" where it begins a line. `none` where no line does.
  std::uint32_t misread_subject(std::uint32_t none) const {
    constexpr std::u32string_view strokes = U"#!|\\1liI,.:; ";
    if (!number_cell_ || kind_cell_) return none;
    for (std::size_t i = *number_cell_; i < body_cell_; ++i) {
      const std::u32string_view line = script_.folded_at(span(i));
      if (line.starts_with(U"vv ")) return span(i).begin;
      if (line.size() > 4 && line[0] == U'v' && line[2] == U'v' && line[3] == U' ' && strokes.find(line[1]) != strokes.npos)
        return span(i).begin;
    }
    return none;
  }

  void find_title() {
    if (head_.is_letter) {
      find_subject();
      return;
    }
    // Without the line of the kind the title stands below the number, and no table of a portal does.
    const std::size_t begin = kind_cell_ ? *kind_cell_ + 1 : number_cell_ && head_.has_motto ? *number_cell_ + 1 : begin_;
    std::size_t last = body_cell_;
    for (std::size_t back = 1; back <= 3 && back < body_cell_ - std::min(body_cell_, begin); ++back) {
      const std::size_t i = body_cell_ - back;
      if (cells_[i].in_capitals && begins_with_any(script_, span(i), enacting)) enacting_cell_ = last = i;
    }
    last = before_sentence(begin, last);
    constexpr std::uint32_t longest_headline = 250;  // with a full stop it is the first paragraph
    const bool page = !kind_cell_ && !number_cell_ && !head_.has_motto;
    std::size_t headline = begin;  // of a web page: its last line before the text, with what it goes on in
    while (page && last > begin && is_page_chrome(script_, span(last - 1))) --last;
    if (page && last > begin) headline = last - 1;
    while (page && headline > begin &&
           (!text::is_upper(script_.flow[span(headline).begin]) || goes_on(headline - 1) ||
            (cells_[headline].in_capitals && cells_[headline - 1].in_capitals)))
      --headline;
    if (kind_cell_ && begin + 1 < last && is_issuer_line(begin)) old_issuer_ = {span(begin).begin + 4, span(begin).end};
    if (kind_cell_ && head_.kind.end < span(*kind_cell_).end) head_.title = {head_.kind.end, span(*kind_cell_).end};
    for (std::size_t i = headline; i < last; ++i) {
      const bool issuer_line = i == begin && !old_issuer_.empty() && span(i).contains(old_issuer_);
      if (is_frame(i) || issuer_line || (!kind_cell_ && begins_with_any(script_, span(i), enacting))) continue;
      if (is_only_a_kind(i)) {  // "VĂN BẢN HỢP NHẤT" over a circular
        head_.title = {};
        continue;
      }
      if (script_.flow[span(i).begin] == U'(' && !head_.title.empty()) break;  // "(Kèm theo Quyết định số …)"
      if (head_.title.empty()) head_.title.begin = span(i).begin;
      head_.title.end = span(i).end;
    }
    head_.title = without_source(script_, head_.title);
    while (!head_.title.empty() && !is_word(head_.title.begin)) ++head_.title.begin;
    if (page && head_.title.size() > longest_headline && script_.flow[head_.title.end - 1] == U'.') head_.title = {};
    head_.title = without_own_number(script_, head_.title, head_.canonical_number);
    while (!head_.title.empty() && !is_word(head_.title.begin)) ++head_.title.begin;
  }

  /// "… của / Cục Thuế TP. Hà Nội": no line ends so that is whole.
  bool goes_on(std::size_t i) const {
    constexpr std::u32string_view words[] = {U" cua", U" va", U" ve", U" tai", U" cho", U" do", U" theo", U" voi", U","};
    const std::u32string_view line = script_.folded_at(span(i));
    return std::any_of(std::begin(words), std::end(words), [&](std::u32string_view word) { return line.ends_with(word); });
  }

  /// "CỦA BAN CHẤP HÀNH ĐẢNG BỘ XÃ TRƯỜNG XUÂN" alone on the line below the kind.
  bool is_issuer_line(std::size_t i) const {
    const Span cell = span(i);
    const std::u32string_view line = script_.folded_at(cell);
    return cells_[i].in_capitals && line.starts_with(U"cua ") && begins_body(script_, cell.begin + 4) && line.find(U" ve ") == line.npos &&
           line.find(U" v/v ") == line.npos && script_.find(U"so", cell) >= cell.end && head_.title.empty();
  }

  /// Below the first line of a title a line that ends a sentence is of the text, from where a capital begins it.
  std::size_t before_sentence(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin + 1; i < end; ++i) {
      const char32_t last = script_.flow[span(i).end - 1];
      if ((last != U'.' && last != U':') || (last == U'.' && cells_[i].in_capitals)) continue;
      std::size_t first = i;
      while (first > begin && !text::is_upper(script_.flow[span(first).begin])) --first;
      if (first > begin) return first;
      if (last == U':') return i;  // else the title itself ends with a full stop
    }
    return end;
  }

  bool is_word(std::uint32_t at) const { return is_letter_or_digit(script_.flow[at]) || script_.flow[at] == U'"'; }

  bool is_only_a_kind(std::size_t i) const {
    const KindFound found = kind_at(script_, span(i));
    return cells_[i].in_capitals && !found.noun.empty() && found.span.end == span(i).end;
  }

  /// Number, date and motto, which a file may deliver below the kind.
  bool is_frame(std::size_t i) const {
    return i == number_cell_ || (head_.has_motto && i == motto_cell_) ||
           (!head_.date.empty() && head_.date.begin < span(i).end && span(i).begin < head_.date.end) ||
           begins_with_any(script_, span(i), not_bodies) || is_broken_motto(script_, i) || (i > 0 && is_broken_motto(script_, i - 1));
  }

  /// Behind "V/v", to the end of its column; or what a converter set over the letter.
  void find_subject() {
    if (subject_ < head_.body) {
      std::uint32_t begin = subject_ + 3;
      while (begin < head_.body && !is_word(begin)) ++begin;
      std::size_t i = script_.cell_from(subject_);
      if (i == cells_.size() || span(i).begin > subject_) --i;
      if (begin >= span(i).end && i + 1 < body_cell_) ++i;  // "V/v" alone on its line
      head_.title = {begin, span(i).end};
      for (++i; i < body_cell_ && !cells_[i].in_capitals && !is_frame(i) && is_more_of_subject(i); ++i) head_.title.end = span(i).end;
      return;
    }
    for (std::size_t i = 0; i < body_cell_; ++i)
      if (cells_[i].subject) head_.title = span(i);
    if (head_.title.empty() && number_cell_) find_subject_below_number();
  }

  /// "Số 369-CV/BTGTU / Gửi Đề cương tuyên truyền": the Party's letters have no "V/v".
  void find_subject_below_number() {
    for (std::size_t i = *number_cell_ + 1; i < body_cell_; ++i) {
      if (is_frame(i) || cells_[i].in_capitals || find_place_and_date(script_, span(i)) ||
          !is_letter_or_digit(script_.flow[span(i).begin])) {
        if (head_.title.empty()) continue;
        return;
      }
      if (head_.title.empty()) head_.title.begin = span(i).begin;
      head_.title.end = span(i).end;
    }
  }

  /// "V/v Hướng dẫn thực hiện nhiệm vụ / Giáo dục trung học năm học 2014-2015": the next line of the same column.
  bool is_more_of_subject(std::size_t i) const {
    if (text::is_lower(script_.flow[span(i).begin])) return true;
    constexpr std::uint32_t widest_gap = 2;  // lines
    constexpr std::u32string_view no_subject[] = {U"kinh gui", U"kinh goi", U"du thao", U"hoa toc", U"khan"};
    if (head_.date.begin < span(i).end && span(i).begin < head_.date.end) return false;  // "Lạng Sơn, ngày / 13 tháng …"
    const bool own_line = i + 1 >= cells_.size() || cells_[i + 1].line != cells_[i].line;
    return own_line && cells_[i].line > cells_[i - 1].line && cells_[i].line <= cells_[i - 1].line + widest_gap &&
           script_.flow[head_.title.end - 1] != U'.' && !begins_with_any(script_, span(i), no_subject) &&
           !find_place_and_date(script_, span(i));
  }

  /// The agency block stands above number and kind, or, as some files deliver it, between them.
  void find_bodies() {
    if (!number_cell_ && !kind_cell_ && !head_.is_letter) return;
    std::size_t kind = kind_cell_.value_or(body_cell_);
    while (kind_cell_ && kind > begin_ && span(kind - 1).begin >= head_.kind.begin) --kind;
    const auto frame = [this](std::size_t i) { return is_frame(i); };
    AgencyBlock block = read_agency_block(script_, begin_, std::min(kind, number_cell_.value_or(kind)), frame);
    if (block.bodies.empty() && number_cell_ && kind_cell_) {
      block = read_agency_block(script_, *number_cell_ + 1, kind, frame);
      if (!block.bodies.empty() && !begins_body(script_, block.bodies.front().begin)) block = {};
    }
    head_.bodies = std::move(block.bodies);
    head_.last_goes_on = block.last_goes_on;
    if (enacting_cell_) complete_from_enacting(script_, span(*enacting_cell_), head_.bodies);
  }

  const Script& script_;
  const std::vector<Cell>& cells_;
  Head head_;
  std::size_t begin_ = 0, end_ = 0, motto_cell_ = 0, body_cell_ = 0;
  Span old_issuer_;  // below the kind: "CỦA BỘ TÀI CHÍNH"
  bool number_is_old_ = false;
  std::optional<std::size_t> kind_cell_, number_cell_, enacting_cell_;
  std::uint32_t subject_ = 0;
};

}  // namespace

Head read_head(const Script& script) { return HeadReader(script).read(); }

}  // namespace danchieu::indexer
