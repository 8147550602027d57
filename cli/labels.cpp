#include "cli/labels.h"

#include <algorithm>
#include <span>

#include "citations/relation.h"
#include "cli/terminal.h"
#include "cli/texts.h"
#include "text/date.h"

namespace danchieu::cli {

namespace {

struct Label {
  std::string_view name;
  Text text;
};

constexpr Label relations[] = {
    {"implements", {"thực hiện", "implements"}},
    {"follows", {"theo", "follows"}},
    {"based_on", {"căn cứ", "based on"}},
    {"continues", {"tiếp tục thực hiện", "continues"}},
    {"guided_by", {"theo hướng dẫn", "guided by"}},
    {"promulgates", {"ban hành", "promulgates"}},
    {"amends", {"sửa đổi, bổ sung", "amends"}},
    {"replaces", {"thay thế", "replaces"}},
    {"repeals", {"bãi bỏ", "repeals"}},
    {"replies_to", {"trả lời", "replies to"}},
    {"proposes", {"đề nghị", "proposes"}},
    {"mentions", {"nhắc đến", "mentions"}},
};

constexpr Label levels[] = {
    {"central", {"trung ương", "central"}},
    {"province", {"tỉnh", "province"}},
    {"district", {"huyện", "district"}},
    {"commune", {"xã", "commune"}},
};

std::string label(std::span<const Label> table, std::string_view name) {
  const auto found = std::find_if(table.begin(), table.end(), [&](const Label& row) { return row.name == name; });
  return std::string(found == table.end() ? name : word(found->text));
}

std::vector<std::string> names(std::span<const Label> table) {
  std::vector<std::string> all;
  for (const Label& row : table) all.emplace_back(row.name);
  return all;
}

}  // namespace

std::string relation_label(std::string_view name) { return label(relations, name); }
std::vector<std::string> relation_names() { return names(relations); }
std::string level_label(std::string_view name) { return label(levels, name); }
std::vector<std::string> level_names() { return names(levels); }

std::string day(std::string_view iso) {
  const auto date = text::Date::from_iso(iso);
  if (!date) return std::string(iso);
  if (date->whole()) return fmt::format("{:02}/{:02}/{}", date->day, date->month, date->year);
  return date->month != 0 ? fmt::format("{:02}/{}", date->month, date->year) : std::to_string(date->year);
}

std::string province_label(const std::string& then, const std::string& today) {
  return today.empty() || today == then ? then : say<texts::today>(then, today);
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string line;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!line.empty()) line += between;
    line += part;
  }
  return line;
}

std::string work_line(const archive::Work& work) {
  return printable(joined({joined({work.kind, work.number}, " "), work.issuer, day(work.issued)}));
}

std::string plan_line(const archive::PlanRow& plan) {
  const std::string place = joined({plan.commune, plan.district, province_label(plan.province, plan.province_today)}, ", ");
  return printable(joined({joined({plan.kind, plan.number}, " "), place, plan.year == 0 ? "" : std::to_string(plan.year)}));
}

}  // namespace danchieu::cli
