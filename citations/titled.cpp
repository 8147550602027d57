#include "citations/titled.h"

#include <algorithm>
#include <array>

#include "citations/law_numbers.h"
#include "citations/laws.h"
#include "citations/phrases.h"
#include "citations/pinpoint.h"
#include "citations/tail.h"
#include "text/chars.h"

namespace danchieu::citations {
namespace {

constexpr std::uint32_t longest_title = 30;  // tokens of a title that no table knows

/// "Luật", "Bộ luật", "Pháp lệnh": their noun and how many tokens it has. Laws are written with a capital; "pháp luật" is none.
struct Statute {
  const Kind* kind = nullptr;
  std::uint32_t length = 0;
};

Statute statute_at(const Reading& reading, std::uint32_t token) {
  static const PackedWord bo = pack("bộ"), luat = pack("luật"), phap = pack("pháp"), lenh = pack("lệnh");
  static const Kind *const code = kind_of_noun("Bộ luật"), *const law = kind_of_noun("Luật"), *const ordinance = kind_of_noun("Pháp lệnh");
  if (!reading[token].capital) return {};
  if (token > 0 && reading.is_exactly(token - 1, phap) && !reading.is_exactly(token, phap)) return {};  // "CHẤP HÀNH PHÁP LUẬT CHO …"
  if (reading.is_exactly(token, bo) && reading.is_exactly(token + 1, luat)) return {code, 2};
  if (reading.is_exactly(token, phap) && reading.is_exactly(token + 1, lenh)) return {ordinance, 2};
  const bool after_code = token > 0 && reading.is_word(token - 1, "bo"_w);  // the "Luật" of "Bộ Luật"
  if (reading.is_exactly(token, luat) && !after_code) return {law, 1};
  // "Luat phòng, chống ma túy", "Bô luật Hình sự": its marks were lost, and a title that the tables know in two words or more follows.
  const auto titled = [&](std::uint32_t title) { return law_title(reading, title).end > title + 1; };
  if (reading.are_words(token, "bo"_w, "luat"_w) && titled(token + 2)) return {code, 2};
  if (reading.are_words(token, "phap"_w, "lenh"_w) && titled(token + 2)) return {ordinance, 2};
  if (reading.is_word(token, "luat"_w) && !after_code && titled(token + 1)) return {law, 1};
  return {};
}

/// Where a title that no table knows ends: a capital opens it, and what cannot belong to a title closes it.
std::uint32_t unknown_title_end(const Reading& reading, std::uint32_t begin) {
  static const PhraseSet stops(
      {"số",  "ngày", "năm", "được", "đã",  "về",   "này", "hiện", "có", "để",  "thì",  "là", "và",  "của",  "theo",
       "quy", "do",   "khi", "tại",  "nêu", "trên", "sửa", "mà",   "bị", "nếu", "hoặc", "vì", "như", "phải", "sẽ"},
      Marks::exact);
  if (begin >= reading.size() || !reading[begin].word() || !reading[begin].capital) return begin;
  if (reading.are_words(begin, "viet"_w, "nam"_w)) return begin;  // the law of the country, or the name of a publisher
  const text::Span noun = reading[begin - 1].span;
  if (!text::is_lower(reading.chars()[noun.end - 1])) return begin;  // in a line of capitals everything opens with one
  std::uint32_t end = begin;
  std::uint32_t first_half = 0;  // before an "và": a dated title goes on over it, "Luật A và các văn bản hướng dẫn" does not
  while (end < reading.size() && end - begin < longest_title) {
    const Token& token = reading[end];
    const bool joint = token.folded == "va"_w && first_half == 0 && end + 1 < reading.size() && !reading[end + 1].capital;
    if (joint) first_half = end;
    if (!joint && (!token.word() || token.item_start || stops.at(reading, end))) break;
    if (end > begin && reading.ends_sentence(end - 1)) break;
    ++end;
  }
  const bool dated = (reading.is_word(end, "ngay"_w) || reading.is_word(end, "nam"_w) || reading.is_word(end, "so"_w)) &&
                     end + 1 < reading.size() && reading[end + 1].digit;
  if (first_half != 0 && !dated) end = first_half;
  return end - begin >= 2 ? end : begin;
}

/// "sửa đổi, bổ sung một số điều của" behind an amending law's noun: one past it, or `begin`.
std::uint32_t amending_words_end(const Reading& reading, std::uint32_t begin) {
  if (!reading.is_word(begin, "sua"_w)) return begin;
  for (std::uint32_t i = begin + 1; i < reading.size() && i < begin + 12; ++i) {
    if (reading.is_word(i, "cua"_w)) return i + 1;
    if (i > begin + 1 && i < begin + 10 && statute_at(reading, i).kind != nullptr)
      return i;  // "Pháp lệnh sửa đổi Pháp lệnh …", "… một số điều Luật …"
    if (reading.ends_sentence(i)) break;
  }
  return begin;
}

class Finder {
 public:
  Finder(const Reading& reading, Candidates& candidates) : reading_(reading), candidates_(candidates), taken_(reading.size(), candidates) {}

