#pragma once
/// Tables of word sequences, matched longest first over the tokens of a reading.
///
///     static const Phrases<Relation> cues({{"can cu", Relation::based_on}, …});
///     if (auto match = cues.at(reading, token)) use(match->value, match->end);
///
/// Words are separated by one blank; "," stands for an optional comma; "=đúng" is found with just these marks. A word written with marks
/// ("về") is found with these marks or without any, but not as another word ("vệ"); one written without marks is found with any. A look-up
/// costs the phrases that share the first word, folded.

#include <algorithm>
#include <bitset>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

#include "citations/packed_map.h"
#include "citations/reading.h"

namespace danchieu::citations {

/// How words of a table ask for marks: those written with marks for these or none, or none of them for any, or all for just what is
/// written.
enum class Marks { as_written, any, exact };

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

  static constexpr std::uint32_t no_limit = 0xFFFFFFFF;

  explicit Phrases(const std::vector<Row>& rows, Marks marks = Marks::as_written) {
    for (const Row& row : rows) {
      Entry entry{{}, row.value};
      std::string_view rest = row.words;
      while (!rest.empty()) {
        const auto cut = rest.find(' ');
        entry.words.push_back(word_of(rest.substr(0, cut), marks));
        rest = cut == std::string_view::npos ? std::string_view() : rest.substr(cut + 1);
      }
      first_words_.set(slot_of(entry.words.front().folded));
      entries_.push_back(std::move(entry));
    }
    std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
      const Packed first = a.words.front().folded, other = b.words.front().folded;
      return first != other ? first < other : a.words.size() > b.words.size();
    });
    for (std::uint32_t i = 0; i < entries_.size(); ++i) begins_.emplace(entries_[i].words.front().folded, i);
  }

  const std::bitset<slots>& first_words() const { return first_words_; }
  /// Whether a phrase may begin with `token`: most words of a text begin none.
  bool may_begin(const Token& token) const { return first_words_[token.slot]; }
  /// The longest that begins with `token` and ends not behind `limit`.
  std::optional<Match> at(const Reading& reading, std::uint32_t token, std::uint32_t limit = no_limit) const {
    if (token >= reading.size() || !first_words_[reading[token].slot]) return std::nullopt;
    return match_at(reading, token, limit);
  }

 private:
  [[gnu::noinline]] std::optional<Match> match_at(const Reading& reading, std::uint32_t token, std::uint32_t limit) const {
    const Packed first = reading[token].folded;
    const std::uint32_t* const begin = begins_.find(first);
    if (begin == nullptr) return std::nullopt;
    for (auto entry = entries_.begin() + *begin; entry != entries_.end() && entry->words.front().folded == first; ++entry)
      if (const std::uint32_t end = matched(reading, token, entry->words); end > token && end <= limit) return Match{entry->value, end};
    return std::nullopt;
  }

  struct Word {
    Packed folded = 0, exact = 0;
    bool marked = false;  ///< its marks count
    bool only = false;    ///< and may not be lost
    bool comma = false;
  };
  struct Entry {
    std::vector<Word> words;
    Value value;
  };

  static Word word_of(std::string_view utf8, Marks marks) {
    if (utf8 == ",") return {.comma = true};
    if (utf8.front() == '=') return word_of(utf8.substr(1), Marks::exact);
    const PackedWord word = pack(utf8);
    return {word.folded, word.exact, marks == Marks::exact || (marks == Marks::as_written && word.folded != word.exact),
            marks == Marks::exact};
  }

  static std::uint32_t matched(const Reading& reading, std::uint32_t token, const std::vector<Word>& words) {
    std::uint32_t i = token;
    for (const Word& word : words) {
      if (word.comma) {
        if (reading.is_mark(i, U',')) ++i;
      } else if (reading.is_word(i, word.folded) && (!word.marked || has_marks(reading, i, word))) {
        ++i;
      } else {
        return token;
      }
    }
    return i;
  }

  static bool has_marks(const Reading& reading, std::uint32_t token, const Word& word) {
    const Packed exact = reading.exact(token);
    return exact == word.exact || (!word.only && exact == word.folded);
  }

  std::bitset<slots> first_words_;   // most words of a text begin no phrase
  std::vector<Entry> entries_;       // by first word, longest first
  PackedMap<std::uint32_t> begins_;  // of the entries with a first word
};

/// A table of phrases that mean nothing but that they stand there.
class PhraseSet {
 public:
  PhraseSet(std::initializer_list<std::string_view> phrases, Marks marks = Marks::as_written) : phrases_(rows(phrases), marks) {}
  bool at(const Reading& reading, std::uint32_t token) const { return end(reading, token) > token; }
  /// By their slots.
  const std::bitset<slots>& first_words() const { return phrases_.first_words(); }
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
