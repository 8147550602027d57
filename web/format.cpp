#include "web/format.h"

#include <array>
#include <cmath>

#include "citations/law_numbers.h"
#include "text/date.h"
#include "web/labels.h"

namespace danchieu::web {
namespace {

std::string two_digits(int number, int below) { return (number < below ? "0" : "") + std::to_string(number); }

std::string named(const std::string& kind, const std::string& number) {
  if (kind.empty() || number.empty()) return kind + number;
  return kind + ' ' + number;
}

std::string roman(int number) {
  constexpr std::array<std::pair<int, const char*>, 7> steps{{{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
  std::string numeral;
  for (const auto& [value, letters] : steps)
    for (; number >= value; number -= value) numeral += letters;
  return numeral;
}

constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};

char decimal_point() { return language() == Language::english ? '.' : ','; }

}  // namespace

std::string percent_text(double share) {
  const auto hundredths = static_cast<std::int64_t>(std::llround(share * 10000));
  return count_text(hundredths / 100) + decimal_point() + two_digits(static_cast<int>(hundredths % 100), 10) +
         (language() == Language::english ? "%" : " %");
}

std::string rate_text(double rate) {
  const auto tenths = static_cast<std::int64_t>(std::llround(rate * 10));
  return count_text(tenths / 10) + (tenths % 10 == 0 ? "" : decimal_point() + std::to_string(tenths % 10));
}

std::string count_text(std::int64_t count) {
  std::string digits = std::to_string(count);
  for (auto at = static_cast<int>(digits.size()) - 3; at > (count < 0 ? 1 : 0); at -= 3)
    digits.insert(static_cast<std::size_t>(at), 1, language() == Language::english ? ',' : '.');
  return digits;
}

std::string date_text(std::string_view iso) {
  const auto date = text::Date::from_iso(iso.substr(0, iso.find('T')));
  if (!date || !date->known()) return std::string(iso);
  const std::string year = std::to_string(date->year);
  if (!date->month) return year;
  if (language() == Language::english) {
    const std::string month = std::string(months[static_cast<std::size_t>(date->month) - 1]) + ' ' + year;
    return date->day ? std::to_string(date->day) + ' ' + month : month;
  }
  if (!date->day) return std::to_string(date->month) + '/' + year;
  return two_digits(date->day, 10) + '/' + two_digits(date->month, 3) + '/' + year;
}

std::string bytes_text(std::int64_t bytes) {
  if (bytes < 1024) return count_text(bytes) + " byte";
  std::int64_t tenths = (bytes * 10 + 512) / 1024;
  const char* unit = " KB";
  for (const char* larger : {" MB", " GB", " TB"}) {
    if (tenths < 10240) break;
    tenths = (tenths + 512) / 1024;
    unit = larger;
  }
  return count_text(tenths / 10) + decimal_point() + std::to_string(tenths % 10) + unit;
}

std::string plan_name(const archive::PlanRow& plan) { return named(plan.kind, plan.number); }

std::string plan_caption(const archive::PlanRow& plan) {
  if (plan.number.empty() && !plan.title.empty()) return plan.title;
  const std::string name = plan_name(plan);
  return name.empty() ? std::string(label("plan.untitled")) : name;
}

std::string place_text(const archive::PlanRow& plan) {
  std::string place;
  for (const std::string& name : {plan.commune, plan.district, plan.province})
    if (!name.empty()) place += (place.empty() ? "" : ", ") + name;
  if (!plan.province_today.empty() && plan.province_today != plan.province) place += fill(label("place.today"), {plan.province_today});
  return place;
}

std::string work_name(const archive::WorkHead& work) {
  if (const citations::LawVersion* statute = citations::law_of_key(work.key))
    return named(std::string(statute->title), work.number.empty() ? std::string(statute->number) : work.number);
  if (!work.number.empty()) return named(work.kind, work.number);
  if (!work.form.empty()) return work.form;
  if (!work.title.empty()) return work.title;
  return work.kind.empty() ? std::string(label("work.unnamed")) : work.kind;
}

std::string term_of(std::string_view work_key) {
  const std::size_t at = work_key.find("/k");
  if (work_key.substr(0, 8) != "vn:dang/" || at == work_key.npos) return {};
  for (std::size_t from = at; from != work_key.npos; from = work_key.find("/k", from + 1)) {
    int term = 0;
    std::size_t digit = from + 2;
    for (; digit < work_key.size() && work_key[digit] >= '0' && work_key[digit] <= '9' && term < 100; ++digit)
      term = term * 10 + (work_key[digit] - '0');
    if (term > 0 && digit < work_key.size() && work_key[digit] == '/') return roman(term);
  }
  return {};
}

}  // namespace danchieu::web
