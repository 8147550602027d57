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
#include "web/plan_text.h"
#include "web/reuse.h"
#include "web/rows.h"

namespace danchieu::web {
namespace {

constexpr std::size_t sources_shown = 8;

using WorksByKey = std::map<std::string, archive::Work>;

WorksByKey works_of(archive::Archive& archive, const std::vector<citations::Mention>& mentions) {
  WorksByKey works;
  for (const citations::Mention& mention : mentions) {
    if (mention.work.empty() || works.count(mention.work)) continue;
    if (auto work = archive.work(mention.work)) works.emplace(mention.work, std::move(*work));
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

// ---- attributes

struct Attribute {
  const char* field;
  std::string value;
  bool expected;  ///< a plan without it: the page says that it could not be read
};

std::string all_of(const std::vector<std::string>& values) {
  std::string all;
  for (const std::string& value : values) all += (all.empty() ? "" : "; ") + value;
  return all;
}

std::string number_of(const archive::Plan& plan) {
  if (plan.number_state == "struck") return fill(label("attribute.number.struck"), {plan.number});
  return plan.number.empty() && !plan.symbol.empty() ? fill(label("attribute.number.blank"), {plan.symbol}) : plan.number;
}

std::vector<Attribute> attributes_of(const archive::Plan& plan) {
  const std::string year = plan.year ? std::to_string(plan.year) : "";
  return {{"kind", plan.kind, true},
          {"number", number_of(plan), true},
          {"title", plan.title, true},
          {"issued", date_text(plan.issued.iso()), true},
          {"year", year, true},
          {"issuer", plan.issuer, true},
          {"signer", plan.signer, true},
          {"office", plan.office, false},
          {"signs_for", all_of(plan.signs_for), false},
          {"addressees", all_of(plan.addressees), false},
          {"level", std::string(label_or("level." + plan.level, plan.level)), true},
          {"province", plan.province, false},
          {"province_today", plan.province_today == plan.province ? "" : plan.province_today, false},
          {"district", plan.district, false},
          {"commune", plan.commune, false},
          {"period", std::string(label_or("period." + plan.period, "")), false},
          {"recipients", all_of(plan.recipients), false}};
}

const archive::Correction* correction_of(const std::vector<archive::Correction>& corrections, std::string_view field) {
  if (field == "province_today") field = "province";
  const auto found =
      std::find_if(corrections.begin(), corrections.end(), [&](const archive::Correction& row) { return row.field == field; });
  return found == corrections.end() ? nullptr : &*found;
}

/// What the machine reads there, as this page shows values.
std::string read_before(const archive::Correction& correction) {
  if (correction.field == "issued") return date_text(correction.extracted);
  if (correction.field == "level") return std::string(label_or("level." + correction.extracted, correction.extracted));
  return correction.extracted;
}

Rows attribute_rows(const archive::Document& document, const archive::PageStarts& pages,
                    const std::vector<archive::Correction>& corrections) {
  Rows rows;
  for (const Attribute& attribute : attributes_of(document.plan)) {
    const archive::Correction* correction = correction_of(corrections, attribute.field);
    if (attribute.value.empty() && !attribute.expected && !correction) continue;
    const auto evidence = std::find_if(document.evidence.begin(), document.evidence.end(),
                                       [&](const archive::Evidence& row) { return row.field == attribute.field; });
    const bool known = evidence != document.evidence.end() && !attribute.value.empty() && !correction;
    const bool shown = known && !evidence->span.empty();
    Fields row;
    put(row, "label", label("attribute." + std::string(attribute.field)));
    put(row, "value", attribute.value);
    put(row, "corrected", correction != nullptr && attribute.field == correction->field);
    if (correction) {
      put(row, "by", correction->by);
      put(row, "when", date_text(correction->when));
      put(row, "was", read_before(*correction));
      put(row, "reason", correction->reason);
    }
    put(row, "link", shown ? "#" + evidence_id(*evidence) : "");
    put(row, "page", shown ? std::to_string(pages.at(evidence->span.begin).page) : "");
    put(row, "inferred", known && evidence->inferred);
    put(row, "sure", known && evidence->sure != 0 ? std::to_string(evidence->sure) : "");
    rows.emplace_back(row);
  }
  return rows;
}

// ---- copies, and how it was read

Rows alike_rows(const std::vector<archive::CopyOfPlan>& plans) {
  Rows rows;
  for (const archive::CopyOfPlan& one : plans) {
    Fields row = plan_fields(one.plan);
    put(row, "link", plan_address(one.plan.id));
    put(row, "share", std::to_string(one.share));
    rows.emplace_back(row);
  }
  return rows;
}

Rows recognised_rows(const std::vector<archive::Page>& pages) {
  Rows rows;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (!pages[i].recognised) continue;
    Fields row;
    put(row, "number", std::to_string(i + 1));
    put(row, "percent", pages[i].sure == 0 ? "" : std::to_string(pages[i].sure));
    rows.emplace_back(row);
  }
  return rows;
}

// ---- what it cites

/// "4 văn bản dẫn · chưa có toàn văn trong kho"
std::string standing_of(const archive::Work& work) {
  return fill(label("plan.standing"), {count_text(work.plans), std::string(label(work.held_by.empty() ? "work.held" : "common.held"))});
}

Fields cited_fields(const CitedWork& cited, const archive::Document& document, const WorksByKey& works, const archive::PageStarts& pages,
                    const CitationLinks& links) {
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
    put(place, "link", "#dan-" + std::to_string(mention_at(index).span.begin));
    put(place, "page", std::to_string(pages.at(mention_at(index).span.begin).page));
    places.emplace_back(place);
  }
  put(row, "places", std::move(places));
  return row;
}

Rows cited_groups(const std::vector<CitedWork>& works_cited, const archive::Document& document, const WorksByKey& works,
                  const archive::PageStarts& pages, const CitationLinks& links) {
  Rows groups;
  for (auto first = works_cited.begin(); first != works_cited.end();) {
    const auto last = std::find_if(first, works_cited.end(), [&](const CitedWork& row) { return row.relation != first->relation; });
    Rows rows;
    for (auto row = first; row != last; ++row) rows.emplace_back(cited_fields(*row, document, works, pages, links));
    Fields group;
    put(group, "label", label("cited." + std::string(citations::name(first->relation))));
    put(group, "count", count_text(last - first));
    put(group, "rows", std::move(rows));
    groups.emplace_back(group);
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
    rows.emplace_back(row);
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
int hit_asked_for(const Address& address, const std::vector<text::Span>& hits) {
  const auto at = static_cast<std::uint32_t>(address.number("at", 0).value_or(0));
  const auto found = std::find_if(hits.begin(), hits.end(), [at](text::Span hit) { return hit.begin >= at; });
  return found == hits.end() ? 0 : static_cast<int>(found - hits.begin());
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
  std::vector<archive::CitingPlan> citing;
  if (!stored->work.empty()) citing = archive->cited_by(stored->work);

  const Beside beside = beside_of(*archive, id);
  const archive::PlanRow row = row_of(*stored);
  Fields fields = plan_fields(row);
  const auto [recognised, recognised_sure] = archive::recognised_pages(document.pages);
  put(fields, "recognised", recognised == 0 ? "" : count_text(recognised));
  put(fields, "recognised_sure", recognised_sure == 0 ? "" : std::to_string(recognised_sure));
  const std::string& question = visit.address.value("q");
  const std::vector<text::Span> hits = question.empty() ? std::vector<text::Span>() : find_hits(document, question);
  put(fields, "query", question);
  put_count(fields, "hit_count", static_cast<std::int64_t>(hits.size()));
  put(fields, "outline", outline_rows(document));
  const bool has_images = visit.images && can_be_drawn(document.media_type);
  const std::vector<Block> blocks = lay_out(document, hits);
  Rows text = text_rows(document, blocks, links, hit_asked_for(visit.address, hits), has_images);
  const compare::Reuse reuse = compare::find_reuse(*archive, *stored);
  mark_reuse(text, blocks, reuse);
  put_reuse(fields, reuse, sources_shown);
  put(fields, "blocks", std::move(text));
  put(fields, "notes", note_rows(document.mentions, links, visit.request.origin));
  put_images(fields, *archive, *stored, has_images);
  put(fields, "css_also", static_address("static/plan.css"));
  put(fields, "js_also", static_address("static/plan.js"));
  put(fields, "attributes", attribute_rows(document, pages, beside.corrections));
  put(fields, "copies", alike_rows(beside.copies));
  put(fields, "copy_count", count_text(static_cast<std::int64_t>(beside.copies.size())));
  put(fields, "has_copies", !beside.copies.empty());
  put(fields, "similar", alike_rows(beside.similar));
  put(fields, "has_similar", !beside.similar.empty());
  put(fields, "recognised_pages", recognised_rows(document.pages));
  put(fields, "converted_from", document.converted_from);
  put(fields, "cited_count", count_text(static_cast<std::int64_t>(cited.size())));
  put(fields, "cited", cited_groups(cited, document, works, pages, links));
  put(fields, "citing_count", count_text(static_cast<std::int64_t>(citing.size())));
  put(fields, "citing", citing_groups(citing, {}));
  put(fields, "own_work", stored->work.empty() ? "" : work_address(stored->work));
  put(fields, "versions", version_rows(*archive, id));
  put(fields, "file_name", std::filesystem::path(stored->file).filename().string());
  put(fields, "id", id);
  put_metadata(fields, *stored, visit.request.origin);
  return make_page("plan", plan_caption(row), std::move(fields));
}

}  // namespace danchieu::web
