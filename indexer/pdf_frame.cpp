#include "indexer/pdf_frame.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>

#include "text/chars.h"

namespace danchieu::indexer {
namespace {

using Row = std::vector<std::uint32_t>;

constexpr std::size_t deepest = 4;                        // rows from the edge of the page that may belong to its frame
constexpr float top_share = 0.18F, bottom_share = 0.15F;  // of the page's height, where they stand

/// What begins a heading that comes back at the same height, and is text: forms and annexes, one a page.
// clang-format off
constexpr std::u32string_view headings[] = {
    U"mau", U"bieu", U"phuluc", U"bang", U"dieu", U"chuong", U"muc", U"phan", U"kemtheo", U"banhanhkemtheo", U"conghoaxahoi", U"doclap",
    U"dangcongsan"};
// clang-format on

struct Edge {
  std::size_t page, row;
  std::u32string letters;     // folded, and the digits within them; without the number
  std::optional<int> number;  // that opens or ends the row, or is all of it
  float y = 0;
  bool marginal = false;   // the file says so
  bool set_apart = false;  // from the rest of the page, by a gap
  bool of_letter = false;  // its page bears the head of a letter: agency, motto
  bool in_frame = false;   // surely
  int group = -1;          // of those that may be: they are, where most of them, or what lies further in, are set apart
};

bool is_digits(std::u32string_view word) {
  return !word.empty() && word.size() <= 5 && std::all_of(word.begin(), word.end(), text::is_digit);
}

int value(std::u32string_view digits) {
  int number = 0;
  for (const char32_t c : digits) number = number * 10 + static_cast<int>(c - U'0');
  return number;
}

/// "77", "-77-", "77/120", "[77]".
std::optional<int> page_number(std::u32string_view word) {
  constexpr std::u32string_view brackets = U"-–—|[]().";
  while (!word.empty() && brackets.find(word.front()) != word.npos) word.remove_prefix(1);
  while (!word.empty() && brackets.find(word.back()) != word.npos) word.remove_suffix(1);
  const auto slash = word.find(U'/');
  if (slash != word.npos && !is_digits(word.substr(slash + 1))) return std::nullopt;
  word = word.substr(0, slash);
  return is_digits(word) ? std::optional(value(word)) : std::nullopt;
}

std::vector<std::u32string_view> words_of(const PdfSheet& sheet, const Row& row) {
  std::vector<std::u32string_view> words;
  for (const std::uint32_t run : row)
    for (std::uint32_t i = sheet.runs[run].first; i < sheet.runs[run].last; ++i) words.push_back(sheet.word(i));
  return words;
}

std::u32string letters_of(const std::vector<std::u32string_view>& words) {
  std::u32string letters;
  for (const std::u32string_view word : words)
    for (const char32_t c : word)
      if (text::is_letter(c) || text::is_digit(c)) letters += text::fold(c);
  return letters;
}

bool is_mark(std::u32string_view word) {
  return std::none_of(word.begin(), word.end(), [](char32_t c) { return text::is_letter(c) || text::is_digit(c); });
}

/// Parts the page's number from the rest.
void read(Edge& edge, std::vector<std::u32string_view> words) {
  while (!words.empty() && is_mark(words.front())) words.erase(words.begin());
  while (!words.empty() && is_mark(words.back())) words.pop_back();
  // "3 / 12"
  if (words.size() >= 3 && words[words.size() - 2] == U"/" && is_digits(words.back())) words.resize(words.size() - 2);
  if (!words.empty() && page_number(words.back())) {
    edge.number = page_number(words.back());
    words.pop_back();
  } else if (!words.empty() && page_number(words.front())) {
    edge.number = page_number(words.front());
    words.erase(words.begin());
  }
  edge.letters = letters_of(words);
}

bool is_heading(const Edge& edge) {
  return std::any_of(std::begin(headings), std::end(headings), [&](std::u32string_view word) { return edge.letters.starts_with(word); });
}

class Framer {
 public:
  explicit Framer(std::vector<PdfSheet>& sheets) : sheets_(sheets) {
    for (const PdfSheet& sheet : sheets_) rows_.push_back(rows(sheet));
  }

