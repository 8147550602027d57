#include "indexer/offices.h"

#include <algorithm>

#include "text/chars.h"

namespace danchieu::indexer {
namespace {

using text::Span;

// clang-format off
constexpr std::u32string_view offices[] = {
    U"chu tich", U"bo truong", U"thu truong", U"thu tuong", U"giam doc", U"tong giam doc", U"cuc truong", U"tong cuc truong",
    U"chi cuc truong", U"vu truong", U"chanh van phong", U"chanh an", U"chanh thanh tra", U"bi thu", U"tong bi thu", U"hieu truong",
    U"vien truong", U"chu nhiem", U"thong doc", U"tong thu ky", U"thu ky", U"tu lenh", U"chi huy truong", U"chinh uy", U"chinh tri vien",
    U"tong thanh tra", U"tong kiem toan", U"uy vien", U"truong ban", U"truong phong", U"truong cong an", U"truong doan", U"truong khoa",
    U"truong tieu ban", U"truong bo phan", U"doi truong", U"tram truong", U"to truong", U"thon truong", U"tong bien tap",
    U"tham muu truong", U"ke toan truong", U"thuong truc ban bi thu", U"chu nhiem uy ban", U"quyen", U"pho"};
/// With "." or "/" inside, or a full stop behind.
constexpr std::u32string_view abbreviations[] = {U"tm", U"t/m", U"kt", U"k/t", U"tl", U"t/l", U"tuq", U"t/uq"};
/// An office behind one of these belongs to what stands before it.
constexpr std::u32string_view bound[] = {U"pho", U"quyen", U"q", U"kiem", U"va", U"cua", U"tm", U"t/m", U"kt", U"k/t", U"tl", U"t/l",
                                         U"tuq", U"t/uq", U"pho tong"};
// clang-format on

bool is_word(char32_t c) { return text::is_letter(c) || text::is_digit(c); }

bool stands(std::u32string_view text, std::u32string_view word) {
  return text.starts_with(word) && (text.size() == word.size() || !is_word(text[word.size()]));
}

/// How many letters of an abbreviation begin here, with its full stop; 0 for none. "TL" alone could be a name.
std::size_t abbreviation(std::u32string_view folded) {
  for (const std::u32string_view one : abbreviations) {
    if (!stands(folded, one)) continue;
    const bool stop = folded.size() > one.size() && (folded[one.size()] == U'.' || folded[one.size()] == U',');
    const bool slash = one.find(U'/') != one.npos;
    if (stop || slash || one == U"tm" || one == U"kt") return one.size() + (stop ? 1 : 0);
  }
  return 0;
}

std::size_t longest_office(std::u32string_view folded) {
  std::size_t longest = 0;
  for (const std::u32string_view office : offices)
    if (office.size() > longest && stands(folded, office)) longest = office.size();
  return longest;
}

bool is_bound(std::u32string_view before) {
  while (!before.empty() && (before.back() == U' ' || before.back() == U'.')) before.remove_suffix(1);
  if (before.empty() || before.back() == U',' || before.back() == U'-') return true;
  return std::any_of(std::begin(bound), std::end(bound), [&](std::u32string_view word) {
    return before.ends_with(word) && (before.size() == word.size() || before[before.size() - word.size() - 1] == U' ');
  });
}

}  // namespace

bool begins_office(std::u32string_view folded) {
  return abbreviation(folded) > 0 || longest_office(folded) > 0 || folded.starts_with(U"q. ");
}

bool signs_for_another(std::u32string_view folded) { return abbreviation(folded) > 0; }

std::vector<Span> cut_offices(const Script& script, const std::vector<Span>& printed) {
  std::vector<Span> cut;
  const auto add = [&](Span span) {
    while (!span.empty() && script.flow[span.end - 1] == U' ') --span.end;
    if (!span.empty()) cut.push_back(span);
  };
  for (const Span whole : printed) {
    std::uint32_t begin = whole.begin;
    for (std::uint32_t at = whole.begin; at < whole.end;) {
      const std::u32string_view rest = script.folded_at({at, whole.end});
      const std::size_t short_form = abbreviation(rest), office = longest_office(rest);
      const bool secretariat = rest.starts_with(U"bi thu") && script.folded_at({begin, at}).ends_with(U" ban ");
      if (at > begin && !secretariat && (short_form > 0 || (office > 0 && !is_bound(script.folded_at({begin, at}))))) {
        add({begin, at});
        begin = at;
      }
      at += static_cast<std::uint32_t>(std::max<std::size_t>({short_form, office, 1}));
      while (at < whole.end && is_word(script.flow[at])) ++at;
      while (at < whole.end && !is_word(script.flow[at])) ++at;
    }
    add({begin, whole.end});
  }
  return cut;
}

}  // namespace danchieu::indexer
