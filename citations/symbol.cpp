#include "citations/symbol.h"

#include <algorithm>
#include <utility>

namespace danchieu::citations {
namespace {

Symbol::Code code_of(const std::string& atom) {
  if (atom.empty()) return {};
  return {kind_of_code(atom), body_of_code(atom), assembly_of_code(atom), is_drafting_unit(atom), is_public_security_department(atom)};
}

}  // namespace

const Symbol::Parts Symbol::none;

Symbol::Symbol(std::vector<std::string> atoms, std::string separators) {
  if (atoms.empty()) return;
  const auto parts = std::make_shared<Parts>();
  parts->codes.reserve(atoms.size());
  std::transform(atoms.begin(), atoms.end(), std::back_inserter(parts->codes), code_of);
  parts->known = std::any_of(parts->codes.begin(), parts->codes.end(), [](const Code& code) { return code.known(); });
  for (std::size_t i = 0; i < atoms.size(); ++i) {
    if (separators[i] != ' ') parts->printed += separators[i];
    parts->printed += atoms[i];
    if (separators[i] == '(') parts->printed += ')';
    if (i > 0 && (separators[i] == '(' || parts->codes[i].drafting_unit))
      parts->unit.append(parts->unit.empty() ? "" : ".").append(slug_of_code(atoms[i]));
  }
  parts->atoms = std::move(atoms);
  parts->separators = std::move(separators);
  parts_ = parts;
}

}  // namespace danchieu::citations
