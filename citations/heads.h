#pragma once
/// Kind words in running text: where another document begins.

#include "citations/kinds.h"
#include "citations/reading.h"

namespace danchieu::citations {

/// A kind noun in a text, tokens [begin, end); no kind where none stands there.
struct Head {
  const Kind* kind = nullptr;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};
/// The longest that begins with `token`.
Head head_at(const Reading& reading, std::uint32_t token);
/// The longest that ends before token `end`.
Head head_before(const Reading& reading, std::uint32_t end);

/// A noun with "số" stuck to it, which ends before token `end`: "Kế hoạchsố 34".
Head head_glued_to_so(const Reading& reading, std::uint32_t end);
/// "3Công văn", "hiệnQuyết định" before token `end`: the number of a list, or a word, glued to the noun of a kind; nullptr in it where none
/// is.
Head head_glued_to_word(const Reading& reading, std::uint32_t end);

/// Where the capital stands in a token that a noun is glued to, "3Công", "hiệnQuyết"; where the token begins, of any other.
std::uint32_t noun_begin(const Reading& reading, std::uint32_t token);

/// A kind word that heads another document: "và Nghị định số …", but not the "Quyết định" of "quyết định này".
bool heads_document(const Reading& reading, std::uint32_t token);

/// A kind word with a capital, whatever follows: "và Báo cáo thẩm tra số …".
bool names_kind(const Reading& reading, std::uint32_t token);

}  // namespace danchieu::citations