  void find() {
    const std::size_t before = candidates_.size();
    for (const std::uint32_t i : reading_.starts()) {
      if ((reading_[i].opens & opens_statute) == 0) continue;
      const Packed word = reading_[i].folded;
      const std::string_view slug = reading_[i].capital ? code_of_initials(reading_, i) : std::string_view();
      if (!slug.empty() && !taken_[i] && (i == 0 || !reading_.is_mark(i - 1, U'('))) {
        Candidate code;
        code.head = kind_of_noun("Bộ luật");
        code.kind = "Bộ luật";
        code.core = {i, i + 1};
        code.named_work = "work/" + std::string(slug);
        add(std::move(code));
        continue;
      }
      if (word == "hien"_w && !taken_[i]) constitution_at(i);
      const bool may_be_statute = word == "luat"_w || word == "bo"_w || word == "phap"_w;
      if ((!may_be_statute && word != "nghi"_w) || taken_[i]) continue;
      if (const Statute statute = statute_at(reading_, i); statute.kind != nullptr) law_at(i, statute);
      else congress_at(i);
    }
    sort_by_place(candidates_, before);
  }

 private:
  LawTitle title_at(std::uint32_t begin) const {
    LawTitle known = law_title(reading_, begin);
    // "Luật Giá" is one, "Hội Luật gia" is none: a title of one word has its capital.
    if (known.end == begin + 1 && !reading_[begin].capital) return {begin, ""};
    if (known.end > begin) return known;
    const std::uint32_t end = unknown_title_end(reading_, begin);
    return {end, text::slug(reading_.words(begin, end))};
  }

  void law_at(std::uint32_t token, const Statute& statute) {
    const std::uint32_t title = token + statute.length;
    Candidate law;
    law.head = statute.kind;
    law.kind = statute.kind->noun;
    const std::uint32_t amended = amending_words_end(reading_, title);
    if (amended > title) {
      // "Luật sửa đổi, bổ sung một số điều của Luật X và Luật Y": one citation that holds others.
      const Amended list = amended_laws(amended);
      const std::uint32_t end = list.laws > 0 ? list.end : amended_field_end(amended);
      const bool own_number = list.numbered == 1 && list.last_numbered;  // "… của Luật A và Luật B số 09/2022/QH15": the amending law's
      if (end == amended || own_number || is_title_of_number(end)) return;
      law.core = {token, end};
      law.title = {title, end};
      law.named_work = "work/luat-" + text::slug(reading_.words(title, end));
    } else {
      const LawTitle known = title_at(title);
      if (known.end == title || is_title_of_number(known.end)) return;
      law.core = {token, known.end};
      law.named_work = std::string(statute.length == 1            ? "work/luat-"
                                   : statute.kind->series == "pl" ? "work/phap-lenh-"
                                                                  : "work/bo-luat-") +
                       known.slug;
    }
    add(std::move(law));
  }

  /// "Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam", "Điều 22 Hiến pháp năm 2013"; "theo Hiến pháp và pháp luật" names no one.
  void constitution_at(std::uint32_t token) {
    static const PackedWord first = pack("hiến"), second = pack("pháp");
    static const PhraseSet country({"nước cộng hòa xã hội chủ nghĩa việt nam", "nước cộng hoà xã hội chủ nghĩa việt nam",
                                    "nước chxhcn việt nam", "nước việt nam dân chủ cộng hòa"});
    if (!reading_[token].capital || !reading_.is_exactly(token, first) || !reading_.is_exactly(token + 1, second)) return;
    Candidate constitution;
    constitution.core = {token, std::max(token + 2, country.end(reading_, token + 2))};
    const std::uint32_t end = constitution.core.end;
    const bool dated =
        end + 1 < reading_.size() && (reading_.is_word(end, "nam"_w) || reading_.is_word(end, "ngay"_w)) && reading_[end + 1].digit;
    const bool basis = token > 1 && reading_.are_words(token - 2, "can"_w, "cu"_w);
    if (end == token + 2 && !dated && !basis && pinpoint_before(reading_, token).empty()) return;
    constitution.head = kind_of_noun("Hiến pháp");
    constitution.kind = constitution.head->noun;
    constitution.named_work = "work/hien-phap";
    add(std::move(constitution));
  }

