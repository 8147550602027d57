#pragma once
/// Whether two plans that came in apart are copies of one: a scan and the text of it, the same under another head, a draft and the final
/// one.
///
///     may_be_copies(a, b)          // nothing that they say of themselves is in conflict
///     are_copies(a, b, like)       // and their texts are nearly the same
///
/// The same body with another place, number or year is no copy: each province's plan from one template is a plan of its own. Number, date,
/// issuer and place are equal, or one of the plans does not tell; a number or a date that differs by a letter counts as equal only where
/// the texts show that one of them was recognised from an image, and never another ordinal: plans of one day stand side by side in a
/// register. Pure; are_copies is the same for (b, a), if `like` is.

#include <string>
#include <vector>

#include "archive/document.h"
#include "text/likeness.h"

namespace danchieu::archive {

/// What plans say of themselves, as it is compared.
struct ComparedHead {
  explicit ComparedHead(const Plan& plan);
  std::string number;   ///< its letters and digits: "57khubnd"
  std::string ordinal;  ///< "57"
  text::Date issued;
  int year = 0;
  std::vector<std::string> issuer;          ///< its words, folded
  std::string province, district, commune;  ///< folded
  /// Neither number nor day was read: what stands in the head is not to be relied on.
  bool unreliable = false;
};

bool may_be_copies(const ComparedHead& a, const ComparedHead& b);
/// Below it they are none, and so they are where the lengths of their texts, in words, do not fit.
text::LeastAlike least_alike(const ComparedHead& a, const ComparedHead& b);
/// Of their words, each with the two behind it, what copies have in common at least, 0 to 1 of the shorter text. `odd_a`, `odd_b`: of their
/// words those that are no syllables, in a hundred (text/fingerprint.h): what recognition did to them.
double least_triples(const ComparedHead& a, const ComparedHead& b, int odd_a, int odd_b);
bool lengths_fit(std::size_t a, std::size_t b);
bool are_copies(const ComparedHead& a, const ComparedHead& b, const text::Likeness& like);

}  // namespace danchieu::archive
