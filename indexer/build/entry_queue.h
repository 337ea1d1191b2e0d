// SPDX-License-Identifier: GPL-2.0-or-later
// Entries of a table on their way from the thread that makes them to the one that writes them.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <vector>

#include "indexer/glass/entry_sink.h"

namespace dateline {

/// For one thread that adds and one that pours. Whoever adds waits where too much is on its way.
class EntryQueue final : public glass::EntrySink {
 public:
  /// `memory`: bytes that may be on their way, about.
  explicit EntryQueue(std::size_t memory);

  void add(std::string_view key, std::string_view tag) override;
  /// Nothing more is added. Has to be called, also after a failure.
  void close();

  /// Hands all entries on, up to the last one.
  void pour(glass::EntrySink& table);
  /// Nothing more is poured: what is there and what is added later is forgotten.
  void abandon();

 private:
  // Entries in a row: sizes of key and tag, and the bytes of both.
  struct Batch {
    struct Sizes {
      std::uint32_t key = 0;
      std::uint32_t tag = 0;
    };
    std::vector<Sizes> sizes;
    std::string bytes;
  };
  void push();
  static void pour(const Batch& batch, glass::EntrySink& table);

  const std::size_t most_;  // batches on their way
  Batch filling_;           // of the thread that adds
  std::mutex mutex_;
  std::condition_variable moved_;
  std::deque<Batch> batches_;
  bool closed_ = false;
  bool abandoned_ = false;
};

}  // namespace dateline
