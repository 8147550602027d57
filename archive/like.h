#pragma once
/// Plans that speak of the same: those that share what tells most about one plan.
///
///     for (const AlikePlan& one : read_alike(index, postings, db, docid, 10)) print(one.plan.title, one.share, one.words, one.works);
///
/// What tells is rare in the archive and frequent in the plan (tf·idf): words with their marks, words of the title more, and the documents
/// that it cites. The names of its own place and issuer do not count: all that a place writes would be alike. Linear in the
/// plans that have one of those terms.

#include <xapian.h>

#include <cstdint>
#include <vector>

#include "archive/answers.h"
#include "archive/database.h"
#include "archive/postings.h"

namespace danchieu::archive {

/// The most alike first; not the plan itself, nor its copies.
std::vector<AlikePlan> read_alike(const Xapian::Database& index, const PostingCache& postings, Database& db, std::int64_t plan,
                                  std::size_t limit);

}  // namespace danchieu::archive