  /// "các Luật về thuế", "các Luật liên quan đến đầu tư": laws that are amended together and not named; `begin` where it does not say so.
  std::uint32_t amended_field_end(std::uint32_t begin) const {
    constexpr std::uint32_t furthest = 16;
    static const PhraseSet stops({"số", "ngày", "năm", "và", "được", "đã", "có"}, Marks::exact);
    if (!reading_.are_words(begin, "cac"_w, "luat"_w)) return begin;
    if (!reading_.is_word(begin + 2, "ve"_w) && !reading_.are_words(begin + 2, "lien"_w, "quan"_w)) return begin;
    std::uint32_t end = begin + 3;
    while (end < reading_.size() && end < begin + furthest && reading_[end].word() && !stops.at(reading_, end) &&
           !reading_.ends_sentence(end - 1))
      ++end;
    return end > begin + 3 ? end : begin;
  }

  /// The list of laws that an amending law changes.
  struct Amended {
    std::uint32_t end = 0;
    int laws = 0;
    int numbered = 0;  ///< laws with a number of their own behind them
    bool last_numbered = false;
  };
  Amended amended_laws(std::uint32_t begin) const {
    Amended list{begin};
    for (std::uint32_t i = begin; i < reading_.size();) {
      const Statute statute = statute_at(reading_, i);
      const std::uint32_t end = statute.kind == nullptr ? i : title_at(i + statute.length).end;
      // "… một số điều của Phòng, chống thiên tai và Luật Đê điều": the first word is lost, the other law tells that one is meant.
      const std::uint32_t bare = i == begin && statute.kind == nullptr ? law_title(reading_, i).end : i;
      if (bare > i && reading_.is_word(bare, "va"_w) && statute_at(reading_, bare + 1).kind != nullptr) {
        i = bare + 1;
        continue;
      }
      if (statute.kind == nullptr || end == i + statute.length) break;
      list.end = end;
      ++list.laws;
      const std::uint32_t number = reading_.is_word(end, "so"_w) ? end + 1 : end;  // "Luật Đất đai số 31/2024/QH15"
      list.last_numbered = number < taken_.size() && taken_[number];
      if (list.last_numbered) {
        ++list.numbered;
        list.end = number;
        while (list.end < taken_.size() && taken_[list.end]) ++list.end;
      }
      i = list.end;
      if (!reading_.is_mark(i, U',') && !reading_.is_word(i, "va"_w)) break;
      ++i;
    }
    return list;
  }

  /// The number of a numbered mention follows: "Luật Đất đai số 31/2024/QH15" is that mention.
  bool is_title_of_number(std::uint32_t end) const {
    constexpr std::uint32_t furthest = 4;
    std::uint32_t i = end;
    while (i < end + furthest && (reading_.is_mark(i, U'(') || reading_.is_mark(i, U',') || reading_.is_mark(i, U'-') ||
                                  reading_.is_word(i, "luat"_w) || reading_.is_word(i, "so"_w)))
      ++i;
    return i > end && i < reading_.size() && taken_[i] && reading_[i].digit;
  }

  /// "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVII".
  void congress_at(std::uint32_t token) {
    constexpr std::uint32_t longest = 16;
    plenum_at(token);
    if (!reading_.is_word(token, "nghi"_w) || !reading_.is_word(token + 1, "quyet"_w) || !reading_.is_word(token + 2, "dai"_w) ||
        !reading_.is_word(token + 3, "hoi"_w))
      return;
    // "Nghị quyết Đại hội XI của Đảng", "… Đại hội XVIII Đảng bộ tỉnh"
    if (token + 5 < reading_.size() && reading_[token + 4].word() && reading_[token + 4].capital && roman(reading_[token + 4].folded) > 0 &&
        (reading_.is_word(token + 5, "dang"_w) || reading_.are_words(token + 5, "cua"_w, "dang"_w))) {
      Candidate congress;
      congress.head = kind_of_noun("Nghị quyết");
      congress.kind = "Nghị quyết";
      congress.core = {token, token + (reading_.is_word(token + 5, "cua"_w) ? 7 : 5)};
      add(std::move(congress));
      return;
    }
    for (std::uint32_t i = token + 4; i + 2 < reading_.size() && i < token + longest; ++i) {
      if (!reading_[i].word() || reading_.ends_sentence(i)) return;
      if (!reading_.is_word(i, "lan"_w) || !reading_.is_word(i + 1, "thu"_w)) continue;
      Candidate congress;
      congress.head = kind_of_noun("Nghị quyết");
      congress.kind = "Nghị quyết";
      congress.core = {token, i + 3};
      if (reading_.is_word(i + 3, "cua"_w) && reading_.is_word(i + 4, "dang"_w)) congress.core.end = i + 5;
      add(std::move(congress));
      return;
    }
  }

