#pragma once
/// Short forms that plans explain, over the whole archive: which long form each stands for, in how many plans, and where one says so.
///
///     long_forms(db, "antq")  ->  {"ANTQ", "an ninh Tổ quốc", 412 plans}
///
/// Compared are the folded words. Of a short form that is nothing but initials only the words that they are of count: of "Ban Chỉ đạo
/// phòng, chống ma túy tỉnh (BCĐ)" that is "Ban Chỉ đạo". Counts are kept along by the catalogue (triggers), so that a question costs a
/// look-up.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "archive/answers.h"
#include "archive/database.h"

namespace danchieu::archive {

/// How a short form and its long one are compared.
struct AbbreviationKey {
  std::string short_form;  ///< "antq"
  std::string long_form;   ///< "an ninh to quoc"
};
AbbreviationKey key_of(const Abbreviation& abbreviation);

/// Of a short form, the long ones, those of most plans first.
std::vector<AbbreviationUse> long_forms(Database& db, std::string_view short_form);
/// Of a long form, the short ones.
std::vector<AbbreviationUse> short_forms(Database& db, std::string_view long_form);
/// Where one plan explains it; empty where the archive has changed meanwhile.
AbbreviationSource source_of(Database& db, const AbbreviationUse& use);

/// Fills in what a catalogue of an older version does not have.
void renew_abbreviations(Database& db);

}  // namespace danchieu::archive
