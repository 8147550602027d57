#include "web/draft.h"

#include <algorithm>
#include <ctime>

#include "archive/hash.h"
#include "citations/own_number.h"
#include "web/cited_works.h"
#include "web/resolve.h"

namespace danchieu::web {
namespace {

using citations::Mention;

constexpr std::size_t most_candidates = 10;
constexpr std::string_view by_title = "vn:work/";

/// The version in force on that day; where none is any more, the last one.
const citations::LawVersion* newest_by(std::string_view slug, text::Date day) {
  if (const auto* version = citations::law_in_force(slug, day)) return version;
  const auto versions = citations::law_versions(slug);
  const bool over = !versions.empty() && versions.back().to.known() && versions.back().to < day;
  return over ? &versions.back() : nullptr;
}

Statute statute_of(const std::string& key, const Mention& mention, text::Date day) {
  Statute statute;
  std::string slug;
  if (key.starts_with(by_title)) {
    slug = key.substr(by_title.size());
    statute.version = mention.issued.known() ? citations::law_dated(slug, mention.issued) : newest_by(slug, day);
  } else {
    statute.version = citations::law_of_key(key);
    if (statute.version != nullptr) slug = statute.version->slug;
  }
  if (statute.version == nullptr || !statute.version->to.known() || !(statute.version->to < day)) return statute;
  statute.ended = true;
  statute.now = citations::law_in_force(slug, day);
  return statute;
}

/// What stands before the separator, and takes both off.
std::string_view cut_part(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

/// "ubnd@?" and "ubnd@tuyen-quang".
bool part_may_be(std::string_view partial, std::string_view part) {
  if (partial == "?") return !part.empty();
  const bool with_place = partial.find('@') != partial.npos && part.find('@') != part.npos;
  if (!with_place) return partial == part;
  const std::string_view body = cut_part(partial, '@'), known = cut_part(part, '@');
  return (body == "?" || body == known) && (partial == "?" || partial == part);
}

std::vector<archive::WorkHead> candidates_of(archive::Archive& archive, const Mention& mention) {
  std::vector<archive::WorkHead> fitting;
  if (mention.partial.empty() || mention.number.empty()) return fitting;
  for (archive::WorkHead& work : works_meant(archive, mention.kind + " " + mention.number).works)
    if (fitting.size() < most_candidates && may_be(mention.partial, work.key)) fitting.push_back(std::move(work));
  return fitting;
}

std::string printed_name(const Mention& mention) {
  if (mention.number.empty()) return mention.surface;
  return mention.kind.empty() ? mention.number : mention.kind + " " + mention.number;
}

}  // namespace

bool may_be(std::string_view partial, std::string_view key) {
  while (!partial.empty() && !key.empty()) {
    if (!part_may_be(cut_part(partial, '/'), cut_part(key, '/'))) return false;
  }
  return partial.empty() && key.empty();
}

text::Date today() {
  const std::time_t now = std::time(nullptr) + 7 * 3600;
  std::tm parts{};
  gmtime_r(&now, &parts);
  return {parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday};
}

DraftReading read_draft(archive::Archive& archive, archive::Document document, text::Date today) {
  DraftReading read;
  read.document = std::move(document);
  const archive::Plan& plan = read.document.plan;
  const std::vector<Mention>& mentions = read.document.mentions;
  const text::Date day = plan.issued.known() ? plan.issued : today;

  archive::CoCitedQuestion question;
  std::string text;
  for (const archive::Page& page : read.document.pages) text += page.text;
  question.sha256 = archive::sha256(text);
  question.own = citations::own_key(plan.kind, plan.number, plan.issuer, archive::context_of(plan));
  for (CitedWork& cited : cited_works(mentions)) {
    const Mention& first = mentions[static_cast<std::size_t>(cited.mentions.front())];
    if (!first.work.empty()) (cited.outer < 0 ? question.cited : question.named).push_back(first.work);
    if (read.works.size() == most_draft_works) {
      ++read.works_left;
      continue;
    }
    DraftWork work{.key = first.work.empty() ? first.partial : first.work,
                   .complete = !first.work.empty(),
                   .name = printed_name(first),
                   .relation = cited.relation,
                   .mentions = std::move(cited.mentions),
                   .outer = cited.outer,
                   .work = {},
                   .candidates = {},
                   .statute = {}};
    if (work.complete) work.work = archive.work(work.key);
    else work.candidates = candidates_of(archive, first);
    work.statute = statute_of(work.key, first, day);
    read.works.push_back(std::move(work));
  }
  read.similar = archive.co_cited(question);
  return read;
}

}  // namespace danchieu::web
