#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "compare/fact.h"
#include "text/chars.h"
#include "text/date.h"

namespace danchieu::compare {
namespace {

using text::Date;
using text::Span;

struct Time {
  Date date;
  Span span;
};

/// Words before a day that make it one although no year is printed: "ngày 19/8", "từ 01/8", "Quốc khánh 2/9".
constexpr std::u32string_view words_before_day[] = {U"ngay", U"tu", U"den", U"truoc", U"sau", U"khanh", U"het", U"dip", U"mung"};
/// Words before a deadline, as near as the length of a few words.
constexpr std::string_view words_of_deadline[] = {"truoc",      "cham nhat",  "han cuoi", "thoi han",
                                                  "hoan thanh", "xong trong", "han gui",  "het ngay"};
constexpr std::uint32_t reach_of_role = 24;
/// Before a stretch of years: "giai đoạn 2021 - 2025", "nhiệm kỳ 2020-2025".
constexpr std::string_view words_of_years[] = {"giai doan", "nhiem ky", "nam hoc", "thoi ky", "cac nam", "tu nam"};
constexpr int most_years = 30;

class TimeReader {
 public:
  explicit TimeReader(const Side& side) : side_(side), text_(side.text) {}

  std::vector<Fact> read() {
    for (const text::DateFound& found : text::find_dates(text_)) times_.push_back({found.date, found.span});
    whole_ = times_.size();
    add_days_without_year();
    std::sort(times_.begin(), times_.end(), [](const Time& a, const Time& b) { return a.span.begin < b.span.begin; });
    std::erase_if(times_, [&](const Time& time) { return is_of_mention(time) || is_history(time); });
    std::vector<Fact> facts;
    for (std::size_t i = 0; i < times_.size(); ++i) {
      const auto paragraph = static_cast<std::uint32_t>(side_.paragraph_at(times_[i].span.begin));
      if (side_.paragraphs.empty() || !is_body(side_.paragraphs[paragraph])) continue;
      Fact fact{.value = {},
                .about = {},
                .span = times_[i].span,
                .sentence = sentence_at(side_, paragraph, times_[i].span.begin),
                .paragraph = paragraph};
      if (i + 1 < times_.size() && makes_period(times_[i], times_[i + 1])) {
        Date from = times_[i].date;
        const Date to = with_year(times_[i + 1].date);
        if (from.year == 0) from.year = to.year - (from.month > to.month ? 1 : 0);
        fact.value = from.iso() + "/" + to.iso();
        fact.about = "period";
        fact.span.end = times_[++i].span.end;
      } else {
        fact.value = with_year(times_[i].date).iso();
        fact.about = role_of(times_[i].span.begin, fact.sentence);
      }
      fact.shown = side_.printed(fact.span);
      if (!fact.value.empty()) facts.push_back(std::move(fact));
    }
    add_years(facts);
    std::stable_sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) { return a.span.begin < b.span.begin; });
    return facts;
  }

 private:
  Date with_year(Date date) const {
    if (date.year == 0) date.year = side_.document->plan.year;
    return date;
  }

  /// "01/8", "ngày 19 tháng 8"; and months, "tháng 6/2023".
  void add_days_without_year() {
    for (std::size_t w = 0; w + 1 < side_.words.size(); ++w) {
      const Span day = side_.words[w].span, month = side_.words[w + 1].span;
      if (taken(day)) continue;
      const auto before = w > 0 ? folded(side_.words[w - 1].span) : std::u32string();
      const std::u32string between(side_.slice({day.end, month.begin}));
      const std::uint32_t begin = before == U"ngay" ? side_.words[w - 1].span.begin : day.begin;
      const bool named = std::find(std::begin(words_before_day), std::end(words_before_day), before) != std::end(words_before_day);
      if (between == U"/" && before == U"thang" && in(day, 1, 12) && in(month, 1900, 2100)) {
        times_.push_back({{.year = value(month), .month = value(day)}, {side_.words[w - 1].span.begin, month.end}});
      } else if (between == U"/" && named && in(day, 1, 31) && in(month, 1, 12) && !goes_on(month.end)) {
        times_.push_back({{.month = value(month), .day = value(day)}, {begin, month.end}});
      } else if (w + 2 < side_.words.size() && named && in(day, 1, 31) && folded(month) == U"thang" && in(side_.words[w + 2].span, 1, 12)) {
        times_.push_back({{.month = value(side_.words[w + 2].span), .day = value(day)}, {begin, side_.words[w + 2].span.end}});
      }
    }
  }
  /// "giai đoạn 2021 - 2025", unless it is part of the name of a cited document.
  void add_years(std::vector<Fact>& facts) const {
    for (std::uint32_t p = 0; p < side_.paragraphs.size(); ++p) {
      const Paragraph& paragraph = side_.paragraphs[p];
      if (!is_body(paragraph)) continue;
      for (std::uint32_t w = paragraph.first; w + 1 < paragraph.last; ++w) {
        const Span from = side_.words[w].span, to = side_.words[w + 1].span;
        if (!in(from, 1990, 2100) || !in(to, value(from) + 1, value(from) + most_years)) continue;
        const std::u32string_view gap = side_.slice({from.end, to.begin});
        if (gap.find_first_of(U"-–—") == gap.npos || w < paragraph.first + 2) continue;
        const std::string before = folded_words(side_, side_.span_of(w - 2, w));
        if (std::find(std::begin(words_of_years), std::end(words_of_years), before) == std::end(words_of_years)) continue;
        const Span span{side_.words[w - 2].span.begin, to.end};
        if (is_of_title({from.begin, to.end})) continue;
        facts.push_back({.value = std::to_string(value(from)) + "/" + std::to_string(value(to)),
                         .about = "years",
                         .shown = side_.printed(span),
                         .span = span,
                         .sentence = sentence_at(side_, p, span.begin),
                         .paragraph = p});
      }
    }
  }
  bool is_of_title(Span span) const {
    constexpr std::uint32_t longest_title = 600;
    const std::string printed = side_.printed(span);
    return std::any_of(side_.document->mentions.begin(), side_.document->mentions.end(), [&](const citations::Mention& mention) {
      return mention.span.begin <= span.begin && span.begin - mention.span.begin < longest_title &&
             mention.title.find(printed) != std::string::npos;
    });
  }
  /// By a date that was found whole: these come first, in order.
  bool taken(Span span) const {
    const auto end = times_.begin() + static_cast<std::ptrdiff_t>(whole_);
    const auto after =
        std::upper_bound(times_.begin(), end, span.begin, [](std::uint32_t at, const Time& time) { return at < time.span.begin; });
    return (after != times_.begin() && (after - 1)->span.overlaps(span)) || (after != end && after->span.overlaps(span));
  }
  bool goes_on(std::uint32_t at) const {
    return at < text_.size() && (text_[at] == U'/' || text_[at] == U'-') && at + 1 < text_.size() && text::is_letter(text_[at + 1]);
  }
  std::u32string folded(Span span) const {
    std::u32string word;
    for (const char32_t c : side_.slice(span))
      if (const char32_t plain = text::fold(c)) word.push_back(plain);
    return word;
  }
  int value(Span span) const {
    int number = 0;
    for (const char32_t c : side_.slice(span)) number = number * 10 + static_cast<int>(c - U'0');
    return number;
  }
  bool in(Span span, int least, int most) const {
    const std::u32string_view chars = side_.slice(span);
    if (chars.size() > 4 || !std::all_of(chars.begin(), chars.end(), text::is_digit)) return false;
    return value(span) >= least && value(span) <= most;
  }

