#pragma once
/// What `compare` prints for people: what matters first, then paragraph by paragraph, the words that went as [-…-] and those that came as
/// {+…+}.

#include "compare/findings.h"

namespace danchieu::cli {

/// `formal`: also each difference that is no change.
void print_comparison(const compare::Difference& difference, const compare::Findings& found, bool formal);

}  // namespace danchieu::cli
