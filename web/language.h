#pragma once
/// The language of the answer that this thread is making. Texts stand in web/texts.tsv; whoever makes one asks for it here, through
/// label() and the templates, so that no function hands it on.
///
///     const InLanguage english(Language::english);
///     label("relation.implements") == "implements"      count_text(1204) == "1,204"
///
/// Without one it is Vietnamese: so it is on the command line. What documents say stays as it is in either.

#include <optional>
#include <string>
#include <string_view>

#include "web/address.h"
#include "web/http.h"

namespace danchieu::web {

enum class Language { vietnamese, english };

/// "vi", "en" (BCP 47)
std::string_view code(Language language);
std::optional<Language> language_coded(std::string_view code);

/// Of this thread.
Language language();

/// The page that this thread is making, in the other language: "/search?q=ng%C3%A0y&lang=en".
std::string address_in_other_language();

/// That language until the end of the scope. `here`: the address that is answered; must stay as long.
class InLanguage {
 public:
  explicit InLanguage(Language language, const Address* here = nullptr);
  ~InLanguage();
  InLanguage(const InLanguage&) = delete;
  InLanguage& operator=(const InLanguage&) = delete;

 private:
  Language language_before_;
  const Address* here_before_;
};

/// What a request asks for: by ?lang=, else by the cookie "lang", else by Accept-Language (RFC 9110 §12.5.4), else Vietnamese.
Language wanted_language(const Address& address, const Request& request);

}  // namespace danchieu::web
