#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <string_view>

#include "search/excerpt.h"
#include "search/expand.h"
#include "search/search.h"
#include "search/wanted.h"

namespace danchieu::search {

namespace {

// What people read; {} are plans with all words, the words that are enough, and all words.
constexpr std::string_view kMostWords = "Ít kế hoạch có đủ các từ ({}): danh sách có thêm những kế hoạch có ít nhất {} trong {} từ.";

std::string fill(std::string_view sentence, std::initializer_list<int> figures) {
  std::string filled(sentence);
  for (const int figure : figures) filled.replace(filled.find("{}"), 2, std::to_string(figure));
  return filled;
}

void look_up(archive::Archive& archive, const citations::TypedNumber& number, Answer& answer) {
  const auto works = archive.works_for(number.term);
  for (const archive::Work& work : works) {
    const auto same = [&work](const archive::Work& other) { return other.key == work.key; };
    if (std::none_of(answer.works.begin(), answer.works.end(), same)) answer.works.push_back(work);
  }
  if (!works.empty()) return;
  // A mention that its number alone does not decide has no work, and yet a plan cites that number.
  archive::Query query;
  query.root.kind = archive::Node::Kind::number;
  query.root.text = number.term;
  query.limit = 0;
  query.facets = query.fold_copies = false;
  if (archive.search(query).total == 0) answer.unknown_numbers.push_back(number.shown);
}

}  // namespace

Answer ask(archive::Archive& archive, const Question& question) {
  const auto begin = std::chrono::steady_clock::now();
  Parsed parsed = parse(question);
  expand(archive, question, parsed);
  archive::Found found = archive.search(parsed.query);

  Answer answer;
  answer.total = found.total;
  answer.estimated = found.estimated;
  answer.hits_in_all = found.hits_in_all;
  answer.facets = std::move(found.facets);
  answer.labels = std::move(found.labels);
  const Wanted wanted(parsed.query);
  for (archive::Hit& hit : found.hits) {
    FoundPlan& plan = answer.plans.emplace_back();
    if (const auto document = wanted.nothing() ? std::nullopt : archive.text(hit.plan.id, wanted.any_number())) {
      Excerpts excerpts = cut_excerpts(*document, wanted);
      plan.excerpts = std::move(excerpts.best);
      plan.more_places = excerpts.more;
    }
    plan.hit = std::move(hit);
  }
  for (const auto& number : parsed.numbers) look_up(archive, number, answer);
  answer.understood = std::move(parsed.understood);
  answer.problems = std::move(parsed.problems);
  if (found.least_words > 0) answer.problems.push_back({fill(kMostWords, {found.with_all_words, found.least_words, found.of_words}), {}});
  answer.notes = std::move(parsed.notes);
  answer.took_ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
  return answer;
}

}  // namespace danchieu::search
