/// An oracle for the numbered core: a regular expression (RE2) made from the codes of citations/kinds.h finds number, year and symbol; its
/// spans are compared with those of the mentions. Prints how many are equal, ours only, RE2's only, and the first of each.
///
///     oracle_citations FOLDER
///
/// What differs on the 38,147 articles of the Pháp điển (54,561 equal when first run), by class:
///   ours only   blanks and line feeds inside ("NĐ- CP", "18 /2021/TT-NHNN", "TTLT-BQP-BNV -BLĐTBXH-BTC"); words glued to either end
///               ("số58/1998/NĐ-CP", "NĐ-CPngày"); a letter in the ordinal ("30a/2008/NQ-CP"); a department in parentheses
///               ("QĐ-BCA(C11)"); a hyphen that was lost ("TCCP-VC"); Markdown inside ("TT-BTC" as "**T**T-BTC")
///   RE2 only    the beginnings of those; numbers of forms ("Mẫu số 01/QĐ-CKNS"); addresses of pages ("?keyword=87/2001/TT-BTC");
///               what is restored ("QĐ-TTG" is reported as "QĐ-TTg"); a digit behind a body, read as a footnote's mark ("NHNN7")

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "citations/kinds.h"
#include "citations/mention.h"
#include "citations/number.h"

namespace {

using danchieu::text::Text;

constexpr std::size_t most_examples = 25;

/// "(?:CTrHĐ|CTr|NĐ|…)": the longer of two codes first.
std::string codes() {
  std::vector<std::string> all;
  for (const danchieu::citations::Kind& kind : danchieu::citations::kinds()) {
    std::string_view rest = kind.codes;
    while (!rest.empty()) {
      const auto cut = std::min(rest.find(' '), rest.size());
      all.emplace_back(rest.substr(0, cut));
      rest.remove_prefix(std::min(cut + 1, rest.size()));
    }
  }
  std::sort(all.begin(), all.end(),
            [](const std::string& a, const std::string& b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
  return fmt::format("(?:{})", fmt::join(all, "|"));
}

/// Number, year or none, a type code, and at least one more code.
std::string numbered_core() {
  const std::string code = R"((?:TTg|TTr|CTr|[A-ZĐƯ][A-ZĐƯ0-9&]+))";
  return R"((?:^|[^0-9\pL./,-])(\d{1,6}(?:/(?:19|20)\d\d)?[-/])" + codes() + "(?:[-/]" + code + R"()+)(?:[^0-9\pL]|$))";
}

/// Numbers by where they end in the source, in code points.
using Numbers = std::map<std::uint32_t, std::string>;

Numbers by_expression(const Text& text, const RE2& expression) {
  const std::string utf8 = text.utf8({0, text.size()});
  Numbers numbers;
  std::size_t byte = 0;
  std::uint32_t passed = 0;  // code points before `byte`
  re2::StringPiece found[2];
  for (std::size_t from = 0; from < utf8.size() && expression.Match(utf8, from, utf8.size(), RE2::UNANCHORED, found, 2);) {
    const auto end = static_cast<std::size_t>(found[1].end() - utf8.data());
    passed += danchieu::text::count_code_points(std::string_view(utf8).substr(byte, end - byte));
    byte = end;
    numbers[text.source({passed - 1, passed}).end] = std::string(found[1]);
    from = end;
  }
  return numbers;
}

/// Those of the mentions that a type code opens.
Numbers by_grammar(const Text& text) {
  Numbers numbers;
  for (const danchieu::citations::Mention& mention : danchieu::citations::find_mentions(text, {})) {
    const auto number = danchieu::citations::parse_number(mention.number);
    const bool typed = number && number->atoms().size() > 1 && danchieu::citations::kind_of_code(number->atoms().front()) != nullptr;
    if (typed) numbers[mention.span.end] = mention.number;
  }
  return numbers;
}

struct Side {
  const char* name;
  std::size_t count = 0;
  std::vector<std::string> examples;
  std::set<std::string> shown;  // a number is an example once
};

/// Counts what `mine` has and `other` has not.
void count_missing(const Numbers& mine, const Numbers& other, const Text& text, const std::string& file, Side& side) {
  for (const auto& [end, number] : mine) {
    const auto same = other.find(end);
    if (same != other.end() && same->second == number) continue;
    ++side.count;
    if (side.examples.size() >= most_examples || !side.shown.insert(number).second) continue;
    const std::uint32_t begin = end > 60 ? end - 60 : 0;
    side.examples.push_back(fmt::format("{}  {}: …{}…", number, file, text.written_tidied({begin, end + 20})));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const RE2 expression(numbered_core());
  if (!expression.ok()) {
    fmt::print(stderr, "{}\n", expression.error());
    return 1;
  }
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[1]))
    if (entry.is_regular_file()) files.push_back(entry.path());
  std::sort(files.begin(), files.end());

  std::size_t equal = 0;
  Side ours{"ours only"}, theirs{"RE2 only"};
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    const Text text(std::string(std::istreambuf_iterator<char>(in), {}));
    const Numbers grammar = by_grammar(text), core = by_expression(text, expression);
    equal += static_cast<std::size_t>(std::count_if(grammar.begin(), grammar.end(), [&](const auto& one) {
      const auto same = core.find(one.first);
      return same != core.end() && same->second == one.second;
    }));
    count_missing(grammar, core, text, file.filename().string(), ours);
    count_missing(core, grammar, text, file.filename().string(), theirs);
  }
  fmt::print("{} texts: {} equal, {} ours only, {} RE2 only\n", files.size(), equal, ours.count, theirs.count);
  for (const Side& side : {ours, theirs})
    for (const std::string& example : side.examples) fmt::print("{}  {}\n", side.name, example);
}
