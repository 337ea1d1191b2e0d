// SPDX-License-Identifier: GPL-2.0-or-later
// What an index knows of repeated lines: kept right through every change, in whatever order.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <vector>

#include "indexer/article/repeated_lines.h"

namespace Xapian {
class Database;
class WritableDatabase;
}  // namespace Xapian

namespace dateline {

class IndexDatabases;

/// Repeated lines as the index remembers them.
[[nodiscard]] std::string encode_lines(const LineSet& lines);

/// The lines of a collection that are repeated. Which these are depends on the articles alone.
/// While articles come and go, `touch` says which lines may have changed sides; `settle` decides.
class Repetition {
 public:
  /// Begins with what `articles` remembers.
  void load(const Xapian::Database& articles);

  /// The repeated lines as last settled. May be called by any thread.
  [[nodiscard]] std::shared_ptr<const RepeatedLines> lines() const;

  /// These lines are in an article that comes (`added`) or goes.
  void touch(std::span<const LineKey> lines, bool added);
  /// Whether so much was touched that settling now saves work: articles that come later are then
  /// made with the lines known.
  [[nodiscard]] bool is_due() const { return touched_.size() >= due_; }
  /// Decides on the touched lines. Returns the articles that hold a line which changed sides,
  /// ascending.
  [[nodiscard]] std::vector<std::uint32_t> settle(IndexDatabases& databases);
  /// Has `articles` remember the lines, if they changed.
  void write(Xapian::WritableDatabase& articles);

 private:
  // Most repeated lines show early; each time twice as many lines are waited for.
  static constexpr std::size_t kFirstDue = 2000;
  static constexpr std::size_t kLastDue = 1'000'000;

  mutable std::mutex mutex_;  // guards lines_
  std::shared_ptr<const RepeatedLines> lines_ = std::make_shared<RepeatedLines>();
  std::vector<LineKey> touched_;
  std::size_t due_ = kFirstDue;
  bool changed_ = false;
};

}  // namespace dateline
