// SPDX-License-Identifier: GPL-2.0-or-later
// Decodes posting lists, document lengths and values from a postlist table. All functions return
// false like TableReader::read_from; their output is invalid then.
//
//   read_postings(table, "fire", documents, counts)   documents {3, 17, 40}, counts {1, 2, 1}
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "common/glass/table_reader.h"

namespace dateline::glass {

/// The postings of a term: its documents, ascending, and its frequency in each; empty if the term
/// does not exist.
[[nodiscard]] bool read_postings(TableReader& table, std::string_view term,
                                 std::vector<std::uint32_t>& documents,
                                 std::vector<std::uint32_t>& counts);

/// Calls `use(term, documents, counts)` for all terms, ascending; the arguments are valid during
/// the call.
[[nodiscard]] bool read_all_postings(
    TableReader& table,
    const std::function<void(std::string_view term, const std::vector<std::uint32_t>& documents,
                             const std::vector<std::uint32_t>& counts)>& use);

/// All documents, ascending, and their lengths.
[[nodiscard]] bool read_lengths(TableReader& table, std::vector<std::uint32_t>& documents,
                                std::vector<std::uint32_t>& lengths);

/// Calls `use(document, value)` for all documents with a value in the slot, ascending; the value is
/// valid during the call.
[[nodiscard]] bool read_values(
    TableReader& table, std::uint32_t slot,
    const std::function<void(std::uint32_t document, std::string_view value)>& use);

}  // namespace dateline::glass
