#pragma once
/// How sure a value of a plan is, by the rule that read it: what the plan's page and JSON show beside the value.
///
///     certainty::block.sure == 97        read in the agency block of the head
///     certainty::only_one.sure == 50     the only district that the text names: more often right than wrong, no more
///
/// The figures are set by hand: in their order by what the rule leans on (printed in its place; said in the text; follows from another
/// value), and near the share of right answers that the rule had on plans it was not made for. Nothing is ever 100.

namespace danchieu::indexer {

struct Certainty {
  const char* basis;      ///< of archive::Evidence
  int sure;               ///< percent
  bool inferred = false;  ///< not printed as such
};

namespace certainty {

// In its place in the head
inline constexpr Certainty line{"head", 98};     // a line of its own: kind, number, date
inline constexpr Certainty begun{"head", 93};    // the kind begins a longer line
inline constexpr Certainty block{"head", 97};    // the agency block
inline constexpr Certainty damaged{"head", 75};  // a recogniser changed it, a rule made it good
inline constexpr Certainty partial{"head", 90};  // the day is blank
inline constexpr Certainty title{"head", 92};
inline constexpr Certainty year_of_title{"head", 95};
inline constexpr Certainty place_line{"head", 90};    // the name before the date
inline constexpr Certainty record{"head", 88};        // beside the text, on the page of a law portal
inline constexpr Certainty letter{"head", 90, true};  // V/v, Kính gửi: a letter has no word for its kind
// At the foot
inline constexpr Certainty signature{"foot", 96};    // a name under an office
inline constexpr Certainty name_alone{"foot", 70};   // a name without an office
inline constexpr Certainty mended_name{"foot", 72};  // a recogniser missed the marks of the family name
inline constexpr Certainty list{"foot", 93};
inline constexpr Certainty foot{"foot", 90};          // number and date over the signature
inline constexpr Certainty office_level{"foot", 82};  // level or place out of the office of the signer
// In the text
inline constexpr Certainty sentence{"body", 90};  // "Ủy ban nhân dân huyện X xây dựng Kế hoạch"
inline constexpr Certainty kind_said{"body", 75, true};
inline constexpr Certainty title_said{"body", 70};   // in that sentence, where the head has none
inline constexpr Certainty area{"body", 80};         // "trên địa bàn tỉnh X"
inline constexpr Certainty above{"body", 70, true};  // a place above the own one, named in opening or recipients
inline constexpr Certainty only_one{"body", 50, true};
inline constexpr Certainty page_date{"body", 55, true};  // of the web page
// From other values
inline constexpr Certainty by_number{"number", 80, true};
inline constexpr Certainty by_date{"date", 88, true};
inline constexpr Certainty by_units{"units", 92, true};  // the tables of places: the province of a district

/// Percent of the above that is left on a page that was recognised from an image.
inline constexpr int recognised = 92;

}  // namespace certainty

}  // namespace danchieu::indexer
