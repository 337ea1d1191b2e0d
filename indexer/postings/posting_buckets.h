// SPDX-License-Identifier: GPL-2.0-or-later
// Postings by term, divided into ranges of documents in one go.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/io/spool_file.h"

namespace dateline {

/// Each range is a run (RunStore::Reader) of the terms that its documents hold; these count from 1
/// within it. What does not find room in memory waits in a file. Not thread-safe.
class PostingBuckets {
 public:
  /// Documents from 1 to `documents`, `size` of them a range; the file is made when it is needed.
  PostingBuckets(std::filesystem::path file, std::uint32_t documents, std::uint32_t size,
                 std::size_t memory);

  /// The postings of a term, whose documents ascend; terms ascend. Throws Error(io), and
  /// Error(bad_index) for a document that cannot be.
  void add(std::string_view term, const std::vector<std::uint32_t>& documents,
           const std::vector<std::uint32_t>& counts);
  [[nodiscard]] std::size_t size() const { return buckets_.size(); }
  /// The run of a range, which is empty from then on. Nothing may be added any more. Throws
  /// Error(io).
  [[nodiscard]] std::string take(std::size_t range);

 private:
  // A part of the file.
  struct Extent {
    std::uint64_t begin = 0;
    std::uint64_t size = 0;
  };
  struct Bucket {
    std::vector<Extent> extents;
    std::string bytes;  // that come behind them
  };
  void spill(Bucket& bucket);

  std::filesystem::path path_;
  std::uint32_t documents_;
  std::uint32_t size_;
  std::size_t most_;  // bytes of a bucket in memory
  std::vector<Bucket> buckets_;
  std::string postings_;  // of a term in a bucket
  std::unique_ptr<SpoolFile> file_;
  std::uint64_t file_bytes_ = 0;
};

}  // namespace dateline
