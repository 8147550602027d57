#include "search/relax.h"

#include <algorithm>

#include "search/edit.h"
#include "search/expand.h"

namespace danchieu::search {
namespace {

using Filters = std::vector<std::pair<std::string, std::string>>;

archive::Found count(archive::Archive& archive, Question question) {
  question.offset = question.limit = 0;
  question.sort = archive::Sort::relevance;
  Parsed parsed = parse(question);
  expand(archive, question, parsed);
  parsed.query.facets = false;
  return archive.search(parsed.query);
}

bool asks_anything(const Question& question) { return !question.text.empty() || !question.filters.empty() || !question.excluded.empty(); }

std::string unquoted(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '"'), text.end());
  return text;
}

class Relaxing {
 public:
  Relaxing(archive::Archive& archive, const Question& question) : archive_(archive), question_(question) {}

  Relaxed run(const std::vector<Understood>& parts) {
    blame(parts);
    if (question_.exact_marks) {
      Question relaxed = question_;
      relaxed.exact_marks = false;
      add({.how = Looser::How::any_marks, .question = std::move(relaxed)});
    }
    for (const Understood& part : parts) {
      if (part.span.empty()) continue;
      if (part.kind == "phrase") add({.how = Looser::How::words, .part = part.text, .question = with_text(part.span, unquoted(part.text))});
      add({.how = Looser::How::without, .part = part.text, .question = with_text(part.span, {})});
    }
    take_away(&Question::filters, Looser::How::without);
    take_away(&Question::excluded, Looser::How::not_exclude);
    return std::move(relaxed_);
  }

 private:
  Question with_text(text::Span part, std::string_view words) const {
    Question changed = question_;
    changed.text = with_words(question_.text, part, words);
    return changed;
  }

  void take_away(Filters Question::*filters, Looser::How how) {
    for (const auto& [field, value] : question_.*filters) {
      Question relaxed = question_;
      std::erase(relaxed.*filters, std::pair(field, value));
      add({.how = how, .part = value, .field = field, .question = std::move(relaxed)});
    }
  }

  void add(Looser looser) {
    if (relaxed_.looser.size() == most_looser || !asks_anything(looser.question)) return;
    const archive::Found found = count(archive_, looser.question);
    looser.total = found.total;
    looser.estimated = found.estimated;
    relaxed_.looser.push_back(std::move(looser));
  }

  /// Only parts of the text: a facet's value is always somewhere. Where several are to blame, the question without any of them comes first.
  void blame(const std::vector<Understood>& parts) {
    std::size_t asked = 0;
    std::vector<const Understood*> unknown;
    for (const Understood& part : parts) {
      if (part.span.empty() || part.text.starts_with('-') || asked++ == most_looser) continue;
      Question alone;
      const std::u32string chars = text::to_utf32(question_.text);
      alone.text = text::to_utf8(std::u32string_view(chars).substr(part.span.begin, part.span.size()));
      alone.exact_marks = question_.exact_marks;
      if (count(archive_, alone).total == 0) unknown.push_back(&part);
    }
    for (const Understood* part : unknown) relaxed_.nowhere.push_back(part->text);
    if (unknown.size() < 2) return;
    std::sort(unknown.begin(), unknown.end(), [](const Understood* a, const Understood* b) { return a->span.begin > b->span.begin; });
    Looser known{.question = question_};
    for (const Understood* part : unknown) {
      known.question.text = with_words(known.question.text, part->span, {});
      known.part.insert(0, known.part.empty() ? part->text : part->text + " ");
    }
    add(std::move(known));
  }

  archive::Archive& archive_;
  const Question& question_;
  Relaxed relaxed_;
};

}  // namespace

Relaxed relax(archive::Archive& archive, const Question& question, const std::vector<Understood>& parts) {
  return Relaxing(archive, question).run(parts);
}

}  // namespace danchieu::search
