#pragma once
/// Tables of word sequences, matched longest first over the tokens of a reading.
///
///     static const Phrases<Relation> cues({{"can cu", Relation::based_on}, …});
///     if (auto match = cues.at(reading, token)) use(match->value, match->end);
///
/// Words are separated by one blank; "," stands for an optional comma. A word written with marks ("về") is found with these
/// marks or without any, but not as another word ("vệ"); one written without marks is found with any. A look-up costs the
/// phrases that share the first word, folded.

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "citations/reading.h"
#include "text/chars.h"

namespace danchieu::citations {

template <class Value>
class Phrases {
 public:
  struct Row {
    std::string_view words;
    Value value;
  };
  struct Match {
    Value value;
    std::uint32_t end;
  };  ///< one past the last token

  explicit Phrases(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
      Entry entry{{}, row.value};
      std::string_view rest = row.words;
      while (!rest.empty()) {
        const auto cut = rest.find(' ');
        entry.words.emplace_back(rest.substr(0, cut));
        rest = cut == std::string_view::npos ? std::string_view() : rest.substr(cut + 1);
      }
      const std::string first = text::fold(entry.words.front());
      by_first_[first].push_back(std::move(entry));
    }
    for (auto& [first, entries] : by_first_)
      std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.words.size() > b.words.size(); });
  }

  std::optional<Match> at(const Reading& reading, std::uint32_t token) const {
    if (token >= reading.tokens.size() || !reading.tokens[token].word()) return std::nullopt;
    const auto entries = by_first_.find(reading.tokens[token].folded);
    if (entries == by_first_.end()) return std::nullopt;
    for (const Entry& entry : entries->second) {
      std::uint32_t i = token;
      bool equal = true;
      for (const std::string& word : entry.words) {
        if (word == ",") {
          if (reading.is_mark(i, U',')) ++i;
        } else if (i < reading.tokens.size() && matches(reading.tokens[i], word)) {
          ++i;
        } else {
          equal = false;
          break;
        }
      }
      if (equal) return Match{entry.value, i};
    }
    return std::nullopt;
  }

 private:
  struct Entry {
    std::vector<std::string> words;
    Value value;
  };

  static bool matches(const Token& token, const std::string& word) {
    return token.word() &&
           (token.folded == word || token.lower == word || (token.lower == token.folded && token.folded == text::fold(word)));
  }

  std::unordered_map<std::string, std::vector<Entry>> by_first_;
};

/// A table of phrases that mean nothing but that they stand there.
class PhraseSet {
 public:
  PhraseSet(std::initializer_list<std::string_view> phrases) : phrases_(rows(phrases)) {}
  bool at(const Reading& reading, std::uint32_t token) const { return end(reading, token) > token; }
  /// One past the longest phrase that begins with `token`; `token` where none does.
  std::uint32_t end(const Reading& reading, std::uint32_t token) const {
    const auto match = phrases_.at(reading, token);
    return match ? match->end : token;
  }

 private:
  struct Nothing {};
  static std::vector<Phrases<Nothing>::Row> rows(std::initializer_list<std::string_view> phrases) {
    std::vector<Phrases<Nothing>::Row> made;
    for (const std::string_view phrase : phrases) made.push_back({phrase, {}});
    return made;
  }
  Phrases<Nothing> phrases_;
};

}  // namespace danchieu::citations
