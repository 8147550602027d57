#pragma once
/// Every text that people read on the pages, in one table: web/texts.tsv, a line a text with its key, the Vietnamese and the English.
/// Which of them is given depends on language() (web/language.h).
///
///     label("relation.implements") == "thực hiện"
///     fill(label("work.term"), {"XII"}) == "khóa XII"
///     with_texts("<h1>[[help.title]]</h1>", Language::english) == "<h1>How to search</h1>"
///
/// Templates name a text as [[key]]; it is put in before the template is read, so that it may hold tags ("{{count}} văn bản") and elements,
/// and costs a page nothing. Texts that a program asks for by label() are plain, with {} for what is put in, and are escaped by the
/// template.

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "archive/fields.h"
#include "search/search.h"
#include "web/language.h"

namespace danchieu::web {

struct Text {
  std::string_view key, vietnamese, english;
  std::string_view in(Language language) const { return language == Language::english ? english : vietnamese; }
};

/// The table, sorted by key. Throws std::logic_error where a line is not three cells.
std::span<const Text> texts();

/// Throws std::out_of_range where the table has no such row.
std::string_view label(std::string_view key);
/// `otherwise` where the table has no such row: for keys made from data.
std::string_view label_or(std::string_view key, std::string_view otherwise);
/// Of a text that lower floors hold in Vietnamese: a sentence of search/, the name of a field. As it is where the table has no such text.
std::string_view translated(std::string_view vietnamese);
/// The name of a field, and what search/ says of a question.
std::string field_label(const archive::Field& field);
std::string sentence_text(const search::Sentence& sentence);
/// "{}" in the text becomes the next value.
std::string fill(std::string_view text, std::initializer_list<std::string> values);
std::string fill(std::string_view text, const std::vector<std::string>& values);

/// A template with its texts in place of their keys. Throws std::out_of_range where one is not in the table.
std::string with_texts(std::string_view source, Language language);

}  // namespace danchieu::web
