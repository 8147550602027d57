#include "indexer/text_pages.h"

#include "text/chars.h"
#include "text/text.h"

namespace danchieu::indexer {
namespace {

struct Line {
  std::size_t begin;
  std::string_view text;
};

std::vector<Line> lines_of(std::string_view utf8) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin < utf8.size();) {
    const std::size_t end = std::min(utf8.find('\n', begin), utf8.size());
    lines.push_back({begin, utf8.substr(begin, end - begin)});
    begin = end + 1;
  }
  return lines;
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == line.npos; }

bool is_in_capitals(std::string_view line) {
  bool capital = false;
  for (const char32_t c : text::to_utf32(line)) {
    if (text::is_lower(c)) return false;
    capital |= text::is_upper(c);
  }
  return capital;
}

std::vector<std::size_t> cuts_at_form_feeds(std::string_view utf8) {
  std::vector<std::size_t> cuts;
  for (std::size_t at = utf8.find('\f'); at != utf8.npos && at + 1 < utf8.size(); at = utf8.find('\f', at + 1)) cuts.push_back(at + 1);
  return cuts;
}

/// Where a line begins with exactly one space, directly after a line with text.
std::vector<std::size_t> cuts_at_single_spaces(std::string_view utf8) {
  // A printed page has some 20 lines and more; where such lines are more frequent they mean something else.
  constexpr std::size_t fewest_lines_a_page = 15;
  std::vector<std::size_t> cuts;
  std::size_t lines_with_text = 0, indented = 0;
  const Line* before = nullptr;
  const std::vector<Line> lines = lines_of(utf8);
  for (const Line& line : lines) {
    const bool blank = is_blank(line.text);
    lines_with_text += !blank;
    if (!blank && line.text.starts_with(' ') && !line.text.starts_with("  ")) {
      ++indented;
      // Capitals after capitals are the lines of one centred heading.
      const bool heading = before && is_in_capitals(before->text) && is_in_capitals(line.text);
      if (before && !is_blank(before->text) && !heading) cuts.push_back(line.begin);
    }
    before = &line;
  }
  if (indented * fewest_lines_a_page > lines_with_text) cuts.clear();
  return cuts;
}

}  // namespace

std::vector<std::string> text_pages(std::string_view utf8) {
  const std::vector<std::size_t> cuts = utf8.find('\f') != utf8.npos ? cuts_at_form_feeds(utf8) : cuts_at_single_spaces(utf8);
  std::vector<std::string> pages;
  std::size_t begin = 0;
  for (const std::size_t cut : cuts) {
    pages.emplace_back(utf8.substr(begin, cut - begin));
    begin = cut;
  }
  pages.emplace_back(utf8.substr(begin));
  return pages;
}

}  // namespace danchieu::indexer
