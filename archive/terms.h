#pragma once
/// How the index spells things, for its writer and for its questions alike.
///
/// A plan's document in the index has
///   - its words: the folded form with positions, page after page, and the exact form without positions where it differs;
///     folded forms have no marks and prefixes are capital letters, so that none of them can be taken for another;
///   - the words of its title, folded, with positions, behind kTitle, those of the headings of its sections behind kHeading, without; and
///   as
///     data title and headings as lines of folded words. The begin of the text stands for a title that could not be read;
///   - a term a value of a field (field_value) behind the field's prefix; for a field by_words its words, too, behind words_prefix;
///   - the terms of citations::number_terms: of its own number behind kOwnNumber, of the numbers that it cites behind the prefix
///     of the field "cites", as often as it does, and behind those of the fields of a relation; the keys of the works behind Field::keys;
///   - values: see Slot.

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "archive/fields.h"

namespace danchieu::archive {

inline constexpr std::string_view kTitle = "S";
inline constexpr std::string_view kHeading = "H";
inline constexpr std::string_view kOwnNumber = "XO";

/// Positions left out between two pages: no phrase runs across.
inline constexpr Xapian::termpos kPageGap = 1000;

/// The first slots; those of facets follow in the order of the fields.
enum Slot : Xapian::valueno { year_slot, date_slot, facet_slots };
/// Values of a facet that a plan has several of stand one after the other, with this between them.
inline constexpr char kBetweenValues = '\n';
/// The same for a title and headings in the data of a document.
inline constexpr char kBetweenTitles = '\n';
Xapian::valueno facet_slot(const Field& field);

/// Terms begin in lower case after their prefix, so that this one cannot be taken for the field's own.
inline std::string words_prefix(const Field& field) { return std::string(field.prefix) + "W"; }

/// What an index remembers of its making: by which rules, and the catalogue's newest revision that it holds, with its mark.
inline constexpr const char* kFormatEntry = "format";
inline constexpr const char* kRevisionEntry = "revision";
inline constexpr const char* kMarkEntry = "mark";

/// The rules of this program; an index of another format is made again.
std::string index_format();
/// -1 where it remembers none.
std::int64_t revision_of(const Xapian::Database& index);

/// A term of any length: Xapian allows 245 bytes, so the end of a longer one becomes its hash.
std::string term(std::string_view prefix, std::string_view value);

}  // namespace danchieu::archive
