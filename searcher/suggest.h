// SPDX-License-Identifier: GPL-2.0-or-later
// What may have been meant where little was found: words spelt nearly alike.
#pragma once

#include <cstddef>
#include <string_view>

#include "searcher/database.h"
#include "searcher/hit.h"
#include "searcher/query/query.h"

namespace dateline {

/// How many letters have to be added, left out, changed or exchanged with their neighbour to make
/// one word of the other; `most` + 1 if more than `most`. Words are valid UTF-8.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

/// Suggestions are made where fewer passages match.
inline constexpr std::size_t kFewPassages = 5;

/// Adds to `answer`: `did_you_mean`, the query with each word that occurs nowhere replaced by the
/// most frequent of the words nearest to it, within one letter, of seven letters or more within
/// two; and to `similar_names` names of six letters or more that are one letter away from a word of
/// the query. Reads the whole vocabulary.
void suggest(const CombinedIndex& index, const Query& query, SearchAnswer& answer);

}  // namespace dateline
