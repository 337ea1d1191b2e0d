// SPDX-License-Identifier: GPL-2.0-or-later
// Query trees as short texts, so that a test says in one line how a query is read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/query.h"

namespace dateline::test {

/// A tree: words folded, `"a b"` a phrase, `[a b]` the parts of one typed word, `&(…)` all of,
/// `|(…)` any of, `(…)` side by side, with `+` or `-` before what is required or excluded.
/// `~5(a b)` is near, `<5(a b)` in this order, `~s` in a sentence, `~p` in a passage, `!~5` apart;
/// `3x(a)` at least three times, `lead(a)` in title or lead; `=a`, `CAPS:a`, `a^2.0` words.
[[nodiscard]] std::string shape(const QueryNode& node);

/// An English query, read.
[[nodiscard]] Query parsed(std::string_view text, const QuerySyntax& syntax = {});

/// `shape` of an English query.
[[nodiscard]] std::string shape_of(std::string_view text, const QuerySyntax& syntax = {});

/// The notes on an English query, each with the text it is about: `[place] note`.
[[nodiscard]] std::vector<std::string> notes_of(std::string_view text,
                                                const QuerySyntax& syntax = {});

}  // namespace dateline::test
