#pragma once
/// The letters of a web page as UTF-8.

#include <string>
#include <string_view>

namespace danchieu::indexer {

/// `charset`: what the message or the server said; empty where nobody did.
std::string html_letters(std::string_view bytes, std::string_view charset);

/// What the page declares: "windows-1258" of <meta charset="windows-1258">, also in the form of before HTML 5, or of an XML declaration.
std::string_view declared_charset(std::string_view bytes);

}  // namespace danchieu::indexer
