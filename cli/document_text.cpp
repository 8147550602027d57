#include "cli/document_text.h"

#include "cli/labels.h"
#include "cli/texts.h"
#include "web/format.h"

namespace danchieu::cli {

namespace {

std::string province_of(const archive::Plan& plan) {
  return plan.province_today.empty() || plan.province_today == plan.province ? plan.province
                                                                             : say<texts::today>(plan.province, plan.province_today);
}

std::string all_of(const std::vector<std::string>& values) {
  std::string all;
  for (const std::string& value : values) all += (all.empty() ? "" : "; ") + value;
  return all;
}

std::string number_of(const archive::Plan& plan) {
  if (plan.number_state == "struck") return say<texts::number_struck>(plan.number);
  return plan.number.empty() && !plan.symbol.empty() ? say<texts::number_blank>(plan.symbol) : plan.number;
}

std::string period_of(const archive::Plan& plan) {
  return plan.period.empty() ? std::string() : std::string(word(plan.period == "since" ? texts::period_since : texts::period_before));
}

struct PlanField {
  const char* field;  ///< of Evidence
  const Text& name;
  std::string (*value)(const archive::Plan&);
};

constexpr PlanField plan_fields[] = {
    {"title", texts::field_title, [](const archive::Plan& plan) { return plan.title; }},
    {"kind", texts::field_kind, [](const archive::Plan& plan) { return plan.kind; }},
    {"number", texts::field_number, number_of},
    {"issued", texts::field_issued, [](const archive::Plan& plan) { return web::date_text(plan.issued.iso()); }},
    {"year", texts::field_year, [](const archive::Plan& plan) { return plan.year == 0 ? "" : std::to_string(plan.year); }},
    {"level", texts::field_level, [](const archive::Plan& plan) { return label("level", plan.level); }},
    {"province", texts::field_province, province_of},
    {"district", texts::field_district, [](const archive::Plan& plan) { return plan.district; }},
    {"commune", texts::field_commune, [](const archive::Plan& plan) { return plan.commune; }},
    {"period", texts::field_period, period_of},
    {"issuer", texts::field_issuer, [](const archive::Plan& plan) { return plan.issuer; }},
    {"signer", texts::field_signer, [](const archive::Plan& plan) { return plan.signer; }},
    {"office", texts::field_office, [](const archive::Plan& plan) { return plan.office; }},
    {"signs_for", texts::field_signs_for, [](const archive::Plan& plan) { return all_of(plan.signs_for); }},
    {"addressees", texts::field_addressees, [](const archive::Plan& plan) { return all_of(plan.addressees); }},
    {"recipients", texts::field_recipients, [](const archive::Plan& plan) { return all_of(plan.recipients); }},
};

/// "chắc chắn 98%"; empty where it was not measured.
std::string sureness(const char* field, const std::vector<archive::Evidence>& evidence) {
  for (const archive::Evidence& row : evidence)
    if (row.field == field && row.sure != 0) return row.inferred ? say<texts::sure_inferred>(row.sure) : say<texts::sure>(row.sure);
  return {};
}

/// Under a heading; nothing where there is nothing to say.
std::string headed(std::string_view heading, const Table& table) {
  return table.empty() ? std::string() : "\n" + std::string(heading) + "\n" + table.text();
}

std::string page_of(const archive::Document& document, text::Span span) {
  return say<texts::page>(archive::page_at(document.pages, span.begin).page);
}

/// "  (số được sửa theo quy tắc)": what a reader should look at in the original.
std::string doubts(const citations::Mention& mention) {
  constexpr int hardly = 60;
  std::vector<std::string> said;
  if (mention.repaired) said.push_back(std::string(word(texts::repaired)));
  if (mention.sure != 0 && mention.sure < hardly) said.push_back(say<texts::hardly_sure>(mention.sure));
  return said.empty() ? "" : "  (" + joined(said, "; ") + ")";
}

}  // namespace

std::string pages_text(const archive::Document& document) {
  const auto [recognised, sure] = archive::recognised_pages(document.pages);
  std::string text = say<texts::pages>(document.pages.size());
  if (recognised == 0) return text;
  text += ", " + say<texts::recognised>(recognised);
  return sure == 0 ? text : text + " · " + say<texts::sure>(sure);
}

void add_plan(Table& table, const archive::Document& document) {
  for (const PlanField& field : plan_fields) {
    const std::string value = printable(field.value(document.plan));
    if (value.empty()) continue;
    const std::string sure = sureness(field.field, document.evidence);
    table.row({std::string(word(field.name)), sure.empty() ? value : value + "  · " + sure});
  }
}

void add_reading(Table& table, const archive::Document& document) {
  if (!document.converted_from.empty()) table.row({std::string(word(texts::field_converted)), printable(document.converted_from)});
}

std::string beside_text(const web::Beside& beside) {
  const auto plans = [](const std::vector<archive::CopyOfPlan>& all) {
    Table table;
    for (const archive::CopyOfPlan& one : all)
      table.row({one.plan.id, say<texts::alike>(one.share), printable(plan_line(one.plan)), printable(one.plan.title)});
    return table;
  };
  Table corrections;
  for (const archive::Correction& each : beside.corrections)
    corrections.row({std::to_string(each.id), printable(each.field + " = " + each.value),
                     printable(say<texts::correction_was>(each.extracted)), printable(each.by), each.when, printable(each.reason)});
  return headed(say<texts::copies>(beside.copies.size()), plans(beside.copies)) +
         headed(say<texts::similar>(beside.similar.size()), plans(beside.similar)) +
         headed(say<texts::corrections_here>(beside.corrections.size()), corrections);
}

std::string sections_text(const archive::Document& document) {
  Table table;
  for (const archive::Section& section : document.sections) {
    const std::string indent(static_cast<std::size_t>(2 * std::max(0, section.depth - 1)), ' ');
    table.row({page_of(document, section.span), indent + printable(section.label + "  " + section.title)});
  }
  return headed(word(texts::sections), table);
}

std::string abbreviations_text(const archive::Document& document) {
  Table table;
  for (const archive::Abbreviation& one : document.abbreviations) table.row({printable(one.short_form), printable(one.long_form)});
  return headed(word(texts::abbreviations), table);
}

std::string mentions_text(const archive::Document& document) {
  Table table;
  int ordinal = 0;
  for (const citations::Mention& mention : document.mentions) {
    const std::string named = mention.number.empty() ? mention.surface : joined({mention.kind, mention.number}, " ");
    table.row({std::to_string(++ordinal) + ".", page_of(document, mention.span),
               label("relation", std::string(citations::name(mention.relation))),
               printable(joined({mention.pinpoint, named}, " ")) + doubts(mention), web::date_text(mention.issued.iso()),
               mention.work.empty() ? std::string(word(texts::unknown_work)) : mention.work});
  }
  return headed(say<texts::mentions>(document.mentions.size()), table);
}

}  // namespace danchieu::cli
