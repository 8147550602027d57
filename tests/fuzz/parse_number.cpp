#include <array>

#include "citations/number.h"
#include "tests/fuzz/targets.h"

namespace danchieu::fuzz {
namespace {

using citations::Number;

bool same(const Number& a, const Number& b) {
  return a.ordinal == b.ordinal && a.fraction == b.fraction && a.letter == b.letter && a.year == b.year && a.atoms() == b.atoms();
}

void check_printed(const Number& number) {
  const std::string printed = number.canonical();
  const auto again = citations::parse_number(printed);
  must(again.has_value(), "a number that is printed can be read");
  must(again->canonical() == printed, "a number printed and read is printed alike");
  must(same(*again, number), "a number printed and read is the same");
  must(!citations::number_terms("", printed).empty(), "a number can be looked up");
}

/// A number as its bytes choose it, of parts that numbers have.
Number made(std::string_view bytes) {
  static constexpr std::array<const char*, 12> types = {"QĐ", "KH", "KL", "CT", "NQ", "CTr", "TTr", "TB", "HD", "NĐ", "TT", "TTLT"};
  static constexpr std::array<const char*, 12> bodies = {"TTg", "UBND", "TW",  "TU",  "BCA",  "CP",
                                                         "BCĐ", "HĐND", "CAT", "BTC", "MTTQ", "TWĐTN"};
  static constexpr std::array<const char*, 4> units = {"V05", "PV05", "P5", "X11"};
  std::size_t at = 0;
  const auto byte = [&] { return at < bytes.size() ? static_cast<unsigned char>(bytes[at++]) : 0u; };
  Number number;
  number.ordinal = static_cast<int>(1 + byte() + 256 * (byte() % 32));
  number.ordinal_printed = std::to_string(number.ordinal);
  const unsigned shape = byte();
  if (shape & 1) number.year = static_cast<int>(1990 + byte() % 40);
  const bool party = !(shape & 1) && (shape & 2);
  std::vector<std::string> atoms{types[byte() % types.size()], bodies[byte() % bodies.size()]};
  std::string separators = party ? "-/" : "/-";
  if (shape & 4) {
    atoms.emplace_back(units[byte() % units.size()]);
    separators += '-';
  }
  number.symbol = citations::Symbol(std::move(atoms), std::move(separators));
  return number;
}

}  // namespace

void parse_number(std::string_view bytes) {
  check_printed(made(bytes));
  if (const auto number = citations::parse_number(bytes)) check_printed(*number);

  const std::u32string chars = text::to_utf32(bytes);
  for (std::uint32_t at = 0; at < chars.size(); ++at) {
    if (chars[at] < U'0' || chars[at] > U'9') continue;
    const auto found = citations::read_number(chars, at);
    if (!found) continue;
    must(found->span.begin == at && !found->span.empty() && found->span.end <= chars.size(), "a number stands where it was read");
    if (!found->number.symbol.empty()) check_printed(found->number);
  }

  const std::uint32_t size = text::count_code_points(bytes);
  std::uint32_t end = 0;
  for (const citations::TypedNumber& typed : citations::find_typed_numbers(bytes)) {
    must(typed.span.begin >= end && !typed.span.empty() && typed.span.end <= size, "typed numbers come one after the other");
    must(!typed.shown.empty() && !typed.term.empty(), "a typed number asks for something");
    end = typed.span.end;
  }
}

}  // namespace danchieu::fuzz
