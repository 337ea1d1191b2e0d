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
    const Part& part = parts_[(passage - 1) % parts_.size()];
    const std::size_t local = (passage - 1) / parts_.size() + 1;
    if (local + 1 >= part.begins.size()) return {};
    return std::string_view(part.bytes)
        .substr(part.begins[local], part.begins[local + 1] - part.begins[local]);
  }

 private:
  // The values of a segment's passages, one after the other.
  struct Part {
    std::string bytes;
    std::vector<std::uint64_t> begins;  // by passage

    void add(DocumentNumber local, std::string_view value);
  };
  std::vector<Part> parts_;
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
