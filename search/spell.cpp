#include "search/spell.h"

#include <algorithm>
#include <string_view>

#include "search/expand.h"
#include "text/chars.h"
#include "text/keystrokes.h"
#include "text/words.h"

namespace danchieu::search {
namespace {

constexpr std::size_t forms_tried = 3, words_changed = 4, questions_tried = 8;
// A word that some plans have is taken for a slip where so many times more have a word like it.
constexpr int times_more = 20;

/// One word of the question, and what it may have been meant for, the likeliest first.
struct Slip {
  text::Span span;
  std::vector<std::string> forms;
};

/// Parts in which words are only words: not those of numbers and of fields.
bool in_words(text::Span word, const std::vector<Understood>& parts) {
  return std::any_of(parts.begin(), parts.end(), [&](const Understood& part) {
    return part.kind != "number" && part.kind != "field" && part.span.contains(word) && !part.text.starts_with('-');
  });
}

std::vector<std::string> forms_for(archive::Archive& archive, const text::Word& word) {
  std::vector<std::string> forms;
  const std::string exact(word.exact), folded(word.folded);
  const int plans = archive.plans_with(folded);
  const auto has_more = [&](int others) { return others > times_more * plans && others > 0; };
  if (const auto typed = text::from_keystrokes(exact); typed && has_more(archive.plans_with(*typed))) forms.push_back(*typed);
  for (const archive::LikeWord& like : archive.words_like(folded, forms_tried))
    // Who typed no marks is given none.
    if (has_more(like.plans)) forms.push_back(exact != folded && !like.marked.empty() ? like.marked : like.folded);
  if (forms.size() > forms_tried) forms.resize(forms_tried);
  return forms;
}

std::vector<Slip> slips_of(archive::Archive& archive, const Question& question) {
  const std::vector<Understood> parts = parse(question).understood;
  std::vector<Slip> slips;
  text::WordReader words(question.text);
  while (const text::Word* word = words.next()) {
    if (slips.size() == words_changed) break;
    if (!in_words(word->span, parts)) continue;
    if (auto forms = forms_for(archive, *word); !forms.empty()) slips.push_back({word->span, std::move(forms)});
  }
  return slips;
}

/// The question with form `chosen[i]` of each slip.
std::string with_forms(const std::string& text, const std::vector<Slip>& slips, const std::vector<std::size_t>& chosen) {
  const std::u32string chars = text::to_utf32(text);
  std::string changed;
  std::uint32_t done = 0;
  for (std::size_t i = 0; i < slips.size(); ++i) {
    changed += text::to_utf8(std::u32string_view(chars).substr(done, slips[i].span.begin - done)) + slips[i].forms[chosen[i]];
    done = slips[i].span.end;
  }
  return changed + text::to_utf8(std::u32string_view(chars).substr(done));
}

}  // namespace

std::optional<Spelled> spell(archive::Archive& archive, const Question& question, int total) {
  if (total >= few_found) return std::nullopt;
  const std::vector<Slip> slips = slips_of(archive, question);
  if (slips.empty()) return std::nullopt;

  // The likeliest form of each, then one of them by another.
  std::vector<std::vector<std::size_t>> choices{std::vector<std::size_t>(slips.size())};
  for (std::size_t i = 0; i < slips.size(); ++i)
    for (std::size_t form = 1; form < slips[i].forms.size() && choices.size() < questions_tried; ++form)
      choices.emplace_back(slips.size())[i] = form;

  for (const auto& chosen : choices) {
    Spelled spelled{.question = question};
    spelled.question.text = with_forms(question.text, slips, chosen);
    Parsed parsed = parse(spelled.question);
    expand(archive, spelled.question, parsed);
    parsed.query.facets = false;
    parsed.query.offset = parsed.query.limit = 0;
    const archive::Found found = archive.search(parsed.query);
    spelled.total = found.total;
    spelled.estimated = found.estimated;
    if (found.total > total) return spelled;
  }
  return std::nullopt;
}

}  // namespace danchieu::search
