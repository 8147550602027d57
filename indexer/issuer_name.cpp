#include "indexer/issuer_name.h"

#include <algorithm>

#include "citations/bodies.h"
#include "citations/number.h"
#include "indexer/syllable.h"
#include "places/scan.h"
#include "text/chars.h"

namespace danchieu::indexer {
namespace {

using text::Span;

bool has_small_letters(const Script& script, Span span) {
  const auto chars = script.flow.chars().substr(span.begin, span.size());
  return text::is_upper(chars.front()) && std::any_of(chars.begin(), chars.end(), text::is_lower);
}

/// The words that begin at `at`, where they have the letters and digits of `name` with other spaces and dashes between them; else empty.
Span same_letters(const Script& script, Span name, std::uint32_t at) {
  const auto is_letter = [&](std::uint32_t i) { return text::is_letter(script.folded[i]) || text::is_digit(script.folded[i]); };
  const auto size = static_cast<std::uint32_t>(script.folded.size());
  const char32_t before = script.folded[at - 1];
  if (!is_letter(at) || is_letter(at - 1) || before == U'-' || before == U'/') return {};  // the end of a number's symbol
  std::uint32_t end = at;
  for (std::uint32_t i = name.begin; i < name.end; ++i) {
    if (!is_letter(i)) continue;
    while (end < size && (script.folded[end] == U' ' || script.folded[end] == U'-')) ++end;
    if (end == size || script.folded[end] != script.folded[i]) return {};
    ++end;
  }
  return end == size || !is_letter(end) ? Span{at, end} : Span{};
}

std::u32string folded(std::u32string_view chars) {
  std::u32string letters(chars);
  std::transform(letters.begin(), letters.end(), letters.begin(), [](char32_t c) { return text::fold(c); });
  return letters;
}

/// As the table of bodies spells them: "Thủ tướng Chính phủ", and "Phòng Giáo dục và Đào tạo" as the Sở.
void spell_known_bodies(std::u32string& name) {
  constexpr std::u32string_view office = U"phong ", department = U"Sở ";
  std::u32string asked = name;
  const bool is_office = folded(name).starts_with(office);
  if (is_office) asked.replace(0, office.size(), department);
  for (const citations::Body* body : citations::bodies_named(text::to_utf8(asked))) {
    for (std::string_view rest = body->names; !rest.empty();) {
      const auto cut = rest.find('|');
      const std::u32string spelling = text::to_utf32(rest.substr(0, cut));
      rest = cut == rest.npos ? std::string_view() : rest.substr(cut + 1);
      const auto at = folded(asked).find(folded(spelling));
      if (at == std::u32string::npos || (at > 0 && asked[at - 1] != U' ')) continue;
      for (std::size_t i = 0; i < spelling.size(); ++i)  // its capitals only: "Uỷ ban" stays as printed
        asked[at + i] = text::is_upper(spelling[i]) ? text::to_upper(asked[at + i]) : text::to_lower(asked[at + i]);
      break;
    }
  }
  name = is_office ? name.substr(0, office.size()) + asked.substr(department.size()) : asked;
}

/// "TRƯỜNG TH HỒNG QUANG", "TRƯỜNG MẦM NON VẠN GIÃ": behind the kind of school stands its name.
void spell_school(std::u32string& name) {
  constexpr std::u32string_view kinds[] = {U"th",      U"thcs",     U"thpt",      U"mn",       U"mg",        U"pt",      U"ptdt",
                                           U"thsp",    U"tieu hoc", U"trung hoc", U"co so",    U"pho thong", U"mam non", U"mau giao",
                                           U"dan toc", U"noi tru",  U"ban tru",   U"lien cap", U"chuyen",    U"va"};
  const std::u32string letters = folded(name);
  constexpr std::u32string_view school = U"truong ";
  if (!letters.starts_with(school)) return;
  std::size_t at = school.size();
  bool kind_found = false;
  for (bool found = true; found;) {
    found = false;
    for (const std::u32string_view kind : kinds) {
      const std::size_t behind = at + kind.size();
      if (letters.compare(at, kind.size(), kind) != 0 || (behind < letters.size() && text::is_letter(letters[behind]))) continue;
      at = behind;
      while (at < letters.size() && !text::is_letter(letters[at])) ++at;
      found = kind_found = true;
      break;
    }
  }
  for (; kind_found && at < name.size(); ++at)
    if (text::is_letter(name[at]) && !text::is_letter(name[at - 1])) name[at] = text::to_upper(name[at]);
}

/// "UBND TỈNH QUẢNG NGÃI" -> "UBND tỉnh Quảng Ngãi".
std::string in_small_letters(std::u32string_view in_capitals) {
  std::u32string name(in_capitals);
  const auto lower_word = [&name](std::size_t begin, std::size_t end) {
    std::u32string folded;
    for (std::size_t at = begin; at < end; ++at) folded += text::fold(name[at]);
    if (!is_syllable(folded)) return;  // "UBND"
    for (std::size_t at = std::max<std::size_t>(begin, 1); at < end; ++at) name[at] = text::to_lower(name[at]);
  };
  for (std::size_t begin = 0, end = 0; begin < name.size(); begin = end + 1) {
    for (end = begin; end < name.size() && text::is_letter(name[end]);) ++end;
    lower_word(begin, end);
  }
  const text::Text printed(text::to_utf8(in_capitals));
  const auto capitals = [&name](Span span) {
    for (std::uint32_t at = span.begin; at < span.end; ++at)
      name[at] = at == span.begin || !text::is_letter(name[at - 1]) ? text::to_upper(name[at]) : text::to_lower(name[at]);
  };
  // "CỤC HẢI QUAN ĐỒNG NAI": a province without a word for it.
  constexpr std::size_t longest_name = 24;
  for (auto at = static_cast<std::uint32_t>(name.size() - std::min(name.size(), longest_name)); at < name.size(); ++at) {
    if (at == 0 || name[at - 1] != U' ') continue;
    const places::Unit* province = places::province(text::to_utf8(name.substr(at)));
    if (province && text::exact(province->name) == text::exact(text::to_utf8(name.substr(at))))
      capitals({at, static_cast<std::uint32_t>(name.size())});
  }
  for (const places::Found& found : places::find_names(printed)) capitals(found.name);
  constexpr std::u32string_view lost = U"Y ban ";  // a converter lost the "Ủ"
  if (name.starts_with(lost)) name.replace(0, 1, U"Ủy");
  spell_known_bodies(name);
  spell_school(name);
  constexpr std::u32string_view country = U"VIỆT NAM";
  if (const auto at = in_capitals.find(country); at != in_capitals.npos)
    capitals({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + country.size())});
  return text::to_utf8(name);
}

}  // namespace

