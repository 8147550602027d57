#pragma once
/// The bodies that issue documents: their codes in numbers, their names in text, and what their identity needs.
///
///     body_of_code("CAT")->slug == "cat"             (a provincial body: its key needs a province)
///     bodies_named(U"Bộ Chỉ huy Quân sự tỉnh - Công an tỉnh")  ->  bchqs, cat
///
/// The set is open (CITATIONS §1.1.8): a code that is not in the table is a body too, with the slug of its letters.
/// Source: CITATIONS §2.2. A new body is a new row.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace danchieu::citations {

enum class System : std::uint8_t { state, party, front };

/// Where a body sits: what the place part of its identity key is made of.
enum class Seat : std::uint8_t {
  center,    ///< one in the country: no place
  province,  ///< one a province
  district,
  commune,
  any,  ///< one at each level: the level must be printed or follow from the citing plan
};

struct Body {
  std::string_view code;  ///< "UBND"
  std::string_view slug;  ///< "ubnd"
  System system = System::state;
  Seat seat = Seat::center;
  std::string_view names;  ///< how texts write it, separated by "|"
};

/// By its code in a number; also regular codes that have no row, without a slug: Party bodies (…TW, …TU, …HU, …ĐU), committees (BCĐ138).
/// Đ and case tolerant. nullptr where nothing is known of the code.
const Body* body_of_code(std::string_view code);

/// "QH13", "UBTVQH15": the National Assembly or its standing committee, and the term.
struct Assembly {
  std::string_view slug;
  int term = 0;
};
std::optional<Assembly> assembly_of_code(std::string_view code);

/// The slug of a code, known or not: "ubnd", "snnptnt".
std::string slug_of_code(std::string_view code);

/// A drafting unit and no issuer: V05, PV05, X11, P5, VP, BTT (CITATIONS §1.1.10, §2.2).
bool is_drafting_unit(std::string_view code);
/// A department of the Ministry of Public Security: V05, V28, C06, X11.
bool is_public_security_department(std::string_view code);

/// The bodies that a phrase such as the one after "của" or "giữa" names, in order, each once.
std::vector<const Body*> bodies_named(std::string_view phrase);

/// The body that `name` is when its marks, and one letter of ten, were misread: "Bộ Giáo đục và Đào tạo" is "Bộ Giáo dục và Đào tạo". As the
/// table spells it; empty where it is none.
std::string_view misread_body(std::string_view name);

/// The slug of a steering committee by its name: "Ban Chỉ đạo 138 …" is "bcd138"; a usual one has a row; else its initials.
/// Empty where the phrase names no committee beyond "Ban Chỉ đạo" itself.
std::string committee_slug(std::string_view phrase);

}  // namespace danchieu::citations
