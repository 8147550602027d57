#pragma once
/// Decides which statements name the same document (CITATIONS §8.4, §8.5).
///
///     resolve({{"vn:dang/ct/tw/k11/9", 2011-12-01}, {"vn:dang/ct/tw/?/9", {}, "", title}})
///         the second names the first where its title does; with nothing but its number it names none (R12)
///
/// Statements can only be the same where their buckets are equal. The result depends on what is said, not on how often nor in which
/// order. Fields compare as equal, unknown or in conflict; a conflict is never joined. Pure, safe from any thread; the time grows with the
/// statements times the works of the bucket.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "citations/statement.h"

namespace danchieu::citations {

/// Where the statements of a key are compared: by number, kind of series and issuer. Empty: the key stands for itself, or is one
/// that nothing can complete. A held document whose number is blank has a bucket of its own: see heads_bucket().
std::string bucket_of(std::string_view key);

/// The keys of the works that the statements name, in their order; empty where it is not decided.
///   - Equal complete keys are one work (R1, R3), unless their drafting units are in conflict (R2) or their dates lie on the two sides of
///     a day on which the issuer became another body (§8.5): then unit or day enter the keys, and who names neither is undecided.
///   - n/yyyy/QĐ-X and n/QĐ-X, 53-HĐBT and 53/NĐ-HĐBT are one where date or title says so (R9).
///   - A partial key is completed by a full date or a title that exactly one work bears (R5, R6).
///   - A held document that its own head does not identify is named by "vn:file/ID", where another names it by date or title (R13).
std::vector<std::string> resolve(std::span<const Statement> statements);

/// A held document without a number is compared with the works of its issuer, series and period: keys that begin with this, or empty
/// where `key` is not of such a document.
std::string heads_bucket(std::string_view key);
/// The bucket of that kind which a complete key lies in.
std::string heads_bucket_around(std::string_view key);
/// For each head (statements with a blank number) the work that it is: the only one whose title matches, or whose date is equal where its
/// title is not known; of several heads for one work none is it. `works`: statements with the keys that they name.
std::vector<std::string> resolve_heads(std::span<const Statement> heads, std::span<const Statement> works);

/// Whether a mention with this partial key can mean the work of that key: no field is in conflict.
bool can_mean(std::string_view partial, std::string_view work);

/// What is to be said of a work whose statements have these keys and dates.
enum class Flag { date_conflict, unit_conflict, form_slip };
std::string_view name(Flag flag);
std::vector<Flag> flags_of(std::string_view work, std::span<const Statement> statements);

}  // namespace danchieu::citations
