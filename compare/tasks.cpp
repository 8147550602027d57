#include <algorithm>
#include <string_view>

#include "compare/fact.h"
#include "text/chars.h"

namespace danchieu::compare {
namespace {

using text::Span;

/// How names of agencies begin: with their marks, "sở" is no "số".
constexpr std::string_view heads[] = {"công an",
                                      "ubnd",
                                      "ủy ban",
                                      "hđnd",
                                      "hội đồng",
                                      "ban chỉ đạo",
                                      "bcđ",
                                      "ban tổ chức",
                                      "ban dân vận",
                                      "ban tuyên giáo",
                                      "ban chỉ huy",
                                      "ban chqs",
                                      "ban quản lý",
                                      "ban giám",
                                      "sở ",
                                      "phòng ",
                                      "đảng ủy",
                                      "tỉnh ủy",
                                      "huyện ủy",
                                      "thành ủy",
                                      "cấp ủy",
                                      "văn phòng",
                                      "đài phát thanh",
                                      "đài truyền",
                                      "trung tâm",
                                      "công chức",
                                      "các cơ quan",
                                      "các đơn vị",
                                      "cơ quan",
                                      "đơn vị",
                                      "các sở",
                                      "các phòng",
                                      "các ban",
                                      "các ngành",
                                      "các xã",
                                      "các trường",
                                      "các huyện",
                                      "các đoàn thể",
                                      "các thành viên",
                                      "thành viên",
                                      "hội ",
                                      "đoàn thanh niên",
                                      "huyện đoàn",
                                      "tỉnh đoàn",
                                      "mặt trận",
                                      "mttq",
                                      "quân sự",
                                      "bộ chỉ huy",
                                      "bộ đội",
                                      "bộ công an",
                                      "cục ",
                                      "chi cục",
                                      "vụ ",
                                      "tòa án",
                                      "viện kiểm sát",
                                      "trường ",
                                      "bệnh viện",
                                      "kho bạc",
                                      "ngân hàng",
                                      "thủ trưởng",
                                      "chủ tịch",
                                      "liên đoàn",
                                      "điện lực",
                                      "hạt kiểm lâm",
                                      "thanh tra",
                                      "các tổ chức",
                                      "các địa phương",
                                      "lực lượng công an",
                                      "đại diện cấp ủy"};
/// Words in front of an agency that is told something.
constexpr std::string_view orders[] = {"giao ", "giao cho ", "de nghi ", "yeu cau ", "phan cong ", "moi "};
/// Words that a task begins with.
constexpr std::string_view verbs[] = {
    "chu tri",      "phoi hop",    "tham muu",       "xay dung",  "to chuc",  "chuan bi",    "co trach nhiem", "chiu trach nhiem",
    "bao cao",      "huong dan",   "kiem tra",       "theo doi",  "don doc",  "chi dao",     "trien khai",     "thuc hien",
    "thuong xuyen", "tiep tuc",    "tang cuong",     "day manh",  "lua chon", "bo tri",      "dam bao",        "bao dam",
    "chu dong",     "can cu",      "theo chuc nang", "de xuat",   "tong hop", "xem xet",     "van dong",       "tuyen truyen",
    "lap ",         "ban hanh",    "ra soat",        "tap trung", "kip thoi", "dua ",        "bien tap",       "quan triet",
    "phat dong",    "huy dong",    "tiep nhan",      "cap phat",  "giup ",    "lam dau moi", "du toan",        "tu ",
    "nghiem tuc",   "chi to chuc", "bao de"};
/// Behind these a verb is part of a name: "Ban chỉ đạo", "Ban Chỉ đạo phòng, chống tội phạm và xây dựng phong trào …".
constexpr std::string_view words_inside_names[] = {"ban ", "va "};
/// Long names and short ones.
constexpr std::pair<std::string_view, std::string_view> shorter[] = {
    {"uy ban nhan dan", "ubnd"},  {"hoi dong nhan dan", "hdnd"}, {"mat tran to quoc viet nam", "mttq"},
    {"mat tran to quoc", "mttq"}, {"ban chi dao", "bcd"},        {"viet nam", ""}};
/// Sentences that close a plan, and are nobody's task.
constexpr std::string_view closings[] = {"can cu ke hoach nay", "tren day la", "trong qua trinh",
                                         "qua trinh to chuc",   "yeu cau cac", "ke hoach nay"};
constexpr std::size_t longest_agency = 24;  // words

bool begins(std::string_view text, std::string_view words) {
  if (!text.starts_with(words)) return false;
  return words.back() == ' ' || text.size() == words.size() || text[words.size()] == ' ';
}

template <class List>
std::size_t size_of_any(std::string_view text, const List& list) {
  for (const std::string_view words : list)
    if (begins(text, words)) return words.size();
  return 0;
}

std::string one_name(std::string agency) {
  for (const auto& [full, brief] : shorter)
    for (std::size_t at; (at = agency.find(full)) != agency.npos;) agency.replace(at, full.size(), brief);
  std::string tidy;
  for (const char c : agency)
    if (c != ' ' || (!tidy.empty() && tidy.back() != ' ')) tidy += c;
  while (!tidy.empty() && tidy.back() == ' ') tidy.pop_back();
  return tidy;
}

/// The folded words of a stretch, and where each stands.
struct Stretch {
  Stretch(const Side& side, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t w = first; w < last; ++w) {
      const std::string word = folded_words(side, side.words[w].span);
      if (word.empty()) continue;
      begins.push_back(text.size());
      exact_begins.push_back(exact.size());
      words.push_back(w);
      text += word + " ";
      exact += text::exact(text::to_utf8(side.slice(side.words[w].span))) + " ";
    }
  }
  std::string_view from(std::size_t word) const { return std::string_view(text).substr(begins[word]); }
  std::string_view exact_from(std::size_t word) const { return std::string_view(exact).substr(exact_begins[word]); }
  std::size_t size() const { return words.size(); }
  std::string text, exact;
  std::vector<std::size_t> begins, exact_begins;
  std::vector<std::uint32_t> words;
};

class TaskReader {
 public:
  explicit TaskReader(const Side& side) : side_(side) {}

