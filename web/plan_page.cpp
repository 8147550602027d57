#include <algorithm>
#include <cmath>
#include <filesystem>

#include "archive/page_starts.h"
#include "text/chars.h"
#include "web/assets.h"
#include "web/beside.h"
#include "web/cited_works.h"
#include "web/citing_rows.h"
#include "web/format.h"
#include "web/hits.h"
#include "web/labels.h"
#include "web/marked.h"
#include "web/metadata.h"
#include "web/notes.h"
#include "web/pages.h"
#include "web/plan_attributes.h"
#include "web/plan_parts.h"
#include "web/plan_text.h"
#include "web/reuse.h"
#include "web/rows.h"

namespace danchieu::web {
namespace {

constexpr std::size_t sources_shown = 8;

using WorksByKey = std::map<std::string, archive::WorkHead>;

WorksByKey works_of(archive::Archive& archive, const std::vector<citations::Mention>& mentions) {
  WorksByKey works;
  for (const citations::Mention& mention : mentions) {
    if (mention.work.empty() || works.count(mention.work)) continue;
    if (auto work = archive.head(mention.work)) works.emplace(mention.work, std::move(*work));
  }
  return works;
}

std::string mention_name(const citations::Mention& mention) {
  if (mention.number.empty()) return mention.surface;
  return mention.kind.empty() ? mention.number : mention.kind + ' ' + mention.number;
}

CitationLinks links_of(const std::vector<citations::Mention>& mentions, const WorksByKey& works) {
  CitationLinks links;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const citations::Mention& mention = mentions[i];
    CitationLink link;
    link.title = mention_name(mention);
    if (const auto work = works.find(mention.work); work != works.end()) {
      link.address = work_address(mention.work);
      link.held = !work->second.held_by.empty();
      if (!work->second.issued.empty()) link.title += ", " + date_text(work->second.issued);
    } else if (!mention.number.empty()) {
      link.address = number_address(mention.number);
    } else {
      continue;
    }
    links.emplace(static_cast<int>(i), std::move(link));
  }
  return links;
}

// ---- copies, and how it was read

Rows alike_rows(const std::vector<archive::CopyOfPlan>& plans) {
  Rows rows;
  for (const archive::CopyOfPlan& one : plans) {
    Fields row = plan_fields(one.plan);
    put(row, "link", plan_address(one.plan.id));
    put(row, "share", std::to_string(one.share));
    rows.emplace_back(std::move(row));
  }
  return rows;
}

Rows recognised_rows(const std::vector<archive::Page>& pages, const archive::PageStarts& starts, const PlanParts& parts) {
  Rows rows;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (!pages[i].recognised) continue;
    Fields row;
    put(row, "number", std::to_string(i + 1));
    put(row, "link", parts.link(page_id(static_cast<int>(i) + 1), starts.begins()[i]));
    put(row, "percent", pages[i].sure == 0 ? "" : std::to_string(pages[i].sure));
    rows.emplace_back(std::move(row));
  }
  return rows;
}

// ---- what it cites

/// "4 văn bản dẫn trực tiếp · chưa có toàn văn trong kho"
std::string standing_of(const archive::WorkHead& work) {
  return fill(label("plan.standing"), {count_text(work.direct), std::string(label(work.held_by.empty() ? "work.held" : "common.held"))});
}

Fields cited_fields(const CitedWork& cited, const archive::Document& document, const WorksByKey& works, const archive::PageStarts& pages,
                    const CitationLinks& links, const PlanParts& parts) {
  const auto& mentions = document.mentions;
  const auto mention_at = [&](int index) -> const citations::Mention& { return mentions[static_cast<std::size_t>(index)]; };
  const citations::Mention& first = mention_at(cited.mentions.front());
  const auto link = links.find(cited.mentions.front());
  const auto work = works.find(first.work);
  Fields row;
  put(row, "name", mention_name(first));
  put(row, "link", link == links.end() ? "" : link->second.address);
  put(row, "held", link != links.end() && link->second.held);
  put(row, "date", date_text(work != works.end() ? work->second.issued : first.issued.iso()));
  put(row, "title", work != works.end() && !work->second.number.empty() ? work->second.title : text::tidy(first.title));
  put(row, "standing", work == works.end() ? "" : standing_of(work->second));
  put(row, "outer", cited.outer < 0 ? "" : mention_name(mention_at(cited.outer)));
  put(row, "pinpoint", first.pinpoint);
  put(row, "repaired", first.repaired);
  put(row, "pieces", evidence_pieces(first.evidence, {first.surface}));
  Rows places;
  for (const int index : cited.mentions) {
    Fields place;
    const std::uint32_t begin = mention_at(index).span.begin;
    put(place, "link", parts.link(mention_id(begin), begin));
    put(place, "page", std::to_string(pages.at(begin).page));
    places.emplace_back(std::move(place));
  }
  put(row, "places", std::move(places));
  return row;
}

