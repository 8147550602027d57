#include "archive/abbreviations.h"

#include <algorithm>

#include "archive/plans.h"
#include "text/chars.h"
#include "text/words.h"

namespace danchieu::archive {
namespace {

struct Words {
  std::vector<std::string> folded;
  std::vector<std::uint32_t> ends;  ///< bytes of the text
};

Words words_of(std::string_view text) {
  Words words;
  text::WordReader reader(text);
  while (const text::Word* word = reader.next()) {
    if (word->folded.empty()) continue;
    words.folded.emplace_back(word->folded);
    words.ends.push_back(word->byte_end);
  }
  return words;
}

std::string joined(const std::vector<std::string>& words, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all.append(i ? " " : "").append(words[i]);
  return all;
}

/// How many words of the long form the short one stands for.
std::size_t words_meant(const Words& short_form, const Words& long_form) {
  std::string initials;
  for (const std::string& word : short_form.folded) initials += word;
  const bool letters = std::all_of(initials.begin(), initials.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!letters || initials.size() > long_form.folded.size()) return long_form.folded.size();
  for (std::size_t i = 0; i < initials.size(); ++i)
    if (long_form.folded[i].front() != initials[i]) return long_form.folded.size();
  return initials.size();
}

/// The first `words` words as they are printed.
std::string first_words(const std::string& text, std::size_t count) {
  const Words words = words_of(text);
  return count == 0 || count > words.ends.size() ? text : text.substr(0, words.ends[count - 1]);
}

/// From the begin of the sentence to the end of the parentheses that hold the short form; empty where none do.
std::string sentence_with(const std::string& text, const std::string& short_form) {
  constexpr std::size_t before = 160, longest = 200;  // bytes
  for (auto open = text.find('('); open != text.npos; open = text.find('(', open + 1)) {
    const auto close = text.find(')', open);
    if (close == text.npos || close - open > longest || text.substr(open, close - open).find(short_form) == text.npos) continue;
    auto begin = open > before ? text.find_first_of(" \n", open - before) : 0;
    for (const char* mark : {". ", ";"})
      if (const auto end = text.rfind(mark, open); end != text.npos && end + 1 < open) begin = std::max(begin, end + 1);
    return text::tidy(std::string_view(text).substr(begin, close + 1 - begin));
  }
  return {};
}

std::vector<AbbreviationUse> uses(Database& db, const char* condition, std::string_view form) {
  std::vector<AbbreviationUse> found;
  std::vector<AbbreviationKey> keys;
  Statement rows(db, std::string("SELECT short, long, plans FROM abbreviation_use WHERE ") + condition +
                         " = ? ORDER BY plans DESC, long, short LIMIT 50");
  rows.bind(form);
  while (rows.next()) {
    AbbreviationKey& key = keys.emplace_back();
    rows.read(key.short_form, key.long_form, found.emplace_back().plans);
  }
  // As one plan prints it; of several the same one, whatever the order in which they came.
  Statement shown(
      db,
      "SELECT short_form, long_form FROM abbreviation WHERE short_folded = ? AND long_folded = ? ORDER BY short_form, long_form LIMIT 1");
  for (std::size_t i = 0; i < found.size(); ++i) {
    shown.bind(keys[i].short_form, keys[i].long_form);
    while (shown.next()) shown.read(found[i].short_form, found[i].long_form);
    found[i].long_form = first_words(found[i].long_form, words_of(keys[i].long_form).folded.size());
  }
  return found;
}

}  // namespace

AbbreviationKey key_of(const Abbreviation& abbreviation) {
  const Words short_form = words_of(abbreviation.short_form), long_form = words_of(abbreviation.long_form);
  return {joined(short_form.folded, short_form.folded.size()), joined(long_form.folded, words_meant(short_form, long_form))};
}

std::vector<AbbreviationUse> long_forms(Database& db, std::string_view short_form) { return uses(db, "short", short_form); }

std::vector<AbbreviationUse> short_forms(Database& db, std::string_view long_form) { return uses(db, "long", long_form); }

AbbreviationSource source_of(Database& db, const AbbreviationUse& use) {
  const AbbreviationKey key = key_of({use.short_form, use.long_form});
  struct Explaining {
    std::int64_t docid = 0;
    AbbreviationSource source;
    std::string short_form;
  };
  std::vector<Explaining> plans;
  Statement rows(db,
                 "SELECT plan.docid, plan.id, plan.title, short_form FROM abbreviation JOIN plan ON plan.docid = abbreviation.plan"
                 " WHERE short_folded = ? AND long_folded = ? ORDER BY plan.docid LIMIT 10");
  rows.bind(key.short_form, key.long_form);
  while (rows.next()) {
    Explaining& plan = plans.emplace_back();
    rows.read(plan.docid, plan.source.plan, plan.source.title, plan.short_form);
  }
  PageTexts texts(db);
  for (Explaining& plan : plans) {
    for (const std::string& text : texts.of(plan.docid)) {
      ++plan.source.page;
      plan.source.sentence = sentence_with(text, plan.short_form);
      if (!plan.source.sentence.empty()) return std::move(plan.source);
    }
  }
  return {};
}

void renew_abbreviations(Database& db) {
  struct Row {
    std::int64_t plan = 0, ordinal = 0;
    Abbreviation forms;
  };
  std::vector<Row> rows;
  Statement all(db, "SELECT plan, ordinal, short_form, long_form FROM abbreviation WHERE short_folded = ''");
  while (all.next()) {
    Row& row = rows.emplace_back();
    all.read(row.plan, row.ordinal, row.forms.short_form, row.forms.long_form);
  }
  Statement fold(db, "UPDATE abbreviation SET short_folded = ?, long_folded = ? WHERE plan = ? AND ordinal = ?");
  for (const Row& row : rows) {
    const AbbreviationKey key = key_of(row.forms);
    fold.run(key.short_form, key.long_form, row.plan, row.ordinal);
  }
  db.run("DELETE FROM pending WHERE work = 'abbreviations'");
}

}  // namespace danchieu::archive
