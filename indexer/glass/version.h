// SPDX-License-Identifier: GPL-2.0-or-later
// The version file of a glass database: its tables' roots and its statistics.
#pragma once

#include <cstdint>
#include <filesystem>

#include "indexer/glass/table.h"

namespace dateline::glass {

/// The tables of a database that we write; positions, spellings and synonyms stay empty.
struct TableRoots {
  TableRoot postings;
  TableRoot data;
  TableRoot terms;
};

/// The statistics of a database.
struct Statistics {
  std::uint32_t documents = 0;  ///< numbered from 1, without gaps
  std::uint32_t shortest = 0;   ///< document length above 0; 0 if there is none
  std::uint32_t longest = 0;
  std::uint32_t largest_wdf = 0;
  std::uint64_t total_length = 0;
};

/// Whether the libxapian that runs is of a series whose databases have the format written here.
[[nodiscard]] bool is_known_format();

/// Makes the tables in `folder` a database. Throws Error(io).
void write_version(const std::filesystem::path& folder, const TableRoots& roots,
                   const Statistics& statistics);

}  // namespace dateline::glass
