// SPDX-License-Identifier: GPL-2.0-or-later
// Ranges of numbers as posting sources for queries that Xapian runs.
#pragma once

#include <string>
#include <vector>

#include "searcher/query/number_range.h"

namespace Xapian {
class Database;
class Query;
}  // namespace Xapian

namespace dateline {

/// The words of a database that are numbers in the range.
[[nodiscard]] std::vector<std::string> number_terms(const Xapian::Database& database,
                                                    const NumberRange& range);

/// The documents that contain a number in the range, in the text or in the title.
[[nodiscard]] Xapian::Query number_filter(const NumberRange& range);

}  // namespace dateline