  /// "Nghị quyết Hội nghị lần thứ hai Ban Chấp hành Trung ương Đảng khóa XIV"; a number tells more: "Nghị quyết số 28-NQ/TW Hội nghị …".
  void plenum_at(std::uint32_t token) {
    const Reading& r = reading_;
    if (!r.are_words(token, "nghi"_w, "quyet"_w, "hoi"_w, "nghi"_w, "lan"_w, "thu"_w)) return;
    std::uint32_t end = token + 7;
    if (!r.are_words(end, "ban"_w, "chap"_w, "hanh"_w, "trung"_w, "uong"_w)) return;
    end += 5;
    if (r.is_word(end, "dang"_w)) ++end;
    Candidate plenum;
    plenum.head = kind_of_noun("Nghị quyết");
    plenum.kind = "Nghị quyết";
    plenum.core = {token, end};
    add(std::move(plenum));
  }

  /// Neither a page's count of its readers, on the next line, nor a year in which no statute was made.
  bool may_be_of_statute(std::uint32_t year) const {
    constexpr int first_statute = 1945, last = 2100;
    const int value = number_of(reading_[year].folded);
    return value >= first_statute && value <= last;
  }

  /// "Luật sửa đổi … của Luật X ngày 22/11/2019", "… của Luật Đất đai năm 2018": the date is the amending law's, which was read before;
  /// but of "… của Luật Đất đai năm 2013" the year is that of a version of the law which is amended. `name_end`: of the law's name.
  void share_year(Candidate& amended, std::uint32_t name_end) {
    const auto amending = std::find_if(candidates_.rbegin(), candidates_.rend(), [](const Candidate& one) { return !one.title.empty(); });
    const bool by_year = amended.issued.year != 0 && amended.issued.month == 0;
    const std::string slug = amended.named_work.substr(amended.named_work.find('/') + 1);
    if (by_year && amending != candidates_.rend() && law_dated(law_slug(slug), amended.issued) != nullptr) {
      amending->issued = {};
      return;
    }
    amended.issued = {};
    amended.core.end = name_end;
    amended.span.end = reading_[name_end - 1].span.end;
  }

  void add(Candidate&& candidate) {
    const std::uint32_t name_end = candidate.core.end;
    // "Luật Đất đai năm 2013", and without the word "Luật Giao thông đường bộ 2008".
    const std::uint32_t year = candidate.core.end + (reading_.is_word(candidate.core.end, "nam"_w) ? 1 : 0);
    if (year < reading_.size() && is_year(reading_[year].folded) && !taken_[year] && may_be_of_statute(year)) {
      candidate.issued.year = number_of(reading_[year].folded);
      candidate.core.end = year + 1;
    }
    const std::uint32_t aside = candidate.core.end + 1;  // "Luật Lâm nghiệp (2017)"
    if (!candidate.issued.known() && reading_.is_mark(aside - 1, U'(') && aside < reading_.size() && is_year(reading_[aside].folded) &&
        reading_.is_mark(aside + 1, U')'))
      candidate.issued.year = number_of(reading_[aside].folded);
    candidate.span = {reading_[candidate.core.begin].span.begin, reading_[candidate.core.end - 1].span.end};
    // "Luật Tổ chức HĐND và UBND (sửa đổi) ngày 21 tháng 6 năm 1994"
    const std::uint32_t revised = candidate.core.end;
    const bool is_revised =
        reading_.is_mark(revised, U'(') && reading_.are_words(revised + 1, "sua"_w, "doi"_w) && reading_.is_mark(revised + 3, U')');
    if (is_revised && reading_.is_word(revised + 4, "ngay"_w))
      if (const auto date = text::read_date(reading_.chars(), reading_[revised + 4].span.begin)) candidate.issued = date->date;
    candidate.pinpoint = pinpoint_before(reading_, candidate.core.begin);
    candidate.clause = candidate.pinpoint.empty() ? candidate.core.begin : candidate.pinpoint.begin;
    read_tail(reading_, candidate);
    if (candidate.title.empty() && candidate.core.end == amending_end_) share_year(candidate, name_end);
    if (!candidate.title.empty()) amending_end_ = candidate.core.end;
    candidates_.push_back(std::move(candidate));
  }

  const Reading& reading_;
  Candidates& candidates_;
  TakenTokens taken_;
  std::uint32_t amending_end_ = 0;  ///< of the last amending law
};

}  // namespace

void add_titled(const Reading& reading, Candidates& candidates) { Finder(reading, candidates).find(); }

}  // namespace danchieu::citations