Rows cited_groups(const std::vector<CitedWork>& works_cited, const archive::Document& document, const WorksByKey& works,
                  const archive::PageStarts& pages, const CitationLinks& links, const PlanParts& parts) {
  Rows groups;
  for (auto first = works_cited.begin(); first != works_cited.end();) {
    const auto last = std::find_if(first, works_cited.end(), [&](const CitedWork& row) { return row.relation != first->relation; });
    Rows rows;
    for (auto row = first; row != last; ++row) rows.emplace_back(cited_fields(*row, document, works, pages, links, parts));
    Fields group;
    put(group, "label", label("cited." + std::string(citations::name(first->relation))));
    put(group, "count", count_text(last - first));
    put(group, "rows", std::move(rows));
    groups.emplace_back(std::move(group));
    first = last;
  }
  return groups;
}

// ---- where it came from

Rows version_rows(archive::Archive& archive, const std::string& id) {
  Rows rows;
  for (const archive::Version& version : archive.versions(id)) {
    const std::string number = std::to_string(version.version);
    Fields row;
    put(row, "number", number);
    put(row, "added", date_text(version.added));
    put(row, "size", bytes_text(version.size));
    put(row, "sha256", version.sha256);
    put(row, "link", print_address(plan_address(id) + "/original", {{"version", number}}));
    rows.emplace_back(std::move(row));
  }
  return rows;
}

// ---- the images of its pages

void put_images(Fields& fields, archive::Archive& archive, const archive::StoredPlan& stored, bool has_images) {
  put(fields, "has_images", has_images);
  put(fields, "image_base", has_images ? plan_address(stored.id) + "/pages/" : "");
  if (!has_images) return;
  constexpr float a4_width = 595, a4_height = 842;
  const text::Layout page = archive.page_layout(stored.id, 1).value_or(text::Layout());
  const std::string version = stored.sha256.substr(0, 12);
  put(fields, "image_version", version);
  put(fields, "image_query", "width=1800&v=" + version);
  put(fields, "image_pages", std::to_string(stored.document.pages.size()));
  put(fields, "image_width", std::to_string(std::lround(page.width > 0 ? page.width : a4_width)));
  put(fields, "image_height", std::to_string(std::lround(page.height > 0 ? page.height : a4_height)));
}

/// The index of the first hit at or behind the place "at"; of the first of all where there is none.
std::size_t hit_asked_for(const Address& address, const std::vector<text::Span>& hits) {
  const auto at = static_cast<std::uint32_t>(address.number("at", 0).value_or(0));
  const auto found = std::find_if(hits.begin(), hits.end(), [at](text::Span hit) { return hit.begin >= at; });
  return found == hits.end() ? 0 : static_cast<std::size_t>(found - hits.begin());
}

/// Which part of a long text: ?part=all, ?from= a place, ?page=, the hit that is asked for by ?at=.
void choose_part(PlanParts& parts, const Address& address, const archive::PageStarts& pages, const std::vector<text::Span>& hits) {
  if (address.value("part") == "all") return parts.show_all();
  if (const auto from = address.number("from", 0)) return parts.show(static_cast<std::uint32_t>(*from));
  if (const auto page = address.number("page", 1))
    return parts.show(pages.begins()[std::min(pages.begins().size(), static_cast<std::size_t>(*page)) - 1]);
  if (address.number("at", 0) && !hits.empty()) parts.show(hits[hit_asked_for(address, hits)].begin);
}

