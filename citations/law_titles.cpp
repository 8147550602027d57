#include "citations/law_titles.h"

#include <algorithm>

#include "citations/law_numbers.h"
#include "text/words.h"
#include "text/year.h"

namespace danchieu::citations {
namespace {

bool is_of(const LawVersion& version, const std::set<std::string>& years) { return years.contains(std::to_string(version.passed.year)); }

bool any_is_of(const std::string& slug, const std::set<std::string>& years) {
  const auto versions = law_versions(slug);
  return std::any_of(versions.begin(), versions.end(), [&](const LawVersion& version) { return is_of(version, years); });
}

}  // namespace

std::vector<std::string> keys_of_law(const std::string& slug, const std::set<std::string>& years) {
  const auto versions = law_versions(slug);
  const bool told = any_is_of(slug, years);
  std::vector<std::string> keys;
  for (auto version = versions.rbegin(); version != versions.rend(); ++version)
    if (!version->key.empty() && (!told || is_of(*version, years))) keys.push_back(version->key);
  if (!versions.empty() && !told) keys.push_back("vn:work/" + std::string(law_slug(slug)));
  return keys;
}

std::vector<std::string> laws_titled(std::string_view value) {
  std::vector<std::string> words;
  text::WordReader reader(value);
  while (const text::Word* word = reader.next()) words.emplace_back(word->folded);
  std::set<std::string> years;
  if (words.size() > 1 && text::is_year(words.back())) {
    years.insert(std::move(words.back()));
    words.pop_back();
    if (words.back() == "nam") words.pop_back();
  }
  std::string slug;
  for (const std::string& word : words) slug.append(slug.empty() ? "" : "-").append(word);
  if (!years.empty() && !any_is_of(slug, years)) return {};
  return keys_of_law(slug, years);
}

}  // namespace danchieu::citations
