#include "compare/subject.h"

#include <algorithm>

#include "archive/subject.h"
#include "citations/number.h"
#include "text/chars.h"
#include "text/year.h"

namespace danchieu::compare {
namespace {

/// Of the words of both titles those that both have; of the words of the issuer that has fewer, those that the other one has.
constexpr double like_subject = 0.75, like_issuer = 0.5;
/// And of those of the other: half a sentence that was read as an issuer has words of all.
constexpr double least_of_more = 0.2;

WordSet set_of(const std::vector<std::string>& words, Vocabulary& vocabulary) {
  WordSet set;
  for (const std::string& word : words) set.add(vocabulary.number_of(word));
  set.close();
  return set;
}

/// Of documents that a title names: "45-ct/tw".
std::set<std::string> numbers_in(const std::string& title) {
  std::set<std::string> numbers;
  std::string piece;
  for (std::size_t begin = 0; begin < title.size();) {
    const std::size_t end = std::min(title.find_first_of(" \n\t,;()“”\"", begin), title.size());
    piece = title.substr(begin, end - begin);
    if (piece.find('/') != piece.npos && text::is_digit(static_cast<unsigned char>(piece[0])))
      if (const auto number = citations::parse_number(piece)) numbers.insert(text::fold(number->canonical()));
    begin = end + 1;
  }
  return numbers;
}

/// "Ủy ban nhân dân tỉnh Kon Tum", "UBND tỉnh" -> "ubnd"; "Ban Thường vụ Tỉnh ủy" -> "ban", "thuong", "vu", "tinh-uy".
std::set<std::string> issuer_words(const archive::PlanRow& plan) {
  constexpr std::pair<std::string_view, std::string_view> as_one[] = {
      {"uy ban nhan dan", "ubnd"}, {"hoi dong nhan dan", "hdnd"}, {"mat tran to quoc", "mttq"}, {"tinh uy", "tinh-uy"},
      {"huyen uy", "huyen-uy"},    {"thanh uy", "thanh-uy"},      {"dang uy", "dang-uy"},       {"quan uy", "quan-uy"}};
  std::string text = " ";
  for (const std::string& word : archive::folded_words(plan.issuer)) text += word + " ";
  const auto replace = [&](const std::string& from, const std::string& to) {
    for (std::size_t at; !from.empty() && (at = text.find(" " + from + " ")) != text.npos;) text.replace(at + 1, from.size(), to);
  };
  for (const auto& [full, brief] : as_one) replace(std::string(full), std::string(brief));
  for (const std::string* place : {&plan.province, &plan.district, &plan.commune, &plan.province_today}) replace(text::fold(*place), "");
  constexpr std::string_view no_names[] = {"", "va", "tinh", "thanh", "pho", "huyen", "quan", "thi", "xa", "phuong", "tran", "dac", "khu"};
  std::set<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find(' ', begin);
    std::string word = text.substr(begin, end - begin);
    if (std::find(std::begin(no_names), std::end(no_names), word) == std::end(no_names)) words.insert(std::move(word));
    begin = end + 1;
  }
  return words;
}

/// Kinds, levels and units that could not be read may be any.
bool may_be_one(const std::string& a, const std::string& b) { return a == b || a.empty() || b.empty(); }

/// "BCĐ 138 xã" and "Ban Chỉ đạo phòng, chống tội phạm … xã" are written too differently to tell; UBND and Công an are told.
bool may_be_one_issuer(const Subject& a, const Subject& b) {
  if (!a.has_issuer || !b.has_issuer) return true;
  if (a.steers || b.steers) return a.steers && b.steers;
  if (a.issuer.empty() || b.issuer.empty()) return true;
  const auto both = std::count_if(a.issuer.begin(), a.issuer.end(), [&](const std::string& word) { return b.issuer.contains(word); });
  const auto [fewer, more] = std::minmax({a.issuer.size(), b.issuer.size()});
  return static_cast<double>(both) >= like_issuer * static_cast<double>(fewer) &&
         static_cast<double>(both) >= least_of_more * static_cast<double>(more);
}

bool one_place(const Subject& a, const Subject& b) {
  if (a.province_today != b.province_today || a.commune != b.commune || !may_be_one(a.district, b.district)) return false;
  return a.province == b.province || over_merger(a, b);
}

/// A title that says nothing but whose plan it is: what was read as one is a line of the head.
bool is_only_issuer(const std::vector<std::string>& words, const archive::PlanRow& plan) {
  std::vector<std::string> issuer = archive::folded_words(plan.issuer);
  for (const std::string_view word :
       {"ubnd", "uy", "ban", "nhan", "dan", "tinh", "thanh", "pho", "huyen", "quan", "thi", "xa", "phuong", "tran", "dac", "khu"})
    issuer.emplace_back(word);
  return std::all_of(words.begin(), words.end(),
                     [&](const std::string& word) { return std::find(issuer.begin(), issuer.end(), word) != issuer.end(); });
}

}  // namespace

std::string subject_of(const archive::PlanRow& plan) {
  std::string subject;
  for (const std::string& word : archive::subject_words(plan)) subject += (subject.empty() ? "" : " ") + word;
  return subject;
}

Subject::Subject(const archive::PlanRow& plan, Vocabulary& vocabulary)
    : words(archive::subject_words(plan)),
      title(set_of(words, vocabulary)),
      numbers(numbers_in(plan.title)),
      kind(text::fold(plan.kind)),
      level(plan.level),
      province(text::fold(plan.province)),
      province_today(text::fold(plan.province_today)),
      district(text::fold(plan.district)),
      commune(text::fold(plan.commune)) {
  if (is_only_issuer(words, plan)) words.clear();
  const std::string folded = text::fold(plan.issuer);
  has_issuer = !folded.empty();
  steers = folded.find("ban chi dao") != folded.npos || folded.find("bcd") != folded.npos;
  issuer = issuer_words(plan);
  since = plan.issued.size() == 10 ? plan.issued >= "2025-07-01" : plan.year > 2025;
}

bool over_merger(const Subject& a, const Subject& b) {
  if (a.province == b.province || a.since == b.since) return false;
  const Subject& later = a.since ? a : b;
  return later.province == later.province_today;
}

bool one_series(const Subject& a, const Subject& b) {
  if (a.words.empty() || b.words.empty()) return false;
  if (a.level != b.level || !may_be_one(a.kind, b.kind) || !one_place(a, b) || !may_be_one_issuer(a, b)) return false;
  if (!a.numbers.empty() && !b.numbers.empty() && a.numbers != b.numbers) return false;
  return a.title.likeness(b.title) >= like_subject;
}

int last_year(const archive::PlanRow& plan) {
  int last = plan.year;
  std::vector<std::string> words = archive::folded_words(plan.title);
  for (std::size_t w = 0; w + 1 < words.size(); ++w)
    if (text::is_year(words[w]) && text::is_year(words[w + 1]) && std::stoi(words[w]) >= plan.year)
      last = std::max(last, std::stoi(words[w + 1]));
  return last;
}

}  // namespace danchieu::compare
