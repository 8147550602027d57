#pragma once
/// A document of paragraphs, one a line.

#include <string>
#include <vector>

#include "archive/document.h"

namespace danchieu::compare {

inline archive::Document document_of(const std::string& text) {
  archive::Document document;
  document.pages = {{.text = text}};
  return document;
}

/// The same with sections at the lines that begin with a Roman number; "IV. Văn phòng: Bố trí …" has a title that its text runs on behind.
inline archive::Document document_of(const std::vector<std::string>& lines) {
  std::string text;
  std::vector<archive::Section> sections;
  for (const std::string& line : lines) {
    const std::size_t dot = line.find(". ");
    const bool heading = dot != line.npos && line.substr(0, dot).find_first_not_of("IVX") == std::string::npos;
    const std::uint32_t begin = text::count_code_points(text);
    const std::string own = line.substr(0, line.find(':'));
    if (heading) sections.push_back({own.substr(0, dot), own.substr(dot + 2), 1, {begin, begin + text::count_code_points(own)}});
    text += line + "\n";
  }
  archive::Document document = document_of(text);
  document.sections = std::move(sections);
  return document;
}

}  // namespace danchieu::compare
