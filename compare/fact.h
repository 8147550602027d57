#pragma once
/// What a plan says that can be compared whatever its words are: works cited, days, figures, places, tasks of agencies.
///
///     read_times(side)[0]    // {.value = "2022-08-01/2022-08-19", .about = "period", .sentence = …}
///
/// Pure; linear in the document.

#include <cstdint>
#include <string>
#include <vector>

#include "compare/side.h"

namespace danchieu::compare {

struct Fact {
  std::string value;       ///< equal facts have equal values
  std::string about;       ///< what may stand in its place: the kind of a work, the role of a day, what a figure counts, an agency
  std::string part = {};   ///< of a work, what of it is cited: "khoản 2 Điều 4"
  std::string shown = {};  ///< for people: "Kế hoạch 57/KH-BCĐ (23/3/2023)", "ít nhất 01 điểm"
  text::Span span{};       ///< where it stands
  text::Span sentence{};   ///< that it stands in
  std::uint32_t paragraph = 0;
};

/// Works by identity: the key, as far as it is known ("vn:dang/ct/tw/?/9"); what has none by its folded name. `about`: kind of document.
std::vector<Fact> read_citations(const Side& side);
/// Days, months and periods, without those that belong to a cited document. `value` is ISO ("2022-08-25", "2022-08-01/2022-08-19"): a year
/// that is not printed is that of the plan. `about`: "period", "report" (by then something is to be reported), "deadline", "day", "years"
/// ("giai đoạn 2021 - 2025" is "2021/2025").
std::vector<Fact> read_times(const Side& side);
/// Numbers with what they count: "95 %", "500000000 dong", "≥ 1 diem" ("ít nhất 01 điểm"). No dates, numbers of documents, articles,
/// telephones, numerals of lists, years. `value` is bound, number and unit, `about` the unit.
std::vector<Fact> read_figures(const Side& side);
/// Administrative units that are named, and the thôn, bản, tổ dân phố … inside them. `about`: the kind of unit.
std::vector<Fact> read_places(const Side& side);
/// What agencies are told to do: `about` the agency, folded, its long and short names as one; `value` the folded words of the task; `span`
/// the agency where it is printed, `sentence` the task.
std::vector<Fact> read_tasks(const Side& side);

/// The sentence of paragraph `paragraph` that holds code point `at`.
text::Span sentence_at(const Side& side, std::uint32_t paragraph, std::uint32_t at);
/// Whether it is neither head nor foot.
bool is_body(const Paragraph& paragraph);
/// Folded words of `span`, one space between.
std::string folded_words(const Side& side, text::Span span);

}  // namespace danchieu::compare
