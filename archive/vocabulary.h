#pragma once
/// Which words an archive has, for those that were typed wrong.
///
///     Vocabulary vocabulary(index);
///     vocabulary.like("hoahc", 3)    // {"hoach", "hoạch", 812 plans, 1 change}, …
///
/// Words of letters that at least two plans have; a word of one plan is as likely a slip as what was typed. Made by one walk over the
/// index's terms; asking is linear in the words.

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "archive/answers.h"

namespace danchieu::archive {

class Vocabulary {
 public:
  explicit Vocabulary(const Xapian::Database& index);

  /// The likeliest first: by changes, then by plans. One change in short words, up to two in longer ones; letters that look alike (l 1 i, o
  /// 0, rn m) count half. `folded`: without marks.
  std::vector<LikeWord> like(std::string_view folded, std::size_t limit) const;

 private:
  struct Word {
    std::string folded;
    std::string marked;  ///< its most frequent form with marks; empty where it stands without
    int plans = 0;
  };
  std::vector<Word> words_;  ///< by `folded`
};

/// Half changes that make one word of the other: an inserted, lost or other letter is two, two that changed places are two, a look-alike is
/// one. More than `most`: some number above it. Of ASCII letters and digits.
int half_changes(std::string_view a, std::string_view b, int most);

}  // namespace danchieu::archive
