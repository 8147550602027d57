#pragma once
/// Works and numbers by a small integer. Rows are only ever added.

#include <cstdint>
#include <optional>
#include <string_view>

#include "archive/database.h"

namespace danchieu::archive {

/// Made where it is not there; nullopt for an empty key.
std::optional<std::int64_t> id_of_work(Database& db, std::string_view key);
/// Without making it.
std::optional<std::int64_t> find_work(Database& db, std::string_view key);
/// Made, with its terms, where it is not there; nullopt for an empty number.
std::optional<std::int64_t> id_of_number(Database& db, std::string_view kind, std::string_view printed);
void write_number_terms(Database& db, std::int64_t number, std::string_view kind, std::string_view printed);

}  // namespace danchieu::archive
