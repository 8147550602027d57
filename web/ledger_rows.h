#pragma once
/// What became of the files that were given to the archive (archive/ledger.h), as rows of a template.

#include "archive/ledger.h"
#include "web/view.h"

namespace danchieu::web {

/// label, value, link (to those files): one for each outcome; of the rare ones only where there are any.
Rows ledger_count_rows(const archive::LedgerCounts& counts);

}  // namespace danchieu::web
