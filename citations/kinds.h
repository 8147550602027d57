#pragma once
/// The kinds of documents: their nouns, the codes that stand for them in numbers, and the code of their series in identity keys.
///
///     kind_of_code("KL")->noun == "Kết luận"      kind_of_noun("quy chế phối hợp")->series == "qcph"
///
/// Source: CITATIONS §2.1 (NĐ 30/2020 Appendix III, HD 36-HD/VPTW). A new kind is a new row.

#include <span>
#include <string>
#include <string_view>

namespace danchieu::citations {

struct Kind {
  std::string_view noun;    ///< "Kế hoạch"
  std::string_view series;  ///< "kh": the series part of an identity key
  std::string_view codes;   ///< as printed, separated by spaces: "CTr CTrHĐ"; empty where the kind has none
  /// The noun also means a thing or an act ("báo cáo", "hướng dẫn"): a mention without a number needs more than the word.
  bool common_word = false;
};

std::span<const Kind> kinds();
/// A programme, project, regulation or guideline: named by its title alone, too (programmes.h).
bool is_programme(const Kind& kind);
/// By a code as printed in a number, Đ and case tolerant ("QD", "QÐ", "Ctr"); nullptr where it is none.
const Kind* kind_of_code(std::string_view code);
/// By a noun in any case, with or without marks.
const Kind* kind_of_noun(std::string_view noun);

}  // namespace danchieu::citations
