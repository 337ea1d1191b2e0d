// SPDX-License-Identifier: GPL-2.0-or-later
// One database (passages or articles) out of portions.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>

#include "common/index/length_floors.h"
#include "indexer/build/level_portion.h"
#include "indexer/glass/postings.h"
#include "indexer/glass/version.h"

namespace dateline {

/// The metadata of a database.
using MetadataEntries = std::map<std::string, std::string>;

/// Documents get their numbers, from 1, in the order in which portions come. Throws Error(io).
class LevelWriter {
 public:
  /// Makes `folder`. Postings beyond `memory` bytes wait in a file there, as do values. `scale`
  /// quantises the floors of lengths.
  LevelWriter(std::filesystem::path folder, std::size_t memory, const LengthScale& scale);

  /// Adds the next portion, of which it keeps the run; `first_article` is the number before that of
  /// its first article.
  void add(LevelPortion& portion, std::uint32_t first_article);

  /// When all portions are there: the entries of terms' postings, which one thread may make while
  /// another writes what comes before them.
  void merge_postings(glass::EntrySink& entries);
  /// Writes the table by term: what comes before postings, then what `postings` hands to it. Last,
  /// `finish` makes the rest.
  void write_table(const MetadataEntries& metadata,
                   const std::function<void(glass::EntrySink&)>& postings);
  void finish();

  [[nodiscard]] std::uint32_t documents() const {
    return static_cast<std::uint32_t>(lengths_.size());
  }

 private:
  std::filesystem::path folder_;
  RunStore runs_;
  glass::TableWriter data_;
  glass::TableWriter terms_;
  LengthScale scale_;
  std::vector<std::uint32_t> bases_;  // of each portion: the number before its first document
  std::vector<std::uint32_t> lengths_;
  glass::ValueStream parents_;
  glass::ValueStream dates_;
  glass::ValueStream words_;
  glass::TableRoots roots_;
  std::uint32_t largest_wdf_ = 0;
};

}  // namespace dateline
