#pragma once
/// The text of a web page: one page of lines. Navigation, scripts, forms and what is hidden are no text. Also of what Word calls "web
/// page", and of web archives (MHTML), which Vietnamese offices often send by the name of `.doc`.
///
/// The page is parsed as browsers do (HTML 5, by Gumbo). Its letters are those of the byte order mark, else UTF-8 where all of it is, else
/// what it declares, else Windows-1252 or an encoding of before Unicode, by its letters (text/legacy.h).

#include <optional>
#include <string_view>

#include "indexer/tell.h"
#include "indexer/trouble.h"

namespace danchieu::indexer {

std::optional<Trouble> html_pages(std::string_view bytes, Tell& tell);

/// A message of RFC 2557 with a web page and its pictures; the page is its first part of the type text/html.
std::optional<Trouble> mhtml_pages(std::string_view bytes, Tell& tell);

/// `charset`: that of the message around it; empty where there is none. Tells no media type.
std::optional<Trouble> html_text(std::string_view bytes, std::string_view charset, Tell& tell);

}  // namespace danchieu::indexer
