// SPDX-License-Identifier: GPL-2.0-or-later
// Reads the forward index of passages, for indexes in folders: passage numbers go in, the encoded
// words of each passage come out (common/index/forward.h decodes them). The postings of `fire` say
// which passages contain it; the forward index says what else passage 17 contains, and where:
//
//   17 -> fire 0, at 1, the 2, dock 3, fire 9
//
// A single query reads values one by one; a batch soon reads the whole column into memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/forward.h"
#include "searcher/index/combined_index.h"
#include "searcher/index/level_source.h"

namespace dateline {

/// The whole forward index in memory.
class ForwardTable {
 public:
  explicit ForwardTable(const LevelSource& passages);

  /// The value of a passage; empty if it has none.
  [[nodiscard]] std::string_view of(DocumentNumber passage) const {
    return std::string_view(bytes_).substr(begins_[passage],
                                           begins_[passage + 1] - begins_[passage]);
  }

 private:
  std::string bytes_;
  std::vector<std::uint64_t> begins_;  // by passage
};

/// Caches the forward index between queries, for any number of threads. If it is not too large,
/// reads all of it once that would have been cheaper than the single reads so far.
class ForwardMemory {
 public:
  /// The table, or null if the next `count` passages should be read one by one, as while another
  /// thread reads the table.
  [[nodiscard]] std::shared_ptr<const ForwardTable> table(const LevelSource& passages,
                                                          std::size_t count);

 private:
  std::mutex mutex_;
  std::shared_ptr<const ForwardTable> table_;
  std::size_t read_ = 0;  // passages, one by one
  bool is_being_read_ = false;
};

/// For a single thread.
class ForwardIndex {
 public:
  /// `memory` may be null; both must outlive this.
  ForwardIndex(const LevelSource& passages, ForwardMemory* memory)
      : passages_(passages), memory_(memory) {}

  /// Calls `use(i, value)` for each of ascending passages that has a value; the value is valid
  /// during the call.
  void read(std::span<const DocumentNumber> passages,
            const std::function<void(std::size_t, std::string_view)>& use) const;

 private:
  LevelSource passages_;
  ForwardMemory* memory_;
};

}  // namespace dateline
