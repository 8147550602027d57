#include "archive/endings.h"

#include <algorithm>
#include <optional>

#include "archive/dictionary.h"
#include "archive/known_works.h"
#include "citations/statement.h"
#include "text/chars.h"

namespace danchieu::archive {

namespace {

/// Whether " dieu 5", " khoan IV", " diem a" stands there, and not " dieu chinh".
bool has_numbered_part(const std::string& folded) {
  for (const std::string_view part : {" dieu ", " khoan ", " diem ", " muc "})
    for (std::size_t at = folded.find(part); at != folded.npos; at = folded.find(part, at + 1)) {
      const std::size_t first = at + part.size(), last = std::min(folded.find_first_of(" ,", first), folded.size());
      const bool figure = first < last && folded[first] >= '0' && folded[first] <= '9';
      const bool roman = first < last && folded.find_first_not_of("ivx", first) >= last;
      if (figure || roman || last == first + 1) return true;
    }
  return false;
}

/// "… bãi bỏ một số điều của Nghị định số 5": the words between what is said and the name, folded.
bool is_of_a_part(const std::string& evidence, const std::string& surface) {
  constexpr std::string_view verbs[] = {"thay the", "bai bo", "huy bo"};
  constexpr std::string_view parts[] = {" mot so ", " mot phan ", " noi dung ", " phu luc ", " cum tu ", " mau so "};
  const std::string all = text::fold(evidence), name = text::fold(surface);
  const std::size_t at = all.rfind(name);  // before the verb it may stand as a basis
  if (at == all.npos) return false;
  constexpr std::size_t reach = 80;  // bytes
  std::string before = all.substr(at < reach ? 0 : at - reach, std::min(at, reach));
  for (const std::string_view verb : verbs)
    if (const std::size_t said = before.rfind(verb); said != before.npos) before.erase(0, said + verb.size());
  if (const std::size_t stop = before.find_last_of(".;:"); stop != before.npos) before.erase(0, stop + 1);
  before = " " + before + " ";
  return has_numbered_part(before) ||
         std::any_of(std::begin(parts), std::end(parts), [&](std::string_view part) { return before.find(part) != before.npos; });
}

}  // namespace

bool may_end(std::string_view ender, std::string_view ended) {
  const auto one = citations::Key::read(ender), other = citations::Key::read(ended);
  if (!one || !other) return true;
  constexpr std::string_view party = "dang", plan = "kh";
  if ((one->system == party) != (other->system == party)) return false;
  if (one->has_place && !other->has_place) return false;
  return one->series != plan || other->series == plan || (one->issuer == other->issuer && one->place == other->place);
}

std::vector<Ending> read_endings(Database& db, std::string_view key) {
  std::vector<Ending> endings;
  const std::optional<std::int64_t> work = find_work(db, key);
  if (!work) return endings;
  const auto is_new = [&](const Ending& one) {
    return std::none_of(endings.begin(), endings.end(),
                        [&](const Ending& other) { return one.work.empty() ? one.plan == other.plan : one.work == other.work; });
  };

  // A plan says it of itself.
  Statement plans(db,
                  "SELECT coalesce(work.key, ''), CASE plan.number WHEN '' THEN plan.title ELSE plan.number END, plan.issued,"
                  " mention.relation, plan.id, evidence, surface FROM mention JOIN plan ON plan.docid = mention.plan"
                  " LEFT JOIN work ON work.id = plan.work WHERE mention.work = ? AND depth = 0 AND pinpoint = ''"
                  " AND mention.relation IN ('replaces', 'repeals') ORDER BY plan.issued, plan.id");
  plans.bind(*work);
  while (plans.next()) {
    Ending one;
    std::string surface;
    plans.read(one.work, one.label, one.issued, one.relation, one.plan, one.evidence, surface);
    if (is_new(one) && may_end(one.work, key) && !is_of_a_part(one.evidence, surface)) endings.push_back(std::move(one));
  }

  // A text says it of another document: in its title, or in so many words, and then behind the name of what ended.
  Statement links(db,
                  "SELECT key, relation, plan.id, evidence, surface, ordinal FROM mention JOIN work ON work.id = holder_work"
                  " JOIN plan ON plan.docid = mention.plan WHERE mention.work = ?1 AND holder_work <> ?1 AND pinpoint = ''"
                  " AND relation IN ('replaces', 'repeals') UNION ALL"
                  " SELECT key, ender.action, plan.id, ended.evidence, ended.surface, ender.ordinal FROM mention AS ender"
                  " JOIN work ON work.id = ender.work JOIN plan ON plan.docid = ender.plan"
                  " JOIN mention AS ended ON ended.plan = ender.plan AND ended.ordinal = (SELECT max(ordinal) FROM mention"
                  " WHERE plan = ender.plan AND work = ?1 AND ordinal < ender.ordinal) WHERE ender.acted_work = ?1"
                  " AND ender.work <> ?1 AND ender.action IN ('replaces', 'repeals') AND ended.pinpoint = '' ORDER BY 3, 6");
  links.bind(*work);
  while (links.next()) {
    Ending one;
    std::string surface;
    links.read(one.work, one.relation, one.plan, one.evidence, surface);
    if (!is_new(one) || !may_end(one.work, key) || is_of_a_part(one.evidence, surface)) continue;
    if (const std::optional<WorkHead> head = known_head(db, one.work)) {
      one.label = head->number.empty() ? head->title : head->number;
      one.issued = head->issued;
    }
    endings.push_back(std::move(one));
  }
  std::stable_sort(endings.begin(), endings.end(), [](const Ending& a, const Ending& b) {
    return a.issued.empty() != b.issued.empty() ? b.issued.empty() : a.issued < b.issued;
  });
  return endings;
}

}  // namespace danchieu::archive
