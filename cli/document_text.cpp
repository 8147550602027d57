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

struct PlanField {
  const Text& name;
  std::string (*value)(const archive::Plan&);
};

constexpr PlanField plan_fields[] = {
    {texts::field_title, [](const archive::Plan& plan) { return plan.title; }},
    {texts::field_kind, [](const archive::Plan& plan) { return plan.kind; }},
    {texts::field_number, [](const archive::Plan& plan) { return plan.number; }},
    {texts::field_issued, [](const archive::Plan& plan) { return web::date_text(plan.issued.iso()); }},
    {texts::field_year, [](const archive::Plan& plan) { return plan.year == 0 ? "" : std::to_string(plan.year); }},
    {texts::field_level, [](const archive::Plan& plan) { return label("level", plan.level); }},
    {texts::field_province, province_of},
    {texts::field_district, [](const archive::Plan& plan) { return plan.district; }},
    {texts::field_commune, [](const archive::Plan& plan) { return plan.commune; }},
    {texts::field_issuer, [](const archive::Plan& plan) { return plan.issuer; }},
    {texts::field_signer, [](const archive::Plan& plan) { return plan.signer; }},
};

/// Under a heading; nothing where there is nothing to say.
std::string headed(std::string_view heading, const Table& table) {
  return table.empty() ? std::string() : "\n" + std::string(heading) + "\n" + table.text();
}

std::string page_of(const archive::Document& document, text::Span span) {
  return say<texts::page>(archive::page_at(document.pages, span.begin).page);
}

}  // namespace

void add_plan(Table& table, const archive::Plan& plan) {
  for (const PlanField& field : plan_fields) {
    const std::string value = printable(field.value(plan));
    if (!value.empty()) table.row({std::string(word(field.name)), value});
  }
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
    table.row({std::to_string(++ordinal) + ".", page_of(document, mention.span), label("relation", std::string(citations::name(mention.relation))),
               printable(joined({mention.pinpoint, named}, " ")), web::date_text(mention.issued.iso()),
               mention.work.empty() ? std::string(word(texts::unknown_work)) : mention.work});
  }
  return headed(say<texts::mentions>(document.mentions.size()), table);
}

}  // namespace danchieu::cli
