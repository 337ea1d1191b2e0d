// SPDX-License-Identifier: GPL-2.0-or-later
// From gathered articles to the two databases of a segment through Xapian's own writer: several
// databases at once, which Xapian then joins.
#pragma once

#include "indexer/build/bulk_build.h"

namespace dateline {

/// Works whatever the format of the Xapian that runs. Documents have the numbers that
/// build_databases gives them. Until all are joined, the parts take as much room as the index.
/// Throws Error(io) and Xapian::Error.
DatabaseBuild fallback_build;

}  // namespace dateline