  void drop() {
    for (const bool top : {true, false}) {
      edges_.clear();
      groups_ = 0;
      for (std::size_t page = 0; page < sheets_.size(); ++page) collect(page, top);
      judge();
      take_away();
    }
    for (std::size_t page = 0; page < sheets_.size(); ++page) {
      auto& runs = sheets_[page].runs;
      std::sort(gone_[page].begin(), gone_[page].end());
      std::size_t kept = 0;
      for (std::uint32_t i = 0; i < runs.size(); ++i)
        if (!std::binary_search(gone_[page].begin(), gone_[page].end(), i)) runs[kept++] = runs[i];
      runs.resize(kept);
    }
  }

 private:
  void collect(std::size_t page, bool top) {
    const PdfSheet& sheet = sheets_[page];
    const auto& all = rows_[page];
    bool letterhead = false;
    const std::size_t first_edge = edges_.size();
    for (std::size_t depth = 0; depth < std::min(deepest, all.size()); ++depth) {
      const std::size_t i = top ? depth : all.size() - 1 - depth;
      const PdfRun& run = sheet.runs[all[i].front()];
      const bool in_zone = top ? run.base < top_share * sheet.height : run.base > (1 - bottom_share) * sheet.height;
      if (!in_zone) break;
      if (run.table >= 0) break;
      Edge edge{.page = page, .row = i, .letters = {}, .number = {}, .y = run.base};
      read(edge, words_of(sheet, all[i]));
      edge.marginal = sheet.words[run.first].marginal;
      edge.set_apart = is_set_apart(sheet, all, i, top);
      letterhead |= edge.letters.find(U"conghoaxahoichunghia") != std::u32string::npos ||
                    edge.letters.find(U"dangcongsanvietnam") != std::u32string::npos;
      edges_.push_back(std::move(edge));
    }
    for (std::size_t i = first_edge; i < edges_.size(); ++i) edges_[i].of_letter = letterhead;
  }

  /// By a gap to the rest of the page, wider than between its lines.
  bool is_set_apart(const PdfSheet& sheet, const std::vector<Row>& all, std::size_t i, bool top) const {
    constexpr float line = 1.6F;
    if (top ? i + 1 == all.size() : i == 0) return true;
    const PdfRun& here = sheet.runs[all[i].front()];
    const PdfRun& next = sheet.runs[all[top ? i + 1 : i - 1].front()];
    return std::abs(next.base - here.base) > line * std::max(here.size, next.size);
  }

  void judge() {
    std::map<std::u32string, std::vector<std::size_t>> same;
    for (std::size_t i = 0; i < edges_.size(); ++i) same[edges_[i].letters].push_back(i);
    for (auto& [letters, members] : same) {
      constexpr std::u32string_view page_words[] = {U"", U"trang", U"page", U"tr"};
      const bool bare = std::find(std::begin(page_words), std::end(page_words), letters) != std::end(page_words);
      if (bare) judge_numbers(members);
      else if (letters.size() >= 3 && !is_heading(edges_[members.front()])) judge_lines(members);
    }
  }

  static int offset(const Edge& edge) { return *edge.number - static_cast<int>(edge.page); }

  /// Page numbers count the pages: most of them differ from the page's own by the same.
  std::optional<int> common_offset(const std::vector<std::size_t>& members, std::size_t& count) const {
    std::map<int, std::size_t> counts;
    for (const std::size_t i : members)
      if (edges_[i].number) ++counts[offset(edges_[i])];
    const auto most = std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    count = most == counts.end() ? 0 : most->second;
    return most == counts.end() ? std::nullopt : std::optional(most->first);
  }

  void judge_numbers(const std::vector<std::size_t>& members) {
    std::size_t count = 0;
    const std::optional<int> common = common_offset(members, count);
    for (const std::size_t i : members) {
      Edge& edge = edges_[i];
      if (!edge.number) continue;
      const bool counts_from_one = *edge.number == static_cast<int>(edge.page) + 1;
      edge.in_frame =
          (count >= 2 && offset(edge) == *common) || (counts_from_one && (edge.set_apart || edge.marginal || !edge.letters.empty()));
    }
  }

