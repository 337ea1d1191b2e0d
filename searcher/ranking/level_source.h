// SPDX-License-Identifier: GPL-2.0-or-later
// Where postings, lengths and values of a level come from: its database, or straight from a file.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>

#include "common/glass/table_reader.h"
#include "common/index/length_floors.h"
#include "common/index/schema.h"
#include "searcher/database.h"

namespace dateline {

/// Where a level's postings are.
struct LevelSource {
  const Xapian::Database& database;
  LengthScale scale;
  /// The database's folder, where it has a single one and that is at hand: then postings are read
  /// straight from its file. All else, and what cannot be read there, comes from the database.
  std::filesystem::path folder = {};
};

/// Either level of an index, which has to live as long.
[[nodiscard]] LevelSource passage_source(const CombinedIndex& index);
[[nodiscard]] LevelSource article_source(const CombinedIndex& index);

/// Calls `begin()` and then `use(document, value)` for all documents that have a value in the slot,
/// ascending; the value is good for the call. Where what is read from the file turns out to be
/// changed, it begins again, and what was used before is to be forgotten.
void for_each_value(const LevelSource& source, Slot slot, const std::function<void()>& begin,
                    const std::function<void(DocumentNumber, std::string_view)>& use);

/// The table of postings of a level, opened when it is first asked for. For one thread.
class LevelTable {
 public:
  explicit LevelTable(const LevelSource& source)
      : database_(source.database), folder_(source.folder) {}

  /// nullptr where it cannot be read from its file.
  [[nodiscard]] glass::TableReader* get();

 private:
  const Xapian::Database& database_;
  std::filesystem::path folder_;  // empty once it was opened
  std::optional<glass::TableReader> reader_;
};

}  // namespace dateline
