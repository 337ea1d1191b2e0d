// SPDX-License-Identifier: GPL-2.0-or-later
// Reading the forward index of passages in folders.
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
#include "searcher/database.h"
#include "searcher/ranking/level_source.h"

namespace dateline {

/// All of it in memory.
class ForwardTable {
 public:
  explicit ForwardTable(const LevelSource& passages);

  /// The value of a passage; empty if there is none.
  [[nodiscard]] std::string_view of(DocumentNumber passage) const {
    return std::string_view(bytes_).substr(begins_[passage],
                                           begins_[passage + 1] - begins_[passage]);
  }

 private:
  std::string bytes_;
  std::vector<std::uint64_t> begins_;  // by passage
};

/// What is kept of it from query to query; for any number of threads. Where it is not too large,
/// all of it is read as soon as that would have been cheaper than what was read one by one.
class ForwardMemory {
 public:
  /// The table, or null where `count` more passages are still to be read one by one: also while
  /// another thread reads all.
  [[nodiscard]] std::shared_ptr<const ForwardTable> table(const LevelSource& passages,
                                                          std::size_t count);

 private:
  std::mutex mutex_;
  std::shared_ptr<const ForwardTable> table_;
  std::size_t read_ = 0;  // passages, one by one
  bool is_being_read_ = false;
};

/// For one thread.
class ForwardIndex {
 public:
  /// `memory` may be null; both have to live as long.
  ForwardIndex(const LevelSource& passages, ForwardMemory* memory)
      : passages_(passages), memory_(memory) {}

  /// Calls `use(i, value)` for those of ascending passages that have a value, which is good for the
  /// call.
  void read(std::span<const DocumentNumber> passages,
            const std::function<void(std::size_t, std::string_view)>& use) const;

 private:
  LevelSource passages_;
  ForwardMemory* memory_;
};

}  // namespace dateline
