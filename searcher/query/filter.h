// SPDX-License-Identifier: GPL-2.0-or-later
// What makes a query's tree true of a passage or an article, as Xapian queries without weights.
#pragma once

#include <optional>
#include <vector>

#include "searcher/query/query.h"

namespace Xapian {
class Query;
}

namespace dateline {

/// The database a filter is for.
enum class Level : std::uint8_t { passages, articles };

/// All of `parts`, and any of them; without parts nothing matches.
[[nodiscard]] Xapian::Query conjunction(const std::vector<Xapian::Query>& parts);
[[nodiscard]] Xapian::Query disjunction(const std::vector<Xapian::Query>& parts);

/// The documents that have every one of `terms`, or one of its others.
[[nodiscard]] Xapian::Query terms_filter(const std::vector<FieldTerm>& terms);

/// The documents with a date in the range.
[[nodiscard]] Xapian::Query date_filter(const DateRange& range);

/// The documents that a field asks for.
[[nodiscard]] Xapian::Query field_filter(const FieldOperand& operand, Level level);

/// The passages that a tree is true of, and some that are none where the text decides: then what it
/// excludes is left to the text, too, where the index would exclude too much. `require_all`: of
/// words side by side all are required. Windows are terms (window_term).
[[nodiscard]] Xapian::Query passage_filter(const QueryNode& root, bool require_all,
                                           bool text_decides);

/// What the fields of a tree demand of an article, whatever words it holds: nothing is left out
/// that has a passage the tree is true of. Nothing where they demand nothing.
[[nodiscard]] std::optional<Xapian::Query> article_filter(const QueryNode& root);

}  // namespace dateline
