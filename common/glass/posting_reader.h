// SPDX-License-Identifier: GPL-2.0-or-later
// Postings, lengths and values out of a table of postings. Each returns false as
// TableReader::read_from does: then what it read is not to be trusted.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "common/glass/table_reader.h"

namespace dateline::glass {

/// The postings of a term: its documents, ascending, and how often each holds it; none where there
/// is no such term.
[[nodiscard]] bool read_postings(TableReader& table, std::string_view term,
                                 std::vector<std::uint32_t>& documents,
                                 std::vector<std::uint32_t>& counts);

/// Calls `use(term, documents, counts)` for all terms, ascending, with their postings as above;
/// good for the call.
[[nodiscard]] bool read_all_postings(
    TableReader& table,
    const std::function<void(std::string_view term, const std::vector<std::uint32_t>& documents,
                             const std::vector<std::uint32_t>& counts)>& use);

/// All documents, ascending, and their lengths.
[[nodiscard]] bool read_lengths(TableReader& table, std::vector<std::uint32_t>& documents,
                                std::vector<std::uint32_t>& lengths);

/// Calls `use(document, value)` for all documents that have a value in the slot, ascending; the
/// value is good for the call.
[[nodiscard]] bool read_values(
    TableReader& table, std::uint32_t slot,
    const std::function<void(std::uint32_t document, std::string_view value)>& use);

}  // namespace dateline::glass
