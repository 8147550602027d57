#include "archive/subject.h"

#include <algorithm>
#include <optional>
#include <set>

#include "text/chars.h"
#include "text/words.h"

namespace danchieu::archive {
namespace {

/// What says nothing of the subject in a title.
constexpr std::string_view empty_phrases[] = {"kế hoạch", "trên địa bàn", "thành phố", "thị xã", "thị trấn"};
constexpr std::string_view empty_words[] = {"nam", "tinh", "huyen", "xa", "phuong", "quan", "cua"};

/// Takes the words of `name` out where they stand in a row.
void take_out(std::vector<std::string>& words, std::string_view name) {
  const std::vector<std::string> out = folded_words(name);
  if (out.empty()) return;
  for (auto at = words.begin(); (at = std::search(at, words.end(), out.begin(), out.end())) != words.end();)
    at = words.erase(at, at + static_cast<std::ptrdiff_t>(out.size()));
}

}  // namespace

std::vector<std::string> folded_words(std::string_view utf8) {
  std::vector<std::string> words;
  text::WordReader reader(utf8);
  while (const text::Word* word = reader.next()) words.emplace_back(word->folded);
  return words;
}

std::vector<std::string> subject_words(const PlanRow& plan) {
  std::vector<std::string> words = folded_words(plan.title);
  for (const std::string* place : {&plan.province, &plan.district, &plan.commune, &plan.province_today}) take_out(words, *place);
  for (const std::string_view phrase : empty_phrases) take_out(words, phrase);
  std::erase_if(words, [](const std::string& word) {
    const bool figure = std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    return figure || std::find(std::begin(empty_words), std::end(empty_words), word) != std::end(empty_words);
  });
  return words;
}

std::string printed_subject(const PlanRow& plan) {
  const std::vector<std::string> kept = subject_words(plan);
  if (kept.empty()) return {};
  std::optional<std::size_t> begin;
  std::size_t end = 0;
  text::WordReader reader(plan.title);
  while (const text::Word* word = reader.next()) {
    if (!begin && word->folded == kept.front()) begin = word->byte_begin;
    if (word->folded == kept.back()) end = word->byte_end;
  }
  return begin && *begin < end ? text::tidy(plan.title.substr(*begin, end - *begin)) : std::string();
}

double likeness(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const std::set<std::string> in_a(a.begin(), a.end()), in_b(b.begin(), b.end());
  const auto both = std::count_if(in_a.begin(), in_a.end(), [&](const std::string& word) { return in_b.count(word) > 0; });
  const std::size_t all = in_a.size() + in_b.size() - static_cast<std::size_t>(both);
  return all == 0 ? 0 : static_cast<double>(both) / static_cast<double>(all);
}

}  // namespace danchieu::archive
