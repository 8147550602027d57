#include "search/wanted.h"

#include <algorithm>

#include "archive/fields.h"
#include "citations/number.h"
#include "text/words.h"

namespace danchieu::search {

namespace {

constexpr int word_worth = 10, number_worth = 30;
constexpr int unwanted_word = -1;

}  // namespace

Wanted::Wanted(const archive::Query& query) : exact_marks_(query.exact_marks) { collect(query.root); }

void Wanted::collect(const archive::Node& node) {
  using Kind = archive::Node::Kind;
  switch (node.kind) {
    case Kind::all:
      for (std::size_t i = 0; i < node.children.size(); ++i) {
        const bool behind = i > 0 && node.children[i - 1].kind == Kind::word && node.children[i].kind == Kind::word;
        if (behind) behind_.push_back(static_cast<int>(worth_.size()));
        collect(node.children[i]);
      }
      break;
    case Kind::any:
      for (const archive::Node& child : node.children) collect(child);
      break;
    case Kind::but_not:
      if (!node.children.empty()) collect(node.children.front());
      break;
    case Kind::word:
    case Kind::phrase:
      add_run(node.text);
      break;
    case Kind::near: {
      text::WordReader words(node.text);
      while (const text::Word* word = words.next()) add_run(word->exact);
      break;
    }
    case Kind::number:
      add_number(node.text);
      break;
    case Kind::field:
      if (const auto* field = archive::field_named(node.field); field && field->kind == archive::FieldKind::work)
        for (const auto& typed : citations::find_typed_numbers(node.text)) add_number(typed.term);
      break;
    case Kind::prefix:
      add_begin(node.text);
      break;
    case Kind::everything:
      break;
  }
}

void Wanted::add_run(std::string_view utf8) {
  std::vector<Form> run;
  text::WordReader words(utf8);
  while (const text::Word* word = words.next()) {
    const auto [entry, is_new] = folded_.try_emplace(std::string(word->folded), static_cast<int>(folded_.size()));
    run.push_back({entry->second, std::string(word->exact), word->exact != word->folded});
  }
  if (run.empty()) return;
  run_parts_.push_back(static_cast<int>(worth_.size()));
  // Of two words next to each other in a phrase, each is worth twice what it is alone.
  worth_.push_back(run.size() == 1 ? word_worth : 2 * word_worth * static_cast<int>(run.size()));
  runs_.push_back(std::move(run));
}

void Wanted::add_begin(std::string_view utf8) {
  text::WordReader words(utf8);
  const text::Word* word = words.next();
  if (!word || word->folded.empty()) return;
  begins_.push_back({std::string(word->folded), std::string(word->exact), static_cast<int>(worth_.size()), word->exact != word->folded});
  worth_.push_back(word_worth);
}

void Wanted::add_number(std::string term) {
  if (number_terms_.try_emplace(std::move(term), static_cast<int>(worth_.size())).second) worth_.push_back(number_worth);
}

int Wanted::number(std::string_view kind, std::string_view number) const {
  for (const std::string& term : citations::number_terms(kind, number))
    if (const auto found = number_terms_.find(term); found != number_terms_.end()) return found->second;
  return -1;
}

std::vector<Sighting> Wanted::find_words(std::string_view utf8) const {
  std::vector<Sighting> sightings;
  if (runs_.empty() && begins_.empty()) return sightings;
  struct Seen {
    text::Span span;
    int folded;
    std::string exact;
  };
  std::vector<Seen> page;
  std::vector<Sighting> begun;
  text::WordReader words(utf8);
  while (const text::Word* word = words.next()) {
    for (const Begin& begin : begins_) {
      if (!word->folded.starts_with(begin.folded)) continue;
      const bool exact = !begin.marked || word->exact.starts_with(begin.exact);
      const auto at = static_cast<std::uint32_t>(page.size() + 1);
      if (exact || !exact_marks_) begun.push_back({word->span, begin.part, at, at, exact});
    }
    const auto known = folded_.find(word->folded);
    if (known == folded_.end()) {
      page.push_back({word->span, unwanted_word, {}});
    } else {
      page.push_back({word->span, known->second, std::string(word->exact)});
    }
  }
  for (std::size_t at = 0; at < page.size(); ++at) {
    if (page[at].folded == unwanted_word) continue;
    for (std::size_t index = 0; index < runs_.size(); ++index) {
      const auto& run = runs_[index];
      if (run.size() > page.size() - at) continue;
      bool found = true, exact = true;
      for (std::size_t i = 0; found && i < run.size(); ++i) {
        found = page[at + i].folded == run[i].folded;
        exact = exact && (page[at + i].exact == run[i].exact || !run[i].marked);
      }
      if (!found || (exact_marks_ && !exact)) continue;
      Sighting& sighting = sightings.emplace_back();
      sighting.span = {page[at].span.begin, page[at + run.size() - 1].span.end};
      sighting.part = run_parts_[index];
      sighting.first_word = static_cast<std::uint32_t>(at + 1);
      sighting.last_word = static_cast<std::uint32_t>(at + run.size());
      sighting.exact = exact;
    }
  }
  const auto middle = sightings.insert(sightings.end(), begun.begin(), begun.end());
  std::inplace_merge(sightings.begin(), middle, sightings.end(),
                     [](const Sighting& a, const Sighting& b) { return a.span.begin < b.span.begin; });
  return sightings;
}

std::vector<std::vector<Sighting>> Wanted::find_telling_words(const std::vector<std::string_view>& pages) const {
  std::vector<std::vector<Sighting>> sightings;
  for (const std::string_view page : pages) sightings.push_back(find_words(page));
  drop_other_marks(sightings);
  drop_lonely(sightings);
  return sightings;
}

void Wanted::drop_other_marks(std::vector<std::vector<Sighting>>& pages) const {
  std::vector<bool> stands_exactly(worth_.size());
  for (const std::vector<Sighting>& page : pages)
    for (const Sighting& sighting : page)
      if (sighting.exact) stands_exactly[static_cast<std::size_t>(sighting.part)] = true;
  for (std::vector<Sighting>& page : pages)
    std::erase_if(page, [&](const Sighting& one) { return !one.exact && stands_exactly[static_cast<std::size_t>(one.part)]; });
}

void Wanted::drop_lonely(std::vector<std::vector<Sighting>>& pages) const {
  if (behind_.empty()) return;
  std::vector<bool> has_neighbour(worth_.size());
  std::vector<std::vector<bool>> beside(pages.size());
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const std::vector<Sighting>& sightings = pages[page];
    beside[page].resize(sightings.size());
    for (std::size_t i = 0; i < sightings.size(); ++i) {
      const Sighting& one = sightings[i];
      for (std::size_t k = i + 1; k < sightings.size() && sightings[k].first_word <= one.last_word + 1; ++k) {
        const Sighting& next = sightings[k];
        if (next.part != one.part + 1 || next.first_word != one.last_word + 1) continue;
        if (!std::binary_search(behind_.begin(), behind_.end(), next.part)) continue;
        beside[page][i] = beside[page][k] = true;
        has_neighbour[static_cast<std::size_t>(one.part)] = has_neighbour[static_cast<std::size_t>(next.part)] = true;
      }
    }
  }
  for (std::size_t page = 0; page < pages.size(); ++page) {
    std::vector<Sighting> kept;
    for (std::size_t i = 0; i < pages[page].size(); ++i)
      if (beside[page][i] || !has_neighbour[static_cast<std::size_t>(pages[page][i].part)]) kept.push_back(pages[page][i]);
    pages[page] = std::move(kept);
  }
}

}  // namespace danchieu::search
