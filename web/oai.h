#pragma once
/// The archive for harvesters: the Open Archives Initiative's protocol for metadata, OAI-PMH 2.0, at /oai.
///
///     /oai?verb=ListRecords&metadataPrefix=oai_dc&from=2026-11-01&set=level:province
///
/// Items are plans. Their identifier is the one of the feeds (urn:danchieu:plan:ID), their datestamp the commit that changed them last;
/// removed plans stay as deleted records. Sets: a level, a year. A resumption token holds the question and the place in the list
/// (archive/changed_plans.h), so the server remembers nothing, and a plan that changes meanwhile comes once more, at its new place.
/// http://www.openarchives.org/OAI/openarchivesprotocol.html

#include <optional>
#include <string>
#include <string_view>

#include "archive/changed_plans.h"
#include "web/address.h"

namespace danchieu::web {

/// What the arguments of a list ask for, or which error they are (OAI-PMH §3.6).
struct OaiList {
  archive::ChangedPlansQuery query = {};
  std::string prefix = {}, set = {};  ///< metadataPrefix and set, as asked
  std::string error = {};             ///< "badArgument" …; empty where there is none
};
OaiList read_oai_list(const Address& address);

/// Whether every argument is one of `names` (a space between), "verb" or "lang", and stands once.
bool are_arguments(const Address& address, std::string_view names);

/// The token for what stands behind `place`; read_oai_list() reads it back.
std::string resumption_token(const OaiList& list, archive::ChangePlace place);

/// "2026-11-22" or "2026-11-22T21:00:00Z" -> the second that it begins, or with `end` the one that it ends with; nullopt where it is
/// neither.
std::optional<std::string> oai_moment(std::string_view text, bool end);

}  // namespace danchieu::web
