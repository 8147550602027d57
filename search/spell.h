#pragma once
/// "Did you mean": a question in the words of the archive.
///
///     spell(archive, Question{.text = "kees hoachj"}, 0)->question.text == "kế hoạch"     // of keys that were no marks
///     spell(archive, Question{.text = "ngay hoj toan dan"}, 0)->question.text == "ngay hoi toan dan"
///
/// Only words that hardly any plan has are changed, and only an answer that finds more is given: it is offered, never asked in place of
/// what was typed. Some few searches. Throws archive::ArchiveError only.

#include <optional>

#include "search/search.h"

namespace danchieu::search {

struct Spelled {
  Question question;
  int total = 0;
  bool estimated = false;
};

/// What finds so few that a slip is likely.
constexpr int few_found = 3;

/// `total`: what the question finds as it is typed; from few_found on nothing is offered.
std::optional<Spelled> spell(archive::Archive& archive, const Question& question, int total);

}  // namespace danchieu::search
