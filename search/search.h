#pragma once
/// A question in words becomes an answer: parse, ask the archive, cut excerpts.
///
///     Answer answer = ask(archive, Question{.text = "ngay hoi toan dan", .filters = {{"year", "2022"}}});
///
/// What is not understood becomes a problem with a span, and the rest is still answered. Throws archive::ArchiveError only.

#include <string>
#include <utility>
#include <vector>

#include "archive/archive.h"
#include "text/text.h"

namespace danchieu::search {

struct Question {
  std::string text;                                          ///< as typed
  std::vector<std::pair<std::string, std::string>> filters;  ///< field name -> value: what facets and options add
  bool exact_marks = false;
  archive::Sort sort = archive::Sort::relevance;
  int offset = 0;
  int limit = 10;
};

/// One part of "how the query was read".
struct Understood {
  std::string kind;
  std::string text;
  text::Span span;
};  ///< kind: word, phrase, number, field
struct QueryProblem {
  std::string message;
  text::Span span;
};  ///< span: code points of Question::text

struct Parsed {
  archive::Query query;
  std::vector<Understood> understood;
  std::vector<QueryProblem> problems;
};
Parsed parse(const Question& question);

/// A piece of a page; marks are code points of `text`.
struct Excerpt {
  int page = 1;
  std::uint32_t start = 0;
  std::string text;
  std::vector<text::Span> marks;
};

struct FoundPlan {
  archive::Hit hit;
  std::vector<Excerpt> excerpts;
  int more_places = 0;
};

struct Answer {
  int total = 0;
  double took_ms = 0;
  std::vector<Understood> understood;
  std::vector<QueryProblem> problems;
  std::map<std::string, archive::Facet> facets;
  std::vector<FoundPlan> plans;
  std::vector<archive::Work> works;          ///< that a typed number can mean, most cited first
  std::vector<std::string> unknown_numbers;  ///< typed numbers that no plan cites and none bears
};
Answer ask(archive::Archive& archive, const Question& question);

}  // namespace danchieu::search
