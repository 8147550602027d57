#pragma once
/// What one place in a text says of a document's identity: what is compared when it is decided which places name the same one.
///
///     statements_of(mentions, issued)[0]     {"vn:dang/ct/tw/?/9", 2011-12-01, "", "tang cuong su lanh dao …", …}
///     Key::read("vn:hc/kh/ubnd@cao-bang/2022/17")->place == "cao-bang"
///
/// Pure functions, safe from any thread. Sources: CITATIONS §8.3 (keys), §8.4 R4, R11, R13.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "citations/mention.h"

namespace danchieu::citations {

/// An identity key taken apart; "?" where the text does not say.
struct Key {
  std::string system, series, issuer, place, period, number;
  bool has_place = false;
  std::string attribute;  ///< what stands behind ";": "unit=v28"; it is a part of the identity

  /// nullopt for keys of another shape (laws by their title, provisional ones): they stand for themselves.
  static std::optional<Key> read(std::string_view key);
  std::string print() const;
  /// Nothing in it is unknown.
  bool complete() const;
};

struct Statement {
  std::string key = {};    ///< complete, or with "?"
  text::Date issued = {};  ///< as far as it counts: a date after the citing document's own does not (R11)
  std::string unit = {};   ///< drafting unit, "v28"
  std::string title = {};  ///< as title_to_compare() gives it
  std::string kind = {};   ///< head noun, where it decides what an old number is ("53-HĐBT"); else empty
  text::Date citing = {};  ///< of the document that says it, where the key is partial: it cites nothing that came later
  std::string plan = {};   ///< set where a held document says it of itself: its id
  bool operator==(const Statement&) const = default;
};

/// One for each mention, in their order; with an empty key where a mention has none. What a mention does not say of date, title and
/// unit it takes from the other mentions of the same key in its document, where they agree (R4).
/// `citing`: date of the document.
std::vector<Statement> statements_of(const std::vector<Mention>& mentions, text::Date citing);

/// What a held document says of itself (R13). A blank number is "?"; the key is empty where not even the issuer is known.
Statement own_statement(std::string_view kind, std::string_view number, std::string_view issuer, std::string_view title,
                        const Context& context, std::string_view plan);

/// A title's syllables, folded, with one space between; empty where they are fewer than six: such a title is no evidence (R5).
std::string title_to_compare(std::string_view title);

/// A title ready to be compared with many.
class TitleWords {
 public:
  /// `title`: of title_to_compare().
  explicit TitleWords(std::string_view title);
  /// Equal in nine of ten syllables (R5), and in all of their figures: the plans of two years differ in nothing else. Empty matches none.
  bool matches(const TitleWords& other) const;

 private:
  std::vector<std::uint64_t> syllables_, figures_;  ///< hashes, sorted, each once
};

}  // namespace danchieu::citations
