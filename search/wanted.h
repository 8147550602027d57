#pragma once
/// Inside search/: what of a query can be seen in a text, and where it stands on a page.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "archive/query.h"
#include "text/text.h"

namespace danchieu::search {

/// Something wanted at one place of a page.
struct Sighting {
  text::Span span;
  int part = 0;                                 ///< of the query, from 0
  std::uint32_t first_word = 0, last_word = 0;  ///< of the page, from 1; 0 where it is no run of words
  bool exact = true;                            ///< every mark that was typed stands there
};

class Wanted {
 public:
  explicit Wanted(const archive::Query& query);

  /// Words, phrases and words that begin as wanted that stand in `utf8`, in order of their begins.
  std::vector<Sighting> find_words(std::string_view utf8) const;
  /// The same on each page of a document, but for what only looks like it: a word with other marks than the typed ones where the document
  /// has it with these, too; and a word by itself where the document has it beside one that was typed beside it. A Vietnamese word is
  /// often of two syllables, and each alone another word: "đầu tư", "kể từ".
  std::vector<std::vector<Sighting>> find_telling_words(const std::vector<std::string_view>& pages) const;
  /// The part that asks for a document of that kind and number; -1 where none does.
  int number(std::string_view kind, std::string_view number) const;
  bool nothing() const { return runs_.empty() && begins_.empty() && number_terms_.empty(); }
  bool any_number() const { return !number_terms_.empty(); }
  /// How much a place is worth that has this part, for each part.
  const std::vector<int>& worth() const { return worth_; }

 private:
  struct Form {
    int folded = 0;  ///< index of the folded form
    std::string exact;
    bool marked = false;  ///< typed with marks, so that they matter
  };
  void collect(const archive::Node& node);
  void add_run(std::string_view utf8);
  void add_begin(std::string_view utf8);
  void add_number(std::string term);
  void drop_other_marks(std::vector<std::vector<Sighting>>& pages) const;
  void drop_lonely(std::vector<std::vector<Sighting>>& pages) const;

  /// How a word begins.
  struct Begin {
    std::string folded, exact;
    int part = 0;
    bool marked = false;
  };

  bool exact_marks_;
  std::map<std::string, int, std::less<>> folded_;
  std::vector<std::vector<Form>> runs_;  ///< a word is a run of one
  std::vector<int> run_parts_;           ///< the part that each run is
  std::vector<Begin> begins_;
  std::map<std::string, int, std::less<>> number_terms_;
  std::vector<int> worth_;
  std::vector<int> behind_;  ///< parts that are words typed right behind the part before
};

}  // namespace danchieu::search
