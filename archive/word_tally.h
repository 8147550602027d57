#pragma once
/// The different words of a text, in the order in which they come first, each with all places where it stands. Words are told apart by
/// their prints (text/words.h), so that the words themselves are written out once each.
///
///     WordTally tally;
///     tally.put(word->print, word->folded, ++position);
///     tally.for_each([&](std::string_view word, const auto& for_each_place) { for_each_place([&](std::uint32_t place) { … }); });

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace danchieu::archive {

class WordTally {
 public:
  WordTally() : table_(kFirstRoom, 0) {}

  void put(std::uint64_t print, std::string_view word, std::uint32_t place) {
    std::uint32_t& found = find(print);
    places_.push_back({place, kNone});
    const auto last = static_cast<std::uint32_t>(places_.size() - 1);
    if (found != 0) {
      Word& known = words_[found - 1];
      places_[known.last].next = last;
      known.last = last;
      ++known.times;
      return;
    }
    words_.push_back({print, static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(word.size()), last, last, 1});
    letters_ += word;
    found = static_cast<std::uint32_t>(words_.size());
    if (2 * words_.size() > table_.size()) grow();
  }

  /// visit(word, times, for_each_place), where for_each_place(see) calls see(place) for each of them, in the order in which they were put.
  template <class Visit>
  void for_each(Visit visit) const {
    for (const Word& word : words_)
      visit(std::string_view(letters_).substr(word.begin, word.size), word.times, [&](auto see) {
        for (std::uint32_t at = word.first; at != kNone; at = places_[at].next) see(places_[at].place);
      });
  }

 private:
  static constexpr std::uint32_t kNone = ~std::uint32_t{0};
  static constexpr std::size_t kFirstRoom = 1024;  // a power of two

  struct Word {
    std::uint64_t print;
    std::uint32_t begin, size;  ///< bytes of letters_
    std::uint32_t first, last;  ///< of places_
    std::uint32_t times;
  };
  struct Place {
    std::uint32_t place, next;
  };

  /// Where the number of that word stands, from 1, or would.
  std::uint32_t& find(std::uint64_t print) {
    std::size_t at = print & (table_.size() - 1);
    while (table_[at] != 0 && words_[table_[at] - 1].print != print) at = (at + 1) & (table_.size() - 1);
    return table_[at];
  }
  void grow() {
    table_.assign(2 * table_.size(), 0);
    for (std::uint32_t i = 0; i < words_.size(); ++i) find(words_[i].print) = i + 1;
  }

  std::vector<std::uint32_t> table_;  ///< open addressing: prints are well mixed
  std::vector<Word> words_;
  std::vector<Place> places_;
  std::string letters_;
};

}  // namespace danchieu::archive
