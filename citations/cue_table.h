#pragma once
/// The words that tell what a document does to another one (CITATIONS §4.3), and the relation that each stands for.
///
///     cues().at(reading, i, end)->value == Cue::implements     // "triển khai thực hiện"
///     relation_of(Cue::continues, true) == Relation::continues

#include "citations/candidate.h"
#include "citations/phrases.h"

namespace danchieu::citations {

enum class Cue {
  implements,
  continues,
  follows_up,
  based_on,
  follows,
  guided_by,
  promulgates,
  attached,
  amends,
  replaces,
  repeals,
  replies_to,
  proposes,
  history,
  mentions,
  nothing  ///< a set phrase that holds the words of a cue
};

/// Longer phrases win over shorter ones that begin with the same word; of several cues before a mention the nearest wins.
const Phrases<Cue>& cues();
/// Words that are cues directly before a mention alone: "áp dụng Thông tư số …", not "đối tượng áp dụng".
const Phrases<Cue>& adjacent_cues();

/// `in_title`: the cue stands in the title of a document, and tells what that one does.
Relation relation_of(Cue cue, bool in_title);
/// Whether it says that the other document is no longer what it was.
bool is_change(Cue cue);

}  // namespace danchieu::citations