  /// "(19/8/1945 - 19/8/2022)": the day that is celebrated, none of the plan.
  bool is_history(const Time& time) const {
    constexpr int years = 10;
    return time.date.year != 0 && time.date.year + years < side_.document->plan.year;
  }

  /// The day on which a document was issued says nothing of the plan.
  bool is_of_mention(const Time& time) const {
    constexpr std::uint32_t near = 60;
    constexpr int looked_back = 4;  // mentions inside a title stand before the date of the outer one
    const std::vector<citations::Mention>& mentions = side_.document->mentions;
    auto mention = std::upper_bound(mentions.begin(), mentions.end(), time.span.begin,
                                    [](std::uint32_t at, const citations::Mention& m) { return at < m.span.begin; });
    for (int steps = 0; mention != mentions.begin() && steps < looked_back; ++steps) {
      --mention;
      if (mention->span.overlaps(time.span)) return true;
      if (mention->issued == time.date && mention->span.end <= time.span.begin && time.span.begin - mention->span.end < near) return true;
    }
    return false;
  }

  /// "từ ngày 01/8 đến ngày 19/8/2022", "01/7 - 19/8/2023", "17/12/2025 đến 17 giờ 00, ngày 01/02/2026"; not "(19/8/1945 - 19/8/2022)".
  bool makes_period(const Time& from, const Time& to) const {
    constexpr std::uint32_t most_between = 32;
    if (to.span.begin < from.span.end || to.span.begin - from.span.end > most_between) return false;
    if (from.date.year != 0 && with_year(to.date).year - from.date.year > 5) return false;
    const std::string between = without_hour(folded_words(side_, {from.span.end, to.span.begin}));
    const std::u32string_view gap = side_.slice({from.span.end, to.span.begin});
    const bool dash = gap.find_first_of(U"-–—") != gap.npos;
    return between == "den" || between == "den ngay" || between == "den het" || between == "den het ngay" ||
           (dash && (between.empty() || between == "ngay"));
  }

  /// "den 17 gio 00 ngay" -> "den ngay"
  static std::string without_hour(const std::string& words) {
    std::string kept;
    for (std::size_t begin = 0; begin < words.size();) {
      const std::size_t end = std::min(words.find(' ', begin), words.size());
      const std::string word = words.substr(begin, end - begin);
      if (!text::is_digit(static_cast<unsigned char>(word[0])) && word != "gio" && word != "phut") kept += (kept.empty() ? "" : " ") + word;
      begin = end + 1;
    }
    return kept;
  }

  /// "report": a deadline for which the words before it say "báo cáo", or, where it stands in brackets, those behind it.
  std::string role_of(std::uint32_t at, Span sentence) const {
    const std::string before = folded_words(side_, {at > reach_of_role ? at - reach_of_role : 0, at});
    const bool deadline = std::any_of(std::begin(words_of_deadline), std::end(words_of_deadline),
                                      [&](std::string_view words) { return before.find(words) != before.npos; });
    if (!deadline) return "day";
    // "(trước ngày 25/5) và tổng kết năm (trước ngày 15/12) báo cáo tình hình …"
    const bool bracket = side_.slice({sentence.begin, at}).rfind(U'(') + 1 > side_.slice({sentence.begin, at}).rfind(U')') + 1;
    const Span said{sentence.begin, bracket ? sentence.end : at};
    return folded_words(side_, said).find("bao cao") != std::string::npos ? "report" : "deadline";
  }

  const Side& side_;
  std::u32string_view text_;
  std::vector<Time> times_;
  std::size_t whole_ = 0;
};

}  // namespace

std::vector<Fact> read_times(const Side& side) { return TimeReader(side).read(); }

}  // namespace danchieu::compare
