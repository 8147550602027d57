#pragma once
/// The filters of the list of plans that cite a work: ?year= &province= &level= &relation= &how=, and &units=63.

#include <string>
#include <string_view>
#include <vector>

#include "archive/citing.h"
#include "web/address.h"
#include "web/view.h"

namespace danchieu::web {

/// Those of the plans that the address asks for, in their order.
std::vector<archive::Citing::Plan> wanted_plans(const archive::Citing& citing, const Address& address);

/// The form: year_choices, province_choices …: each value that plans have, how many have it, and which one is chosen.
void put_choices(Fields& fields, const archive::Citing& citing, const Address& address);

/// How many of `plans` are of each level, each a link to those.
Rows level_rows(const archive::Citing& citing, const std::vector<archive::Citing::Plan>& plans, const Address& address,
                const std::string& path);

/// The filters as an address has them, with one in the place of what it was.
Values values_with(const Address& address, std::string_view name, const std::string& value);

}  // namespace danchieu::web
