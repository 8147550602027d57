#include "web/language.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace danchieu::web {
namespace {

thread_local Language spoken = Language::vietnamese;
thread_local const Address* answered = nullptr;

constexpr std::pair<std::string_view, Language> languages[] = {{"vi", Language::vietnamese}, {"en", Language::english}};

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

/// Takes what stands before the next `mark` off `text`.
std::string_view next_part(std::string_view& text, char mark) {
  const std::string_view part = text.substr(0, text.find(mark));
  text.remove_prefix(std::min(text.size(), part.size() + 1));
  return trim(part);
}

/// "0.8" -> 800; 1000 where there is none; 0 for what is no weight.
int weight_of(std::string_view parameters) {
  if (parameters.empty()) return 1000;
  if (parameters.substr(0, 2) != "q=") return 0;
  parameters.remove_prefix(2);
  if (parameters.substr(0, 1) == "1") return 1000;
  if (parameters.substr(0, 2) != "0.") return 0;
  int weight = 0;
  for (std::size_t at = 2; at < 5; ++at) {
    const char digit = at < parameters.size() ? parameters[at] : '0';
    if (digit < '0' || digit > '9') return 0;
    weight = weight * 10 + (digit - '0');
  }
  return weight;
}

std::optional<Language> best_accepted(std::string_view header) {
  std::optional<Language> best;
  int best_weight = 0;
  while (!header.empty()) {
    std::string_view range = next_part(header, ',');
    std::string primary(next_part(range, ';'));
    primary.resize(std::min(primary.size(), primary.find('-')));
    std::transform(primary.begin(), primary.end(), primary.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto known = language_coded(primary);
    const int weight = weight_of(range);
    if (known && weight > best_weight) best = known, best_weight = weight;
  }
  return best;
}

std::string_view cookie_named(std::string_view cookies, std::string_view name) {
  while (!cookies.empty()) {
    std::string_view pair = next_part(cookies, ';');
    if (next_part(pair, '=') == name) return pair;
  }
  return {};
}

}  // namespace

std::string_view code(Language language) { return languages[static_cast<std::size_t>(language)].first; }

std::optional<Language> language_coded(std::string_view code) {
  for (const auto& [known, language] : languages)
    if (known == code) return language;
  return std::nullopt;
}

Language language() { return spoken; }

std::string address_in_other_language() {
  std::string path;
  Values values;
  if (answered) {
    for (const std::string& segment : answered->segments) path += '/' + encode(segment);
    values = answered->values;
    std::erase_if(values, [](const auto& pair) { return pair.first == "lang"; });
  }
  values.emplace_back("lang", code(spoken == Language::english ? Language::vietnamese : Language::english));
  return print_address(path.empty() ? "/" : path, values);
}

InLanguage::InLanguage(Language language, const Address* here)
    : language_before_(std::exchange(spoken, language)), here_before_(std::exchange(answered, here)) {}
InLanguage::~InLanguage() {
  spoken = language_before_;
  answered = here_before_;
}

Language wanted_language(const Address& address, const Request& request) {
  if (const auto named = language_coded(address.value("lang"))) return *named;
  if (const auto kept = language_coded(cookie_named(request.cookie, "lang"))) return *kept;
  return best_accepted(request.accept_language).value_or(Language::vietnamese);
}

}  // namespace danchieu::web
