#pragma once
/// How much of two texts is the same, word by word, when one of them may be a scan of the other.
///
///     const Wording first({"Kế hoạch số 57 về …"}), second({"Kê hoach sô 57 vê …"});
///     const Likeness like = compare(first, second);
///     like.equal, like.blurred, like.other        // words that are the same; the same but for a letter; others
///
/// Words are folded: marks, case, punctuation, line and page breaks are no difference. Runs of words that stand in both texts once are
/// laid on each other in order; what lies between is aligned word by word. Time and memory are nearly linear in the texts: where a long
/// stretch has nothing in common it counts as `apart` unread. compare(a, b) and compare(b, a) may differ by a few words.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace danchieu::text {

/// The words of a text as they are compared.
class Wording {
 public:
  explicit Wording(const std::vector<std::string>& pages);

  struct Item {
    std::uint64_t print;  ///< of the folded word
    std::uint32_t begin;  ///< bytes of letters_
    std::uint32_t size;
    std::uint32_t letters;  ///< a bit for each letter or digit that occurs in it
    bool figure;            ///< digits only
  };
  /// So many words in a row that stand in the text once; where two texts have the same they are laid on each other.
  struct Run {
    std::uint64_t print;
    std::uint32_t at;  ///< its first word
  };

  std::size_t size() const { return items_.size(); }
  const Item& operator[](std::size_t at) const { return items_[at]; }
  std::string_view word(std::size_t at) const { return std::string_view(letters_).substr(items_[at].begin, items_[at].size); }
  /// By print.
  const std::vector<Run>& runs() const { return runs_; }
  /// Where the words stand, by print.
  const std::vector<std::uint32_t>& by_print() const { return by_print_; }

 private:
  void find_runs();

  std::string letters_;
  std::vector<Item> items_;
  std::vector<Run> runs_;
  std::vector<std::uint32_t> by_print_;
};

struct Likeness {
  std::size_t words_a = 0, words_b = 0;
  std::size_t equal = 0;          ///< the same word in both
  std::size_t blurred = 0;        ///< the same but for a letter or two, or for a space: what recognition makes of it
  std::size_t other = 0;          ///< another word, or one too much, among equal ones
  std::size_t figures = 0;        ///< numbers that stand in both, of `equal`
  std::size_t figures_other = 0;  ///< numbers in the place of others, however alike: neither blurred nor `other`
  std::size_t consistent = 0;     ///< words in whose place the other text has the same other word every time: a name, a year
  /// Years (1900–2099) in whose place the other text has another one, and nowhere the same or again the other: of a, of b.
  std::vector<std::pair<int, int>> years_changed = {};
  std::size_t apart = 0;  ///< words of either text in stretches that the other does not have

  /// Of the shorter text, what the longer one has too: 0 to 1.
  double share() const;
  /// Of the words laid on each other, those that are blurred: 0 to 1.
  double blur() const;
};

/// What two texts must have in common so that anybody asks for more: parts of the words of the shorter one.
struct LeastAlike {
  double share = 0;  ///< of share()
  double equal = 0;  ///< of words that are the same to the letter
};

/// Where it turns out that `least` cannot be reached the rest is left unread; share() or `equal` is below it then, and the other figures
/// are of what was read.
Likeness compare(const Wording& a, const Wording& b, const LeastAlike& least = {});

}  // namespace danchieu::text
