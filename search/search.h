#pragma once
/// A question in words becomes an answer: parse, ask the archive, cut excerpts.
///
///     Answer answer = ask(archive, Question{.text = "ngay hoi toan dan", .filters = {{"year", "2022"}}});
///
/// How a question is read (docs/query-language.md):
///   - document numbers first, in every form that citations/number.h knows: each must be cited or borne;
///   - "…" with straight or curly quotes: a phrase; tuyên*: how a word begins; ="…" and =word: exactly so, without other names of it;
///   - name:value, name:"several words" or name:(one OR another), by the names of archive/fields.h: năm:2021..2024  tỉnh:"Cao Bằng"
///     dẫn:44-KL/TW. Values of one field side by side: any of them will do; of a field that a plan has many of (dẫn), all are wanted;
///   - AND VÀ, OR HOẶC |, NOT KHÔNG and a leading -, NEAR GẦN NEAR/5, in capitals, and parentheses. NOT binds most, then NEAR, then AND
///     and what only stands side by side, then OR. (KHÔNG stays a word before a word in capitals: AN NINH KHÔNG GIAN MẠNG.);
///   - every other word must be found; its marks raise the rank, and filter with `exact_marks`.
/// What is not understood becomes a problem with a span, and the rest is still answered. Throws archive::ArchiveError only.

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "archive/archive.h"
#include "citations/number.h"
#include "text/text.h"

namespace danchieu::search {

struct Question {
  std::string text = {};                                           ///< as typed
  std::vector<std::pair<std::string, std::string>> filters = {};   ///< field name -> value: what facets and options add
  std::vector<std::pair<std::string, std::string>> excluded = {};  ///< the same, of plans that are not wanted
  bool exact_marks = false;
  bool other_names = true;  ///< short forms stand for long ones and the other way round, as the plans explain them
  bool fold_copies = true;  ///< of plans that are copies of each other, the best one is a hit
  bool facets = true;       ///< counted over all hits: a look at each of them, which who only pages through does not need
  archive::Sort sort = archive::Sort::relevance;
  int offset = 0;
  int limit = 10;
};

/// One part of "how the query was read".
struct Understood {
  std::string kind;  ///< word, phrase, prefix, near, number, field
  std::string text;  ///< as it may be typed again, with the leading - of what must not be found
  text::Span span;   ///< code points of Question::text
  /// What goes with the part where it is taken out: an OR that would be left alone. Holds `span`.
  text::Span with_operator = {};
};
/// What a sentence for people says, apart from the language that it says it in: the Vietnamese with "{}" for each of the words.
struct Sentence {
  std::string_view pattern = {};  ///< of search/sentences.h
  std::vector<std::string> words = {};
};
/// What the question finds beyond what was typed, or what else may be meant; it can be changed with a click.
struct Note {
  enum class Kind {
    merged,      ///< a province of today, with those that became part of it: "gồm cả Kon Tum trước 1/7/2025"
    other_name,  ///< a short form or what it stands for is looked for, too: "cả “an ninh Tổ quốc”, theo 412 kế hoạch"
    place,       ///< words that are a province's name, and yet only words
  };
  Kind kind = Kind::merged;
  std::string text = {};
  Sentence said = {};                       ///< `text`, to be translated
  text::Span span = {};                     ///< of Question::text; empty where a filter is meant
  std::string instead = {};                 ///< to be typed there: tỉnh:="Quảng Ngãi"; the value of a filter: =Quảng Ngãi
  std::string field = {};                   ///< English name, where a filter is meant
  archive::AbbreviationSource source = {};  ///< of other_name: where a plan says so
};
struct QueryProblem {
  std::string message;
  text::Span span;     ///< code points of Question::text; empty where a filter is meant
  Sentence said = {};  ///< `message`, to be translated
};

struct Parsed {
  std::vector<std::string> parts;  ///< as they were split, a line each: for --explain
  archive::Query query;
  std::vector<Understood> understood;
  std::vector<QueryProblem> problems;
  std::vector<Note> notes;
  std::vector<citations::TypedNumber> numbers;  ///< wanted ones, alone or as a field's value
};
/// What the question alone tells; what the archive adds comes later (expand.h). Reads at most the first 2,000 code points and 100 parts,
/// and says so.
Parsed parse(const Question& question);

/// A piece of a page of some 200 characters, white space tidied; marks are code points of `text`.
struct Excerpt {
  int page = 1;
  std::uint32_t start = 0;  ///< code point of the document's text where it begins
  std::string text;
  std::vector<text::Span> marks;
};

struct FoundPlan {
  archive::Hit hit;
  std::vector<Excerpt> excerpts;  ///< at most three, the best first, then in page order
  int more_places = 0;            ///< about as good as those
};

struct Answer {
  int total = 0;
  bool estimated = false;  ///< total and facets are estimates
  int hits_in_all = 0;     ///< of all pages: fewer than `total` where copies are folded
  double took_ms = 0;
  std::vector<Understood> understood;
  std::vector<QueryProblem> problems;
  std::vector<Note> notes;
  std::map<std::string, archive::Facet> facets;
  std::map<std::string, std::string> labels;  ///< what to show for a key in facets["cites"]
  std::vector<FoundPlan> plans;
  std::vector<archive::WorkHead> works;      ///< that a typed number or law's title can mean, the likeliest first, at most a thousand
  std::optional<archive::Work> work;         ///< where it is one: whole
  std::vector<std::string> unknown_numbers;  ///< typed numbers that no plan cites and none bears
};
Answer ask(archive::Archive& archive, const Question& question);

}  // namespace danchieu::search
