// SPDX-License-Identifier: GPL-2.0-or-later
// The source of a level's postings, lengths and values: the database, or directly the files of its
// segments.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "common/glass/table_reader.h"
#include "common/index/length_floors.h"
#include "common/index/schema.h"
#include "searcher/index/combined_index.h"

namespace dateline {

/// A level of one local segment, whose postings are read from its file.
struct SegmentLevel {
  const Xapian::Database* database = nullptr;
  std::filesystem::path folder;
};

/// Where a level's postings are.
struct LevelSource {
  const Xapian::Database& database;  ///< all segments, their document numbers interleaved
  LengthScale scale;
  /// The segments, if all are local. Everything else, and what cannot be read from their files,
  /// comes from the database.
  std::vector<SegmentLevel> segments = {};

  /// The number in `database` of document `local` of a segment.
  [[nodiscard]] DocumentNumber number(std::size_t segment, DocumentNumber local) const {
    return static_cast<DocumentNumber>((local - 1) * segments.size() + segment + 1);
  }
  /// The segment of a document, and its number there; the inverse of number().
  [[nodiscard]] std::size_t segment_of(DocumentNumber number) const {
    return (number - 1) % segments.size();
  }
  [[nodiscard]] DocumentNumber local(DocumentNumber number) const {
    return static_cast<DocumentNumber>((number - 1) / segments.size() + 1);
  }
};

/// Throws Error(bad_index): a table of the index names a document that does not exist.
[[noreturn]] void throw_lacks_document();

/// A level of an index, which must outlive this.
[[nodiscard]] LevelSource passage_source(const CombinedIndex& index);
[[nodiscard]] LevelSource article_source(const CombinedIndex& index);

/// Calls `use(document, value)` for all documents that have a value in the slot, ascending within
/// each segment; the value is valid during the call.
void for_each_value(const LevelSource& source, Slot slot,
                    const std::function<void(DocumentNumber, std::string_view)>& use);

/// The tables of postings of a level, each opened on first use. For a single thread.
class LevelTables {
 public:
  explicit LevelTables(const LevelSource& source)
      : segments_(source.segments), readers_(segments_.size()) {}

  /// The number of segments that are local.
  [[nodiscard]] std::size_t size() const { return segments_.size(); }
  [[nodiscard]] const Xapian::Database& database(std::size_t segment) const {
    return *segments_[segment].database;
  }
  /// nullptr if the table cannot be read from its file.
  [[nodiscard]] glass::TableReader* get(std::size_t segment);

 private:
  std::vector<SegmentLevel> segments_;
  std::vector<std::optional<std::optional<glass::TableReader>>> readers_;  // unset: not tried
};

}  // namespace dateline
