#include <algorithm>
#include <chrono>
#include <string>

#include "search/excerpt.h"
#include "search/expand.h"
#include "search/named.h"
#include "search/search.h"
#include "search/sentences.h"
#include "search/wanted.h"

namespace danchieu::search {

namespace {

constexpr std::size_t most_works = 1000;

}  // namespace

Answer ask(archive::Archive& archive, const Question& question) {
  const auto begin = std::chrono::steady_clock::now();
  Parsed parsed = parse(question);
  expand(archive, question, parsed);
  narrow(archive, parsed);
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
  Named named = named_works(archive, question, parsed);
  if (named.works.size() > most_works) named.works.resize(most_works);
  for (const std::string& key : named.works)
    if (auto work = archive.head(key)) answer.works.push_back(std::move(*work));
  if (answer.works.size() == 1) answer.work = archive.work(answer.works.front().key);
  answer.unknown_numbers = std::move(named.unknown);
  answer.understood = std::move(parsed.understood);
  answer.problems = std::move(parsed.problems);
  if (found.least_words > 0) {
    const std::string least = std::to_string(found.least_words), of = std::to_string(found.of_words);
    answer.problems.push_back(found.with_all_words == 0
                                  ? say::problem(say::most_words_only, {}, least, of)
                                  : say::problem(say::most_words, {}, std::to_string(found.with_all_words), least, of));
  }
  answer.notes = std::move(parsed.notes);
  answer.took_ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
  return answer;
}

}  // namespace danchieu::search