  std::vector<Fact> read() {
    for (std::uint32_t p = 0; p < side_.paragraphs.size(); ++p) {
      const Paragraph& paragraph = side_.paragraphs[p];
      if (!is_body(paragraph)) continue;
      if (paragraph.begins_section) leave_section(paragraph);
      read_paragraph(p);
    }
    return std::move(facts_);
  }

 private:
  static constexpr int of_list = 99;
  struct Agency {
    std::string name;
    Span span;
    int depth = 0;  ///< of the section that it heads; of_list: only for the items behind it
  };

  void leave_section(const Paragraph& paragraph) {
    if (depth_of(paragraph) <= agency_.depth) agency_ = {};
  }

  void read_paragraph(std::uint32_t p) {
    const Paragraph& paragraph = side_.paragraphs[p];
    const Stretch stretch(side_, paragraph.first, paragraph.last);
    if (stretch.size() == 0) return;
    std::size_t end = 0;
    Span span;
    const std::string name = agency_at(stretch, end, span);
    const bool heading = paragraph.kind == archive::BlockKind::heading;
    const bool opens = side_.text[paragraph.span.end - 1] == U':' && end == stretch.size();
    if (!name.empty() && (heading || opens)) {
      const int depth = heading && paragraph.section >= 0 ? depth_of(paragraph) : of_list;
      agency_ = {name, span, depth};
      return;
    }
    if (agency_.depth == of_list && paragraph.kind != archive::BlockKind::item) agency_ = {};
    if (heading || size_of_any(stretch.text, closings) > 0) return;
    if (!name.empty()) add(p, name, span, stretch, end);
    else if (!agency_.name.empty()) add(p, agency_.name, agency_.span, stretch, 0);
  }
  int depth_of(const Paragraph& paragraph) const { return side_.document->sections[static_cast<std::size_t>(paragraph.section)].depth; }

  /// The agency that a stretch begins with, and the word that its task begins with; empty where it begins with none that is told to do
  /// something.
  std::string agency_at(const Stretch& stretch, std::size_t& end, Span& span) const {
    std::size_t first = 0;
    const std::size_t order = size_of_any(stretch.text, orders);
    while (first < stretch.size() && stretch.begins[first] < order) ++first;
    if (first == stretch.size() || size_of_any(stretch.exact_from(first), heads) == 0) return {};
    for (end = first + 1; end < stretch.size() && end - first < longest_agency; ++end)
      if (is_closed(stretch, end) || is_verb(stretch, end)) break;
    if (end - first >= longest_agency) return {};
    span = {side_.words[stretch.words[first]].span.begin, side_.words[stretch.words[end - 1]].span.end};
    const std::size_t to = end < stretch.size() ? stretch.begins[end] : stretch.text.size();
    const std::string name = one_name(stretch.text.substr(stretch.begins[first], to - stretch.begins[first]));
    skip_remark(stretch, end);
    return name;
  }
  std::u32string_view gap_before(const Stretch& stretch, std::size_t word) const {
    return side_.slice({side_.words[stretch.words[word - 1]].span.end, side_.words[stretch.words[word]].span.begin});
  }
  /// Before this word the name ends: "Công an xã: …", "Công an huyện (cơ quan Thường trực)".
  bool is_closed(const Stretch& stretch, std::size_t word) const {
    return gap_before(stretch, word).find_first_of(U":(.;") != std::u32string_view::npos;
  }
  /// "chỉ đạo", but not of "Ban Chỉ đạo", "Ban chỉ đạo", "Phòng Xây dựng phong trào".
  bool is_verb(const Stretch& stretch, std::size_t word) const {
    if (text::is_upper(side_.text[side_.words[stretch.words[word]].span.begin]) ||
        size_of_any(stretch.from(word - 1), words_inside_names) > 0)
      return false;
    return size_of_any(stretch.from(word), verbs) > 0;
  }
  /// What stands in brackets behind a name: "UBND xã (BCĐ 138) xây dựng …".
  void skip_remark(const Stretch& stretch, std::size_t& end) const {
    if (end >= stretch.size() || gap_before(stretch, end).find(U'(') == std::u32string_view::npos) return;
    while (++end < stretch.size() && gap_before(stretch, end).find(U')') == std::u32string_view::npos) {
    }
  }

  void add(std::uint32_t p, const std::string& agency, Span span, const Stretch& stretch, std::size_t from) {
    const Paragraph& paragraph = side_.paragraphs[p];
    if (from >= stretch.size()) return;
    facts_.push_back({.value = stretch.text.substr(stretch.begins[from]),
                      .about = agency,
                      .span = span,
                      .sentence = {side_.words[stretch.words[from]].span.begin, paragraph.span.end},
                      .paragraph = p});
  }

  const Side& side_;
  Agency agency_;
  std::vector<Fact> facts_;
};

}  // namespace

std::vector<Fact> read_tasks(const Side& side) { return TaskReader(side).read(); }

}  // namespace danchieu::compare
