#pragma once
/// Identity keys: which documents are the same (CITATIONS §8.3, §8.4).
///
///     vn:dang/kl/tw/k12/44     vn:qppl/nd/cp/2018/111     vn:hc/kh/bcd138@hai-duong.tu-ky/2023/57
///
/// A key says system, series, issuer with its place, period and number. What the texts do not determine is "?", and the key
/// is partial: partial keys of different documents are never joined (R12).

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "citations/candidate.h"
#include "citations/mention.h"

namespace danchieu::citations {

struct Identity {
  std::string_view system, series;  ///< of tables
  std::string issuer, place, period, number;
  bool needs_place = false;  ///< the issuer exists in many places
  bool complete() const { return !series.empty() && !issuer.empty() && !period.empty() && (!needs_place || !place.empty()); }
  std::string key() const;
};

using Identities = std::vector<Identity, LargePages<Identity>>;

/// Writes the keys of mentions one behind the other: a list's differ in their ends alone.
class KeyWriter {
 public:
  std::string key(const Identity& identity);

 private:
  const Identity* last_ = nullptr;
  std::string beginning_;  // of its key
};

/// What the mention itself and the citing document's own place determine (R8), without looking at other mentions. Nothing of it but
/// `number` follows from the ordinal.
Identity identify(const Candidate& candidate, const Context& context);

/// Of mentions one behind the other, into `identities`: what a list says of all its numbers is read once.
void identify_all(std::size_t count, const std::function<const Candidate&(std::size_t)>& candidate, const Context& context,
                  Identities& identities);

/// A year that cannot be one, or a date after the citing document's own (R11): it makes no key.
bool is_suspect(const Candidate& candidate, const Context& context);

/// R4: fills what `later` lacks from the nearest earlier mention of an equal number, or from a later one where none is earlier;
/// nothing where two candidates differ. `identities` has one entry a candidate, in text order.
void inherit(const Candidates& candidates, Identities& identities);

}  // namespace danchieu::citations
