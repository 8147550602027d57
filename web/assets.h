#pragma once
/// web/texts.tsv and the files of web/templates and web/static, compiled into the program by web/embed.cmake.
///
///     asset("static/danchieu.css")->text

#include <string_view>

namespace danchieu::web {

struct Asset {
  std::string_view name;
  std::string_view text;
};

/// nullptr where there is none of that name.
const Asset* asset(std::string_view name);
/// "/static/danchieu.css?v=8f3a…": changes when the file does, so that it may be kept for long.
std::string_view static_address(std::string_view name);

}  // namespace danchieu::web