  void judge_lines(const std::vector<std::size_t>& members) {
    constexpr float same_height = 6;
    std::size_t counted = 0;
    const std::optional<int> common = common_offset(members, counted);
    std::vector<float> heights;
    for (const std::size_t i : members) heights.push_back(edges_[i].y);
    std::nth_element(heights.begin(), heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2), heights.end());
    std::vector<std::size_t> alike;
    for (const std::size_t i : members)
      if (std::abs(edges_[i].y - heights[heights.size() / 2]) <= same_height) alike.push_back(i);
    if (alike.size() < 2) return;
    // Of all pages from the first to the last of them, or at least of the even or the odd ones.
    const std::size_t reach = edges_[alike.back()].page - edges_[alike.front()].page + 1;
    const bool everywhere = alike.size() * 2 >= reach;
    const auto all = [&](auto says) { return std::all_of(alike.begin(), alike.end(), [&](std::size_t i) { return says(edges_[i]); }); };
    const bool declared = all([](const Edge& edge) { return edge.marginal; });
    const bool of_letters = all([](const Edge& edge) { return edge.of_letter; });
    if (!everywhere || (of_letters && !declared)) return;
    // The title of a form that comes back stands where the text begins, a running head in the margin above it.
    const bool in_margin = all([&](const Edge& edge) { return is_in_margin(edge); });
    const bool count_pages = counted >= 2 && counted * 2 >= alike.size();
    ++groups_;
    for (const std::size_t i : alike) {
      edges_[i].in_frame = declared || (count_pages && edges_[i].number && offset(edges_[i]) == *common);
      if (in_margin && (!count_pages || !edges_[i].number)) edges_[i].group = groups_ - 1;
    }
  }

  bool is_in_margin(const Edge& edge) const {
    constexpr float above = 0.08F, below = 0.935F;  // of the page's height
    const float share = edge.y / sheets_[edge.page].height;
    return share < above || share > below;
  }

  /// From the edge of a page inwards, up to the first row that is text.
  void take_away() {
    std::vector<std::size_t> all(static_cast<std::size_t>(groups_) + 1), going(all.size());
    for (const Edge& edge : edges_) all[static_cast<std::size_t>(edge.group + 1)] += edge.group >= 0;
    for (const auto& [first, end] : goers())
      for (std::size_t i = first; i < end; ++i) going[static_cast<std::size_t>(edges_[i].group + 1)] += edges_[i].group >= 0;
    // The last line of a note comes back on page after page, too, but is set apart on none, or on few.
    for (Edge& edge : edges_)
      if (const auto group = static_cast<std::size_t>(edge.group + 1); group > 0 && going[group] * 3 < all[group] * 2) edge.group = -1;
    gone_.resize(sheets_.size());
    for (const auto& [first, end] : goers())
      for (std::size_t i = first; i < end; ++i) {
        const Row& row = rows_[edges_[i].page][edges_[i].row];
        auto& gone = gone_[edges_[i].page];
        gone.insert(gone.end(), row.begin(), row.end());
      }
  }

  /// Of each page the edges that go, from the outermost on.
  std::vector<std::pair<std::size_t, std::size_t>> goers() const {
    std::vector<std::pair<std::size_t, std::size_t>> made;
    for (std::size_t i = 0; i < edges_.size();) {
      const std::size_t page = edges_[i].page, first = i;
      std::size_t end = i;
      for (bool outside = true; i < edges_.size() && edges_[i].page == page; ++i) {
        outside &= edges_[i].in_frame || edges_[i].group >= 0;
        if (outside && (edges_[i].in_frame || edges_[i].set_apart)) end = i + 1;
      }
      made.emplace_back(first, end);
    }
    return made;
  }

  std::vector<PdfSheet>& sheets_;
  std::vector<std::vector<Row>> rows_;
  std::vector<Edge> edges_;  // of the pages in their order, on each from the edge inwards
  int groups_ = 0;
  std::vector<std::vector<std::uint32_t>> gone_;
};

}  // namespace

float body_size(const std::vector<PdfSheet>& sheets) {
  constexpr float step = 0.5F;
  constexpr std::size_t share = 7;  // at least one letter in so many
  std::map<long, std::size_t> letters;
  std::size_t all = 0;
  for (const PdfSheet& sheet : sheets)
    for (const PdfWord& word : sheet.words) {
      letters[std::lround(word.size / step)] += word.chars.size();
      all += word.chars.size();
    }
  for (auto size = letters.rbegin(); size != letters.rend(); ++size)
    if (size->second * share >= all) return static_cast<float>(size->first) * step;
  return 0;
}

void drop_page_frames(std::vector<PdfSheet>& sheets) { Framer(sheets).drop(); }

}  // namespace danchieu::indexer
