// SPDX-License-Identifier: GPL-2.0-or-later
// The source of a level's postings, lengths and values: its database, or directly its file.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>

#include "common/glass/table_reader.h"
#include "common/index/length_floors.h"
#include "common/index/schema.h"
#include "searcher/index/combined_index.h"

namespace dateline {

/// Where a level's postings are.
struct LevelSource {
  const Xapian::Database& database;
  LengthScale scale;
  /// The database's folder, if it is a single local one: then postings are read directly from its
  /// file. Everything else, and what cannot be read there, comes from the database.
  std::filesystem::path folder = {};
};

/// A level of an index, which must outlive this.
[[nodiscard]] LevelSource passage_source(const CombinedIndex& index);
[[nodiscard]] LevelSource article_source(const CombinedIndex& index);

/// Calls `begin()` and then `use(document, value)` for all documents that have a value in the slot,
/// ascending; the value is valid during the call. If the file changed meanwhile, begin() is called
/// again; discard earlier values.
void for_each_value(const LevelSource& source, Slot slot, const std::function<void()>& begin,
                    const std::function<void(DocumentNumber, std::string_view)>& use);

/// The table of postings of a level, opened on first use. For a single thread.
class LevelTable {
 public:
  explicit LevelTable(const LevelSource& source)
      : database_(source.database), folder_(source.folder) {}

  /// nullptr if it cannot be read from its file.
  [[nodiscard]] glass::TableReader* get();

 private:
  const Xapian::Database& database_;
  std::filesystem::path folder_;  // empty once opened
  std::optional<glass::TableReader> reader_;
};

}  // namespace dateline
