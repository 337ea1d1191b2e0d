// SPDX-License-Identifier: GPL-2.0-or-later
// What the records of a collection have in common.
#pragma once

#include <string>

#include "indexer/build/article_spool.h"

namespace dateline {

/// A dictionary for RecordPacker, learnt from a sample of the articles of a spool that has been
/// flushed; empty where there are none. The same articles give the same bytes. Throws Error(io).
[[nodiscard]] std::string learnt_dictionary(const ArticleSpool& spool);

}  // namespace dateline
