#pragma once
/// A text that is not in the archive, against the archive: which works it names, what is known of them, and what plans like it cite, too.
///
///     DraftReading read = read_draft(archive, describe(text), today);
///     read.works[0].work->plans == 4      read.similar.lacking[0].plans == 12

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "citations/law_numbers.h"
#include "citations/relation.h"
#include "text/date.h"

namespace danchieu::web {

/// Largest text that is read, in bytes of UTF-8; plans have some fifty thousand.
inline constexpr std::size_t largest_draft = 512 * 1024;
/// Works of one text that are looked up; the others are counted.
inline constexpr std::size_t most_draft_works = 300;

/// A law by the table of citations/law_numbers.h.
struct Statute {
  const citations::LawVersion* version = nullptr;  ///< the one that the text means; nullptr: the table does not tell
  bool ended = false;                              ///< no longer in force on the day of the text
  const citations::LawVersion* now = nullptr;      ///< the version in force then, where it is another one
};

struct DraftWork {
  std::string key;                    ///< identity key; with "?" where the text does not determine it; empty where it says too little
  bool complete = false;              ///< the text determines which work it is
  std::string name;                   ///< as the text prints it: "Kết luận 44-KL/TW"
  citations::Relation relation;       ///< the strongest of its mentions
  std::vector<int> mentions;          ///< their indices, in the order of the text
  int outer = -1;                     ///< where it is named only inside another's title: the index of that other mention
  std::optional<archive::Work> work;  ///< nullopt where the archive knows nothing of it
  std::vector<archive::WorkHead> candidates;  ///< of an incomplete one: works of the archive that it can be, most cited first
  Statute statute;
};

struct DraftReading {
  archive::Document document;
  std::vector<DraftWork> works;  ///< in the order of relations, then of the text
  std::size_t works_left = 0;    ///< beyond most_draft_works
  archive::CoCited similar;
};

/// `today`: the day of the text where it does not print one.
DraftReading read_draft(archive::Archive& archive, archive::Document document, text::Date today);

/// Whether a partial key can be that of `key`: each "?" stands for a part that is not known.
bool may_be(std::string_view partial, std::string_view key);

/// Today, by this machine's clock and the time of Việt Nam (UTC+7).
text::Date today();

/// From a text to a described document. web/ may not see the indexer: who starts the server hands this in.
using Describe = std::function<archive::Document(const std::string& text)>;

}  // namespace danchieu::web
