#pragma once
/// What stands behind the ordinal and the year of a number, taken apart: the "/QĐ-TTg" of "521/QĐ-TTg".
///
///     const Symbol symbol({"QĐ", "TTg"}, "/-");
///     symbol.printed() == "/QĐ-TTg"      symbol.code(0).kind->noun == "Quyết định"      symbol.code(1).body->slug == "ttg"
///
/// A value, cheap to copy: what is known of a symbol is found once and shared by all numbers that have it. Safe from any thread.

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "citations/bodies.h"
#include "citations/kinds.h"

namespace danchieu::citations {

class Symbol {
 public:
  /// What the tables know of one atom.
  struct Code {
    const Kind* kind = nullptr;
    const Body* body = nullptr;
    std::optional<Assembly> assembly;
    bool drafting_unit = false;
    bool public_security = false;  ///< is_public_security_department()
    bool known() const { return kind != nullptr || body != nullptr || assembly || public_security; }
  };

  Symbol() = default;
  /// `separators`: one before each atom, '-', '/', '(' or ' ' where it was lost. A lost type code is an empty first atom.
  Symbol(std::vector<std::string> atoms, std::string separators);

  bool empty() const { return parts_ == nullptr; }
  std::size_t size() const { return atoms().size(); }
  const std::vector<std::string>& atoms() const { return parts().atoms; }
  const std::string& separators() const { return parts().separators; }
  const Code& code(std::size_t atom) const { return parts().codes[atom]; }
  bool lost_type() const { return !empty() && atoms().front().empty(); }
  /// The canonical printed form: no blanks, parentheses closed.
  const std::string& printed() const { return parts().printed; }
  /// The drafting unit behind the bodies, "v28" of "/CT-BCA-V28"; empty where none is printed.
  const std::string& unit() const { return parts().unit; }
  /// At least one code is in the tables.
  bool known() const { return parts().known; }
  bool operator==(const Symbol& other) const {
    return parts_ == other.parts_ || (atoms() == other.atoms() && separators() == other.separators());
  }
  bool same_atoms(const Symbol& other) const { return parts_ == other.parts_ || atoms() == other.atoms(); }

 private:
  struct Parts {
    std::vector<std::string> atoms;
    std::string separators, printed, unit;
    std::vector<Code> codes;
    bool known = false;
  };
  static const Parts none;
  const Parts& parts() const { return parts_ ? *parts_ : none; }

  std::shared_ptr<const Parts> parts_;
};

}  // namespace danchieu::citations