/// How many places answer the question, and the way to those that the part shown does not hold.
void put_hits(Fields& fields, const std::vector<text::Span>& hits, std::size_t shown, const PlanParts& parts, const std::string& path,
              const std::string& question) {
  put_count(fields, "hit_count", static_cast<std::int64_t>(hits.size()));
  if (hits.empty()) return;
  const auto at = [&](std::size_t hit) { return print_address(path, {{"q", question}, {"at", std::to_string(hits[hit].begin)}}) + "#cho"; };
  put(fields, "hit_link", parts.is_shown(hits[shown].begin) ? "#cho" : at(shown));
  std::size_t first = 0, last = hits.size();
  while (first < hits.size() && !parts.is_shown(hits[first].begin)) ++first;
  while (last > first && !parts.is_shown(hits[last - 1].begin)) --last;
  const bool none_shown = first == last;
  put(fields, "hit_before_part", !none_shown && first > 0 ? at(first - 1) : "");
  put(fields, "hit_after_part", !none_shown && last < hits.size() ? at(last) : "");
}

}  // namespace

Response plan_page(const Visit& visit) {
  const Archives::Loan archive = visit.archives.lend();
  const std::string& id = visit.names.at(0);
  const auto stored = archive->plan(id);
  if (!stored) return error_answer(visit.address, 404, "no_plan", id);

  const archive::Document& document = stored->document;
  const archive::PageStarts pages(document.pages);
  const WorksByKey works = works_of(*archive, document.mentions);
  const CitationLinks links = links_of(document.mentions, works);
  const std::vector<CitedWork> cited = cited_works(document.mentions);

  const Beside beside = beside_of(*archive, id);
  const archive::PlanRow row = row_of(*stored);
  Fields fields = plan_fields(row);
  const auto [recognised, recognised_sure] = archive::recognised_pages(document.pages);
  put(fields, "recognised", recognised == 0 ? "" : count_text(recognised));
  put(fields, "recognised_sure", recognised_sure == 0 ? "" : std::to_string(recognised_sure));
  const std::string& question = visit.address.value("q");
  const std::vector<text::Span> hits = question.empty() ? std::vector<text::Span>() : find_hits(document, question);
  put(fields, "query", question);
  const std::size_t shown_hit = hit_asked_for(visit.address, hits);
  PlanParts parts(plan_address(id), question, lay_out(document, hits));
  choose_part(parts, visit.address, pages, hits);
  parts.put(fields, pages);
  put_hits(fields, hits, shown_hit, parts, plan_address(id), question);
  put(fields, "outline", outline_rows(document, parts));
  const bool has_images = visit.images && can_be_drawn(document.media_type);
  const std::vector<Block> blocks = parts.shown_blocks();
  Rows text = text_rows(document, blocks, links, static_cast<int>(shown_hit), has_images);
  const compare::Reuse reuse = compare::find_reuse(*archive, *stored);
  mark_reuse(text, blocks, reuse);
  put_reuse(fields, reuse, parts, sources_shown);
  put(fields, "blocks", std::move(text));
  put(fields, "notes", note_rows(document.mentions, links, parts, visit.request.origin));
  put_images(fields, *archive, *stored, has_images);
  put(fields, "css_also", static_address("static/plan.css"));
  put(fields, "js_also", static_address("static/plan.js"));
  put(fields, "attributes", attribute_rows(document, pages, parts, beside.corrections));
  put(fields, "copies", alike_rows(beside.copies));
  put(fields, "copy_count", count_text(static_cast<std::int64_t>(beside.copies.size())));
  put(fields, "has_copies", !beside.copies.empty());
  put(fields, "similar", alike_rows(beside.similar));
  put(fields, "has_similar", !beside.similar.empty());
  put(fields, "recognised_pages", recognised_rows(document.pages, pages, parts));
  put(fields, "converted_from", document.converted_from);
  put(fields, "cited_count", count_text(static_cast<std::int64_t>(cited.size())));
  put(fields, "cited", cited_groups(cited, document, works, pages, links, parts));
  const archive::Archive::State one_state(*archive);
  const auto citing = stored->work.empty() ? nullptr : archive->citing(stored->work);
  put(fields, "citing_count", count_text(citing ? static_cast<std::int64_t>(citing->plans.size()) : 0));
  put(fields, "citing", citing ? citing_groups(*archive, *citing, work_address(stored->work)) : Rows());
  put(fields, "tab_path", "");
  put(fields, "own_work", stored->work.empty() ? "" : work_address(stored->work));
  put(fields, "versions", version_rows(*archive, id));
  put(fields, "file_name", std::filesystem::path(stored->file).filename().string());
  put(fields, "id", id);
  put_metadata(fields, *stored, visit.request.origin);
  return make_page("plan", plan_caption(row), std::move(fields));
}

}  // namespace danchieu::web