std::string name_of_body(const Script& script, Span in_capitals) {
  for (std::uint32_t at = in_capitals.end; at < script.flow.size(); ++at)
    if (const Span elsewhere = same_letters(script, in_capitals, at); !elsewhere.empty() && has_small_letters(script, elsewhere))
      return script.utf8(elsewhere);
  return in_small_letters(script.flow.chars().substr(in_capitals.begin, in_capitals.size()));
}

std::string name_of_organ(const Script& script, const std::vector<Span>& block) {
  constexpr std::u32string_view organs[] = {U"van phong",   U"uy ban kiem tra", U"ban to chuc",   U"ban tuyen giao", U"ban tuyen giao va dan van",
                                            U"ban dan van", U"ban noi chinh",   U"ban kinh te", U"ban doi ngoai"};
  constexpr std::u32string_view committees[] = {U"tinh uy", U"thanh uy", U"huyen uy", U"quan uy", U"thi uy", U"dang uy"};
  constexpr std::u32string_view offices_of[] = {U"ubnd ", U"uy ban nhan dan ", U"hdnd ", U"hoi dong nhan dan "};
  const std::u32string_view organ = script.folded_at(block.back());
  if (block.size() < 2 || std::find(std::begin(organs), std::end(organs), organ) == std::end(organs))
    return name_of_body(script, block.back());
  const Span above = block[block.size() - 2];
  const std::u32string_view whose = script.folded_at(above);
  const auto begins = [&](std::u32string_view words) { return whose.starts_with(words); };
  const auto in_capitals = [&](Span span) { return std::u32string(script.flow.chars().substr(span.begin, span.size())); };
  const std::u32string part = in_capitals(block.back()) + U" ";
  if (whose == U"ban chap hanh trung uong") {
    const std::string_view small = " trung ương", capital = " Trung ương";
    std::string name = in_small_letters(part + U"TRUNG ƯƠNG");
    return name.ends_with(small) ? name.replace(name.size() - small.size(), small.size(), capital) : name;
  }
  const bool of_committee = std::any_of(std::begin(committees), std::end(committees), begins);
  const bool office = organ == U"van phong" && std::any_of(std::begin(offices_of), std::end(offices_of), begins);
  return of_committee || office ? in_small_letters(part + in_capitals(above)) : name_of_body(script, block.back());
}

std::vector<Span> partners_of_number(const Script& script, const std::vector<Span>& block, std::string_view number) {
  const auto read = citations::parse_number(number);
  if (block.size() < 2 || !read || read->symbol.empty()) return {};
  std::vector<std::string_view> codes;
  for (std::size_t i = 0; i < read->symbol.size(); ++i)
    if (const citations::Body* body = read->symbol.code(i).body) codes.push_back(body->slug);
  std::vector<Span> partners;
  for (const Span name : block) {
    const auto named = citations::bodies_named(script.utf8(name));
    const auto code = std::find_if(codes.begin(), codes.end(), [&](std::string_view slug) {
      return std::any_of(named.begin(), named.end(), [&](const citations::Body* body) { return body->slug == slug; });
    });
    if (code == codes.end()) continue;
    codes.erase(code);
    partners.push_back(name);
  }
  return partners.size() > 1 ? partners : std::vector<Span>();
}

}  // namespace danchieu::indexer
