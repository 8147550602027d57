#include "citations/law_titles.h"

#include <algorithm>

#include "citations/law_numbers.h"
#include "text/words.h"
#include "text/year.h"

namespace danchieu::citations {

std::vector<std::string> keys_of_law(const std::string& slug, const std::set<std::string>& years) {
  const auto versions = law_versions(slug);
  const auto of_year = [&](const LawVersion& version) { return years.contains(std::to_string(version.passed.year)); };
  const bool told = std::any_of(versions.begin(), versions.end(), of_year);
  std::vector<std::string> keys;
  for (auto version = versions.rbegin(); version != versions.rend(); ++version)
    if (!version->key.empty() && (!told || of_year(*version))) keys.push_back(version->key);
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
  const auto versions = law_versions(slug);
  const auto of_year = [&](const LawVersion& version) { return years.contains(std::to_string(version.passed.year)); };
  if (!years.empty() && std::none_of(versions.begin(), versions.end(), of_year)) return {};
  return keys_of_law(slug, years);
}

}  // namespace danchieu::citations
