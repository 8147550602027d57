#pragma once
/// Plans in which a phrase occurs with the marks that were typed.

#include <xapian.h>

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "archive/docid_source.h"

namespace danchieu::archive {

struct TypedWord {
  std::string folded;
  std::string exact;
  bool marked() const { return exact != folded; }
};
std::vector<TypedWord> typed_words(std::string_view text);

/// Whether `text` has these words one after the other, each marked one in its exact form. Linear in the text.
bool has_exact_phrase(std::string_view text, std::span<const TypedWord> phrase);

/// The documents, among those that `candidates` finds, whose pages have the phrase. They are read when this is made.
class ExactPhrase : public DocidSource {
 public:
  ExactPhrase(const Xapian::Database& index, const Xapian::Query& candidates, std::span<const TypedWord> phrase,
              const std::function<std::vector<std::string>(Xapian::docid)>& texts_of);
};

}  // namespace danchieu::archive
